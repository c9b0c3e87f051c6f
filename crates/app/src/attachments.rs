//! Attachments: sealed files that are streamed to a temporary place and moved when whole.

use bytes::Bytes;
use domain::attachments::AttachmentRefused;
use futures_util::{Stream, stream::BoxStream};
use protocol::{AttachmentId, SpaceId};

use crate::{App, Error, Failure, accounts::Caller};

/// The sender hung up before the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BrokenOff;

/// An attachment on its way to a reader.
pub struct Loaded {
    /// How many bytes there are.
    pub length: u64,
    /// The bytes.
    pub bytes: BoxStream<'static, Result<Bytes, Failure>>,
}

/// Stores an attachment; the same bytes by the same member are accepted again.
pub async fn store(
    app: &App,
    caller: &Caller,
    space_id: SpaceId,
    attachment_id: AttachmentId,
    bytes: impl Stream<Item = Result<Bytes, BrokenOff>> + Send + 'static,
) -> Result<(), Error<AttachmentRefused>> {
    todo!()
}

/// Opens an attachment for reading.
pub async fn load(
    app: &App,
    caller: &Caller,
    space_id: SpaceId,
    attachment_id: AttachmentId,
) -> Result<Loaded, Error<AttachmentRefused>> {
    todo!()
}

/// Removes an attachment of the caller's own.
pub async fn remove(
    app: &App,
    caller: &Caller,
    space_id: SpaceId,
    attachment_id: AttachmentId,
) -> Result<(), Error<AttachmentRefused>> {
    todo!()
}

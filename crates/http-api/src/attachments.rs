//! Attachments: sealed files, streamed through.

use app::attachments::BrokenOff;
use axum::{
    body::Body,
    extract::State,
    response::{IntoResponse, Response},
};
use futures_util::TryStreamExt;
use http::{StatusCode, header};
use protocol::{AttachmentId, SpaceId};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::{
    Api,
    answer::Octets,
    door::Caller,
    encoded::Encoded,
    limits,
    problem::{Answer, Problem},
    request::{BodyStream, Path},
};

/// One attachment.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct OneAttachment {
    space_id: Encoded<32>,
    attachment_id: Encoded<16>,
}

impl OneAttachment {
    fn ids(&self) -> (SpaceId, AttachmentId) {
        (SpaceId(self.space_id.0), AttachmentId(self.attachment_id.0))
    }
}

/// Store an attachment, at most 12 MiB.
///
/// The same bytes again are accepted again; `attachment_taken` when others stand there.
#[utoipa::path(put, path = "/api/v1/spaces/{space_id}/attachments/{attachment_id}",
    tag = "attachments", params(OneAttachment),
    request_body(content = Octets, content_type = "application/octet-stream"),
    responses((status = 201), Problem))]
pub(crate) async fn store_attachment(
    Caller(caller): Caller,
    State(api): State<Api>,
    Path(at): Path<OneAttachment>,
    BodyStream(body): BodyStream,
) -> Answer<StatusCode> {
    let (space_id, attachment_id) = at.ids();
    let bytes = body.into_data_stream().map_err(|_| BrokenOff);
    let storing = app::attachments::store(&api.app, &caller, space_id, attachment_id, bytes);
    let stored = tokio::time::timeout(limits::ATTACHMENT_TIME_MAX, storing).await;
    stored.map_err(|_| Problem::too_slow())??;
    Ok(StatusCode::CREATED)
}

/// Load an attachment.
#[utoipa::path(get, path = "/api/v1/spaces/{space_id}/attachments/{attachment_id}",
    tag = "attachments", params(OneAttachment),
    responses((status = 200, body = Octets, content_type = "application/octet-stream"), Problem))]
pub(crate) async fn load_attachment(
    Caller(caller): Caller,
    State(api): State<Api>,
    Path(at): Path<OneAttachment>,
) -> Answer<Response> {
    let (space_id, attachment_id) = at.ids();
    let loaded = app::attachments::load(&api.app, &caller, space_id, attachment_id).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
        (header::CONTENT_LENGTH, loaded.length.to_string()),
    ];
    Ok((headers, Body::from_stream(loaded.bytes)).into_response())
}

/// Remove one's own attachment.
#[utoipa::path(delete, path = "/api/v1/spaces/{space_id}/attachments/{attachment_id}",
    tag = "attachments", params(OneAttachment), responses((status = 204), Problem))]
pub(crate) async fn remove_attachment(
    Caller(caller): Caller,
    State(api): State<Api>,
    Path(at): Path<OneAttachment>,
) -> Answer<StatusCode> {
    let (space_id, attachment_id) = at.ids();
    app::attachments::remove(&api.app, &caller, space_id, attachment_id).await?;
    Ok(StatusCode::NO_CONTENT)
}

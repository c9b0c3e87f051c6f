//! Letters from one member to another: kept until they are handled.

use bytes::Bytes;
use domain::spaces::ReadRefused;
use protocol::SpaceId;

use crate::{App, Error, accounts::Caller};

/// A letter that waits for the caller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingLetter {
    /// Its number in the space; later ones are larger.
    pub id: u64,
    /// The letter record, canonical CBOR.
    pub record: Bytes,
}

/// Why letters were refused; none of a request is kept then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LetterRefused {
    /// There is none, or none that the caller may know of.
    #[error("there is no such group")]
    NoSuchSpace,
    /// More than may be sent at once.
    #[error("at most 64 letters at once")]
    TooMany,
    /// The receiver has too many letters waiting.
    #[error("the receiver has too many letters waiting")]
    BoxFull,
    /// The protocol says no: `malformed`, `letter_from`, `letter_to` and so on.
    #[error(transparent)]
    Rule(#[from] protocol::Refusal),
}

impl LetterRefused {
    /// A stable word that clients match on and translate.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoSuchSpace => "no_such_space",
            Self::TooMany => "too_many",
            Self::BoxFull => "box_full",
            Self::Rule(refusal) => refusal.code(),
        }
    }
}

/// Sends letters (a canonical CBOR array of letter records), all or none.
pub async fn send(
    app: &App,
    caller: &Caller,
    space_id: SpaceId,
    letters: Bytes,
) -> Result<(), Error<LetterRefused>> {
    todo!()
}

/// Letters to the caller after number `after`.
pub async fn read(
    app: &App,
    caller: &Caller,
    space_id: SpaceId,
    after: u64,
) -> Result<Vec<WaitingLetter>, Error<ReadRefused>> {
    todo!()
}

/// Forgets a letter to the caller once it was handled; quiet when it is gone already.
pub async fn settle(
    app: &App,
    caller: &Caller,
    space_id: SpaceId,
    id: u64,
) -> Result<(), Error<ReadRefused>> {
    todo!()
}

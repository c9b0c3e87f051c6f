//! What a use case answers when it does not do what was asked: a refusal, or our own trouble.

use domain::{
    accounts::{DeleteRefused, KeepRefused, ProofRefused, RevokeRefused},
    alerts::AlertRefused,
    attachments::AttachmentRefused,
    bars::{BarRefused, BlockRefused},
    duty::ShiftRefused,
    help_lines::HelpLinesRefused,
    manage::ManageRefused,
    objects::ObjectRefused,
    organisation::OrganisationRefused,
    reports::WorryRefused,
    requests::RequestRefused,
    rights::RightRefused,
    safety::SafetyTeamRefused,
    sign_in::SignInRefused,
    sign_offs::SignOffRefused,
    spaces::ReadRefused,
};
use storage::StorageError;

use crate::{
    letters::LetterRefused,
    reports::SendRefused,
    requests::AskRefused,
    spaces::{AppendRefused, InviteRefused},
};

/// A rule said no, or something of ours broke.
#[derive(Debug, thiserror::Error)]
pub enum Error<R> {
    /// A rule said no.
    #[error(transparent)]
    Refused(R),
    /// Our trouble: to be logged once, at the edge.
    #[error(transparent)]
    Failed(#[from] Failure),
}

/// Something of ours broke. It never holds anything of a member's.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Failure(Box<dyn std::error::Error + Send + Sync>);

impl Failure {
    pub(crate) fn new(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self(cause.into())
    }
}

/// A rule's no, with a stable word that clients match on and translate.
pub trait Refusal: std::error::Error {
    /// The word, in `snake_case`.
    fn code(&self) -> &'static str;
}

macro_rules! refusals {
    ($($refusal:ty),*) => {$(
        impl Refusal for $refusal {
            fn code(&self) -> &'static str {
                <$refusal>::code(*self)
            }
        }
    )*};
}

refusals!(
    SignInRefused,
    KeepRefused,
    ProofRefused,
    DeleteRefused,
    RevokeRefused,
    ShiftRefused,
    SignOffRefused,
    ManageRefused,
    HelpLinesRefused,
    RightRefused,
    SafetyTeamRefused,
    SendRefused,
    AskRefused,
    RequestRefused,
    WorryRefused,
    AlertRefused,
    BarRefused,
    BlockRefused,
    OrganisationRefused,
    AppendRefused,
    ReadRefused,
    InviteRefused,
    LetterRefused,
    ObjectRefused,
    AttachmentRefused
);

impl<R: Refusal> From<R> for Error<R> {
    fn from(refusal: R) -> Self {
        Self::Refused(refusal)
    }
}

impl From<StorageError> for Failure {
    fn from(error: StorageError) -> Self {
        Self::new(error)
    }
}

impl<R> From<StorageError> for Error<R> {
    fn from(error: StorageError) -> Self {
        Self::Failed(error.into())
    }
}

impl From<protocol::Refusal> for Error<AppendRefused> {
    fn from(rule: protocol::Refusal) -> Self {
        Self::Refused(rule.into())
    }
}

impl From<protocol::Refusal> for Error<LetterRefused> {
    fn from(rule: protocol::Refusal) -> Self {
        Self::Refused(rule.into())
    }
}

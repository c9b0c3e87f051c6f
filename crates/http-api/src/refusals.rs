//! Which HTTP status each refusal of the rules is answered with; its code is the rule's own word.

use std::time::Duration;

use app::{
    Error, Failure, Refusal,
    letters::LetterRefused,
    reports::SendRefused,
    requests::AskRefused,
    spaces::{AppendRefused, InviteRefused},
};
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
    reports::{ReportRefused, WorryRefused},
    requests::RequestRefused,
    rights::RightRefused,
    room::NoRoom,
    safety::SafetyTeamRefused,
    sign_in::SignInRefused,
    sign_offs::SignOffRefused,
    spaces::ReadRefused,
};
use http::StatusCode;

use crate::{
    encoded::Encoded,
    problem::{Problem, RefusedObject},
};

/// How a refusal is answered.
pub(crate) trait Answered: Refusal {
    fn status(&self) -> StatusCode;

    /// How long to wait, where waiting helps.
    fn retry_after(&self) -> Option<Duration> {
        None
    }

    /// How much may be stored, where that is the reason.
    fn limit_bytes(&self) -> Option<u64> {
        None
    }
}

impl<R: Answered> From<Error<R>> for Problem {
    fn from(error: Error<R>) -> Self {
        match error {
            Error::Refused(refusal) => Self::refused(&refusal),
            Error::Failed(failure) => Self::failed(&failure),
        }
    }
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        Self::failed(&failure)
    }
}

impl Problem {
    /// Bytes that are not of the protocol's form.
    pub(crate) fn unreadable(refusal: protocol::Refusal) -> Self {
        let detail = "the body is not of the form that docs/protocol.md asks for";
        Self::new(status_of_rule(refusal), refusal.code(), detail)
    }

    /// Objects of which none was stored: answered with the first one's reason.
    pub(crate) fn of_objects(refusals: &[ObjectRefused]) -> Option<Self> {
        let listed = refusals.iter().map(|it| RefusedObject {
            code: it.code().to_owned(),
            stored: stored(it).map(Encoded),
        });
        Some(Self::refused(refusals.first()?).all_refused(listed.collect()))
    }

    /// A rule's no.
    pub(crate) fn refused(refusal: &impl Answered) -> Self {
        match refusal.retry_after() {
            Some(after) => Self::slow_down(after),
            None => Self::new(refusal.status(), refusal.code(), refusal.to_string())
                .with_limit(refusal.limit_bytes()),
        }
    }
}

impl Answered for SignInRefused {
    fn status(&self) -> StatusCode {
        StatusCode::FORBIDDEN
    }

    fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Wrong => None,
            Self::SlowDown(it) => Some(it.retry_after),
        }
    }
}

impl Answered for ProofRefused {
    fn status(&self) -> StatusCode {
        StatusCode::FORBIDDEN
    }

    fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Needed | Self::Wrong => None,
            Self::SlowDown { retry_after } => Some(*retry_after),
        }
    }
}

impl Answered for KeepRefused {
    fn status(&self) -> StatusCode {
        match self {
            Self::Proof(it) => it.status(),
            Self::HandleTaken => StatusCode::CONFLICT,
            Self::SlowDown(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::WrappedSeedSize => StatusCode::BAD_REQUEST,
        }
    }

    fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Proof(it) => it.retry_after(),
            Self::SlowDown(it) => Some(it.retry_after),
            Self::HandleTaken | Self::WrappedSeedSize => None,
        }
    }
}

impl Answered for RevokeRefused {
    fn status(&self) -> StatusCode {
        match self {
            Self::Proof(it) => it.status(),
            Self::NoSuchSession => StatusCode::NOT_FOUND,
        }
    }

    fn retry_after(&self) -> Option<Duration> {
        if let Self::Proof(it) = self { it.retry_after() } else { None }
    }
}

impl Answered for DeleteRefused {
    fn status(&self) -> StatusCode {
        match self {
            Self::Proof(it) => it.status(),
            Self::LastAdministrator => StatusCode::CONFLICT,
        }
    }

    fn retry_after(&self) -> Option<Duration> {
        if let Self::Proof(it) = self { it.retry_after() } else { None }
    }
}

impl Answered for OrganisationRefused {
    fn status(&self) -> StatusCode {
        match self {
            Self::SetupTokenWrong => StatusCode::FORBIDDEN,
            Self::AlreadySetUp => StatusCode::CONFLICT,
            Self::Name
            | Self::Country
            | Self::MinimumAge
            | Self::StewardKey
            | Self::SupportWords
            | Self::SupportPhone
            | Self::SupportEmail => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }
}

impl Answered for RightRefused {
    fn status(&self) -> StatusCode {
        match self {
            Self::NoSuchSpace => StatusCode::NOT_FOUND,
            Self::NotAMember
            | Self::NotAFacilitator
            | Self::NotInSafetyTeam
            | Self::NotAnAdministrator => StatusCode::FORBIDDEN,
        }
    }
}

impl Answered for SendRefused {
    fn status(&self) -> StatusCode {
        match self {
            Self::Report(ReportRefused::TooManyReports) => StatusCode::TOO_MANY_REQUESTS,
            Self::Report(ReportRefused::ReportTaken) => StatusCode::CONFLICT,
            Self::Report(ReportRefused::GoesToSafetyTeam | ReportRefused::NoSafetyTeam) => {
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Self::NoRoom(no_room) => status_of_room(*no_room),
            Self::Rule(refusal) => status_of_rule(*refusal),
        }
    }

    fn limit_bytes(&self) -> Option<u64> {
        if let Self::NoRoom(it) = self { it.limit_bytes() } else { None }
    }
}

impl Answered for WorryRefused {
    fn status(&self) -> StatusCode {
        match self {
            Self::NoSuchReport => StatusCode::NOT_FOUND,
            Self::AlreadyClaimed => StatusCode::CONFLICT,
            Self::NoSafetyTeam => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }
}

impl Answered for AlertRefused {
    fn status(&self) -> StatusCode {
        StatusCode::NOT_FOUND
    }
}

impl Answered for BarRefused {
    fn status(&self) -> StatusCode {
        match self {
            Self::NoSuchMember | Self::NoSuchBar => StatusCode::NOT_FOUND,
            Self::SecondPerson | Self::AlreadyConfirmed => StatusCode::CONFLICT,
        }
    }
}

impl Answered for BlockRefused {
    fn status(&self) -> StatusCode {
        match self {
            Self::NoSuchMember => StatusCode::NOT_FOUND,
            Self::TooManyBlocks => StatusCode::TOO_MANY_REQUESTS,
        }
    }
}

impl Answered for RequestRefused {
    fn status(&self) -> StatusCode {
        match self {
            Self::NoSuchMember | Self::NoSuchPair | Self::NoSuchRequest => StatusCode::NOT_FOUND,
            Self::NotOpen => StatusCode::FORBIDDEN,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::AlreadyAsked | Self::AlreadyAnswered => StatusCode::CONFLICT,
            Self::TooManyGreeters => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }
}

impl Answered for AskRefused {
    fn status(&self) -> StatusCode {
        match self {
            Self::Request(refused) => refused.status(),
            Self::BoxFull => StatusCode::CONFLICT,
            Self::NoRoom(no_room) => status_of_room(*no_room),
            Self::Rule(refusal) => status_of_rule(*refusal),
        }
    }

    fn limit_bytes(&self) -> Option<u64> {
        if let Self::NoRoom(it) = self { it.limit_bytes() } else { None }
    }
}

impl Answered for SafetyTeamRefused {
    fn status(&self) -> StatusCode {
        match self {
            Self::NoSuchSpace => StatusCode::NOT_FOUND,
            Self::NotATeam => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }
}

impl Answered for ShiftRefused {
    fn status(&self) -> StatusCode {
        match self {
            Self::NoSuchSpace | Self::NoSuchShift | Self::NoSuchDate => StatusCode::NOT_FOUND,
            Self::NotAMember | Self::NotYours => StatusCode::FORBIDDEN,
            Self::NotOffered | Self::AlreadyTaken | Self::TooMany => StatusCode::CONFLICT,
            Self::NotAFacilitator
            | Self::Rule
            | Self::Start
            | Self::Minutes
            | Self::Zone
            | Self::Title => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }
}

impl Answered for SignOffRefused {
    fn status(&self) -> StatusCode {
        match self {
            Self::NoSuchSpace | Self::NoSuchMember => StatusCode::NOT_FOUND,
            Self::NotAMember | Self::NotAFacilitator | Self::Oneself | Self::NotSignedOff => {
                StatusCode::FORBIDDEN
            }
        }
    }
}

impl Answered for ManageRefused {
    fn status(&self) -> StatusCode {
        match self {
            Self::NoSuchCode => StatusCode::NOT_FOUND,
            Self::NotKept | Self::LastAdministrator => StatusCode::CONFLICT,
            Self::Expiry => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }
}

impl Answered for HelpLinesRefused {
    fn status(&self) -> StatusCode {
        StatusCode::UNPROCESSABLE_ENTITY
    }
}

impl Answered for AppendRefused {
    fn status(&self) -> StatusCode {
        match self {
            Self::NoSuchSpace => StatusCode::NOT_FOUND,
            Self::Barred => StatusCode::FORBIDDEN,
            Self::AlreadyIn | Self::TooManySpaces | Self::BoxFull => StatusCode::CONFLICT,
            Self::LogFull | Self::TooManyInvites => StatusCode::UNPROCESSABLE_ENTITY,
            Self::NoRoom(no_room) => status_of_room(*no_room),
            Self::Rule(refusal) => status_of_rule(*refusal),
        }
    }

    fn limit_bytes(&self) -> Option<u64> {
        if let Self::NoRoom(it) = self { it.limit_bytes() } else { None }
    }
}

impl Answered for ReadRefused {
    fn status(&self) -> StatusCode {
        match self {
            Self::NoSuchSpace | Self::NoSuchEpoch => StatusCode::NOT_FOUND,
            Self::NotAMember | Self::BeforeYourTime => StatusCode::FORBIDDEN,
        }
    }
}

impl Answered for InviteRefused {
    fn status(&self) -> StatusCode {
        StatusCode::NOT_FOUND
    }
}

impl Answered for LetterRefused {
    fn status(&self) -> StatusCode {
        match self {
            Self::NoSuchSpace => StatusCode::NOT_FOUND,
            Self::NotAMember => StatusCode::FORBIDDEN,
            Self::TooMany => StatusCode::PAYLOAD_TOO_LARGE,
            Self::BoxFull => StatusCode::CONFLICT,
            Self::NoRoom(no_room) => status_of_room(*no_room),
            Self::Rule(refusal) => status_of_rule(*refusal),
        }
    }

    fn limit_bytes(&self) -> Option<u64> {
        if let Self::NoRoom(it) = self { it.limit_bytes() } else { None }
    }
}

impl Answered for ObjectRefused {
    fn status(&self) -> StatusCode {
        match self {
            Self::RevisionTaken { .. } | Self::StaleEpoch | Self::EpochDue | Self::PairEnded => {
                StatusCode::CONFLICT
            }
            Self::WrongSpace | Self::WrongAuthor => StatusCode::UNPROCESSABLE_ENTITY,
            Self::NotAMember => StatusCode::FORBIDDEN,
            Self::Malformed => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::NoSuchSpace => StatusCode::NOT_FOUND,
            Self::NoRoom(no_room) => status_of_room(*no_room),
        }
    }

    fn limit_bytes(&self) -> Option<u64> {
        if let Self::NoRoom(it) = self { it.limit_bytes() } else { None }
    }
}

impl Answered for AttachmentRefused {
    fn status(&self) -> StatusCode {
        match self {
            Self::NoSuchSpace | Self::NoSuchAttachment => StatusCode::NOT_FOUND,
            Self::NotAMember | Self::NotYours => StatusCode::FORBIDDEN,
            Self::Taken | Self::TooMany => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Empty | Self::Incomplete => StatusCode::BAD_REQUEST,
            Self::NoRoom(no_room) => status_of_room(*no_room),
        }
    }

    fn limit_bytes(&self) -> Option<u64> {
        if let Self::NoRoom(it) = self { it.limit_bytes() } else { None }
    }
}

fn status_of_room(no_room: NoRoom) -> StatusCode {
    match no_room {
        NoRoom::Account { .. } | NoRoom::Space { .. } => StatusCode::PAYLOAD_TOO_LARGE,
        NoRoom::Disk => StatusCode::INSUFFICIENT_STORAGE,
    }
}

/// The protocol's own rules: bytes that cannot be read, a race that was lost, and everything that may not be.
fn status_of_rule(refusal: protocol::Refusal) -> StatusCode {
    use protocol::Refusal::{LogMoved, Malformed, NonCanonical, StreamMoved, TooLarge};
    match refusal {
        Malformed | NonCanonical => StatusCode::BAD_REQUEST,
        TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        LogMoved | StreamMoved => StatusCode::CONFLICT,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// The hash of what stands where an object was meant to go.
pub(crate) fn stored(refusal: &ObjectRefused) -> Option<[u8; 32]> {
    match refusal {
        ObjectRefused::RevisionTaken { stored } => Some(*stored),
        _ => None,
    }
}

//! Why a device could not do what was asked of it. Nothing here carries a key, a name or a word of content.

use std::time::Duration;

use serde::Deserialize;

/// The server said no (RFC 9457). `code` is stable; `refused` names each object of a batch, in order.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Problem {
    /// The HTTP status.
    pub status: u16,
    /// A stable word in `snake_case`.
    pub code: String,
    /// The reason of each object, where a whole batch was refused.
    #[serde(default)]
    pub refused: Vec<RefusedObject>,
    /// How long to wait before trying again, where the server said so.
    #[serde(skip)]
    pub retry_after: Option<Duration>,
}

/// Why one object of a batch was refused.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct RefusedObject {
    /// A stable word in `snake_case`.
    pub code: String,
}

/// Why a device could not do what was asked of it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// The server could not be reached, or the line broke.
    #[error("the server could not be reached")]
    Unreachable(#[from] reqwest::Error),
    /// The live connection could not be made, or ended.
    #[error("the live connection ended")]
    Live(#[from] Box<tokio_tungstenite::tungstenite::Error>),
    /// The server refused.
    #[error("the server refused: {} {}", .0.status, .0.code)]
    Refused(Problem),
    /// The server's answer is not of the form that it documents.
    #[error("the server's answer cannot be read")]
    Unreadable,
    /// The vault refused what the server gave, or could not make what was asked.
    #[error("not believed: {0}")]
    Vault(#[from] vault::Fault),
    /// This device has no such group.
    #[error("this device is in no such group")]
    NoSuchGroup,
    /// This device sees no such post, link or attachment.
    #[error("this device sees no such thing")]
    NoSuchThing,
    /// The facilitators asked that one writes nothing here for a time.
    #[error("the facilitators asked you to write nothing here for a time")]
    Muted,
    /// Others changed the group again and again while this device tried to.
    #[error("others were faster each time")]
    OthersWereFaster,
}

impl Fault {
    /// The stable word: the server's, or the vault's.
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Refused(problem) => Some(&problem.code),
            Self::Vault(fault) => Some(fault.code()),
            _ => None,
        }
    }

    /// Whether the same thing will be refused however often it is sent: it is malformed, too large or against a rule. Room
    /// may come again.
    pub(crate) fn is_final(&self) -> bool {
        matches!(self, Self::Refused(problem)
            if matches!(problem.status, 400 | 413 | 422) && problem.code != "quota_full")
    }

    /// Whether somebody else changed the log or the stream first, so that it can be made anew.
    pub(crate) fn is_race(&self) -> bool {
        self.is_refusal("log_moved") || self.is_refusal("stream_moved")
    }

    /// Whether the server refused with this code.
    pub fn is_refusal(&self, code: &str) -> bool {
        matches!(self, Self::Refused(problem) if problem.code == code)
    }
}

impl From<protocol::Refusal> for Fault {
    fn from(refusal: protocol::Refusal) -> Self {
        Self::Vault(refusal.into())
    }
}

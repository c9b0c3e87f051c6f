//! Why a device could not do what was asked of it. Nothing here carries a key, a name or a word of content.

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
}

/// Why one object of a batch was refused.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct RefusedObject {
    /// A stable word in `snake_case`.
    pub code: String,
}

/// Why a device could not do what was asked of it.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The server could not be reached, or the line broke.
    #[error("the server could not be reached")]
    Unreachable(#[from] reqwest::Error),
    /// The server refused.
    #[error("the server refused: {} {}", .0.status, .0.code)]
    Refused(Problem),
}

impl Fault {
    /// The server's stable word, where it was the server who said no.
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Refused(problem) => Some(&problem.code),
            Self::Unreachable(_) => None,
        }
    }
}

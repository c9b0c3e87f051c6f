//! Reports and worries: sealed letters to those who look after a group, and who has one in hand. What a report says, the
//! server never learns.

mod send;
mod worries;

use domain::{reports::ReportRefused, room::NoRoom};
use protocol::Refusal;
pub use send::send;
pub use worries::{WorryView, pass_on, step, worries};

/// Why a report was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SendRefused {
    /// It cannot go there, or not today.
    #[error(transparent)]
    Report(#[from] ReportRefused),
    /// There is no room for it.
    #[error(transparent)]
    NoRoom(#[from] NoRoom),
    /// The protocol says no; `log_moved` where its letters are not to exactly those who look after the group now.
    #[error(transparent)]
    Rule(#[from] Refusal),
}

impl SendRefused {
    /// A stable word that clients match on and translate.
    pub fn code(self) -> &'static str {
        match self {
            Self::Report(refused) => refused.code(),
            Self::NoRoom(no_room) => no_room.code(),
            Self::Rule(refusal) => refusal.code(),
        }
    }
}

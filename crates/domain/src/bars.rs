//! Bars and blocks: who may not come back, and whom somebody does not want to meet.

/// People one account may have blocked at a time.
pub const BLOCKS_MAX: u64 = 50;
/// People one account may block in a day: each tells whether two members of two groups are the same person.
pub const BLOCKS_PER_DAY_MAX: u64 = 5;

/// What somebody says to a bar; it takes two different people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BarAct {
    /// The first says that somebody should not come back.
    Propose,
    /// The second agrees.
    Confirm,
    /// Somebody does not.
    Decline,
}

/// Why a bar was not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BarRefused {
    /// Nobody of this number was ever here, or their account is gone.
    #[error("there is no such member here")]
    NoSuchMember,
    /// Nobody proposed it.
    #[error("nobody proposed this")]
    NoSuchBar,
    /// Whoever proposed it cannot confirm it, nor whom it is about.
    #[error("somebody else has to agree")]
    SecondPerson,
    /// It stands: two people agreed.
    #[error("two people agreed to this already")]
    AlreadyConfirmed,
}

impl BarRefused {
    /// A stable word that clients match on and translate.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoSuchMember => "no_such_member",
            Self::NoSuchBar => "no_such_bar",
            Self::SecondPerson => "second_person_needed",
            Self::AlreadyConfirmed => "already_confirmed",
        }
    }
}

/// Why nobody was blocked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BlockRefused {
    /// There is none, or it is oneself.
    #[error("there is no such member here")]
    NoSuchMember,
    /// As many are blocked as can be, or as can be in a day.
    #[error("too many are blocked, or were today")]
    TooManyBlocks,
}

impl BlockRefused {
    /// A stable word that clients match on and translate.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoSuchMember => "no_such_member",
            Self::TooManyBlocks => "too_many_blocks",
        }
    }
}

//! Why a letter was not taken, one stable word each.

/// Why letters were refused; none of a request is kept then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LetterRefused {
    /// There is none, or none that the caller may know of.
    #[error("there is no such group")]
    NoSuchSpace,
    /// The sender is not the caller, or may not write to this receiver.
    #[error("the sender is not you, or may not write this")]
    WrongAuthor,
    /// The receiver is not a present member.
    #[error("the receiver is not a member")]
    NoSuchMember,
    /// It leans on an entry that is not in the log.
    #[error("no such entry")]
    UnknownEntry,
    /// Its purpose is not built.
    #[error("unknown purpose")]
    UnknownPurpose,
    /// More than may be sent at once.
    #[error("at most 64 letters at once")]
    TooMany,
    /// The receiver has too many letters waiting.
    #[error("the receiver has too many letters waiting")]
    BoxFull,
    /// It is longer than a letter may be.
    #[error("too large")]
    TooLarge,
}

impl LetterRefused {
    /// A stable word that clients match on and translate.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoSuchSpace => "no_such_space",
            Self::WrongAuthor => "wrong_author",
            Self::NoSuchMember => "no_such_member",
            Self::UnknownEntry => "unknown_entry",
            Self::UnknownPurpose => "unknown_purpose",
            Self::TooMany => "too_many",
            Self::BoxFull => "box_full",
            Self::TooLarge => "too_large",
        }
    }
}

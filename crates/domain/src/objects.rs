//! Why a sealed object was not taken, one stable word each.

use crate::room::NoRoom;

/// Why one object of a batch was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ObjectRefused {
    /// Other bytes stand under this object and revision.
    #[error("other bytes stand under this object and revision")]
    RevisionTaken {
        /// SHA-256 of the bytes that stand there.
        stored: [u8; 32],
    },
    /// It was sealed under a key that is no longer in force.
    #[error("sealed for an earlier time")]
    StaleEpoch,
    /// Somebody left; a new key has to come first.
    #[error("a new key is due first")]
    EpochDue,
    /// One of the two left, so nothing more is said.
    #[error("this talk is over")]
    PairEnded,
    /// It names another space.
    #[error("made for another group")]
    WrongSpace,
    /// It names an author who is not the caller, or not a member; or it revises what somebody else wrote.
    #[error("the author is not you, or not a member, or not who wrote this first")]
    WrongAuthor,
    /// It is not an object.
    #[error("not an object")]
    Malformed,
    /// It is longer than an object may be.
    #[error("too large")]
    TooLarge,
    /// The caller is in the waiting room, or gone.
    #[error("only members may do this")]
    NotAMember,
    /// The space is unknown to the caller.
    #[error("there is no such group")]
    NoSuchSpace,
    /// There is no room for it.
    #[error(transparent)]
    NoRoom(#[from] NoRoom),
}

impl ObjectRefused {
    /// A stable word that clients match on and translate.
    pub const fn code(self) -> &'static str {
        match self {
            Self::RevisionTaken { .. } => "revision_taken",
            Self::StaleEpoch => "stale_epoch",
            Self::EpochDue => "epoch_due",
            Self::PairEnded => "pair_ended",
            Self::WrongSpace => "wrong_space",
            Self::WrongAuthor => "wrong_author",
            Self::Malformed => "malformed",
            Self::TooLarge => "too_large",
            Self::NotAMember => "not_a_member",
            Self::NoSuchSpace => "no_such_space",
            Self::NoRoom(no_room) => no_room.code(),
        }
    }
}

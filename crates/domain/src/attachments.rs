//! Why an attachment was not stored, given out or removed.

use crate::room::NoRoom;

/// Why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AttachmentRefused {
    /// There is none, or none that the caller may know of.
    #[error("there is no such group")]
    NoSuchSpace,
    /// Only members store and read attachments.
    #[error("only members may do this")]
    NotAMember,
    /// There is none of this number.
    #[error("there is no such attachment")]
    NoSuchAttachment,
    /// Other bytes stand under this number.
    #[error("other bytes stand under this number")]
    Taken,
    /// Longer than [`crate::limits::ATTACHMENT_BYTES_MAX`].
    #[error("an attachment may have at most 12 MiB")]
    TooLarge,
    /// Nothing came.
    #[error("the attachment is empty")]
    Empty,
    /// The sender hung up before the end.
    #[error("the attachment did not arrive whole")]
    Incomplete,
    /// Only who stored it may remove it.
    #[error("only who stored it may remove it")]
    NotYours,
    /// The member stored as many as one may.
    #[error("too many attachments")]
    TooMany,
    /// There is no room for it.
    #[error(transparent)]
    NoRoom(#[from] NoRoom),
}

impl AttachmentRefused {
    /// A stable word that clients match on and translate.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoSuchSpace => "no_such_space",
            Self::NotAMember => "not_a_member",
            Self::NoSuchAttachment => "no_such_attachment",
            Self::Taken => "attachment_taken",
            Self::TooLarge => "too_large",
            Self::Empty => "empty",
            Self::Incomplete => "incomplete",
            Self::NotYours => "not_yours",
            Self::TooMany => "too_many",
            Self::NoRoom(no_room) => no_room.code(),
        }
    }
}

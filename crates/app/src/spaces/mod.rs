//! Spaces and their signed logs: founding, appending, reading, and what a link's holder may see.

mod append;
mod read;
mod remembered;

pub use append::{append_to_log, create_space};
use bytes::Bytes;
use domain::{
    room::NoRoom,
    spaces::{InviteState, Standing},
};
use protocol::{EntryHash, MemberId, SpaceId};
pub use read::{invite, invite_log, read_log, spaces_of, wrap_hashes};
pub(crate) use remembered::{Space, signed_entry, space};

/// The end of a log after something was appended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The space.
    pub space_id: SpaceId,
    /// The newest entry's number.
    pub seq: u64,
    /// The newest entry's hash.
    pub hash: EntryHash,
}

/// One of the caller's spaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpaceSummary {
    /// The space.
    pub space_id: SpaceId,
    /// 1 vault, 2 pair, 3 group, 4 team.
    pub kind: u8,
    /// The caller's number in it.
    pub member_id: MemberId,
    /// How the caller stands to it.
    pub standing: Standing,
    /// 1 member, 2 facilitator.
    pub role: u8,
    /// The newest entry's number; for those who are gone, that of the entry that ended it.
    pub seq: u64,
    /// The newest object's number; 0 when there is none, and for guests. For those who are gone, as it was then.
    pub k: u64,
    /// The newest epoch; 0 when there is none. For those who are gone, the last they had a part in.
    pub epoch: u32,
}

/// One entry of a log as a reader gets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogRecord {
    /// The signed bytes.
    pub entry: Bytes,
    /// One signature, two for a join; 64 bytes each.
    pub signatures: Vec<[u8; 64]>,
    /// On an epoch: the reader's own wrap.
    pub wrap: Option<Bytes>,
}

/// What the holder of a link may see before joining.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InviteView {
    /// The wire of the space's first entry.
    pub create: Bytes,
    /// The wire of the invite's entry.
    pub invite: Bytes,
    /// How it stands.
    pub state: InviteState,
    /// The stream's newest number: a newcomer anchors the epoch it makes there. 0 when empty, and when the link is over.
    pub k: u64,
    /// The stream's chain at `k`; 32 zeros when empty, and when the link is over.
    pub chain: [u8; 32],
}

/// Why nothing was appended to a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AppendRefused {
    /// There is none, or none that the caller may know of.
    #[error("there is no such group")]
    NoSuchSpace,
    /// The caller is already in this space under another number.
    #[error("you are already in this group")]
    AlreadyIn,
    /// Somebody may not come into this space.
    #[error("this person cannot come in here")]
    Barred,
    /// The caller has as many spaces as one may have.
    #[error("too many groups")]
    TooManySpaces,
    /// The log is as long as one may be: it takes only what lets people go.
    #[error("this group's log is full: found a new group")]
    LogFull,
    /// The space has as many working links as one may have.
    #[error("too many links work at the same time: end some first")]
    TooManyInvites,
    /// Somebody a letter goes to has too many letters waiting.
    #[error("too many letters wait for somebody here: try again later")]
    BoxFull,
    /// There is no room for it.
    #[error(transparent)]
    NoRoom(#[from] NoRoom),
    /// The protocol says no: `log_moved`, `stream_moved`, `malformed`, `clock_wrong` and the log's
    /// own rules.
    #[error(transparent)]
    Rule(#[from] protocol::Refusal),
}

impl AppendRefused {
    /// A stable word that clients match on and translate.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoSuchSpace => "no_such_space",
            Self::AlreadyIn => "already_in",
            Self::Barred => "barred",
            Self::TooManySpaces => "too_many_spaces",
            Self::LogFull => "log_full",
            Self::BoxFull => "box_full",
            Self::NoRoom(no_room) => no_room.code(),
            Self::TooManyInvites => "too_many_invites",
            Self::Rule(refusal) => refusal.code(),
        }
    }
}

/// Why nothing was shown to the holder of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InviteRefused {
    /// There is none.
    #[error("there is no such invitation")]
    NoSuchInvite,
}

impl InviteRefused {
    /// A stable word that clients match on and translate.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoSuchInvite => "no_such_invite",
        }
    }
}

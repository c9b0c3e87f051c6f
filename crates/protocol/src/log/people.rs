//! What a log knows of people, invites and epochs.

use super::{APPEAL_MINUTES_MAX, History, Mode, Reason, Role, StewardAct};
use crate::{BoxKey, EntryHash, InviteId, MemberId, Minute, SignKey};

/// Where somebody stands in a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// In the waiting room.
    Guest,
    /// In.
    Member,
    /// Removed by a facilitator, or turned away from the waiting room.
    Removed,
    /// Left by themselves.
    Left,
}

/// Somebody who is or was in a space.
#[derive(Debug, Clone)]
pub struct Member {
    /// Random, never used twice in a log.
    pub id: MemberId,
    /// Verifies what they sign.
    pub sign_key: SignKey,
    /// Letters to them are sealed to it.
    pub box_key: BoxKey,
    /// Where they stand now.
    pub status: Status,
    /// Their latest role; for a guest, what admitting makes them.
    pub role: Role,
    /// When they came, as a guest or member.
    pub since: Minute,
    /// The entry they came by.
    pub joined: u64,
    /// The entry that ended their membership or waiting.
    pub ended: Option<u64>,
    /// When that was.
    pub ended_at: Option<Minute>,
    /// By which invite; none for who created the space.
    pub invite: Option<InviteId>,
    /// The first epoch they get a wrap of.
    pub first_epoch: Option<u32>,
    /// The last epoch they got a wrap of, once they are out.
    pub last_epoch: Option<u32>,
    /// Accusations since their role was last stated by another.
    pub accused: u32,
    /// Each role and the position it was given at, oldest first.
    pub(super) roles: Vec<(u64, Role)>,
}

impl Member {
    /// Whether they got a wrap of epoch `n`, so that they may write in it.
    pub fn in_epoch(&self, n: u32) -> bool {
        self.first_epoch.is_some_and(|first| first <= n)
            && self.last_epoch.is_none_or(|last| n <= last)
    }

    /// Whether they were a facilitator after the entry at `seq`, as far as roles go.
    pub fn facilitator_at(&self, seq: u64) -> bool {
        self.roles.iter().rev().find(|(since, _)| *since <= seq).map(|(_, role)| *role)
            == Some(Role::Facilitator)
    }

    /// Whether they were a member when the entry at `seq` was the log's last.
    pub fn member_at(&self, seq: u64) -> bool {
        self.roles.first().is_some_and(|(since, _)| *since <= seq)
            && self.ended.is_none_or(|ended| ended > seq)
    }

    /// The log position at which the present role was given.
    pub fn role_since(&self) -> u64 {
        self.roles.last().map_or(self.joined, |(since, _)| *since)
    }

    /// Whether a report of theirs is taken: as a member, or for a while after they were removed.
    pub fn may_report(&self, now: Minute) -> bool {
        match (self.status, self.ended_at) {
            (Status::Member, _) => true,
            (Status::Removed, Some(at)) => {
                self.first_epoch.is_some() && now.0.saturating_sub(at.0) <= APPEAL_MINUTES_MAX
            }
            _ => false,
        }
    }

    pub(super) fn fingerprint(&self) -> [u8; 26] {
        let mut bytes = [0; 26];
        bytes[..16].copy_from_slice(&self.id.0);
        bytes[16] = match self.status {
            Status::Guest => 1,
            Status::Member => 2,
            Status::Removed => 3,
            Status::Left => 4,
        };
        bytes[17] = u8::try_from(self.role.number()).unwrap_or(0);
        bytes[18..22].copy_from_slice(&self.first_epoch.unwrap_or(0).to_be_bytes());
        bytes[22..26].copy_from_slice(&self.last_epoch.unwrap_or(0).to_be_bytes());
        bytes
    }
}

/// One thing that the organisation's steward did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stewarded {
    /// Position of its entry.
    pub seq: u64,
    /// When.
    pub at: Minute,
    /// With whom.
    pub member: MemberId,
    /// What.
    pub act: StewardAct,
}

/// An invite.
#[derive(Debug, Clone)]
pub struct Invite {
    /// The entry that made it.
    pub entry: EntryHash,
    /// Position of that entry.
    pub seq: u64,
    /// The facilitator who made it.
    pub by: MemberId,
    /// Verifies the second signature of a join.
    pub sign_key: SignKey,
    /// What who joins becomes.
    pub role: Role,
    /// The last minute it works in.
    pub expires: Minute,
    /// How often it worked at first.
    pub uses: u32,
    /// How often it still works.
    pub uses_left: u32,
    /// How it lets people in.
    pub mode: Mode,
    /// Withdrawn by a facilitator, or by the removal of a member.
    pub withdrawn: bool,
}

/// Whether an invite works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InviteState {
    /// It does.
    Working,
    /// Its time is over.
    Expired,
    /// All uses are spent.
    Used,
    /// Withdrawn, or made by someone who is no facilitator any more.
    Withdrawn,
}

/// An epoch, as its entry states it.
#[derive(Debug, Clone)]
pub struct Epoch {
    /// From 1.
    pub n: u32,
    /// Binds the key.
    pub commit: [u8; 32],
    /// Binds the wraps.
    pub wraps_hash: [u8; 32],
    /// The stream's number that it begins after.
    pub k: u64,
    /// The stream's chain there.
    pub chain: [u8; 32],
    /// Why it was made.
    pub reason: Reason,
    /// Who made it.
    pub by: MemberId,
    /// Position of its entry.
    pub seq: u64,
    /// The entry before its own; its wraps name this one.
    pub prev: EntryHash,
    /// When it was made.
    pub at: Minute,
    /// The history rule it began under.
    pub history: History,
    /// How many members got a wrap.
    pub receivers: usize,
}

impl InviteState {
    /// Its number on the wire: 1 working, 2 expired, 3 used up, 4 withdrawn.
    pub fn number(self) -> u64 {
        match self {
            Self::Working => 1,
            Self::Expired => 2,
            Self::Used => 3,
            Self::Withdrawn => 4,
        }
    }
}

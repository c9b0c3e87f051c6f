//! The log of a space: who is in it, which invites work, which epoch is in force (annex D).
//!
//! One set of rules for the server and for devices. Entries go in one by one; a refused entry
//! changes nothing. Nothing here reads a clock: entries carry their own time, and what depends on
//! now is asked with it.

mod effects;
mod entry;
mod letters;
mod people;
mod rules;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashSet};

pub use entry::{
    Arrival, Body, Create, ENTRY_BYTES_MAX, Entry, History, INVITE_USES_MAX, Kind, Mode, NewEpoch,
    NewInvite, Reason, Role, STEWARD, SignedEntry, StewardAct, epoch_commit, settings_commit,
};
pub use people::{Epoch, Invite, InviteState, Member, Status, Stewarded};

use crate::{
    EntryHash, Header, InviteId, MemberId, Minute, Refusal, SignKey, SpaceId, hash::sha256,
    letter::wraps_hash, transaction::Transaction,
};

/// Most members of a group.
pub const MEMBERS_MAX: usize = 500;
/// Most guests in a waiting room.
pub const GUESTS_MAX: usize = 100;
/// Longest life of an invite, in minutes: 30 days.
pub const INVITE_MINUTES_MAX: u64 = 43_200;
/// Least minutes between an epoch and a voluntary one.
pub const FRESH_EPOCH_MINUTES: u64 = 60;
/// Most minutes between an entry's time and the server's clock.
pub const CLOCK_DRIFT_MINUTES: u64 = 10;

/// How long who was removed may still write an appeal, in minutes: 30 days.
pub const APPEAL_MINUTES_MAX: u64 = 43_200;

/// The state that a log's entries lead to.
#[derive(Debug, Clone)]
pub struct Log {
    space: SpaceId,
    kind: Kind,
    nonce: [u8; 32],
    open: bool,
    history: History,
    settings: Option<[u8; 32]>,
    steward: Option<SignKey>,
    stewarded: Vec<Stewarded>,
    members: BTreeMap<MemberId, Member>,
    present: usize,
    waiting: usize,
    facilitators: usize,
    invites: BTreeMap<InviteId, Invite>,
    /// Every public key that ever stood in this log.
    keys: HashSet<[u8; 32]>,
    hashes: Vec<EntryHash>,
    at: Minute,
    epochs: Vec<Epoch>,
    due: bool,
    /// Who must make the next entry, an epoch.
    owes_epoch: Option<MemberId>,
}

/// Where a log ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Position of the last entry.
    pub seq: u64,
    /// Its hash.
    pub hash: EntryHash,
}

impl Log {
    /// Begins with a create entry, verified.
    pub fn begin(create: &SignedEntry) -> Result<Self, Refusal> {
        let log = Self::begin_stored(create)?;
        if let Body::Create(body) = &create.entry().body {
            create.verify_author(&body.sign_key)?;
        }
        Ok(log)
    }

    /// Begins with a create entry whose signature this same machine verified before.
    pub fn begin_stored(create: &SignedEntry) -> Result<Self, Refusal> {
        let entry = create.entry();
        let Body::Create(body) = &entry.body else { return Err(Refusal::Malformed) };
        rules::check_create(entry, body)?;
        Ok(Self::created(create, body))
    }

    /// Replays a log from its start, verifying everything.
    pub fn replay<'a>(entries: impl IntoIterator<Item = &'a SignedEntry>) -> Result<Self, Refusal> {
        let mut entries = entries.into_iter();
        let mut log = Self::begin(entries.next().ok_or(Refusal::Malformed)?)?;
        for entry in entries {
            log.apply(entry)?;
        }
        Ok(log)
    }

    /// Replays a log that this same machine verified before and kept: all rules, no signatures.
    pub fn replay_stored<'a>(
        entries: impl IntoIterator<Item = &'a SignedEntry>,
    ) -> Result<Self, Refusal> {
        let mut entries = entries.into_iter();
        let mut log = Self::begin_stored(entries.next().ok_or(Refusal::Malformed)?)?;
        for entry in entries {
            log.apply_stored(entry)?;
        }
        Ok(log)
    }

    /// The log that a founding transaction makes: create, its epoch, and what follows.
    pub fn found(transaction: &Transaction) -> Result<Self, Refusal> {
        let (create, rest) = transaction.entries.split_first().ok_or(Refusal::Malformed)?;
        let mut log = Self::begin(create)?;
        log.apply_all(rest, transaction)?;
        Ok(log)
    }

    /// The log after a transaction, all of it or a refusal.
    pub fn accept(&self, transaction: &Transaction) -> Result<Self, Refusal> {
        if transaction.entries.is_empty() {
            return Err(Refusal::Malformed);
        }
        let mut log = self.clone();
        log.apply_all(&transaction.entries, transaction)?;
        Ok(log)
    }

    /// Whether an entry may come next: all rules and signatures.
    pub fn check(&self, entry: &SignedEntry) -> Result<(), Refusal> {
        self.check_rules(entry, rules::Signatures::Verify)
    }

    /// Takes the next entry, verified; refused, nothing changes.
    pub fn apply(&mut self, entry: &SignedEntry) -> Result<(), Refusal> {
        self.check(entry)?;
        self.take(entry);
        Ok(())
    }

    /// Takes the next entry, whose signatures this same machine verified before.
    pub fn apply_stored(&mut self, entry: &SignedEntry) -> Result<(), Refusal> {
        self.check_rules(entry, rules::Signatures::VerifiedBefore)?;
        self.take(entry);
        Ok(())
    }

    fn apply_all(
        &mut self,
        entries: &[SignedEntry],
        transaction: &Transaction,
    ) -> Result<(), Refusal> {
        let mut wraps = Some(&transaction.wraps);
        for entry in entries {
            self.apply(entry)?;
            if let Body::Epoch(epoch) = &entry.entry().body {
                let wraps = wraps.take().ok_or(Refusal::WrapsWrong)?;
                if wraps.len() != self.present || wraps_hash(wraps) != epoch.wraps_hash {
                    return Err(Refusal::WrapsWrong);
                }
            }
        }
        if self.owes_epoch.is_some() {
            return Err(Refusal::EpochMissing);
        }
        if wraps.is_some_and(|unused| !unused.is_empty()) {
            return Err(Refusal::WrapsWrong);
        }
        transaction.letters.iter().try_for_each(|letter| self.check_letter(letter))
    }

    /// Whether the server may take an object with this header now.
    pub fn check_object(&self, header: &Header) -> Result<(), Refusal> {
        if header.space != self.space {
            return Err(Refusal::WrongSpace);
        }
        if !self.is_member(&header.author) {
            return Err(Refusal::NotAMember);
        }
        if self.pair_ended() {
            return Err(Refusal::PairEnded);
        }
        if self.due || self.owes_epoch.is_some() {
            return Err(Refusal::EpochDue);
        }
        if header.epoch != self.epoch_number() {
            return Err(Refusal::StaleEpoch);
        }
        Ok(())
    }

    /// Whether an entry's time is near enough to the server's clock.
    pub fn check_clock(at: Minute, now: Minute) -> Result<(), Refusal> {
        if at.0.abs_diff(now.0) > CLOCK_DRIFT_MINUTES { Err(Refusal::ClockWrong) } else { Ok(()) }
    }

    /// The space.
    pub fn space(&self) -> SpaceId {
        self.space
    }

    /// What the space is for.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The random value in create that members' keys are derived with.
    pub fn nonce(&self) -> &[u8; 32] {
        &self.nonce
    }

    /// Whether anyone may join from the directory.
    pub fn open(&self) -> bool {
        self.open
    }

    /// The history rule for later epochs.
    pub fn history(&self) -> History {
        self.history
    }

    /// The organisation's offline key, where create names one.
    pub fn steward(&self) -> Option<&SignKey> {
        self.steward.as_ref()
    }

    /// What the organisation did here, oldest first; every member may see it.
    pub fn stewarded(&self) -> &[Stewarded] {
        &self.stewarded
    }

    /// The latest settings' commit.
    pub fn settings(&self) -> Option<&[u8; 32]> {
        self.settings.as_ref()
    }

    /// The last entry.
    pub fn head(&self) -> Head {
        let seq = self.hashes.len() - 1;
        Head { seq: seq as u64, hash: self.hashes[seq] }
    }

    /// How many entries there are.
    pub fn length(&self) -> u64 {
        self.hashes.len() as u64
    }

    /// The last entry's time.
    pub fn at(&self) -> Minute {
        self.at
    }

    /// The entry at a position.
    pub fn hash_at(&self, seq: u64) -> Option<EntryHash> {
        self.hashes.get(usize::try_from(seq).ok()?).copied()
    }

    /// The position of an entry; looks from the newest.
    pub fn seq_of(&self, hash: &EntryHash) -> Option<u64> {
        self.hashes.iter().rposition(|it| it == hash).map(|it| it as u64)
    }

    /// Anybody who ever was a member or a guest.
    pub fn person(&self, id: &MemberId) -> Option<&Member> {
        self.members.get(id)
    }

    /// Everybody who ever was a member or a guest, in order of `member_id`.
    pub fn people(&self) -> impl Iterator<Item = &Member> {
        self.members.values()
    }

    /// A present member.
    pub fn member(&self, id: &MemberId) -> Option<&Member> {
        self.members.get(id).filter(|it| it.status == Status::Member)
    }

    /// The present members, in order of `member_id`: who gets wraps.
    pub fn members(&self) -> impl Iterator<Item = &Member> {
        self.members.values().filter(|it| it.status == Status::Member)
    }

    /// Who got a wrap of epoch `n`, in the order of the wraps.
    pub fn receivers(&self, n: u32) -> impl Iterator<Item = &Member> {
        self.members.values().filter(move |it| it.in_epoch(n))
    }

    /// The guests who wait, in order of `member_id`.
    pub fn guests(&self) -> impl Iterator<Item = &Member> {
        self.members.values().filter(|it| it.status == Status::Guest)
    }

    /// How many present members there are.
    pub fn member_count(&self) -> usize {
        self.present
    }

    /// How many guests wait.
    pub fn guest_count(&self) -> usize {
        self.waiting
    }

    /// How many present facilitators there are.
    pub fn facilitator_count(&self) -> usize {
        self.facilitators
    }

    /// Whether this is a present member.
    pub fn is_member(&self, id: &MemberId) -> bool {
        self.member(id).is_some()
    }

    /// Whether this is a present facilitator.
    pub fn is_facilitator(&self, id: &MemberId) -> bool {
        self.member(id).is_some_and(|it| it.role == Role::Facilitator)
    }

    /// An invite.
    pub fn invite(&self, id: &InviteId) -> Option<&Invite> {
        self.invites.get(id)
    }

    /// All invites, in order of their id.
    pub fn invites(&self) -> impl Iterator<Item = (&InviteId, &Invite)> {
        self.invites.iter()
    }

    /// Whether an invite works at a time.
    pub fn invite_state(&self, id: &InviteId, now: Minute) -> Option<InviteState> {
        let invite = self.invites.get(id)?;
        Some(if invite.withdrawn || !self.is_facilitator(&invite.by) {
            InviteState::Withdrawn
        } else if now > invite.expires {
            InviteState::Expired
        } else if invite.uses_left == 0 {
            InviteState::Used
        } else {
            InviteState::Working
        })
    }

    /// The number of the epoch in force; 0 before the first.
    pub fn epoch_number(&self) -> u32 {
        self.epochs.last().map_or(0, |it| it.n)
    }

    /// The epoch in force.
    pub fn epoch(&self) -> Option<&Epoch> {
        self.epochs.last()
    }

    /// An epoch by its number.
    pub fn epoch_at(&self, n: u32) -> Option<&Epoch> {
        self.epochs.get(usize::try_from(n.checked_sub(1)?).ok()?)
    }

    /// All epochs, from 1.
    pub fn epochs(&self) -> &[Epoch] {
        &self.epochs
    }

    /// The epoch that covers a number of the stream: the last whose anchor lies before it.
    pub fn epoch_covering(&self, k: u64) -> Option<&Epoch> {
        let after = self.epochs.partition_point(|it| it.k < k);
        self.epochs.get(after.checked_sub(1)?)
    }

    /// Whether this is a pair that one of the two left.
    pub fn pair_ended(&self) -> bool {
        self.pair_ended_at().is_some()
    }

    /// The position at which the first of the two left a pair.
    pub fn pair_ended_at(&self) -> Option<u64> {
        if self.kind != Kind::Pair {
            return None;
        }
        self.members.values().filter_map(|it| it.ended).min()
    }

    /// Whether this is a pair with two people in it.
    pub fn pair_holds(&self) -> bool {
        self.kind == Kind::Pair && self.present == 2
    }

    /// Whether somebody left and no epoch was made since: objects wait for one.
    pub fn epoch_due(&self) -> bool {
        self.due
    }

    /// Whether the log ends between an entry and the epoch that belongs to it; only ever so in the
    /// middle of a transaction.
    pub fn owes_epoch(&self) -> bool {
        self.owes_epoch.is_some()
    }

    /// Who must make that epoch.
    pub fn who_owes_epoch(&self) -> Option<MemberId> {
        self.owes_epoch
    }

    /// A hash over all there is, for tests that two machines came to the same state.
    pub fn fingerprint(&self) -> [u8; 32] {
        let mut bytes = Vec::new();
        for member in self.members.values() {
            bytes.extend_from_slice(&member.fingerprint());
        }
        for (id, invite) in &self.invites {
            bytes.extend_from_slice(&id.0);
            bytes.extend_from_slice(&invite.uses_left.to_be_bytes());
            bytes.push(u8::from(invite.withdrawn));
        }
        bytes.extend_from_slice(&self.head().hash.0);
        bytes.extend_from_slice(&self.epoch_number().to_be_bytes());
        bytes.push(u8::from(self.due));
        sha256(&bytes)
    }
}

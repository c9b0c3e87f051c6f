//! What an entry that passed the rules changes.

use std::collections::{BTreeMap, HashSet};

use super::{
    Arrival, Body, Create, Entry, Epoch, Invite, Kind, Log, Member, Mode, NewEpoch, NewInvite,
    Reason, Role, SignedEntry, Status, StewardAct, Stewarded,
};
use crate::{BoxKey, InviteId, MemberId, SignKey, SpaceId};

impl Log {
    /// The state after a create entry that passed the rules.
    pub(super) fn created(create: &SignedEntry, body: &Create) -> Self {
        let entry = create.entry();
        let mut log = Self {
            space: SpaceId::from(create.hash()),
            kind: body.kind,
            nonce: body.nonce,
            open: body.open,
            history: body.history,
            settings: None,
            steward: body.steward,
            stewarded: Vec::new(),
            members: BTreeMap::new(),
            present: 0,
            waiting: 0,
            facilitators: 0,
            invites: BTreeMap::new(),
            keys: HashSet::new(),
            hashes: vec![create.hash()],
            at: entry.at,
            epochs: Vec::new(),
            due: false,
            owes_epoch: None,
        };
        log.keys.extend(body.steward.map(|it| *it.as_bytes()));
        log.arrive(entry, 0, None, Role::Facilitator, body.sign_key, body.box_key);
        log.come_in(&entry.author, 0);
        log.owes_epoch = Some(entry.author);
        log
    }

    /// Takes an entry that passed the rules.
    pub(super) fn take(&mut self, signed: &SignedEntry) {
        let entry = signed.entry();
        let seq = self.length();
        match &entry.body {
            Body::Create(_) => {}
            Body::Invite(it) => self.take_invite(it, signed, seq),
            Body::Withdraw(invite) => {
                if let Some(invite) = self.invites.get_mut(invite) {
                    invite.withdrawn = true;
                }
            }
            Body::Join(it) => self.take_join(it, entry, seq),
            Body::Admit(guest) => {
                self.waiting -= 1;
                self.come_in(guest, seq);
                self.owes_epoch = Some(entry.author);
            }
            Body::Remove(who) => self.take_remove(who, entry, seq),
            Body::Role(who, role) => self.take_role(who, *role, entry, seq),
            Body::Leave => {
                let was = self.go_out(&entry.author, Status::Left, entry, seq);
                // A pair ends by it: nothing more is said that would need a key.
                if was == Some(Status::Member) && self.kind != Kind::Pair {
                    self.due = true;
                }
            }
            Body::Settings { commit, history } => {
                self.settings = Some(*commit);
                self.history = *history;
            }
            Body::Steward(who, act) => self.take_steward(who, *act, entry, seq),
            Body::Epoch(it) => self.take_epoch(it, entry, seq),
        }
        self.hashes.push(signed.hash());
        self.at = entry.at;
    }

    fn take_invite(&mut self, new: &NewInvite, signed: &SignedEntry, seq: u64) {
        self.keys.insert(*new.sign_key.as_bytes());
        let invite = Invite {
            entry: signed.hash(),
            seq,
            by: signed.entry().author,
            sign_key: new.sign_key,
            role: new.role,
            expires: new.expires,
            uses: new.uses,
            uses_left: new.uses,
            mode: new.mode,
            withdrawn: false,
        };
        self.invites.insert(new.invite, invite);
    }

    fn take_join(&mut self, arrival: &Arrival, entry: &Entry, seq: u64) {
        let Some(invite) = self.invites.get_mut(&arrival.invite) else { return };
        invite.uses_left -= 1;
        let (mode, role) = (invite.mode, invite.role);
        self.arrive(entry, seq, Some(arrival.invite), role, arrival.sign_key, arrival.box_key);
        match mode {
            Mode::Auto => {
                self.come_in(&entry.author, seq);
                self.owes_epoch = Some(entry.author);
            }
            Mode::Ask => self.waiting += 1,
        }
    }

    fn take_remove(&mut self, who: &MemberId, entry: &Entry, seq: u64) {
        if self.go_out(who, Status::Removed, entry, seq) != Some(Status::Member) {
            return;
        }
        self.owes_epoch = Some(entry.author);
        self.withdraw_shared_links();
    }

    /// The steward holds no keys: a member makes the next epoch.
    fn take_steward(&mut self, who: &MemberId, act: StewardAct, entry: &Entry, seq: u64) {
        self.stewarded.push(Stewarded { seq, at: entry.at, member: *who, act });
        match act {
            StewardAct::MakeFacilitator => self.take_role(who, Role::Facilitator, entry, seq),
            StewardAct::RemoveFacilitator => {
                self.go_out(who, Status::Removed, entry, seq);
                self.due = true;
                self.withdraw_shared_links();
            }
        }
    }

    /// Whoever was removed may hold a link that lets anybody in at once.
    fn withdraw_shared_links(&mut self) {
        for invite in self.invites.values_mut() {
            if invite.mode == Mode::Auto && invite.uses > 1 {
                invite.withdrawn = true;
            }
        }
    }

    fn take_role(&mut self, who: &MemberId, role: Role, entry: &Entry, seq: u64) {
        let Some(member) = self.members.get_mut(who) else { return };
        if *who != entry.author {
            member.accused = 0;
        }
        if member.role != role {
            member.role = role;
            member.roles.push((seq, role));
            match role {
                Role::Facilitator => self.facilitators += 1,
                Role::Member => self.facilitators -= 1,
            }
        }
    }

    fn take_epoch(&mut self, epoch: &NewEpoch, entry: &Entry, seq: u64) {
        if epoch.reason == Reason::CannotOpen {
            let maker = self.epochs.last().map(|it| it.by);
            if let Some(maker) = maker.and_then(|it| self.members.get_mut(&it)) {
                maker.accused += 1;
            }
        }
        self.epochs.push(Epoch {
            n: epoch.n,
            commit: epoch.commit,
            wraps_hash: epoch.wraps_hash,
            k: epoch.k,
            chain: epoch.chain,
            reason: epoch.reason,
            by: entry.author,
            seq,
            prev: entry.prev,
            at: entry.at,
            history: self.history,
            receivers: self.present,
        });
        self.due = false;
        self.owes_epoch = None;
    }

    /// Writes somebody down as a guest; `come_in` makes them a member.
    fn arrive(
        &mut self,
        entry: &Entry,
        seq: u64,
        invite: Option<InviteId>,
        role: Role,
        sign_key: SignKey,
        box_key: BoxKey,
    ) {
        self.keys.insert(*sign_key.as_bytes());
        self.keys.insert(*box_key.as_bytes());
        let member = Member {
            id: entry.author,
            sign_key,
            box_key,
            status: Status::Guest,
            role,
            since: entry.at,
            joined: seq,
            ended: None,
            ended_at: None,
            invite,
            first_epoch: None,
            last_epoch: None,
            accused: 0,
            roles: Vec::new(),
        };
        self.members.insert(entry.author, member);
    }

    fn come_in(&mut self, who: &MemberId, seq: u64) {
        let next_epoch = self.epoch_number() + 1;
        let Some(member) = self.members.get_mut(who) else { return };
        member.status = Status::Member;
        member.first_epoch = Some(next_epoch);
        member.roles.push((seq, member.role));
        self.present += 1;
        if member.role == Role::Facilitator {
            self.facilitators += 1;
        }
    }

    /// Ends a membership or a wait; gives back what it was.
    fn go_out(&mut self, who: &MemberId, status: Status, by: &Entry, seq: u64) -> Option<Status> {
        let epoch = self.epoch_number();
        let member = self.members.get_mut(who)?;
        let was = member.status;
        member.status = status;
        member.ended = Some(seq);
        member.ended_at = Some(by.at);
        match was {
            Status::Member => {
                member.last_epoch = Some(epoch);
                self.present -= 1;
                if member.role == Role::Facilitator {
                    self.facilitators -= 1;
                }
            }
            Status::Guest => self.waiting -= 1,
            Status::Removed | Status::Left => {}
        }
        Some(was)
    }
}

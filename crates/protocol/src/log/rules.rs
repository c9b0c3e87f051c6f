//! What may come next in a log. The first rule that fails names the refusal; their order is part
//! of the law (annex D).

use super::{
    Arrival, Body, Create, Entry, FRESH_EPOCH_MINUTES, GUESTS_MAX, History, INVITE_MINUTES_MAX,
    Kind, Log, MEMBERS_MAX, Mode, NewEpoch, NewInvite, Reason, Role, SignedEntry, Status,
    StewardAct,
};
use crate::{EntryHash, InviteId, MemberId, Minute, Refusal, SpaceId};

/// Accusations after which a maker loses voluntary epochs.
const ACCUSATIONS_MAX: u32 = 2;

/// Whether signatures are to be verified here.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Signatures {
    Verify,
    VerifiedBefore,
}

/// What a create entry must be; its signature apart.
pub(super) fn check_create(entry: &Entry, body: &Create) -> Result<(), Refusal> {
    if entry.seq != 0 || entry.prev != EntryHash::ZERO {
        return Err(Refusal::LogMoved);
    }
    if entry.space != SpaceId::ZERO {
        return Err(Refusal::WrongSpace);
    }
    let (sign, boxed) = (body.sign_key.as_bytes(), body.box_key.as_bytes());
    let steward = body.steward.map(|it| *it.as_bytes());
    if sign == boxed || steward.is_some_and(|it| it == *sign || it == *boxed) {
        return Err(Refusal::KeySeenBefore);
    }
    Ok(())
}

/// A pair's link lets one person in, at once, as a member.
fn for_the_one(invite: &NewInvite) -> bool {
    invite.uses == 1 && invite.mode == Mode::Auto && invite.role == Role::Member
}

impl Log {
    pub(super) fn check_rules(
        &self,
        signed: &SignedEntry,
        signatures: Signatures,
    ) -> Result<(), Refusal> {
        let entry = signed.entry();
        self.check_place(entry)?;
        self.check_owed_epoch(entry)?;
        self.check_kind(entry)?;
        match &entry.body {
            Body::Create(_) => return Err(Refusal::LogMoved),
            Body::Join(it) => self.check_join(it, entry)?,
            Body::Steward(who, act) => self.check_steward(who, *act)?,
            body => self.check_member(body, entry)?,
        }
        match signatures {
            Signatures::Verify => self.check_signatures(signed),
            Signatures::VerifiedBefore => Ok(()),
        }
    }

    /// What a present member may do; a guest may only leave the waiting room.
    fn check_member(&self, body: &Body, entry: &Entry) -> Result<(), Refusal> {
        match (self.members.get(&entry.author).map(|it| it.status), body) {
            (Some(Status::Member | Status::Guest), Body::Leave) => return Ok(()),
            (Some(Status::Member), Body::Epoch(it)) => return self.check_epoch(it, entry),
            (Some(Status::Member), _) => {}
            _ => return Err(Refusal::NotAMember),
        }
        if self.facilitators == 0 {
            return Err(Refusal::NoFacilitator);
        }
        if !self.is_facilitator(&entry.author) {
            return Err(Refusal::NotAFacilitator);
        }
        match body {
            Body::Invite(it) => self.check_invite(it, entry.at),
            Body::Withdraw(invite) => self.check_withdraw(invite),
            Body::Admit(guest) => self.check_admit(guest),
            Body::Remove(who) => self.check_remove(who, &entry.author),
            Body::Role(who, role) => self.check_role(who, *role),
            _ => Ok(()),
        }
    }

    fn check_place(&self, entry: &Entry) -> Result<(), Refusal> {
        if entry.space != self.space {
            return Err(Refusal::WrongSpace);
        }
        if entry.seq != self.length() || entry.prev != self.head().hash {
            return Err(Refusal::LogMoved);
        }
        if entry.at < self.at {
            return Err(Refusal::TimeWentBack);
        }
        Ok(())
    }

    fn check_owed_epoch(&self, entry: &Entry) -> Result<(), Refusal> {
        let Some(owes) = self.owes_epoch else { return Ok(()) };
        let paid = entry.author == owes
            && matches!(&entry.body, Body::Epoch(it) if it.reason == Reason::MembersChanged);
        if paid { Ok(()) } else { Err(Refusal::EpochMissing) }
    }

    fn check_kind(&self, entry: &Entry) -> Result<(), Refusal> {
        let fits = match self.kind {
            Kind::Group => true,
            Kind::Team => !matches!(entry.body, Body::Settings { history: History::None, .. }),
            Kind::Pair => matches!(
                entry.body,
                Body::Create(_)
                    | Body::Invite(_)
                    | Body::Withdraw(_)
                    | Body::Join(_)
                    | Body::Leave
                    | Body::Settings { history: History::None, .. }
                    | Body::Epoch(_)
            ),
            Kind::Vault => {
                matches!(entry.body, Body::Create(_) | Body::Epoch(_) | Body::Settings { .. })
            }
        };
        if !fits {
            return Err(Refusal::NotInThisKind);
        }
        if self.kind == Kind::Pair { self.check_pair(&entry.body) } else { Ok(()) }
    }

    /// Two and no more, once and never again; whoever leaves ends it.
    fn check_pair(&self, body: &Body) -> Result<(), Refusal> {
        if self.pair_ended() && !matches!(body, Body::Leave) {
            return Err(Refusal::PairEnded);
        }
        let second_came = self.members.len() > 1;
        if second_came && matches!(body, Body::Invite(_) | Body::Join(_)) {
            return Err(Refusal::PairFull);
        }
        match body {
            Body::Invite(it) if !for_the_one(it) => Err(Refusal::Malformed),
            _ => Ok(()),
        }
    }

    fn check_signatures(&self, signed: &SignedEntry) -> Result<(), Refusal> {
        let entry = signed.entry();
        if let Body::Join(it) = &entry.body {
            let invite = self.invites.get(&it.invite).ok_or(Refusal::NoSuchInvite)?;
            signed.verify_author(&it.sign_key)?;
            return signed.verify_invite(&invite.sign_key);
        }
        if let Body::Steward(..) = &entry.body {
            return signed.verify_author(self.steward.as_ref().ok_or(Refusal::NoSteward)?);
        }
        let author = self.members.get(&entry.author).ok_or(Refusal::NotAMember)?;
        signed.verify_author(&author.sign_key)
    }

    fn check_invite(&self, invite: &NewInvite, at: Minute) -> Result<(), Refusal> {
        if self.invites.contains_key(&invite.invite) {
            return Err(Refusal::InviteIdSeenBefore);
        }
        if self.keys.contains(invite.sign_key.as_bytes()) {
            return Err(Refusal::KeySeenBefore);
        }
        let life = invite.expires.0.checked_sub(at.0).filter(|it| *it > 0);
        if life.is_none_or(|it| it > INVITE_MINUTES_MAX) {
            return Err(Refusal::InviteExpiry);
        }
        Ok(())
    }

    fn check_withdraw(&self, invite: &InviteId) -> Result<(), Refusal> {
        let invite = self.invites.get(invite).ok_or(Refusal::NoSuchInvite)?;
        if invite.withdrawn { Err(Refusal::InviteWithdrawn) } else { Ok(()) }
    }

    fn check_join(&self, arrival: &Arrival, entry: &Entry) -> Result<(), Refusal> {
        if self.facilitators == 0 {
            return Err(Refusal::NoFacilitator);
        }
        let invite = self.invites.get(&arrival.invite).ok_or(Refusal::NoSuchInvite)?;
        if invite.withdrawn || !self.is_facilitator(&invite.by) {
            return Err(Refusal::InviteWithdrawn);
        }
        if entry.at > invite.expires {
            return Err(Refusal::InviteExpired);
        }
        if invite.uses_left == 0 {
            return Err(Refusal::InviteUsed);
        }
        if self.members.contains_key(&entry.author) {
            return Err(Refusal::MemberIdSeenBefore);
        }
        let (sign, boxed) = (arrival.sign_key.as_bytes(), arrival.box_key.as_bytes());
        if sign == boxed || self.keys.contains(sign) || self.keys.contains(boxed) {
            return Err(Refusal::KeySeenBefore);
        }
        match invite.mode {
            Mode::Auto if self.present >= MEMBERS_MAX => Err(Refusal::GroupFull),
            Mode::Ask if self.waiting >= GUESTS_MAX => Err(Refusal::WaitingRoomFull),
            _ => Ok(()),
        }
    }

    fn check_admit(&self, guest: &MemberId) -> Result<(), Refusal> {
        let guest = self
            .members
            .get(guest)
            .filter(|it| it.status == Status::Guest)
            .ok_or(Refusal::NoSuchGuest)?;
        let invite = guest.invite.and_then(|it| self.invites.get(&it));
        if invite.is_none_or(|it| it.withdrawn) {
            return Err(Refusal::InviteWithdrawn);
        }
        if self.present >= MEMBERS_MAX { Err(Refusal::GroupFull) } else { Ok(()) }
    }

    fn check_remove(&self, who: &MemberId, author: &MemberId) -> Result<(), Refusal> {
        if who == author {
            return Err(Refusal::UseLeave);
        }
        match self.members.get(who).map(|it| it.status) {
            Some(Status::Member | Status::Guest) => Ok(()),
            _ => Err(Refusal::NoSuchMember),
        }
    }

    fn check_role(&self, who: &MemberId, role: Role) -> Result<(), Refusal> {
        let member = self.member(who).ok_or(Refusal::NoSuchMember)?;
        let takes_one = member.role == Role::Facilitator && role == Role::Member;
        if takes_one && self.facilitators == 1 { Err(Refusal::LastFacilitator) } else { Ok(()) }
    }

    /// The steward may remove a facilitator or make a member one, and nothing else; also where no
    /// facilitator is left.
    fn check_steward(&self, who: &MemberId, act: StewardAct) -> Result<(), Refusal> {
        if self.steward.is_none() {
            return Err(Refusal::NoSteward);
        }
        let member = self.member(who).ok_or(Refusal::NoSuchMember)?;
        match (act, member.role) {
            (StewardAct::RemoveFacilitator, Role::Member) => Err(Refusal::NotAFacilitator),
            (StewardAct::MakeFacilitator, Role::Facilitator) => Err(Refusal::AlreadyFacilitator),
            _ => Ok(()),
        }
    }

    fn check_epoch(&self, epoch: &NewEpoch, entry: &Entry) -> Result<(), Refusal> {
        if Some(epoch.n) != self.epoch_number().checked_add(1) {
            return Err(Refusal::EpochNumber);
        }
        self.check_reason(epoch.reason, entry)?;
        let (k, chain) = self.epochs.last().map_or((0, [0; 32]), |it| (it.k, it.chain));
        let forward = match self.epochs.last() {
            None => epoch.k == 0,
            Some(_) => epoch.k >= k,
        };
        if !forward || (epoch.k == k && epoch.chain != chain) {
            return Err(Refusal::StreamMoved);
        }
        Ok(())
    }

    fn check_reason(&self, reason: Reason, entry: &Entry) -> Result<(), Refusal> {
        let last = self.epochs.last();
        match reason {
            Reason::MembersChanged if self.owes_epoch.is_some() => Ok(()),
            Reason::Due if self.due => Ok(()),
            Reason::MembersChanged | Reason::Due => Err(Refusal::EpochReason),
            Reason::CannotOpen => {
                let oneself = last.is_some_and(|it| it.by == entry.author);
                if oneself { Err(Refusal::AccusesOneself) } else { Ok(()) }
            }
            Reason::Fresh => {
                let accused = self.members.get(&entry.author).map_or(0, |it| it.accused);
                if accused >= ACCUSATIONS_MAX {
                    return Err(Refusal::VoluntaryEpochsLost);
                }
                let after = last.map_or(0, |it| it.at.0.saturating_add(FRESH_EPOCH_MINUTES));
                if entry.at.0 < after { Err(Refusal::EpochTooSoon) } else { Ok(()) }
            }
        }
    }
}

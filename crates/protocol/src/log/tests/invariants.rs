//! Whatever a crowd tries, what a log says of itself stays true.

use proptest::prelude::*;

use super::{Actor, arrival, create, epoch, next, signed};
use crate::{
    InviteId, MemberId, Minute,
    log::{
        Body, GUESTS_MAX, History, Log, MEMBERS_MAX, Mode, NewInvite, Reason, Role, STEWARD,
        SignedEntry, Status, StewardAct,
    },
};

/// One thing that somebody tries; numbers name people and doors.
#[derive(Debug, Clone)]
enum Try {
    Invite { by: u64, door: u8, ask: bool, uses: u32, facilitator: bool },
    Withdraw { by: u64, door: u8 },
    Join { who: u64, door: u8 },
    Admit { by: u64, who: u64 },
    Remove { by: u64, who: u64 },
    Role { by: u64, who: u64, facilitator: bool },
    Leave { who: u64 },
    Steward { who: u64, remove: bool },
    Epoch { by: u64, reason: Reason },
}

/// Nobody among the people.
const STEWARD_NUMBER: u64 = 700;
/// People there are.
const PEOPLE: u64 = 6;

fn tries() -> impl Strategy<Value = Try> {
    let (who, door) = (0..PEOPLE, 1..5_u8);
    let reason = prop_oneof![Just(Reason::CannotOpen), Just(Reason::Fresh), Just(Reason::Due)];
    prop_oneof![
        2 => (who.clone(), door.clone(), any::<bool>(), 1..4_u32, any::<bool>()).prop_map(
            |(by, door, ask, uses, facilitator)| Try::Invite { by, door, ask, uses, facilitator }
        ),
        1 => (who.clone(), door.clone()).prop_map(|(by, door)| Try::Withdraw { by, door }),
        6 => (who.clone(), door).prop_map(|(who, door)| Try::Join { who, door }),
        3 => (who.clone(), who.clone()).prop_map(|(by, who)| Try::Admit { by, who }),
        2 => (who.clone(), who.clone()).prop_map(|(by, who)| Try::Remove { by, who }),
        2 => (who.clone(), who.clone(), any::<bool>()).prop_map(|(by, who, facilitator)| {
            Try::Role { by, who, facilitator }
        }),
        1 => who.clone().prop_map(|who| Try::Leave { who }),
        1 => (who.clone(), any::<bool>()).prop_map(|(who, remove)| Try::Steward { who, remove }),
        2 => (who, reason).prop_map(|(by, reason)| Try::Epoch { by, reason }),
    ]
}

impl Try {
    fn entry(&self, log: &Log, hour: u64) -> SignedEntry {
        let role = |yes: bool| if yes { Role::Facilitator } else { Role::Member };
        let by = |author: u64, body: Body| {
            let author = Actor::new(author);
            let mut entry = next(log, &author, body);
            entry.at = Minute(entry.at.0 + hour * 20);
            signed(&author, entry)
        };
        match *self {
            Self::Invite { by: author, door, ask, uses, facilitator } => {
                let body = NewInvite {
                    invite: InviteId([door; 16]),
                    sign_key: super::door_key(door),
                    role: role(facilitator),
                    expires: Minute(super::NOW.0 + 100_000.min(hour * 20 + 300)),
                    uses,
                    mode: if ask { Mode::Ask } else { Mode::Auto },
                    sealed_settings: vec![0; 80 + 256],
                };
                by(author, Body::Invite(body))
            }
            Self::Withdraw { by: author, door } => by(author, Body::Withdraw(InviteId([door; 16]))),
            Self::Join { who, door } => arrival_at(log, who, door, hour),
            Self::Admit { by: author, who } => by(author, Body::Admit(Actor::new(who).id)),
            Self::Remove { by: author, who } => by(author, Body::Remove(Actor::new(who).id)),
            Self::Role { by: author, who, facilitator } => {
                by(author, Body::Role(Actor::new(who).id, role(facilitator)))
            }
            Self::Leave { who } => by(who, Body::Leave),
            Self::Steward { who, remove } => {
                let act = if remove {
                    StewardAct::RemoveFacilitator
                } else {
                    StewardAct::MakeFacilitator
                };
                let body = Body::Steward(Actor::new(who).id, act);
                let steward = Actor::new(STEWARD_NUMBER);
                let mut entry = next(log, &steward, body);
                entry.author = STEWARD;
                entry.at = Minute(entry.at.0 + hour * 20);
                signed(&steward, entry)
            }
            Self::Epoch { by: author, reason } => by(author, epoch(log, reason, &[])),
        }
    }
}

fn arrival_at(log: &Log, who: u64, door: u8, hour: u64) -> SignedEntry {
    let who = Actor::new(who);
    let mut entry = arrival(log, &who, door).entry().clone();
    entry.at = Minute(entry.at.0 + hour * 20);
    super::arriving(&who, door, entry)
}

/// The number of the person who owes an epoch.
fn debtor(log: &Log) -> Option<u64> {
    let owes: MemberId = log.who_owes_epoch()?;
    (0..PEOPLE).find(|number| Actor::new(*number).id == owes)
}

fn holds_together(log: &Log) {
    let count = |status| log.people().filter(|it| it.status == status).count();
    let facilitators = log.members().filter(|it| it.role == Role::Facilitator).count();
    assert_eq!(log.member_count(), count(Status::Member));
    assert_eq!(log.guest_count(), count(Status::Guest));
    assert_eq!(log.facilitator_count(), facilitators);
    assert!(log.member_count() <= MEMBERS_MAX && log.guest_count() <= GUESTS_MAX);
    if let Some(last) = log.epoch().filter(|_| !log.owes_epoch()) {
        assert_eq!(log.epoch_number() as usize, log.epochs().len());
        assert_eq!(last.receivers, log.receivers(last.n).count());
        let receivers: Vec<_> = log.receivers(last.n).map(|it| it.id).collect();
        let members: Vec<_> = log.members().map(|it| it.id).collect();
        if log.epoch_due() {
            assert!(members.iter().all(|it| receivers.contains(it)));
            assert!(receivers.len() > members.len(), "who left still holds the key");
        } else {
            assert_eq!(receivers, members, "exactly the members hold the key in force");
        }
    }
    for (_, invite) in log.invites() {
        assert!(invite.uses_left <= invite.uses);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn exactly_the_members_hold_the_key_whatever_a_crowd_tries(
        tries in proptest::collection::vec(tries(), 1..60),
    ) {
        let founder = Actor::new(0);
        let mut create = create(&founder);
        if let Body::Create(body) = &mut create.body {
            body.steward = Some(Actor::new(STEWARD_NUMBER).sign_key());
        }
        let mut entries = vec![signed(&founder, create)];
        let mut log = Log::begin(&entries[0]).unwrap();
        for (hour, it) in (0..).zip(&tries) {
            let entry = match debtor(&log) {
                Some(who) => {
                    let who = Actor::new(who);
                    let mut entry = next(&log, &who, epoch(&log, Reason::MembersChanged, &[]));
                    entry.at = Minute(entry.at.0 + hour * 20);
                    signed(&who, entry)
                }
                None => it.entry(&log, hour),
            };
            let before = log.fingerprint();
            let checked = log.check(&entry);
            prop_assert_eq!(log.apply(&entry), checked);
            if checked.is_ok() {
                entries.push(entry);
            } else {
                prop_assert_eq!(log.fingerprint(), before);
            }
            holds_together(&log);
        }
        prop_assert_eq!(Log::replay(&entries).unwrap().fingerprint(), log.fingerprint());
        prop_assert_eq!(Log::replay_stored(&entries).unwrap().fingerprint(), log.fingerprint());
        prop_assert_eq!(log.history(), History::None);
    }
}

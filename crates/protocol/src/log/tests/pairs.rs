//! Two people who want to talk: what the server asks of a pair, and of a request for one.

use proptest::prelude::*;

use super::{Actor, NOW, a_door, a_group, arrival, create, epoch, let_in, next, signed};
use crate::{
    EntryHash, Header, InviteId, MemberId, ObjectId, Refusal, SignedEntry,
    letter::{LetterRecord, Purpose},
    log::{Body, History, Kind, Log, Mode, NewInvite, Reason},
    object::Attention,
};

/// A pair with its founder and a link for one.
fn a_pair() -> (Log, Actor) {
    let founder = Actor::new(0);
    let mut entry = create(&founder);
    let Body::Create(body) = &mut entry.body else { unreachable!() };
    body.kind = Kind::Pair;
    let mut log = Log::begin(&signed(&founder, entry)).unwrap();
    let first = next(&log, &founder, epoch(&log, Reason::MembersChanged, &[]));
    log.apply(&signed(&founder, first)).unwrap();
    let door = NewInvite { uses: 1, ..a_door(1, Mode::Auto) };
    log.apply(&signed(&founder, next(&log, &founder, Body::Invite(door)))).unwrap();
    (log, founder)
}

fn header(log: &Log, author: MemberId) -> Header {
    Header {
        space: log.space(),
        epoch: log.epoch_number(),
        object: ObjectId([3; 16]),
        revision: 1,
        author,
        attention: Attention::Normal,
        salt: [6; 32],
    }
}

fn letter(purpose: Purpose, log: &Log, from: MemberId, to: MemberId) -> LetterRecord {
    let entry = log.head().hash;
    LetterRecord { purpose, from, to, entry, wire: vec![0; 200], origin: None }
}

#[test]
fn a_talk_ends_when_either_leaves_and_no_key_is_due() {
    let (mut log, founder) = a_pair();
    let_in(&mut log, 1..2, 1);
    let kim = Actor::new(1);
    assert!(log.pair_holds() && log.check_object(&header(&log, kim.id)).is_ok());

    log.apply(&signed(&founder, next(&log, &founder, Body::Leave))).unwrap();

    assert_eq!(log.pair_ended_at(), Some(log.head().seq));
    assert!(!log.epoch_due() && !log.pair_holds());
    assert_eq!(log.check_object(&header(&log, kim.id)), Err(Refusal::PairEnded));
    log.apply(&signed(&kim, next(&log, &kim, Body::Leave))).unwrap();
    assert_eq!(log.member_count(), 0);
}

#[test]
fn a_third_finds_no_place_in_a_talk() {
    let (mut log, _) = a_pair();
    let_in(&mut log, 1..2, 1);

    assert_eq!(log.check(&arrival(&log, &Actor::new(2), 1)), Err(Refusal::PairFull));
}

/// One thing that somebody tries in a pair; numbers name people and doors.
fn tries() -> impl Strategy<Value = (u8, u64, u8)> {
    (0..8_u8, 0..4_u64, 1..4_u8)
}

fn entry(log: &Log, (what, who, door): (u8, u64, u8)) -> SignedEntry {
    let author = Actor::new(who);
    let by = |body| signed(&author, next(log, &author, body));
    match what {
        0 => by(Body::Invite(NewInvite { uses: 1, ..a_door(door, Mode::Auto) })),
        1 => by(Body::Withdraw(InviteId([door; 16]))),
        2 | 3 => arrival(log, &author, door),
        4 => by(Body::Leave),
        5 => by(Body::Settings { commit: [door; 32], history: History::None }),
        6 => by(Body::Remove(Actor::new(door.into()).id)),
        _ => by(epoch(log, Reason::CannotOpen, &[])),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_talk_never_has_a_third_and_never_goes_on_after_somebody_left(
        tries in proptest::collection::vec(tries(), 1..40),
    ) {
        let (mut log, _) = a_pair();
        for it in tries {
            let (ended, length) = (log.pair_ended(), log.length());
            let taken = if let Some(owes) = log.who_owes_epoch() {
                let who = (0..4).map(Actor::new).find(|it| it.id == owes).unwrap();
                let key = epoch(&log, Reason::MembersChanged, &[]);
                log.apply(&signed(&who, next(&log, &who, key))).map(|()| None)
            } else {
                let entry = entry(&log, it);
                log.apply(&entry).map(|()| Some(entry))
            };
            prop_assert!(log.people().count() <= 2 && log.member_count() <= 2);
            prop_assert!(!log.epoch_due(), "no key is due in a talk");
            if ended && let Ok(Some(entry)) = taken {
                prop_assert_eq!(&entry.entry().body, &Body::Leave);
            } else if taken.is_err() {
                prop_assert_eq!(log.length(), length);
            }
        }
    }
}

#[test]
fn a_request_goes_from_a_member_of_a_group_to_another() {
    let (mut log, founder) = a_group();
    let_in(&mut log, 1..2, 1);
    let kim = Actor::new(1).id;
    let ask = |from, to| log.check_request(&letter(Purpose::Request, &log, from, to));
    let stranger = MemberId([7; 16]);

    assert_eq!(ask(kim, founder.id), Ok(()));
    assert_eq!(ask(founder.id, kim), Ok(()));
    assert_eq!(ask(kim, kim), Err(Refusal::LetterTo));
    assert_eq!(ask(kim, stranger), Err(Refusal::LetterTo));
    assert_eq!(ask(stranger, kim), Err(Refusal::LetterFrom));
    let key = letter(Purpose::Key, &log, kim, founder.id);
    assert_eq!(log.check_request(&key), Err(Refusal::LetterPurpose));
    let unknown = LetterRecord {
        entry: EntryHash([9; 32]),
        ..letter(Purpose::Request, &log, kim, founder.id)
    };
    assert_eq!(log.check_request(&unknown), Err(Refusal::LetterEntry));
    let as_letter = letter(Purpose::Request, &log, kim, founder.id);
    assert_eq!(log.check_letter(&as_letter), Err(Refusal::LetterPurpose));
}

#[test]
fn a_talk_has_no_letters() {
    let (mut log, founder) = a_pair();
    let_in(&mut log, 1..2, 1);
    let kim = Actor::new(1).id;

    for purpose in [Purpose::Key, Purpose::Request, Purpose::TeamInvitation, Purpose::TeamWord] {
        let it = letter(purpose, &log, founder.id, kim);
        assert_eq!(log.check_letter(&it), Err(Refusal::LetterPurpose));
        assert_eq!(log.check_request(&it), Err(Refusal::LetterPurpose));
    }
    let report = letter(Purpose::Report, &log, kim, founder.id);
    assert_eq!(log.check_report(&report, None, NOW), Err(Refusal::LetterPurpose));
}

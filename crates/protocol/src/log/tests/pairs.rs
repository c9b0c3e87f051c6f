//! Two people who want to talk: what the server asks of a pair, and of a request for one.

use super::{Actor, NOW, a_door, a_group, arrival, create, epoch, let_in, next, signed};
use crate::{
    EntryHash, Header, MemberId, ObjectId, Refusal,
    letter::{LetterRecord, Purpose},
    log::{Body, Kind, Log, Mode, NewInvite, Reason},
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

//! What the organisation's steward may do, what a team is, and which letters look after a group.

use super::{Actor, InviteId, NOW, a_door, a_group, arrival, create, epoch, let_in, next, signed};
use crate::{
    EntryHash, MemberId, Minute, Refusal, SpaceId,
    letter::{LETTER_BYTES_MAX, LetterRecord, Purpose, REPORT_BYTES_MAX},
    log::{
        APPEAL_MINUTES_MAX, Body, Create, Entry, History, InviteState, Kind, Log, Mode, Reason,
        Role, STEWARD, SignedEntry, StewardAct, Stewarded,
    },
};

const STEWARD_NUMBER: u64 = 700;

fn founded(change: impl FnOnce(&mut Create)) -> Result<SignedEntry, Refusal> {
    let founder = Actor::new(0);
    let mut entry = create(&founder);
    let Body::Create(body) = &mut entry.body else { unreachable!() };
    change(body);
    SignedEntry::parse(&signed(&founder, entry).wire())
}

/// A group with a steward: a founder who facilitates, kim (1), and a link for many.
fn a_stewarded_group() -> (Log, Actor, Actor) {
    let founder = Actor::new(0);
    let key = Actor::new(STEWARD_NUMBER).sign_key();
    let mut log = Log::begin(&founded(|it| it.steward = Some(key)).unwrap()).unwrap();
    let first = next(&log, &founder, epoch(&log, Reason::MembersChanged, &[]));
    log.apply(&signed(&founder, first)).unwrap();
    let door = Body::Invite(a_door(1, Mode::Auto));
    let invite = next(&log, &founder, door);
    log.apply(&signed(&founder, invite)).unwrap();
    let_in(&mut log, 1..2, 1);
    (log, founder, Actor::new(1))
}

fn by_steward(log: &Log, who: MemberId, act: StewardAct) -> SignedEntry {
    let entry = Entry {
        space: log.space(),
        seq: log.length(),
        prev: log.head().hash,
        at: NOW,
        author: STEWARD,
        body: Body::Steward(who, act),
    };
    signed(&Actor::new(STEWARD_NUMBER), entry)
}

#[test]
fn the_steward_rescues_a_group_without_facilitators() {
    let (mut log, founder, kim) = a_stewarded_group();
    log.apply(&signed(&founder, next(&log, &founder, Body::Leave))).unwrap();

    let made = by_steward(&log, kim.id, StewardAct::MakeFacilitator);
    log.apply(&SignedEntry::parse(&made.wire()).unwrap()).unwrap();

    assert!(log.is_facilitator(&kim.id));
    let told = Stewarded {
        seq: log.head().seq,
        at: NOW,
        member: kim.id,
        act: StewardAct::MakeFacilitator,
    };
    assert_eq!(log.stewarded(), [told]);
    assert!(!log.owes_epoch() && log.epoch_due(), "the leaver's epoch, still");
}

#[test]
fn the_steward_removes_a_facilitator_and_a_member_makes_the_next_key() {
    let (mut log, founder, kim) = a_stewarded_group();

    log.apply(&by_steward(&log, founder.id, StewardAct::RemoveFacilitator)).unwrap();

    assert_eq!(log.facilitator_count(), 0, "allowed, though it was the last one");
    assert!(log.epoch_due());
    assert_eq!(log.invite_state(&InviteId([1; 16]), NOW), Some(InviteState::Withdrawn));
    let entry = next(&log, &founder, epoch(&log, Reason::Due, &[]));
    assert_eq!(log.check(&signed(&founder, entry)), Err(Refusal::NotAMember));
    log.apply(&signed(&kim, next(&log, &kim, epoch(&log, Reason::Due, &[])))).unwrap();
    assert_eq!(log.epoch().map(|it| it.receivers), Some(1));
}

#[test]
fn the_steward_can_do_nothing_else() {
    let (log, founder, kim) = a_stewarded_group();
    let (without, other) = a_group();
    let said = |who, act| log.check(&by_steward(&log, who, act));
    let stranger = MemberId([9; 16]);

    assert_eq!(said(stranger, StewardAct::MakeFacilitator), Err(Refusal::NoSuchMember));
    assert_eq!(said(stranger, StewardAct::RemoveFacilitator), Err(Refusal::NoSuchMember));
    assert_eq!(said(kim.id, StewardAct::RemoveFacilitator), Err(Refusal::NotAFacilitator));
    assert_eq!(said(founder.id, StewardAct::MakeFacilitator), Err(Refusal::AlreadyFacilitator));
    let nobody = by_steward(&without, other.id, StewardAct::RemoveFacilitator);
    assert_eq!(without.check(&nobody), Err(Refusal::NoSteward));
    let steward = Actor::new(STEWARD_NUMBER);
    for body in [
        Body::Admit(stranger),
        Body::Remove(kim.id),
        Body::Role(kim.id, Role::Facilitator),
        Body::Settings { commit: [1; 32], history: History::All },
        Body::Invite(a_door(2, Mode::Auto)),
        epoch(&log, Reason::Fresh, &[]),
    ] {
        let entry = Entry { author: STEWARD, ..next(&log, &steward, body) };
        assert_eq!(log.check(&signed(&steward, entry)), Err(Refusal::NotAMember));
    }
}

#[test]
fn nobody_but_the_steward_signs_for_the_steward() {
    let (log, founder, kim) = a_stewarded_group();
    let entry = by_steward(&log, kim.id, StewardAct::MakeFacilitator).entry().clone();
    let by_founder = signed(&founder, entry.clone());
    let leave = next(&log, &kim, Body::Leave);
    let in_its_name = signed(&kim, Entry { author: STEWARD, ..leave });
    let named = signed(&Actor::new(STEWARD_NUMBER), Entry { author: founder.id, ..entry });

    assert_eq!(log.check(&by_founder), Err(Refusal::BadSignature));
    for entry in [named, in_its_name] {
        assert_eq!(SignedEntry::parse(&entry.wire()).map(drop), Err(Refusal::Malformed));
    }
}

#[test]
fn a_team_keeps_its_history_and_is_never_open() {
    let team = |history, open| {
        founded(|it| (it.kind, it.history, it.open) = (Kind::Team, history, open)).map(drop)
    };

    assert_eq!(team(History::All, false), Ok(()));
    assert_eq!(team(History::None, false), Err(Refusal::Malformed));
    assert_eq!(team(History::All, true), Err(Refusal::Malformed));
    let create = founded(|it| (it.kind, it.history) = (Kind::Team, History::All)).unwrap();
    let mut log = Log::begin(&create).unwrap();
    let founder = Actor::new(0);
    let first = next(&log, &founder, epoch(&log, Reason::MembersChanged, &[]));
    log.apply(&signed(&founder, first)).unwrap();
    let forget = Body::Settings { commit: [1; 32], history: History::None };
    let forget = signed(&founder, next(&log, &founder, forget));
    assert_eq!(log.check(&forget), Err(Refusal::NotInThisKind));
}

fn letter(purpose: Purpose, log: &Log, from: &Actor, to: &Actor) -> LetterRecord {
    LetterRecord {
        purpose,
        from: from.id,
        to: to.id,
        entry: log.head().hash,
        wire: vec![0; 200],
        origin: None,
    }
}

#[test]
fn only_facilitators_invite_into_the_team_and_speak_for_it() {
    let (mut log, founder) = a_group();
    let_in(&mut log, 1..3, 1);
    let (kim, sam) = (Actor::new(1), Actor::new(2));
    let promote = Body::Role(sam.id, Role::Facilitator);
    log.apply(&signed(&founder, next(&log, &founder, promote))).unwrap();
    let said =
        |purpose, from: &Actor, to: &Actor| log.check_letter(&letter(purpose, &log, from, to));

    assert_eq!(said(Purpose::TeamInvitation, &founder, &sam), Ok(()));
    assert_eq!(said(Purpose::TeamInvitation, &founder, &kim), Err(Refusal::LetterTo));
    assert_eq!(said(Purpose::TeamInvitation, &kim, &sam), Err(Refusal::LetterPurpose));
    assert_eq!(said(Purpose::TeamWord, &founder, &kim), Ok(()));
    assert_eq!(said(Purpose::TeamWord, &kim, &founder), Err(Refusal::LetterPurpose));
    assert_eq!(said(Purpose::TeamWord, &founder, &Actor::new(9)), Err(Refusal::LetterTo));
    assert_eq!(said(Purpose::Report, &kim, &founder), Err(Refusal::LetterPurpose));
}

#[test]
fn a_report_goes_to_who_looks_after_the_group_and_to_nobody_else() {
    let (mut log, founder) = a_group();
    let_in(&mut log, 1..3, 1);
    let guest = Actor::new(9);
    log.apply(&arrival(&log, &guest, 2)).unwrap();
    let (kim, sam) = (Actor::new(1), Actor::new(2));
    let (team, safe) = a_safety_team_of(30);
    let said = |it: &LetterRecord| log.check_report(it, Some(&team), NOW);
    let report = letter(Purpose::Report, &log, &kim, &founder);
    let far = LetterRecord { to: safe.id, origin: Some(log.space()), ..report.clone() };

    assert_eq!(said(&report), Ok(()));
    assert_eq!(said(&letter(Purpose::Report, &log, &kim, &sam)), Err(Refusal::LetterTo));
    assert_eq!(said(&letter(Purpose::Report, &log, &founder, &founder)), Err(Refusal::LetterTo));
    assert_eq!(said(&letter(Purpose::Report, &log, &guest, &founder)), Err(Refusal::LetterFrom));
    assert_eq!(said(&letter(Purpose::Key, &log, &kim, &founder)), Err(Refusal::LetterPurpose));
    assert_eq!(said(&far), Ok(()));
    assert_eq!(log.check_report(&far, None, NOW), Err(Refusal::LetterTo), "no safety team");
    assert_eq!(said(&LetterRecord { to: sam.id, ..far.clone() }), Err(Refusal::LetterTo));
    let elsewhere = LetterRecord { origin: Some(SpaceId([1; 32])), ..far };
    assert_eq!(said(&elsewhere), Err(Refusal::WrongSpace));
    let unknown = LetterRecord { entry: EntryHash([1; 32]), ..report };
    assert_eq!(said(&unknown), Err(Refusal::LetterEntry));
}

/// A safety team of one, whose number is given.
fn a_safety_team_of(number: u64) -> (Log, Actor) {
    let one = Actor::new(number);
    let mut log = Log::begin(&signed(&one, create(&one))).unwrap();
    log.apply(&signed(&one, next(&log, &one, epoch(&log, Reason::MembersChanged, &[])))).unwrap();
    (log, one)
}

#[test]
fn who_was_removed_may_appeal_for_thirty_days_and_who_left_may_not() {
    let (mut log, founder) = a_group();
    let_in(&mut log, 1..3, 1);
    let (kim, sam) = (Actor::new(1), Actor::new(2));
    log.apply(&signed(&sam, next(&log, &sam, Body::Leave))).unwrap();
    log.apply(&signed(&founder, next(&log, &founder, Body::Remove(kim.id)))).unwrap();
    let made = epoch(&log, Reason::MembersChanged, &[]);
    log.apply(&signed(&founder, next(&log, &founder, made))).unwrap();
    let said = |from: &Actor, after: u64| {
        let it = letter(Purpose::Report, &log, from, &founder);
        log.check_report(&it, None, Minute(NOW.0 + after))
    };

    assert_eq!(said(&kim, APPEAL_MINUTES_MAX), Ok(()));
    assert_eq!(said(&kim, APPEAL_MINUTES_MAX + 1), Err(Refusal::LetterFrom));
    assert_eq!(said(&sam, 0), Err(Refusal::LetterFrom));
}

#[test]
fn only_a_report_may_be_long_and_come_from_elsewhere() {
    let (log, founder) = a_group();
    let parse = |purpose, length, origin| {
        let it = letter(purpose, &log, &founder, &founder);
        let it = LetterRecord { wire: vec![0; length], origin, ..it };
        LetterRecord::parse(&it.encode()).map(|read| assert_eq!(read, it))
    };
    let origin = Some(log.space());

    assert_eq!(parse(Purpose::Report, REPORT_BYTES_MAX, origin), Ok(()));
    assert_eq!(parse(Purpose::Report, REPORT_BYTES_MAX + 1, None), Err(Refusal::TooLarge));
    for purpose in [
        Purpose::Key,
        Purpose::Request,
        Purpose::Introduction,
        Purpose::TeamInvitation,
        Purpose::TeamWord,
    ] {
        assert_eq!(parse(purpose, LETTER_BYTES_MAX, None), Ok(()));
        assert_eq!(parse(purpose, LETTER_BYTES_MAX + 1, None), Err(Refusal::TooLarge));
        assert_eq!(parse(purpose, 200, origin), Err(Refusal::Malformed));
    }
}

//! Limits that need many people, transactions, and what the server asks of a log.

mod hands;
mod invariants;
mod pairs;

use ed25519_dalek::{Signer, SigningKey};
use proptest::prelude::*;

use super::{
    Arrival, Body, Create, GUESTS_MAX, History, InviteState, Kind, Log, MEMBERS_MAX, Mode,
    NewEpoch, NewInvite, Reason, Role, SignedEntry,
};
use crate::{
    BoxKey, Entry, EntryHash, Header, InviteId, MemberId, Minute, ObjectId, Refusal, SignKey,
    SpaceId, Transaction,
    hash::sha256,
    letter::{LetterRecord, Purpose, WRAP_BYTES, wraps_hash},
    object::Attention,
};

const NOW: Minute = Minute(29_000_000);

/// Somebody with keys that their number gives.
struct Actor {
    id: MemberId,
    sign: SigningKey,
}

impl Actor {
    fn new(number: u64) -> Self {
        let mut id = [1; 16];
        id[..8].copy_from_slice(&number.to_be_bytes());
        Self { id: MemberId(id), sign: SigningKey::from_bytes(&sha256(&number.to_be_bytes())) }
    }

    fn sign_key(&self) -> SignKey {
        SignKey::parse(self.sign.verifying_key().as_bytes()).unwrap()
    }

    /// Any sound key will do: nothing is sealed here.
    fn box_key(&self) -> BoxKey {
        let mut bytes = sha256(&self.id.0);
        bytes[31] &= 0x3f;
        BoxKey::parse(&bytes).unwrap()
    }
}

fn create(founder: &Actor) -> Entry {
    Entry {
        space: SpaceId::ZERO,
        seq: 0,
        prev: EntryHash::ZERO,
        at: NOW,
        author: founder.id,
        body: Body::Create(Create {
            kind: Kind::Group,
            nonce: [1; 32],
            history: History::None,
            open: false,
            steward: None,
            sign_key: founder.sign_key(),
            box_key: founder.box_key(),
        }),
    }
}

fn next(log: &Log, author: &Actor, body: Body) -> Entry {
    Entry {
        space: log.space(),
        seq: log.length(),
        prev: log.head().hash,
        at: NOW,
        author: author.id,
        body,
    }
}

fn signed(author: &Actor, entry: Entry) -> SignedEntry {
    let hash = EntryHash::of(&entry.encode());
    SignedEntry::new(entry, author.sign.sign(&hash.to_sign()).to_bytes(), None)
}

fn epoch(log: &Log, reason: Reason, wraps: &[Vec<u8>]) -> Body {
    Body::Epoch(NewEpoch {
        n: log.epoch_number() + 1,
        commit: [2; 32],
        wraps_hash: wraps_hash(wraps),
        k: 0,
        chain: [0; 32],
        reason,
    })
}

/// A group, its founder, and a door of each mode for 500.
fn a_group() -> (Log, Actor) {
    let founder = Actor::new(0);
    let mut log = Log::begin(&signed(&founder, create(&founder))).unwrap();
    let first = next(&log, &founder, epoch(&log, Reason::MembersChanged, &[]));
    log.apply(&signed(&founder, first)).unwrap();
    for (id, mode) in [(1, Mode::Auto), (2, Mode::Ask), (3, Mode::Auto)] {
        let invite = Body::Invite(a_door(id, mode));
        let invite = next(&log, &founder, invite);
        log.apply(&signed(&founder, invite)).unwrap();
    }
    (log, founder)
}

fn a_door(id: u8, mode: Mode) -> NewInvite {
    NewInvite {
        invite: InviteId([id; 16]),
        sign_key: door_key(id),
        role: Role::Member,
        expires: Minute(NOW.0 + 60),
        uses: 500,
        mode,
        sealed_settings: vec![0; 80 + 256],
    }
}

fn door(id: u8) -> SigningKey {
    SigningKey::from_bytes(&[100 + id; 32])
}

fn door_key(id: u8) -> SignKey {
    SignKey::parse(door(id).verifying_key().as_bytes()).unwrap()
}

fn arrival(log: &Log, who: &Actor, by: u8) -> SignedEntry {
    let body = Body::Join(Arrival {
        invite: InviteId([by; 16]),
        sign_key: who.sign_key(),
        box_key: who.box_key(),
    });
    arriving(who, by, next(log, who, body))
}

fn arriving(who: &Actor, by: u8, entry: Entry) -> SignedEntry {
    let hash = EntryHash::of(&entry.encode());
    let own = who.sign.sign(&hash.to_sign()).to_bytes();
    let invite = door(by).sign(&hash.to_sign_with_invite()).to_bytes();
    SignedEntry::new(entry, own, Some(invite))
}

/// Lets people in without looking at signatures, which is quicker.
fn let_in(log: &mut Log, numbers: std::ops::Range<u64>, by: u8) {
    for number in numbers {
        let who = Actor::new(number);
        log.apply_stored(&arrival(log, &who, by)).unwrap();
        let entry = next(log, &who, epoch(log, Reason::MembersChanged, &[]));
        log.apply_stored(&signed(&who, entry)).unwrap();
    }
}

#[test]
fn a_full_group_turns_people_away() {
    let (mut log, founder) = a_group();
    let_in(&mut log, 1..MEMBERS_MAX as u64, 1);
    assert_eq!(log.member_count(), MEMBERS_MAX);
    let late = Actor::new(9_000);

    let by_link = log.check(&arrival(&log, &late, 3));
    log.apply(&arrival(&log, &late, 2)).unwrap();
    let admit = signed(&founder, next(&log, &founder, Body::Admit(late.id)));

    assert_eq!(by_link, Err(Refusal::GroupFull));
    assert_eq!(log.check(&admit), Err(Refusal::GroupFull));
}

#[test]
fn a_full_waiting_room_turns_people_away() {
    let (mut log, _) = a_group();
    for number in 1..=GUESTS_MAX as u64 {
        log.apply(&arrival(&log, &Actor::new(number), 2)).unwrap();
    }

    let said = log.check(&arrival(&log, &Actor::new(9_000), 2));

    assert_eq!(log.guest_count(), GUESTS_MAX);
    assert_eq!(said, Err(Refusal::WaitingRoomFull));
}

#[test]
fn a_transaction_is_taken_whole_or_not_at_all() {
    let (log, founder) = a_group();
    let kim = Actor::new(1);
    let join = arrival(&log, &kim, 1);
    let mut after = log.clone();
    after.apply(&join).unwrap();
    let wraps = vec![vec![1; WRAP_BYTES], vec![2; WRAP_BYTES]];
    let made = signed(&kim, next(&after, &kim, epoch(&after, Reason::MembersChanged, &wraps)));
    let whole =
        Transaction { entries: vec![join.clone(), made], wraps: wraps.clone(), letters: vec![] };
    let with = |change: &dyn Fn(&mut Transaction)| {
        let mut changed = whole.clone();
        change(&mut changed);
        log.accept(&changed).map(drop)
    };

    assert_eq!(Transaction::parse(&whole.encode()).as_ref(), Ok(&whole));
    assert_eq!(log.accept(&whole).unwrap().member_count(), 2);
    assert_eq!(with(&|it| it.entries.truncate(1)), Err(Refusal::EpochMissing));
    assert_eq!(with(&|it| it.wraps.swap(0, 1)), Err(Refusal::WrapsWrong));
    assert_eq!(with(&|it| drop(it.wraps.pop())), Err(Refusal::WrapsWrong));
    assert_eq!(with(&|it| it.wraps.push(vec![3; WRAP_BYTES])), Err(Refusal::WrapsWrong));
    assert_eq!(with(&|it| it.entries.clear()), Err(Refusal::Malformed));
    let settings = Body::Settings { commit: [1; 32], history: History::None };
    let no_epoch = Transaction {
        entries: vec![signed(&founder, next(&log, &founder, settings))],
        wraps,
        letters: vec![],
    };
    assert_eq!(log.accept(&no_epoch).map(drop), Err(Refusal::WrapsWrong));
}

#[test]
fn a_transaction_that_is_too_large_or_misshapen_is_refused() {
    let (log, founder) = a_group();
    let settings = Body::Settings { commit: [1; 32], history: History::None };
    let entry = signed(&founder, next(&log, &founder, settings));
    let parse = |it: &Transaction| Transaction::parse(&it.encode()).map(drop);
    let five = Transaction { entries: vec![entry.clone(); 5], ..Transaction::default() };
    let short_wrap = Transaction {
        entries: vec![entry],
        wraps: vec![vec![1; WRAP_BYTES - 1]],
        ..Transaction::default()
    };

    assert_eq!(parse(&five), Err(Refusal::TooLarge));
    assert_eq!(parse(&short_wrap), Err(Refusal::WrapsWrong));
    assert_eq!(parse(&Transaction::default()), Err(Refusal::Malformed));
    assert_eq!(Transaction::parse(&vec![0; 1_048_577]).map(drop), Err(Refusal::TooLarge));
}

#[test]
fn an_object_is_taken_from_a_member_in_the_epoch_in_force_alone() {
    let (mut log, founder) = a_group();
    let_in(&mut log, 1..3, 1);
    let header = Header {
        space: log.space(),
        epoch: 3,
        object: ObjectId([1; 16]),
        revision: 1,
        author: founder.id,
        attention: Attention::Normal,
        salt: [1; 32],
    };

    assert_eq!(log.check_object(&header), Ok(()));
    let elsewhere = Header { space: SpaceId([1; 32]), ..header };
    assert_eq!(log.check_object(&elsewhere), Err(Refusal::WrongSpace));
    for epoch in [0, 2, 4] {
        assert_eq!(log.check_object(&Header { epoch, ..header }), Err(Refusal::StaleEpoch));
    }
    let stranger = Header { author: MemberId([9; 16]), ..header };
    assert_eq!(log.check_object(&stranger), Err(Refusal::NotAMember));
    let kim = Actor::new(1);
    log.apply(&signed(&kim, next(&log, &kim, Body::Leave))).unwrap();
    assert_eq!(log.check_object(&header), Err(Refusal::EpochDue));
    assert_eq!(log.check_object(&Header { author: kim.id, ..header }), Err(Refusal::NotAMember));
}

#[test]
fn a_letter_is_taken_where_its_purpose_allows_it() {
    let (mut log, founder) = a_group();
    let_in(&mut log, 1..3, 1);
    let guest = Actor::new(9);
    log.apply(&arrival(&log, &guest, 2)).unwrap();
    let (kim, stranger) = (Actor::new(1), Actor::new(50));
    let said = |purpose, from: &Actor, to: &Actor| {
        log.check_letter(&LetterRecord {
            purpose,
            from: from.id,
            to: to.id,
            entry: log.head().hash,
            wire: vec![0; 200],
            origin: None,
        })
    };

    assert_eq!(said(Purpose::Key, &kim, &founder), Ok(()));
    assert_eq!(said(Purpose::Introduction, &guest, &founder), Ok(()));
    assert_eq!(said(Purpose::Introduction, &guest, &kim), Err(Refusal::LetterTo));
    assert_eq!(said(Purpose::Introduction, &kim, &founder), Err(Refusal::LetterPurpose));
    assert_eq!(said(Purpose::Key, &guest, &founder), Err(Refusal::LetterPurpose));
    assert_eq!(said(Purpose::Key, &stranger, &founder), Err(Refusal::LetterFrom));
    assert_eq!(said(Purpose::Key, &kim, &guest), Err(Refusal::LetterTo));
    let unknown = LetterRecord {
        purpose: Purpose::Key,
        from: kim.id,
        to: founder.id,
        entry: EntryHash([1; 32]),
        wire: vec![0; 200],
        origin: None,
    };
    assert_eq!(log.check_letter(&unknown), Err(Refusal::LetterEntry));
}

#[test]
fn a_log_that_was_kept_replays_to_the_same_state() {
    let founder = Actor::new(0);
    let mut entries = vec![signed(&founder, create(&founder))];
    let mut log = Log::begin(&entries[0]).unwrap();
    let mut tell = |log: &mut Log, author: &Actor, body: Body| {
        let entry = signed(author, next(log, author, body));
        log.apply(&entry).unwrap();
        entries.push(entry);
    };
    let body = epoch(&log, Reason::MembersChanged, &[]);
    tell(&mut log, &founder, body);
    let settings = Body::Settings { commit: [1; 32], history: History::All };
    tell(&mut log, &founder, settings);

    let again = Log::replay(&entries).unwrap();
    let stored = Log::replay_stored(&entries).unwrap();

    assert_eq!(again.fingerprint(), log.fingerprint());
    assert_eq!(stored.fingerprint(), log.fingerprint());
    assert_eq!(log.epoch_covering(1).map(|it| it.n), Some(1));
    assert!(log.epoch_covering(0).is_none());
}

#[test]
fn an_invite_tells_how_it_stands() {
    let (mut log, founder) = a_group();
    let id = InviteId([1; 16]);
    let later = Minute(NOW.0 + 61);

    assert_eq!(log.invite_state(&id, NOW), Some(InviteState::Working));
    assert_eq!(log.invite_state(&id, later), Some(InviteState::Expired));
    assert_eq!(log.invite_state(&InviteId([9; 16]), NOW), None);
    log.apply(&signed(&founder, next(&log, &founder, Body::Withdraw(id)))).unwrap();
    assert_eq!(log.invite_state(&id, NOW), Some(InviteState::Withdrawn));
}

#[test]
fn an_entry_far_from_the_servers_clock_is_refused() {
    assert_eq!(Log::check_clock(NOW, Minute(NOW.0 + 10)), Ok(()));
    assert_eq!(Log::check_clock(NOW, Minute(NOW.0 - 10)), Ok(()));
    assert_eq!(Log::check_clock(NOW, Minute(NOW.0 + 11)), Err(Refusal::ClockWrong));
    assert_eq!(Log::check_clock(Minute(u64::MAX), NOW), Err(Refusal::ClockWrong));
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = SignedEntry::parse(&bytes);
        let _ = Entry::decode(&bytes);
        let _ = Transaction::parse(&bytes);
        let _ = LetterRecord::parse(&bytes);
    }

    #[test]
    fn a_bent_entry_is_refused_or_is_another_one(index in 0_usize..400, bit in 0_u8..8) {
        let founder = Actor::new(0);
        let entry = signed(&founder, create(&founder));
        let mut wire = entry.wire();
        let index = index % wire.len();
        wire[index] ^= 1 << bit;
        if let Ok(bent) = SignedEntry::parse(&wire) {
            prop_assert!(Log::begin(&bent).is_err());
        }
    }
}

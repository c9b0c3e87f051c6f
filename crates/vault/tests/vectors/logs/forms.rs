//! Where an entry stands, how it is written, and who signed it.

use protocol::{
    MemberId, Minute, SignKey, SignedEntry,
    cbor::{self, Value as Cbor},
    log::{Body, Create, History, Kind, Mode, Reason, Role},
};
use serde_json::{Value, json};
use vault::{Key, MemberKeys};

use super::{settings, wire_of, with_body_field};
use crate::{
    hex,
    story::{BEGIN, Story, create, signed},
};

pub(super) fn places_and_times() -> Value {
    let (mut story, founder) = Story::group("places and times");
    let entry = story.next(&founder, settings(1));
    let with = |change: &dyn Fn(&mut protocol::Entry)| {
        let mut entry = entry.clone();
        change(&mut entry);
        signed(&founder, entry)
    };
    let elsewhere = with(&|it| it.space.0[0] ^= 1);
    let too_far = with(&|it| it.seq += 1);
    let too_near = with(&|it| it.seq -= 1);
    let other_branch = with(&|it| it.prev.0[0] ^= 1);
    let too_early = with(&|it| it.at = Minute(BEGIN - 1));
    story.give("of another space", &elsewhere, Some("wrong_space"));
    story.give("a seq too far", &too_far, Some("log_moved"));
    story.give("a seq again", &too_near, Some("log_moved"));
    story.give("after another entry", &other_branch, Some("log_moved"));
    story.give("earlier than the one before", &too_early, Some("time_went_back"));
    let fits = signed(&founder, entry);
    story.give("fits", &fits, None);
    story.give("the same again", &fits, Some("log_moved"));
    let nonce = story.nonce;
    let mut again = create(Kind::Group, nonce, &founder);
    again.space = story.log.space();
    again.seq = story.log.length();
    again.prev = story.log.head().hash;
    story.give("a create later on", &signed(&founder, again), Some("log_moved"));
    story.end()
}

pub(super) fn forms() -> Value {
    let (mut story, founder) = Story::group("forms");
    let entry = story.next(&founder, settings(1));
    let Ok(Cbor::Map(fields)) = cbor::decode(&entry.encode()) else { unreachable!() };
    let wire = |fields: Vec<(u64, Cbor)>| {
        let bytes = cbor::encode(&Cbor::Map(fields));
        let hash = protocol::EntryHash::of(&bytes);
        wire_of(&bytes, &[founder.sign(&hash.to_sign())])
    };
    let with = |key: u64, value: Cbor| {
        let fields = fields.iter().cloned();
        wire(
            fields.map(|(at, it)| if at == key { (at, value.clone()) } else { (at, it) }).collect(),
        )
    };
    let uint = Cbor::Uint;
    story.give_bytes("another version", &with(1, uint(2)), "unknown_version");
    story.give_bytes("another suite", &with(2, uint(2)), "unknown_suite");
    for kind in [0, 10, 13] {
        story.give_bytes("an unknown type", &with(7, uint(kind)), "unknown_entry_type");
    }
    let body = |history: u64, more: bool| {
        let extra = more.then_some(uint(0));
        Cbor::map([(1, Some(Cbor::bytes([1; 32]))), (2, Some(uint(history))), (3, extra)])
    };
    story.give_bytes("an unknown history rule", &with(9, body(2, false)), "malformed");
    story.give_bytes("a field too many in the body", &with(9, body(0, true)), "malformed");
    story.give_bytes("no body", &wire(fields[..8].to_vec()), "malformed");
    let more = [fields.clone(), vec![(10, uint(0))]].concat();
    story.give_bytes("a field too many", &wire(more), "malformed");
    story.give_bytes("a short author", &with(8, Cbor::bytes([1; 15])), "malformed");
    let bytes = entry.encode();
    let hash = protocol::EntryHash::of(&bytes);
    let signature = founder.sign(&hash.to_sign());
    story.give_bytes("no signature", &wire_of(&bytes, &[]), "malformed");
    story.give_bytes("two signatures", &wire_of(&bytes, &[signature; 2]), "malformed");
    let mut long = vec![0xa9, 0x18, 1, 1];
    long.extend_from_slice(&bytes[3..]);
    let long_hash = protocol::EntryHash::of(&long);
    let long_wire = wire_of(&long, &[founder.sign(&long_hash.to_sign())]);
    story.give_bytes("a key longer than needed", &long_wire, "non_canonical");
    story.give_bytes("too large", &wire_of(&vec![0xa9; 16_385], &[signature]), "too_large");
    story.end()
}

pub(super) fn signatures() -> Value {
    let (mut story, founder) = Story::group("signatures");
    let other = story.person();
    let entry = story.next(&founder, settings(1));
    let hash = protocol::EntryHash::of(&entry.encode());
    let by_other = SignedEntry::new(entry.clone(), other.sign(&hash.to_sign()), None);
    let other_label =
        SignedEntry::new(entry.clone(), founder.sign(&hash.to_sign_with_invite()), None);
    let zeros = SignedEntry::new(entry.clone(), [0; 64], None);
    story.give("signed by somebody else", &by_other, Some("bad_signature"));
    story.give("signed for another use", &other_label, Some("bad_signature"));
    story.give("a signature of zeros", &zeros, Some("bad_signature"));
    let door = story.door(&founder, Role::Member, Mode::Ask, 5);
    let other_door = story.door(&founder, Role::Member, Mode::Ask, 5);
    let kim = story.person();
    let join = story.arrival(&door, &kim).entry().clone();
    let hash = protocol::EntryHash::of(&join.encode());
    let own = kim.sign(&hash.to_sign());
    let link = door.secret.sign_join(&hash);
    let joined = |own, link| SignedEntry::new(join.clone(), own, Some(link));
    let wrong_link = other_door.secret.sign_join(&hash);
    let theirs = other.sign(&hash.to_sign());
    story.give("without the link", &joined(own, wrong_link), Some("bad_signature"));
    story.give("with somebody else's key", &joined(theirs, link), Some("bad_signature"));
    story.give("the two in the wrong order", &joined(link, own), Some("bad_signature"));
    let bytes = join.encode();
    story.give_bytes("a join with one signature", &wire_of(&bytes, &[own]), "malformed");
    story.give("with both", &joined(own, link), None);
    story.end()
}

/// First entries that begin no log.
pub(super) fn starts() -> Vec<Value> {
    let mut dice = crate::world::dice::Dice::new("starts");
    let nonce = dice.draw();
    let founder = MemberKeys::derive(&Key::new(dice.draw()), &nonce, MemberId(dice.draw()));
    let other = MemberKeys::derive(&Key::new(dice.draw()), &nonce, MemberId(dice.draw()));
    let good = create(Kind::Group, nonce, &founder);
    let Body::Create(body) = good.body.clone() else { unreachable!() };
    let with = |change: &dyn Fn(&mut protocol::Entry)| {
        let mut entry = good.clone();
        change(&mut entry);
        signed(&founder, entry)
    };
    let with_body = |body: Create| with(&|it| it.body = Body::Create(body.clone()));
    let steward = Create { steward: Some(other.sign_key()), ..body.clone() };
    let own_steward = Create { steward: Some(founder.sign_key()), ..body.clone() };
    let twice = SignKey::parse(founder.box_key().as_bytes());
    let mut cases = vec![
        ("a group", with(&|_| {}).wire(), None),
        ("a vault", signed(&founder, create(Kind::Vault, nonce, &founder)).wire(), None),
        ("with a steward", with_body(steward).wire(), None),
        (
            "open, with history",
            with_body(Create { open: true, history: History::All, ..body }).wire(),
            None,
        ),
        (
            "the steward's key is the founder's",
            with_body(own_steward).wire(),
            Some("key_seen_before"),
        ),
        ("not the first", with(&|it| it.seq = 1).wire(), Some("log_moved")),
        ("after something", with(&|it| it.prev.0[0] = 1).wire(), Some("log_moved")),
        ("in a space", with(&|it| it.space.0[0] = 1).wire(), Some("wrong_space")),
        ("signed by somebody else", signed(&other, good.clone()).wire(), Some("bad_signature")),
        ("no create", with(&|it| it.body = Body::Leave).wire(), Some("malformed")),
        ("kind 0", with_body_field(&founder, &good, 1, Cbor::Uint(0)), Some("malformed")),
        ("an unknown kind", with_body_field(&founder, &good, 1, Cbor::Uint(5)), Some("malformed")),
        (
            "neither open nor closed",
            with_body_field(&founder, &good, 4, Cbor::Uint(2)),
            Some("malformed"),
        ),
        (
            "a sign key of small order",
            with_body_field(&founder, &good, 6, Cbor::bytes([0; 32])),
            Some("bad_key"),
        ),
        (
            "a box key of small order",
            with_body_field(&founder, &good, 7, Cbor::bytes([0; 32])),
            Some("bad_key"),
        ),
    ];
    if let Ok(key) = twice {
        let wire = with_body_field(&founder, &good, 6, Cbor::bytes(key.as_bytes()));
        cases.push(("one key for two uses", wire, Some("key_seen_before")));
    }
    cases
        .into_iter()
        .map(|(name, wire, code)| {
            let log = SignedEntry::parse(&wire).and_then(|it| protocol::Log::begin(&it));
            let expect = match (&log, code) {
                (Ok(log), None) => json!({ "space": hex(log.space().0) }),
                (Err(said), Some(code)) if said.code() == code => json!({ "refused": code }),
                (said, _) => panic!("{name}: {:?}", said.as_ref().err()),
            };
            json!({ "name": name, "entry": hex(wire), "expect": expect })
        })
        .collect()
}

pub(super) fn vaults() -> Value {
    let (mut story, founder) = Story::found("vaults", Kind::Vault);
    story.tell("settings", &founder, settings(1));
    let (_, invite) = story.invite_body(Role::Member, Mode::Auto, 1);
    story.refuse("invite", &founder, Body::Invite(invite), "not_in_this_kind");
    story.refuse("leave", &founder, Body::Leave, "not_in_this_kind");
    let role = Body::Role(founder.id(), Role::Facilitator);
    story.refuse("role", &founder, role, "not_in_this_kind");
    story.at += 60;
    story.epoch(&founder, Reason::Fresh);
    story.end()
}

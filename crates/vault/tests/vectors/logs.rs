//! Whole logs: what is taken, and what each rule refuses.

use protocol::{
    MemberId, Minute, SignKey, SignedEntry,
    cbor::{self, Value as Cbor},
    log::{Arrival, Body, Create, History, Kind, Mode, NewEpoch, Reason, Role},
};
use serde_json::{Value, json};
use vault::{Key, MemberKeys};

use crate::{
    hex,
    story::{BEGIN, Story, arriving, create, signed},
};

pub(crate) fn vectors() -> Value {
    json!({
        "about": "annex D. Give the entries in order: `hash` is taken, `refused` changes nothing. \
                  `after` is the state at the end.",
        "stories": [
            a_group_lives(),
            places_and_times(),
            forms(),
            signatures(),
            owed_epochs(),
            invites(),
            joins(),
            doors_that_close(),
            waiting_room(),
            who_may_what(),
            roles(),
            leaving(),
            without_facilitators(),
            epochs(),
            accusations(),
            vaults(),
            old_keys(),
        ],
        "starts": starts(),
    })
}

fn a_group_lives() -> Value {
    let (mut story, founder) = Story::group("a group lives");
    let settings = Body::Settings { commit: story.dice.draw(), history: History::All };
    story.tell("settings", &founder, settings);
    let kim = story.newcomer(&founder, Role::Member);
    let door = story.door(&founder, Role::Facilitator, Mode::Ask, 3);
    let sam = story.person();
    story.at += 5;
    story.refuse("leaving before coming", &sam, Body::Leave, "not_a_member");
    let knock = story.arrival(&door, &sam);
    story.give("join by asking", &knock, None);
    story.tell("admit", &founder, Body::Admit(sam.id()));
    story.epoch(&founder, Reason::MembersChanged);
    story.tell("role", &sam, Body::Role(kim.id(), Role::Facilitator));
    story.tell("remove", &kim, Body::Remove(founder.id()));
    story.epoch(&kim, Reason::MembersChanged);
    story.tell("leave", &sam, Body::Leave);
    story.epoch(&kim, Reason::Due);
    story.at += 60;
    story.epoch(&kim, Reason::Fresh);
    story.end()
}

fn places_and_times() -> Value {
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

fn forms() -> Value {
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
    for kind in [0, 10, 11, 13] {
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

fn signatures() -> Value {
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

fn owed_epochs() -> Value {
    let (mut story, founder) = Story::group("owed epochs");
    let kim = story.newcomer(&founder, Role::Facilitator);
    let door = story.door(&founder, Role::Member, Mode::Auto, 2);
    let sam = story.person();
    let join = story.arrival(&door, &sam);
    story.give("join", &join, None);
    story.refuse("another entry first", &founder, settings(1), "epoch_missing");
    let by_founder = story.epoch_body(Reason::MembersChanged);
    story.refuse("by somebody else", &founder, Body::Epoch(by_founder), "epoch_missing");
    let fresh = story.epoch_body(Reason::CannotOpen);
    story.refuse("for another reason", &sam, Body::Epoch(fresh), "epoch_missing");
    story.refuse("leaving at once", &sam, Body::Leave, "epoch_missing");
    story.epoch(&sam, Reason::MembersChanged);
    story.tell("remove", &kim, Body::Remove(sam.id()));
    let by_removed = story.epoch_body(Reason::MembersChanged);
    story.refuse("by who was removed", &sam, Body::Epoch(by_removed), "epoch_missing");
    story.refuse("a second change first", &kim, Body::Remove(founder.id()), "epoch_missing");
    story.epoch(&kim, Reason::MembersChanged);
    let unasked = story.epoch_body(Reason::MembersChanged);
    story.refuse("when none is owed", &kim, Body::Epoch(unasked), "epoch_reason");
    story.end()
}

fn invites() -> Value {
    let (mut story, founder) = Story::group("invites");
    let at = story.at;
    let (_, body) = story.invite_body(Role::Member, Mode::Auto, 500);
    for (name, expires) in
        [("ends now", at), ("ended before", at - 1), ("ends after 30 days", at + 43_201)]
    {
        let invite = protocol::log::NewInvite { expires: Minute(expires), ..body.clone() };
        story.refuse(name, &founder, Body::Invite(invite), "invite_expiry");
    }
    let longest = protocol::log::NewInvite { expires: Minute(at + 43_200), ..body.clone() };
    story.tell("30 days and 500 uses", &founder, Body::Invite(longest));
    let (_, other) = story.invite_body(Role::Member, Mode::Ask, 1);
    let same_id = protocol::log::NewInvite { invite: body.invite, ..other.clone() };
    story.refuse("an id again", &founder, Body::Invite(same_id), "invite_id_seen_before");
    let same_key = protocol::log::NewInvite { sign_key: body.sign_key, ..other.clone() };
    story.refuse("a key again", &founder, Body::Invite(same_key), "key_seen_before");
    let founders_key = protocol::log::NewInvite { sign_key: founder.sign_key(), ..other.clone() };
    story.refuse("a member's key", &founder, Body::Invite(founders_key), "key_seen_before");
    let unknown = Body::Withdraw(other.invite);
    story.refuse("withdrawing none", &founder, unknown, "no_such_invite");
    story.tell("withdraw", &founder, Body::Withdraw(body.invite));
    let again = Body::Withdraw(body.invite);
    story.refuse("withdrawing again", &founder, again, "invite_withdrawn");
    for (name, field, value) in [
        ("no use", 5, Cbor::Uint(0)),
        ("too many uses", 5, Cbor::Uint(501)),
        ("an unknown role", 3, Cbor::Uint(3)),
        ("an unknown mode", 6, Cbor::Uint(3)),
        ("settings that are not padded", 7, Cbor::bytes([0; 300])),
        ("settings that are too long", 7, Cbor::bytes([0; 80 + 16_384 - 1_000])),
    ] {
        let entry = story.next(&founder, Body::Invite(other.clone()));
        let wire = with_body_field(&founder, &entry, field, value);
        story.give_bytes(name, &wire, "malformed");
    }
    let entry = story.next(&founder, Body::Invite(other));
    let mut one = [0; 32];
    one[0] = 1;
    let wire = with_body_field(&founder, &entry, 2, Cbor::bytes(one));
    story.give_bytes("a key of small order", &wire, "bad_key");
    story.end()
}

fn joins() -> Value {
    let (mut story, founder) = Story::group("joins");
    let one = story.door(&founder, Role::Member, Mode::Auto, 1);
    let three = story.door(&founder, Role::Member, Mode::Auto, 3);
    let kim = story.person();
    let join = story.arrival(&one, &kim);
    story.give("join", &join, None);
    story.epoch(&kim, Reason::MembersChanged);
    let sam = story.person();
    let used = story.arrival(&one, &sam);
    story.give("a link that is used up", &used, Some("invite_used"));
    let unknown = crate::story::Door {
        id: protocol::InviteId(story.dice.draw()),
        secret: vault::link::LinkSecret::random(&mut story.dice),
    };
    let forged = story.arrival(&unknown, &sam);
    story.give("a link that nobody made", &forged, Some("no_such_invite"));
    let with = |story: &Story, author: MemberId, sign: &MemberKeys, boxed: &MemberKeys| {
        let body = Body::Join(Arrival {
            invite: three.id,
            sign_key: sign.sign_key(),
            box_key: boxed.box_key(),
        });
        let mut entry = story.next(sign, body);
        entry.author = author;
        arriving(&three, sign, entry)
    };
    let same_id = with(&story, kim.id(), &sam, &sam);
    story.give("a member_id again", &same_id, Some("member_id_seen_before"));
    let same_sign = with(&story, sam.id(), &kim, &sam);
    story.give("a sign key again", &same_sign, Some("key_seen_before"));
    let same_box = with(&story, sam.id(), &sam, &founder);
    story.give("a box key again", &same_box, Some("key_seen_before"));
    let expires = story.log.invite(&three.id).unwrap().expires;
    story.at = expires.0;
    let last = story.arrival(&three, &sam);
    story.give("in its last minute", &last, None);
    story.epoch(&sam, Reason::MembersChanged);
    story.at += 1;
    let lee = story.person();
    let late = story.arrival(&three, &lee);
    story.give("a minute later", &late, Some("invite_expired"));
    story.end()
}

fn doors_that_close() -> Value {
    let (mut story, founder) = Story::group("doors that close");
    let kim = story.newcomer(&founder, Role::Facilitator);
    let many = story.door(&founder, Role::Member, Mode::Auto, 2);
    let single = story.door(&founder, Role::Member, Mode::Auto, 1);
    let ask = story.door(&founder, Role::Member, Mode::Ask, 5);
    let kims = story.door(&kim, Role::Member, Mode::Ask, 5);
    let withdrawn = story.door(&founder, Role::Member, Mode::Ask, 5);
    story.tell("withdraw", &founder, Body::Withdraw(withdrawn.id));
    let sam = story.newcomer(&founder, Role::Member);
    story.tell("remove", &founder, Body::Remove(sam.id()));
    story.epoch(&founder, Reason::MembersChanged);
    let lee = story.person();
    let by_withdrawn = story.arrival(&withdrawn, &lee);
    story.give("by a withdrawn link", &by_withdrawn, Some("invite_withdrawn"));
    let by_many = story.arrival(&many, &lee);
    story.give("by a link for several after a removal", &by_many, Some("invite_withdrawn"));
    let by_kims = story.arrival(&kims, &lee);
    story.tell("role", &founder, Body::Role(kim.id(), Role::Member));
    let by_kims = arriving(&kims, &lee, story.next(&lee, by_kims.entry().body.clone()));
    story.give("by a link of who is no facilitator", &by_kims, Some("invite_withdrawn"));
    story.tell("role", &founder, Body::Role(kim.id(), Role::Facilitator));
    let again = arriving(&kims, &lee, story.next(&lee, by_kims.entry().body.clone()));
    story.give("once they are one again", &again, None);
    let ann = story.person();
    let by_single = story.arrival(&single, &ann);
    story.give("by a link for one after a removal", &by_single, None);
    story.epoch(&ann, Reason::MembersChanged);
    let bo = story.person();
    let by_ask = story.arrival(&ask, &bo);
    story.give("by asking after a removal", &by_ask, None);
    story.end()
}

fn waiting_room() -> Value {
    let (mut story, founder) = Story::group("waiting room");
    let door = story.door(&founder, Role::Member, Mode::Ask, 2);
    let other = story.door(&founder, Role::Member, Mode::Ask, 5);
    let (kim, sam, lee) = (story.person(), story.person(), story.person());
    for who in [&kim, &sam] {
        let join = story.arrival(&door, who);
        story.give("join by asking", &join, None);
    }
    let used = story.arrival(&door, &lee);
    story.give("a use is spent by asking", &used, Some("invite_used"));
    let join = story.arrival(&other, &lee);
    story.give("join by asking", &join, None);
    story.refuse("a guest admits", &kim, Body::Admit(kim.id()), "not_a_member");
    let fresh = story.epoch_body(Reason::Fresh);
    story.refuse("a guest makes an epoch", &kim, Body::Epoch(fresh), "not_a_member");
    story.refuse("a guest's role", &founder, Body::Role(kim.id(), Role::Member), "no_such_member");
    let nobody = Body::Admit(MemberId([9; 16]));
    story.refuse("admitting nobody", &founder, nobody, "no_such_guest");
    story.refuse("admitting a member", &founder, Body::Admit(founder.id()), "no_such_guest");
    story.tell("turned away", &founder, Body::Remove(kim.id()));
    story.refuse("turned away again", &founder, Body::Remove(kim.id()), "no_such_member");
    story.refuse("admitting who was turned away", &founder, Body::Admit(kim.id()), "no_such_guest");
    story.tell("a guest leaves", &lee, Body::Leave);
    story.refuse("and again", &lee, Body::Leave, "not_a_member");
    story.tell("withdraw", &founder, Body::Withdraw(door.id));
    let late = Body::Admit(sam.id());
    story.refuse("admitting by a withdrawn link", &founder, late, "invite_withdrawn");
    story.end()
}

fn who_may_what() -> Value {
    let (mut story, founder) = Story::group("who may what");
    let kim = story.newcomer(&founder, Role::Member);
    let door = story.door(&founder, Role::Member, Mode::Ask, 2);
    let sam = story.person();
    let join = story.arrival(&door, &sam);
    story.give("join by asking", &join, None);
    let stranger = story.person();
    let (_, invite) = story.invite_body(Role::Facilitator, Mode::Auto, 1);
    for (name, body) in [
        ("invite", Body::Invite(invite)),
        ("withdraw", Body::Withdraw(door.id)),
        ("admit", Body::Admit(sam.id())),
        ("remove", Body::Remove(founder.id())),
        ("role", Body::Role(kim.id(), Role::Facilitator)),
        ("settings", settings(1)),
    ] {
        story.refuse(&format!("{name} by a member"), &kim, body.clone(), "not_a_facilitator");
        story.refuse(&format!("{name} by a stranger"), &stranger, body, "not_a_member");
    }
    story.refuse("leave by a stranger", &stranger, Body::Leave, "not_a_member");
    story.tell("remove", &founder, Body::Remove(kim.id()));
    story.epoch(&founder, Reason::MembersChanged);
    story.refuse("leave by who was removed", &kim, Body::Leave, "not_a_member");
    let fresh = story.epoch_body(Reason::CannotOpen);
    story.refuse("epoch by who was removed", &kim, Body::Epoch(fresh), "not_a_member");
    story.refuse("settings by who was removed", &kim, settings(1), "not_a_member");
    story.end()
}

fn roles() -> Value {
    let (mut story, founder) = Story::group("roles");
    let alone = Body::Role(founder.id(), Role::Member);
    story.refuse("the only one alone", &founder, alone.clone(), "last_facilitator");
    let kim = story.newcomer(&founder, Role::Member);
    story.refuse("the only one", &founder, alone.clone(), "last_facilitator");
    story.refuse("removing oneself", &founder, Body::Remove(founder.id()), "use_leave");
    let nobody = MemberId([9; 16]);
    story.refuse("nobody's role", &founder, Body::Role(nobody, Role::Member), "no_such_member");
    story.refuse("removing nobody", &founder, Body::Remove(nobody), "no_such_member");
    story.tell("a second one", &founder, Body::Role(kim.id(), Role::Facilitator));
    story.tell("the same again", &founder, Body::Role(kim.id(), Role::Facilitator));
    story.tell("stepping down", &founder, alone);
    story.refuse("and acting still", &founder, settings(1), "not_a_facilitator");
    story.end()
}

fn leaving() -> Value {
    let (mut story, founder) = Story::group("leaving");
    let kim = story.newcomer(&founder, Role::Member);
    let sam = story.newcomer(&founder, Role::Member);
    let early = story.epoch_body(Reason::Due);
    story.refuse("due before anybody left", &sam, Body::Epoch(early), "epoch_reason");
    story.tell("leave", &kim, Body::Leave);
    let by_leaver = story.epoch_body(Reason::Due);
    story.refuse("by who left", &kim, Body::Epoch(by_leaver), "not_a_member");
    story.tell("other entries meanwhile", &founder, settings(1));
    story.epoch(&sam, Reason::Due);
    let again = story.epoch_body(Reason::Due);
    story.refuse("due no more", &sam, Body::Epoch(again), "epoch_reason");
    story.tell("leave", &sam, Body::Leave);
    let lee = story.newcomer(&founder, Role::Member);
    let paid = story.epoch_body(Reason::Due);
    story.refuse("paid by another epoch", &lee, Body::Epoch(paid), "epoch_reason");
    story.end()
}

fn without_facilitators() -> Value {
    let (mut story, founder) = Story::group("without facilitators");
    let kim = story.newcomer(&founder, Role::Member);
    let door = story.door(&founder, Role::Member, Mode::Auto, 1);
    story.tell("leave", &founder, Body::Leave);
    let sam = story.person();
    let join = story.arrival(&door, &sam);
    story.give("join", &join, Some("no_facilitator"));
    story.refuse("settings", &kim, settings(1), "no_facilitator");
    let own = Body::Role(kim.id(), Role::Facilitator);
    story.refuse("making oneself one", &kim, own, "no_facilitator");
    story.epoch(&kim, Reason::Due);
    story.tell("leave", &kim, Body::Leave);
    story.end()
}

fn epochs() -> Value {
    let (mut story, founder) = Story::group("epochs");
    let kim = story.newcomer(&founder, Role::Member);
    let soon = story.epoch_body(Reason::Fresh);
    story.at += 59;
    story.refuse("within the hour", &founder, Body::Epoch(soon), "epoch_too_soon");
    story.at += 1;
    for n in [soon.n - 1, soon.n + 1, 0, u32::MAX] {
        let body = Body::Epoch(NewEpoch { n, ..soon });
        story.refuse("another number", &founder, body, "epoch_number");
    }
    let forward = NewEpoch { k: 7, chain: [7; 32], ..soon };
    story.tell("the stream moved on", &founder, Body::Epoch(forward));
    story.at += 60;
    let next = story.epoch_body(Reason::Fresh);
    let back = NewEpoch { k: 6, chain: [6; 32], ..next };
    story.refuse("the stream went back", &kim, Body::Epoch(back), "stream_moved");
    let forked = NewEpoch { chain: [8; 32], ..next };
    story.refuse("another stream", &kim, Body::Epoch(forked), "stream_moved");
    story.tell("where it was", &kim, Body::Epoch(next));
    let entry = story.next(&founder, Body::Epoch(next));
    let wire = with_body_field(&founder, &entry, 6, Cbor::Uint(5));
    story.give_bytes("an unknown reason", &wire, "malformed");
    let wire = with_body_field(&founder, &entry, 1, Cbor::Uint(1 << 32));
    story.give_bytes("a number past 32 bits", &wire, "malformed");
    story.end()
}

fn accusations() -> Value {
    let (mut story, founder) = Story::group("accusations");
    let kim = story.newcomer(&founder, Role::Facilitator);
    let own = story.epoch_body(Reason::CannotOpen);
    story.refuse("accusing oneself", &kim, Body::Epoch(own), "accuses_oneself");
    story.epoch(&founder, Reason::CannotOpen);
    story.at += 60;
    story.epoch(&kim, Reason::Fresh);
    story.epoch(&founder, Reason::CannotOpen);
    story.at += 60;
    let lost = story.epoch_body(Reason::Fresh);
    story.refuse("accused twice", &kim, Body::Epoch(lost), "voluntary_epochs_lost");
    story.tell("restoring oneself", &kim, Body::Role(kim.id(), Role::Facilitator));
    let still = story.epoch_body(Reason::Fresh);
    story.refuse("does not help", &kim, Body::Epoch(still), "voluntary_epochs_lost");
    story.epoch(&kim, Reason::CannotOpen);
    story.tell("restored", &founder, Body::Role(kim.id(), Role::Facilitator));
    story.at += 60;
    story.epoch(&kim, Reason::Fresh);
    story.end()
}

fn vaults() -> Value {
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

fn old_keys() -> Value {
    let (mut story, founder) = Story::group("old keys");
    let kim = story.newcomer(&founder, Role::Member);
    story.tell("remove", &founder, Body::Remove(kim.id()));
    story.epoch(&founder, Reason::MembersChanged);
    let door = story.door(&founder, Role::Member, Mode::Auto, 3);
    let back = story.arrival(&door, &kim);
    story.give("a removed member_id comes back", &back, Some("member_id_seen_before"));
    let body = back.entry().body.clone();
    let mut entry = story.next(&kim, body);
    entry.author = MemberId(story.dice.draw());
    let renamed = arriving(&door, &kim, entry);
    story.give("a removed key comes back", &renamed, Some("key_seen_before"));
    let anew = story.person();
    let join = story.arrival(&door, &anew);
    story.give("with new keys", &join, None);
    story.epoch(&anew, Reason::MembersChanged);
    story.end()
}

/// First entries that begin no log.
fn starts() -> Vec<Value> {
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
        ("a pair", with_body_field(&founder, &good, 1, Cbor::Uint(2)), Some("unknown_space_kind")),
        ("a team", with_body_field(&founder, &good, 1, Cbor::Uint(4)), Some("unknown_space_kind")),
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

fn settings(byte: u8) -> Body {
    Body::Settings { commit: [byte; 32], history: History::None }
}

fn wire_of(bytes: &[u8], signatures: &[[u8; 64]]) -> Vec<u8> {
    cbor::encode(&Cbor::map([
        (1, Some(Cbor::bytes(bytes))),
        (2, Some(Cbor::Array(signatures.iter().map(Cbor::bytes).collect()))),
    ]))
}

/// The wire of an entry whose body holds another value in one field, signed over what it says.
fn with_body_field(
    author: &MemberKeys,
    entry: &protocol::Entry,
    field: u64,
    value: Cbor,
) -> Vec<u8> {
    let Ok(Cbor::Map(mut fields)) = cbor::decode(&entry.encode()) else { unreachable!() };
    let Some((_, Cbor::Map(body))) = fields.last_mut() else { unreachable!() };
    let (_, slot) = body.iter_mut().find(|(key, _)| *key == field).unwrap();
    *slot = value;
    let bytes = cbor::encode(&Cbor::Map(fields));
    let hash = protocol::EntryHash::of(&bytes);
    wire_of(&bytes, &[author.sign(&hash.to_sign())])
}

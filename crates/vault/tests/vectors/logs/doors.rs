//! Invites, and who comes by them.

use protocol::{
    MemberId, Minute,
    cbor::Value as Cbor,
    log::{Arrival, Body, Mode, Reason, Role},
};
use serde_json::Value;
use vault::MemberKeys;

use super::with_body_field;
use crate::story::{Story, arriving};

pub(super) fn invites() -> Value {
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

pub(super) fn joins() -> Value {
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

pub(super) fn doors_that_close() -> Value {
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

pub(super) fn waiting_room() -> Value {
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

pub(super) fn old_keys() -> Value {
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

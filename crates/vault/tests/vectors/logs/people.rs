//! Who may do what, and how one goes.

use protocol::{
    MemberId,
    log::{Body, Mode, Reason, Role},
};
use serde_json::Value;

use super::settings;
use crate::story::Story;

pub(super) fn who_may_what() -> Value {
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

pub(super) fn roles() -> Value {
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

pub(super) fn leaving() -> Value {
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

pub(super) fn without_facilitators() -> Value {
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

//! Epochs that are owed, due, wanted, or made in accusation.

use protocol::{
    cbor::Value as Cbor,
    log::{Body, Mode, NewEpoch, Reason, Role},
};
use serde_json::Value;

use super::{settings, with_body_field};
use crate::story::Story;

pub(super) fn owed_epochs() -> Value {
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

pub(super) fn epochs() -> Value {
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

pub(super) fn accusations() -> Value {
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

//! Whole logs: what is taken, and what each rule refuses.

mod crowd;
mod doors;
mod epochs;
mod forms;
mod people;

use protocol::{
    cbor::{self, Value as Cbor},
    log::{Body, History, Mode, Reason, Role},
};
use serde_json::{Value, json};
use vault::MemberKeys;

use crate::story::Story;

pub(crate) fn vectors() -> Value {
    json!({
        "about": "annex D. Give the entries in order: `hash` is taken, `refused` changes nothing. \
                  `after` is the state at the end.",
        "stories": [
            a_group_lives(),
            forms::places_and_times(),
            forms::forms(),
            forms::signatures(),
            epochs::owed_epochs(),
            doors::invites(),
            doors::joins(),
            doors::doors_that_close(),
            doors::waiting_room(),
            people::who_may_what(),
            people::roles(),
            people::leaving(),
            people::without_facilitators(),
            epochs::epochs(),
            epochs::accusations(),
            forms::vaults(),
            doors::old_keys(),
            crowd::a_crowd(),
        ],
        "starts": forms::starts(),
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

pub(super) fn settings(byte: u8) -> Body {
    Body::Settings { commit: [byte; 32], history: History::None }
}

pub(super) fn wire_of(bytes: &[u8], signatures: &[[u8; 64]]) -> Vec<u8> {
    cbor::encode(&Cbor::map([
        (1, Some(Cbor::bytes(bytes))),
        (2, Some(Cbor::Array(signatures.iter().map(Cbor::bytes).collect()))),
    ]))
}

/// The wire of an entry whose body holds another value in one field, signed over what it says.
pub(super) fn with_body_field(
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

//! Members who do what is not theirs to do.

use protocol::{ObjectId, Wire, log::Role, stream::Content as Carried};
use vault::{
    Fault, Untrusted,
    kinds::{Content, Seen},
    object::{header, seal_inside, seal_object},
    space::Draft,
};

use super::{a_talk, aside, envelope, saying, wire_at};
use crate::world::{NOW, dice::Dice, post};

#[test]
fn a_member_cannot_put_words_in_anothers_mouth() {
    let dice = &mut Dice::new("forged");
    let (mut server, mut river, mut brook) = a_talk(dice);
    brook.sync(&server);
    let key = brook.space.key(server.log.epoch_number()).unwrap();
    let cbor = saying("I am River and I say so", brook.space.seen()).encode();
    let as_river = header(&envelope(&server, ObjectId([1; 16]), 1), river.space.me(), dice.draw());
    let signature = brook.space.own().sign(&as_river.to_sign(&cbor));
    let wire = seal_inside(&as_river, &[signature.as_slice(), &cbor].concat(), key).unwrap();
    server.post(&wire).unwrap();

    river.sync(&server);

    assert_eq!(aside(&river.space), ["bad_signature"]);
}

#[test]
fn another_kind_parent_or_author_under_the_same_id_is_set_aside() {
    let dice = &mut Dice::new("kinds and parents");
    let (mut server, mut river, mut brook) = a_talk(dice);
    brook.sync(&server);
    river.sync(&server);
    let object = Wire::parse(wire_at(&server, 2)).unwrap().header().object;
    let parent = vault::object::Parent { object: ObjectId([1; 16]), revision: 1 };
    let profile = Content::Profile {
        pseudonym: "X".into(),
        listed: true,
        about: None,
        group_member: None,
        proof: None,
    };
    for wire in [
        brook.space.write_revision(object, 2, Draft::new(profile, NOW), dice),
        brook.space.write_revision(object, 2, post("moved").answering(parent), dice),
        river.space.write_revision(object, 2, post("by River"), dice),
        river.space.write_revision(
            object,
            2,
            Draft::new(Content::Tombstone(Vec::new()), NOW),
            dice,
        ),
    ] {
        server.post(&wire.unwrap()).unwrap();
    }

    river.sync(&server);

    assert_eq!(aside(&river.space), ["wrong_revision"; 4]);
    assert_eq!(river.texts(), ["one", "two", "three"]);
}

#[test]
fn one_member_who_lies_in_seen_is_set_aside_and_stops_nothing() {
    let dice = &mut Dice::new("one doubter");
    let (mut server, mut river, mut brook) = a_talk(dice);
    brook.sync(&server);
    for _ in 0..3 {
        let seen = Seen { chain: [1; 32], ..brook.space.seen() };
        let key = brook.space.key(server.log.epoch_number()).unwrap();
        let at = envelope(&server, ObjectId(dice.draw()), 1);
        let wire = seal_object(&at, &saying("x", seen), key, brook.space.own(), dice).unwrap();
        server.post(&wire).unwrap();
    }
    river.says("all is well", &mut server, dice);

    river.sync(&server);

    assert_eq!(aside(&river.space), ["seen_mismatch"; 3]);
    assert_eq!(river.texts(), ["one", "two", "three", "all is well"]);
    assert_eq!(river.space.stopped(), None);
}

#[test]
fn a_member_who_was_demoted_hides_nothing_more() {
    let dice = &mut Dice::new("demoted");
    let (mut server, mut river, mut brook) = a_talk(dice);
    let up = river.space.set_role(brook.space.me(), Role::Facilitator, NOW).unwrap();
    server.accept(&up).unwrap();
    river.sync(&server);
    let down = river.space.set_role(brook.space.me(), Role::Member, NOW).unwrap();
    server.accept(&down).unwrap();
    river.sync(&server);
    brook.sync(&server);
    let object = Wire::parse(wire_at(&server, 2)).unwrap().header().object;
    let parent = vault::object::Parent { object, revision: 1 };
    let hide = Draft::new(Content::Hide(None), NOW).answering(parent);
    server.post(&brook.space.write(hide, dice).unwrap()).unwrap();

    river.sync(&server);

    assert_eq!(aside(&river.space), ["not_a_facilitator"]);
    assert!(river.space.wall().posts.iter().all(|it| !it.hidden));
}

#[test]
fn settings_that_no_facilitator_bound_are_not_shown() {
    let dice = &mut Dice::new("settings");
    let (mut server, mut river, mut brook) = a_talk(dice);
    brook.sync(&server);
    let other = crate::world::settings("Somebody else's group");
    let draft = Draft::new(Content::Settings(other), NOW);
    server.post(&brook.space.write(draft, dice).unwrap()).unwrap();

    river.sync(&server);

    assert_eq!(river.space.current_settings().unwrap().name, "Evening group");
}

#[test]
fn something_ephemeral_is_opened_live_and_never_from_the_stream() {
    let dice = &mut Dice::new("ephemeral");
    let (mut server, mut river, mut brook) = a_talk(dice);
    brook.sync(&server);
    river.sync(&server);
    let wire = brook.space.write_ephemeral(post("a raised hand"), dice).unwrap();
    let stored = brook.write("stored", dice);

    let live = river.space.read_ephemeral(Untrusted(wire.bytes().clone()));
    let passed_off = river.space.read_ephemeral(Untrusted(stored.bytes().clone()));
    server.put(Carried::Wire(wire.bytes().clone()));
    river.sync(&server);

    assert!(live.is_ok());
    assert_eq!(passed_off.map(drop), Err(Fault::WrongRevision));
    assert_eq!(aside(&river.space), ["wrong_revision"]);
}

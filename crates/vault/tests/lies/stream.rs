//! Lies about the stream: objects dropped, doubled, moved, bent, put in other mouths.

use bytes::Bytes;
use protocol::{
    Header, ObjectId, Wire,
    log::{History, Role},
    object::{Attention, HEADER_BYTES},
    stream::{Content as Carried, StreamRecord},
};
use vault::{
    Fault, Space, Untrusted,
    kinds::{Content, Seen, Words},
    object::{Envelope, Inside, header, open_object, seal_inside, seal_object},
    space::Draft,
};

use crate::world::{NOW, Person, Server, a_group, a_newcomer, dice::Dice, post};

/// What a device sets aside, with the reasons.
fn aside(space: &Space) -> Vec<&'static str> {
    space.set_aside().map(|(_, it)| it.code()).collect()
}

fn wire_at(server: &Server, k: u64) -> Bytes {
    match &server.stream[usize::try_from(k).unwrap() - 1] {
        Carried::Wire(wire) => wire.clone(),
        Carried::Hash(_) => panic!("a wire"),
    }
}

fn envelope(server: &Server, object: ObjectId, revision: u32) -> Envelope {
    Envelope {
        space: server.log.space(),
        epoch: server.log.epoch_number(),
        object,
        revision,
        attention: Attention::Normal,
    }
}

fn saying(text: &str, seen: Seen) -> Inside {
    let words = Words { text: text.into(), content_note: None, from: "X".into() };
    Inside { content: Content::Post(words), parent: None, attachments: Vec::new(), seen, at: NOW }
}

/// River and Brook, and three things Brook said.
fn a_talk(dice: &mut Dice) -> (Server, Person, Person) {
    let (mut server, mut river) = a_group(History::None, dice);
    let mut brook = a_newcomer(&mut river, &mut server, dice);
    for text in ["one", "two", "three"] {
        brook.says(text, &mut server, dice);
    }
    (server, river, brook)
}

#[test]
fn an_object_that_was_dropped_is_missed() {
    let (server, mut river, _) = a_talk(&mut Dice::new("dropped"));
    let records = StreamRecord::read_all(server.records(1)).unwrap();
    let first = river.space.read_record(Untrusted(records[0].clone()));

    let said = river.space.read_record(Untrusted(records[2].clone()));

    assert_eq!(first, Ok(Some(2)));
    assert_eq!(said, Err(Fault::StreamGap));
}

#[test]
fn a_drop_that_is_papered_over_breaks_the_next_authors_word() {
    let dice = &mut Dice::new("papered over");
    let (server, mut river, mut brook) = a_talk(dice);
    brook.sync(&server);
    let mut lying = server.clone();
    lying.stream.remove(2);
    lying.chains.truncate(2);
    let rest: Vec<Carried> = lying.stream.split_off(1);
    for content in rest {
        lying.put(content);
    }
    let wire = brook.write("four", dice);
    lying.put(Carried::Wire(wire.bytes().clone()));

    river.sync(&lying);

    assert_eq!(aside(&river.space), ["seen_mismatch", "seen_mismatch"]);
    assert_eq!(river.texts(), ["one"]);
}

#[test]
fn objects_in_another_order_break_their_authors_word() {
    let dice = &mut Dice::new("reordered");
    let (server, mut river, _) = a_talk(dice);
    let mut lying = server.clone();
    let mut rest = lying.stream.split_off(1);
    lying.chains.truncate(2);
    rest.swap(0, 1);
    for content in rest {
        lying.put(content);
    }

    river.sync(&lying);

    assert!(aside(&river.space).contains(&"seen_mismatch"));
}

#[test]
fn another_object_at_a_number_that_was_read_is_refused() {
    let dice = &mut Dice::new("swapped");
    let (server, mut river, brook) = a_talk(dice);
    river.sync(&server);
    let other = brook.write("something else", dice);
    let record = StreamRecord { k: 2, content: Carried::Wire(other.bytes().clone()) };

    let said = river.space.read_record(Untrusted(record));

    assert_eq!(said, Err(Fault::StreamForked));
    assert_eq!(river.texts(), ["one", "two", "three"]);
}

#[test]
fn an_old_object_given_again_changes_nothing() {
    let dice = &mut Dice::new("replayed");
    let (mut server, mut river, _) = a_talk(dice);
    let old = wire_at(&server, 2);
    server.put(Carried::Wire(old));

    river.sync(&server);

    assert_eq!(river.texts(), ["one", "two", "three"]);
    assert_eq!(aside(&river.space), ["wrong_revision"]);
}

#[test]
fn an_old_revision_does_not_undo_a_newer_one() {
    let dice = &mut Dice::new("old revision");
    let (mut server, mut river, mut brook) = a_talk(dice);
    brook.sync(&server);
    let object = Wire::parse(wire_at(&server, 2)).unwrap().header().object;
    let words = Words { text: "one, mended".into(), content_note: None, from: "B".into() };
    let edit = brook.space.edit(object, Content::Post(words), NOW, dice).unwrap();
    server.post(&edit).unwrap();
    let old = wire_at(&server, 2);
    server.put(Carried::Wire(old));

    river.sync(&server);

    assert_eq!(river.texts(), ["one, mended", "two", "three"]);
}

#[test]
fn other_bytes_under_the_same_id_and_revision_are_set_aside() {
    let dice = &mut Dice::new("same revision");
    let (mut server, mut river, mut brook) = a_talk(dice);
    brook.sync(&server);
    let object = Wire::parse(wire_at(&server, 2)).unwrap().header().object;
    let other = brook.space.write_revision(object, 1, post("one, but otherwise"), dice).unwrap();
    server.put(Carried::Wire(other.bytes().clone()));

    river.sync(&server);

    assert_eq!(river.texts(), ["one", "two", "three"]);
    assert_eq!(aside(&river.space), ["wrong_revision"]);
}

#[test]
fn sending_the_same_bytes_again_after_a_lost_answer_is_read_once() {
    let dice = &mut Dice::new("lost answer");
    let (server, mut river, _) = a_talk(dice);
    river.sync(&server);
    let records = StreamRecord::read_all(server.records(0)).unwrap();

    let again: Vec<_> =
        records.into_iter().map(|it| river.space.read_record(Untrusted(it))).collect();

    assert!(again.iter().all(|it| *it == Ok(None)));
    assert_eq!(river.texts(), ["one", "two", "three"]);
}

#[test]
fn words_of_somebody_removed_do_not_come_late() {
    let dice = &mut Dice::new("injected late");
    let (mut server, mut river, mut brook) = a_talk(dice);
    let mut stone = a_newcomer(&mut river, &mut server, dice);
    brook.sync(&server);
    let late = brook.write("too late", dice);
    let remove = river.space.remove(brook.space.me(), NOW, dice).unwrap();
    server.accept(&remove).unwrap();
    server.put(Carried::Wire(late.bytes().clone()));

    stone.sync(&server);

    assert!(stone.texts().is_empty());
    assert_eq!(aside(&stone.space), ["stale_epoch"]);
}

#[test]
fn words_let_in_before_the_device_knew_of_the_removal_are_taken_out() {
    let dice = &mut Dice::new("taken out");
    let (mut server, mut river, mut brook) = a_talk(dice);
    let mut stone = a_newcomer(&mut river, &mut server, dice);
    brook.sync(&server);
    let late = brook.write("too late", dice);
    let remove = river.space.remove(brook.space.me(), NOW, dice).unwrap();
    server.accept(&remove).unwrap();
    let k = server.put(Carried::Wire(late.bytes().clone()));
    let from = stone.space.stream_head().0;
    let record = StreamRecord::read_all(server.records(from)).unwrap().remove(0);
    assert_eq!(stone.space.read_record(Untrusted(record)), Ok(Some(k)));
    assert_eq!(stone.texts(), ["too late"], "the removal was withheld");

    stone.sync(&server);

    assert!(stone.texts().is_empty());
    assert_eq!(aside(&stone.space), ["stale_epoch"]);
}

#[test]
fn plain_words_where_sealed_ones_belong_are_set_aside() {
    let dice = &mut Dice::new("plaintext");
    let (mut server, mut river, brook) = a_talk(dice);
    let sealed = brook.write("x", dice);
    let mut plain = sealed.bytes()[..HEADER_BYTES + 32].to_vec();
    plain.extend_from_slice(&protocol::padding::pad(b"plain words").unwrap());
    plain.extend_from_slice(&[0; 16]);
    server.put(Carried::Wire(plain.into()));
    server.put(Carried::Wire(Bytes::from_static(b"plain words")));

    river.sync(&server);

    assert_eq!(aside(&river.space), ["cannot_open", "malformed"]);
}

#[test]
fn a_header_that_was_changed_is_noticed() {
    let dice = &mut Dice::new("header");
    let (server, river, brook) = a_talk(dice);
    let sealed = brook.write("x", dice);
    for (index, bit, code) in [
        (0, 2, "unknown_version"),
        (1, 2, "unknown_suite"),
        (2, 1, "wrong_space"),
        (37, 8, "no_key"),
        (37, 3, "stale_epoch"),
        (38, 1, "wrong_commit"),
        (57, 2, "wrong_commit"),
        (58, 1, "not_a_member"),
        (74, 3, "wrong_commit"),
        (75, 1, "wrong_commit"),
        (107, 1, "wrong_commit"),
        (139, 1, "cannot_open"),
    ] {
        let mut bent = sealed.bytes().to_vec();
        bent[index] ^= bit;
        let mut lying = server.clone();
        let k = lying.put(Carried::Wire(bent.into()));
        let mut reader = river.fresh_device(&lying);
        reader.sync(&lying);
        let said = match &reader.space.place(k).unwrap().verdict {
            vault::space::Verdict::SetAside(it) | vault::space::Verdict::Waiting(it) => it.code(),
            other => panic!("{index}: {other:?}"),
        };
        assert_eq!(said, code, "byte {index}");
    }
}

#[test]
fn one_ciphertext_never_opens_under_two_keys() {
    let dice = &mut Dice::new("two keys");
    let (_, river, brook) = a_talk(dice);
    let wire = brook.write("x", dice);
    let author = brook.space.own().sign_key();
    let right = river.space.key(brook.space.log().epoch_number()).unwrap();
    let wrong = river.space.key(1).unwrap();

    assert!(open_object(&wire, right, &author).is_ok());
    assert_eq!(open_object(&wire, wrong, &author), Err(Fault::WrongCommit));
}

#[test]
fn an_object_moved_to_another_space_is_set_aside() {
    let dice = &mut Dice::new("moved");
    let (_, _, brook) = a_talk(dice);
    let (mut other, mut reader) = a_group(History::None, &mut Dice::new("the other"));
    let wire = brook.write("for the first group", dice);
    other.put(Carried::Wire(wire.bytes().clone()));

    reader.sync(&other);

    assert_eq!(aside(&reader.space), ["wrong_space"]);
}

#[test]
fn a_valid_inside_under_another_header_is_set_aside() {
    let dice = &mut Dice::new("other header");
    let (mut server, mut river, mut brook) = a_talk(dice);
    brook.sync(&server);
    let key = brook.space.key(server.log.epoch_number()).unwrap();
    let inside = saying("mine", brook.space.seen());
    let cbor = inside.encode();
    let first = header(&envelope(&server, ObjectId([1; 16]), 1), brook.space.me(), dice.draw());
    let signature = brook.space.own().sign(&first.to_sign(&cbor));
    let both = [signature.as_slice(), &cbor].concat();
    let elsewhere = Header { object: ObjectId([2; 16]), ..first };
    let wire = seal_inside(&elsewhere, &both, key).unwrap();
    server.put(Carried::Wire(wire.bytes().clone()));

    river.sync(&server);

    assert_eq!(aside(&river.space), ["bad_signature"]);
}

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
fn lenient_signatures_inside_are_refused() {
    let dice = &mut Dice::new("lenient");
    let (mut server, mut river, mut brook) = a_talk(dice);
    brook.sync(&server);
    let key = brook.space.key(server.log.epoch_number()).unwrap();
    let cbor = saying("x", brook.space.seen()).encode();
    let under = header(&envelope(&server, ObjectId([1; 16]), 1), brook.space.me(), dice.draw());
    let mut identity = [0; 64];
    identity[0] = 1;
    let mut not_canonical = [0xff; 64];
    not_canonical[0] = 0xee;
    not_canonical[31] = 0x7f;
    not_canonical[32..].fill(0);
    for signature in [identity, not_canonical, [0; 64]] {
        let wire = seal_inside(&under, &[signature.as_slice(), &cbor].concat(), key).unwrap();
        server.post(&wire).unwrap();
    }

    river.sync(&server);

    assert_eq!(aside(&river.space), ["bad_signature"; 3]);
}

#[test]
fn a_second_way_to_write_the_same_is_refused_even_when_signed() {
    let dice = &mut Dice::new("non canonical");
    let (mut server, mut river, mut brook) = a_talk(dice);
    brook.sync(&server);
    let key = brook.space.key(server.log.epoch_number()).unwrap();
    let honest = saying("x", brook.space.seen()).encode();
    let mut longer = honest.clone();
    longer.splice(1..2, [0x18, 0x01]);
    let twice = [&[honest[0] + 1][..], &honest[1..], &[6, 0]].concat();
    for cbor in [longer, twice] {
        let under =
            header(&envelope(&server, ObjectId(dice.draw()), 1), brook.space.me(), dice.draw());
        let signature = brook.space.own().sign(&under.to_sign(&cbor));
        let wire = seal_inside(&under, &[signature.as_slice(), &cbor].concat(), key).unwrap();
        server.post(&wire).unwrap();
    }

    river.sync(&server);

    assert_eq!(aside(&river.space), ["non_canonical"; 2]);
}

#[test]
fn padding_that_is_not_zeros_is_refused() {
    let dice = &mut Dice::new("padding");
    let (mut server, mut river, mut brook) = a_talk(dice);
    brook.sync(&server);
    let key = brook.space.key(server.log.epoch_number()).unwrap();
    let cbor = saying("x", brook.space.seen()).encode();
    let under = header(&envelope(&server, ObjectId([1; 16]), 1), brook.space.me(), dice.draw());
    let signature = brook.space.own().sign(&under.to_sign(&cbor));
    let mut padded = protocol::padding::pad(&[signature.as_slice(), &cbor].concat()).unwrap();
    *padded.last_mut().unwrap() = 1;
    let mut salt = |bytes: &mut [u8]| bytes.copy_from_slice(&under.salt);
    let sealed = vault::seal::seal(key, "hf1/object", &under.context(), &padded, &mut salt);
    let wire = [under.context().as_slice(), &sealed].concat();
    server.put(Carried::Wire(wire.into()));

    river.sync(&server);

    assert_eq!(aside(&river.space), ["bad_padding"]);
}

#[test]
fn another_kind_parent_or_author_under_the_same_id_is_set_aside() {
    let dice = &mut Dice::new("kinds and parents");
    let (mut server, mut river, mut brook) = a_talk(dice);
    brook.sync(&server);
    river.sync(&server);
    let object = Wire::parse(wire_at(&server, 2)).unwrap().header().object;
    let parent = vault::object::Parent { object: ObjectId([1; 16]), revision: 1 };
    let profile = Content::Profile { pseudonym: "X".into(), listed: true, about: None };
    for wire in [
        brook.space.write_revision(object, 2, Draft::new(profile, NOW), dice),
        brook.space.write_revision(object, 2, post("moved").answering(parent), dice),
        river.space.write_revision(object, 2, post("by River"), dice),
        river.space.write_revision(object, 2, Draft::new(Content::Tombstone, NOW), dice),
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
fn two_members_on_another_branch_stop_the_space() {
    let dice = &mut Dice::new("fork");
    let (mut server, mut river, mut brook) = a_talk(dice);
    let mut stone = a_newcomer(&mut river, &mut server, dice);
    // The server shows Brook and Stone a word that it keeps from River.
    let mut theirs = server.clone();
    brook.says("only for some", &mut theirs, dice);
    stone.sync(&theirs);
    brook.sync(&theirs);
    let from_brook = brook.write("did you read this?", dice);
    theirs.post(&from_brook).unwrap();
    stone.sync(&theirs);
    let from_stone = stone.write("yes", dice);
    server.put(Carried::Wire(Bytes::from_static(b"in its place")));
    server.put(Carried::Wire(from_brook.bytes().clone()));
    server.put(Carried::Wire(from_stone.bytes().clone()));

    let said = river.try_sync(&server);

    assert_eq!(said, Err(Fault::ForkSeen));
    assert_eq!(river.space.stopped(), Some(Fault::ForkSeen));
}

#[test]
fn a_stream_that_no_epoch_signed_stops_the_space() {
    let dice = &mut Dice::new("anchor");
    let (mut server, mut river, brook) = a_talk(dice);
    let mut lying = server.clone();
    a_newcomer(&mut river, &mut server, dice);
    lying.stream.pop();
    lying.chains.pop();
    lying.put(Carried::Wire(brook.write("three, but otherwise", dice).bytes().clone()));
    let mut reader = river.fresh_device(&lying);
    lying.lines.clone_from(&server.lines);

    let said = reader.try_sync(&lying);

    assert_eq!(said, Err(Fault::StreamForked));
    assert_eq!(reader.space.stopped(), Some(Fault::StreamForked));
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

#[test]
fn a_body_that_its_author_dropped_keeps_its_place() {
    let dice = &mut Dice::new("dropped body");
    let (mut server, river, mut brook) = a_talk(dice);
    let wire = Wire::parse(wire_at(&server, 3)).unwrap();
    server.stream[2] = Carried::Hash(wire.hash());
    brook.says("four", &mut server, dice);

    let mut reader = river.fresh_device(&server);
    reader.sync(&server);

    assert_eq!(reader.texts(), ["one", "three", "four"]);
    assert_eq!(reader.space.set_aside().count(), 0);
}

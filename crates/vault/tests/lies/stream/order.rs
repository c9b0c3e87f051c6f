//! Objects dropped, doubled, moved, too late.

use bytes::Bytes;
use protocol::{
    Wire,
    stream::{Content as Carried, StreamRecord},
};
use vault::{
    Fault, Untrusted,
    kinds::{Content, Words},
};

use super::{a_talk, aside, wire_at};
use crate::world::{NOW, a_newcomer, dice::Dice, post};

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
fn a_body_withheld_as_if_taken_back_is_shown_as_missing() {
    let dice = &mut Dice::new("withheld body");
    let (mut server, river, mut brook) = a_talk(dice);
    server.withhold(3);
    brook.says("four", &mut server, dice);

    let reader = river.fresh_device(&server);

    assert_eq!(reader.texts(), ["one", "three", "four"]);
    assert_eq!(reader.space.unexplained(), [3]);
    assert_eq!(reader.space.wall().missing, [3]);
    assert_eq!(reader.space.set_aside().count(), 0);
    assert_eq!(reader.space.stopped(), None);
}

#[test]
fn a_tombstone_withheld_brings_nothing_back_unseen() {
    let dice = &mut Dice::new("withheld tombstone");
    let (mut server, river, mut brook) = a_talk(dice);
    let k = brook.takes_back(3, &mut server, dice);
    server.withhold(k);

    let reader = river.fresh_device(&server);

    assert_eq!(reader.texts(), ["one", "two", "three"]);
    assert_eq!(reader.space.unexplained(), [k]);
}

#[test]
fn a_tombstone_of_something_else_explains_nothing() {
    let dice = &mut Dice::new("another tombstone");
    let (mut server, river, mut brook) = a_talk(dice);
    brook.takes_back(3, &mut server, dice);
    server.withhold(3);
    server.withhold(4);

    let reader = river.fresh_device(&server);

    assert_eq!(reader.space.unexplained(), [4]);
}

#[test]
fn a_tombstone_explains_nothing_that_came_after_it() {
    let dice = &mut Dice::new("an early tombstone");
    let (mut server, river, mut brook) = a_talk(dice);
    brook.takes_back(3, &mut server, dice);
    let again = server.put(Carried::Wire(wire_at(&server, 3)));
    server.withhold(again);

    let reader = river.fresh_device(&server);

    assert_eq!(reader.space.unexplained(), [again]);
}

#[test]
fn a_device_that_meets_only_a_tombstone_shows_nothing_wrong() {
    let dice = &mut Dice::new("only a tombstone");
    let (mut server, river, mut brook) = a_talk(dice);
    brook.sync(&server);
    let object = Wire::parse(wire_at(&server, 3)).unwrap().header().object;
    let words = Words { text: "two, mended".into(), content_note: None, from: "B".into() };
    let edit = brook.space.edit(object, Content::Post(words), NOW, dice).unwrap();
    let edited = server.post(&edit).unwrap();
    brook.takes_back(3, &mut server, dice);
    server.withhold(3);
    server.withhold(edited);

    let reader = river.fresh_device(&server);

    assert_eq!(reader.texts(), ["one", "three"]);
    assert_eq!(reader.space.wall().posts.len(), 2);
    assert_eq!(reader.space.unexplained(), [0; 0]);
    assert_eq!(reader.space.set_aside().count(), 0);
}

#[test]
fn a_garbled_object_from_a_time_to_come_hides_nothing_that_is_missing() {
    let dice = &mut Dice::new("future garbage");
    let (mut server, river, brook) = a_talk(dice);
    server.withhold(3);
    let mut future = brook.write("x", dice).bytes().to_vec();
    future[37] ^= 8;
    server.put(Carried::Wire(future.into()));

    let reader = river.fresh_device(&server);

    assert_eq!(reader.space.unexplained(), [3]);
}

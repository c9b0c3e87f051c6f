//! Logs that were cut, reordered, or told in two ways.

use protocol::{
    SignedEntry, Transaction,
    log::{Body, History},
};
use vault::Fault;

use super::{forged, servers_own_keys, told};
use crate::world::{NOW, a_group, a_newcomer, dice::Dice, post, settings};

#[test]
fn a_log_rolled_back_is_noticed_by_who_remembers() {
    let dice = &mut Dice::new("rolled back");
    let (mut server, mut river) = a_group(History::None, dice);
    let old = server.clone();
    a_newcomer(&mut river, &mut server, dice);
    river.says("hello", &mut server, dice);
    river.sync(&server);
    let remembered = river.space.seen();

    let mut fresh = river.fresh_device(&old);
    let said = fresh.space.must_contain(&remembered);
    let mut honest = river.fresh_device(&server);

    assert_eq!(said.map_err(Fault::code), Err("log_truncated"));
    assert_eq!(honest.space.must_contain(&remembered), Ok(()));
}

#[test]
fn a_stream_cut_short_is_noticed_by_who_remembers() {
    let dice = &mut Dice::new("stream cut");
    let (mut server, mut river) = a_group(History::None, dice);
    let old = server.clone();
    river.says("hello", &mut server, dice);
    river.sync(&server);
    let remembered = river.space.seen();

    let said = river.fresh_device(&old).space.must_contain(&remembered);

    assert_eq!(said.map_err(Fault::code), Err("stream_gap"));
}

#[test]
fn entries_in_another_order_are_refused() {
    let dice = &mut Dice::new("reordered");
    let (mut server, mut river) = a_group(History::None, dice);
    let before = usize::try_from(river.space.log().length()).unwrap();
    let mut behind = river.fresh_device(&server);
    a_newcomer(&mut river, &mut server, dice);
    let new: Vec<SignedEntry> = server.lines[before..].iter().map(|it| it.entry.clone()).collect();
    let missing = &new[1..];

    assert_eq!(told(&mut behind.space, &[new[1].clone(), new[0].clone()]), Err("log_moved"));
    assert_eq!(told(&mut behind.space, missing), Err("log_moved"));
    assert!(behind.space.stopped().is_none(), "a gap is no fork");
    assert_eq!(told(&mut behind.space, &new), Ok(()));
}

#[test]
fn two_signed_entries_after_one_stop_the_space() {
    let dice = &mut Dice::new("two signed");
    let (server, mut river) = a_group(History::None, dice);
    let mut other = river.fresh_device(&server);
    let one = river.space.change_settings(&settings("One"), History::None, NOW).unwrap();
    let two = other.space.change_settings(&settings("Two"), History::None, NOW).unwrap();

    assert_eq!(told(&mut river.space, &one.entries), Ok(()));
    assert_eq!(told(&mut river.space, &two.entries), Err("log_forked"));
    assert_eq!(river.space.stopped(), Some(Fault::LogForked));
    assert_eq!(told(&mut river.space, &one.entries), Err("space_stopped"));
    assert!(river.space.write(post("no more"), dice).is_err());
    assert_eq!(told(&mut other.space, &one.entries), Ok(()), "it saw no second branch");
}

#[test]
fn a_branch_that_goes_on_elsewhere_stops_the_space() {
    let dice = &mut Dice::new("branch");
    let (server, mut river) = a_group(History::None, dice);
    let mut other = river.fresh_device(&server);
    let one = river.space.change_settings(&settings("One"), History::None, NOW).unwrap();
    told(&mut river.space, &one.entries).unwrap();
    let two = other.space.change_settings(&settings("Two"), History::None, NOW).unwrap();
    told(&mut other.space, &two.entries).unwrap();
    let three = other.space.change_settings(&settings("Three"), History::None, NOW).unwrap();

    assert_eq!(told(&mut river.space, &three.entries), Err("log_forked"));
    assert_eq!(river.space.stopped(), Some(Fault::LogForked));
}

#[test]
fn a_forged_branch_stops_nothing() {
    let dice = &mut Dice::new("forged branch");
    let (server, mut river) = a_group(History::None, dice);
    let mallory = servers_own_keys(&river.space, dice);
    let before = river.fresh_device(&server);
    let one = river.space.change_settings(&settings("One"), History::None, NOW).unwrap();
    told(&mut river.space, &one.entries).unwrap();
    let body = Body::Settings { commit: [1; 32], history: History::None };
    let fake = forged(before.space.log(), river.space.me(), &mallory, body);

    assert_eq!(told(&mut river.space, &[fake]), Err("bad_signature"));
    assert!(river.space.stopped().is_none());
}

#[test]
fn an_epoch_left_out_after_a_removal_is_refused() {
    let dice = &mut Dice::new("left out");
    let (mut server, mut river) = a_group(History::None, dice);
    let brook = a_newcomer(&mut river, &mut server, dice);
    let mut stone = a_newcomer(&mut river, &mut server, dice);
    let remove = river.space.remove(brook.space.me(), NOW, dice).unwrap();
    let cut = Transaction { entries: remove.entries[..1].to_vec(), ..Transaction::default() };

    let said = server.accept(&cut).map_err(protocol::Refusal::code);
    told(&mut stone.space, &cut.entries).unwrap();

    assert_eq!(said, Err("epoch_missing"));
    assert!(stone.space.log().owes_epoch());
    let wrote = stone.space.write(post("in the old key"), dice).map(drop);
    assert_eq!(wrote.map_err(Fault::code), Err("epoch_due"));
}

//! Links that are over, and links that were swapped.

use protocol::{
    EntryHash, MemberId, Minute,
    log::{History, Mode},
};
use vault::{Fault, Key, Untrusted, link::preview};

use crate::world::{NOW, a_group, a_link, at_the_door, dice::Dice, settings};

#[test]
fn a_link_that_was_used_expired_or_withdrawn_opens_nothing() {
    let dice = &mut Dice::new("old links");
    let (mut server, mut river) = a_group(History::None, dice);
    let used = a_link(&mut river, Mode::Auto, 1, &mut server, dice);
    let (_, join) = at_the_door(&used, &server, dice).unwrap();
    server.accept(&join).unwrap();
    river.sync(&server);
    let withdrawn = a_link(&mut river, Mode::Auto, 1, &mut server, dice);
    let end = river.space.withdraw(withdrawn.invite, NOW).unwrap();
    server.accept(&end).unwrap();
    river.sync(&server);
    let expired = a_link(&mut river, Mode::Ask, 1, &mut server, dice);
    let invite = server.log.invite(&expired.invite).unwrap();
    let later = Minute(invite.expires.0 + 1);
    river.says("what must stay here", &mut server, dice);

    let said = |link| at_the_door(link, &server, &mut Dice::new("again")).map(drop);
    assert_eq!(said(&used).map_err(Fault::code), Err("invite_used"));
    assert_eq!(said(&withdrawn).map_err(Fault::code), Err("invite_withdrawn"));
    let page = server.log_page(MemberId([0; 16]), 0);
    let words = vault::space::Introduction { pseudonym: "X".into(), words: None };
    let late = vault::space::join(
        &Key::random(dice),
        &expired,
        Untrusted(&page),
        Untrusted(server.stream_head()),
        &words,
        later,
        dice,
    );
    assert_eq!(late.map(drop).map_err(Fault::code), Err("invite_expired"));
}

#[test]
fn a_database_and_an_old_link_together_open_no_word() {
    let dice = &mut Dice::new("database and link");
    let (mut server, mut river) = a_group(History::None, dice);
    let link = a_link(&mut river, Mode::Auto, 2, &mut server, dice);
    let (mut brook, join) = at_the_door(&link, &server, dice).unwrap();
    server.accept(&join).unwrap();
    brook.sync(&server);
    river.sync(&server);
    let remove = river.space.remove(brook.space.me(), NOW, dice).unwrap();
    server.accept(&remove).unwrap();
    let k = river.says("not for brook", &mut server, dice);

    // Brook keeps the link, every stored byte, and all keys they ever had.
    let again = at_the_door(&link, &server, dice).map(drop);
    brook.try_sync(&server).unwrap();
    let protocol::stream::Content::Wire(wire) = &server.stream[usize::try_from(k).unwrap() - 1]
    else {
        panic!("a wire")
    };
    let wire = protocol::Wire::parse(wire.clone()).unwrap();
    let river_key = river.space.own().sign_key();
    let secret = Key::new(link.secret);
    let had = (1..=server.log.epoch_number()).filter_map(|n| brook.space.key(n)).cloned();
    let opened: Vec<_> = had
        .chain([secret])
        .map(|key| vault::object::open_object(&wire, &key, &river_key).map(drop))
        .collect();

    assert_eq!(again.map_err(Fault::code), Err("invite_withdrawn"));
    assert!(!brook.texts().contains(&"not for brook".to_owned()));
    assert!(opened.len() >= 2 && opened.iter().all(|it| *it == Err(Fault::WrongCommit)));
}

#[test]
fn a_link_whose_space_or_invite_the_server_swapped_is_broken() {
    let dice = &mut Dice::new("preview");
    let (mut server, mut river) = a_group(History::None, dice);
    let link = a_link(&mut river, Mode::Auto, 2, &mut server, dice);
    let other_link = a_link(&mut river, Mode::Auto, 2, &mut server, dice);
    let wire = |hash: EntryHash| {
        server.lines.iter().find(|it| it.entry.hash() == hash).unwrap().entry.wire()
    };
    let create = server.lines[0].entry.wire();
    let (other, _) = a_group(History::None, &mut Dice::new("the other"));
    let other_create = other.lines[0].entry.wire();
    let (invite, other_invite) = (wire(link.entry), wire(other_link.entry));
    let said = |create: &[u8], invite: &[u8]| {
        preview(&link, Untrusted(create), Untrusted(invite)).map_err(Fault::code)
    };

    assert_eq!(said(&create, &invite).unwrap().settings, settings("Evening group"));
    assert_eq!(said(&other_create, &invite).map(drop), Err("link_broken"));
    assert_eq!(said(&create, &other_invite).map(drop), Err("link_broken"));
    assert_eq!(said(&invite, &create).map(drop), Err("link_broken"));
    let mut elsewhere = link.clone();
    elsewhere.secret = other_link.secret;
    let said = preview(&elsewhere, Untrusted(&create), Untrusted(&invite)).map(drop);
    assert_eq!(said.map_err(Fault::code), Err("link_broken"));
}

#[test]
fn a_log_cut_before_the_link_is_noticed() {
    let dice = &mut Dice::new("cut before link");
    let (mut server, mut river) = a_group(History::None, dice);
    let link = a_link(&mut river, Mode::Auto, 2, &mut server, dice);
    let mut cut = server.clone();
    cut.lines.truncate(server.lines.len() - 1);

    let said = at_the_door(&link, &cut, dice).map(drop);

    assert_eq!(said.map_err(Fault::code), Err("log_truncated"));
}

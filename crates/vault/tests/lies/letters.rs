//! Lies in letters: forged, misdirected, and giving what was not to be given.

use protocol::{
    EntryHash, MemberId,
    letter::{LetterRecord, Purpose},
    log::{History, Mode},
};
use vault::{
    Fault, Key, Untrusted,
    epoch::write_keys,
    letter::{LetterHead, write_letter},
    space::Introduction,
};

use crate::world::{NOW, Person, Server, a_group, a_link, a_newcomer, at_the_door, dice::Dice};

/// A letter of keys that `signer` writes under `from`'s name.
fn letter(
    from: MemberId,
    signer: &Person,
    to: &Person,
    body: &[u8],
    dice: &mut Dice,
) -> LetterRecord {
    let entry = to.space.log().head().hash;
    let head =
        LetterHead { purpose: Purpose::Key, space: to.space.id(), from, to: to.space.me(), entry };
    let wire = write_letter(&head, body, signer.space.own(), &to.space.own().box_key(), dice);
    LetterRecord { purpose: Purpose::Key, from, to: head.to, entry, wire, origin: None }
}

fn three(history: History, dice: &mut Dice) -> (Server, Person, Person, Person) {
    let (mut server, mut river) = a_group(history, dice);
    let mut brook = a_newcomer(&mut river, &mut server, dice);
    let stone = a_newcomer(&mut river, &mut server, dice);
    brook.sync(&server);
    (server, river, brook, stone)
}

#[test]
fn history_is_not_granted_outside_its_rule() {
    let dice = &mut Dice::new("outside the rule");
    let (_, river, _, mut stone) = three(History::None, dice);
    let body = write_keys([(1, river.space.key(1).unwrap())]);
    let granted = letter(river.space.me(), &river, &stone, &body, dice);

    let said = stone.space.read_letter(Untrusted(&granted));

    assert!(river.space.share_history(&stone.space.me(), dice).unwrap().is_empty());
    assert_eq!(said, Err(Fault::HistoryNotShared));
    assert!(stone.space.key(1).is_none());
}

#[test]
fn keys_that_the_log_does_not_commit_to_are_refused() {
    let dice = &mut Dice::new("wrong keys");
    let (_, river, _, mut stone) = three(History::All, dice);
    let right = river.space.key(1).unwrap();
    let wrong = Key::random(dice);
    let body = write_keys([(1, right), (2, &wrong)]);
    let letter = letter(river.space.me(), &river, &stone, &body, dice);

    let said = stone.space.read_letter(Untrusted(&letter));

    assert_eq!(said, Err(Fault::WrongCommit));
    assert!(stone.space.key(1).is_none(), "all of a letter or nothing");
}

#[test]
fn a_letter_in_another_members_name_is_refused() {
    let dice = &mut Dice::new("another name");
    let (_, river, brook, mut stone) = three(History::All, dice);
    let body = write_keys([(1, river.space.key(1).unwrap())]);
    let forged = letter(river.space.me(), &brook, &stone, &body, dice);

    let said = stone.space.read_letter(Untrusted(&forged));

    assert_eq!(said.map_err(Fault::code), Err("bad_signature"));
}

#[test]
fn a_letter_from_nobody_is_refused() {
    let dice = &mut Dice::new("nobody");
    let (_, river, _, mut stone) = three(History::All, dice);
    let body = write_keys([(1, river.space.key(1).unwrap())]);
    let forged = letter(MemberId([1; 16]), &river, &stone, &body, dice);

    let said = stone.space.read_letter(Untrusted(&forged));

    assert_eq!(said.map_err(Fault::code), Err("letter_from"));
}

#[test]
fn a_letter_for_somebody_else_or_at_an_unknown_entry_is_refused() {
    let dice = &mut Dice::new("misdirected");
    let (_, river, mut brook, stone) = three(History::All, dice);
    let body = write_keys([(1, river.space.key(1).unwrap())]);
    let theirs = letter(river.space.me(), &river, &stone, &body, dice);
    let renamed = LetterRecord { to: brook.space.me(), ..theirs.clone() };
    let elsewhere =
        LetterRecord { entry: EntryHash([1; 32]), to: brook.space.me(), ..theirs.clone() };

    let said = |brook: &mut Person, it: &LetterRecord| {
        brook.space.read_letter(Untrusted(it)).map(drop).map_err(Fault::code)
    };
    assert_eq!(said(&mut brook, &theirs), Err("letter_to"));
    assert_eq!(said(&mut brook, &renamed), Err("cannot_open"));
    assert_eq!(said(&mut brook, &elsewhere), Err("letter_entry"));
}

#[test]
fn an_introduction_comes_from_the_waiting_room_alone() {
    let dice = &mut Dice::new("introduction");
    let (mut server, mut river, brook, _) = three(History::None, dice);
    let words = Introduction { pseudonym: "River's friend".into(), words: None };
    let by_member = brook.space.introduce(&words, dice).unwrap();
    let link = a_link(&mut river, Mode::Ask, 5, &mut server, dice);
    let (guest, transaction) = at_the_door(&link, &server, dice).unwrap();
    server.accept(&transaction).unwrap();
    river.sync(&server);
    let honest = river.space.read_letter(Untrusted(&transaction.letters[0]));
    let away = river.space.remove(guest.space.me(), NOW, dice).unwrap();
    server.accept(&away).unwrap();
    river.sync(&server);
    let turned_away = river.space.read_letter(Untrusted(&transaction.letters[0]));

    assert!(server.log.check_letter(&by_member[0]).is_err());
    let said = river.space.read_letter(Untrusted(&by_member[0]));
    assert_eq!(said.map_err(Fault::code), Err("letter_from"));
    assert!(honest.is_ok());
    assert_eq!(turned_away.map_err(Fault::code), Err("letter_from"));
}

#[test]
fn letters_for_what_is_not_built_are_refused() {
    use protocol::cbor::{Value, encode};
    for purpose in [0_u64, 3, 8] {
        let bytes = encode(&Value::map([
            (1, Some(Value::Uint(purpose))),
            (2, Some(Value::bytes([1; 16]))),
            (3, Some(Value::bytes([2; 16]))),
            (4, Some(Value::bytes([3; 32]))),
            (5, Some(Value::bytes([4; 148]))),
        ]));
        let said = LetterRecord::parse(&bytes).map(drop);
        assert_eq!(said.map_err(protocol::Refusal::code), Err("letter_purpose"));
    }
}

//! Letters that open, and letters that were forged, moved or bent.

use protocol::{EntryHash, MemberId, SpaceId, letter::Purpose};
use serde_json::{Value, json};
use vault::{
    Key, MemberKeys, epoch,
    letter::{LetterHead, open_letter, write_letter},
};

use crate::{hex, refused, world::dice::Dice};

struct Person {
    seed: Key,
    nonce: [u8; 32],
    keys: MemberKeys,
}

impl Person {
    fn draw(dice: &mut Dice) -> Self {
        let (seed, nonce, id) = (Key::new(dice.draw()), dice.draw(), MemberId(dice.draw()));
        Self { keys: MemberKeys::derive(&seed, &nonce, id), seed, nonce }
    }
}

pub(crate) fn vectors() -> Value {
    let mut dice = Dice::new("letters");
    let (from, to, third) =
        (Person::draw(&mut dice), Person::draw(&mut dice), Person::draw(&mut dice));
    let head = LetterHead {
        purpose: Purpose::Key,
        space: SpaceId(dice.draw()),
        from: from.keys.id(),
        to: to.keys.id(),
        entry: EntryHash(dice.draw()),
    };
    let introduction = LetterHead { purpose: Purpose::Introduction, ..head };
    let keys = [Key::new(dice.draw()), Key::new(dice.draw())];
    let two_keys = epoch::write_keys([(3, &keys[0]), (4, &keys[1])]);
    let good = [
        ("nothing inside", head, &b""[..]),
        ("two keys", head, &two_keys),
        ("an introduction", introduction, b"hello"),
    ]
    .map(|(name, head, body)| {
        let wire = write_letter(&head, body, &from.keys, &to.keys.box_key(), &mut dice);
        let opened = open_letter(&head, &wire, &to.keys, &from.keys.sign_key()).unwrap();
        assert_eq!(*opened, body);
        case(name, &head, &from, &to, &wire, &json!({ "body": hex(body) }))
    });
    let hostile = hostile(&head, &from, &to, &third, &mut dice);
    json!({
        "about": "annex E. The receiver's box key is derived from seed, nonce and member_id.",
        "good": good,
        "hostile": hostile,
    })
}

fn case(
    name: &str,
    head: &LetterHead,
    from: &Person,
    to: &Person,
    wire: &[u8],
    expect: &Value,
) -> Value {
    json!({
        "name": name,
        "purpose": head.purpose.number(),
        "space": hex(head.space.0),
        "from": hex(head.from.0),
        "to": hex(head.to.0),
        "entry_hash": hex(head.entry.0),
        "from_sign_key": hex(from.keys.sign_key().as_bytes()),
        "seed": hex(to.seed.expose()),
        "nonce": hex(to.nonce),
        "member_id": hex(to.keys.id().0),
        "wire": hex(wire),
        "expect": expect,
    })
}

fn hostile(
    head: &LetterHead,
    from: &Person,
    to: &Person,
    third: &Person,
    dice: &mut Dice,
) -> Vec<Value> {
    let wire = write_letter(head, b"words", &from.keys, &to.keys.box_key(), dice);
    let mut bent = wire.clone();
    bent[40] ^= 1;
    let mut other_enc = wire.clone();
    other_enc[0] ^= 1;
    let mut zero_enc = wire.clone();
    zero_enc[..32].fill(0);
    let forged = write_letter(head, b"words", &third.keys, &to.keys.box_key(), dice);
    let elsewhere = LetterHead { space: SpaceId(dice.draw()), ..*head };
    let other_entry = LetterHead { entry: EntryHash(dice.draw()), ..*head };
    let other_purpose = LetterHead { purpose: Purpose::Introduction, ..*head };
    let other_from = LetterHead { from: third.keys.id(), ..*head };
    let other_to = LetterHead { to: third.keys.id(), ..*head };
    let cases: Vec<(&str, LetterHead, &Person, &Person, &[u8], &str)> = vec![
        ("for another space", elsewhere, from, to, &wire, "cannot_open"),
        ("at another entry", other_entry, from, to, &wire, "cannot_open"),
        ("for another purpose", other_purpose, from, to, &wire, "cannot_open"),
        ("under another writer's name", other_from, from, to, &wire, "cannot_open"),
        ("under another receiver's name", other_to, from, to, &wire, "cannot_open"),
        ("sealed to somebody else", *head, from, third, &wire, "cannot_open"),
        ("bent", *head, from, to, &bent, "cannot_open"),
        ("another encapsulated key", *head, from, to, &other_enc, "cannot_open"),
        ("an encapsulated key of small order", *head, from, to, &zero_enc, "cannot_open"),
        ("cut off", *head, from, to, &wire[..100], "cannot_open"),
        ("too short", *head, from, to, &wire[..20], "cannot_open"),
        ("nothing", *head, from, to, b"", "cannot_open"),
        ("signed by somebody else", *head, from, to, &forged, "bad_signature"),
    ];
    cases
        .into_iter()
        .map(|(name, head, from, to, wire, code)| {
            let said = open_letter(&head, wire, &to.keys, &from.keys.sign_key());
            case(name, &head, from, to, wire, &refused(name, said, code))
        })
        .collect()
}

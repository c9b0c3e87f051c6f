//! The one way to seal, and what must not open.

use serde_json::{Value, json};
use vault::{
    Key,
    seal::{open, seal},
};

use crate::{hex, refused, world::dice::Dice};

pub(crate) fn vectors() -> Value {
    let mut dice = Dice::new("seal");
    let good: Vec<Value> = [
        ("nothing", "hf1/device", &b""[..], &b""[..]),
        ("a word", "hf1/account-wrap", b"context", b"words"),
        ("a long one", "hf1/chunk", &[7; 300], &[9; 5000]),
    ]
    .into_iter()
    .map(|(name, label, context, plain)| good(name, label, context, plain, &mut dice))
    .collect();
    json!({
        "about": "annex C. `salt` is the one drawn; sealed = salt | commit | ciphertext.",
        "good": good,
        "hostile": hostile(&mut dice),
    })
}

fn good(name: &str, label: &str, context: &[u8], plain: &[u8], dice: &mut Dice) -> Value {
    let key = Key::new(dice.draw());
    let sealed = seal(&key, label, context, plain, dice);
    json!({
        "name": name,
        "key": hex(key.expose()),
        "label": label,
        "context": hex(context),
        "plain": hex(plain),
        "salt": hex(&sealed[..32]),
        "sealed": hex(sealed),
    })
}

fn hostile(dice: &mut Dice) -> Vec<Value> {
    let key = Key::new(dice.draw());
    let other = Key::new(dice.draw());
    let label = "hf1/device";
    let context = b"context".as_slice();
    let sealed = seal(&key, label, context, b"words", dice);
    let bent = |index: usize| {
        let mut bytes = sealed.clone();
        bytes[index] ^= 1;
        bytes
    };
    let cases: Vec<(&str, &Key, &str, &[u8], Vec<u8>, &str)> = vec![
        ("another key", &other, label, context, sealed.clone(), "wrong_commit"),
        ("another label", &key, "hf1/chunk", context, sealed.clone(), "wrong_commit"),
        ("another context", &key, label, b"contexT", sealed.clone(), "wrong_commit"),
        ("a longer context", &key, label, b"context ", sealed.clone(), "wrong_commit"),
        ("another salt", &key, label, context, bent(0), "wrong_commit"),
        ("another commit", &key, label, context, bent(40), "wrong_commit"),
        ("another ciphertext", &key, label, context, bent(64), "cannot_open"),
        ("another tag", &key, label, context, bent(sealed.len() - 1), "cannot_open"),
        ("cut off", &key, label, context, sealed[..sealed.len() - 1].to_vec(), "cannot_open"),
        ("too short", &key, label, context, sealed[..79].to_vec(), "cannot_open"),
        ("nothing", &key, label, context, Vec::new(), "cannot_open"),
    ];
    cases
        .into_iter()
        .map(|(name, key, label, context, sealed, code)| {
            json!({
                "name": name,
                "key": hex(key.expose()),
                "label": label,
                "context": hex(context),
                "sealed": hex(&sealed),
                "expect": refused(name, open(key, label, context, &sealed), code),
            })
        })
        .collect()
}

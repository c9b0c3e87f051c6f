//! Wrapped seeds and recovery codes.

use protocol::SpaceId;
use serde_json::{Value, json};
use vault::{
    Key, Untrusted,
    account::{AccountKeys, RecoveryCode, Wrapped, handle_hash},
};

use crate::{hex, refused, world::dice::Dice};

pub(crate) fn vectors() -> Value {
    let mut dice = Dice::new("account");
    let handle = handle_hash("https://holdfast.example", "River");
    let other_handle = handle_hash("https://holdfast.example", "Brook");
    let passphrase = AccountKeys::of_stretched(&Key::new(dice.draw()));
    let code = RecoveryCode::new(dice.draw());
    let recovery = AccountKeys::of_recovery(&code);
    let wrapped = Wrapped {
        generation: 1,
        seed: Key::new(dice.draw()),
        earlier_seeds: Vec::new(),
        vault: SpaceId(dice.draw()),
    };
    let earlier = Wrapped {
        generation: 2,
        earlier_seeds: vec![wrapped.seed.clone()],
        seed: Key::new(dice.draw()),
        ..wrapped.clone()
    };
    let good = [
        ("by passphrase", "hf1/account-wrap", &passphrase, &wrapped),
        ("by recovery code", "hf1/recovery-wrap", &recovery, &wrapped),
        ("with an earlier seed", "hf1/account-wrap", &passphrase, &earlier),
    ]
    .map(|(name, label, keys, wrapped)| {
        let sealed = keys.seal(wrapped, &handle, &mut dice);
        json!({
            "name": name,
            "label": label,
            "wrap_key": hex(keys.wrap.expose()),
            "handle_hash": hex(handle),
            "sealed": hex(sealed),
            "generation": wrapped.generation,
            "seed": hex(wrapped.seed.expose()),
            "earlier_seeds": wrapped.earlier_seeds.iter().map(|it| hex(it.expose())).collect::<Vec<_>>(),
            "vault_id": hex(wrapped.vault.0),
        })
    });
    let sealed = passphrase.seal(&wrapped, &handle, &mut dice);
    let mut bent = sealed.clone();
    bent[100] ^= 1;
    let hostile = [
        (
            "another account's wrap",
            "hf1/account-wrap",
            &passphrase,
            &other_handle,
            &sealed,
            "wrong_commit",
        ),
        (
            "by the recovery code instead",
            "hf1/recovery-wrap",
            &recovery,
            &handle,
            &sealed,
            "wrong_commit",
        ),
        ("bent", "hf1/account-wrap", &passphrase, &handle, &bent, "cannot_open"),
    ]
    .map(|(name, label, keys, handle, sealed, code)| {
        json!({
            "name": name,
            "label": label,
            "wrap_key": hex(keys.wrap.expose()),
            "handle_hash": hex(handle),
            "sealed": hex(sealed),
            "expect": refused(name, keys.open(handle, Untrusted(sealed)), code),
        })
    });
    json!({
        "about": "annex C and H: the wrapped seed, and recovery codes as people type them.",
        "good": good,
        "hostile": hostile,
        "codes": codes(&mut dice),
        "bad_codes": bad_codes(&code),
    })
}

fn codes(dice: &mut Dice) -> Vec<Value> {
    let mut cases: Vec<Value> = [[0; 16], [0xff; 16], dice.draw()]
        .map(|bytes| {
            let code = RecoveryCode::new(bytes);
            json!({ "code": hex(bytes), "shown": *code.show(), "typed": *code.show() })
        })
        .to_vec();
    let code = RecoveryCode::new([0x08; 16]);
    let shown = code.show();
    for typed in [
        shown.to_lowercase(),
        shown.replace('-', " "),
        shown.replace('-', ""),
        shown.replace('0', "O").replace('1', "l"),
        shown.replace('0', "o").replace('1', "I"),
    ] {
        assert_eq!(RecoveryCode::read(&typed).as_ref(), Ok(&code));
        cases.push(json!({ "code": hex(code.expose()), "shown": *shown, "typed": typed }));
    }
    cases
}

fn bad_codes(code: &RecoveryCode) -> Vec<Value> {
    let shown = code.show();
    let slip = if shown.starts_with('7') { "8" } else { "7" };
    [
        String::new(),
        shown[1..].to_owned(),
        format!("{}0", *shown),
        format!("{slip}{}", &shown[1..]),
        format!("U{}", &shown[1..]),
    ]
    .into_iter()
    .map(|typed| {
        let expect = refused(&typed, RecoveryCode::read(&typed), "recovery_code_mistyped");
        json!({ "typed": typed, "expect": expect })
    })
    .collect()
}

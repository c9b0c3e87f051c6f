//! Everything that is derived from a secret by a label.

use protocol::{
    EntryHash, MemberId, SpaceId,
    log::{epoch_commit, settings_commit},
    object::chain,
};
use serde_json::{Value, json};
use vault::{
    Key, MemberKeys,
    account::{
        AccountKeys, RecoveryCode, device_key, handle_hash, normal_handle, normal_passphrase,
        stretch, stretch_salt,
    },
    link::LinkSecret,
};

use crate::{hex, world::dice::Dice};

const ORIGIN: &str = "https://holdfast.example";

pub(crate) fn vectors() -> Value {
    let mut dice = Dice::new("derivation");
    let handles = [" River Stone ", "ÁRBOL", "Ｒiver\u{a0}stone", "river  stone"].map(handle);
    let passphrases = [
        " Apple\tpear  plum fig\nDate ",
        "My  own Passphrase",
        "one TWO three four five six",
        "ＦＵＬＬ width \u{feff} x",
        "cafe\u{301} E\u{301}toile",
    ]
    .map(|text| json!({ "text": text, "normal": normal_passphrase(text) }));
    let entry_hashes = ["", "a1", "a10102"].map(entry_hash);
    json!({
        "about": "Keys and hashes derived by label: annex A, B, D and F.",
        "members": (0..3).map(|_| member(&mut dice)).collect::<Vec<_>>(),
        "invites": (0..2).map(|_| invite(&mut dice)).collect::<Vec<_>>(),
        "handles": handles,
        "passphrases": passphrases,
        "stretches": [stretched("River", "apple pear plum fig date")],
        "recoveries": (0..2).map(|_| recovery(&mut dice)).collect::<Vec<_>>(),
        "devices": [device(&mut dice)],
        "epoch_commits": [commit(&mut dice)],
        "settings_commits": [settings()],
        "entry_hashes": entry_hashes,
        "chains": chains(&mut dice),
    })
}

fn member(dice: &mut Dice) -> Value {
    let (seed, nonce, id) = (Key::new(dice.draw()), dice.draw(), MemberId(dice.draw()));
    let keys = MemberKeys::derive(&seed, &nonce, id);
    json!({
        "seed": hex(seed.expose()),
        "nonce": hex(nonce),
        "member_id": hex(id.0),
        "sign_key": hex(keys.sign_key().as_bytes()),
        "box_key": hex(keys.box_key().as_bytes()),
    })
}

fn invite(dice: &mut Dice) -> Value {
    let secret = Key::new(dice.draw());
    let link = LinkSecret::new(&secret);
    json!({ "secret": hex(secret.expose()), "sign_key": hex(link.sign_key().as_bytes()) })
}

fn handle(text: &str) -> Value {
    json!({
        "origin": ORIGIN,
        "text": text,
        "normal": normal_handle(text),
        "handle_hash": hex(handle_hash(ORIGIN, text)),
        "salt": hex(stretch_salt(ORIGIN, text)),
    })
}

fn stretched(handle: &str, passphrase: &str) -> Value {
    let stretched = stretch(passphrase, &stretch_salt(ORIGIN, handle));
    let keys = AccountKeys::of_stretched(&stretched);
    json!({
        "origin": ORIGIN,
        "handle": handle,
        "passphrase": passphrase,
        "stretched": hex(stretched.expose()),
        "wrap_key": hex(keys.wrap.expose()),
        "auth_key": hex(keys.auth.expose()),
    })
}

fn recovery(dice: &mut Dice) -> Value {
    let code = RecoveryCode::new(dice.draw());
    let keys = AccountKeys::of_recovery(&code);
    json!({
        "code": hex(code.expose()),
        "shown": *code.show(),
        "wrap_key": hex(keys.wrap.expose()),
        "auth_key": hex(keys.auth.expose()),
    })
}

fn device(dice: &mut Dice) -> Value {
    let (local, share) = (Key::new(dice.draw()), Key::new(dice.draw()));
    let key = device_key(&local, &share);
    json!({ "local": hex(local.expose()), "share": hex(share.expose()), "key": hex(key.expose()) })
}

fn commit(dice: &mut Dice) -> Value {
    let (space, key) = (SpaceId(dice.draw()), dice.draw());
    json!({
        "space": hex(space.0),
        "n": 7,
        "key": hex(key),
        "commit": hex(epoch_commit(&space, 7, &key)),
    })
}

fn settings() -> Value {
    let cbor = [0xa1, 1, 0x61, 0x61];
    json!({ "cbor": hex(cbor), "commit": hex(settings_commit(&cbor)) })
}

fn entry_hash(bytes: &str) -> Value {
    let raw: Vec<u8> = (0..bytes.len())
        .step_by(2)
        .map(|it| u8::from_str_radix(&bytes[it..it + 2], 16).unwrap())
        .collect();
    json!({ "bytes": bytes, "hash": hex(EntryHash::of(&raw).0) })
}

fn chains(dice: &mut Dice) -> Vec<Value> {
    let space = SpaceId(dice.draw());
    let mut before = [0; 32];
    (1..4_u64)
        .map(|k| {
            let wire_hash = dice.draw();
            let after = chain(&space, k, &before, &wire_hash);
            let case = json!({
                "space": hex(space.0),
                "k": k,
                "before": hex(before),
                "wire_hash": hex(wire_hash),
                "chain": hex(after),
            });
            before = after;
            case
        })
        .collect()
}

//! Lies to somebody who signs in.

use argon2::{Algorithm, Argon2, Params, Version};
use protocol::SpaceId;
use vault::{
    Fault, Key, Untrusted,
    account::{AccountKeys, RecoveryCode, Wrapped, handle_hash, stretch_salt},
};

use crate::world::dice::Dice;

const ORIGIN: &str = "https://holdfast.example";

fn wrapped(dice: &mut Dice) -> Wrapped {
    Wrapped {
        generation: 1,
        seed: Key::random(dice),
        earlier_seeds: Vec::new(),
        vault: SpaceId(dice.draw()),
    }
}

#[test]
fn a_weaker_stretching_gives_other_keys() {
    let dice = &mut Dice::new("weaker");
    let salt = stretch_salt(ORIGIN, "river");
    let mut weak = [0; 32];
    let params = Params::new(64, 1, 1, Some(32)).unwrap();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(b"apple pear plum fig date", &salt, &mut weak)
        .unwrap();
    let handle = handle_hash(ORIGIN, "river");
    let theirs = AccountKeys::of_stretched(&Key::new(weak));
    let sealed = theirs.seal(&wrapped(dice), &handle, dice);

    let ours = AccountKeys::of_passphrase(ORIGIN, "river", "apple pear plum fig date");

    assert_ne!(ours.auth, theirs.auth);
    assert_eq!(ours.open(&handle, Untrusted(&sealed)), Err(Fault::WrongCommit));
}

#[test]
fn another_accounts_wrap_does_not_open() {
    let dice = &mut Dice::new("another account");
    let keys = AccountKeys::of_stretched(&Key::random(dice));
    let others = AccountKeys::of_stretched(&Key::random(dice));
    let (river, brook) = (handle_hash(ORIGIN, "river"), handle_hash(ORIGIN, "brook"));
    let mine = wrapped(dice);
    let sealed = keys.seal(&mine, &river, dice);
    let of_another = others.seal(&wrapped(dice), &river, dice);

    assert_eq!(keys.open(&river, Untrusted(&sealed)), Ok(mine));
    assert_eq!(keys.open(&brook, Untrusted(&sealed)), Err(Fault::WrongCommit));
    assert_eq!(keys.open(&river, Untrusted(&of_another)), Err(Fault::WrongCommit));
}

#[test]
fn a_wrap_by_the_passphrase_does_not_pass_for_one_by_the_recovery_code() {
    let dice = &mut Dice::new("recovery");
    let code = RecoveryCode::random(dice);
    let recovery = AccountKeys::of_recovery(&code);
    let passphrase = AccountKeys::of_stretched(&recovery.wrap);
    let handle = handle_hash(ORIGIN, "river");
    let mine = wrapped(dice);
    let by_code = recovery.seal(&mine, &handle, dice);

    assert_eq!(recovery.open(&handle, Untrusted(&by_code)), Ok(mine));
    assert_eq!(passphrase.open(&handle, Untrusted(&by_code)), Err(Fault::WrongCommit));
}

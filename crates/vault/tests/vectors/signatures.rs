//! Signatures that verify, and those that only lenient verifiers let through.

use protocol::{BoxKey, MemberId, Refusal, SignKey, signature::verify};
use serde_json::{Value, json};
use vault::{Key, MemberKeys};

use crate::{hex, world::dice::Dice};

/// p = 2^255 - 19, little-endian.
const FIELD: [u8; 32] = {
    let mut bytes = [0xff; 32];
    bytes[0] = 0xed;
    bytes[31] = 0x7f;
    bytes
};

/// L, little-endian.
const ORDER: [u8; 32] = [
    0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
];

/// The y of the points whose order divides 8, without the sign of x.
const SMALL_Y: [&str; 5] = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
];

/// The u of the points whose order divides 8, on the curve or its twist.
const SMALL_U: [&str; 5] = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
];

pub(crate) fn vectors() -> Value {
    let mut dice = Dice::new("signatures");
    let keys = MemberKeys::derive(&Key::new(dice.draw()), &dice.draw(), MemberId(dice.draw()));
    let key = *keys.sign_key().as_bytes();
    let message = b"words".to_vec();
    let honest = keys.sign(&message);
    let mut cases = vec![case("honest", &key, &message, honest, true)];
    let empty = keys.sign(b"");
    cases.push(case("honest, over nothing", &key, b"", empty, true));
    cases.push(case("over other words", &key, b"Words", honest, false));
    cases.extend(bent(&key, &message, honest));
    cases.extend(forged(&key, &message, &mut dice));
    json!({
        "about": "section 2: verify as `good` says; keys are checked as bytes when parsed.",
        "cases": cases,
        "sign_keys": sign_keys(&key),
        "box_keys": box_keys(keys.box_key().as_bytes()),
    })
}

fn case(name: &str, key: &[u8; 32], message: &[u8], signature: [u8; 64], good: bool) -> Value {
    let said = SignKey::parse(key).and_then(|key| verify(&key, message, &signature));
    assert_eq!(said.is_ok(), good, "{name}");
    json!({
        "name": name,
        "key": hex(key),
        "message": hex(message),
        "signature": hex(signature),
        "good": good,
    })
}

fn bent(key: &[u8; 32], message: &[u8], honest: [u8; 64]) -> Vec<Value> {
    let bend = |index: usize, bit: u8| {
        let mut signature = honest;
        signature[index] ^= bit;
        signature
    };
    let mut plus_order = honest;
    let mut carry = 0;
    for (byte, order) in plus_order[32..].iter_mut().zip(ORDER) {
        let sum = u16::from(*byte) + u16::from(order) + carry;
        *byte = sum.to_le_bytes()[0];
        carry = sum >> 8;
    }
    let mut order_itself = honest;
    order_itself[32..].copy_from_slice(&ORDER);
    vec![
        case("another R", key, message, bend(0, 1), false),
        case("the other sign of R", key, message, bend(31, 0x80), false),
        case("another S", key, message, bend(32, 1), false),
        case("S with its highest bit", key, message, bend(63, 0x80), false),
        case("S + L", key, message, plus_order, false),
        case("S = L", key, message, order_itself, false),
        case("all zeros", key, message, [0; 64], false),
        case("all ones", key, message, [0xff; 64], false),
    ]
}

/// With a key or R of small order, S = 0 satisfies lenient verifiers for some or all messages.
fn forged(key: &[u8; 32], message: &[u8], dice: &mut Dice) -> Vec<Value> {
    let mut cases = Vec::new();
    for y in SMALL_Y {
        for sign in [0, 0x80] {
            let mut point = bytes32(y);
            point[31] |= sign;
            let mut signature = [0; 64];
            signature[..32].copy_from_slice(&point);
            let name = format!("key and R of small order {}", hex(point));
            cases.push(case(&name, &point, message, signature, false));
            let name = format!("R of small order {}", hex(point));
            cases.push(case(&name, key, message, signature, false));
            signature[..32].copy_from_slice(&dice.draw::<32>());
            let name = format!("key of small order {}", hex(point));
            cases.push(case(&name, &point, message, signature, false));
        }
    }
    for low in [0xed, 0xee, 0xff] {
        let mut point = FIELD;
        point[0] = low;
        let mut signature = [0; 64];
        signature[..32].copy_from_slice(&point);
        cases.push(case("R that is not canonical", key, message, signature, false));
        cases.push(case("key that is not canonical", &point, message, signature, false));
    }
    cases
}

fn sign_keys(honest: &[u8; 32]) -> Vec<Value> {
    let check = |bytes: &[u8; 32]| SignKey::parse(bytes).map(drop);
    let mut cases = vec![key_case("honest", honest, check, true)];
    for y in SMALL_Y {
        for sign in [0, 0x80] {
            let mut point = bytes32(y);
            point[31] |= sign;
            cases.push(key_case("of small order", &point, check, false));
        }
    }
    for low in 0xed..=0xff {
        for high in [0x7f, 0xff] {
            let mut point = FIELD;
            point[0] = low;
            point[31] = high;
            cases.push(key_case("not canonical", &point, check, false));
        }
    }
    cases
}

fn box_keys(honest: &[u8; 32]) -> Vec<Value> {
    let check = |bytes: &[u8; 32]| BoxKey::parse(bytes).map(drop);
    let mut cases = vec![key_case("honest", honest, check, true)];
    for u in SMALL_U {
        cases.push(key_case("of small order", &bytes32(u), check, false));
    }
    for low in 0xed..=0xff {
        let mut point = FIELD;
        point[0] = low;
        cases.push(key_case("not canonical", &point, check, false));
    }
    let mut high = *honest;
    high[31] |= 0x80;
    cases.push(key_case("its highest bit set", &high, check, false));
    cases
}

fn key_case(
    name: &str,
    bytes: &[u8; 32],
    check: impl Fn(&[u8; 32]) -> Result<(), Refusal>,
    good: bool,
) -> Value {
    assert_eq!(check(bytes).is_ok(), good, "{name} {}", hex(bytes));
    json!({ "name": name, "bytes": hex(bytes), "good": good })
}

fn bytes32(hex: &str) -> [u8; 32] {
    let mut bytes = [0; 32];
    for (index, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&hex[index * 2..index * 2 + 2], 16).unwrap();
    }
    bytes
}

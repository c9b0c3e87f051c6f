//! The one encoding, and other ways to write the same.

use protocol::cbor::{Value as Cbor, decode, encode};
use serde_json::{Value, json};

use crate::{hex, refused};

pub(crate) fn vectors() -> Value {
    let good = [
        Cbor::Uint(0),
        Cbor::Uint(23),
        Cbor::Uint(24),
        Cbor::Uint(255),
        Cbor::Uint(256),
        Cbor::Uint(65_536),
        Cbor::Uint(1 << 32),
        Cbor::Uint((1 << 53) - 1),
        Cbor::bytes([]),
        Cbor::bytes([7; 24]),
        Cbor::text(""),
        Cbor::text("año 🌱"),
        Cbor::Array(vec![Cbor::Uint(1), Cbor::Array(Vec::new()), Cbor::text("x")]),
        Cbor::Map(Vec::new()),
        Cbor::Map(vec![
            (1, Cbor::Uint(0)),
            (2, Cbor::bytes([1])),
            (24, Cbor::Map(vec![(0, Cbor::text("deep"))])),
            (300, Cbor::Array(vec![Cbor::Uint(300)])),
        ]),
    ]
    .map(|value| {
        let bytes = encode(&value);
        assert_eq!(decode(&bytes), Ok(value.clone()));
        json!({ "value": shown(&value), "bytes": hex(bytes) })
    });
    json!({
        "about": "annex A. Values: {u} integer, {b} bytes, {t} text, {a} array, {m} [[key, value]].",
        "good": good,
        "hostile": hostile(),
    })
}

fn hostile() -> Vec<Value> {
    let deep = [vec![0x81; 9], vec![0]].concat();
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("an integer longer than needed", vec![0x18, 0x01], "non_canonical"),
        ("an integer in two bytes that fits one", vec![0x19, 0, 0xff], "non_canonical"),
        ("a length longer than needed", vec![0x58, 0x01, 0x00], "non_canonical"),
        ("keys not in order", vec![0xa2, 2, 0, 1, 0], "non_canonical"),
        ("a key twice", vec![0xa2, 1, 0, 1, 0], "non_canonical"),
        ("keys not in order, deeper", vec![0x81, 0xa2, 2, 0, 1, 0], "non_canonical"),
        ("an array without length", vec![0x9f, 0xff], "malformed"),
        ("a map without length", vec![0xbf, 0xff], "malformed"),
        ("bytes in pieces", vec![0x5f, 0x41, 0, 0xff], "malformed"),
        ("text in pieces", vec![0x7f, 0x61, 0x61, 0xff], "malformed"),
        ("null", vec![0xf6], "malformed"),
        ("undefined", vec![0xf7], "malformed"),
        ("true", vec![0xf5], "malformed"),
        ("a simple value", vec![0xe0], "malformed"),
        ("a negative integer", vec![0x20], "malformed"),
        ("a tag", vec![0xc0, 0], "malformed"),
        ("a half float", vec![0xf9, 0, 0], "malformed"),
        ("a double", vec![0xfb, 0x3f, 0xf0, 0, 0, 0, 0, 0, 0], "malformed"),
        ("a text as key", vec![0xa1, 0x61, 0x61, 0], "malformed"),
        ("2^53", vec![0x1b, 0, 0x20, 0, 0, 0, 0, 0, 0], "malformed"),
        ("text that is not UTF-8", vec![0x61, 0xff], "malformed"),
        ("something after the end", vec![0, 0], "malformed"),
        ("nothing", vec![], "malformed"),
        ("nine levels deep", deep, "malformed"),
        (
            "an array that promises too much",
            vec![0x9b, 0, 0x1f, 255, 255, 255, 255, 255, 255],
            "malformed",
        ),
        ("bytes that promise too much", vec![0x5a, 255, 255, 255, 255, 0], "malformed"),
        ("cut off", vec![0x43, 1, 2], "malformed"),
        ("a reserved length", vec![0x1c], "malformed"),
    ];
    cases
        .into_iter()
        .map(|(name, bytes, code)| {
            let expect = refused(name, decode(&bytes), code);
            json!({ "name": name, "bytes": hex(&bytes), "expect": expect })
        })
        .collect()
}

fn shown(value: &Cbor) -> Value {
    match value {
        Cbor::Uint(it) => json!({ "u": it }),
        Cbor::Bytes(it) => json!({ "b": hex(it) }),
        Cbor::Text(it) => json!({ "t": it }),
        Cbor::Array(it) => json!({ "a": it.iter().map(shown).collect::<Vec<_>>() }),
        Cbor::Map(it) => {
            json!({ "m": it.iter().map(|(key, it)| json!([key, shown(it)])).collect::<Vec<_>>() })
        }
    }
}

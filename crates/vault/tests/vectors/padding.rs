//! Buckets, and padding that is not what `pad` makes.

use protocol::padding::{bucket, pad, unpad};
use serde_json::{Value, json};

use crate::{hex, refused};

pub(crate) fn vectors() -> Value {
    let lengths = [0, 1, 252, 253, 1_020, 1_021, 4_092, 4_093, 16_380, 16_381, 65_532, 65_533]
        .into_iter()
        .chain([73_724, 73_725, 262_139, 262_140])
        .map(|length| json!({ "length": length, "padded": bucket(length).unwrap() }));
    let mut not_zero = pad(b"words").unwrap();
    not_zero[255] = 1;
    let mut larger = pad(b"words").unwrap();
    larger.resize(1_024, 0);
    let mut smaller = pad(b"words").unwrap();
    smaller.truncate(255);
    let mut beyond = pad(b"").unwrap();
    beyond[2] = 1;
    let hostile = [
        ("not all zeros", not_zero),
        ("a larger bucket than needed", larger),
        ("not a bucket", smaller),
        ("a length beyond the end", beyond),
        ("a huge length", vec![0xff; 256]),
        ("too short for a length", vec![0; 3]),
        ("nothing", Vec::new()),
    ]
    .map(|(name, padded)| {
        let expect = refused(name, unpad(&padded).map(<[u8]>::to_vec), "bad_padding");
        json!({ "name": name, "padded": hex(&padded), "expect": expect })
    });
    json!({
        "about": "section 2, padding. `lengths`: bytes before and after; past the last: too_large.",
        "lengths": lengths.collect::<Vec<_>>(),
        "too_large": 262_141,
        "good": [{ "plain": hex(b"words"), "padded": hex(pad(b"words").unwrap()) }],
        "hostile": hostile,
    })
}

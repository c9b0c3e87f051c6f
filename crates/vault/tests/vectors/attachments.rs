//! Attachments in chunks, and chunks that were moved about.

use protocol::AttachmentId;
use serde_json::{Value, json};
use vault::{
    Key, Untrusted,
    attachment::{CHUNK_BYTES, open_attachment, seal_attachment},
    seal::SEAL_EXTRA_BYTES,
};

use crate::{hex, refused, world::dice::Dice};

/// A stored chunk of full length, in bytes.
const STEP: usize = CHUNK_BYTES + SEAL_EXTRA_BYTES;
/// Bytes of an attachment that needs two chunks.
const TWO_CHUNKS: usize = CHUNK_BYTES + 4;

pub(crate) fn vectors() -> Value {
    let mut dice = Dice::new("attachments");
    let id = AttachmentId(dice.draw());
    let short =
        [("nothing", 0), ("one byte", 1), ("exactly one step", 4_096)].map(|(name, length)| {
            let (key, stored) = sealed(&id, length, &mut dice);
            json!({
                "name": name,
                "attachment_id": hex(id.0),
                "key": hex(key.expose()),
                "length": length,
                "stored": hex(&stored),
                "filled_with": 5,
            })
        });
    json!({
        "about": "annex C. The plain is `length` bytes of the value `filled_with`. In `chunked`, \
                  what is stored is the chunks named in `order`, without its last `cut` bytes.",
        "good": short,
        "chunked": chunked(&id, &mut dice),
    })
}

fn sealed(id: &AttachmentId, length: usize, dice: &mut Dice) -> (Key, Vec<u8>) {
    let plain = vec![5; length];
    let (key, stored) = seal_attachment(id, &plain, dice).unwrap();
    let opened = open_attachment(id, &key, length as u64, Untrusted(&stored)).unwrap();
    assert_eq!(*opened, plain);
    (key, stored)
}

fn chunked(id: &AttachmentId, dice: &mut Dice) -> Value {
    let length = TWO_CHUNKS as u64;
    let (key, stored) = sealed(id, TWO_CHUNKS, dice);
    let (first, last) = stored.split_at(STEP);
    let other = AttachmentId(dice.draw());
    let cases: Vec<(&str, &AttachmentId, u64, &[usize], usize, Option<&str>)> = vec![
        ("whole", id, length, &[0, 1], 0, None),
        ("the last chunk missing", id, length, &[0], 0, Some("wrong_commit")),
        ("the first chunk missing", id, length, &[1], 0, Some("wrong_commit")),
        ("the first chunk twice", id, length, &[0, 0, 1], 0, Some("wrong_commit")),
        ("the last chunk twice", id, length, &[0, 1, 1], 0, Some("cannot_open")),
        ("chunks swapped", id, length, &[1, 0], 0, Some("wrong_commit")),
        ("another attachment's", &other, length, &[0, 1], 0, Some("wrong_commit")),
        ("cut off", id, length, &[0, 1], 1, Some("cannot_open")),
        ("nothing", id, length, &[], 0, Some("cannot_open")),
        ("a length of fewer steps", id, 60_000, &[0, 1], 0, Some("bad_padding")),
        ("a length within the words", id, length - 1, &[0, 1], 0, Some("bad_padding")),
        ("a length of more steps", id, 80_000, &[0, 1], 0, Some("bad_padding")),
    ];
    let cases: Vec<Value> = cases
        .into_iter()
        .map(|(name, id, length, order, cut, code)| {
            let mut given = Vec::new();
            for index in order {
                given.extend_from_slice([first, last][*index]);
            }
            given.truncate(given.len() - cut);
            let said = open_attachment(id, &key, length, Untrusted(&given));
            let expect = match code {
                Some(code) => refused(name, said, code),
                None => json!({ "filled_with": 5 }),
            };
            json!({
                "name": name,
                "attachment_id": hex(id.0),
                "length": length,
                "order": order,
                "cut": cut,
                "expect": expect,
            })
        })
        .collect();
    json!({ "key": hex(key.expose()), "chunks": [hex(first), hex(last)], "cases": cases })
}

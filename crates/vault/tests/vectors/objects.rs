//! Sealed objects: every kind that opens, and every way in which one must not.

use bytes::Bytes;
use protocol::{
    AttachmentId, EntryHash, Header, InviteId, MemberId, Minute, ObjectId, SpaceId, Wire,
    cbor::{self, Value as Cbor},
    object::{Attention, HEADER_CONTEXT_BYTES},
    padding::pad,
};
use serde_json::{Value, json};
use vault::{
    Fault, Key, MemberKeys,
    kinds::{Content, Membership, Reaction, Seen, Settings, Words},
    object::{Attachment, Envelope, Inside, Parent, header, open_object, seal_inside, seal_object},
    seal::seal,
};

use crate::{hex, refused, world::dice::Dice};

/// L, little-endian.
const ORDER: [u8; 32] = [
    0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
];

pub(crate) struct Desk {
    pub(crate) dice: Dice,
    key: Key,
    pub(crate) author: MemberKeys,
    other: MemberKeys,
    pub(crate) envelope: Envelope,
    seen: Seen,
}

pub(crate) fn vectors() -> Value {
    let mut desk = Desk::new("objects");
    json!({
        "about": "section 2 and annex F. `inside` is the CBOR after the signature. Where an object \
                  stands in a stream is not looked at here: see streams.json.",
        "good": good(&mut desk),
        "hostile": hostile(&mut desk),
    })
}

impl Desk {
    pub(crate) fn new(name: &str) -> Self {
        let mut dice = Dice::new(name);
        let seed = Key::new(dice.draw());
        let nonce = dice.draw();
        let mut member = || MemberKeys::derive(&seed, &nonce, MemberId(dice.draw()));
        let (author, other) = (member(), member());
        Self {
            key: Key::new(dice.draw()),
            author,
            other,
            envelope: Envelope {
                space: SpaceId(dice.draw()),
                epoch: 3,
                object: ObjectId(dice.draw()),
                revision: 1,
                attention: Attention::Normal,
            },
            seen: Seen { seq: 4, entry: EntryHash(dice.draw()), k: 9, chain: dice.draw() },
            dice,
        }
    }

    pub(crate) fn inside(&self, content: Content) -> Inside {
        Inside {
            content,
            parent: None,
            attachments: Vec::new(),
            seen: self.seen,
            at: Minute(29_000_000),
        }
    }

    fn case(&self, name: &str, wire: &Wire, expect: &Value) -> Value {
        json!({
            "name": name,
            "wire": hex(wire.bytes()),
            "key": hex(self.key.expose()),
            "author": hex(self.author.id().0),
            "author_sign_key": hex(self.author.sign_key().as_bytes()),
            "expect": expect,
        })
    }
}

fn words() -> Words {
    Words {
        text: "Ninety days today. Gracias a todas.".to_owned(),
        content_note: Some("hospital".to_owned()),
        from: "River".to_owned(),
    }
}

#[expect(clippy::too_many_lines, reason = "one case a kind")]
fn good(desk: &mut Desk) -> Vec<Value> {
    let parent = Some(Parent { object: ObjectId(desk.dice.draw()), revision: 2 });
    let attachment = |desk: &mut Desk, name: Option<&str>| Attachment {
        id: AttachmentId(desk.dice.draw()),
        key: Key::new(desk.dice.draw()),
        length: 70_000,
        media_type: "image/jpeg".to_owned(),
        name: name.map(str::to_owned),
    };
    let space = SpaceId(desk.dice.draw());
    let settings = Settings {
        name: "Evening group".to_owned(),
        norms: "We listen.".to_owned(),
        medication_welcome: true,
        about: Some("After work.".to_owned()),
        picture: Some(0),
        join_words: Some("Welcome.".to_owned()),
        blind: desk.dice.draw(),
        team: None,
        safety_team: None,
        on_duty_only: None,
        greeters: Vec::new(),
        edition: None,
    };
    let membership = Membership {
        space,
        member: MemberId(desk.dice.draw()),
        nonce: desk.dice.draw(),
        seen: desk.seen,
        joined: Minute(28_999_999),
        pseudonym: "River".to_owned(),
        left: false,
        read: Some(7),
    };
    let mut cases: Vec<(&str, Inside, u32)> = vec![
        ("a tombstone", desk.inside(Content::Tombstone(Vec::new())), 2),
        (
            "a tombstone that names two wires",
            desk.inside(Content::Tombstone(vec![[5; 32], [9; 32]])),
            3,
        ),
        (
            "a tombstone that names as many as there may be",
            desk.inside(Content::Tombstone(vec![[5; 32]; 64])),
            65,
        ),
        ("settings", desk.inside(Content::Settings(settings)), 1),
        (
            "a profile",
            desk.inside(Content::Profile {
                pseudonym: "River".to_owned(),
                listed: true,
                about: None,
                group_member: None,
                proof: None,
            }),
            1,
        ),
        ("a post", desk.inside(Content::Post(words())), 1),
        ("a reply", Inside { parent, ..desk.inside(Content::Reply(words())) }, 1),
        ("a reaction", Inside { parent, ..desk.inside(Content::Reaction(Reaction::Strength)) }, 1),
        ("a hide", Inside { parent, ..desk.inside(Content::Hide(None)) }, 1),
        ("an acceptance", desk.inside(Content::Acceptance([6; 32])), 1),
        (
            "an invite note",
            desk.inside(Content::InviteNote {
                invite: InviteId([7; 16]),
                label: Some("poster".to_owned()),
            }),
            1,
        ),
        ("a membership", desk.inside(Content::Membership(membership.clone())), 1),
        (
            "a membership that ended",
            desk.inside(Content::Membership(Membership { left: true, read: None, ..membership })),
            1,
        ),
        (
            "a draft",
            desk.inside(Content::Draft {
                space,
                text: "not yet".to_owned(),
                parent: Some(ObjectId([8; 16])),
                content_note: None,
            }),
            1,
        ),
        (
            "preferences",
            desk.inside(Content::Preferences {
                locale: Some("es".to_owned()),
                theme: None,
                reminders: None,
            }),
            1,
        ),
        (
            "an unknown kind",
            desk.inside(Content::Unknown(33, Cbor::Map(vec![(1, Cbor::Uint(1))]))),
            1,
        ),
        ("something ephemeral", desk.inside(Content::Unknown(34, Cbor::Map(Vec::new()))), 0),
    ];
    let with_pictures = vec![attachment(desk, None), attachment(desk, Some("a photo"))];
    cases.push((
        "a post with pictures",
        Inside { attachments: with_pictures, ..desk.inside(Content::Post(words())) },
        1,
    ));
    let long = Words { text: "palabra ".repeat(400), ..words() };
    cases.push(("a long post", desk.inside(Content::Post(long)), 1));
    opened(desk, cases)
}

/// Each of these opens, and reads back as it was.
pub(crate) fn opened(desk: &mut Desk, cases: Vec<(&str, Inside, u32)>) -> Vec<Value> {
    cases
        .into_iter()
        .map(|(name, inside, revision)| {
            let envelope = Envelope { revision, ..desk.envelope };
            let wire =
                seal_object(&envelope, &inside, &desk.key, &desk.author, &mut desk.dice).unwrap();
            let opened = open_object(&wire, &desk.key, &desk.author.sign_key()).unwrap();
            assert_eq!(opened, inside, "{name}");
            let expect = json!({
                "kind": inside.content.kind(),
                "inside": hex(inside.encode()),
                "object_id": hex(envelope.object.0),
                "revision": revision,
                "epoch": envelope.epoch,
                "space": hex(envelope.space.0),
                "attention": envelope.attention.number(),
            });
            desk.case(name, &wire, &expect)
        })
        .collect()
}

fn hostile(desk: &mut Desk) -> Vec<Value> {
    let mut cases = Vec::new();
    bent_wires(desk, &mut cases);
    forged_signatures(desk, &mut cases);
    bad_insides(desk, &mut cases);
    cases
}

/// An honest wire whose bytes the server changed.
fn bent_wires(desk: &mut Desk, cases: &mut Vec<Value>) {
    let inside = desk.inside(Content::Post(words()));
    let wire =
        seal_object(&desk.envelope, &inside, &desk.key, &desk.author, &mut desk.dice).unwrap();
    for (name, index, bit, code) in [
        ("another version", 0, 3, "unknown_version"),
        ("another suite", 1, 3, "unknown_suite"),
        ("another space", 2, 1, "wrong_commit"),
        ("another epoch", 37, 1, "wrong_commit"),
        ("another object_id", 38, 1, "wrong_commit"),
        ("another revision", 57, 2, "wrong_commit"),
        ("made ephemeral", 57, 1, "wrong_commit"),
        ("another author", 58, 1, "wrong_commit"),
        ("more attention", 74, 3, "wrong_commit"),
        ("an unknown attention", 74, 2, "malformed"),
        ("another salt", 75, 1, "wrong_commit"),
        ("another commit", 107, 1, "wrong_commit"),
        ("another ciphertext", 139, 1, "cannot_open"),
        ("another tag", wire.bytes().len() - 1, 1, "cannot_open"),
    ] {
        let mut bytes = wire.bytes().to_vec();
        bytes[index] ^= bit;
        push_bytes(desk, name, &bytes, code, cases);
    }
    let bytes = wire.bytes();
    push_bytes(desk, "cut off", &bytes[..bytes.len() - 1], "malformed", cases);
    push_bytes(desk, "too long", &[bytes, &[0][..]].concat(), "malformed", cases);
    push_bytes(desk, "the header alone", &bytes[..107], "malformed", cases);
    push_bytes(desk, "nothing", b"", "malformed", cases);
    let mut plain = bytes[..107].to_vec();
    plain.extend_from_slice(&[0; 32]);
    plain.extend_from_slice(&pad(&inside.encode()).unwrap());
    plain.extend_from_slice(&[0; 16]);
    push_bytes(desk, "plaintext where sealed is expected", &plain, "wrong_commit", cases);
    let other = Key::new(desk.dice.draw());
    let said = open_object(&wire, &other, &desk.author.sign_key());
    let expect = refused("another key", said, "wrong_commit");
    cases.push(json!({
        "name": "another key",
        "wire": hex(bytes),
        "key": hex(other.expose()),
        "author": hex(desk.author.id().0),
        "author_sign_key": hex(desk.author.sign_key().as_bytes()),
        "expect": expect,
    }));
}

/// Insides sealed by somebody who has the key, but not the author's signature.
fn forged_signatures(desk: &mut Desk, cases: &mut Vec<Value>) {
    let inside = desk.inside(Content::Post(words()));
    let cbor = inside.encode();
    let under = header(&desk.envelope, desk.author.id(), desk.dice.draw());
    let honest = desk.author.sign(&under.to_sign(&cbor));
    let elsewhere = Envelope { object: ObjectId(desk.dice.draw()), ..desk.envelope };
    let other_header = header(&elsewhere, desk.author.id(), under.salt);
    let other_salt = Header { salt: desk.dice.draw(), ..under };
    let mut plus_order = honest;
    let mut carry = 0;
    for (byte, order) in plus_order[32..].iter_mut().zip(ORDER) {
        let sum = u16::from(*byte) + u16::from(order) + carry;
        *byte = sum.to_le_bytes()[0];
        carry = sum >> 8;
    }
    let mut identity = [0; 64];
    identity[0] = 1;
    let mut not_canonical = [0; 64];
    not_canonical[..32].fill(0xff);
    not_canonical[0] = 0xee;
    not_canonical[31] = 0x7f;
    let by_other = desk.other.sign(&under.to_sign(&cbor));
    let over_cbor = desk.author.sign(&cbor);
    for (name, header, signature) in [
        ("forged by another member", &under, by_other),
        ("a valid inside under another header", &other_header, honest),
        ("a valid inside under another salt", &other_salt, honest),
        ("signed over the words alone", &under, over_cbor),
        ("S + L", &under, plus_order),
        ("R is the identity, S zero", &under, identity),
        ("R that is not canonical", &under, not_canonical),
        ("a signature of zeros", &under, [0; 64]),
    ] {
        let bytes = [signature.as_slice(), &cbor].concat();
        push_inside(desk, name, header, &bytes, "bad_signature", cases);
    }
    push_inside(desk, "no room for a signature", &under, &[1; 40], "malformed", cases);
}

/// Insides that their author signed, and that are not what they should be.
fn bad_insides(desk: &mut Desk, cases: &mut Vec<Value>) {
    let honest = desk.inside(Content::Post(words())).encode();
    let Ok(Cbor::Map(fields)) = cbor::decode(&honest) else { unreachable!() };
    let with = |key: u64, value: Option<Cbor>| {
        let mut fields: Vec<_> = fields.iter().filter(|it| it.0 != key).cloned().collect();
        fields.extend(value.map(|it| (key, it)));
        fields.sort_by_key(|it| it.0);
        cbor::encode(&Cbor::Map(fields))
    };
    let mut longer = honest.clone();
    longer.splice(1..2, [0x18, 0x01]);
    let twice = [&[honest[0] + 1][..], &honest[1..], &[6, 0]].concat();
    let seen = Cbor::Array(vec![Cbor::Uint(1), Cbor::bytes([1; 32]), Cbor::Uint(1)]);
    let attachment = Cbor::Array(vec![
        Cbor::bytes([1; 16]),
        Cbor::bytes([2; 32]),
        Cbor::Uint(1),
        Cbor::text("image/png"),
    ]);
    let nine = Cbor::Array(vec![attachment; 9]);
    let body = |fields: Vec<(u64, Cbor)>| Some(Cbor::Map(fields));
    let tombstone = |hashes: Vec<Cbor>| {
        let body = Cbor::Map(vec![(1, Cbor::Array(hashes))]);
        cbor::encode(&Cbor::Map(
            fields
                .iter()
                .map(|(key, value)| match key {
                    1 => (1, Cbor::Uint(1)),
                    2 => (2, body.clone()),
                    _ => (*key, value.clone()),
                })
                .collect(),
        ))
    };
    for (name, inside, code) in [
        ("a key longer than needed", longer, "non_canonical"),
        ("a key twice", twice, "non_canonical"),
        ("something after the end", [honest.as_slice(), &[0]].concat(), "malformed"),
        ("no CBOR at all", vec![0xff; 20], "malformed"),
        ("no kind", with(1, None), "malformed"),
        ("no seen", with(5, None), "malformed"),
        ("no time", with(6, None), "malformed"),
        ("a field too many", with(7, Some(Cbor::Uint(0))), "malformed"),
        ("a seen of three parts", with(5, Some(seen)), "malformed"),
        ("a body that is no map", with(2, Some(Cbor::Uint(1))), "malformed"),
        ("a post without words", with(2, body(vec![(3, Cbor::text("x"))])), "malformed"),
        (
            "a post with a field too many",
            with(2, body(vec![(1, Cbor::text("x")), (3, Cbor::text("x")), (4, Cbor::Uint(1))])),
            "malformed",
        ),
        ("a reaction that is no post's body", with(1, Some(Cbor::Uint(6))), "malformed"),
        ("a tombstone that names none", tombstone(Vec::new()), "malformed"),
        ("a tombstone that names too many", tombstone(vec![Cbor::bytes([5; 32]); 65]), "malformed"),
        ("a tombstone that names half a wire", tombstone(vec![Cbor::bytes([5; 16])]), "malformed"),
        ("an empty list of attachments", with(4, Some(Cbor::Array(Vec::new()))), "malformed"),
        ("nine attachments", with(4, Some(nine)), "malformed"),
        (
            "a parent without revision",
            with(3, Some(Cbor::Array(vec![Cbor::bytes([1; 16])]))),
            "malformed",
        ),
    ] {
        let under = header(&desk.envelope, desk.author.id(), desk.dice.draw());
        let signature = desk.author.sign(&under.to_sign(&inside));
        let bytes = [signature.as_slice(), &inside].concat();
        push_inside(desk, name, &under, &bytes, code, cases);
    }
    for (name, bend) in [("padding that is not zeros", 255), ("a length beyond the end", 2)] {
        let under = header(&desk.envelope, desk.author.id(), desk.dice.draw());
        let signature = desk.author.sign(&under.to_sign(&honest));
        let mut padded = pad(&[signature.as_slice(), &honest].concat()).unwrap();
        let index = if bend == 255 { padded.len() - 1 } else { bend };
        padded[index] ^= 0x40;
        let mut salt = |bytes: &mut [u8]| bytes.copy_from_slice(&under.salt);
        let context = under.context();
        let sealed = seal(&desk.key, "hf1/object", &context, &padded, &mut salt);
        let wire = [&context[..HEADER_CONTEXT_BYTES], &sealed].concat();
        push_bytes(desk, name, &wire, "bad_padding", cases);
    }
}

pub(crate) fn push_inside(
    desk: &Desk,
    name: &str,
    header: &Header,
    inside: &[u8],
    code: &str,
    cases: &mut Vec<Value>,
) {
    let wire = seal_inside(header, inside, &desk.key).unwrap();
    push_bytes(desk, name, wire.bytes(), code, cases);
}

fn push_bytes(desk: &Desk, name: &str, bytes: &[u8], code: &str, cases: &mut Vec<Value>) {
    let said = Wire::parse(Bytes::copy_from_slice(bytes))
        .map_err(Fault::from)
        .and_then(|wire| open_object(&wire, &desk.key, &desk.author.sign_key()));
    cases.push(json!({
        "name": name,
        "wire": hex(bytes),
        "key": hex(desk.key.expose()),
        "author": hex(desk.author.id().0),
        "author_sign_key": hex(desk.author.sign_key().as_bytes()),
        "expect": refused(name, said, code),
    }));
}

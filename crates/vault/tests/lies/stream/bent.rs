//! Objects whose bytes were bent, or sealed and signed otherwise than they should be.

use bytes::Bytes;
use protocol::{Header, ObjectId, log::History, object::HEADER_BYTES, stream::Content as Carried};
use vault::{
    Fault,
    object::{header, open_object, seal_inside},
};

use super::{a_talk, aside, envelope, saying};
use crate::world::{a_group, dice::Dice};

#[test]
fn plain_words_where_sealed_ones_belong_are_set_aside() {
    let dice = &mut Dice::new("plaintext");
    let (mut server, mut river, brook) = a_talk(dice);
    let sealed = brook.write("x", dice);
    let mut plain = sealed.bytes()[..HEADER_BYTES + 32].to_vec();
    plain.extend_from_slice(&protocol::padding::pad(b"plain words").unwrap());
    plain.extend_from_slice(&[0; 16]);
    server.put(Carried::Wire(plain.into()));
    server.put(Carried::Wire(Bytes::from_static(b"plain words")));

    river.sync(&server);

    assert_eq!(aside(&river.space), ["cannot_open", "malformed"]);
}

#[test]
fn a_header_that_was_changed_is_noticed() {
    let dice = &mut Dice::new("header");
    let (server, river, brook) = a_talk(dice);
    let sealed = brook.write("x", dice);
    for (index, bit, code) in [
        (0, 2, "unknown_version"),
        (1, 2, "unknown_suite"),
        (2, 1, "wrong_space"),
        (37, 8, "no_key"),
        (37, 3, "stale_epoch"),
        (38, 1, "wrong_commit"),
        (57, 2, "wrong_commit"),
        (58, 1, "not_a_member"),
        (74, 3, "wrong_commit"),
        (75, 1, "wrong_commit"),
        (107, 1, "wrong_commit"),
        (139, 1, "cannot_open"),
    ] {
        let mut bent = sealed.bytes().to_vec();
        bent[index] ^= bit;
        let mut lying = server.clone();
        let k = lying.put(Carried::Wire(bent.into()));
        let mut reader = river.fresh_device(&lying);
        reader.sync(&lying);
        let said = match &reader.space.place(k).unwrap().verdict {
            vault::space::Verdict::SetAside(it) | vault::space::Verdict::Waiting(it) => it.code(),
            other => panic!("{index}: {other:?}"),
        };
        assert_eq!(said, code, "byte {index}");
    }
}

#[test]
fn one_ciphertext_never_opens_under_two_keys() {
    let dice = &mut Dice::new("two keys");
    let (_, river, brook) = a_talk(dice);
    let wire = brook.write("x", dice);
    let author = brook.space.own().sign_key();
    let right = river.space.key(brook.space.log().epoch_number()).unwrap();
    let wrong = river.space.key(1).unwrap();

    assert!(open_object(&wire, right, &author).is_ok());
    assert_eq!(open_object(&wire, wrong, &author), Err(Fault::WrongCommit));
}

#[test]
fn an_object_moved_to_another_space_is_set_aside() {
    let dice = &mut Dice::new("moved");
    let (_, _, brook) = a_talk(dice);
    let (mut other, mut reader) = a_group(History::None, &mut Dice::new("the other"));
    let wire = brook.write("for the first group", dice);
    other.put(Carried::Wire(wire.bytes().clone()));

    reader.sync(&other);

    assert_eq!(aside(&reader.space), ["wrong_space"]);
}

#[test]
fn a_valid_inside_under_another_header_is_set_aside() {
    let dice = &mut Dice::new("other header");
    let (mut server, mut river, mut brook) = a_talk(dice);
    brook.sync(&server);
    let key = brook.space.key(server.log.epoch_number()).unwrap();
    let inside = saying("mine", brook.space.seen());
    let cbor = inside.encode();
    let first = header(&envelope(&server, ObjectId([1; 16]), 1), brook.space.me(), dice.draw());
    let signature = brook.space.own().sign(&first.to_sign(&cbor));
    let both = [signature.as_slice(), &cbor].concat();
    let elsewhere = Header { object: ObjectId([2; 16]), ..first };
    let wire = seal_inside(&elsewhere, &both, key).unwrap();
    server.put(Carried::Wire(wire.bytes().clone()));

    river.sync(&server);

    assert_eq!(aside(&river.space), ["bad_signature"]);
}

#[test]
fn lenient_signatures_inside_are_refused() {
    let dice = &mut Dice::new("lenient");
    let (mut server, mut river, mut brook) = a_talk(dice);
    brook.sync(&server);
    let key = brook.space.key(server.log.epoch_number()).unwrap();
    let cbor = saying("x", brook.space.seen()).encode();
    let under = header(&envelope(&server, ObjectId([1; 16]), 1), brook.space.me(), dice.draw());
    let mut identity = [0; 64];
    identity[0] = 1;
    let mut not_canonical = [0xff; 64];
    not_canonical[0] = 0xee;
    not_canonical[31] = 0x7f;
    not_canonical[32..].fill(0);
    for signature in [identity, not_canonical, [0; 64]] {
        let wire = seal_inside(&under, &[signature.as_slice(), &cbor].concat(), key).unwrap();
        server.post(&wire).unwrap();
    }

    river.sync(&server);

    assert_eq!(aside(&river.space), ["bad_signature"; 3]);
}

#[test]
fn a_second_way_to_write_the_same_is_refused_even_when_signed() {
    let dice = &mut Dice::new("non canonical");
    let (mut server, mut river, mut brook) = a_talk(dice);
    brook.sync(&server);
    let key = brook.space.key(server.log.epoch_number()).unwrap();
    let honest = saying("x", brook.space.seen()).encode();
    let mut longer = honest.clone();
    longer.splice(1..2, [0x18, 0x01]);
    let twice = [&[honest[0] + 1][..], &honest[1..], &[6, 0]].concat();
    for cbor in [longer, twice] {
        let under =
            header(&envelope(&server, ObjectId(dice.draw()), 1), brook.space.me(), dice.draw());
        let signature = brook.space.own().sign(&under.to_sign(&cbor));
        let wire = seal_inside(&under, &[signature.as_slice(), &cbor].concat(), key).unwrap();
        server.post(&wire).unwrap();
    }

    river.sync(&server);

    assert_eq!(aside(&river.space), ["non_canonical"; 2]);
}

#[test]
fn padding_that_is_not_zeros_is_refused() {
    let dice = &mut Dice::new("padding");
    let (mut server, mut river, mut brook) = a_talk(dice);
    brook.sync(&server);
    let key = brook.space.key(server.log.epoch_number()).unwrap();
    let cbor = saying("x", brook.space.seen()).encode();
    let under = header(&envelope(&server, ObjectId([1; 16]), 1), brook.space.me(), dice.draw());
    let signature = brook.space.own().sign(&under.to_sign(&cbor));
    let mut padded = protocol::padding::pad(&[signature.as_slice(), &cbor].concat()).unwrap();
    *padded.last_mut().unwrap() = 1;
    let mut salt = |bytes: &mut [u8]| bytes.copy_from_slice(&under.salt);
    let sealed = vault::seal::seal(key, "hf1/object", &under.context(), &padded, &mut salt);
    let wire = [under.context().as_slice(), &sealed].concat();
    server.put(Carried::Wire(wire.into()));

    river.sync(&server);

    assert_eq!(aside(&river.space), ["bad_padding"]);
}

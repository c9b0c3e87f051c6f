//! Whatever a server sends, a device answers: nothing makes it fall over, and nothing is believed.

use std::cell::RefCell;

use proptest::prelude::*;
use protocol::{
    AttachmentId, MemberId, SignKey, Wire,
    letter::{LetterRecord, Purpose},
    link::Link,
    log::History,
    object::{COMMIT_BYTES, HEADER_BYTES, TAG_BYTES},
};
use vault::{
    Fault, Key, Untrusted,
    account::{AccountKeys, Wrapped},
    attachment::open_attachment,
    kinds::Settings,
    link::preview,
    object::{Inside, open_object},
    seal::open,
    space::Introduction,
};

use crate::world::{Person, Server, a_group, a_newcomer, dice::Dice};

fn bytes(most: usize) -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec(any::<u8>(), 0..most)
}

fn a_talk() -> (Server, Person) {
    let dice = &mut Dice::new("any bytes");
    let (mut server, mut river) = a_group(History::None, dice);
    let mut brook = a_newcomer(&mut river, &mut server, dice);
    brook.says("hello", &mut server, dice);
    (server, river)
}

thread_local! {
    static TALK: RefCell<(Server, Person)> = RefCell::new(a_talk());
}

proptest! {
    #[test]
    fn any_bytes_for_a_log_a_stream_or_a_letter_change_nothing(
        noise in bytes(300), k in 0_u64..5, purpose in any::<bool>(),
    ) {
        TALK.with_borrow_mut(|(server, river)| {
            let before = river.space.log().fingerprint();
            let entry = river.space.log().head().hash;
            let purpose = if purpose { Purpose::Key } else { Purpose::Introduction };
            let from = server.log.members().next().unwrap().id;
            let letter =
                LetterRecord { purpose, from, to: river.space.me(), entry, wire: noise.clone(), origin: None };

            assert!(river.space.read_log(Untrusted(&noise)).is_err() || noise == [0x80]);
            assert!(river.space.read_letter(Untrusted(&letter)).is_err());
            let _ = river.space.read_stream(Untrusted(noise.clone().into()));
            let _ = river.space.read_ephemeral(Untrusted(noise.into()));
            let _ = river.space.place(k);

            assert_eq!(river.space.log().fingerprint(), before);
            assert_eq!(river.space.stopped(), None);
        });
    }

    #[test]
    fn any_sealed_bytes_are_refused(noise in bytes(400), length in any::<u64>()) {
        let key = Key::new([1; 32]);
        let id = AttachmentId([2; 16]);
        let keys = AccountKeys::of_stretched(&key);
        prop_assert!(open(&key, "hf1/device", b"", &noise).is_err());
        prop_assert!(open_attachment(&id, &key, length, Untrusted(&noise)).is_err());
        prop_assert!(keys.open(&[3; 32], Untrusted(&noise)).is_err());
    }

    #[test]
    fn any_opened_bytes_are_read_or_refused(noise in bytes(200)) {
        let _ = Inside::decode(&noise);
        let _ = Settings::decode(&noise);
        let _ = Introduction::decode(&noise);
        let _ = Wrapped::decode(&noise);
        let _ = vault::epoch::read_keys(&noise);
    }

    #[test]
    fn any_entries_for_a_link_are_refused(create in bytes(200), invite in bytes(200)) {
        let link = Link {
            invite: protocol::InviteId([1; 16]),
            secret: [2; 32],
            space: protocol::SpaceId([3; 32]),
            entry: protocol::EntryHash([4; 32]),
        };
        prop_assert!(preview(&link, Untrusted(&create), Untrusted(&invite)).is_err());
    }

    #[test]
    fn an_object_with_any_bit_changed_never_opens(index in any::<prop::sample::Index>(), bit in 0_u8..8) {
        TALK.with_borrow(|(server, river)| {
            let protocol::stream::Content::Wire(wire) = server.stream.last().unwrap() else {
                panic!("a wire")
            };
            let author = Wire::parse(wire.clone()).unwrap().header().author;
            let sign_key: SignKey = server.log.person(&author).unwrap().sign_key;
            let key = river.space.key(server.log.epoch_number()).unwrap();
            let mut bent = wire.to_vec();
            let index = index.index(bent.len());
            bent[index] ^= 1 << bit;

            let said = Wire::parse(bent.into())
                .map_err(Fault::from)
                .and_then(|it| open_object(&it, key, &sign_key));

            assert!(said.is_err(), "byte {index}, bit {bit}");
            assert!(wire.len() > HEADER_BYTES + COMMIT_BYTES + TAG_BYTES);
            assert_ne!(author, MemberId([0; 16]));
        });
    }
}

//! Letters: for one reader, until they are handled.

use bytes::Bytes;
use domain::limits::{INTRODUCTIONS_WAITING_MAX, KEY_LETTERS_WAITING_MAX};
use protocol::{
    cbor::{self, Value},
    letter::{LETTER_BYTES_MAX, Purpose},
    log::{Body, Mode, Role},
};
use testkit::{Cast, TestServer};

const KEYS: [u8; 36] = [7; 36];

#[tokio::test]
async fn a_letter_reaches_its_reader_and_nobody_else() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let to = cast.facilitator.place().log.member(&cast.facilitator.id()).cloned().unwrap();
    let letter = cast.member.letter(Purpose::Key, to.id, &to.box_key, &KEYS);

    let sent = cast.member.send_letters(std::slice::from_ref(&letter)).await;

    assert_eq!(sent.outcome(), "204");
    assert_eq!(cast.member.letters().await, []);
    let guests = cast.guest.path("/letters");
    assert_eq!(cast.guest.device.get(&guests).await.cbor(), Value::Array(Vec::new()));
    let waiting = cast.facilitator.letters().await;
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0].1, letter);
}

#[tokio::test]
async fn a_letter_that_was_handled_is_forgotten_by_its_reader_alone() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let to = cast.facilitator.place().log.member(&cast.facilitator.id()).cloned().unwrap();
    let letter = cast.member.letter(Purpose::Key, to.id, &to.box_key, &KEYS);
    cast.member.send_letters(&[letter.clone(), letter]).await;
    let waiting = cast.facilitator.letters().await;
    let first = cast.member.path(&format!("/letters/{}", waiting[0].0));
    let after = cast.member.path(&format!("/letters?after={}", waiting[0].0));

    let not_theirs = cast.member.device.delete(&first).await;
    assert_eq!(cast.facilitator.letters().await.len(), 2, "{}", not_theirs.outcome());
    let handled = cast.facilitator.device.delete(&first).await;
    let again = cast.facilitator.device.delete(&first).await;

    assert_eq!(handled.outcome(), "204");
    assert_eq!(again.outcome(), "204");
    assert_eq!(cast.facilitator.letters().await, waiting[1..]);
    let rest = cast.facilitator.device.get(&after).await.cbor();
    assert_eq!(rest.into_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_guest_introduces_themselves_to_facilitators_and_writes_nothing_else() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let person = |id| cast.facilitator.place().log.person(&id).unwrap().clone();
    let facilitator = person(cast.facilitator.id());
    let member = person(cast.member.id());
    let hello = |to: &protocol::log::Member| {
        cast.guest.letter(Purpose::Introduction, to.id, &to.box_key, b"hello")
    };
    let to_facilitator = hello(&facilitator);
    let to_member = hello(&member);
    let keys = cast.guest.letter(Purpose::Key, facilitator.id, &facilitator.box_key, &KEYS);

    let introduced = cast.guest.send_letters(&[to_facilitator]).await;
    let refused = cast.guest.send_letters(&[to_member]).await;
    let refused_too = cast.guest.send_letters(&[keys]).await;

    assert_eq!(introduced.outcome(), "204");
    assert!(refused.outcome().starts_with("422 letter_"), "{}", refused.outcome());
    assert!(refused_too.outcome().starts_with("422 letter_"), "{}", refused_too.outcome());
    assert_eq!(cast.facilitator.letters().await.len(), 1);
    assert_eq!(cast.member.letters().await, []);
}

#[tokio::test]
async fn nobody_writes_in_somebody_else_s_name_or_to_who_is_not_there() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let person = |id| cast.facilitator.place().log.person(&id).unwrap().clone();
    let facilitator = person(cast.facilitator.id());
    let removed = person(cast.removed.id());
    let mut forged = cast.member.letter(Purpose::Key, facilitator.id, &facilitator.box_key, &KEYS);
    forged.from = facilitator.id;
    forged.to = cast.member.id();
    let gone = cast.member.letter(Purpose::Key, removed.id, &removed.box_key, &KEYS);
    let good = cast.member.letter(Purpose::Key, facilitator.id, &facilitator.box_key, &KEYS);
    let mut from_nowhere = good.clone();
    from_nowhere.entry.0[0] ^= 1;

    for letter in [forged, gone, from_nowhere] {
        // A good one beside it is not taken either: all or none.
        let reply = cast.member.send_letters(&[good.clone(), letter]).await;
        assert!(reply.outcome().starts_with("422 "), "{}", reply.outcome());
    }

    assert_eq!(cast.facilitator.letters().await, []);
    assert_eq!(cast.member.letters().await, []);
}

#[tokio::test]
async fn letters_have_limits() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let to = cast.facilitator.place().log.member(&cast.facilitator.id()).cloned().unwrap();
    let letter = cast.member.letter(Purpose::Key, to.id, &to.box_key, &KEYS);
    let mut long = letter.clone();
    long.wire = vec![0; LETTER_BYTES_MAX + 1];
    let mut short = letter.clone();
    short.wire = vec![0; 3];
    let path = cast.member.path("/letters");

    let too_many = cast.member.send_letters(&vec![letter.clone(); 65]).await;
    let too_long = cast.member.send_letters(&[long]).await;
    let too_short = cast.member.send_letters(&[short]).await;
    let other = cast.member.device.post_octets(&path, Bytes::from_static(b"\xa0")).await;
    let cut = cbor::encode(&Value::Array(vec![letter.to_value()]));
    let cut = cast.member.device.post_octets(&path, cut[..cut.len() - 1].to_vec()).await;

    assert!(too_many.outcome().starts_with("413 "), "{}", too_many.outcome());
    assert_eq!(too_long.outcome(), "413 too_large");
    assert_eq!(too_short.outcome(), "400 malformed");
    assert_eq!(other.outcome(), "400 malformed");
    assert_eq!(cut.outcome(), "400 malformed");
    assert_eq!(cast.facilitator.letters().await, []);
}

#[tokio::test]
async fn one_guest_cannot_fill_the_facilitators_box() {
    let server = TestServer::start().await;
    let now = server.now();
    let mut cast = Cast::assemble(&server).await;
    let person = |id| cast.facilitator.place().log.person(&id).unwrap().clone();
    let facilitator = person(cast.facilitator.id());
    let hello =
        cast.guest.letter(Purpose::Introduction, facilitator.id, &facilitator.box_key, b"hello");
    let keys = cast.member.letter(Purpose::Key, facilitator.id, &facilitator.box_key, &KEYS);

    let mut introductions = Vec::new();
    for _ in 0..=INTRODUCTIONS_WAITING_MAX {
        introductions.push(cast.guest.send_letters(std::slice::from_ref(&hello)).await.outcome());
    }
    let mut letters = Vec::new();
    for _ in 0..=KEY_LETTERS_WAITING_MAX / 32 {
        letters.push(cast.member.send_letters(&vec![keys.clone(); 32]).await.outcome());
    }
    let before = kept(&server).await;
    cast.guest.write_log(now, vec![Body::Leave], None).await;

    assert_eq!(introductions.pop().unwrap(), "409 box_full");
    assert!(introductions.iter().all(|it| it == "204"), "{introductions:?}");
    assert_eq!(letters, ["204", "204", "204", "204", "409 box_full"]);
    assert_eq!(before, INTRODUCTIONS_WAITING_MAX + KEY_LETTERS_WAITING_MAX);
    assert_eq!(
        kept(&server).await,
        KEY_LETTERS_WAITING_MAX,
        "a guest who is gone takes them along"
    );
}

async fn kept(server: &TestServer) -> usize {
    let tables = server.database().everything().await;
    tables.iter().find(|it| it.name == "letters").expect("the table is there").rows.len()
}

#[tokio::test]
async fn a_knock_with_too_many_words_is_refused_with_its_own_word() {
    let server = TestServer::start().await;
    let now = server.now();
    let mut cast = Cast::assemble(&server).await;
    let facilitator = cast.facilitator.place().log.person(&cast.facilitator.id()).unwrap().clone();
    let link = cast.facilitator.make_link(now, Mode::Ask, Role::Member, 1).await;
    let (place, mut transaction) = cast.stranger.joining(now, &link).await;
    cast.stranger.pretend(place);
    let hello =
        cast.stranger.letter(Purpose::Introduction, facilitator.id, &facilitator.box_key, b"hello");
    transaction.letters = vec![hello; INTRODUCTIONS_WAITING_MAX + 1];

    let refused = cast.stranger.append(&transaction).await;
    transaction.letters.pop();
    let taken = cast.stranger.append(&transaction).await;

    assert_eq!(refused.outcome(), "409 box_full");
    assert_eq!(taken.outcome(), "200");
}

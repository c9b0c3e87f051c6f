//! Hearing of everything as it happens: in order, without gap or double, and only who may.

use bytes::Bytes;
use http::StatusCode;
use protocol::{
    ObjectId,
    log::{Mode, Role},
    object::Attention,
    stream::Content,
};
use serde_json::json;
use testkit::{Cast, Frame, Person, Socket, TestServer};
use vault::{kinds, object::Envelope};

/// A founder and a member who has read everything.
async fn two(server: &TestServer) -> (Person, Person) {
    let mut ada = Person::walk_in(server).await;
    ada.found_group(server.now()).await;
    let link = ada.make_link(server.now(), Mode::Auto, Role::Member, 9).await;
    let mut sam = Person::walk_in(server).await;
    assert_eq!(sam.join(server.now(), &link).await.outcome(), "200");
    ada.catch_up().await;
    (ada, sam)
}

fn entries_held(person: &Person) -> u64 {
    person.place().log.length()
}

#[tokio::test]
async fn what_one_sends_the_others_hear_at_once_and_in_order() {
    let mut server = TestServer::start().await;
    let address = server.listen().await;
    let (mut ada, sam) = two(&server).await;
    let mut phone = Socket::connect(address, &sam.device).await;
    let mut own = Socket::connect(address, &ada.device).await;
    for socket in [&mut phone, &mut own] {
        socket.subscribe(ada.space(), 0, entries_held(&ada)).await;
    }
    let wires: Vec<_> = (0..5).map(|n| ada.seal(server.now(), &format!("{n}"))).collect();

    ada.send(&wires[..2]).await;
    ada.send(&wires[2..]).await;

    for socket in [&mut phone, &mut own] {
        for (wire, k) in wires.iter().zip(1..) {
            let content = Content::Wire(wire.bytes().clone());
            assert_eq!(socket.hear().await, Frame::Object { space: ada.space(), k, content });
        }
    }
}

#[tokio::test]
async fn after_a_break_what_was_missed_comes_first() {
    let mut server = TestServer::start().await;
    let address = server.listen().await;
    let (mut ada, sam) = two(&server).await;
    for n in 0..4 {
        ada.post(server.now(), &format!("{n}")).await;
    }
    let mut phone = Socket::connect(address, &sam.device).await;

    phone.subscribe(ada.space(), 1, entries_held(&ada)).await;
    let mut heard = vec![phone.hear_object().await, phone.hear_object().await];
    heard.push(phone.hear_object().await);
    ada.post(server.now(), "live").await;
    heard.push(phone.hear_object().await);

    assert_eq!(heard, [2, 3, 4, 5]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_comes_while_others_write_misses_nothing_and_hears_nothing_twice() {
    let mut server = TestServer::start().await;
    let address = server.listen().await;
    let (mut ada, sam) = two(&server).await;
    let (space, held) = (ada.space(), entries_held(&ada));
    let wires: Vec<_> = (0..120).map(|_| ada.seal(server.now(), "again")).collect();
    let writing = tokio::spawn(async move {
        for wire in &wires {
            assert_eq!(ada.send([wire]).await.outcome(), "200");
        }
    });

    let mut listening = Vec::new();
    for _ in 0..8 {
        let device = sam.device.clone();
        listening.push(tokio::spawn(async move {
            let mut socket = Socket::connect(address, &device).await;
            socket.subscribe(space, 0, held).await;
            let mut heard = Vec::new();
            while heard.len() < 120 {
                heard.push(socket.hear_object().await);
            }
            heard
        }));
    }

    writing.await.expect("all are written");
    for heard in listening {
        assert_eq!(heard.await.expect("nobody trips"), (1..=120).collect::<Vec<_>>());
    }
}

#[tokio::test]
async fn whoever_was_away_for_long_is_told_where_to_read_on() {
    let mut server = TestServer::start().await;
    let address = server.listen().await;
    let (mut ada, sam) = two(&server).await;
    for _ in 0..5 {
        let wires: Vec<_> = (0..60).map(|_| ada.seal(server.now(), "many")).collect();
        ada.send(&wires).await;
    }
    let mut phone = Socket::connect(address, &sam.device).await;

    phone.subscribe(ada.space(), 3, entries_held(&ada)).await;
    let told = phone.hear().await;
    ada.post(server.now(), "live").await;
    let live = phone.hear_object().await;

    assert_eq!(told, Frame::Missed(ada.space(), 3));
    assert_eq!(live, 301);
}

#[tokio::test]
async fn a_socket_that_does_not_listen_keeps_nobody_waiting_and_is_told_what_it_missed() {
    let mut server = TestServer::start().await;
    let address = server.listen().await;
    let (mut ada, sam) = two(&server).await;
    let space = ada.space();
    let mut slow = Socket::connect(address, &sam.device).await;
    slow.subscribe(space, 0, entries_held(&ada)).await;
    let text = "x".repeat(180_000);
    // More than a socket's buffers and its queue hold: about 23 MB.
    for _ in 0..16 {
        let wires: Vec<_> = (0..8).map(|_| ada.seal(server.now(), &text)).collect();
        assert_eq!(ada.send(&wires).await.outcome(), "200", "the writer is not kept waiting");
    }

    let mut last = 0;
    let told = loop {
        match slow.hear().await {
            Frame::Object { k, .. } => {
                assert_eq!(k, last + 1, "no gap before the word");
                last = k;
            }
            other => break other,
        }
    };

    // Either the queue was dropped, or nothing was taken for so long that the line was cut.
    assert!(
        matches!(told, Frame::Missed(at, k) if at == space && k == last)
            || matches!(told, Frame::Closed(4002) | Frame::Gone),
        "{told:?} after {last}"
    );
    assert!(last < 16 * 8, "something was missed");
}

#[tokio::test]
async fn a_log_that_grows_and_a_letter_that_waits_are_announced() {
    let mut server = TestServer::start().await;
    let address = server.listen().await;
    let (mut ada, sam) = two(&server).await;
    let held = entries_held(&ada);
    let mut phone = Socket::connect(address, &sam.device).await;
    phone.subscribe(ada.space(), 0, held).await;
    // Once this is heard, the subscription is in force.
    ada.post(server.now(), "hello").await;
    assert_eq!(phone.hear_object().await, 1);
    let to = ada.place().log.member(&sam.id()).cloned().expect("a member");
    let letter = ada.letter(protocol::letter::Purpose::Key, to.id, &to.box_key, &[7; 36]);

    ada.make_link(server.now(), Mode::Ask, Role::Member, 1).await;
    let grew = phone.hear().await;
    ada.send_letters(&[letter]).await;
    let waits = phone.hear().await;

    assert_eq!(grew, Frame::LogGrew(ada.space(), held));
    assert_eq!(waits, Frame::LetterWaits(ada.space()));
}

#[tokio::test]
async fn whoever_has_an_old_log_is_told_at_once() {
    let mut server = TestServer::start().await;
    let address = server.listen().await;
    let (ada, sam) = two(&server).await;
    let mut phone = Socket::connect(address, &sam.device).await;

    phone.subscribe(ada.space(), 0, 1).await;

    assert_eq!(phone.hear().await, Frame::LogGrew(ada.space(), entries_held(&ada) - 1));
}

#[tokio::test]
async fn what_is_not_kept_reaches_those_who_are_there_and_no_table() {
    let mut server = TestServer::start().await;
    let address = server.listen().await;
    let (mut ada, sam) = two(&server).await;
    let (mut from, mut to) =
        (Socket::connect(address, &ada.device).await, Socket::connect(address, &sam.device).await);
    for socket in [&mut from, &mut to] {
        socket.subscribe(ada.space(), 0, entries_held(&ada)).await;
    }
    ada.post(server.now(), "everybody is there").await;
    from.hear_object().await;
    to.hear_object().await;
    let hand = ada.seal_as(server.now(), "a raised hand", ObjectId(ada.draw()), 0);

    from.send_ephemeral(hand.bytes()).await;

    assert_eq!(to.hear().await, Frame::Ephemeral(hand.bytes().clone()));
    let tables = server.database().everything().await;
    let mut values = tables.iter().flat_map(|it| &it.rows).flatten();
    assert!(values.all(|(_, value)| memchr::memmem::find(value, hand.ciphertext()).is_none()));
}

#[tokio::test]
async fn nobody_sends_what_is_not_kept_in_somebody_else_s_name() {
    let mut server = TestServer::start().await;
    let address = server.listen().await;
    let (mut ada, sam) = two(&server).await;
    let (mut from, mut to) =
        (Socket::connect(address, &sam.device).await, Socket::connect(address, &ada.device).await);
    to.subscribe(ada.space(), 0, entries_held(&ada)).await;
    let hand = |person: &Person, object| person.seal_as(server.now(), "a hand", object, 0);
    let forged = hand(&ada, ObjectId([1; 16]));
    let kept = ada.seal_as(server.now(), "a post", ObjectId([2; 16]), 1);
    let honest = hand(&sam, ObjectId([3; 16]));
    ada.post(server.now(), "the subscription is in force").await;
    to.hear_object().await;

    for wire in [forged.bytes(), kept.bytes(), &Bytes::from_static(b"nonsense"), honest.bytes()] {
        from.send_ephemeral(wire).await;
    }

    assert_eq!(to.hear().await, Frame::Ephemeral(honest.bytes().clone()), "the others are lost");
}

#[tokio::test]
async fn strangers_and_those_who_are_gone_hear_nothing() {
    let mut server = TestServer::start().await;
    let address = server.listen().await;
    let mut cast = Cast::assemble(&server).await;
    let space = cast.member.space();

    for person in [&cast.stranger, &cast.removed] {
        let mut socket = Socket::connect(address, &person.device).await;
        socket.subscribe(space, 0, 0).await;
        assert_eq!(socket.hear().await, Frame::NotSubscribed(space));
    }

    let mut leaving = Socket::connect(address, &cast.member.device).await;
    let k = cast.facilitator.place().k;
    leaving.subscribe(space, k, entries_held(&cast.facilitator)).await;
    cast.facilitator.read_stream().await;
    cast.facilitator.post(server.now(), "for all").await;
    cast.facilitator.read_stream().await;
    while !matches!(leaving.hear().await, Frame::Object { k: it, .. } if it == k + 1) {}
    cast.facilitator.remove(server.now(), cast.member.id()).await;
    cast.facilitator.post(server.now(), "not for those who are gone").await;

    loop {
        match leaving.hear().await {
            Frame::NotSubscribed(at) => break assert_eq!(at, space),
            Frame::LogGrew(..) => {}
            other => panic!("{other:?} is not for who is gone"),
        }
    }
}

#[tokio::test]
async fn a_guest_hears_no_words() {
    let mut server = TestServer::start().await;
    let address = server.listen().await;
    let mut cast = Cast::assemble(&server).await;
    let now = server.now();
    let mut waiting = Socket::connect(address, &cast.guest.device).await;

    waiting.subscribe(cast.guest.space(), 0, 1).await;
    cast.facilitator.read_stream().await;
    cast.facilitator.post(now, "among us").await;
    cast.facilitator.read_stream().await;
    cast.facilitator.admit(now, cast.guest.id()).await;

    // Whether or not the server tells a guest of the log, no object may come before the admission.
    let frame = waiting.hear().await;
    assert!(!matches!(frame, Frame::Object { .. }), "{frame:?}");
}

#[tokio::test]
async fn a_session_that_ends_ends_its_socket() {
    let mut server = TestServer::start().await;
    let address = server.listen().await;
    let (ada, mut sam) = two(&server).await;
    let mut phone = Socket::connect(address, &sam.device).await;
    phone.subscribe(ada.space(), 0, entries_held(&ada)).await;

    sam.device.delete("/api/v1/sessions/current").await;

    assert_eq!(phone.hear().await, Frame::Closed(4001));
}

#[tokio::test]
async fn revoking_a_device_and_deleting_the_account_end_sockets_too() {
    let mut server = TestServer::start().await;
    let address = server.listen().await;
    let mut phone = crate::accounts::kept(&server, 'K').await;
    let mut laptop = server.device();
    let session = laptop.post("/api/v1/sessions", crate::accounts::sign_in('K')).await;
    let session = session.json()["session_id"].as_str().expect("an id").to_owned();
    let mut on_phone = Socket::connect(address, &phone).await;
    let mut on_laptop = Socket::connect(address, &laptop).await;
    let proof = json!({ "proof": { "auth_key": crate::accounts::key('K') } });

    phone.post(&format!("/api/v1/sessions/{session}/revoke"), proof.clone()).await;
    assert_eq!(on_laptop.hear().await, Frame::Closed(4001));
    phone.post("/api/v1/account/delete", proof).await;

    assert_eq!(on_phone.hear().await, Frame::Closed(4001));
}

#[tokio::test]
async fn what_is_not_a_frame_ends_the_conversation() {
    let mut server = TestServer::start().await;
    let address = server.listen().await;
    let sam = server.newcomer().await;

    let mut with_text = Socket::connect(address, &sam).await;
    with_text.send_text("hello").await;
    assert_eq!(with_text.hear().await, Frame::Closed(4003));
    for bytes in [vec![], vec![1, 2, 3], vec![9; 49], vec![1; 50]] {
        let mut socket = Socket::connect(address, &sam).await;
        socket.send(bytes).await;
        assert_eq!(socket.hear().await, Frame::Closed(4003));
    }
}

#[tokio::test]
async fn nobody_is_connected_without_a_session_or_from_another_site() {
    let mut server = TestServer::start().await;
    let address = server.listen().await;
    let sam = server.newcomer().await;
    let here = format!("http://{address}");

    let nobody = Socket::refused(address, &server.device(), &here).await;
    let elsewhere = Socket::refused(address, &sam, "https://elsewhere.example").await;
    let plain = sam.clone().get("/api/v1/live").await;

    assert_eq!(nobody, Some(StatusCode::UNAUTHORIZED));
    assert_eq!(elsewhere, Some(StatusCode::FORBIDDEN));
    assert_eq!(plain.outcome(), "426 upgrade_required");
}

#[tokio::test]
async fn one_session_has_a_limited_number_of_sockets() {
    let mut server = TestServer::start().await;
    let address = server.listen().await;
    let sam = server.newcomer().await;
    let here = format!("http://{address}");
    let mut open = Vec::new();
    for _ in 0..16 {
        open.push(Socket::connect(address, &sam).await);
    }

    let one_more = Socket::refused(address, &sam, &here).await;
    let other = Socket::refused(address, &server.newcomer().await, &here).await;

    assert_eq!(one_more, Some(StatusCode::TOO_MANY_REQUESTS));
    assert_eq!(other, None);
}

#[tokio::test]
async fn an_object_that_was_taken_back_is_heard_of_as_a_hash() {
    let mut server = TestServer::start().await;
    let address = server.listen().await;
    let (mut ada, sam) = two(&server).await;
    let envelope = |revision| Envelope {
        space: ada.space(),
        epoch: ada.place().log.epoch_number(),
        object: ObjectId([5; 16]),
        revision,
        attention: Attention::Silent,
    };
    let wires = [1, 2].map(|it| {
        ada.seal_inside(server.now(), &envelope(it), kinds::Content::Tombstone(Vec::new()))
    });
    ada.send(&wires).await;
    let drop = ada.path(&format!("/objects/{}/drop", ObjectId([5; 16])));
    ada.device.post_nothing(&drop).await;
    let mut phone = Socket::connect(address, &sam.device).await;

    phone.subscribe(ada.space(), 0, entries_held(&ada)).await;

    let space = ada.space();
    let content = Content::Hash(wires[0].hash());
    assert_eq!(phone.hear().await, Frame::Object { space, k: 1, content });
}

//! Sealed objects: stored once and for good, in order, for those who may read them.

use bytes::Bytes;
use protocol::{
    ObjectId, Wire,
    cbor::Value,
    hash::sha256,
    log::{History, Kind, Mode, Role},
    object::{Attention, CHAIN_START, WIRE_BYTES_MAX, chain},
    stream::{Content, StreamRecord},
};
use testkit::{Cast, Person, Reply, TestServer};
use vault::{kinds, object::Envelope};

async fn founder(server: &TestServer) -> Person {
    let mut ada = Person::walk_in(server).await;
    ada.found_group(server.now()).await;
    ada
}

async fn stored(server: &TestServer) -> usize {
    let tables = server.database().everything().await;
    tables.iter().find(|it| it.name == "objects").expect("the table is there").rows.len()
}

/// What the objects of a batch were answered with: k or a code.
fn answers(reply: &Reply) -> Vec<String> {
    let all = reply.cbor().into_array().expect("a list").into_iter();
    let words = all.map(|it| {
        let mut fields = it.into_fields().expect("a map");
        match fields.maybe(1) {
            Some(k) => k.into_uint().expect("a number").to_string(),
            None => fields.text(3).expect("a code"),
        }
    });
    words.collect()
}

#[tokio::test]
async fn what_is_sent_is_numbered_chained_and_read_back_as_it_was() {
    let server = TestServer::start().await;
    let mut ada = founder(&server).await;
    let wires = [ada.seal(server.now(), "one"), ada.seal(server.now(), "two")];

    let reply = ada.send(&wires).await;
    let path = ada.path("/objects");
    let page = ada.device.get(&path).await;

    let first = chain(&ada.space(), 1, &CHAIN_START, &wires[0].hash());
    let second = chain(&ada.space(), 2, &first, &wires[1].hash());
    let accepted =
        |k, chain| Value::map([(1, Some(Value::Uint(k))), (2, Some(Value::bytes(chain)))]);
    assert_eq!(reply.cbor(), Value::Array(vec![accepted(1, first), accepted(2, second)]));
    assert_eq!(page.header("x-holdfast-k"), "2");
    let records = StreamRecord::read_all(page.octets()).expect("records");
    let expected = wires
        .iter()
        .zip(1..)
        .map(|(wire, k)| StreamRecord { k, content: Content::Wire(wire.bytes().clone()) });
    assert_eq!(records, expected.collect::<Vec<_>>());
}

#[tokio::test]
async fn sending_again_after_a_lost_answer_stores_nothing_twice() {
    let server = TestServer::start().await;
    let mut ada = founder(&server).await;
    let wire = ada.seal(server.now(), "once");

    let first = ada.send([&wire]).await;
    ada.post(server.now(), "in between").await;
    let again = ada.send([&wire]).await;
    let twice_in_one = ada.send([&wire, &wire]).await;

    assert_eq!(first.cbor(), again.cbor());
    assert_eq!(answers(&twice_in_one), ["1", "1"]);
    assert_eq!(stored(&server).await, 2);
}

#[tokio::test]
async fn other_bytes_under_the_same_revision_are_refused_with_what_stands_there() {
    let server = TestServer::start().await;
    let mut ada = founder(&server).await;
    let object = ObjectId(ada.draw());
    let wire = ada.seal_as(server.now(), "first", object, 1);
    ada.send([&wire]).await;

    let other = ada.seal_as(server.now(), "second", object, 1);
    let alone = ada.send([&other]).await;
    let fresh = ada.seal(server.now(), "third");
    let beside = ada.send([&fresh, &other]).await;

    assert_eq!(alone.outcome(), "409 revision_taken");
    let refused = alone.problem().refused;
    assert_eq!(refused[0].code, "revision_taken");
    assert_eq!(refused[0].stored.expect("the hash").0, wire.hash());
    assert_eq!(answers(&beside), ["2", "revision_taken"]);
    let mut second =
        beside.cbor().into_array().expect("a list").remove(1).into_fields().expect("a map");
    assert_eq!(second.fixed::<32>(4).expect("the hash"), wire.hash());
    assert_eq!(stored(&server).await, 2);
}

#[tokio::test]
async fn nobody_takes_the_next_revision_of_what_another_wrote() {
    let server = TestServer::start().await;
    let now = server.now();
    let mut cast = Cast::assemble(&server).await;
    let object = ObjectId(cast.member.draw());
    let first = cast.member.seal_as(now, "mine", object, 1);
    assert_eq!(cast.member.send([&first]).await.outcome(), "200");

    let squat = cast.facilitator.seal_as(now, "theirs", object, 2);
    let squat = cast.facilitator.send([&squat]).await;
    let edit = cast.member.seal_as(now, "mine, edited", object, 2);
    let edit = cast.member.send([&edit]).await;

    assert_eq!(squat.outcome(), "422 wrong_author");
    assert_eq!(edit.outcome(), "200");
}

#[tokio::test]
async fn bytes_that_are_no_object_are_refused_and_nothing_is_stored() {
    let server = TestServer::start().await;
    let mut ada = founder(&server).await;
    let wire = ada.seal(server.now(), "good").bytes().to_vec();
    let with = |at: usize, byte: u8| {
        let mut bytes = wire.clone();
        bytes[at] = byte;
        Bytes::from(bytes)
    };
    let cut = |length: usize| Bytes::copy_from_slice(&wire[..length]);

    for bytes in [Bytes::new(), cut(1), cut(107), cut(wire.len() - 1), Bytes::from(vec![0; 500])] {
        let reply = ada.send_bytes(&[bytes]).await;
        assert_eq!(reply.outcome(), "400 malformed");
    }
    for (at, what) in [(0, "version"), (1, "suite")] {
        let reply = ada.send_bytes(&[with(at, 9)]).await;
        assert!(reply.status.is_client_error(), "{what}: {}", reply.outcome());
    }
    let attention = ada.send_bytes(&[with(74, 9)]).await;
    assert_eq!(attention.outcome(), "400 malformed");

    assert_eq!(stored(&server).await, 0);
}

#[tokio::test]
async fn an_object_has_a_largest_size_and_a_batch_a_largest_number() {
    let server = TestServer::start().await;
    let mut ada = founder(&server).await;
    let path = ada.path("/objects");
    let large = Bytes::from(vec![1; WIRE_BYTES_MAX + 1]);
    let many: Vec<_> = (0..65).map(|_| ada.seal(server.now(), "one of many")).collect();

    let mut posted = u32::try_from(large.len()).expect("short").to_be_bytes().to_vec();
    posted.extend_from_slice(&large);
    let too_large = ada.device.post_octets(&path, posted).await;
    let too_many = ada.send(&many).await;
    let none = ada.device.post_octets(&path, Bytes::new()).await;
    let cut_off = ada.device.post_octets(&path, vec![0, 0, 1, 0, 7]).await;
    let whole_batch = ada.send(&many[..64]).await;

    assert_eq!(too_large.outcome(), "413 too_large");
    assert_eq!(too_many.outcome(), "413 too_large");
    assert_eq!(none.outcome(), "400 malformed");
    assert_eq!(cut_off.outcome(), "400 malformed");
    assert_eq!(answers(&whole_batch).len(), 64);
    assert_eq!(stored(&server).await, 64);
}

#[tokio::test]
async fn an_object_of_another_space_or_another_author_is_refused() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let before = stored(&server).await;
    let mut elsewhere = founder(&server).await;
    let foreign = elsewhere.seal(server.now(), "of another group");
    let others = cast.facilitator.seal(server.now(), "not yours to send");

    let wrong_space = cast.member.send([&foreign]).await;
    let wrong_author = cast.member.send([&others]).await;
    let other_door = elsewhere.send([&others]).await;

    assert_eq!(wrong_space.outcome(), "422 wrong_space");
    assert_eq!(wrong_author.outcome(), "422 wrong_author");
    assert_eq!(other_door.outcome(), "422 wrong_space");
    assert_eq!(stored(&server).await, before);
}

#[tokio::test]
async fn what_is_never_kept_is_not_kept_by_this_door_either() {
    let server = TestServer::start().await;
    let mut ada = founder(&server).await;
    let ephemeral = ada.seal_as(server.now(), "a raised hand", ObjectId(ada.draw()), 0);

    let reply = ada.send([&ephemeral]).await;

    assert_eq!(reply.outcome(), "400 malformed");
    assert_eq!(stored(&server).await, 0);
}

#[tokio::test]
async fn the_good_ones_of_a_batch_are_stored_and_each_bad_one_is_named() {
    let server = TestServer::start().await;
    let mut ada = founder(&server).await;
    let good = ada.seal(server.now(), "good");
    let better = ada.seal(server.now(), "better");
    let bad = Bytes::from_static(b"bad");

    let reply = ada.send_bytes(&[good.bytes().clone(), bad, better.bytes().clone()]).await;

    assert_eq!(answers(&reply), ["1", "malformed", "2"]);
    assert_eq!(stored(&server).await, 2);
}

#[tokio::test]
async fn what_was_sealed_under_an_old_key_is_refused() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let now = server.now();
    let old = cast.member.seal(now, "sealed before");

    cast.facilitator.admit(now, cast.guest.id()).await;
    let stale = cast.member.send([&old]).await;
    cast.member.catch_up().await;
    cast.member.post(now, "sealed again").await;

    assert_eq!(stale.outcome(), "409 stale_epoch");
}

#[tokio::test]
async fn a_key_of_the_future_is_refused_too() {
    let server = TestServer::start().await;
    let mut ada = founder(&server).await;
    let envelope = Envelope {
        space: ada.space(),
        epoch: 2,
        object: ObjectId(ada.draw()),
        revision: 1,
        attention: Attention::Normal,
    };
    let wire = ada.seal_inside(server.now(), &envelope, kinds::Content::Tombstone(Vec::new()));

    assert_eq!(ada.send([&wire]).await.outcome(), "409 stale_epoch");
}

#[tokio::test]
async fn a_newcomer_reads_from_their_first_day_on() {
    let server = TestServer::start().await;
    let mut ada = founder(&server).await;
    ada.post(server.now(), "before").await;
    ada.read_stream().await;
    let link = ada.make_link(server.now(), Mode::Auto, Role::Member, 1).await;
    let mut sam = Person::walk_in(&server).await;
    assert_eq!(sam.join(server.now(), &link).await.outcome(), "200");
    ada.catch_up().await;
    ada.post(server.now(), "after").await;

    let heard = sam.catch_up().await;
    let path = sam.path("/objects?after=0");
    let before = sam.device.get(&path).await;

    assert_eq!(heard, ["after"]);
    assert_eq!(before.outcome(), "403 before_your_time");
}

#[tokio::test]
async fn where_history_is_for_all_a_newcomer_may_read_it() {
    let server = TestServer::start().await;
    let mut ada = Person::walk_in(&server).await;
    ada.found(server.now(), Kind::Group, History::All).await;
    ada.post(server.now(), "before").await;
    ada.read_stream().await;
    let link = ada.make_link(server.now(), Mode::Auto, Role::Member, 1).await;
    let mut sam = Person::walk_in(&server).await;
    assert_eq!(sam.join(server.now(), &link).await.outcome(), "200");

    let path = sam.path("/objects?after=0");
    let page = sam.device.get(&path).await.octets();

    assert_eq!(StreamRecord::read_all(page).expect("records").len(), 1);
}

#[tokio::test]
async fn the_stream_comes_in_pages() {
    let server = TestServer::start().await;
    let mut ada = founder(&server).await;
    for _ in 0..5 {
        let wires: Vec<_> = (0..60).map(|_| ada.seal(server.now(), "one of many")).collect();
        ada.send(&wires).await;
    }
    let numbers = |octets: Bytes| {
        let records = StreamRecord::read_all(octets).expect("records");
        records.iter().map(|it| it.k).collect::<Vec<_>>()
    };
    let path = ada.path("/objects");

    let all = ada.device.get(&path).await;
    let some = ada.device.get(&format!("{path}?after=298&limit=256")).await;
    let few = ada.device.get(&format!("{path}?after=10&limit=3")).await;
    let none = ada.device.get(&format!("{path}?after=300")).await;
    let far = ada.device.get(&format!("{path}?after=9007199254740991")).await;
    let farther = ada.device.get(&format!("{path}?after={}", i64::MAX)).await;

    assert_eq!(numbers(all.octets()), (1..=256).collect::<Vec<_>>());
    assert_eq!(all.header("x-holdfast-k"), "300");
    assert_eq!(numbers(some.octets()), [299, 300]);
    assert_eq!(numbers(few.octets()), [11, 12, 13]);
    assert!(none.octets().is_empty());
    assert!(far.octets().is_empty());
    assert_eq!((farther.outcome().as_str(), farther.octets().len()), ("200", 0));
}

#[tokio::test]
async fn taking_back_what_one_wrote_leaves_number_and_hash() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let now = server.now();
    cast.member.read_stream().await;
    let object = ObjectId(cast.member.draw());
    let first = cast.member.seal_as(now, "to be taken back", object, 1);
    let second = cast.member.seal_as(now, "a tombstone stands here", object, 2);
    cast.member.send([&first, &second]).await;
    let drop = cast.member.path(&format!("/objects/{object}/drop"));

    let other = cast.facilitator.device.post_nothing(&drop).await;
    let own = cast.member.device.post_nothing(&drop).await;
    let again = cast.member.device.post_nothing(&drop).await;
    let records = cast.member.read_stream().await;

    assert_eq!(other.outcome(), "422 wrong_author");
    assert_eq!(own.outcome(), "204");
    assert_eq!(again.outcome(), "204");
    let last: Vec<_> = records.into_iter().map(|it| it.content).collect();
    let expected = [Content::Hash(sha256(first.bytes())), Content::Wire(second.bytes().clone())];
    assert_eq!(last, expected);
    // What was taken back cannot be put there again under another text.
    let replayed = cast.member.send([&first]).await;
    assert_eq!(replayed.outcome(), "200");
    assert!(!everywhere(&server, &first).await);
}

/// Whether the bytes of an object stand in any table.
async fn everywhere(server: &TestServer, wire: &Wire) -> bool {
    let tables = server.database().everything().await;
    let mut values = tables.iter().flat_map(|it| &it.rows).flatten();
    values.any(|(_, value)| memchr::memmem::find(value, wire.ciphertext()).is_some())
}

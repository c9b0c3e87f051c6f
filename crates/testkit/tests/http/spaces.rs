//! Spaces and their logs: what the server accepts into them, and who may read them.

use std::time::Duration;

use protocol::{
    MemberId, Transaction,
    cbor::Value,
    log::{Body, History, Kind, Reason, Role},
};
use testkit::{Cast, Person, TestServer};
use vault::epoch::make_epoch;

#[tokio::test]
async fn a_space_is_founded_and_listed_for_its_founder_alone() {
    let server = TestServer::start().await;
    let mut ada = Person::walk_in(&server).await;
    let mut sam = Person::walk_in(&server).await;

    let (reply, _) = ada.found(server.now(), Kind::Group, History::None).await;
    let spaces = ada.device.get("/api/v1/spaces").await.json();

    let head = ada.place().log.head();
    let expected = Value::map([
        (1, Some(Value::bytes(ada.space().0))),
        (2, Some(Value::Uint(head.seq))),
        (3, Some(Value::bytes(head.hash.0))),
    ]);
    assert_eq!(reply.outcome(), "201");
    assert_eq!(reply.cbor(), expected);
    assert_eq!(spaces[0]["space_id"], ada.space().to_string());
    assert_eq!(spaces[0]["member_id"], ada.id().to_string());
    assert_eq!(spaces[0]["status"], "member");
    assert_eq!(spaces[0]["kind"], 3);
    assert_eq!(spaces[0]["role"], 2);
    assert_eq!(spaces[0]["seq"], 1);
    assert_eq!(spaces[0]["k"], 0);
    assert_eq!(spaces[0]["epoch"], 1);
    assert_eq!(sam.device.get("/api/v1/spaces").await.json(), serde_json::json!([]));
}

#[tokio::test]
async fn bytes_that_are_not_a_transaction_found_nothing() {
    let server = TestServer::start().await;
    let mut ada = Person::walk_in(&server).await;
    let (_, transaction) = ada.founding(server.now(), Kind::Group, History::None);
    let bytes = transaction.encode();
    let mut longer = bytes.clone();
    longer.push(0);
    // The map's length written in two bytes instead of one.
    let stretched = [&[0xb8, 0x03], &bytes[1..]].concat();

    for (bytes, outcome) in [
        (Vec::new(), "400 malformed"),
        (b"\xff\xff".to_vec(), "400 malformed"),
        (bytes[..bytes.len() - 1].to_vec(), "400 malformed"),
        (longer, "400 malformed"),
        (stretched, "400 non_canonical"),
        (vec![0x81; 4096], "400 malformed"),
    ] {
        let reply = ada.device.post_octets("/api/v1/spaces", bytes).await;
        assert_eq!(reply.outcome(), outcome);
    }

    assert_eq!(ada.device.get("/api/v1/spaces").await.json(), serde_json::json!([]));
}

#[tokio::test]
async fn a_forged_signature_founds_nothing() {
    let server = TestServer::start().await;
    let mut ada = Person::walk_in(&server).await;
    let (_, transaction) = ada.founding(server.now(), Kind::Group, History::None);
    let mut bytes = transaction.encode();
    let signature = transaction.entries[0].signatures().next().expect("one");
    let at = memchr::memmem::find(&bytes, &signature).expect("it is in there");
    bytes[at] ^= 1;

    let reply = ada.device.post_octets("/api/v1/spaces", bytes).await;

    assert_eq!(reply.outcome(), "422 bad_signature");
    assert_eq!(ada.device.get("/api/v1/spaces").await.json(), serde_json::json!([]));
}

#[tokio::test]
async fn a_vault_is_for_one() {
    let server = TestServer::start().await;
    let mut ada = Person::walk_in(&server).await;
    let (reply, _) = ada.found(server.now(), Kind::Vault, History::None).await;
    assert_eq!(reply.outcome(), "201");

    let entry = ada.entry(server.now(), Body::Leave);
    let transaction = Transaction { entries: vec![entry], ..Transaction::default() };

    assert_eq!(ada.append(&transaction).await.outcome(), "422 not_in_this_kind");
}

#[tokio::test]
async fn of_two_who_write_at_once_the_second_reads_first() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let mut second = cast.facilitator.device.clone();
    let role = |role| vec![Body::Role(cast.member.id(), role)];
    let first = cast.facilitator.transaction(server.now(), role(Role::Facilitator), None);
    let other = cast.facilitator.transaction(server.now(), role(Role::Member), None);

    let accepted = cast.facilitator.append(&first).await;
    let refused = second.post_octets(&cast.member.path("/log"), other.encode()).await;
    let again = second.post_octets(&cast.member.path("/log"), first.encode()).await;

    assert_eq!(accepted.outcome(), "200");
    assert_eq!(refused.outcome(), "409 log_moved");
    assert_eq!(again.octets(), accepted.octets(), "whoever lost the answer asks again");
}

#[tokio::test]
async fn an_epoch_is_anchored_at_the_very_end_of_the_stream() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let guest = cast.guest.id();
    let now = server.now();
    let bodies = vec![Body::Admit(guest)];
    let admitting = cast.facilitator.transaction(now, bodies, Some(Reason::MembersChanged));

    cast.member.post(now, "in between").await;
    let too_late = cast.facilitator.append(&admitting).await;
    cast.facilitator.catch_up().await;
    cast.facilitator.admit(now, guest).await;

    assert_eq!(too_late.outcome(), "409 stream_moved");
    assert!(cast.facilitator.place().log.is_member(&guest));
}

#[tokio::test]
async fn only_facilitators_open_and_close_doors() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let (guest, facilitator) = (cast.guest.id(), cast.facilitator.id());

    for body in [
        Body::Admit(guest),
        Body::Remove(facilitator),
        Body::Role(facilitator, Role::Member),
        Body::Settings { commit: [1; 32], history: History::All },
    ] {
        let entry = cast.member.entry(server.now(), body);
        let transaction = Transaction { entries: vec![entry], ..Transaction::default() };
        assert_eq!(cast.member.append(&transaction).await.outcome(), "422 not_a_facilitator");
    }
}

#[tokio::test]
async fn nobody_hands_in_what_somebody_else_signed() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let bodies = vec![Body::Role(cast.member.id(), Role::Facilitator)];
    let transaction = cast.facilitator.transaction(server.now(), bodies, None);

    let path = cast.member.path("/log");
    let reply = cast.member.device.post_octets(&path, transaction.encode()).await;

    assert_eq!(reply.outcome(), "422 wrong_author");
}

#[tokio::test]
async fn an_entry_of_another_space_stays_there() {
    let server = TestServer::start().await;
    let mut ada = Person::walk_in(&server).await;
    ada.found_group(server.now()).await;
    let first = ada.space();
    let elsewhere = ada.transaction(
        server.now(),
        vec![Body::Settings { commit: [1; 32], history: History::None }],
        None,
    );
    ada.found_group(server.now()).await;
    assert_ne!(ada.space(), first);

    let path = ada.path("/log");
    let reply = ada.device.post_octets(&path, elsewhere.encode()).await;

    assert_eq!(reply.outcome(), "422 wrong_space");
}

#[tokio::test]
async fn a_clock_that_is_far_off_is_noticed() {
    let server = TestServer::start().await;
    let mut ada = Person::walk_in(&server).await;
    ada.found_group(server.now()).await;
    let bodies = || vec![Body::Settings { commit: [1; 32], history: History::None }];

    let ahead = server.now() + 11 * 60_000;
    let ahead = ada.transaction(ahead, bodies(), None);
    let ahead = ada.append(&ahead).await;
    let now = ada.transaction(server.now(), bodies(), None);
    server.pass(Duration::from_mins(11));
    let late = ada.append(&now).await;

    assert_eq!(ahead.outcome(), "422 clock_wrong");
    assert_eq!(late.outcome(), "422 clock_wrong");
}

#[tokio::test]
async fn an_epoch_without_everybody_s_wrap_is_refused() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let bodies = vec![Body::Admit(cast.guest.id())];
    let mut admitting =
        cast.facilitator.transaction(server.now(), bodies, Some(Reason::MembersChanged));
    admitting.wraps.pop();

    assert_eq!(cast.facilitator.append(&admitting).await.outcome(), "422 wraps_wrong");
}

#[tokio::test]
async fn a_removed_member_reads_nothing_that_is_new() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let seq = cast.facilitator.place().log.head().seq;
    let k = cast.removed.place().k;

    cast.removed.read_log().await;
    let records = cast.removed.read_stream().await;
    let spaces = cast.removed.device.get("/api/v1/spaces").await.json();

    assert!(records.is_empty(), "what was said before is read already");
    let place = cast.removed.place();
    assert_eq!(spaces[0]["status"], "removed");
    assert_eq!(spaces[0]["seq"], place.log.head().seq);
    assert_eq!(spaces[0]["k"], k, "nor how much was said since");
    assert_eq!(spaces[0]["epoch"], place.log.epoch_number());
    assert!(cast.removed.place().log.head().seq < seq, "the log ends with the removal");
    assert!(!cast.removed.place().log.is_member(&cast.removed.id()));
    let everything = cast.removed.path("/objects?after=0");
    let everything = cast.removed.device.get(&everything).await;
    let after = cast.removed.path(&format!("/objects?after={}", cast.removed.place().k));
    let after = cast.removed.device.get(&after).await.octets();
    assert_eq!(everything.outcome(), "200");
    assert!(after.is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_reads_a_log_while_it_grows_gets_a_key_with_every_epoch() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    for _ in 0..40 {
        server.pass(Duration::from_hours(1));
        let before = cast.facilitator.place().log.head().seq;
        let path = cast.facilitator.path(&format!("/log?after={before}"));
        let reading = (0..8).map(|_| {
            let (mut device, path) = (cast.member.device.clone(), path.clone());
            tokio::spawn(async move { device.get(&path).await.cbor() })
        });
        let reading: Vec<_> = reading.collect();

        cast.facilitator.write_log(server.now(), vec![], Some(Reason::Fresh)).await;

        for page in reading {
            for record in page.await.expect("nobody trips").into_array().expect("a list") {
                let mut record = record.into_fields().expect("a map");
                assert!(record.maybe(3).is_some(), "an epoch without its key looks like a lie");
            }
        }
    }
}

#[tokio::test]
async fn whoever_leaves_makes_a_new_key_due() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let now = server.now();

    cast.member.write_log(now, vec![Body::Leave], None).await;
    cast.facilitator.catch_up().await;
    let wire = cast.facilitator.seal(now, "too early");
    let too_early = cast.facilitator.send([&wire]).await;
    cast.facilitator.write_log(now, vec![], Some(Reason::Due)).await;
    cast.facilitator.post(now, "now").await;

    assert_eq!(too_early.outcome(), "409 epoch_due");
    let spaces = cast.member.device.get("/api/v1/spaces").await.json();
    let place = cast.member.place();
    assert_eq!(spaces[0]["status"], "left");
    assert_eq!(spaces[0]["seq"], place.log.head().seq, "what comes after is not theirs to know");
    assert_eq!(spaces[0]["k"], place.k);
    assert_eq!(spaces[0]["epoch"], place.log.epoch_number());
    assert!(cast.member.read_stream().await.is_empty());
}

#[tokio::test]
async fn everybody_gets_their_own_wrap_and_the_hashes_of_all() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let epoch = cast.member.place().log.epoch_number();
    let log = cast.member.path("/log");
    let hashes = cast.member.path(&format!("/epochs/{epoch}/wrap-hashes"));

    let wraps = |records: Value| {
        let records = records.into_array().expect("a list").into_iter();
        let wraps = records.filter_map(|it| it.into_fields().expect("a map").maybe(3));
        wraps.map(|it| it.into_bytes().expect("bytes")).collect::<Vec<_>>()
    };
    let members = wraps(cast.member.device.get(&log).await.cbor());
    let facilitators = wraps(cast.facilitator.device.get(&log).await.cbor());
    let guests = wraps(cast.guest.device.get(&log).await.cbor());
    let listed = cast.member.device.get(&hashes).await.cbor().into_array().expect("a list");

    let hash = |wrap: &Vec<u8>| Value::bytes(protocol::letter::wrap_hash(wrap));
    assert_eq!(listed.len(), 2);
    assert!(listed.contains(&hash(members.last().expect("the member has some"))));
    assert!(listed.contains(&hash(facilitators.last().expect("the facilitator has some"))));
    assert!(members.iter().all(|it| !facilitators.contains(it)));
    assert!(guests.is_empty());
}

#[tokio::test]
async fn the_log_comes_in_pages() {
    let server = TestServer::start().await;
    let mut ada = Person::walk_in(&server).await;
    ada.found_group(server.now()).await;
    let settings = |n: u8| Body::Settings { commit: [n; 32], history: History::None };
    for n in 0..70_u8 {
        let four = (0..4).map(|it| settings(n.wrapping_mul(4).wrapping_add(it))).collect();
        ada.write_log(server.now(), four, None).await;
    }
    let log = ada.path("/log");

    let first = ada.device.get(&log).await.cbor().into_array().expect("a list");
    let same = ada.device.get(&format!("{log}?after=-1")).await.cbor();
    let second = ada.device.get(&format!("{log}?after=255")).await.cbor();
    let none = ada.device.get(&format!("{log}?after=281")).await.cbor();
    let far = ada.device.get(&format!("{log}?after={}", i64::MAX)).await.cbor();

    assert_eq!(first.len(), 256);
    assert_eq!(same, Value::Array(first));
    assert_eq!(second.into_array().expect("a list").len(), 2 + 280 - 256);
    assert_eq!(none, Value::Array(Vec::new()));
    assert_eq!(far, Value::Array(Vec::new()));
}

#[tokio::test]
async fn what_comes_after_the_rules_is_refused_with_the_rule_s_own_word() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let (me, now) = (cast.facilitator.id(), server.now());

    for (body, outcome) in [
        (Body::Remove(me), "422 use_leave"),
        (Body::Admit(MemberId([9; 16])), "422 no_such_guest"),
        (Body::Remove(MemberId([9; 16])), "422 no_such_member"),
        (Body::Role(me, Role::Member), "422 last_facilitator"),
    ] {
        let entry = cast.facilitator.entry(now, body);
        let transaction = Transaction { entries: vec![entry], ..Transaction::default() };
        assert_eq!(cast.facilitator.append(&transaction).await.outcome(), outcome);
    }
}

#[tokio::test]
async fn a_fresh_key_may_be_had_once_an_hour() {
    let server = TestServer::start().await;
    let mut ada = Person::walk_in(&server).await;
    ada.found_group(server.now()).await;
    server.pass(Duration::from_hours(1));
    let fresh = |ada: &Person| {
        let place = ada.place();
        let head = (place.k, place.chain);
        let mut chance = |bytes: &mut [u8]| bytes.fill_with(|| ada.draw::<1>()[0]);
        let made = make_epoch(&place.log, &place.keys, Reason::Fresh, head, &mut chance);
        let entry = ada.entry(server.now(), Body::Epoch(made.body));
        Transaction { entries: vec![entry], wraps: made.wraps, letters: Vec::new() }
    };

    let first = fresh(&ada);
    let first = ada.append(&first).await;
    let second = fresh(&ada);
    let second = ada.append(&second).await;
    server.pass(Duration::from_hours(1));
    let later = fresh(&ada);
    let later = ada.append(&later).await;

    assert_eq!(first.outcome(), "200");
    assert_eq!(second.outcome(), "422 epoch_too_soon");
    assert_eq!(later.outcome(), "200");
    ada.post(server.now(), "under the third key").await;
}

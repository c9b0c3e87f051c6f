//! Coming into a space: by a link, once, while it works, and with the key that belongs to it.

use std::time::Duration;

use protocol::log::{Body, Mode, Role};
use testkit::{Cast, LINK_LIFETIME, Person, TestServer};

#[tokio::test]
async fn an_auto_join_without_its_epoch_is_not_let_in() {
    let server = TestServer::start().await;
    let mut ada = Person::walk_in(&server).await;
    ada.found_group(server.now()).await;
    let link = ada.make_link(server.now(), Mode::Auto, Role::Member, 1).await;
    let mut sam = Person::walk_in(&server).await;
    let (_, mut transaction) = sam.joining(server.now(), &link).await;
    transaction.entries.truncate(1);
    transaction.wraps.clear();

    let reply = sam.device.post_octets(&ada.path("/log"), transaction.encode()).await;

    assert_eq!(reply.outcome(), "422 epoch_missing");
    assert_eq!(sam.device.get("/api/v1/spaces").await.json(), serde_json::json!([]));
}

#[tokio::test]
async fn of_many_who_race_for_the_last_place_of_a_link_one_gets_in() {
    let server = TestServer::start().await;
    let mut ada = Person::walk_in(&server).await;
    ada.found_group(server.now()).await;
    let link = ada.make_link(server.now(), Mode::Auto, Role::Member, 1).await;
    let mut ready = Vec::new();
    for _ in 0..6 {
        let mut person = Person::walk_in(&server).await;
        let (_, transaction) = person.joining(server.now(), &link).await;
        ready.push((person, transaction));
    }
    let race = ready.into_iter().map(|(mut person, transaction)| {
        let path = ada.path("/log");
        tokio::spawn(async move {
            person.device.post_octets(&path, transaction.encode()).await.outcome()
        })
    });
    let racing: Vec<_> = race.collect();

    let mut outcomes = Vec::new();
    for race in racing {
        outcomes.push(race.await.expect("nobody trips"));
    }

    outcomes.sort();
    assert_eq!(outcomes[0], "200");
    let late = ["409 log_moved", "422 invite_used"];
    assert!(outcomes[1..].iter().all(|it| late.contains(&it.as_str())), "{outcomes:?}");
    ada.catch_up().await;
    let mut late = Person::walk_in(&server).await;
    let late = late.join_knowing(server.now(), &link, ada.place()).await;
    assert_eq!(late.outcome(), "422 invite_used");
    assert_eq!(ada.place().log.member_count(), 2);
}

#[tokio::test]
async fn a_link_that_ran_out_or_was_taken_back_lets_nobody_in() {
    let server = TestServer::start().await;
    let mut ada = Person::walk_in(&server).await;
    ada.found_group(server.now()).await;
    let expiring = ada.make_link(server.now(), Mode::Auto, Role::Member, 9).await;
    let withdrawn = ada.make_link(server.now(), Mode::Auto, Role::Member, 9).await;
    ada.write_log(server.now(), vec![Body::Withdraw(withdrawn.invite)], None).await;
    let mut sam = Person::walk_in(&server).await;

    let refused = sam.join_knowing(server.now(), &withdrawn, ada.place()).await;
    server.pass(LINK_LIFETIME + Duration::from_mins(1));
    let expired = sam.join_knowing(server.now(), &expiring, ada.place()).await;

    assert_eq!(refused.outcome(), "422 invite_withdrawn");
    assert_eq!(expired.outcome(), "422 invite_expired");
}

#[tokio::test]
async fn a_stolen_link_without_its_secret_lets_nobody_in() {
    let server = TestServer::start().await;
    let mut ada = Person::walk_in(&server).await;
    ada.found_group(server.now()).await;
    let mut link = ada.make_link(server.now(), Mode::Auto, Role::Member, 9).await;
    link.secret = [0; 32];
    let mut eve = Person::walk_in(&server).await;

    let reply = eve.join(server.now(), &link).await;

    assert_eq!(reply.outcome(), "422 bad_signature");
    assert_eq!(eve.device.get("/api/v1/spaces").await.json(), serde_json::json!([]));
}

#[tokio::test]
async fn nobody_is_in_a_group_twice() {
    let server = TestServer::start().await;
    let mut ada = Person::walk_in(&server).await;
    ada.found_group(server.now()).await;
    let link = ada.make_link(server.now(), Mode::Auto, Role::Member, 9).await;

    let (_, transaction) = ada.joining(server.now(), &link).await;
    let reply = ada.device.post_octets(&ada.path("/log"), transaction.encode()).await;

    assert_eq!(reply.outcome(), "409 already_in");
}

#[tokio::test]
async fn a_guest_waits_reads_the_log_and_is_let_in() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let (guest, now) = (cast.guest.id(), server.now());
    let waiting = cast.guest.device.get("/api/v1/spaces").await.json();

    cast.facilitator.admit(now, guest).await;
    cast.facilitator.post(now, "welcome").await;
    let heard = cast.guest.catch_up().await;
    let inside = cast.guest.device.get("/api/v1/spaces").await.json();

    assert_eq!(waiting[0]["status"], "guest");
    assert_eq!(waiting[0]["k"], 0, "the waiting room does not hear how much is said");
    assert_eq!(inside[0]["status"], "member");
    assert_eq!(heard, ["welcome"], "and nothing of what was said before");
}

#[tokio::test]
async fn who_was_removed_does_not_come_back_under_an_old_key() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let link = cast.facilitator.make_link(server.now(), Mode::Auto, Role::Member, 9).await;
    let old = cast.removed.id();

    let again = cast.removed.join(server.now(), &link).await;

    assert_eq!(again.outcome(), "200", "with new keys and a new link it is a new membership");
    assert_ne!(cast.removed.id(), old);
}

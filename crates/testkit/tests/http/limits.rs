//! Nobody makes others wait by asking too often.

use std::{net::IpAddr, time::Duration};

use http_api::{Settings, limits::Rates};
use serde_json::json;
use testkit::{Person, TestServer};

fn line(address: &str) -> IpAddr {
    address.parse().expect("an address")
}

#[tokio::test]
async fn one_address_makes_so_many_accounts_an_hour_and_others_are_not_kept_waiting() {
    let server = TestServer::start_with(Settings::default()).await;
    let mut eve = server.device().at(line("192.0.2.1"));
    let mut sam = server.device().at(line("192.0.2.2"));

    for _ in 0..Rates::default().accounts.burst {
        assert_eq!(eve.post("/api/v1/accounts", json!({})).await.outcome(), "201");
    }
    let one_more = eve.post("/api/v1/accounts", json!({})).await;
    let other = sam.post("/api/v1/accounts", json!({})).await;
    server.pass(Duration::from_mins(1));
    let later = eve.post("/api/v1/accounts", json!({})).await;

    assert_eq!(one_more.outcome(), "429 slow_down");
    assert_eq!(one_more.header("retry-after"), "60");
    assert_eq!(other.outcome(), "201");
    assert_eq!(later.outcome(), "201");
}

#[tokio::test]
async fn a_household_shares_its_ipv6_network_s_allowance() {
    let server = TestServer::start_with(Settings::default()).await;
    for host in 1..=Rates::default().accounts.burst {
        let mut device = server.device().at(line(&format!("2001:db8::{host}")));
        assert_eq!(device.post("/api/v1/accounts", json!({})).await.outcome(), "201");
    }

    let mut one_more = server.device().at(line("2001:db8::ffff"));

    assert_eq!(one_more.post("/api/v1/accounts", json!({})).await.outcome(), "429 slow_down");
}

#[tokio::test]
async fn looking_at_links_has_a_pace() {
    let server = TestServer::start_with(Settings::default()).await;
    let mut eve = server.device();
    let path = format!("/api/v1/invites/{}", "A".repeat(22));
    let burst = Rates::default().invites.burst;

    for _ in 0..burst {
        assert_eq!(eve.get(&path).await.outcome(), "404 no_such_invite");
    }

    assert_eq!(eve.get(&path).await.outcome(), "429 slow_down");
}

#[tokio::test]
async fn one_session_has_a_pace_for_writing_and_may_still_read() {
    let server = TestServer::start_with(Settings::default()).await;
    let mut eve = server.newcomer().await;
    let burst = Rates::default().writes.burst;
    let path = format!("/api/v1/spaces/{}/objects/{}/drop", "A".repeat(43), "A".repeat(22));

    for _ in 0..burst {
        assert_eq!(eve.post_nothing(&path).await.outcome(), "404 no_such_space");
    }

    assert_eq!(eve.post_nothing(&path).await.outcome(), "429 slow_down");
    assert_eq!(eve.get("/api/v1/account").await.outcome(), "200");
}

#[tokio::test]
async fn names_cannot_be_tried_by_the_hundred() {
    let server = TestServer::start().await;
    let now = server.now();
    let mut kim = Person::walk_in(&server).await;
    assert_eq!(kim.keep("kim", "five words of hers alone").await.outcome(), "204");
    let mut eve = Person::walk_in(&server).await;

    let mut outcomes = Vec::new();
    for _ in 0..6 {
        outcomes.push(eve.keep("kim", "any").await.outcome());
    }
    let slowed = eve.keep("nobody-has-this", "any").await;
    server.pass(Duration::from_hours(24));
    let tomorrow = eve.keep("kim", "any").await;
    let free = eve.keep("eve", "any").await;

    assert_eq!(outcomes[..5], ["409 handle_taken"; 5]);
    assert_eq!(outcomes[5], "429 slow_down");
    assert_eq!(slowed.outcome(), "429 slow_down", "whether it is taken is not told either");
    let until_midnight = 24 * 60 * 60 - (now / 1_000) % (24 * 60 * 60);
    assert_eq!(slowed.header("retry-after"), until_midnight.to_string());
    assert_eq!(tomorrow.outcome(), "409 handle_taken");
    assert_eq!(free.outcome(), "204");
}

#[tokio::test]
async fn one_address_chooses_so_many_names_an_hour() {
    let server = TestServer::start_with(Settings::default()).await;
    let mut eve = server.newcomer().await;
    for _ in 0..Rates::default().names.burst {
        let reply = eve.put("/api/v1/account/credentials", json!({})).await;
        assert_eq!(reply.outcome(), "400 bad_request");
    }

    let one_more = eve.put("/api/v1/account/credentials", json!({})).await;

    assert_eq!(one_more.outcome(), "429 slow_down");
}

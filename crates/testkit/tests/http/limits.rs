//! Nobody makes others wait by asking too often.

use std::{net::IpAddr, time::Duration};

use http_api::{Settings, limits::Rates};
use serde_json::json;
use testkit::TestServer;

fn line(address: &str) -> IpAddr {
    address.parse().expect("an address")
}

#[tokio::test]
async fn one_address_makes_ten_accounts_an_hour_and_others_are_not_kept_waiting() {
    let server = TestServer::start_with(Settings::default()).await;
    let mut eve = server.device().at(line("192.0.2.1"));
    let mut sam = server.device().at(line("192.0.2.2"));

    for _ in 0..10 {
        assert_eq!(eve.post("/api/v1/accounts", json!({})).await.outcome(), "201");
    }
    let eleventh = eve.post("/api/v1/accounts", json!({})).await;
    let other = sam.post("/api/v1/accounts", json!({})).await;
    server.pass(Duration::from_mins(6));
    let later = eve.post("/api/v1/accounts", json!({})).await;

    assert_eq!(eleventh.outcome(), "429 slow_down");
    assert_eq!(eleventh.header("retry-after"), "360");
    assert_eq!(other.outcome(), "201");
    assert_eq!(later.outcome(), "201");
}

#[tokio::test]
async fn a_household_shares_its_ipv6_network_s_allowance() {
    let server = TestServer::start_with(Settings::default()).await;
    for host in 1..=10 {
        let mut device = server.device().at(line(&format!("2001:db8::{host}")));
        assert_eq!(device.post("/api/v1/accounts", json!({})).await.outcome(), "201");
    }

    let mut eleventh = server.device().at(line("2001:db8::ffff"));

    assert_eq!(eleventh.post("/api/v1/accounts", json!({})).await.outcome(), "429 slow_down");
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

//! Walking in, keeping the identity, leaving for good.

use std::time::Duration;

use http_api::cookies::{DEVICE_COOKIE, SESSION_COOKIE};
use serde_json::{Value, json};
use testkit::{Device, TestServer};

const DAY: Duration = Duration::from_hours(24);

/// 32 bytes that stand for a key, told apart by one letter.
pub(crate) fn key(letter: char) -> String {
    let mut key = letter.to_string().repeat(42);
    // The last character holds four bits only.
    key.push('A');
    key
}

/// How somebody called `name` gets back in; their keys are made of their name.
pub(crate) fn credentials(name: char) -> Value {
    json!({
        "handle_hash": key(name),
        "passphrase": { "auth_key": key(name), "wrapped": "cGFzc3BocmFzZQ" },
        "recovery": { "auth_key": key(name.to_ascii_lowercase()), "wrapped": "cmVjb3Zlcnk" },
    })
}

pub(crate) fn sign_in(name: char) -> Value {
    json!({ "handle_hash": key(name), "auth_key": key(name) })
}

/// Somebody whose identity is kept.
pub(crate) async fn kept(server: &TestServer, name: char) -> Device {
    let mut device = server.newcomer().await;
    let reply = device.put("/api/v1/account/credentials", credentials(name)).await;
    assert_eq!(reply.outcome(), "204");
    device
}

#[tokio::test]
async fn anybody_can_walk_in_without_a_word() {
    let server = TestServer::start().await;
    let mut device = server.device();

    let made = device.post("/api/v1/accounts", json!({})).await;
    let account = device.get("/api/v1/account").await.json();

    assert_eq!(made.outcome(), "201");
    assert_eq!(made.json()["account_id"], account["account_id"]);
    assert_eq!(made.json()["session_id"], account["session_id"]);
    assert_eq!(account["kept"], false);
    assert_eq!(account["administrator"], false);
    assert_eq!(account["now"], server.now());
    let ends_at = account["ends_at"].as_i64().expect("a device-only account ends");
    assert!(ends_at > server.now() + 7 * 24 * 3600 * 1000, "{ends_at}");
}

#[tokio::test]
async fn nobody_is_somebody_without_a_session() {
    let server = TestServer::start().await;
    let mut device = server.device();
    assert_eq!(device.get("/api/v1/account").await.outcome(), "401 signed_out");

    device.set_cookie(SESSION_COOKIE, Some(&key('x')));

    assert_eq!(device.get("/api/v1/account").await.outcome(), "401 signed_out");
}

#[tokio::test]
async fn a_device_only_account_ends_after_seven_idle_days_and_a_kept_one_stays() {
    let server = TestServer::start().await;
    let mut sam = server.newcomer().await;
    let mut kim = kept(&server, 'K').await;

    server.pass(DAY * 7);
    let on_the_seventh_day = sam.get("/api/v1/account").await;
    server.pass(DAY * 9);
    let later = sam.get("/api/v1/account").await;

    assert_eq!(on_the_seventh_day.outcome(), "200");
    assert_eq!(later.outcome(), "401 signed_out");
    let kim = kim.get("/api/v1/account").await.json();
    assert_eq!(kim["kept"], true);
    assert_eq!(kim.get("ends_at"), None);
}

#[tokio::test]
async fn keeping_the_identity_lets_another_device_in() {
    let server = TestServer::start().await;
    let mut phone = kept(&server, 'K').await;
    let account = phone.get("/api/v1/account").await.json();
    let mut laptop = server.device();

    let signed_in = laptop.post("/api/v1/sessions", sign_in('K')).await;

    assert_eq!(signed_in.outcome(), "201");
    assert_eq!(signed_in.json()["account_id"], account["account_id"]);
    assert_eq!(signed_in.json()["wrapped"], "cGFzc3BocmFzZQ");
    assert_eq!(laptop.get("/api/v1/account").await.json()["kept"], true);
    assert!(laptop.cookie(DEVICE_COOKIE).is_some(), "the device is known from now on");
}

#[tokio::test]
async fn a_handle_belongs_to_one_account() {
    let server = TestServer::start().await;
    let _kim = kept(&server, 'K').await;
    let mut sam = server.newcomer().await;

    let reply = sam.put("/api/v1/account/credentials", credentials('K')).await;

    assert_eq!(reply.outcome(), "409 handle_taken");
    assert_eq!(sam.get("/api/v1/account").await.json()["kept"], false);
}

#[tokio::test]
async fn changing_the_passphrase_asks_for_the_old_one_and_ends_other_sessions() {
    let server = TestServer::start().await;
    let mut phone = kept(&server, 'K').await;
    let mut laptop = server.device();
    laptop.post("/api/v1/sessions", sign_in('K')).await;
    let with_proof = |proof: Value| {
        let mut new = credentials('N');
        new["proof"] = proof;
        new
    };

    let without = phone.put("/api/v1/account/credentials", credentials('N')).await;
    let wrong =
        phone.put("/api/v1/account/credentials", with_proof(json!({ "auth_key": key('w') }))).await;
    server.pass(Duration::from_secs(2));
    let still_there = laptop.get("/api/v1/account").await;
    let right =
        phone.put("/api/v1/account/credentials", with_proof(json!({ "auth_key": key('K') }))).await;

    assert_eq!(without.outcome(), "403 proof_needed");
    assert_eq!(wrong.outcome(), "403 proof_wrong");
    assert_eq!(still_there.outcome(), "200");
    assert_eq!(right.outcome(), "204");
    assert_eq!(phone.get("/api/v1/account").await.outcome(), "200");
    assert_eq!(laptop.get("/api/v1/account").await.outcome(), "401 signed_out");
    assert_eq!(
        server.device().post("/api/v1/sessions", sign_in('K')).await.outcome(),
        "403 sign_in_refused"
    );
    assert_eq!(server.device().post("/api/v1/sessions", sign_in('N')).await.outcome(), "201");
}

#[tokio::test]
async fn a_proof_is_one_of_two_and_nothing_else() {
    let server = TestServer::start().await;
    let mut phone = kept(&server, 'K').await;

    for proof in [
        json!({}),
        json!({ "auth_key": key('K'), "recovery_key": key('k') }),
        json!({ "auth_key": "short" }),
        json!("K"),
    ] {
        let reply = phone.post("/api/v1/account/delete", json!({ "proof": proof })).await;
        assert_eq!(reply.outcome(), "400 bad_request");
    }
}

#[tokio::test]
async fn a_wrapped_seed_has_a_limit() {
    let server = TestServer::start().await;
    let mut sam = server.newcomer().await;

    for wrapped in ["", &"A".repeat(5_463)] {
        let mut it = credentials('S');
        it["passphrase"]["wrapped"] = json!(wrapped);
        let reply = sam.put("/api/v1/account/credentials", it).await;
        assert_eq!(reply.outcome(), "400 bad_request");
    }
    let mut largest = credentials('S');
    largest["passphrase"]["wrapped"] = json!("A".repeat(5_462));
    assert_eq!(sam.put("/api/v1/account/credentials", largest).await.outcome(), "204");
}

#[tokio::test]
async fn deleting_the_account_asks_for_a_proof_and_ends_every_session() {
    let server = TestServer::start().await;
    let mut phone = kept(&server, 'K').await;
    let mut laptop = server.device();
    laptop.post("/api/v1/sessions", sign_in('K')).await;
    let proof = json!({ "proof": { "recovery_key": key('k') } });

    let without = phone.post("/api/v1/account/delete", json!({})).await;
    let with = phone.post("/api/v1/account/delete", proof).await;

    assert_eq!(without.outcome(), "403 proof_needed");
    assert_eq!(with.outcome(), "204");
    assert_eq!(phone.cookie(SESSION_COOKIE), None);
    assert_eq!(laptop.get("/api/v1/account").await.outcome(), "401 signed_out");
    assert_eq!(
        server.device().post("/api/v1/sessions", sign_in('K')).await.outcome(),
        "403 sign_in_refused"
    );
}

#[tokio::test]
async fn a_device_only_account_is_deleted_without_a_proof() {
    let server = TestServer::start().await;
    let mut sam = server.newcomer().await;

    assert_eq!(sam.post("/api/v1/account/delete", json!({})).await.outcome(), "204");
    assert_eq!(sam.get("/api/v1/account").await.outcome(), "401 signed_out");
}

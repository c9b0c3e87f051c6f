//! Devices: signing in, seeing them, signing them out, and being slowed down.

use std::time::Duration;

use http_api::cookies::{DEVICE_COOKIE, SESSION_COOKIE};
use serde_json::{Value, json};
use testkit::{Device, Reply, TestServer};

use crate::accounts::{kept, key, sign_in};

fn wrong() -> Value {
    json!({ "handle_hash": key('K'), "auth_key": key('w') })
}

async fn try_to_sign_in(device: &mut Device, body: Value) -> Reply {
    device.post("/api/v1/sessions", body).await
}

#[tokio::test]
async fn nobody_learns_whether_an_account_exists() {
    let server = TestServer::start().await;
    let _kim = kept(&server, 'K').await;
    let nobody = json!({ "handle_hash": key('Z'), "auth_key": key('Z') });

    let wrong_secret = try_to_sign_in(&mut server.device(), wrong()).await;
    let no_account = try_to_sign_in(&mut server.device(), nobody.clone()).await;
    let slowed = try_to_sign_in(&mut server.device(), wrong()).await;
    let slowed_too = try_to_sign_in(&mut server.device(), nobody).await;

    assert_eq!(wrong_secret.outcome(), "403 sign_in_refused");
    assert_eq!(wrong_secret.body, no_account.body);
    assert_eq!(slowed.outcome(), "429 slow_down");
    assert_eq!(slowed.body, slowed_too.body);
    assert_eq!(slowed.header("retry-after"), slowed_too.header("retry-after"));
}

#[tokio::test]
async fn guessing_gets_slower_until_the_day_is_over() {
    let server = TestServer::start().await;
    let _kim = kept(&server, 'K').await;
    let mut eve = server.device();

    let mut waits = Vec::new();
    for _ in 0..5 {
        assert_eq!(try_to_sign_in(&mut eve, wrong()).await.outcome(), "403 sign_in_refused");
        let slowed = try_to_sign_in(&mut eve, wrong()).await;
        assert_eq!(slowed.outcome(), "429 slow_down");
        let wait: u64 = slowed.header("retry-after").parse().expect("seconds");
        waits.push(wait);
        server.pass(Duration::from_secs(wait));
    }

    assert_eq!(waits[..4], [1, 3, 5, 10]);
    assert!(waits[4] > 11 * 3600, "the rest of the day: {} s", waits[4]);
    assert_eq!(try_to_sign_in(&mut eve, sign_in('K')).await.outcome(), "201", "on the next day");
}

#[tokio::test]
async fn a_stranger_cannot_lock_out_a_device_that_was_here_before() {
    let server = TestServer::start().await;
    let mut phone = kept(&server, 'K').await;
    phone.delete("/api/v1/sessions/current").await;
    assert_eq!(phone.cookie(SESSION_COOKIE), None);
    assert!(phone.cookie(DEVICE_COOKIE).is_some());
    let mut eve = server.device();
    for wait in [1, 3, 5, 10, 0] {
        try_to_sign_in(&mut eve, wrong()).await;
        server.pass(Duration::from_secs(wait));
    }

    let stranger = try_to_sign_in(&mut eve, sign_in('K')).await;
    let owner = try_to_sign_in(&mut phone, sign_in('K')).await;

    assert_eq!(stranger.outcome(), "429 slow_down");
    assert_eq!(owner.outcome(), "201");
}

#[tokio::test]
async fn the_recovery_code_lets_in_and_has_a_count_of_its_own() {
    let server = TestServer::start().await;
    let _kim = kept(&server, 'K').await;
    let mut eve = server.device();
    try_to_sign_in(&mut eve, wrong()).await;
    let recover = |letter| json!({ "handle_hash": key('K'), "recovery_key": key(letter) });
    let mut laptop = server.device();

    let recovered = laptop.post("/api/v1/recoveries", recover('k')).await;
    let refused = eve.post("/api/v1/recoveries", recover('w')).await;
    let slowed = eve.post("/api/v1/recoveries", recover('w')).await;

    assert_eq!(recovered.outcome(), "201");
    assert_eq!(recovered.json()["wrapped"], "cmVjb3Zlcnk");
    assert_eq!(refused.outcome(), "403 sign_in_refused");
    assert_eq!(slowed.outcome(), "429 slow_down");
}

#[tokio::test]
async fn everybody_sees_their_devices_and_nobody_else_s() {
    let server = TestServer::start().await;
    let mut phone = kept(&server, 'K').await;
    let _sam = server.newcomer().await;
    server.pass(Duration::from_hours(48));
    let mut laptop = server.device();
    laptop.post("/api/v1/sessions", sign_in('K')).await;

    let devices = phone.get("/api/v1/sessions").await.json();

    let devices = devices.as_array().expect("a list").clone();
    let current: Vec<_> = devices.iter().filter(|it| it["current"] == true).collect();
    assert_eq!(devices.len(), 2);
    assert_eq!(current.len(), 1);
    assert_eq!(current[0]["created_day"], "2026-03-01");
    assert_eq!(current[0]["last_day"], "2026-03-03");
}

#[tokio::test]
async fn revoking_a_device_asks_for_a_proof_and_signs_it_out() {
    let server = TestServer::start().await;
    let mut phone = kept(&server, 'K').await;
    let mut laptop = server.device();
    let session = laptop.post("/api/v1/sessions", sign_in('K')).await.json()["session_id"].clone();
    let path = format!("/api/v1/sessions/{}/revoke", session.as_str().expect("an id"));
    let proof = json!({ "proof": { "auth_key": key('K') } });

    let without = phone.post(&path, json!({})).await;
    let with = phone.post(&path, proof.clone()).await;
    let again = phone.post(&path, proof).await;

    assert_eq!(without.outcome(), "403 proof_needed");
    assert_eq!(with.outcome(), "204");
    assert_eq!(again.outcome(), "404 no_such_session");
    assert_eq!(laptop.get("/api/v1/account").await.outcome(), "401 signed_out");
}

#[tokio::test]
async fn nobody_revokes_somebody_else_s_device() {
    let server = TestServer::start().await;
    let mut phone = kept(&server, 'K').await;
    let session = phone.get("/api/v1/account").await.json()["session_id"].clone();
    let mut eve = server.newcomer().await;
    let path = format!("/api/v1/sessions/{}/revoke", session.as_str().expect("an id"));

    assert_eq!(eve.post(&path, json!({})).await.outcome(), "404 no_such_session");
    assert_eq!(phone.get("/api/v1/account").await.outcome(), "200");
}

#[tokio::test]
async fn every_device_has_a_share_of_its_own_that_stays_the_same() {
    let server = TestServer::start().await;
    let mut phone = kept(&server, 'K').await;
    let mut laptop = server.device();
    laptop.post("/api/v1/sessions", sign_in('K')).await;

    let first = phone.get("/api/v1/sessions/current/share").await.octets();
    let again = phone.get("/api/v1/sessions/current/share").await.octets();
    let other = laptop.get("/api/v1/sessions/current/share").await.octets();

    assert_eq!(first.len(), 32);
    assert_eq!(first, again);
    assert_ne!(first, other);
}

#[tokio::test]
async fn signing_out_ends_this_device_alone() {
    let server = TestServer::start().await;
    let mut phone = kept(&server, 'K').await;
    let mut laptop = server.device();
    laptop.post("/api/v1/sessions", sign_in('K')).await;
    let token = laptop.cookie(SESSION_COOKIE).expect("signed in").to_owned();

    let reply = laptop.delete("/api/v1/sessions/current").await;

    assert_eq!(reply.outcome(), "204");
    laptop.set_cookie(SESSION_COOKIE, Some(&token));
    assert_eq!(laptop.get("/api/v1/account").await.outcome(), "401 signed_out");
    assert_eq!(phone.get("/api/v1/account").await.outcome(), "200");
}

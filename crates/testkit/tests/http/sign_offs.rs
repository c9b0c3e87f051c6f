//! Who may answer alone.

use std::time::Duration;

use protocol::log::{Body, Mode, Role};
use serde_json::{Value, json};
use testkit::{Device, Person, TestServer, make_administrator};

/// Sets the organisation up; gives back its administrator.
pub(crate) async fn set_up(server: &TestServer) -> Device {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    let token = app::organisation::issue_setup_token(server.app()).await.expect("it works");
    let token = URL_SAFE_NO_PAD.encode(token.expect("nobody has set it up yet").0);
    let mut administrator = server.newcomer().await;
    let body = json!({ "setup_token": token, "name": "River House", "country": "US",
        "minimum_age": 18 });
    assert_eq!(administrator.post("/api/v1/organisation", body).await.outcome(), "204");
    administrator
}

/// The code that somebody tells an administrator.
pub(crate) async fn code(device: &mut Device) -> String {
    let account = device.get("/api/v1/account").await.json();
    account["code"].as_str().expect("a code").to_owned()
}

async fn by_code(administrator: &mut Device, code: &str, kind: &str) -> String {
    let body = json!({ "code": code, "kind": kind });
    administrator.post("/api/v1/manage/sign-offs", body).await.outcome()
}

/// Practice that one saw, and a signature of each.
async fn sign_off(first: &mut Device, second: &mut Device, code: &str) {
    assert_eq!(by_code(first, code, "observed").await, "204");
    assert_eq!(by_code(first, code, "signed_off").await, "204");
    assert_eq!(by_code(second, code, "signed_off").await, "204");
}

async fn own(device: &mut Device) -> Value {
    device.get("/api/v1/account/sign-off").await.json()
}

async fn note(by: &mut Person, about: &Person, kind: &str) -> String {
    let path = by.path("/sign-offs");
    let body = json!({ "member_id": about.id().to_string(), "kind": kind });
    by.device.post(&path, body).await.outcome()
}

/// Two facilitators of one group.
async fn facilitators(server: &TestServer) -> (Person, Person) {
    let now = server.now();
    let mut ada = Person::walk_in(server).await;
    ada.found_group(now).await;
    let link = ada.make_link(now, Mode::Auto, Role::Member, 9).await;
    let mut ben = Person::walk_in(server).await;
    assert_eq!(ben.join(now, &link).await.outcome(), "200");
    ada.catch_up().await;
    ada.write_log(now, vec![Body::Role(ben.id(), Role::Facilitator)], None).await;
    (ada, ben)
}

#[tokio::test]
async fn it_takes_seen_practice_and_two_people_who_are_not_oneself() {
    let server = TestServer::start().await;
    let (mut ada, _) = facilitators(&server).await;
    let mut first = set_up(&server).await;
    let mut second = server.newcomer().await;
    make_administrator(&server, &mut second).await;
    let (of_ada, of_first) = (code(&mut ada.device).await, code(&mut first).await);

    assert_eq!(own(&mut ada.device).await["state"], "none");
    assert_eq!(by_code(&mut first, &of_ada, "observed").await, "204");
    assert_eq!(by_code(&mut first, &of_ada, "signed_off").await, "204");
    assert_eq!(by_code(&mut first, &of_ada, "signed_off").await, "204");
    let one = own(&mut ada.device).await;
    assert_eq!(by_code(&mut second, &of_ada, "signed_off").await, "204");
    let two = own(&mut ada.device).await;

    assert_eq!(
        one,
        json!({ "state": "in_training", "observed": 1, "signed_by": 1, "until": null })
    );
    assert_eq!(
        two,
        json!({ "state": "signed_off", "observed": 1, "signed_by": 2, "until": "2027-03-01" })
    );
    assert_eq!(by_code(&mut first, &of_first, "signed_off").await, "403 signs_for_oneself");
    assert_eq!(by_code(&mut first, "0000000000", "observed").await, "404 no_such_member");
}

#[tokio::test]
async fn only_who_is_signed_off_may_sign_off_others() {
    let server = TestServer::start().await;
    let (mut ada, mut ben) = facilitators(&server).await;
    let mut first = set_up(&server).await;
    let mut second = server.newcomer().await;
    make_administrator(&server, &mut second).await;
    let of_ada = code(&mut ada.device).await;

    assert_eq!(note(&mut ada, &ben, "observed").await, "403 not_signed_off");
    for (by, kind) in [(&mut first, "observed"), (&mut second, "signed_off")] {
        assert_eq!(by_code(by, &of_ada, kind).await, "204");
    }
    assert_eq!(note(&mut ada, &ben, "observed").await, "403 not_signed_off");
    assert_eq!(by_code(&mut first, &of_ada, "signed_off").await, "204");
    assert_eq!(note(&mut ada, &ben, "observed").await, "204");
    let myself = ada.id();
    let path = ada.path("/sign-offs");
    let oneself = json!({ "member_id": myself.to_string(), "kind": "signed_off" });

    assert_eq!(ada.device.post(&path, oneself).await.outcome(), "403 signs_for_oneself");
    assert_eq!(own(&mut ben.device).await["observed"], 1);
    let listed = ben.device.get(&path).await.json();
    let states: Vec<_> = (0..2).map(|it| listed[it]["sign_off"]["state"].clone()).collect();
    assert!(states.contains(&json!("signed_off")) && states.contains(&json!("in_training")));
}

#[tokio::test]
async fn a_sign_off_says_when_a_refresher_is_due_and_ends_after_a_year() {
    let server = TestServer::start().await;
    let (mut ada, _) = facilitators(&server).await;
    // Kept, so that nobody ends while a year passes.
    assert_eq!(ada.keep("Ada", "five words of no meaning").await.outcome(), "204");
    let (mut first, mut second) = (set_up(&server).await, server.newcomer().await);
    make_administrator(&server, &mut second).await;
    let of_ada = code(&mut ada.device).await;
    sign_off(&mut first, &mut second, &of_ada).await;

    let mut states = Vec::new();
    for days in [335, 1, 29, 1] {
        for _ in 0..days {
            server.pass(Duration::from_hours(24));
            // A session ends that lies unused.
            ada.device.get("/api/v1/account").await;
        }
        states.push(own(&mut ada.device).await["state"].clone());
    }

    assert_eq!(states, ["signed_off", "refresher_due", "refresher_due", "expired"]);
}

#[tokio::test]
async fn a_sign_off_outlives_the_account_of_who_gave_it_and_not_of_who_got_it() {
    let server = TestServer::start().await;
    let (mut ada, _) = facilitators(&server).await;
    let (mut first, mut second) = (set_up(&server).await, server.newcomer().await);
    make_administrator(&server, &mut second).await;
    let of_ada = code(&mut ada.device).await;
    sign_off(&mut first, &mut second, &of_ada).await;

    assert_eq!(second.post("/api/v1/account/delete", json!({})).await.outcome(), "204");
    let after = own(&mut ada.device).await;
    assert_eq!(ada.device.post("/api/v1/account/delete", json!({})).await.outcome(), "204");

    assert_eq!(after["state"], "signed_off");
    let tables = server.database().everything().await;
    let sign_offs = tables.iter().find(|it| it.name == "sign_offs").expect("the table is there");
    assert_eq!(sign_offs.rows.len(), 0);
}

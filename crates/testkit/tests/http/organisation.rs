//! Setting the organisation up, once.

use serde_json::{Value, json};
use testkit::TestServer;

fn set_up(token: &str) -> Value {
    json!({ "setup_token": token, "name": "River House", "country": "US", "minimum_age": 18 })
}

async fn token(server: &TestServer) -> String {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    let token = app::organisation::issue_setup_token(server.app()).await.expect("it works");
    URL_SAFE_NO_PAD.encode(token.expect("nobody has set it up yet").0)
}

#[tokio::test]
async fn whoever_holds_the_one_time_token_becomes_administrator() {
    let server = TestServer::start().await;
    let token = token(&server).await;
    let mut ada = server.newcomer().await;

    let before = ada.get("/api/v1/organisation").await.json();
    let reply = ada.post("/api/v1/organisation", set_up(&token)).await;
    let after = server.device().get("/api/v1/organisation").await.json();

    assert_eq!(before["set_up"], false);
    assert_eq!(reply.outcome(), "204");
    assert_eq!(
        after,
        json!({ "name": "River House", "set_up": true, "country": "US", "minimum_age": 18,
            "sign_off_required": true, "locales": ["en", "es"], "safety_team": null, "steward_key": null, "now": server.now() })
    );
    assert_eq!(ada.get("/api/v1/account").await.json()["administrator"], true);
}

#[tokio::test]
async fn the_token_works_once_and_a_wrong_one_never() {
    let server = TestServer::start().await;
    let token = token(&server).await;
    let mut ada = server.newcomer().await;
    let mut eve = server.newcomer().await;

    let wrong = eve.post("/api/v1/organisation", set_up(&"A".repeat(43))).await;
    let right = ada.post("/api/v1/organisation", set_up(&token)).await;
    let again = eve.post("/api/v1/organisation", set_up(&token)).await;

    assert_eq!(wrong.outcome(), "403 setup_token_wrong");
    assert_eq!(right.outcome(), "204");
    assert_eq!(again.outcome(), "409 already_set_up");
    assert_eq!(eve.get("/api/v1/account").await.json()["administrator"], false);
}

#[tokio::test]
async fn what_an_organisation_cannot_be_is_refused() {
    let server = TestServer::start().await;
    let token = token(&server).await;
    let mut ada = server.newcomer().await;

    for (field, value, outcome) in [
        ("name", json!(""), "422 organisation_name"),
        ("name", json!("x".repeat(121)), "422 organisation_name"),
        ("country", json!("Utopia"), "422 organisation_country"),
        ("minimum_age", json!(12), "422 minimum_age"),
        ("minimum_age", json!("18"), "400 bad_request"),
        ("setup_token", json!("no"), "400 bad_request"),
    ] {
        let mut body = set_up(&token);
        body[field] = value;
        assert_eq!(ada.post("/api/v1/organisation", body).await.outcome(), outcome, "{field}");
    }

    assert_eq!(ada.get("/api/v1/organisation").await.json()["set_up"], false);
}

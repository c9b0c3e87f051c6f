//! Setting the organisation up, once.

use serde_json::{Value, json};
use testkit::TestServer;

fn set_up(token: &str) -> Value {
    json!({ "setup_token": token, "name": "River House", "country": "US", "minimum_age": 18 })
}

/// A line that came with the program, as everybody is told it.
fn shipped(purpose: &str, name: &str, number: &str) -> Value {
    json!({ "purpose": purpose, "name": { "en": name, "es": name }, "note": null, "call": number,
        "text": null, "tty": null, "checked_on": null, "own": false })
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
            "sign_off_required": true, "locales": ["en", "es"], "safety_team": null, "steward_key": null, "support": null,
            "help_lines": { "emergency": "911", "lines": [
                shipped("crisis", "Somebody at once", "555-0101"),
                shipped("talk", "Somebody to talk to", "555-0102"),
            ] },
            "now": server.now() })
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

#[tokio::test]
async fn an_organisation_says_where_it_is_reached_when_no_team_is() {
    let server = TestServer::start().await;
    let token = token(&server).await;
    let mut ada = server.newcomer().await;
    assert_eq!(ada.post("/api/v1/organisation", set_up(&token)).await.outcome(), "204");
    let body = |support: Value| {
        let mut body = json!({ "name": "River House", "country": "US", "minimum_age": 18,
            "sign_off_required": true });
        body["support"] = support;
        body
    };
    let said = json!({ "words": "Come to the front desk.\nTen to four.", "phone": "+1 555 0100",
        "email": "help@river.example" });
    let path = "/api/v1/organisation";

    for (support, outcome) in [
        (json!({ "words": "x".repeat(501) }), "422 support_words"),
        (json!({ "words": "", "phone": "soon" }), "422 support_phone"),
        (json!({ "words": "", "email": "river" }), "422 support_email"),
        (json!({ "words": "", "fax": "1" }), "400 bad_request"),
    ] {
        assert_eq!(ada.put(path, body(support)).await.outcome(), outcome);
    }
    assert_eq!(ada.put(path, body(said.clone())).await.outcome(), "204");
    let heard = server.device().get(path).await.json()["support"].clone();
    assert_eq!(ada.put(path, body(Value::Null)).await.outcome(), "204");
    let kept = server.device().get(path).await.json()["support"].clone();
    assert_eq!(ada.put(path, body(json!({ "words": " " }))).await.outcome(), "204");
    let gone = server.device().get(path).await.json()["support"].clone();

    assert_eq!((&heard, &kept), (&said, &said));
    assert_eq!(gone, Value::Null);
}

#[tokio::test]
async fn everybody_is_told_the_lines_that_the_organisation_checked_beside_the_program_s_own() {
    let server = TestServer::start().await;
    let token = token(&server).await;
    let mut ada = server.newcomer().await;
    assert_eq!(ada.post("/api/v1/organisation", set_up(&token)).await.outcome(), "204");
    let own = json!({ "purpose": "talk", "name": "River line", "number": "555-0199",
        "languages": ["en", "es"], "hours": "always", "checked_on": "2026-02-28" });
    let lines = json!({ "country": "US", "lines": [own] });

    assert_eq!(ada.put("/api/v1/manage/help-lines", lines).await.outcome(), "204");
    let told = server.device().get("/api/v1/organisation").await.json()["help_lines"].clone();
    let managed = ada.get("/api/v1/manage/help-lines?country=US").await.json();
    let unknown = ada.get("/api/v1/manage/help-lines?country=BR").await.json();

    let note = json!({ "en": "always · en, es", "es": "always · en, es" });
    let river = json!({ "purpose": "talk", "name": { "en": "River line", "es": "River line" },
        "note": note, "call": "555-0199", "text": null, "tty": null,
        "checked_on": "2026-02-28", "own": true });
    let crisis = shipped("crisis", "Somebody at once", "555-0101");
    assert_eq!(told, json!({ "emergency": "911", "lines": [crisis, river] }));
    assert_eq!((&managed["lines"], &managed["shown"]), (&json!([own]), &told));
    assert_eq!(unknown["shown"], json!({ "emergency": null, "lines": [] }));
}

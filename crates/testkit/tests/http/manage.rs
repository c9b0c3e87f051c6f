//! Looking after the organisation.

use std::time::Duration;

use domain::time::MINUTE_MS;
use protocol::log::{Body, Mode, Role};
use serde_json::{Value, json};
use testkit::{Cast, Device, Person, Team, TestServer, make_administrator};

use crate::sign_offs::{code, set_up};

async fn audit(administrator: &mut Device) -> Value {
    administrator.get("/api/v1/manage/audit").await.json()
}

fn whats(audit: &Value) -> Vec<&str> {
    let entries = audit["entries"].as_array().expect("a list");
    entries.iter().map(|it| it["what"].as_str().expect("a word")).collect()
}

fn settings() -> Value {
    json!({ "name": "River House", "country": "US", "minimum_age": 18, "sign_off_required": true })
}

#[tokio::test]
async fn an_administrator_sees_codes_and_counts_and_no_id() {
    let server = TestServer::start().await;
    let mut administrator = set_up(&server).await;
    let mut ada = Person::walk_in(&server).await;
    ada.found_group(server.now()).await;
    let id = ada.device.get("/api/v1/account").await.json()["account_id"].clone();

    let reply = administrator.get("/api/v1/manage").await;
    let seen = reply.json();

    assert_eq!(seen["accounts"], json!({ "kept": 0, "device_only": 2, "today": 2, "month": 2 }));
    let group = &seen["groups"][0];
    assert_eq!((&group["members"], &group["facilitators"]), (&json!(1), &json!(1)));
    assert_eq!((&group["signed_off"], &group["without_facilitator"]), (&json!(0), &json!(false)));
    assert_eq!(seen["facilitators"][0]["code"], code(&mut ada.device).await);
    assert_eq!(seen["facilitators"][0]["groups"][0], group["code"]);
    assert_eq!(
        seen["administrators"],
        json!([{ "code": code(&mut administrator).await, "me": true }])
    );
    let text = reply.body.clone();
    for secret in [id.as_str().expect("an id"), &ada.space().to_string(), &ada.id().to_string()] {
        assert!(memchr::memmem::find(&text, secret.as_bytes()).is_none());
    }
}

#[tokio::test]
async fn an_administrator_sees_how_many_worries_wait_and_since_when_and_nothing_they_say() {
    let server = TestServer::start().await;
    let mut administrator = set_up(&server).await;
    let mut cast = Cast::assemble(&server).await;
    let none = worries(&mut administrator).await;
    let first = cast.member.report(None, None, "he sells at the door");
    assert_eq!(cast.member.send_report(&first).await.outcome(), "204");
    let came = server.now() - server.now().rem_euclid(MINUTE_MS);
    server.pass(Duration::from_mins(10));
    let second = cast.member.report(None, None, "again");
    assert_eq!(cast.member.send_report(&second).await.outcome(), "204");

    let seen = administrator.get("/api/v1/manage").await;
    let path = cast.facilitator.path(&format!("/worries/{}", first.number()));
    cast.facilitator.device.post(&path, json!({ "state": "claimed" })).await;
    let claimed = worries(&mut administrator).await;
    cast.facilitator.device.post(&path, json!({ "state": "closed" })).await;
    let closed = worries(&mut administrator).await;

    assert_eq!(none, json!({ "open": 0, "oldest_at": null }));
    assert_eq!(seen.json()["groups"][0]["worries"], json!({ "open": 2, "oldest_at": came }));
    assert_eq!(claimed, json!({ "open": 2, "oldest_at": came }), "who took it has not closed it");
    assert_eq!(closed, json!({ "open": 1, "oldest_at": came + 10 * MINUTE_MS }));
    for secret in [first.number(), cast.member.id().to_string()] {
        assert!(memchr::memmem::find(&seen.body, secret.as_bytes()).is_none());
    }
}

#[tokio::test]
async fn a_facilitator_who_runs_the_place_does_not_learn_of_a_report_about_her() {
    let server = TestServer::start().await;
    let mut administrator = set_up(&server).await;
    let mut cast = Cast::assemble(&server).await;
    make_administrator(&server, &mut cast.facilitator.device).await;
    let team = Team::found(&server).await;
    let about_her = Some(cast.facilitator.id());
    let report = cast.member.report_to_team(about_her, &team.keeper.place().log, "about her");
    assert_eq!(cast.member.send_report(&report).await.outcome(), "204");

    let hers = worries(&mut cast.facilitator.device).await;
    let others = worries(&mut administrator).await;

    assert_eq!((&hers["open"], &others["open"]), (&json!(0), &json!(1)));
}

#[tokio::test]
async fn what_the_safety_team_and_two_who_bar_somebody_do_is_noted_without_the_person() {
    let server = TestServer::start().await;
    let mut administrator = set_up(&server).await;
    let mut ada = Person::walk_in(&server).await;
    make_administrator(&server, &mut ada.device).await;
    let mut cast = Cast::assemble(&server).await;
    let mut second = cast.second_facilitator(&server).await;
    let named = "/api/v1/organisation/safety-team";
    let mut teams = Vec::new();
    for _ in 0..2 {
        let mut place = ada.elsewhere();
        place.found(server.now(), protocol::log::Kind::Team, protocol::log::History::All).await;
        teams.push(json!({ "space_id": place.space().to_string() }));
    }

    for team in [&teams[0], &teams[0], &teams[1]] {
        assert_eq!(ada.device.put(named, team.clone()).await.outcome(), "204");
    }
    let bars = cast.facilitator.path("/bars");
    let acts = [
        (0, "propose"),
        (1, "decline"),
        (1, "propose"),
        (0, "confirm"),
        (1, "propose_lift"),
        (0, "decline_lift"),
        (1, "propose_lift"),
        (0, "confirm_lift"),
    ];
    let hands = [&mut cast.facilitator.device, &mut second.device];
    for (by, act) in acts {
        let say = json!({ "member_id": cast.removed.id().to_string(), "act": act });
        assert_eq!(hands[by].post(&bars, say).await.outcome(), "204");
    }

    let trail = audit(&mut administrator).await;
    let mut seen = whats(&trail);
    seen.reverse();
    let expected = [
        "set_up",
        "safety_team_named",
        "safety_team_changed",
        "bar_proposed",
        "bar_declined",
        "bar_proposed",
        "bar_confirmed",
        "bar_lift_proposed",
        "bar_lift_declined",
        "bar_lift_proposed",
        "bar_lifted",
    ];
    assert_eq!(seen, expected);
    let group = administrator.get("/api/v1/manage").await.json()["groups"][0]["code"].clone();
    assert_eq!(trail["entries"][0]["about"], group, "the group, never the person");
    assert_eq!(trail["entries"][0]["who"], code(&mut cast.facilitator.device).await);
    assert_eq!(trail["sound"], true);
}

#[test]
fn every_act_in_the_trail_has_a_sentence_in_both_languages() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let read = |path: &str| std::fs::read_to_string(root.join(path)).expect("it is there");
    let known = read("web/src/manage/knownActs.ts");
    let languages = [read("text/en/manage.ftl"), read("text/es/manage.ftl")];

    let unsaid = domain::audit::Act::ALL.into_iter().map(domain::audit::Act::word).filter(|it| {
        let sentence = format!("\naudit-{it} = ");
        !known.contains(&format!("'{it}'"))
            || languages.iter().any(|text| !text.contains(&sentence))
    });

    assert_eq!(unsaid.collect::<Vec<_>>(), [""; 0]);
}

/// What waits in the only group.
async fn worries(administrator: &mut Device) -> Value {
    administrator.get("/api/v1/manage").await.json()["groups"][0]["worries"].clone()
}

#[tokio::test]
async fn whoever_changed_a_line_of_the_trail_is_found_out() {
    let server = TestServer::start().await;
    let mut administrator = set_up(&server).await;
    for name in ["River House", "Hill House", "Sea House"] {
        let mut changed = settings();
        changed["name"] = json!(name);
        assert_eq!(administrator.put("/api/v1/organisation", changed).await.outcome(), "204");
    }

    let sound = audit(&mut administrator).await;
    server.database().run("UPDATE audit SET who = 'clock' WHERE seq = 2").await;
    let broken = audit(&mut administrator).await;

    assert_eq!(
        whats(&sound),
        ["settings_changed", "settings_changed", "settings_changed", "set_up"]
    );
    assert_eq!((&sound["sound"], &sound["broken_at"]), (&json!(true), &Value::Null));
    assert_eq!(sound["entries"][0]["prev"], sound["entries"][1]["hash"]);
    assert_eq!(sound["entries"][0]["who"], code(&mut administrator).await);
    assert_eq!((&broken["sound"], &broken["broken_at"]), (&json!(false), &json!(2)));
}

#[tokio::test]
async fn whoever_takes_the_newest_line_out_of_the_trail_is_found_out() {
    let server = TestServer::start().await;
    let mut administrator = set_up(&server).await;
    assert_eq!(administrator.put("/api/v1/organisation", settings()).await.outcome(), "204");

    server.database().run("DELETE FROM audit WHERE seq = 2").await;
    let broken = audit(&mut administrator).await;

    assert_eq!((&broken["sound"], &broken["broken_at"]), (&json!(false), &json!(2)));
}

#[tokio::test]
async fn somebody_always_looks_after_the_organisation() {
    let server = TestServer::start().await;
    let mut administrator = set_up(&server).await;
    let mut ben = Person::walk_in(&server).await;
    let (own, of_ben) = (code(&mut administrator).await, code(&mut ben.device).await);
    let administrators = "/api/v1/manage/administrators";

    let last = administrator.delete(&format!("{administrators}/{own}")).await;
    let fleeting = administrator.post(administrators, json!({ "code": of_ben })).await;
    assert_eq!(ben.keep("Ben", "five words of no meaning").await.outcome(), "204");
    let kept = administrator.post(administrators, json!({ "code": of_ben })).await;
    let ended = ben.device.delete(&format!("{administrators}/{own}")).await;

    assert_eq!(last.outcome(), "409 last_administrator");
    assert_eq!(fleeting.outcome(), "409 not_kept");
    assert_eq!((kept.outcome(), ended.outcome()), ("204".into(), "204".into()));
    assert_eq!(administrator.get("/api/v1/manage").await.outcome(), "403 not_an_administrator");
    let trail = audit(&mut ben.device).await;
    assert_eq!(whats(&trail), ["administrator_ended", "administrator_added", "set_up"]);
    assert_eq!(trail["entries"][1]["about"], of_ben);
}

#[tokio::test]
async fn the_only_administrator_names_another_one_before_deleting_her_account() {
    let server = TestServer::start().await;
    let mut administrator = set_up(&server).await;
    let mut ben = Person::walk_in(&server).await;
    let of_ada = code(&mut administrator).await;
    let delete = "/api/v1/account/delete";

    let alone = administrator.post(delete, json!({})).await;
    let still = administrator.get("/api/v1/manage").await;
    make_administrator(&server, &mut ben.device).await;
    let handed_on = administrator.post(delete, json!({})).await;

    assert_eq!((alone.outcome(), still.outcome()), ("409 last_administrator".into(), "200".into()));
    assert_eq!(handed_on.outcome(), "204");
    let trail = audit(&mut ben.device).await;
    assert_eq!(whats(&trail), ["administrator_ended", "set_up"]);
    assert_eq!(trail["entries"][0]["about"], of_ada);
    assert_eq!(ben.device.post(delete, json!({})).await.outcome(), "409 last_administrator");
}

#[tokio::test]
async fn papers_that_were_seen_are_written_down_until_their_last_day() {
    let server = TestServer::start().await;
    let mut administrator = set_up(&server).await;
    let mut ben = server.newcomer().await;
    let of_ben = code(&mut ben).await;
    let professionals = "/api/v1/manage/professionals";
    let body = |expires_on: &str| json!({ "code": of_ben, "expires_on": expires_on });

    let over = administrator.post(professionals, body("2026-02-28")).await;
    let seen = administrator.post(professionals, body("2027-03-01")).await;
    let view = administrator.get("/api/v1/manage").await.json();
    let ended = administrator.delete(&format!("{professionals}/{of_ben}")).await;
    let again = administrator.delete(&format!("{professionals}/{of_ben}")).await;

    assert_eq!((over.outcome(), seen.outcome()), ("422 expires_on".into(), "204".into()));
    assert_eq!(
        view["professionals"],
        json!([{ "code": of_ben, "verified_on": "2026-03-01", "expires_on": "2027-03-01" }])
    );
    assert_eq!((ended.outcome(), again.outcome()), ("204".into(), "404 no_such_code".into()));
}

#[tokio::test]
async fn waiving_the_sign_off_is_told_to_everybody_and_noted() {
    let server = TestServer::start().await;
    let mut administrator = set_up(&server).await;
    let mut waived = settings();
    waived["sign_off_required"] = json!(false);

    let before = server.device().get("/api/v1/organisation").await.json();
    assert_eq!(administrator.put("/api/v1/organisation", waived).await.outcome(), "204");
    let after = server.device().get("/api/v1/organisation").await.json();

    assert_eq!(
        (&before["sign_off_required"], &after["sign_off_required"]),
        (&json!(true), &json!(false))
    );
    assert_eq!(whats(&audit(&mut administrator).await)[0], "sign_off_waived");
}

#[tokio::test]
async fn help_lines_are_taken_whole_or_not_at_all() {
    let server = TestServer::start().await;
    let mut administrator = set_up(&server).await;
    make_administrator(&server, &mut administrator).await;
    let path = "/api/v1/manage/help-lines";
    let line = json!({ "purpose": "crisis", "name": "River line", "number": "1-800-555-0100", "languages": ["en", "es"],
        "hours": "always", "checked_on": "2026-02-28" });
    let body = |lines: Value| json!({ "country": "US", "lines": lines });
    let mut unchecked = line.clone();
    unchecked["checked_on"] = json!("lately");

    let refused = administrator.put(path, body(json!([line, unchecked]))).await;
    let as_list = administrator.put(path, body(json!([["River line", "911"]]))).await;
    let none = administrator.get(&format!("{path}?country=US")).await.json();
    let taken = administrator.put(path, body(json!([line]))).await;
    let one = administrator.get(&format!("{path}?country=US")).await.json();

    assert_eq!(refused.outcome(), "422 help_line_checked_on");
    assert_eq!(as_list.outcome(), "400 bad_request");
    assert_eq!((&none["country"], &none["lines"]), (&json!("US"), &json!([])));
    assert_eq!(taken.outcome(), "204");
    assert_eq!(one["lines"], json!([line]));
}

#[tokio::test]
async fn the_steward_reads_who_may_do_what_in_a_group_and_nothing_that_is_said() {
    let server = TestServer::start().await;
    let mut administrator = set_up(&server).await;
    let mut ada = Person::walk_in(&server).await;
    ada.found_group(server.now()).await;
    ada.post(server.now(), "between us").await;
    let group = administrator.get("/api/v1/manage").await.json()["groups"][0]["code"].clone();
    let path = format!("/api/v1/manage/groups/{}", group.as_str().expect("a code"));

    let log = administrator.get(&format!("{path}/log")).await.cbor().into_array().expect("a list");
    let people = administrator.get(&format!("{path}/people")).await.json();
    let none = administrator.get("/api/v1/manage/groups/0000000000/log").await;
    let head = ada.place().log.head().seq;
    let (_, invite) = ada.new_link(server.now(), Mode::Auto, Role::Member, 1);
    let hers = ada.transaction(server.now(), vec![Body::Invite(invite)], None).encode();
    let refused = administrator.post_octets(&format!("{path}/steward"), hers).await;

    assert_eq!(log.len() as u64, head + 1);
    let code = code(&mut ada.device).await;
    assert_eq!(people, json!([{ "member_id": ada.id().to_string(), "code": code }]));
    assert_eq!(none.outcome(), "404 no_such_code");
    assert_eq!(refused.outcome(), "422 wrong_author", "an administrator has no word there");
}

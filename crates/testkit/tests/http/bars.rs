//! Bars and blocks: who does not come back, and whom somebody does not want to meet.

use std::time::Duration;

use app::retention::sweep;
use http_api::cookies::{MARK_COOKIE, SESSION_COOKIE};
use protocol::log::{Mode, Role};
use serde_json::json;
use testkit::{Cast, Person, Team, TestServer};

/// Longer than anybody remembers who reported whom.
const REPORTS_FORGOTTEN: Duration = Duration::from_hours(24 * 100);

#[tokio::test]
async fn a_barred_person_does_not_come_back_by_another_link_device_or_invitation() {
    let server = TestServer::start().await;
    let now = server.now();
    let mut cast = Cast::assemble(&server).await;
    let mut second = cast.second_facilitator(&server).await;
    let link = cast.facilitator.make_link(now, Mode::Ask, Role::Member, 9).await;
    let mut sam = Person::walk_in(&server).await;
    assert_eq!(sam.join(now, &link).await.outcome(), "200");
    cast.facilitator.catch_up().await;
    let bars = cast.facilitator.path("/bars");
    let say = |act: &str| json!({ "member_id": sam.id().to_string(), "act": act });

    let proposed = cast.facilitator.device.post(&bars, say("propose")).await;
    let alone = cast.facilitator.device.post(&bars, say("confirm")).await;
    let confirmed = second.device.post(&bars, say("confirm")).await;

    assert_eq!(proposed.outcome(), "204");
    assert_eq!(alone.outcome(), "409 second_person_needed");
    assert_eq!(confirmed.outcome(), "204");
    let state = json!([{ "member_id": sam.id().to_string(), "state": "confirmed", "mine": false }]);
    assert_eq!(second.device.get(&bars).await.json(), state);
    // They are still in the waiting room: nobody can let them in.
    let admit = vec![protocol::log::Body::Admit(sam.id())];
    let admit =
        cast.facilitator.transaction(now, admit, Some(protocol::log::Reason::MembersChanged));
    assert_eq!(cast.facilitator.append(&admit).await.outcome(), "403 barred");
    cast.facilitator.write_log(now, vec![protocol::log::Body::Remove(sam.id())], None).await;
    let another = cast.facilitator.make_link(now, Mode::Auto, Role::Member, 9).await;
    // By another link.
    assert_eq!(sam.elsewhere().join(now, &another).await.outcome(), "403 barred");
    // On the same device under another account, even after the old one is gone.
    sam.device.post("/api/v1/account/delete", json!({})).await;
    assert_eq!(sam.device.cookie(SESSION_COOKIE), None);
    assert!(sam.device.cookie(MARK_COOKIE).is_some());
    sam.device.post("/api/v1/accounts", json!({})).await;
    assert_eq!(sam.elsewhere().join(now, &another).await.outcome(), "403 barred");
    // On another device by the same invitation.
    let mut friend = Person::walk_in(&server).await;
    assert_eq!(friend.join(now, &link).await.outcome(), "403 barred");
    // Who has nothing to do with it comes in.
    assert_eq!(friend.join(now, &another).await.outcome(), "200");
}

#[tokio::test]
async fn where_there_is_one_facilitator_the_safety_team_is_the_second_person() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let mut team = Team::found(&server).await;
    let bars = cast.facilitator.path("/bars");
    let say = |act: &str| json!({ "member_id": cast.removed.id().to_string(), "act": act });

    let by_a_member = cast.member.device.post(&bars, say("propose")).await;
    let by_the_team = team.keeper.device.post(&bars, say("propose")).await;
    let proposed = cast.facilitator.device.post(&bars, say("propose")).await;
    let declined = team.keeper.device.post(&bars, say("decline")).await;
    let nothing_there = team.keeper.device.post(&bars, say("confirm")).await;
    cast.facilitator.device.post(&bars, say("propose")).await;
    let confirmed = team.keeper.device.post(&bars, say("confirm")).await;
    let undone = team.keeper.device.post(&bars, say("decline")).await;

    assert_eq!(by_a_member.outcome(), "403 not_a_facilitator");
    assert_eq!(by_the_team.outcome(), "409 second_person_needed");
    assert_eq!(proposed.outcome(), "204");
    assert_eq!(declined.outcome(), "204");
    assert_eq!(nothing_there.outcome(), "404 no_such_bar");
    assert_eq!(confirmed.outcome(), "204");
    assert_eq!(undone.outcome(), "409 already_confirmed");
    let again = cast.removed.elsewhere().join(server.now(), &cast.door).await;
    assert_eq!(again.outcome(), "403 barred");
}

#[tokio::test]
async fn a_bar_that_was_a_mistake_is_lifted_by_two_people() {
    let server = TestServer::start().await;
    let now = server.now();
    let mut cast = Cast::assemble(&server).await;
    let mut second = cast.second_facilitator(&server).await;
    let mut team = Team::found(&server).await;
    let sam = cast.removed.id();
    let bars = cast.facilitator.path("/bars");
    let say = |act: &str| json!({ "member_id": sam.to_string(), "act": act });
    cast.facilitator.device.post(&bars, say("propose")).await;
    let too_early = second.device.post(&bars, say("propose_lift")).await;
    assert_eq!(second.device.post(&bars, say("confirm")).await.outcome(), "204");

    let by_a_member = cast.member.device.post(&bars, say("propose_lift")).await;
    let from_outside = team.keeper.device.post(&bars, say("propose_lift")).await;
    let proposed = cast.facilitator.device.post(&bars, say("propose_lift")).await;
    let alone = cast.facilitator.device.post(&bars, say("confirm_lift")).await;
    let waiting = second.device.get(&bars).await.json();
    let declined = second.device.post(&bars, say("decline_lift")).await;
    let meanwhile = cast.removed.elsewhere().join(now, &cast.door).await;
    second.device.post(&bars, say("propose_lift")).await;
    let lifted = cast.facilitator.device.post(&bars, say("confirm_lift")).await;

    assert_eq!(too_early.outcome(), "404 no_such_bar");
    assert_eq!(by_a_member.outcome(), "403 not_a_facilitator");
    assert_eq!(from_outside.outcome(), "409 second_person_needed", "the group has two of its own");
    assert_eq!(
        (proposed.outcome(), alone.outcome().as_str()),
        ("204".into(), "409 second_person_needed")
    );
    let state = json!([{ "member_id": sam.to_string(), "state": "lift_proposed", "mine": false }]);
    assert_eq!(waiting, state);
    assert_eq!((declined.outcome(), meanwhile.outcome()), ("204".into(), "403 barred".into()));
    assert_eq!(lifted.outcome(), "204");
    assert_eq!(second.device.get(&bars).await.json(), json!([]));
    assert_eq!(cast.removed.elsewhere().join(now, &cast.door).await.outcome(), "200");
}

#[tokio::test]
async fn where_one_facilitator_is_left_the_safety_team_can_lift_a_bar() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let mut team = Team::found(&server).await;
    let mut colleague = Person::walk_in(&server).await;
    team.take_in(server.now(), &colleague).await;
    let bars = cast.facilitator.path("/bars");
    let say = |act: &str| json!({ "member_id": cast.removed.id().to_string(), "act": act });
    cast.facilitator.device.post(&bars, say("propose")).await;
    assert_eq!(team.keeper.device.post(&bars, say("confirm")).await.outcome(), "204");

    let proposed = team.keeper.device.post(&bars, say("propose_lift")).await;
    let alone = team.keeper.device.post(&bars, say("confirm_lift")).await;
    let lifted = colleague.device.post(&bars, say("confirm_lift")).await;

    assert_eq!((proposed.outcome(), lifted.outcome()), ("204".into(), "204".into()));
    assert_eq!(alone.outcome(), "409 second_person_needed");
    let again = cast.removed.elsewhere().join(server.now(), &cast.door).await;
    assert_eq!(again.outcome(), "200");
}

/// A group whose removed member three people reported, the safety team, somebody else in it, and the alert's path.
async fn alerted(server: &TestServer) -> (Cast, Team, Person, String) {
    let mut cast = Cast::assemble(server).await;
    let mut team = Team::found(server).await;
    let colleague = Person::walk_in(server).await;
    team.take_in(server.now(), &colleague).await;
    team.keeper.read_log().await;
    let log = team.keeper.place().log.clone();
    let about = Some(cast.removed.id());
    let mut second = cast.second_facilitator(server).await;
    for reporter in [&mut cast.member, &mut cast.facilitator, &mut second] {
        let report = reporter.report_to_team(about, &log, "this person");
        assert_eq!(reporter.send_report(&report).await.outcome(), "204");
    }
    let alerts = team.keeper.device.get("/api/v1/safety/alerts").await.json();
    let id = alerts[0]["id"].as_str().expect("an alert");
    let path = format!("/api/v1/safety/alerts/{id}");
    (cast, team, colleague, path)
}

#[tokio::test]
async fn two_people_of_the_safety_team_bar_somebody_from_all_groups() {
    let server = TestServer::start().await;
    let now = server.now();
    let (cast, mut team, mut colleague, path) = Box::pin(alerted(&server)).await;
    let path = format!("{path}/bar");

    let proposed = team.keeper.device.post(&path, json!({ "act": "propose" })).await;
    let alone = team.keeper.device.post(&path, json!({ "act": "confirm" })).await;
    let confirmed = colleague.device.post(&path, json!({ "act": "confirm" })).await;

    assert_eq!(proposed.outcome(), "204");
    assert_eq!(alone.outcome(), "409 second_person_needed");
    assert_eq!(confirmed.outcome(), "204");
    let alerts = colleague.device.get("/api/v1/safety/alerts").await.json();
    assert_eq!(alerts[0]["state"], "barred");
    let mut elsewhere = Person::walk_in(&server).await;
    elsewhere.found_group(now).await;
    let link = elsewhere.make_link(now, Mode::Auto, Role::Member, 9).await;
    assert_eq!(cast.removed.elsewhere().join(now, &link).await.outcome(), "403 barred");
}

#[tokio::test]
async fn two_people_of_the_safety_team_lift_a_bar_that_outlived_the_reports_and_the_account() {
    let server = TestServer::start().await;
    let (mut cast, mut team, mut colleague, path) = Box::pin(alerted(&server)).await;
    let path = format!("{path}/bar");
    team.keeper.device.post(&path, json!({ "act": "propose" })).await;
    assert_eq!(colleague.device.post(&path, json!({ "act": "confirm" })).await.outcome(), "204");
    server.pass(REPORTS_FORGOTTEN);
    sweep(server.app()).await.expect("the sweep works");
    for device in [&mut team.keeper.device, &mut colleague.device] {
        device.post("/api/v1/accounts", json!({})).await;
    }

    // Whoever is in the team now: the accounts of back then ended by themselves.
    let now = server.now();
    let team = Team::found(&server).await;
    let (mut keeper, mut colleague) = (team.keeper.elsewhere(), Person::walk_in(&server).await);
    team.take_in(now, &colleague).await;
    let alerts = keeper.device.get("/api/v1/safety/alerts").await.json();
    let proposed = keeper.device.post(&path, json!({ "act": "propose_lift" })).await;
    let waiting = colleague.device.get("/api/v1/safety/alerts").await.json();
    let lifted = colleague.device.post(&path, json!({ "act": "confirm_lift" })).await;
    sweep(server.app()).await.expect("the sweep works");
    let after = colleague.device.get("/api/v1/safety/alerts").await.json();

    assert_eq!((&alerts[0]["state"], &alerts[0]["reports"]), (&json!("barred"), &json!(0)));
    assert_eq!((proposed.outcome(), lifted.outcome()), ("204".into(), "204".into()));
    assert_eq!(
        (&waiting[0]["state"], &waiting[0]["mine"]),
        (&json!("lift_proposed"), &json!(false))
    );
    assert_eq!(after, json!([]));
    cast.removed.device.post("/api/v1/accounts", json!({})).await;
    let mut elsewhere = Person::walk_in(&server).await;
    elsewhere.found_group(now).await;
    let link = elsewhere.make_link(now, Mode::Auto, Role::Member, 9).await;
    assert_eq!(cast.removed.elsewhere().join(now, &link).await.outcome(), "200");
}

#[tokio::test]
async fn who_is_blocked_in_one_group_is_so_in_the_others_and_is_not_told() {
    let server = TestServer::start().await;
    let now = server.now();
    let mut cast = Cast::assemble(&server).await;
    let mut other = Person::walk_in(&server).await;
    other.found_group(now).await;
    let link = other.make_link(now, Mode::Auto, Role::Member, 9).await;
    let mut her_there = cast.member.elsewhere();
    assert_eq!(her_there.join(now, &link).await.outcome(), "200");
    let mut his_place = cast.facilitator.elsewhere();
    assert_eq!(his_place.join(now, &link).await.outcome(), "200");
    let him = cast.facilitator.id().to_string();
    let (here, there) = (cast.member.path("/blocks"), her_there.path("/blocks"));

    let blocked = cast.member.device.post(&here, json!({ "member_id": him, "on": true })).await;

    assert_eq!(blocked.outcome(), "204");
    assert_eq!(cast.member.device.get(&here).await.json(), json!([him]));
    let there_he_is = json!([his_place.id().to_string()]);
    assert_eq!(cast.member.device.get(&there).await.json(), there_he_is);
    assert_eq!(cast.facilitator.device.get(&here).await.json(), json!([]));
    let own = json!({ "member_id": cast.member.id().to_string(), "on": true });
    let own = cast.member.device.post(&here, own).await;
    assert_eq!(own.outcome(), "404 no_such_member");
    cast.member.device.post(&here, json!({ "member_id": him, "on": false })).await;
    assert_eq!(cast.member.device.get(&there).await.json(), json!([]));
    // Trying who is who stops after five in a day.
    for turn in 1..=5 {
        let on = json!({ "member_id": him, "on": true });
        let outcome = cast.member.device.post(&here, on).await.outcome();
        assert_eq!(outcome, if turn < 5 { "204" } else { "429 too_many_blocks" });
        cast.member.device.post(&here, json!({ "member_id": him, "on": false })).await;
    }
}

//! Reports and worries: to whom they go, what happens to those nobody takes, and what the server never learns.

use std::time::Duration;

use domain::time::MINUTE_MS;
use protocol::log::{Body, Mode, Reason, Role};
use serde_json::json;
use testkit::{Cast, Person, Sealing, Team, TestServer, make_administrator, planted::Planted};

/// Somebody else who comes into a group.
async fn newcomer(server: &TestServer, founder: &mut Person) -> Person {
    let now = server.now();
    let link = founder.make_link(now, Mode::Auto, Role::Member, 1).await;
    let mut person = Person::walk_in(server).await;
    assert_eq!(person.join(now, &link).await.outcome(), "200");
    founder.catch_up().await;
    person.read_log().await;
    person
}

#[tokio::test]
async fn a_report_reaches_every_facilitator_and_whoever_takes_it_has_it() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let mut second = cast.second_facilitator(&server).await;
    let report = cast.member.report(None, None, "a worry");

    let sent = cast.member.send_report(&report).await;
    let again = cast.member.send_report(&report).await;

    assert_eq!(sent.outcome(), "204");
    assert_eq!(again.outcome(), "204", "whoever lost the answer asks again");
    let since = server.now() - server.now().rem_euclid(MINUTE_MS);
    let waiting = json!([{ "report_id": report.number(), "state": "open", "since": since }]);
    for facilitator in [&mut cast.facilitator, &mut second] {
        assert_eq!(facilitator.letters().await.len(), 1);
        assert_eq!(json!(facilitator.worries().await), waiting);
    }
    let path = second.path(&format!("/worries/{}", report.number()));
    let taken = second.device.post(&path, json!({ "state": "claimed" })).await;
    let too_late = cast.facilitator.device.post(&path, json!({ "state": "claimed" })).await;
    assert_eq!(taken.outcome(), "204");
    assert_eq!(too_late.outcome(), "409 already_claimed");
    assert_eq!(cast.facilitator.worries().await[0]["state"], "claimed");
    assert_eq!(second.device.post(&path, json!({ "state": "closed" })).await.outcome(), "204");
    assert_eq!(cast.facilitator.worries().await[0]["state"], "closed");
}

#[tokio::test]
async fn a_report_about_the_only_facilitator_goes_past_her() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let her = cast.facilitator.id();

    let nobody = cast.member.report(Some(her), None, "about her");
    let nobody = cast.member.send_report(&nobody).await;
    let mut team = Team::found(&server).await;
    // She is in the safety team too, and nobody but the server knows who she is there.
    team.take_in(server.now(), &cast.facilitator).await;
    team.keeper.read_log().await;
    let log = &team.keeper.place().log;
    let to_her = cast.member.report(Some(her), Some(log), "about her");
    let to_her = cast.member.send_report(&to_her).await;
    let past_her = cast.member.report_to_team(Some(her), log, "about her");
    let sent = cast.member.send_report(&past_her).await;

    assert_eq!(nobody.outcome(), "422 no_safety_team");
    assert_eq!(to_her.outcome(), "422 goes_to_safety_team");
    assert_eq!(sent.outcome(), "204");
    assert_eq!(cast.facilitator.letters().await.len(), 0);
    assert_eq!(cast.facilitator.worries().await.len(), 0);
    let letters = team.keeper.letters().await;
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].1.origin, Some(cast.member.space()));
    assert_eq!(team.keeper.worries().await.len(), 1);
    let tables = server.database().everything().await;
    let letters = tables.iter().find(|it| it.name == "letters").expect("there is such a table");
    assert_eq!(letters.rows.len(), 1, "the one to her in the safety team was thrown away");
}

#[tokio::test]
async fn without_a_safety_team_a_report_about_a_facilitator_goes_to_the_others() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let mut second = cast.second_facilitator(&server).await;
    let report = cast.member.report(Some(cast.facilitator.id()), None, "about her");

    assert_eq!(cast.member.send_report(&report).await.outcome(), "204");

    assert_eq!((second.letters().await.len(), second.worries().await.len()), (1, 1));
    assert_eq!(cast.facilitator.letters().await.len(), 0);
    assert_eq!(cast.facilitator.worries().await.len(), 0);
    let path = cast.facilitator.path(&format!("/worries/{}", report.number()));
    let hers = cast.facilitator.device.post(&path, json!({ "state": "closed" })).await;
    assert_eq!(hers.outcome(), "404 no_such_report");
}

#[tokio::test]
async fn letters_go_to_exactly_those_who_look_after_the_group_now() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let early = cast.member.report(None, None, "a worry");
    cast.second_facilitator(&server).await;

    let too_few = cast.member.send_report(&early).await;
    let mut doubled = cast.member.report(None, None, "a worry");
    doubled.now.push(doubled.now[0].clone());
    let doubled = cast.member.send_report(&doubled).await;
    let mut forged = cast.member.report(None, None, "a worry");
    forged.now[0].from = cast.facilitator.id();
    let forged = cast.member.send_report(&forged).await;

    assert_eq!(too_few.outcome(), "409 log_moved");
    assert_eq!(doubled.outcome(), "409 log_moved");
    assert_eq!(forged.outcome(), "422 letter_from");
}

#[tokio::test]
async fn an_unclaimed_worry_reaches_the_organisation() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let mut team = Team::found(&server).await;
    let log = &team.keeper.place().log;
    let report = cast.member.report(None, Some(log), "a worry");
    let claimed = cast.member.report(None, Some(log), "another");
    for it in [&report, &claimed] {
        assert_eq!(cast.member.send_report(it).await.outcome(), "204");
    }
    let path = cast.facilitator.path(&format!("/worries/{}", claimed.number()));
    cast.facilitator.device.post(&path, json!({ "state": "claimed" })).await;

    server.pass(Duration::from_mins(29));
    assert_eq!(app::reports::pass_on(server.app()).await.expect("it works"), 0);
    server.pass(Duration::from_mins(2));
    assert_eq!(app::reports::pass_on(server.app()).await.expect("it works"), 1);
    let second = cast.facilitator.worries().await;
    let before = team.keeper.letters().await.len();
    server.pass(Duration::from_mins(31));
    assert_eq!(app::reports::pass_on(server.app()).await.expect("it works"), 1);
    assert_eq!(app::reports::pass_on(server.app()).await.expect("it works"), 0, "once");

    assert!(second.iter().any(|it| it["second_at"].is_number() && it["state"] == "open"));
    assert_eq!(before, 0);
    let worries = team.keeper.worries().await;
    assert_eq!(worries.len(), 1, "the one that somebody has in hand stays where it is");
    assert_eq!(worries[0]["report_id"], report.number());
    assert!(worries[0]["escalated_at"].is_number());
    assert_eq!(team.keeper.letters().await.len(), 1);
}

#[tokio::test]
async fn a_worry_that_was_closed_in_time_leaves_nothing_for_the_organisation() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let mut team = Team::found(&server).await;
    let report = cast.member.report(None, Some(&team.keeper.place().log), "a worry");
    cast.member.send_report(&report).await;
    let path = cast.facilitator.path(&format!("/worries/{}", report.number()));

    let closed = cast.facilitator.device.post(&path, json!({ "state": "closed" })).await;
    server.pass(Duration::from_hours(2));
    app::reports::pass_on(server.app()).await.expect("it works");

    assert_eq!(closed.outcome(), "204");
    assert_eq!(team.keeper.letters().await.len(), 0);
    let tables = server.database().everything().await;
    let kept = tables.iter().find(|it| it.name == "letters_kept_back").expect("it is there");
    assert!(kept.rows.is_empty());
}

#[tokio::test]
async fn whoever_was_removed_may_ask_for_somebody_else_to_look_for_a_while() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    cast.removed.read_log().await;
    let appeal = cast.removed.report(None, None, "an appeal");

    let sent = cast.removed.send_report(&appeal).await;
    server.pass(Duration::from_hours(31 * 24));
    let later = cast.removed.report(None, None, "an appeal");
    let later = cast.removed.send_report(&later).await;

    assert_eq!(sent.outcome(), "204");
    assert_ne!(later.outcome(), "204");
}

#[tokio::test]
async fn an_appeal_reaches_those_who_were_there_and_still_are_whoever_came_or_went_since() {
    let server = TestServer::start().await;
    let now = server.now();
    let mut cast = Cast::assemble(&server).await;
    let second = cast.second_facilitator(&server).await;
    let mut gone = newcomer(&server, &mut cast.facilitator).await;
    cast.facilitator.remove(now, gone.id()).await;
    gone.read_log().await;
    let appeal = gone.report(None, None, "an appeal");
    cast.facilitator.remove(now, second.id()).await;
    let mut third = newcomer(&server, &mut cast.facilitator).await;
    let role = Body::Role(third.id(), Role::Facilitator);
    cast.facilitator.write_log(now, vec![role], None).await;

    let sent = gone.send_report(&appeal).await;

    assert_eq!(sent.outcome(), "204");
    assert_eq!(cast.facilitator.worries().await.len(), 1);
    assert_eq!(cast.facilitator.letters().await.len(), 1);
    assert_eq!(third.letters().await.len(), 0);
}

#[tokio::test]
async fn one_person_cannot_flood_those_who_look_after_a_group() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    for _ in 0..10 {
        let report = cast.member.report(None, None, "a worry");
        assert_eq!(cast.member.send_report(&report).await.outcome(), "204");
    }

    let report = cast.member.report(None, None, "a worry");
    let too_many = cast.member.send_report(&report).await;
    server.pass(Duration::from_hours(24));
    let tomorrow = cast.member.send_report(&report).await;

    assert_eq!(too_many.outcome(), "429 too_many_reports");
    assert_eq!(tomorrow.outcome(), "204");
}

#[tokio::test]
async fn equal_requests_whatever_was_reported() {
    let server = TestServer::start().await;
    let cast = Cast::assemble(&server).await;
    let about = Some(cast.stranger.id());

    let sizes = ["overdose", "somebody tries to sell and will not stop asking for money"]
        .map(|words| cast.member.report(about, None, words).encode().len());

    assert_eq!(sizes[0], sizes[1]);
}

#[tokio::test]
async fn the_third_reporter_from_any_group_alerts_the_safety_team_without_a_name() {
    let server = TestServer::start().await;
    let now = server.now();
    let mut team = Team::found(&server).await;
    // One person, in two groups under two numbers.
    let mut founder = Person::walk_in(&server).await;
    founder.found_group(now).await;
    let someone = newcomer(&server, &mut founder).await;
    let mut other_founder = Person::walk_in(&server).await;
    other_founder.found_group(now).await;
    let link = other_founder.make_link(now, Mode::Auto, Role::Member, 1).await;
    let mut there = someone.elsewhere();
    assert_eq!(there.join(now, &link).await.outcome(), "200");
    other_founder.catch_up().await;
    let log = team.keeper.place().log.clone();
    let mut reporters = Vec::new();
    for _ in 0..2 {
        reporters.push((newcomer(&server, &mut founder).await, someone.id()));
    }
    reporters.push((newcomer(&server, &mut other_founder).await, there.id()));

    let mut seen = Vec::new();
    for (reporter, about) in &mut reporters {
        for _ in 0..2 {
            let report = reporter.report(Some(*about), Some(&log), "this person");
            assert_eq!(reporter.send_report(&report).await.outcome(), "204");
        }
        seen.push(team.keeper.device.get("/api/v1/safety/alerts").await.json());
    }

    assert_eq!(seen[..2], [json!([]), json!([])], "the same person twice is one person");
    let alert = &seen[2][0];
    assert_eq!((&alert["reports"], &alert["spaces"]), (&json!(3), &json!(2)));
    assert_eq!((&alert["state"], &alert["mine"]), (&json!("new"), &json!(false)));
    let fields: Vec<_> = alert.as_object().expect("an alert").keys().collect();
    assert_eq!(fields, ["id", "mine", "reference", "reports", "since", "spaces", "state"]);
    let path = format!("/api/v1/safety/alerts/{}", alert["id"].as_str().expect("an id"));
    let looked = team.keeper.device.post(&path, json!({ "state": "looked_at" })).await;
    assert_eq!(looked.outcome(), "204");
    let alerts = team.keeper.device.get("/api/v1/safety/alerts").await.json();
    assert_eq!(alerts[0]["state"], "looked_at");
    let tables = server.database().everything().await;
    let trail = tables.iter().find(|it| it.name == "audit").expect("there is a trail");
    assert_eq!(trail.rows.len(), 1, "that somebody looked is noted");
    // Not even in the tables does anything say who it was about, or who said it.
    let account = there.device.get("/api/v1/account").await.json();
    let account = crate::deletion::id(&account, "account_id");
    for table in server.database().everything().await {
        let quiet = ["alerts", "reporters", "worries"].contains(&table.name.as_str());
        for (column, value) in table.rows.iter().flatten().filter(|_| quiet) {
            let found = memchr::memmem::find(value, &account);
            assert_eq!(found, None, "{}.{column}", table.name);
        }
    }
    server.pass(Duration::from_hours(91 * 24));
    app::retention::sweep(server.app()).await.expect("the sweep works");
    let tables = server.database().everything().await;
    for name in ["alerts", "reporters"] {
        let table = tables.iter().find(|it| it.name == name).expect("it is there");
        assert!(table.rows.is_empty(), "{name} is kept for 90 days and no longer");
    }
}

#[tokio::test]
async fn no_report_content_or_reason_is_in_any_table() {
    let (words, mut found) = ("plantedreportwords", Vec::new());
    for sealing in [Sealing::Sealed, Sealing::Open] {
        let server = TestServer::start().await;
        let mut cast = Cast::assemble(&server).await;
        let team = Team::found(&server).await;
        cast.member.sealing = sealing;
        let log = &team.keeper.place().log;
        let report = cast.member.report(None, Some(log), words);
        assert_eq!(cast.member.send_report(&report).await.outcome(), "204");
        let planted = Planted::new([words]);
        let tables = server.database().everything().await;
        let values = tables.iter().flat_map(|it| it.rows.iter().flatten());
        found.push(values.filter(|(_, it)| !planted.found_in(it).is_empty()).count());
    }

    assert_eq!(found[0], 0);
    assert!(found[1] > 0, "a device that does not seal would have been found out");
}

#[tokio::test]
async fn the_safety_team_s_log_is_open_to_everybody_and_a_group_s_to_it_for_cause() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let mut team = Team::found(&server).await;
    let team_log = team.keeper.path("/log");
    let (group_log, objects) = (cast.member.path("/log"), cast.member.path("/objects"));

    let by_a_stranger = cast.stranger.device.get(&team_log).await;
    let words_of_team = cast.stranger.device.get(&team.keeper.path("/objects")).await;
    let without_cause = team.keeper.device.get(&group_log).await;
    let report = cast.member.report_to_team(None, &team.keeper.place().log, "a worry");
    cast.member.send_report(&report).await;
    let with_cause = team.keeper.device.get(&group_log).await;
    let words = team.keeper.device.get(&objects).await;

    assert_eq!(by_a_stranger.outcome(), "200");
    assert_eq!(words_of_team.outcome(), "404 no_such_space");
    assert_eq!(without_cause.outcome(), "404 no_such_space");
    assert_eq!(with_cause.outcome(), "200");
    assert_eq!(words.outcome(), "404 no_such_space");
}

#[tokio::test]
async fn an_administrator_names_a_team_they_are_in_and_everybody_hears_of_it() {
    let server = TestServer::start().await;
    let mut ada = Person::walk_in(&server).await;
    ada.found_group(server.now()).await;
    let mut other = Team::found_quietly(&server).await;
    let name = |it: &Person| json!({ "space_id": it.space().to_string() });
    let path = "/api/v1/organisation/safety-team";

    let nobody = ada.device.put(path, name(&ada)).await;
    make_administrator(&server, &mut ada.device).await;
    make_administrator(&server, &mut other.keeper.device).await;
    let group = ada.device.put(path, name(&ada)).await;
    let not_hers = ada.device.put(path, name(&other.keeper)).await;
    let named = other.keeper.device.put(path, name(&other.keeper)).await;

    assert_eq!(nobody.outcome(), "403 not_an_administrator");
    assert_eq!(group.outcome(), "422 not_a_team");
    assert_eq!(not_hers.outcome(), "404 no_such_space");
    assert_eq!(named.outcome(), "204");
    let organisation = server.device().get("/api/v1/organisation").await.json();
    assert_eq!(organisation["safety_team"], other.keeper.space().to_string());
}

#[tokio::test]
async fn deleting_an_account_takes_its_reports_along() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let team = Team::found(&server).await;
    let about = Some(cast.removed.id());
    let report = cast.member.report(about, Some(&team.keeper.place().log), "a worry");
    assert_eq!(cast.member.send_report(&report).await.outcome(), "204");
    let rows = async |name: &str| {
        let tables = server.database().everything().await;
        tables.into_iter().find(|it| it.name == name).expect("it is there").rows.len()
    };
    assert_eq!((rows("letters").await, rows("letters_kept_back").await), (1, 1));
    assert_eq!(rows("reporters").await, 1);

    cast.member.write_log(server.now(), vec![Body::Leave], None).await;
    cast.member.device.post("/api/v1/account/delete", json!({})).await;

    assert_eq!((rows("letters").await, rows("letters_kept_back").await), (0, 0));
    assert_eq!(rows("reporters").await, 0);
    cast.facilitator.catch_up().await;
    cast.facilitator.write_log(server.now(), vec![], Some(Reason::Due)).await;
}

//! Who is there, who will be, and the calendar of it.

use std::time::Duration;

use protocol::log::{Body, Mode, Role};
use serde_json::{Value, json};
use testkit::{Frame, Person, Team, TestServer};

use crate::sign_offs::set_up;

/// 2026-03-01T12:00Z, when tests begin, is a Sunday; in Madrid it is 13:00.
const ON: &str = "2026-03-02";
const HALF_AN_HOUR: Duration = Duration::from_mins(30);

/// A group with two facilitators and a member.
struct Group {
    ada: Person,
    ben: Person,
    mia: Person,
}

impl Group {
    async fn gather(server: &TestServer) -> Self {
        let now = server.now();
        let mut ada = Person::walk_in(server).await;
        ada.found_group(now).await;
        let link = ada.make_link(now, Mode::Auto, Role::Member, 9).await;
        let mut people = Vec::new();
        for _ in 0..2 {
            let mut person = Person::walk_in(server).await;
            assert_eq!(person.join(now, &link).await.outcome(), "200");
            ada.catch_up().await;
            people.push(person);
        }
        let (mia, ben) = (people.pop().expect("two came"), people.pop().expect("two came"));
        ada.write_log(now, vec![Body::Role(ben.id(), Role::Facilitator)], None).await;
        Self { ada, ben, mia }
    }
}

async fn duty(person: &mut Person) -> Value {
    let path = person.path("/duty");
    person.device.get(&path).await.json()
}

async fn here(person: &mut Person) -> String {
    let path = person.path("/here");
    let request = person.device.request(http::Method::PUT, &path);
    person.device.send(request, axum::body::Body::empty()).await.outcome()
}

fn shift(of: &Person, rrule: &str, minutes: u32) -> Value {
    json!({ "member_id": of.id().to_string(), "rrule": rrule, "starts_on": ON,
        "starts_at": "19:00", "minutes": minutes, "zone": "Europe/Madrid" })
}

async fn add(by: &mut Person, shift: Value) -> String {
    let path = by.path("/shifts");
    let made = by.device.post(&path, shift).await;
    assert_eq!(made.outcome(), "201");
    made.json()["id"].as_str().expect("a number").to_owned()
}

async fn swap(by: &mut Person, shift: &str, date: &str, state: &str) -> String {
    let path = by.path(&format!("/shifts/{shift}/swaps"));
    by.device.post(&path, json!({ "date": date, "state": state })).await.outcome()
}

#[tokio::test]
async fn whoever_said_that_they_are_here_is_on_duty_for_half_an_hour_and_not_longer() {
    let server = TestServer::start().await;
    let mut group = Group::gather(&server).await;

    let before = duty(&mut group.mia).await;
    assert_eq!(here(&mut group.ada).await, "200");
    let during = duty(&mut group.mia).await;
    server.pass(HALF_AN_HOUR);
    let after = duty(&mut group.mia).await;

    let until = server.now();
    assert_eq!(
        before,
        json!({ "here": [], "on_duty": false, "next": null,
            "organisation": { "on_duty": false, "until": null, "next": null } })
    );
    let ada = group.ada.id().to_string();
    assert_eq!(during["here"], json!([{ "member_id": ada, "until": until, "signed_off": false }]));
    assert_eq!(during["on_duty"], true, "an organisation that is not set up asks for no sign-off");
    assert_eq!(after, before);
}

#[tokio::test]
async fn whoever_says_that_they_are_gone_is_gone_at_once_and_so_is_who_was_removed() {
    let server = TestServer::start().await;
    let mut group = Group::gather(&server).await;
    assert_eq!(here(&mut group.ada).await, "200");
    assert_eq!(here(&mut group.ben).await, "200");

    let path = group.ada.path("/here");
    assert_eq!(group.ada.device.delete(&path).await.outcome(), "204");
    let one = duty(&mut group.mia).await;
    group.ada.write_log(server.now(), vec![Body::Role(group.ben.id(), Role::Member)], None).await;
    let none = duty(&mut group.mia).await;

    assert_eq!(one["here"].as_array().map(Vec::len), Some(1));
    assert_eq!(none["here"], json!([]));
    assert_eq!(none["on_duty"], false);
}

#[tokio::test]
async fn members_hear_at_once_that_somebody_came_and_guests_do_not() {
    let mut server = TestServer::start().await;
    let mut group = Group::gather(&server).await;
    let waiting_room = group.ada.make_link(server.now(), Mode::Ask, Role::Member, 1).await;
    let mut guest = Person::walk_in(&server).await;
    assert_eq!(guest.join(server.now(), &waiting_room).await.outcome(), "200");
    let address = server.listen().await;
    let space = group.ada.space();
    let mut heard = testkit::Socket::connect(address, &group.mia.device).await;
    // Who holds no entry hears first that the log grew, and listens then.
    heard.subscribe(space, 0, 0).await;
    let mut unheard = testkit::Socket::connect(address, &guest.device).await;
    unheard.subscribe(space, 0, 0).await;
    assert!(matches!(heard.hear().await, Frame::LogGrew(..)));
    assert!(matches!(unheard.hear().await, Frame::LogGrew(..)));
    group.ada.catch_up().await;

    assert_eq!(here(&mut group.ada).await, "200");
    let to_the_member = heard.hear().await;
    group.ada.make_link(server.now(), Mode::Auto, Role::Member, 1).await;
    let to_the_guest = unheard.hear().await;

    assert_eq!(to_the_member, Frame::DutyChanged(space));
    assert!(matches!(to_the_guest, Frame::LogGrew(..)), "{to_the_guest:?}");
}

#[tokio::test]
async fn the_rota_tells_when_somebody_will_be_there_in_their_own_time() {
    let server = TestServer::start().await;
    let mut group = Group::gather(&server).await;
    let weekly = shift(&group.ben, "FREQ=WEEKLY;BYDAY=MO", 90);
    add(&mut group.ada, weekly).await;

    let told = duty(&mut group.mia).await;
    let path = group.ada.path("/shifts");
    let rota = group.ada.device.get(&path).await.json();

    // 19:00 in Madrid: 18:00Z in winter, 17:00Z after the clocks changed on 29 March.
    let at = 1_772_366_400_000_i64 + 30 * 3_600_000;
    assert_eq!(told["next"], json!({ "at": at, "minutes": 90 }));
    assert_eq!(rota[0]["zone"], "Europe/Madrid");
    let begins: Vec<_> = (0..5).map(|it| rota[0]["next"][it]["at"].as_i64().unwrap()).collect();
    let week = 7 * 24 * 3_600_000;
    assert_eq!(begins[..4], [at, at + week, at + 2 * week, at + 3 * week]);
    assert_eq!(begins[4], at + 4 * week - 3_600_000);
}

#[tokio::test]
async fn a_time_that_began_without_anybody_promises_nothing() {
    let server = TestServer::start().await;
    let mut group = Group::gather(&server).await;
    let once = shift(&group.ben, "FREQ=DAILY;COUNT=1", 90);
    add(&mut group.ada, once).await;

    server.pass(Duration::from_hours(30));
    let told = duty(&mut group.mia).await;

    assert_eq!((&told["next"], &told["on_duty"]), (&Value::Null, &json!(false)));
}

#[tokio::test]
async fn a_date_changes_hands_and_nobody_is_promised_who_said_they_cannot_come() {
    let server = TestServer::start().await;
    let mut group = Group::gather(&server).await;
    let once = shift(&group.ben, "FREQ=DAILY;COUNT=1", 90);
    let id = add(&mut group.ada, once).await;

    assert_eq!(swap(&mut group.ada, &id, ON, "offered").await, "403 not_your_shift");
    assert_eq!(swap(&mut group.ada, &id, ON, "taken").await, "409 shift_not_offered");
    assert_eq!(swap(&mut group.ben, &id, "2026-03-03", "offered").await, "404 no_such_date");
    assert_eq!(swap(&mut group.ben, &id, ON, "offered").await, "204");
    let offered = duty(&mut group.mia).await;
    assert_eq!(swap(&mut group.ada, &id, ON, "taken").await, "204");
    let taken = duty(&mut group.mia).await;
    let path = group.ada.path("/shifts");
    let rota = group.ada.device.get(&path).await.json();

    assert_eq!(offered["next"], Value::Null);
    assert_eq!(taken["next"]["minutes"], 90);
    assert_eq!(rota[0]["next"][0]["member_id"], group.ada.id().to_string());
    assert_eq!(rota[0]["next"][0]["offered"], false);
}

#[tokio::test]
async fn a_shift_that_cannot_be_is_refused_and_only_facilitators_keep_the_rota() {
    let server = TestServer::start().await;
    let mut group = Group::gather(&server).await;
    let path = group.ada.path("/shifts");
    let right = shift(&group.ben, "FREQ=DAILY", 90);

    for (field, value, outcome) in [
        ("rrule", json!("FREQ=SECONDLY"), "422 shift_rule"),
        ("starts_on", json!("2026-02-30"), "422 shift_start"),
        ("starts_at", json!("25:00"), "422 shift_start"),
        ("minutes", json!(5), "422 shift_minutes"),
        ("zone", json!("Mars/Base"), "422 shift_zone"),
        ("member_id", json!(group.mia.id().to_string()), "422 not_a_facilitator"),
    ] {
        let mut wrong = right.clone();
        wrong[field] = value;
        assert_eq!(group.ada.device.post(&path, wrong).await.outcome(), outcome, "{field}");
    }
    assert_eq!(group.mia.device.post(&path, right).await.outcome(), "403 not_a_facilitator");
    assert_eq!(group.mia.device.get(&path).await.outcome(), "403 not_a_facilitator");
}

#[tokio::test]
async fn a_calendar_address_tells_times_and_one_neutral_word_until_it_is_ended() {
    let server = TestServer::start().await;
    let mut group = Group::gather(&server).await;
    let once = shift(&group.ben, "FREQ=DAILY;COUNT=1", 90);
    add(&mut group.ada, once).await;
    let feeds = "/api/v1/duty/feeds";
    let made = group.ben.device.post(feeds, json!({ "title": "" })).await.json();
    let address = made["path"].as_str().expect("a path");
    let empty = group.ada.device.post(feeds, json!({ "title": "Chess" })).await.json();

    let mut program = server.device();
    let reply = program.get(address).await;
    let text = String::from_utf8(reply.body.to_vec()).expect("a calendar is text");
    let others = program.get(empty["path"].as_str().expect("a path")).await;
    let number = made["id"].as_str().expect("a number");
    let ended = group.ben.device.delete(&format!("{feeds}/{number}")).await;

    assert_eq!(reply.header("content-type"), "text/calendar; charset=utf-8");
    assert!(text.contains("DTSTART:20260302T180000Z\r\nDTEND:20260302T193000Z\r\n"), "{text}");
    assert!(text.contains("SUMMARY:Busy\r\n"), "{text}");
    assert!(!text.contains("oldfast") && !text.contains(&group.ben.space().to_string()), "{text}");
    assert!(!String::from_utf8_lossy(&others.body).contains("VEVENT"));
    assert_eq!(ended.outcome(), "204");
    assert_eq!(program.get(address).await.outcome(), "404 no_such_shift");
    assert_eq!(program.get("/duty/none.ics").await.outcome(), "404 no_such_shift");
}

#[tokio::test]
async fn the_organisations_own_people_are_told_of_in_every_group() {
    let server = TestServer::start().await;
    let mut group = Group::gather(&server).await;
    let team = Team::found(&server).await;
    let mut kim = Person::walk_in(&server).await;
    assert_eq!(kim.join(server.now(), team.door()).await.outcome(), "200");

    assert_eq!(here(&mut kim).await, "200");
    let told = duty(&mut group.mia).await;
    server.pass(HALF_AN_HOUR);
    let later = duty(&mut group.mia).await;

    assert_eq!(told["on_duty"], false);
    let until = server.now();
    assert_eq!(told["organisation"], json!({ "on_duty": true, "until": until, "next": null }));
    assert_eq!(later["organisation"], json!({ "on_duty": false, "until": null, "next": null }));
}

#[tokio::test]
async fn somebody_in_training_is_here_and_not_on_duty() {
    let server = TestServer::start().await;
    let mut group = Group::gather(&server).await;
    let _administrator = set_up(&server).await;
    let weekly = shift(&group.ben, "FREQ=WEEKLY", 90);
    add(&mut group.ada, weekly).await;

    assert_eq!(here(&mut group.ben).await, "200");
    let told = duty(&mut group.mia).await;

    assert_eq!(told["here"][0]["signed_off"], false);
    assert_eq!((&told["on_duty"], &told["next"]), (&json!(false), &Value::Null));
}

#[tokio::test]
async fn who_deletes_their_account_is_on_no_rota_any_more() {
    let server = TestServer::start().await;
    let mut group = Group::gather(&server).await;
    let (bens, adas) = (shift(&group.ben, "FREQ=DAILY", 90), shift(&group.ada, "FREQ=DAILY", 60));
    add(&mut group.ada, bens).await;
    let of_ada = add(&mut group.ada, adas).await;
    assert_eq!(swap(&mut group.ada, &of_ada, ON, "offered").await, "204");
    assert_eq!(swap(&mut group.ben, &of_ada, ON, "taken").await, "204");
    assert_eq!(here(&mut group.ben).await, "200");
    let feed = group.ben.device.post("/api/v1/duty/feeds", json!({ "title": "Chess" })).await;
    assert_eq!(feed.outcome(), "201");

    let deleted = group.ben.device.post("/api/v1/account/delete", json!({})).await;

    assert_eq!(deleted.outcome(), "204");
    let tables = server.database().everything().await;
    let ben = group.ben.id().0.to_vec();
    for table in tables
        .iter()
        .filter(|it| ["shifts", "shift_swaps", "here", "feeds"].contains(&it.name.as_str()))
    {
        let rows = table.rows.iter().flatten();
        let found = rows.filter(|(_, value)| memchr::memmem::find(value, &ben).is_some()).count();
        assert_eq!(found, 0, "{}", table.name);
        let expected = usize::from(table.name.starts_with("shift"));
        assert_eq!(table.rows.len(), expected, "{}: ada's shift, on offer again", table.name);
    }
}

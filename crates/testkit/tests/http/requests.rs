//! Requests to talk: who may ask whom, how often, and what the one who asks never learns.

use std::time::Duration;

use domain::limits::{GREETERS_MAX, PAIRS_PER_ACCOUNT_MAX};
use protocol::{
    letter::{LetterRecord, Purpose},
    log::{Body, History, Kind, Mode, Role},
};
use serde_json::{Value, json};
use testkit::{Person, TestServer};

/// Days on the test's clock.
fn days(days: u64) -> Duration {
    Duration::from_hours(24 * days)
}

/// A group: who founded it, and so many who came.
async fn a_group(server: &TestServer, members: usize) -> (Person, Vec<Person>) {
    let mut founder = Person::walk_in(server).await;
    founder.found_group(server.now()).await;
    let mut people = Vec::new();
    for _ in 0..members {
        let mut person = Person::walk_in(server).await;
        comes(server, &mut founder, &mut person).await;
        people.push(person);
    }
    for it in &mut people {
        it.read_log().await;
    }
    (founder, people)
}

/// A group of people who all want to be asked.
async fn an_open_group(server: &TestServer, members: usize) -> (Person, Vec<Person>) {
    let (mut founder, mut people) = a_group(server, members).await;
    for it in people.iter_mut().chain([&mut founder]) {
        chooses(it, "on").await;
    }
    (founder, people)
}

/// Time passes for people who look in now and then, so that their accounts stay.
async fn time_passes(server: &TestServer, mut time: Duration, people: &mut [&mut Person]) {
    while time > Duration::ZERO {
        let step = time.min(days(5));
        server.pass(step);
        time -= step;
        for it in people.iter_mut() {
            assert_eq!(it.device.get("/api/v1/account").await.outcome(), "200");
        }
    }
}

async fn comes(server: &TestServer, founder: &mut Person, person: &mut Person) {
    let now = server.now();
    let link = founder.make_link(now, Mode::Auto, Role::Member, 1).await;
    assert_eq!(person.join(now, &link).await.outcome(), "200");
    founder.catch_up().await;
}

fn named(people: &[&Person]) -> Value {
    let mut ids: Vec<_> = people.iter().map(|it| it.id()).collect();
    ids.sort();
    ids.iter().map(ToString::to_string).collect()
}

async fn chooses(person: &mut Person, state: &str) {
    let path = person.path("/requests/mine");
    let chosen = person.device.put(&path, json!({ "state": state })).await;
    assert_eq!(chosen.outcome(), "204");
}

#[tokio::test]
async fn a_newcomer_is_asked_by_nobody_for_30_days() {
    let server = TestServer::start().await;
    let (_founder, mut people) = a_group(&server, 2).await;
    let [ada, sam] = &mut people[..] else { unreachable!() };

    time_passes(&server, Duration::from_mins(30 * 24 * 60 - 1), &mut [ada, sam]).await;
    let too_early = ada.ask(server.now(), sam.id()).await.0;
    assert_eq!(too_early.outcome(), "403 not_open_to_requests");
    assert_eq!(sam.letters().await, []);
    server.pass(Duration::from_mins(1));
    let asked = ada.ask(server.now(), sam.id()).await.0;

    assert_eq!(asked.outcome(), "204");
    assert_eq!(sam.letters().await[0].1.purpose, Purpose::Request);
}

#[tokio::test]
async fn a_newcomer_may_want_to_be_asked_and_anybody_may_want_not_to() {
    let server = TestServer::start().await;
    let (mut founder, mut people) = a_group(&server, 2).await;
    let [ada, sam] = &mut people[..] else { unreachable!() };
    assert_eq!(sam.asking().await["mine"], "default");
    assert_eq!(ada.asking().await["may_ask"], json!([]), "the founder is new too");

    chooses(sam, "on").await;
    assert_eq!(ada.asking().await["may_ask"], named(&[sam]));
    chooses(sam, "off").await;

    assert_eq!(sam.asking().await["mine"], "off");
    assert_eq!(ada.asking().await["may_ask"], json!([]));
    let asked = founder.ask(server.now(), sam.id()).await.0;
    assert_eq!(asked.outcome(), "403 not_open_to_requests", "not by a facilitator either");
}

#[tokio::test]
async fn greeters_and_facilitators_may_ask_a_newcomer_from_the_first_day() {
    let server = TestServer::start().await;
    let (mut founder, mut people) = a_group(&server, 3).await;
    let [ada, sam, kim] = &mut people[..] else { unreachable!() };
    let path = founder.path("/greeters");
    let greets = |it: &Person| json!({ "members": [it.id().to_string()] });

    let named_by_a_member = sam.device.put(&path, greets(sam)).await;
    let named_here = founder.device.put(&path, greets(sam)).await;
    let by_the_greeter = sam.ask(server.now(), kim.id()).await.0;
    let by_the_facilitator = founder.ask(server.now(), kim.id()).await.0;
    let by_another = ada.ask(server.now(), kim.id()).await.0;
    founder.device.put(&path, greets(ada)).await;
    let no_greeter_any_more = sam.ask(server.now(), ada.id()).await.0;

    assert_eq!(named_by_a_member.outcome(), "403 not_a_facilitator");
    assert_eq!(named_here.outcome(), "204");
    assert_eq!(by_the_greeter.outcome(), "204");
    assert_eq!(by_the_facilitator.outcome(), "204");
    assert_eq!(by_another.outcome(), "403 not_open_to_requests");
    assert_eq!(no_greeter_any_more.outcome(), "403 not_open_to_requests");
}

#[tokio::test]
async fn a_group_has_so_many_greeters_who_are_in_it() {
    let server = TestServer::start().await;
    let (mut founder, people) = a_group(&server, 1).await;
    let path = founder.path("/greeters");
    let member = people[0].id().to_string();

    let many = json!({ "members": vec![member.clone(); GREETERS_MAX + 1] });
    let stranger = json!({ "members": [member, "A".repeat(22)] });

    assert_eq!(founder.device.put(&path, many).await.outcome(), "422 too_many_greeters");
    assert_eq!(founder.device.put(&path, stranger).await.outcome(), "404 no_such_member");
    let none = founder.device.put(&path, json!({ "members": [] })).await;
    assert_eq!(none.outcome(), "204");
}

#[tokio::test]
async fn three_open_requests_are_the_most() {
    let server = TestServer::start().await;
    let (_founder, mut people) = an_open_group(&server, 4).await;
    let (mut other, _) = an_open_group(&server, 0).await;
    let mut ada = people.remove(0);
    let mut elsewhere = ada.elsewhere();
    comes(&server, &mut other, &mut elsewhere).await;
    let now = server.now();
    assert_eq!(ada.asking().await["left"], 3);
    assert_eq!(ada.ask(now, people[0].id()).await.0.outcome(), "204");
    assert_eq!(ada.ask(now, people[1].id()).await.0.outcome(), "204");
    // Those in another group count too.
    let (third, taken_back, _) = elsewhere.ask(now, other.id()).await;
    assert_eq!(third.outcome(), "204");

    let fourth = ada.ask(now, people[2].id()).await.0;
    let none_left = ada.asking().await;
    assert_eq!(elsewhere.withdraw_request(taken_back.space()).await.outcome(), "204");
    let in_its_place = ada.ask(now, people[2].id()).await.0;

    assert_eq!(fourth.outcome(), "429 too_many_requests");
    assert_eq!(none_left["left"], 0);
    assert_eq!(none_left["open"].as_array().map(Vec::len), Some(2), "of this group");
    assert_eq!(in_its_place.outcome(), "204");
}

#[tokio::test]
async fn asking_everywhere_at_once_gets_nobody_past_the_limit() {
    let server = TestServer::start().await;
    let ada = Person::walk_in(&server).await;
    let mut founders = Vec::new();
    let mut places = Vec::new();
    for _ in 0..4 {
        let (mut founder, _) = an_open_group(&server, 0).await;
        let mut place = ada.elsewhere();
        comes(&server, &mut founder, &mut place).await;
        founders.push(founder.id());
        places.push(place);
    }
    let now = server.now();
    let [first, second, third, fourth] = &mut places[..] else { unreachable!() };

    let (first, second, third, fourth) = tokio::join!(
        first.ask(now, founders[0]),
        second.ask(now, founders[1]),
        third.ask(now, founders[2]),
        fourth.ask(now, founders[3]),
    );

    let outcomes = [first.0, second.0, third.0, fourth.0].map(|it| it.outcome());
    let taken = outcomes.iter().filter(|it| *it == "204").count();
    let refused = outcomes.iter().filter(|it| *it == "429 too_many_requests").count();
    assert_eq!((taken, refused), (3, 1), "{outcomes:?}");
}

#[tokio::test]
async fn six_requests_a_week_are_the_most_whatever_became_of_them() {
    let server = TestServer::start().await;
    let (_founder, mut people) = an_open_group(&server, 8).await;
    let mut ada = people.remove(0);
    for person in &people[..6] {
        let (asked, there, _) = ada.ask(server.now(), person.id()).await;
        assert_eq!(asked.outcome(), "204");
        assert_eq!(ada.withdraw_request(there.space()).await.outcome(), "204");
        time_passes(&server, days(1), &mut [&mut ada]).await;
    }
    assert_eq!(ada.asking().await["open"], json!([]));
    assert_eq!(ada.asking().await["left"], 0);

    let seventh = ada.ask(server.now(), people[6].id()).await.0;
    time_passes(&server, days(1), &mut [&mut ada]).await;
    let a_week_after_the_first = ada.ask(server.now(), people[6].id()).await.0;

    assert_eq!(seventh.outcome(), "429 too_many_requests");
    assert_eq!(a_week_after_the_first.outcome(), "204");
}

#[tokio::test]
async fn the_same_person_is_asked_once_in_90_days() {
    let server = TestServer::start().await;
    let (founder, mut people) = an_open_group(&server, 2).await;
    let [ada, sam] = &mut people[..] else { unreachable!() };
    let (asked, there, _) = ada.ask(server.now(), sam.id()).await;
    assert_eq!(asked.outcome(), "204");
    assert_eq!(ada.withdraw_request(there.space()).await.outcome(), "204");
    assert_eq!(sam.letters().await, [], "it was not fetched yet");

    let again = ada.ask(server.now(), sam.id()).await.0;
    let others = ada.asking().await["may_ask"].clone();
    time_passes(&server, days(90), &mut [ada, sam]).await;
    let long_after = ada.ask(server.now(), sam.id()).await.0;

    assert_eq!(again.outcome(), "409 already_asked");
    assert_eq!(others, named(&[&founder]));
    assert_eq!(long_after.outcome(), "204");
}

#[tokio::test]
async fn a_request_ends_by_itself_after_14_days() {
    let server = TestServer::start().await;
    let (_founder, mut people) = an_open_group(&server, 2).await;
    let [ada, sam] = &mut people[..] else { unreachable!() };
    let (_, there, _) = ada.ask(server.now(), sam.id()).await;
    let since = server.now() - server.now().rem_euclid(60_000);
    let open = json!([{
        "to": sam.id().to_string(),
        "pair": there.space().to_string(),
        "since": since,
    }]);

    time_passes(&server, Duration::from_mins(14 * 24 * 60 - 2), &mut [ada, sam]).await;
    assert_eq!(ada.asking().await["open"], open, "no answer is no answer");
    time_passes(&server, Duration::from_mins(2), &mut [ada, sam]).await;
    assert_eq!(ada.asking().await["open"], json!([]));
    assert_eq!(sam.letters().await.len(), 1);
    app::retention::sweep(server.app()).await.expect("sweeping works");

    assert_eq!(sam.letters().await, []);
    assert_eq!(ada.asking().await["left"], 3);
    assert_eq!(requests_known(&server).await, 1, "so that nobody is asked again too soon");
    time_passes(&server, days(76) + Duration::from_mins(1), &mut [ada, sam]).await;
    app::retention::sweep(server.app()).await.expect("sweeping works");
    assert_eq!(requests_known(&server).await, 0);
}

/// How many requests stand in the tables.
async fn requests_known(server: &TestServer) -> usize {
    let tables = server.database().everything().await;
    tables.iter().find(|it| it.name == "requests").map_or(0, |it| it.rows.len())
}

#[tokio::test]
async fn who_blocked_you_looks_like_anybody_else() {
    let server = TestServer::start().await;
    let (_founder, mut people) = an_open_group(&server, 3).await;
    let [ada, sam, kim] = &mut people[..] else { unreachable!() };
    let block = json!({ "member_id": ada.id().to_string(), "on": true });
    let path = sam.path("/blocks");
    assert_eq!(sam.device.post(&path, block).await.outcome(), "204");
    let before = ada.asking().await;

    let first = next_number(ada).await;
    let (blocked, there, link) = ada.ask(server.now(), sam.id()).await;
    let after_blocked = next_number(ada).await;
    let not_blocked = ada.ask(server.now(), kim.id()).await.0;
    let after_not_blocked = next_number(ada).await;
    let letter = ada.request(sam.id(), &link);
    let sent_again = ada.send_request(sam.id(), there.space(), &letter).await;

    let may_ask = before["may_ask"].to_string();
    assert!(may_ask.contains(&sam.id().to_string()) && may_ask.contains(&kim.id().to_string()));
    assert_eq!((blocked.outcome(), not_blocked.outcome()), ("204".into(), "204".into()));
    assert_eq!(after_blocked - first, after_not_blocked - after_blocked, "no gap tells either");
    assert_eq!(sent_again.outcome(), "204");
    assert_eq!(sam.letters().await, []);
    assert_eq!(kim.letters().await.len(), 1);
    assert_eq!(ada.asking().await["open"].as_array().map(Vec::len), Some(2));
    assert_eq!(ada.asking().await["left"], 1);
    let again = ada.ask(server.now(), sam.id()).await.0;
    assert_eq!(again.outcome(), "409 already_asked");
    assert_eq!(ada.withdraw_request(there.space()).await.outcome(), "204");
}

/// The number that a letter to oneself gets now: what somebody could count the letters of a group by.
async fn next_number(person: &mut Person) -> u64 {
    let key = person.place().log.person(&person.id()).expect("a member").box_key;
    let letter = person.letter(Purpose::Key, person.id(), &key, &[7; 36]);
    assert_eq!(person.send_letters(&[letter]).await.outcome(), "204");
    person.letters().await.last().expect("it waits").0
}

#[tokio::test]
async fn blocking_takes_back_what_had_not_been_fetched() {
    let server = TestServer::start().await;
    let (_founder, mut people) = an_open_group(&server, 2).await;
    let [ada, sam] = &mut people[..] else { unreachable!() };
    assert_eq!(ada.ask(server.now(), sam.id()).await.0.outcome(), "204");
    let block = json!({ "member_id": ada.id().to_string(), "on": true });
    let path = sam.path("/blocks");

    assert_eq!(sam.device.post(&path, block).await.outcome(), "204");

    assert_eq!(sam.letters().await, []);
    assert_eq!(ada.asking().await["open"].as_array().map(Vec::len), Some(1), "as before");
}

#[tokio::test]
async fn the_same_person_under_another_name_is_not_asked_twice_and_not_given_away() {
    let server = TestServer::start().await;
    let (_founder, mut people) = an_open_group(&server, 2).await;
    let (mut other, _) = an_open_group(&server, 0).await;
    let [ada, sam] = &mut people[..] else { unreachable!() };
    let (mut ada_there, mut sam_there) = (ada.elsewhere(), sam.elsewhere());
    comes(&server, &mut other, &mut ada_there).await;
    comes(&server, &mut other, &mut sam_there).await;
    ada_there.read_log().await;
    chooses(&mut sam_there, "on").await;
    assert_eq!(ada.ask(server.now(), sam.id()).await.0.outcome(), "204");

    let asked = ada_there.ask(server.now(), sam_there.id()).await.0;

    assert_eq!(asked.outcome(), "204", "a refusal would tell that the two names are one person");
    assert_eq!(sam.letters().await.len(), 1);
    assert_eq!(sam_there.letters().await, []);
}

#[tokio::test]
async fn nobody_but_the_one_who_was_asked_comes_into_a_pair() {
    let server = TestServer::start().await;
    let (_founder, mut people) = an_open_group(&server, 3).await;
    let [ada, sam, kim] = &mut people[..] else { unreachable!() };
    let now = server.now();
    let (there, before_asking) = ada.found_pair(now).await;
    let unasked = sam.elsewhere().join(now, &before_asking).await;
    let (_, mut mine, link) = ada.ask(now, sam.id()).await;
    let another = kim.elsewhere().join(now, &link).await;
    let mut theirs = sam.elsewhere();
    let asked = theirs.join(now, &link).await;

    assert_eq!(unasked.outcome(), "422 no_such_invite");
    assert_eq!(another.outcome(), "422 no_such_invite");
    assert_eq!(asked.outcome(), "200");
    assert_eq!(ada.asking().await["open"], json!([]));
    assert_eq!(ada.asking().await["left"], 3, "it is answered");
    assert_eq!(ada.withdraw_request(mine.space()).await.outcome(), "409 already_answered");
    assert_eq!(ada.withdraw_request(there.space()).await.outcome(), "404 no_such_request");
    // They talk, until one leaves.
    mine.read_log().await;
    theirs.catch_up().await;
    mine.catch_up().await;
    mine.post(now, "Hello.").await;
    theirs.read_stream().await;
    theirs.write_log(now, vec![Body::Leave], None).await;
    let late = mine.seal(now, "Are you there?");
    assert_eq!(mine.send([&late]).await.outcome(), "409 pair_ended");
    mine.read_log().await;
    assert!(mine.place().log.pair_ended());
    let objects = mine.path("/objects?after=0");
    assert_eq!(mine.device.get(&objects).await.outcome(), "200", "who stays still reads");
}

#[tokio::test]
async fn what_was_taken_back_or_is_from_somebody_gone_is_answered_by_nobody() {
    let server = TestServer::start().await;
    let (mut founder, mut people) = an_open_group(&server, 3).await;
    let [ada, sam, kim] = &mut people[..] else { unreachable!() };
    let now = server.now();
    let (_, taken_back, first) = ada.ask(now, sam.id()).await;
    let (_, _there, second) = ada.ask(now, kim.id()).await;

    assert_eq!(ada.withdraw_request(taken_back.space()).await.outcome(), "204");
    assert_eq!(sam.elsewhere().join(now, &first).await.outcome(), "422 no_such_invite");
    founder.remove(now, ada.id()).await;

    assert_eq!(kim.elsewhere().join(now, &second).await.outcome(), "422 no_such_invite");
}

#[tokio::test]
async fn a_request_is_sent_with_a_pair_that_waits_and_a_letter_that_is_one() {
    let server = TestServer::start().await;
    let (founder, mut people) = an_open_group(&server, 3).await;
    let [ada, sam, kim] = &mut people[..] else { unreachable!() };
    let now = server.now();
    let (there, link) = ada.found_pair(now).await;
    let (theirs, _) = kim.found_pair(now).await;
    let letter = ada.request(sam.id(), &link);
    let key = sam.place().log.person(&sam.id()).expect("a member").box_key;
    let other = ada.letter(Purpose::Key, sam.id(), &key, &[7; 36]);
    let from_another = LetterRecord { from: kim.id(), ..letter.clone() };
    let to_another = LetterRecord { to: kim.id(), ..letter.clone() };

    for (to, pair, letter, said) in [
        (sam.id(), theirs.space(), &letter, "404 no_such_pair"),
        (sam.id(), founder.space(), &letter, "404 no_such_pair"),
        (sam.id(), there.space(), &other, "422 letter_purpose"),
        (sam.id(), there.space(), &from_another, "422 letter_from"),
        (sam.id(), there.space(), &to_another, "422 letter_to"),
        (ada.id(), there.space(), &letter, "404 no_such_member"),
    ] {
        let sent = ada.send_request(to, pair, letter).await;
        assert_eq!(sent.outcome(), said);
    }
    assert_eq!(
        ada.send_letters(std::slice::from_ref(&letter)).await.outcome(),
        "422 letter_purpose"
    );
    assert_eq!(ada.send_request(sam.id(), there.space(), &letter).await.outcome(), "204");
    let for_two = ada.request(kim.id(), &link);
    let again = ada.send_request(kim.id(), there.space(), &for_two).await;
    assert_eq!(again.outcome(), "404 no_such_pair", "one pair for one request");
}

#[tokio::test]
async fn nobody_looks_after_a_talk() {
    let server = TestServer::start().await;
    let (_founder, mut people) = an_open_group(&server, 2).await;
    let [ada, sam] = &mut people[..] else { unreachable!() };
    let (_, mut mine, link) = ada.ask(server.now(), sam.id()).await;
    let mut theirs = sam.elsewhere();
    assert_eq!(theirs.join(server.now(), &link).await.outcome(), "200");
    let bar = json!({ "member_id": theirs.id().to_string(), "act": "propose" });

    let bars = mine.path("/bars");
    let here = mine.path("/here");
    let greeters = mine.path("/greeters");
    let by_hand = mine.device.post(&bars, bar).await;
    let on_duty = mine.device.put_octets(&here, "").await;
    let greeting = mine.device.put(&greeters, json!({ "members": [] })).await;
    let asks_on = mine.asking().await;

    assert_eq!(by_hand.outcome(), "403 not_a_facilitator");
    assert_eq!(on_duty.outcome(), "403 not_a_facilitator");
    assert_eq!(greeting.outcome(), "403 not_a_facilitator");
    assert_eq!(asks_on["may_ask"], json!([]));
}

#[tokio::test]
async fn a_talk_that_both_have_left_is_forgotten() {
    let server = TestServer::start().await;
    let (_founder, mut people) = a_group(&server, 2).await;
    let [ada, sam] = &mut people[..] else { unreachable!() };
    chooses(sam, "on").await;
    let now = server.now();
    let (_, mut mine, link) = ada.ask(now, sam.id()).await;
    let mut theirs = sam.elsewhere();
    assert_eq!(theirs.join(now, &link).await.outcome(), "200");
    mine.catch_up().await;
    mine.post(now, "Hello.").await;
    mine.write_log(now, vec![Body::Leave], None).await;
    app::retention::sweep(server.app()).await.expect("sweeping works");
    theirs.read_log().await;
    assert!(theirs.place().log.pair_ended(), "one of them is still there");

    theirs.write_log(now, vec![Body::Leave], None).await;
    app::retention::sweep(server.app()).await.expect("sweeping works");

    let log = theirs.path("/log");
    assert_eq!(theirs.device.get(&log).await.outcome(), "404 no_such_space");
    assert_eq!(mine.device.get(&log).await.outcome(), "404 no_such_space");
    assert_eq!(ada.asking().await["left"], 3, "and the group is as it was");
}

#[tokio::test]
async fn deleting_either_account_leaves_nothing_of_a_request() {
    let server = TestServer::start().await;
    let (_founder, mut people) = an_open_group(&server, 3).await;
    let [ada, sam, kim] = &mut people[..] else { unreachable!() };
    assert_eq!(ada.ask(server.now(), sam.id()).await.0.outcome(), "204");
    assert_eq!(kim.ask(server.now(), ada.id()).await.0.outcome(), "204");
    assert_eq!(requests_known(&server).await, 2);

    ada.device.post("/api/v1/account/delete", json!({})).await;

    assert_eq!(requests_known(&server).await, 0);
    assert_eq!(sam.letters().await, []);
}

#[tokio::test]
async fn pairs_have_a_limit_of_their_own() {
    let server = TestServer::start().await;
    let ada = Person::walk_in(&server).await;
    for _ in 0..PAIRS_PER_ACCOUNT_MAX {
        ada.found_pair(server.now()).await;
    }

    let (one_more, _) = ada.elsewhere().found(server.now(), Kind::Pair, History::None).await;
    let (a_group, _) = ada.elsewhere().found(server.now(), Kind::Group, History::None).await;

    assert_eq!(one_more.outcome(), "409 too_many_spaces");
    assert_eq!(a_group.outcome(), "201");
}

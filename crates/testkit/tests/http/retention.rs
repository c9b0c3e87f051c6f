//! What runs out and is removed by itself.

use std::time::Duration;

use app::retention::{Swept, sweep};
use protocol::{
    letter::Purpose,
    log::{Mode, Role},
};
use testkit::{Person, Socket, TestServer};

const DAY: Duration = Duration::from_hours(24);

#[tokio::test]
async fn nothing_runs_out_before_its_time() {
    let server = TestServer::start().await;
    let mut ada = Person::walk_in(&server).await;
    ada.found_group(server.now()).await;
    ada.store(b"a picture", "picture.jpg").await;

    server.pass(7 * DAY);
    let swept = sweep(server.app()).await.expect("the sweep works");

    assert_eq!(swept, Swept::default());
    assert_eq!(ada.device.get("/api/v1/account").await.outcome(), "200");
}

#[tokio::test]
async fn a_session_that_was_not_used_for_a_season_ends() {
    let server = TestServer::start().await;
    let mut ada = Person::walk_in(&server).await;
    assert_eq!(ada.keep("Ada", "five words of no meaning").await.outcome(), "204");

    server.pass(90 * DAY);
    let before = sweep(server.app()).await.expect("the sweep works").sessions;
    server.pass(DAY);
    let signed_out = ada.device.get("/api/v1/account").await;
    let after = sweep(server.app()).await.expect("the sweep works");

    assert_eq!(before, 0);
    assert_eq!(signed_out.outcome(), "401 signed_out");
    assert_eq!((after.sessions, after.accounts), (1, 0));
}

#[tokio::test]
async fn a_letter_that_nobody_fetched_is_dropped_after_a_season() {
    let server = TestServer::start().await;
    let now = server.now();
    let mut ada = Person::walk_in(&server).await;
    ada.found_group(now).await;
    assert_eq!(ada.keep("Ada", "five words of no meaning").await.outcome(), "204");
    let link = ada.make_link(now, Mode::Auto, Role::Member, 1).await;
    let mut sam = Person::walk_in(&server).await;
    assert_eq!(sam.keep("Sam", "five other words of none").await.outcome(), "204");
    assert_eq!(sam.join(now, &link).await.outcome(), "200");
    let ada_id = ada.id();
    let key = sam.place().log.member(&ada_id).expect("a member").box_key;
    let letter = sam.letter(Purpose::Key, ada_id, &key, &[7; 36]);
    assert_eq!(sam.send_letters(&[letter]).await.outcome(), "204");

    server.pass(90 * DAY);
    let before = sweep(server.app()).await.expect("the sweep works").letters;
    server.pass(DAY);
    let after = sweep(server.app()).await.expect("the sweep works").letters;

    assert_eq!((before, after), (0, 1));
}

#[tokio::test]
async fn a_device_that_only_listens_is_in_use() {
    let mut server = TestServer::start().await;
    let address = server.listen().await;
    let mut ada = Person::walk_in(&server).await;
    let _listening = Socket::connect(address, &ada.device).await;

    for _ in 0..3 {
        server.pass(6 * DAY);
        let swept = sweep(server.app()).await.expect("the sweep works");
        assert_eq!(swept.accounts, 0);
    }

    assert_eq!(ada.device.get("/api/v1/account").await.outcome(), "200");
}

#[tokio::test]
async fn stray_files_go_and_one_that_is_named_stays() {
    let server = TestServer::start().await;
    let mut ada = Person::walk_in(&server).await;
    assert_eq!(ada.keep("Ada", "five words of no meaning").await.outcome(), "204");
    ada.found_group(server.now()).await;
    ada.store(b"a picture", "picture.jpg").await;
    let [stray, cut_off] =
        ["abcdef", "abcdef#1"].map(|it| server.data().join("attachments/ab").join(it));
    std::fs::create_dir_all(stray.parent().expect("a folder")).expect("it can be made");
    for file in [&cut_off, &stray] {
        std::fs::write(file, "left by an upload that broke off").expect("it can be written");
    }
    // Files carry the machine's own time, which is later than the test's.
    let written = stray.metadata().and_then(|it| it.modified()).expect("it has a time");
    let since = written.duration_since(std::time::UNIX_EPOCH).expect("after 1970");
    let ahead = since.as_millis() - u128::try_from(server.now()).expect("after 1970");
    server.pass(Duration::from_millis(u64::try_from(ahead).expect("not so long")));

    let young = sweep(server.app()).await.expect("the sweep works").files;
    server.pass(DAY);
    let old = sweep(server.app()).await.expect("the sweep works").files;
    server.pass(DAY);
    let named = sweep(server.app()).await.expect("the sweep works").files;

    assert_eq!((young, old, named), (0, 2, 0));
    assert!(!stray.exists() && !cut_off.exists());
}

#[tokio::test]
async fn a_changed_token_lets_the_one_before_work_for_ten_minutes() {
    let server = TestServer::start().await;
    let mut ada = Person::walk_in(&server).await;
    let mut lost_the_answer = ada.device.clone();
    assert_eq!(ada.keep("Ada", "five words of no meaning").await.outcome(), "204");

    let at_once = lost_the_answer.get("/api/v1/account").await;
    server.pass(Duration::from_mins(10));
    let later = lost_the_answer.get("/api/v1/account").await;
    let with_the_new_one = ada.device.get("/api/v1/account").await;

    assert_eq!(at_once.outcome(), "200");
    assert_eq!(later.outcome(), "401 signed_out");
    assert_eq!(with_the_new_one.outcome(), "200");
}

#[tokio::test]
async fn a_device_in_use_gets_a_new_token_every_week_and_a_lost_answer_costs_nothing() {
    const SHARE: &str = "/api/v1/sessions/current/share";
    let server = TestServer::start().await;
    let mut ada = Person::walk_in(&server).await;
    let share = ada.device.get(SHARE).await.octets();
    let day_one = ada.device.clone();
    server.pass(6 * DAY);
    let early = ada.device.get(SHARE).await.header("set-cookie").to_owned();
    server.pass(DAY);

    let mut lost = [day_one.clone(), day_one.clone()];
    let first = lost[0].get(SHARE).await;
    server.pass(DAY);
    let second = lost[1].get(SHARE).await;
    let before_it_is_used = day_one.clone().get("/api/v1/account").await;
    let with_the_new_one = lost[1].get("/api/v1/account").await;
    let right_after = day_one.clone().get("/api/v1/account").await;
    server.pass(Duration::from_mins(10));
    let later = day_one.clone().get("/api/v1/account").await;

    assert_eq!(early, "");
    assert_ne!(first.header("set-cookie"), "");
    assert_eq!(first.header("set-cookie"), second.header("set-cookie"));
    assert_eq!((first.octets(), second.octets()), (share.clone(), share));
    assert_eq!(before_it_is_used.outcome(), "200");
    assert_eq!(with_the_new_one.outcome(), "200");
    assert_eq!(right_after.outcome(), "200");
    assert_eq!(later.outcome(), "401 signed_out");
    assert_eq!(lost[1].get(SHARE).await.header("set-cookie"), "");
}

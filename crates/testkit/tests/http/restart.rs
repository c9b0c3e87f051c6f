//! What holds over a restart, and what the pepper file is for.

use std::{path::Path, sync::Arc};

use app::{App, Start};
use protocol::log::{History, Kind, Mode, Reason, Role};
use testkit::{Person, TestServer};

#[tokio::test]
async fn after_a_restart_everything_goes_on_where_it_was() {
    let mut server = TestServer::start().await;
    let now = server.now();
    let mut ada = Person::walk_in(&server).await;
    ada.found_group(now).await;
    let link = ada.make_link(now, Mode::Ask, Role::Member, 9).await;
    ada.post(now, "before").await;
    let mut sam = Person::walk_in(&server).await;
    assert_eq!(sam.join(now, &link).await.outcome(), "200");

    server.restart().await;
    server.find(&mut ada.device);
    server.find(&mut sam.device);

    ada.catch_up().await;
    ada.admit(now, sam.id()).await;
    sam.catch_up().await;
    sam.post(now, "after").await;
    assert_eq!(ada.catch_up().await, ["after"]);
    let path = ada.path("/objects");
    assert_eq!(ada.device.get(&path).await.header("x-holdfast-k"), "2");
}

#[tokio::test]
async fn what_was_acknowledged_is_accepted_again_after_the_key_changed() {
    let server = TestServer::start().await;
    let now = server.now();
    let mut ada = Person::walk_in(&server).await;
    ada.found_group(now).await;
    let wire = ada.seal(now, "sent, and the answer was lost");
    let first = ada.send([&wire]).await.octets();
    ada.read_stream().await;
    server.pass(std::time::Duration::from_hours(2));
    ada.write_log(server.now(), vec![], Some(Reason::Fresh)).await;

    let again = ada.send([&wire]).await;

    assert_eq!(again.outcome(), "200");
    assert_eq!(again.octets(), first);
}

#[tokio::test]
async fn whoever_lost_the_answer_to_founding_or_joining_asks_again_and_is_in_once() {
    let server = TestServer::start().await;
    let now = server.now();
    let mut ada = Person::walk_in(&server).await;
    let (founded, founding) = ada.found(now, Kind::Group, History::None).await;
    let link = ada.make_link(now, Mode::Auto, Role::Member, 1).await;
    let mut sam = Person::walk_in(&server).await;
    let (_, joining) = sam.joining(now, &link).await;
    let path = ada.path("/log");
    let joined = sam.device.post_octets(&path, joining.encode()).await;

    let founded_again = ada.device.post_octets("/api/v1/spaces", founding.encode()).await;
    let joined_again = sam.device.post_octets(&path, joining.encode()).await;
    let stolen = ada.device.post_octets(&path, joining.encode()).await;

    assert_eq!([founded.outcome(), joined.outcome()], ["201", "200"]);
    assert_eq!(founded_again.outcome(), "201");
    assert_eq!(joined_again.octets(), joined.octets());
    assert_eq!(stolen.outcome(), "409 already_in");
    assert_eq!(sam.device.get("/api/v1/spaces").await.json().as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn a_member_who_was_removed_still_learns_that_their_words_had_arrived() {
    let server = TestServer::start().await;
    let now = server.now();
    let mut ada = Person::walk_in(&server).await;
    ada.found_group(now).await;
    let link = ada.make_link(now, Mode::Auto, Role::Member, 1).await;
    let mut sam = Person::walk_in(&server).await;
    assert_eq!(sam.join(now, &link).await.outcome(), "200");
    let (arrived, late) = (sam.seal(now, "arrived"), sam.seal(now, "too late"));
    assert_eq!(sam.send([&arrived]).await.outcome(), "200");
    ada.catch_up().await;
    ada.remove(now, sam.id()).await;

    let again = sam.send([&arrived]).await;
    let refused = sam.send([&late]).await;

    assert_eq!(again.outcome(), "200");
    assert_eq!(refused.outcome(), "403 not_a_member");
}

fn start(data: &Path, database: &str) -> Start {
    Start {
        data: data.to_owned(),
        database: Some(database.to_owned()),
        postgres_connections: 4,
        attachments: None,
        help_lines: Arc::new([]),
        quotas: app::Quotas::default(),
        free_bytes: Arc::new(|| None),
        clock: Arc::new(|| testkit::BEGINNING),
        chance: Arc::new(|bytes: &mut [u8]| bytes.fill(7)),
    }
}

#[tokio::test]
async fn without_its_pepper_or_with_another_the_server_does_not_start() {
    let server = TestServer::start().await;
    let url = server.database().url();
    server.app().finish().await;
    let elsewhere = tempfile::tempdir().expect("a folder");
    let why = async |data: &Path| match App::start(start(data, url)).await {
        Ok(_) => "it started".to_owned(),
        Err(error) => error.to_string(),
    };

    let missing = why(elsewhere.path()).await;
    let made = elsewhere.path().join("pepper.key").exists();
    let other = start_elsewhere(elsewhere.path()).await;
    let another = why(elsewhere.path()).await;
    let right = why(server.data()).await;

    assert!(missing.contains("pepper.key is missing"), "{missing}");
    assert!(!made, "a new one must not take the place of the lost one");
    assert!(another.contains("belongs to another database"), "{another}");
    assert_eq!(right, "it started");
    drop(other);
}

/// Makes a pepper by starting on another database.
async fn start_elsewhere(data: &Path) -> App {
    let database = format!("sqlite:{}", data.join("other.sqlite").display());
    App::start(start(data, &database)).await.expect("a first start makes a pepper")
}

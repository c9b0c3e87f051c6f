//! Links: what their holders see before they have an account.

use std::time::Duration;

use protocol::{
    Log, SignedEntry,
    log::{Body, Mode, Role},
    object::CHAIN_START,
};
use testkit::{LINK_LIFETIME, Person, TestServer};
use vault::{Untrusted, link::preview};

#[tokio::test]
async fn a_link_shows_what_it_leads_to_without_an_account() {
    let server = TestServer::start().await;
    let mut ada = Person::walk_in(&server).await;
    ada.found_group(server.now()).await;
    let link = ada.make_link(server.now(), Mode::Ask, Role::Member, 3).await;

    let seen = server.device().get(&format!("/api/v1/invites/{}", link.invite)).await.cbor();
    let mut seen = seen.into_fields().expect("a map");
    let wire = |value| SignedEntry::from_value(value).expect("an entry").wire();
    let (create, invite) = (wire(seen.take(1).unwrap()), wire(seen.take(2).unwrap()));
    let preview = preview(&link, Untrusted(&create), Untrusted(&invite)).expect("it fits the link");

    assert_eq!(seen.uint(3), Ok(1));
    assert_eq!(preview.settings.name, "River group");
    assert_eq!(preview.mode, Mode::Ask);
}

#[tokio::test]
async fn a_link_tells_whether_it_still_works() {
    let server = TestServer::start().await;
    let now = server.now();
    let mut ada = Person::walk_in(&server).await;
    ada.found_group(now).await;
    let working = ada.make_link(now, Mode::Ask, Role::Member, 3).await;
    let withdrawn = ada.make_link(now, Mode::Ask, Role::Member, 3).await;
    ada.write_log(now, vec![Body::Withdraw(withdrawn.invite)], None).await;
    let used = ada.make_link(now, Mode::Auto, Role::Member, 1).await;
    let mut sam = Person::walk_in(&server).await;
    assert_eq!(sam.join(now, &used).await.outcome(), "200");
    let mut device = server.device();
    let mut states = async |links: &[&protocol::link::Link]| {
        let mut states = Vec::new();
        for link in links {
            let seen = device.get(&format!("/api/v1/invites/{}", link.invite)).await.cbor();
            states.push(seen.into_fields().expect("a map").uint(3).expect("a state"));
        }
        states
    };

    assert_eq!(states(&[&working, &used, &withdrawn]).await, [1, 3, 4]);
    server.pass(LINK_LIFETIME + Duration::from_mins(1));
    assert_eq!(states(&[&working]).await, [2]);
}

#[tokio::test]
async fn a_link_that_is_over_tells_nothing_of_today() {
    let server = TestServer::start().await;
    let now = server.now();
    let mut ada = Person::walk_in(&server).await;
    ada.found_group(now).await;
    let expiring = ada.make_link(now, Mode::Ask, Role::Member, 3).await;
    let withdrawn = ada.make_link(now, Mode::Ask, Role::Member, 3).await;
    ada.write_log(now, vec![Body::Withdraw(withdrawn.invite)], None).await;
    let used = ada.make_link(now, Mode::Auto, Role::Member, 1).await;
    let mut sam = Person::walk_in(&server).await;
    assert_eq!(sam.join(now, &used).await.outcome(), "200");
    sam.post(now, "good morning").await;
    let mut device = server.device();
    let mut told = async |link: &protocol::link::Link| {
        let path = format!("/api/v1/invites/{}", link.invite);
        let mut seen = device.get(&path).await.cbor().into_fields().expect("a map");
        let chain: [u8; 32] = seen.fixed(5).expect("a chain");
        let log = device.get(&format!("{path}/log")).await.outcome();
        (seen.uint(4).expect("a number"), chain == CHAIN_START, log)
    };

    let working = told(&expiring).await;
    let over = [told(&withdrawn).await, told(&used).await];
    server.pass(LINK_LIFETIME + Duration::from_mins(1));
    let expired = told(&expiring).await;

    let nothing = (0, true, "404 no_such_invite".to_owned());
    assert_eq!(working, (1, false, "200".to_owned()));
    assert_eq!(over, [nothing.clone(), nothing.clone()]);
    assert_eq!(expired, nothing);
}

#[tokio::test]
async fn a_links_log_comes_in_pages() {
    let server = TestServer::start().await;
    let now = server.now();
    let mut ada = Person::walk_in(&server).await;
    ada.found_group(now).await;
    let link = ada.make_link(now, Mode::Ask, Role::Member, 3).await;
    ada.fill_log(server.database(), now, 2 * 256 + 9).await;
    let mut device = server.device();
    let log = format!("/api/v1/invites/{}/log", link.invite);
    let mut page = async |after: &str| {
        let page = device.get(&format!("{log}{after}")).await.cbor().into_array().expect("a list");
        page.into_iter()
            .map(|it| SignedEntry::from_value(it).expect("an entry"))
            .collect::<Vec<_>>()
    };

    let mut entries = page("").await;
    let lengths = [entries.len(), page("?after=255").await.len(), page("?after=511").await.len()];
    entries.extend(page("?after=255").await);
    entries.extend(page("?after=511").await);

    assert_eq!(lengths, [256, 256, 9]);
    assert_eq!(Log::replay(&entries).expect("nothing is missing").head(), ada.place().log.head());
    assert!(page("?after=520").await.is_empty());
    assert!(page("?after=9223372036854775807").await.is_empty());
}

#[tokio::test]
async fn a_link_that_never_was_leads_nowhere() {
    let server = TestServer::start().await;
    let mut device = server.device();
    let path = format!("/api/v1/invites/{}", "A".repeat(22));

    assert_eq!(device.get(&path).await.outcome(), "404 no_such_invite");
    assert_eq!(device.get(&format!("{path}/log")).await.outcome(), "404 no_such_invite");
}

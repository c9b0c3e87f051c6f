//! Keys that do not open, and who puts it right.

use http_api::cookies::SESSION_COOKIE;
use protocol::{
    Entry, EntryHash, SignedEntry, Transaction,
    letter::{WRAP_BYTES, wraps_hash},
    log::{Body, FRESH_EPOCH_MINUTES, History, Reason},
};
use testkit::TestServer;
use vault::epoch::make_epoch;

use crate::people::{OPEN_DOOR, Place, me, read, say};

#[tokio::test]
async fn a_key_that_a_member_cannot_open_is_replaced_by_them() {
    let place = Place::start().await;
    let (mut rowan, group) = place.group(History::None).await;
    let link = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    let mut wren = place.member(&link, "Wren").await;
    rowan.sync_group(group).await.unwrap();
    place.server.pass(std::time::Duration::from_mins(FRESH_EPOCH_MINUTES + 1));

    // Rowan's device is at fault: it makes a key whose wrap for Wren is garbage, and signs it.
    let space = rowan.group(group).unwrap().space();
    let log = space.log();
    let mut chance = place.machine();
    let stream = space.stream_head();
    let mut made = make_epoch(log, space.own(), Reason::Fresh, stream, &mut chance);
    let wrens = log.members().position(|it| it.id == me(&wren, group)).unwrap();
    made.wraps[wrens] = vec![7; WRAP_BYTES];
    made.body.wraps_hash = wraps_hash(&made.wraps);
    let entry = Entry {
        space: group,
        seq: log.length(),
        prev: log.head().hash,
        at: rowan.minute(),
        author: space.me(),
        body: Body::Epoch(made.body),
    };
    let hash = EntryHash::of(&entry.encode());
    let signed = SignedEntry::new(entry, space.own().sign(&hash.to_sign()), None);
    let transaction = Transaction { entries: vec![signed], wraps: made.wraps, letters: Vec::new() };
    assert_eq!(post(&place.server, &rowan, &transaction).await, "200");

    wren.sync_group(group).await.unwrap();
    say(&mut wren, group, "I could not open the last key").await;

    assert_eq!(read(&mut rowan, group).await, ["I could not open the last key"]);
    let log = rowan.group(group).unwrap().space().log();
    assert_eq!(log.epoch().unwrap().reason, Reason::CannotOpen);
    assert_eq!(log.person(&me(&rowan, group)).unwrap().accused, 1);
}

/// Posts to a group's log what no honest device would make.
async fn post(server: &TestServer, device: &client::Device, transaction: &Transaction) -> String {
    let mut raw = server.device();
    let cookies = device.connection().cookie_header();
    let token = cookies.split("; ").find_map(|it| it.strip_prefix(&format!("{SESSION_COOKIE}=")));
    raw.set_cookie(SESSION_COOKIE, token);
    let space = transaction.entries[0].entry().space;
    let path = format!("/api/v1/spaces/{space}/log");
    raw.post_octets(&path, transaction.encode()).await.outcome()
}

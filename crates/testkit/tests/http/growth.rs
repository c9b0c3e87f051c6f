//! What one person may pile up: nothing grows for ever.

use domain::{
    limits::{INVITES_WORKING_MAX, LOG_ENTRIES_MAX},
    room::Quotas,
};
use protocol::{
    ObjectId, Wire,
    log::{Body, History, Kind, Mode, Reason, Role},
};
use serde_json::json;
use testkit::{Cast, Person, TestServer};
use vault::kinds::Content;

const SETTINGS: Body = Body::Settings { commit: [2; 32], history: History::None };

#[tokio::test]
async fn a_log_does_not_grow_for_ever() {
    let mut server = TestServer::start().await;
    let now = server.now();
    let mut cast = Cast::assemble(&server).await;
    let link = cast.facilitator.make_link(now, Mode::Ask, Role::Member, 9).await;
    cast.facilitator.fill_log(server.database(), now, LOG_ENTRIES_MAX - 1).await;
    server.restart().await;
    for person in [&mut cast.facilitator, &mut cast.member, &mut cast.stranger] {
        server.find(&mut person.device);
    }
    let (me, guest) = (cast.facilitator.id(), cast.guest.id());

    cast.facilitator.write_log(now, vec![SETTINGS], None).await;
    let (_, another) = cast.facilitator.new_link(now, Mode::Ask, Role::Member, 1);
    let mut refused = Vec::new();
    for (bodies, reason) in [
        (vec![SETTINGS], None),
        (vec![Body::Invite(another)], None),
        (vec![Body::Role(me, Role::Facilitator)], None),
        (vec![Body::Admit(guest)], Some(Reason::MembersChanged)),
    ] {
        let transaction = cast.facilitator.transaction(now, bodies, reason);
        refused.push(cast.facilitator.append(&transaction).await.outcome());
    }
    refused.push(cast.stranger.join(now, &link).await.outcome());

    assert_eq!(refused, ["422 log_full"; 5]);
    cast.facilitator.write_log(now, vec![Body::Withdraw(link.invite)], None).await;
    cast.facilitator.write_log(now, vec![Body::Remove(guest)], None).await;
    cast.member.read_log().await;
    cast.member.write_log(now, vec![Body::Leave], None).await;
    cast.facilitator.catch_up().await;
    cast.facilitator.write_log(now, vec![], Some(Reason::Due)).await;
    cast.facilitator.post(now, "and who stays can still write").await;
}

#[tokio::test]
async fn so_many_links_work_at_a_time_and_no_more() {
    let server = TestServer::start().await;
    let now = server.now();
    let mut ada = Person::walk_in(&server).await;
    ada.found_group(now).await;
    let link = |ada: &Person| Body::Invite(ada.new_link(now, Mode::Ask, Role::Member, 1).1);
    let first = ada.make_link(now, Mode::Ask, Role::Member, 1).await;
    for _ in 1..INVITES_WORKING_MAX / 4 {
        let four = (0..4).map(|_| link(&ada)).collect();
        ada.write_log(now, four, None).await;
    }
    let three = (0..3).map(|_| link(&ada)).collect();
    ada.write_log(now, three, None).await;

    let one_more = ada.transaction(now, vec![link(&ada)], None);
    let refused = ada.append(&one_more).await;
    ada.write_log(now, vec![Body::Withdraw(first.invite)], None).await;
    let one_more = ada.transaction(now, vec![link(&ada)], None);
    let taken = ada.append(&one_more).await;

    assert_eq!(refused.outcome(), "422 too_many_invites");
    assert_eq!(taken.outcome(), "200");
}

/// Room for little.
const SMALL: Quotas = Quotas {
    account_bytes: 60_000,
    device_only_account_bytes: 30_000,
    space_bytes: 60_000,
    disk_reserve_bytes: 1_000_000,
};

async fn store(person: &mut Person, number: u8, length: usize) -> String {
    let path = person.path(&format!("/attachments/{}", attachment(number)));
    person.device.put_octets(&path, vec![number; length]).await.outcome()
}

fn attachment(number: u8) -> String {
    protocol::AttachmentId([number; 16]).to_string()
}

fn tombstone(person: &Person, now: i64, object: ObjectId) -> Wire {
    person.seal_inside(now, &person.envelope(object, 2), Content::Tombstone(Vec::new()))
}

/// What the accounts and the spaces are said to store, and what the tables hold of it.
async fn counted_and_there(server: &TestServer) -> [u64; 4] {
    let tables = server.database().everything().await;
    let column = |table: &str, wanted: &str| {
        let table = tables.iter().find(|it| it.name == table).expect("the table is there");
        let values = table.rows.iter().flatten().filter(|(column, _)| column == wanted);
        values.map(|(_, value)| value.clone()).collect::<Vec<_>>()
    };
    let sum = |table: &str, wanted: &str| -> u64 {
        let numbers =
            column(table, wanted).into_iter().map(|it| String::from_utf8(it).expect("digits"));
        numbers.map(|it| it.parse::<u64>().expect("a number")).sum()
    };
    let bytes = |table: &str, wanted: &str| -> u64 {
        column(table, wanted).iter().map(|it| it.len() as u64).sum()
    };
    let own =
        bytes("objects", "wire") + sum("attachments", "length") + bytes("log_entries", "entry");
    let wraps = bytes("wraps", "wrap");
    [sum("accounts", "stored"), own, sum("spaces", "stored"), own + wraps]
}

#[tokio::test]
async fn an_account_stores_only_so_much_and_deleting_gives_room_back() {
    let server = TestServer::start_small(SMALL).await;
    let now = server.now();
    let mut ada = Person::walk_in(&server).await;
    ada.found_group(now).await;
    let mut full = Vec::new();
    let mut last = ObjectId([0; 16]);
    loop {
        let object = ObjectId(ada.draw());
        let wire = ada.seal_as(now, &"long words ".repeat(300), object, 1);
        let reply = ada.send([&wire]).await;
        if reply.status.is_success() {
            last = object;
            continue;
        }
        full.push((reply.outcome(), reply.problem().limit_bytes));
        break;
    }
    full.push((store(&mut ada, 1, 8_000).await, Some(30_000)));

    let deletion = tombstone(&ada, now, last);
    let deleted = ada.send([&deletion]).await;
    let dropped = ada.path(&format!("/objects/{last}/drop"));
    let dropped = ada.device.post_nothing(&dropped).await;
    let in_between = counted_and_there(&server).await;
    let smaller = store(&mut ada, 2, 3_000).await;
    let path = ada.path(&format!("/attachments/{}", attachment(2)));
    let removed = ada.device.delete(&path).await;
    ada.post(now, "short words").await;

    assert_eq!(
        full,
        [("413 quota_full".to_owned(), Some(30_000)), ("413 quota_full".to_owned(), Some(30_000))]
    );
    assert_eq!([deleted.outcome(), dropped.outcome()], ["200", "204"]);
    assert_eq!([smaller, removed.outcome()], ["201", "204"]);
    let [counted, there, counted_in_space, there_in_space] = in_between;
    assert_eq!((counted, counted_in_space), (there, there_in_space));
    let [counted, there, counted_in_space, there_in_space] = counted_and_there(&server).await;
    assert_eq!((counted, counted_in_space), (there, there_in_space), "to the byte");
}

#[tokio::test]
async fn who_keeps_the_identity_has_more_room() {
    let server = TestServer::start_small(SMALL).await;
    let mut ada = Person::walk_in(&server).await;
    ada.found_group(server.now()).await;

    let device_only = [store(&mut ada, 1, 20_000).await, store(&mut ada, 2, 20_000).await];
    assert_eq!(ada.keep("ada", "five words of hers alone").await.outcome(), "204");
    let kept = store(&mut ada, 2, 20_000).await;

    assert_eq!(device_only, ["201", "413 quota_full"]);
    assert_eq!(kept, "201");
}

#[tokio::test]
async fn a_group_holds_only_so_much_and_anybody_may_still_leave() {
    let server = TestServer::start_small(SMALL).await;
    let now = server.now();
    let mut cast = Cast::assemble(&server).await;
    let mut outcomes = Vec::new();
    for number in 0..4 {
        let person = if number % 2 == 0 { &mut cast.member } else { &mut cast.facilitator };
        outcomes.push(store(person, number, 12_000).await);
    }
    let path = cast.member.path(&format!("/attachments/{}", attachment(9)));
    let refused = cast.member.device.put_octets(&path, vec![9; 12_000]).await;
    cast.member.write_log(now, vec![Body::Leave], None).await;

    assert_eq!(outcomes, ["201", "201", "201", "201"]);
    assert_eq!(refused.outcome(), "413 quota_full");
}

#[tokio::test]
async fn who_deletes_their_account_leaves_room_to_the_group() {
    let server = TestServer::start_small(SMALL).await;
    let mut cast = Cast::assemble(&server).await;
    assert_eq!(store(&mut cast.member, 1, 20_000).await, "201");

    let deleted = cast.member.device.post("/api/v1/account/delete", json!({})).await;

    assert_eq!(deleted.outcome(), "204");
    let [_, _, counted, there] = counted_and_there(&server).await;
    assert_eq!(counted, there);
}

#[tokio::test]
async fn a_disk_that_is_nearly_full_only_deletes() {
    let server = TestServer::start_small(SMALL).await;
    let now = server.now();
    let mut cast = Cast::assemble(&server).await;
    let object = ObjectId(cast.member.draw());
    let written = cast.member.seal_as(now, "words", object, 1);
    assert_eq!(cast.member.send([&written]).await.outcome(), "200");
    assert_eq!(store(&mut cast.member, 1, 1_000).await, "201");
    let next = cast.member.seal(now, "more words");
    let (_, invite) = cast.facilitator.new_link(now, Mode::Ask, Role::Member, 1);
    cast.facilitator.catch_up().await;
    let invite = cast.facilitator.transaction(now, vec![Body::Invite(invite)], None);

    server.leave_free(SMALL.disk_reserve_bytes - 1);
    let refused = [
        cast.member.send([&next]).await.outcome(),
        store(&mut cast.member, 2, 1_000).await,
        cast.facilitator.append(&invite).await.outcome(),
        cast.stranger.found(now, Kind::Group, History::None).await.0.outcome(),
    ];
    let again = cast.member.send([&written]).await;
    let deletion = tombstone(&cast.member, now, object);
    let deleted = cast.member.send([&deletion]).await;
    let path = cast.member.path(&format!("/attachments/{}", attachment(1)));
    let removed = cast.member.device.delete(&path).await;
    cast.member.write_log(now, vec![Body::Leave], None).await;
    server.leave_free(SMALL.disk_reserve_bytes);
    let later = cast.facilitator.append(&invite).await;

    assert_eq!(refused, ["507 disk_nearly_full"; 4]);
    assert_eq!(again.outcome(), "200", "what is there is there");
    assert_eq!([deleted.outcome(), removed.outcome()], ["200", "204"]);
    assert_eq!(later.outcome(), "409 log_moved", "and it goes on");
}

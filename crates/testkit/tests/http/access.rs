//! The access table, kept: every route, asked by everybody.

use bytes::Bytes;
use http::Method;
use http_api::{
    Takes,
    access::{Access, Relation, Standing},
};
use protocol::{
    ObjectId,
    cbor::{self, Value},
    letter::Purpose,
    link::Link,
    log::Member,
    stream::write_posted,
};
use serde_json::json;
use testkit::{Crowd, Device, Person, Reply, Somebody, TestServer, Things};

/// How somebody is kept out; the last two are the protocol's own words for it.
const KEPT_OUT: [&str; 9] = [
    "401 signed_out",
    "404 no_such_space",
    "403 not_a_member",
    "403 not_yours",
    "403 not_a_facilitator",
    "403 not_in_safety_team",
    "403 not_an_administrator",
    "422 letter_from",
    "422 wrong_author",
];

/// What all requests are about.
struct Matter {
    now: i64,
    door: Link,
    /// Who letters go to.
    founder: Member,
    /// Made by the founder, who asks for nothing.
    things: Things,
}

impl Matter {
    fn of(server: &TestServer, crowd: &Crowd) -> Self {
        let founder = crowd.founder.place().log.member(&crowd.founder.id()).cloned();
        let founder = founder.expect("there is a founder");
        Self { now: server.now(), door: crowd.door.clone(), founder, things: crowd.things.clone() }
    }
}

/// A request that is right in every respect but, perhaps, who sends it.
async fn ask(matter: &Matter, route: &Access, asking: &mut Somebody) -> Reply {
    let guessed = Link { secret: [0; 32], ..matter.door.clone() };
    let own = asking.things.as_ref().filter(|_| asking.asker.relation == Relation::SamePerson);
    let things = own.unwrap_or(&matter.things);
    let person = &mut asking.person;
    let path = route
        .path
        .replace("{space_id}", &person.space().to_string())
        .replace("{object_id}", &things.object.to_string())
        .replace("{attachment_id}", &things.attachment)
        .replace("{invite_id}", &"A".repeat(22))
        .replace("{session_id}", &"A".repeat(22))
        .replace("{shift_id}", &"A".repeat(22))
        .replace("{feed_id}", &"A".repeat(22))
        .replace("{code}", "0000000000")
        .replace("{file}", "none.ics")
        .replace("{report_id}", &"A".repeat(22))
        .replace("{alert_id}", &"A".repeat(22))
        .replace("{letter_id}", "999")
        .replace("{pair}", &"A".repeat(43))
        .replace("{epoch}", "1");
    let octets = |it: Vec<u8>| Bytes::from(it);
    let body = if route.path.ends_with("/objects") {
        write_posted([seal(person, matter.now).bytes()])
    } else if route.path.ends_with("/letters") {
        let guest = asking.asker.standing == Standing::Guest;
        let purpose = if guest { Purpose::Introduction } else { Purpose::Key };
        let letter = person.letter(purpose, matter.founder.id, &matter.founder.box_key, &[7; 36]);
        octets(cbor::encode(&Value::Array(vec![letter.to_value()])))
    } else if route.path.ends_with("/log") || route.path.ends_with("/spaces") {
        // A join, which anybody may try, with a link whose secret was guessed wrong.
        let (_, transaction) = person.joining(matter.now, &guessed).await;
        octets(transaction.encode())
    } else {
        Bytes::from_static(b"sealed bytes")
    };
    // What a request does to the session is not carried on to the next one.
    let mut device = person.device.clone();
    send(&mut device, route, &path, body).await
}

fn seal(person: &Person, now: i64) -> protocol::Wire {
    use protocol::object::Attention;
    use vault::{kinds::Content, object::Envelope};
    let place = person.place();
    let envelope = Envelope {
        space: place.log.space(),
        epoch: place.log.epoch_number(),
        object: ObjectId(person.draw()),
        revision: 1,
        attention: Attention::Normal,
    };
    person.seal_inside(now, &envelope, Content::Tombstone(Vec::new()))
}

async fn send(device: &mut Device, route: &Access, path: &str, octets: Bytes) -> Reply {
    match (&route.method, route.takes) {
        (&Method::GET, _) => device.get(path).await,
        (&Method::DELETE, _) => device.delete(path).await,
        (&Method::POST, Takes::Nothing) => device.post_nothing(path).await,
        (&Method::POST, Takes::Json) => device.post(path, json!({})).await,
        (&Method::POST, Takes::Binary { .. }) => device.post_octets(path, octets).await,
        (&Method::PUT, Takes::Json) => device.put(path, json!({})).await,
        (&Method::PUT, _) => device.put_octets(path, octets).await,
        other => panic!("{other:?} has no words yet"),
    }
}

#[tokio::test]
async fn everybody_gets_in_where_the_table_says_and_nowhere_else() {
    let server = TestServer::start().await;
    let mut crowd = Crowd::gather(&server).await;
    let matter = Matter::of(&server, &crowd);

    for route in http_api::table() {
        for asking in crowd.everybody() {
            let asker = asking.asker;
            // These end the session that asks, or the thing that is asked for; they have tests of their own.
            let ends = ["/account/delete", "/sessions/current"];
            let ends = ends.iter().any(|it| route.path.ends_with(it))
                || (route.method == Method::DELETE && asker.relation == Relation::SamePerson);
            if ends && asker.standing != Standing::SignedOut {
                continue;
            }

            let outcome = ask(&matter, &route, asking).await.outcome();

            let let_in = !KEPT_OUT.contains(&outcome.as_str());
            assert_eq!(let_in, route.who.lets_in(&asker), "{route:?} {asker:?}: {outcome}");
        }
    }
}

#[tokio::test]
async fn who_is_kept_out_leaves_nothing_behind() {
    let server = TestServer::start().await;
    let mut crowd = Crowd::gather(&server).await;
    let matter = Matter::of(&server, &crowd);
    let before = kept(&server).await;

    for route in http_api::table().iter().filter(|it| it.path.contains("{space_id}")) {
        for asking in crowd.everybody().filter(|it| !route.who.lets_in(&it.asker)) {
            ask(&matter, route, asking).await;
        }
    }

    assert_eq!(kept(&server).await, before);
}

/// How much there is in each table about spaces.
async fn kept(server: &TestServer) -> Vec<(String, usize)> {
    let tables = server.database().everything().await;
    let mut counts: Vec<_> = tables.into_iter().map(|it| (it.name, it.rows.len())).collect();
    counts.sort();
    counts
}

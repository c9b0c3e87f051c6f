//! The access table, kept: every route, asked by everybody.

use bytes::Bytes;
use http::Method;
use http_api::{
    Takes,
    access::{Access, Standing},
};
use protocol::{
    ObjectId,
    cbor::{self, Value},
    letter::Purpose,
    link::Link,
    stream::write_posted,
};
use serde_json::json;
use testkit::{Cast, Device, Person, Reply, TestServer};

const STANDINGS: [Standing; 5] =
    [Standing::SignedOut, Standing::Stranger, Standing::Guest, Standing::Removed, Standing::Member];

/// How somebody is kept out; the last two are the protocol's own words for it.
const KEPT_OUT: [&str; 6] = [
    "401 signed_out",
    "404 no_such_space",
    "403 not_a_member",
    "403 not_yours",
    "422 letter_from",
    "422 wrong_author",
];

/// An object and an attachment of the member's, so that those routes have something to be about.
struct Things {
    object: ObjectId,
    attachment: String,
}

impl Things {
    async fn make(server: &TestServer, cast: &mut Cast) -> Self {
        let object = ObjectId(cast.member.draw());
        let wire = cast.member.seal_as(server.now(), "mine", object, 1);
        assert_eq!(cast.member.send([&wire]).await.outcome(), "200");
        cast.member.read_stream().await;
        let attachment = "B".repeat(21) + "A";
        let path = cast.member.path(&format!("/attachments/{attachment}"));
        let stored = cast.member.device.put_octets(&path, "sealed bytes").await;
        assert_eq!(stored.outcome(), "201");
        Self { object, attachment }
    }
}

/// A request that is right in every respect but, perhaps, who sends it.
async fn ask(
    server: &TestServer,
    cast: &mut Cast,
    things: &Things,
    route: &Access,
    standing: Standing,
) -> Reply {
    let mut device = cast.device(server, standing);
    let facilitator = cast.facilitator.place().log.member(&cast.facilitator.id()).cloned();
    let facilitator = facilitator.expect("there is a facilitator");
    let guessed = Link { secret: [0; 32], ..cast.door.clone() };
    let person = cast.of(standing);
    let path = route
        .path
        .replace("{space_id}", &person.space().to_string())
        .replace("{object_id}", &things.object.to_string())
        .replace("{attachment_id}", &things.attachment)
        .replace("{invite_id}", &"A".repeat(22))
        .replace("{session_id}", &"A".repeat(22))
        .replace("{letter_id}", "999")
        .replace("{epoch}", "1");
    let octets = |it: Vec<u8>| Bytes::from(it);
    let body = if route.path.ends_with("/objects") {
        write_posted([seal(person, server.now()).bytes()])
    } else if route.path.ends_with("/letters") {
        let purpose =
            if standing == Standing::Guest { Purpose::Introduction } else { Purpose::Key };
        let letter = person.letter(purpose, facilitator.id, &facilitator.box_key, &[7; 36]);
        octets(cbor::encode(&Value::Array(vec![letter.to_value()])))
    } else if route.path.ends_with("/log") || route.path.ends_with("/spaces") {
        // A join, which anybody may try, with a link whose secret was guessed wrong.
        let (_, transaction) = person.joining(server.now(), &guessed).await;
        octets(transaction.encode())
    } else {
        Bytes::from_static(b"sealed bytes")
    };
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
    let mut cast = Cast::assemble(&server).await;
    let things = Things::make(&server, &mut cast).await;

    for route in http_api::table() {
        for standing in STANDINGS {
            // These end the session that asks, or the thing that is asked for; they have tests of their own.
            let ends = ["/account/delete", "/sessions/current"];
            let ends = ends.iter().any(|it| route.path.ends_with(it))
                || (route.method == Method::DELETE && standing == Standing::Member);
            if ends && standing != Standing::SignedOut {
                continue;
            }

            let outcome = ask(&server, &mut cast, &things, &route, standing).await.outcome();

            let let_in = !KEPT_OUT.contains(&outcome.as_str());
            assert_eq!(let_in, route.who.lets_in(standing), "{route:?} {standing:?}: {outcome}");
        }
    }
}

#[tokio::test]
async fn who_is_kept_out_leaves_nothing_behind() {
    let server = TestServer::start().await;
    let mut cast = Cast::assemble(&server).await;
    let things = Things::make(&server, &mut cast).await;
    let before = kept(&server).await;

    for route in http_api::table().iter().filter(|it| it.path.contains("{space_id}")) {
        for standing in [Standing::SignedOut, Standing::Stranger, Standing::Removed] {
            ask(&server, &mut cast, &things, route, standing).await;
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

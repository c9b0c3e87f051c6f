//! Streams: framing, and what a device makes of each object where it stands.

use bytes::{Bytes, BytesMut};
use protocol::{
    Minute, ObjectId, Wire,
    log::{History, Role},
    object::Attention,
    stream::{Content as Carried, StreamRecord, read_posted, write_posted},
};
use serde_json::{Value, json};
use vault::{
    Fault, MemberKeys, Untrusted,
    kinds::{Content, Reaction, Seen, Words},
    object::{Envelope, Inside, Parent, seal_object},
    space::{Draft, Verdict},
};

use crate::{
    epochs::log_of,
    hex, refused,
    world::{NOW, Person, Server, a_group, a_newcomer, dice::Dice, post},
};

pub(crate) fn vectors() -> Value {
    let stories = [a_story(), taken_back(), one_who_lies(), two_who_doubt(), another_stream()];
    json!({
        "about": "annex F and G. A story: a log, the epoch keys the reader has, where they begin to \
                  read, and for each record what becomes of it; `stops` where the space does; \
                  `unexplained` where a hash stands alone and no tombstone says why.",
        "framing": framing(),
        "stories": stories,
    })
}

fn framing() -> Value {
    let wires = [Bytes::from_static(b"one"), Bytes::from_static(b""), Bytes::from_static(b"three")];
    let records = [
        StreamRecord { k: 1, content: Carried::Wire(wires[0].clone()) },
        StreamRecord { k: 2, content: Carried::Hash([7; 32]) },
        StreamRecord { k: (1 << 53) - 1, content: Carried::Wire(wires[1].clone()) },
    ];
    let mut out = BytesMut::new();
    for record in &records {
        record.write(&mut out);
    }
    let shown = records.each_ref().map(|it| {
        let bytes = match &it.content {
            Carried::Wire(wire) => wire.to_vec(),
            Carried::Hash(hash) => hash.to_vec(),
        };
        json!({ "k": it.k, "form": it.content.form(), "bytes": hex(bytes) })
    });
    let posted = write_posted(&wires);
    let bad = [
        ("cut off", out[..out.len() - 1].to_vec()),
        ("a hash of 31 bytes", [&[0; 8][..], &[1, 0, 0, 0, 31], &[7; 31]].concat()),
        ("an unknown form", [&[0; 8][..], &[2, 0, 0, 0, 0]].concat()),
        ("a length beyond the end", [&[0; 8][..], &[0, 0, 0, 0, 9], &[7; 8]].concat()),
        ("a lone number", vec![0; 8]),
    ]
    .map(|(name, bytes)| {
        let said = StreamRecord::read_all(Bytes::from(bytes.clone()));
        json!({ "name": name, "bytes": hex(bytes), "expect": refused(name, said, "malformed") })
    });
    assert_eq!(read_posted(posted.clone()).as_deref(), Ok(&wires[..]));
    json!({
        "records": { "bytes": hex(out), "records": shown },
        "posted": { "bytes": hex(posted), "wires": wires.map(hex) },
        "hostile": bad,
    })
}

/// Reads everything as `reader` would from the start of their time, and writes down the verdicts.
fn told(name: &str, server: &Server, reader: &Person, stops: Option<&str>) -> Value {
    let own = reader.space.own().clone();
    let page = server.log_page(own.id(), 0);
    let (mut space, _) =
        vault::Space::begin_with_log(own, server.log.space(), Untrusted(&page)).unwrap();
    let (from, chain) = space.stream_head();
    let said = space.read_stream(Untrusted(server.records(from)));
    assert_eq!(said.as_ref().err().map(|it| it.code()), stops, "{name}");
    let verdicts: Vec<Value> = space
        .places()
        .map(|place| match &place.verdict {
            Verdict::Opened(inside) => json!({ "k": place.k, "inside": hex(inside.encode()) }),
            Verdict::SetAside(fault) => json!({ "k": place.k, "refused": fault.code() }),
            Verdict::Waiting(fault) => json!({ "k": place.k, "waits": fault.code() }),
            Verdict::Dropped => json!({ "k": place.k, "dropped": true }),
        })
        .collect();
    let keys = space
        .log()
        .epochs()
        .iter()
        .filter_map(|it| Some(json!({ "n": it.n, "key": hex(space.key(it.n)?.expose()) })));
    json!({
        "name": name,
        "log": log_of(server),
        "reader": hex(reader.space.me().0),
        "keys": keys.collect::<Vec<_>>(),
        "from": { "k": from, "chain": hex(chain) },
        "records": hex(server.records(from)),
        "verdicts": verdicts,
        "unexplained": space.unexplained(),
        "stops": stops,
    })
}

/// Honest words, and every object that a server or a member can put where it does not belong.
fn a_story() -> Value {
    let dice = &mut Dice::new("a story");
    let (mut server, mut river) = a_group(History::None, dice);
    let mut brook = a_newcomer(&mut river, &mut server, dice);
    let mut stone = a_newcomer(&mut river, &mut server, dice);
    let k = brook.says("hello", &mut server, dice);
    let hello = object_at(&server, k);
    let parent = Parent { object: hello, revision: 1 };
    river.sync(&server);
    for draft in [
        Draft::new(Content::Reaction(Reaction::Hear), NOW).answering(parent),
        Draft::new(Content::Hide(None), NOW).answering(parent),
    ] {
        server.post(&river.space.write(draft.clone(), dice).unwrap()).unwrap();
        stone.sync(&server);
        server.post(&stone.space.write(draft, dice).unwrap()).unwrap();
    }
    revisions(&mut server, &mut brook, &mut stone, hello, dice);
    // Stone writes, is removed, and what they wrote before comes late.
    stone.sync(&server);
    let late = stone.write("too late", dice);
    river.sync(&server);
    let remove = river.space.remove(stone.space.me(), NOW, dice).unwrap();
    server.accept(&remove).unwrap();
    assert_eq!(server.post(&late).map_err(protocol::Refusal::code), Err("not_a_member"));
    server.put(Carried::Wire(late.bytes().clone()));
    // A member seals again in an epoch that is over.
    let stale = brook.write("in an epoch that is over", dice);
    server.put(Carried::Wire(stale.bytes().clone()));
    brook.sync(&server);
    // An outsider who knows the new key, by a leak, is still no member.
    let leaked = brook.space.key(server.log.epoch_number()).unwrap().clone();
    let forged = envelope(&server, dice);
    let inside = inside(brook.space.seen(), "from outside");
    let wire = seal_object(&forged, &inside, &leaked, stone.space.own(), dice).unwrap();
    server.put(Carried::Wire(wire.bytes().clone()));
    let elsewhere = Envelope { space: crate::world::other_space(), ..forged };
    let wire = seal_object(&elsewhere, &inside, &leaked, brook.space.own(), dice).unwrap();
    server.put(Carried::Wire(wire.bytes().clone()));
    server.put(Carried::Wire(Bytes::from_static(b"not an object")));
    server.put(Carried::Hash([8; 32]));
    let unknown = Content::Unknown(40, protocol::cbor::Value::Map(Vec::new()));
    brook.sync(&server);
    server.post(&brook.space.write(Draft::new(unknown, NOW), dice).unwrap()).unwrap();
    river.sync(&server);
    let role = river.space.set_role(brook.space.me(), Role::Facilitator, NOW).unwrap();
    server.accept(&role).unwrap();
    brook.sync(&server);
    let hide = Draft::new(Content::Hide(Some("a reason".into())), NOW).answering(parent);
    server.post(&brook.space.write(hide, dice).unwrap()).unwrap();
    brook.says("and on we go", &mut server, dice);
    told("a story", &server, &brook, None)
}

/// Edits that follow, and those that do not.
fn revisions(
    server: &mut Server,
    brook: &mut Person,
    stone: &mut Person,
    hello: ObjectId,
    dice: &mut Dice,
) {
    brook.sync(server);
    stone.sync(server);
    let words = |text: &str| {
        Content::Post(Words { text: text.into(), content_note: None, from: "Brook".into() })
    };
    let edit = brook.space.edit(hello, words("hello all"), NOW, dice).unwrap();
    server.post(&edit).unwrap();
    let again = server.stream.last().unwrap().clone();
    server.put(again);
    let mut other_bytes = |revision: u32, author: &Person, draft: Draft| {
        author.space.write_revision(hello, revision, draft, dice).unwrap()
    };
    let cases = [
        other_bytes(2, brook, post("the same revision with other bytes")),
        other_bytes(1, brook, post("an old revision")),
        other_bytes(3, stone, post("by somebody else")),
        other_bytes(3, stone, Draft::new(Content::Tombstone(Vec::new()), NOW)),
        other_bytes(3, brook, Draft::new(Content::Acceptance([1; 32]), NOW)),
        other_bytes(
            3,
            brook,
            post("under a parent").answering(Parent { object: ObjectId([1; 16]), revision: 1 }),
        ),
        other_bytes(0, brook, post("ephemeral, but stored")),
        other_bytes(5, brook, Draft::new(Content::Tombstone(Vec::new()), NOW)),
        other_bytes(6, brook, post("back from the dead")),
    ];
    for wire in cases {
        server.put(Carried::Wire(wire.bytes().clone()));
    }
}

/// Words that their author took back, and words of which the server only says so.
fn taken_back() -> Value {
    let dice = &mut Dice::new("taken back");
    let (mut server, mut river) = a_group(History::None, dice);
    let mut brook = a_newcomer(&mut river, &mut server, dice);
    let first = brook.says("said and changed", &mut server, dice);
    brook.sync(&server);
    let words = Words { text: "changed".into(), content_note: None, from: "Brook".into() };
    let edit = brook.space.edit(object_at(&server, first), Content::Post(words), NOW, dice);
    let edit = server.post(&edit.unwrap()).unwrap();
    let withheld = brook.says("withheld", &mut server, dice);
    let brought_back = brook.says("brought back", &mut server, dice);
    brook.takes_back(first, &mut server, dice);
    let tombstone = brook.takes_back(brought_back, &mut server, dice);
    brook.says("and on we go", &mut server, dice);
    for k in [first, edit, withheld, tombstone] {
        server.withhold(k);
    }
    told("taken back, and withheld", &server, &river, None)
}

/// One member states what nobody saw: set aside, and the space goes on.
fn one_who_lies() -> Value {
    let dice = &mut Dice::new("one who lies");
    let (mut server, mut river) = a_group(History::None, dice);
    let mut brook = a_newcomer(&mut river, &mut server, dice);
    brook.says("hello", &mut server, dice);
    river.sync(&server);
    brook.sync(&server);
    let seen = brook.space.seen();
    for seen in [
        Seen { entry: protocol::EntryHash([1; 32]), ..seen },
        Seen { chain: [1; 32], ..seen },
        Seen { k: seen.k + 50, ..seen },
        Seen { seq: 0, entry: server.lines[0].entry.hash(), ..seen },
        Seen { k: 0, chain: [0; 32], ..seen },
    ] {
        let wire = with_seen(&server, &brook, seen, dice);
        server.post(&wire).unwrap();
    }
    brook.says("I am sorry", &mut server, dice);
    told("one member lies in seen", &server, &river, None)
}

/// Two members saw another log or stream than this device: it stops.
fn two_who_doubt() -> Value {
    let dice = &mut Dice::new("two who doubt");
    let (mut server, mut river) = a_group(History::None, dice);
    let mut brook = a_newcomer(&mut river, &mut server, dice);
    let mut stone = a_newcomer(&mut river, &mut server, dice);
    brook.says("hello", &mut server, dice);
    stone.sync(&server);
    brook.sync(&server);
    let other_log = Seen { entry: protocol::EntryHash([1; 32]), ..brook.space.seen() };
    let other_stream = Seen { chain: [1; 32], ..stone.space.seen() };
    let first = with_seen(&server, &brook, other_log, dice);
    server.post(&first).unwrap();
    let second = with_seen(&server, &stone, other_stream, dice);
    server.post(&second).unwrap();
    told("two members saw something else", &server, &river, Some("fork_seen"))
}

/// An epoch anchors another stream than the one this server shows.
fn another_stream() -> Value {
    let dice = &mut Dice::new("another stream");
    let (mut server, mut river) = a_group(History::None, dice);
    let mut brook = a_newcomer(&mut river, &mut server, dice);
    brook.says("one", &mut server, dice);
    let honest = server.clone();
    let two = brook.says("two", &mut server, dice);
    a_newcomer(&mut river, &mut server, dice);
    let mut lying = honest;
    brook = {
        brook.sync(&lying);
        brook
    };
    let swapped = brook.write("not two", dice);
    lying.post(&swapped).unwrap();
    assert_eq!(lying.stream_head().0, two);
    let lying = Server { stream: lying.stream, chains: lying.chains, ..server };
    told("another stream than an epoch signed", &lying, &river, Some("stream_forked"))
}

fn object_at(server: &Server, k: u64) -> ObjectId {
    let Carried::Wire(wire) = &server.stream[usize::try_from(k).unwrap() - 1] else {
        panic!("a wire")
    };
    Wire::parse(wire.clone()).unwrap().header().object
}

fn envelope(server: &Server, dice: &mut Dice) -> Envelope {
    Envelope {
        space: server.log.space(),
        epoch: server.log.epoch_number(),
        object: ObjectId(dice.draw()),
        revision: 1,
        attention: Attention::Normal,
    }
}

fn inside(seen: Seen, text: &str) -> Inside {
    let words = Words { text: text.into(), content_note: None, from: "X".into() };
    Inside {
        content: Content::Post(words),
        parent: None,
        attachments: Vec::new(),
        seen,
        at: Minute(NOW.0),
    }
}

fn with_seen(server: &Server, author: &Person, seen: Seen, dice: &mut Dice) -> Wire {
    let key = author.space.key(server.log.epoch_number()).unwrap();
    let own: &MemberKeys = author.space.own();
    let inside = inside(seen, "I saw something else");
    seal_object(&envelope(server, dice), &inside, key, own, dice).map_err(Fault::code).unwrap()
}

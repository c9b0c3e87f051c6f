//! `/demo`: the people of the demo, one click each, and what the server sees of them. Only served
//! when the program runs with its demo.

use std::{fmt::Write, sync::Arc};

use askama::Template;
use axum::{extract::State, http::HeaderMap, response::Response};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use serde::Serialize;

use super::{missing::missing, shown};
use crate::{
    answer::Kept, demo::Person, frame::Frame, language::Language, program::Program,
    visitor::Visitor,
};

/// More than one wall of figures teaches nobody anything.
const SHOWN_BYTES_MAX: usize = 2_048;
const BYTES_PER_ROW: usize = 16;

#[derive(Template)]
#[template(path = "demo.html")]
struct DemoPage {
    f: Frame,
    cards: Vec<Card>,
    join_link: String,
    stored: bool,
}

struct Card {
    card: &'static str,
    heading: String,
    sentence: String,
    action: String,
    link: String,
}

/// `GET /demo`
pub(crate) async fn demo(
    State(program): State<Arc<Program>>,
    visitor: Visitor,
    headers: HeaderMap,
) -> Response {
    let Some(demo) = &program.site.demo else {
        return missing(State(program), visitor, headers).await;
    };
    let f = Frame::new(&program, visitor, "/demo", "demo-title");
    let people = demo.people.iter().map(|person| Card::of(person, &f));
    let page = DemoPage {
        cards: [Card::visitor(&f)].into_iter().chain(people).collect(),
        join_link: demo.join_link.clone().unwrap_or_default(),
        stored: demo.stored.is_some(),
        f,
    };
    shown(&page, Kept::Not, &headers)
}

impl Card {
    fn visitor(f: &Frame) -> Self {
        Self {
            card: "visitor",
            heading: f.words.t("demo-card-visitor"),
            sentence: f.words.t("demo-visitor-sentence"),
            action: f.words.t("demo-visit"),
            link: f.link("/"),
        }
    }

    fn of(person: &Person, f: &Frame) -> Self {
        let card = person.card.name();
        Self {
            card,
            heading: f.words.t(&format!("demo-card-{card}")),
            sentence: match f.language() {
                Language::English => person.sentence_en.clone(),
                Language::Spanish => person.sentence_es.clone(),
            },
            action: f.words.with("demo-as", "name", &person.pseudonym),
            link: format!("/app/#demo={}", sign_in(person)),
        }
    }
}

/// What the app reads from its address to become this person (`web/src/demo.md`).
fn sign_in(person: &Person) -> String {
    #[derive(Serialize)]
    struct SignIn<'a> {
        handle: &'a str,
        passphrase: &'a str,
    }
    let sign_in = SignIn { handle: &person.handle, passphrase: &person.passphrase };
    BASE64_URL_SAFE_NO_PAD.encode(serde_json::to_vec(&sign_in).unwrap_or_default())
}

#[derive(Template)]
#[template(path = "stored.html")]
struct Stored {
    f: Frame,
    seen: Seen,
}

/// What anybody with the stored bytes can tell (docs/protocol.md, section 2, "header").
struct Seen {
    group: String,
    author: String,
    attention: &'static str,
    revision: u32,
    size: usize,
    bytes: String,
}

/// `GET /demo/stored`
pub(crate) async fn stored(
    State(program): State<Arc<Program>>,
    visitor: Visitor,
    headers: HeaderMap,
) -> Response {
    let stored = program.site.demo.as_ref().and_then(|demo| demo.stored.as_deref());
    let Some(seen) = stored.and_then(Seen::of) else {
        return missing(State(program), visitor, headers).await;
    };
    let f = Frame::new(&program, visitor, "/demo/stored", "demo-stored-title");
    let page = Stored { f, seen };
    shown(&page, Kept::Not, &headers)
}

impl Seen {
    /// Reads the header of a stored object: version, suite, space 32, epoch 4, object 16,
    /// revision 4, author 16, attention 1, salt 32.
    fn of(wire: &[u8]) -> Option<Self> {
        let group = wire.get(2..34)?;
        let revision = u32::from_be_bytes(wire.get(54..58)?.try_into().ok()?);
        let author = wire.get(58..74)?;
        let attention = match wire.get(74)? {
            0 => "demo-stored-attention-silent",
            1 => "demo-stored-attention-normal",
            _ => "demo-stored-attention-urgent",
        };
        Some(Self {
            group: hex(&group[..8]),
            author: hex(&author[..8]),
            attention,
            revision,
            size: wire.len(),
            bytes: rows(&wire[..wire.len().min(SHOWN_BYTES_MAX)]),
        })
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// Rows of bytes, as programs show them.
fn rows(bytes: &[u8]) -> String {
    let row = |row: &[u8]| row.chunks(2).map(hex).collect::<Vec<_>>().join(" ");
    bytes.chunks(BYTES_PER_ROW).map(row).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::Seen;

    #[test]
    fn what_the_server_can_tell_of_a_post_is_in_its_first_bytes() {
        let mut wire = vec![1, 1];
        wire.extend([0xaa; 32]);
        wire.extend([0, 0, 0, 7]);
        wire.extend([0xbb; 16]);
        wire.extend([0, 0, 0, 2]);
        wire.extend([0xcc; 16]);
        wire.push(1);
        wire.extend([0xdd; 400]);

        let seen = Seen::of(&wire).expect("a whole header");

        assert_eq!(seen.group, "aaaaaaaaaaaaaaaa");
        assert_eq!(seen.author, "cccccccccccccccc");
        assert_eq!(seen.revision, 2);
        assert_eq!(seen.attention, "demo-stored-attention-normal");
        assert_eq!(seen.size, 475);
        assert!(seen.bytes.starts_with("0101 aaaa"));
        assert!(Seen::of(&wire[..74]).is_none());
    }
}

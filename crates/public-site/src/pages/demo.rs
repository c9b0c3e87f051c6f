//! `/demo`: the people of the demo, one click each. Only served when the program runs with its demo.

use std::sync::Arc;

use askama::Template;
use axum::{extract::State, http::HeaderMap, response::Response};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use serde::Serialize;

use super::{missing::missing, shown};
use crate::{
    answer::Kept,
    demo::{Person, StoredPost},
    frame::Frame,
    language::Language,
    program::Program,
    visitor::Visitor,
};

#[derive(Template)]
#[template(path = "demo.html")]
struct DemoPage {
    f: Frame,
    cards: Vec<Card>,
    join_link: String,
    /// Where the app shows a post beside its stored bytes; empty when there is none.
    stored: String,
}

struct Card {
    /// The name of its picture.
    picture: &'static str,
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
        stored: demo.stored.as_ref().map(stored_link).unwrap_or_default(),
        f,
    };
    shown(&page, Kept::Not, &headers)
}

impl Card {
    fn visitor(f: &Frame) -> Self {
        Self {
            picture: "visitor",
            heading: f.words.t("demo-card-visitor"),
            sentence: f.words.t("demo-visitor-sentence"),
            action: f.words.t("demo-visit"),
            link: f.link("/"),
        }
    }

    fn of(person: &Person, f: &Frame) -> Self {
        let card = person.card.name();
        Self {
            picture: card,
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

fn stored_link(StoredPost { space_id, object_id }: &StoredPost) -> String {
    format!("/app/g/{space_id}/p/{object_id}/stored/{object_id}")
}

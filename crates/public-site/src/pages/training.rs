//! `/training`: practice for people who look after a group, as plain pages with plain links.

use std::sync::Arc;

use askama::Template;
use axum::{
    extract::State,
    http::{HeaderMap, Uri},
    response::Response,
};

use super::{missing::missing, shown};
use crate::{
    answer::Kept,
    frame::Frame,
    program::Program,
    training::{Answer, Place, SITUATIONS, Situation},
    visitor::Visitor,
};

#[derive(Template)]
#[template(path = "training.html")]
struct Training {
    f: Frame,
    situations: Vec<Listed>,
}

struct Listed {
    title: String,
    about: String,
    link: String,
}

#[derive(Template)]
#[template(path = "training-question.html")]
struct Question {
    f: Frame,
    title: String,
    progress: String,
    /// What has happened so far, one paragraph each.
    scene: Vec<String>,
    ask: String,
    answers: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "training-answer.html")]
struct Answered {
    f: Frame,
    title: String,
    progress: String,
    chosen: Choice,
    best: bool,
    follows: Vec<String>,
    /// Where "go on" leads, and whether that is the card.
    onward: String,
    last: bool,
    others: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "training-card.html")]
struct Card {
    f: Frame,
    title: String,
    remember: Vec<String>,
    say: Vec<String>,
    call: String,
    /// The part of the help page that belongs here; empty: its beginning.
    help: &'static str,
    debrief: String,
    next: Option<String>,
    again: String,
}

/// An answer as a link to what follows from it.
struct Choice {
    letter: String,
    words: String,
    link: String,
}

/// `GET /training`
pub(crate) async fn training(
    State(program): State<Arc<Program>>,
    visitor: Visitor,
    headers: HeaderMap,
) -> Response {
    let f = Frame::new(&program, visitor, "/training", "training-title");
    let situations = SITUATIONS.iter().map(|it| Listed {
        title: f.words.t(&it.text("title")),
        about: f.words.t(&it.text("about")),
        link: beginning(&f, it),
    });
    shown(&Training { situations: situations.collect(), f }, Kept::Page, &headers)
}

/// `GET /training/{name}`, `.../{question}`, `.../{question}/{answer}` and `.../card`
pub(crate) async fn situation(
    State(program): State<Arc<Program>>,
    visitor: Visitor,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let Some((situation, place)) = Place::at(uri.path()) else {
        return missing(State(program), visitor, headers).await;
    };
    let mut f = Frame::new(&program, visitor, place.path(situation), "training-title");
    f.title = title(&f, situation, place);
    match place {
        Place::Question(question) => {
            shown(&Question::new(f, situation, question), Kept::Page, &headers)
        }
        Place::Answered(question, answer) => {
            shown(&Answered::new(f, situation, question, answer), Kept::Page, &headers)
        }
        Place::Card => shown(&Card::new(f, situation), Kept::Page, &headers),
    }
}

impl Question {
    fn new(f: Frame, situation: &Situation, question: usize) -> Self {
        let scene =
            if question == 1 { "situation".to_owned() } else { format!("{question}-scene") };
        Self {
            title: f.words.t(&situation.text("title")),
            progress: progress(&f, situation, question),
            scene: f.words.lines(&situation.text(&scene)),
            ask: f.words.t(&situation.text(&format!("{question}-ask"))),
            answers: Answer::ALL.map(|answer| Choice::new(&f, situation, question, answer)).into(),
            f,
        }
    }
}

impl Answered {
    fn new(f: Frame, situation: &Situation, question: usize, answer: Answer) -> Self {
        let onward = Place::after(question, situation);
        let follows = situation.text(&format!("{question}-{}-then", answer.letter()));
        let others = Answer::ALL.into_iter().filter(|it| *it != answer);
        Self {
            title: f.words.t(&situation.text("title")),
            progress: progress(&f, situation, question),
            chosen: Choice::new(&f, situation, question, answer),
            best: situation.is_best(question, answer),
            follows: f.words.lines(&follows),
            onward: f.link(&onward.path(situation)),
            last: onward == Place::Card,
            others: others.map(|it| Choice::new(&f, situation, question, it)).collect(),
            f,
        }
    }
}

impl Card {
    fn new(f: Frame, situation: &Situation) -> Self {
        Self {
            title: f.words.t(&situation.text("title")),
            remember: f.words.lines(&situation.text("remember")),
            say: f.words.lines(&situation.text("say")),
            call: f.words.t(&situation.text("call")),
            help: situation.help,
            debrief: f.words.t(&situation.text("debrief")),
            next: situation.next().map(|next| beginning(&f, next)),
            again: beginning(&f, situation),
            f,
        }
    }
}

impl Choice {
    fn new(f: &Frame, situation: &Situation, question: usize, answer: Answer) -> Self {
        Self {
            letter: answer.shown(),
            words: f.words.t(&situation.text(&format!("{question}-{}", answer.letter()))),
            link: f.link(&Place::Answered(question, answer).path(situation)),
        }
    }
}

fn beginning(f: &Frame, situation: &Situation) -> String {
    f.link(&Place::Question(1).path(situation))
}

fn progress(f: &Frame, situation: &Situation, question: usize) -> String {
    let (question, count) = (question.to_string(), situation.questions().to_string());
    f.words.with_all("training-question-of", &[("question", &question), ("count", &count)])
}

/// Tells the pages apart and says nothing of what they are about.
fn title(f: &Frame, situation: &Situation, place: Place) -> String {
    let number = situation.number().to_string();
    let with = |id: &str, more: &[(&str, &str)]| {
        f.words.with_all(id, &[&[("situation", number.as_str())], more].concat())
    };
    match place {
        Place::Question(question) => {
            with("training-title-question", &[("question", &question.to_string())])
        }
        Place::Answered(question, answer) => {
            let (question, answer) = (question.to_string(), answer.shown());
            with("training-title-answer", &[("question", &question), ("answer", &answer)])
        }
        Place::Card => with("training-title-card", &[]),
    }
}

//! `/measures`: where "leave quickly" leads. It is about something else, true, and links to nothing.

use std::sync::Arc;

use askama::Template;
use axum::{extract::State, http::HeaderMap, response::Response};

use super::shown;
use crate::{answer::Kept, frame::Frame, program::Program, visitor::Visitor};

#[derive(Template)]
#[template(path = "measures.html")]
struct Measures {
    f: Frame,
    volumes: [(&'static str, &'static str); 8],
    weights: [(&'static str, &'static str); 6],
    ovens: [(u16, u16); 7],
}

/// US customary measures in millilitres (a cup is 236.6 ml), rounded as cooks do.
const VOLUMES: [(&str, &str); 8] = [
    ("measures-teaspoon", "5"),
    ("measures-tablespoon", "15"),
    ("measures-quarter-cup", "60"),
    ("measures-third-cup", "80"),
    ("measures-half-cup", "120"),
    ("measures-cup", "240"),
    ("measures-pint", "475"),
    ("measures-quart", "950"),
];

/// What a cup of it weighs, in grams.
const WEIGHTS: [(&str, &str); 6] = [
    ("measures-flour", "125"),
    ("measures-sugar", "200"),
    ("measures-butter", "225"),
    ("measures-rice", "185"),
    ("measures-oats", "90"),
    ("measures-honey", "340"),
];

/// Degrees Fahrenheit and Celsius as ovens are set.
const OVENS: [(u16, u16); 7] =
    [(275, 140), (300, 150), (325, 165), (350, 180), (375, 190), (400, 200), (425, 220)];

/// `GET /measures`
pub(crate) async fn measures(
    State(program): State<Arc<Program>>,
    visitor: Visitor,
    headers: HeaderMap,
) -> Response {
    let f = Frame::new(&program, visitor, "/measures", "measures-title");
    let page = Measures { f, volumes: VOLUMES, weights: WEIGHTS, ovens: OVENS };
    shown(&page, Kept::ForADay, &headers)
}

//! The page for an address where there is none.

use std::sync::Arc;

use askama::Template;
use axum::{
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Response,
};

use super::shown_as;
use crate::{answer::Kept, frame::Frame, program::Program, visitor::Visitor};

#[derive(Template)]
#[template(path = "missing.html")]
struct Missing {
    f: Frame,
}

/// Answers 404 with a page that leads back; the program's fallback.
pub(crate) async fn missing(
    State(program): State<Arc<Program>>,
    visitor: Visitor,
    headers: HeaderMap,
) -> Response {
    let page = Missing { f: Frame::new(&program, visitor, "/", "missing-title") };
    shown_as(StatusCode::NOT_FOUND, &page, Kept::Not, &headers)
}

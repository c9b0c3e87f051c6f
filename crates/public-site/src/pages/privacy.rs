//! `/privacy`: what the server can and cannot see, in sentences that tests keep.

use std::sync::Arc;

use askama::Template;
use axum::{extract::State, http::HeaderMap, response::Response};

use super::shown;
use crate::{answer::Kept, frame::Frame, program::Program, visitor::Visitor};

#[derive(Template)]
#[template(path = "privacy.html")]
struct Privacy {
    f: Frame,
}

/// `GET /privacy`
pub(crate) async fn privacy(
    State(program): State<Arc<Program>>,
    visitor: Visitor,
    headers: HeaderMap,
) -> Response {
    let page = Privacy { f: Frame::new(&program, visitor, "/privacy", "privacy-title") };
    shown(&page, Kept::Page, &headers)
}

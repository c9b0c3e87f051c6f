//! `/in-danger`: what happens when somebody says here that they are in danger, in sentences that tests keep.

use std::sync::Arc;

use askama::Template;
use axum::{extract::State, http::HeaderMap, response::Response};

use super::shown;
use crate::{answer::Kept, frame::Frame, program::Program, visitor::Visitor};

#[derive(Template)]
#[template(path = "in-danger.html")]
struct InDanger {
    f: Frame,
}

/// `GET /in-danger`
pub(crate) async fn in_danger(
    State(program): State<Arc<Program>>,
    visitor: Visitor,
    headers: HeaderMap,
) -> Response {
    let page = InDanger { f: Frame::new(&program, visitor, "/in-danger", "danger-title") };
    shown(&page, Kept::Page, &headers)
}

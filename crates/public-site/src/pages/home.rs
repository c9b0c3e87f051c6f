//! `/`: who this is, help now, and the ways in.

use std::sync::Arc;

use askama::Template;
use axum::{extract::State, http::HeaderMap, response::Response};

use super::shown;
use crate::{answer::Kept, frame::Frame, program::Program, visitor::Visitor};

#[derive(Template)]
#[template(path = "home.html")]
struct Home {
    f: Frame,
    /// Empty until somebody set the organisation up.
    name: String,
    set_up: bool,
    age: String,
}

/// `GET /`
pub(crate) async fn home(
    State(program): State<Arc<Program>>,
    visitor: Visitor,
    headers: HeaderMap,
) -> Response {
    let organisation = program.organisation().await;
    let f = Frame::new(&program, visitor, "/", "home-title");
    let name = organisation.as_ref().map(|it| it.name.clone()).filter(|name| !name.is_empty());
    let page = Home {
        name: name.unwrap_or_else(|| f.words.t("home-name")),
        // When nobody answers, a first start is the least likely reason.
        set_up: organisation.as_ref().is_none_or(|it| it.set_up),
        age: organisation
            .filter(|it| it.set_up)
            .map(|it| it.minimum_age.to_string())
            .unwrap_or_default(),
        f,
    };
    shown(&page, Kept::Page, &headers)
}

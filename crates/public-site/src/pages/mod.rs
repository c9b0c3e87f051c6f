//! The pages, one file each. A handler asks the program, fills a template and answers.

pub(crate) mod demo;
pub(crate) mod help_now;
pub(crate) mod home;
pub(crate) mod in_danger;
pub(crate) mod measures;
pub(crate) mod missing;
pub(crate) mod privacy;
pub(crate) mod training;

use askama::Template;
use axum::{
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};

use crate::answer::{self, Kept};

/// Answers with a filled template.
fn shown(page: &impl Template, kept: Kept, asked: &HeaderMap) -> Response {
    shown_as(StatusCode::OK, page, kept, asked)
}

fn shown_as(status: StatusCode, page: &impl Template, kept: Kept, asked: &HeaderMap) -> Response {
    match page.render() {
        Ok(html) => answer::page(status, kept, asked, html),
        Err(error) => {
            tracing::error!(%error, "a page was not filled");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

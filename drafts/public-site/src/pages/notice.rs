//! Short pages that say what happened and what to do next.

use askama::Template;
use axum::response::Response;
use http::StatusCode;

use crate::page::{Page, show};

#[derive(Template)]
#[template(path = "notice.html")]
struct Notice {
    page: Page,
    title: &'static str,
    heading: &'static str,
    text: &'static str,
}

pub(crate) async fn missing(page: Page) -> Response {
    let notice = Notice {
        page: page.not_indexed(),
        title: "missing-title",
        heading: "missing-heading",
        text: "missing-text",
    };
    show(StatusCode::NOT_FOUND, notice.page.language, &notice)
}

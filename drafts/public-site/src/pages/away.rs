//! Where "leave quickly" goes: an ordinary page that gives nobody away and asks no other server.

use askama::Template;
use axum::response::Response;
use http::StatusCode;

use crate::page::{Page, show};

#[derive(Template)]
#[template(path = "away.html")]
struct Away {
    page: Page,
}

pub(crate) async fn away(page: Page) -> Response {
    show(StatusCode::OK, page.language, &Away { page })
}

//! The first page: whose house this is, help now, and the way in.

use askama::Template;
use axum::{extract::State, response::Response};
use domain::organisation::Organisation;
use http::StatusCode;

use crate::{
    PublicSite,
    page::{Page, show},
};

#[derive(Template)]
#[template(path = "home.html")]
struct Home {
    page: Page,
    organisation: Organisation,
}

pub(crate) async fn home(page: Page, State(site): State<PublicSite>) -> Response {
    let organisation = site.organisation().await;
    show(StatusCode::OK, page.language, &Home { page, organisation })
}

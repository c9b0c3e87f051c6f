//! The server as a whole: whether it lives, and the description of this interface.

use axum::{extract::State, response::IntoResponse};
use http::{StatusCode, header};

use crate::{
    Api, page,
    problem::{Answer, Problem},
};

/// The readable page has one style sheet of our own, no script, and asks nobody else for anything.
const PAGE_POLICY: &str = "default-src 'none'; style-src 'self'; frame-ancestors 'none'; \
    base-uri 'none'; form-action 'none'";

/// Whether the program lives.
#[utoipa::path(get, path = "/healthz", tag = "whole", responses((status = 204)))]
pub(crate) async fn healthz() -> StatusCode {
    StatusCode::NO_CONTENT
}

/// Whether the database answers.
#[utoipa::path(get, path = "/readyz", tag = "whole", responses((status = 204), Problem))]
pub(crate) async fn readyz(State(api): State<Api>) -> Answer<StatusCode> {
    api.app.ready().await.map_err(|failure| Problem::not_ready(&failure))?;
    Ok(StatusCode::NO_CONTENT)
}

/// This description, for programs.
#[utoipa::path(get, path = "/api/openapi.json", tag = "whole",
    responses((status = 200, body = serde_json::Value)))]
pub(crate) async fn openapi_json(State(api): State<Api>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/json")], api.description.json.clone())
}

/// This description, for people.
#[utoipa::path(get, path = "/api", tag = "whole",
    responses((status = 200, body = String, content_type = "text/html")))]
pub(crate) async fn readable_page(State(api): State<Api>) -> impl IntoResponse {
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_SECURITY_POLICY, PAGE_POLICY),
    ];
    (headers, api.description.page.clone())
}

/// The style of that page.
#[utoipa::path(get, path = "/api/page.css", tag = "whole",
    responses((status = 200, body = String, content_type = "text/css")))]
pub(crate) async fn page_style() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], page::STYLE)
}

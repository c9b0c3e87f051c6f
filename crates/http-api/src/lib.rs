//! HTTP in, HTTP out: JSON routes, the WebSocket, the description of both. Handlers translate; they decide nothing.
//!
//! One file for each feature word. [`access`] is the table of who may use what, and the router is built from it;
//! [`limits`] has every limit with its name.

pub mod access;
mod accounts;
mod answer;
mod attachments;
mod bars;
mod blocks;
pub mod cookies;
mod description;
mod door;
mod duty;
mod encoded;
mod invites;
mod letters;
pub mod limits;
mod live;
mod manage;
mod objects;
mod organisation;
mod page;
mod problem;
mod refusals;
mod reports;
mod request;
mod requests;
mod safety;
mod sessions;
mod sign_offs;
mod spaces;
mod whole;

use std::sync::Arc;

use app::App;
use axum::{Router, middleware, response::IntoResponse, routing::any};
use http::{HeaderName, HeaderValue, StatusCode, header};
use tower_http::set_header::SetResponseHeaderLayer;

pub use description::description;
pub use door::{ClientAddress, OWN_HEADER};
pub use objects::HEAD_HEADER;
pub use problem::{Problem, ProblemBody};
pub use request::Takes;

use access::Access;
use description::Description;
use door::{Paces, Rules};
use limits::Rates;
use live::Sockets;

/// What the operator may set.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The one origin that browsers reach this server under, such as `https://holdfast.example`; without it, the host
    /// that a request names is taken.
    pub origin: Option<String>,
    /// How often things may be done.
    pub rates: Rates,
}

/// What every handler can reach. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Api(Arc<Parts>);

pub(crate) struct Parts {
    pub(crate) app: App,
    pub(crate) settings: Settings,
    pub(crate) paces: Paces,
    pub(crate) sockets: Sockets,
    pub(crate) description: Description,
}

impl std::ops::Deref for Api {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// Everything under `/api`, and `/healthz` and `/readyz`.
///
/// Requests should carry a [`ClientAddress`] extension; those without share one bucket of every limit.
pub fn router(app: App, settings: Settings) -> Router {
    let paces = Paces::new(&settings.rates);
    let description = Description::new();
    let api =
        Api(Arc::new(Parts { app, settings, paces, sockets: Sockets::default(), description }));
    let mut router = Router::new();
    for row in access::table() {
        let path = row.access().path;
        let rules = Rules { who: row.who, pace: row.pace, takes: row.takes };
        let door = middleware::from_fn_with_state((api.clone(), rules), door::pass);
        router = router.route(&path, row.route.2.route_layer(door));
    }
    router
        .method_not_allowed_fallback(method_not_allowed)
        .route("/api/{*rest}", any(not_found))
        .route("/api/", any(not_found))
        .layer(answer_header(header::CACHE_CONTROL, "no-store"))
        .layer(answer_header(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(answer_header(header::REFERRER_POLICY, "no-referrer"))
        .layer(answer_header(
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; frame-ancestors 'none'",
        ))
        .layer(answer_header(
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ))
        .with_state(api)
}

/// The whole access table, for tests and documents.
pub fn table() -> Vec<Access> {
    access::table().iter().map(access::Row::access).collect()
}

fn answer_header(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
}

async fn not_found() -> impl IntoResponse {
    Problem::not_found()
}

async fn method_not_allowed() -> impl IntoResponse {
    Problem::new(
        StatusCode::METHOD_NOT_ALLOWED,
        "method_not_allowed",
        "this path does not take this method; see Allow",
    )
}

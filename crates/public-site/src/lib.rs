//! The pages a visitor sees: plain HTML that works without JavaScript. Nothing private passes here.

use std::{future::Future, pin::Pin, sync::Arc};

use axum::Router;
use domain::{Timestamp, organisation::Organisation};

/// The policy that every page of this crate keeps; the program sends it with each answer.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
     img-src 'self'; manifest-src 'self'; worker-src 'self'; connect-src 'self'; \
     base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// An answer that the program gives in its own time.
pub type Answer<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// What the pages ask of the running program.
#[derive(Clone)]
pub struct Site {
    /// Tells the time.
    pub clock: Arc<dyn Fn() -> Timestamp + Send + Sync>,
    /// Who runs this server; `None` when the database does not answer. The pages stand all the same.
    pub organisation: Arc<dyn Fn() -> Answer<Option<Organisation>> + Send + Sync>,
    /// Set only when the program was started with its demo flag.
    pub demo: Option<Demo>,
}

/// What the demo page shows, as the demo's own program wrote it.
#[derive(Clone)]
pub struct Demo {}

/// `/`, `/help-now`, `/privacy`, `/today` (where "leave quickly" leads), `/robots.txt`, the icons,
/// the styles and small scripts under `/public/`, `/sw.js`, and `/demo` where there is one.
pub fn routes(site: Site) -> Router {
    Router::new().with_state(site)
}

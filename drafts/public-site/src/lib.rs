//! The pages a visitor sees: plain HTML that works without JavaScript. Nothing private ever comes through here.

mod assets;
mod help_lines;
mod language;
mod page;
mod pages;

use std::{
    path::PathBuf,
    sync::{Arc, PoisonError, RwLock},
};

use app::App;
use axum::{Router, routing::get};
use domain::organisation::Organisation;

pub use help_lines::{HelpLines, HelpLinesRefused};

/// Everything the public pages need.
#[derive(Clone)]
pub struct PublicSite(Arc<Parts>);

struct Parts {
    app: App,
    help_lines: HelpLines,
    source_url: Option<String>,
    demo: Option<PathBuf>,
    /// Help now has to work while the database does not.
    last_known: RwLock<Organisation>,
}

impl PublicSite {
    /// Pages for the organisation that `app` knows.
    ///
    /// `source_url` is where the running program's source code can be had; `demo` is the file in which the
    /// demo's people stand, given only by the demo.
    pub fn new(
        app: App,
        help_lines: HelpLines,
        source_url: Option<String>,
        demo: Option<PathBuf>,
    ) -> Self {
        let last_known = RwLock::new(Organisation::default());
        Self(Arc::new(Parts { app, help_lines, source_url, demo, last_known }))
    }

    /// The routes. What they do not know is answered by [`missing`](Self::missing).
    pub fn router(&self) -> Router {
        let router = Router::new()
            .route("/", get(pages::home::home))
            .route("/help-now", get(pages::help_now::help_now))
            .route("/privacy", get(pages::privacy::privacy))
            .route("/away", get(pages::away::away))
            .route("/robots.txt", get(assets::robots))
            .route("/icon.svg", get(assets::icon))
            .route("/help-worker.js", get(assets::help_worker))
            .route(assets::style_path(), get(assets::style))
            .route(assets::script_path(), get(assets::script));
        let router = match self.0.demo {
            Some(_) => pages::demo::routes(router),
            None => router,
        };
        router.with_state(self.clone())
    }

    /// The page for an address that nothing stands behind.
    pub fn missing(&self) -> Router {
        Router::new().fallback(pages::notice::missing).with_state(self.clone())
    }

    async fn organisation(&self) -> Organisation {
        match app::organisation::organisation(&self.0.app).await {
            Ok(organisation) => {
                let mut last = self.0.last_known.write().unwrap_or_else(PoisonError::into_inner);
                last.clone_from(&organisation);
                organisation
            }
            Err(error) => {
                tracing::error!(%error, "a public page shows what it last knew of the organisation");
                self.0.last_known.read().unwrap_or_else(PoisonError::into_inner).clone()
            }
        }
    }
}

//! The pages a visitor sees: plain HTML that works without JavaScript. Nothing private passes here.

mod answer;
mod demo;
mod files;
mod frame;
mod help_lines;
mod language;
mod pages;
mod program;
mod training;
mod visitor;
mod words;

use std::sync::Arc;

use app::App;
use axum::{Router, response::Redirect, routing::get};

pub use demo::{CardName, Demo, Person, StoredPost};
pub use help_lines::{HELP_LINES_FILE, HelpLines, HelpLinesRefused};
pub use language::Language;
pub use program::{Answer, KeptLines, Organisations};

use pages::{
    demo::demo,
    help_now::help_now,
    home::home,
    in_danger::in_danger,
    measures::measures,
    missing::missing,
    privacy::privacy,
    training::{situation, training},
};

/// What the public pages are made from.
#[derive(Clone)]
pub struct Site {
    /// The numbers that people in danger call.
    pub help_lines: HelpLines,
    /// What administrators put in their place.
    pub kept_lines: KeptLines,
    /// Who runs this server.
    pub organisations: Organisations,
    /// Where the program's source is offered (AGPL-3.0, section 13), when the operator says so.
    pub source_url: Option<String>,
    /// Set only when the program was started with its demo.
    pub demo: Option<Demo>,
}

impl Site {
    /// The pages of a running program, without a demo and without a link to its source.
    pub fn of(app: App, help_lines: HelpLines) -> Self {
        let lines_app = app.clone();
        let kept_lines: KeptLines = Arc::new(move || {
            let app = lines_app.clone();
            Box::pin(async move {
                let found = app::manage::written_help_lines(&app).await;
                found
                    .inspect_err(|error| tracing::error!(%error, "own help lines are not known"))
                    .ok()
            })
        });
        let organisations: Organisations = Arc::new(move || {
            let app = app.clone();
            Box::pin(async move {
                let found = app::organisation::organisation(&app).await;
                found
                    .inspect_err(
                        |error| tracing::error!(%error, "who runs this place is not known"),
                    )
                    .ok()
            })
        });
        Self { help_lines, kept_lines, organisations, source_url: None, demo: None }
    }
}

/// Every public page: `/`, `/help-now`, `/privacy`, `/in-danger`, `/training` and what is below it, `/measures`
/// (where "leave quickly" leads, also from `/leave`), `/robots.txt`, the icons, `/public/...`, the
/// worker `/sw.js`, `/demo` where there is one, and as the fallback a page that says that there is
/// none.
pub fn routes(site: Site) -> Router {
    let program = Arc::new(program::Program::new(site));
    Router::new()
        .route("/", get(home))
        .route("/help-now", get(help_now))
        .route("/privacy", get(privacy))
        .route("/in-danger", get(in_danger))
        .route("/training", get(training))
        .route("/training/{*place}", get(situation))
        .route("/measures", get(measures))
        .route("/leave", get(async || Redirect::to("/measures")))
        .route("/demo", get(demo))
        .route("/robots.txt", get(files::robots))
        .route("/icon.svg", get(files::icon))
        .route("/favicon.ico", get(files::small_icon))
        .route("/apple-touch-icon.png", get(files::large_icon))
        .route("/sw.js", get(files::offline))
        .route("/public/{file}", get(files::file))
        .fallback(missing)
        .with_state(program)
}

//! What the pages ask of the running program. They stand even when it does not answer.

use std::{
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use domain::organisation::Organisation;
use tokio::time::timeout;

use crate::{HelpLines, Site};

/// A page is not held up longer than this by a database that does not answer.
const ANSWER_WITHIN: Duration = Duration::from_millis(500);

/// An answer that the program gives in its own time.
pub type Answer<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// Looks up who runs this server; `None` when the database does not answer.
pub type Organisations = Arc<dyn Fn() -> Answer<Option<Organisation>> + Send + Sync>;

/// Looks up the help lines that administrators wrote down; `None` when the database does not answer.
pub type KeptLines = Arc<dyn Fn() -> Answer<Option<app::manage::HelpLines>> + Send + Sync>;

/// The running program, as far as a page needs it.
pub(crate) struct Program {
    pub(crate) site: Site,
    last_known: Mutex<Option<Organisation>>,
    last_lines: Mutex<Option<app::manage::HelpLines>>,
}

impl Program {
    pub(crate) fn new(site: Site) -> Self {
        Self { site, last_known: Mutex::new(None), last_lines: Mutex::new(None) }
    }

    /// Who runs this server, or who did when it last could be asked.
    pub(crate) async fn organisation(&self) -> Option<Organisation> {
        let answer = timeout(ANSWER_WITHIN, (self.site.organisations)()).await.ok().flatten();
        let mut last_known = self.last_known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(organisation) = answer {
            *last_known = Some(organisation);
        }
        last_known.clone()
    }

    /// The numbers that people in danger call: the table, with what administrators wrote down, or had when the program
    /// last could be asked.
    pub(crate) async fn help_lines(&self) -> HelpLines {
        let answer = timeout(ANSWER_WITHIN, (self.site.kept_lines)()).await.ok().flatten();
        let mut last_lines = self.last_lines.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(lines) = answer {
            *last_lines = Some(lines);
        }
        let kept = last_lines.as_deref().map_or(&[][..], Vec::as_slice);
        self.site.help_lines.with(kept)
    }
}

//! The running parts that every use case may reach, and how they are put together.

use std::{path::PathBuf, sync::Arc};

use domain::Timestamp;
use storage::Database;

use crate::Failure;

/// Tells the time; tests set it.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// Fills a slice with random bytes; the program passes the operating system's.
pub type Chance = Arc<dyn Fn(&mut [u8]) + Send + Sync>;

/// What is needed to start.
pub struct Start {
    /// Where the pepper and, by default, database and attachments live; made if missing.
    pub data: PathBuf,
    /// `sqlite:PATH` or `postgres://...`; none: `holdfast.sqlite` in the data folder.
    pub database: Option<String>,
    /// `file:///...` or `s3://bucket/prefix`; none: `attachments` in the data folder.
    pub attachments: Option<String>,
    /// The clock.
    pub clock: Clock,
    /// The source of chance.
    pub chance: Chance,
}

/// Why the server did not start; the message is for the operator.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct StartError(pub String);

/// The running parts. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Parts>);

pub(crate) struct Parts {
    pub(crate) database: Database,
    pub(crate) clock: Clock,
    pub(crate) chance: Chance,
}

impl App {
    /// Opens the database, the pepper and the attachments.
    pub async fn start(start: Start) -> Result<Self, StartError> {
        todo!()
    }

    /// Whether the database answers.
    pub async fn ready(&self) -> Result<(), Failure> {
        todo!()
    }

    /// The time by the clock that was passed in.
    pub fn now(&self) -> Timestamp {
        (self.0.clock)()
    }

    /// Waits until all writes that were begun are done; for a graceful stop.
    pub async fn finish(&self) {
        todo!()
    }
}

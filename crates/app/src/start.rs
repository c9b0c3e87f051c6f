//! The running parts that every use case may reach, and how they are put together.

use std::{path::PathBuf, sync::Arc};

use bytes::Bytes;
use domain::{
    SessionId, Timestamp,
    help_lines::CountryLines,
    organisation::Organisation,
    room::{NoRoom, Quotas},
};
use fanout::{Fanout, SessionKey, frame};
use protocol::{SpaceId, stream::Content};
use storage::{Accepted, Claim, Database, ObjectsWriter, OpenOptions, SessionRow};
use tokio::sync::{Mutex, Semaphore};

use crate::{
    Failure, attachments::Files, manage::HelpLines, pepper::Pepper, recent::Recent, spaces::Space,
};

/// Sessions that are remembered.
const SESSIONS_REMEMBERED_MAX: usize = 65_536;
/// Entries of logs that are remembered, over all spaces; an entry takes up to half a kilobyte.
const LOG_ENTRIES_REMEMBERED_MAX: usize = 200_000;
/// Writes that may be under way; whoever comes later waits.
const WRITES_MAX: u32 = 4_096;

/// Connections to a PostgreSQL server where nothing else is wanted.
pub const POSTGRES_CONNECTIONS_DEFAULT: u32 = 16;

/// Tells the time; tests set it.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// Fills a slice with random bytes; the program passes the operating system's.
pub type Chance = Arc<dyn Fn(&mut [u8]) + Send + Sync>;

/// Tells how many bytes are free where everything is kept; none where nobody can tell.
pub type FreeBytes = Arc<dyn Fn() -> Option<u64> + Send + Sync>;

/// What is needed to start.
#[derive(Clone)]
pub struct Start {
    /// Where the pepper and, by default, database and attachments live; made if missing.
    pub data: PathBuf,
    /// `sqlite:PATH` or `postgres://...`; none: `holdfast.sqlite` in the data folder.
    pub database: Option<String>,
    /// Connections to a PostgreSQL server.
    pub postgres_connections: u32,
    /// `file:///...` or `s3://bucket/prefix`; none: `attachments` in the data folder.
    pub attachments: Option<String>,
    /// The help lines that came with the program, or with the operator's own table.
    pub help_lines: Arc<[CountryLines]>,
    /// How much may be stored.
    pub quotas: Quotas,
    /// How much room is left on the disk.
    pub free_bytes: FreeBytes,
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

struct Parts {
    database: Database,
    writer: ObjectsWriter,
    fanout: Fanout,
    files: Files,
    pepper: Pepper,
    sessions: Recent<[u8; 32], SessionRow>,
    spaces: Recent<SpaceId, Arc<Space>>,
    help_lines: Recent<(), HelpLines>,
    help_table: Arc<[CountryLines]>,
    writes: Arc<Semaphore>,
    quotas: Quotas,
    free_bytes: FreeBytes,
    clock: Clock,
    chance: Chance,
    claim: Mutex<Option<Claim>>,
}

impl App {
    /// Opens the database, the pepper and the attachments.
    pub async fn start(start: Start) -> Result<Self, StartError> {
        let Start { data, database, postgres_connections, attachments, .. } = start;
        let Start { quotas, free_bytes, clock, chance, help_lines: help_table, .. } = start;
        let told =
            |what: &str, error: &dyn std::fmt::Display| StartError(format!("{what}: {error}"));
        std::fs::create_dir_all(&data)
            .map_err(|error| told(&format!("data folder {}", data.display()), &error))?;
        let url = database
            .unwrap_or_else(|| format!("sqlite:{}", data.join("holdfast.sqlite").display()));
        let options = OpenOptions { postgres_connections, ..OpenOptions::default() };
        let database = Database::open(&url, options).await.map_err(|it| told("database", &it))?;

        let path = data.join("pepper.key");
        let mut fresh = [0; 32];
        chance(&mut fresh);
        let stored = {
            let mut work = database.read().await.map_err(|it| told("database", &it))?;
            work.pepper_id().await.map_err(|it| told("database", &it))?
        };
        if stored.is_some() && !path.exists() {
            return Err(StartError(format!(
                "{} is missing, and without it nobody can sign in: put the file back from its own \
                 backup",
                path.display()
            )));
        }
        let pepper = Pepper::open(&path, fresh)
            .map_err(|error| told(&path.display().to_string(), &error))?;
        if stored.is_some_and(|stored| stored != pepper.id()) {
            return Err(StartError(format!(
                "{} belongs to another database: put the right one back from its own backup",
                path.display()
            )));
        }
        let files = match attachments {
            Some(url) => Files::open(&url),
            None => Files::in_folder(&data.join("attachments")),
        }
        .map_err(|it| told("attachments", &it))?;

        let claim = database.claim().await.map_err(|it| told("database", &it))?;
        let begun = async {
            let mut work = database.write().await?;
            work.begin_organisation(&Organisation::default(), pepper.id()).await?;
            work.save().await
        };
        begun.await.map_err(|it| told("database", &it))?;
        let fanout = Fanout::new();
        let announce = announce_to(fanout.clone());
        let writer = ObjectsWriter::start(database.clone(), quotas, announce);
        Ok(Self(Arc::new(Parts {
            database,
            writer,
            fanout,
            files,
            pepper,
            sessions: Recent::new(SESSIONS_REMEMBERED_MAX, |_| 1),
            spaces: Recent::new(LOG_ENTRIES_REMEMBERED_MAX, |it| it.weight()),
            help_lines: Recent::new(1, |_| 1),
            help_table,
            writes: Arc::new(Semaphore::new(WRITES_MAX as usize)),
            quotas,
            free_bytes,
            clock,
            chance,
            claim: Mutex::new(Some(claim)),
        })))
    }

    /// Whether the database answers.
    pub async fn ready(&self) -> Result<(), Failure> {
        let mut work = self.database().read().await?;
        Ok(work.ping().await?)
    }

    /// The time by the clock that was passed in.
    pub fn now(&self) -> Timestamp {
        (self.0.clock)()
    }

    /// The database, for backups.
    pub fn database(&self) -> &Database {
        &self.0.database
    }

    /// How many devices are connected live.
    pub fn connected(&self) -> usize {
        self.0.fanout.connected()
    }

    /// Waits until all writes that were begun are done and closes the database; for a graceful stop.
    pub async fn finish(&self) {
        let all = self.0.writes.acquire_many(WRITES_MAX).await;
        self.0.writer.stop().await;
        self.0.database.close().await;
        if let Some(claim) = self.0.claim.lock().await.take() {
            // If the line to the database is gone, so is the claim.
            let _gone = claim.give_up().await;
        }
        drop(all);
    }

    pub(crate) fn writer(&self) -> &ObjectsWriter {
        &self.0.writer
    }

    pub(crate) fn fanout(&self) -> &Fanout {
        &self.0.fanout
    }

    pub(crate) fn files(&self) -> &Files {
        &self.0.files
    }

    pub(crate) fn pepper(&self) -> &Pepper {
        &self.0.pepper
    }

    pub(crate) fn sessions_remembered(&self) -> &Recent<[u8; 32], SessionRow> {
        &self.0.sessions
    }

    pub(crate) fn spaces_remembered(&self) -> &Recent<SpaceId, Arc<Space>> {
        &self.0.spaces
    }

    /// The help lines that came with the program.
    pub(crate) fn help_table(&self) -> &[CountryLines] {
        &self.0.help_table
    }

    pub(crate) fn help_lines_remembered(&self) -> &Recent<(), HelpLines> {
        &self.0.help_lines
    }

    /// How much may be stored.
    pub(crate) fn quotas(&self) -> &Quotas {
        &self.0.quotas
    }

    /// Whether the disk has room for one more thing; what deletes may use part of the reserve.
    pub(crate) fn disk_has_room(&self, deletes: bool) -> Result<(), NoRoom> {
        (self.0.free_bytes)().map_or(Ok(()), |free| self.0.quotas.disk(free, deletes))
    }

    /// Bytes that nobody can foresee.
    pub(crate) fn draw<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.0.chance)(&mut bytes);
        bytes
    }

    /// Runs a write in a task of its own, so that a client that hangs up cannot fall between the
    /// commit and what has to follow it.
    pub(crate) async fn detached<T, E>(
        &self,
        write: impl Future<Output = Result<T, E>> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Failure> + Send + 'static,
    {
        let place = Arc::clone(&self.0.writes).acquire_owned().await;
        let place = place.map_err(|_| Failure::new("the server is stopping"))?;
        let task = tokio::spawn(async move {
            let done = write.await;
            drop(place);
            done
        });
        task.await.map_err(|error| Failure::new(format!("a write broke off: {error}")))?
    }

    /// Sessions that ended are forgotten and their devices disconnected, at once.
    pub(crate) fn sessions_ended(&self, ended: &[SessionId]) {
        if ended.is_empty() {
            return;
        }
        self.sessions_remembered().forget_where(|it| ended.contains(&it.id));
        for session in ended {
            self.fanout().end_session(SessionKey(*session.0.as_bytes()));
        }
    }
}

fn announce_to(fanout: Fanout) -> storage::Announce {
    Arc::new(move |Accepted { space_id, k, wire }: Accepted| {
        let frame: Bytes = frame::object(&space_id, k, &Content::Wire(wire));
        fanout.object(&space_id, k, &frame);
    })
}

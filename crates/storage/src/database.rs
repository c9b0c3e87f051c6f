//! Opening the database, and units of work on it.

use std::{path::Path, str::FromStr, time::Duration};

use sqlx::{
    AssertSqlSafe, ConnectOptions, Connection, PgConnection, PgPool, Postgres, Sqlite,
    SqliteConnection, SqlitePool,
    migrate::Migrator,
    postgres::PgPoolOptions,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::{Result, StorageError};

static MIGRATIONS: Migrator = sqlx::migrate!("../../migrations");

/// How long a statement waits for another process (a backup) before it fails.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);
/// How long emptying the write-ahead log may keep others from writing.
const SETTLE_TIMEOUT: Duration = Duration::from_millis(200);
/// How long a request waits for a connection before it fails.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(30);
/// How long a program that was just killed may still hold its claim.
const CLAIM_PATIENCE: Duration = Duration::from_secs(3);
/// What PostgreSQL answers when a lock was not to be had in time (`lock_not_available`).
const LOCK_TIMEOUT: &str = "55P03";
/// The write-ahead log is copied into the database file when it has this many pages of 4 KiB.
const CHECKPOINT_PAGES: &str = "4000";
/// The write-ahead log's file is cut to this many bytes after that.
const WAL_BYTES_KEPT: &str = "67108864";

/// The open database. Cheap to clone.
#[derive(Clone, Debug)]
pub enum Database {
    /// One file: one connection writes, several read.
    Sqlite {
        /// The one connection that writes.
        writer: SqlitePool,
        /// Connections that cannot write.
        readers: SqlitePool,
    },
    /// A server with a pool of connections.
    Postgres(PgPool),
}

/// How many connections to hold.
#[derive(Debug, Clone, Copy)]
pub struct OpenOptions {
    /// Connections that read from SQLite.
    pub sqlite_readers: u32,
    /// Connections to PostgreSQL.
    pub postgres_connections: u32,
}

impl Default for OpenOptions {
    fn default() -> Self {
        Self { sqlite_readers: 4, postgres_connections: 16 }
    }
}

/// One unit of work: saved whole, or dropped without a trace.
#[derive(Debug)]
pub enum Work {
    /// On SQLite.
    Sqlite(sqlx::Transaction<'static, Sqlite>),
    /// On PostgreSQL.
    Postgres(sqlx::Transaction<'static, Postgres>),
}

/// Says, while it lives, that this program serves from the database; see [`Database::claim`].
#[derive(Debug)]
pub struct Claim(Option<PgConnection>);

impl Claim {
    /// Lets another program begin.
    pub async fn give_up(self) -> Result<()> {
        match self.0 {
            Some(connection) => Ok(connection.close().await?),
            None => Ok(()),
        }
    }
}

/// Runs one statement against whichever database is open; the SQL is written once, for both.
macro_rules! on {
    ($work:expr, |$connection:ident| $statement:expr) => {
        match $work {
            $crate::Work::Sqlite(transaction) => {
                let $connection = &mut **transaction;
                $statement
            }
            $crate::Work::Postgres(transaction) => {
                let $connection = &mut **transaction;
                $statement
            }
        }
    };
}
pub(crate) use on;

impl Database {
    /// Opens `sqlite:PATH` (made if missing) or `postgres://...` and brings its structure up to date.
    pub async fn open(url: &str, options: OpenOptions) -> Result<Self> {
        if url.starts_with("sqlite:") {
            Self::open_sqlite(SqliteConnectOptions::from_str(url)?, options).await
        } else {
            Self::open_postgres(url, options).await
        }
    }

    async fn open_sqlite(file: SqliteConnectOptions, options: OpenOptions) -> Result<Self> {
        let file = file
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(BUSY_TIMEOUT)
            .statement_cache_capacity(256)
            .pragma("secure_delete", "ON")
            .pragma("temp_store", "MEMORY")
            .pragma("wal_autocheckpoint", CHECKPOINT_PAGES)
            .pragma("journal_size_limit", WAL_BYTES_KEPT);
        // A pool would try again and again; the first connection says at once what is wrong.
        let mut first = file.connect().await?;
        assert_pragmas(&mut first).await?;
        first.close().await?;
        let pool = || {
            SqlitePoolOptions::new()
                .acquire_timeout(ACQUIRE_TIMEOUT)
                .idle_timeout(None)
                .max_lifetime(None)
                .test_before_acquire(false)
                .after_connect(|connection, _| {
                    Box::pin(async move {
                        let unsafe_to_write = |error: StorageError| {
                            sqlx::Error::Configuration(error.to_string().into())
                        };
                        assert_pragmas(connection).await.map_err(unsafe_to_write)
                    })
                })
        };
        let writer = pool()
            .max_connections(1)
            .connect_with(file.clone().pragma("cache_size", "-32000"))
            .await?;
        MIGRATIONS.run(&writer).await?;
        let readers = pool()
            .max_connections(options.sqlite_readers.max(1))
            .connect_with(file.pragma("query_only", "ON"))
            .await?;
        Ok(Self::Sqlite { writer, readers })
    }

    async fn open_postgres(url: &str, options: OpenOptions) -> Result<Self> {
        PgConnection::connect(url).await?.close().await?;
        let pool = PgPoolOptions::new()
            .acquire_timeout(ACQUIRE_TIMEOUT)
            .max_connections(options.postgres_connections.max(2))
            .after_connect(|connection, _| {
                Box::pin(async move {
                    sqlx::query("SET synchronous_commit = on").execute(connection).await.map(drop)
                })
            })
            .connect(url)
            .await?;
        MIGRATIONS.run(&pool).await?;
        Ok(Self::Postgres(pool))
    }

    /// Keeps a second server off a PostgreSQL database: sessions and spaces are remembered in the program, and two
    /// would believe different things. A file of SQLite is kept by the lock in its folder.
    pub async fn claim(&self) -> Result<Claim> {
        let Self::Postgres(pool) = self else { return Ok(Claim(None)) };
        let mut connection = pool.connect_options().as_ref().clone().connect().await?;
        let patience = format!("SET lock_timeout = {}", CLAIM_PATIENCE.as_millis());
        sqlx::query(AssertSqlSafe(patience)).execute(&mut connection).await?;
        let claim = "SELECT pg_advisory_lock(hashtext('holdfast'), hashtext(current_schema()))";
        match sqlx::query(claim).execute(&mut connection).await {
            Ok(_) => Ok(Claim(Some(connection))),
            Err(sqlx::Error::Database(error)) if error.code().as_deref() == Some(LOCK_TIMEOUT) => {
                Err(StorageError::Claimed)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Begins a unit of work that may write. On SQLite there is one at a time, in order of asking.
    pub async fn write(&self) -> Result<Work> {
        Ok(match self {
            Self::Sqlite { writer, .. } => {
                Work::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?)
            }
            Self::Postgres(pool) => Work::Postgres(pool.begin().await?),
        })
    }

    /// Begins a unit of work that only reads, all of it as of one moment.
    pub async fn read(&self) -> Result<Work> {
        const SNAPSHOT: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        Ok(match self {
            Self::Sqlite { readers, .. } => Work::Sqlite(readers.begin().await?),
            Self::Postgres(pool) => Work::Postgres(pool.begin_with(SNAPSHOT).await?),
        })
    }

    /// Copies a whole SQLite file into a new one while a server may be using it, as of one moment. Neither
    /// is brought up to date: the copy has the structure that the file has. The copy holds no pepper.
    pub async fn copy(from: &Path, to: &Path) -> Result<()> {
        let file = SqliteConnectOptions::new().filename(from).busy_timeout(BUSY_TIMEOUT);
        let mut connection = file.connect().await?;
        let path = to.to_string_lossy().into_owned();
        sqlx::query("VACUUM INTO $1").bind(path).execute(&mut connection).await?;
        connection.close().await?;
        tokio::fs::File::open(to).await?.sync_all().await?;
        let folder = to.parent().filter(|it| !it.as_os_str().is_empty());
        tokio::fs::File::open(folder.unwrap_or(Path::new("."))).await?.sync_all().await?;
        Ok(())
    }

    /// Empties the write-ahead log, so that what was deleted is in no file any more. PostgreSQL does
    /// this by itself.
    pub async fn settle(&self) -> Result<()> {
        let Self::Sqlite { writer, .. } = self else { return Ok(()) };
        // While it waits for readers it keeps others from writing; it tries again another time.
        let file = writer.connect_options().as_ref().clone().busy_timeout(SETTLE_TIMEOUT);
        let mut connection = file.connect().await?;
        sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut connection).await?;
        connection.close().await?;
        Ok(())
    }

    /// Closes all connections after their work is done.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

impl Work {
    /// Saves the unit of work. Once this returns, it survives a crash.
    pub async fn save(self) -> Result<()> {
        match self {
            Self::Sqlite(transaction) => transaction.commit().await?,
            Self::Postgres(transaction) => transaction.commit().await?,
        }
        Ok(())
    }

    /// Drops the unit of work without a trace.
    pub async fn drop_it(self) -> Result<()> {
        match self {
            Self::Sqlite(transaction) => transaction.rollback().await?,
            Self::Postgres(transaction) => transaction.rollback().await?,
        }
        Ok(())
    }

    /// Whether the database answers.
    pub async fn ping(&mut self) -> Result<()> {
        on!(self, |c| sqlx::query("SELECT 1").execute(c).await.map(drop))?;
        Ok(())
    }
}

/// A connection that would lose acknowledged writes on power loss, or leave deleted words in the
/// file, is refused.
async fn assert_pragmas(connection: &mut SqliteConnection) -> Result<()> {
    let journal: String =
        sqlx::query_scalar("PRAGMA journal_mode").fetch_one(&mut *connection).await?;
    if journal != "wal" {
        return Err(StorageError::Unsafe(format!("journal_mode is {journal}, not wal")));
    }
    let expected =
        [("PRAGMA synchronous", 2), ("PRAGMA foreign_keys", 1), ("PRAGMA secure_delete", 1)];
    for (pragma, wanted) in expected {
        let found: i64 = sqlx::query_scalar(pragma).fetch_one(&mut *connection).await?;
        if found != wanted {
            return Err(StorageError::Unsafe(format!("{pragma} is {found}, not {wanted}")));
        }
    }
    Ok(())
}

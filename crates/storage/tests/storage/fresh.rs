//! A fresh database for each test.

use std::sync::atomic::{AtomicU32, Ordering};

use protocol::{EntryHash, SpaceId, object::CHAIN_START};
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, SqliteConnection};
use storage::{Database, OpenOptions, SpaceRow};
use tempfile::TempDir;

static MADE: AtomicU32 = AtomicU32::new(0);

/// A database that ends with the test.
pub(crate) struct Fresh {
    pub(crate) database: Database,
    url: String,
    folder: TempDir,
}

impl Fresh {
    pub(crate) async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = match std::env::var("HOLDFAST_TEST_POSTGRES") {
            Err(_) => format!("sqlite:{}", folder.path().join("holdfast.sqlite").display()),
            Ok(server) => {
                let number = MADE.fetch_add(1, Ordering::Relaxed);
                let schema = format!("storage_{}_{number}", std::process::id());
                let mut connection = PgConnection::connect(&server).await.unwrap();
                let made =
                    format!("DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}");
                connection.execute(AssertSqlSafe(made)).await.unwrap();
                let and = if server.contains('?') { '&' } else { '?' };
                format!("{server}{and}options=-c%20search_path%3D{schema}")
            }
        };
        let options = OpenOptions { sqlite_readers: 2, postgres_connections: 4 };
        let database = Database::open(&url, options).await.unwrap();
        Self { database, url, folder }
    }

    pub(crate) fn is_postgres(&self) -> bool {
        self.url.starts_with("postgres")
    }

    pub(crate) fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// Runs statements on a connection that is not the database's own.
    pub(crate) async fn run(&self, statements: &str) {
        let statements = AssertSqlSafe(statements.to_owned());
        if self.is_postgres() {
            PgConnection::connect(&self.url).await.unwrap().execute(statements).await.unwrap();
        } else {
            SqliteConnection::connect(&self.url).await.unwrap().execute(statements).await.unwrap();
        }
    }

    /// One number, read by a connection that is not the database's own.
    pub(crate) async fn number(&self, query: &str) -> i64 {
        let query = sqlx::AssertSqlSafe(query.to_owned());
        if self.is_postgres() {
            let mut connection = PgConnection::connect(&self.url).await.unwrap();
            sqlx::query_scalar(query).fetch_one(&mut connection).await.unwrap()
        } else {
            let mut connection = SqliteConnection::connect(&self.url).await.unwrap();
            sqlx::query_scalar(query).fetch_one(&mut connection).await.unwrap()
        }
    }

    /// Makes a space; gives back its number. Its rights are 1.
    pub(crate) async fn space(&self, id: SpaceId) -> u64 {
        let space = SpaceRow {
            number: 0,
            id,
            kind: 3,
            seq: 1,
            head: EntryHash([9; 32]),
            k: 0,
            chain: CHAIN_START,
            epoch: 1,
            rights: 1,
        };
        let mut work = self.database.write().await.unwrap();
        let number = work.add_space(&space).await.unwrap().unwrap();
        work.save().await.unwrap();
        number
    }
}

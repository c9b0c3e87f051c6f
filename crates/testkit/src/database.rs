//! A database for one test: a fresh SQLite file, or a copy of one migrated PostgreSQL template.

use std::{
    path::Path,
    str::FromStr,
    sync::atomic::{AtomicU32, Ordering},
};

use sqlx::{
    AssertSqlSafe, Column, ConnectOptions, Connection, Executor, PgConnection, Row,
    SqliteConnection, TypeInfo, postgres::PgConnectOptions, sqlite::SqliteConnectOptions,
};
use storage::{Database, OpenOptions};
use tokio::sync::OnceCell;
use uuid::Uuid;

/// `postgres://...` of a server on which tests may make databases; unset, tests run on SQLite.
pub const POSTGRES_VARIABLE: &str = "HOLDFAST_TEST_POSTGRES";

static TEMPLATE: OnceCell<String> = OnceCell::const_new();
static MADE: AtomicU32 = AtomicU32::new(0);

/// One test's database.
pub struct FreshDatabase {
    url: String,
    /// On PostgreSQL: where it was made and its name there, to be dropped in the end.
    made: Option<(PgConnectOptions, String)>,
}

/// Everything in one table: each value as the bytes that stand for it.
#[derive(Debug, Clone)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its rows; each value with its column, NULL left out.
    pub rows: Vec<Vec<(String, Vec<u8>)>>,
}

impl FreshDatabase {
    /// A file in `folder`, or a database of its own on the server that [`POSTGRES_VARIABLE`] names.
    pub async fn make(folder: &Path) -> Self {
        let Ok(server) = std::env::var(POSTGRES_VARIABLE) else {
            return Self {
                url: format!("sqlite:{}/holdfast.sqlite", folder.display()),
                made: None,
            };
        };
        let options = PgConnectOptions::from_str(&server)
            .expect("HOLDFAST_TEST_POSTGRES is a postgres:// address");
        let template = TEMPLATE.get_or_init(|| make_template(&server, &options)).await;
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let name = format!("{template}_{number}");
        run(&options, &format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
        Self { url: within(&server, &name), made: Some((options, name)) }
    }

    /// What the server is started with.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Whether this is PostgreSQL.
    pub fn is_postgres(&self) -> bool {
        self.made.is_some()
    }

    /// Runs a statement of the test's own, to make what no honest server makes.
    pub async fn run(&self, statement: &str) {
        if self.is_postgres() {
            let options = PgConnectOptions::from_str(&self.url).expect("our own address");
            return run(&options, statement).await;
        }
        let options = SqliteConnectOptions::from_str(&self.url).expect("our own address");
        let mut connection = options.connect().await.expect("the file opens");
        connection.execute(AssertSqlSafe(statement)).await.expect("the test's own SQL");
        connection.close().await.expect("closing works");
    }

    /// Every table with every row, read by a connection of its own.
    pub async fn everything(&self) -> Vec<Table> {
        if self.is_postgres() {
            self.everything_of_postgres().await
        } else {
            self.everything_of_sqlite().await
        }
    }

    async fn everything_of_sqlite(&self) -> Vec<Table> {
        let options = SqliteConnectOptions::from_str(&self.url).expect("our own address");
        let mut connection = options.connect().await.expect("the file opens");
        let names = "SELECT name FROM sqlite_master WHERE type = 'table'";
        let names: Vec<String> =
            sqlx::query_scalar(names).fetch_all(&mut connection).await.expect("SQL");
        let mut tables = Vec::new();
        for name in names {
            tables.push(sqlite_table(&mut connection, name).await);
        }
        tables
    }

    async fn everything_of_postgres(&self) -> Vec<Table> {
        let options = PgConnectOptions::from_str(&self.url).expect("our own address");
        let mut connection = options.connect().await.expect("the database opens");
        let names =
            "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public'";
        let names: Vec<String> =
            sqlx::query_scalar(names).fetch_all(&mut connection).await.expect("SQL");
        let mut tables = Vec::new();
        for name in names {
            tables.push(postgres_table(&mut connection, name).await);
        }
        connection.close().await.expect("closing works");
        tables
    }
}

impl Drop for FreshDatabase {
    fn drop(&mut self) {
        let Some((options, name)) = self.made.take() else { return };
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            let statement = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            runtime.expect("a runtime can be built").block_on(run(&options, &statement));
        });
        let _ = dropping.join();
    }
}

/// Migrates one database, from which all others of this process are copied.
async fn make_template(server: &str, options: &PgConnectOptions) -> String {
    let name = format!("holdfast_test_{}", std::process::id());
    run(options, &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
    run(options, &format!("CREATE DATABASE {name}")).await;
    let database = Database::open(&within(server, &name), OpenOptions::default())
        .await
        .expect("the migrations run");
    database.close().await;
    name
}

/// The same server, another database: `postgres://user@host/NAME?options`.
fn within(server: &str, name: &str) -> String {
    let (address, query) = server.split_once('?').unwrap_or((server, ""));
    let (scheme, rest) = address.split_once("://").expect("HOLDFAST_TEST_POSTGRES has a scheme");
    let host = rest.split_once('/').map_or(rest, |(host, _)| host);
    format!("{scheme}://{host}/{name}?{query}")
}

async fn run(options: &PgConnectOptions, statement: &str) {
    let mut connection = options.connect().await.expect("HOLDFAST_TEST_POSTGRES answers");
    connection.execute(AssertSqlSafe(statement)).await.expect("tests may make databases");
    connection.close().await.expect("closing works");
}

async fn sqlite_table(connection: &mut SqliteConnection, name: String) -> Table {
    let select = AssertSqlSafe(format!("SELECT * FROM {name}"));
    let found = sqlx::query(select).fetch_all(&mut *connection).await.expect("a table can be read");
    let rows = found.iter().map(|row| {
        let values = row.columns().iter().filter_map(|column| {
            let at = column.ordinal();
            // SQLite keeps what it was given: text, bytes or a number, whatever the column says.
            let value = row
                .try_get_unchecked::<Option<Vec<u8>>, _>(at)
                .expect("any value of SQLite can be read as bytes")?;
            let number = row.try_get::<Option<i64>, _>(at).ok().flatten();
            let value = number.map_or(value, |number| number.to_string().into_bytes());
            Some((column.name().to_owned(), value))
        });
        values.collect()
    });
    let rows = rows.collect();
    Table { name, rows }
}

async fn postgres_table(connection: &mut PgConnection, name: String) -> Table {
    let select = AssertSqlSafe(format!("SELECT * FROM {name}"));
    let found = sqlx::query(select).fetch_all(&mut *connection).await.expect("a table can be read");
    let rows = found.iter().map(|row| {
        let values = row.columns().iter().filter_map(|column| {
            let at = column.ordinal();
            let text = |it: String| it.into_bytes();
            let value = match column.type_info().name() {
                "BYTEA" => row.get::<Option<Vec<u8>>, _>(at),
                "TEXT" => row.get::<Option<String>, _>(at).map(text),
                "UUID" => row.get::<Option<Uuid>, _>(at).map(|it| it.as_bytes().to_vec()),
                "BOOL" => row.get::<Option<bool>, _>(at).map(|it| text(it.to_string())),
                "INT8" => row.get::<Option<i64>, _>(at).map(|it| text(it.to_string())),
                // Only in the migrations' own table.
                "TIMESTAMPTZ" => None,
                other => panic!("{name} has a column of type {other}, which nobody searches yet"),
            };
            Some((column.name().to_owned(), value?))
        });
        values.collect()
    });
    let rows = rows.collect();
    Table { name, rows }
}

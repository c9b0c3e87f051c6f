//! What a SQLite file must keep.

use sqlx::{SqlitePool, sqlite::SqliteConnectOptions};
use storage::{Database, OpenOptions, StorageError};

use super::fresh::Fresh;

async fn pragma(pool: &SqlitePool, name: &str) -> Vec<String> {
    let size = pool.size() as usize;
    let mut connections = Vec::new();
    for _ in 0..size {
        connections.push(pool.acquire().await.unwrap());
    }
    let mut values = Vec::new();
    for connection in &mut connections {
        let query = sqlx::AssertSqlSafe(format!("PRAGMA {name}"));
        let row = sqlx::query(query).fetch_one(&mut **connection).await.unwrap();
        let number = sqlx::Row::try_get_unchecked::<String, _>(&row, 0).unwrap();
        values.push(number);
    }
    values
}

/// Opens every connection that there may be.
async fn open() -> Option<(Fresh, SqlitePool, SqlitePool)> {
    let fresh = Fresh::open().await;
    let Database::Sqlite { writer, readers } = fresh.database.clone() else { return None };
    let both = [readers.acquire().await.unwrap(), readers.acquire().await.unwrap()];
    drop(both);
    Some((fresh, writer, readers))
}

#[tokio::test]
async fn every_connection_syncs_before_it_says_that_it_has_committed() {
    let Some((_fresh, writer, readers)) = open().await else { return };

    for pool in [&writer, &readers] {
        for value in pragma(pool, "journal_mode").await {
            assert_eq!(value, "wal");
        }
        for value in pragma(pool, "synchronous").await {
            assert_eq!(value, "2", "FULL");
        }
    }
    assert_eq!((writer.size(), readers.size()), (1, 2));
}

#[tokio::test]
async fn what_is_deleted_is_overwritten() {
    let Some((_fresh, writer, _)) = open().await else { return };

    assert_eq!(pragma(&writer, "secure_delete").await, ["1"]);
}

#[tokio::test]
async fn whoever_reads_cannot_write() {
    let Some((_fresh, _, readers)) = open().await else { return };

    let written = sqlx::query("DELETE FROM counters").execute(&readers).await;

    assert!(written.is_err());
}

#[tokio::test]
async fn a_file_that_cannot_be_made_safe_is_refused() {
    let opened = Database::open("sqlite::memory:", OpenOptions::default()).await;

    let error = opened.unwrap_err();

    assert!(matches!(error, StorageError::Unsafe(_)), "{error}");
}

#[tokio::test]
async fn a_backup_is_whole_and_of_one_moment() {
    let Some((fresh, ..)) = open().await else { return };
    fresh.space(protocol::SpaceId([1; 32])).await;
    let copy = fresh.folder().join("copy.sqlite");

    Database::copy(&fresh.folder().join("holdfast.sqlite"), &copy).await.unwrap();
    fresh.space(protocol::SpaceId([2; 32])).await;

    let file = SqliteConnectOptions::new().filename(&copy);
    let copy = SqlitePool::connect_with(file).await.unwrap();
    let spaces: i64 =
        sqlx::query_scalar("SELECT count(*) FROM spaces").fetch_one(&copy).await.unwrap();
    let sound: String =
        sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&copy).await.unwrap();
    assert_eq!((spaces, sound.as_str()), (1, "ok"));
}

#[tokio::test]
async fn a_backup_never_writes_over_a_file() {
    let Some((fresh, ..)) = open().await else { return };
    let taken = fresh.folder().join("taken");
    std::fs::write(&taken, "something dear").unwrap();

    let file = fresh.folder().join("holdfast.sqlite");

    assert!(Database::copy(&file, &taken).await.is_err());

    assert_eq!(std::fs::read_to_string(&taken).unwrap(), "something dear");
}

#[tokio::test]
async fn a_backup_changes_nothing_of_what_it_copies() {
    let folder = tempfile::tempdir().unwrap();
    let (old, copy) = (folder.path().join("old.sqlite"), folder.path().join("copy.sqlite"));
    let made = SqliteConnectOptions::new().filename(&old).create_if_missing(true);
    let made = SqlitePool::connect_with(made).await.unwrap();
    sqlx::query("CREATE TABLE of_an_older_program (words TEXT)").execute(&made).await.unwrap();
    made.close().await;

    Database::copy(&old, &copy).await.unwrap();

    for file in [old, copy] {
        let file =
            SqlitePool::connect_with(SqliteConnectOptions::new().filename(file)).await.unwrap();
        let tables: Vec<String> =
            sqlx::query_scalar("SELECT name FROM sqlite_schema").fetch_all(&file).await.unwrap();
        assert_eq!(tables, ["of_an_older_program"]);
    }
}

#[tokio::test]
async fn settling_leaves_nothing_in_the_write_ahead_log() {
    let Some((fresh, ..)) = open().await else { return };
    fresh.space(protocol::SpaceId([1; 32])).await;

    fresh.database.settle().await.unwrap();

    let log = std::fs::metadata(fresh.folder().join("holdfast.sqlite-wal")).unwrap();
    assert_eq!(log.len(), 0);
}

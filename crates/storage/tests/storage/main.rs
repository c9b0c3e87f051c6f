//! What the database keeps and how. Each test has a database of its own: a fresh SQLite file, or a
//! schema of the PostgreSQL server that `HOLDFAST_TEST_POSTGRES` names.

#![expect(clippy::unwrap_used, reason = "in a test, a panic is the report")]

mod fresh;
mod migrations;
mod sqlite;
mod work;
mod writer;

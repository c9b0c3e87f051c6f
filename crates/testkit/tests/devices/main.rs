//! Real devices on the real encryption through a real server, on SQLite or on the PostgreSQL that
//! `HOLDFAST_TEST_POSTGRES` names.

mod accounts;
mod hands;
mod keys;
mod pairs;
mod people;
mod removal;
mod sending;
mod talking;
mod waiting_room;

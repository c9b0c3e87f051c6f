//! The HTTP interface, route by route, on SQLite or on the PostgreSQL that `HOLDFAST_TEST_POSTGRES` names.

mod accounts;
mod limits;
mod organisation;
mod problems;
mod sessions;

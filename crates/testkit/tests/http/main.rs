//! The HTTP interface, route by route, on SQLite or on the PostgreSQL that `HOLDFAST_TEST_POSTGRES` names.

mod access;
mod accounts;
mod attachments;
mod bars;
mod deletion;
mod duty;
mod growth;
mod invites;
mod joining;
mod letters;
mod limits;
mod live;
mod manage;
mod objects;
mod organisation;
mod problems;
mod reports;
mod requests;
mod restart;
mod retention;
mod sessions;
mod sign_offs;
mod spaces;
mod steward;

//! The rules, pure. Nothing here waits, reads a clock, draws chance or knows of a database.

pub mod accounts;
pub mod alerts;
pub mod attachments;
pub mod audit;
pub mod bars;
pub mod codes;
pub mod duty;
pub mod help_lines;
pub mod limits;
pub mod manage;
pub mod objects;
pub mod organisation;
pub mod reports;
pub mod requests;
pub mod retention;
pub mod rights;
pub mod room;
pub mod safety;
pub mod sign_in;
pub mod sign_offs;
pub mod spaces;
pub mod time;

pub use accounts::{AccountId, SessionId};
pub use time::{Day, Timestamp};

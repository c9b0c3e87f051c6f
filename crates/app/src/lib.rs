//! What a person or a clock can do, one function each. Nothing here knows HTTP or SQL, and nothing
//! here can open what members write.

pub mod accounts;
pub mod alerts;
pub mod attachments;
pub mod bars;
pub mod blocks;
pub mod duty;
mod error;
pub mod letters;
pub mod live;
pub mod manage;
pub mod objects;
pub mod organisation;
pub mod pepper;
mod recent;
pub mod reports;
pub mod requests;
pub mod retention;
pub mod rights;
pub mod safety;
pub mod sign_offs;
pub mod spaces;
mod start;

pub use domain::room::Quotas;
pub use error::{Error, Failure, Refusal};
pub use start::{App, Chance, Clock, FreeBytes, POSTGRES_CONNECTIONS_DEFAULT, Start, StartError};

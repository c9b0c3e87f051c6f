//! A whole server in memory, a clock to set, and short words to talk to it. The HTTP tests live here.

mod chance;
mod database;
pub mod description;
mod device;
pub mod planted;
mod reply;
mod server;

pub use chance::{SeededChance, SetClock};
pub use database::{FreshDatabase, POSTGRES_VARIABLE, Table};
pub use device::{Device, HOST};
pub use reply::Reply;
pub use server::{BEGINNING, TestServer};

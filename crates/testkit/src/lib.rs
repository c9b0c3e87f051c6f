//! A whole server in memory, a clock to set, and short words to talk to it. The HTTP tests live here, and the server of
//! the demo's past.

mod cast;
mod chance;
mod crowd;
mod database;
pub mod description;
mod device;
mod listening;
mod person;
pub mod planted;
mod reply;
mod server;
mod socket;

pub use cast::Cast;
pub use chance::{SeededChance, SetClock};
pub use crowd::{Crowd, Somebody, Team, Things, make_administrator};
pub use database::{FreshDatabase, POSTGRES_VARIABLE, Table};
pub use device::{Device, HOST, Line};
pub use listening::serve;
pub use person::{LINK_LIFETIME, NewReport, Person, Place, Sealing, settings, sign};
pub use reply::Reply;
pub use server::{BEGINNING, TestServer, plenty};
pub use socket::{Frame, Socket};

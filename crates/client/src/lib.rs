//! A member's device in Rust, on top of the vault: the demo's members, the load generator, the tests' devices.
//! It never trusts what the server says before the vault has checked it, and keeps nothing on disk.
//!
//! A [`Device`] walks in, founds or joins groups, and talks. Each file beside this one holds one group of what it
//! can do, under the feature's own word.

mod accounts;
mod alerts;
mod attachments;
mod blocks;
mod connection;
mod device;
mod epochs;
mod fault;
mod groups;
mod hands;
mod history;
mod links;
mod live;
mod measures;
mod members;
mod memberships;
mod organisation;
mod outbox;
mod outside;
mod pairs;
mod sync;
mod wall;

pub use accounts::SessionView;
pub use alerts::Alert;
pub use attachments::File;
pub use connection::Connection;
pub use device::{Device, Group};
pub use fault::{Fault, Problem, RefusedObject};
pub use groups::NewGroup;
pub use hands::{InQueue, Worry};
pub use links::{Standing, WishedLink};
pub use live::{Live, News};
pub use organisation::DailyShift;
pub use outside::{Clock, Outside, Random};
pub use pairs::{Asked, Asking, Ended, OpenRequest, TalkView, Wish};
pub use wall::{Said, Written};

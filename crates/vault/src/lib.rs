//! The device's half of HF1: deriving, sealing, opening, and checking what a server says.
//!
//! Never in the server's dependency tree. Chance and time are passed in, secrets are wiped when
//! dropped, and what came from a server is `Untrusted` until it was checked. The law is
//! `docs/protocol.md`, whose sections and annex the comments name.

#[macro_use]
mod numbered;

pub mod account;
pub mod attachment;
pub mod chance;
mod code;
pub mod epoch;
mod fault;
pub mod kinds;
pub mod letter;
pub mod link;
pub mod member;
pub mod object;
pub mod report;
pub mod seal;
mod secret;
pub mod space;
pub mod steward;

pub use chance::Chance;
pub use fault::Fault;
pub use member::MemberKeys;
pub use secret::Key;
pub use space::Space;

/// Something a server said that nobody has checked yet.
#[derive(Debug, Clone, Copy)]
pub struct Untrusted<T>(pub T);

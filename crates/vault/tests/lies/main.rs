//! Devices against a server that lies, and against members who do: every lie is refused, set
//! aside, or stops the space; what is honest stays readable.
#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

mod account;
mod any_bytes;
mod hands;
mod honest;
mod letters;
mod log;
mod pairs;
mod stream;
#[path = "../world/mod.rs"]
mod world;

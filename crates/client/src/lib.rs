//! A member's device in Rust, on top of the vault: the demo's members, the load generator, the tests' devices.
//! It never trusts what the server says before the vault has checked it.

mod fault;

pub use fault::{Fault, Problem, RefusedObject};

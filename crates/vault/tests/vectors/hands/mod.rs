//! Vectors of safe hands: what the steward may do, what a team is, and which reports are believed.

pub(crate) mod logs;
pub(crate) mod objects;
pub(crate) mod reports;

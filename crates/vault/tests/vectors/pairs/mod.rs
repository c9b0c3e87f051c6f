//! Vectors of two who want to talk: what a pair's log takes, who the other really is, asking, and reports from a talk.

pub(crate) mod logs;
pub(crate) mod objects;
pub(crate) mod proofs;
pub(crate) mod reports;
pub(crate) mod requests;

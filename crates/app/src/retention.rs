//! What runs out: idle device-only accounts, old sessions, letters nobody fetched, stray files.

use crate::{App, Failure};

/// How much a sweep removed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Swept {
    /// Device-only accounts that were idle for too long.
    pub accounts: u64,
    /// Sessions that were idle for too long.
    pub sessions: u64,
    /// Letters nobody fetched.
    pub letters: u64,
    /// Files that no attachment names.
    pub files: u64,
}

/// Removes everything that has run out by now. Meant to be called every hour.
pub async fn sweep(app: &App) -> Result<Swept, Failure> {
    todo!()
}

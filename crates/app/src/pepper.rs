//! The pepper: a secret file outside the database, without which a stolen database cannot be
//! guessed against.

use std::path::Path;

/// 32 secret bytes and the id that stored verifiers name.
#[derive(Clone)]
pub struct Pepper {
    id: [u8; 8],
    key: [u8; 32],
}

impl Pepper {
    /// Reads the file, or makes it with `fresh` bytes where there is none.
    pub fn open(path: &Path, fresh: [u8; 32]) -> std::io::Result<Self> {
        todo!()
    }
}

//! What goes wrong with a database; callers can report it, never recover from it.

use std::sync::Arc;

/// What every function of this crate answers.
pub type Result<T> = std::result::Result<T, StorageError>;

/// The database failed us, or holds what cannot be. Never holds a member's data.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StorageError {
    /// The database said no.
    #[error("the database failed: {0}")]
    Database(Arc<sqlx::Error>),
    /// The structure of the database could not be brought up to date.
    #[error("the database could not be brought up to date: {0}")]
    Migration(Arc<sqlx::migrate::MigrateError>),
    /// A stored value cannot be what it claims to be.
    #[error("the database is damaged: {0}")]
    Damaged(&'static str),
    /// A connection does not keep what it is told to keep.
    #[error("the database connection is not safe to write to: {0}")]
    Unsafe(String),
    /// The writer is gone: the server is stopping.
    #[error("the server is stopping")]
    Stopping,
    /// Another program serves from this database.
    #[error("another server already runs on this database")]
    Claimed,
    /// A file could not be written.
    #[error("a file could not be written: {0}")]
    File(Arc<std::io::Error>),
}

impl From<sqlx::Error> for StorageError {
    fn from(error: sqlx::Error) -> Self {
        Self::Database(Arc::new(error))
    }
}

impl From<sqlx::migrate::MigrateError> for StorageError {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        Self::Migration(Arc::new(error))
    }
}

impl From<std::io::Error> for StorageError {
    fn from(error: std::io::Error) -> Self {
        Self::File(Arc::new(error))
    }
}

impl StorageError {
    /// Whether a row with the same unique value stands there already.
    pub(crate) fn is_unique_violation(&self) -> bool {
        match self {
            Self::Database(error) => match &**error {
                sqlx::Error::Database(error) => error.is_unique_violation(),
                _ => false,
            },
            _ => false,
        }
    }
}

//! Everything that is kept. The only crate that knows SQL.

/// The database failed us. Callers can report this, never recover from it.
#[derive(Debug, thiserror::Error)]
#[error("the database failed: {0}")]
pub struct StorageError(#[from] sqlx::Error);

/// The open database.
pub struct Database;

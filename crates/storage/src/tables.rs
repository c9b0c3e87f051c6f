//! Numbers between Rust and SQL, which has only signed ones.

use crate::{Result, StorageError};

/// Into a column. All our counters stay far below 2^53.
pub(crate) fn column(value: u64) -> i64 {
    i64::try_from(value).expect("counters stay below 2^53")
}

/// A bound that somebody asked for: beyond all that is stored is as good as the end.
pub(crate) fn bound(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

/// Out of a column that counts.
pub(crate) fn count(value: i64) -> Result<u64> {
    u64::try_from(value).map_err(|_| StorageError::Damaged("a counter is negative"))
}

/// Out of a column that holds a small number.
pub(crate) fn small<T: TryFrom<i64>>(value: i64) -> Result<T> {
    T::try_from(value).map_err(|_| StorageError::Damaged("a small number is too large"))
}

/// Out of a column that holds bytes of one length.
pub(crate) fn fixed<const N: usize>(value: &[u8]) -> Result<[u8; N]> {
    value.try_into().map_err(|_| StorageError::Damaged("bytes have another length"))
}

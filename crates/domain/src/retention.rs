//! How long things are kept that nobody asked to keep.

use crate::time::{DAY_MS, Timestamp};

/// A letter nobody fetched is dropped after this many days.
pub const LETTER_DAYS: i64 = 90;
/// A stored file that no attachment names is removed after this long: an upload that broke off.
pub const STRAY_FILE_MS: i64 = DAY_MS;

/// Whether a stray file is old enough to be sure that no upload is still going on.
pub const fn stray_file_may_go(modified: Timestamp, now: Timestamp) -> bool {
    modified + STRAY_FILE_MS <= now
}

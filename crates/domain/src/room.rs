//! How much may be stored: by one account, in one space, on the disk. Deleting and leaving always find room.

/// The longest object that may be the mark of a deletion: header, commit and tag around 4,096 padded bytes, in which 64
/// dropped revisions can be named.
pub const DELETION_BYTES_MAX: usize = 4_251;
/// Room beyond every quota that is kept for the marks of deletions.
pub const DELETIONS_ROOM_BYTES: u64 = Quotas::MEGABYTE;

/// How much may be stored. All can be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotas {
    /// Bytes of one kept account, over all its spaces.
    pub account_bytes: u64,
    /// Bytes of one device-only account.
    pub device_only_account_bytes: u64,
    /// Bytes in one space.
    pub space_bytes: u64,
    /// Free bytes on the disk below which nothing more is stored.
    pub disk_reserve_bytes: u64,
}

impl Default for Quotas {
    fn default() -> Self {
        Self {
            account_bytes: 256 * Self::MEGABYTE,
            device_only_account_bytes: 64 * Self::MEGABYTE,
            space_bytes: 4_096 * Self::MEGABYTE,
            disk_reserve_bytes: 512 * Self::MEGABYTE,
        }
    }
}

impl Quotas {
    /// A megabyte, as settings and refusals count them.
    pub const MEGABYTE: u64 = 1024 * 1024;

    /// What one account may store, in bytes.
    pub const fn of_account(&self, kept: bool) -> u64 {
        if kept { self.account_bytes } else { self.device_only_account_bytes }
    }

    /// Whether the disk has room for one more thing, while `free` bytes are left on it. What deletes may use half of the
    /// reserve.
    pub const fn disk(&self, free: u64, deletes: bool) -> Result<(), NoRoom> {
        let reserve = if deletes { self.disk_reserve_bytes / 2 } else { self.disk_reserve_bytes };
        if free < reserve { Err(NoRoom::Disk) } else { Ok(()) }
    }
}

/// Whether an object may be the mark of a deletion. What it says is sealed: its size and revision are all there is to see.
pub const fn may_delete(revision: u32, bytes: usize) -> bool {
    revision > 1 && bytes <= DELETION_BYTES_MAX
}

/// Why something was not stored, though it was right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoRoom {
    /// The account stored as much as one may.
    #[error("one account stores at most {} MB here: delete something first", limit_bytes / Quotas::MEGABYTE)]
    Account {
        /// As much as one may.
        limit_bytes: u64,
    },
    /// The space holds as much as one may.
    #[error("one group stores at most {} MB here: delete something first", limit_bytes / Quotas::MEGABYTE)]
    Space {
        /// As much as one may.
        limit_bytes: u64,
    },
    /// There is hardly any room left on the server's disk.
    #[error("the server's disk is nearly full: it only deletes until there is room again")]
    Disk,
}

impl NoRoom {
    /// A stable word that clients match on and translate.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Account { .. } | Self::Space { .. } => "quota_full",
            Self::Disk => "disk_nearly_full",
        }
    }

    /// How much may be stored, where that is the reason.
    pub const fn limit_bytes(self) -> Option<u64> {
        match self {
            Self::Account { limit_bytes } | Self::Space { limit_bytes } => Some(limit_bytes),
            Self::Disk => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{NoRoom, Quotas, may_delete};

    #[test]
    fn deleting_still_finds_room_when_nothing_else_does() {
        let quotas = Quotas { disk_reserve_bytes: 1_000, ..Quotas::default() };

        assert_eq!(quotas.disk(999, false), Err(NoRoom::Disk));
        assert_eq!(quotas.disk(999, true), Ok(()));
        assert_eq!(quotas.disk(499, true), Err(NoRoom::Disk));
    }

    #[test]
    fn only_a_short_revision_may_be_the_mark_of_a_deletion() {
        assert!(may_delete(2, 411));
        assert!(!may_delete(1, 411));
        assert!(may_delete(2, 4_251));
        assert!(!may_delete(2, 16_539));
    }
}

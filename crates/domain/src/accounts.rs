//! Accounts and sessions: who may stay, and until when.

use std::time::Duration;

use uuid::Uuid;

use crate::{
    sign_in::SlowDown,
    time::{Day, MINUTE_MS, Timestamp},
};

/// How long a device-only account may lie unused before it ends.
pub const DEVICE_ONLY_IDLE_DAYS: i64 = 7;
/// How long a session of a kept account may lie unused before it ends.
pub const SESSION_IDLE_DAYS: i64 = 90;
/// After how many days a device that opens the app gets a new token for its session.
pub const TOKEN_DAYS: i64 = 7;
/// How long the token before stays good after the new one was first used.
pub const PREVIOUS_TOKEN_LIFE_MS: i64 = 10 * MINUTE_MS;
/// How long a device that signed in keeps its own count of tries.
pub const TRUSTED_DEVICE_IDLE_DAYS: i64 = 400;

/// An account: a random number that is shown to nobody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AccountId(pub Uuid);

/// A session: one signed-in device, as its owner sees it in the list of devices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SessionId(pub Uuid);

/// What the server knows of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its number.
    pub id: AccountId,
    /// Whether it has a passphrase and a recovery code, and so outlives its device.
    pub kept: bool,
    /// Whether it may set up and change the organisation.
    pub administrator: bool,
    /// The last day it was used.
    pub last_day: Day,
}

impl Account {
    /// When this account ends if nobody uses it again: a device-only one after seven whole idle
    /// days, a kept one never.
    pub fn ends_at(&self) -> Option<Timestamp> {
        (!self.kept).then(|| self.last_day.plus(1 + DEVICE_ONLY_IDLE_DAYS).start())
    }

    /// Whether it has ended by now.
    pub fn has_ended(&self, now: Timestamp) -> bool {
        self.ends_at().is_some_and(|end| end <= now)
    }
}

/// What the owner sees of one of their sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its number.
    pub id: SessionId,
    /// Whose it is.
    pub account_id: AccountId,
    /// The day it began.
    pub created_day: Day,
    /// The last day it was used.
    pub last_day: Day,
}

impl Session {
    /// Whether it lay unused for too long.
    pub fn has_ended(&self, now: Timestamp) -> bool {
        self.last_day.plus(1 + SESSION_IDLE_DAYS).start() <= now
    }
}

/// Which of the two secrets stands for the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Credential {
    /// Derived from the passphrase.
    Passphrase,
    /// Derived from the recovery code.
    Recovery,
}

/// Why a change that needs a fresh proof was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ProofRefused {
    /// The account is kept and no proof came along.
    #[error("this needs the passphrase or the recovery code once more")]
    Needed,
    /// The proof is not this account's.
    #[error("the proof is not right")]
    Wrong,
    /// Too many tries.
    #[error("too many tries, wait a little")]
    SlowDown {
        /// How long to wait.
        retry_after: Duration,
    },
}

impl ProofRefused {
    /// A stable word that clients match on and translate.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Needed => "proof_needed",
            Self::Wrong => "proof_wrong",
            Self::SlowDown { .. } => "slow_down",
        }
    }
}

/// Why an identity was not kept, or its secrets not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeepRefused {
    /// The fresh proof was refused.
    #[error(transparent)]
    Proof(#[from] ProofRefused),
    /// Another account has this handle.
    #[error("another account has this handle")]
    HandleTaken,
    /// The account chose too many handles that are taken.
    #[error(transparent)]
    SlowDown(#[from] SlowDown),
    /// A wrapped seed is empty or longer than [`crate::limits::WRAPPED_SEED_BYTES_MAX`].
    #[error("a wrapped seed has to be 1 to 4,096 bytes")]
    WrappedSeedSize,
}

impl KeepRefused {
    /// A stable word that clients match on and translate.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Proof(refused) => refused.code(),
            Self::HandleTaken => "handle_taken",
            Self::SlowDown(_) => "slow_down",
            Self::WrappedSeedSize => "wrapped_seed_size",
        }
    }
}

/// Why a session was not ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RevokeRefused {
    /// The fresh proof was refused.
    #[error(transparent)]
    Proof(#[from] ProofRefused),
    /// The caller has no such session.
    #[error("there is no such session")]
    NoSuchSession,
}

impl RevokeRefused {
    /// A stable word that clients match on and translate.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Proof(refused) => refused.code(),
            Self::NoSuchSession => "no_such_session",
        }
    }
}

/// Why an account was not deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DeleteRefused {
    /// The fresh proof was refused.
    #[error(transparent)]
    Proof(#[from] ProofRefused),
    /// Nobody would look after the organisation any more.
    #[error("somebody has to look after the organisation: name another administrator first")]
    LastAdministrator,
}

impl DeleteRefused {
    /// A stable word that clients match on and translate.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Proof(refused) => refused.code(),
            Self::LastAdministrator => "last_administrator",
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{Account, AccountId};
    use crate::time::{DAY_MS, Day};

    fn account(kept: bool) -> Account {
        Account { id: AccountId(Uuid::nil()), kept, administrator: false, last_day: Day(100) }
    }

    #[test]
    fn a_device_only_account_ends_after_seven_idle_days() {
        let account = account(false);

        let seventh_idle_day = Day(107).start() + DAY_MS - 1;

        assert!(!account.has_ended(seventh_idle_day));
        assert!(account.has_ended(seventh_idle_day + 1));
    }

    #[test]
    fn a_kept_account_never_ends_by_itself() {
        assert_eq!(account(true).ends_at(), None);
        assert!(!account(true).has_ended(i64::MAX));
    }
}

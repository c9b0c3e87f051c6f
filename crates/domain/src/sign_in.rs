//! How fast somebody may guess: each wrong try makes the next one wait longer.

use std::time::Duration;

use crate::time::{Day, SECOND_MS, Timestamp};

/// The waits after the first, second, third and fourth wrong try; then the rest of the day.
pub const WAITS: [Duration; 4] = [
    Duration::from_secs(1),
    Duration::from_secs(3),
    Duration::from_secs(5),
    Duration::from_secs(10),
];

/// What is counted. Each has its own count, so that wrong guesses at one never shut another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Guess {
    /// Signing in with a passphrase.
    Passphrase,
    /// Signing in with the recovery code.
    Recovery,
    /// A fresh proof by somebody who is signed in.
    Proof,
}

/// The tries of one device (or of all strangers together) at one account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tries {
    /// Tries since the last right one, on [`Self::day`].
    pub failures: i64,
    /// When the next try will be listened to.
    pub next_try_at: Timestamp,
    /// The day these were counted on; a new day starts at none.
    pub day: Day,
}

impl Tries {
    /// Nothing tried yet.
    pub const NONE: Self = Self { failures: 0, next_try_at: Timestamp::MIN, day: Day(i64::MIN) };

    /// Takes one try, counted as wrong until it proves right: so many guesses at once gain nothing.
    pub fn take(self, now: Timestamp) -> Result<Self, SlowDown> {
        if now < self.next_try_at {
            let ms = u64::try_from(self.next_try_at - now).unwrap_or_default();
            return Err(SlowDown { retry_after: Duration::from_millis(ms) });
        }
        let today = Day::of(now);
        let failures = if self.day == today { self.failures + 1 } else { 1 };
        let wait = usize::try_from(failures - 1).ok().and_then(|step| WAITS.get(step));
        let next_try_at = match wait {
            Some(wait) => now + i64::try_from(wait.as_millis()).unwrap_or(i64::MAX),
            None => today.plus(1).start().max(now + 10 * SECOND_MS),
        };
        Ok(Self { failures, next_try_at, day: today })
    }
}

/// Too many tries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many tries, wait a little")]
pub struct SlowDown {
    /// How long to wait.
    pub retry_after: Duration,
}

impl SlowDown {
    /// To wait until the next day begins.
    pub fn until_tomorrow(now: Timestamp) -> Self {
        let ms = Day::of(now).plus(1).start() - now;
        Self { retry_after: Duration::from_millis(u64::try_from(ms).unwrap_or_default()) }
    }
}

/// Why somebody was not let in; the same whether or not there is such an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignInRefused {
    /// The name and the secret do not belong together.
    #[error("this name and passphrase do not belong together")]
    Wrong,
    /// Too many tries.
    #[error(transparent)]
    SlowDown(#[from] SlowDown),
}

impl SignInRefused {
    /// A stable word that clients match on and translate.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Wrong => "sign_in_refused",
            Self::SlowDown(_) => "slow_down",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Tries;
    use crate::time::{DAY_MS, Day};

    #[test]
    fn wrong_tries_wait_longer_and_longer_and_then_until_tomorrow() {
        let mut now = Day(10).start();
        let mut tries = Tries::NONE;
        let mut waits = Vec::new();

        for _ in 0..5 {
            tries = tries.take(now).unwrap();
            waits.push(tries.next_try_at - now);
            now = tries.next_try_at;
        }

        assert_eq!(waits[..4], [1_000, 3_000, 5_000, 10_000]);
        assert_eq!(now, Day(11).start());
    }

    #[test]
    fn a_try_before_its_time_is_not_listened_to() {
        let now = Day(10).start();
        let tries = Tries::NONE.take(now).unwrap();

        let refused = tries.take(now + 400).unwrap_err();

        assert_eq!(refused.retry_after.as_millis(), 600);
    }

    #[test]
    fn a_new_day_starts_at_none() {
        let mut tries = Tries::NONE;
        for _ in 0..5 {
            tries = tries.take(tries.next_try_at.max(Day(10).start())).unwrap();
        }

        let next_day = tries.take(Day(11).start()).unwrap();

        assert_eq!(next_day.failures, 1);
    }

    #[test]
    fn just_before_midnight_the_last_wait_is_still_a_wait() {
        let now = Day(11).start() - 1;
        let tries = Tries { failures: 4, next_try_at: 0, day: Day(10) };

        let tries = tries.take(now).unwrap();

        assert_eq!(tries.next_try_at, now + 10_000);
        assert!(tries.next_try_at < now + DAY_MS);
    }
}

//! How much, how often and how long. Every limit of the HTTP interface has its name and unit here.

use std::{
    collections::HashMap,
    hash::Hash,
    net::IpAddr,
    sync::{Mutex, PoisonError},
    time::Duration,
};

/// A JSON body.
pub const JSON_BYTES_MAX: u64 = 64 * 1024;
/// A log transaction, and a batch of letters.
pub const REPORT_BYTES_MAX: u64 = 8 * 1024 * 1024;
/// A transaction, in bytes.
pub const TRANSACTION_BYTES_MAX: u64 = 1024 * 1024;

/// How long a body may take to arrive.
pub const BODY_TIME_MAX: Duration = Duration::from_secs(30);
/// How long an attachment may take to arrive.
pub const ATTACHMENT_TIME_MAX: Duration = Duration::from_mins(2);

/// Buckets remembered at once per kind, twice over; beyond that the least recently used are forgotten.
pub const BUCKETS_LEN_MAX: usize = 32_768;

/// How often something may be done: `burst` at once, refilled evenly so that `burst` come `per` time.
#[derive(Debug, Clone, Copy)]
pub struct Rate {
    /// How many at once.
    pub burst: u32,
    /// The time in which an empty bucket fills.
    pub per: Duration,
}

impl Rate {
    /// `burst` at once and again in every `per`.
    pub const fn new(burst: u32, per: Duration) -> Self {
        Self { burst, per }
    }
}

const MINUTE: Duration = Duration::from_mins(1);
const HOUR: Duration = Duration::from_hours(1);

/// New accounts an hour from one address, so that a room full of people can walk in over one connection.
pub const ACCOUNTS_PER_HOUR_DEFAULT: u32 = 60;

/// How often each kind of thing may be done.
#[derive(Debug, Clone, Copy)]
pub struct Rates {
    /// New accounts from one address.
    pub accounts: Rate,
    /// Sign-ins and recoveries from one address, apart from the slow-down of each handle.
    pub sign_in: Rate,
    /// Sign-in names chosen from one address: whether one is taken tells that somebody has it.
    pub names: Rate,
    /// Looks at links from one address.
    pub invites: Rate,
    /// Requests of one session that change something.
    pub writes: Rate,
    /// Requests of one session that only read.
    pub reads: Rate,
}

impl Default for Rates {
    fn default() -> Self {
        Self {
            accounts: Rate::new(ACCOUNTS_PER_HOUR_DEFAULT, HOUR),
            sign_in: Rate::new(60, MINUTE),
            names: Rate::new(ACCOUNTS_PER_HOUR_DEFAULT, HOUR),
            invites: Rate::new(120, MINUTE),
            writes: Rate::new(600, MINUTE),
            reads: Rate::new(3_000, MINUTE),
        }
    }
}

/// One bucket for each key, kept in bounded memory and nowhere else.
pub(crate) struct Buckets<K> {
    rate: Rate,
    generations: Mutex<Generations<K>>,
}

/// For each key the time (ms) at which its bucket is full again; two maps so that forgetting is cheap.
struct Generations<K> {
    young: HashMap<K, i64>,
    old: HashMap<K, i64>,
}

impl<K: Hash + Eq + Copy> Buckets<K> {
    pub(crate) fn new(rate: Rate) -> Self {
        let generations = Generations { young: HashMap::new(), old: HashMap::new() };
        Self { rate, generations: Mutex::new(generations) }
    }

    /// Takes one token of `key` at time `now` (ms), or says how long to wait for it.
    ///
    /// The generic cell rate algorithm: a bucket is the one time at which it is full again.
    pub(crate) fn take(&self, key: K, now: i64) -> Result<(), Duration> {
        let per = i64::try_from(self.rate.per.as_millis()).unwrap_or(i64::MAX / 4);
        let step = per / i64::from(self.rate.burst.max(1));
        let mut generations = self.generations.lock().unwrap_or_else(PoisonError::into_inner);
        let full_at = generations.find(&key).unwrap_or(now).clamp(now, now.saturating_add(per));
        let wait = full_at + step - (now + per);
        if wait > 0 {
            return Err(Duration::from_millis(wait.unsigned_abs()));
        }
        generations.keep(key, full_at + step);
        Ok(())
    }
}

impl<K: Hash + Eq + Copy> Generations<K> {
    fn find(&self, key: &K) -> Option<i64> {
        self.young.get(key).or_else(|| self.old.get(key)).copied()
    }

    fn keep(&mut self, key: K, full_at: i64) {
        if self.young.len() >= BUCKETS_LEN_MAX && !self.young.contains_key(&key) {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(key, full_at);
    }
}

/// Who an address stands for: one IPv4 address, or one IPv6 network of 64 bits, since a household has it all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Neighbourhood(u64);

impl From<IpAddr> for Neighbourhood {
    fn from(address: IpAddr) -> Self {
        match address.to_canonical() {
            // ::/64 holds no host of its own, so the two families cannot meet.
            IpAddr::V4(address) => Self(u64::from(u32::from(address))),
            IpAddr::V6(address) => Self((u128::from(address) >> 64) as u64),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn three_a_minute() -> Buckets<u8> {
        Buckets::new(Rate::new(3, MINUTE))
    }

    #[test]
    fn a_burst_passes_and_the_next_waits_for_its_share_of_time() {
        let buckets = three_a_minute();

        let answers: Vec<_> = (0..4).map(|_| buckets.take(1, 1_000)).collect();

        assert_eq!(answers, [Ok(()), Ok(()), Ok(()), Err(Duration::from_secs(20))]);
        assert_eq!(buckets.take(1, 21_000), Ok(()));
        assert!(buckets.take(1, 21_000).is_err());
    }

    #[test]
    fn one_person_s_haste_is_not_another_s_wait() {
        let buckets = three_a_minute();
        for _ in 0..4 {
            let _ = buckets.take(1, 0);
        }

        assert_eq!(buckets.take(2, 0), Ok(()));
    }

    #[test]
    fn a_clock_set_back_does_not_shut_anybody_out_for_longer_than_one_filling() {
        let buckets = three_a_minute();
        for _ in 0..3 {
            let _ = buckets.take(1, 10 * 60_000);
        }

        let wait = buckets.take(1, 0).unwrap_err();

        assert!(wait <= MINUTE, "{wait:?}");
    }

    #[test]
    fn a_flood_of_addresses_does_not_fill_the_memory() {
        let buckets = Buckets::new(Rate::new(3, MINUTE));

        for address in 0..(BUCKETS_LEN_MAX * 3) {
            let _ = buckets.take(address, 0);
        }

        let generations = buckets.generations.lock().unwrap();
        assert!(generations.young.len() + generations.old.len() <= 2 * BUCKETS_LEN_MAX);
    }

    #[test]
    fn a_household_with_ipv6_is_one_neighbourhood() {
        let near = |address: &str| Neighbourhood::from(address.parse::<IpAddr>().unwrap());

        assert_eq!(near("2001:db8:1:2::7"), near("2001:db8:1:2:ffff::1"));
        assert_ne!(near("2001:db8:1:2::7"), near("2001:db8:1:3::7"));
        assert_eq!(near("::ffff:192.0.2.1"), near("192.0.2.1"));
        assert_ne!(near("192.0.2.2"), near("192.0.2.1"));
    }
}

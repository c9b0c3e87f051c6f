//! Chance that is the same in every run, and a clock that stands still until it is set.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use domain::Timestamp;

/// Bytes that look random and are not: `SplitMix64` (Steele, Lea, Flood, "Fast splittable pseudorandom number
/// generators", 2014).
#[derive(Debug)]
pub struct SeededChance(Mutex<u64>);

impl SeededChance {
    /// The same bytes for the same seed.
    pub fn new(seed: u64) -> Arc<Self> {
        Arc::new(Self(Mutex::new(seed)))
    }

    /// Fills `bytes`.
    pub fn fill(&self, bytes: &mut [u8]) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for chunk in bytes.chunks_mut(8) {
            *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            let mixed = mixed ^ (mixed >> 31);
            chunk.copy_from_slice(&mixed.to_le_bytes()[..chunk.len()]);
        }
    }

    /// `N` bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }
}

/// Milliseconds since 1970, as the test says.
#[derive(Debug)]
pub struct SetClock(AtomicI64);

impl SetClock {
    /// Stands at `now`.
    pub fn new(now: Timestamp) -> Arc<Self> {
        Arc::new(Self(AtomicI64::new(now)))
    }

    /// The time.
    pub fn now(&self) -> Timestamp {
        self.0.load(Ordering::SeqCst)
    }

    /// Lets `time` pass.
    pub fn pass(&self, time: Duration) {
        let ms = i64::try_from(time.as_millis()).expect("tests are shorter than that");
        self.0.fetch_add(ms, Ordering::SeqCst);
    }

    /// Goes forward to `now`. It never goes back: then it stays, and says so.
    pub fn turn_to(&self, now: Timestamp) -> bool {
        self.0.fetch_max(now, Ordering::SeqCst) <= now
    }
}

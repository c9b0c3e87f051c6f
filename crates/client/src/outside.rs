//! What a device asks of the machine it runs on: the time and chance. Both are passed in.

use std::{fmt, sync::Arc};

use protocol::Minute;
use vault::Chance;

/// Milliseconds since 1970.
pub type Clock = Arc<dyn Fn() -> i64 + Send + Sync>;

/// Fills bytes so that nobody can guess them.
pub type Random = Arc<dyn Fn(&mut [u8]) + Send + Sync>;

/// The machine around a device.
#[derive(Clone)]
pub struct Outside {
    clock: Clock,
    random: Random,
}

impl Outside {
    /// A machine with this clock and this chance.
    pub fn new(clock: Clock, random: Random) -> Self {
        Self { clock, random }
    }

    /// The machine this program runs on.
    pub fn of_this_machine() -> Self {
        Self::by_clock(Arc::new(now))
    }

    /// The same machine, by a clock of its own.
    pub fn by_clock(clock: Clock) -> Self {
        Self { clock, random: Arc::new(random) }
    }

    /// The minute it is.
    pub fn minute(&self) -> Minute {
        Minute::from_ms((self.clock)())
    }
}

impl Chance for Outside {
    fn fill(&mut self, bytes: &mut [u8]) {
        (self.random)(bytes);
    }
}

impl fmt::Debug for Outside {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Outside")
    }
}

#[expect(clippy::disallowed_methods, reason = "the one clock of this crate's programs")]
fn now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.map_or(0, |it| i64::try_from(it.as_millis()).unwrap_or(i64::MAX))
}

#[expect(clippy::disallowed_methods, reason = "the one source of chance of this crate's programs")]
fn random(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the operating system gives random bytes");
}

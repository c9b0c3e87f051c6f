//! One space as a member's device sees it: what a server says goes in untrusted, and comes out
//! checked or with the fault by its name.
//!
//! A space never waits and never talks to anybody: whoever owns it fetches and posts. When the
//! signs of a fork are there it stops, and says so to every further question.

mod arriving;
mod hands;
mod letters;
mod log;
mod making;
mod pairs;
mod stream;
mod wall;

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

pub use arriving::{Arrived, Founded, Founding, found, join};
pub use hands::{TeamWord, Told, replay};
pub use letters::{Introduction, Letter};
pub use log::LogNews;
pub use making::{Draft, NewLink};
pub use pairs::{NEWCOMER_MINUTES, Sentence, TalkRequest};
use protocol::{EntryHash, Log, MemberId, ObjectId, SpaceId, object::CHAIN_START};
pub use stream::{Place, Verdict};
pub use wall::{Post, Wall};

use crate::{Fault, Key, MemberKeys, kinds::Seen};

/// Authors whose word against this device's is taken for a fork.
const DOUBTERS_MAX: usize = 2;

/// One space, with what this device knows of it.
#[derive(Debug)]
pub struct Space {
    own: Arc<MemberKeys>,
    log: Log,
    keys: BTreeMap<u32, Key>,
    /// Wraps of epochs that did not open, as the server gave them.
    unopened: BTreeMap<u32, Option<Vec<u8>>>,
    chains: Chains,
    places: BTreeMap<u64, Place>,
    by_object: HashMap<ObjectId, Vec<u64>>,
    doubters: BTreeSet<MemberId>,
    stopped: Option<Fault>,
}

/// The stream's chain as this device computed it, from where it began to read.
#[derive(Debug, Clone)]
struct Chains {
    from: u64,
    values: Vec<[u8; 32]>,
}

impl Chains {
    fn starting(k: u64, chain: [u8; 32]) -> Self {
        Self { from: k, values: vec![chain] }
    }

    fn head(&self) -> (u64, [u8; 32]) {
        let last = self.values.len() - 1;
        (self.from + last as u64, self.values[last])
    }

    fn at(&self, k: u64) -> Option<&[u8; 32]> {
        self.values.get(usize::try_from(k.checked_sub(self.from)?).ok()?)
    }

    fn push(&mut self, chain: [u8; 32]) {
        self.values.push(chain);
    }
}

impl Space {
    fn with(own: Arc<MemberKeys>, log: Log) -> Self {
        Self {
            own,
            log,
            keys: BTreeMap::new(),
            unopened: BTreeMap::new(),
            chains: Chains::starting(0, CHAIN_START),
            places: BTreeMap::new(),
            by_object: HashMap::new(),
            doubters: BTreeSet::new(),
            stopped: None,
        }
    }

    /// The space's id.
    pub fn id(&self) -> SpaceId {
        self.log.space()
    }

    /// Oneself here.
    pub fn me(&self) -> MemberId {
        self.own.id()
    }

    /// One's keys here.
    pub fn own(&self) -> &Arc<MemberKeys> {
        &self.own
    }

    /// The log, every entry of it verified.
    pub fn log(&self) -> &Log {
        &self.log
    }

    /// The key of an epoch, where this device has it.
    pub fn key(&self, n: u32) -> Option<&Key> {
        self.keys.get(&n)
    }

    /// How far the stream was read: `k` and the chain there.
    pub fn stream_head(&self) -> (u64, [u8; 32]) {
        self.chains.head()
    }

    /// Why the space stopped, when it did.
    pub fn stopped(&self) -> Option<Fault> {
        self.stopped
    }

    /// What this device has seen, as its objects state it: never before the epoch in force.
    pub fn seen(&self) -> Seen {
        let head = self.log.head();
        let (mut k, mut chain) = self.chains.head();
        if let Some(epoch) = self.log.epoch().filter(|it| it.k > k) {
            (k, chain) = (epoch.k, epoch.chain);
        }
        Seen { seq: head.seq, entry: head.hash, k, chain }
    }

    /// Checks what this device remembers of the space from before, such as its vault's note: a log
    /// that ends earlier is `log_truncated`, one that differs stops the space. Asked once log and
    /// stream were read to their ends.
    pub fn must_contain(&mut self, seen: &Seen) -> Result<(), Fault> {
        self.going()?;
        match self.log.hash_at(seen.seq) {
            None => return Err(Fault::LogTruncated),
            Some(hash) if hash != seen.entry => return Err(self.stop(Fault::LogForked)),
            Some(_) => {}
        }
        match self.chains.at(seen.k) {
            Some(chain) if *chain != seen.chain => Err(self.stop(Fault::StreamForked)),
            None if seen.k > self.chains.head().0 => Err(Fault::StreamGap),
            _ => Ok(()),
        }
    }

    /// Nothing more is read or made once the space stopped.
    fn going(&self) -> Result<(), Fault> {
        if self.stopped.is_some() { Err(Fault::Stopped) } else { Ok(()) }
    }

    fn stop(&mut self, why: Fault) -> Fault {
        self.stopped.get_or_insert(why);
        why
    }

    fn knows_entry(&self, hash: &EntryHash) -> bool {
        self.log.seq_of(hash).is_some()
    }
}

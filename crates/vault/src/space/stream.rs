//! Reading the stream a server gives: its chain, and each object against the log (annex F).

use std::collections::{BTreeMap, BTreeSet};

use bytes::Bytes;
use protocol::{
    Header, MemberId, ObjectId, Refusal, Wire,
    hash::sha256,
    log::{Epoch, History, Kind},
    object::{CHAIN_START, chain},
    stream::{Content as Carried, StreamRecord},
};

use super::{Chains, DOUBTERS_MAX, Space};
use crate::{
    Fault, Key, Untrusted,
    kinds::{Content, DROPPED_MAX, Seen},
    object::{Inside, Parent, open_object, open_signed},
    report::Item,
};

/// One number of the stream, and what this device makes of it.
#[derive(Debug, Clone)]
pub struct Place {
    /// The number.
    pub k: u64,
    /// SHA-256 of the wire.
    pub hash: [u8; 32],
    /// The header, where there is a wire of sound form.
    pub header: Option<Header>,
    /// What became of it.
    pub verdict: Verdict,
    /// Kept while it waits.
    wire: Option<Wire>,
    /// The author's, of what was opened.
    signature: Option<[u8; 64]>,
}

/// What became of an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Verified; what is inside.
    Opened(Box<Inside>),
    /// Refused, with the reason; never shown.
    SetAside(Fault),
    /// Looked at again when the log goes on, or when its key comes.
    Waiting(Fault),
    /// The server gives the hash alone, and says that its author dropped it: see [`Space::unexplained`].
    Dropped,
}

/// What is known of an object from its first revision on.
struct Known {
    author: MemberId,
    kind: u64,
    parent: Option<Parent>,
    newest: u32,
    gone: bool,
}

impl Space {
    /// Reads the stream from its beginning instead of from one's first epoch: for spaces that
    /// share their history. Only before anything was read.
    pub fn read_from_start(&mut self) {
        if self.places.is_empty() && self.log.history() == History::All {
            self.chains = Chains::starting(0, CHAIN_START);
        }
    }

    /// Reads records of the stream and gives back the new places, in order. A record that is
    /// missing is `stream_gap`, one that was read before is passed over. A chain that is not the
    /// one an epoch signed stops the space.
    pub fn read_stream(&mut self, records: Untrusted<Bytes>) -> Result<Vec<u64>, Fault> {
        let records = StreamRecord::read_all(records.0)?;
        records.into_iter().filter_map(|it| self.read_record(Untrusted(it)).transpose()).collect()
    }

    /// Reads one record, as the live connection brings it.
    pub fn read_record(&mut self, record: Untrusted<StreamRecord>) -> Result<Option<u64>, Fault> {
        self.going()?;
        let StreamRecord { k, content } = record.0;
        let hash = match &content {
            Carried::Wire(wire) => sha256(wire),
            Carried::Hash(hash) => *hash,
        };
        let (head, before) = self.chains.head();
        if k <= head {
            return self.read_before(k, &hash);
        }
        if k != head + 1 {
            return Err(Fault::StreamGap);
        }
        let after = chain(&self.log.space(), k, &before, &hash);
        let epochs = self.log.epochs();
        let anchored = &epochs[epochs.partition_point(|it| it.k < k)..];
        if anchored.first().is_some_and(|it| it.k == k && it.chain != after) {
            return Err(self.stop(Fault::StreamForked));
        }
        self.chains.push(after);
        let place = self.examine(k, hash, content);
        if let Some(header) = place.header {
            self.by_object.entry(header.object).or_default().push(k);
        }
        self.places.insert(k, place);
        if self.doubters.len() >= DOUBTERS_MAX {
            return Err(self.stop(Fault::ForkSeen));
        }
        Ok(Some(k))
    }

    /// What is at a number of the stream.
    pub fn place(&self, k: u64) -> Option<&Place> {
        self.places.get(&k)
    }

    /// All that was read, in order.
    pub fn places(&self) -> impl Iterator<Item = &Place> {
        self.places.values()
    }

    /// What was set aside, and why.
    pub fn set_aside(&self) -> impl Iterator<Item = (u64, Fault)> {
        self.places.values().filter_map(|it| match it.verdict {
            Verdict::SetAside(fault) => Some((it.k, fault)),
            _ => None,
        })
    }

    /// Numbers of which the server gives the hash alone although no later tombstone names it: its author's account may
    /// be gone, or the server holds it back. In a vault earlier revisions are dropped without a word.
    pub fn unexplained(&self) -> Vec<u64> {
        if self.log.kind() == Kind::Vault {
            return Vec::new();
        }
        let mut named: BTreeSet<[u8; 32]> = BTreeSet::new();
        let mut unexplained = Vec::new();
        for place in self.places.values().rev() {
            match &place.verdict {
                Verdict::Opened(inside) => {
                    if let Content::Tombstone(dropped) = &inside.content {
                        named.extend(dropped);
                    }
                }
                // This may be the very tombstone; but only where there is a key to come.
                Verdict::Waiting(_) if self.waits_for_key(place) => break,
                Verdict::Dropped if !named.contains(&place.hash) => unexplained.push(place.k),
                _ => {}
            }
        }
        unexplained.reverse();
        unexplained
    }

    /// SHA-256 of what this member wrote under one id: what its tombstone names, and the server is then to drop.
    pub fn wires_of(&self, object: ObjectId) -> Vec<[u8; 32]> {
        let numbers = self.by_object.get(&object).into_iter().flatten();
        let own = numbers
            .filter_map(|it| self.places.get(it))
            .filter(|place| place.header.is_some_and(|it| it.author == self.me()));
        let hashes: Vec<[u8; 32]> = own.map(|it| it.hash).collect();
        hashes[hashes.len().saturating_sub(DROPPED_MAX)..].to_vec()
    }

    fn waits_for_key(&self, place: &Place) -> bool {
        place.header.is_some_and(|it| {
            it.epoch <= self.log.epoch_number() && !self.keys.contains_key(&it.epoch)
        })
    }

    /// A number that was read before must hold the same.
    fn read_before(&self, k: u64, hash: &[u8; 32]) -> Result<Option<u64>, Fault> {
        match self.places.get(&k) {
            Some(place) if place.hash != *hash => Err(Fault::StreamForked),
            _ => Ok(None),
        }
    }

    fn examine(&mut self, k: u64, hash: [u8; 32], content: Carried) -> Place {
        let mut place =
            Place { k, hash, header: None, verdict: Verdict::Dropped, wire: None, signature: None };
        let Carried::Wire(bytes) = content else { return place };
        match Wire::parse(bytes) {
            Ok(wire) => {
                place.header = Some(*wire.header());
                (place.verdict, place.signature) = self.judge_wire(k, &wire);
                if matches!(place.verdict, Verdict::Waiting(_)) {
                    place.wire = Some(wire);
                }
            }
            Err(refusal) => place.verdict = Verdict::SetAside(refusal.into()),
        }
        place
    }

    fn judge_wire(&mut self, k: u64, wire: &Wire) -> (Verdict, Option<[u8; 64]>) {
        match self.open_at(k, wire) {
            Ok((inside, signature)) => (Verdict::Opened(Box::new(inside)), Some(signature)),
            Err(Held::Aside(fault)) => (Verdict::SetAside(fault), None),
            Err(Held::Waits(fault)) => (Verdict::Waiting(fault), None),
        }
    }

    /// Every check of annex F, in its order.
    fn open_at(&mut self, k: u64, wire: &Wire) -> Result<(Inside, [u8; 64]), Held> {
        let header = wire.header();
        if header.space != self.log.space() {
            return aside(Refusal::WrongSpace);
        }
        let epoch = self.log.epoch_covering(k).ok_or(Held::Aside(Refusal::StaleEpoch.into()))?;
        if header.epoch > self.log.epoch_number() {
            return Err(Held::Waits(Fault::NoKey));
        }
        if header.epoch != epoch.n {
            return aside(Refusal::StaleEpoch);
        }
        let author = self
            .log
            .person(&header.author)
            .filter(|it| it.in_epoch(epoch.n))
            .ok_or(Held::Aside(Refusal::NotAMember.into()))?;
        let key = self.keys.get(&epoch.n).ok_or(Held::Waits(Fault::NoKey))?;
        let (inside, signature) = open_signed(wire, key, &author.sign_key)?;
        if inside.seen.seq >= self.log.length() {
            return Err(Held::Waits(Fault::SeenMismatch));
        }
        let epoch = epoch.clone();
        let facilitator = author.facilitator_at(inside.seen.seq.max(epoch.seq));
        self.check_seen(k, &epoch, header.author, &inside.seen)?;
        if self.log.pair_ended_at().is_some_and(|end| inside.seen.seq >= end) {
            return aside(Refusal::PairEnded);
        }
        let facilitator = facilitator && self.log.kind() != Kind::Pair;
        if inside.content.is_for_facilitators() && !facilitator {
            return aside(Refusal::NotAFacilitator);
        }
        self.check_revision(k, header, &inside)?;
        Ok((inside, signature))
    }

    /// What an author says to have seen must be what this device saw. Another log or stream than
    /// ours is a doubt; two authors' doubts are a fork.
    fn check_seen(
        &mut self,
        k: u64,
        epoch: &Epoch,
        author: MemberId,
        seen: &Seen,
    ) -> Result<(), Fault> {
        let within = seen.k < k && seen.k >= epoch.k && seen.seq >= epoch.seq;
        if !within {
            return Err(Fault::SeenMismatch);
        }
        let other_log = self.log.hash_at(seen.seq) != Some(seen.entry);
        let other_stream = self.chains.at(seen.k).is_some_and(|it| *it != seen.chain);
        if other_log || other_stream {
            self.doubters.insert(author);
            return Err(Fault::SeenMismatch);
        }
        Ok(())
    }

    fn check_revision(&self, k: u64, header: &Header, inside: &Inside) -> Result<(), Fault> {
        if header.revision == 0 {
            return Err(Fault::WrongRevision);
        }
        let Some(known) = self.known(header.object, k) else { return Ok(()) };
        let same_thing = matches!(inside.content, Content::Tombstone(_))
            || (inside.content.kind() == known.kind && inside.parent == known.parent);
        let follows = header.author == known.author
            && header.revision > known.newest
            && !known.gone
            && same_thing;
        if follows { Ok(()) } else { Err(Fault::WrongRevision) }
    }

    /// What is known of an object from places before `k`.
    fn known(&self, object: ObjectId, k: u64) -> Option<Known> {
        let mut known: Option<Known> = None;
        let numbers = self.by_object.get(&object)?;
        for place in numbers.iter().filter(|it| **it < k).filter_map(|it| self.places.get(it)) {
            let (Some(header), Verdict::Opened(inside)) = (&place.header, &place.verdict) else {
                continue;
            };
            let gone = matches!(inside.content, Content::Tombstone(_));
            match &mut known {
                None => {
                    known = Some(Known {
                        author: header.author,
                        kind: inside.content.kind(),
                        parent: inside.parent,
                        newest: header.revision,
                        gone,
                    });
                }
                Some(known) => {
                    known.newest = header.revision;
                    known.gone = gone;
                }
            }
        }
        known
    }

    /// Whatever came after an epoch's anchor and was sealed before it was let in by the server
    /// against the rules.
    pub(super) fn set_stale_aside(&mut self, epoch: &Epoch) {
        for (_, place) in self.places.range_mut(epoch.k + 1..) {
            if place.header.is_some_and(|it| it.epoch < epoch.n) {
                place.verdict = Verdict::SetAside(Refusal::StaleEpoch.into());
                place.wire = None;
            }
        }
    }

    /// Looks again at what waited, after the log went on or a key came.
    pub(super) fn look_again(&mut self) {
        let waiting: BTreeMap<u64, Wire> =
            self.places.values().filter_map(|it| Some((it.k, it.wire.clone()?))).collect();
        for (k, wire) in waiting {
            let (verdict, signature) = self.judge_wire(k, &wire);
            if let Some(place) = self.places.get_mut(&k) {
                if !matches!(verdict, Verdict::Waiting(_)) {
                    place.wire = None;
                }
                place.verdict = verdict;
                place.signature = signature;
            }
        }
        if self.doubters.len() >= DOUBTERS_MAX {
            self.stop(Fault::ForkSeen);
        }
    }

    /// Opens something ephemeral: sealed for the epoch in force by a present member, never stored.
    pub fn read_ephemeral(&self, wire: Untrusted<Bytes>) -> Result<(Header, Inside), Fault> {
        self.going()?;
        let wire = Wire::parse(wire.0)?;
        let header = *wire.header();
        if !wire.is_ephemeral() {
            return Err(Fault::WrongRevision);
        }
        self.log.check_object(&header)?;
        let author = self.log.member(&header.author).ok_or(Refusal::NotAMember)?;
        let key: &Key = self.keys.get(&header.epoch).ok_or(Fault::NoKey)?;
        let inside = open_object(&wire, key, &author.sign_key)?;
        Ok((header, inside))
    }
}

impl Place {
    /// What was opened here as a report takes it along: the header, and the signature with what it is over.
    pub(super) fn item(&self) -> Option<Item> {
        let (header, signature) = (self.header?, self.signature?);
        let Verdict::Opened(inside) = &self.verdict else { return None };
        let inside = [signature.as_slice(), &inside.encode()].concat();
        Some(Item { header: header.encode(), inside })
    }
}

/// Why an object is not shown.
enum Held {
    Aside(Fault),
    Waits(Fault),
}

impl From<Fault> for Held {
    fn from(fault: Fault) -> Self {
        Self::Aside(fault)
    }
}

fn aside<T>(refusal: Refusal) -> Result<T, Held> {
    Err(Held::Aside(refusal.into()))
}

//! Reading the log a server gives, and the epochs' keys in it.

use std::sync::Arc;

use protocol::{
    EntryHash, Log, Refusal, SignedEntry, SpaceId, Transaction,
    cbor::{self, Value},
    log::{Body, Epoch},
};

use super::{Chains, Space};
use crate::{
    Fault, Key, MemberKeys, Untrusted,
    epoch::{Blame, blame, open_wrap},
};

/// What a page of the log brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogNews {
    /// How many entries were new.
    pub entries: usize,
    /// Epochs whose wrap did not open: ask for the list of wrap hashes and `judge` each.
    pub unopened: Vec<u32>,
}

/// An entry as a server's log carries it.
struct Line {
    entry: SignedEntry,
    wrap: Option<Vec<u8>>,
}

impl Space {
    /// Begins with a space's create entry; what hashes to another id is `wrong_space`.
    pub fn begin(
        own: Arc<MemberKeys>,
        id: SpaceId,
        create: Untrusted<&[u8]>,
    ) -> Result<Self, Fault> {
        let create = SignedEntry::parse(create.0)?;
        let log = Log::begin(&create)?;
        if log.space() == id { Ok(Self::with(own, log)) } else { Err(Refusal::WrongSpace.into()) }
    }

    /// Begins with the first page of a log: an array of `{1: entry, 2: [signature], 3: wrap?}`.
    pub fn begin_with_log(
        own: Arc<MemberKeys>,
        id: SpaceId,
        page: Untrusted<&[u8]>,
    ) -> Result<(Self, LogNews), Fault> {
        let lines = read_lines(page)?;
        let first = lines.first().ok_or(Refusal::Malformed)?.entry.wire();
        let mut space = Self::begin(own, id, Untrusted(&first))?;
        let news = space.take_lines(lines)?;
        Ok((space, news))
    }

    /// Reads a page of the log. An entry that the rules refuse ends the reading there; one that
    /// shows a second branch, signed by a member, stops the space.
    pub fn read_log(&mut self, page: Untrusted<&[u8]>) -> Result<LogNews, Fault> {
        self.going()?;
        let lines = read_lines(page)?;
        self.take_lines(lines)
    }

    /// Takes a transaction of one's own that the server accepted.
    pub fn settle(&mut self, transaction: &Transaction) -> Result<LogNews, Fault> {
        self.going()?;
        let mut news = LogNews::default();
        for entry in &transaction.entries {
            if entry.entry().seq < self.log.length() {
                self.compare(entry)?;
                continue;
            }
            self.log.apply(entry)?;
            news.entries += 1;
            if matches!(entry.entry().body, Body::Epoch(_)) {
                let me = self.me();
                let place = self.log.members().position(|it| it.id == me);
                let wrap = place.and_then(|it| transaction.wraps.get(it)).cloned();
                self.after_epoch(wrap, &mut news)?;
            }
        }
        self.look_again();
        Ok(news)
    }

    /// Tells whose fault it is that an epoch's wrap did not open. The server's stops the space;
    /// the maker's is answered by an epoch of reason `CannotOpen`.
    pub fn judge(&mut self, n: u32, hashes: Untrusted<&[[u8; 32]]>) -> Result<Blame, Fault> {
        self.going()?;
        let epoch = self.log.epoch_at(n).ok_or(Refusal::EpochNumber)?;
        let wrap = self.unopened.get(&n).and_then(Option::as_deref);
        let blame = blame(&self.log, epoch, &self.own.id(), wrap.map(Untrusted), hashes);
        if blame == Blame::Server {
            self.stop(Fault::WrapSwapped);
        }
        Ok(blame)
    }

    /// The latest epoch, when this device got no key for it.
    pub fn epoch_without_key(&self) -> Option<u32> {
        let n = self.log.epoch_number();
        let mine = self.log.person(&self.me()).is_some_and(|it| it.in_epoch(n));
        (mine && !self.keys.contains_key(&n)).then_some(n)
    }

    fn take_lines(&mut self, lines: Vec<Line>) -> Result<LogNews, Fault> {
        let mut news = LogNews::default();
        let result = lines.into_iter().try_for_each(|line| self.take_line(line, &mut news));
        self.look_again();
        result.map(|()| news)
    }

    fn take_line(&mut self, line: Line, news: &mut LogNews) -> Result<(), Fault> {
        if line.entry.entry().seq < self.log.length() {
            return self.compare(&line.entry);
        }
        if let Err(refusal) = self.log.apply(&line.entry) {
            return Err(self.refused(&line.entry, refusal));
        }
        news.entries += 1;
        if matches!(line.entry.entry().body, Body::Epoch(_)) {
            self.after_epoch(line.wrap, news)?;
        }
        Ok(())
    }

    /// An entry at a place that is taken must be the one that is there.
    fn compare(&mut self, entry: &SignedEntry) -> Result<(), Fault> {
        if self.log.hash_at(entry.entry().seq) == Some(entry.hash()) {
            return Ok(());
        }
        let signed = entry.entry().space == self.log.space() && self.is_signed_by_member(entry);
        Err(if signed { self.stop(Fault::LogForked) } else { Refusal::BadSignature.into() })
    }

    /// A next entry that does not follow this log's head, though a member or the steward signed it, is a branch.
    fn refused(&mut self, entry: &SignedEntry, refusal: Refusal) -> Fault {
        let branch = refusal == Refusal::LogMoved
            && entry.entry().seq == self.log.length()
            && self.is_signed_by_member(entry);
        if branch { self.stop(Fault::LogForked) } else { refusal.into() }
    }

    fn is_signed_by_member(&self, entry: &SignedEntry) -> bool {
        let key = match entry.entry().body {
            Body::Steward(..) => self.log.steward(),
            _ => self.log.person(&entry.entry().author).map(|it| &it.sign_key),
        };
        key.is_some_and(|it| entry.verify_author(it).is_ok())
    }

    /// Opens the wrap of the epoch that was just taken, and holds the stream against its anchor.
    fn after_epoch(&mut self, wrap: Option<Vec<u8>>, news: &mut LogNews) -> Result<(), Fault> {
        let Some(epoch) = self.log.epoch().cloned() else { return Ok(()) };
        let me = self.log.person(&self.own.id());
        let first = me.is_some_and(|it| it.first_epoch == Some(epoch.n));
        if me.is_some_and(|it| it.in_epoch(epoch.n)) {
            self.take_wrap(&epoch, wrap, news);
        }
        if first && self.places.is_empty() {
            self.chains = Chains::starting(epoch.k, epoch.chain);
        }
        if self.chains.at(epoch.k).is_some_and(|it| *it != epoch.chain) {
            return Err(self.stop(Fault::StreamForked));
        }
        self.set_stale_aside(&epoch);
        Ok(())
    }

    fn take_wrap(&mut self, epoch: &Epoch, wrap: Option<Vec<u8>>, news: &mut LogNews) {
        let opened: Option<Key> = wrap
            .as_deref()
            .and_then(|wrap| open_wrap(&self.log, epoch, &self.own, Untrusted(wrap)).ok());
        if let Some(key) = opened {
            self.keys.insert(epoch.n, key);
        } else {
            self.unopened.insert(epoch.n, wrap);
            news.unopened.push(epoch.n);
        }
    }
}

/// The entries of a log's page, for who only holds a link.
pub(super) fn read_entries(page: Untrusted<&[u8]>) -> Result<Vec<SignedEntry>, Fault> {
    Ok(read_lines(page)?.into_iter().map(|it| it.entry).collect())
}

/// The position of an entry in a log given by a server.
pub(super) fn position(entries: &[SignedEntry], hash: &EntryHash) -> Option<usize> {
    entries.iter().position(|it| it.hash() == *hash)
}

fn read_lines(page: Untrusted<&[u8]>) -> Result<Vec<Line>, Fault> {
    let items = cbor::decode(page.0)?.into_array()?;
    items.into_iter().map(|it| read_line(it).map_err(Fault::from)).collect()
}

fn read_line(value: Value) -> Result<Line, Refusal> {
    let mut fields = value.into_fields()?;
    let bytes = fields.bytes(1)?;
    let signatures: Vec<[u8; 64]> =
        fields.array(2)?.into_iter().map(Value::into_fixed).collect::<Result<_, _>>()?;
    let wrap = fields.maybe(3).map(Value::into_bytes).transpose()?;
    fields.done()?;
    Ok(Line { entry: SignedEntry::from_parts(bytes, &signatures)?, wrap })
}

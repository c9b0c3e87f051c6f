//! Where somebody stands in a space, and what they know of it.

use std::collections::BTreeMap;

use protocol::{
    EntryHash, Log, Minute, SignedEntry, Transaction,
    log::{Body, Entry, Reason},
};
use vault::{Key, MemberKeys, epoch::make_epoch, link::LinkSecret};

/// Where somebody stands in a space, and what they know of it.
pub struct Place {
    /// The log as far as they read it.
    pub log: Log,
    /// Their keys in it.
    pub keys: MemberKeys,
    /// The keys of the epochs they were in.
    pub epoch_keys: BTreeMap<u32, Key>,
    /// The stream's head as far as they read it.
    pub k: u64,
    /// The stream's chain at `k`.
    pub chain: [u8; 32],
}

impl Place {
    /// The same place once more, to try something on.
    pub(super) fn copy(&self, seed: &Key) -> Self {
        Self {
            log: self.log.clone(),
            keys: MemberKeys::derive(seed, self.log.nonce(), self.keys.id()),
            epoch_keys: self.epoch_keys.clone(),
            k: self.k,
            chain: self.chain,
        }
    }

    /// The entry that would come next.
    pub fn next_entry(&self, now: i64, body: Body) -> Entry {
        let head = self.log.head();
        Entry {
            space: self.log.space(),
            seq: head.seq + 1,
            prev: head.hash,
            at: Minute::from_ms(now),
            author: self.keys.id(),
            body,
        }
    }

    pub(super) fn add_epoch(
        &mut self,
        transaction: &mut Transaction,
        now: i64,
        reason: Reason,
        chance: &mut impl FnMut(&mut [u8]),
    ) {
        let head = (self.k, self.chain);
        let made = make_epoch(&self.log, &self.keys, reason, head, chance);
        let entry = sign(self.next_entry(now, Body::Epoch(made.body)), &self.keys, None);
        self.log.apply(&entry).expect("an honest epoch");
        self.epoch_keys.insert(made.body.n, made.key);
        transaction.entries.push(entry);
        transaction.wraps = made.wraps;
    }
}

/// Signs an entry, and for a join with the link's key as well.
pub fn sign(entry: Entry, keys: &MemberKeys, link: Option<&LinkSecret>) -> SignedEntry {
    let hash = EntryHash::of(&entry.encode());
    let own = keys.sign(&hash.to_sign());
    SignedEntry::new(entry, own, link.map(|it| it.sign_join(&hash)))
}

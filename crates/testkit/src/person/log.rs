//! What somebody does with their space's log: founding, links, joining, and everything a facilitator does.

use std::{collections::BTreeMap, time::Duration};

use domain::limits::LOG_PAGE_LEN_MAX;
use protocol::{
    EntryHash, InviteId, Log, MemberId, Minute, SignedEntry, SpaceId, Transaction,
    cbor::Value,
    link::Link,
    log::{Arrival, Body, Create, Entry, History, Kind, Mode, NewInvite, Reason, Role},
    object::CHAIN_START,
};
use storage::{Database, EntryRow, OpenOptions};
use vault::{Key, MemberKeys, Untrusted, epoch::open_wrap, link::LinkSecret};

use super::{Person, Place, sign};
use crate::{database::FreshDatabase, reply::Reply};

/// 72 hours: how long links work.
pub const LINK_LIFETIME: Duration = Duration::from_hours(72);

impl Person {
    /// Founds a space; gives back what was sent, too.
    pub async fn found(&mut self, now: i64, kind: Kind, history: History) -> (Reply, Transaction) {
        let (place, transaction) = self.founding(now, kind, history);
        let reply = self.device.post_octets("/api/v1/spaces", transaction.encode()).await;
        self.place = Some(place);
        (reply, transaction)
    }

    /// Founds a group without history.
    pub async fn found_group(&mut self, now: i64) {
        let (reply, _) = self.found(now, Kind::Group, History::None).await;
        assert_eq!(reply.outcome(), "201");
    }

    /// What founding sends, and the place it makes.
    pub fn founding(&self, now: i64, kind: Kind, history: History) -> (Place, Transaction) {
        let (nonce, id) = (self.draw(), MemberId(self.draw()));
        let keys = MemberKeys::derive(&self.seed, &nonce, id);
        let create = Create {
            kind,
            nonce,
            history,
            open: false,
            steward: self.steward,
            sign_key: keys.sign_key(),
            box_key: keys.box_key(),
        };
        let entry = Entry {
            space: SpaceId::ZERO,
            seq: 0,
            prev: EntryHash::ZERO,
            at: Minute::from_ms(now),
            author: id,
            body: Body::Create(create),
        };
        let create = sign(entry, &keys, None);
        let log = Log::begin(&create).expect("an honest create entry");
        let mut place = Place { log, keys, epoch_keys: BTreeMap::new(), k: 0, chain: CHAIN_START };
        let mut transaction = Transaction { entries: vec![create], ..Transaction::default() };
        place.add_epoch(&mut transaction, now, Reason::MembersChanged, &mut self.chance());
        (place, transaction)
    }

    /// The transaction of these entries one after the other by this person, with an epoch last where `reason` says so.
    /// Nothing is taken in yet.
    pub fn transaction(&self, now: i64, bodies: Vec<Body>, reason: Option<Reason>) -> Transaction {
        let mut place = self.place().copy(&self.seed);
        let mut transaction = Transaction::default();
        for body in bodies {
            let entry = place.next_entry(now, body);
            let entry = sign(entry, &place.keys, None);
            place.log.apply(&entry).expect("an honest entry");
            transaction.entries.push(entry);
        }
        if let Some(reason) = reason {
            place.add_epoch(&mut transaction, now, reason, &mut self.chance());
        }
        transaction
    }

    /// One entry that would come next, whether or not the rules allow it.
    pub fn entry(&self, now: i64, body: Body) -> SignedEntry {
        sign(self.place().next_entry(now, body), &self.place().keys, None)
    }

    /// Sends a transaction, and reads the log when it was accepted.
    pub async fn append(&mut self, transaction: &Transaction) -> Reply {
        let path = self.path("/log");
        let reply = self.device.post_octets(&path, transaction.encode()).await;
        if reply.status.is_success() {
            self.read_log().await;
        }
        reply
    }

    /// Appends these entries; an epoch comes last where `reason` says so. A refusal fails the test.
    pub async fn write_log(&mut self, now: i64, bodies: Vec<Body>, reason: Option<Reason>) {
        let transaction = self.transaction(now, bodies, reason);
        assert_eq!(self.append(&transaction).await.outcome(), "200");
    }

    /// Makes a link.
    pub async fn make_link(&mut self, now: i64, mode: Mode, role: Role, uses: u32) -> Link {
        let (secret, body) = self.new_link(now, mode, role, uses);
        let invite = body.invite;
        self.write_log(now, vec![Body::Invite(body)], None).await;
        secret.link(self.space(), invite, self.place().log.head().hash)
    }

    /// A link that was not written into the log yet.
    pub fn new_link(&self, now: i64, mode: Mode, role: Role, uses: u32) -> (LinkSecret, NewInvite) {
        let secret = LinkSecret::new(&Key::new(self.draw()));
        let invite = InviteId(self.draw());
        let mut chance = self.chance();
        let sealed_settings = secret
            .seal_settings(&self.space(), &invite, &self.settings, &mut chance)
            .expect("short settings");
        let sealed_settings = self.send_as(sealed_settings, 64, || self.settings.encode());
        let expires = Minute(Minute::from_ms(now).0 + 72 * 60);
        let sign_key = secret.sign_key();
        let body = NewInvite { invite, sign_key, role, expires, uses, mode, sealed_settings };
        (secret, body)
    }

    /// What following a link would send: join, and with `auto` the epoch that belongs to it.
    pub async fn joining(&mut self, now: i64, link: &Link) -> (Place, Transaction) {
        let invite = self.device.get(&format!("/api/v1/invites/{}", link.invite)).await.cbor();
        let mut invite = invite.into_fields().expect("a map");
        let entries = self.log_behind(link).await;
        let log = Log::replay(&entries).expect("the server tells no lies here");
        let id = MemberId(self.draw());
        let keys = MemberKeys::derive(&self.seed, log.nonce(), id);
        let k = invite.uint(4).expect("a number");
        let chain = invite.fixed(5).expect("a chain");
        let mut place = Place { log, keys, epoch_keys: BTreeMap::new(), k, chain };
        let transaction = self.knock(now, link, &mut place);
        (place, transaction)
    }

    fn knock(&self, now: i64, link: &Link, place: &mut Place) -> Transaction {
        let secret = LinkSecret::new(&Key::new(link.secret));
        let arrival = Arrival {
            invite: link.invite,
            sign_key: place.keys.sign_key(),
            box_key: place.keys.box_key(),
        };
        let join = sign(place.next_entry(now, Body::Join(arrival)), &place.keys, Some(&secret));
        let mut transaction = Transaction { entries: vec![join], ..Transaction::default() };
        if place.log.apply(&transaction.entries[0]).is_ok() && place.log.owes_epoch() {
            place.add_epoch(&mut transaction, now, Reason::MembersChanged, &mut self.chance());
        }
        transaction
    }

    /// Follows a link as somebody who has the group's log from elsewhere: a link that is over shows it to nobody.
    pub async fn join_knowing(&mut self, now: i64, link: &Link, known: &Place) -> Reply {
        let (log, k, chain) = (known.log.clone(), known.k, known.chain);
        let keys = MemberKeys::derive(&self.seed, log.nonce(), MemberId(self.draw()));
        let mut place = Place { log, keys, epoch_keys: BTreeMap::new(), k, chain };
        let transaction = self.knock(now, link, &mut place);
        let path = format!("/api/v1/spaces/{}/log", link.space);
        self.device.post_octets(&path, transaction.encode()).await
    }

    /// The whole log that a link leads to, page by page.
    async fn log_behind(&mut self, link: &Link) -> Vec<SignedEntry> {
        let mut entries: Vec<SignedEntry> = Vec::new();
        loop {
            let after = entries.len().checked_sub(1).map(|it| format!("?after={it}"));
            let after = after.unwrap_or_default();
            let path = format!("/api/v1/invites/{}/log{after}", link.invite);
            let page = self.device.get(&path).await.cbor().into_array().expect("a list");
            let last = page.len() < LOG_PAGE_LEN_MAX;
            let read = page.into_iter().map(|it| SignedEntry::from_value(it).expect("an entry"));
            entries.extend(read);
            if last {
                return entries;
            }
        }
    }

    /// Follows a link; the place is theirs when the server says yes.
    pub async fn join(&mut self, now: i64, link: &Link) -> Reply {
        let (place, transaction) = self.joining(now, link).await;
        let path = format!("/api/v1/spaces/{}/log", link.space);
        let reply = self.device.post_octets(&path, transaction.encode()).await;
        if reply.status.is_success() {
            self.place = Some(place);
        }
        reply
    }

    /// Takes a place without asking the server, to see what it says to somebody who pretends.
    pub fn pretend(&mut self, place: Place) {
        self.place = Some(place);
    }

    /// Lets a guest in.
    pub async fn admit(&mut self, now: i64, guest: MemberId) {
        self.write_log(now, vec![Body::Admit(guest)], Some(Reason::MembersChanged)).await;
    }

    /// Removes a member.
    pub async fn remove(&mut self, now: i64, member: MemberId) {
        self.write_log(now, vec![Body::Remove(member)], Some(Reason::MembersChanged)).await;
    }

    /// Reads the log to its end, and opens the own wraps of new epochs.
    pub async fn read_log(&mut self) {
        loop {
            let after = self.place().log.head().seq;
            let path = self.path(&format!("/log?after={after}"));
            let page = self.device.get(&path).await.cbor().into_array().expect("a list");
            let last = page.len() < LOG_PAGE_LEN_MAX;
            for record in page {
                self.take_record(record);
            }
            if last {
                return;
            }
        }
    }

    fn take_record(&mut self, record: Value) {
        let mut record = record.into_fields().expect("a map");
        let wrap = record.maybe(3);
        let entry = Value::Map(vec![
            (1, record.take(1).expect("bytes")),
            (2, record.take(2).expect("signatures")),
        ]);
        let entry = SignedEntry::from_value(entry).expect("an entry");
        let place = self.place_mut();
        place.log.apply(&entry).expect("the server tells no lies here");
        if let Some(wrap) = wrap {
            let wrap = wrap.into_bytes().expect("bytes");
            let epoch = place.log.epoch().expect("the entry was an epoch");
            let key = open_wrap(&place.log, epoch, &place.keys, Untrusted(&wrap));
            let (n, key) = (epoch.n, key.expect("an honest wrap"));
            place.epoch_keys.insert(n, key);
        }
    }

    /// Settings stated again and again until the log has `length` entries: more than anybody sends in a test, so they
    /// are put straight into the database. A server that runs sees them once it was started again.
    pub async fn fill_log(&mut self, database: &FreshDatabase, now: i64, length: u64) {
        let database = Database::open(database.url(), OpenOptions::default()).await;
        let database = database.expect("the database opens");
        let mut work = database.write().await.expect("nobody else writes");
        let space = work.space(self.space()).await.expect("SQL").expect("it was founded").number;
        let place = self.place_mut();
        while place.log.length() < length {
            let again = Body::Settings { commit: [1; 32], history: History::None };
            let entry = sign(place.next_entry(now, again), &place.keys, None);
            place.log.apply_stored(&entry).expect("an honest entry");
            let row = EntryRow {
                seq: entry.entry().seq,
                entry: entry.bytes().to_vec().into(),
                signatures: entry.signatures().collect::<Vec<_>>().concat().into(),
            };
            work.add_entry(space, &row).await.expect("SQL");
        }
        let (head, epoch) = (place.log.head(), place.log.epoch_number());
        work.move_log_head(space, head.seq, head.hash, epoch).await.expect("SQL");
        work.save().await.expect("SQL");
        database.close().await;
    }
}

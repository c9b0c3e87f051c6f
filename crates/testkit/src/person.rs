//! Somebody with a device: an account, and a place in one space, opened and sealed as real devices do.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use bytes::Bytes;
use protocol::{
    AttachmentId, BoxKey, EntryHash, InviteId, Log, MemberId, Minute, ObjectId, SignedEntry,
    SpaceId, Transaction, Wire,
    cbor::{self, Value},
    letter::{LetterRecord, Purpose},
    link::Link,
    log::{Arrival, Body, Create, Entry, History, Kind, Mode, NewInvite, Reason, Role},
    object::{Attention, CHAIN_START, COMMIT_BYTES, HEADER_BYTES, chain},
    padding::pad,
    stream::{Content as Stored, StreamRecord, write_posted},
};
use serde_json::json;
use vault::{
    Key, MemberKeys, Untrusted,
    account::{AccountKeys, RecoveryCode, Wrapped, handle_hash},
    attachment::seal_attachment,
    epoch::{make_epoch, open_wrap},
    kinds::{Content, Seen, Settings, Words},
    letter::{LetterHead, write_letter},
    link::LinkSecret,
    object::{Attachment, Envelope, Inside, open_object, seal_object},
};

use crate::{chance::SeededChance, device::Device, reply::Reply, server::TestServer};

/// Somebody with a device.
pub struct Person {
    /// Their requests go out from here.
    pub device: Device,
    /// The settings that their links carry.
    pub settings: Settings,
    /// How they send what nobody else may read.
    pub sealing: Sealing,
    chance: Arc<SeededChance>,
    seed: Key,
    place: Option<Place>,
}

/// How a device sends what nobody else may read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sealing {
    /// As the protocol says.
    Sealed,
    /// In the same form, but in the open: what a broken device would do. A search that finds nothing proves
    /// something only if it finds this.
    Open,
}

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

impl Person {
    /// Walks in: a device-only account and a fresh seed.
    pub async fn walk_in(server: &TestServer) -> Self {
        let device = server.newcomer().await;
        let chance = server.device_chance();
        let seed = Key::new(chance.bytes());
        let settings = settings("River group");
        Self { device, settings, sealing: Sealing::Sealed, chance, seed, place: None }
    }

    /// Their place in the space they are in.
    pub fn place(&self) -> &Place {
        self.place.as_ref().expect("this person is in a space")
    }

    fn place_mut(&mut self) -> &mut Place {
        self.place.as_mut().expect("this person is in a space")
    }

    /// The space they are in.
    pub fn space(&self) -> SpaceId {
        self.place().log.space()
    }

    /// Who they are in it.
    pub fn id(&self) -> MemberId {
        self.place().keys.id()
    }

    /// A path of their space: `path("/log")`.
    pub fn path(&self, rest: &str) -> String {
        format!("/api/v1/spaces/{}{rest}", self.space())
    }

    /// Bytes by chance.
    pub fn draw<const N: usize>(&self) -> [u8; N] {
        self.chance.bytes()
    }

    fn chance(&self) -> impl FnMut(&mut [u8]) + use<> {
        let chance = self.chance.clone();
        move |bytes: &mut [u8]| chance.fill(bytes)
    }

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
            steward: None,
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
        let secret = LinkSecret::new(&Key::new(self.draw()));
        let invite = InviteId(self.draw());
        let mut chance = self.chance();
        let sealed_settings = secret
            .seal_settings(&self.space(), &invite, &self.settings, &mut chance)
            .expect("short settings");
        let sealed_settings = self.send_as(sealed_settings, 64, || self.settings.encode());
        let expires = Minute(Minute::from_ms(now).0 + 72 * 60);
        let body = NewInvite {
            invite,
            sign_key: secret.sign_key(),
            role,
            expires,
            uses,
            mode,
            sealed_settings,
        };
        self.write_log(now, vec![Body::Invite(body)], None).await;
        secret.link(self.space(), invite, self.place().log.head().hash)
    }

    /// What following a link would send: join, and with `auto` the epoch that belongs to it.
    pub async fn joining(&mut self, now: i64, link: &Link) -> (Place, Transaction) {
        let invite = self.device.get(&format!("/api/v1/invites/{}", link.invite)).await.cbor();
        let mut invite = invite.into_fields().expect("a map");
        let entries = self.device.get(&format!("/api/v1/invites/{}/log", link.invite)).await.cbor();
        let entries: Vec<_> = entries
            .into_array()
            .expect("a list")
            .into_iter()
            .map(|it| SignedEntry::from_value(it).expect("an entry"))
            .collect();
        let log = Log::replay(&entries).expect("the server tells no lies here");
        let id = MemberId(self.draw());
        let keys = MemberKeys::derive(&self.seed, log.nonce(), id);
        let k = invite.uint(4).expect("a number");
        let chain = invite.fixed(5).expect("a chain");
        let mut place = Place { log, keys, epoch_keys: BTreeMap::new(), k, chain };
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
        (place, transaction)
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

    /// Reads on in the log, and opens the own wraps of new epochs.
    pub async fn read_log(&mut self) {
        let after = self.place().log.head().seq;
        let path = self.path(&format!("/log?after={after}"));
        for record in self.device.get(&path).await.cbor().into_array().expect("a list") {
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
    }

    /// Reads on in the stream; gives back the new records.
    pub async fn read_stream(&mut self) -> Vec<StreamRecord> {
        let path = self.path(&format!("/objects?after={}", self.place().k));
        let records = StreamRecord::read_all(self.device.get(&path).await.octets());
        let records = records.expect("the server tells no lies here");
        for record in &records {
            let hash = match &record.content {
                Stored::Wire(wire) => protocol::hash::sha256(wire),
                Stored::Hash(hash) => *hash,
            };
            let place = self.place_mut();
            assert_eq!(record.k, place.k + 1, "no gap");
            place.chain = chain(&place.log.space(), record.k, &place.chain, &hash);
            place.k = record.k;
        }
        records
    }

    /// Reads log and stream on; gives back the words that are new and can be opened.
    pub async fn catch_up(&mut self) -> Vec<String> {
        self.read_log().await;
        let records = self.read_stream().await;
        records.iter().filter_map(|record| self.words_of(record)).collect()
    }

    /// The words of a record, if this person has its key.
    pub fn words_of(&self, record: &StreamRecord) -> Option<String> {
        let Stored::Wire(wire) = &record.content else { return None };
        let wire = Wire::parse(wire.clone()).ok()?;
        let place = self.place();
        let key = place.epoch_keys.get(&wire.header().epoch)?;
        let author = place.log.person(&wire.header().author)?;
        match open_object(&wire, key, &author.sign_key).ok()?.content {
            Content::Post(words) | Content::Reply(words) => Some(words.text),
            _ => None,
        }
    }

    /// Seals a post under the newest epoch this person knows.
    pub fn seal(&self, now: i64, text: &str) -> Wire {
        self.seal_as(now, text, ObjectId(self.draw()), 1)
    }

    /// Seals a revision of an object; 0 is never stored.
    pub fn seal_as(&self, now: i64, text: &str, object: ObjectId, revision: u32) -> Wire {
        let envelope = self.envelope(object, revision);
        let words = Words { text: text.to_owned(), content_note: None, from: "River".to_owned() };
        self.seal_inside(now, &envelope, Content::Post(words))
    }

    /// The envelope of an object under the newest epoch this person knows.
    pub fn envelope(&self, object: ObjectId, revision: u32) -> Envelope {
        let place = self.place();
        Envelope {
            space: place.log.space(),
            epoch: *place.epoch_keys.keys().next_back().expect("this person is a member"),
            object,
            revision,
            attention: Attention::Normal,
        }
    }

    /// Seals anything under any envelope.
    pub fn seal_inside(&self, now: i64, envelope: &Envelope, content: Content) -> Wire {
        self.seal_with(now, envelope, content, Vec::new())
    }

    /// Seals anything with files.
    pub fn seal_with(
        &self,
        now: i64,
        envelope: &Envelope,
        content: Content,
        attachments: Vec<Attachment>,
    ) -> Wire {
        let place = self.place();
        let head = place.log.head();
        let inside = Inside {
            content,
            parent: None,
            attachments,
            seen: Seen { seq: head.seq, entry: head.hash, k: place.k, chain: place.chain },
            at: Minute::from_ms(now),
        };
        // A pretender seals with a key of their own.
        let own = Key::new([0; 32]);
        let key = place.epoch_keys.get(&envelope.epoch).unwrap_or(&own);
        let wire = seal_object(envelope, &inside, key, &place.keys, &mut self.chance());
        let wire = wire.expect("short words").bytes().to_vec();
        let wire = self.send_as(wire, HEADER_BYTES + COMMIT_BYTES, || inside.encode());
        Wire::parse(wire.into()).expect("the same form")
    }

    /// What was sealed, or in the open the plain bytes in its place, after as many bytes as stand before them.
    fn send_as(&self, sealed: Vec<u8>, before: usize, plain: impl FnOnce() -> Vec<u8>) -> Vec<u8> {
        if self.sealing == Sealing::Sealed {
            return sealed;
        }
        let mut open = sealed;
        let plain = plain();
        open[before..].fill(0);
        open[before..before + plain.len()].copy_from_slice(&plain);
        open
    }

    /// Stores a file; gives back what an object says of it.
    pub async fn store(&mut self, plain: &[u8], name: &str) -> Attachment {
        let id = AttachmentId(self.draw());
        let (key, stored) = seal_attachment(&id, plain, &mut self.chance()).expect("a short file");
        let stored = self.send_as(stored, 64, || plain.to_vec());
        let path = self.path(&format!("/attachments/{id}"));
        assert_eq!(self.device.put_octets(&path, stored).await.outcome(), "201");
        Attachment {
            id,
            key,
            length: plain.len() as u64,
            media_type: "image/jpeg".to_owned(),
            name: Some(name.to_owned()),
        }
    }

    /// Sends sealed objects.
    pub async fn send<'a>(&mut self, wires: impl IntoIterator<Item = &'a Wire>) -> Reply {
        let wires: Vec<Bytes> = wires.into_iter().map(|it| it.bytes().clone()).collect();
        self.send_bytes(&wires).await
    }

    /// Sends bytes in the place of sealed objects.
    pub async fn send_bytes(&mut self, wires: &[Bytes]) -> Reply {
        let path = self.path("/objects");
        self.device.post_octets(&path, write_posted(wires)).await
    }

    /// Posts; a refusal fails the test.
    pub async fn post(&mut self, now: i64, text: &str) {
        let wire = self.seal(now, text);
        assert_eq!(self.send([&wire]).await.outcome(), "200");
    }

    /// A letter to a member, or to somebody else's key.
    pub fn letter(
        &self,
        purpose: Purpose,
        to: MemberId,
        key: &BoxKey,
        body: &[u8],
    ) -> LetterRecord {
        let place = self.place();
        let entry = place.log.head().hash;
        let head =
            LetterHead { purpose, space: place.log.space(), from: place.keys.id(), to, entry };
        let body = match purpose {
            Purpose::Introduction => pad(body).expect("short words"),
            Purpose::Key => body.to_vec(),
        };
        let wire = write_letter(&head, &body, &place.keys, key, &mut self.chance());
        let wire = self.send_as(wire, 32 + 64, || body.clone());
        LetterRecord { purpose, from: head.from, to, entry, wire }
    }

    /// Sends letters.
    pub async fn send_letters(&mut self, letters: &[LetterRecord]) -> Reply {
        let path = self.path("/letters");
        let body = Value::Array(letters.iter().map(LetterRecord::to_value).collect());
        self.device.post_octets(&path, cbor::encode(&body)).await
    }

    /// Letters that wait: number and record.
    pub async fn letters(&mut self) -> Vec<(u64, LetterRecord)> {
        let path = self.path("/letters");
        let letters = self.device.get(&path).await.cbor().into_array().expect("a list");
        let letters = letters.into_iter().map(|it| {
            let mut fields = it.into_fields().expect("a map");
            let id = fields.uint(1).expect("a number");
            let record = LetterRecord::from_value(fields.take(2).expect("a record"));
            (id, record.expect("a record"))
        });
        letters.collect()
    }

    /// Keeps the identity.
    pub async fn keep(&mut self, handle: &str, passphrase: &str) -> Reply {
        const ORIGIN: &str = "https://holdfast.test";
        let hash = handle_hash(ORIGIN, handle);
        let code = RecoveryCode::random(&mut self.chance());
        let keys = [
            AccountKeys::of_passphrase(ORIGIN, handle, passphrase),
            AccountKeys::of_recovery(&code),
        ];
        let wrapped = Wrapped {
            generation: 1,
            seed: self.seed.clone(),
            earlier_seeds: Vec::new(),
            vault: self.place.as_ref().map_or(SpaceId([0; 32]), |it| it.log.space()),
        };
        let [passphrase_way, recovery] = keys.map(|keys| {
            let sealed = keys.seal(&wrapped, &hash, &mut self.chance());
            let sealed = self.send_as(sealed, 64, || format!("{handle} {passphrase}").into_bytes());
            json!({
                "auth_key": URL_SAFE_NO_PAD.encode(keys.auth.expose()),
                "wrapped": URL_SAFE_NO_PAD.encode(sealed),
            })
        });
        let body = json!({
            "handle_hash": URL_SAFE_NO_PAD.encode(hash),
            "passphrase": passphrase_way,
            "recovery": recovery,
        });
        self.device.put("/api/v1/account/credentials", body).await
    }
}

impl Place {
    /// The same place once more, to try something on.
    fn copy(&self, seed: &Key) -> Self {
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

    fn add_epoch(
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

/// A group's settings.
pub fn settings(name: &str) -> Settings {
    Settings {
        name: name.to_owned(),
        norms: "What is said here stays here.".to_owned(),
        medication_welcome: true,
        about: None,
        picture: None,
        join_words: None,
        blind: [7; 16],
    }
}

/// 72 hours: how long links work.
pub const LINK_LIFETIME: Duration = Duration::from_hours(72);

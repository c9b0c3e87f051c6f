//! A small honest server in memory, and people with devices; the tests bend what it says.

#![expect(dead_code, unreachable_pub, reason = "each test binary uses its part of this world")]

pub mod dice;
pub mod hands;
pub mod pairs;

use bytes::{Bytes, BytesMut};
use dice::Dice;
use protocol::{
    EntryHash, Log, MemberId, Minute, Refusal, SignedEntry, SpaceId, Transaction, Wire,
    cbor::{self, Value},
    hash::sha256,
    letter::{LetterRecord, wrap_hash},
    link::Link,
    log::{Body, History, Kind, Mode, Role},
    object::{CHAIN_START, chain},
    stream::{Content as Carried, StreamRecord},
};
use vault::{
    Key, Space, Untrusted,
    kinds::{Content, Settings, Words},
    space::{Draft, Founding, Introduction, NewLink, found, join},
};

/// When everything happens: in 2025.
pub const NOW: Minute = Minute(29_000_000);

/// What the server keeps of one space.
#[derive(Debug, Clone)]
pub struct Server {
    pub log: Log,
    pub lines: Vec<Line>,
    pub stream: Vec<Carried>,
    pub chains: Vec<[u8; 32]>,
    pub letters: Vec<LetterRecord>,
}

/// An entry with the wraps that came with it, by receiver.
#[derive(Debug, Clone)]
pub struct Line {
    pub entry: SignedEntry,
    pub wraps: Vec<(MemberId, Vec<u8>)>,
}

/// A person with a device in one space.
#[derive(Debug)]
pub struct Person {
    pub seed: Key,
    pub space: Space,
}

impl Server {
    pub fn founded(transaction: &Transaction) -> Self {
        let log = Log::found(transaction).unwrap();
        let mut server = Self {
            log,
            lines: Vec::new(),
            stream: Vec::new(),
            chains: vec![CHAIN_START],
            letters: Vec::new(),
        };
        server.keep(transaction);
        server
    }

    /// Takes a transaction as the real one does.
    pub fn accept(&mut self, transaction: &Transaction) -> Result<(), Refusal> {
        let posted = Transaction::parse(&transaction.encode())?;
        for entry in &posted.entries {
            if let Body::Epoch(epoch) = &entry.entry().body
                && (epoch.k, epoch.chain) != self.stream_head()
            {
                return Err(Refusal::StreamMoved);
            }
        }
        self.log = self.log.accept(&posted)?;
        self.keep(&posted);
        Ok(())
    }

    /// Takes an object as the real one does.
    pub fn post(&mut self, wire: &Wire) -> Result<u64, Refusal> {
        self.log.check_object(wire.header())?;
        Ok(self.put(Carried::Wire(wire.bytes().clone())))
    }

    /// Puts anything into the stream, against all rules.
    pub fn put(&mut self, content: Carried) -> u64 {
        let hash = match &content {
            Carried::Wire(wire) => sha256(wire),
            Carried::Hash(hash) => *hash,
        };
        let (k, before) = self.stream_head();
        self.chains.push(chain(&self.log.space(), k + 1, &before, &hash));
        self.stream.push(content);
        k + 1
    }

    /// Gives the hash alone from now on: its author dropped the body, or the server says so.
    pub fn withhold(&mut self, k: u64) {
        let place = &mut self.stream[usize::try_from(k).unwrap() - 1];
        if let Carried::Wire(wire) = place {
            *place = Carried::Hash(sha256(wire));
        }
    }

    pub fn stream_head(&self) -> (u64, [u8; 32]) {
        (self.stream.len() as u64, self.chains[self.stream.len()])
    }

    /// The log from `after` on, with the wraps of `reader`.
    pub fn log_page(&self, reader: MemberId, from: usize) -> Vec<u8> {
        log_page(self.lines[from..].iter().map(|line| {
            let wrap = line.wraps.iter().find(|(to, _)| *to == reader);
            (line.entry.clone(), wrap.map(|(_, wrap)| wrap.clone()))
        }))
    }

    pub fn wrap_hashes(&self, n: u32) -> Vec<[u8; 32]> {
        let line = self
            .lines
            .iter()
            .find(|it| matches!(&it.entry.entry().body, Body::Epoch(epoch) if epoch.n == n));
        line.unwrap().wraps.iter().map(|(_, wrap)| wrap_hash(wrap)).collect()
    }

    pub fn records(&self, after: u64) -> Bytes {
        let mut out = BytesMut::new();
        for (k, content) in (1..).zip(&self.stream).skip(usize::try_from(after).unwrap()) {
            StreamRecord { k, content: content.clone() }.write(&mut out);
        }
        out.freeze()
    }

    fn keep(&mut self, transaction: &Transaction) {
        for entry in &transaction.entries {
            let wraps = match &entry.entry().body {
                Body::Epoch(epoch) => self
                    .log
                    .receivers(epoch.n)
                    .map(|it| it.id)
                    .zip(transaction.wraps.iter().cloned())
                    .collect(),
                _ => Vec::new(),
            };
            self.lines.push(Line { entry: entry.clone(), wraps });
        }
        self.letters.extend(transaction.letters.iter().cloned());
    }
}

/// A page of a log as it travels.
pub fn log_page(lines: impl IntoIterator<Item = (SignedEntry, Option<Vec<u8>>)>) -> Vec<u8> {
    let lines = lines.into_iter().map(|(entry, wrap)| {
        let signatures = entry.signatures().map(Value::bytes).collect();
        Value::map([
            (1, Some(Value::bytes(entry.bytes()))),
            (2, Some(Value::Array(signatures))),
            (3, wrap.map(Value::Bytes)),
        ])
    });
    cbor::encode(&Value::Array(lines.collect()))
}

impl Person {
    /// Reads everything the server has.
    pub fn sync(&mut self, server: &Server) {
        self.try_sync(server).unwrap();
    }

    pub fn try_sync(&mut self, server: &Server) -> Result<(), vault::Fault> {
        let from = usize::try_from(self.space.log().length()).unwrap();
        let page = server.log_page(self.space.me(), from);
        self.space.read_log(Untrusted(&page))?;
        let after = self.space.stream_head().0;
        self.space.read_stream(Untrusted(server.records(after)))?;
        Ok(())
    }

    /// The same account on a fresh device, with nothing but seed and ids.
    pub fn fresh_device(&self, server: &Server) -> Self {
        let own = self.space.own().clone();
        let page = server.log_page(own.id(), 0);
        let (space, _) = Space::begin_with_log(own, server.log.space(), Untrusted(&page)).unwrap();
        let mut fresh = Self { seed: self.seed.clone(), space };
        fresh.sync(server);
        fresh
    }

    pub fn write(&self, text: &str, dice: &mut Dice) -> Wire {
        self.space.write(post(text), dice).unwrap()
    }

    pub fn says(&mut self, text: &str, server: &mut Server, dice: &mut Dice) -> u64 {
        self.sync(server);
        let wire = self.write(text, dice);
        server.post(&wire).unwrap()
    }

    /// Takes back what stands at `k`; gives back where the tombstone stands.
    pub fn takes_back(&mut self, k: u64, server: &mut Server, dice: &mut Dice) -> u64 {
        self.sync(server);
        let object = self.space.place(k).unwrap().header.unwrap().object;
        let tombstone = self.space.take_back(object, NOW, dice).unwrap();
        server.post(&tombstone).unwrap()
    }

    pub fn texts(&self) -> Vec<String> {
        let posts = self.space.wall().posts;
        posts.into_iter().filter(|it| !it.deleted).map(|it| it.words.text).collect()
    }
}

pub fn post(text: &str) -> Draft {
    let words = Words { text: text.to_owned(), content_note: None, from: "River".to_owned() };
    Draft::new(Content::Post(words), NOW)
}

pub fn settings(name: &str) -> Settings {
    Settings {
        name: name.to_owned(),
        norms: "We listen.".to_owned(),
        medication_welcome: true,
        about: None,
        picture: None,
        join_words: None,
        blind: [3; 16],
        team: None,
        safety_team: None,
        on_duty_only: None,
        greeters: Vec::new(),
        edition: None,
    }
}

/// A group with its founder.
pub fn a_group(history: History, dice: &mut Dice) -> (Server, Person) {
    let seed = Key::random(dice);
    let settings = settings("Evening group");
    let founding = Founding {
        kind: Kind::Group,
        history,
        open: false,
        steward: None,
        settings: Some(&settings),
    };
    let new = found(&seed, &founding, NOW, dice).unwrap();
    let mut server = Server::founded(&new.transaction);
    let mut founder = Person { seed, space: new.space };
    let draft = Draft::new(Content::Settings(settings), NOW);
    server.post(&founder.space.write(draft, dice).unwrap()).unwrap();
    founder.sync(&server);
    (server, founder)
}

/// A link that a facilitator makes.
pub fn a_link(
    by: &mut Person,
    mode: Mode,
    uses: u32,
    server: &mut Server,
    dice: &mut Dice,
) -> Link {
    by.sync(server);
    let settings = settings("Evening group");
    let new = NewLink {
        role: Role::Member,
        mode,
        expires: Minute(NOW.0 + 1_440),
        uses,
        settings: &settings,
    };
    let (transaction, link) = by.space.invite(&new, NOW, dice).unwrap();
    server.accept(&transaction).unwrap();
    by.sync(server);
    link
}

/// Somebody who comes by a link: what they would post.
pub fn at_the_door(
    link: &Link,
    server: &Server,
    dice: &mut Dice,
) -> Result<(Person, Transaction), vault::Fault> {
    let seed = Key::random(dice);
    let page = server.log_page(MemberId([0; 16]), 0);
    let head = server.stream_head();
    let words = Introduction { pseudonym: "Brook".to_owned(), words: Some("Hello.".to_owned()) };
    let arrived = join(&seed, link, Untrusted(&page), Untrusted(head), &words, NOW, dice)?;
    Ok((Person { seed, space: arrived.space }, arrived.transaction))
}

/// A newcomer by a link for one.
pub fn a_newcomer(by: &mut Person, server: &mut Server, dice: &mut Dice) -> Person {
    let link = a_link(by, Mode::Auto, 1, server, dice);
    let (mut newcomer, transaction) = at_the_door(&link, server, dice).unwrap();
    server.accept(&transaction).unwrap();
    newcomer.sync(server);
    by.sync(server);
    newcomer
}

pub fn hash_of(bytes: &[u8]) -> EntryHash {
    EntryHash::of(bytes)
}

pub fn other_space() -> SpaceId {
    SpaceId([9; 32])
}

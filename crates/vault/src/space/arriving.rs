//! Coming into a space: founding one, or by a link.

use std::sync::Arc;

use protocol::{
    Entry, EntryHash, Log, MemberId, Minute, Refusal, SignKey, SignedEntry, SpaceId, Transaction,
    link::Link,
    log::{Arrival, Body, Create, History, Kind, Mode, Reason, Role},
    object::CHAIN_START,
};

use super::{
    Chains, Space,
    letters::Introduction,
    log::{position, read_entries},
    making::sign_next,
};
use crate::{
    Chance, Fault, Key, MemberKeys, Untrusted, chance::draw, epoch::make_epoch, kinds::Settings,
    link::LinkSecret,
};

/// What a new space shall be.
#[derive(Debug, Clone, Copy)]
pub struct Founding<'a> {
    /// What it is for.
    pub kind: Kind,
    /// The first history rule.
    pub history: History,
    /// Whether anyone may join from the directory.
    pub open: bool,
    /// The organisation's offline key, for a group.
    pub steward: Option<SignKey>,
    /// A group's settings, bound in the founding transaction.
    pub settings: Option<&'a Settings>,
}

/// A space that was founded here, and what to post so that it exists.
#[derive(Debug)]
pub struct Founded {
    /// The space as it will be once the server took the transaction.
    pub space: Space,
    /// Create, epoch and settings.
    pub transaction: Transaction,
}

/// Somebody at the door, and what to post to come in.
#[derive(Debug)]
pub struct Arrived {
    /// The space as it will be once the server took the transaction.
    pub space: Space,
    /// The join, and for an `auto` link its epoch.
    pub transaction: Transaction,
    /// How the link lets people in.
    pub mode: Mode,
}

/// Founds a space.
pub fn found(
    seed: &Key,
    it: &Founding<'_>,
    at: Minute,
    chance: &mut dyn Chance,
) -> Result<Founded, Fault> {
    let nonce = draw(chance);
    let own = Arc::new(MemberKeys::derive(seed, &nonce, MemberId(draw(chance))));
    let create = sign(
        &own,
        Entry {
            space: SpaceId::ZERO,
            seq: 0,
            prev: EntryHash::ZERO,
            at,
            author: own.id(),
            body: Body::Create(Create {
                kind: it.kind,
                nonce,
                history: it.history,
                open: it.open,
                steward: it.steward,
                sign_key: own.sign_key(),
                box_key: own.box_key(),
            }),
        },
    );
    let mut log = Log::begin(&create)?;
    let made = make_epoch(&log, &own, Reason::MembersChanged, (0, CHAIN_START), chance);
    let epoch = sign_next(&log, &own, Body::Epoch(made.body), at);
    log.apply(&epoch)?;
    let mut entries = vec![create.clone(), epoch];
    if let Some(settings) = it.settings {
        let body = Body::Settings { commit: settings.commit(), history: it.history };
        entries.push(sign_next(&log, &own, body, at));
    }
    let transaction = Transaction { entries, wraps: made.wraps, letters: Vec::new() };
    let mut space = Space::with(own, Log::begin(&create)?);
    space.settle(&Transaction {
        entries: transaction.entries[1..].to_vec(),
        ..transaction.clone()
    })?;
    Ok(Founded { space, transaction })
}

/// Comes by a link. `log` is the whole log as the server gives it to the link's holder, `stream`
/// where it says the stream ends. The log must begin with the link's space and hold the link's
/// entry; everything in it is verified. An `ask` link takes the introduction to the facilitators
/// along; an `auto` link makes the epoch that the newcomer reads first.
pub fn join(
    seed: &Key,
    link: &Link,
    log: Untrusted<&[u8]>,
    stream: Untrusted<(u64, [u8; 32])>,
    introduction: &Introduction,
    at: Minute,
    chance: &mut dyn Chance,
) -> Result<Arrived, Fault> {
    let entries = read_entries(log)?;
    let create = entries.first().ok_or(Refusal::Malformed)?;
    if SpaceId::from(create.hash()) != link.space {
        return Err(Fault::LinkBroken);
    }
    if position(&entries, &link.entry).is_none() {
        return Err(Fault::LogTruncated);
    }
    let log = Log::replay(&entries)?;
    let invite = log.invite(&link.invite).ok_or(Fault::LinkBroken)?;
    let secret = LinkSecret::new(&Key::new(link.secret));
    if invite.sign_key != secret.sign_key() || invite.entry != link.entry {
        return Err(Fault::LinkBroken);
    }
    let mode = invite.mode;
    let own = Arc::new(MemberKeys::derive(seed, log.nonce(), MemberId(draw(chance))));
    let at = at.max(log.at());
    let join = knock(&log, link, &secret, &own, at);
    let mut space = Space::with(own.clone(), log);
    let mut after = space.log.clone();
    after.apply(&join)?;
    let mut transaction = Transaction { entries: vec![join], ..Transaction::default() };
    match mode {
        Mode::Auto => {
            let epoch = make_epoch(&after, &own, Reason::MembersChanged, stream.0, chance);
            transaction.entries.push(sign_next(&after, &own, Body::Epoch(epoch.body), at));
            transaction.wraps = epoch.wraps;
            space.chains = Chains::starting(stream.0.0, stream.0.1);
        }
        Mode::Ask => transaction.letters = space.introduce(introduction, chance)?,
    }
    space.settle(&transaction)?;
    Ok(Arrived { space, transaction, mode })
}

fn knock(log: &Log, link: &Link, secret: &LinkSecret, own: &MemberKeys, at: Minute) -> SignedEntry {
    let body = Body::Join(Arrival {
        invite: link.invite,
        sign_key: own.sign_key(),
        box_key: own.box_key(),
    });
    let entry = Entry {
        space: log.space(),
        seq: log.length(),
        prev: log.head().hash,
        at,
        author: own.id(),
        body,
    };
    let hash = EntryHash::of(&entry.encode());
    SignedEntry::new(entry, own.sign(&hash.to_sign()), Some(secret.sign_join(&hash)))
}

fn sign(own: &MemberKeys, entry: Entry) -> SignedEntry {
    let hash = EntryHash::of(&entry.encode());
    SignedEntry::new(entry, own.sign(&hash.to_sign()), None)
}

impl Space {
    /// Whether one may open doors and keep it safe.
    pub fn is_facilitator(&self) -> bool {
        self.log.member(&self.me()).is_some_and(|it| it.role == Role::Facilitator)
    }
}

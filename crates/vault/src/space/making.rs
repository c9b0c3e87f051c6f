//! What a member does in a space: objects to post, and transactions to append to the log.

use protocol::{
    Entry, EntryHash, InviteId, MemberId, Minute, ObjectId, Refusal, SignedEntry, Transaction,
    Wire,
    link::Link,
    log::{Body, History, Mode, NewInvite, Reason, Role},
    object::Attention,
};

use super::{Space, Verdict};
use crate::{
    Chance, Fault, MemberKeys,
    chance::draw,
    epoch::{MadeEpoch, make_epoch},
    kinds::{Content, Settings},
    link::LinkSecret,
    object::{Attachment, Envelope, Inside, Parent, seal_object},
};

/// Something to say, before it is sealed.
#[derive(Debug, Clone)]
pub struct Draft {
    /// What it says.
    pub content: Content,
    /// Where it hangs.
    pub parent: Option<Parent>,
    /// What it carries.
    pub attachments: Vec<Attachment>,
    /// How much it asks for attention.
    pub attention: Attention,
    /// When it was written.
    pub at: Minute,
}

/// What an invite shall be.
#[derive(Debug, Clone)]
pub struct NewLink<'a> {
    /// What who joins becomes.
    pub role: Role,
    /// How it lets people in.
    pub mode: Mode,
    /// The last minute it works in.
    pub expires: Minute,
    /// How often it works.
    pub uses: u32,
    /// The settings as they are now.
    pub settings: &'a Settings,
}

impl Draft {
    /// Something without parent, attachments or special attention.
    pub fn new(content: Content, at: Minute) -> Self {
        Self { content, parent: None, attachments: Vec::new(), attention: Attention::Normal, at }
    }

    /// The same as an answer to something.
    #[must_use]
    pub fn answering(self, parent: Parent) -> Self {
        Self { parent: Some(parent), ..self }
    }

    /// The same with attachments.
    #[must_use]
    pub fn with(self, attachments: Vec<Attachment>) -> Self {
        Self { attachments, ..self }
    }
}

impl Space {
    /// Seals a new object for the epoch in force.
    pub fn write(&self, draft: Draft, chance: &mut dyn Chance) -> Result<Wire, Fault> {
        let object = ObjectId(draw(chance));
        self.write_revision(object, 1, draft, chance)
    }

    /// Seals a revision of an object of one's own.
    pub fn write_revision(
        &self,
        object: ObjectId,
        revision: u32,
        draft: Draft,
        chance: &mut dyn Chance,
    ) -> Result<Wire, Fault> {
        self.going()?;
        if self.log.pair_ended() {
            return Err(Refusal::PairEnded.into());
        }
        if self.log.epoch_due() || self.log.owes_epoch() {
            return Err(Refusal::EpochDue.into());
        }
        let epoch = self.log.epoch_number();
        let key = self.keys.get(&epoch).ok_or(Fault::NoKey)?;
        let attention = draft.attention;
        let envelope = Envelope { space: self.id(), epoch, object, revision, attention };
        let inside = Inside {
            content: draft.content,
            parent: draft.parent,
            attachments: draft.attachments,
            seen: self.seen(),
            at: draft.at,
        };
        seal_object(&envelope, &inside, key, &self.own, chance)
    }

    /// Seals the next revision of an object of one's own: the same kind, under the same parent.
    pub fn edit(
        &self,
        object: ObjectId,
        content: Content,
        at: Minute,
        chance: &mut dyn Chance,
    ) -> Result<Wire, Fault> {
        let (revision, inside) = self.newest(object).ok_or(Fault::WrongRevision)?;
        let draft = Draft {
            content,
            parent: inside.parent,
            attachments: inside.attachments.clone(),
            attention: Attention::Silent,
            at,
        };
        self.write_revision(object, revision + 1, draft, chance)
    }

    /// Seals the tombstone of an object of one's own; it names what the server is then to drop.
    pub fn take_back(
        &self,
        object: ObjectId,
        at: Minute,
        chance: &mut dyn Chance,
    ) -> Result<Wire, Fault> {
        let (revision, inside) = self.newest(object).ok_or(Fault::WrongRevision)?;
        let draft = Draft {
            content: Content::Tombstone(self.wires_of(object)),
            parent: inside.parent,
            attachments: Vec::new(),
            attention: Attention::Silent,
            at,
        };
        self.write_revision(object, revision + 1, draft, chance)
    }

    /// Seals something that is never stored.
    pub fn write_ephemeral(&self, draft: Draft, chance: &mut dyn Chance) -> Result<Wire, Fault> {
        let object = ObjectId(draw(chance));
        self.write_revision(object, 0, draft, chance)
    }

    /// The newest revision of an object that this device opened.
    pub fn newest(&self, object: ObjectId) -> Option<(u32, &Inside)> {
        let numbers = self.by_object.get(&object)?;
        numbers.iter().rev().find_map(|k| {
            let place = self.places.get(k)?;
            match &place.verdict {
                Verdict::Opened(inside) => Some((place.header?.revision, inside.as_ref())),
                _ => None,
            }
        })
    }

    /// Makes a link: its transaction, and the link to hand out once the server took it.
    pub fn invite(
        &self,
        new: &NewLink<'_>,
        at: Minute,
        chance: &mut dyn Chance,
    ) -> Result<(Transaction, Link), Fault> {
        self.going()?;
        let secret = LinkSecret::random(chance);
        let invite = InviteId(draw(chance));
        let body = NewInvite {
            invite,
            sign_key: secret.sign_key(),
            role: new.role,
            expires: new.expires,
            uses: new.uses,
            mode: new.mode,
            sealed_settings: secret.seal_settings(&self.id(), &invite, new.settings, chance)?,
        };
        let entry = self.entry(Body::Invite(body), at)?;
        let link = secret.link(self.id(), invite, entry.hash());
        Ok((alone(entry), link))
    }

    /// Ends a link.
    pub fn withdraw(&self, invite: InviteId, at: Minute) -> Result<Transaction, Fault> {
        self.entry(Body::Withdraw(invite), at).map(alone)
    }

    /// Lets a guest in, with the epoch that this makes.
    pub fn admit(
        &self,
        guest: MemberId,
        at: Minute,
        chance: &mut dyn Chance,
    ) -> Result<Transaction, Fault> {
        self.with_epoch(Body::Admit(guest), at, chance)
    }

    /// Removes a member, with the epoch that they get no key of; or turns a guest away.
    pub fn remove(
        &self,
        who: MemberId,
        at: Minute,
        chance: &mut dyn Chance,
    ) -> Result<Transaction, Fault> {
        if self.log.is_member(&who) {
            self.with_epoch(Body::Remove(who), at, chance)
        } else {
            self.entry(Body::Remove(who), at).map(alone)
        }
    }

    /// States a member's role.
    pub fn set_role(&self, who: MemberId, role: Role, at: Minute) -> Result<Transaction, Fault> {
        self.entry(Body::Role(who, role), at).map(alone)
    }

    /// Leaves.
    pub fn leave(&self, at: Minute) -> Result<Transaction, Fault> {
        self.entry(Body::Leave, at).map(alone)
    }

    /// Binds new settings in the log; their content is posted as an object after it.
    pub fn change_settings(
        &self,
        settings: &Settings,
        history: History,
        at: Minute,
    ) -> Result<Transaction, Fault> {
        self.entry(Body::Settings { commit: settings.commit(), history }, at).map(alone)
    }

    /// A new key for everybody who is in.
    pub fn renew(
        &self,
        reason: Reason,
        at: Minute,
        chance: &mut dyn Chance,
    ) -> Result<Transaction, Fault> {
        self.going()?;
        let made = make_epoch(&self.log, &self.own, reason, self.anchor(), chance);
        let entry = self.entry(Body::Epoch(made.body), at)?;
        Ok(Transaction { entries: vec![entry], wraps: made.wraps, letters: Vec::new() })
    }

    /// Where the stream ends, as far as this device read it.
    fn anchor(&self) -> (u64, [u8; 32]) {
        let seen = self.seen();
        (seen.k, seen.chain)
    }

    fn with_epoch(
        &self,
        body: Body,
        at: Minute,
        chance: &mut dyn Chance,
    ) -> Result<Transaction, Fault> {
        let first = self.entry(body, at)?;
        let mut after = self.log.clone();
        after.apply(&first)?;
        let made = make_epoch(&after, &self.own, Reason::MembersChanged, self.anchor(), chance);
        let MadeEpoch { body, wraps, .. } = made;
        let epoch = sign_next(&after, &self.own, Body::Epoch(body), at.max(after.at()));
        Ok(Transaction { entries: vec![first, epoch], wraps, letters: Vec::new() })
    }

    /// Signs the entry that comes next; what the rules would refuse is refused here already.
    fn entry(&self, body: Body, at: Minute) -> Result<SignedEntry, Fault> {
        self.going()?;
        let entry = sign_next(&self.log, &self.own, body, at.max(self.log.at()));
        self.log.check(&entry)?;
        Ok(entry)
    }
}

/// Signs an entry that follows `log`.
pub(super) fn sign_next(
    log: &protocol::Log,
    own: &MemberKeys,
    body: Body,
    at: Minute,
) -> SignedEntry {
    let entry = Entry {
        space: log.space(),
        seq: log.length(),
        prev: log.head().hash,
        at,
        author: own.id(),
        body,
    };
    let hash = EntryHash::of(&entry.encode());
    SignedEntry::new(entry, own.sign(&hash.to_sign()), None)
}

fn alone(entry: SignedEntry) -> Transaction {
    Transaction { entries: vec![entry], ..Transaction::default() }
}

//! A log told step by step: each entry with what the rules say to it.

use protocol::{
    Entry, InviteId, Log, MemberId, Minute, Refusal, SignKey, SignedEntry, SpaceId,
    log::{Arrival, Body, Create, History, Kind, Mode, NewEpoch, NewInvite, Reason, Role, Status},
};
use serde_json::{Value, json};
use vault::{Key, MemberKeys, link::LinkSecret};

use crate::{hex, world::dice::Dice};

/// When stories begin: in 2025.
pub(crate) const BEGIN: u64 = 29_000_000;

/// A log that grows, and everything that was tried on it.
pub(crate) struct Story {
    name: String,
    pub(crate) dice: Dice,
    pub(crate) log: Log,
    pub(crate) at: u64,
    pub(crate) nonce: [u8; 32],
    steps: Vec<Value>,
}

/// An invite with the secret that its link would carry.
pub(crate) struct Door {
    pub(crate) id: InviteId,
    pub(crate) secret: LinkSecret,
}

impl Story {
    /// A group with its founder and first epoch.
    pub(crate) fn group(name: &str) -> (Self, MemberKeys) {
        Self::found(name, Kind::Group)
    }

    pub(crate) fn found(name: &str, kind: Kind) -> (Self, MemberKeys) {
        Self::found_with(name, kind, None)
    }

    /// The same where create names a steward; a team is founded with history.
    pub(crate) fn found_with(
        name: &str,
        kind: Kind,
        steward: Option<SignKey>,
    ) -> (Self, MemberKeys) {
        let mut dice = Dice::new(name);
        let nonce = dice.draw();
        let founder = MemberKeys::derive(&Key::new(dice.draw()), &nonce, MemberId(dice.draw()));
        let mut create = create(kind, nonce, &founder);
        if let Body::Create(body) = &mut create.body {
            body.steward = steward;
            if kind == Kind::Team {
                body.history = History::All;
            }
        }
        let create = signed(&founder, create);
        let log = Log::begin(&create).unwrap();
        let steps = vec![step("create", &create, None)];
        let mut story = Self { name: name.to_owned(), dice, log, at: BEGIN, nonce, steps };
        story.epoch(&founder, Reason::MembersChanged);
        (story, founder)
    }

    /// Somebody new, with keys of this space.
    pub(crate) fn person(&mut self) -> MemberKeys {
        let (seed, id) = (Key::new(self.dice.draw()), MemberId(self.dice.draw()));
        MemberKeys::derive(&seed, &self.nonce, id)
    }

    /// The entry that would come next.
    pub(crate) fn next(&self, author: &MemberKeys, body: Body) -> Entry {
        Entry {
            space: self.log.space(),
            seq: self.log.length(),
            prev: self.log.head().hash,
            at: Minute(self.at),
            author: author.id(),
            body,
        }
    }

    /// An entry that must be taken.
    pub(crate) fn tell(&mut self, name: &str, author: &MemberKeys, body: Body) {
        let entry = signed(author, self.next(author, body));
        self.give(name, &entry, None);
    }

    /// An entry that must be refused with this code; the log stays as it was.
    pub(crate) fn refuse(&mut self, name: &str, author: &MemberKeys, body: Body, code: &str) {
        let entry = signed(author, self.next(author, body));
        self.give(name, &entry, Some(code));
    }

    /// Any entry, with what the rules must say.
    pub(crate) fn give(&mut self, name: &str, entry: &SignedEntry, code: Option<&str>) {
        let before = self.log.fingerprint();
        let said = self.log.apply(entry).map_err(Refusal::code);
        assert_eq!(said.err(), code, "{}: {name}", self.name);
        if code.is_some() {
            assert_eq!(self.log.fingerprint(), before, "a refusal changes nothing");
        }
        self.steps.push(step(name, entry, code));
    }

    /// Any entry, with whatever the rules say to it.
    pub(crate) fn give_any(&mut self, entry: &SignedEntry) {
        let code = self.log.check(entry).map_err(Refusal::code).err();
        self.give(code.unwrap_or("taken"), entry, code);
    }

    /// Bytes that are no entry at all.
    pub(crate) fn give_bytes(&mut self, name: &str, wire: &[u8], code: &str) {
        let said = SignedEntry::parse(wire).map_err(Refusal::code);
        assert_eq!(said.err(), Some(code), "{}: {name}", self.name);
        self.steps.push(json!({ "name": name, "entry": hex(wire), "expect": { "refused": code } }));
    }

    /// The next epoch, with a commit that nobody opens.
    pub(crate) fn epoch(&mut self, author: &MemberKeys, reason: Reason) {
        let body = self.epoch_body(reason);
        self.tell("epoch", author, Body::Epoch(body));
    }

    pub(crate) fn epoch_body(&mut self, reason: Reason) -> NewEpoch {
        let (k, chain) = self.log.epoch().map_or((0, [0; 32]), |it| (it.k, it.chain));
        NewEpoch {
            n: self.log.epoch_number() + 1,
            commit: self.dice.draw(),
            wraps_hash: self.dice.draw(),
            k,
            chain,
            reason,
        }
    }

    /// An invite that works for a day.
    pub(crate) fn invite_body(&mut self, role: Role, mode: Mode, uses: u32) -> (Door, NewInvite) {
        let id = InviteId(self.dice.draw());
        let secret = LinkSecret::random(&mut self.dice);
        let body = NewInvite {
            invite: id,
            sign_key: secret.sign_key(),
            role,
            expires: Minute(self.at + 1_440),
            uses,
            mode,
            sealed_settings: vec![0; 80 + 256],
        };
        (Door { id, secret }, body)
    }

    pub(crate) fn door(&mut self, by: &MemberKeys, role: Role, mode: Mode, uses: u32) -> Door {
        let (door, body) = self.invite_body(role, mode, uses);
        self.tell("invite", by, Body::Invite(body));
        door
    }

    /// Somebody's entry through a door, signed with the door's key.
    pub(crate) fn arrival(&self, door: &Door, who: &MemberKeys) -> SignedEntry {
        let body = Body::Join(Arrival {
            invite: door.id,
            sign_key: who.sign_key(),
            box_key: who.box_key(),
        });
        arriving(door, who, self.next(who, body))
    }

    /// Lets somebody new in by a link for one.
    pub(crate) fn newcomer(&mut self, facilitator: &MemberKeys, role: Role) -> MemberKeys {
        let door = self.door(facilitator, role, Mode::Auto, 1);
        let who = self.person();
        let join = self.arrival(&door, &who);
        self.give("join", &join, None);
        self.epoch(&who, Reason::MembersChanged);
        who
    }

    /// The story as a vector.
    pub(crate) fn end(self) -> Value {
        json!({ "name": self.name, "steps": self.steps, "after": state(&self.log) })
    }
}

/// A create entry.
pub(crate) fn create(kind: Kind, nonce: [u8; 32], founder: &MemberKeys) -> Entry {
    Entry {
        space: SpaceId::ZERO,
        seq: 0,
        prev: protocol::EntryHash::ZERO,
        at: Minute(BEGIN),
        author: founder.id(),
        body: Body::Create(Create {
            kind,
            nonce,
            history: History::None,
            open: false,
            steward: None,
            sign_key: founder.sign_key(),
            box_key: founder.box_key(),
        }),
    }
}

/// Signs an entry that is no join.
pub(crate) fn signed(author: &MemberKeys, entry: Entry) -> SignedEntry {
    let hash = protocol::EntryHash::of(&entry.encode());
    SignedEntry::new(entry, author.sign(&hash.to_sign()), None)
}

/// Signs a join with the newcomer's key and the door's.
pub(crate) fn arriving(door: &Door, who: &MemberKeys, entry: Entry) -> SignedEntry {
    let hash = protocol::EntryHash::of(&entry.encode());
    let own = who.sign(&hash.to_sign());
    SignedEntry::new(entry, own, Some(door.secret.sign_join(&hash)))
}

fn step(name: &str, entry: &SignedEntry, code: Option<&str>) -> Value {
    let expect = match code {
        Some(code) => json!({ "refused": code }),
        None => json!({ "hash": hex(entry.hash().0) }),
    };
    json!({ "name": name, "entry": hex(entry.wire()), "expect": expect })
}

/// What both sides must have come to.
pub(crate) fn state(log: &Log) -> Value {
    let role = |role| match role {
        Role::Member => "member",
        Role::Facilitator => "facilitator",
    };
    let people = |status| {
        log.people()
            .filter(|it| it.status == status)
            .map(|it| json!({ "member_id": hex(it.id.0), "role": role(it.role) }))
            .collect::<Vec<_>>()
    };
    let invites = log.invites().map(|(id, invite)| {
        json!({
            "invite_id": hex(id.0),
            "uses_left": invite.uses_left,
            "withdrawn": invite.withdrawn,
            "maker_is_facilitator": log.is_facilitator(&invite.by),
        })
    });
    json!({
        "space": hex(log.space().0),
        "seq": log.head().seq,
        "head": hex(log.head().hash.0),
        "members": people(Status::Member),
        "guests": people(Status::Guest),
        "invites": invites.collect::<Vec<_>>(),
        "epoch": log.epoch_number(),
        "epoch_due": log.epoch_due(),
        "history": if log.history() == History::All { "all" } else { "none" },
        "settings": log.settings().map(hex),
    })
}

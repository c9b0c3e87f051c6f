//! Entries of a log: what they say, and their one encoding [D].

use crate::{
    BoxKey, EntryHash, InviteId, MemberId, Minute, Refusal, SUITE, SignKey, SpaceId, VERSION,
    cbor::{self, Fields, Value},
    hash::Join,
    padding,
    signature::verify,
};

/// Longest entry in bytes.
pub const ENTRY_BYTES_MAX: usize = 16_384;
/// Most uses an invite can have.
pub const INVITE_USES_MAX: u32 = 500;
/// What `seal` adds to what is sealed: salt, commit and tag, in bytes.
const SEALED_EXTRA_BYTES: usize = 80;
/// Longest settings, padded, that an invite can carry, in bytes.
const INVITE_SETTINGS_PADDED_BYTES_MAX: usize = 4_096;

/// What a space is for; the server knows it only as far as a rule needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One person's own.
    Vault,
    /// A support group.
    Group,
}

/// Which earlier words a newcomer may be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum History {
    /// None: only epochs one was in.
    None,
    /// All that was said under this rule.
    All,
}

/// What a member may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Takes part.
    Member,
    /// Opens the doors and keeps it safe.
    Facilitator,
}

/// How an invite lets people in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// At once.
    Auto,
    /// Into the waiting room, until a facilitator admits.
    Ask,
}

/// Why an epoch was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The entry before it changed who is in.
    MembersChanged,
    /// Its author could not open the last one.
    CannotOpen,
    /// Its author wants a fresh key.
    Fresh,
    /// Somebody left.
    Due,
}

/// The first entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Create {
    /// What the space is for.
    pub kind: Kind,
    /// Random; part of how members derive their keys.
    pub nonce: [u8; 32],
    /// The first history rule.
    pub history: History,
    /// Whether anyone may join from the directory; shown to all.
    pub open: bool,
    /// The organisation's offline key, where there is one.
    pub steward: Option<SignKey>,
    /// The author's key for signing.
    pub sign_key: SignKey,
    /// The author's key for letters.
    pub box_key: BoxKey,
}

/// A link's server-visible half.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewInvite {
    /// New in this log.
    pub invite: InviteId,
    /// Derived from the link's secret.
    pub sign_key: SignKey,
    /// What who joins becomes.
    pub role: Role,
    /// The last minute it works in.
    pub expires: Minute,
    /// How often it works, 1 to 500.
    pub uses: u32,
    /// How it lets people in.
    pub mode: Mode,
    /// The settings, sealed for the link's holder.
    pub sealed_settings: Vec<u8>,
}

/// Someone came by a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// The invite.
    pub invite: InviteId,
    /// The newcomer's key for signing.
    pub sign_key: SignKey,
    /// The newcomer's key for letters.
    pub box_key: BoxKey,
}

/// A new key for everybody who is a member after this entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewEpoch {
    /// Previous + 1.
    pub n: u32,
    /// Binds the key.
    pub commit: [u8; 32],
    /// Binds the wraps, in order of their receivers' `member_id`.
    pub wraps_hash: [u8; 32],
    /// The stream's head: its number.
    pub k: u64,
    /// The stream's head: its chain.
    pub chain: [u8; 32],
    /// Why it was made.
    pub reason: Reason,
}

/// What an entry says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// 1: begins the log.
    Create(Create),
    /// 2: makes a link.
    Invite(NewInvite),
    /// 3: ends a link.
    Withdraw(InviteId),
    /// 4: comes by a link.
    Join(Arrival),
    /// 5: lets a guest in.
    Admit(MemberId),
    /// 6: removes a member, or turns a guest away.
    Remove(MemberId),
    /// 7: states a member's role.
    Role(MemberId, Role),
    /// 8: leaves.
    Leave,
    /// 9: binds new settings.
    Settings {
        /// `settings_commit` of the settings object's body.
        commit: [u8; 32],
        /// The history rule for later epochs.
        history: History,
    },
    /// 12: a new key.
    Epoch(NewEpoch),
}

/// One entry, parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The space; zeros in create.
    pub space: SpaceId,
    /// Position, from 0.
    pub seq: u64,
    /// The entry before; zeros in create.
    pub prev: EntryHash,
    /// When; never before the entry before.
    pub at: Minute,
    /// Who.
    pub author: MemberId,
    /// What.
    pub body: Body,
}

/// An entry with its exact bytes, its hash and its signatures. Signatures are not yet verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedEntry {
    bytes: Vec<u8>,
    hash: EntryHash,
    entry: Entry,
    own: [u8; 64],
    invite: Option<[u8; 64]>,
}

/// What settings are bound by in the log: `SHA-256(join("hf1/settings", len cbor))`.
pub fn settings_commit(cbor: &[u8]) -> [u8; 32] {
    Join::new("hf1/settings").var(cbor).sha256()
}

/// What binds an epoch's key: `SHA-256(join("hf1/epoch", space, n, key))`.
pub fn epoch_commit(space: &SpaceId, n: u32, key: &[u8; 32]) -> [u8; 32] {
    Join::new("hf1/epoch").fixed(&space.0).u32(n).fixed(key).sha256()
}

impl EntryHash {
    /// The hash of an entry's bytes, signatures apart.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Join::new("hf1/entry").var(bytes).sha256())
    }

    /// What the author signs.
    pub fn to_sign(&self) -> Vec<u8> {
        Join::new("hf1/log").fixed(&self.0).bytes()
    }

    /// What the invite's key signs in a join.
    pub fn to_sign_with_invite(&self) -> Vec<u8> {
        Join::new("hf1/log-invite").fixed(&self.0).bytes()
    }
}

impl Entry {
    /// The one encoding.
    pub fn encode(&self) -> Vec<u8> {
        let (kind, body) = self.body.to_value();
        cbor::encode(&Value::map([
            (1, Some(Value::Uint(VERSION.into()))),
            (2, Some(Value::Uint(SUITE.into()))),
            (3, Some(Value::bytes(self.space.0))),
            (4, Some(Value::Uint(self.seq))),
            (5, Some(Value::bytes(self.prev.0))),
            (6, Some(Value::Uint(self.at.0))),
            (7, Some(Value::Uint(kind))),
            (8, Some(Value::bytes(self.author.0))),
            (9, Some(body)),
        ]))
    }

    /// Reads the one encoding.
    pub fn decode(bytes: &[u8]) -> Result<Self, Refusal> {
        if bytes.len() > ENTRY_BYTES_MAX {
            return Err(Refusal::TooLarge);
        }
        let mut fields = cbor::decode(bytes)?.into_fields()?;
        if fields.uint(1)? != u64::from(VERSION) {
            return Err(Refusal::UnknownVersion);
        }
        if fields.uint(2)? != u64::from(SUITE) {
            return Err(Refusal::UnknownSuite);
        }
        let entry = Self {
            space: SpaceId(fields.fixed(3)?),
            seq: fields.uint(4)?,
            prev: EntryHash(fields.fixed(5)?),
            at: Minute(fields.uint(6)?),
            author: MemberId(fields.fixed(8)?),
            body: Body::from_value(fields.uint(7)?, fields.take(9)?)?,
        };
        fields.done()?;
        Ok(entry)
    }
}

impl SignedEntry {
    /// Puts an entry and its signatures together; `invite` is the second signature of a join.
    pub fn new(entry: Entry, own: [u8; 64], invite: Option<[u8; 64]>) -> Self {
        let bytes = entry.encode();
        let hash = EntryHash::of(&bytes);
        Self { bytes, hash, entry, own, invite }
    }

    /// Reads an entry's bytes and signatures: two for a join, one for any other.
    pub fn from_parts(bytes: Vec<u8>, signatures: &[[u8; 64]]) -> Result<Self, Refusal> {
        let entry = Entry::decode(&bytes)?;
        let (own, invite) = match (signatures, &entry.body) {
            ([own, invite], Body::Join(_)) => (*own, Some(*invite)),
            ([own], body) if !matches!(body, Body::Join(_)) => (*own, None),
            _ => return Err(Refusal::Malformed),
        };
        let hash = EntryHash::of(&bytes);
        Ok(Self { bytes, hash, entry, own, invite })
    }

    /// Reads `{1: bytes, 2: [signature, …]}`.
    pub fn parse(wire: &[u8]) -> Result<Self, Refusal> {
        Self::from_value(cbor::decode(wire)?)
    }

    /// Reads the map `{1: bytes, 2: [signature, …]}`.
    pub fn from_value(value: Value) -> Result<Self, Refusal> {
        let mut fields = value.into_fields()?;
        let bytes = fields.bytes(1)?;
        let signatures: Vec<[u8; 64]> =
            fields.array(2)?.into_iter().map(Value::into_fixed).collect::<Result<_, _>>()?;
        fields.done()?;
        Self::from_parts(bytes, &signatures)
    }

    /// The map `{1: bytes, 2: [signature, …]}`.
    pub fn to_value(&self) -> Value {
        let signatures = self.signatures().map(Value::bytes).collect();
        Value::map([(1, Some(Value::bytes(&self.bytes))), (2, Some(Value::Array(signatures)))])
    }

    /// `{1: bytes, 2: [signature, …]}` as bytes.
    pub fn wire(&self) -> Vec<u8> {
        cbor::encode(&self.to_value())
    }

    /// The exact bytes that are hashed.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The hash of those bytes.
    pub fn hash(&self) -> EntryHash {
        self.hash
    }

    /// What it says.
    pub fn entry(&self) -> &Entry {
        &self.entry
    }

    /// The signatures as they travel: the author's, then for a join the invite's.
    pub fn signatures(&self) -> impl Iterator<Item = [u8; 64]> {
        std::iter::once(self.own).chain(self.invite)
    }

    /// Whether the author's key signed it.
    pub fn verify_author(&self, key: &SignKey) -> Result<(), Refusal> {
        verify(key, &self.hash.to_sign(), &self.own)
    }

    /// Whether the invite's key signed it; only a join carries such a signature.
    pub fn verify_invite(&self, key: &SignKey) -> Result<(), Refusal> {
        let signature = self.invite.ok_or(Refusal::BadSignature)?;
        verify(key, &self.hash.to_sign_with_invite(), &signature)
    }
}

impl Body {
    fn to_value(&self) -> (u64, Value) {
        match self {
            Self::Create(it) => (1, it.to_value()),
            Self::Invite(it) => (2, it.to_value()),
            Self::Withdraw(invite) => (3, Value::map([(1, Some(Value::bytes(invite.0)))])),
            Self::Join(it) => (
                4,
                Value::map([
                    (1, Some(Value::bytes(it.invite.0))),
                    (2, Some(Value::bytes(it.sign_key.as_bytes()))),
                    (3, Some(Value::bytes(it.box_key.as_bytes()))),
                ]),
            ),
            Self::Admit(guest) => (5, Value::map([(1, Some(Value::bytes(guest.0)))])),
            Self::Remove(who) => (6, Value::map([(1, Some(Value::bytes(who.0)))])),
            Self::Role(who, role) => (
                7,
                Value::map([(1, Some(Value::bytes(who.0))), (2, Some(Value::Uint(role.number())))]),
            ),
            Self::Leave => (8, Value::Map(Vec::new())),
            Self::Settings { commit, history } => (
                9,
                Value::map([
                    (1, Some(Value::bytes(commit))),
                    (2, Some(Value::Uint(history.number()))),
                ]),
            ),
            Self::Epoch(it) => (
                12,
                Value::map([
                    (1, Some(Value::Uint(it.n.into()))),
                    (2, Some(Value::bytes(it.commit))),
                    (3, Some(Value::bytes(it.wraps_hash))),
                    (4, Some(Value::Uint(it.k))),
                    (5, Some(Value::bytes(it.chain))),
                    (6, Some(Value::Uint(it.reason.number()))),
                ]),
            ),
        }
    }

    fn from_value(kind: u64, value: Value) -> Result<Self, Refusal> {
        let mut fields = value.into_fields()?;
        let body = match kind {
            1 => Self::Create(Create::take(&mut fields)?),
            2 => Self::Invite(NewInvite::take(&mut fields)?),
            3 => Self::Withdraw(InviteId(fields.fixed(1)?)),
            4 => Self::Join(Arrival {
                invite: InviteId(fields.fixed(1)?),
                sign_key: SignKey::parse(&fields.fixed(2)?)?,
                box_key: BoxKey::parse(&fields.fixed(3)?)?,
            }),
            5 => Self::Admit(MemberId(fields.fixed(1)?)),
            6 => Self::Remove(MemberId(fields.fixed(1)?)),
            7 => Self::Role(MemberId(fields.fixed(1)?), Role::from_number(fields.uint(2)?)?),
            8 => Self::Leave,
            9 => Self::Settings {
                commit: fields.fixed(1)?,
                history: History::from_number(fields.uint(2)?)?,
            },
            12 => Self::Epoch(NewEpoch {
                n: fields.u32(1)?,
                commit: fields.fixed(2)?,
                wraps_hash: fields.fixed(3)?,
                k: fields.uint(4)?,
                chain: fields.fixed(5)?,
                reason: Reason::from_number(fields.uint(6)?)?,
            }),
            _ => return Err(Refusal::UnknownEntryType),
        };
        fields.done()?;
        Ok(body)
    }
}

impl Create {
    fn to_value(&self) -> Value {
        Value::map([
            (1, Some(Value::Uint(self.kind.number()))),
            (2, Some(Value::bytes(self.nonce))),
            (3, Some(Value::Uint(self.history.number()))),
            (4, Some(Value::flag(self.open))),
            (5, self.steward.map(|it| Value::bytes(it.as_bytes()))),
            (6, Some(Value::bytes(self.sign_key.as_bytes()))),
            (7, Some(Value::bytes(self.box_key.as_bytes()))),
        ])
    }

    fn take(fields: &mut Fields) -> Result<Self, Refusal> {
        Ok(Self {
            kind: Kind::from_number(fields.uint(1)?)?,
            nonce: fields.fixed(2)?,
            history: History::from_number(fields.uint(3)?)?,
            open: fields.flag(4)?,
            steward: match fields.maybe(5) {
                Some(key) => Some(SignKey::parse(&key.into_fixed()?)?),
                None => None,
            },
            sign_key: SignKey::parse(&fields.fixed(6)?)?,
            box_key: BoxKey::parse(&fields.fixed(7)?)?,
        })
    }
}

impl NewInvite {
    fn to_value(&self) -> Value {
        Value::map([
            (1, Some(Value::bytes(self.invite.0))),
            (2, Some(Value::bytes(self.sign_key.as_bytes()))),
            (3, Some(Value::Uint(self.role.number()))),
            (4, Some(Value::Uint(self.expires.0))),
            (5, Some(Value::Uint(self.uses.into()))),
            (6, Some(Value::Uint(self.mode.number()))),
            (7, Some(Value::bytes(&self.sealed_settings))),
        ])
    }

    fn take(fields: &mut Fields) -> Result<Self, Refusal> {
        let it = Self {
            invite: InviteId(fields.fixed(1)?),
            sign_key: SignKey::parse(&fields.fixed(2)?)?,
            role: Role::from_number(fields.uint(3)?)?,
            expires: Minute(fields.uint(4)?),
            uses: fields.u32(5)?,
            mode: Mode::from_number(fields.uint(6)?)?,
            sealed_settings: fields.bytes(7)?,
        };
        let padded = it.sealed_settings.len().checked_sub(SEALED_EXTRA_BYTES);
        let sealed_fits = padded
            .is_some_and(|it| it <= INVITE_SETTINGS_PADDED_BYTES_MAX && padding::is_bucket(it));
        if (1..=INVITE_USES_MAX).contains(&it.uses) && sealed_fits {
            Ok(it)
        } else {
            Err(Refusal::Malformed)
        }
    }
}

macro_rules! numbered {
    ($name:ident { $($variant:ident = $number:literal),* }, $else:expr) => {
        impl $name {
            /// Its number on the wire.
            pub fn number(self) -> u64 {
                match self { $(Self::$variant => $number),* }
            }

            /// Reads its number.
            pub fn from_number(number: u64) -> Result<Self, Refusal> {
                match number { $($number => Ok(Self::$variant),)* it => Err($else(it)) }
            }
        }
    };
}

numbered!(Kind { Vault = 1, Group = 3 }, |it| match it {
    2 | 4 => Refusal::UnknownSpaceKind,
    _ => Refusal::Malformed,
});
numbered!(History { None = 0, All = 1 }, |_| Refusal::Malformed);
numbered!(Role { Member = 1, Facilitator = 2 }, |_| Refusal::Malformed);
numbered!(Mode { Auto = 1, Ask = 2 }, |_| Refusal::Malformed);
numbered!(Reason { MembersChanged = 1, CannotOpen = 2, Fresh = 3, Due = 4 }, |_| {
    Refusal::Malformed
});

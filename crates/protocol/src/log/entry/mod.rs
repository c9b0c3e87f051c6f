//! Entries of a log: their one encoding, their hash and their signatures (annex D).

mod body;

use crate::{
    EntryHash, MemberId, Minute, Refusal, SUITE, SignKey, SpaceId, VERSION,
    cbor::{self, Value},
    hash::Join,
    signature::verify,
};
pub use body::{
    Arrival, Body, Create, History, INVITE_USES_MAX, Kind, Mode, NewEpoch, NewInvite, Reason, Role,
    StewardAct,
};

/// Longest entry in bytes.
pub const ENTRY_BYTES_MAX: usize = 16_384;

/// Whom a steward's entries, and no others, name as their author.
pub const STEWARD: MemberId = MemberId([0; 16]);

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
    /// Who; [`STEWARD`] for a steward's.
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
        let by_steward = matches!(entry.body, Body::Steward(..));
        if by_steward == (entry.author == STEWARD) { Ok(entry) } else { Err(Refusal::Malformed) }
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

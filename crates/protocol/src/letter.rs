//! Letters between two members, and the wraps of an epoch, as the server stores them (annex E).

use crate::{
    EntryHash, MemberId, Refusal, SpaceId,
    cbor::{self, Value},
    hash::{Join, sha256},
};

/// Longest wire of any letter but a report, in bytes.
pub const LETTER_BYTES_MAX: usize = 16_384;
/// What stands around a letter's body: the encapsulated key, a signature and a tag, in bytes.
pub const LETTER_EXTRA_BYTES: usize = 32 + 64 + 16;
/// Longest wire of a report: what fills 65,536 bytes when padded, in bytes.
pub const REPORT_BYTES_MAX: usize = 65_536 + LETTER_EXTRA_BYTES;
/// A key and its epoch's number, in bytes.
pub const KEY_BYTES: usize = 36;
/// Length of an epoch's wrap: a letter with one key, in bytes.
pub const WRAP_BYTES: usize = LETTER_EXTRA_BYTES + KEY_BYTES;
/// Most earlier keys in one letter.
pub const KEYS_PER_LETTER_MAX: usize = 64;

/// What a letter is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// 1: keys of epochs.
    Key,
    /// 2: a request to talk, with the way into a pair.
    Request,
    /// 4: a worry about somebody or something, to those who look after the group.
    Report,
    /// 5: what a guest writes to the facilitators.
    Introduction,
    /// 6: the way into the group's team, from one facilitator to another.
    TeamInvitation,
    /// 7: what the facilitators say to one member.
    TeamWord,
}

impl Purpose {
    /// Its number on the wire.
    pub fn number(self) -> u8 {
        match self {
            Self::Key => 1,
            Self::Request => 2,
            Self::Report => 4,
            Self::Introduction => 5,
            Self::TeamInvitation => 6,
            Self::TeamWord => 7,
        }
    }

    /// Longest wire of such a letter, in bytes.
    pub fn wire_bytes_max(self) -> usize {
        if self == Self::Report { REPORT_BYTES_MAX } else { LETTER_BYTES_MAX }
    }

    /// Reads its number; those reserved until they are built are refused.
    pub fn from_number(number: u64) -> Result<Self, Refusal> {
        match number {
            1 => Ok(Self::Key),
            2 => Ok(Self::Request),
            4 => Ok(Self::Report),
            5 => Ok(Self::Introduction),
            6 => Ok(Self::TeamInvitation),
            7 => Ok(Self::TeamWord),
            _ => Err(Refusal::LetterPurpose),
        }
    }
}

/// A letter as it is stored and sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterRecord {
    /// What it is for.
    pub purpose: Purpose,
    /// Who wrote it.
    pub from: MemberId,
    /// Whom it is for.
    pub to: MemberId,
    /// An entry both can see.
    pub entry: EntryHash,
    /// `enc 32 | ciphertext`.
    pub wire: Vec<u8>,
    /// For a report to the safety team: the group that it comes from.
    pub origin: Option<SpaceId>,
}

impl LetterRecord {
    /// Reads `{1 purpose, 2 from, 3 to, 4 entry_hash, 5 wire, 6 origin?}`.
    pub fn parse(bytes: &[u8]) -> Result<Self, Refusal> {
        Self::from_value(cbor::decode(bytes)?)
    }

    /// Reads the map.
    pub fn from_value(value: Value) -> Result<Self, Refusal> {
        let mut fields = value.into_fields()?;
        let record = Self {
            purpose: Purpose::from_number(fields.uint(1)?)?,
            from: MemberId(fields.fixed(2)?),
            to: MemberId(fields.fixed(3)?),
            entry: EntryHash(fields.fixed(4)?),
            wire: fields.bytes(5)?,
            origin: match fields.maybe(6) {
                Some(space) => Some(SpaceId(space.into_fixed()?)),
                None => None,
            },
        };
        fields.done()?;
        if record.wire.len() > record.purpose.wire_bytes_max() {
            return Err(Refusal::TooLarge);
        }
        let foreign = record.origin.is_some() && record.purpose != Purpose::Report;
        if record.wire.len() < LETTER_EXTRA_BYTES || foreign {
            return Err(Refusal::Malformed);
        }
        Ok(record)
    }

    /// The map.
    pub fn to_value(&self) -> Value {
        Value::map([
            (1, Some(Value::Uint(self.purpose.number().into()))),
            (2, Some(Value::bytes(self.from.0))),
            (3, Some(Value::bytes(self.to.0))),
            (4, Some(Value::bytes(self.entry.0))),
            (5, Some(Value::bytes(&self.wire))),
            (6, self.origin.map(|it| Value::bytes(it.0))),
        ])
    }

    /// The map as bytes.
    pub fn encode(&self) -> Vec<u8> {
        cbor::encode(&self.to_value())
    }
}

/// `info` of a letter: what it is bound to.
pub fn letter_info(
    purpose: Purpose,
    space: &SpaceId,
    from: &MemberId,
    to: &MemberId,
    entry: &EntryHash,
) -> Vec<u8> {
    Join::new("hf1/letter")
        .u8(purpose.number())
        .fixed(&space.0)
        .fixed(&from.0)
        .fixed(&to.0)
        .fixed(&entry.0)
        .bytes()
}

/// What the writer of a letter signs.
pub fn letter_to_sign(info: &[u8], body: &[u8]) -> Vec<u8> {
    Join::new("hf1/letter-body").var(info).var(body).bytes()
}

/// The hash of one wrap's wire.
pub fn wrap_hash(wrap: &[u8]) -> [u8; 32] {
    sha256(wrap)
}

/// What an epoch says of its wraps: `SHA-256(join("hf1/wraps", SHA-256(wrap), …))`.
pub fn wraps_hash(wraps: &[Vec<u8>]) -> [u8; 32] {
    wraps_hash_of(wraps.iter().map(|it| wrap_hash(it)))
}

/// The same from the wraps' hashes.
pub fn wraps_hash_of(hashes: impl IntoIterator<Item = [u8; 32]>) -> [u8; 32] {
    hashes.into_iter().fold(Join::new("hf1/wraps"), |join, hash| join.fixed(&hash)).sha256()
}

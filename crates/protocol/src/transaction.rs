//! What is posted to a log: entries, the wraps of the epoch among them, and letters (annex D).

use crate::{
    Refusal, SignedEntry,
    cbor::{self, Value},
    letter::{LetterRecord, WRAP_BYTES},
    log::{Body, MEMBERS_MAX},
};

/// Most entries in a transaction.
pub const ENTRIES_MAX: usize = 4;
/// Most letters in a transaction.
pub const LETTERS_MAX: usize = 64;
/// Longest transaction in bytes.
pub const TRANSACTION_BYTES_MAX: usize = 1_048_576;

/// Accepted whole or not at all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Transaction {
    /// In the order of the log.
    pub entries: Vec<SignedEntry>,
    /// The wires of the one epoch's wraps, in order of their receivers' `member_id`.
    pub wraps: Vec<Vec<u8>>,
    /// Letters that belong to it.
    pub letters: Vec<LetterRecord>,
}

impl Transaction {
    /// Reads `{1: [entry, …], 2: [wrap, …], 3: [letter, …]}`; all three are always there.
    pub fn parse(bytes: &[u8]) -> Result<Self, Refusal> {
        if bytes.len() > TRANSACTION_BYTES_MAX {
            return Err(Refusal::TooLarge);
        }
        let mut fields = cbor::decode(bytes)?.into_fields()?;
        let entries = fields.array(1)?;
        let wraps = fields.array(2)?;
        let letters = fields.array(3)?;
        fields.done()?;
        if entries.is_empty() {
            return Err(Refusal::Malformed);
        }
        if entries.len() > ENTRIES_MAX || wraps.len() > MEMBERS_MAX || letters.len() > LETTERS_MAX {
            return Err(Refusal::TooLarge);
        }
        let entries: Vec<_> =
            entries.into_iter().map(SignedEntry::from_value).collect::<Result<_, _>>()?;
        let wraps: Vec<_> = wraps.into_iter().map(Value::into_bytes).collect::<Result<_, _>>()?;
        let letters =
            letters.into_iter().map(LetterRecord::from_value).collect::<Result<_, _>>()?;
        let epochs = entries.iter().filter(|it| matches!(it.entry().body, Body::Epoch(_))).count();
        if epochs > 1 || wraps.iter().any(|it| it.len() != WRAP_BYTES) {
            return Err(Refusal::WrapsWrong);
        }
        Ok(Self { entries, wraps, letters })
    }

    /// The one encoding.
    pub fn encode(&self) -> Vec<u8> {
        cbor::encode(&Value::map([
            (1, Some(Value::Array(self.entries.iter().map(SignedEntry::to_value).collect()))),
            (2, Some(Value::Array(self.wraps.iter().map(Value::bytes).collect()))),
            (3, Some(Value::Array(self.letters.iter().map(LetterRecord::to_value).collect()))),
        ]))
    }
}

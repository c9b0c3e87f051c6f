//! The part of CBOR that HF1 uses, in its one allowed encoding (RFC 8949, section 4.2).
//!
//! No floats, tags, null, booleans or negative numbers; map keys are small unsigned integers in
//! rising order; integers stay below 2^53. What is read is encoded again and compared.

use std::fmt;

use minicbor::{Decoder, Encoder, data::Type, decode::Error};

use crate::Refusal;

/// Integers are below this, so that every implementation holds them exactly.
pub const INTEGER_END: u64 = 1 << 53;
/// Values nest at most this deep.
const DEPTH_MAX: usize = 8;

/// One value of the part of CBOR that is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// An unsigned integer below 2^53.
    Uint(u64),
    /// Bytes.
    Bytes(Vec<u8>),
    /// UTF-8 text.
    Text(String),
    /// Values in order.
    Array(Vec<Value>),
    /// Values by key; keys rise.
    Map(Vec<(u64, Value)>),
}

impl Value {
    /// A map of the fields that are there; `fields` come in rising order of their keys.
    pub fn map<const N: usize>(fields: [(u64, Option<Value>); N]) -> Self {
        Self::Map(fields.into_iter().filter_map(|(key, value)| Some((key, value?))).collect())
    }

    /// Bytes.
    pub fn bytes(bytes: impl AsRef<[u8]>) -> Self {
        Self::Bytes(bytes.as_ref().to_vec())
    }

    /// Text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Yes or no, as 1 or 0.
    pub fn flag(yes: bool) -> Self {
        Self::Uint(u64::from(yes))
    }

    /// The integer, or a refusal.
    pub fn into_uint(self) -> Result<u64, Refusal> {
        if let Self::Uint(it) = self { Ok(it) } else { Err(Refusal::Malformed) }
    }

    /// The bytes, or a refusal.
    pub fn into_bytes(self) -> Result<Vec<u8>, Refusal> {
        if let Self::Bytes(it) = self { Ok(it) } else { Err(Refusal::Malformed) }
    }

    /// Bytes of exactly this length, or a refusal.
    pub fn into_fixed<const N: usize>(self) -> Result<[u8; N], Refusal> {
        self.into_bytes()?.try_into().map_err(|_| Refusal::Malformed)
    }

    /// The text, or a refusal.
    pub fn into_text(self) -> Result<String, Refusal> {
        if let Self::Text(it) = self { Ok(it) } else { Err(Refusal::Malformed) }
    }

    /// The array, or a refusal.
    pub fn into_array(self) -> Result<Vec<Value>, Refusal> {
        if let Self::Array(it) = self { Ok(it) } else { Err(Refusal::Malformed) }
    }

    /// The fields of the map, or a refusal.
    pub fn into_fields(self) -> Result<Fields, Refusal> {
        if let Self::Map(it) = self { Ok(Fields(it)) } else { Err(Refusal::Malformed) }
    }
}

/// The fields of a map, taken one by one; what is left over at the end is a refusal.
#[derive(Debug)]
pub struct Fields(Vec<(u64, Value)>);

impl Fields {
    /// Takes a field that may be absent.
    pub fn maybe(&mut self, key: u64) -> Option<Value> {
        let index = self.0.iter().position(|(it, _)| *it == key)?;
        Some(self.0.remove(index).1)
    }

    /// Takes a field that must be there.
    pub fn take(&mut self, key: u64) -> Result<Value, Refusal> {
        self.maybe(key).ok_or(Refusal::Malformed)
    }

    /// Takes an integer.
    pub fn uint(&mut self, key: u64) -> Result<u64, Refusal> {
        self.take(key)?.into_uint()
    }

    /// Takes an integer that fits 32 bits.
    pub fn u32(&mut self, key: u64) -> Result<u32, Refusal> {
        self.uint(key)?.try_into().map_err(|_| Refusal::Malformed)
    }

    /// Takes a yes or no.
    pub fn flag(&mut self, key: u64) -> Result<bool, Refusal> {
        match self.uint(key)? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(Refusal::Malformed),
        }
    }

    /// Takes bytes of exactly this length.
    pub fn fixed<const N: usize>(&mut self, key: u64) -> Result<[u8; N], Refusal> {
        self.take(key)?.into_fixed()
    }

    /// Takes bytes.
    pub fn bytes(&mut self, key: u64) -> Result<Vec<u8>, Refusal> {
        self.take(key)?.into_bytes()
    }

    /// Takes text.
    pub fn text(&mut self, key: u64) -> Result<String, Refusal> {
        self.take(key)?.into_text()
    }

    /// Takes text that may be absent.
    pub fn maybe_text(&mut self, key: u64) -> Result<Option<String>, Refusal> {
        self.maybe(key).map(Value::into_text).transpose()
    }

    /// Takes an array.
    pub fn array(&mut self, key: u64) -> Result<Vec<Value>, Refusal> {
        self.take(key)?.into_array()
    }

    /// Nothing may be left.
    pub fn done(self) -> Result<(), Refusal> {
        if self.0.is_empty() { Ok(()) } else { Err(Refusal::Malformed) }
    }
}

/// Encodes a value in the one allowed way.
pub fn encode(value: &Value) -> Vec<u8> {
    let mut bytes = Vec::new();
    write(&mut Encoder::new(&mut bytes), value);
    bytes
}

/// Reads one value that fills `bytes`. `Malformed` when it is not of the used part of CBOR,
/// `NonCanonical` when it is encoded otherwise than `encode` would.
pub fn decode(bytes: &[u8]) -> Result<Value, Refusal> {
    let mut decoder = Decoder::new(bytes);
    let value = read(&mut decoder, DEPTH_MAX)?;
    if decoder.position() != bytes.len() {
        return Err(Refusal::Malformed);
    }
    if !keys_rise(&value) || encode(&value) != bytes {
        return Err(Refusal::NonCanonical);
    }
    Ok(value)
}

fn write(encoder: &mut Encoder<&mut Vec<u8>>, value: &Value) {
    let written = match value {
        Value::Uint(it) => encoder.u64(*it).map(drop),
        Value::Bytes(it) => encoder.bytes(it).map(drop),
        Value::Text(it) => encoder.str(it).map(drop),
        Value::Array(items) => encoder.array(items.len() as u64).map(|encoder| {
            for item in items {
                write(encoder, item);
            }
        }),
        Value::Map(fields) => encoder.map(fields.len() as u64).map(|encoder| {
            for (key, value) in fields {
                write(encoder, &Value::Uint(*key));
                write(encoder, value);
            }
        }),
    };
    written.expect("writing to memory does not fail");
}

fn read(decoder: &mut Decoder<'_>, depth: usize) -> Result<Value, Refusal> {
    let malformed = |_: Error| Refusal::Malformed;
    let deeper = depth.checked_sub(1).ok_or(Refusal::Malformed)?;
    match decoder.datatype().map_err(malformed)? {
        Type::U8 | Type::U16 | Type::U32 | Type::U64 => integer(decoder).map(Value::Uint),
        Type::Bytes => Ok(Value::bytes(decoder.bytes().map_err(malformed)?)),
        Type::String => Ok(Value::text(decoder.str().map_err(malformed)?)),
        Type::Array => {
            let length = decoder.array().map_err(malformed)?.ok_or(Refusal::Malformed)?;
            (0..length).map(|_| read(decoder, deeper)).collect::<Result<_, _>>().map(Value::Array)
        }
        Type::Map => {
            let length = decoder.map().map_err(malformed)?.ok_or(Refusal::Malformed)?;
            (0..length)
                .map(|_| Ok((integer(decoder)?, read(decoder, deeper)?)))
                .collect::<Result<_, _>>()
                .map(Value::Map)
        }
        _ => Err(Refusal::Malformed),
    }
}

fn integer(decoder: &mut Decoder<'_>) -> Result<u64, Refusal> {
    match decoder.u64() {
        Ok(it) if it < INTEGER_END => Ok(it),
        _ => Err(Refusal::Malformed),
    }
}

fn keys_rise(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.iter().all(keys_rise),
        Value::Map(fields) => {
            fields.is_sorted_by(|a, b| a.0 < b.0) && fields.iter().all(|(_, it)| keys_rise(it))
        }
        _ => true,
    }
}

/// Shows bytes as hexadecimal digits.
pub(crate) struct Hex<'a>(pub(crate) &'a [u8]);

impl fmt::Display for Hex<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            (0..INTEGER_END).prop_map(Value::Uint),
            proptest::collection::vec(any::<u8>(), 0..40).prop_map(Value::Bytes),
            ".{0,20}".prop_map(Value::Text),
        ];
        leaf.prop_recursive(4, 32, 6, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::Array),
                proptest::collection::btree_map(0..INTEGER_END, inner, 0..6)
                    .prop_map(|it| Value::Map(it.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_was_encoded_reads_back_the_same(value in values()) {
            prop_assert_eq!(decode(&encode(&value)), Ok(value));
        }

        #[test]
        fn whatever_is_read_has_one_encoding(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
            if let Ok(value) = decode(&bytes) {
                prop_assert_eq!(encode(&value), bytes);
            }
        }
    }

    #[test]
    fn other_ways_to_write_the_same_are_refused() {
        for (bytes, why) in [
            (&[0x18, 0x01][..], Refusal::NonCanonical),
            (&[0xa2, 2, 0, 1, 0], Refusal::NonCanonical),
            (&[0xa2, 1, 0, 1, 0], Refusal::NonCanonical),
            (&[0x9f, 0xff], Refusal::Malformed),
            (&[0xbf, 0xff], Refusal::Malformed),
            (&[0x5f, 0x41, 0, 0xff], Refusal::Malformed),
            (&[0xf6], Refusal::Malformed),
            (&[0xf4], Refusal::Malformed),
            (&[0x20], Refusal::Malformed),
            (&[0xc0, 0], Refusal::Malformed),
            (&[0xf9, 0, 0], Refusal::Malformed),
            (&[0xa1, 0x61, 0x61, 0], Refusal::Malformed),
            (&[0x1b, 0, 0x20, 0, 0, 0, 0, 0, 0], Refusal::Malformed),
            (&[0x61, 0xff], Refusal::Malformed),
            (&[0, 0], Refusal::Malformed),
            (&[], Refusal::Malformed),
            (&[0x81; 9], Refusal::Malformed),
            (&[0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], Refusal::Malformed),
        ] {
            assert_eq!(decode(bytes), Err(why), "{bytes:02x?}");
        }
    }
}

//! Sealed objects as the server sees them: a header, and bytes it cannot open (section 2, annex C and F).

use bytes::Bytes;

use crate::{
    MemberId, ObjectId, Refusal, SUITE, SpaceId, VERSION,
    hash::{Join, sha256},
    padding,
};

/// Length of a header.
pub const HEADER_BYTES: usize = 107;
/// Length of a header without its salt: what is bound as context.
pub const HEADER_CONTEXT_BYTES: usize = 75;
/// Length of the commit.
pub const COMMIT_BYTES: usize = 32;
/// Length of AES-GCM's tag.
pub const TAG_BYTES: usize = 16;
/// Longest wire: header, commit, the largest padded inside, tag.
pub const WIRE_BYTES_MAX: usize =
    HEADER_BYTES + COMMIT_BYTES + padding::PADDED_BYTES_MAX + TAG_BYTES;
/// The stream's chain before its first object.
pub const CHAIN_START: [u8; 32] = [0; 32];

/// How much an object asks for attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attention {
    /// No notification.
    Silent,
    /// As usual.
    Normal,
    /// At once.
    Urgent,
}

impl Attention {
    /// Its number on the wire.
    pub fn number(self) -> u8 {
        match self {
            Self::Silent => 0,
            Self::Normal => 1,
            Self::Urgent => 2,
        }
    }

    /// Reads its number.
    pub fn from_number(number: u8) -> Result<Self, Refusal> {
        match number {
            0 => Ok(Self::Silent),
            1 => Ok(Self::Normal),
            2 => Ok(Self::Urgent),
            _ => Err(Refusal::Malformed),
        }
    }
}

/// What stands before a sealed object, and is bound to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// The space.
    pub space: SpaceId,
    /// The epoch it is sealed in.
    pub epoch: u32,
    /// The object; all its revisions share it.
    pub object: ObjectId,
    /// From 1; 0 for what is never stored.
    pub revision: u32,
    /// Who wrote it.
    pub author: MemberId,
    /// How much it asks for attention.
    pub attention: Attention,
    /// Seal's salt.
    pub salt: [u8; 32],
}

impl Header {
    /// The 107 bytes.
    pub fn encode(&self) -> [u8; HEADER_BYTES] {
        let mut bytes = [0; HEADER_BYTES];
        bytes[..HEADER_CONTEXT_BYTES].copy_from_slice(&self.context());
        bytes[HEADER_CONTEXT_BYTES..].copy_from_slice(&self.salt);
        bytes
    }

    /// The 75 bytes before the salt.
    pub fn context(&self) -> [u8; HEADER_CONTEXT_BYTES] {
        let mut bytes = [0; HEADER_CONTEXT_BYTES];
        bytes[0] = VERSION;
        bytes[1] = SUITE;
        bytes[2..34].copy_from_slice(&self.space.0);
        bytes[34..38].copy_from_slice(&self.epoch.to_be_bytes());
        bytes[38..54].copy_from_slice(&self.object.0);
        bytes[54..58].copy_from_slice(&self.revision.to_be_bytes());
        bytes[58..74].copy_from_slice(&self.author.0);
        bytes[74] = self.attention.number();
        bytes
    }

    /// Reads the 107 bytes.
    pub fn parse(bytes: &[u8; HEADER_BYTES]) -> Result<Self, Refusal> {
        if bytes[0] != VERSION {
            return Err(Refusal::UnknownVersion);
        }
        if bytes[1] != SUITE {
            return Err(Refusal::UnknownSuite);
        }
        Ok(Self {
            space: SpaceId(part(bytes, 2)),
            epoch: u32::from_be_bytes(part(bytes, 34)),
            object: ObjectId(part(bytes, 38)),
            revision: u32::from_be_bytes(part(bytes, 54)),
            author: MemberId(part(bytes, 58)),
            attention: Attention::from_number(bytes[74])?,
            salt: part(bytes, 75),
        })
    }

    /// What the author signs: `join("hf1/author", SHA-256(header), SHA-256(cbor))`.
    pub fn to_sign(&self, cbor: &[u8]) -> Vec<u8> {
        Join::new("hf1/author").fixed(&sha256(&self.encode())).fixed(&sha256(cbor)).bytes()
    }
}

fn part<const N: usize>(bytes: &[u8; HEADER_BYTES], from: usize) -> [u8; N] {
    let mut part = [0; N];
    part.copy_from_slice(&bytes[from..from + N]);
    part
}

/// A sealed object: `header 107 | commit 32 | ciphertext`. Its form is checked, not its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wire {
    bytes: Bytes,
    header: Header,
}

impl Wire {
    /// Checks the form: length, header, and that what is sealed has a padded length.
    pub fn parse(bytes: Bytes) -> Result<Self, Refusal> {
        if bytes.len() > WIRE_BYTES_MAX {
            return Err(Refusal::TooLarge);
        }
        let header = Header::parse(bytes.first_chunk().ok_or(Refusal::Malformed)?)?;
        let padded = bytes.len().checked_sub(HEADER_BYTES + COMMIT_BYTES + TAG_BYTES);
        if padded.is_some_and(padding::is_bucket) {
            Ok(Self { bytes, header })
        } else {
            Err(Refusal::Malformed)
        }
    }

    /// The exact bytes.
    pub fn bytes(&self) -> &Bytes {
        &self.bytes
    }

    /// The header.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The commit to key and context.
    pub fn commit(&self) -> &[u8] {
        &self.bytes[HEADER_BYTES..HEADER_BYTES + COMMIT_BYTES]
    }

    /// The ciphertext with its tag.
    pub fn ciphertext(&self) -> &[u8] {
        &self.bytes[HEADER_BYTES + COMMIT_BYTES..]
    }

    /// SHA-256 of the bytes: what the stream's chain holds.
    pub fn hash(&self) -> [u8; 32] {
        sha256(&self.bytes)
    }

    /// An object of the stream has a revision; what is ephemeral has none.
    pub fn is_ephemeral(&self) -> bool {
        self.header.revision == 0
    }
}

/// `chain_k = SHA-256(join("hf1/stream", space, k, chain_(k-1), SHA-256(wire)))`; k from 1.
pub fn chain(space: &SpaceId, k: u64, before: &[u8; 32], wire_hash: &[u8; 32]) -> [u8; 32] {
    Join::new("hf1/stream").fixed(&space.0).u64(k).fixed(before).fixed(wire_hash).sha256()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn header() -> Header {
        Header {
            space: SpaceId([1; 32]),
            epoch: 2,
            object: ObjectId([3; 16]),
            revision: 4,
            author: MemberId([5; 16]),
            attention: Attention::Normal,
            salt: [6; 32],
        }
    }

    #[test]
    fn a_header_reads_back_as_it_was_written() {
        assert_eq!(Header::parse(&header().encode()), Ok(header()));
    }

    #[test]
    fn objects_of_another_version_suite_size_or_attention_are_refused() {
        let mut wire = header().encode().to_vec();
        wire.resize(HEADER_BYTES + COMMIT_BYTES + TAG_BYTES + 256, 0);
        let with = |index: usize, byte: u8| {
            let mut wire = wire.clone();
            wire[index] = byte;
            Wire::parse(wire.into())
        };

        assert!(Wire::parse(wire.clone().into()).is_ok());
        assert_eq!(with(0, 2).map(drop), Err(Refusal::UnknownVersion));
        assert_eq!(with(1, 2).map(drop), Err(Refusal::UnknownSuite));
        assert_eq!(with(74, 3).map(drop), Err(Refusal::Malformed));
        let mut longer = wire.clone();
        longer.push(0);
        assert_eq!(Wire::parse(longer.into()).map(drop), Err(Refusal::Malformed));
        assert_eq!(
            Wire::parse(vec![1; WIRE_BYTES_MAX + 1].into()).map(drop),
            Err(Refusal::TooLarge)
        );
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
            if let Ok(wire) = Wire::parse(bytes.clone().into()) {
                prop_assert_eq!(&wire.header().encode()[..], &bytes[..HEADER_BYTES]);
            }
        }
    }
}

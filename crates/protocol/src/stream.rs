//! Batches of objects as they travel: posted by devices, read from the stream (annex G).

use bytes::{Buf, BufMut, Bytes, BytesMut};

use crate::{Refusal, object::WIRE_BYTES_MAX};

/// Most objects in one posted batch.
pub const POSTED_MAX: usize = 64;

/// What the stream holds at one number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// The object.
    Wire(Bytes),
    /// Its hash alone: its author took it back.
    Hash([u8; 32]),
}

/// One record of a space's stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StreamRecord {
    /// Its number, from 1.
    pub k: u64,
    /// What is there.
    pub content: Content,
}

impl StreamRecord {
    /// Appends `k u64 | form u8 | u32 length | bytes`.
    pub fn write(&self, out: &mut BytesMut) {
        out.put_u64(self.k);
        let (form, bytes) = match &self.content {
            Content::Wire(wire) => (0, wire.as_ref()),
            Content::Hash(hash) => (1, hash.as_slice()),
        };
        out.put_u8(form);
        put_prefixed(out, bytes);
    }

    /// Reads records until the bytes end.
    pub fn read_all(mut bytes: Bytes) -> Result<Vec<Self>, Refusal> {
        let mut records = Vec::new();
        while !bytes.is_empty() {
            let k = bytes.try_get_u64().map_err(|_| Refusal::Malformed)?;
            let form = bytes.try_get_u8().map_err(|_| Refusal::Malformed)?;
            let content = Content::read(form, take_prefixed(&mut bytes)?)?;
            records.push(Self { k, content });
        }
        Ok(records)
    }
}

impl Content {
    /// Reads what follows a form: 0 an object, 1 a hash.
    pub fn read(form: u8, bytes: Bytes) -> Result<Self, Refusal> {
        match form {
            0 => Ok(Self::Wire(bytes)),
            1 => Ok(Self::Hash(bytes.as_ref().try_into().map_err(|_| Refusal::Malformed)?)),
            _ => Err(Refusal::Malformed),
        }
    }

    /// Its form on the wire.
    pub fn form(&self) -> u8 {
        match self {
            Self::Wire(_) => 0,
            Self::Hash(_) => 1,
        }
    }
}

/// Objects to post: each `u32 length | wire`.
pub fn write_posted<'a>(wires: impl IntoIterator<Item = &'a Bytes>) -> Bytes {
    let mut out = BytesMut::new();
    for wire in wires {
        put_prefixed(&mut out, wire);
    }
    out.freeze()
}

/// Reads 1 to 64 posted objects, without looking into them.
pub fn read_posted(mut bytes: Bytes) -> Result<Vec<Bytes>, Refusal> {
    let mut wires = Vec::new();
    while !bytes.is_empty() {
        if wires.len() == POSTED_MAX {
            return Err(Refusal::TooLarge);
        }
        wires.push(take_prefixed(&mut bytes)?);
    }
    if wires.is_empty() { Err(Refusal::Malformed) } else { Ok(wires) }
}

fn put_prefixed(out: &mut BytesMut, bytes: &[u8]) {
    out.put_u32(u32::try_from(bytes.len()).expect("a wire is far below 4 GiB"));
    out.put_slice(bytes);
}

fn take_prefixed(bytes: &mut Bytes) -> Result<Bytes, Refusal> {
    let length = bytes.try_get_u32().map_err(|_| Refusal::Malformed)?;
    let length = usize::try_from(length).map_err(|_| Refusal::TooLarge)?;
    if length > WIRE_BYTES_MAX {
        return Err(Refusal::TooLarge);
    }
    if length > bytes.len() {
        return Err(Refusal::Malformed);
    }
    Ok(bytes.split_to(length))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn records_read_back_as_they_were_written(
            items in proptest::collection::vec((any::<u64>(), proptest::collection::vec(any::<u8>(), 0..50)), 0..8)
        ) {
            let records: Vec<_> = items
                .into_iter()
                .map(|(k, bytes)| StreamRecord { k, content: match <[u8; 32]>::try_from(bytes.as_slice()) {
                    Ok(hash) => Content::Hash(hash),
                    Err(_) => Content::Wire(bytes.into()),
                }})
                .collect();
            let mut out = BytesMut::new();
            for record in &records {
                record.write(&mut out);
            }
            prop_assert_eq!(StreamRecord::read_all(out.freeze()), Ok(records));
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = StreamRecord::read_all(bytes.clone().into());
            if let Ok(wires) = read_posted(bytes.clone().into()) {
                prop_assert_eq!(write_posted(&wires), bytes);
            }
        }
    }

    #[test]
    fn a_batch_that_is_empty_too_long_or_cut_off_is_refused() {
        let one = Bytes::from_static(b"x");

        assert_eq!(read_posted(Bytes::new()), Err(Refusal::Malformed));
        assert_eq!(read_posted(write_posted(vec![&one; 65])), Err(Refusal::TooLarge));
        assert_eq!(read_posted(Bytes::from_static(&[0, 0, 0, 2, 1])), Err(Refusal::Malformed));
        assert_eq!(read_posted(Bytes::from_static(&[0xff; 8])), Err(Refusal::TooLarge));
    }
}

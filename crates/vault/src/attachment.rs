//! Attachments (annex C): one random key each, in chunks that know their place and which is the last.

use protocol::{AttachmentId, Refusal, hash::Join};
use zeroize::Zeroizing;

use crate::{
    Chance, Fault, Key, Untrusted,
    seal::{SEAL_EXTRA_BYTES, open, seal},
};

/// Plain bytes of a chunk.
pub const CHUNK_BYTES: usize = 65_536;
/// Plain is padded to a multiple of this, in bytes.
pub const PADDING_STEP_BYTES: usize = 4_096;
/// Most bytes as stored.
pub const STORED_BYTES_MAX: usize = 12 * 1024 * 1024;
const LABEL: &str = "hf1/chunk";

/// Seals an attachment; gives back its key and what is stored. `too_large` past 12 MiB as stored.
pub fn seal_attachment(
    id: &AttachmentId,
    plain: &[u8],
    chance: &mut dyn Chance,
) -> Result<(Key, Vec<u8>), Fault> {
    let key = Key::random(chance);
    let mut padded = Zeroizing::new(plain.to_vec());
    padded.resize(padded_length(plain.len()).ok_or(Refusal::TooLarge)?, 0);
    let count = padded.len().div_ceil(CHUNK_BYTES);
    if padded.len() + count * SEAL_EXTRA_BYTES > STORED_BYTES_MAX {
        return Err(Refusal::TooLarge.into());
    }
    let mut stored = Vec::with_capacity(padded.len() + count * SEAL_EXTRA_BYTES);
    for (index, chunk) in padded.chunks(CHUNK_BYTES).enumerate() {
        let context = context(id, index, index + 1 == count);
        stored.extend_from_slice(&seal(&key, LABEL, &context, chunk, chance));
    }
    Ok((key, stored))
}

/// Opens an attachment. A chunk that is swapped, moved, missing or added is refused, and so is a
/// padding that is not zeros up to the next step. `length` is what the object states, in bytes.
pub fn open_attachment(
    id: &AttachmentId,
    key: &Key,
    length: u64,
    stored: Untrusted<&[u8]>,
) -> Result<Zeroizing<Vec<u8>>, Fault> {
    let stored = stored.0;
    let length = usize::try_from(length).map_err(|_| Refusal::TooLarge)?;
    if stored.len() > STORED_BYTES_MAX {
        return Err(Refusal::TooLarge.into());
    }
    let step = CHUNK_BYTES + SEAL_EXTRA_BYTES;
    let count = stored.len().div_ceil(step).max(1);
    let mut plain = Zeroizing::new(Vec::with_capacity(stored.len()));
    for index in 0..count {
        let end = stored.len().min((index + 1) * step);
        let context = context(id, index, index + 1 == count);
        plain.extend_from_slice(&open(key, LABEL, &context, &stored[index * step..end])?);
    }
    let fits = padded_length(length) == Some(plain.len());
    if !fits || plain[length..].iter().any(|it| *it != 0) {
        return Err(Refusal::BadPadding.into());
    }
    plain.truncate(length);
    Ok(plain)
}

fn padded_length(length: usize) -> Option<usize> {
    length.max(1).checked_next_multiple_of(PADDING_STEP_BYTES)
}

fn context(id: &AttachmentId, index: usize, last: bool) -> Vec<u8> {
    let index = u32::try_from(index).expect("an attachment has few chunks");
    Join::new(LABEL).fixed(&id.0).u32(index).u8(u8::from(last)).bytes()
}

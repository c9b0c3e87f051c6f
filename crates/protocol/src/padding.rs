//! Padding (section 2): u32 length, the bytes, zeros up to the bucket; so that sizes say little.

use crate::Refusal;

/// Largest padded length in bytes.
pub const PADDED_BYTES_MAX: usize = 262_144;
/// Above the named buckets, lengths are multiples of this.
const STEP_BYTES: usize = 8_192;
/// The small buckets, in bytes.
const BUCKETS: [usize; 5] = [256, 1_024, 4_096, 16_384, 65_536];
/// The length that stands first.
const PREFIX_BYTES: usize = 4;

/// The bucket that `length` bytes and their prefix fall into; `TooLarge` when there is none.
pub fn bucket(length: usize) -> Result<usize, Refusal> {
    let needed = length.checked_add(PREFIX_BYTES).ok_or(Refusal::TooLarge)?;
    let bucket = BUCKETS
        .into_iter()
        .find(|bucket| needed <= *bucket)
        .unwrap_or_else(|| needed.next_multiple_of(STEP_BYTES));
    if bucket <= PADDED_BYTES_MAX { Ok(bucket) } else { Err(Refusal::TooLarge) }
}

/// Whether something padded may have this length.
pub fn is_bucket(length: usize) -> bool {
    BUCKETS.contains(&length)
        || (length > BUCKETS[BUCKETS.len() - 1]
            && length <= PADDED_BYTES_MAX
            && length.is_multiple_of(STEP_BYTES))
}

/// Pads to the bucket.
pub fn pad(bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
    let bucket = bucket(bytes.len())?;
    let length = u32::try_from(bytes.len()).map_err(|_| Refusal::TooLarge)?;
    let mut padded = Vec::with_capacity(bucket);
    padded.extend_from_slice(&length.to_be_bytes());
    padded.extend_from_slice(bytes);
    padded.resize(bucket, 0);
    Ok(padded)
}

/// Takes the padding off; it must be exactly what `pad` would have made.
pub fn unpad(padded: &[u8]) -> Result<&[u8], Refusal> {
    let (prefix, rest) = padded.split_first_chunk().ok_or(Refusal::BadPadding)?;
    let length = usize::try_from(u32::from_be_bytes(*prefix)).map_err(|_| Refusal::BadPadding)?;
    let (bytes, zeros) = rest.split_at_checked(length).ok_or(Refusal::BadPadding)?;
    if bucket(length) != Ok(padded.len()) || zeros.iter().any(|it| *it != 0) {
        return Err(Refusal::BadPadding);
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_was_padded_reads_back_the_same(bytes in proptest::collection::vec(any::<u8>(), 0..20_000)) {
            let padded = pad(&bytes).unwrap();
            prop_assert!(is_bucket(padded.len()));
            prop_assert_eq!(unpad(&padded), Ok(bytes.as_slice()));
        }
    }

    #[test]
    fn lengths_fall_into_the_buckets_of_the_law() {
        for (length, expected) in [
            (0, 256),
            (252, 256),
            (253, 1_024),
            (65_532, 65_536),
            (65_533, 73_728),
            (262_140, 262_144),
        ] {
            assert_eq!(bucket(length), Ok(expected));
        }
        assert_eq!(bucket(262_141), Err(Refusal::TooLarge));
        assert!(!is_bucket(8_192) && !is_bucket(270_336) && is_bucket(73_728));
    }

    #[test]
    fn padding_that_is_not_zeros_or_not_the_smallest_bucket_is_refused() {
        let mut padded = pad(b"words").unwrap();
        padded[200] = 1;
        assert_eq!(unpad(&padded), Err(Refusal::BadPadding));

        let mut larger = pad(b"words").unwrap();
        larger.resize(1_024, 0);
        assert_eq!(unpad(&larger), Err(Refusal::BadPadding));

        assert_eq!(unpad(&[0, 0, 1, 0]), Err(Refusal::BadPadding));
        assert_eq!(unpad(&[0, 0]), Err(Refusal::BadPadding));
    }
}

//! The one way to seal (annex C): committing to key and context, with a fresh salt drawn inside.

use aes_gcm::{
    Aes256Gcm,
    aead::{Aead, KeyInit, Payload},
};
use hkdf::Hkdf;
use protocol::hash::{Join, sha256};
use sha2::Sha256;
use subtle::ConstantTimeEq;
use zeroize::{ZeroizeOnDrop, Zeroizing};

use crate::{
    Fault, Key,
    chance::{Chance, draw},
};

/// Length of the salt in bytes.
pub const SALT_BYTES: usize = 32;
/// Length of the commit in bytes.
pub const COMMIT_BYTES: usize = 32;
/// What sealing adds: salt, commit and tag, in bytes.
pub const SEAL_EXTRA_BYTES: usize = SALT_BYTES + COMMIT_BYTES + 16;

/// Seals `plain`: `salt 32 | commit 32 | ciphertext and tag`.
pub fn seal(
    key: &Key,
    label: &str,
    context: &[u8],
    plain: &[u8],
    chance: &mut dyn Chance,
) -> Vec<u8> {
    seal_with_salt(key, label, context, plain, draw(chance))
}

/// Opens what `seal` made. The commit is checked first, in constant time (`WrongCommit`); then the
/// tag (`CannotOpen`).
pub fn open(
    key: &Key,
    label: &str,
    context: &[u8],
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, Fault> {
    let (salt, rest) = sealed.split_first_chunk::<SALT_BYTES>().ok_or(Fault::CannotOpen)?;
    let (commit, ciphertext) = rest.split_first_chunk::<COMMIT_BYTES>().ok_or(Fault::CannotOpen)?;
    let once = Once::derive(key, label, context, salt);
    if !bool::from(once.commit.ct_eq(commit)) {
        return Err(Fault::WrongCommit);
    }
    let aad = [context, salt, commit].concat();
    Aes256Gcm::new(&once.key.into())
        .decrypt(&once.nonce.into(), Payload { msg: ciphertext, aad: &aad })
        .map(Zeroizing::new)
        .map_err(|_| Fault::CannotOpen)
}

/// Seals with a salt that was drawn before: only for objects, whose author signs a header that
/// holds it. A salt is never used twice.
pub(crate) fn seal_with_salt(
    key: &Key,
    label: &str,
    context: &[u8],
    plain: &[u8],
    salt: [u8; SALT_BYTES],
) -> Vec<u8> {
    let once = Once::derive(key, label, context, &salt);
    let aad = [context, &salt, &once.commit].concat();
    let ciphertext = Aes256Gcm::new(&once.key.into())
        .encrypt(&once.nonce.into(), Payload { msg: plain, aad: &aad })
        .expect("what is sealed is far below the limit of AES-GCM");
    [salt.as_slice(), &once.commit, &ciphertext].concat()
}

/// What one sealing uses, once.
#[derive(ZeroizeOnDrop)]
struct Once {
    key: [u8; 32],
    nonce: [u8; 12],
    commit: [u8; 32],
}

impl Once {
    fn derive(key: &Key, label: &str, context: &[u8], salt: &[u8; SALT_BYTES]) -> Self {
        let bound = sha256(&[context, salt].concat());
        let mut okm = Zeroizing::new([0; 76]);
        Hkdf::<Sha256>::new(Some(salt), key.expose())
            .expand(&Join::new(label).fixed(&bound).bytes(), okm.as_mut())
            .expect("76 bytes are within what HKDF gives");
        let mut once = Self { key: [0; 32], nonce: [0; 12], commit: [0; 32] };
        once.key.copy_from_slice(&okm[..32]);
        once.nonce.copy_from_slice(&okm[32..44]);
        once.commit.copy_from_slice(&okm[44..]);
        once
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed() -> Vec<u8> {
        let mut chance = |bytes: &mut [u8]| bytes.fill(7);
        seal(&Key::new([1; 32]), "hf1/test", b"context", b"words", &mut chance)
    }

    #[test]
    fn what_was_sealed_opens_with_the_same_key_label_and_context_alone() {
        let key = Key::new([1; 32]);
        let opened = open(&key, "hf1/test", b"context", &sealed());

        assert_eq!(opened.as_deref().map(Vec::as_slice), Ok(&b"words"[..]));
        for other in [
            open(&Key::new([2; 32]), "hf1/test", b"context", &sealed()),
            open(&key, "hf1/other", b"context", &sealed()),
            open(&key, "hf1/test", b"other", &sealed()),
        ] {
            assert_eq!(other, Err(Fault::WrongCommit));
        }
    }

    #[test]
    fn a_flipped_bit_anywhere_is_noticed() {
        let key = Key::new([1; 32]);
        for index in 0..sealed().len() {
            let mut bent = sealed();
            bent[index] ^= 1;
            let expected = if index < 64 { Fault::WrongCommit } else { Fault::CannotOpen };
            assert_eq!(open(&key, "hf1/test", b"context", &bent), Err(expected), "{index}");
        }
        assert_eq!(open(&key, "hf1/test", b"context", &sealed()[..70]), Err(Fault::CannotOpen));
        assert_eq!(open(&key, "hf1/test", b"context", &[]), Err(Fault::CannotOpen));
    }
}

//! Verifying Ed25519 strictly: what lenient verifiers let through is refused before they run.

use ed25519_dalek::{Signature, VerifyingKey};

use crate::{
    Refusal,
    keys::{SignKey, is_sound_point, less},
};

/// The order of the group, little-endian (RFC 8032, section 5.1).
const ORDER: [u8; 32] = [
    0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
];

/// Verifies a signature over `message`. First refuses R with y >= p or of small order, and S >= L;
/// the key was checked likewise when it was parsed.
pub fn verify(key: &SignKey, message: &[u8], signature: &[u8; 64]) -> Result<(), Refusal> {
    let mut r = [0; 32];
    let mut s = [0; 32];
    r.copy_from_slice(&signature[..32]);
    s.copy_from_slice(&signature[32..]);
    if !is_sound_point(&r) || !less(&s, &ORDER) {
        return Err(Refusal::BadSignature);
    }
    VerifyingKey::from_bytes(key.as_bytes())
        .and_then(|key| key.verify_strict(message, &Signature::from_bytes(signature)))
        .map_err(|_| Refusal::BadSignature)
}

#[cfg(test)]
mod tests {
    use ed25519_dalek::{Signer, SigningKey};

    use super::*;

    fn signed() -> (SignKey, [u8; 64]) {
        let key = SigningKey::from_bytes(&[1; 32]);
        (SignKey::parse(key.verifying_key().as_bytes()).unwrap(), key.sign(b"words").to_bytes())
    }

    #[test]
    fn an_honest_signature_verifies_over_its_own_words_alone() {
        let (key, signature) = signed();

        assert_eq!(verify(&key, b"words", &signature), Ok(()));
        assert_eq!(verify(&key, b"other words", &signature), Err(Refusal::BadSignature));
    }

    #[test]
    fn a_signature_with_the_order_added_to_s_is_refused() {
        let (key, mut signature) = signed();
        let mut carry = 0;
        for (byte, order) in signature[32..].iter_mut().zip(ORDER) {
            let sum = u16::from(*byte) + u16::from(order) + carry;
            *byte = sum.to_le_bytes()[0];
            carry = sum >> 8;
        }

        assert_eq!(verify(&key, b"words", &signature), Err(Refusal::BadSignature));
    }

    #[test]
    fn a_signature_whose_r_is_of_small_order_is_refused() {
        let (key, mut signature) = signed();
        signature[..32].fill(0);
        signature[0] = 1;

        assert_eq!(verify(&key, b"words", &signature), Err(Refusal::BadSignature));
    }
}

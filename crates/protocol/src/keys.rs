//! Public keys, checked as bytes when they are parsed: never non-canonical, never of small order.

use crate::{Refusal, cbor::Hex};

/// 2^255 - 19, little-endian: the field both curves live over.
const FIELD: [u8; 32] = {
    let mut bytes = [0xff; 32];
    bytes[0] = 0xed;
    bytes[31] = 0x7f;
    bytes
};

/// Every y of a point whose order divides 8, little-endian, without the sign of x.
const SMALL_ORDER_Y: [[u8; 32]; 5] = [
    [0; 32],
    one(),
    minus_one(),
    [
        0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98,
        0xf0, 0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53,
        0xfc, 0x05,
    ],
    [
        0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67,
        0x0f, 0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac,
        0x03, 0x7a,
    ],
];

/// Every u of a point whose order divides 8, on the curve or its twist, little-endian.
const SMALL_ORDER_U: [[u8; 32]; 5] = [
    [0; 32],
    one(),
    minus_one(),
    [
        0xe0, 0xeb, 0x7a, 0x7c, 0x3b, 0x41, 0xb8, 0xae, 0x16, 0x56, 0xe3, 0xfa, 0xf1, 0x9f, 0xc4,
        0x6a, 0xda, 0x09, 0x8d, 0xeb, 0x9c, 0x32, 0xb1, 0xfd, 0x86, 0x62, 0x05, 0x16, 0x5f, 0x49,
        0xb8, 0x00,
    ],
    [
        0x5f, 0x9c, 0x95, 0xbc, 0xa3, 0x50, 0x8c, 0x24, 0xb1, 0xd0, 0xb1, 0x55, 0x9c, 0x83, 0xef,
        0x5b, 0x04, 0x44, 0x5c, 0xc4, 0x58, 0x1c, 0x8e, 0x86, 0xd8, 0x22, 0x4e, 0xdd, 0xd0, 0x9f,
        0x11, 0x57,
    ],
];

const fn one() -> [u8; 32] {
    let mut bytes = [0; 32];
    bytes[0] = 1;
    bytes
}

const fn minus_one() -> [u8; 32] {
    let mut bytes = FIELD;
    bytes[0] = 0xec;
    bytes
}

/// Whether `a < b`, both little-endian.
pub(crate) fn less(a: &[u8; 32], b: &[u8; 32]) -> bool {
    a.iter().rev().lt(b.iter().rev())
}

/// Whether these are the bytes of a point with y < p that is not of small order. Whether the point
/// lies on the curve at all is told by verifying.
pub(crate) fn is_sound_point(bytes: &[u8; 32]) -> bool {
    let mut y = *bytes;
    y[31] &= 0x7f;
    less(&y, &FIELD) && !SMALL_ORDER_Y.contains(&y)
}

/// An Ed25519 public key whose bytes passed the checks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SignKey([u8; 32]);

/// An X25519 public key whose bytes passed the checks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BoxKey([u8; 32]);

impl SignKey {
    /// Takes the bytes when y < p and the point is not of small order.
    pub fn parse(bytes: &[u8; 32]) -> Result<Self, Refusal> {
        if is_sound_point(bytes) { Ok(Self(*bytes)) } else { Err(Refusal::BadKey) }
    }

    /// The bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl BoxKey {
    /// Takes the bytes when u < p (so its highest bit is clear) and not of small order.
    pub fn parse(bytes: &[u8; 32]) -> Result<Self, Refusal> {
        if less(bytes, &FIELD) && !SMALL_ORDER_U.contains(bytes) {
            Ok(Self(*bytes))
        } else {
            Err(Refusal::BadKey)
        }
    }

    /// The bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl std::fmt::Debug for SignKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SignKey({})", Hex(&self.0))
    }
}

impl std::fmt::Debug for BoxKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "BoxKey({})", Hex(&self.0))
    }
}

#[cfg(test)]
mod tests {
    use curve25519_dalek::constants::EIGHT_TORSION;

    use super::*;

    #[test]
    fn every_point_of_small_order_is_refused() {
        for point in EIGHT_TORSION {
            let edwards = point.compress().to_bytes();
            assert_eq!(SignKey::parse(&edwards), Err(Refusal::BadKey));
            let mut other_sign = edwards;
            other_sign[31] ^= 0x80;
            assert_eq!(SignKey::parse(&other_sign), Err(Refusal::BadKey));
            assert_eq!(BoxKey::parse(&point.to_montgomery().to_bytes()), Err(Refusal::BadKey));
        }
        assert_eq!(BoxKey::parse(&minus_one()), Err(Refusal::BadKey), "on the twist");
    }

    #[test]
    fn a_key_that_is_not_canonical_is_refused() {
        for low in 0xed..=0xff {
            let mut bytes = FIELD;
            bytes[0] = low;
            assert_eq!(SignKey::parse(&bytes), Err(Refusal::BadKey));
            assert_eq!(BoxKey::parse(&bytes), Err(Refusal::BadKey));
            bytes[31] = 0xff;
            assert_eq!(SignKey::parse(&bytes), Err(Refusal::BadKey));
            assert_eq!(BoxKey::parse(&bytes), Err(Refusal::BadKey));
        }
        let mut nine = [0; 32];
        nine[0] = 9;
        assert!(BoxKey::parse(&nine).is_ok());
        nine[31] = 0x80;
        assert_eq!(BoxKey::parse(&nine), Err(Refusal::BadKey), "the highest bit");
    }
}

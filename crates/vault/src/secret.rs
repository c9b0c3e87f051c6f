//! Keys: 32 secret bytes that are wiped when dropped and never printed.

use std::fmt;

use hkdf::Hkdf;
use protocol::hash::Join;
use sha2::Sha256;
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::chance::{Chance, draw};

/// 32 secret bytes.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Key([u8; 32]);

impl Key {
    /// Takes the bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Draws a fresh key.
    pub fn random(chance: &mut dyn Chance) -> Self {
        Self(draw(chance))
    }

    /// The bytes. Whoever asks must not keep a copy.
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// `HKDF(self, join(label, …))`: empty salt, 32 bytes.
    #[must_use]
    pub fn derive(&self, info: Join) -> Self {
        derive(&self.0, info)
    }
}

/// `HKDF(secret, info)`: empty salt, 32 bytes (annex A).
pub(crate) fn derive(secret: &[u8], info: Join) -> Key {
    let mut key = [0; 32];
    Hkdf::<Sha256>::new(None, secret)
        .expand(&info.bytes(), &mut key)
        .expect("32 bytes are within what HKDF gives");
    Key(key)
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl Eq for Key {}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(hidden)")
    }
}

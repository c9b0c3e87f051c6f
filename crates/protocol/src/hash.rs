//! Hashing, and the one way of joining parts before they are hashed, signed or bound (annex A).

use sha2::{Digest, Sha256};

/// SHA-256 of one byte string.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// `join(label, parts…)`: the label, one zero byte, then the parts. Two different lists of parts
/// never give the same bytes under one label.
#[derive(Debug, Clone)]
pub struct Join(Vec<u8>);

impl Join {
    /// Starts with the label and its zero byte.
    pub fn new(label: &str) -> Self {
        let mut bytes = Vec::with_capacity(label.len() + 1 + 128);
        bytes.extend_from_slice(label.as_bytes());
        bytes.push(0);
        Self(bytes)
    }

    /// Adds a part whose length is fixed by its type.
    #[must_use]
    pub fn fixed<const N: usize>(mut self, part: &[u8; N]) -> Self {
        self.0.extend_from_slice(part);
        self
    }

    /// Adds a part whose length varies, after its length as u32.
    ///
    /// Parts stay far below 4 GiB; a longer one is a bug of ours.
    #[must_use]
    pub fn var(mut self, part: &[u8]) -> Self {
        let length = u32::try_from(part.len()).expect("a joined part is far below 4 GiB");
        self.0.extend_from_slice(&length.to_be_bytes());
        self.0.extend_from_slice(part);
        self
    }

    /// Adds one byte.
    #[must_use]
    pub fn u8(self, part: u8) -> Self {
        self.fixed(&[part])
    }

    /// Adds a big-endian u32.
    #[must_use]
    pub fn u32(self, part: u32) -> Self {
        self.fixed(&part.to_be_bytes())
    }

    /// Adds a big-endian u64.
    #[must_use]
    pub fn u64(self, part: u64) -> Self {
        self.fixed(&part.to_be_bytes())
    }

    /// The joined bytes.
    pub fn bytes(self) -> Vec<u8> {
        self.0
    }

    /// SHA-256 of the joined bytes.
    pub fn sha256(self) -> [u8; 32] {
        sha256(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_that_vary_cannot_slide_into_each_other() {
        let first = Join::new("a").var(b"bc").var(b"d").bytes();
        let second = Join::new("a").var(b"b").var(b"cd").bytes();

        assert_ne!(first, second);
        assert_eq!(
            Join::new("hf1/x").u8(1).u32(2).u64(3).bytes(),
            b"hf1/x\0\x01\0\0\0\x02\0\0\0\0\0\0\0\x03"
        );
    }
}

//! Chance that repeats: the vectors must be the same whenever they are made.

use protocol::hash::{Join, sha256};
use vault::Chance;

/// A stream of bytes that a label fixes.
#[derive(Debug)]
pub struct Dice {
    state: [u8; 32],
    held: Vec<u8>,
}

impl Dice {
    pub fn new(label: &str) -> Self {
        Self { state: Join::new("hf1/vectors").var(label.as_bytes()).sha256(), held: Vec::new() }
    }

    pub fn draw<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }
}

impl Chance for Dice {
    fn fill(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            if self.held.is_empty() {
                self.state = sha256(&self.state);
                self.held = sha256(&[self.state.as_slice(), b"out"].concat()).to_vec();
            }
            *byte = self.held.pop().unwrap();
        }
    }
}

//! The recovery code (annex H), which lets somebody back in.

use std::fmt;

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::{Chance, Fault, chance::draw, code};

/// Of the check bits.
const CHECK: &str = "hf1/recovery-check";

/// 128 bits that let somebody back in. Shown once, to print.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryCode([u8; 16]);

impl RecoveryCode {
    /// Draws a fresh one.
    pub fn random(chance: &mut dyn Chance) -> Self {
        Self(draw(chance))
    }

    /// Takes the bytes.
    pub fn new(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The bytes.
    pub fn expose(&self) -> &[u8; 16] {
        &self.0
    }

    /// As people read it: seven groups of four symbols.
    pub fn show(&self) -> Zeroizing<String> {
        code::show(&self.0, CHECK)
    }

    /// Reads what somebody typed; forgives case, spaces, hyphens, and O, I and L.
    pub fn read(text: &str) -> Result<Self, Fault> {
        code::read(text, CHECK).map(|it| Self(*it)).map_err(|_| Fault::RecoveryCodeMistyped)
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(hidden)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_code_reads_back_as_it_was_shown(bytes in any::<[u8; 16]>()) {
            let code = RecoveryCode::new(bytes);
            let shown = code.show();
            prop_assert_eq!(shown.len(), 34);
            prop_assert_eq!(RecoveryCode::read(&shown), Ok(code.clone()));
            let sloppy = shown.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
            prop_assert_eq!(RecoveryCode::read(&sloppy), Ok(code));
        }

        #[test]
        fn any_text_is_read_or_refused(text in ".{0,40}") {
            let _ = RecoveryCode::read(&text);
        }
    }

    #[test]
    fn a_single_slip_is_noticed() {
        let shown = RecoveryCode::new([9; 16]).show();
        for index in (0..shown.len()).filter(|it| shown.as_bytes()[*it] != b'-') {
            let mut bytes = shown.as_bytes().to_vec();
            bytes[index] = if bytes[index] == b'7' { b'8' } else { b'7' };
            let slipped = String::from_utf8(bytes).unwrap();
            if index < 32 {
                assert_eq!(RecoveryCode::read(&slipped), Err(Fault::RecoveryCodeMistyped));
            }
        }
        assert_eq!(RecoveryCode::read(&shown[1..]), Err(Fault::RecoveryCodeMistyped));
        assert_eq!(RecoveryCode::read("U"), Err(Fault::RecoveryCodeMistyped));
    }
}

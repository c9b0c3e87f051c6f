//! The recovery code (annex H): 16 random bytes and 12 check bits as 28 symbols of Crockford's base32.

use std::fmt;

use protocol::hash::Join;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::{Chance, Fault, chance::draw};

const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Symbols of a code.
const LENGTH: usize = 28;
/// Symbols of a group.
const GROUP: usize = 4;
/// Bits of a symbol.
const SYMBOL_BITS: u32 = 5;

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
        let mut text = Zeroizing::new(String::with_capacity(LENGTH + LENGTH / GROUP));
        let bits = self.with_check();
        let mut held = 0_u32;
        let mut count = 0;
        let mut shown = 0;
        for byte in bits.iter() {
            held = (held << 8) | u32::from(*byte);
            count += 8;
            while count >= SYMBOL_BITS && shown < LENGTH {
                count -= SYMBOL_BITS;
                if shown > 0 && shown.is_multiple_of(GROUP) {
                    text.push('-');
                }
                text.push(char::from(SYMBOLS[(held >> count & 31) as usize]));
                shown += 1;
            }
        }
        text
    }

    /// Reads what somebody typed; forgives case, spaces, hyphens, and O, I and L.
    pub fn read(text: &str) -> Result<Self, Fault> {
        let mut bits = Zeroizing::new([0_u8; 18]);
        let mut held = 0_u32;
        let mut count = 0;
        let mut at = 0;
        let mut symbols = 0;
        for symbol in text.chars().filter(|it| !it.is_whitespace() && *it != '-') {
            symbols += 1;
            if symbols > LENGTH {
                return Err(Fault::RecoveryCodeMistyped);
            }
            held = ((held << SYMBOL_BITS) | value(symbol)?) & 0xfff;
            count += SYMBOL_BITS;
            if count >= 8 {
                count -= 8;
                bits[at] = (held >> count & 0xff).to_le_bytes()[0];
                at += 1;
            }
        }
        if symbols != LENGTH {
            return Err(Fault::RecoveryCodeMistyped);
        }
        bits[17] = ((held & 0xf) << 4).to_le_bytes()[0];
        let mut code = Self([0; 16]);
        code.0.copy_from_slice(&bits[..16]);
        if *code.with_check() == *bits { Ok(code) } else { Err(Fault::RecoveryCodeMistyped) }
    }

    /// The code, then 12 check bits, then 4 zero bits.
    fn with_check(&self) -> Zeroizing<[u8; 18]> {
        let hash = Join::new("hf1/recovery-check").fixed(&self.0).sha256();
        let mut bits = Zeroizing::new([0; 18]);
        bits[..16].copy_from_slice(&self.0);
        bits[16] = hash[0];
        bits[17] = hash[1] & 0xf0;
        bits
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(hidden)")
    }
}

fn value(symbol: char) -> Result<u32, Fault> {
    let plain = match symbol.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    (0..)
        .zip(SYMBOLS)
        .find(|(_, it)| char::from(**it) == plain)
        .map(|(value, _)| value)
        .ok_or(Fault::RecoveryCodeMistyped)
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

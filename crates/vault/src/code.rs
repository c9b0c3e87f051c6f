//! Secrets that people print and type again (annex H): 16 random bytes and 12 check bits as 28 symbols of Crockford's base32.

use protocol::hash::Join;
use zeroize::Zeroizing;

const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Symbols of a code.
const LENGTH: usize = 28;
/// Symbols of a group.
const GROUP: usize = 4;
/// Bits of a symbol.
const SYMBOL_BITS: u32 = 5;

/// There is a slip in what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mistyped;

/// As people read it: seven groups of four symbols. `label` is of the check bits.
pub(crate) fn show(code: &[u8; 16], label: &str) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(LENGTH + LENGTH / GROUP));
    let bits = with_check(code, label);
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
pub(crate) fn read(text: &str, label: &str) -> Result<Zeroizing<[u8; 16]>, Mistyped> {
    let mut bits = Zeroizing::new([0_u8; 18]);
    let mut held = 0_u32;
    let mut count = 0;
    let mut at = 0;
    let mut symbols = 0;
    for symbol in text.chars().filter(|it| !it.is_whitespace() && *it != '-') {
        symbols += 1;
        if symbols > LENGTH {
            return Err(Mistyped);
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
        return Err(Mistyped);
    }
    bits[17] = ((held & 0xf) << 4).to_le_bytes()[0];
    let mut code = Zeroizing::new([0; 16]);
    code.copy_from_slice(&bits[..16]);
    if *with_check(&code, label) == *bits { Ok(code) } else { Err(Mistyped) }
}

/// The code, then 12 check bits, then 4 zero bits.
fn with_check(code: &[u8; 16], label: &str) -> Zeroizing<[u8; 18]> {
    let hash = Join::new(label).fixed(code).sha256();
    let mut bits = Zeroizing::new([0; 18]);
    bits[..16].copy_from_slice(code);
    bits[16] = hash[0];
    bits[17] = hash[1] & 0xf0;
    bits
}

fn value(symbol: char) -> Result<u32, Mistyped> {
    let plain = match symbol.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    (0..)
        .zip(SYMBOLS)
        .find(|(_, it)| char::from(**it) == plain)
        .map(|(value, _)| value)
        .ok_or(Mistyped)
}

//! Ten characters that stand for an account or a group where an administrator looks: nobody can go back from them.

use std::fmt;

/// Crockford's base 32: no I, L, O or U (<https://www.crockford.com/base32.html>).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters of a code; 50 bits.
const CODE_CHARS: usize = 10;

/// The pseudonym of an account or a group in the administrators' pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code([u8; CODE_CHARS]);

impl Code {
    /// From a keyed hash.
    pub fn of(hash: &[u8; 32]) -> Self {
        let mut bits = hash.iter().take(7).fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
        let mut code = [0; CODE_CHARS];
        for place in code.iter_mut().rev() {
            *place = ALPHABET[(bits % 32) as usize];
            bits /= 32;
        }
        Self(code)
    }

    /// Reads what somebody was told: small letters, spaces and hyphens are forgiven, and I, L and O are digits.
    pub fn parse(text: &str) -> Option<Self> {
        let mut letters = text.chars().filter(|it| !matches!(it, ' ' | '-')).map(|it| {
            let letter = match it.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            u8::try_from(letter).ok().filter(|it| ALPHABET.contains(it))
        });
        let mut code = [0; CODE_CHARS];
        for place in &mut code {
            *place = letters.next()??;
        }
        letters.next().is_none().then_some(Self(code))
    }

    /// The ten characters.
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn a_code_is_read_back_as_people_say_it() {
        let code = Code::of(&[0xa5; 32]);

        let said = format!("{}-{}", &code.as_str()[..5], &code.as_str()[5..]).to_lowercase();

        assert_eq!(Code::parse(&said), Some(code));
        assert_eq!(Code::parse("oil0000000").map(|it| it.to_string()), Some("0110000000".into()));
        assert_eq!(Code::parse(""), None);
        assert_eq!(Code::parse("00000000000"), None);
        assert_eq!(Code::parse("000000000U"), None);
    }
}

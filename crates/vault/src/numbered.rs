//! Enums whose variants have numbers on the wire.

/// `number` and `from_number` for an enum; a number that is not listed is `malformed`.
macro_rules! numbered {
    ($name:ident { $($variant:ident = $number:literal),* $(,)? }) => {
        impl $name {
            /// Its number on the wire.
            pub fn number(self) -> u64 {
                match self { $(Self::$variant => $number),* }
            }

            /// Reads its number.
            pub fn from_number(number: u64) -> Result<Self, protocol::Refusal> {
                match number {
                    $($number => Ok(Self::$variant),)*
                    _ => Err(protocol::Refusal::Malformed),
                }
            }
        }
    };
}

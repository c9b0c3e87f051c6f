//! Names of things, as bytes of fixed length; shown as base64url without padding.

use std::{fmt, str::FromStr};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

/// Why a text is not an id: not base64url without padding, or not of the right length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct NotAnId;

macro_rules! id {
    ($(#[$about:meta])* $name:ident, $length:literal) => {
        $(#[$about])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; $length]);

        impl $name {
            /// Length in bytes.
            pub const LENGTH: usize = $length;

            /// The bytes.
            pub fn as_bytes(&self) -> &[u8; $length] {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&URL_SAFE_NO_PAD.encode(self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| NotAnId)?;
                Self::try_from(bytes.as_slice())
            }
        }

        impl TryFrom<&[u8]> for $name {
            type Error = NotAnId;

            fn try_from(bytes: &[u8]) -> Result<Self, NotAnId> {
                bytes.try_into().map(Self).map_err(|_| NotAnId)
            }
        }

        impl From<[u8; $length]> for $name {
            fn from(bytes: [u8; $length]) -> Self {
                Self(bytes)
            }
        }
    };
}

id!(
    /// A space: the hash of its create entry.
    SpaceId, 32
);
id!(
    /// An entry of a log.
    EntryHash, 32
);
id!(
    /// A member in one space; random, new for every join, unlinkable across spaces.
    MemberId, 16
);
id!(
    /// An object in a space; all its revisions share it.
    ObjectId, 16
);
id!(
    /// An invite in a space's log; the part of a link that the server sees.
    InviteId, 16
);
id!(
    /// An attachment of an object.
    AttachmentId, 16
);

impl EntryHash {
    /// What stands before the first entry.
    pub const ZERO: Self = Self([0; 32]);
}

impl SpaceId {
    /// What a create entry says, which cannot know its own hash.
    pub const ZERO: Self = Self([0; 32]);
}

impl From<EntryHash> for SpaceId {
    fn from(create: EntryHash) -> Self {
        Self(create.0)
    }
}

/// Whole minutes since 1970-01-01T00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minute(pub u64);

impl Minute {
    /// The minute that a time in milliseconds since 1970 falls into; times before 1970 are 0.
    pub fn from_ms(ms: i64) -> Self {
        Self(u64::try_from(ms.div_euclid(60_000)).unwrap_or(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_as_it_was_shown() {
        let id = MemberId([7; 16]);

        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!("".parse::<MemberId>(), Err(NotAnId));
        assert_eq!(format!("{id}==").parse::<MemberId>(), Err(NotAnId));
        assert_eq!("BwcHBwcHBwcHBwcHBwcHBx".parse::<MemberId>(), Err(NotAnId), "trailing bits");
    }

    #[test]
    fn a_minute_is_the_whole_one_a_moment_falls_into() {
        assert_eq!(Minute::from_ms(119_999), Minute(1));
        assert_eq!(Minute::from_ms(-1), Minute(0));
    }
}

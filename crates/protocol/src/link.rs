//! Links that people hand each other: `/join/<invite>#1.<secret>.<space_id>.<entry_hash>`.

use std::fmt;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

use crate::{EntryHash, InviteId, SpaceId};

/// Longest text that is looked at as a link, in bytes.
pub const LINK_BYTES_MAX: usize = 2_048;
/// The version that stands first in the fragment.
const LINK_VERSION: &str = "1";

/// Why a text is not a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a link")]
pub struct NotALink;

/// A link. The part behind `#` never reaches a server; `Debug` hides the secret.
#[derive(Clone, PartialEq, Eq)]
pub struct Link {
    /// The invite.
    pub invite: InviteId,
    /// 32 bytes that the invite's keys are derived from.
    pub secret: [u8; 32],
    /// The space.
    pub space: SpaceId,
    /// The invite's entry.
    pub entry: EntryHash,
}

impl Link {
    /// Reads a whole address, or its part from `/join/` on.
    pub fn parse(text: &str) -> Result<Self, NotALink> {
        let text = text.trim();
        if text.len() > LINK_BYTES_MAX {
            return Err(NotALink);
        }
        let (place, fragment) = text.split_once('#').ok_or(NotALink)?;
        let (_, invite) = place.split_once("/join/").ok_or(NotALink)?;
        let parts: Vec<&str> = fragment.split('.').collect();
        let [LINK_VERSION, secret, space, entry] = parts[..] else { return Err(NotALink) };
        let secret = URL_SAFE_NO_PAD.decode(secret).map_err(|_| NotALink)?;
        Ok(Self {
            invite: invite.parse().map_err(|_| NotALink)?,
            secret: secret.try_into().map_err(|_| NotALink)?,
            space: space.parse().map_err(|_| NotALink)?,
            entry: entry.parse().map_err(|_| NotALink)?,
        })
    }

    /// The whole address at an origin such as `https://example.org`.
    pub fn address(&self, origin: &str) -> String {
        let secret = URL_SAFE_NO_PAD.encode(self.secret);
        let Self { invite, space, entry, .. } = self;
        format!("{origin}/join/{invite}#{LINK_VERSION}.{secret}.{space}.{entry}")
    }
}

impl fmt::Debug for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Link").field("invite", &self.invite).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link() -> Link {
        Link {
            invite: InviteId([1; 16]),
            secret: [2; 32],
            space: SpaceId([3; 32]),
            entry: EntryHash([4; 32]),
        }
    }

    #[test]
    fn a_link_reads_back_as_it_was_printed() {
        let address = link().address("https://example.org");

        assert_eq!(Link::parse(&address), Ok(link()));
        assert_eq!(Link::parse(&address["https://example.org".len()..]), Ok(link()));
        assert_eq!(Link::parse(&format!(" {address}\n")), Ok(link()));
    }

    #[test]
    fn what_is_not_quite_a_link_is_refused() {
        let address = link().address("");
        for text in [
            String::new(),
            address.replace("#1.", "#2."),
            address.replace('#', "?"),
            address.replace("/join/", "/join/x"),
            format!("{address}A"),
            format!("{address}.A"),
            address[..address.len() - 1].to_owned(),
            format!("{}{address}", "x".repeat(LINK_BYTES_MAX)),
        ] {
            assert_eq!(Link::parse(&text), Err(NotALink), "{text}");
        }
    }

    #[test]
    fn printing_a_link_for_debugging_hides_its_secret() {
        let shown = format!("{:?}", link());

        assert!(!shown.contains(&URL_SAFE_NO_PAD.encode([2; 32])));
    }
}

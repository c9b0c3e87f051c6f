//! A link's secret, and what is derived from it (annex B): the key that signs joins, and the key that
//! opens the settings before anybody joins.

use ed25519_dalek::{Signer, SigningKey};
use protocol::{
    EntryHash, InviteId, Refusal, SignKey, SignedEntry, SpaceId,
    hash::Join,
    link::Link,
    log::{Body, Kind, Mode, NewInvite, Role},
    padding::{pad, unpad},
};
use zeroize::Zeroizing;

use crate::{
    Chance, Fault, Key, Untrusted,
    kinds::Settings,
    member::{public, signing_key},
    seal::{open, seal},
};

/// Longest settings that a link can carry, in bytes: with their length they fill the largest
/// bucket that fits an entry.
pub const LINK_SETTINGS_BYTES_MAX: usize = 4_092;
const LABEL: &str = "hf1/invite-settings";

/// The secret half of an invite.
#[derive(Debug)]
pub struct LinkSecret {
    secret: Key,
    sign: SigningKey,
    settings: Key,
}

impl LinkSecret {
    /// Draws a fresh one.
    pub fn random(chance: &mut dyn Chance) -> Self {
        Self::new(&Key::random(chance))
    }

    /// Derives the keys of a link's secret.
    pub fn new(secret: &Key) -> Self {
        Self {
            sign: signing_key(&secret.derive(Join::new("hf1/invite-sign"))),
            settings: secret.derive(Join::new(LABEL)),
            secret: secret.clone(),
        }
    }

    /// The public key that stands in the invite.
    pub fn sign_key(&self) -> SignKey {
        public(&self.sign)
    }

    /// Signs a join: whoever can, holds the link.
    pub fn sign_join(&self, entry: &EntryHash) -> [u8; 64] {
        self.sign.sign(&entry.to_sign_with_invite()).to_bytes()
    }

    /// The link to hand out for an invite whose entry is `entry`.
    pub fn link(&self, space: SpaceId, invite: InviteId, entry: EntryHash) -> Link {
        Link { invite, secret: *self.secret.expose(), space, entry }
    }

    /// Seals settings for the link's holder; `too_large` past 4,092 bytes.
    pub fn seal_settings(
        &self,
        space: &SpaceId,
        invite: &InviteId,
        settings: &Settings,
        chance: &mut dyn Chance,
    ) -> Result<Vec<u8>, Fault> {
        let body = settings.encode();
        if body.len() > LINK_SETTINGS_BYTES_MAX {
            return Err(Refusal::TooLarge.into());
        }
        let plain = Zeroizing::new(pad(&body)?);
        Ok(seal(&self.settings, LABEL, &context(space, invite), &plain, chance))
    }

    /// Opens the settings that an invite carries.
    pub fn open_settings(
        &self,
        space: &SpaceId,
        invite: &InviteId,
        sealed: Untrusted<&[u8]>,
    ) -> Result<Settings, Fault> {
        let plain = open(&self.settings, LABEL, &context(space, invite), sealed.0)?;
        Settings::decode(unpad(&plain)?)
    }
}

/// What a link's holder may know before joining; every part was checked against the link.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The space.
    pub space: SpaceId,
    /// What it is for.
    pub kind: Kind,
    /// The settings as they were when the link was made.
    pub settings: Settings,
    /// Whether anyone may join from the directory.
    pub open: bool,
    /// What who joins becomes.
    pub role: Role,
    /// How it lets people in.
    pub mode: Mode,
    /// The last minute it works in.
    pub expires: protocol::Minute,
}

/// Checks what the server gives for a link: the create entry by the space's id, the invite by its
/// hash, its key and its settings by the secret. Any mismatch is `link_broken`.
pub fn preview(
    link: &Link,
    create: Untrusted<&[u8]>,
    invite: Untrusted<&[u8]>,
) -> Result<Preview, Fault> {
    let create = SignedEntry::parse(create.0)?;
    let invite = SignedEntry::parse(invite.0)?;
    let Body::Create(space) = &create.entry().body else { return Err(Fault::LinkBroken) };
    let Body::Invite(body) = &invite.entry().body else { return Err(Fault::LinkBroken) };
    let secret = LinkSecret::new(&Key::new(link.secret));
    let belongs = SpaceId::from(create.hash()) == link.space
        && invite.hash() == link.entry
        && invite.entry().space == link.space
        && body.invite == link.invite
        && body.sign_key == secret.sign_key();
    if !belongs {
        return Err(Fault::LinkBroken);
    }
    create.verify_author(&space.sign_key)?;
    let settings =
        secret.open_settings(&link.space, &link.invite, Untrusted(&body.sealed_settings))?;
    let NewInvite { role, mode, expires, .. } = *body;
    let (kind, open) = (space.kind, space.open);
    Ok(Preview { space: link.space, kind, settings, open, role, mode, expires })
}

fn context(space: &SpaceId, invite: &InviteId) -> Vec<u8> {
    Join::new(LABEL).fixed(&space.0).fixed(&invite.0).bytes()
}

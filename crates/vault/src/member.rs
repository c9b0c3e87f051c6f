//! A member's keys in one space, derived from the seed (annex B): nobody can link a person across spaces.

use std::fmt;

use ed25519_dalek::{Signer, SigningKey};
use hpke::{Kem as _, Serializable, kem::X25519HkdfSha256};
use protocol::{BoxKey, MemberId, SignKey, hash::Join};
use zeroize::Zeroizing;

use crate::Key;

pub(crate) type Kem = X25519HkdfSha256;
pub(crate) type BoxSecret = <Kem as hpke::Kem>::PrivateKey;

/// One member's secret keys in one space. `Debug` shows the id alone.
pub struct MemberKeys {
    id: MemberId,
    sign: SigningKey,
    sign_key: SignKey,
    box_secret: BoxSecret,
    box_key: BoxKey,
}

impl MemberKeys {
    /// Derives the keys of `id` in the space whose create entry holds `nonce`.
    pub fn derive(seed: &Key, nonce: &[u8; 32], id: MemberId) -> Self {
        let info = |label| Join::new(label).fixed(nonce).fixed(&id.0);
        let sign = signing_key(&seed.derive(info("hf1/member-sign")));
        let (box_secret, box_key) = box_keys(&seed.derive(info("hf1/member-box")));
        Self { id, sign_key: public(&sign), sign, box_secret, box_key }
    }

    /// The member.
    pub fn id(&self) -> MemberId {
        self.id
    }

    /// Verifies what they sign.
    pub fn sign_key(&self) -> SignKey {
        self.sign_key
    }

    /// Letters to them are sealed to it.
    pub fn box_key(&self) -> BoxKey {
        self.box_key
    }

    /// Signs.
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.sign.sign(message).to_bytes()
    }

    pub(crate) fn box_secret(&self) -> &BoxSecret {
        &self.box_secret
    }
}

impl fmt::Debug for MemberKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemberKeys").field("id", &self.id).finish_non_exhaustive()
    }
}

/// The Ed25519 key of a seed.
pub(crate) fn signing_key(seed: &Key) -> SigningKey {
    SigningKey::from_bytes(seed.expose())
}

/// The public half, which is sound because it was derived.
pub(crate) fn public(sign: &SigningKey) -> SignKey {
    SignKey::parse(sign.verifying_key().as_bytes()).expect("a derived key is sound")
}

/// RFC 9180's `DeriveKeyPair`.
fn box_keys(seed: &Key) -> (BoxSecret, BoxKey) {
    let ikm = Zeroizing::new(*seed.expose());
    let (secret, public) = Kem::derive_keypair(ikm.as_slice());
    let public = BoxKey::parse(&public.to_bytes().into()).expect("a derived key is sound");
    (secret, public)
}

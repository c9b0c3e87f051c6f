//! The organisation's steward (annex D): an offline code whose key may remove a facilitator or make a member one, and
//! nothing else. It opens nothing and lets nobody in.

use std::fmt;

use protocol::{
    Entry, EntryHash, Log, MemberId, Minute, SignKey, SignedEntry, Transaction,
    hash::Join,
    log::{Body, STEWARD, StewardAct},
};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::{
    Chance, Fault,
    chance::draw,
    code,
    member::{public, signing_key},
    secret::derive,
};

/// Of the check bits.
const CHECK: &str = "hf1/steward-check";

/// 128 bits that the organisation keeps on paper.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct StewardCode([u8; 16]);

impl StewardCode {
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
        code::read(text, CHECK).map(|it| Self(*it)).map_err(|_| Fault::StewardCodeMistyped)
    }

    /// The key that groups name in their create.
    pub fn sign_key(&self) -> SignKey {
        public(&self.signing())
    }

    /// What to post so that the steward's act is in the log; what the rules would refuse is refused here already.
    pub fn act(
        &self,
        log: &Log,
        who: MemberId,
        act: StewardAct,
        at: Minute,
    ) -> Result<Transaction, Fault> {
        let entry = self.sign(Entry {
            space: log.space(),
            seq: log.length(),
            prev: log.head().hash,
            at: at.max(log.at()),
            author: STEWARD,
            body: Body::Steward(who, act),
        });
        log.check(&entry)?;
        Ok(Transaction { entries: vec![entry], ..Transaction::default() })
    }

    /// Signs any entry: what `act` does last, and what the makers of hostile vectors do with other entries.
    pub fn sign(&self, entry: Entry) -> SignedEntry {
        use ed25519_dalek::Signer;
        let hash = EntryHash::of(&entry.encode());
        SignedEntry::new(entry, self.signing().sign(&hash.to_sign()).to_bytes(), None)
    }

    fn signing(&self) -> ed25519_dalek::SigningKey {
        signing_key(&derive(&self.0, Join::new("hf1/steward")))
    }
}

impl fmt::Debug for StewardCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StewardCode(hidden)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::RecoveryCode;

    #[test]
    fn a_recovery_code_is_no_steward_code() {
        let (steward, recovery) = (StewardCode::new([9; 16]), RecoveryCode::new([9; 16]));

        assert_eq!(StewardCode::read(&steward.show()).as_ref(), Ok(&steward));
        assert_eq!(StewardCode::read(&recovery.show()), Err(Fault::StewardCodeMistyped));
        assert_eq!(RecoveryCode::read(&steward.show()), Err(Fault::RecoveryCodeMistyped));
    }
}

//! Letters (annex E): sealed to one member's box key by HPKE, signed inside by another's sign key.

use hpke::{
    Deserializable, OpModeR, OpModeS, Serializable, aead::AesGcm256, kdf::HkdfSha256,
    single_shot_open, single_shot_seal_with_rng,
};
use protocol::{
    BoxKey, EntryHash, MemberId, Refusal, SignKey, SpaceId,
    letter::{LetterRecord, Purpose, letter_info, letter_to_sign},
    signature::verify,
};
use zeroize::Zeroizing;

use crate::{
    Chance, Fault, MemberKeys,
    chance::HpkeChance,
    member::{BoxSecret, Kem},
};

/// Length of an encapsulated key in bytes.
const ENC_BYTES: usize = 32;

/// What a letter is bound to.
#[derive(Debug, Clone, Copy)]
pub struct LetterHead {
    /// What it is for.
    pub purpose: Purpose,
    /// The space.
    pub space: SpaceId,
    /// Who writes.
    pub from: MemberId,
    /// Whom it is for.
    pub to: MemberId,
    /// An entry both can see.
    pub entry: EntryHash,
}

impl LetterHead {
    /// The head that a stored letter claims.
    pub fn of(space: SpaceId, record: &LetterRecord) -> Self {
        Self {
            purpose: record.purpose,
            space,
            from: record.from,
            to: record.to,
            entry: record.entry,
        }
    }

    fn info(&self) -> Vec<u8> {
        letter_info(self.purpose, &self.space, &self.from, &self.to, &self.entry)
    }
}

/// Writes a letter's wire: `enc 32 | ciphertext of (signature 64 | body)`.
pub fn write_letter(
    head: &LetterHead,
    body: &[u8],
    from: &MemberKeys,
    to: &BoxKey,
    chance: &mut dyn Chance,
) -> Vec<u8> {
    let info = head.info();
    let signature = from.sign(&letter_to_sign(&info, body));
    let plain = Zeroizing::new([signature.as_slice(), body].concat());
    let to = <Kem as hpke::Kem>::PublicKey::from_bytes(to.as_bytes())
        .expect("the key was checked when it was parsed");
    let (enc, ciphertext) = single_shot_seal_with_rng::<AesGcm256, HkdfSha256, Kem>(
        &OpModeS::Base,
        &to,
        &info,
        &plain,
        b"",
        &mut HpkeChance(chance),
    )
    .expect("sealing to a sound key does not fail");
    [enc.to_bytes().as_slice(), &ciphertext].concat()
}

/// Opens a letter to `own`, written by the holder of `from` under exactly this head: `CannotOpen`,
/// or `bad_signature`.
pub fn open_letter(
    head: &LetterHead,
    wire: &[u8],
    own: &MemberKeys,
    from: &SignKey,
) -> Result<Zeroizing<Vec<u8>>, Fault> {
    open_with(head, wire, own.box_secret(), from)
}

fn open_with(
    head: &LetterHead,
    wire: &[u8],
    own: &BoxSecret,
    from: &SignKey,
) -> Result<Zeroizing<Vec<u8>>, Fault> {
    let info = head.info();
    let (enc, ciphertext) = wire.split_first_chunk::<ENC_BYTES>().ok_or(Fault::CannotOpen)?;
    let enc = <Kem as hpke::Kem>::EncappedKey::from_bytes(enc).map_err(|_| Fault::CannotOpen)?;
    let plain = single_shot_open::<AesGcm256, HkdfSha256, Kem>(
        &OpModeR::Base,
        own,
        &enc,
        &info,
        ciphertext,
        b"",
    )
    .map(Zeroizing::new)
    .map_err(|_| Fault::CannotOpen)?;
    let (signature, body) = plain.split_first_chunk::<64>().ok_or(Fault::CannotOpen)?;
    verify(from, &letter_to_sign(&info, body), signature)
        .map_err(|_| Fault::Refused(Refusal::BadSignature))?;
    Ok(Zeroizing::new(body.to_vec()))
}

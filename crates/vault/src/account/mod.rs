//! The account's own secrets (annex B and H): what a passphrase and a recovery code give, and the seed that
//! is wrapped with them.

mod recovery;
mod words;

use argon2::{Algorithm, Argon2, Params, Version};
use protocol::{
    Refusal, SpaceId,
    cbor::{self, Value},
    hash::Join,
    padding::{pad, unpad},
};
pub use recovery::RecoveryCode;
pub use words::{normal_handle, normal_passphrase};
use zeroize::{Zeroize, Zeroizing};

use crate::{
    Chance, Fault, Key, Untrusted,
    seal::{open, seal},
    secret::derive,
};

/// Argon2id's memory in KiB: 64 MiB.
const STRETCH_MEMORY_KIB: u32 = 65_536;
/// Argon2id's passes.
const STRETCH_PASSES: u32 = 3;
/// Argon2id's lanes.
const STRETCH_LANES: u32 = 1;

/// What `SHA-256` of origin and handle the server knows an account by; never the handle itself.
pub fn handle_hash(origin: &str, handle: &str) -> [u8; 32] {
    Join::new("hf1/handle").var(origin.as_bytes()).var(normal_handle(handle).as_bytes()).sha256()
}

/// The salt of stretching: nothing to ask for, so nothing tells whether an account exists.
pub fn stretch_salt(origin: &str, handle: &str) -> [u8; 16] {
    let hash =
        Join::new("hf1/salt").var(origin.as_bytes()).var(normal_handle(handle).as_bytes()).sha256();
    let mut salt = [0; 16];
    salt.copy_from_slice(&hash[..16]);
    salt
}

/// Argon2id over the normal form of a passphrase: 64 MiB, three passes, on purpose slow. Nothing
/// negotiates these numbers.
pub fn stretch(passphrase: &str, salt: &[u8; 16]) -> Key {
    let params = Params::new(STRETCH_MEMORY_KIB, STRETCH_PASSES, STRETCH_LANES, Some(32))
        .expect("the numbers are within Argon2's limits");
    let normal = Zeroizing::new(normal_passphrase(passphrase));
    let mut stretched = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(normal.as_bytes(), salt, &mut stretched)
        .expect("lengths are within Argon2's limits");
    let key = Key::new(stretched);
    stretched.zeroize();
    key
}

/// The two keys that a passphrase or a recovery code gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountKeys {
    /// Wraps the seed; never leaves the device.
    pub wrap: Key,
    /// Shown to the server to sign in.
    pub auth: Key,
    label: WrapLabel,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum WrapLabel {
    Passphrase,
    Recovery,
}

impl WrapLabel {
    fn text(self) -> &'static str {
        match self {
            Self::Passphrase => "hf1/account-wrap",
            Self::Recovery => "hf1/recovery-wrap",
        }
    }
}

impl AccountKeys {
    /// From a passphrase: takes about a second.
    pub fn of_passphrase(origin: &str, handle: &str, passphrase: &str) -> Self {
        Self::of_stretched(&stretch(passphrase, &stretch_salt(origin, handle)))
    }

    /// From what stretching a passphrase gave.
    pub fn of_stretched(stretched: &Key) -> Self {
        Self {
            wrap: stretched.derive(Join::new("hf1/wrap")),
            auth: stretched.derive(Join::new("hf1/auth")),
            label: WrapLabel::Passphrase,
        }
    }

    /// From a recovery code.
    pub fn of_recovery(code: &RecoveryCode) -> Self {
        Self {
            wrap: derive(code.expose(), Join::new("hf1/rec-wrap")),
            auth: derive(code.expose(), Join::new("hf1/rec-auth")),
            label: WrapLabel::Recovery,
        }
    }

    /// Wraps the account's secrets for the account that the server knows by `handle_hash`.
    pub fn seal(&self, it: &Wrapped, handle_hash: &[u8; 32], chance: &mut dyn Chance) -> Vec<u8> {
        let plain = Zeroizing::new(pad(&it.encode()).expect("few seeds are short"));
        let label = self.label.text();
        seal(&self.wrap, label, &Join::new(label).fixed(handle_hash).bytes(), &plain, chance)
    }

    /// Opens what `seal` made for the same account.
    pub fn open(
        &self,
        handle_hash: &[u8; 32],
        wrapped: Untrusted<&[u8]>,
    ) -> Result<Wrapped, Fault> {
        let label = self.label.text();
        let context = Join::new(label).fixed(handle_hash).bytes();
        Wrapped::decode(unpad(&open(&self.wrap, label, &context, wrapped.0)?)?)
    }
}

/// What is wrapped: everything else of an account is derived from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrapped {
    /// Counts re-keyings; 1 until those are built.
    pub generation: u32,
    /// The seed.
    pub seed: Key,
    /// Earlier seeds, which only open.
    pub earlier_seeds: Vec<Key>,
    /// The account's own space.
    pub vault: SpaceId,
}

impl Wrapped {
    /// `{1 generation, 2 seed, 3 [earlier seeds], 4 vault_id}`.
    pub fn encode(&self) -> Zeroizing<Vec<u8>> {
        let earlier = self.earlier_seeds.iter().map(|it| Value::bytes(it.expose())).collect();
        let mut value = Value::map([
            (1, Some(Value::Uint(self.generation.into()))),
            (2, Some(Value::bytes(self.seed.expose()))),
            (3, Some(Value::Array(earlier))),
            (4, Some(Value::bytes(self.vault.0))),
        ]);
        let bytes = Zeroizing::new(cbor::encode(&value));
        wipe(&mut value);
        bytes
    }

    /// Reads the one encoding.
    pub fn decode(bytes: &[u8]) -> Result<Self, Fault> {
        let mut fields = cbor::decode(bytes)?.into_fields()?;
        let wrapped = Self {
            generation: fields.u32(1)?,
            seed: take_key(fields.take(2)?)?,
            earlier_seeds: fields
                .array(3)?
                .into_iter()
                .map(take_key)
                .collect::<Result<_, Refusal>>()?,
            vault: SpaceId(fields.fixed(4)?),
        };
        fields.done()?;
        Ok(wrapped)
    }
}

/// Takes a key out of a value and leaves nothing of it behind.
fn take_key(value: Value) -> Result<Key, Refusal> {
    let bytes = Zeroizing::new(value.into_bytes()?);
    let key = bytes.as_slice().try_into().map_err(|_| Refusal::Malformed)?;
    Ok(Key::new(key))
}

/// Overwrites all bytes in a value.
fn wipe(value: &mut Value) {
    match value {
        Value::Bytes(bytes) => bytes.zeroize(),
        Value::Array(items) => items.iter_mut().for_each(wipe),
        Value::Map(fields) => fields.iter_mut().for_each(|(_, it)| wipe(it)),
        Value::Uint(_) | Value::Text(_) => {}
    }
}

/// The key of what rests on a device: made of what the device keeps and the share that the server
/// holds, so that a revoked device cannot read.
pub fn device_key(local: &Key, share: &Key) -> Key {
    let both = Zeroizing::new([local.expose().as_slice(), share.expose()].concat());
    derive(&both, Join::new("hf1/device"))
}

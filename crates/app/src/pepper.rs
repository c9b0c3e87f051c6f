//! The pepper: a secret file outside the database and its backups, without which a stolen database
//! cannot be guessed against.

use std::{
    fs::{File, OpenOptions},
    io::{self, Read, Write},
    path::Path,
};

use aes_gcm::{
    Aes256Gcm, Key, KeyInit, Nonce,
    aead::{Aead, Payload},
};
use domain::AccountId;
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use protocol::{
    SpaceId,
    hash::{Join, sha256},
};
use sha2::Sha256;
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The first line of the file.
const TITLE: &str = "holdfast pepper 1";
const NONCE_BYTES: usize = 12;

/// 32 secret bytes, and the id that the database names them by.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Pepper {
    #[zeroize(skip)]
    id: [u8; 8],
    key: [u8; 32],
}

/// A wrapped seed in the outer layer that only its owner's key and the pepper open. What is inside
/// was sealed on the device; there is no function here that opens that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sealed(pub(crate) Vec<u8>);

impl Pepper {
    /// Reads the file, or makes it with `fresh` bytes where there is none. Only its owner may read it.
    pub fn open(path: &Path, fresh: [u8; 32]) -> io::Result<Self> {
        match File::open(path) {
            Ok(mut file) => {
                let mut text = Zeroizing::new(String::new());
                file.read_to_string(&mut text)?;
                Self::parse(&text).ok_or_else(|| {
                    io::Error::new(io::ErrorKind::InvalidData, "this is not a pepper file")
                })
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let pepper = Self::from_key(fresh);
                pepper.write(path)?;
                Ok(pepper)
            }
            Err(error) => Err(error),
        }
    }

    fn from_key(key: [u8; 32]) -> Self {
        let hash = Join::new("holdfast/pepper-id").fixed(&key).sha256();
        let mut id = [0; 8];
        id.copy_from_slice(&hash[..8]);
        Self { id, key }
    }

    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let (title, id, key) = (lines.next()?, lines.next()?, lines.next()?);
        let pepper = Self::from_key(from_hex(key)?);
        (title == TITLE && id == hex(&pepper.id)).then_some(pepper)
    }

    fn write(&self, path: &Path) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        let text = Zeroizing::new(format!("{TITLE}\n{}\n{}\n", hex(&self.id), hex(&self.key)));
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
        File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
    }

    /// The id that the database names it by. It says nothing of the key.
    pub const fn id(&self) -> &[u8; 8] {
        &self.id
    }

    /// What a handle is stored as.
    pub(crate) fn handle_key(&self, handle_hash: &[u8; 32]) -> [u8; 32] {
        self.mac(&Join::new("holdfast/handle").fixed(handle_hash).bytes())
    }

    /// Under what the fresh proofs of an account are counted.
    pub(crate) fn proof_key(&self, account: &[u8; 16]) -> [u8; 32] {
        self.mac(&Join::new("holdfast/proof").fixed(account).bytes())
    }

    /// What the code of an account is made of, by which administrators know it.
    pub(crate) fn account_code(&self, account: &[u8; 16]) -> [u8; 32] {
        self.mac(&Join::new("holdfast/account-code").fixed(account).bytes())
    }

    /// What the code of a group is made of.
    pub(crate) fn group_code(&self, space: &[u8; 32]) -> [u8; 32] {
        self.mac(&Join::new("holdfast/group-code").fixed(space).bytes())
    }

    /// What stands for whoever noted a sign-off; another value than the code, so that the two cannot be laid side by side.
    pub(crate) fn signer(&self, account: &[u8; 16]) -> [u8; 16] {
        let mac = self.mac(&Join::new("holdfast/signer").fixed(account).bytes());
        let mut signer = [0; 16];
        signer.copy_from_slice(&mac[..16]);
        signer
    }

    /// The device's share of a session.
    pub(crate) fn share(&self, salt: &[u8]) -> [u8; 32] {
        self.mac(&Join::new("holdfast/share").var(salt).bytes())
    }

    /// The token that comes after another of a session: the same whenever it is asked for, so that an answer may be lost.
    pub(crate) fn next_token(&self, token_hash: &[u8; 32], salt: &[u8]) -> [u8; 32] {
        self.mac(&Join::new("holdfast/next-token").fixed(token_hash).var(salt).bytes())
    }

    /// What a secret's key is checked against: `HMAC(pepper, SHA-256(key))`.
    pub(crate) fn verifier(&self, key: &[u8; 32]) -> [u8; 32] {
        self.mac(&sha256(key))
    }

    /// Whether a key is the one that a verifier was made of. Takes the same time either way.
    pub(crate) fn verifies(&self, verifier: &[u8; 32], key: &[u8; 32]) -> bool {
        self.verifier(key).ct_eq(verifier).into()
    }

    /// Puts a wrapped seed into its outer layer. `purpose` binds it to its account and secret.
    pub(crate) fn seal(
        &self,
        key: &[u8; 32],
        purpose: &[u8],
        nonce: [u8; NONCE_BYTES],
        wrapped: &[u8],
    ) -> Sealed {
        let payload = Payload { msg: wrapped, aad: purpose };
        let sealed = self.layer(key).encrypt(&Nonce::from(nonce), payload);
        let sealed = sealed.expect("a wrapped seed is far below what AES-GCM takes");
        Sealed([&nonce[..], &sealed].concat())
    }

    /// Takes a wrapped seed out of its outer layer.
    pub(crate) fn unseal(
        &self,
        key: &[u8; 32],
        purpose: &[u8],
        sealed: &Sealed,
    ) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.0.split_first_chunk::<NONCE_BYTES>()?;
        let payload = Payload { msg: sealed, aad: purpose };
        self.layer(key).decrypt(&Nonce::from(*nonce), payload).ok()
    }

    fn layer(&self, key: &[u8; 32]) -> Aes256Gcm {
        let mut layer_key = Zeroizing::new([0; 32]);
        Hkdf::<Sha256>::new(Some(&self.key), key)
            .expand(b"holdfast/seed-layer", layer_key.as_mut())
            .expect("32 bytes are few enough for HKDF");
        Aes256Gcm::new(&Key::<Aes256Gcm>::from(*layer_key))
    }

    /// What stands for an account that was reported.
    pub(crate) fn about_key(&self, account: AccountId) -> [u8; 32] {
        self.account_key("holdfast/about", account)
    }

    /// What stands for an account that reported.
    pub(crate) fn reporter_key(&self, account: AccountId) -> [u8; 32] {
        self.account_key("holdfast/reporter", account)
    }

    /// What stands for a group in which somebody was reported.
    pub(crate) fn place_key(&self, space: &SpaceId) -> [u8; 32] {
        self.mac(&Join::new("holdfast/place").fixed(&space.0).bytes())
    }

    /// What stands for an account that may not come back.
    pub(crate) fn bar_key(&self, account: AccountId) -> [u8; 32] {
        self.account_key("holdfast/bar", account)
    }

    /// What stands for an account that proposed a bar.
    pub(crate) fn hand_key(&self, account: AccountId) -> [u8; 32] {
        self.account_key("holdfast/hand", account)
    }

    /// What stands for an account that somebody blocked.
    pub(crate) fn block_key(&self, account: AccountId) -> [u8; 32] {
        self.account_key("holdfast/block", account)
    }

    fn account_key(&self, purpose: &str, account: AccountId) -> [u8; 32] {
        self.mac(&Join::new(purpose).fixed(account.0.as_bytes()).bytes())
    }

    fn mac(&self, message: &[u8]) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.key).expect("any key length will do");
        mac.update(message);
        mac.finalize().into_bytes().into()
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

fn from_hex(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    let digits = text.as_bytes();
    if digits.len() != 64 {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks(2)) {
        *byte = u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_file_gives_the_same_pepper_and_is_its_owners_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("pepper.key");

        let made = Pepper::open(&path, [1; 32]).unwrap();
        let read = Pepper::open(&path, [2; 32]).unwrap();

        assert_eq!(made.key, read.key);
        assert_eq!(made.id, read.id);
        #[cfg(unix)]
        {
            let about = std::fs::metadata(&path).unwrap();
            let others = std::os::unix::fs::PermissionsExt::mode(&about.permissions()) & 0o077;
            assert_eq!(others, 0);
        }
    }

    #[test]
    fn a_damaged_file_is_refused_rather_than_used() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("pepper.key");
        Pepper::open(&path, [1; 32]).unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        std::fs::write(&path, text.replacen("01", "02", 1)).unwrap();

        assert!(Pepper::open(&path, [1; 32]).is_err());
    }

    #[test]
    fn a_seed_opens_with_its_own_key_purpose_and_pepper_alone() {
        let pepper = Pepper::from_key([1; 32]);
        let sealed = pepper.seal(&[2; 32], b"sam", [3; 12], b"wrapped");

        assert_eq!(pepper.unseal(&[2; 32], b"sam", &sealed).as_deref(), Some(&b"wrapped"[..]));
        assert_eq!(pepper.unseal(&[4; 32], b"sam", &sealed), None);
        assert_eq!(pepper.unseal(&[2; 32], b"kim", &sealed), None);
        assert_eq!(Pepper::from_key([5; 32]).unseal(&[2; 32], b"sam", &sealed), None);
    }
}

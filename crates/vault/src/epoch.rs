//! Epochs (annex D): making a key with its wraps, opening one's own wrap, and telling who is to blame.

use protocol::{
    EntryHash, Log, MemberId, Refusal, SpaceId,
    letter::{KEY_BYTES, KEYS_PER_LETTER_MAX, Purpose, wrap_hash, wraps_hash, wraps_hash_of},
    log::{Epoch, NewEpoch, Reason, epoch_commit},
};
use zeroize::Zeroizing;

use crate::{
    Chance, Fault, Key, MemberKeys, Untrusted,
    letter::{LetterHead, open_letter, write_letter},
};

/// A fresh epoch: its entry's body, its wraps in order, and its key.
#[derive(Debug)]
pub struct MadeEpoch {
    /// What the entry says.
    pub body: NewEpoch,
    /// One for every member, in order of `member_id`.
    pub wraps: Vec<Vec<u8>>,
    /// The key.
    pub key: Key,
}

/// Whose fault it is that a wrap does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blame {
    /// It gave another wrap, or another list, than the maker signed.
    Server,
    /// They signed a wrap that does not open, or not to the key they committed to.
    Maker(MemberId),
}

/// Makes the epoch that comes next in `log`, for its members as they are. `(k, chain)` is the
/// stream's head.
pub fn make_epoch(
    log: &Log,
    from: &MemberKeys,
    reason: Reason,
    (k, chain): (u64, [u8; 32]),
    chance: &mut dyn Chance,
) -> MadeEpoch {
    let n = log.epoch_number() + 1;
    let key = Key::random(chance);
    let body = key_bytes(n, &key);
    let wraps: Vec<Vec<u8>> = log
        .members()
        .map(|member| {
            let head = wrap_head(log.space(), from.id(), member.id, log.head().hash);
            write_letter(&head, body.as_slice(), from, &member.box_key, chance)
        })
        .collect();
    let body = NewEpoch {
        n,
        commit: epoch_commit(&log.space(), n, key.expose()),
        wraps_hash: wraps_hash(&wraps),
        k,
        chain,
        reason,
    };
    MadeEpoch { body, wraps, key }
}

/// Opens one's own wrap of an epoch. What does not give the key that the log commits to is
/// refused; `blame` then tells whose fault it is.
pub fn open_wrap(
    log: &Log,
    epoch: &Epoch,
    own: &MemberKeys,
    wrap: Untrusted<&[u8]>,
) -> Result<Key, Fault> {
    let maker = log.person(&epoch.by).ok_or(Refusal::LetterFrom)?;
    let head = wrap_head(log.space(), epoch.by, own.id(), epoch.prev);
    let body = open_letter(&head, wrap.0, own, &maker.sign_key)?;
    match read_keys(&body)?.as_slice() {
        [(n, key)] if *n == epoch.n && opens(log.space(), epoch, key) => Ok(key.clone()),
        _ => Err(Fault::WrongCommit),
    }
}

/// Whether this is the key that an epoch's entry commits to.
pub fn opens(space: SpaceId, epoch: &Epoch, key: &Key) -> bool {
    epoch_commit(&space, epoch.n, key.expose()) == epoch.commit
}

/// Tells whose fault it is that `own`'s wrap did not open: `hashes` is the server's list of wrap
/// hashes of the epoch, in order.
pub fn blame(
    log: &Log,
    epoch: &Epoch,
    own: &MemberId,
    wrap: Option<Untrusted<&[u8]>>,
    hashes: Untrusted<&[[u8; 32]]>,
) -> Blame {
    let listed = hashes.0.len() == epoch.receivers
        && wraps_hash_of(hashes.0.iter().copied()) == epoch.wraps_hash;
    let place = log.receivers(epoch.n).position(|it| it.id == *own);
    let signed = place.and_then(|it| hashes.0.get(it));
    let given = wrap.is_some_and(|wrap| signed == Some(&wrap_hash(wrap.0)));
    if listed && given { Blame::Maker(epoch.by) } else { Blame::Server }
}

/// The body of a letter of keys: `(n u32 | key 32)+`.
pub fn write_keys<'a>(keys: impl IntoIterator<Item = (u32, &'a Key)>) -> Zeroizing<Vec<u8>> {
    let mut body = Zeroizing::new(Vec::new());
    for (n, key) in keys {
        body.extend_from_slice(&*key_bytes(n, key));
    }
    body
}

/// Reads the body of a letter of keys, 1 to 64 of them.
pub fn read_keys(body: &[u8]) -> Result<Vec<(u32, Key)>, Fault> {
    let (keys, rest) = body.as_chunks::<KEY_BYTES>();
    if keys.is_empty() || !rest.is_empty() || keys.len() > KEYS_PER_LETTER_MAX {
        return Err(Refusal::Malformed.into());
    }
    Ok(keys
        .iter()
        .map(|bytes| {
            let mut n = [0; 4];
            let mut key = [0; 32];
            n.copy_from_slice(&bytes[..4]);
            key.copy_from_slice(&bytes[4..]);
            (u32::from_be_bytes(n), Key::new(key))
        })
        .collect())
}

fn wrap_head(space: SpaceId, from: MemberId, to: MemberId, entry: EntryHash) -> LetterHead {
    LetterHead { purpose: Purpose::Key, space, from, to, entry }
}

fn key_bytes(n: u32, key: &Key) -> Zeroizing<[u8; KEY_BYTES]> {
    let mut bytes = Zeroizing::new([0; KEY_BYTES]);
    bytes[..4].copy_from_slice(&n.to_be_bytes());
    bytes[4..].copy_from_slice(key.expose());
    bytes
}

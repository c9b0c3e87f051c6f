//! Letters from one member to another: kept until they are handled.

use std::collections::BTreeMap;

use bytes::Bytes;
use domain::{
    Day,
    limits::{
        INTRODUCTIONS_WAITING_MAX, KEY_LETTERS_WAITING_MAX, LETTERS_BATCH_LEN_MAX,
        LETTERS_PAGE_LEN_MAX, LETTERS_WAITING_MAX,
    },
    room::NoRoom,
    spaces::{ReadRefused, Standing},
};
use fanout::AccountKey;
use protocol::{
    MemberId, Refusal, SpaceId, cbor,
    letter::{LetterRecord, Purpose},
};
use storage::{NewLetter, Work};

use crate::{
    App, Error,
    accounts::Caller,
    spaces::{Space, space},
};

/// How often letters are checked anew because who may write here changed meanwhile.
const TRIES_MAX: usize = 8;

/// A letter that waits for the caller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingLetter {
    /// Its number in the space; later ones are larger.
    pub id: u64,
    /// The letter record, canonical CBOR.
    pub record: Bytes,
}

/// Why letters were refused; none of a request is kept then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LetterRefused {
    /// There is none, or none that the caller may know of.
    #[error("there is no such group")]
    NoSuchSpace,
    /// The caller is gone from it.
    #[error("only members may do this")]
    NotAMember,
    /// More than may be sent at once.
    #[error("at most 64 letters at once")]
    TooMany,
    /// The receiver has too many letters waiting, or too many of this sender's.
    #[error("the receiver has too many letters waiting, or too many of yours")]
    BoxFull,
    /// There is no room for them.
    #[error(transparent)]
    NoRoom(#[from] NoRoom),
    /// The protocol says no: `malformed`, `letter_from`, `letter_to` and so on.
    #[error(transparent)]
    Rule(#[from] Refusal),
}

impl LetterRefused {
    /// A stable word that clients match on and translate.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoSuchSpace => "no_such_space",
            Self::NotAMember => "not_a_member",
            Self::TooMany => "too_many",
            Self::BoxFull => "box_full",
            Self::NoRoom(no_room) => no_room.code(),
            Self::Rule(refusal) => refusal.code(),
        }
    }
}

/// Sends letters (a canonical CBOR array of letter records), all or none.
pub async fn send(
    app: &App,
    caller: &Caller,
    space_id: SpaceId,
    letters: Bytes,
) -> Result<(), Error<LetterRefused>> {
    let letters = cbor::decode(&letters)?.into_array()?;
    if letters.len() > LETTERS_BATCH_LEN_MAX {
        return Err(LetterRefused::TooMany.into());
    }
    let letters: Vec<_> =
        letters.into_iter().map(LetterRecord::from_value).collect::<Result<_, _>>()?;
    app.disk_has_room(false).map_err(LetterRefused::from)?;
    let (task, account_id) = (app.clone(), caller.account_id());
    app.detached(async move {
        // Once more when rights changed between looking and writing.
        for _ in 0..TRIES_MAX {
            let space = space(&task, space_id).await?.ok_or(LetterRefused::NoSuchSpace)?;
            let member_id = space.member_of(account_id).ok_or(LetterRefused::NoSuchSpace)?;
            if matches!(space.standing(&member_id), Some(Standing::Removed | Standing::Left)) {
                return Err(LetterRefused::NotAMember.into());
            }
            for letter in &letters {
                if space.account_of(&letter.from) != Some(account_id) {
                    return Err(Refusal::LetterFrom.into());
                }
                space.log.check_letter(letter)?;
            }
            let mut work = task.database().write().await?;
            let row = work.lock_space(space.number).await?.ok_or(LetterRefused::NoSuchSpace)?;
            if row.rights != space.rights {
                drop(work);
                task.spaces_remembered().forget(&space_id);
                continue;
            }
            keep_letters(&mut work, &space, &letters, Day::of(task.now())).await?;
            work.save().await?;
            for letter in &letters {
                if let Some(account_id) = space.account_of(&letter.to) {
                    let account = AccountKey(*account_id.0.as_bytes());
                    task.fanout().letter_waits(&space_id, account);
                }
            }
            return Ok(());
        }
        Err(Refusal::LogMoved.into())
    })
    .await
}

/// Keeps checked letters; those to members whose account is gone go nowhere. A box has room for so many, and for so many
/// of one sender, that nobody alone can fill it.
pub(crate) async fn keep_letters(
    work: &mut Work,
    space: &Space,
    letters: &[LetterRecord],
    today: Day,
) -> Result<(), Error<LetterRefused>> {
    let received = || letters.iter().filter(|it| space.account_of(&it.to).is_some());
    let kept: Vec<_> = received()
        .map(|it| NewLetter { from: it.from, to: it.to, record: it.encode().into(), origin: None })
        .collect();
    if kept.is_empty() {
        return Ok(());
    }
    let mut by_receiver: BTreeMap<MemberId, usize> = BTreeMap::new();
    let mut by_sender: BTreeMap<(MemberId, MemberId), (usize, usize)> = BTreeMap::new();
    for letter in received() {
        *by_receiver.entry(letter.to).or_default() += 1;
        let limit = match letter.purpose {
            Purpose::Introduction => INTRODUCTIONS_WAITING_MAX,
            _ => KEY_LETTERS_WAITING_MAX,
        };
        // Who was a guest and is a member now may have letters of both kinds waiting: the larger limit counts.
        let (more, most) = by_sender.entry((letter.from, letter.to)).or_default();
        (*more, *most) = (*more + 1, limit.max(*most));
    }
    for (receiver, more) in by_receiver {
        let waiting = work.letters_waiting(space.number, receiver).await?;
        if waiting + more as u64 > LETTERS_WAITING_MAX as u64 {
            return Err(LetterRefused::BoxFull.into());
        }
    }
    for ((sender, receiver), (more, most)) in by_sender {
        let waiting = work.letters_waiting_from(space.number, receiver, sender).await?;
        if waiting + more as u64 > most as u64 {
            return Err(LetterRefused::BoxFull.into());
        }
    }
    work.add_letters(space.number, &kept, today).await?;
    Ok(())
}

/// Letters to the caller after number `after`.
pub async fn read(
    app: &App,
    caller: &Caller,
    space_id: SpaceId,
    after: u64,
) -> Result<Vec<WaitingLetter>, Error<ReadRefused>> {
    let (number, member_id) = receiver(app, caller, space_id).await?;
    let mut work = app.database().read().await?;
    let rows = work.letters(number, member_id, after, LETTERS_PAGE_LEN_MAX).await?;
    Ok(rows.into_iter().map(|it| WaitingLetter { id: it.id, record: it.record }).collect())
}

/// Forgets a letter to the caller once it was handled; quiet when it is gone already.
pub async fn settle(
    app: &App,
    caller: &Caller,
    space_id: SpaceId,
    id: u64,
) -> Result<(), Error<ReadRefused>> {
    let (number, member_id) = receiver(app, caller, space_id).await?;
    let task = app.clone();
    app.detached(async move {
        let mut work = task.database().write().await?;
        work.remove_letter(number, member_id, id).await?;
        Ok(work.save().await?)
    })
    .await
}

/// The member whose letters the caller may read: one that is, or was, the caller.
async fn receiver(
    app: &App,
    caller: &Caller,
    space_id: SpaceId,
) -> Result<(u64, MemberId), Error<ReadRefused>> {
    let space = space(app, space_id).await?.ok_or(ReadRefused::NoSuchSpace)?;
    let member_id = space.member_of(caller.account_id()).ok_or(ReadRefused::NoSuchSpace)?;
    Ok((space.number, member_id))
}

//! Attachments: sealed files that are streamed to a temporary place and moved when whole.

mod files;

use std::pin::pin;

use bytes::Bytes;
use domain::{
    AccountId, Day,
    attachments::AttachmentRefused,
    limits::{ATTACHMENT_BYTES_MAX, ATTACHMENTS_PER_MEMBER_MAX},
    spaces::Standing,
};
pub(crate) use files::Files;
use futures_util::{Stream, StreamExt, TryStreamExt, stream::BoxStream};
use protocol::{AttachmentId, MemberId, SpaceId};
use sha2::{Digest, Sha256};
use storage::{AttachmentRow, RoomBytes};

use crate::{
    App, Error, Failure,
    accounts::Caller,
    spaces::{Space, space},
};

/// The sender hung up before the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BrokenOff;

/// An attachment on its way to a reader.
pub struct Loaded {
    /// How many bytes there are.
    pub length: u64,
    /// The bytes.
    pub bytes: BoxStream<'static, Result<Bytes, Failure>>,
}

/// Stores an attachment; the same bytes by the same member are accepted again.
pub async fn store(
    app: &App,
    caller: &Caller,
    space_id: SpaceId,
    attachment_id: AttachmentId,
    bytes: impl Stream<Item = Result<Bytes, BrokenOff>> + Send + 'static,
) -> Result<(), Error<AttachmentRefused>> {
    let space = space(app, space_id).await?.ok_or(AttachmentRefused::NoSuchSpace)?;
    let uploader = present_member(&space, caller)?;
    app.disk_has_room(false).map_err(AttachmentRefused::from)?;
    {
        let mut work = app.database().read().await?;
        let count = work.attachment_count(space.number, uploader).await?;
        if count >= ATTACHMENTS_PER_MEMBER_MAX {
            return Err(AttachmentRefused::TooMany.into());
        }
    }
    let (task, account_id) = (app.clone(), caller.account_id());
    // In a task of its own, so that what a sender who hangs up began is tidied up. It takes no place
    // among the writes until all bytes are there: a slow sender keeps nobody waiting.
    let storing = tokio::spawn(async move {
        let file = Files::name(task.draw());
        let Written { length, hash } = write(&task, &file, bytes).await?;
        let (seq, content_hash) = (space.log.head().seq, hash);
        let row = AttachmentRow { uploader, file: file.clone(), length, content_hash, seq };
        let keeper = task.clone();
        let kept = task
            .detached(
                async move { remember(&keeper, &space, account_id, attachment_id, &row).await },
            )
            .await;
        if !matches!(kept, Ok(Kept::New)) {
            task.files().remove(&file).await?;
        }
        kept.map(drop)
    });
    storing.await.map_err(|error| Failure::new(format!("an upload broke off: {error}")))?
}

struct Written {
    length: u64,
    hash: [u8; 32],
}

enum Kept {
    New,
    Before,
}

/// Writes a file piece by piece; nothing of it stays when it breaks off or grows too large.
async fn write(
    app: &App,
    file: &str,
    bytes: impl Stream<Item = Result<Bytes, BrokenOff>> + Send,
) -> Result<Written, Error<AttachmentRefused>> {
    let mut upload = app.files().begin(file).await?;
    let mut hash = Sha256::new();
    let mut length = 0;
    let mut bytes = pin!(bytes);
    let refused = loop {
        let piece = match bytes.next().await {
            None if length == 0 => break AttachmentRefused::Empty,
            None => {
                upload.finish().await?;
                return Ok(Written { length, hash: hash.finalize().into() });
            }
            Some(Err(BrokenOff)) => break AttachmentRefused::Incomplete,
            Some(Ok(piece)) => piece,
        };
        length += piece.len() as u64;
        if length > ATTACHMENT_BYTES_MAX {
            break AttachmentRefused::TooLarge;
        }
        hash.update(&piece);
        if let Err(failure) = upload.write(piece).await {
            upload.abort().await?;
            return Err(failure.into());
        }
    };
    upload.abort().await?;
    Err(refused.into())
}

/// Writes an attachment down, if its uploader is still a member and there is room.
async fn remember(
    app: &App,
    before: &Space,
    account_id: AccountId,
    id: AttachmentId,
    row: &AttachmentRow,
) -> Result<Kept, Error<AttachmentRefused>> {
    let mut work = app.database().write().await?;
    let now = work.lock_space(before.number).await?.ok_or(AttachmentRefused::NoSuchSpace)?;
    if now.rights != before.rights && !work.is_member(before.number, row.uploader).await? {
        return Err(AttachmentRefused::NotAMember.into());
    }
    if work.add_attachment(before.number, id, row, Day::of(app.now())).await? {
        let bytes = RoomBytes { account: row.length, space: row.length };
        let room = work.take_room(account_id, before.number, bytes, app.quotas()).await?;
        room.map_err(AttachmentRefused::from)?;
        work.save().await?;
        return Ok(Kept::New);
    }
    let there = work.attachment(before.number, id).await?;
    let same =
        there.is_some_and(|it| it.uploader == row.uploader && it.content_hash == row.content_hash);
    if same { Ok(Kept::Before) } else { Err(AttachmentRefused::Taken.into()) }
}

/// Opens an attachment for reading; those who are gone read what was stored in their time.
pub async fn load(
    app: &App,
    caller: &Caller,
    space_id: SpaceId,
    attachment_id: AttachmentId,
) -> Result<Loaded, Error<AttachmentRefused>> {
    let space = space(app, space_id).await?.ok_or(AttachmentRefused::NoSuchSpace)?;
    let reach = space.reach(caller.account_id()).map_err(|_| AttachmentRefused::NoSuchSpace)?;
    if reach.standing == Standing::Guest {
        return Err(AttachmentRefused::NotAMember.into());
    }
    let row = {
        let mut work = app.database().read().await?;
        work.attachment(space.number, attachment_id).await?
    };
    let in_time = |it: &AttachmentRow| reach.until_seq.is_none_or(|until| it.seq < until);
    let row = row.filter(in_time).ok_or(AttachmentRefused::NoSuchAttachment)?;
    let bytes = app.files().read(&row.file).await?;
    Ok(Loaded { length: row.length, bytes: bytes.map_err(Failure::new).boxed() })
}

/// Removes an attachment of the caller's own.
pub async fn remove(
    app: &App,
    caller: &Caller,
    space_id: SpaceId,
    attachment_id: AttachmentId,
) -> Result<(), Error<AttachmentRefused>> {
    let space = space(app, space_id).await?.ok_or(AttachmentRefused::NoSuchSpace)?;
    present_member(&space, caller)?;
    let (task, account_id) = (app.clone(), caller.account_id());
    app.detached(async move {
        let mut work = task.database().write().await?;
        work.lock_space(space.number).await?;
        let row = work.attachment(space.number, attachment_id).await?;
        let row = row.ok_or(AttachmentRefused::NoSuchAttachment)?;
        if space.account_of(&row.uploader) != Some(account_id) {
            return Err(AttachmentRefused::NotYours.into());
        }
        work.remove_attachment(space.number, attachment_id).await?;
        work.give_room_back(account_id, space.number, row.length).await?;
        work.save().await?;
        Ok(task.files().remove(&row.file).await?)
    })
    .await
}

fn present_member(space: &Space, caller: &Caller) -> Result<MemberId, AttachmentRefused> {
    if space.member_of(caller.account_id()).is_none() {
        return Err(AttachmentRefused::NoSuchSpace);
    }
    space.present_member(caller.account_id()).ok_or(AttachmentRefused::NotAMember)
}

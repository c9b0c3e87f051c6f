//! Sealed objects: taken, numbered, handed on. None of them can be opened here.

use std::sync::Arc;

use bytes::Bytes;
use domain::{
    AccountId, Day,
    limits::{OBJECTS_PAGE_BYTES_MAX, OBJECTS_PAGE_LEN_MAX},
    objects::ObjectRefused,
    room::may_delete,
    spaces::ReadRefused,
};
use protocol::{ObjectId, Refusal, SpaceId, Wire};
use storage::{NewObject, ObjectRow, Outcome};

use crate::{
    App, Error, Failure,
    accounts::Caller,
    spaces::{Space, space},
};

/// How often objects are checked anew because rights in their space changed meanwhile.
const TRIES_MAX: usize = 8;

/// Where an object stands in its stream. It is durable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stored {
    /// Its number, from 1.
    pub k: u64,
    /// The stream's chain after it.
    pub chain: [u8; 32],
}

/// One place of a stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StreamRecord {
    /// Its number, from 1.
    pub k: u64,
    /// What stands there.
    pub body: Body,
}

/// What stands at a place of a stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// The object as it was sent.
    Wire(Bytes),
    /// Its body was dropped; SHA-256 of what was sent.
    Dropped([u8; 32]),
}

/// A part of a stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectsPage {
    /// The newest number that the reader may know of.
    pub head_k: u64,
    /// In order of k.
    pub records: Vec<StreamRecord>,
}

/// Takes sealed objects; gives back, in order, where each stands or why it was refused.
pub async fn send_objects(
    app: &App,
    caller: &Caller,
    space_id: SpaceId,
    wires: Vec<Bytes>,
) -> Result<Vec<Result<Stored, ObjectRefused>>, Error<ReadRefused>> {
    let wires: Vec<_> = wires.into_iter().map(|it| parse(it, space_id)).collect();
    let (task, account_id) = (app.clone(), caller.account_id());
    app.detached(async move { send(&task, account_id, space_id, wires).await }).await
}

type Answer = Result<Stored, ObjectRefused>;

async fn send(
    app: &App,
    account_id: AccountId,
    space_id: SpaceId,
    wires: Vec<Result<Wire, ObjectRefused>>,
) -> Result<Vec<Answer>, Error<ReadRefused>> {
    let mut answers: Vec<Option<Answer>> =
        wires.iter().map(|it| it.as_ref().err().map(|&refused| Err(refused))).collect();
    for _ in 0..TRIES_MAX {
        let space = space(app, space_id).await?.ok_or(ReadRefused::NoSuchSpace)?;
        if space.member_of(account_id).is_none() {
            return Err(ReadRefused::NoSuchSpace.into());
        }
        let present = space.present_member(account_id).is_some();
        let mut asked = Vec::new();
        let mut objects = Vec::new();
        for (place, wire) in wires.iter().enumerate() {
            let (None, Ok(wire)) = (&answers[place], wire) else { continue };
            match check(&space, account_id, wire).and_then(|()| room_for(app, wire)) {
                Ok(()) => {
                    asked.push(place);
                    objects.push(new_object(wire));
                }
                Err(refused) => {
                    let answer = before(app, &space, account_id, wire).await?;
                    if answer.is_none() && !present {
                        return Err(ReadRefused::NotAMember.into());
                    }
                    answers[place] = Some(answer.unwrap_or(Err(refused)));
                }
            }
        }
        if !objects.is_empty() {
            let today = Day::of(app.now());
            let (number, rights) = (space.number, space.rights);
            let writing = app.writer().write(number, space_id, rights, account_id, today, objects);
            let outcomes = writing.await?;
            for (place, outcome) in asked.into_iter().zip(outcomes) {
                answers[place] = match outcome {
                    Outcome::Kept { k, chain } => Some(Ok(Stored { k, chain })),
                    Outcome::RevisionTaken { stored } => {
                        Some(Err(ObjectRefused::RevisionTaken { stored }))
                    }
                    Outcome::NoRoom(no_room) => Some(Err(no_room.into())),
                    Outcome::NotYours => Some(Err(ObjectRefused::WrongAuthor)),
                    Outcome::RightsMoved => None,
                };
            }
        }
        if answers.iter().all(Option::is_some) {
            return Ok(answers.into_iter().flatten().collect());
        }
        app.spaces_remembered().forget(&space_id);
    }
    Err(Failure::new("rights in a space changed again and again").into())
}

/// Reads a wire; its form is checked, its content is not ours to see.
fn parse(wire: Bytes, space_id: SpaceId) -> Result<Wire, ObjectRefused> {
    let wire = Wire::parse(wire).map_err(|refusal| match refusal {
        Refusal::TooLarge => ObjectRefused::TooLarge,
        _ => ObjectRefused::Malformed,
    })?;
    if wire.header().space != space_id {
        return Err(ObjectRefused::WrongSpace);
    }
    if wire.is_ephemeral() {
        return Err(ObjectRefused::Malformed);
    }
    Ok(wire)
}

fn check(space: &Space, account_id: AccountId, wire: &Wire) -> Result<(), ObjectRefused> {
    if !space.is_present(&wire.header().author, account_id) {
        return Err(ObjectRefused::WrongAuthor);
    }
    space.log.check_object(wire.header()).map_err(|refusal| match refusal {
        Refusal::WrongSpace => ObjectRefused::WrongSpace,
        Refusal::EpochDue => ObjectRefused::EpochDue,
        Refusal::PairEnded => ObjectRefused::PairEnded,
        Refusal::StaleEpoch => ObjectRefused::StaleEpoch,
        Refusal::NotAMember => ObjectRefused::WrongAuthor,
        _ => ObjectRefused::Malformed,
    })
}

fn room_for(app: &App, wire: &Wire) -> Result<(), ObjectRefused> {
    Ok(app.disk_has_room(may_delete(wire.header().revision, wire.bytes().len()))?)
}

/// What is refused now may have been taken before, and its answer lost on the way.
async fn before(
    app: &App,
    space: &Space,
    account_id: AccountId,
    wire: &Wire,
) -> Result<Option<Answer>, Failure> {
    let header = wire.header();
    if space.account_of(&header.author) != Some(account_id) {
        return Ok(None);
    }
    let mut work = app.database().read().await?;
    let kept = work.kept_object(space.number, header.object, header.revision).await?;
    Ok(kept.map(|kept| {
        if kept.wire_hash == wire.hash() {
            Ok(Stored { k: kept.k, chain: kept.chain })
        } else {
            Err(ObjectRefused::RevisionTaken { stored: kept.wire_hash })
        }
    }))
}

fn new_object(wire: &Wire) -> NewObject {
    let header = wire.header();
    NewObject {
        object_id: header.object,
        revision: header.revision,
        author: header.author,
        wire_hash: wire.hash(),
        wire: wire.bytes().clone(),
    }
}

/// Objects after `after`, at most `limit`, 256 and about 4 MiB.
pub async fn read_objects(
    app: &App,
    caller: &Caller,
    space_id: SpaceId,
    after: u64,
    limit: usize,
) -> Result<ObjectsPage, Error<ReadRefused>> {
    let space = space(app, space_id).await?.ok_or(ReadRefused::NoSuchSpace)?;
    let until = space.reach(caller.account_id())?.objects_after(after)?;
    let mut work = app.database().read().await?;
    let row = work.space(space_id).await?.ok_or(ReadRefused::NoSuchSpace)?;
    let limit = limit.clamp(1, OBJECTS_PAGE_LEN_MAX);
    let from = after.saturating_add(1);
    let rows = work.objects(space.number, from, until, limit, OBJECTS_PAGE_BYTES_MAX).await?;
    Ok(ObjectsPage { head_k: row.k.min(until), records: rows.into_iter().map(record).collect() })
}

fn record(row: ObjectRow) -> StreamRecord {
    let body = row.wire.map_or(Body::Dropped(row.wire_hash), Body::Wire);
    StreamRecord { k: row.k, body }
}

/// Drops the bodies of all but the newest revision of the caller's own object; quiet when there is
/// no such object.
pub async fn drop_bodies(
    app: &App,
    caller: &Caller,
    space_id: SpaceId,
    object_id: ObjectId,
) -> Result<(), Error<ObjectRefused>> {
    let space = space(app, space_id).await?.ok_or(ObjectRefused::NoSuchSpace)?;
    let account_id = caller.account_id();
    if space.member_of(account_id).is_none() {
        return Err(ObjectRefused::NoSuchSpace.into());
    }
    if space.present_member(account_id).is_none() {
        return Err(ObjectRefused::NotAMember.into());
    }
    let task = app.clone();
    app.detached(async move {
        let mut work = task.database().write().await?;
        work.lock_space(space.number).await?;
        let Some(author) = work.author_of(space.number, object_id).await? else { return Ok(()) };
        if space.account_of(&author) != Some(account_id) {
            return Err(ObjectRefused::WrongAuthor.into());
        }
        let bytes = work.drop_bodies(space.number, object_id, author).await?;
        work.give_room_back(account_id, space.number, bytes).await?;
        Ok(work.save().await?)
    })
    .await
}

/// Whether the caller may hand this ephemeral object to those who listen.
pub(crate) async fn check_ephemeral(
    app: &App,
    caller: &Caller,
    wire: Bytes,
) -> Result<Wire, Error<ObjectRefused>> {
    let wire = Wire::parse(wire).map_err(|refusal| match refusal {
        Refusal::TooLarge => ObjectRefused::TooLarge,
        _ => ObjectRefused::Malformed,
    })?;
    if !wire.is_ephemeral() {
        return Err(ObjectRefused::Malformed.into());
    }
    let space: Arc<Space> =
        space(app, wire.header().space).await?.ok_or(ObjectRefused::NoSuchSpace)?;
    check(&space, caller.account_id(), &wire)?;
    Ok(wire)
}

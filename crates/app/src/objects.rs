//! Sealed objects: taken, numbered, handed on. None of them can be opened here.

use bytes::Bytes;
use domain::{objects::ObjectRefused, spaces::ReadRefused};
use protocol::{ObjectId, SpaceId};

use crate::{App, Error, accounts::Caller};

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
    /// The stream's newest number.
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
    todo!()
}

/// Objects after `after`, at most `limit`, 256 and about 4 MiB.
pub async fn read_objects(
    app: &App,
    caller: &Caller,
    space_id: SpaceId,
    after: u64,
    limit: usize,
) -> Result<ObjectsPage, Error<ReadRefused>> {
    todo!()
}

/// Drops the bodies of all but the newest revision of the caller's own object.
pub async fn drop_bodies(
    app: &App,
    caller: &Caller,
    space_id: SpaceId,
    object_id: ObjectId,
) -> Result<(), Error<ObjectRefused>> {
    todo!()
}

/// Hands an ephemeral object to everybody who listens, and stores nothing.
pub async fn send_ephemeral(
    app: &App,
    caller: &Caller,
    wire: Bytes,
) -> Result<(), Error<ObjectRefused>> {
    todo!()
}

//! The objects writer: one queue, one task, many waiting objects in one commit. It never tells
//! anybody of an object before the commit that keeps it.

mod batch;
mod rows;

use std::{collections::BTreeSet, sync::Arc};

use batch::{Insert, Written, write_batch};
use bytes::Bytes;
use domain::{
    AccountId, Day,
    room::{NoRoom, Quotas},
};
use protocol::{MemberId, ObjectId, SpaceId};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, oneshot};
use uuid::Uuid;

use crate::{Database, Result, StorageError};

/// Objects in one commit.
pub const WRITER_BATCH_OBJECTS_MAX: usize = 1_024;
/// Bytes of objects in one commit, after the first request.
pub const WRITER_BATCH_BYTES_MAX: usize = 8 * 1024 * 1024;
/// Bytes of objects that may wait; whoever comes later waits for room.
pub const WRITER_QUEUE_BYTES_MAX: usize = 64 * 1024 * 1024;
/// Requests that may wait; whoever comes later waits for room.
const WRITER_QUEUE_REQUESTS_MAX: usize = 16_384;
/// Commits that may wait to be announced.
const ANNOUNCE_QUEUE_LEN_MAX: usize = 64;
/// Accounts that are remembered for having no room left.
const WATCHED_LEN_MAX: usize = 4_096;
/// Room in the queue is given out in pieces of this many bytes.
const PIECE_BYTES: usize = 1_024;

/// A sealed object on its way in. All checks but those of the database are done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewObject {
    /// Its number, the same for all revisions.
    pub object_id: ObjectId,
    /// Its revision.
    pub revision: u32,
    /// Who sends it.
    pub author: MemberId,
    /// SHA-256 of the wire.
    pub wire_hash: [u8; 32],
    /// The sealed bytes.
    pub wire: Bytes,
}

/// What became of one object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is kept, now or since an earlier time it was sent.
    Kept {
        /// Its place in the stream.
        k: u64,
        /// The stream's chain after it.
        chain: [u8; 32],
    },
    /// Other bytes stand under its number and revision.
    RevisionTaken {
        /// SHA-256 of the bytes that stand there.
        stored: [u8; 32],
    },
    /// There is no room for it.
    NoRoom(NoRoom),
    /// Somebody else wrote the first revision of this object.
    NotYours,
    /// Rights in the space changed since it was checked: check again, send again.
    RightsMoved,
}

/// An object that is kept and that nobody was told of yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The space.
    pub space_id: SpaceId,
    /// Its place in the stream.
    pub k: u64,
    /// The sealed bytes.
    pub wire: Bytes,
}

/// Tells the connected devices; called in order of k, in a task of its own.
pub type Announce = Arc<dyn Fn(Accepted) + Send + Sync>;

/// The way into the queue. Cheap to clone.
#[derive(Clone)]
pub struct ObjectsWriter {
    requests: mpsc::Sender<Message>,
    room: Arc<Semaphore>,
}

enum Message {
    Write(Request),
    Stop(oneshot::Sender<()>),
}

struct Request {
    space: u64,
    space_id: SpaceId,
    rights: u64,
    account: Uuid,
    today: Day,
    objects: Vec<NewObject>,
    answer: oneshot::Sender<Result<Vec<Outcome>>>,
    _room: OwnedSemaphorePermit,
}

impl Request {
    fn bytes(&self) -> usize {
        self.objects.iter().map(|it| it.wire.len()).sum()
    }
}

impl ObjectsWriter {
    /// Starts the writer's task and the announcer's.
    pub fn start(database: Database, quotas: Quotas, announce: Announce) -> Self {
        let (requests, waiting) = mpsc::channel(WRITER_QUEUE_REQUESTS_MAX);
        let (accepted, announced) = mpsc::channel(ANNOUNCE_QUEUE_LEN_MAX);
        tokio::spawn(announce_all(announced, announce));
        tokio::spawn(write_all(Task::new(database, quotas), waiting, accepted));
        Self { requests, room: Arc::new(Semaphore::new(WRITER_QUEUE_BYTES_MAX / PIECE_BYTES)) }
    }

    /// Keeps objects of one account in one space and gives back, in order, what became of each. `rights` is the
    /// state of the space under which they were checked. Once this returns they survive a crash.
    pub async fn write(
        &self,
        space: u64,
        space_id: SpaceId,
        rights: u64,
        account: AccountId,
        today: Day,
        objects: Vec<NewObject>,
    ) -> Result<Vec<Outcome>> {
        let bytes: usize = objects.iter().map(|it| it.wire.len()).sum();
        let pieces = bytes.div_ceil(PIECE_BYTES).min(WRITER_QUEUE_BYTES_MAX / PIECE_BYTES);
        let pieces = u32::try_from(pieces).map_err(|_| StorageError::Stopping)?;
        let stopping = |_| StorageError::Stopping;
        let room = self.room.clone().acquire_many_owned(pieces).await.map_err(stopping)?;
        let (answer, answered) = oneshot::channel();
        let account = account.0;
        let request =
            Request { space, space_id, rights, account, today, objects, answer, _room: room };
        let sent = self.requests.send(Message::Write(request)).await;
        sent.map_err(|_| StorageError::Stopping)?;
        answered.await.map_err(|_| StorageError::Stopping)?
    }

    /// Waits until everything asked for before is written, then ends the task.
    pub async fn stop(&self) {
        let (stopped, wait) = oneshot::channel();
        if self.requests.send(Message::Stop(stopped)).await.is_ok() {
            let _ended = wait.await;
        }
    }
}

async fn announce_all(mut accepted: mpsc::Receiver<Vec<Accepted>>, announce: Announce) {
    while let Some(objects) = accepted.recv().await {
        for object in objects {
            announce(object);
        }
        tokio::task::yield_now().await;
    }
}

/// What the writer's task works with.
struct Task {
    database: Database,
    quotas: Quotas,
    /// Accounts that had no room left lately: theirs is looked up before anything of them is numbered.
    watched: BTreeSet<Uuid>,
}

impl Task {
    const fn new(database: Database, quotas: Quotas) -> Self {
        Self { database, quotas, watched: BTreeSet::new() }
    }

    fn watch(&mut self, accounts: Vec<Uuid>) {
        if self.watched.len() + accounts.len() > WATCHED_LEN_MAX {
            self.watched.clear();
        }
        self.watched.extend(accounts);
    }
}

async fn write_all(
    mut task: Task,
    mut waiting: mpsc::Receiver<Message>,
    announcer: mpsc::Sender<Vec<Accepted>>,
) {
    let mut messages = Vec::new();
    while waiting.recv_many(&mut messages, WRITER_BATCH_OBJECTS_MAX).await > 0 {
        let mut batch: Vec<Request> = Vec::new();
        let (mut objects, mut bytes) = (0, 0);
        for message in messages.drain(..) {
            let request = match message {
                Message::Write(request) => request,
                Message::Stop(stopped) => {
                    write_and_answer(&mut task, std::mem::take(&mut batch), &announcer).await;
                    let _gone = stopped.send(());
                    return;
                }
            };
            objects += request.objects.len();
            bytes += request.bytes();
            let full = objects > WRITER_BATCH_OBJECTS_MAX || bytes > WRITER_BATCH_BYTES_MAX;
            if full && !batch.is_empty() {
                (objects, bytes) = (request.objects.len(), request.bytes());
                write_and_answer(&mut task, std::mem::take(&mut batch), &announcer).await;
            }
            batch.push(request);
        }
        write_and_answer(&mut task, batch, &announcer).await;
    }
}

/// Commits a batch, then answers, then hands on to the announcer.
async fn write_and_answer(
    task: &mut Task,
    batch: Vec<Request>,
    announcer: &mpsc::Sender<Vec<Accepted>>,
) {
    if batch.is_empty() {
        return;
    }
    match write_batch(task, &batch, Insert::Hopeful).await {
        Ok(written) => answer(batch, written, announcer).await,
        // One request must not spoil the others: each is tried alone. What the first commit may
        // have kept after all is found again, and announced.
        Err(error) => {
            tracing::error!(%error, requests = batch.len(), "a batch was not written");
            for request in batch {
                let alone = [request];
                let written = write_batch(task, &alone, Insert::AfterFailure).await;
                let [request] = alone;
                match written {
                    Ok(written) => answer(vec![request], written, announcer).await,
                    Err(error) => {
                        let _gone = request.answer.send(Err(error));
                    }
                }
            }
        }
    }
}

async fn answer(batch: Vec<Request>, written: Written, announcer: &mpsc::Sender<Vec<Accepted>>) {
    for (request, outcomes) in batch.into_iter().zip(written.outcomes) {
        let _hung_up = request.answer.send(Ok(outcomes));
    }
    if !written.accepted.is_empty() {
        let _stopping = announcer.send(written.accepted).await;
    }
}

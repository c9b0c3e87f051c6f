//! The objects writer: one queue, one task, many waiting objects in one commit. It never tells
//! anybody of an object before the commit that keeps it.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::{Arc, LazyLock},
};

use bytes::Bytes;
use domain::{
    AccountId, Day,
    room::{DELETIONS_ROOM_BYTES, NoRoom, Quotas, may_delete},
};
use protocol::{MemberId, ObjectId, SpaceId, object};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, oneshot};
use uuid::Uuid;

use crate::{
    Database, KeptObject, Result, StorageError, Work,
    database::on,
    room::Room,
    tables::{column, count, fixed},
};

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
/// How often a batch is numbered anew because an account in it turned out to have no room left.
const TRIES_MAX: usize = 4;
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

/// What one commit did.
struct Written {
    /// One list a request, in order.
    outcomes: Vec<Vec<Outcome>>,
    /// What is to be announced, in order of k in every space.
    accepted: Vec<Accepted>,
}

/// How objects that may have been sent before are told from new ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Insert {
    /// Take all for new; if the database finds one that is not, begin again carefully.
    Hopeful,
    /// Look each up first.
    Careful,
    /// The same after a failure: what is found was perhaps never announced, so it is announced now.
    AfterFailure,
}

/// The end of a stream while a batch is being numbered.
struct Head {
    k: u64,
    chain: [u8; 32],
    rights: u64,
    /// Bytes that are stored in the space.
    stored: u64,
    moved: bool,
}

/// One new row.
struct Row<'a> {
    space: u64,
    k: u64,
    chain: [u8; 32],
    today: Day,
    object: &'a NewObject,
}

impl Row<'_> {
    const fn kept(&self) -> KeptObject {
        KeptObject { k: self.k, chain: self.chain, wire_hash: self.object.wire_hash }
    }
}

/// What became of one try to keep a batch.
enum Tried {
    Written(Written),
    /// Some row was there already.
    ThereBefore,
    /// Objects of these accounts would go beyond their room.
    Beyond(Vec<Uuid>),
}

async fn write_batch(task: &mut Task, batch: &[Request], mut insert: Insert) -> Result<Written> {
    for _ in 0..TRIES_MAX {
        match try_batch(task, batch, insert).await? {
            Tried::Written(written) => return Ok(written),
            Tried::ThereBefore if insert == Insert::Hopeful => insert = Insert::Careful,
            Tried::ThereBefore => {
                return Err(StorageError::Damaged("a place in a stream was taken"));
            }
            Tried::Beyond(accounts) => task.watch(accounts),
        }
    }
    Err(StorageError::Damaged("room was taken again and again"))
}

/// Numbers and inserts a batch in one transaction, all of it or nothing.
async fn try_batch(task: &Task, batch: &[Request], insert: Insert) -> Result<Tried> {
    let mut work = task.database.write().await?;
    let mut batching = Batching {
        insert,
        quotas: &task.quotas,
        heads: work.lock_heads(batch.iter().map(|it| it.space)).await?,
        rooms: work.rooms_of(batch, task).await?,
        rows: Vec::new(),
        slots: HashMap::new(),
        accepted: Vec::new(),
        grown: BTreeMap::new(),
    };
    let mut by_space: Vec<usize> = (0..batch.len()).collect();
    by_space.sort_by_key(|&index| batch[index].space);
    let mut outcomes = vec![Vec::new(); batch.len()];
    for index in by_space {
        let request = &batch[index];
        for object in &request.objects {
            let outcome = batching.take(&mut work, request, object).await?;
            outcomes[index].push(outcome);
        }
    }
    let Batching { heads, rooms, rows, accepted, grown, .. } = batching;
    if work.add_objects(&rows).await? < rows.len() as u64 {
        work.drop_it().await?;
        return Ok(Tried::ThereBefore);
    }
    work.move_heads(&heads).await?;
    let beyond = work.grow_accounts(&grown, &rooms, &task.quotas).await?;
    if !beyond.is_empty() {
        work.drop_it().await?;
        return Ok(Tried::Beyond(beyond));
    }
    work.save().await?;
    Ok(Tried::Written(Written { outcomes, accepted }))
}

/// A batch while it is being numbered.
struct Batching<'a> {
    insert: Insert,
    quotas: &'a Quotas,
    heads: BTreeMap<u64, Head>,
    /// The room of the accounts that are watched.
    rooms: BTreeMap<Uuid, Room>,
    rows: Vec<Row<'a>>,
    /// Where in `rows` each revision stands; only while being careful.
    slots: HashMap<(u64, ObjectId, u32), usize>,
    accepted: Vec<Accepted>,
    /// How many bytes each account stores more.
    grown: BTreeMap<Uuid, u64>,
}

impl<'a> Batching<'a> {
    async fn take(
        &mut self,
        work: &mut Work,
        request: &'a Request,
        object: &'a NewObject,
    ) -> Result<Outcome> {
        if self.heads.get(&request.space).is_none_or(|it| it.rights != request.rights) {
            return Ok(Outcome::RightsMoved);
        }
        if self.insert != Insert::Hopeful
            && let Some(outcome) = self.before(work, request, object).await?
        {
            return Ok(outcome);
        }
        // What is new is the usual case, and costs no look-up.
        if object.revision > 1 && !self.is_theirs(work, request, object).await? {
            return Ok(Outcome::NotYours);
        }
        if let Err(no_room) = self.take_room(request, object) {
            return Ok(Outcome::NoRoom(no_room));
        }
        if self.insert != Insert::Hopeful {
            let slot = (request.space, object.object_id, object.revision);
            self.slots.insert(slot, self.rows.len());
        }
        let Some(head) = self.heads.get_mut(&request.space) else {
            return Ok(Outcome::RightsMoved);
        };
        head.k += 1;
        head.chain = object::chain(&request.space_id, head.k, &head.chain, &object.wire_hash);
        head.moved = true;
        let (space, today) = (request.space, request.today);
        self.accepted.push(accepted(request, object, head.k));
        self.rows.push(Row { space, k: head.k, chain: head.chain, today, object });
        Ok(Outcome::Kept { k: head.k, chain: head.chain })
    }

    /// What became of the object if its number and revision are taken, now or since before.
    async fn before(
        &mut self,
        work: &mut Work,
        request: &Request,
        object: &NewObject,
    ) -> Result<Option<Outcome>> {
        let slot = (request.space, object.object_id, object.revision);
        let before = match self.slots.get(&slot).map(|&row| &self.rows[row]) {
            Some(row) => Some(row.kept()),
            None => work.kept_object(request.space, object.object_id, object.revision).await?,
        };
        Ok(before.map(|KeptObject { k, chain, wire_hash: stored }| {
            if stored != object.wire_hash {
                return Outcome::RevisionTaken { stored };
            }
            if self.insert == Insert::AfterFailure {
                self.accepted.push(accepted(request, object, k));
            }
            Outcome::Kept { k, chain }
        }))
    }

    /// Whether nobody else wrote the first revision of what is revised.
    async fn is_theirs(
        &self,
        work: &mut Work,
        request: &Request,
        object: &NewObject,
    ) -> Result<bool> {
        let same =
            |row: &&Row<'_>| row.space == request.space && row.object.object_id == object.object_id;
        let author = match self.rows.iter().find(same) {
            Some(row) => Some(row.object.author),
            None => work.author_of(request.space, object.object_id).await?,
        };
        Ok(author.is_none_or(|it| it == object.author))
    }

    /// Counts the object's bytes, if the space has room for them, and the account where it is watched.
    fn take_room(
        &mut self,
        request: &Request,
        object: &NewObject,
    ) -> std::result::Result<(), NoRoom> {
        let bytes = object.wire.len() as u64;
        let more =
            if may_delete(object.revision, object.wire.len()) { DELETIONS_ROOM_BYTES } else { 0 };
        let Some(head) = self.heads.get_mut(&request.space) else { return Ok(()) };
        let limit_bytes = self.quotas.space_bytes;
        if head.stored + bytes > limit_bytes.saturating_add(more) {
            return Err(NoRoom::Space { limit_bytes });
        }
        if let Some(room) = self.rooms.get_mut(&request.account) {
            if room.stored + bytes > room.limit.saturating_add(more) {
                return Err(NoRoom::Account { limit_bytes: room.limit });
            }
            room.stored += bytes;
        }
        head.stored += bytes;
        *self.grown.entry(request.account).or_default() += bytes;
        Ok(())
    }
}

fn accepted(request: &Request, object: &NewObject, k: u64) -> Accepted {
    Accepted { space_id: request.space_id, k, wire: object.wire.clone() }
}

/// Rows in one statement: few lengths, so that the prepared statements stay cached.
const CHUNKS: [usize; 3] = [64, 8, 1];
static INSERTS: LazyLock<Bulk> = LazyLock::new(|| Bulk::new(insert_text, ""));
/// On PostgreSQL the rows are held still; SQLite has one writer at a time and needs no lock of its own.
static HEADS_READ: LazyLock<Bulk> = LazyLock::new(|| Bulk::new(heads_read_text, " FOR UPDATE"));
static HEADS_MOVE: LazyLock<Bulk> = LazyLock::new(|| Bulk::new(heads_move_text, ""));
static ACCOUNTS_GROW: LazyLock<Bulk> = LazyLock::new(|| Bulk::new(accounts_grow_text, ""));

/// One statement for each length in [`CHUNKS`].
struct Bulk {
    /// Places without numbers: SQLite finds a numbered one by walking the names of all before it
    /// (a sixth of the writer's time with 576 places).
    sqlite: [String; 3],
    postgres: [String; 3],
}

impl Bulk {
    fn new(text: fn(usize) -> String, postgres_ends_with: &str) -> Self {
        Self {
            sqlite: CHUNKS.map(|rows| unnumbered(&text(rows))),
            postgres: CHUNKS.map(|rows| text(rows) + postgres_ends_with),
        }
    }

    fn text(&'static self, work: &Work, place: usize) -> &'static str {
        match work {
            Work::Sqlite(_) => &self.sqlite[place],
            Work::Postgres(_) => &self.postgres[place],
        }
    }
}

/// `?` instead of `$1`, `$2` and so on; the places must stand in order.
fn unnumbered(text: &str) -> String {
    let mut pieces = text.split('$');
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |text, piece| {
        text + "?" + piece.trim_start_matches(|it: char| it.is_ascii_digit())
    })
}

fn insert_text(rows: usize) -> String {
    format!(
        "INSERT INTO objects (space, k, object_id, revision, author, wire_hash, chain,
                              received_day, wire)
         VALUES {} ON CONFLICT DO NOTHING",
        places(rows, 9)
    )
}

fn heads_read_text(rows: usize) -> String {
    format!(
        "SELECT number, k, chain, rights, stored FROM spaces WHERE number IN {} ORDER BY number",
        places(1, rows)
    )
}

fn heads_move_text(rows: usize) -> String {
    format!(
        "WITH moved (number, k, chain, stored) AS (VALUES {})
         UPDATE spaces SET k = moved.k, chain = moved.chain, stored = moved.stored
         FROM moved WHERE spaces.number = moved.number",
        places(rows, 4)
    )
}

fn accounts_grow_text(rows: usize) -> String {
    format!(
        "WITH grown (owner, bytes) AS (VALUES {})
         UPDATE accounts SET stored = accounts.stored + grown.bytes
         FROM grown WHERE accounts.id = grown.owner RETURNING id, stored, kept",
        places(rows, 2)
    )
}

/// `($1, $2), ($3, $4)` for 2 rows of 2.
fn places(rows: usize, columns: usize) -> String {
    let row = |row: usize| {
        let places: Vec<_> = (1..=columns).map(|it| format!("${}", row * columns + it)).collect();
        format!("({})", places.join(", "))
    };
    (0..rows).map(row).collect::<Vec<_>>().join(", ")
}

/// Cuts a list into pieces of 64, then 8, then 1; each comes with the place of its length.
fn chunks<T>(mut items: &[T]) -> impl Iterator<Item = (usize, &[T])> {
    std::iter::from_fn(move || {
        let place = CHUNKS.iter().position(|&length| length <= items.len())?;
        let (chunk, rest) = items.split_at(CHUNKS[place]);
        items = rest;
        Some((place, chunk))
    })
}

impl Work {
    /// The ends of streams, held still until this work is saved, in sorted order.
    async fn lock_heads(
        &mut self,
        spaces: impl Iterator<Item = u64>,
    ) -> Result<BTreeMap<u64, Head>> {
        let mut numbers: Vec<u64> = spaces.collect();
        numbers.sort_unstable();
        numbers.dedup();
        let mut heads = BTreeMap::new();
        for (place, chunk) in chunks(&numbers) {
            let text = HEADS_READ.text(self, place);
            let rows: Vec<(i64, i64, Vec<u8>, i64, i64)> = on!(self, |c| {
                let mut query = sqlx::query_as(text);
                for number in chunk {
                    query = query.bind(column(*number));
                }
                query.fetch_all(c).await
            })?;
            for (number, k, chain, rights, stored) in rows {
                let (k, rights, stored) = (count(k)?, count(rights)?, count(stored)?);
                let head = Head { k, chain: fixed(&chain)?, rights, stored, moved: false };
                heads.insert(count(number)?, head);
            }
        }
        Ok(heads)
    }

    /// Adds rows; tells how many were not there before.
    async fn add_objects(&mut self, rows: &[Row<'_>]) -> Result<u64> {
        let mut added = 0;
        for (place, chunk) in chunks(rows) {
            let text = INSERTS.text(self, place);
            added += on!(self, |c| {
                let mut query = sqlx::query(text);
                for row in chunk {
                    query = query
                        .bind(column(row.space))
                        .bind(column(row.k))
                        .bind(row.object.object_id.0.as_slice())
                        .bind(i64::from(row.object.revision))
                        .bind(row.object.author.0.as_slice())
                        .bind(row.object.wire_hash.as_slice())
                        .bind(row.chain.as_slice())
                        .bind(row.today.0)
                        .bind(&row.object.wire[..]);
                }
                query.execute(c).await.map(|it| it.rows_affected())
            })?;
        }
        Ok(added)
    }

    /// Writes down the ends of the streams that grew.
    async fn move_heads(&mut self, heads: &BTreeMap<u64, Head>) -> Result<()> {
        let moved: Vec<_> = heads.iter().filter(|(_, head)| head.moved).collect();
        for (place, chunk) in chunks(&moved) {
            let text = HEADS_MOVE.text(self, place);
            on!(self, |c| {
                let mut query = sqlx::query(text);
                for (number, head) in chunk {
                    query = query
                        .bind(column(**number))
                        .bind(column(head.k))
                        .bind(head.chain.as_slice())
                        .bind(column(head.stored));
                }
                query.execute(c).await.map(drop)
            })?;
        }
        Ok(())
    }

    /// The room of those accounts in a batch that are watched.
    async fn rooms_of(&mut self, batch: &[Request], task: &Task) -> Result<BTreeMap<Uuid, Room>> {
        let mut rooms = BTreeMap::new();
        if task.watched.is_empty() {
            return Ok(rooms);
        }
        for account in batch.iter().map(|it| it.account) {
            if task.watched.contains(&account)
                && !rooms.contains_key(&account)
                && let Some(room) = self.room_of(AccountId(account), &task.quotas).await?
            {
                rooms.insert(account, room);
            }
        }
        Ok(rooms)
    }

    /// Counts what accounts store more; tells which of them went beyond their room.
    async fn grow_accounts(
        &mut self,
        grown: &BTreeMap<Uuid, u64>,
        rooms: &BTreeMap<Uuid, Room>,
        quotas: &Quotas,
    ) -> Result<Vec<Uuid>> {
        let grown: Vec<(Uuid, u64)> = grown.iter().map(|(&id, &bytes)| (id, bytes)).collect();
        let mut beyond = Vec::new();
        for (place, chunk) in chunks(&grown) {
            let text = ACCOUNTS_GROW.text(self, place);
            let rows: Vec<(Uuid, i64, bool)> = on!(self, |c| {
                let mut query = sqlx::query_as(text);
                for (account, bytes) in chunk {
                    query = query.bind(*account).bind(column(*bytes));
                }
                query.fetch_all(c).await
            })?;
            for (account, stored, kept) in rows {
                // Of those that are watched, each object was looked at already.
                let more = if rooms.contains_key(&account) { DELETIONS_ROOM_BYTES } else { 0 };
                if count(stored)? > quotas.of_account(kept).saturating_add(more) {
                    beyond.push(account);
                }
            }
        }
        Ok(beyond)
    }
}

//! One batch: numbered, checked against what stands there and what there is room for, kept whole or not at all.

use std::collections::{BTreeMap, HashMap};

use domain::room::{DELETIONS_ROOM_BYTES, NoRoom, Quotas, may_delete};
use protocol::{ObjectId, object};
use uuid::Uuid;

use super::{
    Accepted, NewObject, Outcome, Request, Task,
    rows::{Head, Row},
};
use crate::{KeptObject, Result, StorageError, Work, room::Room};

/// How often a batch is numbered anew because an account in it turned out to have no room left.
const TRIES_MAX: usize = 4;

/// What one commit did.
pub(super) struct Written {
    /// One list a request, in order.
    pub(super) outcomes: Vec<Vec<Outcome>>,
    /// What is to be announced, in order of k in every space.
    pub(super) accepted: Vec<Accepted>,
}

/// How objects that may have been sent before are told from new ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Insert {
    /// Take all for new; if the database finds one that is not, begin again carefully.
    Hopeful,
    /// Look each up first.
    Careful,
    /// The same after a failure: what is found was perhaps never announced, so it is announced now.
    AfterFailure,
}

/// What became of one try to keep a batch.
enum Tried {
    Written(Written),
    /// Some row was there already.
    ThereBefore,
    /// Objects of these accounts would go beyond their room.
    Beyond(Vec<Uuid>),
}

pub(super) async fn write_batch(
    task: &mut Task,
    batch: &[Request],
    mut insert: Insert,
) -> Result<Written> {
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

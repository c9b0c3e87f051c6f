//! The writer's statements: many rows in each, few lengths, so that they stay prepared.

use std::{collections::BTreeMap, sync::LazyLock};

use domain::{
    AccountId, Day,
    room::{DELETIONS_ROOM_BYTES, Quotas},
};
use uuid::Uuid;

use super::{NewObject, Request, Task};
use crate::{
    KeptObject, Result, Work,
    database::on,
    room::Room,
    tables::{column, count, fixed},
};

/// The end of a stream while a batch is being numbered.
pub(super) struct Head {
    pub(super) k: u64,
    pub(super) chain: [u8; 32],
    pub(super) rights: u64,
    /// Bytes that are stored in the space.
    pub(super) stored: u64,
    pub(super) moved: bool,
}

/// One new row.
pub(super) struct Row<'a> {
    pub(super) space: u64,
    pub(super) k: u64,
    pub(super) chain: [u8; 32],
    pub(super) today: Day,
    pub(super) object: &'a NewObject,
}

impl Row<'_> {
    /// Where it stands.
    pub(super) const fn kept(&self) -> KeptObject {
        KeptObject { k: self.k, chain: self.chain, wire_hash: self.object.wire_hash }
    }
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
    pub(super) async fn lock_heads(
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
    pub(super) async fn add_objects(&mut self, rows: &[Row<'_>]) -> Result<u64> {
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
    pub(super) async fn move_heads(&mut self, heads: &BTreeMap<u64, Head>) -> Result<()> {
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
    pub(super) async fn rooms_of(
        &mut self,
        batch: &[Request],
        task: &Task,
    ) -> Result<BTreeMap<Uuid, Room>> {
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
    pub(super) async fn grow_accounts(
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

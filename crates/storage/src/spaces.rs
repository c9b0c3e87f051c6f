//! Spaces, their logs, their keys' letters and their links.

use bytes::Bytes;
use protocol::{EntryHash, InviteId, MemberId, SpaceId};

use crate::{
    Result, Work,
    database::on,
    tables::{bound, column, count, fixed, small},
};

/// A space as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpaceRow {
    /// Its short number in the other tables.
    pub number: u64,
    /// The space.
    pub id: SpaceId,
    /// 1 vault, 2 pair, 3 group, 4 team.
    pub kind: u8,
    /// The newest entry's number.
    pub seq: u64,
    /// The newest entry's hash.
    pub head: EntryHash,
    /// The newest object's number.
    pub k: u64,
    /// The stream's chain after it.
    pub chain: [u8; 32],
    /// The newest epoch.
    pub epoch: u32,
    /// Grows whenever anybody's rights change: while it stands still, what was checked still holds.
    pub rights: u64,
}

/// One stored entry of a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryRow {
    /// Its number.
    pub seq: u64,
    /// The signed bytes.
    pub entry: Bytes,
    /// Its signatures, 64 bytes each, one after the other.
    pub signatures: Bytes,
}

type Columns = (i64, Vec<u8>, i64, i64, Vec<u8>, i64, Vec<u8>, i64, i64);

fn space_row(row: Columns) -> Result<SpaceRow> {
    let (number, id, kind, seq, head, k, chain, epoch, rights) = row;
    Ok(SpaceRow {
        number: count(number)?,
        id: SpaceId(fixed(&id)?),
        kind: small(kind)?,
        seq: count(seq)?,
        head: EntryHash(fixed(&head)?),
        k: count(k)?,
        chain: fixed(&chain)?,
        epoch: small(epoch)?,
        rights: count(rights)?,
    })
}

impl Work {
    /// Makes a space; its number is given by the database. `None` when there is one of this id.
    pub async fn add_space(&mut self, space: &SpaceRow) -> Result<Option<u64>> {
        let number: i64 = on!(self, |c| sqlx::query_scalar(
            "UPDATE counters SET value = value + 1 WHERE name = 'spaces' RETURNING value"
        )
        .fetch_one(c)
        .await)?;
        let added = on!(self, |c| sqlx::query(
            "INSERT INTO spaces (number, id, kind, seq, head, k, chain, epoch, letters, rights)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9) ON CONFLICT (id) DO NOTHING"
        )
        .bind(number)
        .bind(space.id.0.as_slice())
        .bind(i64::from(space.kind))
        .bind(column(space.seq))
        .bind(space.head.0.as_slice())
        .bind(column(space.k))
        .bind(space.chain.as_slice())
        .bind(i64::from(space.epoch))
        .bind(column(space.rights))
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
        (added == 1).then(|| count(number)).transpose()
    }

    /// A space by its id.
    pub async fn space(&mut self, id: SpaceId) -> Result<Option<SpaceRow>> {
        let row: Option<Columns> = on!(self, |c| {
            sqlx::query_as(
            "SELECT number, id, kind, seq, head, k, chain, epoch, rights FROM spaces WHERE id = $1"
        )
        .bind(id.0.as_slice())
        .fetch_optional(c)
        .await
        })?;
        row.map(space_row).transpose()
    }

    /// The id of a space.
    pub async fn space_id(&mut self, number: u64) -> Result<Option<SpaceId>> {
        let id: Option<Vec<u8>> = on!(self, |c| {
            sqlx::query_scalar("SELECT id FROM spaces WHERE number = $1")
                .bind(column(number))
                .fetch_optional(c)
                .await
        })?;
        id.map(|it| Ok(SpaceId(fixed(&it)?))).transpose()
    }

    /// A space as it stands, held still until this work is saved. SQLite has one writer at a time
    /// and needs no lock of its own.
    pub async fn lock_space(&mut self, number: u64) -> Result<Option<SpaceRow>> {
        let row: Option<Columns> = match self {
            Self::Sqlite(transaction) => {
                sqlx::query_as(
                    "SELECT number, id, kind, seq, head, k, chain, epoch, rights FROM spaces
                     WHERE number = $1",
                )
                .bind(column(number))
                .fetch_optional(&mut **transaction)
                .await?
            }
            Self::Postgres(transaction) => {
                sqlx::query_as(
                    "SELECT number, id, kind, seq, head, k, chain, epoch, rights FROM spaces
                     WHERE number = $1 FOR UPDATE",
                )
                .bind(column(number))
                .fetch_optional(&mut **transaction)
                .await?
            }
        };
        row.map(space_row).transpose()
    }

    /// Moves the head of a space's log; everybody's rights are looked at anew.
    pub async fn move_log_head(
        &mut self,
        number: u64,
        seq: u64,
        head: EntryHash,
        epoch: u32,
    ) -> Result<()> {
        on!(self, |c| sqlx::query(
            "UPDATE spaces SET seq = $2, head = $3, epoch = $4, rights = rights + 1
             WHERE number = $1"
        )
        .bind(column(number))
        .bind(column(seq))
        .bind(head.0.as_slice())
        .bind(i64::from(epoch))
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Says that somebody's rights in a space changed outside its log.
    pub async fn count_rights_change(&mut self, number: u64) -> Result<()> {
        on!(self, |c| sqlx::query("UPDATE spaces SET rights = rights + 1 WHERE number = $1")
            .bind(column(number))
            .execute(c)
            .await
            .map(drop))?;
        Ok(())
    }

    /// Appends an entry to a log.
    pub async fn add_entry(&mut self, number: u64, entry: &EntryRow) -> Result<()> {
        on!(self, |c| sqlx::query(
            "INSERT INTO log_entries (space, seq, entry, signatures) VALUES ($1, $2, $3, $4)"
        )
        .bind(column(number))
        .bind(column(entry.seq))
        .bind(&entry.entry[..])
        .bind(&entry.signatures[..])
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Entries from number `from` up to and with `until`, at most `limit`.
    pub async fn entries(
        &mut self,
        number: u64,
        from: u64,
        until: u64,
        limit: usize,
    ) -> Result<Vec<EntryRow>> {
        let rows: Vec<(i64, Vec<u8>, Vec<u8>)> = on!(self, |c| sqlx::query_as(
            "SELECT seq, entry, signatures FROM log_entries
             WHERE space = $1 AND seq >= $2 AND seq <= $3 ORDER BY seq LIMIT $4"
        )
        .bind(column(number))
        .bind(bound(from))
        .bind(bound(until))
        .bind(column(limit as u64))
        .fetch_all(c)
        .await)?;
        let entry = |(seq, entry, signatures): (i64, Vec<u8>, Vec<u8>)| {
            Ok(EntryRow { seq: count(seq)?, entry: entry.into(), signatures: signatures.into() })
        };
        rows.into_iter().map(entry).collect()
    }

    /// Remembers where an invite was made. `false` when some space has one of this id already.
    pub async fn add_invite(&mut self, id: InviteId, number: u64, seq: u64) -> Result<bool> {
        let added = on!(self, |c| sqlx::query(
            "INSERT INTO invites (invite_id, space, seq) VALUES ($1, $2, $3)
             ON CONFLICT (invite_id) DO NOTHING"
        )
        .bind(id.0.as_slice())
        .bind(column(number))
        .bind(column(seq))
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
        Ok(added == 1)
    }

    /// The space that an invite leads to, and the entry that made it.
    pub async fn invite(&mut self, id: InviteId) -> Result<Option<(SpaceId, u64)>> {
        let row: Option<(Vec<u8>, i64)> = on!(self, |c| {
            sqlx::query_as(
            "SELECT spaces.id, invites.seq FROM invites JOIN spaces ON spaces.number = invites.space
             WHERE invites.invite_id = $1"
        )
        .bind(id.0.as_slice())
        .fetch_optional(c)
        .await
        })?;
        row.map(|(space, seq)| Ok((SpaceId(fixed(&space)?), count(seq)?))).transpose()
    }

    /// Keeps the letters that carry a new key: to whom, and what; and the hashes of all of them.
    pub async fn add_epoch(
        &mut self,
        number: u64,
        n: u32,
        wraps: &[(MemberId, Bytes)],
        hashes: &[[u8; 32]],
    ) -> Result<()> {
        on!(self, |c| sqlx::query(
            "INSERT INTO epochs (space, n, wrap_hashes) VALUES ($1, $2, $3)"
        )
        .bind(column(number))
        .bind(i64::from(n))
        .bind(hashes.concat())
        .execute(c)
        .await
        .map(drop))?;
        for (member_id, wrap) in wraps {
            on!(self, |c| sqlx::query(
                "INSERT INTO wraps (space, n, member_id, wrap) VALUES ($1, $2, $3, $4)"
            )
            .bind(column(number))
            .bind(i64::from(n))
            .bind(member_id.0.as_slice())
            .bind(&wrap[..])
            .execute(c)
            .await
            .map(drop))?;
        }
        Ok(())
    }

    /// The hashes of all letters that carried a key, in order of `member_id`.
    pub async fn wrap_hashes(&mut self, number: u64, n: u32) -> Result<Option<Vec<[u8; 32]>>> {
        let hashes: Option<Vec<u8>> = on!(self, |c| sqlx::query_scalar(
            "SELECT wrap_hashes FROM epochs WHERE space = $1 AND n = $2"
        )
        .bind(column(number))
        .bind(i64::from(n))
        .fetch_optional(c)
        .await)?;
        hashes.map(|it| it.chunks(32).map(fixed).collect()).transpose()
    }

    /// The letters that carried keys to a member, for epochs `from` to `until`.
    pub async fn wraps_of(
        &mut self,
        number: u64,
        member_id: MemberId,
        from: u32,
        until: u32,
    ) -> Result<Vec<(u32, Bytes)>> {
        let rows: Vec<(i64, Vec<u8>)> = on!(self, |c| {
            sqlx::query_as(
            "SELECT n, wrap FROM wraps WHERE space = $1 AND member_id = $2 AND n >= $3 AND n <= $4
             ORDER BY n"
        )
        .bind(column(number))
        .bind(member_id.0.as_slice())
        .bind(i64::from(from))
        .bind(i64::from(until))
        .fetch_all(c)
        .await
        })?;
        rows.into_iter().map(|(n, wrap)| Ok((small(n)?, wrap.into()))).collect()
    }

    /// Takes a space out of every table; gives back the files of its attachments.
    pub(crate) async fn remove_space(&mut self, number: u64) -> Result<Vec<String>> {
        let files: Vec<String> = on!(self, |c| sqlx::query_scalar(
            "DELETE FROM attachments WHERE space = $1 RETURNING file"
        )
        .bind(column(number))
        .fetch_all(c)
        .await)?;
        for statement in [
            "DELETE FROM here WHERE space = $1",
            "DELETE FROM requests WHERE space = $1 OR pair IN (SELECT id FROM spaces WHERE number = $1)",
            "DELETE FROM shift_swaps WHERE shift IN (SELECT id FROM shifts WHERE space = $1)",
            "DELETE FROM shifts WHERE space = $1",
            "DELETE FROM objects WHERE space = $1",
            "DELETE FROM letters WHERE space = $1 OR origin = $1",
            "DELETE FROM letters_kept_back WHERE space = $1 OR team = $1",
            "DELETE FROM worries WHERE space = $1",
            "DELETE FROM bar_marks WHERE bar IN (SELECT id FROM bars WHERE space = $1)",
            "DELETE FROM bars WHERE space = $1",
            "DELETE FROM wraps WHERE space = $1",
            "DELETE FROM epochs WHERE space = $1",
            "DELETE FROM memberships WHERE space = $1",
            "DELETE FROM invites WHERE space = $1",
            "DELETE FROM log_entries WHERE space = $1",
            "DELETE FROM spaces WHERE number = $1",
        ] {
            on!(self, |c| sqlx::query(statement).bind(column(number)).execute(c).await.map(drop))?;
        }
        Ok(files)
    }
}

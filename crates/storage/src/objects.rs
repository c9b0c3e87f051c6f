//! Reading sealed objects in the order they were taken, and dropping their bodies.

use std::sync::LazyLock;

use bytes::Bytes;
use protocol::{MemberId, ObjectId};

use crate::{
    Result, Work,
    database::on,
    tables::{bound, column, count, fixed},
};

/// One place of a stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectRow {
    /// Its number.
    pub k: u64,
    /// SHA-256 of what was sent.
    pub wire_hash: [u8; 32],
    /// What was sent, unless it was dropped.
    pub wire: Option<Bytes>,
}

/// Where an object stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptObject {
    /// Its number.
    pub k: u64,
    /// The stream's chain after it.
    pub chain: [u8; 32],
    /// SHA-256 of what was sent.
    pub wire_hash: [u8; 32],
}

impl Work {
    /// Objects from k `from` up to and with `until`, at most `limit` and, after the first, `bytes_max`
    /// bytes.
    pub async fn objects(
        &mut self,
        space: u64,
        from: u64,
        until: u64,
        limit: usize,
        bytes_max: usize,
    ) -> Result<Vec<ObjectRow>> {
        // A page is read in steps, so that a few large objects do not fill the memory.
        const STEP: usize = 32;
        let mut page = Vec::new();
        let mut bytes = 0;
        let mut next = from;
        while page.len() < limit {
            let wanted = STEP.min(limit - page.len());
            let rows: Vec<(i64, Vec<u8>, Option<Vec<u8>>)> = on!(self, |c| sqlx::query_as(
                "SELECT k, wire_hash, wire FROM objects
                 WHERE space = $1 AND k >= $2 AND k <= $3 ORDER BY k LIMIT $4"
            )
            .bind(column(space))
            .bind(bound(next))
            .bind(bound(until))
            .bind(column(wanted as u64))
            .fetch_all(c)
            .await)?;
            let found = rows.len();
            for (k, wire_hash, wire) in rows {
                bytes += wire.as_ref().map_or(0, Vec::len);
                if bytes > bytes_max && !page.is_empty() {
                    return Ok(page);
                }
                let k = count(k)?;
                next = k + 1;
                let wire = wire.map(Bytes::from);
                page.push(ObjectRow { k, wire_hash: fixed(&wire_hash)?, wire });
            }
            if found < wanted {
                break;
            }
        }
        Ok(page)
    }

    /// Where an object with this number and revision stands, if it does.
    pub async fn kept_object(
        &mut self,
        space: u64,
        object: ObjectId,
        revision: u32,
    ) -> Result<Option<KeptObject>> {
        let row: Option<(i64, Vec<u8>, Vec<u8>)> = on!(self, |c| sqlx::query_as(
            "SELECT k, chain, wire_hash FROM objects
             WHERE space = $1 AND object_id = $2 AND revision = $3"
        )
        .bind(column(space))
        .bind(object.0.as_slice())
        .bind(i64::from(revision))
        .fetch_optional(c)
        .await)?;
        row.map(|(k, chain, wire_hash)| {
            Ok(KeptObject { k: count(k)?, chain: fixed(&chain)?, wire_hash: fixed(&wire_hash)? })
        })
        .transpose()
    }

    /// Who wrote an object; none when there is no such object.
    pub async fn author_of(&mut self, space: u64, object: ObjectId) -> Result<Option<MemberId>> {
        let author: Option<Vec<u8>> = on!(self, |c| sqlx::query_scalar(
            "SELECT author FROM objects WHERE space = $1 AND object_id = $2
             ORDER BY revision LIMIT 1"
        )
        .bind(column(space))
        .bind(object.0.as_slice())
        .fetch_optional(c)
        .await)?;
        author.map(|it| Ok(MemberId(fixed(&it)?))).transpose()
    }

    /// Drops the bodies of all but the newest revision of a member's object; tells how many bytes they had. The space has
    /// to be locked.
    pub async fn drop_bodies(
        &mut self,
        space: u64,
        object: ObjectId,
        author: MemberId,
    ) -> Result<u64> {
        const EARLIER: &str = "space = $1 AND object_id = $2 AND author = $3 AND wire IS NOT NULL
               AND revision < (SELECT max(newest.revision) FROM objects AS newest
                               WHERE newest.space = $1 AND newest.object_id = $2
                                 AND newest.author = $3)";
        static COUNT: LazyLock<String> = LazyLock::new(|| {
            format!(
                "SELECT COALESCE(CAST(SUM(length(wire)) AS BIGINT), 0) FROM objects WHERE {EARLIER}"
            )
        });
        static DROP: LazyLock<String> =
            LazyLock::new(|| format!("UPDATE objects SET wire = NULL WHERE {EARLIER}"));
        let bytes: i64 = on!(self, |c| sqlx::query_scalar(COUNT.as_str())
            .bind(column(space))
            .bind(object.0.as_slice())
            .bind(author.0.as_slice())
            .fetch_one(c)
            .await)?;
        on!(self, |c| sqlx::query(DROP.as_str())
            .bind(column(space))
            .bind(object.0.as_slice())
            .bind(author.0.as_slice())
            .execute(c)
            .await
            .map(drop))?;
        count(bytes)
    }
}

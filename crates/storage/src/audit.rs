//! The trail of what administrators and the clock did: only ever added to.

use domain::{
    Timestamp,
    audit::{AUDIT_START, AuditEntry},
};

use crate::{
    Result, Work,
    database::on,
    tables::{bound, column, count, fixed},
};

type Columns = (i64, i64, String, String, Option<String>, Vec<u8>, Vec<u8>);

fn entry((seq, at, who, what, about, prev, hash): Columns) -> Result<AuditEntry> {
    let (prev, hash) = (fixed(&prev)?, fixed(&hash)?);
    Ok(AuditEntry { seq: count(seq)?, at, who, what, about, prev, hash })
}

impl Work {
    /// Adds an entry after the newest.
    pub async fn note_in_audit(
        &mut self,
        at: Timestamp,
        who: &str,
        what: &str,
        about: Option<&str>,
    ) -> Result<()> {
        // The counter's row is held until this is saved, so that two entries cannot follow on the same one.
        let seq: i64 = on!(self, |c| sqlx::query_scalar(
            "UPDATE counters SET value = value + 1 WHERE name = 'audit' RETURNING value"
        )
        .fetch_one(c)
        .await)?;
        let newest: Option<Vec<u8>> =
            on!(self, |c| sqlx::query_scalar("SELECT hash FROM audit WHERE seq = $1")
                .bind(seq - 1)
                .fetch_optional(c)
                .await)?;
        let prev = newest.map_or(Ok(AUDIT_START), |it| fixed(&it))?;
        let it = AuditEntry::after((count(seq - 1)?, prev), at, who, what, about);
        on!(self, |c| sqlx::query(
            "INSERT INTO audit (seq, at, who, what, about, prev, hash)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        )
        .bind(column(it.seq))
        .bind(it.at)
        .bind(&it.who)
        .bind(&it.what)
        .bind(it.about.as_deref())
        .bind(it.prev.as_slice())
        .bind(it.hash.as_slice())
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Entries before `before`, the newest first, at most `limit`.
    pub async fn audit_before(&mut self, before: u64, limit: usize) -> Result<Vec<AuditEntry>> {
        let rows: Vec<Columns> = on!(self, |c| sqlx::query_as(
            "SELECT seq, at, who, what, about, prev, hash FROM audit WHERE seq < $1
             ORDER BY seq DESC LIMIT $2"
        )
        .bind(bound(before))
        .bind(column(limit as u64))
        .fetch_all(c)
        .await)?;
        rows.into_iter().map(entry).collect()
    }

    /// Entries after `after`, the oldest first, at most `limit`.
    pub async fn audit_after(&mut self, after: u64, limit: usize) -> Result<Vec<AuditEntry>> {
        let rows: Vec<Columns> = on!(self, |c| sqlx::query_as(
            "SELECT seq, at, who, what, about, prev, hash FROM audit WHERE seq > $1
             ORDER BY seq LIMIT $2"
        )
        .bind(bound(after))
        .bind(column(limit as u64))
        .fetch_all(c)
        .await)?;
        rows.into_iter().map(entry).collect()
    }

    /// How many entries there ever were.
    pub async fn audit_length(&mut self) -> Result<u64> {
        let value: i64 =
            on!(self, |c| sqlx::query_scalar("SELECT value FROM counters WHERE name = 'audit'")
                .fetch_one(c)
                .await)?;
        count(value)
    }
}

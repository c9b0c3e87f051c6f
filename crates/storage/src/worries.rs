//! Worries: that there is one and whether somebody has it in hand; and letters that wait for that.

use bytes::Bytes;
use domain::{AccountId, Day, Timestamp, reports::Addressed};
use protocol::MemberId;

use crate::{
    NewLetter, Result, StorageError, Work,
    database::on,
    tables::{column, count, fixed, small},
};

/// A worry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorryRow {
    /// The report's random number.
    pub report_id: [u8; 16],
    /// The group's short number.
    pub space: u64,
    /// Whom it is addressed to.
    pub addressed: Addressed,
    /// The facilitator it is kept from, because it is about them and there is no safety team.
    pub kept_from: Option<MemberId>,
    /// When it came.
    pub made_at: Timestamp,
    /// Since when nobody has it in hand.
    pub open_since: Timestamp,
    /// When everybody was told once more.
    pub second_at: Option<Timestamp>,
    /// When it was handed to the organisation.
    pub escalated_at: Option<Timestamp>,
    /// When somebody took it.
    pub claimed_at: Option<Timestamp>,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
}

/// The worries of one group that nobody closed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OpenWorries {
    /// How many, taken or not.
    pub open: u64,
    /// When the oldest came.
    pub oldest_at: Option<Timestamp>,
}

type Row = (
    Vec<u8>,
    i64,
    i64,
    Option<Vec<u8>>,
    i64,
    i64,
    Option<i64>,
    Option<i64>,
    Option<i64>,
    Option<i64>,
);

fn worry(row: Row) -> Result<WorryRow> {
    let (report_id, space, addressed, kept_from, made_at, open_since, ..) = row;
    let addressed = Addressed::from_number(small(addressed)?);
    Ok(WorryRow {
        report_id: fixed(&report_id)?,
        space: count(space)?,
        addressed: addressed.ok_or(StorageError::Damaged("nobody is addressed so"))?,
        kept_from: kept_from.map(|it| Ok::<_, StorageError>(MemberId(fixed(&it)?))).transpose()?,
        made_at,
        open_since,
        second_at: row.6,
        escalated_at: row.7,
        claimed_at: row.8,
        closed_at: row.9,
    })
}

/// The columns of a worry, in the order of [`Row`].
macro_rules! worries {
    ($rest:literal) => {
        concat!(
            "SELECT report_id, space, addressed, kept_from, made_at, open_since, second_at,
                    escalated_at, claimed_at, closed_at
             FROM worries ",
            $rest
        )
    };
}

impl Work {
    /// Counts a report of an account; `false` when it sent `limit` today.
    pub async fn count_report(&mut self, id: AccountId, today: Day, limit: u64) -> Result<bool> {
        let counted = on!(self, |c| sqlx::query(
            "UPDATE accounts
             SET reports_sent = CASE WHEN reports_day = $2 THEN reports_sent + 1 ELSE 1 END,
                 reports_day = $2
             WHERE id = $1 AND (reports_day <> $2 OR reports_sent < $3)"
        )
        .bind(id.0)
        .bind(today.0)
        .bind(column(limit))
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
        Ok(counted == 1)
    }

    /// Adds a worry; `false` when its number is taken.
    pub async fn add_worry(&mut self, it: &WorryRow) -> Result<bool> {
        let added = on!(self, |c| sqlx::query(
            "INSERT INTO worries (report_id, space, addressed, kept_from, made_at, open_since)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (report_id) DO NOTHING"
        )
        .bind(it.report_id.as_slice())
        .bind(column(it.space))
        .bind(i64::from(it.addressed.number()))
        .bind(it.kept_from.map(|it| it.0.to_vec()))
        .bind(it.made_at)
        .bind(it.open_since)
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
        Ok(added == 1)
    }

    /// Puts how a worry stands in place of how it stood.
    pub async fn put_worry(&mut self, it: &WorryRow) -> Result<()> {
        on!(self, |c| sqlx::query(
            "UPDATE worries SET open_since = $2, second_at = $3, escalated_at = $4,
                    claimed_at = $5, closed_at = $6
             WHERE report_id = $1"
        )
        .bind(it.report_id.as_slice())
        .bind(it.open_since)
        .bind(it.second_at)
        .bind(it.escalated_at)
        .bind(it.claimed_at)
        .bind(it.closed_at)
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// A worry; until this work is saved nobody else changes it.
    pub async fn lock_worry(&mut self, report_id: &[u8; 16]) -> Result<Option<WorryRow>> {
        // An update that changes nothing locks the row on both databases.
        on!(self, |c| sqlx::query("UPDATE worries SET made_at = made_at WHERE report_id = $1")
            .bind(report_id.as_slice())
            .execute(c)
            .await
            .map(drop))?;
        self.worry(report_id).await
    }

    /// A worry.
    pub async fn worry(&mut self, report_id: &[u8; 16]) -> Result<Option<WorryRow>> {
        let row: Option<Row> = on!(self, |c| sqlx::query_as(worries!("WHERE report_id = $1"))
            .bind(report_id.as_slice())
            .fetch_optional(c)
            .await)?;
        row.map(worry).transpose()
    }

    /// The worries that a group's facilitators look after, the oldest first.
    pub async fn worries_of_group(&mut self, space: u64) -> Result<Vec<WorryRow>> {
        let rows: Vec<Row> = on!(self, |c| sqlx::query_as(worries!(
            "WHERE space = $1 AND addressed = 1 ORDER BY made_at, report_id"
        ))
        .bind(column(space))
        .fetch_all(c)
        .await)?;
        rows.into_iter().map(worry).collect()
    }

    /// The worries of all groups that the organisation's safety team looks after, the oldest first.
    pub async fn worries_of_organisation(&mut self) -> Result<Vec<WorryRow>> {
        let rows: Vec<Row> = on!(self, |c| sqlx::query_as(worries!(
            "WHERE addressed = 2 OR escalated_at IS NOT NULL ORDER BY made_at, report_id"
        ))
        .fetch_all(c)
        .await)?;
        rows.into_iter().map(worry).collect()
    }

    /// For each group with a worry that nobody closed: its short number, how many, and when the oldest came.
    pub async fn open_worries(&mut self) -> Result<Vec<(u64, OpenWorries)>> {
        let rows: Vec<(i64, i64, i64)> = on!(self, |c| sqlx::query_as(
            "SELECT space, COUNT(*), MIN(made_at) FROM worries WHERE closed_at IS NULL
             GROUP BY space ORDER BY space"
        )
        .fetch_all(c)
        .await)?;
        let row = |(space, open, oldest): (i64, i64, i64)| {
            Ok((count(space)?, OpenWorries { open: count(open)?, oldest_at: Some(oldest) }))
        };
        rows.into_iter().map(row).collect()
    }

    /// Worries that nobody has in hand since before a moment.
    pub async fn worries_open_since(&mut self, before: Timestamp) -> Result<Vec<WorryRow>> {
        let rows: Vec<Row> = on!(self, |c| sqlx::query_as(worries!(
            "WHERE closed_at IS NULL AND claimed_at IS NULL AND open_since <= $1
             ORDER BY open_since, report_id"
        ))
        .bind(before)
        .fetch_all(c)
        .await)?;
        rows.into_iter().map(worry).collect()
    }

    /// Whether the safety team looks after a worry of this group.
    pub async fn safety_team_looks_after(&mut self, space: u64) -> Result<bool> {
        let found: i64 = on!(self, |c| sqlx::query_scalar(
            "SELECT count(*) FROM worries
             WHERE space = $1 AND (addressed = 2 OR escalated_at IS NOT NULL)"
        )
        .bind(column(space))
        .fetch_one(c)
        .await)?;
        Ok(found > 0)
    }

    /// Keeps letters of a report to the safety team back.
    pub async fn keep_back(
        &mut self,
        report_id: &[u8; 16],
        team: u64,
        letters: &[NewLetter],
        today: Day,
    ) -> Result<()> {
        for letter in letters {
            on!(self, |c| sqlx::query(
                "INSERT INTO letters_kept_back
                        (report_id, space, team, from_member, to_member, record, sent_day)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)"
            )
            .bind(report_id.as_slice())
            .bind(letter.origin.map(column))
            .bind(column(team))
            .bind(letter.from.0.as_slice())
            .bind(letter.to.0.as_slice())
            .bind(&letter.record[..])
            .bind(today.0)
            .execute(c)
            .await
            .map(drop))?;
        }
        Ok(())
    }

    /// Takes the letters of a report that were kept back: each with the safety team's short number.
    pub async fn take_kept_back(&mut self, report_id: &[u8; 16]) -> Result<Vec<(u64, NewLetter)>> {
        type Row = (i64, i64, Vec<u8>, Vec<u8>, Vec<u8>);
        let rows: Vec<Row> = on!(self, |c| sqlx::query_as(
            "DELETE FROM letters_kept_back WHERE report_id = $1
             RETURNING team, space, from_member, to_member, record"
        )
        .bind(report_id.as_slice())
        .fetch_all(c)
        .await)?;
        let letter = |(team, space, from, to, record): Row| {
            let letter = NewLetter {
                from: MemberId(fixed(&from)?),
                to: MemberId(fixed(&to)?),
                record: Bytes::from(record),
                origin: Some(count(space)?),
            };
            Ok((count(team)?, letter))
        };
        rows.into_iter().map(letter).collect()
    }

    /// Forgets worries that were closed before a moment, and letters that were kept back since before a day.
    pub async fn remove_worries_before(&mut self, closed: Timestamp, sent: Day) -> Result<()> {
        on!(self, |c| sqlx::query("DELETE FROM worries WHERE closed_at < $1")
            .bind(closed)
            .execute(c)
            .await
            .map(drop))?;
        on!(self, |c| sqlx::query("DELETE FROM letters_kept_back WHERE sent_day < $1")
            .bind(sent.0)
            .execute(c)
            .await
            .map(drop))?;
        Ok(())
    }
}

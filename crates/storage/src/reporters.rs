//! How many different people reported somebody, by keyed hashes alone; and the alerts that come of it.

use domain::{Day, Timestamp, alerts::AlertState};

use crate::{
    Result, StorageError, Work,
    database::on,
    tables::{count, fixed},
};

/// An alert: three different people reported one account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AlertRow {
    /// A random number.
    pub id: [u8; 16],
    /// The keyed hash of the account.
    pub about: [u8; 32],
    /// When the third one reported.
    pub since: Timestamp,
    /// How it stands.
    pub state: AlertState,
}

/// How many reported somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reported {
    /// Different people.
    pub reporters: u64,
    /// Different groups.
    pub places: u64,
}

const fn number(state: AlertState) -> i64 {
    match state {
        AlertState::New => 1,
        AlertState::LookedAt => 2,
    }
}

fn alert((id, about, since, state): (Vec<u8>, Vec<u8>, i64, i64)) -> Result<AlertRow> {
    let state = match state {
        1 => AlertState::New,
        2 => AlertState::LookedAt,
        _ => return Err(StorageError::Damaged("no such alert")),
    };
    Ok(AlertRow { id: fixed(&id)?, about: fixed(&about)?, since, state })
}

impl Work {
    /// Notes that one account reported another in a place; all three are keyed hashes. Tells whether this person had not
    /// reported that one before.
    pub async fn note_reporter(
        &mut self,
        about: &[u8; 32],
        reporter: &[u8; 32],
        place: &[u8; 32],
        today: Day,
    ) -> Result<bool> {
        let before: i64 = on!(self, |c| sqlx::query_scalar(
            "SELECT count(*) FROM reporters WHERE about = $1 AND reporter = $2"
        )
        .bind(about.as_slice())
        .bind(reporter.as_slice())
        .fetch_one(c)
        .await)?;
        on!(self, |c| sqlx::query(
            "INSERT INTO reporters (about, reporter, place, day) VALUES ($1, $2, $3, $4)
             ON CONFLICT (about, reporter, place) DO UPDATE SET day = $4"
        )
        .bind(about.as_slice())
        .bind(reporter.as_slice())
        .bind(place.as_slice())
        .bind(today.0)
        .execute(c)
        .await
        .map(drop))?;
        Ok(before == 0)
    }

    /// How many different people reported an account since a day, and in how many groups.
    pub async fn reported(&mut self, about: &[u8; 32], since: Day) -> Result<Reported> {
        let (reporters, places): (i64, i64) = on!(self, |c| sqlx::query_as(
            "SELECT count(DISTINCT reporter), count(DISTINCT place) FROM reporters
             WHERE about = $1 AND day >= $2"
        )
        .bind(about.as_slice())
        .bind(since.0)
        .fetch_one(c)
        .await)?;
        Ok(Reported { reporters: count(reporters)?, places: count(places)? })
    }

    /// Adds an alert; one that was looked at is new again.
    pub async fn raise_alert(&mut self, it: &AlertRow) -> Result<()> {
        on!(self, |c| sqlx::query(
            "INSERT INTO alerts (id, about, since, state) VALUES ($1, $2, $3, $4)
             ON CONFLICT (about) DO UPDATE SET state = $4"
        )
        .bind(it.id.as_slice())
        .bind(it.about.as_slice())
        .bind(it.since)
        .bind(number(it.state))
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// All alerts, the newest first.
    pub async fn alerts(&mut self) -> Result<Vec<AlertRow>> {
        let rows: Vec<(Vec<u8>, Vec<u8>, i64, i64)> = on!(self, |c| sqlx::query_as(
            "SELECT id, about, since, state FROM alerts ORDER BY since DESC, id"
        )
        .fetch_all(c)
        .await)?;
        rows.into_iter().map(alert).collect()
    }

    /// An alert.
    pub async fn alert(&mut self, id: &[u8; 16]) -> Result<Option<AlertRow>> {
        let row: Option<(Vec<u8>, Vec<u8>, i64, i64)> = on!(self, |c| sqlx::query_as(
            "SELECT id, about, since, state FROM alerts WHERE id = $1"
        )
        .bind(id.as_slice())
        .fetch_optional(c)
        .await)?;
        row.map(alert).transpose()
    }

    /// Says how an alert stands.
    pub async fn put_alert_state(&mut self, id: &[u8; 16], state: AlertState) -> Result<()> {
        on!(self, |c| sqlx::query("UPDATE alerts SET state = $2 WHERE id = $1")
            .bind(id.as_slice())
            .bind(number(state))
            .execute(c)
            .await
            .map(drop))?;
        Ok(())
    }

    /// Forgets that anybody reported an account, and whom it reported. An alert that led to a bar stays with it, so that
    /// the bar can be lifted.
    pub async fn forget_reports_of(&mut self, about: &[u8; 32], reporter: &[u8; 32]) -> Result<()> {
        for (statement, key) in [
            ("DELETE FROM reporters WHERE about = $1", about),
            ("DELETE FROM alerts WHERE about = $1 AND id NOT IN (SELECT id FROM bars)", about),
            ("DELETE FROM reporters WHERE reporter = $1", reporter),
        ] {
            on!(self, |c| sqlx::query(statement).bind(key.as_slice()).execute(c).await.map(drop))?;
        }
        Ok(())
    }

    /// Forgets who reported whom before a day, and the alerts that nobody reported since and no bar came of.
    pub async fn remove_reporters_before(&mut self, day: Day) -> Result<()> {
        on!(self, |c| sqlx::query("DELETE FROM reporters WHERE day < $1")
            .bind(day.0)
            .execute(c)
            .await
            .map(drop))?;
        on!(self, |c| sqlx::query(
            "DELETE FROM alerts WHERE about NOT IN (SELECT about FROM reporters)
                AND id NOT IN (SELECT id FROM bars)"
        )
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }
}

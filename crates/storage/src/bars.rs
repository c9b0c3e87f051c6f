//! Bars: by keyed hashes of accounts and hashes of device marks.

use domain::{AccountId, Day};
use protocol::{InviteId, MemberId};

use crate::{
    Result, Work,
    database::on,
    tables::{column, count, fixed},
};

/// A bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarRow {
    /// A random number.
    pub id: [u8; 16],
    /// The group's short number; none for all groups of the organisation.
    pub space: Option<u64>,
    /// Who it was in that group.
    pub member_id: Option<MemberId>,
    /// The keyed hash of the account.
    pub about: [u8; 32],
    /// The link they came by.
    pub invite_id: Option<InviteId>,
    /// Whether a second person confirmed it.
    pub confirmed: bool,
    /// The keyed hash of who proposed it, while that account is there.
    pub proposer: Option<[u8; 32]>,
    /// The day it was proposed.
    pub day: Day,
    /// The keyed hash of who proposed to lift it, while that account is there.
    pub lift_proposer: Option<[u8; 32]>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Vec<u8>,
    space: Option<i64>,
    member_id: Option<Vec<u8>>,
    about: Vec<u8>,
    invite_id: Option<Vec<u8>>,
    confirmed: bool,
    proposer: Option<Vec<u8>>,
    day: i64,
    lift_proposer: Option<Vec<u8>>,
}

fn bar(it: Row) -> Result<BarRow> {
    let member_id: Option<[u8; 16]> = it.member_id.map(|it| fixed(&it)).transpose()?;
    let invite_id: Option<[u8; 16]> = it.invite_id.map(|it| fixed(&it)).transpose()?;
    Ok(BarRow {
        id: fixed(&it.id)?,
        space: it.space.map(count).transpose()?,
        member_id: member_id.map(MemberId),
        about: fixed(&it.about)?,
        invite_id: invite_id.map(InviteId),
        confirmed: it.confirmed,
        proposer: it.proposer.map(|it| fixed(&it)).transpose()?,
        day: Day(it.day),
        lift_proposer: it.lift_proposer.map(|it| fixed(&it)).transpose()?,
    })
}

/// The columns of a bar, by the names of [`Row`].
macro_rules! bars {
    ($rest:literal) => {
        concat!(
            "SELECT id, space, member_id, about, invite_id, confirmed, proposer, day, lift_proposer
             FROM bars ",
            $rest
        )
    };
}

impl Work {
    /// Adds a bar with the marks of all devices that the account is signed in on.
    pub async fn add_bar(&mut self, it: &BarRow, account_id: AccountId) -> Result<()> {
        on!(self, |c| sqlx::query(
            "INSERT INTO bars (id, space, member_id, about, invite_id, confirmed, proposer, day)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        )
        .bind(it.id.as_slice())
        .bind(it.space.map(column))
        .bind(it.member_id.map(|it| it.0.to_vec()))
        .bind(it.about.as_slice())
        .bind(it.invite_id.map(|it| it.0.to_vec()))
        .bind(it.confirmed)
        .bind(it.proposer.map(|it| it.to_vec()))
        .bind(it.day.0)
        .execute(c)
        .await
        .map(drop))?;
        let marks: Vec<Vec<u8>> = on!(self, |c| sqlx::query_scalar(
            "SELECT DISTINCT device_mark FROM sessions
             WHERE account_id = $1 AND device_mark IS NOT NULL"
        )
        .bind(account_id.0)
        .fetch_all(c)
        .await)?;
        for mark in marks {
            self.add_mark(&it.id, &mark).await?;
        }
        Ok(())
    }

    async fn add_mark(&mut self, bar: &[u8; 16], mark: &[u8]) -> Result<()> {
        on!(self, |c| sqlx::query(
            "INSERT INTO bar_marks (bar, mark) VALUES ($1, $2) ON CONFLICT (bar, mark) DO NOTHING"
        )
        .bind(bar.as_slice())
        .bind(mark)
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Notes the mark of a device that an account signed in on, where there is a bar on the account.
    pub async fn note_mark(&mut self, about: &[u8; 32], mark: &[u8; 32]) -> Result<()> {
        let bars: Vec<Vec<u8>> = on!(self, |c| {
            sqlx::query_scalar("SELECT id FROM bars WHERE about = $1")
                .bind(about.as_slice())
                .fetch_all(c)
                .await
        })?;
        for bar in bars {
            self.add_mark(&fixed(&bar)?, mark).await?;
        }
        Ok(())
    }

    /// The bars of a group.
    pub async fn bars_of(&mut self, space: u64) -> Result<Vec<BarRow>> {
        let rows: Vec<Row> =
            on!(self, |c| sqlx::query_as(bars!("WHERE space = $1 ORDER BY day, id"))
                .bind(column(space))
                .fetch_all(c)
                .await)?;
        rows.into_iter().map(bar).collect()
    }

    /// The bar of an alert.
    pub async fn bar(&mut self, id: &[u8; 16]) -> Result<Option<BarRow>> {
        let row: Option<Row> = on!(self, |c| sqlx::query_as(bars!("WHERE id = $1"))
            .bind(id.as_slice())
            .fetch_optional(c)
            .await)?;
        row.map(bar).transpose()
    }

    /// Puts how a bar stands in place of how it stood.
    pub async fn put_bar(&mut self, it: &BarRow) -> Result<()> {
        on!(self, |c| sqlx::query(
            "UPDATE bars SET confirmed = $2, proposer = $3, lift_proposer = $4 WHERE id = $1"
        )
        .bind(it.id.as_slice())
        .bind(it.confirmed)
        .bind(it.proposer.map(|it| it.to_vec()))
        .bind(it.lift_proposer.map(|it| it.to_vec()))
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Forgets a bar.
    pub async fn remove_bar(&mut self, id: &[u8; 16]) -> Result<()> {
        for statement in ["DELETE FROM bar_marks WHERE bar = $1", "DELETE FROM bars WHERE id = $1"]
        {
            on!(self, |c| sqlx::query(statement).bind(id.as_slice()).execute(c).await.map(drop))?;
        }
        Ok(())
    }

    /// Whether a bar keeps an account out of a space: by itself, by a device it is signed in on, or by the link it comes by.
    pub async fn is_barred(
        &mut self,
        space: u64,
        account_id: AccountId,
        about: &[u8; 32],
        invite_id: Option<InviteId>,
    ) -> Result<bool> {
        let found: i64 = on!(self, |c| sqlx::query_scalar(
            "SELECT count(*) FROM bars
             WHERE confirmed = TRUE AND (space IS NULL OR space = $1)
               AND (about = $2 OR invite_id = $3 OR id IN
                    (SELECT bar_marks.bar FROM bar_marks
                     JOIN sessions ON sessions.device_mark = bar_marks.mark
                     WHERE sessions.account_id = $4))"
        )
        .bind(column(space))
        .bind(about.as_slice())
        .bind(invite_id.map(|it| it.0.to_vec()))
        .bind(account_id.0)
        .fetch_one(c)
        .await)?;
        Ok(found > 0)
    }

    /// Forgets that an account proposed bars, or to lift them.
    pub async fn forget_proposer(&mut self, proposer: &[u8; 32]) -> Result<()> {
        for statement in [
            "UPDATE bars SET proposer = NULL WHERE proposer = $1",
            "UPDATE bars SET lift_proposer = NULL WHERE lift_proposer = $1",
        ] {
            on!(self, |c| sqlx::query(statement)
                .bind(proposer.as_slice())
                .execute(c)
                .await
                .map(drop))?;
        }
        Ok(())
    }
}

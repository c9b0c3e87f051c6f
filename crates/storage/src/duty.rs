//! Rotas, who is here, and calendar addresses.

use domain::{AccountId, Timestamp, duty::Swap};
use protocol::{MemberId, SpaceId};
use uuid::Uuid;

use crate::{
    Result, Work,
    database::on,
    tables::{column, count, fixed, small},
};

/// A line of a rota as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShiftRow {
    /// Its number.
    pub id: Uuid,
    /// Who covers it.
    pub member_id: MemberId,
    /// How often.
    pub rrule: String,
    /// The first local date.
    pub starts_on: String,
    /// The local time.
    pub starts_at: String,
    /// How long.
    pub minutes: u32,
    /// The IANA zone.
    pub zone: String,
}

/// A date of a shift that changes hands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SwapRow {
    /// Which line of the rota.
    pub shift: Uuid,
    /// The local date.
    pub date: String,
    /// How it stands.
    pub swap: Swap,
}

type ShiftColumns = (Uuid, Vec<u8>, String, String, String, i64, String);

fn shift_row(
    (id, member_id, rrule, starts_on, starts_at, minutes, zone): ShiftColumns,
) -> Result<ShiftRow> {
    let member_id = MemberId(fixed(&member_id)?);
    Ok(ShiftRow { id, member_id, rrule, starts_on, starts_at, minutes: small(minutes)?, zone })
}

impl Work {
    /// The rota of a space.
    pub async fn shifts(&mut self, space: u64) -> Result<Vec<ShiftRow>> {
        let rows: Vec<ShiftColumns> = on!(self, |c| sqlx::query_as(
            "SELECT id, member_id, rrule, starts_on, starts_at, minutes, zone FROM shifts
             WHERE space = $1 ORDER BY starts_on, starts_at, id"
        )
        .bind(column(space))
        .fetch_all(c)
        .await)?;
        rows.into_iter().map(shift_row).collect()
    }

    /// Puts a line into a rota, or another in its place. `false` where there are `limit` already.
    pub async fn put_shift(&mut self, space: u64, it: &ShiftRow, limit: u64) -> Result<bool> {
        let put = on!(self, |c| {
            sqlx::query(
            "INSERT INTO shifts (id, space, member_id, rrule, starts_on, starts_at, minutes, zone)
             SELECT $1, $2, $3, $4, $5, $6, $7, $8
             WHERE (SELECT COUNT(*) FROM shifts WHERE space = $2 AND id <> $1) < $9
             ON CONFLICT (id) DO UPDATE SET member_id = $3, rrule = $4, starts_on = $5,
                 starts_at = $6, minutes = $7, zone = $8"
        )
        .bind(it.id)
        .bind(column(space))
        .bind(it.member_id.0.as_slice())
        .bind(&it.rrule)
        .bind(&it.starts_on)
        .bind(&it.starts_at)
        .bind(i64::from(it.minutes))
        .bind(&it.zone)
        .bind(column(limit))
        .execute(c)
        .await
        .map(|it| it.rows_affected())
        })?;
        Ok(put == 1)
    }

    /// Takes a line out of a rota; `false` where there is none.
    pub async fn remove_shift(&mut self, space: u64, id: Uuid) -> Result<bool> {
        self.remove_swaps(id).await?;
        let removed =
            on!(self, |c| sqlx::query("DELETE FROM shifts WHERE space = $1 AND id = $2")
                .bind(column(space))
                .bind(id)
                .execute(c)
                .await
                .map(|it| it.rows_affected()))?;
        Ok(removed == 1)
    }

    /// Forgets every date of a shift that changes hands.
    pub async fn remove_swaps(&mut self, shift: Uuid) -> Result<()> {
        on!(self, |c| sqlx::query("DELETE FROM shift_swaps WHERE shift = $1")
            .bind(shift)
            .execute(c)
            .await
            .map(drop))?;
        Ok(())
    }

    /// The dates that change hands in a space.
    pub async fn swaps(&mut self, space: u64) -> Result<Vec<SwapRow>> {
        let rows: Vec<(Uuid, String, Option<Vec<u8>>)> = on!(self, |c| sqlx::query_as(
            "SELECT shift_swaps.shift, shift_swaps.date, shift_swaps.taken_by
             FROM shift_swaps JOIN shifts ON shifts.id = shift_swaps.shift
             WHERE shifts.space = $1 ORDER BY shift_swaps.date"
        )
        .bind(column(space))
        .fetch_all(c)
        .await)?;
        let row = |(shift, date, taken_by): (Uuid, String, Option<Vec<u8>>)| {
            let swap = match taken_by {
                None => Swap::Offered,
                Some(by) => Swap::Taken(MemberId(fixed(&by)?)),
            };
            Ok(SwapRow { shift, date, swap })
        };
        rows.into_iter().map(row).collect()
    }

    /// Writes down how a date of a shift stands; none: as the rota says.
    pub async fn put_swap(&mut self, shift: Uuid, date: &str, swap: Option<Swap>) -> Result<()> {
        let taken_by = match swap {
            None => {
                on!(self, |c| sqlx::query(
                    "DELETE FROM shift_swaps WHERE shift = $1 AND date = $2"
                )
                .bind(shift)
                .bind(date)
                .execute(c)
                .await
                .map(drop))?;
                return Ok(());
            }
            Some(Swap::Offered) => None,
            Some(Swap::Taken(by)) => Some(by.0.to_vec()),
        };
        on!(self, |c| sqlx::query(
            "INSERT INTO shift_swaps (shift, date, taken_by) VALUES ($1, $2, $3)
             ON CONFLICT (shift, date) DO UPDATE SET taken_by = $3"
        )
        .bind(shift)
        .bind(date)
        .bind(taken_by)
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Those of a space who said that they are here, and until when.
    pub async fn here(&mut self, space: u64, now: Timestamp) -> Result<Vec<(MemberId, Timestamp)>> {
        let rows: Vec<(Vec<u8>, i64)> = on!(self, |c| sqlx::query_as(
            "SELECT member_id, here_until FROM here WHERE space = $1 AND here_until > $2
             ORDER BY here_until DESC, member_id"
        )
        .bind(column(space))
        .bind(now)
        .fetch_all(c)
        .await)?;
        rows.into_iter().map(|(id, until)| Ok((MemberId(fixed(&id)?), until))).collect()
    }

    /// Somebody is here until then.
    pub async fn put_here(
        &mut self,
        space: u64,
        member_id: MemberId,
        until: Timestamp,
    ) -> Result<()> {
        on!(self, |c| sqlx::query(
            "INSERT INTO here (space, member_id, here_until) VALUES ($1, $2, $3)
             ON CONFLICT (space, member_id) DO UPDATE SET here_until = $3"
        )
        .bind(column(space))
        .bind(member_id.0.as_slice())
        .bind(until)
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Somebody went.
    pub async fn remove_here(&mut self, space: u64, member_id: MemberId) -> Result<()> {
        on!(self, |c| sqlx::query("DELETE FROM here WHERE space = $1 AND member_id = $2")
            .bind(column(space))
            .bind(member_id.0.as_slice())
            .execute(c)
            .await
            .map(drop))?;
        Ok(())
    }

    /// Forgets what is over: who was here, dates before `day` that changed hands, and lines of the rota of people who are
    /// no facilitators there any more.
    pub async fn sweep_duty(&mut self, now: Timestamp, day: &str) -> Result<()> {
        on!(self, |c| sqlx::query("DELETE FROM here WHERE here_until <= $1")
            .bind(now)
            .execute(c)
            .await
            .map(drop))?;
        on!(self, |c| sqlx::query("DELETE FROM shift_swaps WHERE date < $1")
            .bind(day)
            .execute(c)
            .await
            .map(drop))?;
        for statement in [
            "DELETE FROM shift_swaps WHERE shift IN (SELECT id FROM shifts WHERE NOT EXISTS
                 (SELECT 1 FROM memberships WHERE memberships.space = shifts.space
                  AND memberships.member_id = shifts.member_id AND memberships.standing = 2
                  AND memberships.role = 2))",
            "DELETE FROM shifts WHERE NOT EXISTS
                 (SELECT 1 FROM memberships WHERE memberships.space = shifts.space
                  AND memberships.member_id = shifts.member_id AND memberships.standing = 2
                  AND memberships.role = 2)",
        ] {
            on!(self, |c| sqlx::query(statement).execute(c).await.map(drop))?;
        }
        Ok(())
    }

    /// Makes a calendar address. `false` where the account has `limit` of them.
    pub async fn add_feed(
        &mut self,
        id: Uuid,
        account_id: AccountId,
        secret_hash: &[u8; 32],
        title: &str,
        limit: u64,
    ) -> Result<bool> {
        let added = on!(self, |c| sqlx::query(
            "INSERT INTO feeds (id, account_id, secret_hash, title) SELECT $1, $2, $3, $4
             WHERE (SELECT COUNT(*) FROM feeds WHERE account_id = $2) < $5"
        )
        .bind(id)
        .bind(account_id.0)
        .bind(secret_hash.as_slice())
        .bind(title)
        .bind(column(limit))
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
        Ok(added == 1)
    }

    /// The numbers of an account's calendar addresses.
    pub async fn feeds(&mut self, account_id: AccountId) -> Result<Vec<Uuid>> {
        Ok(on!(self, |c| sqlx::query_scalar(
            "SELECT id FROM feeds WHERE account_id = $1 ORDER BY id"
        )
        .bind(account_id.0)
        .fetch_all(c)
        .await)?)
    }

    /// Ends a calendar address; `false` where there is none.
    pub async fn remove_feed(&mut self, account_id: AccountId, id: Uuid) -> Result<bool> {
        let removed =
            on!(self, |c| sqlx::query("DELETE FROM feeds WHERE account_id = $1 AND id = $2")
                .bind(account_id.0)
                .bind(id)
                .execute(c)
                .await
                .map(|it| it.rows_affected()))?;
        Ok(removed == 1)
    }

    /// Whose calendar a secret opens, and the word in it.
    pub async fn feed(&mut self, secret_hash: &[u8; 32]) -> Result<Option<(AccountId, String)>> {
        let row: Option<(Uuid, String)> = on!(self, |c| sqlx::query_as(
            "SELECT account_id, title FROM feeds WHERE secret_hash = $1"
        )
        .bind(secret_hash.as_slice())
        .fetch_optional(c)
        .await)?;
        Ok(row.map(|(id, title)| (AccountId(id), title)))
    }

    /// Takes a member out of everything about duty.
    pub(crate) async fn forget_duty_of(&mut self, space: u64, member_id: &MemberId) -> Result<()> {
        for statement in [
            "DELETE FROM here WHERE space = $1 AND member_id = $2",
            "UPDATE shift_swaps SET taken_by = NULL WHERE taken_by = $2
                 AND shift IN (SELECT id FROM shifts WHERE space = $1)",
            "DELETE FROM shift_swaps WHERE shift IN
                 (SELECT id FROM shifts WHERE space = $1 AND member_id = $2)",
            "DELETE FROM shifts WHERE space = $1 AND member_id = $2",
        ] {
            on!(self, |c| sqlx::query(statement)
                .bind(column(space))
                .bind(member_id.0.as_slice())
                .execute(c)
                .await
                .map(drop))?;
        }
        Ok(())
    }

    /// How many spaces of kind 3 have a present facilitator, by space: number, id, members, and the facilitators' accounts.
    pub async fn groups(&mut self) -> Result<Vec<GroupRow>> {
        let rows: Vec<(i64, Vec<u8>, i64)> = on!(self, |c| sqlx::query_as(
            "SELECT spaces.number, spaces.id,
                    (SELECT COUNT(*) FROM memberships WHERE memberships.space = spaces.number
                         AND memberships.standing = 2)
             FROM spaces WHERE spaces.kind = 3 ORDER BY spaces.number"
        )
        .fetch_all(c)
        .await)?;
        let facilitators: Vec<(i64, Uuid)> = on!(self, |c| sqlx::query_as(
            "SELECT memberships.space, memberships.account_id
             FROM memberships JOIN spaces ON spaces.number = memberships.space
             WHERE spaces.kind = 3 AND memberships.standing = 2 AND memberships.role = 2
             ORDER BY memberships.space, memberships.since_seq"
        )
        .fetch_all(c)
        .await)?;
        let of = |number: i64| {
            let here = facilitators.iter().filter(move |(space, _)| *space == number);
            here.map(|(_, account)| AccountId(*account)).collect()
        };
        let row = |(number, id, members): (i64, Vec<u8>, i64)| {
            Ok(GroupRow {
                number: count(number)?,
                space_id: SpaceId(fixed(&id)?),
                members: count(members)?,
                facilitators: of(number),
            })
        };
        rows.into_iter().map(row).collect()
    }
}

/// A group as an administrator may count it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupRow {
    /// Its short number.
    pub number: u64,
    /// The space.
    pub space_id: SpaceId,
    /// Present members.
    pub members: u64,
    /// The accounts of its present facilitators.
    pub facilitators: Vec<AccountId>,
}

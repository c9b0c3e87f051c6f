//! Requests to talk: who asked whom, and who may be asked. What is said in one is in a letter.

use domain::{
    AccountId, Timestamp,
    requests::{RequestState, Wish},
};
use protocol::{MemberId, SpaceId};
use uuid::Uuid;

use crate::{
    Result, StorageError, Work,
    database::on,
    tables::{column, count, fixed, small},
};

/// A request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RequestRow {
    /// The pair that was founded for it.
    pub pair: SpaceId,
    /// The group's short number.
    pub space: u64,
    /// Who asked.
    pub asker: AccountId,
    /// Who was asked.
    pub asked: AccountId,
    /// Which member of the group that is.
    pub to: MemberId,
    /// Its letter's number, while that may wait.
    pub letter: Option<u64>,
    /// When.
    pub at: Timestamp,
    /// What became of it.
    pub state: RequestState,
}

/// What a group's tables say about asking one member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RequestRules {
    /// Who.
    pub member_id: MemberId,
    /// What they chose.
    pub wish: Wish,
    /// Whether the facilitators named them a greeter.
    pub greets: bool,
}

type Columns = (Vec<u8>, i64, Uuid, Uuid, Vec<u8>, Option<i64>, i64, i64);

fn request((pair, space, by, asked, to, letter, at, state): Columns) -> Result<RequestRow> {
    let state = RequestState::from_number(small(state)?);
    Ok(RequestRow {
        pair: SpaceId(fixed(&pair)?),
        space: count(space)?,
        asker: AccountId(by),
        asked: AccountId(asked),
        to: MemberId(fixed(&to)?),
        letter: letter.map(count).transpose()?,
        at,
        state: state.ok_or(StorageError::Damaged("no such state of a request"))?,
    })
}

impl Work {
    /// Holds what one account may do still until this work is saved, so that nobody counts past a limit.
    pub async fn hold_account(&mut self, account_id: AccountId) -> Result<()> {
        // An update that changes nothing locks the row on both databases.
        on!(self, |c| sqlx::query("UPDATE accounts SET last_day = last_day WHERE id = $1")
            .bind(account_id.0)
            .execute(c)
            .await
            .map(drop))?;
        Ok(())
    }

    /// Keeps a request; `false` where there is one with this pair.
    pub async fn add_request(&mut self, it: &RequestRow) -> Result<bool> {
        let added = on!(self, |c| {
            sqlx::query(
            "INSERT INTO requests (pair, space, asker, asked, to_member, letter, asked_at, state)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (pair) DO NOTHING"
        )
        .bind(it.pair.0.as_slice())
        .bind(column(it.space))
        .bind(it.asker.0)
        .bind(it.asked.0)
        .bind(it.to.0.as_slice())
        .bind(it.letter.map(column))
        .bind(it.at)
        .bind(i64::from(it.state.number()))
        .execute(c)
        .await
        .map(|it| it.rows_affected())
        })?;
        Ok(added == 1)
    }

    /// The request that a pair was founded for.
    pub async fn request(&mut self, pair: SpaceId) -> Result<Option<RequestRow>> {
        let row: Option<Columns> = on!(self, |c| sqlx::query_as(
            "SELECT pair, space, asker, asked, to_member, letter, asked_at, state
             FROM requests WHERE pair = $1"
        )
        .bind(pair.0.as_slice())
        .fetch_optional(c)
        .await)?;
        row.map(request).transpose()
    }

    /// All requests of an account that are still known, in all its groups, the oldest first.
    pub async fn requests_of(&mut self, asker: AccountId) -> Result<Vec<RequestRow>> {
        let rows: Vec<Columns> = on!(self, |c| sqlx::query_as(
            "SELECT pair, space, asker, asked, to_member, letter, asked_at, state
             FROM requests WHERE asker = $1 ORDER BY asked_at, pair"
        )
        .bind(asker.0)
        .fetch_all(c)
        .await)?;
        rows.into_iter().map(request).collect()
    }

    /// Requests from one account to another whose letter may wait.
    pub async fn requests_waiting(
        &mut self,
        by: AccountId,
        asked: AccountId,
    ) -> Result<Vec<RequestRow>> {
        let rows: Vec<Columns> = on!(self, |c| sqlx::query_as(
            "SELECT pair, space, asker, asked, to_member, letter, asked_at, state
             FROM requests WHERE asker = $1 AND asked = $2 AND letter IS NOT NULL"
        )
        .bind(by.0)
        .bind(asked.0)
        .fetch_all(c)
        .await)?;
        rows.into_iter().map(request).collect()
    }

    /// Requests from a moment or before whose letter may wait.
    pub async fn requests_waiting_until(&mut self, until: Timestamp) -> Result<Vec<RequestRow>> {
        let rows: Vec<Columns> = on!(self, |c| sqlx::query_as(
            "SELECT pair, space, asker, asked, to_member, letter, asked_at, state
             FROM requests WHERE asked_at <= $1 AND letter IS NOT NULL"
        )
        .bind(until)
        .fetch_all(c)
        .await)?;
        rows.into_iter().map(request).collect()
    }

    /// Takes the letter of a request back, where it still waits.
    pub async fn remove_request_letter(&mut self, it: &RequestRow) -> Result<()> {
        let Some(letter) = it.letter else { return Ok(()) };
        self.remove_letter(it.space, it.to, letter).await?;
        on!(self, |c| sqlx::query("UPDATE requests SET letter = NULL WHERE pair = $1")
            .bind(it.pair.0.as_slice())
            .execute(c)
            .await
            .map(drop))?;
        Ok(())
    }

    /// Says what became of a request.
    pub async fn put_request_state(&mut self, pair: SpaceId, state: RequestState) -> Result<()> {
        on!(self, |c| sqlx::query("UPDATE requests SET state = $2 WHERE pair = $1")
            .bind(pair.0.as_slice())
            .bind(i64::from(state.number()))
            .execute(c)
            .await
            .map(drop))?;
        Ok(())
    }

    /// Forgets requests from a moment or before.
    pub async fn remove_requests_until(&mut self, until: Timestamp) -> Result<()> {
        on!(self, |c| sqlx::query("DELETE FROM requests WHERE asked_at <= $1")
            .bind(until)
            .execute(c)
            .await
            .map(drop))?;
        Ok(())
    }

    /// What the members of a group chose about being asked, and who greets.
    pub async fn request_rules(&mut self, space: u64) -> Result<Vec<RequestRules>> {
        let rows: Vec<(Vec<u8>, i64, bool)> = on!(self, |c| sqlx::query_as(
            "SELECT member_id, requests, greets FROM memberships WHERE space = $1"
        )
        .bind(column(space))
        .fetch_all(c)
        .await)?;
        let rules = |(member_id, wish, greets): (Vec<u8>, i64, bool)| {
            let wish = Wish::from_number(small(wish)?);
            let wish = wish.ok_or(StorageError::Damaged("no such wish about requests"))?;
            Ok(RequestRules { member_id: MemberId(fixed(&member_id)?), wish, greets })
        };
        rows.into_iter().map(rules).collect()
    }

    /// Notes what a member chose about being asked.
    pub async fn put_wish(&mut self, space: u64, member_id: MemberId, wish: Wish) -> Result<()> {
        on!(self, |c| sqlx::query(
            "UPDATE memberships SET requests = $3 WHERE space = $1 AND member_id = $2"
        )
        .bind(column(space))
        .bind(member_id.0.as_slice())
        .bind(i64::from(wish.number()))
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Notes who greets in a group; whoever is not named does not any more.
    pub async fn put_greeters(&mut self, space: u64, members: &[MemberId]) -> Result<()> {
        on!(self, |c| sqlx::query("UPDATE memberships SET greets = FALSE WHERE space = $1")
            .bind(column(space))
            .execute(c)
            .await
            .map(drop))?;
        for member_id in members {
            on!(self, |c| sqlx::query(
                "UPDATE memberships SET greets = TRUE WHERE space = $1 AND member_id = $2"
            )
            .bind(column(space))
            .bind(member_id.0.as_slice())
            .execute(c)
            .await
            .map(drop))?;
        }
        Ok(())
    }

    /// Pairs that both have left, at most `limit`.
    pub async fn empty_pairs(&mut self, limit: usize) -> Result<Vec<(u64, SpaceId)>> {
        let rows: Vec<(i64, Vec<u8>)> = on!(self, |c| sqlx::query_as(
            "SELECT number, id FROM spaces WHERE kind = 2 AND NOT EXISTS (
                SELECT 1 FROM memberships
                WHERE memberships.space = spaces.number AND memberships.standing = 2
             ) ORDER BY number LIMIT $1"
        )
        .bind(column(limit as u64))
        .fetch_all(c)
        .await)?;
        rows.into_iter().map(|(number, id)| Ok((count(number)?, SpaceId(fixed(&id)?)))).collect()
    }

    /// Takes a pair that both have left out of every table, and gives its room back to the two; gives back the files of
    /// its attachments.
    pub async fn remove_pair(&mut self, number: u64) -> Result<Vec<String>> {
        for it in self.members_of(number).await? {
            let bytes: i64 = on!(self, |c| sqlx::query_scalar(
                "SELECT COALESCE((SELECT CAST(SUM(length(wire)) AS BIGINT) FROM objects
                                  WHERE space = $1 AND author = $2), 0)
                      + COALESCE((SELECT CAST(SUM(length) AS BIGINT) FROM attachments
                                  WHERE space = $1 AND uploader = $2), 0)"
            )
            .bind(column(number))
            .bind(it.member_id.0.as_slice())
            .fetch_one(c)
            .await)?;
            self.give_room_back(it.account_id, number, count(bytes)?).await?;
        }
        self.remove_space(number).await
    }
}

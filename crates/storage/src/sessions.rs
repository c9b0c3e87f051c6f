//! Sessions: found by the hash of their token, listed for their owner, ended for good.

use domain::{AccountId, Day, SessionId, Timestamp, accounts::Session};
use uuid::Uuid;

use crate::{
    Result, Work,
    database::on,
    tables::{column, fixed},
};

/// A session with what a request needs to know of its account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionRow {
    /// The session.
    pub id: SessionId,
    /// Whose it is.
    pub account_id: AccountId,
    /// The last day it was used.
    pub last_day: Day,
    /// Whether the token asked for is the one before the present one.
    pub by_previous: bool,
    /// Until when the token before the present one is good.
    pub previous_until: Timestamp,
    /// Whether the account has a passphrase.
    pub kept: bool,
    /// The last day the account was used.
    pub account_last_day: Day,
    /// Whether the account may set up the organisation.
    pub administrator: bool,
}

impl SessionRow {
    /// Whether the token asked for is a new one that was not seen in use before.
    pub const fn is_first_seen(&self) -> bool {
        !self.by_previous && self.previous_until == UNTIL_SEEN
    }
}

/// How a session's token stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenRow {
    /// Hash of the present token.
    pub token_hash: [u8; 32],
    /// When the present one was never seen in use: the hash of the token before it.
    pub unseen_after: Option<[u8; 32]>,
    /// The day since which the present one is in use.
    pub since: Day,
    /// Random bytes from which the device's share is made.
    pub share_salt: Vec<u8>,
}

/// "Until the new token is seen in use", as a moment.
const UNTIL_SEEN: Timestamp = Timestamp::MAX;

impl Work {
    /// Begins a session.
    pub async fn add_session(
        &mut self,
        session: &Session,
        token_hash: &[u8; 32],
        share_salt: &[u8; 32],
    ) -> Result<()> {
        on!(self, |c| sqlx::query(
            "INSERT INTO sessions (id, account_id, token_hash, previous_until, share_salt,
                                   created_day, last_day)
             VALUES ($1, $2, $3, 0, $4, $5, $6)"
        )
        .bind(session.id.0)
        .bind(session.account_id.0)
        .bind(token_hash.as_slice())
        .bind(share_salt.as_slice())
        .bind(session.created_day.0)
        .bind(session.last_day.0)
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Notes which browser a session is in, by the hash of its mark.
    pub async fn mark_session(&mut self, id: SessionId, mark: &[u8; 32]) -> Result<()> {
        on!(self, |c| sqlx::query("UPDATE sessions SET device_mark = $2 WHERE id = $1")
            .bind(id.0)
            .bind(mark.as_slice())
            .execute(c)
            .await
            .map(drop))?;
        Ok(())
    }

    /// The session that a token stands for, or stood for until it was renewed.
    pub async fn session_by_token(&mut self, token_hash: &[u8; 32]) -> Result<Option<SessionRow>> {
        type Row = (Uuid, Uuid, i64, Vec<u8>, i64, bool, i64, bool);
        let row: Option<Row> = on!(self, |c| sqlx::query_as(
            "SELECT sessions.id, sessions.account_id, sessions.last_day, sessions.token_hash,
                    sessions.previous_until, accounts.kept, accounts.last_day,
                    accounts.administrator
             FROM sessions JOIN accounts ON accounts.id = sessions.account_id
             WHERE sessions.token_hash = $1 OR sessions.previous_hash = $1"
        )
        .bind(token_hash.as_slice())
        .fetch_optional(c)
        .await)?;
        Ok(row.map(|(id, account_id, last_day, hash, until, kept, account_day, administrator)| {
            SessionRow {
                id: SessionId(id),
                account_id: AccountId(account_id),
                last_day: Day(last_day),
                by_previous: hash != token_hash,
                previous_until: until,
                kept,
                account_last_day: Day(account_day),
                administrator,
            }
        }))
    }

    /// Notes that a session and its account were used on a day.
    pub async fn touch_session(
        &mut self,
        id: SessionId,
        account_id: AccountId,
        today: Day,
    ) -> Result<()> {
        on!(self, |c| sqlx::query(
            "UPDATE sessions SET last_day = $2 WHERE id = $1 AND last_day < $2"
        )
        .bind(id.0)
        .bind(today.0)
        .execute(c)
        .await
        .map(drop))?;
        on!(self, |c| sqlx::query(
            "UPDATE accounts SET last_day = $2 WHERE id = $1 AND last_day < $2"
        )
        .bind(account_id.0)
        .bind(today.0)
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Notes that a session and its account were used on a day, by the session alone.
    pub async fn touch_connected(&mut self, id: SessionId, today: Day) -> Result<()> {
        let account_id: Option<Uuid> =
            on!(self, |c| sqlx::query_scalar("SELECT account_id FROM sessions WHERE id = $1")
                .bind(id.0)
                .fetch_optional(c)
                .await)?;
        match account_id {
            Some(account_id) => self.touch_session(id, AccountId(account_id), today).await,
            None => Ok(()),
        }
    }

    /// Gives a session a new token; the one before stays good until `previous_until`.
    pub async fn renew_session(
        &mut self,
        id: SessionId,
        token_hash: &[u8; 32],
        previous_until: Timestamp,
    ) -> Result<()> {
        on!(self, |c| sqlx::query(
            "UPDATE sessions SET previous_hash = token_hash, token_hash = $2, previous_until = $3
             WHERE id = $1"
        )
        .bind(id.0)
        .bind(token_hash.as_slice())
        .bind(previous_until)
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Gives a session the token that comes after its present one, which stays good until the new one is used. Does
    /// nothing when the present one is not `token_hash` any more.
    pub async fn offer_token(
        &mut self,
        id: SessionId,
        token_hash: &[u8; 32],
        next_hash: &[u8; 32],
    ) -> Result<()> {
        on!(self, |c| sqlx::query(
            "UPDATE sessions SET previous_hash = token_hash, token_hash = $3, previous_until = $4
             WHERE id = $1 AND token_hash = $2"
        )
        .bind(id.0)
        .bind(token_hash.as_slice())
        .bind(next_hash.as_slice())
        .bind(UNTIL_SEEN)
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// The token that a session was offered is in use: the one before ends at `previous_until`.
    pub async fn settle_token(&mut self, id: SessionId, previous_until: Timestamp) -> Result<()> {
        on!(self, |c| sqlx::query(
            "UPDATE sessions SET previous_until = $2 WHERE id = $1 AND previous_until = $3"
        )
        .bind(id.0)
        .bind(previous_until)
        .bind(UNTIL_SEEN)
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// How a session's token stands.
    pub async fn token_of(&mut self, id: SessionId) -> Result<Option<TokenRow>> {
        type Row = (Vec<u8>, Option<Vec<u8>>, i64, Vec<u8>, i64);
        let row: Option<Row> = on!(self, |c| sqlx::query_as(
            "SELECT token_hash, previous_hash, previous_until, share_salt, created_day
             FROM sessions WHERE id = $1"
        )
        .bind(id.0)
        .fetch_optional(c)
        .await)?;
        let row = row.map(|(token_hash, previous_hash, until, share_salt, created_day)| {
            Ok(TokenRow {
                token_hash: fixed(&token_hash)?,
                unseen_after: match previous_hash {
                    Some(hash) if until == UNTIL_SEEN => Some(fixed(&hash)?),
                    _ => None,
                },
                since: Day::of(until).max(Day(created_day)),
                share_salt,
            })
        });
        row.transpose()
    }

    /// The sessions of an account, the last used first.
    pub async fn sessions(&mut self, account_id: AccountId) -> Result<Vec<Session>> {
        let rows: Vec<(Uuid, i64, i64)> = on!(self, |c| sqlx::query_as(
            "SELECT id, created_day, last_day FROM sessions WHERE account_id = $1
             ORDER BY last_day DESC, created_day DESC, id"
        )
        .bind(account_id.0)
        .fetch_all(c)
        .await)?;
        let session = |(id, created_day, last_day)| Session {
            id: SessionId(id),
            account_id,
            created_day: Day(created_day),
            last_day: Day(last_day),
        };
        Ok(rows.into_iter().map(session).collect())
    }

    /// Ends a session of an account. Tells whether there was one.
    pub async fn remove_session(&mut self, account_id: AccountId, id: SessionId) -> Result<bool> {
        let removed =
            on!(self, |c| sqlx::query("DELETE FROM sessions WHERE id = $1 AND account_id = $2")
                .bind(id.0)
                .bind(account_id.0)
                .execute(c)
                .await
                .map(|it| it.rows_affected()))?;
        Ok(removed == 1)
    }

    /// Ends all sessions of an account but one; gives back those that ended.
    pub async fn remove_other_sessions(
        &mut self,
        account_id: AccountId,
        but: SessionId,
    ) -> Result<Vec<SessionId>> {
        let removed: Vec<Uuid> = on!(self, |c| sqlx::query_scalar(
            "DELETE FROM sessions WHERE account_id = $1 AND id <> $2 RETURNING id"
        )
        .bind(account_id.0)
        .bind(but.0)
        .fetch_all(c)
        .await)?;
        Ok(removed.into_iter().map(SessionId).collect())
    }

    /// Ends all sessions of an account but `newest` and those used last, `keep` in all; gives back
    /// those that ended.
    pub async fn trim_sessions(
        &mut self,
        account_id: AccountId,
        newest: SessionId,
        keep: usize,
    ) -> Result<Vec<SessionId>> {
        let removed: Vec<Uuid> = on!(self, |c| sqlx::query_scalar(
            "DELETE FROM sessions WHERE account_id = $1 AND id <> $2 AND id NOT IN (
                 SELECT id FROM sessions WHERE account_id = $1 AND id <> $2
                 ORDER BY last_day DESC, created_day DESC, id LIMIT $3)
             RETURNING id"
        )
        .bind(account_id.0)
        .bind(newest.0)
        .bind(column(keep.saturating_sub(1) as u64))
        .fetch_all(c)
        .await)?;
        Ok(removed.into_iter().map(SessionId).collect())
    }

    /// Ends sessions that were last used before a day; gives back those that ended.
    pub async fn remove_sessions_before(&mut self, day: Day) -> Result<Vec<SessionId>> {
        let removed: Vec<Uuid> = on!(self, |c| sqlx::query_scalar(
            "DELETE FROM sessions WHERE last_day < $1 RETURNING id"
        )
        .bind(day.0)
        .fetch_all(c)
        .await)?;
        Ok(removed.into_iter().map(SessionId).collect())
    }
}

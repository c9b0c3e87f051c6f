//! Counting what is stored, in the same unit of work as the writes it counts.

use domain::{
    AccountId,
    room::{NoRoom, Quotas},
};

use crate::{
    Result, Work,
    database::on,
    tables::{column, count},
};

/// Bytes to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Bytes {
    /// For the account.
    pub account: u64,
    /// For the space.
    pub space: u64,
}

impl Work {
    /// Counts bytes where there is room for them; where there is none, nothing more can be done with this work.
    pub async fn take_room(
        &mut self,
        account: AccountId,
        space: u64,
        bytes: Bytes,
        quotas: &Quotas,
    ) -> Result<std::result::Result<(), NoRoom>> {
        let in_space = on!(self, |c| sqlx::query(
            "UPDATE spaces SET stored = stored + $2 WHERE number = $1 AND stored + $2 <= $3"
        )
        .bind(column(space))
        .bind(column(bytes.space))
        .bind(column(quotas.space_bytes))
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
        if in_space == 0 {
            return Ok(Err(NoRoom::Space { limit_bytes: quotas.space_bytes }));
        }
        let of_account = on!(self, |c| sqlx::query(
            "UPDATE accounts SET stored = stored + $2
             WHERE id = $1 AND stored + $2 <= CASE WHEN kept THEN $3 ELSE $4 END"
        )
        .bind(account.0)
        .bind(column(bytes.account))
        .bind(column(quotas.account_bytes))
        .bind(column(quotas.device_only_account_bytes))
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
        if of_account == 0 {
            let kept = self.account(account).await?.is_some_and(|it| it.kept);
            return Ok(Err(NoRoom::Account { limit_bytes: quotas.of_account(kept) }));
        }
        Ok(Ok(()))
    }

    /// Counts bytes whether or not there is room for them.
    pub async fn count_room(&mut self, account: AccountId, space: u64, bytes: Bytes) -> Result<()> {
        on!(self, |c| sqlx::query("UPDATE spaces SET stored = stored + $2 WHERE number = $1")
            .bind(column(space))
            .bind(column(bytes.space))
            .execute(c)
            .await
            .map(drop))?;
        on!(self, |c| sqlx::query("UPDATE accounts SET stored = stored + $2 WHERE id = $1")
            .bind(account.0)
            .bind(column(bytes.account))
            .execute(c)
            .await
            .map(drop))?;
        Ok(())
    }

    /// Gives back the room of what an account deleted in a space.
    pub async fn give_room_back(
        &mut self,
        account: AccountId,
        space: u64,
        bytes: u64,
    ) -> Result<()> {
        self.give_room_back_in(space, bytes).await?;
        on!(self, |c| sqlx::query(
            "UPDATE accounts SET stored = CASE WHEN stored > $2 THEN stored - $2 ELSE 0 END
             WHERE id = $1"
        )
        .bind(account.0)
        .bind(column(bytes))
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// The same for the space alone, where the account goes too.
    pub(crate) async fn give_room_back_in(&mut self, space: u64, bytes: u64) -> Result<()> {
        on!(self, |c| sqlx::query(
            "UPDATE spaces SET stored = CASE WHEN stored > $2 THEN stored - $2 ELSE 0 END
             WHERE number = $1"
        )
        .bind(column(space))
        .bind(column(bytes))
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// What an account stored, and what it may store; nothing of one that is gone.
    pub(crate) async fn room_of(
        &mut self,
        account: AccountId,
        quotas: &Quotas,
    ) -> Result<Option<Room>> {
        let row: Option<(i64, bool)> =
            on!(self, |c| sqlx::query_as("SELECT stored, kept FROM accounts WHERE id = $1")
                .bind(account.0)
                .fetch_optional(c)
                .await)?;
        row.map(|(stored, kept)| {
            Ok(Room { stored: count(stored)?, limit: quotas.of_account(kept) })
        })
        .transpose()
    }
}

/// What is stored of what may be stored, in bytes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Room {
    pub(crate) stored: u64,
    pub(crate) limit: u64,
}

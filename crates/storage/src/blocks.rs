//! Blocks: whom somebody does not want to meet, by keyed hashes of accounts.

use domain::{AccountId, Day};

use crate::{
    Result, Work,
    database::on,
    tables::{column, fixed},
};

impl Work {
    /// Counts a block of an account; `false` when it blocked `limit` people today.
    pub async fn count_block(&mut self, id: AccountId, today: Day, limit: u64) -> Result<bool> {
        let counted = on!(self, |c| sqlx::query(
            "UPDATE accounts
             SET blocks_made = CASE WHEN blocks_day = $2 THEN blocks_made + 1 ELSE 1 END,
                 blocks_day = $2
             WHERE id = $1 AND (blocks_day <> $2 OR blocks_made < $3)"
        )
        .bind(id.0)
        .bind(today.0)
        .bind(column(limit))
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
        Ok(counted == 1)
    }

    /// The keyed hashes of everybody an account blocked.
    pub async fn blocks(&mut self, id: AccountId) -> Result<Vec<[u8; 32]>> {
        let rows: Vec<Vec<u8>> =
            on!(self, |c| sqlx::query_scalar("SELECT blocked FROM blocks WHERE account_id = $1")
                .bind(id.0)
                .fetch_all(c)
                .await)?;
        rows.iter().map(|it| fixed(it)).collect()
    }

    /// Blocks somebody.
    pub async fn add_block(&mut self, id: AccountId, blocked: &[u8; 32]) -> Result<()> {
        on!(self, |c| sqlx::query(
            "INSERT INTO blocks (account_id, blocked) VALUES ($1, $2)
             ON CONFLICT (account_id, blocked) DO NOTHING"
        )
        .bind(id.0)
        .bind(blocked.as_slice())
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Takes a block back.
    pub async fn remove_block(&mut self, id: AccountId, blocked: &[u8; 32]) -> Result<()> {
        on!(self, |c| sqlx::query("DELETE FROM blocks WHERE account_id = $1 AND blocked = $2")
            .bind(id.0)
            .bind(blocked.as_slice())
            .execute(c)
            .await
            .map(drop))?;
        Ok(())
    }

    /// Forgets that anybody blocked an account.
    pub async fn forget_blocked(&mut self, blocked: &[u8; 32]) -> Result<()> {
        on!(self, |c| sqlx::query("DELETE FROM blocks WHERE blocked = $1")
            .bind(blocked.as_slice())
            .execute(c)
            .await
            .map(drop))?;
        Ok(())
    }
}

//! How often somebody guessed, and the devices that signed in before.

use domain::{
    AccountId, Day, Timestamp,
    sign_in::{Guess, Tries},
};

use crate::{Result, Work, database::on};

const fn number(guess: Guess) -> i64 {
    match guess {
        Guess::Passphrase => 1,
        Guess::Recovery => 2,
        Guess::Proof => 3,
    }
}

impl Work {
    /// The tries counted so far. `device` is empty for all strangers together. On PostgreSQL the row
    /// stays locked until the work is saved, so that guesses at once are counted one by one.
    pub async fn tries(
        &mut self,
        subject: &[u8; 32],
        device: &[u8],
        guess: Guess,
    ) -> Result<Tries> {
        on!(self, |c| sqlx::query(
            "INSERT INTO sign_in_tries (subject, device, guess, failures, next_try_at, day)
             VALUES ($1, $2, $3, 0, 0, 0)
             ON CONFLICT (subject, device, guess) DO UPDATE SET failures = sign_in_tries.failures"
        )
        .bind(subject.as_slice())
        .bind(device)
        .bind(number(guess))
        .execute(c)
        .await
        .map(drop))?;
        let (failures, next_try_at, day): (i64, i64, i64) = on!(self, |c| sqlx::query_as(
            "SELECT failures, next_try_at, day FROM sign_in_tries
             WHERE subject = $1 AND device = $2 AND guess = $3"
        )
        .bind(subject.as_slice())
        .bind(device)
        .bind(number(guess))
        .fetch_one(c)
        .await)?;
        Ok(Tries { failures, next_try_at, day: Day(day) })
    }

    /// Writes down the tries.
    pub async fn put_tries(
        &mut self,
        subject: &[u8; 32],
        device: &[u8],
        guess: Guess,
        tries: Tries,
    ) -> Result<()> {
        on!(self, |c| sqlx::query(
            "UPDATE sign_in_tries SET failures = $4, next_try_at = $5, day = $6
             WHERE subject = $1 AND device = $2 AND guess = $3"
        )
        .bind(subject.as_slice())
        .bind(device)
        .bind(number(guess))
        .bind(tries.failures)
        .bind(tries.next_try_at)
        .bind(tries.day.0)
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Forgets the tries after a right one.
    pub async fn forget_tries(
        &mut self,
        subject: &[u8; 32],
        device: &[u8],
        guess: Guess,
    ) -> Result<()> {
        on!(self, |c| sqlx::query(
            "DELETE FROM sign_in_tries WHERE subject = $1 AND device = $2 AND guess = $3"
        )
        .bind(subject.as_slice())
        .bind(device)
        .bind(number(guess))
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Forgets all tries at a subject.
    pub async fn forget_all_tries(&mut self, subject: &[u8; 32]) -> Result<()> {
        on!(self, |c| sqlx::query("DELETE FROM sign_in_tries WHERE subject = $1")
            .bind(subject.as_slice())
            .execute(c)
            .await
            .map(drop))?;
        Ok(())
    }

    /// Forgets the tries of earlier days whose wait is over.
    pub async fn forget_tries_before(&mut self, day: Day, now: Timestamp) -> Result<()> {
        on!(self, |c| sqlx::query(
            "DELETE FROM sign_in_tries WHERE day < $1 AND next_try_at <= $2"
        )
        .bind(day.0)
        .bind(now)
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Whether a device signed in to the account behind this handle before.
    pub async fn device_is_trusted(
        &mut self,
        token_hash: &[u8; 32],
        handle_key: &[u8; 32],
    ) -> Result<bool> {
        let found: Option<i64> = on!(self, |c| sqlx::query_scalar(
            "SELECT trusted_devices.last_day FROM trusted_devices
             JOIN accounts ON accounts.id = trusted_devices.account_id
             WHERE trusted_devices.token_hash = $1 AND accounts.handle_key = $2"
        )
        .bind(token_hash.as_slice())
        .bind(handle_key.as_slice())
        .fetch_optional(c)
        .await)?;
        Ok(found.is_some())
    }

    /// Remembers that a device signed in today.
    pub async fn trust_device(
        &mut self,
        token_hash: &[u8; 32],
        account_id: AccountId,
        today: Day,
    ) -> Result<()> {
        on!(self, |c| sqlx::query(
            "INSERT INTO trusted_devices (token_hash, account_id, last_day) VALUES ($1, $2, $3)
             ON CONFLICT (token_hash) DO UPDATE SET account_id = $2, last_day = $3"
        )
        .bind(token_hash.as_slice())
        .bind(account_id.0)
        .bind(today.0)
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Forgets devices that have not signed in since `day`.
    pub async fn forget_devices_before(&mut self, day: Day) -> Result<()> {
        on!(self, |c| sqlx::query("DELETE FROM trusted_devices WHERE last_day < $1")
            .bind(day.0)
            .execute(c)
            .await
            .map(drop))?;
        Ok(())
    }

    /// Forgets all devices of an account but the newest `keep`.
    pub async fn trim_devices(&mut self, account_id: AccountId, keep: usize) -> Result<()> {
        on!(self, |c| sqlx::query(
            "DELETE FROM trusted_devices WHERE account_id = $1 AND token_hash NOT IN (
                 SELECT token_hash FROM trusted_devices WHERE account_id = $1
                 ORDER BY last_day DESC, token_hash LIMIT $2)"
        )
        .bind(account_id.0)
        .bind(crate::tables::column(keep as u64))
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }
}

//! Who saw whom facilitate, and who spoke for whom.

use domain::{
    AccountId, Day,
    sign_offs::{SignOffKind, SignOffNote},
};

use crate::{Result, StorageError, Work, database::on, tables::fixed};

const fn number(kind: SignOffKind) -> i64 {
    match kind {
        SignOffKind::Observed => 1,
        SignOffKind::SignedOff => 2,
    }
}

impl Work {
    /// What is noted about an account.
    pub async fn sign_offs(&mut self, account_id: AccountId) -> Result<Vec<SignOffNote>> {
        let rows: Vec<(i64, Vec<u8>, i64)> = on!(self, |c| sqlx::query_as(
            "SELECT kind, signed_by, day FROM sign_offs WHERE account_id = $1
             ORDER BY kind, signed_by"
        )
        .bind(account_id.0)
        .fetch_all(c)
        .await)?;
        let note = |(kind, by, day): (i64, Vec<u8>, i64)| {
            let kind = match kind {
                1 => SignOffKind::Observed,
                2 => SignOffKind::SignedOff,
                _ => return Err(StorageError::Damaged("no such sign-off")),
            };
            Ok(SignOffNote { kind, by: fixed(&by)?, day: Day(day) })
        };
        rows.into_iter().map(note).collect()
    }

    /// Notes something about an account; the same by the same person counts once, on its latest day.
    pub async fn note_sign_off(&mut self, account_id: AccountId, note: &SignOffNote) -> Result<()> {
        on!(self, |c| sqlx::query(
            "INSERT INTO sign_offs (account_id, kind, signed_by, day) VALUES ($1, $2, $3, $4)
             ON CONFLICT (account_id, kind, signed_by) DO UPDATE SET day = $4"
        )
        .bind(account_id.0)
        .bind(number(note.kind))
        .bind(note.by.as_slice())
        .bind(note.day.0)
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Whether the organisation asks for a sign-off of those who are on duty. One that is not set up has nobody who could
    /// give it.
    pub async fn sign_off_required(&mut self) -> Result<bool> {
        Ok(on!(self, |c| sqlx::query_scalar(
            "SELECT sign_off_required AND set_up FROM organisation WHERE id = 1"
        )
        .fetch_one(c)
        .await)?)
    }
}

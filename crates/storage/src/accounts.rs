//! Accounts and what checks their secrets; and how an account leaves every table.

use domain::{
    AccountId, Day, SessionId,
    accounts::{Account, Credential},
};
use protocol::SpaceId;
use uuid::Uuid;

use crate::{Result, Work, database::on, tables::fixed};

const fn number(credential: Credential) -> i64 {
    match credential {
        Credential::Passphrase => 1,
        Credential::Recovery => 2,
    }
}

/// What a secret is checked against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignInRecord {
    /// Whose it is.
    pub account_id: AccountId,
    /// Which pepper it was made with.
    pub pepper_id: Vec<u8>,
    /// The keyed hash.
    pub verifier: [u8; 32],
    /// The wrapped seed in its outer layer.
    pub wrapped: Vec<u8>,
}

/// What went when an account was removed, for those who hold it in memory or in files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RemovedAccount {
    /// Its sessions.
    pub sessions: Vec<SessionId>,
    /// The spaces it was in, and which still are there.
    pub spaces: Vec<SpaceId>,
    /// The spaces that went with it: its vault, and groups nobody is left in.
    pub spaces_gone: Vec<SpaceId>,
    /// The files of its attachments.
    pub files: Vec<String>,
}

impl Work {
    /// Makes a device-only account.
    pub async fn add_account(&mut self, id: AccountId, today: Day) -> Result<()> {
        on!(self, |c| sqlx::query(
            "INSERT INTO accounts (id, created_day, last_day, kept, administrator)
             VALUES ($1, $2, $2, FALSE, FALSE)"
        )
        .bind(id.0)
        .bind(today.0)
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// An account.
    pub async fn account(&mut self, id: AccountId) -> Result<Option<Account>> {
        let row: Option<(bool, bool, i64)> = on!(self, |c| sqlx::query_as(
            "SELECT kept, administrator, last_day FROM accounts WHERE id = $1"
        )
        .bind(id.0)
        .fetch_optional(c)
        .await)?;
        Ok(row.map(|(kept, administrator, last_day)| Account {
            id,
            kept,
            administrator,
            last_day: Day(last_day),
        }))
    }

    /// Makes an account an administrator.
    pub async fn make_administrator(&mut self, id: AccountId) -> Result<()> {
        on!(self, |c| sqlx::query("UPDATE accounts SET administrator = TRUE WHERE id = $1")
            .bind(id.0)
            .execute(c)
            .await
            .map(drop))?;
        Ok(())
    }

    /// Counts a handle that an account chooses as taken, until [`Self::name_was_free`] says otherwise. `false` when it chose
    /// `limit` taken ones today.
    pub async fn count_name(&mut self, id: AccountId, today: Day, limit: u64) -> Result<bool> {
        let counted = on!(self, |c| sqlx::query(
            "UPDATE accounts
             SET names_taken = CASE WHEN names_day = $2 THEN names_taken + 1 ELSE 1 END,
                 names_day = $2
             WHERE id = $1 AND (names_day <> $2 OR names_taken < $3)"
        )
        .bind(id.0)
        .bind(today.0)
        .bind(crate::tables::column(limit))
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
        Ok(counted == 1)
    }

    /// Takes back what [`Self::count_name`] counted.
    pub async fn name_was_free(&mut self, id: AccountId) -> Result<()> {
        on!(self, |c| sqlx::query(
            "UPDATE accounts SET names_taken = names_taken - 1 WHERE id = $1 AND names_taken > 0"
        )
        .bind(id.0)
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Gives an account a handle and keeps it from now on. `false` when another account has that
    /// handle; nothing more can be done with this work then.
    pub async fn keep_account(&mut self, id: AccountId, handle_key: &[u8; 32]) -> Result<bool> {
        let changed = on!(self, |c| sqlx::query(
            "UPDATE accounts SET handle_key = $2, kept = TRUE WHERE id = $1"
        )
        .bind(id.0)
        .bind(handle_key.as_slice())
        .execute(c)
        .await
        .map(drop)
        .map_err(crate::StorageError::from));
        match changed {
            Ok(()) => Ok(true),
            Err(error) if error.is_unique_violation() => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// The keyed hash of an account's handle.
    pub async fn handle_key(&mut self, id: AccountId) -> Result<Option<[u8; 32]>> {
        let row: Option<Option<Vec<u8>>> =
            on!(self, |c| sqlx::query_scalar("SELECT handle_key FROM accounts WHERE id = $1")
                .bind(id.0)
                .fetch_optional(c)
                .await)?;
        row.flatten().map(|it| fixed(&it)).transpose()
    }

    /// Puts a secret's check and wrapped seed in place of those before.
    pub async fn put_credential(
        &mut self,
        credential: Credential,
        record: &SignInRecord,
    ) -> Result<()> {
        on!(self, |c| sqlx::query(
            "INSERT INTO credentials (account_id, credential, pepper_id, verifier, wrapped)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (account_id, credential)
             DO UPDATE SET pepper_id = $3, verifier = $4, wrapped = $5"
        )
        .bind(record.account_id.0)
        .bind(number(credential))
        .bind(&record.pepper_id)
        .bind(record.verifier.as_slice())
        .bind(&record.wrapped)
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// What a sign-in under this handle is checked against.
    pub async fn credential_by_handle(
        &mut self,
        handle_key: &[u8; 32],
        credential: Credential,
    ) -> Result<Option<SignInRecord>> {
        let row: Option<RecordColumns> = on!(self, |c| sqlx::query_as(
            "SELECT credentials.account_id, credentials.pepper_id, credentials.verifier,
                    credentials.wrapped
             FROM accounts JOIN credentials ON credentials.account_id = accounts.id
             WHERE accounts.handle_key = $1 AND credentials.credential = $2"
        )
        .bind(handle_key.as_slice())
        .bind(number(credential))
        .fetch_optional(c)
        .await)?;
        row.map(sign_in_record).transpose()
    }

    /// Whether a credential still is the one that was checked; it then stays so until this work is saved.
    pub async fn credential_stands(
        &mut self,
        checked: &SignInRecord,
        credential: Credential,
    ) -> Result<bool> {
        // An update that changes nothing locks the row on both databases.
        let standing = on!(self, |c| sqlx::query(
            "UPDATE credentials SET verifier = verifier
             WHERE account_id = $1 AND credential = $2 AND verifier = $3"
        )
        .bind(checked.account_id.0)
        .bind(number(credential))
        .bind(checked.verifier.as_slice())
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
        Ok(standing == 1)
    }

    /// What a fresh proof of this account is checked against.
    pub async fn credential(
        &mut self,
        account_id: AccountId,
        credential: Credential,
    ) -> Result<Option<SignInRecord>> {
        let row: Option<RecordColumns> = on!(self, |c| sqlx::query_as(
            "SELECT account_id, pepper_id, verifier, wrapped FROM credentials
             WHERE account_id = $1 AND credential = $2"
        )
        .bind(account_id.0)
        .bind(number(credential))
        .fetch_optional(c)
        .await)?;
        row.map(sign_in_record).transpose()
    }

    /// Device-only accounts that were last used before a day, in order, at most `limit` after one of them.
    pub async fn idle_device_only_accounts(
        &mut self,
        before: Day,
        after: AccountId,
        limit: usize,
    ) -> Result<Vec<AccountId>> {
        let ids: Vec<Uuid> = on!(self, |c| sqlx::query_scalar(
            "SELECT id FROM accounts WHERE kept = FALSE AND last_day < $1 AND id > $2
             ORDER BY id LIMIT $3"
        )
        .bind(before.0)
        .bind(after.0)
        .bind(crate::tables::column(limit as u64))
        .fetch_all(c)
        .await)?;
        Ok(ids.into_iter().map(AccountId).collect())
    }

    /// Takes an account out of every table. What it wrote into spaces of others stays as hashes, so
    /// that their chains still hold; spaces with nobody left go wholly.
    pub async fn remove_account(&mut self, id: AccountId) -> Result<RemovedAccount> {
        let mut removed = RemovedAccount::default();
        for membership in self.memberships_of(id).await? {
            let number = membership.number;
            // The lock keeps objects that are on their way from landing after the removal.
            self.lock_space(number).await?;
            removed.files.extend(self.forget_member(number, &membership.member_id).await?);
            if membership.kind == 1 || self.members_of(number).await?.is_empty() {
                removed.files.extend(self.remove_space(number).await?);
                removed.spaces_gone.push(membership.space_id);
            } else {
                self.count_rights_change(number).await?;
                removed.spaces.push(membership.space_id);
            }
        }
        let sessions: Vec<Uuid> = on!(self, |c| sqlx::query_scalar(
            "DELETE FROM sessions WHERE account_id = $1 RETURNING id"
        )
        .bind(id.0)
        .fetch_all(c)
        .await)?;
        removed.sessions = sessions.into_iter().map(SessionId).collect();
        if let Some(handle_key) = self.handle_key(id).await? {
            self.forget_all_tries(&handle_key).await?;
        }
        for statement in [
            "DELETE FROM feeds WHERE account_id = $1",
            "DELETE FROM sign_offs WHERE account_id = $1",
            "DELETE FROM professionals WHERE account_id = $1",
            "DELETE FROM trusted_devices WHERE account_id = $1",
            "DELETE FROM blocks WHERE account_id = $1",
            "DELETE FROM requests WHERE asker = $1",
            "DELETE FROM requests WHERE asked = $1",
            "DELETE FROM credentials WHERE account_id = $1",
            "DELETE FROM accounts WHERE id = $1",
        ] {
            on!(self, |c| sqlx::query(statement).bind(id.0).execute(c).await.map(drop))?;
        }
        Ok(removed)
    }
}

type RecordColumns = (Uuid, Vec<u8>, Vec<u8>, Vec<u8>);

fn sign_in_record(
    (account_id, pepper_id, verifier, wrapped): RecordColumns,
) -> Result<SignInRecord> {
    let account_id = AccountId(account_id);
    Ok(SignInRecord { account_id, pepper_id, verifier: fixed(&verifier)?, wrapped })
}

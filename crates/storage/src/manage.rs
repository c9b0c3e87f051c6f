//! What administrators see and change: counts, professionals, administrators, help lines.

use domain::{
    AccountId, Day,
    help_lines::{HelpLine, HelpPurpose},
    organisation::{Country, Organisation},
};
use uuid::Uuid;

use crate::{
    Result, StorageError, Work,
    database::on,
    tables::{column, count},
};

/// How many accounts there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccountCounts {
    /// With a passphrase.
    pub kept: u64,
    /// On one device only.
    pub device_only: u64,
    /// Used since `today`.
    pub today: u64,
    /// Used since `month`.
    pub month: u64,
}

/// A professional whose papers were seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProfessionalRow {
    /// Which account.
    pub account_id: AccountId,
    /// When the papers were seen.
    pub verified: Day,
    /// The last day it holds.
    pub expires: Day,
}

const fn number(purpose: HelpPurpose) -> i64 {
    match purpose {
        HelpPurpose::WithYou => 1,
        HelpPurpose::Crisis => 2,
        HelpPurpose::Talk => 3,
        HelpPurpose::Poison => 4,
    }
}

fn purpose(number: i64) -> Result<HelpPurpose> {
    match number {
        1 => Ok(HelpPurpose::WithYou),
        2 => Ok(HelpPurpose::Crisis),
        3 => Ok(HelpPurpose::Talk),
        4 => Ok(HelpPurpose::Poison),
        _ => Err(StorageError::Damaged("no such purpose")),
    }
}

impl Work {
    /// How many accounts there are, and how many of them were used since two days.
    pub async fn count_accounts(&mut self, today: Day, month: Day) -> Result<AccountCounts> {
        let (kept, device_only, of_today, of_month): (i64, i64, i64, i64) =
            on!(self, |c| sqlx::query_as(
                "SELECT COUNT(CASE WHEN kept THEN 1 END), COUNT(CASE WHEN NOT kept THEN 1 END),
                        COUNT(CASE WHEN last_day >= $1 THEN 1 END),
                        COUNT(CASE WHEN last_day >= $2 THEN 1 END)
                 FROM accounts"
            )
            .bind(today.0)
            .bind(month.0)
            .fetch_one(c)
            .await)?;
        Ok(AccountCounts {
            kept: count(kept)?,
            device_only: count(device_only)?,
            today: count(of_today)?,
            month: count(of_month)?,
        })
    }

    /// Every account, to find the one whose code somebody was told: a code cannot be looked up.
    pub async fn account_ids(&mut self) -> Result<Vec<AccountId>> {
        let ids: Vec<Uuid> =
            on!(self, |c| sqlx::query_scalar("SELECT id FROM accounts ORDER BY id")
                .fetch_all(c)
                .await)?;
        Ok(ids.into_iter().map(AccountId).collect())
    }

    /// Accounts in order, at most `limit` after one of them.
    pub async fn accounts_after(
        &mut self,
        after: AccountId,
        limit: usize,
    ) -> Result<Vec<AccountId>> {
        let ids: Vec<Uuid> = on!(self, |c| {
            sqlx::query_scalar("SELECT id FROM accounts WHERE id > $1 ORDER BY id LIMIT $2")
                .bind(after.0)
                .bind(column(limit as u64))
                .fetch_all(c)
                .await
        })?;
        Ok(ids.into_iter().map(AccountId).collect())
    }

    /// The administrators.
    pub async fn administrators(&mut self) -> Result<Vec<AccountId>> {
        let ids: Vec<Uuid> = on!(self, |c| sqlx::query_scalar(
            "SELECT id FROM accounts WHERE administrator = TRUE ORDER BY id"
        )
        .fetch_all(c)
        .await)?;
        Ok(ids.into_iter().map(AccountId).collect())
    }

    /// Makes an administrator somebody like everybody else. `false` where nobody else would be one.
    pub async fn end_administrator(&mut self, id: AccountId) -> Result<bool> {
        // The organisation's row stands for all of them, so that two cannot end each other at once.
        on!(self, |c| sqlx::query("UPDATE organisation SET id = 1 WHERE id = 1")
            .execute(c)
            .await
            .map(drop))?;
        let ended = on!(self, |c| sqlx::query(
            "UPDATE accounts SET administrator = FALSE WHERE id = $1 AND EXISTS
                 (SELECT 1 FROM accounts AS others
                  WHERE others.administrator = TRUE AND others.id <> $1)"
        )
        .bind(id.0)
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
        Ok(ended == 1)
    }

    /// The professionals.
    pub async fn professionals(&mut self) -> Result<Vec<ProfessionalRow>> {
        let rows: Vec<(Uuid, i64, i64)> = on!(self, |c| {
            sqlx::query_as(
            "SELECT account_id, verified_day, expires_day FROM professionals ORDER BY account_id"
        )
        .fetch_all(c)
        .await
        })?;
        let row = |(id, verified, expires)| ProfessionalRow {
            account_id: AccountId(id),
            verified: Day(verified),
            expires: Day(expires),
        };
        Ok(rows.into_iter().map(row).collect())
    }

    /// Writes down that somebody's papers were seen.
    pub async fn put_professional(&mut self, it: &ProfessionalRow) -> Result<()> {
        on!(self, |c| sqlx::query(
            "INSERT INTO professionals (account_id, verified_day, expires_day) VALUES ($1, $2, $3)
             ON CONFLICT (account_id) DO UPDATE SET verified_day = $2, expires_day = $3"
        )
        .bind(it.account_id.0)
        .bind(it.verified.0)
        .bind(it.expires.0)
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Somebody is no professional here any more; `false` where they were none.
    pub async fn remove_professional(&mut self, id: AccountId) -> Result<bool> {
        let removed =
            on!(self, |c| sqlx::query("DELETE FROM professionals WHERE account_id = $1")
                .bind(id.0)
                .execute(c)
                .await
                .map(|it| it.rows_affected()))?;
        Ok(removed == 1)
    }

    /// Changes what an administrator may change.
    pub async fn change_organisation(
        &mut self,
        it: &Organisation,
        sign_off_required: bool,
        steward_key: Option<[u8; 32]>,
    ) -> Result<()> {
        on!(self, |c| sqlx::query(
            "UPDATE organisation SET name = $1, country = $2, minimum_age = $3,
                    sign_off_required = $4, steward_key = COALESCE($5, steward_key)
             WHERE id = 1"
        )
        .bind(&it.name)
        .bind(it.country.as_str())
        .bind(it.minimum_age)
        .bind(sign_off_required)
        .bind(steward_key.map(|it| it.to_vec()))
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// The help lines that administrators wrote down, by country, in order.
    pub async fn help_lines(&mut self) -> Result<Vec<(Country, HelpLine)>> {
        type Row = (i64, String, String, String, Option<String>, String, String, String);
        let rows: Vec<Row> = on!(self, |c| {
            sqlx::query_as(
            "SELECT purpose, country, name, number, text, languages, hours, checked_on FROM help_lines
             ORDER BY country, place"
        )
        .fetch_all(c)
        .await
        })?;
        let line = |(of, country, name, number, text, languages, hours, checked_on): Row| {
            let purpose = purpose(of)?;
            let country =
                Country::parse(&country).ok_or(StorageError::Damaged("no such country"))?;
            let languages = languages.split(' ').filter(|it| !it.is_empty());
            let languages = languages.map(str::to_owned).collect();
            let line = HelpLine { purpose, name, number, text, languages, hours, checked_on };
            Ok((country, line))
        };
        rows.into_iter().map(line).collect()
    }

    /// Puts a country's lines in place of those before.
    pub async fn put_help_lines(&mut self, country: Country, lines: &[HelpLine]) -> Result<()> {
        on!(self, |c| sqlx::query("DELETE FROM help_lines WHERE country = $1")
            .bind(country.as_str())
            .execute(c)
            .await
            .map(drop))?;
        for (place, it) in (1..).zip(lines) {
            on!(self, |c| sqlx::query(
                "INSERT INTO help_lines (country, place, name, number, text, languages, hours,
                     checked_on, purpose)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
            )
            .bind(country.as_str())
            .bind(column(place))
            .bind(&it.name)
            .bind(&it.number)
            .bind(it.text.as_deref())
            .bind(it.languages.join(" "))
            .bind(&it.hours)
            .bind(&it.checked_on)
            .bind(number(it.purpose))
            .execute(c)
            .await
            .map(drop))?;
        }
        Ok(())
    }
}

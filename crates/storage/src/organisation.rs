//! The organisation's one row.

use domain::organisation::{Country, Organisation, Support};
use protocol::SpaceId;

use crate::{Result, StorageError, Work, database::on, tables::fixed};

impl Work {
    /// Makes the one row on the first start; quiet later.
    pub async fn begin_organisation(&mut self, it: &Organisation, pepper_id: &[u8]) -> Result<()> {
        on!(self, |c| sqlx::query(
            "INSERT INTO organisation (id, name, country, minimum_age, set_up, pepper_id)
             VALUES (1, $1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING"
        )
        .bind(&it.name)
        .bind(it.country.as_str())
        .bind(it.minimum_age)
        .bind(it.set_up)
        .bind(pepper_id)
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// The id of the pepper this database was begun with; none before the first start.
    pub async fn pepper_id(&mut self) -> Result<Option<Vec<u8>>> {
        Ok(on!(self, |c| sqlx::query_scalar("SELECT pepper_id FROM organisation WHERE id = 1")
            .fetch_optional(c)
            .await)?)
    }

    /// The organisation.
    pub async fn organisation(&mut self) -> Result<Organisation> {
        let (name, country, minimum_age, set_up): (String, String, i64, bool) =
            on!(self, |c| sqlx::query_as(
                "SELECT name, country, minimum_age, set_up FROM organisation WHERE id = 1"
            )
            .fetch_one(c)
            .await)?;
        let country = Country::parse(&country).ok_or(StorageError::Damaged("no such country"))?;
        Ok(Organisation { name, country, minimum_age, set_up })
    }

    /// Puts the hash of a new set-up token in place of the one before.
    pub async fn put_setup_token(&mut self, token_hash: &[u8; 32]) -> Result<()> {
        on!(self, |c| sqlx::query(
            "UPDATE organisation SET setup_token_hash = $1 WHERE id = 1 AND set_up = FALSE"
        )
        .bind(token_hash.as_slice())
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Sets the organisation up if the token is the one that was issued, and uses it up.
    pub async fn use_setup_token(
        &mut self,
        token_hash: &[u8; 32],
        it: &Organisation,
    ) -> Result<bool> {
        let changed = on!(self, |c| sqlx::query(
            "UPDATE organisation SET name = $2, country = $3, minimum_age = $4, set_up = TRUE,
                    setup_token_hash = NULL
             WHERE id = 1 AND set_up = FALSE AND setup_token_hash = $1"
        )
        .bind(token_hash.as_slice())
        .bind(&it.name)
        .bind(it.country.as_str())
        .bind(it.minimum_age)
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
        Ok(changed == 1)
    }

    /// The space of the organisation's safety team, where it has one.
    pub async fn safety_team(&mut self) -> Result<Option<SpaceId>> {
        let id: Option<Vec<u8>> = on!(self, |c| {
            sqlx::query_scalar("SELECT safety_team FROM organisation WHERE id = 1")
                .fetch_one(c)
                .await
        })?;
        id.map(|it| Ok(SpaceId(fixed(&it)?))).transpose()
    }

    /// The public half of the organisation's steward key, where it has one.
    pub async fn steward_key(&mut self) -> Result<Option<[u8; 32]>> {
        let key: Option<Vec<u8>> = on!(self, |c| {
            sqlx::query_scalar("SELECT steward_key FROM organisation WHERE id = 1")
                .fetch_one(c)
                .await
        })?;
        key.map(|it| fixed(&it)).transpose()
    }

    /// Where members reach the organisation.
    pub async fn support(&mut self) -> Result<Support> {
        let (words, phone, email): (Option<String>, Option<String>, Option<String>) =
            on!(self, |c| sqlx::query_as(
                "SELECT support_words, support_phone, support_email FROM organisation WHERE id = 1"
            )
            .fetch_one(c)
            .await)?;
        Ok(Support { words: words.unwrap_or_default(), phone, email })
    }

    /// Says where members reach the organisation.
    pub async fn put_support(&mut self, it: &Support) -> Result<()> {
        on!(self, |c| sqlx::query(
            "UPDATE organisation SET support_words = $1, support_phone = $2, support_email = $3
             WHERE id = 1"
        )
        .bind(&it.words)
        .bind(it.phone.as_deref())
        .bind(it.email.as_deref())
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Says which space the organisation's safety team is.
    pub async fn put_safety_team(&mut self, space_id: SpaceId) -> Result<()> {
        on!(self, |c| sqlx::query("UPDATE organisation SET safety_team = $1 WHERE id = 1")
            .bind(space_id.0.as_slice())
            .execute(c)
            .await
            .map(drop))?;
        Ok(())
    }
}

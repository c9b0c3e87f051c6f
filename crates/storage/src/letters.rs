//! Letters that wait for a member.

use bytes::Bytes;
use domain::Day;
use protocol::MemberId;

use crate::{
    Result, Work,
    database::on,
    tables::{bound, column, count},
};

/// A letter that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterRow {
    /// Its number in the space.
    pub id: u64,
    /// The letter record.
    pub record: Bytes,
}

/// A letter to keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLetter {
    /// Who wrote it.
    pub from: MemberId,
    /// To whom.
    pub to: MemberId,
    /// The letter record.
    pub record: Bytes,
    /// For a report to the safety team: the short number of the group it came from.
    pub origin: Option<u64>,
}

impl Work {
    /// Keeps letters in a space, numbered in order; gives back the last one's number.
    pub async fn add_letters(
        &mut self,
        space: u64,
        letters: &[NewLetter],
        today: Day,
    ) -> Result<u64> {
        let last = self.take_numbers(space, letters.len() as u64).await?;
        let first = last - column(letters.len() as u64) + 1;
        for (id, letter) in (first..).zip(letters) {
            on!(self, |c| sqlx::query(
                "INSERT INTO letters (space, id, from_member, to_member, record, sent_day, origin)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)"
            )
            .bind(column(space))
            .bind(id)
            .bind(letter.from.0.as_slice())
            .bind(letter.to.0.as_slice())
            .bind(&letter.record[..])
            .bind(today.0)
            .bind(letter.origin.map(column))
            .execute(c)
            .await
            .map(drop))?;
        }
        count(last)
    }

    /// Passes over a number as if a letter had it: what comes after tells nobody that none was kept.
    pub async fn skip_letter(&mut self, space: u64) -> Result<()> {
        self.take_numbers(space, 1).await.map(drop)
    }

    /// Takes so many numbers of a space's letters; gives back the last one.
    async fn take_numbers(&mut self, space: u64, letters: u64) -> Result<i64> {
        Ok(on!(self, |c| sqlx::query_scalar(
            "UPDATE spaces SET letters = letters + $2 WHERE number = $1 RETURNING letters"
        )
        .bind(column(space))
        .bind(column(letters))
        .fetch_one(c)
        .await)?)
    }

    /// Letters to a member after number `after`, at most `limit`.
    pub async fn letters(
        &mut self,
        space: u64,
        to: MemberId,
        after: u64,
        limit: usize,
    ) -> Result<Vec<LetterRow>> {
        let rows: Vec<(i64, Vec<u8>)> = on!(self, |c| sqlx::query_as(
            "SELECT id, record FROM letters WHERE space = $1 AND to_member = $2 AND id > $3
             ORDER BY id LIMIT $4"
        )
        .bind(column(space))
        .bind(to.0.as_slice())
        .bind(bound(after))
        .bind(column(limit as u64))
        .fetch_all(c)
        .await)?;
        rows.into_iter()
            .map(|(id, record)| Ok(LetterRow { id: count(id)?, record: record.into() }))
            .collect()
    }

    /// How many letters wait for a member.
    pub async fn letters_waiting(&mut self, space: u64, to: MemberId) -> Result<u64> {
        let found: i64 = on!(self, |c| sqlx::query_scalar(
            "SELECT count(*) FROM letters WHERE space = $1 AND to_member = $2"
        )
        .bind(column(space))
        .bind(to.0.as_slice())
        .fetch_one(c)
        .await)?;
        count(found)
    }

    /// How many letters of one member wait for another.
    pub async fn letters_waiting_from(
        &mut self,
        space: u64,
        to: MemberId,
        from: MemberId,
    ) -> Result<u64> {
        let found: i64 = on!(self, |c| {
            sqlx::query_scalar(
                "SELECT count(*) FROM letters
             WHERE space = $1 AND to_member = $2 AND from_member = $3",
            )
            .bind(column(space))
            .bind(to.0.as_slice())
            .bind(from.0.as_slice())
            .fetch_one(c)
            .await
        })?;
        count(found)
    }

    /// Forgets all letters that a member wrote.
    pub async fn remove_letters_from(&mut self, space: u64, from: MemberId) -> Result<()> {
        on!(self, |c| sqlx::query("DELETE FROM letters WHERE space = $1 AND from_member = $2")
            .bind(column(space))
            .bind(from.0.as_slice())
            .execute(c)
            .await
            .map(drop))?;
        Ok(())
    }

    /// Forgets a letter to a member.
    pub async fn remove_letter(&mut self, space: u64, to: MemberId, id: u64) -> Result<()> {
        on!(self, |c| sqlx::query(
            "DELETE FROM letters WHERE space = $1 AND to_member = $2 AND id = $3"
        )
        .bind(column(space))
        .bind(to.0.as_slice())
        .bind(bound(id))
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Forgets letters that were sent before a day; tells how many.
    pub async fn remove_letters_before(&mut self, day: Day) -> Result<u64> {
        Ok(on!(self, |c| sqlx::query("DELETE FROM letters WHERE sent_day < $1")
            .bind(day.0)
            .execute(c)
            .await
            .map(|it| it.rows_affected()))?)
    }
}

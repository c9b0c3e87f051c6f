//! Which attachments there are; their bytes lie elsewhere.

use domain::Day;
use protocol::{AttachmentId, MemberId};

use crate::{
    Result, Work,
    database::on,
    tables::{column, count, fixed},
};

/// An attachment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachmentRow {
    /// Who stored it.
    pub uploader: MemberId,
    /// The name of the file that holds it.
    pub file: String,
    /// Its length in bytes.
    pub length: u64,
    /// SHA-256 of its bytes.
    pub content_hash: [u8; 32],
    /// The log's newest entry when it was stored.
    pub seq: u64,
}

impl Work {
    /// Remembers an attachment. `false` when there is one under this number.
    pub async fn add_attachment(
        &mut self,
        space: u64,
        id: AttachmentId,
        it: &AttachmentRow,
        today: Day,
    ) -> Result<bool> {
        let added = on!(self, |c| {
            sqlx::query(
            "INSERT INTO attachments (space, attachment_id, uploader, file, length, content_hash,
                                      seq, stored_day)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (space, attachment_id) DO NOTHING"
        )
        .bind(column(space))
        .bind(id.0.as_slice())
        .bind(it.uploader.0.as_slice())
        .bind(&it.file)
        .bind(column(it.length))
        .bind(it.content_hash.as_slice())
        .bind(column(it.seq))
        .bind(today.0)
        .execute(c)
        .await
        .map(|it| it.rows_affected())
        })?;
        Ok(added == 1)
    }

    /// An attachment by its number.
    pub async fn attachment(
        &mut self,
        space: u64,
        id: AttachmentId,
    ) -> Result<Option<AttachmentRow>> {
        type Row = (Vec<u8>, String, i64, Vec<u8>, i64);
        let row: Option<Row> = on!(self, |c| sqlx::query_as(
            "SELECT uploader, file, length, content_hash, seq FROM attachments
             WHERE space = $1 AND attachment_id = $2"
        )
        .bind(column(space))
        .bind(id.0.as_slice())
        .fetch_optional(c)
        .await)?;
        row.map(|(uploader, file, length, content_hash, seq)| {
            Ok(AttachmentRow {
                uploader: MemberId(fixed(&uploader)?),
                file,
                length: count(length)?,
                content_hash: fixed(&content_hash)?,
                seq: count(seq)?,
            })
        })
        .transpose()
    }

    /// How many attachments a member stored in a space.
    pub async fn attachment_count(&mut self, space: u64, uploader: MemberId) -> Result<u64> {
        let found: i64 = on!(self, |c| sqlx::query_scalar(
            "SELECT count(*) FROM attachments WHERE space = $1 AND uploader = $2"
        )
        .bind(column(space))
        .bind(uploader.0.as_slice())
        .fetch_one(c)
        .await)?;
        count(found)
    }

    /// Forgets an attachment.
    pub async fn remove_attachment(&mut self, space: u64, id: AttachmentId) -> Result<()> {
        on!(self, |c| sqlx::query(
            "DELETE FROM attachments WHERE space = $1 AND attachment_id = $2"
        )
        .bind(column(space))
        .bind(id.0.as_slice())
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Whether some attachment's bytes lie in this file.
    pub async fn file_is_named(&mut self, file: &str) -> Result<bool> {
        let found: Option<i64> =
            on!(self, |c| sqlx::query_scalar("SELECT space FROM attachments WHERE file = $1")
                .bind(file)
                .fetch_optional(c)
                .await)?;
        Ok(found.is_some())
    }
}

//! Which account is which member of which space, and what of it they may read.

use domain::{AccountId, spaces::Standing};
use protocol::{MemberId, SpaceId};
use uuid::Uuid;

use crate::{
    Result, StorageError, Work,
    database::on,
    tables::{column, count, fixed, small},
};

/// Where a membership ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MembershipEnd {
    /// The entry that ended it.
    pub seq: u64,
    /// The newest object's number then.
    pub k: u64,
    /// The last epoch it had a part in; 0 for none.
    pub epoch: u32,
}

/// A membership as its account sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MembershipRow {
    /// The space's short number.
    pub number: u64,
    /// The space.
    pub space_id: SpaceId,
    /// 1 vault, 2 pair, 3 group, 4 team.
    pub kind: u8,
    /// The newest entry's number.
    pub seq: u64,
    /// The newest object's number.
    pub k: u64,
    /// The newest epoch.
    pub epoch: u32,
    /// Which member the account is.
    pub member_id: MemberId,
    /// How it stands to the space.
    pub standing: Standing,
    /// 1 member, 2 facilitator.
    pub role: u8,
    /// The entry by which it came.
    pub since_seq: u64,
    /// Where it ended, for those who are gone.
    pub end: Option<MembershipEnd>,
}

/// A membership as the space keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MembershipOfSpace {
    /// Which member.
    pub member_id: MemberId,
    /// Which account that is.
    pub account_id: AccountId,
    /// How it stands to the space.
    pub standing: Standing,
    /// 1 member, 2 facilitator.
    pub role: u8,
    /// The entry by which it came.
    pub since_seq: u64,
    /// Where it ended, for those who are gone.
    pub end: Option<MembershipEnd>,
}

type EndColumns = (Option<i64>, Option<i64>, Option<i64>);

fn end((seq, k, epoch): EndColumns) -> Result<Option<MembershipEnd>> {
    let (Some(seq), Some(k), Some(epoch)) = (seq, k, epoch) else { return Ok(None) };
    Ok(Some(MembershipEnd { seq: count(seq)?, k: count(k)?, epoch: small(epoch)? }))
}

const fn number(standing: Standing) -> i64 {
    match standing {
        Standing::Guest => 1,
        Standing::Member => 2,
        Standing::Removed => 3,
        Standing::Left => 4,
    }
}

fn standing(number: i64) -> Result<Standing> {
    match number {
        1 => Ok(Standing::Guest),
        2 => Ok(Standing::Member),
        3 => Ok(Standing::Removed),
        4 => Ok(Standing::Left),
        _ => Err(StorageError::Damaged("no such standing")),
    }
}

impl Work {
    /// The memberships of an account, in order of joining.
    pub async fn memberships_of(&mut self, account_id: AccountId) -> Result<Vec<MembershipRow>> {
        type Row = (
            i64,
            Vec<u8>,
            i64,
            i64,
            i64,
            i64,
            Vec<u8>,
            i64,
            i64,
            i64,
            Option<i64>,
            Option<i64>,
            Option<i64>,
        );
        let rows: Vec<Row> = on!(self, |c| sqlx::query_as(
            "SELECT spaces.number, spaces.id, spaces.kind, spaces.seq, spaces.k, spaces.epoch,
                    memberships.member_id, memberships.standing, memberships.role,
                    memberships.since_seq, memberships.until_seq, memberships.until_k,
                    memberships.until_epoch
             FROM memberships JOIN spaces ON spaces.number = memberships.space
             WHERE memberships.account_id = $1 ORDER BY spaces.number, memberships.since_seq"
        )
        .bind(account_id.0)
        .fetch_all(c)
        .await)?;
        let membership = |row: Row| {
            let (number, id, kind, seq, k, epoch, member_id, stands, role, since_seq, ..) = row;
            Ok(MembershipRow {
                number: count(number)?,
                space_id: SpaceId(fixed(&id)?),
                kind: small(kind)?,
                seq: count(seq)?,
                k: count(k)?,
                epoch: small(epoch)?,
                member_id: MemberId(fixed(&member_id)?),
                standing: standing(stands)?,
                role: small(role)?,
                since_seq: count(since_seq)?,
                end: end((row.10, row.11, row.12))?,
            })
        };
        rows.into_iter().map(membership).collect()
    }

    /// The memberships of a space whose accounts are still there, in order of joining.
    pub async fn members_of(&mut self, space: u64) -> Result<Vec<MembershipOfSpace>> {
        type Row = (Vec<u8>, Uuid, i64, i64, i64, Option<i64>, Option<i64>, Option<i64>);
        let rows: Vec<Row> = on!(self, |c| {
            sqlx::query_as(
                "SELECT member_id, account_id, standing, role, since_seq, until_seq, until_k,
                    until_epoch
             FROM memberships WHERE space = $1 ORDER BY since_seq",
            )
            .bind(column(space))
            .fetch_all(c)
            .await
        })?;
        let membership = |row: Row| {
            let (member_id, account_id, stands, role, since_seq, seq, k, epoch) = row;
            Ok(MembershipOfSpace {
                member_id: MemberId(fixed(&member_id)?),
                account_id: AccountId(account_id),
                standing: standing(stands)?,
                role: small(role)?,
                since_seq: count(since_seq)?,
                end: end((seq, k, epoch))?,
            })
        };
        rows.into_iter().map(membership).collect()
    }

    /// Adds a membership, or puts a changed one in its place.
    pub async fn put_membership(&mut self, space: u64, it: &MembershipOfSpace) -> Result<()> {
        on!(self, |c| sqlx::query(
            "INSERT INTO memberships (space, member_id, account_id, standing, role, since_seq,
                                      until_seq, until_k, until_epoch)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT (space, member_id) DO UPDATE
             SET standing = $4, role = $5, until_seq = $7, until_k = $8, until_epoch = $9"
        )
        .bind(column(space))
        .bind(it.member_id.0.as_slice())
        .bind(it.account_id.0)
        .bind(number(it.standing))
        .bind(i64::from(it.role))
        .bind(column(it.since_seq))
        .bind(it.end.map(|it| column(it.seq)))
        .bind(it.end.map(|it| column(it.k)))
        .bind(it.end.map(|it| i64::from(it.epoch)))
        .execute(c)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Whether a member is present, and its account still there.
    pub async fn is_member(&mut self, space: u64, member_id: MemberId) -> Result<bool> {
        let stands: Option<i64> = on!(self, |c| sqlx::query_scalar(
            "SELECT standing FROM memberships WHERE space = $1 AND member_id = $2"
        )
        .bind(column(space))
        .bind(member_id.0.as_slice())
        .fetch_optional(c)
        .await)?;
        Ok(stands == Some(number(Standing::Member)))
    }

    /// How many spaces an account is in or was in.
    pub async fn membership_count(&mut self, account_id: AccountId) -> Result<u64> {
        let found: i64 = on!(self, |c| sqlx::query_scalar(
            "SELECT count(*) FROM memberships JOIN spaces ON spaces.number = memberships.space
             WHERE memberships.account_id = $1 AND spaces.kind <> 2"
        )
        .bind(account_id.0)
        .fetch_one(c)
        .await)?;
        count(found)
    }

    /// In how many pairs an account is present.
    pub async fn pair_count(&mut self, account_id: AccountId) -> Result<u64> {
        let found: i64 = on!(self, |c| sqlx::query_scalar(
            "SELECT count(*) FROM memberships JOIN spaces ON spaces.number = memberships.space
             WHERE memberships.account_id = $1 AND memberships.standing = 2 AND spaces.kind = 2"
        )
        .bind(account_id.0)
        .fetch_one(c)
        .await)?;
        count(found)
    }

    /// Takes a member's letters, key letters, words and files out of a space; its places in the
    /// stream keep their hashes. Gives back the files.
    pub(crate) async fn forget_member(
        &mut self,
        space: u64,
        member_id: &MemberId,
    ) -> Result<Vec<String>> {
        let files: Vec<(String, i64)> = on!(self, |c| sqlx::query_as(
            "DELETE FROM attachments WHERE space = $1 AND uploader = $2 RETURNING file, length"
        )
        .bind(column(space))
        .bind(member_id.0.as_slice())
        .fetch_all(c)
        .await)?;
        let words: i64 = on!(self, |c| sqlx::query_scalar(
            "SELECT COALESCE((SELECT CAST(SUM(length(wire)) AS BIGINT) FROM objects
                              WHERE space = $1 AND author = $2), 0)
                  + COALESCE((SELECT CAST(SUM(length(wrap)) AS BIGINT) FROM wraps
                              WHERE space = $1 AND member_id = $2), 0)"
        )
        .bind(column(space))
        .bind(member_id.0.as_slice())
        .fetch_one(c)
        .await)?;
        let bytes = files.iter().fold(words, |sum, (_, length)| sum + length);
        self.give_room_back_in(space, count(bytes)?).await?;
        self.forget_duty_of(space, member_id).await?;
        for statement in [
            "UPDATE objects SET wire = NULL WHERE space = $1 AND author = $2 AND wire IS NOT NULL",
            "DELETE FROM letters WHERE space = $1 AND to_member = $2",
            "DELETE FROM letters WHERE space = $1 AND from_member = $2",
            "DELETE FROM letters WHERE origin = $1 AND from_member = $2",
            "DELETE FROM letters_kept_back WHERE space = $1 AND from_member = $2",
            "DELETE FROM letters_kept_back WHERE team = $1 AND to_member = $2",
            "UPDATE worries SET kept_from = NULL WHERE space = $1 AND kept_from = $2",
            "DELETE FROM wraps WHERE space = $1 AND member_id = $2",
            "DELETE FROM memberships WHERE space = $1 AND member_id = $2",
        ] {
            on!(self, |c| sqlx::query(statement)
                .bind(column(space))
                .bind(member_id.0.as_slice())
                .execute(c)
                .await
                .map(drop))?;
        }
        Ok(files.into_iter().map(|(file, _)| file).collect())
    }
}

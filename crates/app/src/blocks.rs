//! Blocks: whom somebody does not want to meet, in any group. The other one is not told.

use std::collections::BTreeSet;

use domain::{
    Day,
    bars::{BLOCKS_MAX, BLOCKS_PER_DAY_MAX, BlockRefused},
};
use protocol::MemberId;

use crate::{App, Error, Failure, requests::forget_waiting, rights::Member, spaces::space};

/// Blocks a member, or takes that back. Whoever is blocked is so in all groups that both are in.
pub async fn block(
    app: &App,
    member: &Member,
    other: MemberId,
    on: bool,
) -> Result<(), Error<BlockRefused>> {
    let (task, member) = (app.clone(), *member);
    app.detached(async move {
        let own = member.caller().account_id();
        let group = space(&task, member.space_id()).await?.ok_or(BlockRefused::NoSuchMember)?;
        let other = group.account_of(&other).filter(|it| *it != own);
        let other = other.ok_or(BlockRefused::NoSuchMember)?;
        let blocked = task.pepper().block_key(other);
        let mut work = task.database().write().await?;
        let blocks = work.blocks(own).await?;
        if !on {
            work.remove_block(own, &blocked).await?;
        } else if !blocks.contains(&blocked) {
            let room = (blocks.len() as u64) < BLOCKS_MAX;
            let today = Day::of(task.now());
            if !room || !work.count_block(own, today, BLOCKS_PER_DAY_MAX).await? {
                return Err(BlockRefused::TooManyBlocks.into());
            }
            work.add_block(own, &blocked).await?;
            forget_waiting(&mut work, other, own).await?;
        }
        Ok(work.save().await?)
    })
    .await
}

/// The members here whom the caller blocked, in this group or another.
pub async fn blocks(app: &App, member: &Member) -> Result<Vec<MemberId>, Failure> {
    let Some(group) = space(app, member.space_id()).await? else { return Ok(Vec::new()) };
    let blocks: BTreeSet<_> = {
        let mut work = app.database().read().await?;
        work.blocks(member.caller().account_id()).await?.into_iter().collect()
    };
    if blocks.is_empty() {
        return Ok(Vec::new());
    }
    let members = group.log.members().map(|it| it.id);
    let is_blocked = |it: &MemberId| {
        let account = group.account_of(it);
        account.is_some_and(|it| blocks.contains(&app.pepper().block_key(it)))
    };
    Ok(members.filter(is_blocked).collect())
}

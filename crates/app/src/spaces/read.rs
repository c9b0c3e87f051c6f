//! Reading logs: by members, by guests, by those who are gone, and by whoever holds a link.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use bytes::Bytes;
use domain::{
    limits::LOG_PAGE_LEN_MAX,
    spaces::{InviteState, Reach, ReadRefused, Standing},
};
use protocol::{InviteId, Minute, SpaceId, log, object::CHAIN_START};

use super::{
    InviteRefused, InviteView, LogRecord, Space, SpaceSummary, remembered::signed_entry, space,
};
use crate::{App, Error, Failure, accounts::Caller, safety::safety_team};

/// The caller's spaces, those they are gone from too; of these, what there was until then and nothing of today.
pub async fn spaces_of(app: &App, caller: &Caller) -> Result<Vec<SpaceSummary>, Failure> {
    let mut work = app.database().read().await?;
    let memberships = work.memberships_of(caller.account_id()).await?;
    // Who came back has several; the latest is the one that counts.
    let mut latest = BTreeMap::new();
    for it in memberships {
        latest.insert(it.number, it);
    }
    let summary = |it: storage::MembershipRow| {
        let (seq, k, epoch) = match it.standing {
            Standing::Member => (it.seq, it.k, it.epoch),
            // The waiting room reads the log, and nothing of what is said.
            Standing::Guest => (it.seq, 0, it.epoch),
            Standing::Removed | Standing::Left => {
                it.end.map_or((0, 0, 0), |end| (end.seq, end.k, end.epoch))
            }
        };
        let storage::MembershipRow { space_id, kind, member_id, standing, role, .. } = it;
        SpaceSummary { space_id, kind, member_id, standing, role, seq, k, epoch }
    };
    Ok(latest.into_values().map(summary).collect())
}

/// Entries after `after` (none: from the start), at most [`domain::limits::LOG_PAGE_LEN_MAX`].
pub async fn read_log(
    app: &App,
    caller: &Caller,
    space_id: SpaceId,
    after: Option<u64>,
) -> Result<Vec<LogRecord>, Error<ReadRefused>> {
    let space = space(app, space_id).await?.ok_or(ReadRefused::NoSuchSpace)?;
    let reach = reach_of_log(app, caller, &space).await?;
    let from = after.map_or(0, |after| after.saturating_add(1));
    // The database may know more by now; of that the epochs, and so the wraps, are not known here yet.
    let known = space.log.head().seq;
    let until = reach.until_seq.map_or(known, |until| until.min(known));
    let mut work = app.database().read().await?;
    let page = work.entries(space.number, from, until, LOG_PAGE_LEN_MAX).await?;
    let (Some(first), Some(last)) = (page.first(), page.last()) else { return Ok(Vec::new()) };
    let in_page = |it: &&log::Epoch| (first.seq..=last.seq).contains(&it.seq);
    let epochs: HashMap<u64, u32> =
        space.log.epochs().iter().filter(in_page).map(|it| (it.seq, it.n)).collect();
    let mut wraps: HashMap<u32, Bytes> = HashMap::new();
    if let (Some(&least), Some(&most)) = (epochs.values().min(), epochs.values().max()) {
        for member_id in space.members_of(caller.account_id()) {
            wraps.extend(work.wraps_of(space.number, *member_id, least, most).await?);
        }
    }
    let record = |stored: storage::EntryRow| {
        let (signatures, _) = stored.signatures.as_chunks();
        LogRecord {
            signatures: signatures.to_vec(),
            wrap: epochs.get(&stored.seq).and_then(|n| wraps.remove(n)),
            entry: stored.entry,
        }
    };
    Ok(page.into_iter().map(record).collect())
}

/// How much of a log the caller may read. Everybody reads the safety team's, so that a report can be sealed to the right
/// people; the safety team reads that of a group a report came from, so that it can be checked. Neither reads anything else.
async fn reach_of_log(
    app: &App,
    caller: &Caller,
    space: &Space,
) -> Result<Reach, Error<ReadRefused>> {
    let own = space.reach(caller.account_id());
    if own.is_ok_and(|it| it.until_seq.is_none()) {
        return Ok(own?);
    }
    let team = safety_team(app).await?;
    let shown = match team {
        Some(team) if team.id() == space.id() => true,
        Some(team) if team.present_member(caller.account_id()).is_some() => {
            let mut work = app.database().read().await?;
            work.safety_team_looks_after(space.number).await?
        }
        _ => false,
    };
    if shown {
        let standing = Standing::Guest;
        return Ok(Reach { standing, from_k: u64::MAX, until_k: None, until_seq: None });
    }
    Ok(own?)
}

/// The hashes of all wraps of an epoch, in order of `member_id`.
pub async fn wrap_hashes(
    app: &App,
    caller: &Caller,
    space_id: SpaceId,
    epoch: u32,
) -> Result<Vec<[u8; 32]>, Error<ReadRefused>> {
    let space = space(app, space_id).await?.ok_or(ReadRefused::NoSuchSpace)?;
    let reach = space.reach(caller.account_id())?;
    let seq = space.log.epoch_at(epoch).ok_or(ReadRefused::NoSuchEpoch)?.seq;
    if reach.until_seq.is_some_and(|until| until < seq) {
        return Err(ReadRefused::NoSuchEpoch.into());
    }
    let mut work = app.database().read().await?;
    let hashes = work.wrap_hashes(space.number, epoch).await?;
    Ok(hashes.ok_or(ReadRefused::NoSuchEpoch)?)
}

/// What the holder of a link may see before joining; of one that is over, how it ended and nothing of today.
pub async fn invite(app: &App, invite_id: InviteId) -> Result<InviteView, Error<InviteRefused>> {
    let (space, seq, state) = behind(app, invite_id).await?;
    let mut work = app.database().read().await?;
    let row = work.space(space.id()).await?.ok_or(InviteRefused::NoSuchInvite)?;
    let mut wire = async |seq| {
        let stored = work.entries(row.number, seq, seq, 1).await?;
        let stored = stored.first().ok_or_else(|| Failure::new("a stored log has a hole"))?;
        Ok::<_, Failure>(Bytes::from(signed_entry(stored)?.wire()))
    };
    let (create, invite) = (wire(0).await?, wire(seq).await?);
    let works = state == InviteState::Working;
    let (k, chain) = if works { (row.k, row.chain) } else { (0, CHAIN_START) };
    Ok(InviteView { create, invite, state, k, chain })
}

/// The wires of the log that a working invite leads to, after `after` (none: from the start), at most
/// [`domain::limits::LOG_PAGE_LEN_MAX`].
pub async fn invite_log(
    app: &App,
    invite_id: InviteId,
    after: Option<u64>,
) -> Result<Vec<Bytes>, Error<InviteRefused>> {
    let (space, _, state) = behind(app, invite_id).await?;
    if state != InviteState::Working {
        return Err(InviteRefused::NoSuchInvite.into());
    }
    let from = after.map_or(0, |after| after.saturating_add(1));
    let mut work = app.database().read().await?;
    let page = work.entries(space.number, from, u64::MAX, LOG_PAGE_LEN_MAX).await?;
    let wire = |stored| Ok(signed_entry(stored)?.wire().into());
    page.iter().map(wire).collect()
}

/// The space that an invite leads to, the entry that made it, and how it stands.
async fn behind(
    app: &App,
    invite_id: InviteId,
) -> Result<(Arc<Space>, u64, InviteState), Error<InviteRefused>> {
    let found = {
        let mut work = app.database().read().await?;
        work.invite(invite_id).await?
    };
    let (space_id, seq) = found.ok_or(InviteRefused::NoSuchInvite)?;
    let space = space(app, space_id).await?.ok_or(InviteRefused::NoSuchInvite)?;
    let now = Minute::from_ms(app.now());
    let state = match space.log.invite_state(&invite_id, now) {
        None => return Err(InviteRefused::NoSuchInvite.into()),
        Some(log::InviteState::Working) => InviteState::Working,
        Some(log::InviteState::Expired) => InviteState::Expired,
        Some(log::InviteState::Used) => InviteState::UsedUp,
        Some(log::InviteState::Withdrawn) => InviteState::Withdrawn,
    };
    Ok((space, seq, state))
}

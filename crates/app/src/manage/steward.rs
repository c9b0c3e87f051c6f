//! A group as the steward sees it: its signed log, and the codes of who is in it. What is said there is sealed, and stays so.

use bytes::Bytes;
use domain::{audit::Act, codes::Code, limits::LOG_PAGE_LEN_MAX, manage::ManageRefused};
use protocol::{
    MemberId, SpaceId, Transaction,
    log::{Body, StewardAct},
};
use storage::Work;

use super::{code_of, group_code_of, note};
use crate::{
    App, Error, Failure,
    rights::Administrator,
    spaces::{Space, signed_entry, space},
};

/// The wires of a group's log after `after` (none: from the start), at most [`LOG_PAGE_LEN_MAX`].
pub async fn group_log(
    app: &App,
    _: &Administrator,
    code: &str,
    after: Option<u64>,
) -> Result<Vec<Bytes>, Error<ManageRefused>> {
    let (number, _) = group(app, code).await?;
    let from = after.map_or(0, |after| after.saturating_add(1));
    let mut work = app.database().read().await?;
    let page = work.entries(number, from, u64::MAX, LOG_PAGE_LEN_MAX).await?;
    let wire = |stored| Ok(signed_entry(stored)?.wire().into());
    page.iter().map(wire).collect()
}

/// The present members of a group, and what stands for each of them here.
pub async fn group_people(
    app: &App,
    _: &Administrator,
    code: &str,
) -> Result<Vec<(MemberId, Code)>, Error<ManageRefused>> {
    let (_, id) = group(app, code).await?;
    let space = space(app, id).await?.ok_or(ManageRefused::NoSuchCode)?;
    let people = space.log.members().filter_map(|it| {
        let account_id = space.account_of(&it.id)?;
        Some((it.id, code_of(app, account_id)))
    });
    Ok(people.collect())
}

/// The space whose code this is. A code cannot be looked up, so all are tried.
pub async fn group_of_code(
    app: &App,
    _: &Administrator,
    code: &str,
) -> Result<SpaceId, Error<ManageRefused>> {
    Ok(group(app, code).await?.1)
}

async fn group(app: &App, code: &str) -> Result<(u64, SpaceId), Error<ManageRefused>> {
    let code = Code::parse(code).ok_or(ManageRefused::NoSuchCode)?;
    let mut work = app.database().read().await?;
    let groups = work.groups().await?;
    let found = groups.into_iter().find(|it| group_code_of(app, &it.space_id) == code);
    Ok(found.map(|it| (it.number, it.space_id)).ok_or(ManageRefused::NoSuchCode)?)
}

/// Writes into the trail what the steward does in a transaction, whoever carries it.
pub(crate) async fn note_steward(
    app: &App,
    work: &mut Work,
    after: &Space,
    by: domain::AccountId,
    transaction: &Transaction,
) -> Result<(), Failure> {
    for signed in &transaction.entries {
        let Body::Steward(who, act) = &signed.entry().body else { continue };
        let what = match act {
            StewardAct::RemoveFacilitator => Act::StewardRemovedFacilitator,
            StewardAct::MakeFacilitator => Act::StewardMadeFacilitator,
        };
        let about = after.account_of(who).map(|it| code_of(app, it));
        note(app, work, Some(by), what, about).await?;
    }
    Ok(())
}

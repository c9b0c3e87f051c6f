//! The organisation's safety team, and what everybody may know of it.

use std::sync::Arc;

use domain::{
    audit::Act,
    safety::{SafetyTeamRefused, TEAM_KIND},
};
use fanout::AccountKey;
use protocol::SpaceId;

use crate::{
    App, Error, Failure,
    manage::note,
    rights::Administrator,
    spaces::{Space, space},
};

/// Who looks after people beside a group's own facilitators.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Keepers {
    /// The space of the organisation's safety team.
    pub safety_team: Option<SpaceId>,
    /// The public half of the organisation's steward key.
    pub steward_key: Option<[u8; 32]>,
}

/// What the organisation has of these.
pub async fn keepers(app: &App) -> Result<Keepers, Failure> {
    let mut work = app.database().read().await?;
    let safety_team = work.safety_team().await?;
    let steward_key = work.steward_key().await?;
    Ok(Keepers { safety_team, steward_key })
}

/// The safety team's space, where the organisation has one.
pub(crate) async fn safety_team(app: &App) -> Result<Option<Arc<Space>>, Failure> {
    let id = {
        let mut work = app.database().read().await?;
        work.safety_team().await?
    };
    match id {
        Some(id) => space(app, id).await,
        None => Ok(None),
    }
}

/// Tells the connected devices of the safety team that there is something to look at.
pub(crate) fn tell_safety_team(app: &App, team: &Space) {
    for it in team.log.members() {
        if let Some(account_id) = team.account_of(&it.id) {
            app.fanout().letter_waits(&team.id(), AccountKey(*account_id.0.as_bytes()));
        }
    }
}

/// Makes a team that the administrator is in the organisation's safety team.
pub async fn name_safety_team(
    app: &App,
    administrator: &Administrator,
    space_id: SpaceId,
) -> Result<(), Error<SafetyTeamRefused>> {
    let (task, account_id) = (app.clone(), administrator.caller().account_id());
    app.detached(async move {
        let team = space(&task, space_id).await?.ok_or(SafetyTeamRefused::NoSuchSpace)?;
        team.present_member(account_id).ok_or(SafetyTeamRefused::NoSuchSpace)?;
        if team.log.kind().number() != u64::from(TEAM_KIND) {
            return Err(SafetyTeamRefused::NotATeam.into());
        }
        let mut work = task.database().write().await?;
        let what = match work.safety_team().await? {
            Some(before) if before == space_id => return Ok(()),
            Some(_) => Act::SafetyTeamChanged,
            None => Act::SafetyTeamNamed,
        };
        work.put_safety_team(space_id).await?;
        note(&task, &mut work, Some(account_id), what, None).await?;
        Ok(work.save().await?)
    })
    .await
}

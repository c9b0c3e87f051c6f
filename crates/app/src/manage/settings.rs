//! What an administrator may change about the organisation.

use domain::{
    audit::Act,
    organisation::{Organisation, OrganisationRefused, Support},
};

use super::note;
use crate::{App, Error, Failure, rights::Administrator};

/// What an administrator filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSettings {
    /// The organisation's name.
    pub name: String,
    /// Its country.
    pub country: String,
    /// How old somebody has to be, in years.
    pub minimum_age: i64,
    /// Whether only those count as on duty who are signed off.
    pub sign_off_required: bool,
    /// Where members reach the organisation; none: as it is.
    pub support: Option<Support>,
    /// The public half of a new steward key; none: as it is.
    pub steward_key: Option<[u8; 32]>,
}

/// Whether only those count as on duty who are signed off, and where members reach the organisation, where it says so.
pub async fn settings(app: &App) -> Result<(bool, Option<Support>), Failure> {
    let mut work = app.database().read().await?;
    let support = Some(work.support().await?).filter(|it| !it.is_empty());
    Ok((work.sign_off_required().await?, support))
}

/// Changes the organisation's settings.
pub async fn change_settings(
    app: &App,
    administrator: &Administrator,
    it: NewSettings,
) -> Result<(), Error<OrganisationRefused>> {
    let organisation = Organisation::new(&it.name, &it.country, it.minimum_age)?;
    if it.steward_key.is_some_and(|key| protocol::SignKey::parse(&key).is_err()) {
        return Err(OrganisationRefused::StewardKey.into());
    }
    let (task, by) = (app.clone(), administrator.caller().account_id());
    app.detached(async move {
        let mut work = task.database().write().await?;
        let before = work.sign_off_required().await?;
        work.change_organisation(&organisation, it.sign_off_required, it.steward_key).await?;
        if let Some(support) = &it.support {
            work.put_support(support).await?;
        }
        note(&task, &mut work, Some(by), Act::SettingsChanged, None).await?;
        if before != it.sign_off_required {
            let what = if it.sign_off_required { Act::SignOffAsked } else { Act::SignOffWaived };
            note(&task, &mut work, Some(by), what, None).await?;
        }
        if it.steward_key.is_some() {
            note(&task, &mut work, Some(by), Act::StewardKeyChanged, None).await?;
        }
        Ok(work.save().await?)
    })
    .await
}

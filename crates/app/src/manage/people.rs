//! Professionals and administrators, named by the code that they told.

use domain::{AccountId, Day, audit::Act, codes::Code, manage::ManageRefused};
use storage::{ProfessionalRow, Work};

use super::{account_of_code, note};
use crate::{App, Error, rights::Administrator};

/// Writes down that somebody's papers were seen today, and until when that holds (as `2027-11-24`).
pub async fn add_professional(
    app: &App,
    administrator: &Administrator,
    code: &str,
    expires_on: &str,
) -> Result<(), Error<ManageRefused>> {
    let today = Day::of(app.now());
    let expires = ManageRefused::expiry(expires_on, today)?;
    let code = Code::parse(code).ok_or(ManageRefused::NoSuchCode)?;
    let (task, by) = (app.clone(), administrator.caller().account_id());
    app.detached(async move {
        let mut work = task.database().write().await?;
        let account_id = account(&task, &mut work, code).await?;
        work.put_professional(&ProfessionalRow { account_id, verified: today, expires }).await?;
        note(&task, &mut work, Some(by), Act::ProfessionalAdded, Some(code)).await?;
        Ok(work.save().await?)
    })
    .await
}

/// Somebody is no professional here any more.
pub async fn end_professional(
    app: &App,
    administrator: &Administrator,
    code: &str,
) -> Result<(), Error<ManageRefused>> {
    let code = Code::parse(code).ok_or(ManageRefused::NoSuchCode)?;
    let (task, by) = (app.clone(), administrator.caller().account_id());
    app.detached(async move {
        let mut work = task.database().write().await?;
        let account_id = account(&task, &mut work, code).await?;
        if !work.remove_professional(account_id).await? {
            return Err(ManageRefused::NoSuchCode.into());
        }
        note(&task, &mut work, Some(by), Act::ProfessionalEnded, Some(code)).await?;
        Ok(work.save().await?)
    })
    .await
}

/// Makes somebody an administrator. Only a kept account can be one: another would end by itself.
pub async fn add_administrator(
    app: &App,
    administrator: &Administrator,
    code: &str,
) -> Result<(), Error<ManageRefused>> {
    let code = Code::parse(code).ok_or(ManageRefused::NoSuchCode)?;
    let (task, by) = (app.clone(), administrator.caller().account_id());
    app.detached(async move {
        let mut work = task.database().write().await?;
        let account_id = account(&task, &mut work, code).await?;
        if !work.account(account_id).await?.is_some_and(|it| it.kept) {
            return Err(ManageRefused::NotKept.into());
        }
        work.make_administrator(account_id).await?;
        note(&task, &mut work, Some(by), Act::AdministratorAdded, Some(code)).await?;
        work.save().await?;
        task.sessions_remembered().forget_where(|it| it.account_id == account_id);
        Ok(())
    })
    .await
}

/// Makes an administrator somebody like everybody else; never the last one.
pub async fn end_administrator(
    app: &App,
    administrator: &Administrator,
    code: &str,
) -> Result<(), Error<ManageRefused>> {
    let code = Code::parse(code).ok_or(ManageRefused::NoSuchCode)?;
    let (task, by) = (app.clone(), administrator.caller().account_id());
    app.detached(async move {
        let mut work = task.database().write().await?;
        let account_id = account(&task, &mut work, code).await?;
        if !work.account(account_id).await?.is_some_and(|it| it.administrator) {
            return Err(ManageRefused::NoSuchCode.into());
        }
        if !work.end_administrator(account_id).await? {
            return Err(ManageRefused::LastAdministrator.into());
        }
        note(&task, &mut work, Some(by), Act::AdministratorEnded, Some(code)).await?;
        work.save().await?;
        task.sessions_remembered().forget_where(|it| it.account_id == account_id);
        Ok(())
    })
    .await
}

async fn account(
    app: &App,
    work: &mut Work,
    code: Code,
) -> Result<AccountId, Error<ManageRefused>> {
    let found = account_of_code(app, work, code).await?;
    Ok(found.ok_or(ManageRefused::NoSuchCode)?)
}

//! The organisation that runs this server: set up once, by whoever holds the one-time token.

use domain::{
    audit::Act,
    organisation::{Organisation, OrganisationRefused},
};

use crate::{
    App, Error, Failure,
    accounts::{Caller, Token},
    manage::note,
};

/// What everybody may know of the organisation.
pub async fn organisation(app: &App) -> Result<Organisation, Failure> {
    let mut work = app.database().read().await?;
    Ok(work.organisation().await?)
}

/// Makes a new one-time set-up token and forgets the one before; none once the organisation is set
/// up. Only its hash is stored.
pub async fn issue_setup_token(app: &App) -> Result<Option<Token>, Failure> {
    let token = Token(app.draw());
    let mut work = app.database().write().await?;
    if work.organisation().await?.set_up {
        return Ok(None);
    }
    work.put_setup_token(&token.hash()).await?;
    work.save().await?;
    Ok(Some(token))
}

/// Sets the organisation up and makes the caller its administrator. The token works once.
pub async fn set_up(
    app: &App,
    caller: &Caller,
    setup_token: &Token,
    name: &str,
    country: &str,
    minimum_age: i64,
) -> Result<(), Error<OrganisationRefused>> {
    let organisation = Organisation::new(name, country, minimum_age)?;
    let (task, caller, token_hash) = (app.clone(), *caller, setup_token.hash());
    app.detached(async move {
        let mut work = task.database().write().await?;
        if !work.use_setup_token(&token_hash, &organisation).await? {
            let set_up = work.organisation().await?.set_up;
            return Err(if set_up {
                OrganisationRefused::AlreadySetUp
            } else {
                OrganisationRefused::SetupTokenWrong
            }
            .into());
        }
        work.make_administrator(caller.account_id()).await?;
        note(&task, &mut work, Some(caller.account_id()), Act::SetUp, None).await?;
        work.save().await?;
        task.sessions_remembered().forget_where(|it| it.account_id == caller.account_id());
        Ok(())
    })
    .await
}

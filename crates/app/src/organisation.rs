//! The organisation that runs this server: set up once, by whoever holds the one-time token.

use domain::organisation::{Organisation, OrganisationRefused};

use crate::{
    App, Error, Failure,
    accounts::{Caller, Token},
};

/// What everybody may know of the organisation.
pub async fn organisation(app: &App) -> Result<Organisation, Failure> {
    todo!()
}

/// Makes a new one-time set-up token and forgets the one before; none once the organisation is set
/// up. Only its hash is stored.
pub async fn issue_setup_token(app: &App) -> Result<Option<Token>, Failure> {
    todo!()
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
    todo!()
}

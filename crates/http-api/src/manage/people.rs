//! Professionals, administrators and sign-offs, each by the code that somebody told.

use app::rights::Administrator;
use axum::extract::State;
use http::StatusCode;
use serde::Deserialize;
use utoipa::ToSchema;

use super::OneCode;
use crate::{
    Api,
    door::Proof,
    problem::{Answer, Problem},
    request::{Json, Path},
    sign_offs::Kind,
};

/// A professional, as an administrator names them.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewProfessional {
    /// The code that they told.
    code: String,
    /// The last day it holds, such as 2027-11-24.
    expires_on: String,
}

/// Somebody by the code that they told.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ByCode {
    code: String,
}

/// A note about somebody by the code that they told.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignOffByCode {
    code: String,
    kind: Kind,
}

/// Write down that somebody's papers were seen today.
///
/// `no_such_code`, `expires_on`.
#[utoipa::path(post, path = "/api/v1/manage/professionals", tag = "manage",
    request_body = NewProfessional, responses((status = 204), Problem))]
pub(crate) async fn add_professional(
    Proof(administrator): Proof<Administrator>,
    State(api): State<Api>,
    Json(it): Json<NewProfessional>,
) -> Answer<StatusCode> {
    app::manage::add_professional(&api.app, &administrator, &it.code, &it.expires_on).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Somebody is no professional here any more.
#[utoipa::path(delete, path = "/api/v1/manage/professionals/{code}", tag = "manage",
    params(OneCode), responses((status = 204), Problem))]
pub(crate) async fn end_professional(
    Proof(administrator): Proof<Administrator>,
    State(api): State<Api>,
    Path(at): Path<OneCode>,
) -> Answer<StatusCode> {
    app::manage::end_professional(&api.app, &administrator, &at.code).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Make somebody an administrator.
///
/// `no_such_code`, `not_kept`.
#[utoipa::path(post, path = "/api/v1/manage/administrators", tag = "manage",
    request_body = ByCode, responses((status = 204), Problem))]
pub(crate) async fn add_administrator(
    Proof(administrator): Proof<Administrator>,
    State(api): State<Api>,
    Json(it): Json<ByCode>,
) -> Answer<StatusCode> {
    app::manage::add_administrator(&api.app, &administrator, &it.code).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Make an administrator somebody like everybody else; never the last one.
///
/// `no_such_code`, `last_administrator`.
#[utoipa::path(delete, path = "/api/v1/manage/administrators/{code}", tag = "manage",
    params(OneCode), responses((status = 204), Problem))]
pub(crate) async fn end_administrator(
    Proof(administrator): Proof<Administrator>,
    State(api): State<Api>,
    Path(at): Path<OneCode>,
) -> Answer<StatusCode> {
    app::manage::end_administrator(&api.app, &administrator, &at.code).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Note that the caller saw somebody facilitate, or speaks for them, by the code that they told.
///
/// `no_such_member`, `signs_for_oneself`.
#[utoipa::path(post, path = "/api/v1/manage/sign-offs", tag = "manage",
    request_body = SignOffByCode, responses((status = 204), Problem))]
pub(crate) async fn sign_off_by_code(
    Proof(administrator): Proof<Administrator>,
    State(api): State<Api>,
    Json(it): Json<SignOffByCode>,
) -> Answer<StatusCode> {
    app::sign_offs::note_by_code(&api.app, &administrator, &it.code, it.kind.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

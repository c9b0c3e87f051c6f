//! The organisation's safety team.

use app::rights::Administrator;
use axum::extract::State;
use http::StatusCode;
use protocol::SpaceId;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    Api,
    door::Proof,
    encoded::Encoded,
    problem::{Answer, Problem},
    request::Json,
};

/// Which team is meant.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NamedTeam {
    /// A space of kind 4.
    space_id: Encoded<32>,
}

/// Name the organisation's safety team.
///
/// A team that the administrator is a member of. `no_such_space`, `not_a_team`.
#[utoipa::path(put, path = "/api/v1/organisation/safety-team", tag = "safety",
    request_body = NamedTeam, responses((status = 204), Problem))]
pub(crate) async fn name_safety_team(
    Proof(administrator): Proof<Administrator>,
    State(api): State<Api>,
    Json(it): Json<NamedTeam>,
) -> Answer<StatusCode> {
    app::safety::name_safety_team(&api.app, &administrator, SpaceId(it.space_id.0)).await?;
    Ok(StatusCode::NO_CONTENT)
}

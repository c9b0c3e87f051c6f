//! Bars: two people decide that somebody may not come back.

use app::rights::Hand;
use axum::extract::State;
use domain::bars::BarAct;
use http::StatusCode;
use protocol::MemberId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    Api,
    door::Proof,
    encoded::Encoded,
    problem::{Answer, Problem},
    request::Json,
    spaces::OneSpace,
};

/// What somebody says to a bar.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Act {
    /// The first says it.
    Propose,
    /// A second person agrees.
    Confirm,
    /// Somebody does not.
    Decline,
}

impl From<Act> for BarAct {
    fn from(it: Act) -> Self {
        match it {
            Act::Propose => Self::Propose,
            Act::Confirm => Self::Confirm,
            Act::Decline => Self::Decline,
        }
    }
}

/// About whom, and what.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BarDecision {
    member_id: Encoded<16>,
    act: Act,
}

/// A bar.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BarView {
    member_id: Encoded<16>,
    state: BarState,
    /// Whether the caller proposed it.
    mine: bool,
}

/// How a bar stands.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum BarState {
    /// It waits for a second person.
    Proposed,
    /// It holds.
    Confirmed,
}

/// Propose, confirm or decline a bar.
///
/// Facilitators; the safety team confirms or declines where the group has only one. `no_such_member`, `no_such_bar`,
/// `second_person_needed`, `already_confirmed`.
#[utoipa::path(post, path = "/api/v1/spaces/{space_id}/bars", tag = "safety", params(OneSpace),
    request_body = BarDecision, responses((status = 204), Problem))]
pub(crate) async fn decide_bar(
    Proof(hand): Proof<Hand>,
    State(api): State<Api>,
    Json(it): Json<BarDecision>,
) -> Answer<StatusCode> {
    app::bars::decide(&api.app, &hand, MemberId(it.member_id.0), it.act.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The group's bars.
#[utoipa::path(get, path = "/api/v1/spaces/{space_id}/bars", tag = "safety", params(OneSpace),
    responses((status = 200, body = Vec<BarView>), Problem))]
pub(crate) async fn bars(
    Proof(hand): Proof<Hand>,
    State(api): State<Api>,
) -> Answer<Json<Vec<BarView>>> {
    let bars = app::bars::bars(&api.app, &hand).await?;
    let shown = bars.into_iter().map(|it| BarView {
        member_id: Encoded(it.member_id.0),
        state: if it.confirmed { BarState::Confirmed } else { BarState::Proposed },
        mine: it.mine,
    });
    Ok(Json(shown.collect()))
}

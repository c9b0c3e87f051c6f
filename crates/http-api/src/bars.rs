//! Bars: two people decide that somebody may not come back, and two that they may.

use app::rights::Hand;
use axum::extract::State;
use domain::bars::{BarAct, BarStanding, Proposer};
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
    /// The first says that somebody who was barred may come back.
    ProposeLift,
    /// A second person agrees.
    ConfirmLift,
    /// Somebody does not.
    DeclineLift,
}

impl From<Act> for BarAct {
    fn from(it: Act) -> Self {
        match it {
            Act::Propose => Self::Propose,
            Act::Confirm => Self::Confirm,
            Act::Decline => Self::Decline,
            Act::ProposeLift => Self::ProposeLift,
            Act::ConfirmLift => Self::ConfirmLift,
            Act::DeclineLift => Self::DeclineLift,
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
    /// Whether the caller proposed what waits for a second person.
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
    /// It holds, and waits for a second person to lift it.
    LiftProposed,
}

/// Propose, confirm or decline a bar, or to lift one.
///
/// Facilitators; the safety team as the second person where the group has only one. Two different people each time. `no_such_member`, `no_such_bar`,
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
        state: match it.standing {
            BarStanding::Proposed(_) => BarState::Proposed,
            BarStanding::Holds => BarState::Confirmed,
            BarStanding::LiftProposed(_) => BarState::LiftProposed,
        },
        mine: is_mine(it.standing),
    });
    Ok(Json(shown.collect()))
}

/// Whether the caller proposed what waits for a second person.
pub(crate) const fn is_mine(standing: BarStanding) -> bool {
    use BarStanding::{LiftProposed, Proposed};
    matches!(standing, Proposed(Proposer::Caller) | LiftProposed(Proposer::Caller))
}

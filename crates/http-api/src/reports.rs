//! Reports and worries, and who has one in hand.

use app::rights::{Facilitator, Reporter};
use axum::extract::State;
use domain::reports::{WorryState, WorryStep};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    Api,
    answer::Octets,
    door::Proof,
    encoded::Encoded,
    problem::{Answer, Problem},
    request::{Binary, Json, Path},
    spaces::OneSpace,
};

/// One worry.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct OneReport {
    /// The group, or the safety team's space for what came to the organisation.
    #[serde(rename = "space_id")]
    _space_id: Encoded<32>,
    /// The report's random number.
    report_id: Encoded<16>,
}

/// A worry. What it says is in the sealed letter of the same number.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WorryView {
    report_id: Encoded<16>,
    state: WorryStateView,
    /// When it came, milliseconds since 1970, to the minute.
    since: i64,
    /// When somebody took it.
    #[serde(skip_serializing_if = "Option::is_none")]
    claimed_at: Option<i64>,
    /// When everybody who looks after it was told once more.
    #[serde(skip_serializing_if = "Option::is_none")]
    second_at: Option<i64>,
    /// When it was handed to the organisation.
    #[serde(skip_serializing_if = "Option::is_none")]
    escalated_at: Option<i64>,
}

/// How a worry stands.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum WorryStateView {
    /// Nobody has it in hand.
    Open,
    /// Somebody looks after it.
    Claimed,
    /// It is done.
    Closed,
}

/// What to do with a worry.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NextState {
    state: NextStateWord,
}

/// How a worry is to stand.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum NextStateWord {
    /// The caller takes it.
    Claimed,
    /// It is given back, or opened again.
    Open,
    /// It is done.
    Closed,
    /// It goes to the organisation at once.
    HandedOver,
}

/// Send a report or a worry.
///
/// CBOR `{1: report_id, 2: about, 3: to (1 facilitators, 2 safety team), 4: [letter record, ...], 5: [letter record, ...]}`.
/// 4 are the letters that are handed over now: to every present facilitator but the reporter and whom it is about, or to
/// every present member of the safety team. 5 are those to the safety team that are kept back until nobody of the group
/// took it for an hour. `goes_to_safety_team`, `no_safety_team`, `too_many_reports`, `report_taken`; `log_moved` when the
/// letters are not to exactly those who look after the group now. Whoever lost the answer sends the same again.
#[utoipa::path(post, path = "/api/v1/spaces/{space_id}/reports", tag = "safety", params(OneSpace),
    request_body(content = Octets, content_type = "application/octet-stream"),
    responses((status = 204), Problem))]
pub(crate) async fn send_report(
    Proof(reporter): Proof<Reporter>,
    State(api): State<Api>,
    Binary(body): Binary,
) -> Answer<StatusCode> {
    app::reports::send(&api.app, &reporter, body).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The worries that the caller looks after: the group's, or in the safety team's space all that came to the organisation.
#[utoipa::path(get, path = "/api/v1/spaces/{space_id}/worries", tag = "safety", params(OneSpace),
    responses((status = 200, body = Vec<WorryView>), Problem))]
pub(crate) async fn worries(
    Proof(facilitator): Proof<Facilitator>,
    State(api): State<Api>,
) -> Answer<Json<Vec<WorryView>>> {
    let worries = app::reports::worries(&api.app, &facilitator).await?;
    let shown = worries.into_iter().map(|it| WorryView {
        report_id: Encoded(it.report_id),
        state: match it.state {
            WorryState::Open => WorryStateView::Open,
            WorryState::Claimed => WorryStateView::Claimed,
            WorryState::Closed => WorryStateView::Closed,
        },
        since: it.since,
        claimed_at: it.claimed_at,
        second_at: it.second_at,
        escalated_at: it.escalated_at,
    });
    Ok(Json(shown.collect()))
}

/// Take a worry, give it back, close it, or hand it to the organisation.
///
/// `no_such_report`, `already_claimed`, `no_safety_team`.
#[utoipa::path(post, path = "/api/v1/spaces/{space_id}/worries/{report_id}", tag = "safety",
    params(OneReport), request_body = NextState, responses((status = 204), Problem))]
pub(crate) async fn step_worry(
    Proof(facilitator): Proof<Facilitator>,
    State(api): State<Api>,
    Path(at): Path<OneReport>,
    Json(it): Json<NextState>,
) -> Answer<StatusCode> {
    let step = match it.state {
        NextStateWord::Claimed => WorryStep::Claim,
        NextStateWord::Open => WorryStep::Open,
        NextStateWord::Closed => WorryStep::Close,
        NextStateWord::HandedOver => WorryStep::HandOver,
    };
    app::reports::step(&api.app, &facilitator, at.report_id.0, step).await?;
    Ok(StatusCode::NO_CONTENT)
}

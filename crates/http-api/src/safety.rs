//! The organisation's safety team, and what it is alerted to.

use app::rights::{Administrator, SafetyTeamMember};
use axum::extract::State;
use domain::{alerts::AlertState, bars::BarStanding};
use http::StatusCode;
use protocol::SpaceId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    Api,
    bars::{Act, is_mine},
    door::Proof,
    encoded::Encoded,
    problem::{Answer, Problem},
    request::{Json, Path},
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

/// One alert.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct OneAlert {
    /// Its random number.
    alert_id: Encoded<16>,
}

/// Several different people reported one account. Nobody is told who, and no name is known here.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AlertView {
    id: Encoded<16>,
    /// A short word to speak of it by, made by chance.
    reference: String,
    /// How many different people in 90 days.
    reports: u64,
    /// From how many groups.
    spaces: u64,
    /// Since when, milliseconds since 1970.
    since: i64,
    state: AlertStateView,
    /// Whether the caller proposed what waits for a second person.
    mine: bool,
}

/// How an alert stands.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum AlertStateView {
    /// Nobody looked yet, or somebody else reported since.
    New,
    /// Somebody did.
    LookedAt,
    /// One person proposed a bar.
    BarProposed,
    /// Two did.
    Barred,
    /// One person proposed to lift the bar.
    LiftProposed,
}

/// What was done with an alert.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AlertSeen {
    #[serde(rename = "state")]
    _state: Seen,
}

/// The one thing to say of an alert.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Seen {
    /// Somebody looked.
    LookedAt,
}

/// What to do about whoever an alert is about.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AlertDecision {
    act: Act,
}

/// All alerts, the newest first.
#[utoipa::path(get, path = "/api/v1/safety/alerts", tag = "safety",
    responses((status = 200, body = Vec<AlertView>), Problem))]
pub(crate) async fn alerts(
    Proof(safety): Proof<SafetyTeamMember>,
    State(api): State<Api>,
) -> Answer<Json<Vec<AlertView>>> {
    let alerts = app::alerts::alerts(&api.app, &safety).await?;
    let shown = alerts.into_iter().map(|it| AlertView {
        id: Encoded(it.id),
        reference: reference(&it.id),
        reports: it.reports,
        spaces: it.spaces,
        since: it.since,
        state: match (it.bar, it.state) {
            (Some(BarStanding::Holds), _) => AlertStateView::Barred,
            (Some(BarStanding::Proposed(_)), _) => AlertStateView::BarProposed,
            (Some(BarStanding::LiftProposed(_)), _) => AlertStateView::LiftProposed,
            (None, AlertState::LookedAt) => AlertStateView::LookedAt,
            (None, AlertState::New) => AlertStateView::New,
        },
        mine: it.bar.is_some_and(is_mine),
    });
    Ok(Json(shown.collect()))
}

/// Say that somebody looked at an alert. `no_such_alert`.
#[utoipa::path(post, path = "/api/v1/safety/alerts/{alert_id}", tag = "safety",
    params(OneAlert), request_body = AlertSeen, responses((status = 204), Problem))]
pub(crate) async fn look_at_alert(
    Proof(safety): Proof<SafetyTeamMember>,
    State(api): State<Api>,
    Path(at): Path<OneAlert>,
    Json(AlertSeen { .. }): Json<AlertSeen>,
) -> Answer<StatusCode> {
    app::alerts::look_at(&api.app, &safety, at.alert_id.0).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Propose, confirm or decline a bar from all groups of the organisation, or to lift it, by two different people.
///
/// `no_such_bar`, `no_such_member`, `second_person_needed`, `already_confirmed`.
#[utoipa::path(post, path = "/api/v1/safety/alerts/{alert_id}/bar", tag = "safety",
    params(OneAlert), request_body = AlertDecision, responses((status = 204), Problem))]
pub(crate) async fn bar_alert(
    Proof(safety): Proof<SafetyTeamMember>,
    State(api): State<Api>,
    Path(at): Path<OneAlert>,
    Json(it): Json<AlertDecision>,
) -> Answer<StatusCode> {
    app::alerts::decide(&api.app, &safety, at.alert_id.0, it.act.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Six letters and digits that nobody mishears, from an alert's random number.
fn reference(id: &[u8; 16]) -> String {
    const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    id[..6].iter().map(|it| char::from(LETTERS[usize::from(it & 31)])).collect()
}

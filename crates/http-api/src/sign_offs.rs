//! Who may answer alone: notes about it, and how far each is.

use app::rights::Facilitator;
use axum::extract::State;
use domain::sign_offs::{SignOff, SignOffKind, SignOffState};
use http::StatusCode;
use protocol::MemberId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    Api,
    door::{Caller, Proof},
    encoded::Encoded,
    problem::{Answer, Problem},
    request::Json,
    spaces::OneSpace,
};

/// How far somebody is.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SignOffView {
    state: Progress,
    /// People who saw them facilitate.
    observed: usize,
    /// People whose signature holds today; two are needed.
    signed_by: usize,
    /// The last day it holds, or held, such as 2027-11-24.
    until: Option<String>,
}

/// How far.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = SignOffState)]
enum Progress {
    /// Nothing is noted.
    None,
    /// Not enough yet.
    InTraining,
    /// May answer alone.
    SignedOff,
    /// May answer alone, for at most 30 days more.
    RefresherDue,
    /// Might once.
    Expired,
}

/// One facilitator, and how far they are.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SignOffOfMember {
    member_id: Encoded<16>,
    sign_off: SignOffView,
}

/// What is noted.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    /// "I saw them facilitate."
    Observed,
    /// "They may do it alone."
    SignedOff,
}

/// A note about a member.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewSignOff {
    member_id: Encoded<16>,
    kind: Kind,
}

impl From<Kind> for SignOffKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Observed => Self::Observed,
            Kind::SignedOff => Self::SignedOff,
        }
    }
}

impl From<SignOff> for SignOffView {
    fn from(it: SignOff) -> Self {
        let state = match it.state {
            SignOffState::None => Progress::None,
            SignOffState::InTraining => Progress::InTraining,
            SignOffState::SignedOff => Progress::SignedOff,
            SignOffState::RefresherDue => Progress::RefresherDue,
            SignOffState::Expired => Progress::Expired,
        };
        let until = it.until.map(|it| it.to_string());
        Self { state, observed: it.observed, signed_by: it.signed_by, until }
    }
}

/// How far the caller is.
#[utoipa::path(get, path = "/api/v1/account/sign-off", tag = "duty",
    responses((status = 200, body = SignOffView), Problem))]
pub(crate) async fn own_sign_off(
    Caller(caller): Caller,
    State(api): State<Api>,
) -> Answer<Json<SignOffView>> {
    Ok(Json(app::sign_offs::own(&api.app, &caller).await?.into()))
}

/// How far each facilitator of the group is.
#[utoipa::path(get, path = "/api/v1/spaces/{space_id}/sign-offs", tag = "duty", params(OneSpace),
    responses((status = 200, body = Vec<SignOffOfMember>), Problem))]
pub(crate) async fn sign_offs(
    Proof(facilitator): Proof<Facilitator>,
    State(api): State<Api>,
) -> Answer<Json<Vec<SignOffOfMember>>> {
    let found = app::sign_offs::of_facilitators(&api.app, &facilitator).await?;
    let view = |(member_id, sign_off): (MemberId, SignOff)| SignOffOfMember {
        member_id: Encoded(member_id.0),
        sign_off: sign_off.into(),
    };
    Ok(Json(found.into_iter().map(view).collect()))
}

/// Note that the caller saw a member facilitate, or speaks for them.
///
/// The caller is signed off, or an administrator. `not_signed_off`, `signs_for_oneself`, `no_such_member`.
#[utoipa::path(post, path = "/api/v1/spaces/{space_id}/sign-offs", tag = "duty", params(OneSpace),
    request_body = NewSignOff, responses((status = 204), Problem))]
pub(crate) async fn note_sign_off(
    Proof(facilitator): Proof<Facilitator>,
    State(api): State<Api>,
    Json(it): Json<NewSignOff>,
) -> Answer<StatusCode> {
    let (about, kind) = (MemberId(it.member_id.0), it.kind.into());
    app::sign_offs::note_about_member(&api.app, &facilitator, about, kind).await?;
    Ok(StatusCode::NO_CONTENT)
}

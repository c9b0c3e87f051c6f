//! Two people who want to talk: asking, taking it back, and who may ask whom.

use app::rights::{Facilitator, Member};
use axum::extract::State;
use domain::{limits::REQUEST_LETTER_BYTES_MAX, requests::Wish};
use http::StatusCode;
use protocol::{MemberId, SpaceId};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    Api,
    door::Proof,
    encoded::{Encoded, EncodedUpTo},
    problem::{Answer, Problem},
    request::{Json, ListedJson, Path},
    spaces::OneSpace,
};

/// A request to talk.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewRequest {
    /// Who is asked.
    to: Encoded<16>,
    /// The pair that the caller founded for this, with one link that works.
    pair: Encoded<32>,
    /// A letter record of purpose 2 in canonical CBOR.
    letter: EncodedUpTo<{ REQUEST_LETTER_BYTES_MAX }>,
}

/// Who may ask somebody.
#[derive(Debug, Clone, Copy, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum WishWord {
    /// As usual: in the first 30 days only greeters and facilitators.
    Default,
    /// Everybody, also in the first 30 days.
    On,
    /// Nobody.
    Off,
}

impl From<WishWord> for Wish {
    fn from(it: WishWord) -> Self {
        match it {
            WishWord::Default => Self::Default,
            WishWord::On => Self::On,
            WishWord::Off => Self::Off,
        }
    }
}

impl From<Wish> for WishWord {
    fn from(it: Wish) -> Self {
        match it {
            Wish::Default => Self::Default,
            Wish::On => Self::On,
            Wish::Off => Self::Off,
        }
    }
}

/// What the caller chooses.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewWish {
    state: WishWord,
}

/// Who greets newcomers.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Greeters {
    /// Present members, at most 8; none ends it.
    members: Vec<Encoded<16>>,
}

/// A request of the caller's that is open.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OpenRequestView {
    to: Encoded<16>,
    pair: Encoded<32>,
    /// Milliseconds since 1970, to the minute.
    since: i64,
}

/// What the caller may do about talking in this group.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AskingView {
    /// The caller's open requests here.
    open: Vec<OpenRequestView>,
    /// Whom the caller may ask, where some are left.
    may_ask: Vec<Encoded<16>>,
    /// Who may ask the caller.
    mine: WishWord,
    /// How many requests are left now, in all groups.
    left: u64,
}

/// One request.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct OneRequest {
    /// The space; the door has looked at it.
    #[serde(rename = "space_id")]
    _space_id: Encoded<32>,
    /// The pair that was founded for it.
    pair: Encoded<32>,
}

/// Ask a member for a talk.
///
/// `no_such_member`, `not_open_to_requests` (they are new here, or want to be asked by nobody), `too_many_requests` (three are
/// open, or six were sent within seven days, in all groups), `already_asked` (this person, within 90 days), `no_such_pair`, and the
/// protocol's own words for a letter that is not one. A request to somebody who blocked the caller is taken like any other.
/// Whoever lost the answer sends the same again.
#[utoipa::path(post, path = "/api/v1/spaces/{space_id}/requests", tag = "requests", params(OneSpace),
    request_body = NewRequest, responses((status = 204), Problem))]
pub(crate) async fn ask(
    Proof(member): Proof<Member>,
    State(api): State<Api>,
    Json(it): Json<NewRequest>,
) -> Answer<StatusCode> {
    let (to, pair) = (MemberId(it.to.0), SpaceId(it.pair.0));
    app::requests::ask(&api.app, &member, to, pair, it.letter.0.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What the caller may do about talking here.
#[utoipa::path(get, path = "/api/v1/spaces/{space_id}/requests", tag = "requests", params(OneSpace),
    responses((status = 200, body = AskingView), Problem))]
pub(crate) async fn asking(
    Proof(member): Proof<Member>,
    State(api): State<Api>,
) -> Answer<Json<AskingView>> {
    let it = app::requests::asking(&api.app, &member).await?;
    let open = it.open.into_iter().map(|it| OpenRequestView {
        to: Encoded(it.to.0),
        pair: Encoded(it.pair.0),
        since: it.since,
    });
    Ok(Json(AskingView {
        open: open.collect(),
        may_ask: it.may_ask.into_iter().map(|it| Encoded(it.0)).collect(),
        mine: it.mine.into(),
        left: it.left,
    }))
}

/// Take a request back. It counts as sent all the same.
///
/// `no_such_request`, `already_answered`.
#[utoipa::path(delete, path = "/api/v1/spaces/{space_id}/requests/{pair}", tag = "requests",
    params(OneRequest), responses((status = 204), Problem))]
pub(crate) async fn withdraw(
    Proof(member): Proof<Member>,
    State(api): State<Api>,
    Path(at): Path<OneRequest>,
) -> Answer<StatusCode> {
    app::requests::withdraw(&api.app, &member, SpaceId(at.pair.0)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Choose who may ask the caller here.
#[utoipa::path(put, path = "/api/v1/spaces/{space_id}/requests/mine", tag = "requests",
    params(OneSpace), request_body = NewWish, responses((status = 204), Problem))]
pub(crate) async fn choose(
    Proof(member): Proof<Member>,
    State(api): State<Api>,
    Json(it): Json<NewWish>,
) -> Answer<StatusCode> {
    app::requests::choose(&api.app, &member, it.state.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Name who greets newcomers: these may ask them for a talk from their first day.
///
/// `no_such_member`, `too_many_greeters`.
#[utoipa::path(put, path = "/api/v1/spaces/{space_id}/greeters", tag = "requests", params(OneSpace),
    request_body = Greeters, responses((status = 204), Problem))]
pub(crate) async fn name_greeters(
    Proof(facilitator): Proof<Facilitator>,
    State(api): State<Api>,
    ListedJson(it): ListedJson<Greeters>,
) -> Answer<StatusCode> {
    let members = it.members.into_iter().map(|it| MemberId(it.0)).collect();
    app::requests::name_greeters(&api.app, &facilitator, members).await?;
    Ok(StatusCode::NO_CONTENT)
}

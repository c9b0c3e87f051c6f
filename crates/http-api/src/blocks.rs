//! Blocks between two people, in all groups that both are in.

use app::rights::Member;
use axum::extract::State;
use http::StatusCode;
use protocol::MemberId;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    Api,
    door::Proof,
    encoded::Encoded,
    problem::{Answer, Problem},
    request::Json,
    spaces::OneSpace,
};

/// Whom, and whether.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Block {
    member_id: Encoded<16>,
    on: bool,
}

/// Block a member, or take that back. The other one is not told.
///
/// `no_such_member`, `too_many_blocks`.
#[utoipa::path(post, path = "/api/v1/spaces/{space_id}/blocks", tag = "safety", params(OneSpace),
    request_body = Block, responses((status = 204), Problem))]
pub(crate) async fn block(
    Proof(member): Proof<Member>,
    State(api): State<Api>,
    Json(it): Json<Block>,
) -> Answer<StatusCode> {
    app::blocks::block(&api.app, &member, MemberId(it.member_id.0), it.on).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The members here whom the caller blocked, in this group or another.
#[utoipa::path(get, path = "/api/v1/spaces/{space_id}/blocks", tag = "safety", params(OneSpace),
    responses((status = 200, body = Vec<Encoded<16>>), Problem))]
pub(crate) async fn blocks(
    Proof(member): Proof<Member>,
    State(api): State<Api>,
) -> Answer<Json<Vec<Encoded<16>>>> {
    let blocked = app::blocks::blocks(&api.app, &member).await?;
    Ok(Json(blocked.into_iter().map(|it| Encoded(it.0)).collect()))
}

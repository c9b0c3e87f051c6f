//! What the holder of a link may see before there is an account.

use axum::extract::State;
use bytes::Bytes;
use protocol::{InviteId, cbor::Value};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::{
    Api,
    answer::{Cbor, Octets},
    encoded::Encoded,
    problem::{Answer, Problem},
    request::{Path, Query},
    spaces::AfterSeq,
};

/// One link.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct OneInvite {
    /// The part of the link that the server sees.
    invite_id: Encoded<16>,
}

/// A signed entry as it was sent: a map, not bytes around one.
pub(crate) fn wire_value(wire: &Bytes) -> Value {
    protocol::cbor::decode(wire).expect("entries are kept canonical")
}

/// What a link leads to.
///
/// CBOR `{1: create entry, 2: invite entry, 3: state, 4: k, 5: chain}`; each entry is `{1: bytes, 2: [signature, ...]}`;
/// the state is 1 working, 2 expired, 3 used up, 4 withdrawn; k and chain are where the stream ends now, for the epoch
/// that a newcomer makes; once the link is over, 0 and zeros. 404 `no_such_invite`.
#[utoipa::path(get, path = "/api/v1/invites/{invite_id}", tag = "invites", params(OneInvite),
    responses((status = 200, body = Octets, content_type = "application/octet-stream"), Problem))]
pub(crate) async fn invite(State(api): State<Api>, Path(at): Path<OneInvite>) -> Answer<Cbor> {
    let it = app::spaces::invite(&api.app, InviteId(at.invite_id.0)).await?;
    Ok(Cbor(Value::map([
        (1, Some(wire_value(&it.create))),
        (2, Some(wire_value(&it.invite))),
        (3, Some(Value::Uint(it.state.number().into()))),
        (4, Some(Value::Uint(it.k))),
        (5, Some(Value::bytes(it.chain))),
    ])))
}

/// Read the log that a link leads to.
///
/// A CBOR array of entries in order, each `{1: bytes, 2: [signature, ...]}`, at most 256: a shorter page is the last.
/// 404 `no_such_invite`, also once the link is over.
#[utoipa::path(get, path = "/api/v1/invites/{invite_id}/log", tag = "invites",
    params(OneInvite, AfterSeq),
    responses((status = 200, body = Octets, content_type = "application/octet-stream"), Problem))]
pub(crate) async fn invite_log(
    State(api): State<Api>,
    Path(at): Path<OneInvite>,
    Query(query): Query<AfterSeq>,
) -> Answer<Cbor> {
    let invite_id = InviteId(at.invite_id.0);
    let wires = app::spaces::invite_log(&api.app, invite_id, query.after()).await?;
    Ok(Cbor(Value::Array(wires.iter().map(wire_value).collect())))
}

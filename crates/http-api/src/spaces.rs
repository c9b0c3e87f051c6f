//! Spaces and their signed logs: founding, appending, reading.

use app::spaces::Head;
use axum::{extract::State, response::Response};
use http::StatusCode;
use protocol::{SpaceId, cbor::Value};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    Api,
    answer::{self, Cbor, Octets},
    door::Caller,
    encoded::Encoded,
    problem::{Answer, Problem},
    request::{Binary, Json, Path, Query},
};

/// One of the caller's spaces.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SpaceView {
    space_id: Encoded<32>,
    /// 1 vault, 2 pair, 3 group, 4 team.
    kind: u8,
    /// The caller's number in this space.
    member_id: Encoded<16>,
    /// How the caller stands to it.
    status: Status,
    /// 1 member, 2 facilitator.
    role: u8,
    /// The newest log entry's number; for who is gone, that of the entry that ended it.
    seq: u64,
    /// The newest object's number; 0 when there is none, and for guests. For who is gone, as it was then.
    k: u64,
    /// The newest epoch; 0 when there is none. For who is gone, the last they had a part in.
    epoch: u32,
}

/// How somebody stands to a space.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Status {
    /// In the waiting room.
    Guest,
    /// Present.
    Member,
    /// A facilitator ended it.
    Removed,
    /// Went by themselves.
    Left,
}

impl From<domain::spaces::Standing> for Status {
    fn from(it: domain::spaces::Standing) -> Self {
        use domain::spaces::Standing;
        match it {
            Standing::Guest => Self::Guest,
            Standing::Member => Self::Member,
            Standing::Removed => Self::Removed,
            Standing::Left => Self::Left,
        }
    }
}

/// One space.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct OneSpace {
    pub(crate) space_id: Encoded<32>,
}

/// One epoch of a space.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct OneEpoch {
    space_id: Encoded<32>,
    /// The epoch's number, from 1.
    epoch: u32,
}

/// Where to read on.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct AfterSeq {
    /// The newest entry the reader has; absent or -1 from the start.
    after: Option<i64>,
}

impl AfterSeq {
    pub(crate) fn after(&self) -> Option<u64> {
        self.after.and_then(|it| u64::try_from(it).ok())
    }
}

/// Where a log ends now: `{1: space_id, 2: seq, 3: hash}`.
fn head_value(head: &Head) -> Value {
    Value::map([
        (1, Some(Value::bytes(head.space_id.0))),
        (2, Some(Value::Uint(head.seq))),
        (3, Some(Value::bytes(head.hash.0))),
    ])
}

/// Found a space.
///
/// The body is a transaction in canonical CBOR: create, epoch, and perhaps settings. The answer is CBOR
/// `{1: space_id, 2: seq, 3: hash}` of the log's newest entry. 422 with the code of the log rule that says no.
#[utoipa::path(post, path = "/api/v1/spaces", tag = "spaces",
    request_body(content = Octets, content_type = "application/octet-stream"),
    responses((status = 201, body = Octets, content_type = "application/octet-stream"), Problem))]
pub(crate) async fn create_space(
    Caller(caller): Caller,
    State(api): State<Api>,
    Binary(transaction): Binary,
) -> Answer<Response> {
    let head = app::spaces::create_space(&api.app, &caller, transaction).await?;
    Ok(answer::with_status(StatusCode::CREATED, head_value(&head)))
}

/// The caller's spaces, those they are gone from too.
#[utoipa::path(get, path = "/api/v1/spaces", tag = "spaces",
    responses((status = 200, body = Vec<SpaceView>), Problem))]
pub(crate) async fn spaces(
    Caller(caller): Caller,
    State(api): State<Api>,
) -> Answer<Json<Vec<SpaceView>>> {
    let spaces = app::spaces::spaces_of(&api.app, &caller).await?;
    let shown = spaces.into_iter().map(|it| SpaceView {
        space_id: Encoded(it.space_id.0),
        kind: it.kind,
        member_id: Encoded(it.member_id.0),
        status: it.standing.into(),
        role: it.role,
        seq: it.seq,
        k: it.k,
        epoch: it.epoch,
    });
    Ok(Json(shown.collect()))
}

/// Append to a space's log.
///
/// The body is a transaction in canonical CBOR. The caller's account becomes the owner of the member of a join.
/// Whoever lost the answer sends the same bytes again and gets it. 409 `log_moved` when the log has grown meanwhile, 409 `stream_moved` when an object came in between; 422 with the
/// code of the log rule that says no.
#[utoipa::path(post, path = "/api/v1/spaces/{space_id}/log", tag = "spaces", params(OneSpace),
    request_body(content = Octets, content_type = "application/octet-stream"),
    responses((status = 200, body = Octets, content_type = "application/octet-stream"), Problem))]
pub(crate) async fn append_to_log(
    Caller(caller): Caller,
    State(api): State<Api>,
    Path(at): Path<OneSpace>,
    Binary(transaction): Binary,
) -> Answer<Cbor> {
    let space_id = SpaceId(at.space_id.0);
    let head = app::spaces::append_to_log(&api.app, &caller, space_id, transaction).await?;
    Ok(Cbor(head_value(&head)))
}

/// Read a space's log.
///
/// A CBOR array of `{1: entry, 2: [signature, ...], 3: wrap}` in order, at most 256; 3 is the reader's own wrap and
/// stands only on epochs the reader was a member in.
#[utoipa::path(get, path = "/api/v1/spaces/{space_id}/log", tag = "spaces",
    params(OneSpace, AfterSeq),
    responses((status = 200, body = Octets, content_type = "application/octet-stream"), Problem))]
pub(crate) async fn read_log(
    Caller(caller): Caller,
    State(api): State<Api>,
    Path(at): Path<OneSpace>,
    Query(query): Query<AfterSeq>,
) -> Answer<Cbor> {
    let space_id = SpaceId(at.space_id.0);
    let records = app::spaces::read_log(&api.app, &caller, space_id, query.after()).await?;
    let values = records.into_iter().map(|it| {
        let signatures = it.signatures.iter().map(Value::bytes).collect();
        Value::map([
            (1, Some(Value::bytes(it.entry))),
            (2, Some(Value::Array(signatures))),
            (3, it.wrap.map(Value::bytes)),
        ])
    });
    Ok(Cbor(Value::Array(values.collect())))
}

/// The hashes of all wraps of an epoch.
///
/// A CBOR array of 32 bytes each, in order of `member_id`.
#[utoipa::path(get, path = "/api/v1/spaces/{space_id}/epochs/{epoch}/wrap-hashes", tag = "spaces",
    params(OneEpoch),
    responses((status = 200, body = Octets, content_type = "application/octet-stream"), Problem))]
pub(crate) async fn wrap_hashes(
    Caller(caller): Caller,
    State(api): State<Api>,
    Path(at): Path<OneEpoch>,
) -> Answer<Cbor> {
    let space_id = SpaceId(at.space_id.0);
    let hashes = app::spaces::wrap_hashes(&api.app, &caller, space_id, at.epoch).await?;
    Ok(Cbor(Value::Array(hashes.into_iter().map(Value::bytes).collect())))
}

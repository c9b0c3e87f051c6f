//! Sealed objects: sending and reading. To the server they all look alike.

use app::objects::{Body, Stored, StreamRecord};
use axum::{
    extract::State,
    response::{AppendHeaders, IntoResponse},
};
use bytes::BytesMut;
use domain::{limits, objects::ObjectRefused};
use http::{HeaderName, StatusCode};
use protocol::{
    ObjectId, SpaceId,
    cbor::Value,
    stream::{self, Content},
};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::{
    Api,
    answer::{Cbor, Octets},
    door::Caller,
    encoded::Encoded,
    problem::{Answer, Problem},
    refusals,
    request::{Binary, Path, Query},
    spaces::OneSpace,
};

/// The stream's newest number, on every page of it.
pub const HEAD_HEADER: HeaderName = HeaderName::from_static("x-holdfast-k");

/// One object.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct OneObject {
    space_id: Encoded<32>,
    object_id: Encoded<16>,
}

/// Which part of a stream.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct PartOfStream {
    /// The newest k the reader has; absent or 0 from the first.
    #[serde(default)]
    after: u64,
    /// How many at most, 1 to 256.
    #[serde(default = "all_of_a_page")]
    limit: usize,
}

fn all_of_a_page() -> usize {
    limits::OBJECTS_PAGE_LEN_MAX
}

/// Send sealed objects.
///
/// The body is 1 to 64 of `u32 length | wire`. The answer is a CBOR array, one for each object in order:
/// `{1: k, 2: chain}` when it is stored for good, else `{3: code, 4: stored hash}`. When all were refused, the answer
/// is a problem with the first one's code, and its `refused` lists them all.
#[utoipa::path(post, path = "/api/v1/spaces/{space_id}/objects", tag = "objects", params(OneSpace),
    request_body(content = Octets, content_type = "application/octet-stream"),
    responses((status = 200, body = Octets, content_type = "application/octet-stream"), Problem))]
pub(crate) async fn send_objects(
    Caller(caller): Caller,
    State(api): State<Api>,
    Path(at): Path<OneSpace>,
    Binary(body): Binary,
) -> Answer<Cbor> {
    let wires = stream::read_posted(body).map_err(Problem::unreadable)?;
    let space_id = SpaceId(at.space_id.0);
    let answers = app::objects::send_objects(&api.app, &caller, space_id, wires).await?;
    let refused: Vec<_> = answers.iter().filter_map(|it| it.err()).collect();
    match Problem::of_objects(&refused) {
        Some(problem) if refused.len() == answers.len() => Err(problem),
        _ => Ok(Cbor(Value::Array(answers.iter().map(answer_value).collect()))),
    }
}

/// Read a part of a space's stream.
///
/// Records `k u64 | form u8 (0 wire, 1 hash only) | u32 length | bytes`, at most 256 or about 4 MiB. The header
/// `x-holdfast-k` tells the stream's newest k. `before_your_time` before a member's own first epoch, unless history
/// is for all.
#[utoipa::path(get, path = "/api/v1/spaces/{space_id}/objects", tag = "objects",
    params(OneSpace, PartOfStream),
    responses((status = 200, body = Octets, content_type = "application/octet-stream",
        headers(("x-holdfast-k" = u64, description = "The stream's newest k."))), Problem))]
pub(crate) async fn read_objects(
    Caller(caller): Caller,
    State(api): State<Api>,
    Path(at): Path<OneSpace>,
    Query(part): Query<PartOfStream>,
) -> Answer<impl IntoResponse> {
    let space_id = SpaceId(at.space_id.0);
    let limit = part.limit.clamp(1, limits::OBJECTS_PAGE_LEN_MAX);
    let page = app::objects::read_objects(&api.app, &caller, space_id, part.after, limit).await?;
    let head = AppendHeaders([(HEAD_HEADER, page.head_k.to_string())]);
    let mut records = BytesMut::new();
    for record in page.records {
        wire_record(record).write(&mut records);
    }
    Ok((head, Octets(records.freeze())))
}

/// Drop the bodies of all but the newest revision of one's own object.
///
/// Number and hash of each stay.
#[utoipa::path(post, path = "/api/v1/spaces/{space_id}/objects/{object_id}/drop", tag = "objects",
    params(OneObject), responses((status = 204), Problem))]
pub(crate) async fn drop_bodies(
    Caller(caller): Caller,
    State(api): State<Api>,
    Path(at): Path<OneObject>,
) -> Answer<StatusCode> {
    let (space_id, object_id) = (SpaceId(at.space_id.0), ObjectId(at.object_id.0));
    app::objects::drop_bodies(&api.app, &caller, space_id, object_id).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn wire_record(record: StreamRecord) -> stream::StreamRecord {
    let content = match record.body {
        Body::Wire(wire) => Content::Wire(wire),
        Body::Dropped(hash) => Content::Hash(hash),
    };
    stream::StreamRecord { k: record.k, content }
}

/// What one object of a batch is answered with.
fn answer_value(answer: &Result<Stored, ObjectRefused>) -> Value {
    match answer {
        Ok(it) => Value::map([(1, Some(Value::Uint(it.k))), (2, Some(Value::bytes(it.chain)))]),
        Err(refusal) => Value::map([
            (3, Some(Value::text(refusal.code()))),
            (4, refusals::stored(refusal).map(Value::bytes)),
        ]),
    }
}

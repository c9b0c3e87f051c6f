//! Letters from one member to another, kept until they are handled.

use axum::extract::State;
use http::StatusCode;
use protocol::{
    SpaceId,
    cbor::{self, Value},
};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::{
    Api,
    answer::{Cbor, Octets},
    door::Caller,
    encoded::Encoded,
    problem::{Answer, Problem},
    request::{Binary, Path, Query},
    spaces::OneSpace,
};

/// One letter to the caller.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct OneLetter {
    space_id: Encoded<32>,
    /// Its number in the space.
    letter_id: u64,
}

/// Where to read on.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct AfterLetter {
    /// The newest letter the reader has; absent from the first.
    #[serde(default)]
    after: u64,
}

/// Send letters, all or none.
///
/// The body is a CBOR array of at most 64 letter records.
#[utoipa::path(post, path = "/api/v1/spaces/{space_id}/letters", tag = "letters", params(OneSpace),
    request_body(content = Octets, content_type = "application/octet-stream"),
    responses((status = 204), Problem))]
pub(crate) async fn send_letters(
    Caller(caller): Caller,
    State(api): State<Api>,
    Path(at): Path<OneSpace>,
    Binary(body): Binary,
) -> Answer<StatusCode> {
    app::letters::send(&api.app, &caller, SpaceId(at.space_id.0), body).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Letters that wait for the caller.
///
/// A CBOR array of `{1: id, 2: letter record}` in order of id.
#[utoipa::path(get, path = "/api/v1/spaces/{space_id}/letters", tag = "letters",
    params(OneSpace, AfterLetter),
    responses((status = 200, body = Octets, content_type = "application/octet-stream"), Problem))]
pub(crate) async fn read_letters(
    Caller(caller): Caller,
    State(api): State<Api>,
    Path(at): Path<OneSpace>,
    Query(query): Query<AfterLetter>,
) -> Answer<Cbor> {
    let space_id = SpaceId(at.space_id.0);
    let letters = app::letters::read(&api.app, &caller, space_id, query.after).await?;
    let values = letters.into_iter().map(|it| {
        let record = cbor::decode(&it.record).expect("letters are kept canonical");
        Value::map([(1, Some(Value::Uint(it.id))), (2, Some(record))])
    });
    Ok(Cbor(Value::Array(values.collect())))
}

/// Forget a letter that was handled.
#[utoipa::path(delete, path = "/api/v1/spaces/{space_id}/letters/{letter_id}", tag = "letters",
    params(OneLetter), responses((status = 204), Problem))]
pub(crate) async fn settle_letter(
    Caller(caller): Caller,
    State(api): State<Api>,
    Path(at): Path<OneLetter>,
) -> Answer<StatusCode> {
    app::letters::settle(&api.app, &caller, SpaceId(at.space_id.0), at.letter_id).await?;
    Ok(StatusCode::NO_CONTENT)
}

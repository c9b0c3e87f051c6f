//! A group as the steward sees it: its signed log and codes, never what is said there.

use app::rights::Administrator;
use axum::extract::State;
use http::StatusCode;
use protocol::{MemberId, cbor::Value};
use serde::Serialize;
use utoipa::ToSchema;

use super::OneCode;
use crate::{
    Api,
    answer::{Cbor, Octets},
    door::Proof,
    encoded::Encoded,
    invites::wire_value,
    problem::{Answer, Problem},
    request::{Binary, Json, Path, Query},
    spaces::AfterSeq,
};

/// A present member of a group.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct GroupPerson {
    member_id: Encoded<16>,
    code: String,
}

/// The signed log of a group, for the steward.
///
/// A CBOR array of entries in order, each `{1: bytes, 2: [signature, ...]}`, at most 256: a shorter page is the last. The
/// group's id is the hash of the first. 404 `no_such_code`.
#[utoipa::path(get, path = "/api/v1/manage/groups/{code}/log", tag = "manage",
    params(OneCode, AfterSeq),
    responses((status = 200, body = Octets, content_type = "application/octet-stream"), Problem))]
pub(crate) async fn group_log(
    Proof(administrator): Proof<Administrator>,
    State(api): State<Api>,
    Path(at): Path<OneCode>,
    Query(query): Query<AfterSeq>,
) -> Answer<Cbor> {
    let wires = app::manage::group_log(&api.app, &administrator, &at.code, query.after()).await?;
    Ok(Cbor(Value::Array(wires.iter().map(wire_value).collect())))
}

/// The present members of a group, and the code that stands for each here. 404 `no_such_code`.
#[utoipa::path(get, path = "/api/v1/manage/groups/{code}/people", tag = "manage", params(OneCode),
    responses((status = 200, body = Vec<GroupPerson>), Problem))]
pub(crate) async fn group_people(
    Proof(administrator): Proof<Administrator>,
    State(api): State<Api>,
    Path(at): Path<OneCode>,
) -> Answer<Json<Vec<GroupPerson>>> {
    let people = app::manage::group_people(&api.app, &administrator, &at.code).await?;
    let person = |(member_id, code): (MemberId, domain::codes::Code)| GroupPerson {
        member_id: Encoded(member_id.0),
        code: code.to_string(),
    };
    Ok(Json(people.into_iter().map(person).collect()))
}

/// Post what the steward signed into a group's log.
///
/// A log transaction, canonical CBOR, of the steward's entries. `no_such_code`, and every refusal of the log.
#[utoipa::path(post, path = "/api/v1/manage/groups/{code}/steward", tag = "manage", params(OneCode),
    request_body(content = Octets, content_type = "application/octet-stream"),
    responses((status = 204), Problem))]
pub(crate) async fn steward_group(
    Proof(administrator): Proof<Administrator>,
    State(api): State<Api>,
    Path(at): Path<OneCode>,
    Binary(transaction): Binary,
) -> Answer<StatusCode> {
    let space_id = app::manage::group_of_code(&api.app, &administrator, &at.code).await?;
    let caller = administrator.caller();
    app::spaces::append_to_log(&api.app, caller, space_id, transaction).await?;
    Ok(StatusCode::NO_CONTENT)
}

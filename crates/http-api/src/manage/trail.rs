//! The trail of what administrators and the clock did.

use app::rights::Administrator;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    Api,
    door::Proof,
    encoded::Encoded,
    problem::{Answer, Problem},
    request::{Json, Query},
};

/// Where to read on.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct BeforeEntry {
    /// The oldest entry the reader has; absent from the newest.
    before: Option<u64>,
}

/// A page of the trail.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TrailView {
    /// The newest first, at most 100.
    entries: Vec<AuditEntry>,
    /// Whether the whole trail is as it was written.
    sound: bool,
    /// The first entry that does not follow on the one before.
    broken_at: Option<u64>,
}

/// One thing that was done.
#[derive(Debug, Serialize, ToSchema)]
struct AuditEntry {
    seq: u64,
    /// Milliseconds since 1970, to the minute.
    at: i64,
    /// An account's code, or `clock`.
    who: String,
    /// A stable word.
    what: String,
    /// The code of whom or what it is about.
    about: Option<String>,
    prev: Encoded<32>,
    /// SHA-256 over `join("holdfast/audit", prev, seq u64, at u64, var who, var what, var about)`.
    hash: Encoded<32>,
}

/// What administrators and the clock did, and whether anybody changed a line of it since.
#[utoipa::path(get, path = "/api/v1/manage/audit", tag = "manage", params(BeforeEntry),
    responses((status = 200, body = TrailView), Problem))]
pub(crate) async fn audit(
    Proof(administrator): Proof<Administrator>,
    State(api): State<Api>,
    Query(query): Query<BeforeEntry>,
) -> Answer<Json<TrailView>> {
    let it = app::manage::trail(&api.app, &administrator, query.before).await?;
    let entry = |it: domain::audit::AuditEntry| AuditEntry {
        seq: it.seq,
        at: it.at,
        who: it.who,
        what: it.what,
        about: it.about,
        prev: Encoded(it.prev),
        hash: Encoded(it.hash),
    };
    let entries = it.entries.into_iter().map(entry).collect();
    Ok(Json(TrailView { entries, sound: it.broken_at.is_none(), broken_at: it.broken_at }))
}

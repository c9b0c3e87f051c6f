//! Sessions: signing in on a device, seeing one's devices, signing them out.

use app::accounts::SignedIn;
use axum::{
    extract::State,
    response::{AppendHeaders, IntoResponse, Response},
};
use bytes::Bytes;
use domain::SessionId;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::{
    Api,
    accounts::Proved,
    answer::Octets,
    cookies::{self, DEVICE_COOKIE, MARK_COOKIE, SESSION_COOKIE},
    door::Caller,
    encoded::{Encoded, EncodedUpTo},
    problem::{Answer, Problem},
    request::{Json, Path},
};

/// A session that has just begun; the cookie comes with it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SessionBegun {
    account_id: Encoded<16>,
    session_id: Encoded<16>,
}

/// A session that has just begun on another device, with the wrapped seed to open on it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BackAgain {
    account_id: Encoded<16>,
    session_id: Encoded<16>,
    wrapped: EncodedUpTo<{ domain::limits::WRAPPED_SEED_BYTES_MAX }>,
}

/// What a passphrase proves.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignIn {
    handle_hash: Encoded<32>,
    auth_key: Encoded<32>,
}

/// What a recovery code proves.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Recover {
    handle_hash: Encoded<32>,
    recovery_key: Encoded<32>,
}

/// One signed-in device.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Device {
    session_id: Encoded<16>,
    /// Whether this is the device that asks.
    current: bool,
    /// The day it signed in, "YYYY-MM-DD" in UTC.
    created_day: String,
    /// The day it was last used, "YYYY-MM-DD" in UTC.
    last_day: String,
}

/// One session of the caller's account.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct OneSession {
    session_id: Encoded<16>,
}

/// Answers with a session that has just begun: its cookies, and in the body who it is.
pub(crate) async fn begun(api: &Api, headers: &HeaderMap, it: &SignedIn) -> Answer<Response> {
    let body = SessionBegun {
        account_id: Encoded(it.account_id.0.into_bytes()),
        session_id: Encoded(it.session_id.0.into_bytes()),
    };
    let cookies = begun_cookies(api, headers, it).await?;
    Ok((StatusCode::CREATED, cookies, Json(body)).into_response())
}

async fn back_again(api: &Api, headers: &HeaderMap, it: &SignedIn) -> Answer<Response> {
    let body = BackAgain {
        account_id: Encoded(it.account_id.0.into_bytes()),
        session_id: Encoded(it.session_id.0.into_bytes()),
        wrapped: EncodedUpTo(it.wrapped.to_vec()),
    };
    let cookies = begun_cookies(api, headers, it).await?;
    Ok((StatusCode::CREATED, cookies, Json(body)).into_response())
}

/// The session's cookies, and the browser's own mark.
async fn begun_cookies(
    api: &Api,
    headers: &HeaderMap,
    it: &SignedIn,
) -> Answer<impl axum::response::IntoResponseParts + use<>> {
    let mark = cookies::token(headers, MARK_COOKIE);
    let mark = app::accounts::mark_device(&api.app, it, mark).await?;
    let mark = cookies::set(MARK_COOKIE, &mark);
    let session = cookies::set(SESSION_COOKIE, &it.token);
    let device = it.device.as_ref().map(|token| cookies::set(DEVICE_COOKIE, token));
    let all: Vec<_> = std::iter::once(session).chain(device).chain([mark]).collect();
    Ok(AppendHeaders(all.into_iter().map(|cookie| (header::SET_COOKIE, cookie))))
}

/// Sign in with a passphrase.
///
/// `sign_in_refused` is the same answer whether or not there is such an account. `slow_down` after wrong tries.
#[utoipa::path(post, path = "/api/v1/sessions", tag = "sessions",
    request_body = SignIn, responses((status = 201, body = BackAgain), Problem))]
pub(crate) async fn sign_in(
    State(api): State<Api>,
    headers: HeaderMap,
    Json(it): Json<SignIn>,
) -> Answer<Response> {
    let device = cookies::token(&headers, DEVICE_COOKIE);
    let signed_in =
        app::accounts::sign_in(&api.app, it.handle_hash.0, it.auth_key.0, device.as_ref()).await?;
    back_again(&api, &headers, &signed_in).await
}

/// Sign in with a recovery code.
///
/// The same answers and the same slow-down as for a passphrase.
#[utoipa::path(post, path = "/api/v1/recoveries", tag = "sessions",
    request_body = Recover, responses((status = 201, body = BackAgain), Problem))]
pub(crate) async fn recover(
    State(api): State<Api>,
    headers: HeaderMap,
    Json(it): Json<Recover>,
) -> Answer<Response> {
    let device = cookies::token(&headers, DEVICE_COOKIE);
    let recovered =
        app::accounts::recover(&api.app, it.handle_hash.0, it.recovery_key.0, device.as_ref())
            .await?;
    back_again(&api, &headers, &recovered).await
}

/// The devices that are signed in.
#[utoipa::path(get, path = "/api/v1/sessions", tag = "sessions",
    responses((status = 200, body = Vec<Device>), Problem))]
pub(crate) async fn sessions(
    Caller(caller): Caller,
    State(api): State<Api>,
) -> Answer<Json<Vec<Device>>> {
    let sessions = app::accounts::sessions(&api.app, &caller).await?;
    let shown = sessions.into_iter().map(|it| Device {
        session_id: Encoded(it.id.0.into_bytes()),
        current: it.id == caller.session_id(),
        created_day: it.created_day.to_string(),
        last_day: it.last_day.to_string(),
    });
    Ok(Json(shown.collect()))
}

/// Sign this device out.
#[utoipa::path(delete, path = "/api/v1/sessions/current", tag = "sessions",
    responses((status = 204), Problem))]
pub(crate) async fn end_session(
    Caller(caller): Caller,
    State(api): State<Api>,
) -> Answer<impl IntoResponse> {
    app::accounts::end_session(&api.app, &caller).await?;
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookies::forget_session())]))
}

/// Sign another device out; its live connection ends within a second.
///
/// `proof` is needed when the account is kept.
#[utoipa::path(post, path = "/api/v1/sessions/{session_id}/revoke", tag = "sessions",
    params(OneSession), request_body = Proved, responses((status = 204), Problem))]
pub(crate) async fn revoke_session(
    Caller(caller): Caller,
    State(api): State<Api>,
    Path(at): Path<OneSession>,
    Json(it): Json<Proved>,
) -> Answer<StatusCode> {
    let session_id = SessionId(Uuid::from_bytes(at.session_id.0));
    let proof = it.proof.map(Into::into);
    app::accounts::revoke_session(&api.app, &caller, session_id, proof).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// This device's share of the key of what rests on it: 32 bytes. Where the session's token is a week old, a new one
/// comes with it; the one before stays good until ten minutes after the new one is first used.
#[utoipa::path(get, path = "/api/v1/sessions/current/share", tag = "sessions",
    responses((status = 200, body = Octets, content_type = "application/octet-stream"), Problem))]
pub(crate) async fn share(
    Caller(caller): Caller,
    State(api): State<Api>,
) -> Answer<(AppendHeaders<Option<(HeaderName, HeaderValue)>>, Octets)> {
    let opened = app::accounts::open_device(&api.app, &caller).await?;
    let cookie = opened.token.map(|it| (header::SET_COOKIE, cookies::set(SESSION_COOKIE, &it)));
    Ok((AppendHeaders(cookie), Octets(Bytes::copy_from_slice(&opened.share))))
}

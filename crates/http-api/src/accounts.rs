//! Accounts: walking in, keeping the identity, leaving for good.

use app::accounts::{NewCredentials, NewSecret};
use axum::{
    extract::State,
    response::{AppendHeaders, IntoResponse},
};
use http::{HeaderMap, StatusCode, header};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    Api,
    cookies::{self, DEVICE_COOKIE, SESSION_COOKIE},
    door::Caller,
    encoded::{Encoded, EncodedUpTo},
    problem::{Answer, Problem},
    request::Json,
    sessions,
};

/// A wrapped seed, in bytes.
const WRAPPED_BYTES_MAX: usize = domain::limits::WRAPPED_SEED_BYTES_MAX;

/// Nothing yet: a device-only account needs no words.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewAccount {}

/// The caller's account.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AccountView {
    account_id: Encoded<16>,
    session_id: Encoded<16>,
    /// Whether it has a passphrase and a recovery code.
    kept: bool,
    /// When it ends if it stays unused, milliseconds since 1970; absent once kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    ends_at: Option<i64>,
    /// Whether the account may look after the organisation.
    administrator: bool,
    /// Ten characters that stand for the account where administrators look; to tell one.
    code: String,
    /// The server's clock, milliseconds since 1970.
    now: i64,
}

/// A proof of who is asking, made afresh on the device.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(untagged)]
pub(crate) enum Proof {
    /// From the passphrase.
    Passphrase(PassphraseProof),
    /// From the recovery code.
    Recovery(RecoveryProof),
}

/// A proof made from the passphrase.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PassphraseProof {
    auth_key: Encoded<32>,
}

/// A proof made from the recovery code.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecoveryProof {
    recovery_key: Encoded<32>,
}

/// One of the two ways back: what proves it, and the seed wrapped for it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WayBack {
    auth_key: Encoded<32>,
    wrapped: EncodedUpTo<{ WRAPPED_BYTES_MAX }>,
}

/// How to get back into an account.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Credentials {
    handle_hash: Encoded<32>,
    passphrase: WayBack,
    recovery: WayBack,
    /// Needed once the account is kept.
    #[serde(default)]
    proof: Option<Proof>,
}

/// A change that asks for a fresh proof once the account is kept.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Proved {
    #[serde(default)]
    pub(crate) proof: Option<Proof>,
}

impl From<Proof> for app::accounts::Proof {
    fn from(proof: Proof) -> Self {
        match proof {
            Proof::Passphrase(it) => Self::Passphrase(it.auth_key.0),
            Proof::Recovery(it) => Self::Recovery(it.recovery_key.0),
        }
    }
}

impl From<WayBack> for NewSecret {
    fn from(it: WayBack) -> Self {
        Self { auth_key: it.auth_key.0, wrapped: it.wrapped.0.into() }
    }
}

/// Make a device-only account.
///
/// It ends after seven idle days unless it is kept. The answer sets the session's cookie.
#[utoipa::path(post, path = "/api/v1/accounts", tag = "accounts",
    request_body = NewAccount, responses((status = 201, body = sessions::SessionBegun), Problem))]
pub(crate) async fn make_account(
    State(api): State<Api>,
    headers: HeaderMap,
    Json(NewAccount {}): Json<NewAccount>,
) -> Answer<impl IntoResponse> {
    let begun = app::accounts::make_device_only_account(&api.app).await?;
    sessions::begun(&api, &headers, &begun).await
}

/// The caller's account.
#[utoipa::path(get, path = "/api/v1/account", tag = "accounts",
    responses((status = 200, body = AccountView), Problem))]
pub(crate) async fn account(
    Caller(caller): Caller,
    State(api): State<Api>,
) -> Answer<Json<AccountView>> {
    let it = app::accounts::account(&api.app, &caller).await?;
    Ok(Json(AccountView {
        account_id: Encoded(it.account_id.0.into_bytes()),
        session_id: Encoded(it.session_id.0.into_bytes()),
        kept: it.kept,
        ends_at: it.ends_at,
        administrator: it.administrator,
        code: app::manage::own_code(&api.app, &caller).to_string(),
        now: it.now,
    }))
}

/// Keep the identity: a handle, a passphrase and a recovery code, or new ones.
///
/// All other sessions end; this one goes on under the new cookie of the answer. `proof` is needed when the account is kept already: `proof_needed`, `proof_wrong`.
/// `handle_taken` when somebody else has the handle; `slow_down` after a few of these.
#[utoipa::path(put, path = "/api/v1/account/credentials", tag = "accounts",
    request_body = Credentials, responses((status = 204), Problem))]
pub(crate) async fn keep_identity(
    Caller(caller): Caller,
    State(api): State<Api>,
    Json(it): Json<Credentials>,
) -> Answer<impl IntoResponse> {
    let credentials = NewCredentials {
        handle_hash: it.handle_hash.0,
        passphrase: it.passphrase.into(),
        recovery: it.recovery.into(),
    };
    let proof = it.proof.map(Into::into);
    let kept = app::accounts::keep_identity(&api.app, &caller, credentials, proof).await?;
    let cookies = [(SESSION_COOKIE, kept.token), (DEVICE_COOKIE, kept.device)];
    let cookies = cookies.map(|(name, token)| (header::SET_COOKIE, cookies::set(name, &token)));
    Ok((StatusCode::NO_CONTENT, AppendHeaders(cookies)))
}

/// Delete the account and everything of it.
///
/// `proof` is needed when the account is kept. The only administrator names another one first: `last_administrator`.
#[utoipa::path(post, path = "/api/v1/account/delete", tag = "accounts",
    request_body = Proved, responses((status = 204), Problem))]
pub(crate) async fn delete_account(
    Caller(caller): Caller,
    State(api): State<Api>,
    Json(it): Json<Proved>,
) -> Answer<impl IntoResponse> {
    app::accounts::delete_account(&api.app, &caller, it.proof.map(Into::into)).await?;
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookies::forget_session())]))
}

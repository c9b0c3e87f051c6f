//! Accounts and sessions: walking in, keeping an identity, signing in, leaving for good.

use bytes::Bytes;
use domain::{
    AccountId, SessionId, Timestamp,
    accounts::{KeepRefused, ProofRefused, RevokeRefused, Session},
    sign_in::SignInRefused,
};

use crate::{App, Error, Failure};

/// Who a request speaks for. Only a good session token gives one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caller {
    account_id: AccountId,
    session_id: SessionId,
}

impl Caller {
    /// The account.
    pub const fn account_id(&self) -> AccountId {
        self.account_id
    }

    /// The session, that is the device.
    pub const fn session_id(&self) -> SessionId {
        self.session_id
    }
}

/// 256 random bits that stand for a session or a device; only their hash is stored.
#[derive(Clone)]
pub struct Token(pub [u8; 32]);

/// A session that has just begun.
pub struct SignedIn {
    /// The account.
    pub account_id: AccountId,
    /// The session.
    pub session_id: SessionId,
    /// What the device shows from now on (cookie `__Host-holdfast`).
    pub token: Token,
    /// What tells this device from strangers at the next sign-in (cookie `__Host-holdfast-device`).
    pub device: Option<Token>,
    /// The wrapped seed as the device handed it over; empty for a new device-only account.
    pub wrapped: Bytes,
}

/// What the owner sees of their account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountView {
    /// The account.
    pub account_id: AccountId,
    /// The session that asked.
    pub session_id: SessionId,
    /// Whether it has a passphrase and a recovery code.
    pub kept: bool,
    /// When it ends if it stays unused.
    pub ends_at: Option<Timestamp>,
    /// Whether it may set up the organisation.
    pub administrator: bool,
    /// The server's clock.
    pub now: Timestamp,
}

/// One secret and the seed wrapped under its sibling.
pub struct NewSecret {
    /// `auth_key` or `rec_auth`.
    pub auth_key: [u8; 32],
    /// The wrapped seed, at most [`domain::limits::WRAPPED_SEED_BYTES_MAX`] bytes.
    pub wrapped: Bytes,
}

/// What keeping an identity needs.
pub struct NewCredentials {
    /// The handle as it travels: a hash.
    pub handle_hash: [u8; 32],
    /// By passphrase.
    pub passphrase: NewSecret,
    /// By recovery code.
    pub recovery: NewSecret,
}

/// An identity that is now kept.
pub struct Kept {
    /// The caller's session goes on under this token; the one before works for ten minutes more, in
    /// case the answer is lost.
    pub token: Token,
    /// What tells this device from strangers at the next sign-in.
    pub device: Token,
}

/// A fresh proof that the owner is there.
pub enum Proof {
    /// The present `auth_key`.
    Passphrase([u8; 32]),
    /// The present `rec_auth`.
    Recovery([u8; 32]),
}

/// Makes a device-only account and its first session; it ends after seven idle days unless kept.
pub async fn make_device_only_account(app: &App) -> Result<SignedIn, Failure> {
    todo!()
}

/// Who a session token speaks for, if it is good. Also notes that the account was used today.
pub async fn session_of(app: &App, token: &Token) -> Result<Option<Caller>, Failure> {
    todo!()
}

/// The caller's account.
pub async fn account(app: &App, caller: &Caller) -> Result<AccountView, Failure> {
    todo!()
}

/// Gives the account a handle, a passphrase and a recovery code, or new ones; all other sessions
/// end then, and this one goes on under a new token.
pub async fn keep_identity(
    app: &App,
    caller: &Caller,
    credentials: NewCredentials,
    proof: Option<Proof>,
) -> Result<Kept, Error<KeepRefused>> {
    todo!()
}

/// Signs in with the passphrase's key. The same work is done whether the account exists or not.
pub async fn sign_in(
    app: &App,
    handle_hash: [u8; 32],
    auth_key: [u8; 32],
    device: Option<&Token>,
) -> Result<SignedIn, Error<SignInRefused>> {
    todo!()
}

/// Signs in with the recovery code's key.
pub async fn recover(
    app: &App,
    handle_hash: [u8; 32],
    recovery_key: [u8; 32],
    device: Option<&Token>,
) -> Result<SignedIn, Error<SignInRefused>> {
    todo!()
}

/// The account's sessions, the newest first.
pub async fn sessions(app: &App, caller: &Caller) -> Result<Vec<Session>, Failure> {
    todo!()
}

/// Ends the caller's own session.
pub async fn end_session(app: &App, caller: &Caller) -> Result<(), Failure> {
    todo!()
}

/// Ends a session of the caller's account; its live connection ends at once.
pub async fn revoke_session(
    app: &App,
    caller: &Caller,
    session_id: SessionId,
    proof: Option<Proof>,
) -> Result<(), Error<RevokeRefused>> {
    todo!()
}

/// The share of the caller's device, 32 bytes: without it, what rests on the device stays shut.
pub async fn share(app: &App, caller: &Caller) -> Result<[u8; 32], Failure> {
    todo!()
}

/// Deletes the account: nothing of it stays in any table or folder.
pub async fn delete_account(
    app: &App,
    caller: &Caller,
    proof: Option<Proof>,
) -> Result<(), Error<ProofRefused>> {
    todo!()
}

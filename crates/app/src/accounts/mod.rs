//! Accounts and sessions: walking in, keeping an identity, signing in, leaving for good.

mod credentials;
mod sessions;

use std::fmt;

use bytes::Bytes;
pub use credentials::{Kept, NewCredentials, NewSecret, Proof, keep_identity, recover, sign_in};
use domain::{
    AccountId, Day, SessionId, Timestamp,
    accounts::{DeleteRefused, Session},
    audit::Act,
};
use protocol::hash::Join;
pub use sessions::{Opened, end_session, open_device, revoke_session, session_of, sessions};
use storage::Work;
use uuid::Uuid;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::{
    App, Error, Failure,
    manage::{code_of, note},
};

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
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Token(pub [u8; 32]);

impl Token {
    pub(crate) fn hash(&self) -> [u8; 32] {
        Join::new("holdfast/token").fixed(&self.0).sha256()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(..)")
    }
}

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

/// Makes a device-only account and its first session; it ends after seven idle days unless kept.
pub async fn make_device_only_account(app: &App) -> Result<SignedIn, Failure> {
    let task = app.clone();
    app.detached(async move {
        let account_id = AccountId(random_id(&task));
        let mut work = task.database().write().await?;
        work.add_account(account_id, Day::of(task.now())).await?;
        let (session_id, token) = begin_session(&task, &mut work, account_id).await?;
        work.save().await?;
        Ok(SignedIn { account_id, session_id, token, device: None, wrapped: Bytes::new() })
    })
    .await
}

/// The caller's account.
pub async fn account(app: &App, caller: &Caller) -> Result<AccountView, Failure> {
    let mut work = app.database().read().await?;
    let account = work.account(caller.account_id).await?;
    let account = account.ok_or_else(|| Failure::new("a session without its account"))?;
    Ok(AccountView {
        account_id: account.id,
        session_id: caller.session_id,
        kept: account.kept,
        ends_at: account.ends_at(),
        administrator: account.administrator,
        now: app.now(),
    })
}

/// Deletes the account: nothing of it stays in any table or folder. The only administrator names another one first.
pub async fn delete_account(
    app: &App,
    caller: &Caller,
    proof: Option<Proof>,
) -> Result<(), Error<DeleteRefused>> {
    credentials::check_proof(app, caller, proof).await.map_err(|error| match error {
        Error::Refused(refused) => Error::Refused(DeleteRefused::Proof(refused)),
        Error::Failed(failure) => Error::Failed(failure),
    })?;
    let (task, account_id) = (app.clone(), caller.account_id);
    app.detached(async move {
        let mut work = task.database().write().await?;
        let administrator = work.account(account_id).await?.is_some_and(|it| it.administrator);
        if administrator && !work.end_administrator(account_id).await? {
            return Err(DeleteRefused::LastAdministrator.into());
        }
        if administrator {
            let code = code_of(&task, account_id);
            note(&task, &mut work, Some(account_id), Act::AdministratorEnded, Some(code)).await?;
        }
        Ok(remove(&task, work, account_id).await?)
    })
    .await
}

/// Takes an account out of every table, and everything that rests on it out of memory and files.
pub(crate) async fn remove_account(app: &App, account_id: AccountId) -> Result<(), Failure> {
    let task = app.clone();
    app.detached(async move {
        let work = task.database().write().await?;
        remove(&task, work, account_id).await
    })
    .await
}

async fn remove(task: &App, mut work: Work, account_id: AccountId) -> Result<(), Failure> {
    let proofs = task.pepper().proof_key(account_id.0.as_bytes());
    work.forget_all_tries(&proofs).await?;
    let pepper = task.pepper();
    let (about, reporter) = (pepper.about_key(account_id), pepper.reporter_key(account_id));
    work.forget_reports_of(&about, &reporter).await?;
    work.forget_blocked(&pepper.block_key(account_id)).await?;
    work.forget_proposer(&pepper.hand_key(account_id)).await?;
    let removed = work.remove_account(account_id).await?;
    work.save().await?;
    for space in removed.spaces.iter().chain(&removed.spaces_gone) {
        task.spaces_remembered().forget(space);
    }
    task.sessions_ended(&removed.sessions);
    for file in &removed.files {
        // One that stays behind is found by the sweep.
        if let Err(error) = task.files().remove(file).await {
            tracing::warn!(%error, "a file of a removed account is still there");
        }
    }
    Ok(())
}

/// Notes which browser a new session is in: by the mark it has, or by a new one, which is given back.
pub async fn mark_device(
    app: &App,
    begun: &SignedIn,
    mark: Option<Token>,
) -> Result<Token, Failure> {
    let mark = mark.unwrap_or_else(|| Token(app.draw()));
    let (task, session_id, account_id) = (app.clone(), begun.session_id, begun.account_id);
    let hash = mark.hash();
    app.detached(async move {
        let mut work = task.database().write().await?;
        work.mark_session(session_id, &hash).await?;
        // Whoever may not come back takes that along to other devices.
        work.note_mark(&task.pepper().bar_key(account_id), &hash).await?;
        Ok::<_, Failure>(work.save().await?)
    })
    .await?;
    Ok(mark)
}

fn random_id(app: &App) -> Uuid {
    uuid::Builder::from_random_bytes(app.draw()).into_uuid()
}

/// Begins a session; older ones make room.
async fn begin_session(
    app: &App,
    work: &mut Work,
    account_id: AccountId,
) -> Result<(SessionId, Token), Failure> {
    let (session_id, token) = (SessionId(random_id(app)), Token(app.draw()));
    let today = Day::of(app.now());
    let session = Session { id: session_id, account_id, created_day: today, last_day: today };
    work.add_session(&session, &token.hash(), &app.draw()).await?;
    Ok((session_id, token))
}

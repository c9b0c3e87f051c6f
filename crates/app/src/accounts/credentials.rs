//! Passphrases and recovery codes: kept, changed and checked without ever being seen.

use bytes::Bytes;
use domain::{
    AccountId, Day,
    accounts::{Credential, KeepRefused, PREVIOUS_TOKEN_LIFE_MS, ProofRefused},
    limits::{SESSIONS_PER_ACCOUNT_MAX, TAKEN_NAMES_PER_DAY_MAX, WRAPPED_SEED_BYTES_MAX},
    sign_in::{Guess, SignInRefused, SlowDown},
};
use storage::SignInRecord;
use uuid::Uuid;

use super::{Caller, SignedIn, Token, begin_session};
use crate::{App, Error, Failure, pepper::Sealed};

/// How long the token before a renewed one stays good, in case the answer was lost.
/// Devices of one account that are told from strangers.
const TRUSTED_DEVICES_MAX: usize = 32;

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

/// Gives the account a handle, a passphrase and a recovery code, or new ones; all other sessions
/// end then, and this one goes on under a new token.
pub async fn keep_identity(
    app: &App,
    caller: &Caller,
    credentials: NewCredentials,
    proof: Option<Proof>,
) -> Result<Kept, Error<KeepRefused>> {
    for secret in [&credentials.passphrase, &credentials.recovery] {
        if !(1..=WRAPPED_SEED_BYTES_MAX).contains(&secret.wrapped.len()) {
            return Err(KeepRefused::WrappedSeedSize.into());
        }
    }
    check_proof(app, caller, proof).await.map_err(|error| match error {
        Error::Refused(refused) => Error::Refused(KeepRefused::Proof(refused)),
        Error::Failed(failure) => Error::Failed(failure),
    })?;
    let (task, caller) = (app.clone(), *caller);
    app.detached(async move {
        let (account_id, now) = (caller.account_id, task.now());
        let kept = Kept { token: Token(task.draw()), device: Token(task.draw()) };
        let handle_key = task.pepper().handle_key(&credentials.handle_hash);
        let secrets = [
            (Credential::Passphrase, &credentials.passphrase),
            (Credential::Recovery, &credentials.recovery),
        ];

        count_name(&task, account_id).await?;
        let mut work = task.database().write().await?;
        if !work.keep_account(account_id, &handle_key).await? {
            return Err(KeepRefused::HandleTaken.into());
        }
        work.name_was_free(account_id).await?;
        for (credential, secret) in secrets {
            let record = record_of(&task, account_id, credential, secret);
            work.put_credential(credential, &record).await?;
        }
        let ended = work.remove_other_sessions(account_id, caller.session_id).await?;
        let previous_until = now + PREVIOUS_TOKEN_LIFE_MS;
        work.renew_session(caller.session_id, &kept.token.hash(), previous_until).await?;
        work.trim_devices(account_id, 0).await?;
        work.trust_device(&kept.device.hash(), account_id, Day::of(now)).await?;
        work.save().await?;

        task.sessions_remembered().forget_where(|it| it.account_id == account_id);
        task.sessions_ended(&ended);
        Ok(kept)
    })
    .await
}

/// Counts a chosen name before it is looked up, so that many at once gain nothing.
async fn count_name(app: &App, account_id: AccountId) -> Result<(), Error<KeepRefused>> {
    let now = app.now();
    let mut work = app.database().write().await?;
    if !work.count_name(account_id, Day::of(now), TAKEN_NAMES_PER_DAY_MAX).await? {
        return Err(KeepRefused::SlowDown(SlowDown::until_tomorrow(now)).into());
    }
    Ok(work.save().await?)
}

/// Signs in with the passphrase's key. The same work is done whether the account exists or not.
pub async fn sign_in(
    app: &App,
    handle_hash: [u8; 32],
    auth_key: [u8; 32],
    device: Option<&Token>,
) -> Result<SignedIn, Error<SignInRefused>> {
    open(app, Credential::Passphrase, handle_hash, auth_key, device).await
}

/// Signs in with the recovery code's key.
pub async fn recover(
    app: &App,
    handle_hash: [u8; 32],
    recovery_key: [u8; 32],
    device: Option<&Token>,
) -> Result<SignedIn, Error<SignInRefused>> {
    open(app, Credential::Recovery, handle_hash, recovery_key, device).await
}

async fn open(
    app: &App,
    credential: Credential,
    handle_hash: [u8; 32],
    key: [u8; 32],
    device: Option<&Token>,
) -> Result<SignedIn, Error<SignInRefused>> {
    let (task, device) = (app.clone(), device.cloned());
    app.detached(async move {
        let handle_key = task.pepper().handle_key(&handle_hash);
        let guess = guess_of(credential);
        let counted = take_try(&task, &handle_key, device.as_ref(), guess).await?;
        let counted = counted.map_err(SignInRefused::from)?;

        let found = {
            let mut work = task.database().read().await?;
            work.credential_by_handle(&handle_key, credential).await?
        };
        let exists = found.is_some();
        let record = found.unwrap_or_else(|| stand_in(&task));
        let wrapped = check(&task, credential, &record, &key).filter(|_| exists);
        let Some(wrapped) = wrapped else { return Err(SignInRefused::Wrong.into()) };

        let account_id = record.account_id;
        let device = device.unwrap_or_else(|| Token(task.draw()));
        let mut work = task.database().write().await?;
        // Somebody who changed the passphrase meanwhile ended all sessions; this one must not begin after that.
        if !work.credential_stands(&record, credential).await? {
            return Err(SignInRefused::Wrong.into());
        }
        work.forget_tries(&handle_key, &counted.0, guess).await?;
        let (session_id, token) = begin_session(&task, &mut work, account_id).await?;
        let ended = work.trim_sessions(account_id, session_id, SESSIONS_PER_ACCOUNT_MAX).await?;
        work.trust_device(&device.hash(), account_id, Day::of(task.now())).await?;
        work.trim_devices(account_id, TRUSTED_DEVICES_MAX).await?;
        work.save().await?;
        task.sessions_ended(&ended);
        let wrapped = Bytes::from(wrapped);
        Ok(SignedIn { account_id, session_id, token, device: Some(device), wrapped })
    })
    .await
}

/// Checks a fresh proof; a device-only account needs none.
pub(super) async fn check_proof(
    app: &App,
    caller: &Caller,
    proof: Option<Proof>,
) -> Result<(), Error<ProofRefused>> {
    let (task, caller) = (app.clone(), *caller);
    app.detached(async move {
        let account = {
            let mut work = task.database().read().await?;
            work.account(caller.account_id).await?
        };
        let account = account.ok_or_else(|| Failure::new("a session without its account"))?;
        if !account.kept {
            return Ok(());
        }
        let (credential, key) = match proof.ok_or(ProofRefused::Needed)? {
            Proof::Passphrase(key) => (Credential::Passphrase, key),
            Proof::Recovery(key) => (Credential::Recovery, key),
        };
        let subject = task.pepper().proof_key(account.id.0.as_bytes());
        let counted = take_try(&task, &subject, None, Guess::Proof).await?;
        let slow = |SlowDown { retry_after }| ProofRefused::SlowDown { retry_after };
        let counted = counted.map_err(slow)?;
        let record = {
            let mut work = task.database().read().await?;
            work.credential(account.id, credential).await?
        };
        let right = record.is_some_and(|it| task.pepper().verifies(&it.verifier, &key));
        if !right {
            return Err(ProofRefused::Wrong.into());
        }
        let mut work = task.database().write().await?;
        work.forget_tries(&subject, &counted.0, Guess::Proof).await?;
        work.save().await?;
        Ok(())
    })
    .await
}

/// Under which device a try was counted: the hash of a trusted one's token, or nothing.
struct Counted(Vec<u8>);

/// Counts a try before it is looked at, so that many at once gain nothing.
async fn take_try(
    app: &App,
    subject: &[u8; 32],
    device: Option<&Token>,
    guess: Guess,
) -> Result<Result<Counted, SlowDown>, Failure> {
    let mut work = app.database().write().await?;
    let mut counted = Counted(Vec::new());
    if let Some(device) = device
        && work.device_is_trusted(&device.hash(), subject).await?
    {
        counted.0 = device.hash().to_vec();
    }
    let tries = work.tries(subject, &counted.0, guess).await?;
    match tries.take(app.now()) {
        Ok(tries) => {
            work.put_tries(subject, &counted.0, guess, tries).await?;
            work.save().await?;
            Ok(Ok(counted))
        }
        Err(slow_down) => Ok(Err(slow_down)),
    }
}

/// Checks a key and opens the outer layer; both are done whatever the first one says.
fn check(
    app: &App,
    credential: Credential,
    record: &SignInRecord,
    key: &[u8; 32],
) -> Option<Vec<u8>> {
    let right = app.pepper().verifies(&record.verifier, key);
    let sealed = Sealed(record.wrapped.clone());
    let purpose = purpose(record.account_id, credential);
    let wrapped = app.pepper().unseal(key, &purpose, &sealed);
    if right && wrapped.is_none() {
        tracing::error!("a stored seed does not open with the right key: the database is damaged");
    }
    wrapped.filter(|_| right)
}

fn record_of(
    app: &App,
    account_id: AccountId,
    credential: Credential,
    secret: &NewSecret,
) -> SignInRecord {
    let purpose = purpose(account_id, credential);
    let sealed = app.pepper().seal(&secret.auth_key, &purpose, app.draw(), &secret.wrapped);
    SignInRecord {
        account_id,
        pepper_id: app.pepper().id().to_vec(),
        verifier: app.pepper().verifier(&secret.auth_key),
        wrapped: sealed.0,
    }
}

/// What is worked on in place of an account that does not exist. No key fits it.
fn stand_in(app: &App) -> SignInRecord {
    /// About as long as a wrapped seed in its outer layer is.
    const WRAPPED_BYTES: usize = 384;
    SignInRecord {
        account_id: AccountId(Uuid::nil()),
        pepper_id: app.pepper().id().to_vec(),
        verifier: [0; 32],
        wrapped: vec![0; WRAPPED_BYTES],
    }
}

fn purpose(account_id: AccountId, credential: Credential) -> Vec<u8> {
    let word = match credential {
        Credential::Passphrase => b'p',
        Credential::Recovery => b'r',
    };
    [account_id.0.as_bytes(), &[word][..]].concat()
}

const fn guess_of(credential: Credential) -> Guess {
    match credential {
        Credential::Passphrase => Guess::Passphrase,
        Credential::Recovery => Guess::Recovery,
    }
}

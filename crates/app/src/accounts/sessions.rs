//! Sessions: which account a token speaks for, the list of devices, and ending them.

use domain::{
    Day, SessionId,
    accounts::{Account, RevokeRefused, Session},
};
use storage::SessionRow;

use super::{Caller, Proof, Token, credentials::check_proof};
use crate::{App, Error, Failure};

/// Who a session token speaks for, if it is good. Also notes that the account was used today.
pub async fn session_of(app: &App, token: &Token) -> Result<Option<Caller>, Failure> {
    let hash = token.hash();
    let now = app.now();
    let today = Day::of(now);
    let stamp = app.sessions_remembered().stamp();
    // One that seems to have ended may have been in use by a live connection alone.
    let remembered = app.sessions_remembered().get(&hash).filter(|it| is_good(it, now));
    let mut news = remembered.is_none();
    let row = if let Some(row) = remembered {
        Some(row)
    } else {
        let mut work = app.database().read().await?;
        work.session_by_token(&hash).await?
    };
    let Some(mut row) = row.filter(|it| is_good(it, now)) else { return Ok(None) };
    let caller = Caller { account_id: row.account_id, session_id: row.id };
    if row.last_day < today || row.account_last_day < today {
        let task = app.clone();
        app.detached(async move {
            let mut work = task.database().write().await?;
            work.touch_session(caller.session_id, caller.account_id, today).await?;
            Ok::<_, Failure>(work.save().await?)
        })
        .await?;
        (row.last_day, row.account_last_day) = (today, today);
        news = true;
    }
    if news {
        app.sessions_remembered().remember(stamp, hash, row);
    }
    Ok(Some(caller))
}

fn is_good(row: &SessionRow, now: i64) -> bool {
    let account = Account {
        id: row.account_id,
        kept: row.kept,
        administrator: row.administrator,
        last_day: row.account_last_day,
    };
    let session = Session {
        id: row.id,
        account_id: row.account_id,
        created_day: row.last_day,
        last_day: row.last_day,
    };
    let token_is_good = !row.by_previous || now < row.previous_until;
    token_is_good && !account.has_ended(now) && !session.has_ended(now)
}

/// The account's sessions, the last used first.
pub async fn sessions(app: &App, caller: &Caller) -> Result<Vec<Session>, Failure> {
    let mut work = app.database().read().await?;
    Ok(work.sessions(caller.account_id).await?)
}

/// Ends the caller's own session.
pub async fn end_session(app: &App, caller: &Caller) -> Result<(), Failure> {
    end(app, *caller, caller.session_id).await.map(drop)
}

/// Ends a session of the caller's account; its live connection ends at once.
pub async fn revoke_session(
    app: &App,
    caller: &Caller,
    session_id: SessionId,
    proof: Option<Proof>,
) -> Result<(), Error<RevokeRefused>> {
    check_proof(app, caller, proof).await.map_err(|error| match error {
        Error::Refused(refused) => Error::Refused(RevokeRefused::Proof(refused)),
        Error::Failed(failure) => Error::Failed(failure),
    })?;
    if end(app, *caller, session_id).await? {
        Ok(())
    } else {
        Err(RevokeRefused::NoSuchSession.into())
    }
}

async fn end(app: &App, caller: Caller, session_id: SessionId) -> Result<bool, Failure> {
    let task = app.clone();
    app.detached(async move {
        let mut work = task.database().write().await?;
        let removed = work.remove_session(caller.account_id, session_id).await?;
        work.save().await?;
        if removed {
            task.sessions_ended(&[session_id]);
        }
        Ok(removed)
    })
    .await
}

/// The share of the caller's device, 32 bytes: without it, what rests on the device stays shut.
pub async fn share(app: &App, caller: &Caller) -> Result<[u8; 32], Failure> {
    let mut work = app.database().read().await?;
    let salt = work.share_salt(caller.session_id).await?;
    let salt = salt.ok_or_else(|| Failure::new("the session ended meanwhile"))?;
    Ok(app.pepper().share(&salt))
}

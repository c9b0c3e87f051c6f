//! Sessions: which account a token speaks for, the list of devices, and ending them.

use domain::{
    Day, SessionId,
    accounts::{Account, PREVIOUS_TOKEN_LIFE_MS, RevokeRefused, Session, TOKEN_DAYS},
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
    if row.is_first_seen() {
        row.previous_until = now + PREVIOUS_TOKEN_LIFE_MS;
        let (task, until) = (app.clone(), row.previous_until);
        app.detached(async move {
            let mut work = task.database().write().await?;
            work.settle_token(caller.session_id, until).await?;
            work.save().await?;
            task.sessions_remembered().forget_where(|it| it.id == caller.session_id);
            Ok::<_, Failure>(())
        })
        .await?;
        return Ok(Some(caller));
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

/// What a device needs when it opens.
pub struct Opened {
    /// The share of the caller's device, 32 bytes: without it, what rests on the device stays shut.
    pub share: [u8; 32],
    /// A new token for the session, where the present one is a week old. That one stays good until the new one is used.
    pub token: Option<Token>,
}

/// Opens what rests on the caller's device.
pub async fn open_device(app: &App, caller: &Caller) -> Result<Opened, Failure> {
    let (task, caller) = (app.clone(), *caller);
    let found = {
        let mut work = app.database().read().await?;
        work.token_of(caller.session_id).await?
    };
    let row = found.ok_or_else(|| Failure::new("the session ended meanwhile"))?;
    let share = task.pepper().share(&row.share_salt);
    let next = |hash: &[u8; 32]| Token(task.pepper().next_token(hash, &row.share_salt));
    if let Some(before) = &row.unseen_after {
        return Ok(Opened { share, token: Some(next(before)) });
    }
    if Day::of(task.now()) < row.since.plus(TOKEN_DAYS) {
        return Ok(Opened { share, token: None });
    }
    let token = next(&row.token_hash);
    let (writer, next_hash) = (task.clone(), token.hash());
    task.detached(async move {
        let mut work = writer.database().write().await?;
        work.offer_token(caller.session_id, &row.token_hash, &next_hash).await?;
        work.save().await?;
        writer.sessions_remembered().forget_where(|it| it.id == caller.session_id);
        Ok::<_, Failure>(())
    })
    .await?;
    Ok(Opened { share, token: Some(token) })
}

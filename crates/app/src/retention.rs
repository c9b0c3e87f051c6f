//! What runs out: idle device-only accounts, old sessions, letters nobody fetched, stray files.

use domain::{
    AccountId, Day, SessionId,
    accounts::{DEVICE_ONLY_IDLE_DAYS, SESSION_IDLE_DAYS, TRUSTED_DEVICE_IDLE_DAYS},
    limits::{REQUEST_AGAIN_DAYS, REQUEST_OPEN_DAYS},
    reports::{CLOSED_WORRY_DAYS, REPORTER_DAYS},
    retention::{LETTER_DAYS, stray_file_may_go},
    time::DAY_MS,
};
use futures_util::TryStreamExt;
use storage::Work;

use crate::{App, Failure, accounts::remove_account};

/// Accounts looked up at a time.
const ACCOUNTS_PAGE_LEN: usize = 100;
/// Pairs that are over removed at a time.
const PAIRS_PAGE_LEN: usize = 100;

/// How much a sweep removed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Swept {
    /// Device-only accounts that were idle for too long.
    pub accounts: u64,
    /// Sessions that were idle for too long.
    pub sessions: u64,
    /// Letters nobody fetched.
    pub letters: u64,
    /// Files that no attachment names.
    pub files: u64,
}

/// Removes everything that has run out by now. Meant to be called every hour.
pub async fn sweep(app: &App) -> Result<Swept, Failure> {
    let mut swept = Swept::default();
    note_who_is_connected(app).await?;
    let today = Day::of(app.now());

    let mut work = app.database().write().await?;
    let ended = work.remove_sessions_before(today.plus(-SESSION_IDLE_DAYS)).await?;
    swept.letters = work.remove_letters_before(today.plus(-LETTER_DAYS)).await?;
    let closed = app.now() - CLOSED_WORRY_DAYS * DAY_MS;
    work.remove_worries_before(closed, today.plus(-LETTER_DAYS)).await?;
    work.remove_reporters_before(today.plus(-REPORTER_DAYS)).await?;
    sweep_requests(app, &mut work).await?;
    work.forget_devices_before(today.plus(-TRUSTED_DEVICE_IDLE_DAYS)).await?;
    work.forget_tries_before(today, app.now()).await?;
    // Yesterday, so that no zone's today is meant.
    work.sweep_duty(app.now(), &today.plus(-1).to_string()).await?;
    work.save().await?;
    app.sessions_ended(&ended);
    swept.sessions = ended.len() as u64;

    swept.accounts = remove_idle_accounts(app, today.plus(-DEVICE_ONLY_IDLE_DAYS)).await?;
    remove_empty_pairs(app).await?;
    swept.files = remove_stray_files(app).await?;
    app.database().settle().await?;
    Ok(swept)
}

/// A request is open for so long, and known for longer so that nobody is asked again too soon.
async fn sweep_requests(app: &App, work: &mut Work) -> Result<(), Failure> {
    for it in work.requests_waiting_until(app.now() - REQUEST_OPEN_DAYS * DAY_MS).await? {
        work.remove_request_letter(&it).await?;
    }
    Ok(work.remove_requests_until(app.now() - REQUEST_AGAIN_DAYS * DAY_MS).await?)
}

/// A talk that both have left is forgotten, with all that was said in it.
async fn remove_empty_pairs(app: &App) -> Result<(), Failure> {
    loop {
        let mut work = app.database().write().await?;
        let empty = work.empty_pairs(PAIRS_PAGE_LEN).await?;
        let mut files = Vec::new();
        for (number, _) in &empty {
            work.lock_space(*number).await?;
            files.extend(work.remove_pair(*number).await?);
        }
        work.save().await?;
        for (_, id) in &empty {
            app.spaces_remembered().forget(id);
        }
        for file in &files {
            // One that stays behind is found with the stray ones.
            if let Err(error) = app.files().remove(file).await {
                tracing::warn!(%error, "a file of a talk that is over is still there");
            }
        }
        if empty.len() < PAIRS_PAGE_LEN {
            return Ok(());
        }
    }
}

/// One account that cannot be removed does not keep the others.
async fn remove_idle_accounts(app: &App, before: Day) -> Result<u64, Failure> {
    let (mut removed, mut last) = (0, AccountId(uuid::Uuid::nil()));
    loop {
        let idle = {
            let mut work = app.database().read().await?;
            work.idle_device_only_accounts(before, last, ACCOUNTS_PAGE_LEN).await?
        };
        let Some(end) = idle.last() else { return Ok(removed) };
        last = *end;
        for account_id in idle {
            match remove_account(app, account_id).await {
                Ok(()) => removed += 1,
                Err(error) => tracing::error!(%error, "an idle account was not removed"),
            }
        }
    }
}

/// A device that only listens is in use too.
async fn note_who_is_connected(app: &App) -> Result<(), Failure> {
    let connected = app.fanout().sessions();
    if connected.is_empty() {
        return Ok(());
    }
    let today = Day::of(app.now());
    let mut work = app.database().write().await?;
    for session in connected {
        work.touch_connected(SessionId(uuid::Uuid::from_bytes(session.0)), today).await?;
    }
    Ok(work.save().await?)
}

/// Files that were written but never written down: an upload or a removal that broke off.
async fn remove_stray_files(app: &App) -> Result<u64, Failure> {
    let now = app.now();
    let mut removed =
        app.files().remove_cut_off(move |written| stray_file_may_go(written, now)).await?;
    let mut files = app.files().all();
    while let Some((file, written)) = files.try_next().await? {
        if !stray_file_may_go(written, now) {
            continue;
        }
        let mut work = app.database().read().await?;
        if !work.file_is_named(&file).await? {
            app.files().remove(&file).await?;
            removed += 1;
        }
    }
    Ok(removed)
}

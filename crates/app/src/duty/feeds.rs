//! Calendar addresses: whoever knows one reads the times of one person's shifts, under one neutral word, and nothing else.

use domain::{
    duty::{FEEDS_PER_ACCOUNT_MAX, FeedTitle, ROTA_DAYS, ShiftRefused, calendar},
    spaces::Standing,
    time::DAY_MS,
};
use uuid::Uuid;

use super::rota;
use crate::{
    App, Error, Failure,
    accounts::{Caller, Token},
    spaces::space,
};

/// So many days back are in the calendar too.
const DAYS_BACK: i64 = 7;
/// The role of a facilitator in the tables.
const FACILITATOR: u8 = 2;

/// A calendar address that was just made. Its secret is told once.
pub struct Feed {
    /// Its number, to end it by.
    pub id: Uuid,
    /// What stands in the address.
    pub secret: Token,
}

/// Makes a calendar address of the caller's own shifts.
pub async fn make_feed(
    app: &App,
    caller: &Caller,
    title: &str,
) -> Result<Feed, Error<ShiftRefused>> {
    let title = FeedTitle::new(title)?;
    let (task, account_id) = (app.clone(), caller.account_id());
    app.detached(async move {
        let id = uuid::Builder::from_random_bytes(task.draw()).into_uuid();
        let secret = Token(task.draw());
        let mut work = task.database().write().await?;
        let (hash, title) = (secret.hash(), title.as_str());
        if !work.add_feed(id, account_id, &hash, title, FEEDS_PER_ACCOUNT_MAX).await? {
            return Err(ShiftRefused::TooMany.into());
        }
        work.save().await?;
        Ok(Feed { id, secret })
    })
    .await
}

/// The numbers of the caller's calendar addresses.
pub async fn feeds(app: &App, caller: &Caller) -> Result<Vec<Uuid>, Failure> {
    let mut work = app.database().read().await?;
    Ok(work.feeds(caller.account_id()).await?)
}

/// Ends a calendar address: whoever knows it reads nothing any more.
pub async fn end_feed(app: &App, caller: &Caller, id: Uuid) -> Result<(), Error<ShiftRefused>> {
    let (task, account_id) = (app.clone(), caller.account_id());
    app.detached(async move {
        let mut work = task.database().write().await?;
        if !work.remove_feed(account_id, id).await? {
            return Err(ShiftRefused::NoSuchShift.into());
        }
        Ok(work.save().await?)
    })
    .await
}

/// The calendar behind a secret, as text (RFC 5545).
pub async fn calendar_of(app: &App, secret: &Token) -> Result<String, Error<ShiftRefused>> {
    let now = app.now();
    let (title, memberships) = {
        let mut work = app.database().read().await?;
        let found = work.feed(&secret.hash()).await?;
        let (account_id, title) = found.ok_or(ShiftRefused::NoSuchShift)?;
        (title, work.memberships_of(account_id).await?)
    };
    let facilitates = memberships
        .into_iter()
        .filter(|it| it.standing == Standing::Member && it.role == FACILITATOR);
    let mut times = Vec::new();
    for membership in facilitates {
        let Some(space) = space(app, membership.space_id).await? else { continue };
        let mut work = app.database().read().await?;
        let (shifts, swaps) = rota::rota(&mut work, &space).await?;
        for shift in &shifts {
            let (from, until) = (now - DAYS_BACK * DAY_MS, now + ROTA_DAYS * DAY_MS);
            let of_shift = rota::times(&space, shift, &swaps, from, until);
            let own = of_shift
                .into_iter()
                .filter(|it| it.member_id == membership.member_id && !it.offered);
            times.extend(own.map(|it| (shift.id, it.time)));
        }
    }
    times.sort_by_key(|(id, time)| (time.at, *id));
    Ok(calendar(&FeedTitle::new(&title)?, &times, now))
}

//! The rota of a space: its lines, and the dates that change hands.

use std::collections::HashMap;

use domain::{
    Timestamp,
    duty::{
        NEXT_TIMES_LEN_MAX, Occurrence, ROTA_DAYS, SHIFTS_PER_SPACE_MAX, SWAPS_PER_SHIFT_MAX,
        Shift, ShiftRefused, ShiftTimes, Swap, SwapWish, read_date, swap,
    },
    time::{DAY_MS, MINUTE_MS},
};
use protocol::MemberId;
use storage::{ShiftRow, Work};
use uuid::Uuid;

use super::{is_signed_off, say_duty_changed, space_of};
use crate::{App, Error, Failure, rights::Facilitator, spaces::Space};

/// A line of the rota as facilitators see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShiftView {
    /// The line.
    pub shift: Shift,
    /// Its next times.
    pub next: Vec<ShiftTime>,
}

/// One time of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShiftTime {
    /// When.
    pub time: Occurrence,
    /// Who covers it.
    pub member_id: MemberId,
    /// Whether whoever has it asks to be stood in for.
    pub offered: bool,
}

/// The dates of a space that change hands.
type Swaps = HashMap<(Uuid, String), Swap>;

/// The rota, with the next times of each line.
pub async fn shifts(app: &App, facilitator: &Facilitator) -> Result<Vec<ShiftView>, Failure> {
    let now = app.now();
    let space = space_of(app, facilitator.member()).await?;
    let mut work = app.database().read().await?;
    let (shifts, swaps) = rota(&mut work, &space).await?;
    let view = |shift: Shift| {
        let mut next = times(&space, &shift, &swaps, now, now + ROTA_DAYS * DAY_MS);
        next.truncate(NEXT_TIMES_LEN_MAX);
        ShiftView { shift, next }
    };
    Ok(shifts.into_iter().map(view).collect())
}

/// Puts a line into the rota. Gives back its number.
pub async fn add_shift(
    app: &App,
    facilitator: &Facilitator,
    member_id: MemberId,
    times: ShiftTimes,
) -> Result<Uuid, Error<ShiftRefused>> {
    let id = uuid::Builder::from_random_bytes(app.draw()).into_uuid();
    put(app, facilitator, Shift { id, member_id, times }, Put::New).await?;
    Ok(id)
}

/// Changes a line of the rota; dates of it that changed hands go back to the rota.
pub async fn change_shift(
    app: &App,
    facilitator: &Facilitator,
    shift: Shift,
) -> Result<(), Error<ShiftRefused>> {
    put(app, facilitator, shift, Put::Changed).await
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Put {
    New,
    Changed,
}

async fn put(
    app: &App,
    facilitator: &Facilitator,
    shift: Shift,
    how: Put,
) -> Result<(), Error<ShiftRefused>> {
    let (task, member) = (app.clone(), *facilitator.member());
    app.detached(async move {
        let space = space_of(&task, &member).await?;
        if !space.log.is_facilitator(&shift.member_id) {
            return Err(ShiftRefused::NotAFacilitator.into());
        }
        let mut work = task.database().write().await?;
        // The lock keeps two from adding the last one at once.
        work.lock_space(space.number).await?.ok_or(ShiftRefused::NoSuchSpace)?;
        let known = work.shifts(space.number).await?.iter().any(|it| it.id == shift.id);
        if how == Put::Changed {
            if !known {
                return Err(ShiftRefused::NoSuchShift.into());
            }
            work.remove_swaps(shift.id).await?;
        }
        if !work.put_shift(space.number, &row(&shift), SHIFTS_PER_SPACE_MAX).await? {
            return Err(ShiftRefused::TooMany.into());
        }
        work.save().await?;
        say_duty_changed(&task, &space);
        Ok(())
    })
    .await
}

/// Takes a line out of the rota.
pub async fn end_shift(
    app: &App,
    facilitator: &Facilitator,
    id: Uuid,
) -> Result<(), Error<ShiftRefused>> {
    let (task, member) = (app.clone(), *facilitator.member());
    app.detached(async move {
        let space = space_of(&task, &member).await?;
        let mut work = task.database().write().await?;
        if !work.shifts(space.number).await?.iter().any(|it| it.id == id) {
            return Err(ShiftRefused::NoSuchShift.into());
        }
        work.remove_shift(space.number, id).await?;
        work.save().await?;
        say_duty_changed(&task, &space);
        Ok(())
    })
    .await
}

/// Offers, takes or takes back one date of a shift (as `2026-11-24`, local).
pub async fn swap_shift(
    app: &App,
    facilitator: &Facilitator,
    id: Uuid,
    date: &str,
    wish: SwapWish,
) -> Result<(), Error<ShiftRefused>> {
    let date = read_date(date).ok_or(ShiftRefused::NoSuchDate)?;
    let (task, member) = (app.clone(), *facilitator.member());
    app.detached(async move {
        let space = space_of(&task, &member).await?;
        let mut work = task.database().write().await?;
        // Two who take the same date come one after the other.
        work.lock_space(space.number).await?.ok_or(ShiftRefused::NoSuchSpace)?;
        let (shifts, swaps) = rota(&mut work, &space).await?;
        let shift = shifts.iter().find(|it| it.id == id).ok_or(ShiftRefused::NoSuchShift)?;
        let now = task.now();
        let time = shift.times.on_date(date).ok_or(ShiftRefused::NoSuchDate)?;
        if time.ends() <= now || time.at > now + ROTA_DAYS * DAY_MS {
            return Err(ShiftRefused::NoSuchDate.into());
        }
        let standing = standing(&space, &swaps, id, &time);
        let after = swap(shift.member_id, standing, member.id(), wish)?;
        let of_this = swaps.keys().filter(|(shift, _)| *shift == id).count() as u64;
        if standing.is_none() && after.is_some() && of_this >= SWAPS_PER_SHIFT_MAX {
            return Err(ShiftRefused::TooMany.into());
        }
        work.put_swap(id, &date.to_string(), after).await?;
        work.save().await?;
        say_duty_changed(&task, &space);
        Ok(())
    })
    .await
}

/// When somebody will be there: the next time that begins and that somebody promised who may answer alone. A time that
/// began without anybody coming promises nothing.
pub(super) async fn next(
    work: &mut Work,
    app: &App,
    space: &Space,
    required: bool,
    now: Timestamp,
) -> Result<Option<Occurrence>, Failure> {
    let (shifts, swaps) = rota(work, space).await?;
    let until = now + ROTA_DAYS * DAY_MS;
    let mut all: Vec<ShiftTime> =
        shifts.iter().flat_map(|it| times(space, it, &swaps, now, until)).collect();
    all.retain(|it| it.time.at > now && !it.offered);
    all.sort_by_key(|it| it.time.at);
    let mut known: HashMap<MemberId, bool> = HashMap::new();
    for it in all {
        let counts = match known.get(&it.member_id) {
            Some(counts) => *counts,
            None => !required || is_signed_off(app, work, space, &it.member_id).await?,
        };
        if counts {
            return Ok(Some(it.time));
        }
        known.insert(it.member_id, counts);
    }
    Ok(None)
}

/// How many minutes of the next seven days the rota covers; where two cover the same minutes, they count once.
pub(crate) async fn weekly_minutes(
    work: &mut Work,
    space: &Space,
    now: Timestamp,
) -> Result<i64, Failure> {
    let (shifts, swaps) = rota(work, space).await?;
    let until = now + 7 * DAY_MS;
    let mut all: Vec<Occurrence> = shifts
        .iter()
        .flat_map(|it| times(space, it, &swaps, now, until))
        .filter(|it| !it.offered)
        .map(|it| it.time)
        .collect();
    all.sort_by_key(|it| it.at);
    let (mut covered, mut reached) = (0, now);
    for it in all {
        let (from, to) = (it.at.max(reached), it.ends().min(until));
        covered += (to - from).max(0);
        reached = reached.max(to);
    }
    Ok(covered / MINUTE_MS)
}

/// The shifts of those who are facilitators still, and what changes hands.
pub(super) async fn rota(work: &mut Work, space: &Space) -> Result<(Vec<Shift>, Swaps), Failure> {
    let rows = work.shifts(space.number).await?;
    let shifts = rows.into_iter().filter(|it| space.log.is_facilitator(&it.member_id));
    let swaps =
        if shifts.size_hint().1 == Some(0) { Vec::new() } else { work.swaps(space.number).await? };
    let swaps = swaps.into_iter().map(|it| ((it.shift, it.date), it.swap)).collect();
    Ok((shifts.filter_map(shift).collect(), swaps))
}

/// The times of a shift that end after `from`.
pub(super) fn times(
    space: &Space,
    shift: &Shift,
    swaps: &Swaps,
    from: Timestamp,
    until: Timestamp,
) -> Vec<ShiftTime> {
    let time = |time: Occurrence| {
        let (member_id, offered) = match standing(space, swaps, shift.id, &time) {
            None => (shift.member_id, false),
            Some(Swap::Offered) => (shift.member_id, true),
            Some(Swap::Taken(by)) => (by, false),
        };
        ShiftTime { time, member_id, offered }
    };
    shift.times.between(from, until).into_iter().map(time).collect()
}

/// How a date stands. Whoever took it and is no facilitator any more does not come: it is on offer again.
fn standing(space: &Space, swaps: &Swaps, shift: Uuid, time: &Occurrence) -> Option<Swap> {
    match swaps.get(&(shift, time.date.to_string()))? {
        Swap::Taken(by) if !space.log.is_facilitator(by) => Some(Swap::Offered),
        swap => Some(*swap),
    }
}

fn row(Shift { id, member_id, times }: &Shift) -> ShiftRow {
    ShiftRow {
        id: *id,
        member_id: *member_id,
        rrule: times.rrule().to_owned(),
        starts_on: times.starts_on(),
        starts_at: times.starts_at(),
        minutes: times.minutes(),
        zone: times.zone().to_owned(),
    }
}

/// A stored line; one that cannot be read any more (zones come and go) is left out, and the log says so.
fn shift(row: ShiftRow) -> Option<Shift> {
    let ShiftRow { id, member_id, rrule, starts_on, starts_at, minutes, zone } = row;
    match ShiftTimes::new(&rrule, &starts_on, &starts_at, minutes, &zone) {
        Ok(times) => Some(Shift { id, member_id, times }),
        Err(error) => {
            tracing::error!(%error, "a line of a rota cannot be read");
            None
        }
    }
}

//! Who is there for a group, and who will be. Wall time stays wall time: a shift at seven is at seven in winter too.

mod feed;
mod recurrence;

use jiff::{
    civil::{Date, Time},
    tz::TimeZone,
};
use protocol::MemberId;
use uuid::Uuid;

pub use feed::{FeedTitle, calendar};
pub use recurrence::Recurrence;

use crate::time::{DAY_MS, MINUTE_MS, Timestamp};

/// For how long "I am here" holds.
pub const HERE_MS: i64 = 30 * MINUTE_MS;
/// Shifts of one space.
pub const SHIFTS_PER_SPACE_MAX: u64 = 100;
/// Dates of one shift that may be on offer or taken over.
pub const SWAPS_PER_SHIFT_MAX: u64 = 60;
/// Calendar feeds of one account.
pub const FEEDS_PER_ACCOUNT_MAX: u64 = 5;
/// How far ahead the rota is read.
pub const ROTA_DAYS: i64 = 62;
/// The next times of a shift that are told.
pub const NEXT_TIMES_LEN_MAX: usize = 8;
/// The shortest and the longest shift, in minutes.
pub const SHIFT_MINUTES: std::ops::RangeInclusive<u32> = 15..=24 * 60;

/// A line of the rota.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// Its number.
    pub id: Uuid,
    /// Who covers it.
    pub member_id: MemberId,
    /// When, and for how long.
    pub times: ShiftTimes,
}

/// When a shift is: local wall time in one zone, again and again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShiftTimes {
    recurrence: Recurrence,
    starts_on: Date,
    starts_at: Time,
    minutes: u32,
    zone: TimeZone,
    zone_name: String,
}

/// One time of a shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// The local date it begins on.
    pub date: Date,
    /// The moment it begins.
    pub at: Timestamp,
    /// How long it takes.
    pub minutes: u32,
}

impl Occurrence {
    /// The moment it is over.
    pub fn ends(&self) -> Timestamp {
        self.at + i64::from(self.minutes) * MINUTE_MS
    }
}

impl ShiftTimes {
    /// Reads what a person filled in: a rule of RFC 5545 (see [`Recurrence`]), `2026-11-24`, `19:00`, minutes, and a
    /// zone of the IANA database.
    pub fn new(
        rrule: &str,
        starts_on: &str,
        starts_at: &str,
        minutes: u32,
        zone: &str,
    ) -> Result<Self, ShiftRefused> {
        if !SHIFT_MINUTES.contains(&minutes) {
            return Err(ShiftRefused::Minutes);
        }
        let starts_on = read_date(starts_on).ok_or(ShiftRefused::Start)?;
        let starts_at = read_time(starts_at).ok_or(ShiftRefused::Start)?;
        let recurrence = Recurrence::parse(rrule).ok_or(ShiftRefused::Rule)?;
        let known = TimeZone::get(zone).map_err(|_| ShiftRefused::Zone)?;
        let zone_name = known.iana_name().ok_or(ShiftRefused::Zone)?.to_owned();
        Ok(Self { recurrence, starts_on, starts_at, minutes, zone: known, zone_name })
    }

    /// The rule, as it was written.
    pub fn rrule(&self) -> &str {
        self.recurrence.as_str()
    }

    /// The first local date it may be on, as `2026-11-24`.
    pub fn starts_on(&self) -> String {
        self.starts_on.to_string()
    }

    /// The local time it begins at, as `19:00`.
    pub fn starts_at(&self) -> String {
        format!("{:02}:{:02}", self.starts_at.hour(), self.starts_at.minute())
    }

    /// How long it takes, in minutes that pass (not on the wall).
    pub fn minutes(&self) -> u32 {
        self.minutes
    }

    /// The IANA zone.
    pub fn zone(&self) -> &str {
        &self.zone_name
    }

    /// The times that end after `from` and begin before `until`, in order.
    pub fn between(&self, from: Timestamp, until: Timestamp) -> Vec<Occurrence> {
        // A day on each side covers every zone and the longest shift.
        let first = self.local_date(from - 2 * DAY_MS);
        let last = self.local_date(until + DAY_MS);
        let dates = self.recurrence.dates(self.starts_on, first, last);
        let times = dates.into_iter().filter_map(|date| self.on(date));
        times.filter(|it| it.ends() > from && it.at < until).collect()
    }

    /// The time on this local date, if the rule has one.
    pub fn on_date(&self, date: Date) -> Option<Occurrence> {
        self.recurrence.dates(self.starts_on, date, date).contains(&date).then_some(())?;
        self.on(date)
    }

    /// Where clocks jump over the hour it begins later by as much; where an hour comes twice, in the first.
    fn on(&self, date: Date) -> Option<Occurrence> {
        let local = date.to_datetime(self.starts_at);
        let at = self.zone.to_ambiguous_timestamp(local).compatible().ok()?.as_millisecond();
        Some(Occurrence { date, at, minutes: self.minutes })
    }

    fn local_date(&self, at: Timestamp) -> Date {
        let at = jiff::Timestamp::from_millisecond(at).unwrap_or(jiff::Timestamp::MAX);
        self.zone.to_datetime(at).date()
    }
}

/// Reads `2026-11-24`, of the years that a rota can be about.
pub fn read_date(text: &str) -> Option<Date> {
    let date: Date = text.parse().ok()?;
    (text.len() == 10 && (2020..=2200).contains(&date.year())).then_some(date)
}

fn read_time(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once(':')?;
    let two = |it: &str| {
        (it.len() == 2 && it.bytes().all(|digit| digit.is_ascii_digit()))
            .then(|| it.parse().ok())?
    };
    Time::new(two(hour)?, two(minute)?, 0, 0).ok()
}

/// Whether this date of a shift changes hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Swap {
    /// Whoever has it cannot come; nobody took it yet.
    Offered,
    /// Somebody else covers it.
    Taken(MemberId),
}

/// What somebody wants to do with one date of a shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SwapWish {
    /// "I cannot come."
    Offer,
    /// "I will."
    Take,
    /// "I can come after all", or from who took it: "I cannot either".
    Withdraw,
}

/// What stands after `caller` did this with a date of `owner`'s shift.
pub fn swap(
    owner: MemberId,
    standing: Option<Swap>,
    caller: MemberId,
    wish: SwapWish,
) -> Result<Option<Swap>, ShiftRefused> {
    let own = owner == caller;
    match (wish, standing) {
        (SwapWish::Offer, None | Some(Swap::Offered)) if own => Ok(Some(Swap::Offered)),
        (SwapWish::Take, Some(Swap::Offered)) if !own => Ok(Some(Swap::Taken(caller))),
        (SwapWish::Take, Some(Swap::Taken(by))) if by == caller => Ok(standing),
        (SwapWish::Withdraw, None | Some(Swap::Offered)) if own => Ok(None),
        (SwapWish::Withdraw, Some(Swap::Taken(by))) if by == caller => Ok(Some(Swap::Offered)),
        (SwapWish::Offer | SwapWish::Take, Some(Swap::Taken(_))) => Err(ShiftRefused::AlreadyTaken),
        (SwapWish::Take, None) => Err(ShiftRefused::NotOffered),
        _ => Err(ShiftRefused::NotYours),
    }
}

/// Somebody who said that they are here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Here {
    /// Who.
    pub member_id: MemberId,
    /// Until when it holds.
    pub until: Timestamp,
    /// Whether they may answer alone.
    pub signed_off: bool,
}

/// Whether somebody who may answer alone is here now. `required`: whether the organisation asks for a sign-off.
pub fn on_duty(here: &[Here], required: bool, now: Timestamp) -> bool {
    on_duty_until(here, required, now).is_some()
}

/// Until when somebody who may answer alone is here, if nobody says so again.
pub fn on_duty_until(here: &[Here], required: bool, now: Timestamp) -> Option<Timestamp> {
    let counting = here.iter().filter(|it| it.until > now && (it.signed_off || !required));
    counting.map(|it| it.until).max()
}

/// Why something about the rota was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ShiftRefused {
    /// There is none, or none that the caller may know of.
    #[error("there is no such group")]
    NoSuchSpace,
    /// The caller is in the waiting room, or gone.
    #[error("only members may do this")]
    NotAMember,
    /// The caller, or who should cover the shift, is no facilitator here.
    #[error("only facilitators may do this")]
    NotAFacilitator,
    /// There is no such shift, or no such feed.
    #[error("there is no such shift or calendar")]
    NoSuchShift,
    /// The rule cannot be read.
    #[error("the rule is not one of those that are understood: daily, weekly or monthly")]
    Rule,
    /// Date or time cannot be read.
    #[error("a shift starts on a day such as 2026-11-24, at a time such as 19:00")]
    Start,
    /// The length.
    #[error("a shift takes 15 minutes to 24 hours")]
    Minutes,
    /// The zone is not in the IANA database.
    #[error("there is no such time zone")]
    Zone,
    /// The shift is not on that date, or the date is over.
    #[error("the shift is not on that day, or it is over")]
    NoSuchDate,
    /// It is somebody else's.
    #[error("this is somebody else's shift")]
    NotYours,
    /// Nobody offered it.
    #[error("nobody asked to be stood in for on that day")]
    NotOffered,
    /// Somebody else took it.
    #[error("somebody else took it")]
    AlreadyTaken,
    /// As many as there may be.
    #[error("there are as many as there may be: end one first")]
    TooMany,
    /// The calendar's word cannot be shown.
    #[error("the word in the calendar has to be 1 to 40 characters")]
    Title,
}

impl ShiftRefused {
    /// A stable word that clients match on and translate.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoSuchSpace => "no_such_space",
            Self::NotAMember => "not_a_member",
            Self::NotAFacilitator => "not_a_facilitator",
            Self::NoSuchShift => "no_such_shift",
            Self::Rule => "shift_rule",
            Self::Start => "shift_start",
            Self::Minutes => "shift_minutes",
            Self::Zone => "shift_zone",
            Self::NoSuchDate => "no_such_date",
            Self::NotYours => "not_your_shift",
            Self::NotOffered => "shift_not_offered",
            Self::AlreadyTaken => "shift_taken",
            Self::TooMany => "too_many_shifts",
            Self::Title => "calendar_word",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADA: MemberId = MemberId([1; 16]);
    const BEN: MemberId = MemberId([2; 16]);

    fn at(text: &str) -> Timestamp {
        text.parse::<jiff::Timestamp>().unwrap().as_millisecond()
    }

    fn times(rrule: &str, starts_on: &str, starts_at: &str, zone: &str) -> ShiftTimes {
        ShiftTimes::new(rrule, starts_on, starts_at, 60, zone).unwrap()
    }

    fn begins(times: &ShiftTimes, from: &str, until: &str) -> Vec<String> {
        let moment = |it: &Occurrence| jiff::Timestamp::from_millisecond(it.at).unwrap();
        times.between(at(from), at(until)).iter().map(|it| moment(it).to_string()).collect()
    }

    #[test]
    fn a_shift_at_seven_stays_at_seven_when_the_clocks_change() {
        let weekly = times("FREQ=WEEKLY;BYDAY=TU", "2026-10-20", "19:00", "Europe/Madrid");

        let found = begins(&weekly, "2026-10-19T00:00:00Z", "2026-11-04T00:00:00Z");

        assert_eq!(found, ["2026-10-20T17:00:00Z", "2026-10-27T18:00:00Z", "2026-11-03T18:00:00Z"]);
    }

    #[test]
    fn a_shift_in_the_hour_that_is_skipped_comes_later_and_in_the_hour_that_comes_twice_once() {
        let daily = times("FREQ=DAILY", "2026-01-01", "02:30", "America/New_York");

        let spring = begins(&daily, "2026-03-08T00:00:00-05:00", "2026-03-09T00:00:00-04:00");
        let autumn = begins(&daily, "2026-11-01T00:00:00-04:00", "2026-11-02T00:00:00-05:00");

        assert_eq!(spring, ["2026-03-08T07:30:00Z"]);
        assert_eq!(autumn, ["2026-11-01T07:30:00Z"]);
    }

    #[test]
    fn a_shift_over_midnight_is_still_on_after_it() {
        let late = ShiftTimes::new("FREQ=DAILY", "2026-01-01", "23:00", 480, "UTC").unwrap();

        let found = begins_of(&late, "2026-02-02T05:00:00Z", "2026-02-02T06:00:00Z");

        assert_eq!(found, ["2026-02-01"]);
    }

    fn begins_of(times: &ShiftTimes, from: &str, until: &str) -> Vec<String> {
        times.between(at(from), at(until)).iter().map(|it| it.date.to_string()).collect()
    }

    #[test]
    fn what_cannot_be_a_shift_is_refused_with_its_own_word() {
        let new = |rule, on, at, minutes, zone| ShiftTimes::new(rule, on, at, minutes, zone);
        let rule = "FREQ=DAILY";

        assert_eq!(new("FREQ=SECONDLY", "2026-01-01", "19:00", 60, "UTC"), Err(ShiftRefused::Rule));
        assert_eq!(new(rule, "2026-02-30", "19:00", 60, "UTC"), Err(ShiftRefused::Start));
        assert_eq!(new(rule, "2026-01-01", "7 pm", 60, "UTC"), Err(ShiftRefused::Start));
        assert_eq!(new(rule, "2026-01-01", "+7:00", 60, "UTC"), Err(ShiftRefused::Start));
        assert_eq!(new(rule, "2026-01-01", "19:00", 10, "UTC"), Err(ShiftRefused::Minutes));
        assert_eq!(new(rule, "2026-01-01", "19:00", 60, "Mars/Base"), Err(ShiftRefused::Zone));
    }

    #[test]
    fn a_date_changes_hands_only_when_both_said_so() {
        let offered = Some(Swap::Offered);
        let taken = Some(Swap::Taken(BEN));
        let (offer, take, withdraw) = (SwapWish::Offer, SwapWish::Take, SwapWish::Withdraw);

        assert_eq!(swap(ADA, None, ADA, offer), Ok(offered));
        assert_eq!(swap(ADA, None, BEN, offer), Err(ShiftRefused::NotYours));
        assert_eq!(swap(ADA, None, BEN, take), Err(ShiftRefused::NotOffered));
        assert_eq!(swap(ADA, offered, BEN, take), Ok(taken));
        assert_eq!(swap(ADA, taken, MemberId([3; 16]), take), Err(ShiftRefused::AlreadyTaken));
        assert_eq!(swap(ADA, taken, ADA, withdraw), Err(ShiftRefused::NotYours));
        assert_eq!(swap(ADA, taken, BEN, withdraw), Ok(offered));
        assert_eq!(swap(ADA, offered, ADA, withdraw), Ok(None));
    }

    #[test]
    fn nobody_is_on_duty_who_went_or_who_may_not_answer_alone() {
        let here = |until, signed_off| Here { member_id: ADA, until, signed_off };

        assert!(on_duty(&[here(101, true)], true, 100));
        assert!(!on_duty(&[here(100, true)], true, 100));
        assert!(!on_duty(&[here(101, false)], true, 100));
        assert!(on_duty(&[here(101, false)], false, 100));
        assert!(!on_duty(&[], false, 100));
    }
}

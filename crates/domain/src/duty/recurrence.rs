//! The rules of RFC 5545 that a rota needs: daily, weekly and monthly, counted in whole days and therefore bounded.

use jiff::civil::{Date, Weekday};

/// A rule, in characters.
const RULE_CHARS_MAX: usize = 200;
/// So many times at most with `COUNT`.
const COUNT_MAX: u32 = 999;
/// Every how many days, weeks or months at most.
const INTERVAL_MAX: i32 = 99;
/// Days that are walked over at most: more than a rota's whole life.
const DAYS_WALKED_MAX: usize = 366 * 30;

/// `FREQ=DAILY|WEEKLY|MONTHLY` with `INTERVAL`, `BYDAY`, `BYMONTHDAY` (monthly), `COUNT`, `UNTIL` and `WKST=MO`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recurrence {
    written: String,
    every: Every,
    interval: i32,
    /// A weekday, and which of the month: 0 for each, -1 for the last.
    days: Vec<(Weekday, i8)>,
    month_day: Option<i8>,
    count: Option<u32>,
    until: Option<Date>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Every {
    Day,
    Week,
    Month,
}

impl Recurrence {
    /// Reads a rule; none where it says anything that is not understood.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() > RULE_CHARS_MAX {
            return None;
        }
        let (mut every, mut rule) = (None, Self::empty(text));
        let mut seen = Vec::new();
        for part in text.split(';') {
            let (name, value) = part.split_once('=')?;
            if seen.contains(&name) {
                return None;
            }
            seen.push(name);
            match name {
                "FREQ" => {
                    every = Some(match value {
                        "DAILY" => Every::Day,
                        "WEEKLY" => Every::Week,
                        "MONTHLY" => Every::Month,
                        _ => return None,
                    });
                }
                "INTERVAL" => rule.interval = number(value, 1..=INTERVAL_MAX)?,
                "COUNT" => rule.count = Some(number(value, 1..=COUNT_MAX)?),
                "UNTIL" => rule.until = Some(until(value)?),
                "BYDAY" => rule.days = value.split(',').map(weekday).collect::<Option<_>>()?,
                "BYMONTHDAY" => rule.month_day = Some(number(value, 1..=31)?),
                "WKST" if value == "MO" => {}
                _ => return None,
            }
        }
        rule.every = every?;
        // In a month a weekday has to say which one; elsewhere it cannot.
        let monthly = rule.every == Every::Month;
        let days_fit = rule.days.iter().all(|(_, nth)| monthly == (*nth != 0));
        let month_day_fits = rule.month_day.is_none() || (monthly && rule.days.is_empty());
        let right = days_fit && month_day_fits && (rule.count.is_none() || rule.until.is_none());
        right.then_some(rule)
    }

    fn empty(written: &str) -> Self {
        Self {
            written: written.to_owned(),
            every: Every::Day,
            interval: 1,
            days: Vec::new(),
            month_day: None,
            count: None,
            until: None,
        }
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// Its dates from `first` to `last`, both counted in, when it starts on `start`.
    pub(super) fn dates(&self, start: Date, first: Date, last: Date) -> Vec<Date> {
        let last = self.until.map_or(last, |until| until.min(last));
        // Only what is counted has to be walked from its start.
        let mut date = if self.count.is_some() { start } else { first.max(start) };
        let (mut dates, mut counted) = (Vec::new(), 0);
        for _ in 0..DAYS_WALKED_MAX {
            if date > last || self.count.is_some_and(|count| counted >= count) {
                break;
            }
            if self.is_on(start, date) {
                counted += 1;
                if date >= first {
                    dates.push(date);
                }
            }
            let Ok(next) = date.tomorrow() else { break };
            date = next;
        }
        dates
    }

    fn is_on(&self, start: Date, date: Date) -> bool {
        match self.every {
            Every::Day => self.weekday_fits(date) && self.fits(days_between(start, date)),
            Every::Week => {
                let weeks = days_between(monday_of(start), monday_of(date)) / 7;
                let fits = if self.days.is_empty() {
                    date.weekday() == start.weekday()
                } else {
                    self.weekday_fits(date)
                };
                fits && self.fits(weeks)
            }
            Every::Month => {
                let month = |it: Date| i32::from(it.year()) * 12 + i32::from(it.month());
                let fits = if self.days.is_empty() {
                    date.day() == self.month_day.unwrap_or(start.day())
                } else {
                    self.days.iter().any(|&(weekday, nth)| {
                        date.nth_weekday_of_month(nth, weekday).is_ok_and(|it| it == date)
                    })
                };
                fits && self.fits(month(date) - month(start))
            }
        }
    }

    fn fits(&self, passed: i32) -> bool {
        passed >= 0 && passed % self.interval == 0
    }

    fn weekday_fits(&self, date: Date) -> bool {
        self.days.is_empty() || self.days.iter().any(|(weekday, _)| *weekday == date.weekday())
    }
}

fn days_between(start: Date, date: Date) -> i32 {
    let days = start.duration_until(date).as_hours() / 24;
    i32::try_from(days).unwrap_or(i32::MAX)
}

fn monday_of(date: Date) -> Date {
    let days = i64::from(date.weekday().to_monday_zero_offset());
    date.saturating_sub(jiff::SignedDuration::from_hours(24 * days))
}

fn number<T: std::str::FromStr + PartialOrd>(
    text: &str,
    bounds: std::ops::RangeInclusive<T>,
) -> Option<T> {
    let digits = !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    text.parse().ok().filter(|it| digits && bounds.contains(it))
}

/// `20261124` or `20261124T235959Z`: only its day counts.
fn until(text: &str) -> Option<Date> {
    let day = text.get(..8)?;
    let rest = &text[8..];
    let moment = rest.len() == 8 && rest.starts_with('T') && rest.ends_with('Z');
    if !(rest.is_empty() || moment) {
        return None;
    }
    let (year, month, day) = (day.get(..4)?, day.get(4..6)?, day.get(6..)?);
    Date::new(number(year, 2020..=2200)?, number(month, 1..=12)?, number(day, 1..=31)?).ok()
}

fn weekday(text: &str) -> Option<(Weekday, i8)> {
    let (nth, name) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let weekday = match name {
        "MO" => Weekday::Monday,
        "TU" => Weekday::Tuesday,
        "WE" => Weekday::Wednesday,
        "TH" => Weekday::Thursday,
        "FR" => Weekday::Friday,
        "SA" => Weekday::Saturday,
        "SU" => Weekday::Sunday,
        _ => return None,
    };
    let nth = match nth {
        "" => 0,
        "-1" => -1,
        nth => number(nth.strip_prefix('+').unwrap_or(nth), 1..=5)?,
    };
    Some((weekday, nth))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dates(rule: &str, start: &str, last: &str) -> Vec<String> {
        let rule = Recurrence::parse(rule).expect("a rule");
        let (start, last) = (start.parse().unwrap(), last.parse().unwrap());
        rule.dates(start, start, last).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn rules_have_the_dates_that_the_standard_gives_them() {
        for (rule, expected) in [
            ("FREQ=DAILY;INTERVAL=10", vec!["2026-11-03", "2026-11-13", "2026-11-23"]),
            (
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU",
                vec!["2026-11-03", "2026-11-16", "2026-11-17", "2026-11-30"],
            ),
            ("FREQ=WEEKLY", vec!["2026-11-03", "2026-11-10", "2026-11-17", "2026-11-24"]),
            ("FREQ=MONTHLY;BYDAY=1TU,-1MO", vec!["2026-11-03", "2026-11-30"]),
            ("FREQ=MONTHLY;BYMONTHDAY=13", vec!["2026-11-13"]),
            ("FREQ=DAILY;COUNT=2", vec!["2026-11-03", "2026-11-04"]),
            ("FREQ=DAILY;UNTIL=20261104T000000Z", vec!["2026-11-03", "2026-11-04"]),
        ] {
            assert_eq!(dates(rule, "2026-11-03", "2026-11-30"), expected, "{rule}");
        }
    }

    #[test]
    fn a_count_is_kept_however_late_one_looks() {
        let rule = Recurrence::parse("FREQ=DAILY;COUNT=3").unwrap();
        let day = |day| Date::new(2026, 11, day).unwrap();

        assert_eq!(rule.dates(day(1), day(3), day(30)), [day(3)]);
        assert_eq!(rule.dates(day(1), day(4), day(30)), []);
    }

    #[test]
    fn what_is_not_understood_is_no_rule() {
        for rule in [
            "",
            "BYDAY=MO",
            "FREQ=YEARLY",
            "FREQ=SECONDLY",
            "FREQ=DAILY;FREQ=DAILY",
            "FREQ=DAILY;INTERVAL=0",
            "FREQ=DAILY;INTERVAL=+2",
            "FREQ=DAILY;BYHOUR=3",
            "FREQ=WEEKLY;BYDAY=1MO",
            "FREQ=MONTHLY;BYDAY=MO",
            "FREQ=WEEKLY;BYDAY=XX",
            "FREQ=WEEKLY;BYDAY=é",
            "FREQ=DAILY;COUNT=2;UNTIL=20261124",
            "FREQ=DAILY;UNTIL=2026-11-24",
            "RRULE:FREQ=DAILY",
        ] {
            assert_eq!(Recurrence::parse(rule), None, "{rule}");
        }
    }
}

//! Moments and days as plain numbers; where they come from is the caller's business.

use std::fmt;

/// Milliseconds since 1970-01-01T00:00Z.
pub type Timestamp = i64;

/// One second in the unit of [`Timestamp`].
pub const SECOND_MS: i64 = 1_000;
/// One minute in the unit of [`Timestamp`].
pub const MINUTE_MS: i64 = 60 * SECOND_MS;
/// One hour in the unit of [`Timestamp`].
pub const HOUR_MS: i64 = 60 * MINUTE_MS;
/// One day in the unit of [`Timestamp`].
pub const DAY_MS: i64 = 24 * HOUR_MS;

/// A whole day in UTC, counted from 1970-01-01; all that is kept about when somebody was here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i64);

impl Day {
    /// The day that a moment falls on.
    pub const fn of(now: Timestamp) -> Self {
        Self(now.div_euclid(DAY_MS))
    }

    /// The first moment of this day.
    pub const fn start(self) -> Timestamp {
        self.0 * DAY_MS
    }

    /// The day that comes `days` later.
    #[must_use]
    pub const fn plus(self, days: i64) -> Self {
        Self(self.0 + days)
    }
}

/// `YYYY-MM-DD`, by the proleptic Gregorian calendar (Hinnant, "chrono-compatible low-level date
/// algorithms", `civil_from_days`).
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::{DAY_MS, Day};

    #[test]
    fn days_are_written_as_people_write_them() {
        let days = [0, 59, 11_016, 19_782, 20_453, -1].map(|day| Day(day).to_string());

        assert_eq!(
            days,
            ["1970-01-01", "1970-03-01", "2000-02-29", "2024-02-29", "2025-12-31", "1969-12-31"]
        );
    }

    #[test]
    fn a_day_begins_at_midnight() {
        assert_eq!(Day::of(DAY_MS - 1), Day(0));
        assert_eq!(Day::of(DAY_MS), Day(1));
        assert_eq!(Day(1).start(), DAY_MS);
    }
}

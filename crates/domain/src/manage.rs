//! What administrators may not do.

use crate::{Day, duty::read_date};

/// For how long somebody's papers may be good, in days: five years.
pub const PROFESSIONAL_DAYS_MAX: i64 = 5 * 366;

/// Why something was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ManageRefused {
    /// Nobody has this code, or not in this place.
    #[error("nobody has this code")]
    NoSuchCode,
    /// The account would end by itself.
    #[error("this account is on one device only: it has to be kept first")]
    NotKept,
    /// Nobody would be left.
    #[error("somebody has to look after the organisation: name another administrator first")]
    LastAdministrator,
    /// The day cannot be read, is over, or is too far away.
    #[error("the last day has to be one from today to five years from now, such as 2027-11-24")]
    Expiry,
}

impl ManageRefused {
    /// A stable word that clients match on and translate.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoSuchCode => "no_such_code",
            Self::NotKept => "not_kept",
            Self::LastAdministrator => "last_administrator",
            Self::Expiry => "expires_on",
        }
    }

    /// Reads the last day of something that begins today.
    pub fn expiry(text: &str, today: Day) -> Result<Day, Self> {
        let date = read_date(text).ok_or(Self::Expiry)?;
        let epoch = jiff::civil::date(1970, 1, 1);
        let day = Day(epoch.duration_until(date).as_hours() / 24);
        let fits = today <= day && day <= today.plus(PROFESSIONAL_DAYS_MAX);
        if fits { Ok(day) } else { Err(Self::Expiry) }
    }
}

#[cfg(test)]
mod tests {
    use super::ManageRefused;
    use crate::Day;

    #[test]
    fn papers_hold_from_today_on_and_not_for_ever() {
        let today = Day(20_453);
        let read = |text| ManageRefused::expiry(text, today).ok().map(|it| it.to_string());

        assert_eq!(today.to_string(), "2025-12-31");
        assert_eq!(read("2025-12-31").as_deref(), Some("2025-12-31"));
        assert_eq!(read("2027-11-24").as_deref(), Some("2027-11-24"));
        assert_eq!(read("2025-12-30"), None);
        assert_eq!(read("2033-01-01"), None);
        assert_eq!(read("soon"), None);
    }
}

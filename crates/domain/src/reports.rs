//! Reports and worries: who has to get one, how many are taken, and when one goes further because nobody took it.

use crate::time::{MINUTE_MS, Timestamp};

/// Reports and worries that one account may send in a day.
pub const REPORTS_PER_DAY_MAX: u64 = 10;
/// A worry that nobody took for so long is shown to everybody who looks after it once more.
pub const SECOND_PERSON_MS: i64 = 30 * MINUTE_MS;
/// A worry that nobody took for so long goes to the organisation.
pub const ORGANISATION_MS: i64 = 60 * MINUTE_MS;
/// A closed worry is forgotten after this many days.
pub const CLOSED_WORRY_DAYS: i64 = 30;
/// How long it counts that somebody reported somebody, in days.
pub const REPORTER_DAYS: i64 = 90;
/// So many different people make an alert.
pub const REPORTERS_FOR_ALERT: u64 = 3;

/// Whom a report is addressed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Addressed {
    /// The group's facilitators.
    Team,
    /// The organisation's safety team.
    SafetyTeam,
}

impl Addressed {
    /// Its number on the wire and in the tables.
    pub const fn number(self) -> u8 {
        match self {
            Self::Team => 1,
            Self::SafetyTeam => 2,
        }
    }

    /// Reads its number.
    pub const fn from_number(number: u64) -> Option<Self> {
        match number {
            1 => Some(Self::Team),
            2 => Some(Self::SafetyTeam),
            _ => None,
        }
    }

    /// Whether a report may go there. Nobody judges a report about themselves, and nothing is sent where nobody reads.
    pub const fn check(self, readers: Readers) -> Result<(), ReportRefused> {
        match self {
            Self::SafetyTeam if readers.safety_team => Ok(()),
            Self::Team if readers.about_a_facilitator && readers.safety_team => {
                Err(ReportRefused::GoesToSafetyTeam)
            }
            Self::Team if readers.facilitators => Ok(()),
            Self::Team if readers.safety_team => Err(ReportRefused::GoesToSafetyTeam),
            Self::Team | Self::SafetyTeam => Err(ReportRefused::NoSafetyTeam),
        }
    }
}

/// Who could read a report, leaving out who wrote it and whom it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Readers {
    /// Whether the group has a facilitator for it.
    pub facilitators: bool,
    /// Whether the organisation has a safety team for it.
    pub safety_team: bool,
    /// Whether it is about a facilitator of the group.
    pub about_a_facilitator: bool,
}

/// How a worry stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorryState {
    /// Nobody has it in hand.
    Open,
    /// Somebody looks after it.
    Claimed,
    /// It is done.
    Closed,
}

/// What is done with a worry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorryStep {
    /// Somebody takes it.
    Claim,
    /// It is given back, or opened again.
    Open,
    /// It is done.
    Close,
    /// It goes to the organisation at once.
    HandOver,
}

/// What the clock does with a worry that nobody took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Further {
    /// It is not time.
    Wait,
    /// Everybody who looks after it is told once more.
    SecondPerson,
    /// It goes to the organisation.
    Organisation,
}

impl Further {
    /// What is due for a worry that is open since then.
    pub const fn of(open_since: Timestamp, now: Timestamp) -> Self {
        let waited = now - open_since;
        if waited >= ORGANISATION_MS {
            Self::Organisation
        } else if waited >= SECOND_PERSON_MS {
            Self::SecondPerson
        } else {
            Self::Wait
        }
    }
}

/// Why a report was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReportRefused {
    /// It is about a facilitator, or no other facilitator is there: it has to go to the organisation's safety team.
    #[error("this goes to the organisation's safety team")]
    GoesToSafetyTeam,
    /// Nobody could read it: the organisation has no safety team.
    #[error("the organisation has no safety team")]
    NoSafetyTeam,
    /// The account sent as many as one may in a day.
    #[error("too many reports today")]
    TooManyReports,
    /// Another report has this number.
    #[error("another report has this number")]
    ReportTaken,
}

impl ReportRefused {
    /// A stable word that clients match on and translate.
    pub const fn code(self) -> &'static str {
        match self {
            Self::GoesToSafetyTeam => "goes_to_safety_team",
            Self::NoSafetyTeam => "no_safety_team",
            Self::TooManyReports => "too_many_reports",
            Self::ReportTaken => "report_taken",
        }
    }
}

/// Why nothing was done with a worry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WorryRefused {
    /// There is none that the caller looks after.
    #[error("there is no such worry here")]
    NoSuchReport,
    /// Somebody else took it first.
    #[error("somebody took it already")]
    AlreadyClaimed,
    /// There is nobody to hand it to.
    #[error("the organisation has no safety team")]
    NoSafetyTeam,
}

impl WorryRefused {
    /// A stable word that clients match on and translate.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoSuchReport => "no_such_report",
            Self::AlreadyClaimed => "already_claimed",
            Self::NoSafetyTeam => "no_safety_team",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Addressed, Further, Readers, ReportRefused};
    use crate::time::MINUTE_MS;

    #[test]
    fn nobody_judges_a_report_about_themselves() {
        let mut readers =
            Readers { facilitators: true, safety_team: true, about_a_facilitator: true };
        let past_them = Err(ReportRefused::GoesToSafetyTeam);

        assert_eq!(Addressed::Team.check(readers), past_them);
        assert_eq!(Addressed::SafetyTeam.check(readers), Ok(()));
        readers.safety_team = false;
        assert_eq!(Addressed::Team.check(readers), Ok(()), "to the other facilitators");
        readers.facilitators = false;
        assert_eq!(Addressed::Team.check(readers), Err(ReportRefused::NoSafetyTeam));
        assert_eq!(Addressed::SafetyTeam.check(readers), Err(ReportRefused::NoSafetyTeam));
    }

    #[test]
    fn what_nobody_takes_goes_further() {
        let after = |minutes: i64| Further::of(7, 7 + minutes * MINUTE_MS);

        let steps = [29, 30, 59, 60].map(after);

        let second = Further::SecondPerson;
        assert_eq!(steps, [Further::Wait, second, second, Further::Organisation]);
    }
}

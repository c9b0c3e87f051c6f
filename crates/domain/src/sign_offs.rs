//! Who may answer alone: somebody whose practice was seen, and for whom two others spoke within a year.

use crate::time::Day;

/// How long a sign-off holds.
pub const SIGN_OFF_DAYS: i64 = 365;
/// So many days before the end a refresher is due.
pub const REFRESHER_DAYS: i64 = 30;
/// People who have to sign.
pub const SIGNERS_NEEDED: usize = 2;

/// What somebody notes about another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SignOffKind {
    /// "I saw them facilitate."
    Observed,
    /// "They may do it alone."
    SignedOff,
}

/// One note. Of who wrote it only a keyed hash is kept, so that it outlives their account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignOffNote {
    /// What was noted.
    pub kind: SignOffKind,
    /// Who noted it: a keyed hash.
    pub by: [u8; 16],
    /// On which day, the last time.
    pub day: Day,
}

/// How far somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignOffState {
    /// Nothing is noted.
    None,
    /// Something is noted, and not enough yet.
    InTraining,
    /// May answer alone.
    SignedOff,
    /// May answer alone, and it soon ends.
    RefresherDue,
    /// Might once.
    Expired,
}

/// What is noted about somebody, in short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignOff {
    /// How far they are.
    pub state: SignOffState,
    /// People who saw them facilitate.
    pub observed: usize,
    /// People whose signature holds today.
    pub signed_by: usize,
    /// The last day on which it holds, where it does or did.
    pub until: Option<Day>,
}

impl SignOff {
    /// Sums up notes, of which there is at most one of each kind by each person.
    pub fn of(notes: &[SignOffNote], today: Day) -> Self {
        let observed = notes.iter().filter(|it| it.kind == SignOffKind::Observed).count();
        let mut signed: Vec<Day> = notes
            .iter()
            .filter(|it| it.kind == SignOffKind::SignedOff)
            .map(|it| it.day.plus(SIGN_OFF_DAYS))
            .collect();
        signed.sort_unstable_by(|a, b| b.cmp(a));
        let signed_by = signed.iter().filter(|end| **end >= today).count();
        // It holds as long as the second of the latest two does.
        let until = signed.get(SIGNERS_NEEDED - 1).copied().filter(|_| observed > 0);
        let state = match until {
            None if notes.is_empty() => SignOffState::None,
            None => SignOffState::InTraining,
            Some(end) if end < today => SignOffState::Expired,
            Some(end) if end < today.plus(REFRESHER_DAYS) => SignOffState::RefresherDue,
            Some(_) => SignOffState::SignedOff,
        };
        Self { state, observed, signed_by, until }
    }

    /// Whether they may answer alone.
    pub const fn holds(&self) -> bool {
        matches!(self.state, SignOffState::SignedOff | SignOffState::RefresherDue)
    }
}

/// Why nothing was noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignOffRefused {
    /// There is none, or none that the caller may know of.
    #[error("there is no such group")]
    NoSuchSpace,
    /// The caller is in the waiting room, or gone.
    #[error("only members may do this")]
    NotAMember,
    /// The caller is no facilitator here.
    #[error("only facilitators may do this")]
    NotAFacilitator,
    /// Nobody of that number or code is here.
    #[error("there is no such member")]
    NoSuchMember,
    /// Nobody signs for oneself.
    #[error("nobody signs for themselves")]
    Oneself,
    /// The caller may not answer alone either.
    #[error("only facilitators who are signed off themselves may sign off others")]
    NotSignedOff,
}

impl SignOffRefused {
    /// A stable word that clients match on and translate.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoSuchSpace => "no_such_space",
            Self::NotAMember => "not_a_member",
            Self::NotAFacilitator => "not_a_facilitator",
            Self::NoSuchMember => "no_such_member",
            Self::Oneself => "signs_for_oneself",
            Self::NotSignedOff => "not_signed_off",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Day = Day(10_000);

    fn note(kind: SignOffKind, by: u8, days_ago: i64) -> SignOffNote {
        SignOffNote { kind, by: [by; 16], day: TODAY.plus(-days_ago) }
    }

    fn state(notes: &[SignOffNote]) -> SignOffState {
        SignOff::of(notes, TODAY).state
    }

    #[test]
    fn it_takes_practice_that_was_seen_and_two_people() {
        use SignOffKind::{Observed, SignedOff};
        let (seen, one, two) = (note(Observed, 1, 5), note(SignedOff, 1, 5), note(SignedOff, 2, 1));

        assert_eq!(state(&[]), SignOffState::None);
        assert_eq!(state(&[seen]), SignOffState::InTraining);
        assert_eq!(state(&[seen, one]), SignOffState::InTraining);
        assert_eq!(state(&[one, two]), SignOffState::InTraining);
        assert_eq!(state(&[seen, one, two]), SignOffState::SignedOff);
    }

    #[test]
    fn it_ends_with_the_older_of_the_two_latest_and_says_so_before() {
        use SignOffKind::{Observed, SignedOff};
        let with = |days| [note(Observed, 1, 900), note(SignedOff, 1, days), note(SignedOff, 2, 1)];

        assert_eq!(state(&with(335)), SignOffState::SignedOff);
        assert_eq!(state(&with(336)), SignOffState::RefresherDue);
        assert_eq!(state(&with(365)), SignOffState::RefresherDue);
        assert_eq!(state(&with(366)), SignOffState::Expired);
        assert!(!SignOff::of(&with(366), TODAY).holds());
        assert_eq!(SignOff::of(&with(366), TODAY).signed_by, 1);
        let third = [&with(366)[..], &[note(SignedOff, 3, 0)]].concat();
        assert_eq!(state(&third), SignOffState::SignedOff);
    }
}

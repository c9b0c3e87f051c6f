//! Requests to talk: who may ask whom, how often, and how long a request is open.

use crate::{
    limits::{
        NEWCOMER_DAYS, REQUEST_AGAIN_DAYS, REQUEST_OPEN_DAYS, REQUEST_WEEK_DAYS, REQUESTS_OPEN_MAX,
        REQUESTS_PER_WEEK_MAX,
    },
    time::{DAY_MS, Timestamp},
};

/// What somebody chose about being asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Wish {
    /// As usual: not by everybody while they are new.
    #[default]
    Default,
    /// By everybody, also while they are new.
    On,
    /// By nobody.
    Off,
}

impl Wish {
    /// Its number in the tables.
    pub const fn number(self) -> u8 {
        match self {
            Self::Default => 0,
            Self::On => 1,
            Self::Off => 2,
        }
    }

    /// Reads its number.
    pub const fn from_number(number: u8) -> Option<Self> {
        match number {
            0 => Some(Self::Default),
            1 => Some(Self::On),
            2 => Some(Self::Off),
            _ => None,
        }
    }
}

/// Somebody who might be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Receiver {
    /// What they chose.
    pub wish: Wish,
    /// Since when they are in the group.
    pub since: Timestamp,
}

impl Receiver {
    /// Whether they may be asked now; `greets` is whether the asker is a greeter or a facilitator of the group.
    pub const fn may_be_asked(self, greets: bool, now: Timestamp) -> bool {
        match self.wish {
            Wish::Off => false,
            Wish::On => true,
            Wish::Default => greets || now - self.since >= NEWCOMER_DAYS * DAY_MS,
        }
    }
}

/// What became of a request, as far as the server knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestState {
    /// It waits, or nobody ever answers it.
    Open,
    /// The one who was asked came.
    Answered,
    /// The one who asked took it back.
    Withdrawn,
}

impl RequestState {
    /// Its number in the tables.
    pub const fn number(self) -> u8 {
        match self {
            Self::Open => 1,
            Self::Answered => 2,
            Self::Withdrawn => 3,
        }
    }

    /// Reads its number.
    pub const fn from_number(number: u8) -> Option<Self> {
        match number {
            1 => Some(Self::Open),
            2 => Some(Self::Answered),
            3 => Some(Self::Withdrawn),
            _ => None,
        }
    }
}

/// One request that somebody sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sent {
    /// When.
    pub at: Timestamp,
    /// What became of it.
    pub state: RequestState,
}

impl Sent {
    /// Whether it is open now.
    pub const fn is_open(self, now: Timestamp) -> bool {
        matches!(self.state, RequestState::Open) && now - self.at < REQUEST_OPEN_DAYS * DAY_MS
    }

    /// Whether whom it was sent to may not be asked again yet, whatever became of it.
    pub const fn keeps_from_asking_again(self, now: Timestamp) -> bool {
        now - self.at < REQUEST_AGAIN_DAYS * DAY_MS
    }
}

/// How many requests an account may still send now, after these in all its groups.
pub fn left(sent: impl IntoIterator<Item = Sent>, now: Timestamp) -> u64 {
    let (mut open, mut this_week) = (0, 0);
    for it in sent {
        open += u64::from(it.is_open(now));
        this_week += u64::from(now - it.at < REQUEST_WEEK_DAYS * DAY_MS);
    }
    let by_open = REQUESTS_OPEN_MAX.saturating_sub(open);
    by_open.min(REQUESTS_PER_WEEK_MAX.saturating_sub(this_week))
}

/// Why nobody was asked, or nothing was changed about asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RequestRefused {
    /// Nobody of this number is here, their account is gone, or it is oneself.
    #[error("there is no such member here")]
    NoSuchMember,
    /// They are new here, or do not want to be asked.
    #[error("this person is not open to requests now")]
    NotOpen,
    /// As many are open as can be, or were sent this week.
    #[error("too many requests are open, or were sent this week")]
    TooMany,
    /// This person was asked lately.
    #[error("you asked this person lately")]
    AlreadyAsked,
    /// Not a pair that the caller founded and that waits for somebody.
    #[error("there is no such pair")]
    NoSuchPair,
    /// The caller sent none with this pair here.
    #[error("there is no such request")]
    NoSuchRequest,
    /// The one who was asked came already.
    #[error("this was answered already")]
    AlreadyAnswered,
    /// More greeters than a group may have.
    #[error("a group has at most 8 greeters")]
    TooManyGreeters,
}

impl RequestRefused {
    /// A stable word that clients match on and translate.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoSuchMember => "no_such_member",
            Self::NotOpen => "not_open_to_requests",
            Self::TooMany => "too_many_requests",
            Self::AlreadyAsked => "already_asked",
            Self::NoSuchPair => "no_such_pair",
            Self::NoSuchRequest => "no_such_request",
            Self::AlreadyAnswered => "already_answered",
            Self::TooManyGreeters => "too_many_greeters",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Receiver, RequestState, Sent, Wish, left};
    use crate::time::DAY_MS;

    const NOW: i64 = 1_000 * DAY_MS;

    fn sent(days_ago: i64, state: RequestState) -> Sent {
        Sent { at: NOW - days_ago * DAY_MS, state }
    }

    #[test]
    fn a_newcomer_is_asked_by_greeters_alone_unless_they_want_otherwise() {
        let since = |wish, days: i64| Receiver { wish, since: NOW - days * DAY_MS };

        assert!(!since(Wish::Default, 29).may_be_asked(false, NOW));
        assert!(since(Wish::Default, 30).may_be_asked(false, NOW));
        assert!(since(Wish::Default, 0).may_be_asked(true, NOW));
        assert!(since(Wish::On, 0).may_be_asked(false, NOW));
        assert!(!since(Wish::Off, 300).may_be_asked(true, NOW));
    }

    #[test]
    fn three_are_open_and_six_a_week_whatever_became_of_them() {
        use RequestState::{Answered, Open, Withdrawn};

        assert_eq!(left([], NOW), 3);
        assert_eq!(left([sent(0, Open), sent(13, Open)], NOW), 1);
        assert_eq!(left([sent(14, Open); 3], NOW), 3, "they ended by themselves");
        assert_eq!(left([sent(6, Withdrawn); 6], NOW), 0);
        assert_eq!(left([sent(6, Answered); 4], NOW), 2);
        assert_eq!(left([sent(7, Withdrawn); 9], NOW), 3);
    }

    #[test]
    fn the_same_person_is_asked_once_in_ninety_days() {
        assert!(sent(89, RequestState::Withdrawn).keeps_from_asking_again(NOW));
        assert!(!sent(90, RequestState::Open).keeps_from_asking_again(NOW));
    }
}

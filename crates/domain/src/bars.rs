//! Bars and blocks: who may not come back, and whom somebody does not want to meet.

/// People one account may have blocked at a time.
pub const BLOCKS_MAX: u64 = 50;
/// People one account may block in a day: each tells whether two members of two groups are the same person.
pub const BLOCKS_PER_DAY_MAX: u64 = 5;

/// What somebody says to a bar; it takes two different people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BarAct {
    /// The first says that somebody should not come back.
    Propose,
    /// The second agrees.
    Confirm,
    /// Somebody does not.
    Decline,
    /// The first says that somebody who was barred may come back.
    ProposeLift,
    /// The second agrees.
    ConfirmLift,
    /// Somebody does not.
    DeclineLift,
}

/// Who proposed something, seen from whoever acts now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proposer {
    /// The same person.
    Caller,
    /// Another one.
    SomebodyElse,
    /// Their account is gone, so nobody can be told from them any more.
    Gone,
}

/// How a bar stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BarStanding {
    /// It waits for a second person, who agrees.
    Proposed(Proposer),
    /// It holds.
    Holds,
    /// It holds, and waits for a second person who agrees that it should not.
    LiftProposed(Proposer),
}

/// What becomes of a bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BarStep {
    /// It stays as it is.
    Nothing,
    /// There is one now, or somebody else stands for it.
    Propose,
    /// It holds from now on.
    Confirm,
    /// It is gone before it held.
    Decline,
    /// Somebody asked that it be lifted.
    ProposeLift,
    /// It is gone.
    Lift,
    /// It holds as before.
    DeclineLift,
}

impl BarAct {
    /// What this does to a bar, or to none. Neither half of a decision is ever taken by one person alone.
    pub const fn on(self, bar: Option<BarStanding>) -> Result<BarStep, BarRefused> {
        use BarStanding::{Holds, LiftProposed, Proposed};
        use Proposer::{Caller, Gone, SomebodyElse};
        Ok(match (self, bar) {
            (Self::Propose, None | Some(Proposed(Gone))) => BarStep::Propose,
            (Self::Propose, Some(_))
            | (Self::Confirm, Some(Holds | LiftProposed(_)))
            | (Self::ProposeLift, Some(LiftProposed(_))) => BarStep::Nothing,
            (Self::Confirm, Some(Proposed(SomebodyElse))) => BarStep::Confirm,
            (Self::Decline, Some(Proposed(_))) => BarStep::Decline,
            (Self::Decline, Some(Holds | LiftProposed(_))) => {
                return Err(BarRefused::AlreadyConfirmed);
            }
            (Self::ProposeLift, Some(Holds)) => BarStep::ProposeLift,
            (Self::ConfirmLift, Some(LiftProposed(SomebodyElse))) => BarStep::Lift,
            (Self::DeclineLift, Some(LiftProposed(_))) => BarStep::DeclineLift,
            (Self::Confirm, Some(Proposed(Caller | Gone)))
            | (Self::ConfirmLift, Some(LiftProposed(Caller | Gone))) => {
                return Err(BarRefused::SecondPerson);
            }
            (Self::Confirm | Self::Decline, None)
            | (Self::ProposeLift, None | Some(Proposed(_)))
            | (Self::ConfirmLift | Self::DeclineLift, None | Some(Proposed(_) | Holds)) => {
                return Err(BarRefused::NoSuchBar);
            }
        })
    }
}

/// Why a bar was not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BarRefused {
    /// Nobody of this number was ever here, or their account is gone.
    #[error("there is no such member here")]
    NoSuchMember,
    /// Nobody proposed it.
    #[error("nobody proposed this")]
    NoSuchBar,
    /// Whoever proposed it cannot confirm it, nor whom it is about.
    #[error("somebody else has to agree")]
    SecondPerson,
    /// It stands: two people agreed.
    #[error("two people agreed to this already")]
    AlreadyConfirmed,
}

impl BarRefused {
    /// A stable word that clients match on and translate.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoSuchMember => "no_such_member",
            Self::NoSuchBar => "no_such_bar",
            Self::SecondPerson => "second_person_needed",
            Self::AlreadyConfirmed => "already_confirmed",
        }
    }
}

/// Why nobody was blocked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BlockRefused {
    /// There is none, or it is oneself.
    #[error("there is no such member here")]
    NoSuchMember,
    /// As many are blocked as can be, or as can be in a day.
    #[error("too many are blocked, or were today")]
    TooManyBlocks,
}

impl BlockRefused {
    /// A stable word that clients match on and translate.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoSuchMember => "no_such_member",
            Self::TooManyBlocks => "too_many_blocks",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        BarAct, BarRefused,
        BarStanding::{Holds, LiftProposed, Proposed},
        BarStep,
        Proposer::{Caller, Gone, SomebodyElse},
    };

    #[test]
    fn nobody_bars_or_lifts_alone() {
        let alone = [
            BarAct::Confirm.on(Some(Proposed(Caller))),
            BarAct::Confirm.on(Some(Proposed(Gone))),
            BarAct::ConfirmLift.on(Some(LiftProposed(Caller))),
            BarAct::ConfirmLift.on(Some(LiftProposed(Gone))),
        ];
        let by_two = [
            BarAct::Confirm.on(Some(Proposed(SomebodyElse))),
            BarAct::ConfirmLift.on(Some(LiftProposed(SomebodyElse))),
        ];

        assert_eq!(alone, [Err(BarRefused::SecondPerson); 4]);
        assert_eq!(by_two, [Ok(BarStep::Confirm), Ok(BarStep::Lift)]);
    }

    #[test]
    fn only_a_bar_that_holds_is_lifted() {
        for bar in [None, Some(Proposed(SomebodyElse))] {
            assert_eq!(BarAct::ProposeLift.on(bar), Err(BarRefused::NoSuchBar));
            assert_eq!(BarAct::ConfirmLift.on(bar), Err(BarRefused::NoSuchBar));
        }
        assert_eq!(BarAct::ConfirmLift.on(Some(Holds)), Err(BarRefused::NoSuchBar));
        assert_eq!(BarAct::ProposeLift.on(Some(Holds)), Ok(BarStep::ProposeLift));
        assert_eq!(BarAct::Decline.on(Some(Holds)), Err(BarRefused::AlreadyConfirmed));
    }
}

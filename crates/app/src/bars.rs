//! Bars: two people say that somebody may not come back, or may again, and the door remembers it by hashes.

use domain::{
    AccountId, Day,
    audit::Act,
    bars::{BarAct, BarRefused, BarStanding, BarStep, Proposer},
    codes::Code,
};
use protocol::{InviteId, MemberId, SpaceId};
use storage::{BarRow, Work};

use crate::{
    App, Error, Failure,
    accounts::Caller,
    manage::{group_code_of, note},
    rights::Hand,
    spaces::space,
};

/// A bar as those who decide about it see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BarView {
    /// Who it was in the group.
    pub member_id: MemberId,
    /// How it stands, seen from the caller.
    pub standing: BarStanding,
}

/// The bars of a group.
pub async fn bars(app: &App, hand: &Hand) -> Result<Vec<BarView>, Failure> {
    let Some(group) = space(app, hand.space_id()).await? else { return Ok(Vec::new()) };
    let own = app.pepper().hand_key(hand.caller().account_id());
    let mut work = app.database().read().await?;
    let rows = work.bars_of(group.number).await?;
    let view = |it: BarRow| {
        let standing = standing(&it, own);
        it.member_id.map(|member_id| BarView { member_id, standing })
    };
    Ok(rows.into_iter().filter_map(view).collect())
}

/// Proposes, confirms or declines a bar, or to lift one. Where the group has one facilitator, the safety team is the second
/// person; two of the safety team can lift there what the facilitator, or nobody, is left to lift.
pub async fn decide(
    app: &App,
    hand: &Hand,
    member_id: MemberId,
    act: BarAct,
) -> Result<(), Error<BarRefused>> {
    let (task, hand) = (app.clone(), *hand);
    app.detached(async move {
        let group = space(&task, hand.space_id()).await?.ok_or(BarRefused::NoSuchMember)?;
        let person = group.log.person(&member_id).ok_or(BarRefused::NoSuchMember)?;
        let outside = matches!(hand, Hand::SafetyTeam(..));
        if outside && (act == BarAct::Propose || group.log.facilitator_count() > 1) {
            return Err(BarRefused::SecondPerson.into());
        }
        let decision = Decision {
            app: &task,
            by: hand.caller().account_id(),
            act,
            about: group.account_of(&member_id),
            noted: Some(group_code_of(&task, &hand.space_id())),
        };
        let mut work = task.database().write().await?;
        work.lock_space(group.number).await?;
        let rows = work.bars_of(group.number).await?;
        let found = rows.into_iter().find(|it| it.member_id == Some(member_id));
        let new = |about| BarRow {
            id: task.draw(),
            space: Some(group.number),
            member_id: Some(member_id),
            about,
            invite_id: person.invite,
            confirmed: false,
            proposer: None,
            day: Day::of(task.now()),
            lift_proposer: None,
        };
        decision.take(&mut work, found, new).await?;
        Ok(work.save().await?)
    })
    .await
}

/// What somebody says about a bar, in a group or everywhere.
pub(crate) struct Decision<'a> {
    pub(crate) app: &'a App,
    /// Who says it.
    pub(crate) by: AccountId,
    pub(crate) act: BarAct,
    /// Whom it is about, while that account is there.
    pub(crate) about: Option<AccountId>,
    /// What the trail says it is about: the group, never the person.
    pub(crate) noted: Option<Code>,
}

impl Decision<'_> {
    /// Takes it. `new` makes the bar that there is none of yet.
    pub(crate) async fn take(
        &self,
        work: &mut Work,
        bar: Option<BarRow>,
        new: impl FnOnce([u8; 32]) -> BarRow,
    ) -> Result<(), Error<BarRefused>> {
        let pepper = self.app.pepper();
        let own = pepper.hand_key(self.by);
        let about_oneself = bar.as_ref().is_some_and(|it| it.about == pepper.bar_key(self.by));
        if about_oneself {
            return Err(BarRefused::SecondPerson.into());
        }
        let step = self.act.on(bar.as_ref().map(|it| standing(it, own)))?;
        let note_as = match (step, bar) {
            (BarStep::Nothing, _) => return Ok(()),
            (BarStep::Propose, None) => {
                let about = self.about.filter(|it| *it != self.by);
                let about = about.ok_or(BarRefused::NoSuchMember)?;
                let bar = BarRow { proposer: Some(own), ..new(pepper.bar_key(about)) };
                work.add_bar(&bar, about).await?;
                Act::BarProposed
            }
            (_, None) => return Err(BarRefused::NoSuchBar.into()),
            (BarStep::Propose, Some(bar)) => {
                work.put_bar(&BarRow { proposer: Some(own), ..bar }).await?;
                Act::BarProposed
            }
            (BarStep::Confirm, Some(bar)) => {
                work.put_bar(&BarRow { confirmed: true, ..bar }).await?;
                Act::BarConfirmed
            }
            (BarStep::ProposeLift, Some(bar)) => {
                work.put_bar(&BarRow { lift_proposer: Some(own), ..bar }).await?;
                Act::BarLiftProposed
            }
            (BarStep::DeclineLift, Some(bar)) => {
                work.put_bar(&BarRow { lift_proposer: None, ..bar }).await?;
                Act::BarLiftDeclined
            }
            (BarStep::Decline, Some(bar)) => {
                work.remove_bar(&bar.id).await?;
                Act::BarDeclined
            }
            (BarStep::Lift, Some(bar)) => {
                work.remove_bar(&bar.id).await?;
                Act::BarLifted
            }
        };
        Ok(note(self.app, work, Some(self.by), note_as, self.noted).await?)
    }
}

/// How a bar stands, seen from whoever has the hash `own`.
pub(crate) fn standing(it: &BarRow, own: [u8; 32]) -> BarStanding {
    let seen = |by: [u8; 32]| {
        if by == own { Proposer::Caller } else { Proposer::SomebodyElse }
    };
    match (it.confirmed, it.lift_proposer) {
        (false, _) => BarStanding::Proposed(it.proposer.map_or(Proposer::Gone, seen)),
        (true, None) => BarStanding::Holds,
        (true, Some(by)) => BarStanding::LiftProposed(seen(by)),
    }
}

/// Whether somebody may not come into a space.
pub(crate) async fn is_barred(
    app: &App,
    work: &mut Work,
    space: u64,
    account_id: AccountId,
    invite_id: Option<InviteId>,
) -> Result<bool, Failure> {
    let about = app.pepper().bar_key(account_id);
    Ok(work.is_barred(space, account_id, &about, invite_id).await?)
}

impl Hand {
    /// The account and session.
    pub const fn caller(&self) -> &Caller {
        match self {
            Self::Facilitator(it) => it.member().caller(),
            Self::SafetyTeam(it, _) => it.member().caller(),
        }
    }

    /// The group.
    pub const fn space_id(&self) -> SpaceId {
        match self {
            Self::Facilitator(it) => it.member().space_id(),
            Self::SafetyTeam(_, group) => *group,
        }
    }
}

//! Bars: two people say that somebody may not come back, and the door remembers it by hashes.

use domain::{
    AccountId, Day,
    bars::{BarAct, BarRefused},
};
use protocol::{InviteId, MemberId, SpaceId};
use storage::{BarRow, Work};

use crate::{App, Error, Failure, accounts::Caller, rights::Hand, spaces::space};

/// A bar as those who decide about it see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BarView {
    /// Who it was in the group.
    pub member_id: MemberId,
    /// Whether a second person confirmed it.
    pub confirmed: bool,
    /// Whether the caller proposed it.
    pub mine: bool,
}

/// The bars of a group.
pub async fn bars(app: &App, hand: &Hand) -> Result<Vec<BarView>, Failure> {
    let Some(group) = space(app, hand.space_id()).await? else { return Ok(Vec::new()) };
    let own = app.pepper().hand_key(hand.caller().account_id());
    let mut work = app.database().read().await?;
    let rows = work.bars_of(group.number).await?;
    let view = |it: BarRow| {
        let mine = it.proposer == Some(own);
        it.member_id.map(|member_id| BarView { member_id, confirmed: it.confirmed, mine })
    };
    Ok(rows.into_iter().filter_map(view).collect())
}

/// Proposes, confirms or declines a bar. The safety team is the second person where the group has only one facilitator.
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
        let own = hand.caller().account_id();
        let about = group.account_of(&member_id);
        let mut work = task.database().write().await?;
        work.lock_space(group.number).await?;
        let rows = work.bars_of(group.number).await?;
        let found = rows.into_iter().find(|it| it.member_id == Some(member_id));
        match act {
            BarAct::Propose if found.is_none() => {
                let about = about.filter(|it| *it != own).ok_or(BarRefused::NoSuchMember)?;
                let bar = BarRow {
                    id: task.draw(),
                    space: Some(group.number),
                    member_id: Some(member_id),
                    about: task.pepper().bar_key(about),
                    invite_id: person.invite,
                    confirmed: false,
                    proposer: Some(task.pepper().hand_key(own)),
                    day: Day::of(task.now()),
                };
                work.add_bar(&bar, about).await?;
            }
            BarAct::Propose => {}
            BarAct::Confirm | BarAct::Decline => answer(&task, &mut work, found, act, own).await?,
        }
        Ok(work.save().await?)
    })
    .await
}

/// What a second person says to a proposed bar.
pub(crate) async fn answer(
    app: &App,
    work: &mut Work,
    bar: Option<BarRow>,
    act: BarAct,
    own: AccountId,
) -> Result<(), Error<BarRefused>> {
    let bar = bar.ok_or(BarRefused::NoSuchBar)?;
    if bar.about == app.pepper().bar_key(own) {
        return Err(BarRefused::SecondPerson.into());
    }
    match act {
        BarAct::Decline if bar.confirmed => return Err(BarRefused::AlreadyConfirmed.into()),
        BarAct::Decline => work.remove_bar(&bar.id).await?,
        _ if bar.confirmed => {}
        // Whose account is gone cannot be told from the caller any more, so somebody proposes it anew.
        _ if bar.proposer.is_none_or(|it| it == app.pepper().hand_key(own)) => {
            return Err(BarRefused::SecondPerson.into());
        }
        _ => work.confirm_bar(&bar.id).await?,
    }
    Ok(())
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

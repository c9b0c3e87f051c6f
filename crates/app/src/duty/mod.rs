//! Who is there now, and who will be. What is told is true at that moment: nobody is on duty who did not say so within
//! 30 minutes, and nobody is promised who is not on the rota.

mod feeds;
mod rota;

use domain::{
    Day, Timestamp,
    duty::{HERE_MS, Here, Occurrence, on_duty, on_duty_until},
    sign_offs::SignOff,
};
use fanout::AccountKey;
pub use feeds::{Feed, calendar_of, end_feed, feeds, make_feed};
pub(crate) use rota::weekly_minutes;
pub use rota::{ShiftTime, ShiftView, add_shift, change_shift, end_shift, shifts, swap_shift};
use storage::Work;

use crate::{
    App, Failure,
    rights::{Facilitator, Member},
    spaces::{Space, space},
};

/// Who is there for a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyView {
    /// The facilitators who said that they are here.
    pub here: Vec<Here>,
    /// Whether one of them may answer alone.
    pub on_duty: bool,
    /// When the rota says that somebody will be.
    pub next: Option<Occurrence>,
    /// The organisation's own people.
    pub organisation: OrganisationDuty,
}

/// Who is there for everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OrganisationDuty {
    /// Whether somebody of the safety team is here who may answer alone.
    pub on_duty: bool,
    /// Until when, if nobody says so again: it is not told to everybody at once when that changes.
    pub until: Option<Timestamp>,
    /// When its rota says that somebody will be.
    pub next: Option<Occurrence>,
}

/// Who is there for the member's group.
pub async fn duty(app: &App, member: &Member) -> Result<DutyView, Failure> {
    let now = app.now();
    let space = space_of(app, member).await?;
    let mut work = app.database().read().await?;
    let required = work.sign_off_required().await?;
    let here = present(app, &mut work, &space, now).await?;
    let next = rota::next(&mut work, app, &space, required, now).await?;
    let team = work.safety_team().await?;
    drop(work);
    let organisation = match team {
        Some(team) => organisation_duty(app, team, now).await?,
        None => OrganisationDuty::default(),
    };
    Ok(DutyView { on_duty: on_duty(&here, required, now), here, next, organisation })
}

async fn organisation_duty(
    app: &App,
    team: protocol::SpaceId,
    now: Timestamp,
) -> Result<OrganisationDuty, Failure> {
    let Some(space) = space(app, team).await? else { return Ok(OrganisationDuty::default()) };
    let mut work = app.database().read().await?;
    let required = work.sign_off_required().await?;
    let here = present(app, &mut work, &space, now).await?;
    let next = rota::next(&mut work, app, &space, required, now).await?;
    let until = on_duty_until(&here, required, now);
    Ok(OrganisationDuty { on_duty: until.is_some(), until, next })
}

/// "I am here": for 30 minutes. Gives back until when.
pub async fn i_am_here(app: &App, facilitator: &Facilitator) -> Result<Timestamp, Failure> {
    let (task, member) = (app.clone(), *facilitator.member());
    app.detached(async move {
        let space = space_of(&task, &member).await?;
        let until = task.now() + HERE_MS;
        let mut work = task.database().write().await?;
        work.put_here(space.number, member.id(), until).await?;
        work.save().await?;
        say_duty_changed(&task, &space);
        Ok(until)
    })
    .await
}

/// "I am gone", before the 30 minutes are over.
pub async fn i_am_gone(app: &App, facilitator: &Facilitator) -> Result<(), Failure> {
    let (task, member) = (app.clone(), *facilitator.member());
    app.detached(async move {
        let space = space_of(&task, &member).await?;
        let mut work = task.database().write().await?;
        work.remove_here(space.number, member.id()).await?;
        work.save().await?;
        say_duty_changed(&task, &space);
        Ok(())
    })
    .await
}

/// The facilitators who said that they are here and still are facilitators.
async fn present(
    app: &App,
    work: &mut Work,
    space: &Space,
    now: Timestamp,
) -> Result<Vec<Here>, Failure> {
    let mut here = Vec::new();
    for (member_id, until) in work.here(space.number, now).await? {
        if space.log.is_facilitator(&member_id) {
            let signed_off = is_signed_off(app, work, space, &member_id).await?;
            here.push(Here { member_id, until, signed_off });
        }
    }
    Ok(here)
}

async fn is_signed_off(
    app: &App,
    work: &mut Work,
    space: &Space,
    member_id: &protocol::MemberId,
) -> Result<bool, Failure> {
    let Some(account_id) = space.account_of(member_id) else { return Ok(false) };
    let notes = work.sign_offs(account_id).await?;
    Ok(SignOff::of(&notes, Day::of(app.now())).holds())
}

async fn space_of(app: &App, member: &Member) -> Result<std::sync::Arc<Space>, Failure> {
    let space = space(app, member.space_id()).await?;
    space.ok_or_else(|| Failure::new("a member's space is gone"))
}

/// Present members hear of it at once; guests hear nothing of it.
fn say_duty_changed(app: &App, space: &Space) {
    app.fanout().duty_changed(&space.id(), |AccountKey(account)| {
        let account = domain::AccountId(uuid::Uuid::from_bytes(account));
        space.present_member(account).is_some()
    });
}

//! Worries that wait: who has one in hand, and where one goes that nobody takes.

use std::{collections::BTreeMap, sync::Arc};

use domain::{
    Day, Timestamp,
    reports::{Addressed, Further, SECOND_PERSON_MS, WorryRefused, WorryState, WorryStep},
    time::MINUTE_MS,
};
use fanout::AccountKey;
use protocol::log::Role;
use storage::{NewLetter, Work, WorryRow};

use crate::{
    App, Error, Failure,
    rights::Facilitator,
    safety::{safety_team, tell_safety_team},
    spaces::{Space, space},
};

/// A worry as those who look after it see it. What it says is in the letter of the same number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorryView {
    /// The report's random number.
    pub report_id: [u8; 16],
    /// How it stands.
    pub state: WorryState,
    /// When it came.
    pub since: Timestamp,
    /// When somebody took it.
    pub claimed_at: Option<Timestamp>,
    /// When everybody was told once more.
    pub second_at: Option<Timestamp>,
    /// When it was handed to the organisation.
    pub escalated_at: Option<Timestamp>,
}

/// The worries that the caller looks after: those of the group, or as the safety team those of all groups that came to it.
pub async fn worries(app: &App, facilitator: &Facilitator) -> Result<Vec<WorryView>, Failure> {
    let here = Here::of(app, facilitator).await?;
    let mut work = app.database().read().await?;
    let rows = if here.is_safety_team {
        work.worries_of_organisation().await?
    } else {
        work.worries_of_group(here.number).await?
    };
    let shown = rows.iter().filter(|it| here.looks_after(it, facilitator));
    let view = |it: &WorryRow| WorryView {
        report_id: it.report_id,
        state: match (it.closed_at, it.claimed_at) {
            (Some(_), _) => WorryState::Closed,
            (None, Some(_)) => WorryState::Claimed,
            (None, None) => WorryState::Open,
        },
        since: it.made_at,
        claimed_at: it.claimed_at,
        second_at: it.second_at,
        escalated_at: it.escalated_at,
    };
    Ok(shown.map(view).collect())
}

/// Takes a worry, gives it back, closes it or hands it over.
pub async fn step(
    app: &App,
    facilitator: &Facilitator,
    report_id: [u8; 16],
    step: WorryStep,
) -> Result<(), Error<WorryRefused>> {
    let here = Here::of(app, facilitator).await?;
    let (task, facilitator) = (app.clone(), *facilitator);
    app.detached(async move {
        let team = safety_team(&task).await?;
        let now = this_minute(&task);
        let mut work = task.database().write().await?;
        let row = work.lock_worry(&report_id).await?;
        let row = row.filter(|it| here.looks_after(it, &facilitator));
        let mut row = row.ok_or(WorryRefused::NoSuchReport)?;
        match step {
            WorryStep::Claim if row.claimed_at.is_some() || row.closed_at.is_some() => {
                return Err(WorryRefused::AlreadyClaimed.into());
            }
            WorryStep::Claim => row.claimed_at = Some(now),
            WorryStep::Open => {
                row.open_since = now;
                (row.claimed_at, row.closed_at, row.second_at) = (None, None, None);
            }
            WorryStep::Close => {
                row.closed_at = Some(now);
                work.take_kept_back(&report_id).await?;
            }
            WorryStep::HandOver => {
                if team.is_none() {
                    return Err(WorryRefused::NoSafetyTeam.into());
                }
                hand_over(&task, &mut work, &mut row).await?;
                row.claimed_at = None;
                row.open_since = now;
            }
        }
        work.put_worry(&row).await?;
        work.save().await?;
        tell(&task, &row, team.as_deref()).await?;
        Ok(())
    })
    .await
}

/// Sends on what nobody took: to everybody who looks after it once more, then to the organisation. Meant to be called every
/// minute; tells how many went further.
pub async fn pass_on(app: &App) -> Result<u64, Failure> {
    let waiting = {
        let mut work = app.database().read().await?;
        work.worries_open_since(app.now() - SECOND_PERSON_MS).await?
    };
    let mut passed_on = 0;
    for it in waiting {
        let task = app.clone();
        let moved = app.detached(async move { pass_on_one(&task, &it.report_id).await });
        match moved.await {
            Ok(moved) => passed_on += u64::from(moved),
            // One that cannot be passed on does not keep the others.
            Err(error) => tracing::error!(%error, "a worry that nobody took was not passed on"),
        }
    }
    Ok(passed_on)
}

async fn pass_on_one(app: &App, report_id: &[u8; 16]) -> Result<bool, Failure> {
    let team = safety_team(app).await?;
    let now = this_minute(app);
    let mut work = app.database().write().await?;
    let row = work.lock_worry(report_id).await?;
    let open = row.filter(|it| it.claimed_at.is_none() && it.closed_at.is_none());
    let Some(mut row) = open else { return Ok(false) };
    let further = Further::of(row.open_since, app.now());
    let to_organisation = further == Further::Organisation
        && row.addressed == Addressed::Team
        && row.escalated_at.is_none()
        && team.is_some();
    if to_organisation {
        hand_over(app, &mut work, &mut row).await?;
    } else if further == Further::Wait || row.second_at.is_some() {
        return Ok(false);
    }
    row.second_at = row.second_at.or(Some(now));
    work.put_worry(&row).await?;
    work.save().await?;
    tell(app, &row, team.as_deref()).await?;
    Ok(true)
}

/// Gives the safety team the letters that were kept back.
async fn hand_over(app: &App, work: &mut Work, row: &mut WorryRow) -> Result<(), Failure> {
    let mut by_team: BTreeMap<u64, Vec<NewLetter>> = BTreeMap::new();
    for (team, letter) in work.take_kept_back(&row.report_id).await? {
        by_team.entry(team).or_default().push(letter);
    }
    for (team, letters) in by_team {
        work.add_letters(team, &letters, Day::of(app.now())).await?;
    }
    row.escalated_at = row.escalated_at.or(Some(this_minute(app)));
    Ok(())
}

/// Tells the connected devices of everybody who looks after it that something changed.
async fn tell(app: &App, row: &WorryRow, team: Option<&Space>) -> Result<(), Failure> {
    let with_organisation = row.addressed == Addressed::SafetyTeam || row.escalated_at.is_some();
    if let Some(team) = team.filter(|_| with_organisation) {
        tell_safety_team(app, team);
    }
    if row.addressed == Addressed::SafetyTeam {
        return Ok(());
    }
    let id = {
        let mut work = app.database().read().await?;
        work.space_id(row.space).await?
    };
    let group = match id {
        Some(id) => space(app, id).await?,
        None => None,
    };
    let Some(group) = group else { return Ok(()) };
    let facilitators = group.log.members().filter(|it| it.role == Role::Facilitator);
    for it in facilitators.filter(|it| Some(it.id) != row.kept_from) {
        if let Some(account_id) = group.account_of(&it.id) {
            app.fanout().letter_waits(&group.id(), AccountKey(*account_id.0.as_bytes()));
        }
    }
    Ok(())
}

fn this_minute(app: &App) -> Timestamp {
    app.now() - app.now().rem_euclid(MINUTE_MS)
}

/// The space that the caller asks in.
struct Here {
    number: u64,
    is_safety_team: bool,
}

impl Here {
    async fn of(app: &App, facilitator: &Facilitator) -> Result<Self, Failure> {
        let id = facilitator.member().space_id();
        let group: Option<Arc<Space>> = space(app, id).await?;
        let group = group.ok_or_else(|| Failure::new("the group went meanwhile"))?;
        let team = safety_team(app).await?;
        let is_safety_team = team.is_some_and(|it| it.id() == id);
        Ok(Self { number: group.number, is_safety_team })
    }

    fn looks_after(&self, row: &WorryRow, facilitator: &Facilitator) -> bool {
        if self.is_safety_team {
            return row.addressed == Addressed::SafetyTeam || row.escalated_at.is_some();
        }
        row.space == self.number
            && row.addressed == Addressed::Team
            && row.kept_from != Some(facilitator.member().id())
    }
}

//! Alerts: three different people reported one account. Nobody is told who, nor who it is about by name.

use domain::{
    AccountId, Day,
    alerts::{AlertRefused, AlertState},
    audit::Act,
    bars::{BarAct, BarRefused, BarStanding},
    reports::REPORTER_DAYS,
};
use storage::BarRow;

use crate::{
    App, Error, Failure,
    bars::{Decision, standing},
    manage::note,
    rights::SafetyTeamMember,
};

/// Accounts looked through at a time.
const ACCOUNTS_PAGE_LEN: usize = 1_000;

/// An alert as the safety team sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlertView {
    /// A random number.
    pub id: [u8; 16],
    /// How many different people.
    pub reports: u64,
    /// From how many groups.
    pub spaces: u64,
    /// Since when, milliseconds since 1970.
    pub since: i64,
    /// How it stands.
    pub state: AlertState,
    /// How the bar stands that came of it, seen from the caller.
    pub bar: Option<BarStanding>,
}

/// All alerts, the newest first.
pub async fn alerts(app: &App, safety: &SafetyTeamMember) -> Result<Vec<AlertView>, Failure> {
    let own = app.pepper().hand_key(safety.member().caller().account_id());
    let since_day = Day::of(app.now()).plus(-REPORTER_DAYS);
    let mut work = app.database().read().await?;
    let mut views = Vec::new();
    for it in work.alerts().await? {
        let reported = work.reported(&it.about, since_day).await?;
        let bar = work.bar(&it.id).await?;
        views.push(AlertView {
            id: it.id,
            reports: reported.reporters,
            spaces: reported.places,
            since: it.since,
            state: it.state,
            bar: bar.map(|it| standing(&it, own)),
        });
    }
    Ok(views)
}

/// Says that somebody looked at an alert.
pub async fn look_at(
    app: &App,
    safety: &SafetyTeamMember,
    id: [u8; 16],
) -> Result<(), Error<AlertRefused>> {
    let (task, by) = (app.clone(), safety.member().caller().account_id());
    app.detached(async move {
        let mut work = task.database().write().await?;
        work.alert(&id).await?.ok_or(AlertRefused::NoSuchAlert)?;
        work.put_alert_state(&id, AlertState::LookedAt).await?;
        note(&task, &mut work, Some(by), Act::AlertLookedAt, None).await?;
        Ok(work.save().await?)
    })
    .await
}

/// Proposes, confirms or declines to bar whoever an alert is about from all groups of the organisation, or to lift that.
pub async fn decide(
    app: &App,
    safety: &SafetyTeamMember,
    id: [u8; 16],
    act: BarAct,
) -> Result<(), Error<BarRefused>> {
    let by = safety.member().caller().account_id();
    let found = {
        let mut work = app.database().read().await?;
        work.alert(&id).await?
    };
    let alert = found.ok_or(BarRefused::NoSuchBar)?;
    // A bar outlives the account, and so does the way to lift it.
    let about = match act {
        BarAct::Propose => behind(app, &alert.about).await?,
        _ => None,
    };
    let task = app.clone();
    app.detached(async move {
        let decision = Decision { app: &task, by, act, about, noted: None };
        let mut work = task.database().write().await?;
        let bar = work.bar(&id).await?;
        let new = |about| BarRow {
            id,
            space: None,
            member_id: None,
            about,
            invite_id: None,
            confirmed: false,
            proposer: None,
            day: Day::of(task.now()),
            lift_proposer: None,
        };
        decision.take(&mut work, bar, new).await?;
        Ok(work.save().await?)
    })
    .await
}

/// The account that a keyed hash stands for: found by trying all, because the database does not say.
async fn behind(app: &App, about: &[u8; 32]) -> Result<Option<AccountId>, Failure> {
    let mut last = AccountId(uuid::Uuid::nil());
    loop {
        let page = {
            let mut work = app.database().read().await?;
            work.accounts_after(last, ACCOUNTS_PAGE_LEN).await?
        };
        let Some(end) = page.last() else { return Ok(None) };
        last = *end;
        if let Some(found) = page.into_iter().find(|it| app.pepper().about_key(*it) == *about) {
            return Ok(Some(found));
        }
    }
}

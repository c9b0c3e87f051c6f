//! Looking after the organisation: codes and counts, never what anybody says. Whatever an administrator does is noted.

mod help_lines;
mod people;
mod settings;
mod steward;
mod trail;

use std::collections::BTreeMap;

use domain::{
    AccountId, Day,
    audit::Act,
    codes::Code,
    sign_offs::SignOff,
    time::{MINUTE_MS, Timestamp},
};
pub use help_lines::{HelpLines, help_lines, put_help_lines, shown_help_lines, written_help_lines};
pub use people::{add_administrator, add_professional, end_administrator, end_professional};
use protocol::SpaceId;
pub use settings::{NewSettings, change_settings, settings};
pub(crate) use steward::note_steward;
pub use steward::{group_log, group_of_code, group_people};
use storage::{GroupRow, OpenWorries, Work};
pub use trail::{Trail, trail};

use crate::{
    App, Failure, accounts::Caller, duty, rights::Administrator, sign_offs, spaces::space,
};

/// Days that count as the last month.
const MONTH_DAYS: i64 = 30;

/// What an administrator sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManageView {
    /// How many accounts there are.
    pub accounts: storage::AccountCounts,
    /// Every group, by code.
    pub groups: Vec<GroupView>,
    /// Everybody who facilitates a group.
    pub facilitators: Vec<FacilitatorView>,
    /// The professionals.
    pub professionals: Vec<ProfessionalView>,
    /// The administrators, and whether that is the caller.
    pub administrators: Vec<(Code, bool)>,
}

/// A group, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupView {
    /// What stands for it here.
    pub code: Code,
    /// Present members.
    pub members: u64,
    /// Those of them who facilitate.
    pub facilitators: u64,
    /// Those of them who may answer alone.
    pub signed_off: u64,
    /// Minutes of the next seven days that the rota covers.
    pub duty_minutes_week: i64,
    /// What nobody closed yet, whoever has it in hand.
    pub worries: OpenWorries,
}

/// Somebody who facilitates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacilitatorView {
    /// What stands for them here.
    pub code: Code,
    /// Their groups.
    pub groups: Vec<Code>,
    /// Whether they may answer alone.
    pub sign_off: SignOff,
}

/// A professional whose papers were seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProfessionalView {
    /// What stands for them here.
    pub code: Code,
    /// The day the papers were seen.
    pub verified: Day,
    /// The last day it holds.
    pub expires: Day,
}

/// The code of the caller's account, to tell an administrator.
pub fn own_code(app: &App, caller: &Caller) -> Code {
    code_of(app, caller.account_id())
}

/// Everything an administrator sees at once.
pub async fn manage(app: &App, administrator: &Administrator) -> Result<ManageView, Failure> {
    let (now, caller) = (app.now(), administrator.caller().account_id());
    let today = Day::of(now);
    let mut work = app.database().read().await?;
    let accounts = work.count_accounts(today, today.plus(-MONTH_DAYS)).await?;
    let rows = work.groups().await?;
    let facilitators = facilitators(app, &mut work, &rows).await?;
    let professionals = work.professionals().await?;
    let administrators = work.administrators().await?;
    let worries: BTreeMap<u64, OpenWorries> = work.open_worries().await?.into_iter().collect();
    drop(work);
    let mut groups = Vec::with_capacity(rows.len());
    for row in &rows {
        let worries = if row.facilitators.contains(&caller) {
            worries_of_ones_own(app, row, caller).await?
        } else {
            worries.get(&row.number).copied().unwrap_or_default()
        };
        groups.push(group(app, row, &facilitators, worries, now).await?);
    }
    let professional = |it: storage::ProfessionalRow| ProfessionalView {
        code: code_of(app, it.account_id),
        verified: it.verified,
        expires: it.expires,
    };
    let administrator = |it: AccountId| (code_of(app, it), it == caller);
    Ok(ManageView {
        accounts,
        groups,
        facilitators,
        professionals: professionals.into_iter().map(professional).collect(),
        administrators: administrators.into_iter().map(administrator).collect(),
    })
}

/// What waits in a group that the administrator facilitates, as far as it is hers to look after: of a report about her she
/// does not learn here either.
async fn worries_of_ones_own(
    app: &App,
    row: &GroupRow,
    caller: AccountId,
) -> Result<OpenWorries, Failure> {
    let Some(space) = space(app, row.space_id).await? else { return Ok(OpenWorries::default()) };
    let own = space.present_member(caller);
    let mut work = app.database().read().await?;
    let rows = work.worries_of_group(row.number).await?;
    let open: Vec<_> = rows
        .iter()
        .filter(|it| it.closed_at.is_none() && (it.kept_from.is_none() || it.kept_from != own))
        .collect();
    let oldest_at = open.iter().map(|it| it.made_at).min();
    Ok(OpenWorries { open: open.len() as u64, oldest_at })
}

async fn group(
    app: &App,
    row: &GroupRow,
    facilitators: &[FacilitatorView],
    worries: OpenWorries,
    now: Timestamp,
) -> Result<GroupView, Failure> {
    let code = group_code_of(app, &row.space_id);
    let signed_off =
        facilitators.iter().filter(|it| it.groups.contains(&code) && it.sign_off.holds());
    let duty_minutes_week = match space(app, row.space_id).await? {
        Some(space) => {
            let mut work = app.database().read().await?;
            duty::weekly_minutes(&mut work, &space, now).await?
        }
        None => 0,
    };
    Ok(GroupView {
        code,
        members: row.members,
        facilitators: row.facilitators.len() as u64,
        signed_off: signed_off.count() as u64,
        duty_minutes_week,
        worries,
    })
}

async fn facilitators(
    app: &App,
    work: &mut Work,
    groups: &[GroupRow],
) -> Result<Vec<FacilitatorView>, Failure> {
    let mut accounts: Vec<AccountId> =
        groups.iter().flat_map(|it| it.facilitators.iter().copied()).collect();
    accounts.sort_unstable();
    accounts.dedup();
    let mut found = Vec::with_capacity(accounts.len());
    for account_id in accounts {
        let own = groups.iter().filter(|it| it.facilitators.contains(&account_id));
        found.push(FacilitatorView {
            code: code_of(app, account_id),
            groups: own.map(|it| group_code_of(app, &it.space_id)).collect(),
            sign_off: sign_offs::of(app, work, account_id).await?,
        });
    }
    Ok(found)
}

/// What stands for an account where administrators look.
pub(crate) fn code_of(app: &App, account_id: AccountId) -> Code {
    Code::of(&app.pepper().account_code(account_id.0.as_bytes()))
}

/// What stands for a group there.
pub(crate) fn group_code_of(app: &App, space_id: &SpaceId) -> Code {
    Code::of(&app.pepper().group_code(&space_id.0))
}

/// Whose code this is. A code cannot be looked up, so all are tried.
pub(crate) async fn account_of_code(
    app: &App,
    work: &mut Work,
    code: Code,
) -> Result<Option<AccountId>, Failure> {
    let accounts = work.account_ids().await?;
    Ok(accounts.into_iter().find(|it| code_of(app, *it) == code))
}

/// Writes into the trail what somebody, or the clock, does in this unit of work; to the minute.
pub(crate) async fn note(
    app: &App,
    work: &mut Work,
    who: Option<AccountId>,
    what: Act,
    about: Option<Code>,
) -> Result<(), Failure> {
    let at = app.now().div_euclid(MINUTE_MS) * MINUTE_MS;
    let who = who.map(|it| code_of(app, it).to_string());
    let who = who.as_deref().unwrap_or(domain::audit::CLOCK);
    let about = about.map(|it| it.to_string());
    Ok(work.note_in_audit(at, who, what.word(), about.as_deref()).await?)
}

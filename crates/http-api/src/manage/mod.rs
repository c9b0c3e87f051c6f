//! Looking after the organisation: codes and counts, never what anybody says.

pub(crate) mod groups;
pub(crate) mod help_lines;
pub(crate) mod people;
pub(crate) mod trail;

use app::rights::Administrator;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    Api,
    door::Proof,
    problem::{Answer, Problem},
    request::Json,
    sign_offs::SignOffView,
};

/// What an administrator sees.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ManageView {
    accounts: AccountCounts,
    groups: Vec<GroupView>,
    facilitators: Vec<FacilitatorView>,
    professionals: Vec<ProfessionalView>,
    administrators: Vec<AdministratorView>,
}

/// How many accounts there are.
#[derive(Debug, Serialize, ToSchema)]
struct AccountCounts {
    /// With a passphrase.
    kept: u64,
    /// On one device only.
    device_only: u64,
    /// Used today (UTC).
    today: u64,
    /// Used in the last 30 days.
    month: u64,
}

/// A group, counted.
#[derive(Debug, Serialize, ToSchema)]
struct GroupView {
    code: String,
    members: u64,
    facilitators: u64,
    /// Facilitators who may answer alone.
    signed_off: u64,
    without_facilitator: bool,
    /// Hours of the next seven days that the rota covers.
    duty_hours_week: f64,
    worries: OpenWorries,
}

/// The worries of a group that nobody closed yet: that there are some, never what they say.
#[derive(Debug, Serialize, ToSchema)]
struct OpenWorries {
    open: u64,
    /// When the oldest came, milliseconds since 1970, to the minute.
    oldest_at: Option<i64>,
}

/// Somebody who facilitates.
#[derive(Debug, Serialize, ToSchema)]
struct FacilitatorView {
    code: String,
    groups: Vec<String>,
    sign_off: SignOffView,
}

/// A professional whose papers were seen.
#[derive(Debug, Serialize, ToSchema)]
struct ProfessionalView {
    code: String,
    /// Such as 2026-11-24.
    verified_on: String,
    /// The last day it holds.
    expires_on: String,
}

/// An administrator.
#[derive(Debug, Serialize, ToSchema)]
struct AdministratorView {
    code: String,
    me: bool,
}

/// Somebody, or a group, by code.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct OneCode {
    code: String,
}

/// Everything at once: how many people, groups and facilitators, by code.
#[utoipa::path(get, path = "/api/v1/manage", tag = "manage",
    responses((status = 200, body = ManageView), Problem))]
pub(crate) async fn manage(
    Proof(administrator): Proof<Administrator>,
    State(api): State<Api>,
) -> Answer<Json<ManageView>> {
    let it = app::manage::manage(&api.app, &administrator).await?;
    let accounts = AccountCounts {
        kept: it.accounts.kept,
        device_only: it.accounts.device_only,
        today: it.accounts.today,
        month: it.accounts.month,
    };
    let professional = |it: app::manage::ProfessionalView| ProfessionalView {
        code: it.code.to_string(),
        verified_on: it.verified.to_string(),
        expires_on: it.expires.to_string(),
    };
    let facilitator = |it: app::manage::FacilitatorView| FacilitatorView {
        code: it.code.to_string(),
        groups: it.groups.iter().map(ToString::to_string).collect(),
        sign_off: it.sign_off.into(),
    };
    let administrators = it.administrators.into_iter();
    let administrator =
        |(code, me): (domain::codes::Code, bool)| AdministratorView { code: code.to_string(), me };
    Ok(Json(ManageView {
        accounts,
        groups: it.groups.iter().map(group).collect(),
        facilitators: it.facilitators.into_iter().map(facilitator).collect(),
        professionals: it.professionals.into_iter().map(professional).collect(),
        administrators: administrators.map(administrator).collect(),
    }))
}

fn group(it: &app::manage::GroupView) -> GroupView {
    // A week has 10,080 minutes.
    let minutes = u16::try_from(it.duty_minutes_week).unwrap_or(u16::MAX);
    GroupView {
        code: it.code.to_string(),
        members: it.members,
        facilitators: it.facilitators,
        signed_off: it.signed_off,
        without_facilitator: it.facilitators == 0,
        duty_hours_week: f64::from(minutes) / 60.0,
        worries: OpenWorries { open: it.worries.open, oldest_at: it.worries.oldest_at },
    }
}

//! Setting the organisation up with the one-time token, and naming its safety team.

use protocol::{MemberId, SpaceId};
use reqwest::Method;
use serde::Deserialize;
use serde_json::json;

use crate::{device::Device, fault::Fault};

impl Device {
    /// Fills in who runs the server; this account becomes its administrator. `token` as the program printed it.
    pub async fn set_up_organisation(
        &mut self,
        token: &str,
        name: &str,
        country: &str,
        minimum_age: u8,
    ) -> Result<(), Fault> {
        let body = json!({
            "setup_token": token, "name": name, "country": country, "minimum_age": minimum_age,
        });
        self.connection.tell(Method::POST, "/organisation", &body).await.map(drop)
    }

    /// Tells the server which space is the safety team's, as an administrator.
    pub async fn name_safety_team(&mut self, team: SpaceId) -> Result<(), Fault> {
        let body = json!({ "space_id": team.to_string() });
        self.connection.tell(Method::PUT, "/organisation/safety-team", &body).await.map(drop)
    }

    /// The code of this account, to tell an administrator.
    pub async fn code(&mut self) -> Result<String, Fault> {
        let account: Told = self.connection.get_json("/account").await?;
        Ok(account.code)
    }

    /// Makes somebody an administrator too, by the code that they told.
    pub async fn add_administrator(&mut self, code: &str) -> Result<(), Fault> {
        let body = json!({ "code": code });
        self.connection.tell(Method::POST, "/manage/administrators", &body).await.map(drop)
    }

    /// Notes, as an administrator, that one saw somebody facilitate.
    pub async fn note_practice(&mut self, code: &str) -> Result<(), Fault> {
        self.note_sign_off(code, "observed").await
    }

    /// Speaks, as an administrator, for somebody who facilitates.
    pub async fn sign_off(&mut self, code: &str) -> Result<(), Fault> {
        self.note_sign_off(code, "signed_off").await
    }

    async fn note_sign_off(&mut self, code: &str, kind: &str) -> Result<(), Fault> {
        let body = json!({ "code": code, "kind": kind });
        self.connection.tell(Method::POST, "/manage/sign-offs", &body).await.map(drop)
    }

    /// Puts a facilitator on the group's rota for every day.
    pub async fn add_daily_shift(
        &mut self,
        group: SpaceId,
        member: MemberId,
        shift: &DailyShift,
    ) -> Result<(), Fault> {
        let body = json!({
            "member_id": member.to_string(), "rrule": "FREQ=DAILY", "starts_on": shift.starts_on,
            "starts_at": shift.starts_at, "minutes": shift.minutes, "zone": shift.zone,
        });
        let path = format!("/spaces/{group}/shifts");
        self.connection.tell(Method::POST, &path, &body).await.map(drop)
    }
}

/// When somebody is there, each day.
#[derive(Debug, Clone, Copy)]
pub struct DailyShift {
    /// The first day, as 2026-11-24.
    pub starts_on: &'static str,
    /// The hour there, as 19:00.
    pub starts_at: &'static str,
    /// For how long.
    pub minutes: u32,
    /// An IANA time zone.
    pub zone: &'static str,
}

/// What of an account is asked for here.
#[derive(Deserialize)]
struct Told {
    code: String,
}

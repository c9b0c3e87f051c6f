//! Setting the organisation up with the one-time token, and naming its safety team.

use protocol::SpaceId;
use reqwest::Method;
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
}

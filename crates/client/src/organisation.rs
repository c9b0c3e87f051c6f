//! Setting the organisation up with the one-time token.

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
}

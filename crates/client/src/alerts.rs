//! What the safety team is alerted to.

use serde::Deserialize;

use crate::{device::Device, fault::Fault};

/// Several different people reported one account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Alert {
    /// How many different people.
    pub reports: u64,
    /// From how many groups.
    pub spaces: u64,
}

impl Device {
    /// In the safety team: all alerts, the newest first.
    pub async fn alerts(&mut self) -> Result<Vec<Alert>, Fault> {
        self.connection.get_json("/safety/alerts").await
    }
}

//! Whom somebody does not want to meet. The other one is not told.

use std::collections::BTreeSet;

use protocol::{MemberId, SpaceId};
use reqwest::Method;
use serde_json::json;

use crate::{device::Device, fault::Fault};

impl Device {
    /// Blocks a member, or takes that back; it holds in all groups that both are in.
    pub async fn block(&mut self, group: SpaceId, who: MemberId, on: bool) -> Result<(), Fault> {
        let body = json!({ "member_id": who.to_string(), "on": on });
        let path = format!("/spaces/{group}/blocks");
        self.connection.tell(Method::POST, &path, &body).await.map(drop)
    }

    /// The members of a group whom one blocked, here or elsewhere.
    pub async fn blocked(&mut self, group: SpaceId) -> Result<BTreeSet<MemberId>, Fault> {
        let ids: Vec<String> = self.connection.get_json(&format!("/spaces/{group}/blocks")).await?;
        ids.iter().map(|it| it.parse().map_err(|_| Fault::Unreadable)).collect()
    }
}

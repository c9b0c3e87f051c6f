//! Who is let in, turned away, removed, and who keeps the group safe.

use protocol::{MemberId, SpaceId, log::Role};

use crate::{device::Device, fault::Fault};

impl Device {
    /// Lets a guest in, and gives them the history that the group shares.
    pub async fn admit(&mut self, group: SpaceId, guest: MemberId) -> Result<(), Fault> {
        self.append_to(group, |space, at, outside| space.admit(guest, at, outside).map(Some))
            .await?;
        self.sync_group(group).await
    }

    /// Turns a guest away.
    pub async fn turn_away(&mut self, group: SpaceId, guest: MemberId) -> Result<(), Fault> {
        self.remove(group, guest).await
    }

    /// Removes a member; they get no later key.
    pub async fn remove(&mut self, group: SpaceId, who: MemberId) -> Result<(), Fault> {
        self.append_to(group, |space, at, outside| space.remove(who, at, outside).map(Some))
            .await?;
        self.sync_group(group).await
    }

    /// States a member's role.
    pub async fn set_role(
        &mut self,
        group: SpaceId,
        who: MemberId,
        role: Role,
    ) -> Result<(), Fault> {
        self.append_to(group, |space, at, _| space.set_role(who, role, at).map(Some)).await
    }
}

//! Looking after a group: what waits in a facilitator's box, and the team it goes to.

use std::collections::BTreeMap;

use protocol::{MemberId, link::Link};
use vault::{report::Report, space::TeamWord};

/// What letters brought, by their number, until it was dealt with.
#[derive(Debug, Default)]
pub(crate) struct Hands {
    /// Worries that are not in the team's stream yet.
    pub(crate) reports: BTreeMap<u64, Report>,
    /// Ways into a team, not followed yet.
    pub(crate) invitations: BTreeMap<u64, Link>,
    /// What the facilitators said to oneself.
    pub(crate) words: BTreeMap<u64, TeamWord>,
    /// In a team: who one is in its group.
    pub(crate) group_member: Option<MemberId>,
}

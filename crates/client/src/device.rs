//! A device: one account's secrets, its own space, and the groups it is in.

use std::collections::{BTreeMap, BTreeSet};

use protocol::{MemberId, Minute, ObjectId, SpaceId, log::Status};
use vault::{
    account::Wrapped,
    kinds::Settings,
    space::{Introduction, Space, TalkRequest, Wall},
};

use crate::{
    connection::Connection, fault::Fault, hands::Hands, outbox::Outbox, outside::Outside,
    pairs::Talk,
};

/// One device of one account. It does one thing after the other, as a person does.
#[derive(Debug)]
pub struct Device {
    pub(crate) connection: Connection,
    pub(crate) outside: Outside,
    pub(crate) secrets: Wrapped,
    pub(crate) handle: Option<String>,
    /// The account's own space: what it notes of its groups.
    pub(crate) vault: Space,
    pub(crate) groups: BTreeMap<SpaceId, Group>,
}

/// A group as this device sees it.
#[derive(Debug)]
pub struct Group {
    pub(crate) space: Space,
    pub(crate) pseudonym: String,
    pub(crate) joined: Minute,
    /// How far the member read.
    pub(crate) read: Option<u64>,
    /// The newest letter that was looked at.
    pub(crate) letters_after: u64,
    /// What guests wrote, with the number of their letter.
    pub(crate) introductions: BTreeMap<MemberId, (u64, Introduction)>,
    /// Newcomers who were given the history that the rule shares.
    pub(crate) granted: BTreeSet<MemberId>,
    /// Who wants to talk, with the number of their letter.
    pub(crate) requests: BTreeMap<u64, (MemberId, TalkRequest)>,
    pub(crate) hands: Hands,
    /// Of a pair: where the two know each other from.
    pub(crate) talk: Talk,
    pub(crate) outbox: Outbox,
    pub(crate) profile: Option<ObjectId>,
    /// What the link showed, until the group's own settings are here.
    pub(crate) shown: Option<Settings>,
}

impl Group {
    pub(crate) fn new(space: Space, pseudonym: String, joined: Minute) -> Self {
        Self {
            space,
            pseudonym,
            joined,
            read: None,
            letters_after: 0,
            introductions: BTreeMap::new(),
            granted: BTreeSet::new(),
            requests: BTreeMap::new(),
            hands: Hands::default(),
            talk: Talk::default(),
            outbox: Outbox::default(),
            profile: None,
            shown: None,
        }
    }

    /// The checked log, keys and stream.
    pub fn space(&self) -> &Space {
        &self.space
    }

    /// Oneself here.
    pub fn me(&self) -> MemberId {
        self.space.me()
    }

    /// What one calls oneself here.
    pub fn pseudonym(&self) -> &str {
        &self.pseudonym
    }

    /// Where one stands: in, in the waiting room, or gone.
    pub fn status(&self) -> Option<Status> {
        self.space.log().person(&self.me()).map(|it| it.status)
    }

    /// Whether one is a present member.
    pub fn is_member(&self) -> bool {
        self.space.log().is_member(&self.me())
    }

    /// Whether one is a member, or was.
    pub(crate) fn was_member(&self) -> bool {
        self.space.log().person(&self.me()).is_some_and(|it| it.first_epoch.is_some())
    }

    /// Posts, names and settings.
    pub fn wall(&self) -> Wall {
        self.space.wall()
    }

    /// Who waits to be let in, and what they wrote.
    pub fn guests(&self) -> impl Iterator<Item = (MemberId, Option<&Introduction>)> {
        self.space
            .log()
            .guests()
            .map(|it| (it.id, self.introductions.get(&it.id).map(|(_, introduction)| introduction)))
    }

    /// Things written here that the server has not acknowledged.
    pub fn waiting(&self) -> usize {
        self.outbox.len()
    }
}

impl Device {
    /// The line to the server.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// A group this device is in, or was.
    pub fn group(&self, id: SpaceId) -> Result<&Group, Fault> {
        self.groups.get(&id).ok_or(Fault::NoSuchGroup)
    }

    /// All of them.
    pub fn groups(&self) -> impl Iterator<Item = &Group> {
        self.groups.values()
    }

    /// The account's own space.
    pub fn vault(&self) -> &Space {
        &self.vault
    }

    /// The minute it is on this device.
    pub fn minute(&self) -> Minute {
        self.outside.minute()
    }
}

/// A group to change, beside the line and the outside that a change needs.
pub(crate) struct At<'a> {
    pub(crate) connection: &'a mut Connection,
    pub(crate) outside: &'a mut Outside,
    pub(crate) group: &'a mut Group,
}

impl Device {
    pub(crate) fn at(&mut self, id: SpaceId) -> Result<At<'_>, Fault> {
        Ok(At {
            connection: &mut self.connection,
            outside: &mut self.outside,
            group: self.groups.get_mut(&id).ok_or(Fault::NoSuchGroup)?,
        })
    }
}

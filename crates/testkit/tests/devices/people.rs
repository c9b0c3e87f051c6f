//! Who takes part in these tests, and short words for what they do over and over.

use std::{net::SocketAddr, sync::Arc};

use client::{Connection, Device, Group, NewGroup, Outside, Said, WishedLink};
use protocol::{
    MemberId, SpaceId,
    link::Link,
    log::{History, Mode, Role},
};
use testkit::{SeededChance, TestServer};
use vault::space::{Introduction, Post};

/// Two hours, in minutes.
pub(crate) const TWO_HOURS: u64 = 120;

/// A server that listens, and machines for devices of it.
pub(crate) struct Place {
    pub(crate) server: TestServer,
    address: SocketAddr,
    seeds: std::cell::Cell<u64>,
}

impl Place {
    pub(crate) async fn start() -> Self {
        let mut server = TestServer::start().await;
        let address = server.listen().await;
        Self { server, address, seeds: std::cell::Cell::new(100) }
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    pub(crate) fn line(&self) -> Connection {
        Self::line_to(self.address)
    }

    pub(crate) fn line_to(address: SocketAddr) -> Connection {
        Connection::to(&format!("http://{address}"), None).expect("a line needs no network")
    }

    /// A machine whose clock is the server's, and whose chance is its own.
    pub(crate) fn machine(&self) -> Outside {
        let seed = self.seeds.get() + 1;
        self.seeds.set(seed);
        let (app, chance) = (self.server.app().clone(), SeededChance::new(seed));
        Outside::new(Arc::new(move || app.now()), Arc::new(move |bytes| chance.fill(bytes)))
    }

    pub(crate) async fn somebody(&self) -> Device {
        Device::walk_in(self.line(), self.machine()).await.expect("anybody can walk in")
    }

    /// A device of a facilitator, with a group.
    pub(crate) async fn group(&self, history: History) -> (Device, SpaceId) {
        let mut device = self.somebody().await;
        let group = device.found_group(new_group(history)).await.expect("anybody can found");
        (device, group)
    }

    /// Somebody who came by a link that lets in at once.
    pub(crate) async fn member(&self, link: &Link, name: &str) -> Device {
        let mut device = self.somebody().await;
        device.join(link, &introduction(name)).await.expect("the link works");
        device
    }
}

pub(crate) fn new_group(history: History) -> NewGroup {
    NewGroup {
        name: "Tuesday evening".into(),
        norms: "We listen.".into(),
        medication_welcome: true,
        about: None,
        join_words: None,
        history,
        pseudonym: "Rowan".into(),
    }
}

pub(crate) fn introduction(name: &str) -> Introduction {
    Introduction { pseudonym: name.into(), words: Some(format!("{name} would like to come in")) }
}

/// A link for anybody, at once.
pub(crate) const OPEN_DOOR: WishedLink =
    WishedLink { role: Role::Member, mode: Mode::Auto, minutes: TWO_HOURS, uses: 50 };

/// A link into the waiting room.
pub(crate) const WAITING_ROOM: WishedLink =
    WishedLink { role: Role::Member, mode: Mode::Ask, minutes: TWO_HOURS, uses: 50 };

/// What stands on a device's wall, oldest first.
pub(crate) fn texts(group: &Group) -> Vec<String> {
    let shown = group.wall().posts.into_iter().filter(|it| !it.deleted);
    shown.map(|it| it.words.text).collect()
}

pub(crate) async fn say(device: &mut Device, group: SpaceId, words: &str) -> protocol::ObjectId {
    device.post(group, Said::words(words)).await.expect("a member may post").object
}

/// The texts after reading what is new.
pub(crate) async fn read(device: &mut Device, group: SpaceId) -> Vec<String> {
    device.sync_group(group).await.expect("reading works");
    texts(device.group(group).expect("the device has the group"))
}

pub(crate) fn post(device: &Device, group: SpaceId, text: &str) -> Post {
    let posts = device.group(group).expect("the device has the group").wall().posts;
    posts.into_iter().find(|it| it.words.text == text).expect("the post is on the wall")
}

pub(crate) fn me(device: &Device, group: SpaceId) -> MemberId {
    device.group(group).expect("the device has the group").me()
}

//! One connected device: its queue, and how far it has heard each space.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use bytes::Bytes;
use protocol::SpaceId;
use tokio::sync::Notify;

use crate::{AccountKey, Fanout, SUBSCRIPTIONS_PER_SOCKET_MAX, SessionKey, frame};

/// Frames that wait for one socket; one more, and it has to catch up.
pub const SOCKET_QUEUE_LEN_MAX: usize = 512;
/// Bytes that wait for one socket; more, and it has to catch up.
pub const SOCKET_QUEUE_BYTES_MAX: usize = 4 * 1024 * 1024;

/// A connected device. Dropping it ends all it listens to.
pub struct Socket {
    fanout: Fanout,
    inbox: Arc<Inbox>,
}

/// What a socket is to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// Send these frames, in order, then flush once.
    Frames(Vec<Bytes>),
    /// Close: the session ended.
    SessionEnded,
}

impl Socket {
    pub(crate) const fn new(fanout: Fanout, inbox: Arc<Inbox>) -> Self {
        Self { fanout, inbox }
    }

    /// Begins to listen, holding back what is passed on until [`Self::release`]. `false` when the
    /// socket listens to as many spaces as one may.
    pub fn hold(&self, space: &SpaceId) -> bool {
        if !self.inbox.hold(space) {
            return false;
        }
        self.fanout.listen(space, &self.inbox);
        true
    }

    /// Sends what was missing (in order of k, up to `last_k`), then what was held back, then
    /// everything as it comes: in order, each once, no gap.
    pub fn release(&self, space: &SpaceId, missing: Vec<(u64, Bytes)>, last_k: u64) {
        self.inbox.release(space, missing, last_k);
    }

    /// Tells the device to fetch what comes after `after_k`, then sends everything after `last_k`.
    pub fn release_after_catching_up(&self, space: &SpaceId, after_k: u64, last_k: u64) {
        self.inbox.release_after_catching_up(space, after_k, last_k);
    }

    /// Sends hints alone, and nothing of the stream: what the waiting room hears.
    pub fn release_to_hints(&self, space: &SpaceId) {
        self.inbox.release_to_hints(space);
    }

    /// Says that the device may not listen to this space.
    pub fn refuse(&self, space: &SpaceId) {
        self.fanout.leave(space, &self.inbox);
        self.inbox.refuse(space);
    }

    /// Says something once.
    pub fn hint(&self, frame: &Bytes) {
        self.inbox.hint(frame);
    }

    /// Waits until there is something to send, and takes all of it. Safe to drop while waiting.
    pub async fn next(&self) -> Next {
        loop {
            if let Some(next) = self.inbox.take() {
                return next;
            }
            self.inbox.wake.notified().await;
        }
    }

    /// Whether the session ended, for whoever is busy sending and cannot wait for the next thing.
    pub fn has_ended(&self) -> bool {
        self.inbox.lock().ended
    }

    pub(crate) fn number(&self) -> u64 {
        self.inbox.number
    }

    #[cfg(test)]
    pub(crate) fn inbox(&self) -> &Inbox {
        &self.inbox
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        self.fanout.leave_all(&self.inbox);
    }
}

/// Where others put what a socket is to send.
pub(crate) struct Inbox {
    number: u64,
    session: SessionKey,
    account: AccountKey,
    waiting: Mutex<Waiting>,
    wake: Notify,
}

#[derive(Default)]
struct Waiting {
    queue: VecDeque<Item>,
    bytes: usize,
    heard: HashMap<SpaceId, Heard>,
    ended: bool,
}

enum Item {
    Object(SpaceId, Bytes),
    Ephemeral(Bytes),
    Hint(Bytes),
}

/// How far a space was heard.
struct Heard {
    /// The number that comes next.
    next_k: u64,
    /// If the queue were lost now, from where this space would have to be fetched.
    unsent_after: Option<u64>,
    /// What came while the missing part was being read.
    held: Option<Vec<(u64, Bytes)>>,
    /// In the waiting room: nothing of the stream.
    hints_alone: bool,
}

impl Inbox {
    pub(crate) fn new(number: u64, session: SessionKey, account: AccountKey) -> Self {
        let (waiting, wake) = (Mutex::default(), Notify::new());
        Self { number, session, account, waiting, wake }
    }

    pub(crate) const fn number(&self) -> u64 {
        self.number
    }

    pub(crate) const fn session(&self) -> SessionKey {
        self.session
    }

    pub(crate) const fn account(&self) -> AccountKey {
        self.account
    }

    pub(crate) fn spaces(&self) -> Vec<SpaceId> {
        self.lock().heard.keys().copied().collect()
    }

    fn hold(&self, space: &SpaceId) -> bool {
        let mut waiting = self.lock();
        let full = waiting.heard.len() >= SUBSCRIPTIONS_PER_SOCKET_MAX;
        if full && !waiting.heard.contains_key(space) {
            return false;
        }
        let heard =
            Heard { next_k: 0, unsent_after: None, held: Some(Vec::new()), hints_alone: false };
        waiting.heard.insert(*space, heard);
        true
    }

    fn release(&self, space: &SpaceId, missing: Vec<(u64, Bytes)>, last_k: u64) {
        let mut waiting = self.lock();
        let Some(held) = waiting.heard.get_mut(space).and_then(|it| it.held.take()) else { return };
        for (k, frame) in missing {
            waiting.push_object(space, k, frame);
        }
        if let Some(heard) = waiting.heard.get_mut(space) {
            heard.next_k = last_k + 1;
        }
        for (k, frame) in held {
            waiting.object(space, k, &frame);
        }
        self.wake.notify_one();
    }

    fn release_after_catching_up(&self, space: &SpaceId, after_k: u64, last_k: u64) {
        let mut waiting = self.lock();
        let Some(held) = waiting.heard.get_mut(space).and_then(|it| it.held.take()) else { return };
        waiting.catch_up(space, after_k);
        if let Some(heard) = waiting.heard.get_mut(space) {
            heard.next_k = last_k + 1;
        }
        for (k, frame) in held {
            waiting.object(space, k, &frame);
        }
        self.wake.notify_one();
    }

    fn release_to_hints(&self, space: &SpaceId) {
        if let Some(heard) = self.lock().heard.get_mut(space) {
            (heard.held, heard.hints_alone) = (None, true);
        }
    }

    pub(crate) fn object(&self, space: &SpaceId, k: u64, frame: &Bytes) {
        self.lock().object(space, k, frame);
        self.wake.notify_one();
    }

    pub(crate) fn ephemeral(&self, space: &SpaceId, frame: &Bytes) {
        let mut waiting = self.lock();
        let hears = waiting.heard.get(space).is_some_and(|it| !it.hints_alone);
        if hears && waiting.has_room(frame.len()) {
            waiting.push(Item::Ephemeral(frame.clone()));
            self.wake.notify_one();
        }
    }

    pub(crate) fn hint(&self, frame: &Bytes) {
        let mut waiting = self.lock();
        if !waiting.has_room(frame.len()) {
            waiting.lose_objects();
        }
        waiting.push(Item::Hint(frame.clone()));
        self.wake.notify_one();
    }

    pub(crate) fn refuse(&self, space: &SpaceId) {
        let mut waiting = self.lock();
        waiting.heard.remove(space);
        waiting.retain(|item| !matches!(item, Item::Object(its, _) if its == space));
        waiting.push(Item::Hint(frame::refused(space)));
        self.wake.notify_one();
    }

    pub(crate) fn end(&self) {
        let mut waiting = self.lock();
        waiting.ended = true;
        waiting.heard.clear();
        waiting.retain(|_| false);
        self.wake.notify_one();
    }

    pub(crate) fn take(&self) -> Option<Next> {
        let mut waiting = self.lock();
        if waiting.ended {
            return Some(Next::SessionEnded);
        }
        if waiting.queue.is_empty() {
            return None;
        }
        waiting.bytes = 0;
        for heard in waiting.heard.values_mut() {
            heard.unsent_after = None;
        }
        Some(Next::Frames(waiting.queue.drain(..).map(Item::into_frame).collect()))
    }

    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Waiting {
    fn object(&mut self, space: &SpaceId, k: u64, frame: &Bytes) {
        let Some(heard) = self.heard.get_mut(space).filter(|it| !it.hints_alone) else { return };
        if let Some(held) = &mut heard.held {
            // The newest is always kept: on release it shows the gap, and the device catches up.
            if held.len() == SOCKET_QUEUE_LEN_MAX {
                held.clear();
            }
            held.push((k, frame.clone()));
            return;
        }
        let next_k = heard.next_k;
        if k < next_k {
            return;
        }
        heard.next_k = k + 1;
        if k > next_k {
            self.catch_up(space, next_k - 1);
        }
        self.push_object(space, k, frame.clone());
    }

    fn push_object(&mut self, space: &SpaceId, k: u64, frame: Bytes) {
        if let Some(heard) = self.heard.get_mut(space) {
            heard.unsent_after.get_or_insert(k - 1);
        }
        if self.has_room(frame.len()) {
            self.push(Item::Object(*space, frame));
        } else {
            self.lose_objects();
        }
    }

    fn catch_up(&mut self, space: &SpaceId, after_k: u64) {
        if let Some(heard) = self.heard.get_mut(space) {
            let from = heard.unsent_after.get_or_insert(after_k);
            *from = after_k.min(*from);
        }
        self.push(Item::Object(*space, frame::catch_up(space, after_k)));
    }

    /// Too slow: all objects are dropped, and for each space that lost some it is said from where to
    /// catch up. Of hints, the newest of each kind and space is enough.
    fn lose_objects(&mut self) {
        let mut newest: HashMap<Bytes, usize> = HashMap::new();
        for (index, item) in self.queue.iter().enumerate() {
            if let Item::Hint(frame) = item {
                newest.insert(frame.slice(..frame.len().min(33)), index);
            }
        }
        let mut index = 0;
        self.retain(|item| {
            let kept = match item {
                Item::Hint(frame) => newest[&frame.slice(..frame.len().min(33))] == index,
                Item::Object(..) | Item::Ephemeral(_) => false,
            };
            index += 1;
            kept
        });
        let lost: Vec<_> =
            self.heard.iter().filter_map(|(space, it)| Some((*space, it.unsent_after?))).collect();
        for (space, after_k) in lost {
            self.push(Item::Object(space, frame::catch_up(&space, after_k)));
        }
    }

    fn has_room(&self, bytes: usize) -> bool {
        self.queue.len() < SOCKET_QUEUE_LEN_MAX
            && (self.queue.is_empty() || self.bytes + bytes <= SOCKET_QUEUE_BYTES_MAX)
    }

    fn push(&mut self, item: Item) {
        self.bytes += item.frame().len();
        self.queue.push_back(item);
    }

    fn retain(&mut self, keep: impl FnMut(&Item) -> bool) {
        self.queue.retain(keep);
        self.bytes = self.queue.iter().map(|it| it.frame().len()).sum();
    }
}

impl Item {
    const fn frame(&self) -> &Bytes {
        match self {
            Self::Object(_, frame) | Self::Ephemeral(frame) | Self::Hint(frame) => frame,
        }
    }

    fn into_frame(self) -> Bytes {
        match self {
            Self::Object(_, frame) | Self::Ephemeral(frame) | Self::Hint(frame) => frame,
        }
    }
}

//! Who hears what at once: hints and sealed objects to the connected devices of this process.
//!
//! Every socket has one bounded queue. Whoever is too slow loses the queue and is told from where to
//! catch up; nobody waits for them. Nothing here knows who may hear: callers ask first.

pub mod frame;
mod socket;

use std::{
    collections::{HashMap, hash_map},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use bytes::Bytes;
use protocol::SpaceId;
use socket::Inbox;
pub use socket::{Next, SOCKET_QUEUE_BYTES_MAX, SOCKET_QUEUE_LEN_MAX, Socket};

/// Spaces that one socket may listen to.
pub const SUBSCRIPTIONS_PER_SOCKET_MAX: usize = 256;

/// A session, as this crate needs to know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SessionKey(pub [u8; 16]);

/// An account, as this crate needs to know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AccountKey(pub [u8; 16]);

/// All connected devices. Cheap to clone.
#[derive(Clone, Default)]
pub struct Fanout(Arc<Mutex<Everybody>>);

#[derive(Default)]
struct Everybody {
    next_socket: u64,
    /// Shared, so that passing on copies no list.
    by_space: HashMap<SpaceId, Arc<Vec<Arc<Inbox>>>>,
    by_session: HashMap<SessionKey, Vec<Arc<Inbox>>>,
}

impl Fanout {
    /// Nobody yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Connects a device. Dropping the socket ends all it listens to.
    pub fn connect(&self, session: SessionKey, account: AccountKey) -> Socket {
        let mut everybody = self.lock();
        everybody.next_socket += 1;
        let inbox = Arc::new(Inbox::new(everybody.next_socket, session, account));
        everybody.by_session.entry(session).or_default().push(Arc::clone(&inbox));
        Socket::new(self.clone(), inbox)
    }

    /// Passes on an object that was taken as number `k`; `frame` is shared by all who hear it. Called
    /// in order of k; a number that was skipped makes the devices fetch what is missing.
    pub fn object(&self, space: &SpaceId, k: u64, frame: &Bytes) {
        for inbox in self.listeners(space).iter() {
            inbox.object(space, k, frame);
        }
    }

    /// Says that a log grew to number `seq`.
    pub fn log_grew(&self, space: &SpaceId, seq: u64) {
        let frame = frame::log_grew(space, seq);
        for inbox in self.listeners(space).iter() {
            inbox.hint(&frame);
        }
    }

    /// Says that who is on duty changed, to those whom `may_hear` names.
    pub fn duty_changed(&self, space: &SpaceId, may_hear: impl Fn(AccountKey) -> bool) {
        let frame = frame::duty_changed(space);
        for inbox in self.listeners(space).iter() {
            if may_hear(inbox.account()) {
                inbox.hint(&frame);
            }
        }
    }

    /// Says to one account that a letter waits.
    pub fn letter_waits(&self, space: &SpaceId, account: AccountKey) {
        let frame = frame::letter_waits(space);
        for inbox in self.listeners(space).iter() {
            if inbox.account() == account {
                inbox.hint(&frame);
            }
        }
    }

    /// Passes on what is not kept, to all but the one who sent it. Whoever is too slow misses it.
    pub fn ephemeral(&self, space: &SpaceId, wire: &[u8], from: &Socket) {
        let frame = frame::ephemeral(wire);
        for inbox in self.listeners(space).iter() {
            if inbox.number() != from.number() {
                inbox.ephemeral(space, &frame);
            }
        }
    }

    /// An account may not listen to a space any more: its devices are told, and hear nothing after.
    pub fn stop(&self, space: &SpaceId, account: AccountKey) {
        let stopped = {
            let mut everybody = self.lock();
            let hash_map::Entry::Occupied(mut listeners) = everybody.by_space.entry(*space) else {
                return;
            };
            let stopped: Vec<_> = Arc::make_mut(listeners.get_mut())
                .extract_if(.., |it| it.account() == account)
                .collect();
            if listeners.get().is_empty() {
                listeners.remove();
            }
            stopped
        };
        for inbox in stopped {
            inbox.refuse(space);
        }
    }

    /// A session ended: its devices hear nothing more and are to be disconnected.
    pub fn end_session(&self, session: SessionKey) {
        let ended = self.lock().by_session.get(&session).cloned().unwrap_or_default();
        for inbox in ended {
            self.leave_all(&inbox);
            inbox.end();
        }
    }

    /// The sessions that are connected.
    pub fn sessions(&self) -> Vec<SessionKey> {
        self.lock().by_session.keys().copied().collect()
    }

    /// How many devices are connected.
    pub fn connected(&self) -> usize {
        self.lock().by_session.values().map(Vec::len).sum()
    }

    fn listeners(&self, space: &SpaceId) -> Arc<Vec<Arc<Inbox>>> {
        self.lock().by_space.get(space).cloned().unwrap_or_default()
    }

    fn listen(&self, space: &SpaceId, inbox: &Arc<Inbox>) {
        let mut everybody = self.lock();
        // A session that ended meanwhile must not begin to listen again.
        let connected = everybody.by_session.get(&inbox.session());
        if !connected.is_some_and(|it| it.iter().any(|it| it.number() == inbox.number())) {
            return;
        }
        let listeners = everybody.by_space.entry(*space).or_default();
        if !listeners.iter().any(|it| it.number() == inbox.number()) {
            Arc::make_mut(listeners).push(Arc::clone(inbox));
        }
    }

    fn leave(&self, space: &SpaceId, inbox: &Inbox) {
        let mut everybody = self.lock();
        if let hash_map::Entry::Occupied(mut listeners) = everybody.by_space.entry(*space) {
            Arc::make_mut(listeners.get_mut()).retain(|it| it.number() != inbox.number());
            if listeners.get().is_empty() {
                listeners.remove();
            }
        }
    }

    fn leave_all(&self, inbox: &Inbox) {
        // The session goes first: from then on `listen` lets it into no further space.
        self.leave_session(inbox);
        for space in inbox.spaces() {
            self.leave(&space, inbox);
        }
    }

    fn leave_session(&self, inbox: &Inbox) {
        let mut everybody = self.lock();
        if let hash_map::Entry::Occupied(mut sockets) = everybody.by_session.entry(inbox.session())
        {
            sockets.get_mut().retain(|it| it.number() != inbox.number());
            if sockets.get().is_empty() {
                sockets.remove();
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Everybody> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests;

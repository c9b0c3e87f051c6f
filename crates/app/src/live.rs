//! Live connections: what a connected device hears, ready as frames. The socket itself is elsewhere.

use bytes::Bytes;
use domain::objects::ObjectRefused;
use protocol::SpaceId;

use crate::{App, Error, Failure, accounts::Caller};

/// One connected device. Dropping it ends all its subscriptions.
pub struct Connection {
    app: App,
}

/// What a connection is to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// Send these frames, in order, then flush once.
    Frames(Vec<Bytes>),
    /// Close: the session ended (close code 4001).
    SessionEnded,
}

/// Connects the caller's device.
pub fn connect(app: &App, caller: &Caller) -> Connection {
    todo!()
}

impl Connection {
    /// Subscribes to a space: first what is missing after `after_k` (or the word to fetch it), then
    /// everything as it is accepted, in order. Refusals come as a frame.
    ///
    /// `entries_held` is the number of log entries that the device has.
    pub async fn subscribe(
        &self,
        space_id: SpaceId,
        after_k: u64,
        entries_held: u64,
    ) -> Result<(), Failure> {
        todo!()
    }

    /// Hands an ephemeral object to everybody else who listens.
    pub async fn send_ephemeral(&self, wire: Bytes) -> Result<(), Error<ObjectRefused>> {
        todo!()
    }

    /// Waits until there is something to send, and takes all of it. Safe to drop while waiting.
    pub async fn next(&self) -> Next {
        todo!()
    }
}

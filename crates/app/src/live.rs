//! Live connections: what a connected device hears, ready as frames. The socket itself is elsewhere.

use bytes::Bytes;
use domain::{
    limits::{LIVE_MISSING_BYTES_MAX, LIVE_MISSING_LEN_MAX},
    objects::ObjectRefused,
    spaces::Standing,
};
use fanout::{AccountKey, SessionKey, Socket, frame};
use protocol::{SpaceId, stream::Content};
use storage::ObjectRow;

use crate::{App, Error, Failure, accounts::Caller, objects::check_ephemeral, spaces::space};

/// One connected device. Dropping it ends all its subscriptions.
pub struct Connection {
    app: App,
    caller: Caller,
    socket: Socket,
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
    let session = SessionKey(*caller.session_id().0.as_bytes());
    let account = AccountKey(*caller.account_id().0.as_bytes());
    let socket = app.fanout().connect(session, account);
    Connection { app: app.clone(), caller: *caller, socket }
}

impl Connection {
    /// Subscribes to a space: first what is missing after `after_k` (or the word to fetch it), then
    /// everything as it is accepted, in order. Members begin no earlier than they may read. Guests
    /// hear that the log grew and that letters wait, and nothing else. Refusals come as a frame.
    ///
    /// `entries_held` is the number of log entries that the device has.
    pub async fn subscribe(
        &self,
        space_id: SpaceId,
        after_k: u64,
        entries_held: u64,
    ) -> Result<(), Failure> {
        // The order matters: who listens before rights are looked at is found when they are taken.
        if !self.socket.hold(&space_id) {
            self.socket.hint(&frame::refused(&space_id));
            return Ok(());
        }
        let space = space(&self.app, space_id).await?;
        let mut work = self.app.database().read().await?;
        if work.token_of(self.caller.session_id()).await?.is_none() {
            // It ended while this device was connecting.
            self.app.sessions_ended(&[self.caller.session_id()]);
            return Ok(());
        }
        let row = work.space(space_id).await?;
        let reach = space.as_ref().and_then(|it| it.reach(self.caller.account_id()).ok());
        let reach = reach.filter(|it| it.until_k.is_none());
        let (Some(space), Some(row), Some(reach)) = (space, row, reach) else {
            self.socket.refuse(&space_id);
            return Ok(());
        };
        let after_k = after_k.max(reach.from_k.saturating_sub(1));
        let letters = match space.member_of(self.caller.account_id()) {
            Some(member_id) => work.letters_waiting(space.number, member_id).await?,
            None => 0,
        };
        if row.seq >= entries_held {
            self.socket.hint(&frame::log_grew(&space_id, row.seq));
        }
        if letters > 0 {
            self.socket.hint(&frame::letter_waits(&space_id));
        }
        if reach.standing == Standing::Guest {
            self.socket.release_to_hints(&space_id);
            return Ok(());
        }
        let missing = row.k.saturating_sub(after_k);
        if missing > LIVE_MISSING_LEN_MAX as u64 {
            self.socket.release_after_catching_up(&space_id, after_k, row.k);
            return Ok(());
        }
        let from = after_k.saturating_add(1);
        let (limit, bytes_max) = (LIVE_MISSING_LEN_MAX, LIVE_MISSING_BYTES_MAX);
        let rows = work.objects(space.number, from, row.k, limit, bytes_max).await?;
        if (rows.len() as u64) < missing {
            self.socket.release_after_catching_up(&space_id, after_k, row.k);
        } else {
            let missing = rows.into_iter().map(|it| object_frame(&space_id, it)).collect();
            self.socket.release(&space_id, missing, row.k);
        }
        Ok(())
    }

    /// Hands an ephemeral object to everybody else who listens.
    pub async fn send_ephemeral(&self, wire: Bytes) -> Result<(), Error<ObjectRefused>> {
        let wire = check_ephemeral(&self.app, &self.caller, wire).await?;
        self.app.fanout().ephemeral(&wire.header().space, wire.bytes(), &self.socket);
        Ok(())
    }

    /// Whether the session ended, for whoever is busy sending and cannot wait for [`Self::next`].
    pub fn has_ended(&self) -> bool {
        self.socket.has_ended()
    }

    /// Waits until there is something to send, and takes all of it. Safe to drop while waiting.
    pub async fn next(&self) -> Next {
        match self.socket.next().await {
            fanout::Next::Frames(frames) => Next::Frames(frames),
            fanout::Next::SessionEnded => Next::SessionEnded,
        }
    }
}

fn object_frame(space_id: &SpaceId, row: ObjectRow) -> (u64, Bytes) {
    let content = row.wire.map_or(Content::Hash(row.wire_hash), Content::Wire);
    (row.k, frame::object(space_id, row.k, &content))
}

//! The WebSocket: everything that is accepted, as it is accepted. Frames are made elsewhere and passed on whole.

use std::{
    collections::HashMap,
    pin::pin,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use app::live::{Connection, Next};
use axum::{
    extract::{
        State,
        ws::{
            CloseFrame, Message, WebSocket, WebSocketUpgrade, rejection::WebSocketUpgradeRejection,
        },
    },
    response::Response,
};
use bytes::{Buf, Bytes};
use domain::SessionId;
use futures_util::SinkExt;
use http::StatusCode;
use protocol::{SpaceId, object::WIRE_BYTES_MAX};
use tokio::time::{Instant, interval_at, timeout};

use crate::{
    Api,
    answer::Octets,
    door::Caller,
    limits::{Buckets, Rate},
    problem::{Answer, Problem},
};

/// How often a quiet socket is asked whether anybody is there.
const PING_EVERY: Duration = Duration::from_secs(30);
/// Pings in a row that may stay without any sign of life.
const PINGS_MISSED_MAX: u32 = 2;
/// How often a socket that is busy sending looks whether its session has ended: revoking acts within a second.
const SESSION_LOOK_EVERY: Duration = Duration::from_millis(500);
/// So many looks, ten seconds, may pass while the other side takes nothing.
const WRITE_LOOKS_MAX: u32 = 20;
/// How long a goodbye may take.
const CLOSE_TIME_MAX: Duration = Duration::from_millis(400);
/// Memory for reading, per socket: ten thousand sockets are open at once on a small machine.
const READ_BUFFER_BYTES: usize = 4 * 1024;
/// What waits to be written before it is written; one `write` for many frames.
const WRITE_BUFFER_BYTES: usize = 64 * 1024;
/// The longest frame a device may send: a mark and a sealed object.
const FRAME_BYTES_MAX: usize = 1 + WIRE_BYTES_MAX;
/// How many frames a socket may send.
const FRAMES: Rate = Rate::new(600, Duration::from_mins(1));
/// Sockets of one session at once.
const SOCKETS_PER_SESSION_MAX: u16 = 16;

/// Frames from a device begin with one of these.
const SUBSCRIBE: u8 = 1;
const EPHEMERAL: u8 = 2;

/// Why the server closes a socket (close codes of RFC 6455 and ours from 4000 on).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Goodbye {
    /// The other side went first.
    Gone,
    /// 1001: no sign of life.
    Silent,
    /// 1008: more frames than anybody needs to send.
    TooMany,
    /// 1011: our trouble.
    Failed,
    /// 4001: the session ended.
    SessionEnded,
    /// 4002: what was sent was not taken in time.
    TooSlow,
    /// 4003: not a frame of this protocol.
    BadFrame,
}

impl Goodbye {
    /// The close code and why; nothing is told to who went first.
    const fn told(self) -> Option<(u16, &'static str)> {
        Some(match self {
            Self::Gone => return None,
            Self::Silent => (1001, "no sign of life"),
            Self::TooMany => (1008, "too many frames"),
            Self::Failed => (1011, "something broke on our side"),
            Self::SessionEnded => (4001, "the session ended"),
            Self::TooSlow => (4002, "too slow"),
            Self::BadFrame => (4003, "bad frame"),
        })
    }
}

/// What a device may send.
#[derive(Debug, PartialEq, Eq)]
enum Heard {
    Subscribe { space_id: SpaceId, after_k: u64, entries_held: u64 },
    Ephemeral(Bytes),
}

/// How many sockets each session has open.
#[derive(Default)]
pub(crate) struct Sockets(Mutex<HashMap<SessionId, u16>>);

/// One open socket's place; given back when dropped.
struct Place {
    api: Api,
    session_id: SessionId,
}

/// Hear of everything as it happens (WebSocket, binary frames).
///
/// From the device: `1 | space 32 | after_k u64 | entries_held u64` subscribes; `2 | wire` sends something that is not
/// kept. To the device: `1 | space 32 | k u64 | form u8 | bytes` an object; `2 | space 32 | seq u64` the log grew;
/// `3 | space 32` a letter waits; `4 | wire` something that is not kept; `5 | space 32 | k u64` some were missed, read on
/// from k; `6 | space 32` not subscribed; `7 | space 32` who is on duty there changed. Close codes: 4001 the session ended, 4002 too slow, 4003 bad frame.
#[utoipa::path(get, path = "/api/v1/live", tag = "live",
    responses((status = 101, body = Octets, content_type = "application/octet-stream"), Problem))]
pub(crate) async fn live(
    Caller(caller): Caller,
    State(api): State<Api>,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Answer<Response> {
    let upgrade = upgrade.map_err(|_| {
        Problem::new(StatusCode::UPGRADE_REQUIRED, "upgrade_required", "this is a WebSocket")
    })?;
    let place = Place::take(&api, caller.session_id())?;
    Ok(upgrade
        .read_buffer_size(READ_BUFFER_BYTES)
        .write_buffer_size(WRITE_BUFFER_BYTES)
        .max_message_size(FRAME_BYTES_MAX)
        .max_frame_size(FRAME_BYTES_MAX)
        .on_upgrade(async move |mut socket| {
            let connection = app::live::connect(&place.api.app, &caller);
            let goodbye = talk(&mut socket, &connection, &place.api).await;
            drop(connection);
            say(&mut socket, goodbye).await;
            drop(place);
        }))
}

impl Place {
    fn take(api: &Api, session_id: SessionId) -> Answer<Self> {
        let mut sockets = api.sockets.0.lock().unwrap_or_else(PoisonError::into_inner);
        let open = sockets.entry(session_id).or_default();
        if *open >= SOCKETS_PER_SESSION_MAX {
            return Err(Problem::slow_down(PING_EVERY));
        }
        *open += 1;
        Ok(Self { api: api.clone(), session_id })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut sockets = self.api.sockets.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(open) = sockets.get_mut(&self.session_id) {
            *open -= 1;
            if *open == 0 {
                sockets.remove(&self.session_id);
            }
        }
    }
}

/// Passes everything on in both directions, until there is a reason to stop.
async fn talk(socket: &mut WebSocket, connection: &Connection, api: &Api) -> Goodbye {
    let pace = Buckets::new(FRAMES);
    let mut ping = interval_at(Instant::now() + PING_EVERY, PING_EVERY);
    let mut missed = 0;
    loop {
        tokio::select! {
            next = connection.next() => match next {
                Next::Frames(frames) => {
                    let messages = frames.into_iter().map(Message::Binary);
                    if let Err(goodbye) = send(socket, connection, messages).await {
                        return goodbye;
                    }
                }
                Next::SessionEnded => return Goodbye::SessionEnded,
            },
            message = socket.recv() => {
                missed = 0;
                let bytes = match message {
                    Some(Ok(Message::Binary(bytes))) => bytes,
                    Some(Ok(Message::Ping(_) | Message::Pong(_))) => continue,
                    Some(Ok(Message::Close(_))) | None => return Goodbye::Gone,
                    Some(Ok(Message::Text(_)) | Err(_)) => return Goodbye::BadFrame,
                };
                if pace.take((), api.app.now()).is_err() {
                    return Goodbye::TooMany;
                }
                if let Err(goodbye) = hear(connection, bytes).await {
                    return goodbye;
                }
            }
            _ = ping.tick() => {
                if missed == PINGS_MISSED_MAX {
                    return Goodbye::Silent;
                }
                missed += 1;
                if let Err(goodbye) = send(socket, connection, [Message::Ping(Bytes::new())]).await {
                    return goodbye;
                }
            }
        }
    }
}

/// Hands over all that waits, then flushes once. Stops in the middle when the session ends.
async fn send(
    socket: &mut WebSocket,
    connection: &Connection,
    messages: impl IntoIterator<Item = Message>,
) -> Result<(), Goodbye> {
    let sending = async {
        for message in messages {
            socket.feed(message).await?;
        }
        socket.flush().await
    };
    wait_for_taking(sending, || connection.has_ended()).await
}

/// Waits until the other side took everything; not for ever, and not past the end of the session.
async fn wait_for_taking<E>(
    sending: impl Future<Output = Result<(), E>>,
    has_ended: impl Fn() -> bool,
) -> Result<(), Goodbye> {
    let mut sending = pin!(sending);
    for _ in 0..WRITE_LOOKS_MAX {
        match timeout(SESSION_LOOK_EVERY, &mut sending).await {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(_)) => return Err(Goodbye::Gone),
            Err(_) if has_ended() => return Err(Goodbye::SessionEnded),
            Err(_) => {}
        }
    }
    Err(Goodbye::TooSlow)
}

async fn hear(connection: &Connection, bytes: Bytes) -> Result<(), Goodbye> {
    match Heard::parse(bytes).ok_or(Goodbye::BadFrame)? {
        Heard::Subscribe { space_id, after_k, entries_held } => {
            connection.subscribe(space_id, after_k, entries_held).await.map_err(|failure| {
                let _ = Problem::failed(&failure);
                Goodbye::Failed
            })
        }
        // What is not kept may be lost, so a refusal needs no answer.
        Heard::Ephemeral(wire) => match connection.send_ephemeral(wire).await {
            Ok(()) | Err(app::Error::Refused(_)) => Ok(()),
            Err(app::Error::Failed(failure)) => {
                let _ = Problem::failed(&failure);
                Err(Goodbye::Failed)
            }
        },
    }
}

impl Heard {
    /// Reads a frame of a device: nothing may be missing and nothing left over.
    fn parse(mut bytes: Bytes) -> Option<Self> {
        match bytes.try_get_u8().ok()? {
            SUBSCRIBE => {
                let mut space_id = [0; 32];
                bytes.try_copy_to_slice(&mut space_id).ok()?;
                let after_k = bytes.try_get_u64().ok()?;
                let entries_held = bytes.try_get_u64().ok()?;
                let space_id = SpaceId(space_id);
                bytes.is_empty().then_some(Self::Subscribe { space_id, after_k, entries_held })
            }
            EPHEMERAL => (!bytes.is_empty()).then_some(Self::Ephemeral(bytes)),
            _ => None,
        }
    }
}

/// Says goodbye and gives the other side a moment to hear it.
async fn say(socket: &mut WebSocket, goodbye: Goodbye) {
    let Some((code, reason)) = goodbye.told() else { return };
    let close = Message::Close(Some(CloseFrame { code, reason: reason.into() }));
    let _ = timeout(CLOSE_TIME_MAX, socket.send(close)).await;
}

#[cfg(test)]
mod tests {
    use std::future::pending;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_socket_that_takes_nothing_for_ten_seconds_is_closed_as_too_slow() {
        let begun = Instant::now();

        let stuck = wait_for_taking(pending::<Result<(), ()>>(), || false).await;

        let goodbye = stuck.expect_err("nothing was taken");
        assert_eq!(goodbye.told(), Some((4002, "too slow")));
        assert_eq!(begun.elapsed(), Duration::from_secs(10));
    }

    #[tokio::test(start_paused = true)]
    async fn a_socket_that_takes_nothing_hears_within_a_second_that_its_session_ended() {
        let begun = Instant::now();

        let ended = wait_for_taking(pending::<Result<(), ()>>(), || true).await;

        assert_eq!(ended, Err(Goodbye::SessionEnded));
        assert!(begun.elapsed() < Duration::from_secs(1));
    }

    #[test]
    fn a_frame_is_whole_or_it_is_none() {
        let subscribe = [&[1][..], &[7; 32], &5_u64.to_be_bytes(), &9_u64.to_be_bytes()].concat();
        let expected = Heard::Subscribe { space_id: SpaceId([7; 32]), after_k: 5, entries_held: 9 };

        assert_eq!(Heard::parse(subscribe.clone().into()), Some(expected));
        for end in 0..subscribe.len() {
            assert_eq!(Heard::parse(Bytes::copy_from_slice(&subscribe[..end])), None);
        }
        assert_eq!(Heard::parse([&subscribe[..], &[0]].concat().into()), None);
        assert_eq!(Heard::parse(Bytes::from_static(&[2])), None);
        assert_eq!(Heard::parse(Bytes::from_static(&[3, 1, 2])), None);
        let wire = Bytes::from_static(&[2, 8, 9]);
        assert_eq!(Heard::parse(wire), Some(Heard::Ephemeral(Bytes::from_static(&[8, 9]))));
    }
}

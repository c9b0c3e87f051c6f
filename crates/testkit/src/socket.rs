//! A live connection as a device has it: frames out, frames in.

use std::{net::SocketAddr, time::Duration};

use bytes::{Buf, Bytes};
use futures_util::{SinkExt, StreamExt};
use protocol::{SpaceId, stream::Content};
use tokio::{net::TcpStream, time::timeout};
use tokio_tungstenite::{
    MaybeTlsStream, WebSocketStream, connect_async,
    tungstenite::{
        Error, Message,
        client::IntoClientRequest,
        handshake::client::Request,
        http::{HeaderValue, StatusCode, header},
    },
};

use crate::device::{Device, Line};

/// Long enough on any machine; only a test that is about to fail ever waits for it.
const PATIENCE: Duration = Duration::from_secs(20);

/// An open socket.
pub struct Socket {
    stream: WebSocketStream<MaybeTlsStream<TcpStream>>,
    line: Line,
}

/// What a device hears.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Frame {
    /// 1: an object of a space's stream.
    Object {
        /// Which space.
        space: SpaceId,
        /// Its number.
        k: u64,
        /// The object, or its hash.
        content: Content,
    },
    /// 2: a log grew to this number.
    LogGrew(SpaceId, u64),
    /// 3: a letter waits.
    LetterWaits(SpaceId),
    /// 4: something that is not kept.
    Ephemeral(Bytes),
    /// 5: some were missed; read on from this number.
    Missed(SpaceId, u64),
    /// 6: not subscribed.
    NotSubscribed(SpaceId),
    /// 7: who is on duty changed.
    DutyChanged(SpaceId),
    /// The server said goodbye with this code.
    Closed(u16),
    /// The line is gone without a word.
    Gone,
}

impl Socket {
    /// Connects a device; the server must be listening at `address`.
    pub async fn connect(address: SocketAddr, device: &Device) -> Self {
        let request = request(address, device, &format!("http://{address}"));
        let (stream, _) = connect_async(request).await.expect("the server lets this device in");
        Self { stream, line: device.line().clone() }
    }

    /// Tries to connect from a page of `origin`; gives back the status of a refusal.
    pub async fn refused(address: SocketAddr, device: &Device, origin: &str) -> Option<StatusCode> {
        match connect_async(request(address, device, origin)).await {
            Ok(_) => None,
            Err(Error::Http(response)) => Some(response.status()),
            Err(other) => panic!("neither a yes nor a no: {other}"),
        }
    }

    /// Subscribes.
    pub async fn subscribe(&mut self, space: SpaceId, after_k: u64, entries_held: u64) {
        let frame = [&[1][..], &space.0, &after_k.to_be_bytes(), &entries_held.to_be_bytes()];
        self.send(frame.concat()).await;
    }

    /// Sends something that is not kept.
    pub async fn send_ephemeral(&mut self, wire: &[u8]) {
        self.send([&[2][..], wire].concat()).await;
    }

    /// Sends any bytes.
    pub async fn send(&mut self, bytes: Vec<u8>) {
        self.line.note(&bytes);
        self.stream.send(Message::binary(bytes)).await.expect("the line is open");
    }

    /// Sends text, which nobody should.
    pub async fn send_text(&mut self, text: &str) {
        self.stream.send(Message::text(text)).await.expect("the line is open");
    }

    /// Waits for the next frame.
    pub async fn hear(&mut self) -> Frame {
        timeout(PATIENCE, self.next()).await.expect("the server says something")
    }

    /// Waits for the next object; other frames fail the test.
    pub async fn hear_object(&mut self) -> u64 {
        match self.hear().await {
            Frame::Object { k, .. } => k,
            other => panic!("an object was expected, not {other:?}"),
        }
    }

    async fn next(&mut self) -> Frame {
        loop {
            match self.stream.next().await {
                Some(Ok(Message::Binary(bytes))) => {
                    self.line.note(&bytes);
                    return Frame::parse(bytes);
                }
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                Some(Ok(Message::Close(Some(close)))) => return Frame::Closed(close.code.into()),
                Some(Ok(other)) => panic!("the server does not say such things: {other:?}"),
                Some(Err(_)) | None => return Frame::Gone,
            }
        }
    }
}

impl Frame {
    fn parse(mut bytes: Bytes) -> Self {
        let kind = bytes.get_u8();
        if kind == 4 {
            return Self::Ephemeral(bytes);
        }
        let mut space = SpaceId([0; 32]);
        bytes.copy_to_slice(&mut space.0);
        let frame = match kind {
            1 => {
                let (k, form) = (bytes.get_u64(), bytes.get_u8());
                let content = Content::read(form, bytes.split_off(0)).expect("a form we know");
                Self::Object { space, k, content }
            }
            2 => Self::LogGrew(space, bytes.get_u64()),
            3 => Self::LetterWaits(space),
            5 => Self::Missed(space, bytes.get_u64()),
            6 => Self::NotSubscribed(space),
            7 => Self::DutyChanged(space),
            other => panic!("no frame begins with {other}"),
        };
        assert!(bytes.is_empty(), "nothing is left over");
        frame
    }
}

fn request(address: SocketAddr, device: &Device, origin: &str) -> Request {
    let mut request =
        format!("ws://{address}/api/v1/live").into_client_request().expect("an address");
    let headers = request.headers_mut();
    let value = |it: &str| HeaderValue::try_from(it).expect("a header's value");
    headers.insert(header::ORIGIN, value(origin));
    headers.insert(header::COOKIE, value(&device.cookie_header()));
    request
}

//! The live connection: everything that is accepted, as it is accepted. What comes is checked like what is fetched.

use bytes::{Buf, BufMut, Bytes, BytesMut};
use futures_util::{SinkExt, StreamExt};
use protocol::{SpaceId, stream};
use tokio::net::{TcpSocket, TcpStream};
use tokio_tungstenite::{
    WebSocketStream, client_async,
    tungstenite::{Message, client::IntoClientRequest, http::HeaderValue},
};
use vault::Untrusted;

use crate::{
    connection::Connection,
    device::{At, Device},
    fault::Fault,
};

/// An open live connection.
#[derive(Debug)]
pub struct Live {
    socket: WebSocketStream<TcpStream>,
}

/// What the server tells over a live connection. Nothing of it was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// An object, or its hash.
    Object(SpaceId, stream::StreamRecord),
    /// The log grew.
    Log(SpaceId),
    /// A letter waits.
    Letter(SpaceId),
    /// Something that is not kept.
    Ephemeral(Bytes),
    /// Some were missed: read on by HTTP.
    Missed(SpaceId),
    /// Not subscribed.
    Refused(SpaceId),
}

impl Live {
    /// Opens a live connection for whoever `connection` is signed in as.
    pub async fn open(connection: &Connection) -> Result<Self, Fault> {
        let host = connection.origin().strip_prefix("http://").ok_or(Fault::Unreadable)?;
        let address = format!("ws://{host}/api/v1/live");
        let mut request = address.into_client_request().map_err(Box::new)?;
        let cookies = HeaderValue::try_from(connection.cookie_header());
        request.headers_mut().insert("cookie", cookies.map_err(|_| Fault::Unreadable)?);
        let stream = connect(host, connection).await.map_err(|it| Box::new(it.into()))?;
        let (socket, _) = client_async(request, stream).await.map_err(Box::new)?;
        Ok(Self { socket })
    }

    /// Asks to hear of a space from object `after_k` and from as many entries as are held.
    pub async fn subscribe(
        &mut self,
        space: SpaceId,
        after_k: u64,
        held: u64,
    ) -> Result<(), Fault> {
        let mut frame = BytesMut::with_capacity(1 + 32 + 8 + 8);
        frame.put_u8(1);
        frame.put_slice(space.as_bytes());
        frame.put_u64(after_k);
        frame.put_u64(held);
        self.say(frame.freeze()).await
    }

    /// Sends something that is not kept.
    pub async fn send_ephemeral(&mut self, wire: &protocol::Wire) -> Result<(), Fault> {
        self.say([&[2], wire.bytes().as_ref()].concat().into()).await
    }

    /// Waits for the next news; `None` when the server said goodbye.
    pub async fn next(&mut self) -> Result<Option<News>, Fault> {
        while let Some(message) = self.socket.next().await {
            match message.map_err(Box::new)? {
                Message::Binary(frame) => return read_frame(frame).map(Some),
                Message::Close(_) => return Ok(None),
                _ => {}
            }
        }
        Ok(None)
    }

    async fn say(&mut self, frame: Bytes) -> Result<(), Fault> {
        Ok(self.socket.send(Message::Binary(frame)).await.map_err(Box::new)?)
    }
}

impl Device {
    /// Opens a live connection and subscribes to every group and to the account's own space.
    pub async fn go_live(&self) -> Result<Live, Fault> {
        let mut live = Live::open(&self.connection).await?;
        let spaces = self.groups.values().map(|it| &it.space).chain([&self.vault]);
        for space in spaces {
            let (k, _) = space.stream_head();
            live.subscribe(space.id(), k, space.log().length()).await?;
        }
        Ok(live)
    }

    /// Takes news in. An object that comes next is checked at once; whatever else there is, is fetched.
    pub async fn hear(&mut self, news: News) -> Result<(), Fault> {
        let (space, record) = match news {
            News::Object(space, record) => (space, Some(record)),
            News::Log(space) | News::Letter(space) | News::Missed(space) => (space, None),
            News::Ephemeral(_) | News::Refused(_) => return Ok(()),
        };
        if space == self.vault.id() {
            return self.hear_of_oneself().await;
        }
        let Ok(At { group, .. }) = self.at(space) else { return Ok(()) };
        let next = record.filter(|it| it.k <= group.space.stream_head().0 + 1);
        let Some(record) = next else { return self.sync_group(space).await };
        group.space.read_record(Untrusted(record))?;
        Ok(())
    }

    async fn hear_of_oneself(&mut self) -> Result<(), Fault> {
        crate::sync::read_log(&mut self.connection, &mut self.vault).await?;
        crate::sync::read_stream(&mut self.connection, &mut self.vault).await?;
        self.find_groups().await
    }
}

async fn connect(host: &str, connection: &Connection) -> std::io::Result<TcpStream> {
    let address = tokio::net::lookup_host(host).await?.find(std::net::SocketAddr::is_ipv4);
    let address = address.ok_or(std::io::ErrorKind::AddrNotAvailable)?;
    let socket = TcpSocket::new_v4()?;
    if let Some(from) = connection.from() {
        socket.bind((from, 0).into())?;
    }
    let stream = socket.connect(address).await?;
    stream.set_nodelay(true)?;
    Ok(stream)
}

/// Reads a frame of the server.
fn read_frame(mut frame: Bytes) -> Result<News, Fault> {
    let kind = frame.try_get_u8().map_err(|_| Fault::Unreadable)?;
    if kind == 4 {
        return Ok(News::Ephemeral(frame));
    }
    let mut space = [0; 32];
    frame.try_copy_to_slice(&mut space).map_err(|_| Fault::Unreadable)?;
    let space = SpaceId(space);
    match kind {
        1 => {
            let k = frame.try_get_u64().map_err(|_| Fault::Unreadable)?;
            let form = frame.try_get_u8().map_err(|_| Fault::Unreadable)?;
            let content = stream::Content::read(form, frame)?;
            Ok(News::Object(space, stream::StreamRecord { k, content }))
        }
        2 => Ok(News::Log(space)),
        3 => Ok(News::Letter(space)),
        5 => Ok(News::Missed(space)),
        6 => Ok(News::Refused(space)),
        _ => Err(Fault::Unreadable),
    }
}

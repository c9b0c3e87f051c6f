//! One HTTP connection that posts prepared objects, with as little work as can be: the server shall be measured, not
//! this program.

use std::net::{IpAddr, SocketAddr};

use bytes::{Bytes, BytesMut};
use client::Device;
use protocol::{SpaceId, Wire, stream};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpSocket, TcpStream},
};

use crate::Failed;

/// The longest head of an answer that is read, in bytes.
const HEAD_BYTES_MAX: usize = 16 * 1024;

/// A connection to the server.
pub(crate) struct Line {
    stream: TcpStream,
    buffer: BytesMut,
}

/// A whole request, ready to be sent.
pub(crate) fn request(device: &Device, space: SpaceId, wire: &Wire) -> Bytes {
    let line = device.connection();
    let host = line.origin().trim_start_matches("http://");
    let body = stream::write_posted([wire.bytes()]);
    let head = format!(
        "POST /api/v1/spaces/{space}/objects HTTP/1.1\r\nhost: {host}\r\ncookie: {}\r\nx-holdfast: 1\r\n\
         content-type: application/octet-stream\r\ncontent-length: {}\r\n\r\n",
        line.cookie_header(),
        body.len()
    );
    [head.as_bytes(), &body].concat().into()
}

impl Line {
    /// Connects to `http://host:port`, from an address of choice.
    pub(crate) async fn open(server: &str, from: Option<IpAddr>) -> Result<Self, Failed> {
        let host = server.trim_start_matches("http://");
        let address = tokio::net::lookup_host(host).await?.find(SocketAddr::is_ipv4);
        let address = address.ok_or_else(|| Failed::Wrong(format!("{host} is nowhere")))?;
        let socket = TcpSocket::new_v4()?;
        if let Some(from) = from {
            socket.bind((from, 0).into())?;
        }
        let stream = socket.connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: BytesMut::with_capacity(4 * 1024) })
    }

    /// Sends one request and reads its answer; gives back the HTTP status.
    pub(crate) async fn send(&mut self, request: &[u8]) -> Result<u16, Failed> {
        self.stream.write_all(request).await?;
        self.buffer.clear();
        let head = loop {
            if let Some(end) = self.buffer.windows(4).position(|it| it == b"\r\n\r\n") {
                break end + 4;
            }
            if self.buffer.len() > HEAD_BYTES_MAX {
                return Err(Failed::Wrong("an answer without an end".to_owned()));
            }
            self.more().await?;
        };
        let (status, length) = read_head(&self.buffer[..head])
            .ok_or_else(|| Failed::Wrong("not an answer of HTTP".to_owned()))?;
        while self.buffer.len() < head + length {
            self.more().await?;
        }
        Ok(status)
    }

    async fn more(&mut self) -> Result<(), Failed> {
        if self.stream.read_buf(&mut self.buffer).await? == 0 {
            return Err(Failed::Wrong("the server hung up".to_owned()));
        }
        Ok(())
    }
}

/// The status and the body's length.
fn read_head(head: &[u8]) -> Option<(u16, usize)> {
    let head = std::str::from_utf8(head).ok()?;
    let mut lines = head.split("\r\n");
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let length = lines.find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse().ok())?
    });
    Some((status, length.unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::read_head;

    #[test]
    fn an_answer_s_head_tells_status_and_length() {
        let head = b"HTTP/1.1 200 OK\r\nContent-Length: 42\r\nx: y\r\n\r\n";

        assert_eq!(read_head(head), Some((200, 42)));
        assert_eq!(read_head(b"HTTP/1.1 204 No Content\r\n\r\n"), Some((204, 0)));
        assert_eq!(read_head(b"nonsense"), None);
    }
}

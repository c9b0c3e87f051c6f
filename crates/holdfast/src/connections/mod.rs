//! Takes connections and serves them, so that nobody waits behind anybody: everything has a limit and a time-out.

mod neighbourhoods;
mod patient;
mod proxy;
mod tls;

use std::{io::ErrorKind, net::SocketAddr, pin::pin, sync::Arc, time::Duration};

use axum::{Router, body::Body};
use http::Request;
use http_api::ClientAddress;
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore, mpsc, watch},
    time::{sleep, timeout},
};
use tower::ServiceExt;

use neighbourhoods::{Counted, Neighbourhoods};
use patient::Patient;
use proxy::Proxies;

use crate::settings::Network;

pub(crate) use tls::Tls;

/// For a request's headers to arrive, and for the next request on an open connection to begin.
const HEADER_TIME_MAX: Duration = Duration::from_secs(15);
/// For the two sides to agree on keys.
const HANDSHAKE_TIME_MAX: Duration = Duration::from_secs(10);
/// For a reader to take anything of what is being sent.
const WRITE_PAUSE_MAX: Duration = Duration::from_secs(30);
/// For answers that were begun, once the program is asked to stop.
const DRAIN_TIME_MAX: Duration = Duration::from_secs(10);
/// Before trying again when the system has no room for another connection.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);
/// What one request's line and headers may hold, together.
const HEADER_BYTES_MAX: usize = 32 * 1024;
/// How many headers one request may have.
const HEADERS_LEN_MAX: usize = 64;
/// Open at once from one neighbourhood (one IPv4 address, one /64 of IPv6); this machine is not counted.
const NEIGHBOURHOOD_CONNECTIONS_MAX: u32 = 256;

/// What is needed to take connections.
pub(crate) struct Door {
    pub(crate) listener: TcpListener,
    pub(crate) router: Router,
    pub(crate) tls: Option<Arc<Tls>>,
    pub(crate) trusted_proxies: Vec<Network>,
    pub(crate) connections_max: u32,
}

/// What every connection shares.
struct Shared {
    router: Router,
    tls: Option<Arc<Tls>>,
    proxies: Proxies,
    stop: watch::Receiver<bool>,
}

/// A connection's place among those that may be open; given back when the socket closes, also a live one.
struct Place {
    _of_all: OwnedSemaphorePermit,
    _of_neighbourhood: Option<Counted>,
}

impl Door {
    /// Serves until `stop` turns true, then lets what was begun come to its end, for [`DRAIN_TIME_MAX`].
    pub(crate) async fn serve(self, mut stop: watch::Receiver<bool>) {
        let connections_max = usize::try_from(self.connections_max).unwrap_or(usize::MAX);
        let room = Arc::new(Semaphore::new(connections_max.min(Semaphore::MAX_PERMITS)));
        let neighbourhoods = Neighbourhoods::new(NEIGHBOURHOOD_CONNECTIONS_MAX);
        let proxies = Proxies::new(self.trusted_proxies, self.tls.is_some());
        let shared = Shared { router: self.router, tls: self.tls, proxies, stop: stop.clone() };
        let shared = Arc::new(shared);
        // Nothing is ever sent: when every task has dropped its sender, all are done.
        let (busy, mut all_done) = mpsc::channel::<()>(1);
        loop {
            let accepted = tokio::select! {
                accepted = accept(&self.listener, &room) => accepted,
                () = told(&mut stop) => break,
            };
            let Some((stream, peer, of_all)) = accepted else { continue };
            if !shared.proxies.may_connect(peer.ip()) {
                continue;
            }
            let uncounted = peer.ip().is_loopback() || shared.proxies.trusts(peer.ip());
            let of_neighbourhood = if uncounted { None } else { neighbourhoods.take(peer.ip()) };
            if of_neighbourhood.is_none() && !uncounted {
                continue;
            }
            let place = Place { _of_all: of_all, _of_neighbourhood: of_neighbourhood };
            let (shared, busy) = (Arc::clone(&shared), busy.clone());
            tokio::spawn(async move {
                shake_hands_and_serve(&shared, stream, peer, place).await;
                drop(busy);
            });
        }
        drop((self.listener, busy));
        if timeout(DRAIN_TIME_MAX, all_done.recv()).await.is_err() {
            tracing::warn!("some answers were cut off, they took too long");
        }
    }
}

async fn accept(
    listener: &TcpListener,
    room: &Arc<Semaphore>,
) -> Option<(TcpStream, SocketAddr, OwnedSemaphorePermit)> {
    let of_all = Arc::clone(room).acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, peer)) => Some((stream, peer, of_all)),
        Err(error) => {
            if !matches!(error.kind(), ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset) {
                tracing::warn!(%error, "no room for another connection; is the limit on open files too low?");
                sleep(ACCEPT_PAUSE).await;
            }
            None
        }
    }
}

async fn shake_hands_and_serve(shared: &Shared, stream: TcpStream, peer: SocketAddr, place: Place) {
    let _ = stream.set_nodelay(true);
    match &shared.tls {
        None => serve_connection(shared, Patient::new(stream, WRITE_PAUSE_MAX, place), peer).await,
        Some(tls) => {
            let handshake = timeout(HANDSHAKE_TIME_MAX, tls.acceptor().accept(stream));
            if let Ok(Ok(stream)) = handshake.await {
                let stream = Patient::new(stream, WRITE_PAUSE_MAX, place);
                serve_connection(shared, stream, peer).await;
            }
        }
    }
}

async fn serve_connection<S>(shared: &Shared, stream: S, peer: SocketAddr)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let service = service_fn(|request: Request<Incoming>| {
        let address = shared.proxies.client(peer.ip(), request.headers());
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ClientAddress(address));
        shared.router.clone().oneshot(request)
    });
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(HEADER_TIME_MAX)
        .max_headers(HEADERS_LEN_MAX)
        .max_buf_size(HEADER_BYTES_MAX);
    let connection = http.serve_connection(TokioIo::new(stream), service).with_upgrades();
    let mut connection = pin!(connection);
    let mut stop = shared.stop.clone();
    // What goes wrong on a connection is its client's affair; logging it would let strangers fill the log.
    let _ = tokio::select! {
        ended = &mut connection => ended,
        () = told(&mut stop) => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
}

/// Waits until the program is to stop.
async fn told(stop: &mut watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};

    use super::*;

    const PEER: SocketAddr =
        SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 1);

    /// A connection to a server that knows no page.
    fn connect() -> DuplexStream {
        let (near, far) = duplex(64 * 1024);
        let (stay, stop) = watch::channel(false);
        tokio::spawn(async move {
            let shared = Shared {
                router: Router::new(),
                tls: None,
                proxies: Proxies::new(vec![], true),
                stop,
            };
            serve_connection(&shared, far, PEER).await;
            drop(stay);
        });
        near
    }

    async fn answer(stream: &mut DuplexStream) -> String {
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.expect("it is closed in the end");
        String::from_utf8(answer).expect("it is text")
    }

    #[tokio::test(start_paused = true)]
    async fn half_a_request_is_not_waited_for_forever() {
        let mut stream = connect();

        stream.write_all(b"GET / HTTP/1.1\r\nhost: a\r\nx-sl").await.expect("it takes the half");
        let answer = answer(&mut stream).await;

        assert!(!answer.contains("404"), "{answer}");
    }

    #[tokio::test(start_paused = true)]
    async fn a_connection_that_asks_for_nothing_more_is_closed() {
        let mut stream = connect();

        stream.write_all(b"GET / HTTP/1.1\r\nhost: a\r\n\r\n").await.expect("it takes it");
        let answer = answer(&mut stream).await;

        assert!(answer.starts_with("HTTP/1.1 404"), "{answer}");
    }

    #[tokio::test]
    async fn headers_without_an_end_are_refused() {
        let mut stream = connect();
        let endless = format!("GET / HTTP/1.1\r\nx: {}", "a".repeat(2 * HEADER_BYTES_MAX));

        // It may close before it has heard all of it.
        let _ = stream.write_all(endless.as_bytes()).await;
        let answer = answer(&mut stream).await;

        assert!(answer.starts_with("HTTP/1.1 431"), "{answer}");
    }
}

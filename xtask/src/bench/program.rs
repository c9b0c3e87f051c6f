//! The program by itself: how fast it starts, what it holds idle and with many people connected.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    path::Path,
    time::Duration,
};

use tempfile::TempDir;

use super::{Bench, Measurement, milliseconds, now};
use crate::{
    command::{Failed, Result},
    server::{Server, free_port},
};

const STARTS: usize = 11;
const CONNECTIONS: usize = 10_000;
const CONNECTIONS_PER_SESSION: usize = 16;
/// So that nothing is still on its way when memory is read.
const SETTLE: Duration = Duration::from_secs(2);
const BYTES_PER_MEGABYTE: f64 = 1e6;

pub(super) const UNLIMITED: [&str; 8] = [
    "--accounts-per-hour",
    "1000000",
    "--device-account-megabytes",
    "1000000",
    "--group-megabytes",
    "1000000",
    "--log",
    "warn",
];

/// From starting the process to its first answer, on a folder that is there already: the middle of several.
pub(super) fn start(bench: &Bench) -> Result<Vec<Measurement>> {
    let folder = tempfile::tempdir()?;
    drop(serve(bench, &folder)?);
    let mut took = Vec::new();
    for _ in 0..STARTS {
        let begun = now();
        let server = serve(bench, &folder)?;
        took.push(milliseconds(begun.elapsed()));
        drop(server);
    }
    took.sort_by(f64::total_cmp);
    Ok(vec![Measurement::new("start", took[STARTS / 2], "ms")])
}

/// Resident memory: idle, then with ten thousand live sockets.
pub(super) fn memory(bench: &Bench) -> Result<Vec<Measurement>> {
    let folder = tempfile::tempdir()?;
    let server = serve(bench, &folder)?;
    std::thread::sleep(SETTLE);
    let idle = resident_megabytes(server.id())?;

    let mut sockets = Vec::with_capacity(CONNECTIONS);
    while sockets.len() < CONNECTIONS {
        let session = session(server.address)?;
        for _ in 0..CONNECTIONS_PER_SESSION.min(CONNECTIONS - sockets.len()) {
            sockets.push(live(&server, &session)?);
        }
    }
    std::thread::sleep(SETTLE);
    let full = resident_megabytes(server.id())?;
    drop(sockets);
    Ok(vec![
        Measurement::new("idle_memory", idle, "MB"),
        Measurement::new("memory_with_10000_connections", full, "MB"),
    ])
}

pub(super) fn serve(bench: &Bench, folder: &TempDir) -> Result<Server> {
    Server::start(bench.holdfast()?, &folder.path().join("data"), free_port(0)?, &UNLIMITED)
}

/// What the system has in memory for a process, in millions of bytes.
fn resident_megabytes(process: u32) -> Result<f64> {
    let status =
        std::fs::read_to_string(Path::new("/proc").join(process.to_string()).join("status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kibibytes = line.and_then(|it| it.split_whitespace().next()?.parse::<u32>().ok());
    let kibibytes = kibibytes.ok_or_else(|| Failed("the process shows no memory".to_owned()))?;
    Ok(f64::from(kibibytes) * 1024.0 / BYTES_PER_MEGABYTE)
}

/// Makes an account; the cookie of its session.
fn session(address: SocketAddr) -> Result<String> {
    let request = "POST /api/v1/accounts HTTP/1.1\r\nhost: localhost\r\nx-holdfast: 1\r\nconnection: close\r\n\
        content-type: application/json\r\ncontent-length: 2\r\n\r\n{}";
    let mut stream = TcpStream::connect(address)?;
    stream.write_all(request.as_bytes())?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    let cookie = answer.lines().find_map(|it| it.strip_prefix("set-cookie: __Host-holdfast="));
    let cookie = cookie.and_then(|it| it.split(';').next());
    let cookie = cookie.ok_or_else(|| Failed(format!("no account was made: {answer}")))?;
    Ok(format!("__Host-holdfast={cookie}"))
}

/// Opens a live socket and leaves it open.
fn live(server: &Server, session: &str) -> Result<TcpStream> {
    let port = server.address.port();
    let request = format!(
        "GET /api/v1/live HTTP/1.1\r\nhost: localhost:{port}\r\ncookie: {session}\r\nconnection: upgrade\r\n\
         upgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    );
    let mut stream = TcpStream::connect(server.address)?;
    stream.write_all(request.as_bytes())?;
    let mut answer = [0; 12];
    stream.read_exact(&mut answer)?;
    if &answer == b"HTTP/1.1 101" {
        return Ok(stream);
    }
    Err(Failed(format!("no live socket: {}", String::from_utf8_lossy(&answer))))
}

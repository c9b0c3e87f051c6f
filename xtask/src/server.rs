//! A running `holdfast`, started as a process; told to stop when dropped.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
    time::Duration,
};

use crate::command::{Failed, Result, ask, program};

const READY_TRIES_MAX: u32 = 400;
const READY_PAUSE: Duration = Duration::from_millis(25);

/// A server on a port of this machine.
pub(crate) struct Server {
    process: Child,
    /// What it listens on.
    pub(crate) address: SocketAddr,
    /// The token of the one-time set-up link that it printed.
    pub(crate) setup_token: Option<String>,
}

impl Server {
    /// Starts `holdfast serve` on `data` and waits until it is ready.
    pub(crate) fn start(holdfast: &Path, data: &Path, port: u16, more: &[&str]) -> Result<Self> {
        let address = SocketAddr::from(([127, 0, 0, 1], port));
        let mut command = Command::new(holdfast);
        command.arg("serve").arg("--data").arg(data).arg("--listen").arg(address.to_string());
        let mut process = command.args(more).stdout(Stdio::piped()).spawn()?;
        let stdout = process.stdout.take();
        let mut server = Self { process, address, setup_token: None };
        server.setup_token = stdout.and_then(setup_token);
        server.wait_until_ready()?;
        Ok(server)
    }

    /// The address as a browser has it.
    pub(crate) fn origin(&self) -> String {
        format!("http://localhost:{}", self.address.port())
    }

    /// The process, for those who measure it.
    pub(crate) fn id(&self) -> u32 {
        self.process.id()
    }

    fn wait_until_ready(&mut self) -> Result<()> {
        for _ in 0..READY_TRIES_MAX {
            if let Some(status) = self.process.try_wait()? {
                return Err(Failed(format!("the server ended at once ({status})")));
            }
            if is_ready(self.address) {
                return Ok(());
            }
            std::thread::sleep(READY_PAUSE);
        }
        Err(Failed("the server did not get ready".to_owned()))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Ctrl+C reached it too; then there is nobody to tell, and only its end to wait for.
        let _ = ask(&mut program("kill", &[&self.process.id().to_string()]));
        let _ = self.process.wait();
    }
}

/// A port that nobody uses: the wished one, or any.
pub(crate) fn free_port(wished: u16) -> Result<u16> {
    let loopback = |port| TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], port)));
    let listener = loopback(wished).or_else(|_| loopback(0))?;
    Ok(listener.local_addr()?.port())
}

/// One GET by hand: whether the server says that its database answers.
fn is_ready(address: SocketAddr) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect(address)?;
        stream
            .write_all(b"GET /readyz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")?;
        let mut answer = [0; 12];
        stream.read_exact(&mut answer)?;
        Ok(&answer == b"HTTP/1.1 204")
    };
    ask().unwrap_or(false)
}

/// Reads what the server prints until it is ready, then lets the rest flow to nowhere.
fn setup_token(stdout: ChildStdout) -> Option<String> {
    let mut lines = BufReader::new(stdout).lines();
    let mut token = None;
    for line in lines.by_ref().map_while(std::io::Result::ok) {
        if let Some((_, found)) = line.split_once("#setup=") {
            token = Some(found.trim().to_owned());
        }
        if line.starts_with("Ready.") {
            break;
        }
    }
    std::thread::spawn(move || lines.for_each(drop));
    token
}

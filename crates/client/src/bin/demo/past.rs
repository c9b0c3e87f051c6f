//! The time of the demo's past: a server whose clock is put forward, and the clock that everybody's devices go by.

use std::{
    io::{self, BufRead, BufReader, Write},
    net::SocketAddr,
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use client::Outside;
use protocol::Minute;

const MINUTE_MS: i64 = 60_000;

/// A server in the past. It ends when this does.
pub(crate) struct Past {
    server: Child,
    /// One line is one order; the server ends with it.
    orders: ChildStdin,
    answers: BufReader<ChildStdout>,
    clock: Arc<AtomicI64>,
    /// Its address, as a browser has it.
    pub(crate) origin: String,
    /// The token of its one-time set-up link.
    pub(crate) setup_token: String,
}

impl Past {
    /// Starts `program` (the `past` of `testkit`) on a fresh folder.
    pub(crate) fn begin(
        program: &Path,
        data: &Path,
        listen: SocketAddr,
        begin: Minute,
    ) -> io::Result<Self> {
        let begin = to_ms(begin);
        let mut command = Command::new(program);
        command.arg("--data").arg(data).arg("--listen").arg(listen.to_string());
        command.arg("--begin").arg(begin.to_string());
        let mut server = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let orders = server.stdin.take().ok_or(io::ErrorKind::BrokenPipe)?;
        let mut answers = BufReader::new(server.stdout.take().ok_or(io::ErrorKind::BrokenPipe)?);
        let ready = next_line(&mut answers)?;
        let (_, setup_token) = ready.split_once("#setup=").ok_or_else(|| unexpected(&ready))?;
        Ok(Self {
            server,
            orders,
            setup_token: setup_token.to_owned(),
            answers,
            clock: Arc::new(AtomicI64::new(begin)),
            origin: format!("http://localhost:{}", listen.port()),
        })
    }

    /// A machine by this time's clock.
    pub(crate) fn outside(&self) -> Outside {
        let clock = Arc::clone(&self.clock);
        Outside::by_clock(Arc::new(move || clock.load(Ordering::SeqCst)))
    }

    /// Goes forward: the server first, then the devices.
    pub(crate) fn turn_to(&mut self, minute: Minute) -> io::Result<()> {
        let now = to_ms(minute);
        writeln!(self.orders, "{now}")?;
        let answer = next_line(&mut self.answers)?;
        if answer != format!("now {now}") {
            return Err(unexpected(&answer));
        }
        self.clock.store(now, Ordering::SeqCst);
        Ok(())
    }

    /// Lets the server bring everything to its end.
    pub(crate) fn end(self) -> io::Result<()> {
        let Self { mut server, orders, .. } = self;
        drop(orders);
        let status = server.wait()?;
        if status.success() { Ok(()) } else { Err(unexpected(&status.to_string())) }
    }
}

fn to_ms(minute: Minute) -> i64 {
    i64::try_from(minute.0).unwrap_or(i64::MAX / MINUTE_MS) * MINUTE_MS
}

fn next_line(answers: &mut impl BufRead) -> io::Result<String> {
    let mut line = String::new();
    answers.read_line(&mut line)?;
    Ok(line.trim_end().to_owned())
}

fn unexpected(answer: &str) -> io::Error {
    io::Error::other(format!("the server of the past answered \"{answer}\""))
}

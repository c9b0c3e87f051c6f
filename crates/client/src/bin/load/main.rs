//! Load for the bench, from loopback: a group that listens and talks, many who write, many who only hold the line.
//!
//! Prints one JSON object a line: `{"phase": ...}` when a phase begins, so that whoever measures the server knows when
//! to look, and `{"name", "value", "unit"}` for what was measured here.

mod crowd;
mod idle;
mod post;
mod report;
mod talk;
mod write;

use std::{io::Write, process::ExitCode, time::Duration};

use clap::{Parser, ValueEnum};
use client::Fault;

/// Puts load on a server of this machine.
#[derive(Debug, Parser)]
#[command(name = "load")]
struct Arguments {
    /// The server's address, on loopback
    #[arg(long, value_name = "URL")]
    server: String,
    /// What to do
    #[arg(long, value_enum, default_value_t = Mode::Talk)]
    mode: Mode,
    /// talk: how many members the group has, each with a live connection
    #[arg(long, default_value_t = 200)]
    members: usize,
    /// talk: posts a second. write: objects a second at most; 0 is as many as are taken
    #[arg(long)]
    rate: Option<u32>,
    /// How long to go on
    #[arg(long, default_value_t = 20)]
    seconds: u32,
    /// write: how many write at once. idle: how many live connections are held
    #[arg(long, default_value_t = 64)]
    connections: usize,
    /// write: how many objects are prepared
    #[arg(long, default_value_t = 60_000)]
    objects: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Mode {
    /// One group, live, posts at a rate
    Talk,
    /// Many who write, one object a request
    Write,
    /// Live connections that only are there
    Idle,
}

/// Why there is no load.
#[derive(Debug, thiserror::Error)]
enum Failed {
    #[error("{0}")]
    Device(#[from] Fault),
    #[error("the line broke: {0}")]
    Line(#[from] std::io::Error),
    #[error("{0}")]
    Wrong(String),
}

impl From<vault::Fault> for Failed {
    fn from(fault: vault::Fault) -> Self {
        Self::Device(fault.into())
    }
}

/// Posts a second, when the arguments do not say.
const RATE: u32 = 25;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let time = Duration::from_secs(arguments.seconds.into());
    let server = arguments.server.trim_end_matches('/');
    let done = match arguments.mode {
        Mode::Talk => {
            let rate = arguments.rate.unwrap_or(RATE).max(1);
            talk::talk(server, arguments.members, rate, time).await
        }
        Mode::Write => {
            let rate = arguments.rate.filter(|it| *it > 0);
            write::write(server, arguments.connections, arguments.objects, rate, time).await
        }
        Mode::Idle => idle::hold(server, arguments.connections, time).await,
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failed) => {
            let _ = writeln!(std::io::stderr(), "There is no load. {failed}");
            ExitCode::FAILURE
        }
    }
}

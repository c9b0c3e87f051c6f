//! The demo's community: people who walk in, talk for some weeks and wait at a door, through the real encryption, on a
//! server whose clock goes through those weeks with them.

mod community;
mod past;
mod people;
mod picture;
mod play;
mod shown;
mod voice;

use std::{io::Write, net::SocketAddr, path::PathBuf, process::ExitCode};

use clap::Parser;
use client::{Fault, Outside};
use protocol::Minute;

use crate::{community::ADMINISTRATOR, past::Past, people::People};

/// Fills a fresh data folder with a made-up community.
#[derive(Debug, Parser)]
#[command(name = "demo")]
struct Arguments {
    /// The program of a server whose clock can be put forward: `past` of the crate `testkit`
    #[arg(long, value_name = "FILE")]
    past: PathBuf,
    /// The server's data folder, to be opened by `holdfast serve` afterwards
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// Address and port, the same as afterwards: sign-in names are bound to it
    #[arg(long, value_name = "ADDR")]
    listen: SocketAddr,
    /// Where to write who can be signed in as; printed when left out
    #[arg(long, value_name = "FILE")]
    people: Option<PathBuf>,
}

/// Why there is no demo.
#[derive(Debug, thiserror::Error)]
enum Failed {
    #[error("{1}: {0}")]
    Device(#[source] Fault, String),
    #[error("{0}")]
    Machine(#[from] std::io::Error),
    #[error("{0}")]
    Shown(#[from] serde_json::Error),
}

impl Failed {
    /// Says whose doing it was that did not work.
    fn of(who: &str) -> impl FnOnce(Fault) -> Self + '_ {
        move |fault| Self::Device(fault, who.to_owned())
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    match fill(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failed) => {
            let _ = writeln!(std::io::stderr(), "The demo could not be filled. {failed}");
            ExitCode::FAILURE
        }
    }
}

async fn fill(arguments: Arguments) -> Result<(), Failed> {
    let community = community::read();
    let now = Outside::of_this_machine().minute();
    let begin = Minute(now.0 - community::BEGINS_AGO);
    let mut past = Past::begin(&arguments.past, &arguments.data, arguments.listen, begin)?;
    let mut people = People::of(&community.people, &past);
    people.set_up(ADMINISTRATOR, &past.setup_token).await?;
    people.keep_safe(&community.facilitators()).await?;
    let played = play::play(&community, &mut people, &mut past, now).await?;
    past.end()?;
    let json = serde_json::to_vec_pretty(&shown::shown(&community, &played))?;
    match arguments.people {
        Some(file) => std::fs::write(file, json)?,
        None => std::io::stdout().write_all(&json)?,
    }
    Ok(())
}

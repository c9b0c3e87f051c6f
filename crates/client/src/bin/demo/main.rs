//! The demo's community: people who walk in, talk for some weeks and wait at a door, through the real encryption.
//!
//! Entries of a log carry the server's time, so everybody came today; what people wrote says when they wrote it, and
//! that lies in the weeks before.

mod community;
mod people;
mod picture;
mod play;
mod shown;
mod voice;

use std::{io::Write, path::PathBuf, process::ExitCode};

use clap::Parser;
use client::Fault;

/// Fills a fresh server with a made-up community.
#[derive(Debug, Parser)]
#[command(name = "demo")]
struct Arguments {
    /// The server's address, as a browser has it
    #[arg(long, value_name = "URL")]
    server: String,
    /// The token of the one-time set-up link that the server printed
    #[arg(long, value_name = "TOKEN", allow_hyphen_values = true)]
    setup_token: String,
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
    Written(#[from] std::io::Error),
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
    let mut people = people::walk_in(&community.people, &arguments.server).await?;
    people.get("odette").set_up(&arguments.setup_token).await?;
    let played = play::play(&community, &mut people).await?;
    let json = serde_json::to_vec_pretty(&shown::shown(&community, &played))?;
    match arguments.people {
        Some(file) => std::fs::write(file, json)?,
        None => std::io::stdout().write_all(&json)?,
    }
    Ok(())
}

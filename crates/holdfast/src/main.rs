//! The program: settings, command line, start, stop. What it carries and stores of members, it cannot read.

mod backup;
mod connections;
mod headers;
mod log;
mod serve;
mod settings;
mod web_client;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

use settings::{Given, Settings};

/// Support groups for people in recovery from opioids, end-to-end encrypted.
///
/// One program, one folder of data, nothing else. To try it on this machine:
///
///     holdfast serve
///
/// It prints a link that sets up your organisation, once. To run it for real, other
/// people's devices need HTTPS: give it a certificate (--tls-cert, --tls-key) or let
/// a proxy in front do that (--trusted-proxy).
#[derive(Parser)]
#[command(version, verbatim_doc_comment)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the server until it is told to stop (Ctrl+C or SIGTERM)
    Serve {
        /// File with settings (TOML); flags and HOLDFAST_ variables are stronger
        #[arg(long, env = "HOLDFAST_SETTINGS", value_name = "FILE")]
        settings: Option<PathBuf>,
        #[command(flatten)]
        given: Box<Given>,
    },
    /// Copy everything that is kept into a folder, while the server may go on running
    ///
    /// The copy does not hold the file `pepper.key`, on purpose: whoever has both can try to guess passphrases. Keep a copy
    /// of that file in another place. Without it nobody can sign in again on a new device.
    Backup {
        /// Folder for the copy; must not exist yet
        to: PathBuf,
        /// File with settings (TOML), the same as for serve
        #[arg(long, env = "HOLDFAST_SETTINGS", value_name = "FILE")]
        settings: Option<PathBuf>,
        #[command(flatten)]
        given: Box<Given>,
    },
}

/// A setting was wrong; nothing was begun.
const EXIT_REFUSED: u8 = 2;

fn main() -> ExitCode {
    let command = Arguments::parse().command;
    let (settings, given) = match &command {
        Command::Serve { settings, given } | Command::Backup { settings, given, .. } => {
            (settings.as_deref(), given.as_ref().clone())
        }
    };
    let settings = match Settings::new(given, settings) {
        Ok(settings) => settings,
        Err(refused) => return say_why(&refused, EXIT_REFUSED),
    };
    log::start(settings.log, settings.log_format);
    for name in settings::unknown_variables() {
        tracing::warn!(
            name,
            "the environment has a variable like a setting, but there is none of that name"
        );
    }
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return say_why(&error, 1),
    };
    let done = match command {
        Command::Serve { .. } => runtime.block_on(serve::serve(settings)),
        Command::Backup { to, .. } => runtime.block_on(backup::backup(&settings, &to)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(stopped) => say_why(&stopped, stopped.exit_code()),
    }
}

/// Why the program ends other than by being asked to.
#[derive(Debug, thiserror::Error)]
enum Stopped {
    #[error(transparent)]
    Refused(#[from] settings::SettingRefused),
    #[error("{0}")]
    Failed(String),
}

impl From<std::io::Error> for Stopped {
    fn from(error: std::io::Error) -> Self {
        Self::Failed(error.to_string())
    }
}

impl Stopped {
    fn failed(what: &str, why: impl std::fmt::Display) -> Self {
        Self::Failed(format!("{what}: {why}"))
    }

    fn exit_code(&self) -> u8 {
        match self {
            Self::Refused(_) => EXIT_REFUSED,
            Self::Failed(_) => 1,
        }
    }
}

#[expect(clippy::print_stderr, reason = "whoever started the program reads this")]
fn say_why(why: &impl std::fmt::Display, code: u8) -> ExitCode {
    eprintln!("holdfast: {why}");
    ExitCode::from(code)
}

#[expect(clippy::print_stdout, reason = "whoever started the program reads this; it is no log")]
fn say(what: &str) {
    println!("{what}");
}

//! The server of the demo's past: a whole one on a data folder that the program opens as its own afterwards, with a clock
//! that is put forward from outside. The program has no such door; whatever runs out is removed by it, not here.
//!
//! Each line of standard input is a time, in milliseconds since 1970, to go forward to; each is answered by `now` and that
//! time. The server ends with its input.

use std::{
    error::Error,
    io::{self, Write, stdin, stdout},
    net::SocketAddr,
    path::PathBuf,
    process::ExitCode,
    sync::Arc,
};

use app::{App, Start};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use clap::Parser;
use domain::Timestamp;
use http_api::Settings;
use testkit::{SetClock, plenty, serve};
use tokio::net::TcpListener;

/// A server in the past, on loopback.
#[derive(Debug, Parser)]
#[command(name = "past")]
struct Arguments {
    /// The folder for everything that is kept
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// Address and port
    #[arg(long, value_name = "ADDR")]
    listen: SocketAddr,
    /// When it begins, in milliseconds since 1970
    #[arg(long, value_name = "MS")]
    begin: Timestamp,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            let _ = writeln!(io::stderr(), "past: {why}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    if !arguments.listen.ip().is_loopback() {
        return Err("only this machine may reach a server whose clock is wrong".into());
    }
    let clock = SetClock::new(arguments.begin);
    let runtime = tokio::runtime::Runtime::new()?;
    let app = runtime.block_on(open(arguments, &clock))?;
    for line in stdin().lines() {
        let now: Timestamp = line?.trim().parse()?;
        if !clock.turn_to(now) {
            return Err(format!("{now} is past already").into());
        }
        say(&format!("now {now}"))?;
    }
    runtime.block_on(app.finish());
    Ok(())
}

/// Opens the folder, answers whoever calls, and prints what the program prints on its first start.
async fn open(arguments: &Arguments, clock: &Arc<SetClock>) -> Result<App, Box<dyn Error>> {
    let clock = Arc::clone(clock);
    let start = Start {
        data: arguments.data.clone(),
        database: None,
        postgres_connections: app::POSTGRES_CONNECTIONS_DEFAULT,
        attachments: None,
        help_lines: Arc::new([]),
        quotas: app::Quotas::default(),
        free_bytes: Arc::new(|| None),
        clock: Arc::new(move || clock.now()),
        chance: Arc::new(chance),
    };
    let app = App::start(start).await?;
    let listener = TcpListener::bind(arguments.listen).await?;
    let origin = format!("http://localhost:{}", listener.local_addr()?.port());
    let settings = Settings { origin: Some(origin.clone()), rates: plenty() };
    tokio::spawn(serve(listener, http_api::router(app.clone(), settings)));
    let token = app::organisation::issue_setup_token(&app).await?;
    let token = token.ok_or("this folder has a past already")?;
    say(&format!("Ready. Open {origin}/app/#setup={}", BASE64_URL_SAFE_NO_PAD.encode(token.0)))?;
    Ok(app)
}

fn say(line: &str) -> io::Result<()> {
    let mut out = stdout();
    writeln!(out, "{line}")?;
    out.flush()
}

#[expect(clippy::disallowed_methods, reason = "the demo's keys and tokens are drawn as real ones")]
fn chance(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the system gives random bytes");
}

//! A living community on a temporary file, made through the real encryption by the Rust client, to look around in.

use std::process::Command;

use crate::{
    build,
    command::{Failed, Result, run},
    server::{Server, free_port},
};

/// The port that the demo is printed with, if nobody has it.
const PORT_WISHED: u16 = 8470;
/// The demo's dozen members all walk in from this machine.
const ACCOUNTS_PER_HOUR: &str = "100000";

/// Builds, starts, fills, prints the page to open, and waits for Ctrl+C.
///
/// The members are made by `demo` of the `client` crate:
/// `demo --server http://localhost:PORT --setup-token TOKEN --people FILE`; FILE is what `public_site::Demo` reads. The
/// server is then started again with it, now serving the demo's page.
pub(crate) fn demo() -> Result<()> {
    build::build_web()?;
    let holdfast = build::build_program(false)?;
    let people = build::build_binary("demo")?;
    let folder = tempfile::Builder::new().prefix("holdfast-demo-").tempdir()?;
    let file = folder.path().join("people.json");
    let named = file.to_str().ok_or_else(|| Failed("the temporary folder is not text".into()))?;
    let data = folder.path().join("data");
    let port = free_port(PORT_WISHED)?;
    let quiet = ["--log", "warn"];

    let filling = [&quiet[..], &["--accounts-per-hour", ACCOUNTS_PER_HOUR]].concat();
    let server = Server::start(&holdfast, &data, port, &filling)?;
    let token = server.setup_token.as_deref();
    let token = token.ok_or_else(|| Failed("the server printed no set-up link".to_owned()))?;
    println!("\nPeople walk in, write, answer and wait ...");
    let mut command = Command::new(people);
    command.args(["--server", &server.origin(), "--setup-token", token]);
    run(command.arg("--people").arg(&file))?;
    drop(server);

    let showing = [&quiet[..], &["--demo", named]].concat();
    let server = Server::start(&holdfast, &data, port, &showing)?;
    println!("\nThe demo is ready. Open this page:\n\n    {}/demo\n", server.origin());
    println!("Ctrl+C ends it and removes everything.");
    wait_for_ctrl_c()?;
    drop(server);
    println!("\nStopped; everything is removed.");
    Ok(())
}

fn wait_for_ctrl_c() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut terminate =
            tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
        tokio::select! {
            pressed = tokio::signal::ctrl_c() => pressed?,
            _ = terminate.recv() => {}
        }
        Ok(())
    })
}

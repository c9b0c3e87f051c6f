//! A living community on a temporary file, made through the real encryption by the Rust client, to look around in.

use std::process::Command;

use crate::{
    build,
    command::{Failed, Result, run},
    server::{Server, free_port},
    stopwatch::Stopwatch,
};

/// The port that the demo is printed with, if nobody has it.
const PORT_WISHED: u16 = 8470;

/// Builds, fills, starts, prints the page to open, and waits for Ctrl+C.
///
/// The members are made by `demo` of the `client` crate, on the server of the past of `testkit`:
/// `demo --past PROGRAM --data DIR --listen ADDR --people FILE`; FILE is what `public_site::Demo` reads. The program then
/// opens that folder as its own, and serves the demo's page.
pub(crate) fn demo() -> Result<()> {
    build::build_web()?;
    let holdfast = build::build_program(false)?;
    let (past, people) = (build::build_binary("past")?, build::build_binary("demo")?);
    let folder = tempfile::Builder::new().prefix("holdfast-demo-").tempdir()?;
    let file = folder.path().join("people.json");
    let named = file.to_str().ok_or_else(|| Failed("the temporary folder is not text".into()))?;
    let data = folder.path().join("data");
    let port = free_port(PORT_WISHED)?;

    println!("\nPeople walk in, write, answer and wait ...");
    let filling = Stopwatch::start();
    let mut command = Command::new(people);
    command.arg("--past").arg(past).arg("--data").arg(&data);
    command.args(["--listen", &format!("127.0.0.1:{port}")]);
    run(command.arg("--people").arg(&file))?;
    println!("That took {:.1} seconds.", filling.elapsed().as_secs_f32());

    let server = Server::start(&holdfast, &data, port, &["--log", "warn", "--demo", named])?;
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

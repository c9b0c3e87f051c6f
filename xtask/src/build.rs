//! Builds the web client, then the program that carries it.

use std::{
    fs::{File, metadata},
    path::{Path, PathBuf},
    time::SystemTime,
};

use crate::{
    command::{Result, cargo, program, repository, run, web},
    machine,
};

/// Builds everything, in development mode or as it should run for real, and gives back the program's file.
pub(crate) fn build(release: bool) -> Result<PathBuf> {
    build_web()?;
    build_program(release)
}

/// Builds the web client into `web/dist`.
pub(crate) fn build_web() -> Result<()> {
    machine::need_web_packages()?;
    run(program("npm", &["run", "--silent", "build"]).current_dir(web()))
}

/// Builds the program with what is in `web/dist`, and gives back its file.
pub(crate) fn build_program(release: bool) -> Result<PathBuf> {
    let file = built("holdfast", release);
    let client = changed_at(&web().join("dist/index.html"));
    if client > changed_at(&file) {
        // The build script watches the client only once it has seen one; this makes it look again.
        touch(&repository().join("crates/holdfast/build.rs"))?;
    }
    if release { build_optimised("holdfast", &[], "holdfast") } else { build_binary("holdfast") }
}

/// Builds one binary in development mode, with the libraries as the tests have them, so that nothing is built twice.
pub(crate) fn build_binary(name: &str) -> Result<PathBuf> {
    run(&mut cargo(&["build", "--workspace", "--bin", name]))?;
    Ok(built(name, false))
}

/// Builds something of one package, and no more than it needs, as it runs for real; `file` is what it becomes.
pub(crate) fn build_optimised(package: &str, what: &[&str], file: &str) -> Result<PathBuf> {
    run(cargo(&["build", "--release", "--package", package]).args(what))?;
    Ok(built(file, true))
}

/// Where cargo puts a built binary.
fn built(name: &str, release: bool) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| repository().join("target"), PathBuf::from);
    target.join(if release { "release" } else { "debug" }).join(name)
}

fn changed_at(file: &Path) -> Option<SystemTime> {
    metadata(file).and_then(|it| it.modified()).ok()
}

#[expect(clippy::disallowed_methods, reason = "a file's time, for cargo alone to compare")]
fn touch(file: &Path) -> Result<()> {
    Ok(File::options().append(true).open(file)?.set_modified(SystemTime::now())?)
}

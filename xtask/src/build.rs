//! Builds the web client, then the program that carries it.

use std::path::PathBuf;

use crate::{
    command::{Result, cargo, program, repository, run, web},
    machine,
};

/// Builds everything and gives back the program's file.
pub(crate) fn build(release: bool) -> Result<PathBuf> {
    build_web()?;
    build_program(release)
}

/// Builds the web client into `web/dist`.
pub(crate) fn build_web() -> Result<()> {
    machine::need_web_packages()?;
    run(program("npm", &["run", "--silent", "build"]).current_dir(web()))
}

/// Builds the program with whatever is in `web/dist`, and gives back its file.
pub(crate) fn build_program(release: bool) -> Result<PathBuf> {
    let mut arguments = vec!["build", "--package", "holdfast"];
    if release {
        arguments.push("--release");
    }
    run(&mut cargo(&arguments))?;
    Ok(built("holdfast", release))
}

/// Where cargo puts a built binary.
pub(crate) fn built(name: &str, release: bool) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| repository().join("target"), PathBuf::from);
    target.join(if release { "release" } else { "debug" }).join(name)
}

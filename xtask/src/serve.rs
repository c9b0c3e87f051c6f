//! The program for real, built as it should be, on the folder `data` of this repository.

use std::{os::unix::process::CommandExt, process::Command};

use crate::{
    build,
    command::{Failed, Result, repository},
};

/// Builds and becomes `holdfast serve`; returns only if that cannot be started.
pub(crate) fn run(more: &[String]) -> Result<()> {
    let holdfast = build::build(true)?;
    let mut command = Command::new(&holdfast);
    command.current_dir(repository()).args(["serve", "--data", "data"]).args(more);
    let error = command.exec();
    Err(Failed(format!("{} could not be started: {error}", holdfast.display())))
}

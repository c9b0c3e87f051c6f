//! Other programs, run in the repository's folder: what they say is shown as it comes, and kept where it is counted.

use std::{
    ffi::OsStr,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Command, ExitStatus, Stdio},
};

/// Why a task stopped, in a sentence for the person at the terminal.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Failed(pub(crate) String);

pub(crate) type Result<T> = std::result::Result<T, Failed>;

impl From<std::io::Error> for Failed {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

/// How a program ended, and all that it wrote to both of its outputs.
pub(crate) struct Ended {
    pub(crate) status: ExitStatus,
    pub(crate) output: String,
}

/// The folder that holds the workspace's `Cargo.toml`.
pub(crate) fn repository() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// The folder of the member app.
pub(crate) fn web() -> PathBuf {
    repository().join("web")
}

/// A program, to be run in the repository's folder.
pub(crate) fn program(name: impl AsRef<OsStr>, arguments: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.args(arguments).current_dir(repository());
    command
}

/// The cargo that runs this task.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    program(cargo, arguments)
}

/// Runs a program to its end and shows what it says.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let name = written(command);
    // What is measured or asked for goes to standard output alone.
    let status =
        command.stdout(std::io::stderr()).status().map_err(|error| cannot_start(&name, &error))?;
    if status.success() { Ok(()) } else { Err(Failed(format!("`{name}` failed ({status})"))) }
}

/// Runs a program to its end, shows what it says and keeps it too.
pub(crate) fn run_and_keep(command: &mut Command) -> Result<Ended> {
    let name = written(command);
    let (reader, writer) = std::io::pipe()?;
    command.stdin(Stdio::null()).stderr(writer.try_clone()?).stdout(writer);
    let mut child = command.spawn().map_err(|error| cannot_start(&name, &error))?;
    // The command still holds its copy of the pipe's writing end; without this the reading never ends.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut output = String::new();
    let mut lines = BufReader::new(reader);
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line)? > 0 {
        let text = String::from_utf8_lossy(&line);
        print!("{text}");
        output.push_str(&text);
        line.clear();
    }
    std::io::stdout().flush()?;
    Ok(Ended { status: child.wait()?, output })
}

/// Runs a program to its end in silence and gives back what it wrote to its standard output.
pub(crate) fn ask(command: &mut Command) -> Result<String> {
    let name = written(command);
    let output = command.output().map_err(|error| cannot_start(&name, &error))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let why = String::from_utf8_lossy(&output.stderr);
    Err(Failed(format!("`{name}` failed ({}): {}", output.status, why.trim())))
}

fn cannot_start(name: &str, error: &std::io::Error) -> Failed {
    Failed(format!("`{name}` could not be started: {error}"))
}

fn written(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

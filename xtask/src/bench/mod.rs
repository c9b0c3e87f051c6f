//! Measures what `docs/numbers.md` promises, each measurement on a server of its own, and prints what came out.

use std::{
    os::unix::process::CommandExt,
    path::PathBuf,
    process::Command,
    time::{Duration, Instant},
};

use serde_json::json;

use crate::{
    build,
    command::{Failed, Result},
};

mod bare;
mod client;
mod load;
mod program;

/// The open files that ten thousand connections need, at both ends.
const OPEN_FILES: u64 = 32_768;
/// Set once the limit on open files was raised, so that it is tried once only.
const RAISED: &str = "XTASK_LIMIT_RAISED";

/// One number.
struct Measurement {
    name: &'static str,
    value: f64,
    unit: &'static str,
}

/// What measurements work on.
struct Bench {
    holdfast: PathBuf,
}

type Measure = fn(&Bench) -> Result<Vec<Measurement>>;

const ALL: &[(&str, Measure)] = &[
    ("start", program::start),
    ("memory", program::memory),
    ("pages", client::pages),
    ("queue", load::queue),
    ("objects", load::objects),
    ("delivery", load::delivery),
];

/// Builds the optimised program, measures, prints; as JSON, one object a line.
pub(crate) fn bench(as_json: bool, only: &[String]) -> Result<()> {
    raise_open_files()?;
    let bench = Bench { holdfast: build::build(true)? };
    let chosen = |name: &str| only.is_empty() || only.iter().any(|it| it == name);
    for (_, measure) in ALL.iter().filter(|(name, _)| chosen(name)) {
        for Measurement { name, value, unit } in measure(&bench)? {
            if as_json {
                println!("{}", json!({ "name": name, "value": value, "unit": unit }));
            } else {
                println!("{name:32} {value:12.2} {unit}");
            }
        }
    }
    Ok(())
}

/// Begins again with a higher limit on open files, if it is too low.
fn raise_open_files() -> Result<()> {
    let limits = std::fs::read_to_string("/proc/self/limits")?;
    let line = limits.lines().find(|line| line.starts_with("Max open files")).unwrap_or_default();
    let soft = line.split_whitespace().nth(3).and_then(|it| it.parse::<u64>().ok());
    if soft.is_none_or(|soft| soft >= OPEN_FILES) || std::env::var_os(RAISED).is_some() {
        return Ok(());
    }
    let again = format!("ulimit -n {OPEN_FILES} || ulimit -n $(ulimit -H -n); exec \"$0\" \"$@\"");
    let mut shell = Command::new("sh");
    shell.args(["-c", &again]).args(std::env::args_os()).env(RAISED, "1");
    Err(Failed(format!("the limit on open files cannot be raised: {}", shell.exec())))
}

#[expect(clippy::disallowed_methods, reason = "measuring time is what this is for")]
fn now() -> Instant {
    Instant::now()
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1e3
}

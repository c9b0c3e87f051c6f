//! Measures what `docs/numbers.md` promises, each measurement on a server of its own, and prints what came out.

use std::{
    borrow::Cow,
    cell::OnceCell,
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
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
mod notices;
mod program;

/// The open files that ten thousand connections need, at both ends.
const OPEN_FILES: u64 = 32_768;
/// Set once the limit on open files was raised, so that it is tried once only.
const RAISED: &str = "XTASK_LIMIT_RAISED";

/// One number.
struct Measurement {
    name: Cow<'static, str>,
    value: f64,
    unit: Cow<'static, str>,
}

impl Measurement {
    fn new(
        name: impl Into<Cow<'static, str>>,
        value: f64,
        unit: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self { name: name.into(), value, unit: unit.into() }
    }
}

/// What measurements work on.
struct Bench {
    built: OnceCell<PathBuf>,
}

impl Bench {
    /// The optimised program; built when first asked for, because not every measurement needs it.
    fn holdfast(&self) -> Result<&Path> {
        if let Some(built) = self.built.get() {
            return Ok(built);
        }
        let built = build::build(true)?;
        Ok(self.built.get_or_init(|| built))
    }
}

type Measure = fn(&Bench) -> Result<Vec<Measurement>>;

const ALL: &[(&str, Measure)] = &[
    ("start", program::start),
    ("memory", program::memory),
    ("pages", client::pages),
    ("queue", load::queue),
    ("objects", load::objects),
    ("delivery", load::delivery),
    ("notices", notices::notices),
];

/// Builds the optimised program where it is needed, measures, prints; as JSON, one object a line.
pub(crate) fn bench(as_json: bool, only: &[String]) -> Result<()> {
    raise_open_files()?;
    let bench = Bench { built: OnceCell::new() };
    let chosen = |name: &str| only.is_empty() || only.iter().any(|it| it == name);
    for (_, measure) in ALL.iter().filter(|(name, _)| chosen(name)) {
        for Measurement { name, value, unit } in measure(&bench)? {
            if as_json {
                println!("{}", json!({ "name": name, "value": value, "unit": unit }));
            } else {
                println!("{name:44} {value:12.2} {unit}");
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

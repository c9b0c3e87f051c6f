//! Everything that can be tested, in named steps; whatever happens, the last line is the sum.

use std::process::ExitCode;

use crate::{
    command::{Failed, Result},
    stopwatch::Stopwatch,
};

mod rust;
mod tally;
mod web;

use tally::Tally;

/// One named part of the whole.
struct Step {
    name: &'static str,
    about: &'static str,
    run: fn() -> Result<Tally>,
}

/// Quick ones first, so that a slip shows early; those that build on others after them.
const STEPS: &[Step] = &[
    Step { name: "fmt", about: "the Rust code is formatted", run: rust::fmt },
    Step { name: "web", about: "the web client: format, types, unit tests, build", run: web::web },
    Step { name: "clippy", about: "no lint complains", run: rust::clippy },
    Step { name: "rust", about: "every Rust test, on SQLite", run: rust::on_sqlite },
    Step {
        name: "postgres",
        about: "those that use a database, on PostgreSQL",
        run: rust::on_postgres,
    },
    Step {
        name: "docs",
        about: "the Rust documentation builds without a warning",
        run: rust::docs,
    },
    Step {
        name: "generated",
        about: "what is made from the code is current",
        run: rust::generated,
    },
    Step { name: "end-to-end", about: "stories in headless Chromium", run: web::end_to_end },
];

/// Prints the names of the steps.
pub(crate) fn list() {
    for step in STEPS {
        println!("{:12} {}", step.name, step.about);
    }
}

/// Runs the chosen steps, all of them when none is named.
pub(crate) fn run(only: &[String]) -> ExitCode {
    let mut total = Tally::default();
    let mut lines = Vec::new();
    let whole = Stopwatch::start();
    if let Some(unknown) = only.iter().find(|name| STEPS.iter().all(|step| step.name != **name)) {
        eprintln!("There is no step \"{unknown}\". The steps are:");
        list();
        total.failed += 1;
    }
    for step in STEPS.iter().filter(|it| only.is_empty() || only.iter().any(|name| name == it.name))
    {
        println!("\n== {}: {}", step.name, step.about);
        let stopwatch = Stopwatch::start();
        let (tally, remark) = match (step.run)() {
            Ok(tally) if tally.passed + tally.failed == 0 => {
                (Tally { passed: 0, failed: 1 }, "ran nothing".to_owned())
            }
            Ok(tally) => (tally, String::new()),
            Err(Failed(why)) => (Tally { passed: 0, failed: 1 }, why),
        };
        let took = stopwatch.elapsed().as_secs();
        lines.push(format!("{:12} {tally:24} {took:5} s  {remark}", step.name));
        println!("-- {}", lines[lines.len() - 1]);
        total += tally;
    }
    println!("\n== summary ({} s)", whole.elapsed().as_secs());
    for line in lines {
        println!("{}", line.trim_end());
    }
    println!("{total}");
    if total.failed == 0 && total.passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

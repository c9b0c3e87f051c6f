//! The project's own commands: run, demo, build, test, generate, bench. Nothing here is part of the program.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "commands talk to a terminal")]

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod bench;
mod build;
mod command;
mod demo;
mod generate;
mod machine;
mod postgres;
mod serve;
mod server;
mod stopwatch;
mod test;

/// What one can do in this repository.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Look around: a living community on a temporary file, in development mode
    Demo,
    /// Run the program for real, on the folder data
    Run {
        /// More flags for `holdfast serve`, after --
        #[arg(last = true)]
        more: Vec<String>,
    },
    /// Build the web client and the program that carries it
    Build {
        /// Optimised, as it should run for real
        #[arg(long)]
        release: bool,
    },
    /// Write anew what is made from the code: descriptions, vectors, tables
    Generate,
    /// Measure what docs/numbers.md promises, on the optimised build
    Bench {
        /// Only these measurements
        #[arg(value_name = "NAME")]
        named: Vec<String>,
        /// One JSON object a line: name, value, unit
        #[arg(long)]
        json: bool,
        /// Only these measurements, separated by commas
        #[arg(long, value_delimiter = ',', value_name = "NAME")]
        only: Vec<String>,
    },
    /// Run every test there is; ends with the line "N passed, M failed"
    Test {
        /// Only these steps, separated by commas
        #[arg(long, value_delimiter = ',', value_name = "STEP")]
        only: Vec<String>,
        /// Name the steps and stop
        #[arg(long)]
        list: bool,
    },
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().task {
        Task::Demo => demo::demo(),
        Task::Run { more } => serve::run(&more),
        Task::Bench { json, only, named } => bench::bench(json, &[only, named].concat()),
        Task::Generate => generate::generate(),
        Task::Build { release } => build::build(release).map(|_| ()),
        Task::Test { list: true, .. } => {
            test::list();
            Ok(())
        }
        Task::Test { only, .. } => return test::run(&only),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failed) => {
            eprintln!("xtask: {failed}");
            ExitCode::FAILURE
        }
    }
}

//! The Rust side: format, lints, tests on both databases, documentation.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

use super::tally::Tally;
use crate::{
    command::{Failed, Result, ask, cargo, program, run_and_keep},
    generate, machine,
    postgres::Cluster,
};

/// Where the tests that need a database find PostgreSQL; unset, they use SQLite.
const POSTGRES_VARIABLE: &str = "HOLDFAST_TEST_POSTGRES";

pub(super) fn fmt() -> Result<Tally> {
    one(&mut cargo(&["fmt", "--all", "--check"]))
}

pub(super) fn clippy() -> Result<Tally> {
    let arguments = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
    one(&mut cargo(&arguments))
}

pub(super) fn docs() -> Result<Tally> {
    let mut command = cargo(&["doc", "--workspace", "--no-deps"]);
    one(command.env("RUSTDOCFLAGS", "-D warnings"))
}

pub(super) fn generated() -> Result<Tally> {
    let outdated = generate::outdated()?;
    for file in &outdated {
        println!("{file} is out of date: run `cargo xtask generate`");
    }
    Ok(Tally::one(outdated.is_empty()))
}

pub(super) fn on_sqlite() -> Result<Tally> {
    machine::need_packages(&[("strace", "strace")])?;
    let mut command = cargo(&["test", "--workspace", "--no-fail-fast"]);
    count(command.env_remove(POSTGRES_VARIABLE))
}

/// Runs again, on PostgreSQL, the test programs of those packages that use a database.
pub(super) fn on_postgres() -> Result<Tally> {
    let programs = test_programs(&packages_on("storage")?)?;
    let given = std::env::var_os(POSTGRES_VARIABLE);
    let cluster = if given.is_none() { Some(Cluster::quick()?) } else { None };
    let url = given.or_else(|| Some(cluster.as_ref()?.url().into())).unwrap_or_default();
    let mut sum = Tally::default();
    for TestProgram { file, package } in programs {
        let mut command = program(&file, &["--quiet"]);
        println!("{}", file.display());
        sum += count(command.current_dir(package).env(POSTGRES_VARIABLE, &url))?;
    }
    Ok(sum)
}

/// A built file of tests, and the folder of its package, in which cargo would run it.
struct TestProgram {
    file: PathBuf,
    package: PathBuf,
}

/// The test programs of some packages, as the step before built them.
fn test_programs(packages: &BTreeSet<String>) -> Result<Vec<TestProgram>> {
    let arguments = ["test", "--workspace", "--no-run", "--message-format=json"];
    let messages = ask(&mut cargo(&arguments))?;
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let programs = messages.filter_map(|message| {
        let file = message["executable"].as_str()?;
        let package = Path::new(message["manifest_path"].as_str()?).parent()?;
        let name = package.file_name()?.to_str()?;
        let wanted = message["profile"]["test"] == true && packages.contains(name);
        wanted.then(|| TestProgram { file: file.into(), package: package.into() })
    });
    Ok(programs.collect())
}

/// A check without parts: it holds, or it does not.
pub(super) fn one(command: &mut Command) -> Result<Tally> {
    Ok(Tally::one(command.status()?.success()))
}

/// A failure that no test stands for, such as code that does not compile, counts as one.
fn count(command: &mut Command) -> Result<Tally> {
    let ended = run_and_keep(command)?;
    let mut tally = Tally::of_cargo(&ended.output);
    if !ended.status.success() && tally.failed == 0 {
        tally.failed = 1;
    }
    Ok(tally)
}

/// The workspace's packages that use `wanted`, directly or through others, in any kind of dependency.
fn packages_on(wanted: &str) -> Result<BTreeSet<String>> {
    let metadata = ask(&mut cargo(&["metadata", "--no-deps", "--format-version", "1"]))?;
    let metadata: Value =
        serde_json::from_str(&metadata).map_err(|error| Failed(error.to_string()))?;
    let uses: BTreeMap<&str, Vec<&str>> = metadata["packages"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|package| {
            let dependencies = package["dependencies"].as_array()?;
            let names = dependencies.iter().filter_map(|it| it["name"].as_str()).collect();
            Some((package["name"].as_str()?, names))
        })
        .collect();
    let mut found = BTreeSet::from([wanted.to_owned()]);
    loop {
        let more: Vec<String> = uses
            .iter()
            .filter(|(name, used)| {
                !found.contains(**name) && used.iter().any(|it| found.contains(*it))
            })
            .map(|(name, _)| (*name).to_owned())
            .collect();
        if more.is_empty() {
            return Ok(found);
        }
        found.extend(more);
    }
}

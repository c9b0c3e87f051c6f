//! The Rust side: format, lints, tests on both databases, documentation.

use std::{
    collections::{BTreeMap, BTreeSet},
    process::Command,
};

use serde_json::Value;

use super::{postgres::Cluster, tally::Tally};
use crate::{
    command::{Failed, Result, ask, cargo, run_and_keep},
    generate, machine,
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

pub(super) fn on_postgres() -> Result<Tally> {
    let mut command = cargo(&["test", "--no-fail-fast"]);
    for package in packages_on("storage")? {
        command.args(["--package", &package]);
    }
    if std::env::var_os(POSTGRES_VARIABLE).is_some() {
        return count(&mut command);
    }
    let cluster = Cluster::start()?;
    count(command.env(POSTGRES_VARIABLE, cluster.url()))
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

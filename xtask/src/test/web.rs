//! The web client: format, types, unit tests, build; and the stories that browsers play against the built program.

use super::{rust::one, tally::Tally};
use crate::{
    build,
    command::{Failed, Result, program, run_and_keep, web as web_folder},
    machine,
};

pub(super) fn web() -> Result<Tally> {
    machine::need_web_packages()?;
    let npm = |script| one(program("npm", &["run", "--silent", script]).current_dir(web_folder()));
    let mut tally = npm("format:check")?;
    tally += npm("check")?;
    tally += unit_tests()?;
    tally += npm("build")?;
    Ok(tally)
}

pub(super) fn end_to_end() -> Result<Tally> {
    machine::need_packages(&[("chromium", "chromium")])?;
    let holdfast = build::build(false)?;
    // The demo's story starts these two beside the program.
    for name in ["past", "demo"] {
        build::build_binary(name)?;
    }
    let mut stories: Vec<String> = std::fs::read_dir(web_folder().join("e2e"))?
        .flatten()
        .filter_map(|file| file.file_name().into_string().ok())
        .filter(|name| name.ends_with(".test.mjs"))
        .map(|name| format!("e2e/{name}"))
        .collect();
    stories.sort();
    if stories.is_empty() {
        return Ok(Tally::default());
    }
    let mut command = program("node", &["--test", "--test-reporter=tap", "--test-concurrency=1"]);
    command.args(&stories).current_dir(web_folder()).env("HOLDFAST_TEST_PROGRAM", holdfast);
    let ended = run_and_keep(&mut command)?;
    let tally = Tally::of_node(&ended.output);
    if !ended.status.success() && tally.failed == 0 {
        return Err(Failed("the stories ended without saying why".to_owned()));
    }
    Ok(tally)
}

fn unit_tests() -> Result<Tally> {
    let folder = tempfile::tempdir()?;
    let report = folder.path().join("report.json");
    let mut command = program("npx", &["--no-install", "vitest", "run", "--reporter=default"]);
    command.arg("--reporter=json").arg(format!("--outputFile.json={}", report.display()));
    let ended = run_and_keep(command.current_dir(web_folder()))?;
    let tally = Tally::of_vitest(&std::fs::read_to_string(report)?)?;
    if !ended.status.success() && tally.failed == 0 {
        return Err(Failed("vitest failed although no test did".to_owned()));
    }
    Ok(tally)
}

//! Writes anew what is made from the code: the API's description, test vectors, tables in the documentation.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use crate::{
    build,
    command::{Result, cargo, program, repository, run, web},
    machine,
};

/// What is made from the code and never written by hand: files, or folders of them.
const MADE: [&str; 6] = [
    "docs/openapi.json",
    "docs/settings.md",
    "docs/routes.md",
    "docs/privacy.md",
    "vectors",
    "web/src/api/schema.d.ts",
];

/// Tests that compare a file with what the code makes now; told to, they write it.
const TESTS: [&str; 4] = [
    "the_table_of_settings_is_current",
    "the_table_of_routes_is_current",
    "the_inventory_of_stored_data_is_current",
    "the_committed_vectors_are_current",
];
const WRITE: [&str; 2] = ["HOLDFAST_TEST_GENERATE", "HOLDFAST_WRITE_VECTORS"];

/// Writes everything.
pub(crate) fn generate() -> Result<()> {
    let openapi = build::build_binary("openapi")?;
    run(&mut program(openapi, &[]))?;
    let targets = ["--bin", "holdfast", "--test", "documents", "--test", "vectors"];
    let mut tests = cargo(&["test", "--workspace"]);
    tests.args(targets).arg("--").args(TESTS).envs(WRITE.map(|name| (name, "1")));
    run(&mut tests)?;
    machine::need_web_packages()?;
    run(program("npm", &["run", "--silent", "generate"]).current_dir(web()))
}

/// Writes everything, puts the files back as they were, and names those that had not been current.
pub(crate) fn outdated() -> Result<Vec<String>> {
    let committed = read()?;
    let done = generate();
    let made = read()?;
    let mut outdated = Vec::new();
    for file in committed.keys().chain(made.keys().filter(|it| !committed.contains_key(*it))) {
        if committed.get(file) == made.get(file) {
            continue;
        }
        outdated.push(file.display().to_string());
        match committed.get(file) {
            Some(before) => fs::write(repository().join(file), before)?,
            None => fs::remove_file(repository().join(file))?,
        }
    }
    done.map(|()| outdated)
}

/// Everything that is made, by path from the repository's folder.
fn read() -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let mut found = BTreeMap::new();
    for made in MADE {
        read_below(Path::new(made), &mut found)?;
    }
    Ok(found)
}

fn read_below(made: &Path, found: &mut BTreeMap<PathBuf, Vec<u8>>) -> Result<()> {
    let path = repository().join(made);
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            read_below(&made.join(entry?.file_name()), found)?;
        }
    } else if path.exists() {
        found.insert(made.to_owned(), fs::read(path)?);
    }
    Ok(())
}

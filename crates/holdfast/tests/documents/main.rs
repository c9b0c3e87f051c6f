//! The project's documents say what is so: their tables, lists and links are checked against the code.

mod architecture;
mod inventory;
mod links;

use std::path::{Path, PathBuf};

/// Set, the pages that are made from the code are written instead of compared.
const WRITE: &str = "HOLDFAST_TEST_GENERATE";

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: &str) -> String {
    std::fs::read_to_string(repository().join(path)).unwrap_or_default()
}

/// Compares a generated page with the committed one, or writes it.
fn assert_current(path: &str, page: &str) {
    if std::env::var_os(WRITE).is_some() {
        std::fs::write(repository().join(path), page).expect("the page can be written");
    }
    assert!(read(path) == page, "{path} is out of date: run `cargo xtask generate`");
}

/// All files below `folder` whose names end with one of `endings`, without what builds leave behind.
fn files_below(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    const LEFT_BEHIND: [&str; 5] = ["target", "node_modules", "dist", ".git", "data"];
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() && !LEFT_BEHIND.contains(&name.as_str()) {
            found.extend(files_below(&path, endings));
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            found.push(path);
        }
    }
    found.sort();
    found
}

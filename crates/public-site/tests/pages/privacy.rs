//! No sentence on the privacy page, or on the one about being in danger, without the test that keeps it, or the reason why none can.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

const TEXTS: [&str; 2] = [
    include_str!("../../../../text/en/privacy.ftl"),
    include_str!("../../../../text/en/public-danger.ftl"),
];

/// What is no sentence about privacy: headings, and the words that lead in or on.
const HEADINGS: [&str; 22] = [
    "privacy-title",
    "privacy-lead",
    "privacy-locked",
    "privacy-lies",
    "privacy-sees",
    "privacy-sees-lead",
    "privacy-admit",
    "privacy-leaving",
    "privacy-others",
    "privacy-more",
    "danger-title",
    "danger-lead",
    "danger-now",
    "danger-now-go",
    "danger-nobody",
    "danger-device",
    "danger-people",
    "danger-duty",
    "danger-tell",
    "danger-after",
    "danger-server",
    "danger-alone",
];

enum Kept<'a> {
    By(Vec<&'a str>),
    Limit,
}

/// Each sentence with the comment above it.
fn sentences() -> BTreeMap<&'static str, Option<Kept<'static>>> {
    let mut above = None;
    let mut sentences = BTreeMap::new();
    for line in TEXTS.into_iter().flat_map(str::lines) {
        if let Some(tests) = line.strip_prefix("# Kept by: ") {
            above = Some(Kept::By(tests.split(", ").collect()));
        } else if line.starts_with("# Limit: ") {
            above = Some(Kept::Limit);
        } else if let Some((id, _)) = line.split_once(" = ") {
            sentences.insert(id, above.take());
        }
    }
    sentences
}

#[test]
fn every_privacy_sentence_names_its_test_or_admits_a_limit() {
    for (id, kept) in sentences() {
        assert_eq!(kept.is_none(), HEADINGS.contains(&id), "{id}");
    }
}

#[test]
fn every_named_test_exists() {
    let mut sources = String::new();
    for folder in ["crates", "web/src", "web/e2e", "web/tests"] {
        read_tests(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder), &mut sources);
    }

    for (id, kept) in sentences() {
        let Some(Kept::By(tests)) = kept else { continue };
        for test in tests {
            let rust = format!("fn {test}(");
            let typescript = ["test", "it"].map(|it| format!("{it}('{test}'"));
            let found = sources.contains(&rust) || typescript.iter().any(|it| sources.contains(it));
            assert!(found, "{id} is kept by {test}, which is nowhere");
        }
    }
}

/// Gathers the text of every Rust and TypeScript source below `folder`.
fn read_tests(folder: &Path, sources: &mut String) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.expect("an entry").path()) {
        let name = |path: &PathBuf| path.extension().is_some_and(|it| it == "rs" || it == "ts");
        if path.is_dir() && !path.ends_with("node_modules") {
            read_tests(&path, sources);
        } else if name(&path) {
            sources.push_str(&fs::read_to_string(&path).expect("a source"));
        }
    }
}

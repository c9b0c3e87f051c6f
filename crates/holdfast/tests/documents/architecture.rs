//! `ARCHITECTURE.md`: its tables of crates and routes are those of the workspace, and each invariant's test is there.

use std::{collections::BTreeSet, fmt::Write, process::Command};

use crate::{assert_current, files_below, read, repository};

const PAGE: &str = "ARCHITECTURE.md";
const ROUTES_PAGE: &str = "docs/routes.md";

const ROUTES_INTRODUCTION: &str = "\
# Who may use which route

Made from the access table in `crates/http-api/src/access.rs`, from which the router itself is built: a route that is not here
does not exist. What each takes and gives is in `docs/openapi.json`, readable at `/api` on a running server.

| method | path | who |
|---|---|---|
";

/// The rows of the first table after `heading`, as cells without the outer bars.
fn rows(page: &str, heading: &str) -> Vec<Vec<String>> {
    let (_, after) = page.split_once(heading).expect("the heading is there");
    let table = after.lines().skip_while(|line| !line.starts_with('|'));
    let table = table.take_while(|line| line.starts_with('|')).skip(2);
    let cells =
        |line: &str| line.trim_matches('|').split(" | ").map(|it| it.trim().to_owned()).collect();
    table.map(cells).collect()
}

/// What stands between backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

#[test]
fn the_table_of_crates_names_each_crate_once() {
    let page = read(PAGE);
    let written: Vec<String> = rows(&page, "## Crates")
        .iter()
        .flat_map(|row| quoted(&row[0]).map(str::to_owned).collect::<Vec<_>>())
        .collect();

    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut metadata = Command::new(cargo);
    metadata.args(["metadata", "--no-deps", "--format-version", "1", "--offline", "--locked"]);
    let metadata = metadata.current_dir(repository()).output().expect("cargo runs").stdout;
    let metadata: serde_json::Value = serde_json::from_slice(&metadata).expect("cargo writes JSON");
    let packages = metadata["packages"].as_array().expect("a list");
    let ours: BTreeSet<_> = packages.iter().filter_map(|it| it["name"].as_str()).collect();

    assert_eq!(written.iter().map(String::as_str).collect::<BTreeSet<_>>(), ours);
    assert_eq!(written.len(), ours.len(), "each stands once");
}

#[test]
fn the_table_of_routes_is_current() {
    let mut page = ROUTES_INTRODUCTION.to_owned();
    for route in http_api::table() {
        let _ = writeln!(page, "| {} | `{}` | {} |", route.method, route.path, route.who);
    }

    assert_current(ROUTES_PAGE, &page);
}

#[test]
fn each_invariant_names_a_test_that_exists() {
    let page = read(PAGE);
    let root = repository();
    let sources = [
        files_below(&root.join("crates"), &[".rs"]),
        files_below(&root.join("web"), &[".ts", ".mjs"]),
    ];
    let sources: String =
        sources.concat().iter().filter_map(|it| std::fs::read_to_string(it).ok()).collect();

    let invariants = rows(&page, "## Invariants");

    assert!(!invariants.is_empty());
    for row in invariants {
        for test in quoted(&row[1]) {
            let there =
                sources.contains(&format!("fn {test}(")) || sources.contains(&format!("'{test}'"));
            assert!(there, "no test is called {test}");
        }
    }
}

#[test]
fn every_file_that_is_pointed_at_is_there() {
    let page = read(PAGE);
    for path in
        quoted(&page).filter(|it| it.contains('/') && !it.contains([' ', '{', '*', '<', ':']))
    {
        let is_address =
            ["/api", "/app", "/join", "/help", "/demo", "/live", "/healthz", "/readyz"]
                .iter()
                .any(|it| path.starts_with(it));
        assert!(is_address || repository().join(path).exists(), "{path} is not there");
    }
}

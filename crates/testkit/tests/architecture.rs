//! Who may use whom. Reads `cargo metadata`, so that a forbidden arrow fails before anybody reviews it.

use std::{
    collections::{BTreeMap, BTreeSet},
    process::Command,
};

use serde_json::Value;

/// Each of our crates and what of ours it may use. A crate that is not named here fails the test.
const ARROWS: &[(&str, &[&str])] = &[
    ("holdfast", &["http-api", "public-site", "app", "storage", "fanout"]),
    ("http-api", &["app", "domain", "protocol"]),
    ("public-site", &["app", "domain"]),
    ("app", &["domain", "storage", "fanout", "protocol"]),
    ("storage", &["domain", "protocol"]),
    ("fanout", &["protocol"]),
    ("client", &["vault", "protocol"]),
    ("vault", &["protocol"]),
    // Only the ids of a space, a member and so on.
    ("domain", &["protocol"]),
    ("protocol", &[]),
    (
        "testkit",
        &[
            "app",
            "client",
            "domain",
            "fanout",
            "http-api",
            "protocol",
            "public-site",
            "storage",
            "vault",
        ],
    ),
    ("xtask", &[]),
];

/// Foreign libraries that have a home, and where it is. The test bench may reach into each.
const HOMES: &[(&str, &[&str])] = &[
    ("axum", &["http-api", "public-site", "holdfast"]),
    ("utoipa", &["http-api"]),
    ("utoipa-axum", &["http-api"]),
    ("askama", &["public-site"]),
    ("sqlx", &["storage"]),
    ("async-nats", &["fanout"]),
    ("str0m", &["calls"]),
];

#[test]
fn nobody_uses_what_the_architecture_does_not_allow() {
    let workspace = Workspace::read();

    let ours: BTreeSet<_> = workspace.dependencies.keys().map(String::as_str).collect();
    let named: BTreeSet<_> = ARROWS.iter().map(|(name, _)| *name).collect();
    assert_eq!(ours, named, "the crates of the workspace and those of this table");
    for (name, allowed) in ARROWS {
        let used = &workspace.dependencies[*name];
        for arrow in used.iter().filter(|it| ours.contains(it.as_str())) {
            assert!(allowed.contains(&arrow.as_str()), "{name} may not use {arrow}");
        }
    }
}

#[test]
fn every_foreign_library_stays_at_home() {
    let workspace = Workspace::read();

    for (library, homes) in HOMES {
        for (name, used) in &workspace.dependencies {
            let at_home = homes.contains(&name.as_str()) || name == "testkit";
            assert!(at_home || !used.contains(*library), "{name} may not use {library}");
        }
    }
}

#[test]
fn the_server_program_cannot_open_what_members_seal() {
    let inside = everything_inside("holdfast");

    assert!(inside.contains("protocol"), "the walk itself works");
    for name in ["vault", "client", "testkit", "hpke", "argon2"] {
        assert!(!inside.contains(name), "{name} must not be in the program");
    }
}

/// The normal dependencies (neither for tests nor for building) of the workspace, by package name.
struct Workspace {
    dependencies: BTreeMap<String, BTreeSet<String>>,
}

impl Workspace {
    fn read() -> Self {
        let output = cargo(&["metadata", "--format-version", "1", "--no-deps"]);
        let metadata: Value = serde_json::from_slice(&output).expect("cargo writes JSON");
        let dependencies = list(&metadata["packages"])
            .map(|package| {
                let normal = list(&package["dependencies"]).filter(|it| it["kind"].is_null());
                let used = normal.map(|it| text(&it["name"]).to_owned()).collect();
                (text(&package["name"]).to_owned(), used)
            })
            .collect();
        Self { dependencies }
    }
}

/// The names of all packages that end up inside the program of `package`, however far down.
fn everything_inside(package: &str) -> BTreeSet<String> {
    let tree = cargo(&["tree", "-p", package, "-e", "normal", "--prefix", "none", "-f", "{p}"]);
    let lines = String::from_utf8(tree).expect("cargo writes UTF-8");
    lines.lines().filter_map(|line| line.split(' ').next().map(str::to_owned)).collect()
}

fn cargo(arguments: &[&str]) -> Vec<u8> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(arguments)
        .args(["--offline", "--locked"])
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

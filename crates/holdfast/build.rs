//! Builds the program again when the web client that it carries was built again. Never calls npm.

use std::path::Path;

fn main() {
    let client = "../../web/dist";
    // A missing folder named here would make cargo build the program anew every time; `cargo xtask build` touches this file.
    let watched = if Path::new(client).exists() { client } else { "build.rs" };
    println!("cargo::rerun-if-changed={watched}");
    println!("cargo::rerun-if-changed=build.rs");
}

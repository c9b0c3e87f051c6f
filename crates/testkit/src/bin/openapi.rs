//! Writes `docs/openapi.json` anew from the routes: `cargo run -p testkit --bin openapi`.

use std::{fs, io};

fn main() -> io::Result<()> {
    fs::write(testkit::description::PATH, testkit::description::current())
}

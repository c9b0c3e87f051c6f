//! The committed description is the one that the routes give.

use testkit::description;

#[test]
fn the_committed_description_is_current() {
    let committed = std::fs::read_to_string(description::PATH).unwrap_or_default();

    let current = description::current();

    assert!(
        committed == current,
        "docs/openapi.json is old; write it anew by: cargo run -p testkit --bin openapi"
    );
}

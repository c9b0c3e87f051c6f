//! The committed OpenAPI description, and what it would be if it were written now.

/// Where it is committed.
pub const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/openapi.json");

/// What the routes say of themselves, as the file should stand.
pub fn current() -> String {
    let description = http_api::description();
    let mut text = serde_json::to_string_pretty(&description).expect("JSON can be written");
    text.push('\n');
    text
}

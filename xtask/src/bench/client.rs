//! What a visitor has to load: the app until it can be used, and "Help now", in a real browser that has seen neither.

use serde_json::Value;

use super::{Bench, Measurement, program::serve};
use crate::{
    command::{Failed, Result, ask, program, web},
    machine,
};

/// Bytes on the line as Chromium counted them.
pub(super) fn pages(bench: &Bench) -> Result<Vec<Measurement>> {
    machine::need_packages(&[("chromium", "chromium")])?;
    machine::need_web_packages()?;
    let folder = tempfile::tempdir()?;
    let server = serve(bench, &folder)?;
    let mut measured = Vec::new();
    for (name, path) in [("first_visit", "/app/"), ("help_now_page", "/help-now?country=US")] {
        let url = format!("{}{path}", server.origin());
        let answer = ask(program("node", &["build/first-visit.mjs", &url]).current_dir(web()))?;
        let answer: Value =
            serde_json::from_str(&answer).map_err(|error| Failed(error.to_string()))?;
        let bytes = answer["bytes"].as_f64().unwrap_or(f64::NAN);
        measured.push(Measurement::new(name, bytes / 1e3, "kB"));
    }
    Ok(measured)
}

//! What is printed: one JSON object a line.

use std::{io::Write, time::Duration};

use serde_json::json;

/// A phase begins.
pub(crate) fn phase(name: &str) {
    line(&json!({ "phase": name }));
}

/// Something was measured.
pub(crate) fn measured(name: &str, value: f64, unit: &str) {
    line(&json!({ "name": name, "value": value, "unit": unit }));
}

/// How long things took: the median and the slowest of a hundred, in milliseconds.
pub(crate) fn times(name: &str, mut took: Vec<Duration>) {
    took.sort_unstable();
    for (share, suffix) in [(50, "p50"), (99, "p99")] {
        if let Some(it) = took.get((took.len() * share / 100).min(took.len().saturating_sub(1))) {
            measured(&format!("{name}_{suffix}"), it.as_secs_f64() * 1_000.0, "ms");
        }
    }
}

fn line(it: &serde_json::Value) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{it}");
    let _ = out.flush();
}

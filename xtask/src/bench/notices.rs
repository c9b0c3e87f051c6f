//! The detector of notices, measured in Node on the sentences of `web/bench/notices`: how much it finds, how often it is wrong.

use serde_json::Value;

use super::{Bench, Measurement};
use crate::{
    command::{Failed, Result, program, web},
    machine,
};

/// What the script prints, one JSON object a line: name, value, unit.
pub(super) fn notices(_bench: &Bench) -> Result<Vec<Measurement>> {
    machine::need_web_packages()?;
    let script = ["bench/notices.mjs", "--json"];
    let ended = program("node", &script).current_dir(web()).output()?;
    if !ended.status.success() {
        let why = String::from_utf8_lossy(&ended.stderr);
        return Err(Failed(format!("the sentences were not measured: {why}")));
    }
    String::from_utf8_lossy(&ended.stdout).lines().map(measurement).collect()
}

fn measurement(line: &str) -> Result<Measurement> {
    let unreadable = || Failed(format!("this is no measurement: {line}"));
    let read: Value = serde_json::from_str(line).map_err(|_| unreadable())?;
    let word = |name: &str| read[name].as_str().map(str::to_owned).ok_or_else(unreadable);
    let value = read["value"].as_f64().ok_or_else(unreadable)?;
    Ok(Measurement::new(word("name")?, value, word("unit")?))
}

//! Counts of tests, read from what test runners print.

use std::{fmt, ops::AddAssign};

use serde_json::Value;

use crate::command::{Failed, Result};

/// How many tests passed and failed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

impl Tally {
    /// A check that has no parts, such as formatting.
    pub(crate) fn one(passed: bool) -> Self {
        Self { passed: u64::from(passed), failed: u64::from(!passed) }
    }

    /// Adds up the `test result:` lines of `cargo test`. A file of tests that ran none counts as failed.
    pub(crate) fn of_cargo(output: &str) -> Self {
        let mut sum = Self::default();
        let mut is_file_of_tests = false;
        for line in output.lines().map(str::trim_start) {
            if line.starts_with("Running ") || line.starts_with("Doc-tests ") {
                is_file_of_tests = line.starts_with("Running tests/");
            }
            let Some(result) = line.strip_prefix("test result: ") else { continue };
            let tally = Self {
                passed: number_before(result, " passed"),
                failed: number_before(result, " failed"),
            };
            sum += tally;
            if is_file_of_tests && tally == Self::default() {
                sum.failed += 1;
            }
        }
        sum
    }

    /// Reads the report of `vitest --reporter=json`. A file that did not even load counts as one failed test.
    pub(crate) fn of_vitest(report: &str) -> Result<Self> {
        let report: Value = serde_json::from_str(report)
            .map_err(|error| Failed(format!("vitest's report is not JSON: {error}")))?;
        let count = |name: &str| report[name].as_u64().unwrap_or(0);
        let unloaded = report["testResults"].as_array().into_iter().flatten().filter(|file| {
            let tests = file["assertionResults"].as_array();
            file["status"] == "failed" && tests.is_none_or(Vec::is_empty)
        });
        let failed = count("numFailedTests") + unloaded.count() as u64;
        Ok(Self { passed: count("numPassedTests"), failed })
    }

    /// Reads the closing lines that `node --test --test-reporter=tap` prints.
    pub(crate) fn of_node(output: &str) -> Self {
        let count = |name: &str| {
            let line = output.lines().rev().find_map(|line| line.strip_prefix(name));
            line.and_then(|it| it.trim().parse().ok()).unwrap_or(0)
        };
        Self { passed: count("# pass "), failed: count("# fail ") + count("# cancelled ") }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&format!("{} passed, {} failed", self.passed, self.failed))
    }
}

fn number_before(text: &str, word: &str) -> u64 {
    let before = text.find(word).map_or("", |at| &text[..at]);
    before
        .rsplit(|it: char| !it.is_ascii_digit())
        .next()
        .and_then(|it| it.parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn the_results_of_all_test_programs_are_added_up() {
        let output = "     Running unittests src/lib.rs (target/debug/deps/app-1)\n\
            test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out\n\
            Running tests/walk.rs (target/debug/deps/walk-1)\n\
            test result: FAILED. 3 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out\n";

        assert_eq!(Tally::of_cargo(output), Tally { passed: 15, failed: 2 });
    }

    #[test]
    fn a_file_of_tests_that_ran_none_counts_as_failed() {
        let output = "Running unittests src/lib.rs (a)\n\
            test result: ok. 0 passed; 0 failed; 0 ignored\n\
            Running tests/empty.rs (b)\n\
            test result: ok. 0 passed; 0 failed; 0 ignored\n";

        assert_eq!(Tally::of_cargo(output), Tally { passed: 0, failed: 1 });
    }

    #[test]
    fn a_web_test_file_that_does_not_load_counts_as_failed() {
        let report = r#"{"numPassedTests": 4, "numFailedTests": 1, "testResults": [
            {"status": "failed", "assertionResults": []},
            {"status": "failed", "assertionResults": [{"status": "failed"}]}]}"#;

        let tally = Tally::of_vitest(report).expect("it is JSON");

        assert_eq!(tally, Tally { passed: 4, failed: 2 });
    }

    #[test]
    fn stories_in_the_browser_are_counted_from_their_last_lines() {
        let output = "# tests 7\n# pass 5\n# fail 1\n# cancelled 1\n# skipped 0\n";

        assert_eq!(Tally::of_node(output), Tally { passed: 5, failed: 2 });
    }
}

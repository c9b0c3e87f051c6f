//! Writes anew what is made from the code: the API's description, test vectors, tables in the documentation.

use crate::command::{Failed, Result, cargo, repository, run};

/// One file that is made from others, and never by hand.
struct Generated {
    file: &'static str,
    /// Arguments of the cargo command that writes it.
    by: &'static [&'static str],
}

/// Set, it makes the tests that compare a page with the code write the page.
const WRITE: &str = "HOLDFAST_TEST_GENERATE";

const ALL: &[Generated] = &[
    Generated {
        file: "docs/openapi.json",
        by: &["run", "--package", "testkit", "--bin", "openapi"],
    },
    Generated {
        file: "docs/settings.md",
        by: &["test", "--package", "holdfast", "the_table_of_settings_is_current"],
    },
    Generated {
        file: "docs/routes.md",
        by: &["test", "--package", "holdfast", "the_table_of_routes_is_current"],
    },
    Generated {
        file: "docs/privacy.md",
        by: &["test", "--package", "holdfast", "the_inventory_of_stored_data_is_current"],
    },
];

/// Writes everything.
pub(crate) fn generate() -> Result<()> {
    for generated in ALL {
        println!("{}", generated.file);
        run(cargo(generated.by).env(WRITE, "1"))
            .map_err(|Failed(why)| Failed(format!("{}: {why}", generated.file)))?;
    }
    Ok(())
}

/// Writes everything, puts the files back as they were, and names those that had not been current.
pub(crate) fn outdated() -> Result<Vec<&'static str>> {
    let committed: Vec<Option<Vec<u8>>> = ALL.iter().map(read).collect();
    let done = generate();
    let mut outdated = Vec::new();
    for (generated, before) in ALL.iter().zip(committed) {
        if read(generated) != before {
            outdated.push(generated.file);
            if let Some(before) = before {
                std::fs::write(repository().join(generated.file), before)?;
            }
        }
    }
    done.map(|()| outdated)
}

fn read(generated: &Generated) -> Option<Vec<u8>> {
    std::fs::read(repository().join(generated.file)).ok()
}

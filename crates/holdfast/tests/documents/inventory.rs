//! `docs/privacy.md`: all that an operator could hand over, from the lines that stand above each table and column.

use std::fmt::Write;

use crate::{assert_current, files_below, repository};

const PAGE: &str = "docs/privacy.md";
const MARK: &str = "-- privacy:";

const INTRODUCTION: &str = "\
# All that an operator could hand over

This page is made from the annotations in `migrations/`; a test keeps it complete and current. It lists every column of every
table. There is nothing else: no access log, no address, no browser, no name, no e-mail address, no phone number. Attachments
lie beside the database as sealed files with random names. The file `pepper.key` holds 32 random bytes.

*Sealed* means locked on a member's device with a key that the server never has. Days are counted in UTC.

Not stored, but seen while a device is connected: its internet address (in memory, for limits), when it sends something, and
which spaces it listens to.
";

struct Table {
    name: String,
    about: String,
    columns: Vec<(String, String)>,
}

/// Reads the migrations in order: a mark belongs to the table or column on the next line.
fn tables() -> Result<Vec<Table>, String> {
    let mut tables: Vec<Table> = Vec::new();
    for file in files_below(&repository().join("migrations"), &[".sql"]) {
        let text = std::fs::read_to_string(&file).map_err(|error| error.to_string())?;
        let mut about: Option<String> = None;
        let mut inside = false;
        for line in text.lines().map(str::trim) {
            let mut take =
                |what: &str| about.take().ok_or(format!("{what} says nothing about privacy"));
            if let Some(said) = line.strip_prefix(MARK) {
                about = Some(said.trim().to_owned());
            } else if let Some(rest) = line.strip_prefix("CREATE TABLE ") {
                let name = rest.split([' ', '(']).next().unwrap_or_default().to_owned();
                tables.push(Table { about: take(&name)?, name, columns: Vec::new() });
                inside = true;
            } else if line.starts_with(')') {
                inside = false;
            } else if let Some(column) = column(line).filter(|_| inside) {
                let table = tables.last_mut().ok_or("a column before any table")?;
                let said = take(&format!("{}.{column}", table.name))?;
                table.columns.push((column.to_owned(), said));
            } else if let Some((table, column)) = added(line) {
                let said = take(&format!("{table}.{column}"))?;
                let table = tables.iter_mut().find(|it| it.name == table);
                let table = table.ok_or_else(|| format!("no table for `{line}`"))?;
                table.columns.push((column.to_owned(), said));
            } else if line.starts_with("ALTER TABLE") || line.starts_with("DROP TABLE") {
                return Err(format!("{}: this reader does not know `{line}` yet", file.display()));
            }
        }
    }
    Ok(tables)
}

/// The table and the column that a line adds to it, if it does.
fn added(line: &str) -> Option<(&str, &str)> {
    let (table, column) = line.strip_prefix("ALTER TABLE ")?.split_once(" ADD COLUMN ")?;
    Some((table, column.split_whitespace().next()?))
}

/// The name of the column that a line declares, if it declares one.
fn column(line: &str) -> Option<&str> {
    const OTHER: [&str; 5] = ["PRIMARY", "UNIQUE", "FOREIGN", "CHECK", "--"];
    let name = line.split_whitespace().next()?;
    (!OTHER.iter().any(|it| name.starts_with(it))).then_some(name)
}

#[test]
fn the_inventory_of_stored_data_is_current() {
    let tables = tables().expect("every table and column is annotated");
    let mut page = INTRODUCTION.to_owned();
    for table in &tables {
        let _ = write!(
            page,
            "\n## {}\n\n{}\n\n| column | what it gives away |\n|---|---|\n",
            table.name, table.about
        );
        for (column, about) in &table.columns {
            let _ = writeln!(page, "| `{column}` | {about} |");
        }
    }

    assert!(tables.len() > 5, "the walk itself works");
    assert_current(PAGE, &page);
}

//! The structure of the database, as text.

use std::path::Path;

fn texts() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations");
    let files = std::fs::read_dir(folder).unwrap();
    files.map(|it| std::fs::read_to_string(it.unwrap().path()).unwrap()).collect()
}

#[test]
fn every_table_and_column_says_what_it_gives_away() {
    for text in texts() {
        let mut said = false;
        for line in text.lines() {
            let words = line.trim();
            let table = words.starts_with("CREATE TABLE");
            let column =
                line.starts_with("    ") && words.starts_with(|it: char| it.is_lowercase());
            let added = words.starts_with("ALTER TABLE");
            if table || column || added {
                assert!(said, "what does this give away? {words}");
            }
            said = words.strip_prefix("-- privacy: ").is_some_and(|it| it.ends_with('.'));
        }
    }
}

#[test]
fn columns_have_types_that_both_databases_understand_alike() {
    const TYPES: [&str; 5] = ["BIGINT", "BOOLEAN", "TEXT", "BYTEA", "UUID"];
    for text in texts() {
        let columns = text
            .lines()
            .filter(|it| it.starts_with("    ") && it.trim().starts_with(char::is_lowercase));
        let added = text.lines().filter_map(|it| it.split_once(" ADD COLUMN ")).map(|(_, it)| it);
        for column in columns.chain(added) {
            let kind = column.split_whitespace().nth(1).unwrap().trim_end_matches([',', ';']);
            assert!(TYPES.contains(&kind), "{column}");
        }
    }
}

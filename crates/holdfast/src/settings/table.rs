//! The table of settings in the documentation, made from the definitions themselves.

use std::fmt::Write;

use clap::{Args, Command};

use crate::settings::Given;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/settings.md");

const INTRODUCTION: &str = "\
# Settings of `holdfast serve`

Each can be given as a flag, in the environment, or in a file named by `--settings FILE` (or `HOLDFAST_SETTINGS`). A flag is
stronger than the environment, and that is stronger than the file. The file is TOML with the names of the third column:

    listen = \"127.0.0.1:8080\"
    origin = \"https://holdfast.example.org\"
    trusted_proxy = [\"127.0.0.1\"]

What does not fit is refused at start, with the setting's name and what would be right. The data folder may also hold
`help-lines.toml`, a copy of `text/help-lines.toml` with the numbers of your own country or town.

| flag | environment | in the file | what it is |
|---|---|---|---|
";

fn table() -> String {
    let mut page = INTRODUCTION.to_owned();
    let command = Given::augment_args(Command::new("holdfast"));
    for setting in command.get_arguments().filter(|it| !it.is_hide_set()) {
        let flag = setting.get_long().expect("every setting has a flag");
        let value = setting.get_value_names().expect("every setting has a value")[0].as_str();
        let environment = setting.get_env().expect("every setting has a variable");
        let environment = environment.to_str().expect("it is text");
        let about = setting.get_long_help().or(setting.get_help()).expect("it is explained");
        let about = about.to_string().replace("\n\n", ". ");
        let about = about.split_whitespace().collect::<Vec<_>>().join(" ");
        let _ = writeln!(
            page,
            "| `--{flag} {value}` | `{environment}` | `{}` | {} |",
            flag.replace('-', "_"),
            about.trim_end_matches('.'),
        );
    }
    page
}

#[test]
fn every_setting_has_the_same_name_everywhere() {
    let command = Given::augment_args(Command::new("holdfast"));
    for setting in command.get_arguments().filter(|it| !it.is_hide_set()) {
        let flag = setting.get_long().expect("every setting has a flag");
        let name = format!("HOLDFAST_{}", flag.replace('-', "_").to_uppercase());

        assert_eq!(setting.get_env().and_then(|it| it.to_str()), Some(name.as_str()));
    }
}

#[test]
fn the_table_of_settings_is_current() {
    let table = table();
    if std::env::var_os("HOLDFAST_TEST_GENERATE").is_some() {
        std::fs::write(PAGE, &table).expect("the page can be written");
    }

    let written = std::fs::read_to_string(PAGE).unwrap_or_default();

    assert!(written == table, "docs/settings.md is out of date: run `cargo xtask generate`");
}

//! Settings that do not fit end the program before anything is begun, with a sentence that helps.

use crate::{Place, holdfast, read, run};

#[test]
fn a_wrong_setting_ends_the_program_with_its_name_and_what_would_be_right() {
    let (code, said) = run(&mut holdfast(&["serve", "--listen", "0.0.0.0:0"]));

    assert_eq!(code, Some(2));
    assert!(said.starts_with("holdfast: setting \"listen\": 0.0.0.0:0 can be reached"), "{said}");
    assert!(said.contains("--tls-cert") && said.contains("--trusted-proxy"), "{said}");
}

#[test]
fn a_slip_in_the_settings_file_names_the_file_and_the_line() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("holdfast.toml");
    std::fs::write(&file, "log = \"info\"\nlisten = \"8080\"\n").expect("it can be written");

    let (code, said) = run(holdfast(&["serve", "--settings"]).arg(&file));

    assert_eq!(code, Some(2));
    assert!(said.contains("holdfast.toml") && said.contains("line 2"), "{said}");
    assert!(said.contains("right would be 127.0.0.1:8080"), "{said}");
}

#[test]
fn a_setting_can_come_from_the_environment() {
    let (code, said) = run(holdfast(&["serve"]).env("HOLDFAST_ORIGIN", "http://a.org"));

    assert_eq!(code, Some(2));
    assert!(said.contains("--origin") && said.contains("https://a.org"), "{said}");
}

#[test]
fn the_help_tells_a_stranger_how_to_begin() {
    let (code, help) = run(&mut holdfast(&["--help"]));
    let (_, serve) = run(&mut holdfast(&["serve", "--help"]));

    assert_eq!(code, Some(0));
    assert!(help.contains("holdfast serve") && help.contains("backup"), "{help}");
    assert!(serve.contains("--trusted-proxy") && serve.contains("HOLDFAST_DATA"), "{serve}");
    assert!(!serve.contains("--demo"), "the demo is no setting: {serve}");
}

#[tokio::test]
async fn a_certificate_that_cannot_be_read_is_refused() {
    let place = Place::make().await;
    let flags = ["--tls-cert", "nowhere.pem", "--tls-key", "nowhere.pem"];

    let (code, said) = run(place.command("serve").args(flags));

    assert_eq!(code, Some(2));
    assert!(said.contains("setting \"tls_cert\"") && said.contains("nowhere.pem"), "{said}");
}

#[tokio::test]
async fn an_organisations_own_help_lines_take_the_place_of_ours_and_a_slip_in_them_is_refused() {
    let place = Place::make().await;
    std::fs::create_dir_all(place.data()).expect("it can be made");
    let file = place.data().join("help-lines.toml");
    let ours = read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../text/help-lines.toml").as_ref());
    std::fs::write(&file, "[[country]]\ncolour = \"red\"\n").expect("it can be written");

    let (code, said) = run(place.command("serve").args(["--listen", "127.0.0.1:0"]));
    std::fs::write(&file, ours.replace("SafeSpot", "Night watch")).expect("it can be written");
    let program = place.start(&[]);

    assert_eq!(code, Some(2));
    assert!(said.contains("help-lines.toml, line"), "{said}");
    assert!(program.get("/help-now?country=US").contains("Night watch"));
}

#[tokio::test]
async fn a_variable_that_looks_like_a_setting_and_is_none_is_pointed_out() {
    let place = Place::make().await;
    let mut command = place.command("backup");

    let (_, said) = run(command.arg(place.data()).env("HOLDFAST_LISTN", "127.0.0.1:1"));

    assert!(said.contains("HOLDFAST_LISTN"), "{said}");
}

//! How every page reads, kept word for word, so that no change of it goes unseen.

use std::fmt::Write;

use public_site::Language;

use crate::site::page;

#[tokio::test]
async fn every_page_reads_as_it_was_agreed() {
    for language in Language::ALL {
        for (name, path) in [
            ("home", "/"),
            ("help-now", "/help-now"),
            ("help-now-all", "/help-now?country=all"),
            ("help-now-without-lines", "/help-now?country=EU"),
            ("privacy", "/privacy"),
            ("training", "/training"),
            ("training-situation", "/training/camera"),
            ("training-question", "/training/camera/3"),
            ("training-answer", "/training/camera/3/a"),
            ("training-card", "/training/camera/card"),
            ("in-danger", "/in-danger"),
            ("measures", "/measures"),
            ("demo", "/demo"),
            ("missing", "/no-such-page"),
        ] {
            let page = without_hashes(&page(path, language).await);

            insta::assert_snapshot!(format!("{name}.{}", language.tag()), page);
        }
    }
}

/// Hashes in the names of files change with every change of a file; pages stay the same.
fn without_hashes(page: &str) -> String {
    let mut parts = page.split("/public/");
    let mut steady = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('-').expect("a name and a hash");
        let (_, rest) = rest.split_once('.').expect("an ending");
        let _ = write!(steady, "/public/{name}-HASH.{rest}");
    }
    steady
}

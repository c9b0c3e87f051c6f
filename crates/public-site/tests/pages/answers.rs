//! How the pages are answered: language, country, keeping, and what happens when nothing else works.

use std::sync::Arc;

use axum::http::StatusCode;
use domain::{
    help_lines::{HelpLine, HelpPurpose},
    organisation::{Country, Organisation},
};
use public_site::{Answer, Site};

use crate::site::{PATHS, ask, site, site_of};

#[tokio::test]
async fn a_visitor_reads_the_chosen_language_and_keeps_it() {
    let spanish = ask(site(), "/?lang=es", &[("accept-language", "en")]).await;

    assert!(spanish.body.contains("<html lang=\"es\">"));
    assert!(spanish.body.contains("href=\"/help-now?lang=es\""));
    assert!(spanish.body.contains("href=\"/?lang=en\""));
    assert_eq!(spanish.header("vary"), "accept-language");
}

#[tokio::test]
async fn a_visitor_gets_no_cookie() {
    for path in PATHS.into_iter().chain(["/sw.js", "/icon.svg", "/robots.txt"]) {
        let answered = ask(site(), path, &[]).await;

        assert_eq!(answered.header("set-cookie"), "", "{path}");
    }
}

#[tokio::test]
async fn help_now_shows_the_organisations_country_unless_another_is_asked_for() {
    let dialled = async |organisation: Option<Organisation>, path: &str| {
        let page = ask(site_of(organisation), path, &[]).await.body;
        ["911", "999", "112", "000"].map(|number| page.contains(&format!("tel:{number}\"")))
    };
    let britain = || Organisation::new("House", "GB", 18).ok();
    let brazil = Organisation::new("House", "BR", 18).ok();
    let all = [true, true, true, true];

    assert_eq!(dialled(britain(), "/help-now").await, [false, true, false, false]);
    assert_eq!(dialled(britain(), "/help-now?country=US").await, [true, false, false, false]);
    assert_eq!(dialled(britain(), "/help-now?country=fr").await, [false, false, true, false]);
    assert_eq!(dialled(britain(), "/help-now?country=all").await, all);
    assert_eq!(dialled(brazil, "/help-now").await, all);
    assert_eq!(dialled(Some(Organisation::default()), "/help-now").await, all);
}

/// So many lines for people who are not safe, in the United States.
fn kept(lines: usize, name: &str) -> Site {
    let line = HelpLine {
        purpose: HelpPurpose::Crisis,
        name: name.to_owned(),
        number: "1-800-555-0100".to_owned(),
        text: None,
        languages: vec!["en".to_owned(), "es".to_owned()],
        hours: "24/7".to_owned(),
        checked_on: "2026-11-20".to_owned(),
    };
    let country = Country::parse("US").expect("a country");
    let lines = Arc::new(vec![(country, vec![line; lines])]);
    let kept_lines = Arc::new(move || -> Answer<_> {
        let lines = Arc::clone(&lines);
        Box::pin(async move { Some(lines) })
    });
    Site { kept_lines, ..site_of(Organisation::new("House", "US", 18).ok()) }
}

#[tokio::test]
async fn lines_of_the_organisation_stand_in_place_of_those_for_the_same_purpose_and_no_others() {
    let before = ask(kept(0, ""), "/help-now", &[]).await;
    let known = [("if-none-match", before.header("etag"))];

    let after = ask(kept(1, "River line"), "/help-now", &known).await;

    assert_eq!(after.status, StatusCode::OK, "what a browser keeps is not taken for the new one");
    assert!(before.body.contains("tel:988\"") && !after.body.contains("tel:988\""));
    assert!(after.body.contains("River line") && after.body.contains("tel:18005550100\""));
    assert!(after.body.contains("tel:911\"") && after.body.contains("tel:18002221222\""));
}

#[tokio::test]
async fn as_many_lines_as_there_may_be_still_fit_on_a_bad_line() {
    let page = ask(kept(24, &"a long name ".repeat(6)), "/help-now", &[]).await;

    assert!(page.body.len() <= 30 * 1024, "{} bytes", page.body.len());
}

#[tokio::test]
async fn help_now_and_the_first_page_stand_when_the_database_does_not_answer() {
    for path in ["/", "/help-now"] {
        let answered = ask(site_of(None), path, &[]).await;

        assert_eq!(answered.status, StatusCode::OK);
        assert!(answered.body.contains("/help-now"));
    }
}

#[tokio::test]
async fn a_new_server_says_how_it_is_set_up() {
    let new = ask(site_of(Some(Organisation::default())), "/", &[]).await.body;
    let set_up = ask(site(), "/", &[]).await.body;

    assert!(new.contains("class=\"notice\""));
    assert!(!set_up.contains("class=\"notice\""));
    assert!(set_up.contains("<h1>River House</h1>"));
}

#[tokio::test]
async fn the_name_of_an_organisation_cannot_become_markup() {
    let organisation = Organisation::new("<b>A & B</b>", "US", 18).ok();

    let page = ask(site_of(organisation), "/", &[]).await.body;

    assert!(!page.contains("<b>"));
}

#[tokio::test]
async fn an_unchanged_page_is_not_sent_again() {
    for path in ["/", "/help-now", "/privacy", "/measures", "/sw.js", "/icon.svg", "/robots.txt"] {
        let first = ask(site(), path, &[]).await;
        let tag = first.header("etag").to_owned();

        let again = ask(site(), path, &[("if-none-match", &format!("\"x\", W/{tag}"))]).await;

        assert_eq!(first.status, StatusCode::OK, "{path}");
        assert_eq!((again.status, again.body.as_str()), (StatusCode::NOT_MODIFIED, ""), "{path}");
        assert_eq!(again.header("etag"), tag, "{path}");
        assert!(!again.header("cache-control").is_empty(), "{path}");
        let other = ask(site(), path, &[("if-none-match", "\"x\"")]).await;
        assert_eq!(other.status, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn every_page_has_a_policy_without_exceptions() {
    for path in PATHS {
        let answered = ask(site(), path, &[]).await;
        let policy = answered.header("content-security-policy");

        assert!(policy.starts_with("default-src 'none'; script-src 'self';"), "{path}: {policy}");
        for exception in ["unsafe", "data:", "blob:", "http", "*"] {
            assert!(!policy.contains(exception), "{path}: {policy}");
        }
    }
}

#[tokio::test]
async fn the_demo_is_there_only_when_the_program_runs_with_it() {
    let without = ask(site_of(None), "/demo", &[]).await;
    let with = ask(site(), "/demo", &[]).await;

    assert_eq!(without.status, StatusCode::NOT_FOUND);
    assert_eq!((with.status, with.header("cache-control")), (StatusCode::OK, "no-store"));
    assert!(with.body.contains("href=\"/app/g/c3BhY2U/p/b2Jq/stored/b2Jq\""));
}

#[tokio::test]
async fn a_card_of_the_demo_opens_the_app_as_that_person() {
    let page = ask(site(), "/demo", &[]).await.body;

    // {"handle":"wren","passphrase":"five plain words"}
    let link = "/app/#demo=eyJoYW5kbGUiOiJ3cmVuIiwicGFzc3BocmFzZSI6ImZpdmUgcGxhaW4gd29yZHMifQ\"";

    assert_eq!(page.matches(link).count(), 6);
}

#[tokio::test]
async fn robots_stay_out_of_what_members_use() {
    let robots = ask(site(), "/robots.txt", &[]).await.body;

    for path in ["/app", "/join", "/demo"] {
        assert!(robots.contains(&format!("Disallow: {path}\n")));
    }
}

#[tokio::test]
async fn the_worker_keeps_the_help_page_and_only_files_that_exist() {
    let worker = ask(site(), "/sw.js", &[]).await;
    let (_, files) = worker.body.split_once("FILES = ['").expect("a list");
    let (files, _) = files.split_once("']").expect("its end");

    for path in files.split("', '") {
        assert_eq!(ask(site(), path, &[]).await.status, StatusCode::OK, "{path}");
    }
    for page in ["const HELP = '/help-now'", "const HARMLESS = '/measures'"] {
        assert!(worker.body.contains(page), "{page}");
    }
    assert_eq!(worker.header("content-security-policy"), "default-src 'none'; connect-src 'self'");
}

#[tokio::test]
async fn leaving_leads_to_the_harmless_page_from_its_old_address_too() {
    let answered = ask(site(), "/leave", &[]).await;

    assert_eq!(
        (answered.status, answered.header("location")),
        (StatusCode::SEE_OTHER, "/measures")
    );
}

#[tokio::test]
async fn an_operators_link_to_the_source_is_shown_at_the_foot() {
    let mut site = site();
    site.source_url = Some("https://example.org/holdfast".to_owned());

    let page = ask(site, "/", &[]).await.body;

    assert!(page.contains("<a href=\"https://example.org/holdfast\" rel=\"noreferrer\">"));
}

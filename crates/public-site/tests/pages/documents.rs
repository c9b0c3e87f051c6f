//! The pages as documents: well-formed, small, our own, and usable by keyboard and screen reader.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use scraper::{ElementRef, Html, Selector};

use crate::site::{all_pages, ask, page, site};
use public_site::Language;

/// design: "public page, <= 30 KB transferred", here even without compression.
const PAGE_BYTES_MAX: usize = 30 * 1024;

fn all<'a>(document: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).expect("a selector");
    document.select(&selector).collect()
}

fn values(document: &Html, selector: &str, attribute: &str) -> Vec<String> {
    let elements = all(document, selector);
    elements.iter().filter_map(|it| it.attr(attribute)).map(str::to_owned).collect()
}

/// Everything that a browser fetches by itself for a page.
fn fetched(document: &Html) -> BTreeSet<String> {
    let linked = values(document, "link[href]", "href");
    linked.into_iter().chain(values(document, "[src]", "src")).collect()
}

#[tokio::test]
async fn every_page_is_well_formed() {
    for (name, page) in all_pages().await {
        let document = Html::parse_document(&page);

        assert!(document.errors.is_empty(), "{name}: {:?}", document.errors);
        let ids = values(&document, "[id]", "id");
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{name}: an id twice");
    }
}

#[tokio::test]
async fn every_page_is_small_with_all_that_belongs_to_it() {
    for (name, page) in all_pages().await {
        let mut bytes = page.len();
        for path in fetched(&Html::parse_document(&page)) {
            let file = ask(site(), &path, &[]).await;
            assert_eq!(file.status, StatusCode::OK, "{name} names {path}");
            bytes += file.body.len();
        }

        assert!(bytes <= PAGE_BYTES_MAX, "{name}: {bytes} bytes");
    }
}

#[tokio::test]
async fn no_page_names_another_origin() {
    for (name, page) in all_pages().await {
        let document = Html::parse_document(&page);
        let links = values(&document, "[href]", "href").into_iter();

        for link in links.chain(values(&document, "[src]", "src")) {
            let ours = link.starts_with('/') && !link.starts_with("//");
            let own = ours || ["#", "tel:", "sms:"].iter().any(|it| link.starts_with(it));
            assert!(own, "{name}: {link}");
        }
        assert!(!page.contains("//"), "{name} names some other address");
    }
    for path in ["/sw.js", "/robots.txt"] {
        assert!(!ask(site(), path, &[]).await.body.contains("://"), "{path}");
    }
    for path in fetched(&Html::parse_document(&page("/demo", Language::English).await)) {
        let file = ask(site(), &path, &[]).await.body;
        let file = file.replace("http://www.w3.org/2000/svg", "");
        assert!(!file.contains("://") && !file.contains("@import"), "{path}");
    }
}

#[tokio::test]
async fn no_page_carries_script_or_style_inside() {
    for (name, page) in all_pages().await {
        let document = Html::parse_document(&page);

        assert!(all(&document, "style, [style], script:not([src]), iframe, form").is_empty());
        for element in all(&document, "*") {
            let handler =
                element.value().attrs().find(|(attribute, _)| attribute.starts_with("on"));
            assert_eq!(handler, None, "{name}");
        }
    }
}

#[tokio::test]
async fn every_link_of_ours_leads_somewhere() {
    let mut checked = BTreeSet::new();
    for (name, page) in all_pages().await {
        let document = Html::parse_document(&page);
        let ids: BTreeSet<_> = values(&document, "[id]", "id").into_iter().collect();

        for link in values(&document, "a[href]", "href") {
            if let Some(id) = link.strip_prefix('#') {
                assert!(ids.contains(id), "{name}: {link}");
            }
            // The app and its links are served by the program.
            let ours =
                link.starts_with('/') && !link.starts_with("/app") && !link.starts_with("/join");
            if ours && checked.insert(link.clone()) {
                let status = ask(site(), &link, &[]).await.status;
                assert_eq!(status, StatusCode::OK, "{name}: {link}");
            }
        }
    }
}

#[tokio::test]
async fn every_number_can_be_dialled() {
    let mut numbers = BTreeSet::new();
    for (name, page) in all_pages().await {
        let document = Html::parse_document(&page);

        for link in values(&document, "a[href^='tel:'], a[href^='sms:']", "href") {
            let (_, number) = link.split_once(':').expect("a scheme");
            let digits = number.strip_prefix('+').unwrap_or(number);
            assert!((3..=15).contains(&digits.len()), "{name}: {link}");
            assert!(digits.bytes().all(|it| it.is_ascii_digit()), "{name}: {link}");
            numbers.insert(link);
        }
    }

    for known in ["tel:911", "tel:988", "sms:988", "sms:741741", "tel:18009720590", "tel:112"] {
        assert!(numbers.contains(known), "{known} is on no page");
    }
}

#[tokio::test]
async fn numbers_are_never_hidden_behind_anything() {
    for (name, page) in all_pages().await {
        let document = Html::parse_document(&page);

        let hiding = all(&document, "details, dialog, template, [hidden], button");
        assert!(hiding.is_empty(), "{name}");
        // What only beats time is not read aloud; nothing to call by stands in it.
        assert!(all(&document, "[aria-hidden='true'] a").is_empty(), "{name}");
    }
}

#[tokio::test]
async fn help_now_and_leave_quickly_are_on_every_page_but_the_harmless_one() {
    for (name, page) in all_pages().await {
        let document = Html::parse_document(&page);
        let leave = values(&document, "nav.always a[data-leave]", "href");
        let help = values(&document, "nav.always a.help", "href");

        if name.starts_with("/measures") {
            assert!(all(&document, "a, script").is_empty(), "{name} gives nothing away");
        } else {
            assert_eq!(leave, ["/measures"], "{name}");
            assert_eq!(help.len(), 1, "{name}");
            assert!(help[0].starts_with("/help-now"), "{name}");
        }
    }
}

#[tokio::test]
async fn using_just_now_and_using_alone_come_first() {
    for language in Language::ALL {
        let document = Html::parse_document(&page("/help-now", language).await);

        let sections = values(&document, "main section.part", "id");
        let links = values(&document, "nav.going a", "href");

        assert_eq!(sections, ["just-used", "alone", "wake", "unsafe", "craving", "talk"]);
        assert_eq!(links, ["#just-used", "#alone", "#wake", "#unsafe", "#craving", "#talk"]);
    }
}

#[tokio::test]
async fn a_screen_reader_finds_its_way_on_every_page() {
    for (name, page) in all_pages().await {
        let document = Html::parse_document(&page);

        let language = if name.ends_with("es") { "es" } else { "en" };
        assert_eq!(values(&document, "html", "lang"), [language], "{name}");
        assert_eq!(all(&document, "h1").len(), 1, "{name}");
        assert_eq!(all(&document, "main").len(), 1, "{name}");
        assert_eq!(all(&document, "img:not([alt])").len(), 0, "{name}");
        if !name.starts_with("/measures") {
            assert_eq!(values(&document, "body > a:first-child", "href"), ["#main"], "{name}");
            assert_eq!(all(&document, "header, footer, nav.always[aria-label]").len(), 3, "{name}");
        }
        let mut level = 0;
        for heading in all(&document, "h1, h2, h3, h4") {
            let own = usize::from(heading.value().name().as_bytes()[1] - b'0');
            assert!(own <= level + 1, "{name}: a heading is skipped before {}", heading.html());
            level = own;
        }
    }
}

#[tokio::test]
async fn titles_and_descriptions_are_neutral() {
    for (name, page) in all_pages().await {
        let document = Html::parse_document(&page);
        let title: String = all(&document, "title").iter().flat_map(ElementRef::text).collect();
        let description = values(&document, "meta[name='description']", "content").join(" ");

        let shown = format!("{title} {description}").to_lowercase();
        for telling in ["recover", "recuper", "opioid", "overdose", "sobredosis", "river", "adic"] {
            assert!(!shown.contains(telling), "{name}: {shown}");
        }
        assert!(!title.trim().is_empty(), "{name}");
    }
}

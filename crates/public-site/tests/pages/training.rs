//! The training can be walked to its end by plain links, whatever one chooses, in both languages.

use std::{collections::BTreeSet, fs, path::Path};

use axum::http::StatusCode;
use public_site::Language;
use scraper::{Html, Selector};

use crate::site::{ask, page, site};

/// At least what people asked for by name: issue "Safe hands".
const SITUATIONS_LEN_MIN: usize = 8;
const QUESTIONS_LEN: std::ops::RangeInclusive<usize> = 3..=4;
const ANSWERS_LEN: usize = 3;

/// Longer sentences are hard to follow for somebody who is eleven, tired or frightened.
const SENTENCE_WORDS_MAX: usize = 26;

fn links(document: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    document.select(&selector).filter_map(|it| it.attr("href")).map(str::to_owned).collect()
}

/// What somebody reads on a page.
fn read(document: &Html) -> String {
    document.root_element().text().collect::<Vec<_>>().join("\n")
}

async fn open(path: &str) -> Html {
    let answered = ask(site(), path, &[]).await;
    assert_eq!(answered.status, StatusCode::OK, "{path}");
    Html::parse_document(&answered.body)
}

/// The addresses where the situations begin.
async fn beginnings(language: Language) -> Vec<String> {
    let list = open(&format!("/training?lang={}", language.tag())).await;
    links(&list, "nav.going a")
}

/// Every page of a situation, in the order in which it is reached; fails when an answer leads nowhere.
async fn walk(beginning: &str) -> Vec<Html> {
    let mut pages = Vec::new();
    let mut at = beginning.to_owned();
    for _ in 0..=*QUESTIONS_LEN.end() {
        let question = open(&at).await;
        let answers = links(&question, "nav.answers a");
        pages.push(question);
        if answers.is_empty() {
            return pages;
        }
        assert_eq!(answers.len(), ANSWERS_LEN, "{at}");
        let mut onward = BTreeSet::new();
        for answer in &answers {
            let answered = open(answer).await;
            let others: BTreeSet<_> = links(&answered, "nav.answers a").into_iter().collect();
            let rest = answers.iter().filter(|it| *it != answer).cloned();
            assert_eq!(others, rest.collect(), "{answer}");
            onward.extend(links(&answered, "main a.button"));
            pages.push(answered);
        }
        assert_eq!(onward.len(), 1, "the story goes on in one place after {at}: {onward:?}");
        at = onward.pop_first().expect("one");
    }
    panic!("{beginning} does not come to an end");
}

#[tokio::test]
async fn every_choice_in_every_situation_leads_on_to_the_card() {
    for language in Language::ALL {
        let beginnings = beginnings(language).await;
        assert!(beginnings.len() >= SITUATIONS_LEN_MIN, "{beginnings:?}");
        for beginning in beginnings {
            let pages = walk(&beginning).await;

            let (card, before) = pages.split_last().expect("pages");
            assert!(QUESTIONS_LEN.contains(&(before.len() / (1 + ANSWERS_LEN))), "{beginning}");
            let help = links(card, "main a.button-help");
            assert_eq!(help.len(), 1, "{beginning}");
            assert!(help[0].starts_with("/help-now"), "{beginning}");
            let all: BTreeSet<_> = pages.iter().flat_map(|it| links(it, "a")).collect();
            assert!(all.iter().all(|it| !it.starts_with("tel:")), "numbers are on the help page");
        }
    }
}

#[tokio::test]
async fn the_training_keeps_the_language_on_every_page() {
    for language in Language::ALL {
        let other = format!("?lang={}", language.other().tag());
        let own = format!("?lang={}", language.tag());
        for beginning in beginnings(language).await {
            for page in walk(&beginning).await {
                let links: BTreeSet<_> =
                    links(&page, "a").into_iter().filter(|it| it.contains("/training")).collect();
                let away = links.iter().filter(|it| it.contains(&other)).count();

                assert_eq!(away, 1, "the same page in the other language: {links:?}");
                assert!(links.iter().all(|it| it.contains(&own) || it.contains(&other)));
            }
        }
    }
}

#[tokio::test]
async fn from_card_to_card_one_comes_through_every_situation() {
    let beginnings = beginnings(Language::English).await;
    for pair in beginnings.windows(2) {
        let card = walk(&pair[0]).await.pop().expect("a card");

        assert!(links(&card, "main a.button").contains(&pair[1]), "{pair:?}");
    }
}

#[tokio::test]
async fn every_text_of_the_training_stands_on_a_page() {
    for language in Language::ALL {
        let mut shown = read(&Html::parse_document(&page("/training", language).await));
        for beginning in beginnings(language).await {
            for page in walk(&beginning).await {
                shown.push_str(&read(&page));
            }
        }

        for line in texts(language) {
            assert!(shown.contains(&line), "on no page in {}: {line}", language.tag());
        }
    }
}

#[tokio::test]
async fn titles_tell_the_pages_apart_and_nothing_else() {
    for language in Language::ALL {
        let mut titles = BTreeSet::new();
        for beginning in beginnings(language).await {
            for page in walk(&beginning).await {
                let selector = Selector::parse("title").expect("a selector");
                let title: String = page.select(&selector).flat_map(|it| it.text()).collect();
                let (first, _) = title.split_once(' ').expect("a number");

                assert!(["Training", "Capacitación"].contains(&first), "{title}");
                assert!(titles.insert(title.clone()), "{title} twice");
            }
        }
    }
}

#[tokio::test]
async fn an_address_that_is_no_place_of_the_training_is_not_found() {
    for path in [
        "/training/",
        "/training/nobody",
        "/training/camera/1",
        "/training/camera/5",
        "/training/camera/02",
        "/training/camera/1/d",
        "/training/camera/1/a/",
        "/training/camera/card/a",
        "/training/%63amera",
        "/training/%ff",
    ] {
        let answered = ask(site(), path, &[]).await;

        assert_eq!(answered.status, StatusCode::NOT_FOUND, "{path}");
        assert!(answered.body.contains("href=\"/help-now\""), "{path}");
    }
}

#[test]
fn the_training_speaks_in_short_sentences() {
    for language in Language::ALL {
        let lines = texts(language);
        let sentences = lines.iter().flat_map(|it| it.split(['.', '?', '!', ':', '…']));
        for sentence in sentences {
            let words = sentence.split_whitespace().count();

            assert!(words <= SENTENCE_WORDS_MAX, "{words} words: {sentence}");
        }
    }
}

/// Each line of the training's texts, but those with a value in them.
fn texts(language: Language) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../text")
        .join(language.tag())
        .join("training.ftl");
    let file = fs::read_to_string(path).expect("a text file");
    let lines = file.lines().filter(|line| !line.starts_with('#') && !line.contains("{ $"));
    let said = lines.filter_map(|line| match line.strip_prefix("    ") {
        Some(more) => Some(more),
        None => line.split_once(" =").map(|(_, value)| value.trim()),
    });
    let said: Vec<_> = said.filter(|it| !it.is_empty()).map(str::to_owned).collect();
    assert!(said.len() > 500, "the texts were found");
    said
}

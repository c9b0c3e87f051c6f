//! The pages with believable data, without a program behind them.

use std::sync::Arc;

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Request, StatusCode},
};
use domain::organisation::Organisation;
use http_body_util::BodyExt;
use public_site::{Answer, CardName, Demo, HelpLines, Language, Person, Site, StoredPost, routes};
use tower::ServiceExt;

/// Every page, with the choices that change what stands on it.
pub(crate) const PATHS: [&str; 16] = [
    "/",
    "/help-now",
    "/help-now?country=all",
    "/help-now?country=GB",
    "/help-now?country=FR",
    "/help-now?country=BR",
    "/help-now?country=nonsense",
    "/privacy",
    "/in-danger",
    "/training",
    "/training/camera",
    "/training/camera/2/b",
    "/training/camera/card",
    "/measures",
    "/demo",
    "/no-such-page",
];

/// An answer, read to its end.
pub(crate) struct Answered {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Answered {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|it| it.to_str().ok()).unwrap_or_default()
    }
}

/// An organisation in the United States, and a demo.
pub(crate) fn site() -> Site {
    Site { demo: Some(demo()), ..site_of(Organisation::new("River House", "US", 18).ok()) }
}

/// No demo; `None` stands for a database that does not answer.
pub(crate) fn site_of(organisation: Option<Organisation>) -> Site {
    Site {
        help_lines: HelpLines::built_in(),
        kept_lines: Arc::new(|| -> Answer<_> { Box::pin(async { None }) }),
        organisations: Arc::new(move || -> Answer<_> {
            let organisation = organisation.clone();
            Box::pin(async move { organisation })
        }),
        source_url: None,
        demo: None,
    }
}

fn demo() -> Demo {
    let cards = [
        CardName::DayFour,
        CardName::AfterReturn,
        CardName::Buddy,
        CardName::Facilitator,
        CardName::Therapist,
        CardName::Administrator,
    ];
    let person = |card: CardName| Person {
        card,
        pseudonym: "Wren".to_owned(),
        handle: "wren".to_owned(),
        passphrase: "five plain words".to_owned(),
        sentence_en: "Has not said much yet.".to_owned(),
        sentence_es: "Todavía no ha dicho mucho.".to_owned(),
    };
    Demo {
        people: cards.map(person).to_vec(),
        join_link: Some("/join/AAECAw#1.look".to_owned()),
        stored: Some(StoredPost { space_id: "c3BhY2U".to_owned(), object_id: "b2Jq".to_owned() }),
    }
}

/// Asks the pages of `site` with these headers.
pub(crate) async fn ask(site: Site, path: &str, headers: &[(&str, &str)]) -> Answered {
    let router: Router = routes(site);
    let request = headers
        .iter()
        .fold(Request::get(path), |request, (name, value)| request.header(*name, *value))
        .body(Body::empty())
        .expect("a request");
    let response = router.oneshot(request).await.expect("pages always answer");
    let (parts, body) = response.into_parts();
    let body = body.collect().await.expect("a body").to_bytes();
    Answered {
        status: parts.status,
        headers: parts.headers,
        body: String::from_utf8_lossy(&body).into_owned(),
    }
}

/// One page in one language.
pub(crate) async fn page(path: &str, language: Language) -> String {
    ask(site(), path, &[("accept-language", language.tag())]).await.body
}

/// All pages in both languages, each with what a failing test calls it.
pub(crate) async fn all_pages() -> Vec<(String, String)> {
    let mut pages = Vec::new();
    for language in Language::ALL {
        for path in PATHS {
            pages.push((format!("{path} in {}", language.tag()), page(path, language).await));
        }
    }
    pages
}

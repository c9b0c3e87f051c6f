//! What every page has: a language, its words, and addresses that keep the reader's choice.

use std::convert::Infallible;

use askama::Template;
use axum::{
    extract::{FromRequestParts, OriginalUri},
    response::{IntoResponse, Response},
};
use http::{
    HeaderValue, StatusCode,
    header::{CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE, VARY},
    request::Parts,
};
use jiff::civil::Date;

use crate::{PublicSite, assets, language::Language};

/// How long a browser may show a page without asking again.
const PAGE_FRESH: HeaderValue = HeaderValue::from_static("public, max-age=60");

/// The part of a page that does not depend on what it says.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) language: Language,
    /// Search engines may list it.
    pub(crate) indexed: bool,
    pub(crate) source_url: Option<String>,
    /// The reader chose the language by a link, not by the browser's settings.
    chosen: bool,
    path: String,
    query: Vec<(String, String)>,
}

impl Page {
    pub(crate) fn say(&self, id: &str) -> String {
        self.language.say(id, &[])
    }

    pub(crate) fn say_with(&self, id: &str, filled: &[(&str, &str)]) -> String {
        self.language.say(id, filled)
    }

    /// A day as people write it.
    pub(crate) fn date(&self, day: &Date) -> String {
        let month = self.say(&format!("month-{}", day.month()));
        let (number, year) = (day.day().to_string(), day.year().to_string());
        self.say_with("date", &[("day", &number), ("month", &month), ("year", &year)])
    }

    /// An address of ours that keeps a chosen language.
    pub(crate) fn link(&self, path: &str) -> String {
        if self.chosen { format!("{path}?lang={}", self.language) } else { path.to_owned() }
    }

    pub(crate) fn link_with(&self, path: &str, name: &str, value: &str) -> String {
        let sign = if self.chosen { '&' } else { '?' };
        format!("{}{sign}{name}={value}", self.link(path))
    }

    pub(crate) fn other_language(&self) -> &'static str {
        self.language.other().tag()
    }

    /// This page in the other language, for the same country.
    pub(crate) fn other_language_link(&self) -> String {
        let mut link = format!("{}?lang={}", self.path, self.other_language());
        if let Some(country) = self.country() {
            link.push_str("&country=");
            link.push_str(country);
        }
        link
    }

    /// The country that the reader chose by a link: two capital letters.
    pub(crate) fn country(&self) -> Option<&str> {
        let (_, country) = self.query.iter().find(|(name, _)| name == "country")?;
        let sound = country.len() == 2 && country.bytes().all(|it| it.is_ascii_uppercase());
        sound.then_some(country)
    }

    #[expect(clippy::unused_self, reason = "templates reach everything through the page")]
    pub(crate) fn style(&self) -> &'static str {
        assets::style_path()
    }

    #[expect(clippy::unused_self, reason = "templates reach everything through the page")]
    pub(crate) fn script(&self) -> &'static str {
        assets::script_path()
    }

    pub(crate) fn not_indexed(mut self) -> Self {
        self.indexed = false;
        self
    }
}

impl FromRequestParts<PublicSite> for Page {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &PublicSite) -> Result<Self, Infallible> {
        let original = parts.extensions.get::<OriginalUri>();
        let uri = original.map_or(&parts.uri, |OriginalUri(uri)| uri);
        let pairs = uri.query().unwrap_or_default().split('&').filter_map(|it| it.split_once('='));
        let query: Vec<_> = pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let wish = query.iter().find(|(name, _)| name == "lang");
        let chosen = wish.and_then(|(_, tag)| Language::of_tag(tag));
        Ok(Self {
            language: chosen.unwrap_or_else(|| Language::of_headers(&parts.headers)),
            indexed: true,
            source_url: site.0.source_url.clone(),
            chosen: chosen.is_some(),
            path: uri.path().to_owned(),
            query,
        })
    }
}

/// Answers with a page.
pub(crate) fn show(status: StatusCode, language: Language, page: &impl Template) -> Response {
    match page.render() {
        Ok(html) => {
            let headers = [
                (CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
                (CONTENT_LANGUAGE, HeaderValue::from_static(language.tag())),
                (VARY, HeaderValue::from_static("accept-language")),
                (CACHE_CONTROL, PAGE_FRESH),
            ];
            (status, headers, html).into_response()
        }
        Err(error) => {
            tracing::error!(%error, "a page could not be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

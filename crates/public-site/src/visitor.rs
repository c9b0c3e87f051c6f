//! What a request says about its visitor: a language and a country, and nothing that is kept.

use std::convert::Infallible;

use axum::{
    extract::{FromRequestParts, Query},
    http::{header, request::Parts},
};
use domain::organisation::Country;
use serde::Deserialize;

use crate::language::Language;

/// Who asks for a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Visitor {
    pub(crate) language: Language,
    /// What the address itself asks for; links carry it on.
    pub(crate) chosen_language: Option<Language>,
    pub(crate) chosen_country: Option<ChosenCountry>,
}

/// Whose numbers a visitor wants to see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ChosenCountry {
    All,
    One(Country),
}

impl ChosenCountry {
    fn parse(written: &str) -> Option<Self> {
        let written = written.to_ascii_uppercase();
        if written == "ALL" { Some(Self::All) } else { Country::parse(&written).map(Self::One) }
    }

    fn written(&self) -> &str {
        match self {
            Self::All => "all",
            Self::One(country) => country.as_str(),
        }
    }
}

#[derive(Deserialize)]
struct Asked {
    lang: Option<String>,
    country: Option<String>,
}

impl Visitor {
    /// The address of `path` for somebody who chose these; `&amp;` is the template's business.
    pub(crate) fn link(
        path: &str,
        language: Option<Language>,
        country: Option<&ChosenCountry>,
    ) -> String {
        let language = language.map(|it| format!("lang={}", it.tag()));
        let country = country.map(|it| format!("country={}", it.written()));
        let query: Vec<String> = [language, country].into_iter().flatten().collect();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
    }
}

/// Never refuses: what makes no sense is passed over.
impl<S: Sync> FromRequestParts<S> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let asked = Query::<Asked>::try_from_uri(&parts.uri).ok().map(|Query(asked)| asked);
        let (lang, country) = asked.map_or((None, None), |asked| (asked.lang, asked.country));
        let chosen_language = lang.as_deref().and_then(Language::of_tag);
        let accepted = parts.headers.get(header::ACCEPT_LANGUAGE).and_then(|it| it.to_str().ok());
        Ok(Self {
            language: chosen_language
                .unwrap_or_else(|| Language::accepted(accepted.unwrap_or_default())),
            chosen_language,
            chosen_country: country.as_deref().and_then(ChosenCountry::parse),
        })
    }
}

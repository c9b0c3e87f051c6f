//! Help now: what to do this minute, and who answers. Needs no account, no script and, seen once, no line.

use askama::Template;
use axum::{extract::State, response::Response};
use domain::organisation::Country;
use http::StatusCode;
use jiff::civil::Date;

use crate::{
    PublicSite,
    help_lines::{CountryLines, Kind, Line},
    page::{Page, show},
};

#[derive(Template)]
#[template(path = "help_now.html")]
struct HelpNow {
    page: Page,
    country: CountryLines,
    countries: Vec<(String, String)>,
    today: Date,
}

impl HelpNow {
    /// Lines where somebody stays on the phone.
    fn lines_alone(&self) -> Vec<&Line> {
        self.country.lines_of_kind(Kind::Alone)
    }

    fn other_countries(&self) -> impl Iterator<Item = &(String, String)> {
        self.countries.iter().filter(|(code, _)| code != self.country.code())
    }
}

pub(crate) async fn help_now(page: Page, State(site): State<PublicSite>) -> Response {
    let lines = &site.0.help_lines;
    let chosen = page.country().and_then(Country::parse);
    let country = match chosen {
        Some(country) => country,
        None => site.organisation().await.country,
    };
    let country = lines.of(country);
    let countries = lines.countries(page.language).map(|(code, name)| (code.to_owned(), name));
    let (countries, today) = (countries.collect(), today(site.0.app.now()));
    show(StatusCode::OK, page.language, &HelpNow { page, country, countries, today })
}

/// The day of a time in milliseconds since 1970, in UTC.
fn today(now: i64) -> Date {
    let now = jiff::Timestamp::from_millisecond(now).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    now.to_zoned(jiff::tz::TimeZone::UTC).date()
}

/// What templates may do to values.
mod filters {
    /// A number as a `tel:` address has it.
    #[askama::filter_fn]
    pub(crate) fn dial(number: &str, _: &dyn askama::Values) -> askama::Result<String> {
        Ok(number.chars().filter(|it| it.is_ascii_digit() || *it == '+').collect())
    }
}

//! `/help-now`: for somebody in danger. Plain HTML, complete without script, kept for offline.

use std::sync::Arc;

use askama::Template;
use axum::{extract::State, http::HeaderMap, response::Response};
use domain::organisation::Country as CountryCode;

use super::shown;
use crate::{
    answer::Kept,
    frame::Frame,
    help_lines::{Country, HelpLines, Line, Number, Purpose},
    language::Language,
    program::Program,
    visitor::{ChosenCountry, Visitor},
    words::Words,
};

#[derive(Template)]
#[template(path = "help-now.html")]
struct HelpNow {
    f: Frame,
    /// The one country whose numbers are shown; none: all of them.
    country: Option<String>,
    emergencies: Vec<Emergency>,
    with_you: Vec<Lines>,
    crisis: Vec<Lines>,
    talk: Vec<Lines>,
    poison: Vec<Lines>,
    others: Vec<OtherCountry>,
}

/// A number that sends an ambulance, and where, when several countries are shown.
struct Emergency {
    number: String,
    dialled: String,
    countries: String,
}

/// The lines of one country for one purpose.
struct Lines {
    /// Empty when only one country is shown.
    country: String,
    lines: Vec<ShownLine>,
}

struct ShownLine {
    name: String,
    note: String,
    numbers: Vec<ShownNumber>,
    /// "Checked on ...", or that nobody did.
    checked: String,
    unchecked: bool,
}

struct ShownNumber {
    /// `tel:` or `sms:` and what is dialled.
    link: String,
    verb: String,
    number: String,
}

struct OtherCountry {
    name: String,
    link: String,
}

/// `GET /help-now`
pub(crate) async fn help_now(
    State(program): State<Arc<Program>>,
    visitor: Visitor,
    headers: HeaderMap,
) -> Response {
    let own = program.organisation().await.filter(|it| it.set_up).map(|it| it.country);
    let f = Frame::new(&program, visitor, "/help-now", "help-title");
    let lines = program.help_lines().await;
    shown(&HelpNow::new(f, &lines, own), Kept::Page, &headers)
}

impl HelpNow {
    fn new(f: Frame, table: &HelpLines, own: Option<CountryCode>) -> Self {
        let one = match f.country() {
            Some(ChosenCountry::All) => None,
            Some(ChosenCountry::One(country)) => table.serving(country.as_str()),
            None => own.and_then(|country| table.serving(country.as_str())),
        };
        let countries: Vec<&Country> = match one {
            Some(country) => vec![country],
            None => table.countries.iter().collect(),
        };
        let (words, language) = (f.words, f.language());
        let lines = |purpose| lines_for(purpose, &countries, words);
        Self {
            country: one.map(|it| it.name.in_language(language).to_owned()),
            emergencies: emergencies(&countries, language),
            with_you: lines(Purpose::WithYou),
            crisis: lines(Purpose::Crisis),
            talk: lines(Purpose::Talk),
            poison: lines(Purpose::Poison),
            others: others(&f, table, one),
            f,
        }
    }
}

fn emergencies(countries: &[&Country], language: Language) -> Vec<Emergency> {
    let mut found: Vec<Emergency> = Vec::new();
    for country in countries {
        let name = country.name.in_language(language);
        let Number { shown, dialled } = &country.emergency;
        match found.iter_mut().find(|it| it.dialled == *dialled) {
            Some(known) => known.countries = format!("{}, {name}", known.countries),
            None => found.push(Emergency {
                number: shown.clone(),
                dialled: dialled.clone(),
                countries: if countries.len() > 1 { name.to_owned() } else { String::new() },
            }),
        }
    }
    found
}

fn lines_for(purpose: Purpose, countries: &[&Country], words: &Words) -> Vec<Lines> {
    let several = countries.len() > 1;
    let of_country = |country: &&Country| Lines {
        country: if several {
            country.name.in_language(words.language()).to_owned()
        } else {
            String::new()
        },
        lines: country
            .lines
            .iter()
            .filter(|line| line.purpose == purpose)
            .map(|line| ShownLine::new(line, words))
            .collect(),
    };
    countries.iter().map(of_country).filter(|it| !it.lines.is_empty()).collect()
}

impl ShownLine {
    fn new(line: &Line, words: &Words) -> Self {
        let number = |number: &Option<Number>, message: &str, scheme: &str| {
            number.as_ref().map(|it| ShownNumber {
                link: format!("{scheme}:{}", it.dialled),
                verb: words.t(message),
                number: it.shown.clone(),
            })
        };
        let checked = line.checked.map(|it| words.date(it.year, it.month, it.day));
        Self {
            name: line.name.in_language(words.language()).to_owned(),
            note: line
                .note
                .as_ref()
                .map(|it| it.in_language(words.language()).to_owned())
                .unwrap_or_default(),
            numbers: [
                number(&line.call, "help-call", "tel"),
                number(&line.text, "help-text", "sms"),
                number(&line.tty, "help-tty", "tel"),
            ]
            .into_iter()
            .flatten()
            .collect(),
            unchecked: checked.is_none(),
            checked: checked.map_or_else(
                || words.t("help-unchecked"),
                |date| words.with("help-checked", "date", &date),
            ),
        }
    }
}

/// Links to every country that is not shown.
fn others(f: &Frame, table: &HelpLines, shown: Option<&Country>) -> Vec<OtherCountry> {
    let other = |country: &Country| {
        let chosen = CountryCode::parse(&country.code).map(ChosenCountry::One)?;
        let name = country.name.in_language(f.language()).to_owned();
        Some(OtherCountry { name, link: f.with_country(&chosen) })
    };
    let others = table.countries.iter().filter(|it| shown.is_none_or(|one| one.code != it.code));
    let all = shown.map(|_| OtherCountry {
        name: f.words.t("help-all-countries"),
        link: f.with_country(&ChosenCountry::All),
    });
    others.filter_map(other).chain(all).collect()
}

//! The table as people write it down: shapes for reading it, and what makes it right.

use std::collections::BTreeSet;

use domain::organisation::Country as CountryCode;
use serde::Deserialize;
use toml::{Spanned, value::Datetime};

use super::{Country, Date, HelpLines, InBoth, Line, Number, Purpose};

/// What one country may have; the page has to stay small on a bad line.
const LINES_PER_COUNTRY_MAX: usize = 24;
const TEXT_CHARS_MAX: usize = 160;

/// The whole file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenTable {
    country: Spanned<Vec<Spanned<WrittenCountry>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenCountry {
    code: Spanned<String>,
    #[serde(default)]
    covers: Vec<Spanned<String>>,
    name: Spanned<InBoth>,
    emergency: Spanned<String>,
    #[serde(default)]
    line: Vec<Spanned<WrittenLine>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenLine {
    purpose: Purpose,
    name: Spanned<InBoth>,
    note: Option<Spanned<InBoth>>,
    call: Option<Spanned<String>>,
    text: Option<Spanned<String>>,
    tty: Option<Spanned<String>>,
    checked: Option<Spanned<Datetime>>,
}

/// Something wrong, and at which byte.
pub(super) struct Mistake {
    pub(super) at: usize,
    pub(super) reason: String,
}

fn mistake<T>(place: &Spanned<T>, reason: impl Into<String>) -> Mistake {
    Mistake { at: place.span().start, reason: reason.into() }
}

impl WrittenTable {
    /// The table, if everything in it is right.
    pub(super) fn check(self) -> Result<HelpLines, Mistake> {
        if self.country.get_ref().is_empty() {
            return Err(mistake(&self.country, "there has to be at least one country"));
        }
        let mut seen = BTreeSet::new();
        let countries = self
            .country
            .into_inner()
            .into_iter()
            .map(|country| country.into_inner().check(&mut seen))
            .collect::<Result<_, _>>()?;
        Ok(HelpLines { countries })
    }
}

impl WrittenCountry {
    fn check(self, seen: &mut BTreeSet<String>) -> Result<Country, Mistake> {
        let code = country_code(&self.code)?;
        if !seen.insert(code.clone()) {
            return Err(mistake(&self.code, format!("{code} stands in the table twice")));
        }
        if let Some(one_too_many) = self.line.get(LINES_PER_COUNTRY_MAX) {
            let reason = format!("at most {LINES_PER_COUNTRY_MAX} lines a country");
            return Err(mistake(one_too_many, reason));
        }
        Ok(Country {
            code,
            covers: self.covers.iter().map(country_code).collect::<Result<_, _>>()?,
            name: in_both(self.name)?,
            emergency: number(&self.emergency)?,
            lines: self.line.into_iter().map(check_line).collect::<Result<_, _>>()?,
        })
    }
}

fn check_line(written: Spanned<WrittenLine>) -> Result<Line, Mistake> {
    if matches!(written.get_ref(), WrittenLine { call: None, text: None, tty: None, .. }) {
        return Err(mistake(&written, "a line needs a number to call or text"));
    }
    let line = written.into_inner();
    Ok(Line {
        purpose: line.purpose,
        name: in_both(line.name)?,
        note: line.note.map(in_both).transpose()?,
        call: line.call.as_ref().map(number).transpose()?,
        text: line.text.as_ref().map(number).transpose()?,
        tty: line.tty.as_ref().map(number).transpose()?,
        checked: line.checked.as_ref().map(date).transpose()?,
    })
}

fn country_code(written: &Spanned<String>) -> Result<String, Mistake> {
    match CountryCode::parse(written.get_ref()) {
        Some(code) => Ok(code.as_str().to_owned()),
        None => Err(mistake(written, "a country is two capital letters, such as US")),
    }
}

fn in_both(written: Spanned<InBoth>) -> Result<InBoth, Mistake> {
    let InBoth { en, es } = written.get_ref();
    let readable = [en, es].into_iter().all(|text| {
        let fits = text.chars().count() <= TEXT_CHARS_MAX;
        !text.trim().is_empty() && fits && !text.chars().any(char::is_control)
    });
    if readable {
        return Ok(written.into_inner());
    }
    let reason = format!("en and es both need 1 to {TEXT_CHARS_MAX} characters on one line");
    Err(mistake(&written, reason))
}

fn number(written: &Spanned<String>) -> Result<Number, Mistake> {
    Number::parse(written.get_ref()).ok_or_else(|| {
        mistake(written, "a number has 3 to 15 digits, with spaces, hyphens and brackets at most")
    })
}

fn date(written: &Spanned<Datetime>) -> Result<Date, Mistake> {
    match written.get_ref() {
        Datetime { date: Some(day), time: None, offset: None } => {
            Ok(Date { year: day.year, month: day.month, day: day.day })
        }
        _ => Err(mistake(written, "checked is a day, such as 2026-11-23")),
    }
}

//! Who answers now, country by country: the editable, dated table behind "Help now".

use std::collections::BTreeMap;

use domain::organisation::Country;
use jiff::civil::Date;
use serde::Deserialize;

use crate::language::Language;

/// After so many days a number has to be checked again before anybody relies on it.
const CHECK_LASTS_DAYS: i32 = 365;

/// The table that the program carries.
const BUILT_IN: &str = include_str!("../../../text/help-lines.toml");

/// Members of the European Union, for those without an entry of their own (as of 2026).
const EUROPEAN_UNION: &str =
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK";

/// A table of help lines that was checked to be sound.
#[derive(Debug, Clone)]
pub struct HelpLines {
    countries: Vec<CountryLines>,
}

/// What is wrong with a table of help lines.
#[derive(Debug, thiserror::Error)]
pub enum HelpLinesRefused {
    /// It is not TOML, or a field is missing, unknown or of another kind.
    #[error("{0}")]
    Unreadable(#[from] toml::de::Error),
    /// A country's code is none.
    #[error("\"{0}\" is not a country's code of two capital letters (ISO 3166-1), such as US")]
    Country(String),
    /// A country stands twice.
    #[error("{0} stands twice")]
    Twice(String),
    /// A line can be neither called nor written to.
    #[error("\"{0}\" has neither `call` nor `text` nor `tty`")]
    NoNumber(String),
    /// A number has other characters than digits, spaces, hyphens, brackets and a leading plus.
    #[error("\"{0}\" is not a number that can be called")]
    Number(String),
    /// A day is none.
    #[error("`checked_on` of \"{0}\" is not a day such as 2026-11-23")]
    CheckedOn(String),
}

impl HelpLines {
    /// The table that the program carries.
    pub fn built_in() -> Result<Self, HelpLinesRefused> {
        Self::parse(BUILT_IN)
    }

    /// Reads a table, as TOML like the one in `text/help-lines.toml`.
    pub fn parse(text: &str) -> Result<Self, HelpLinesRefused> {
        let table: Table = toml::from_str(text)?;
        let mut countries: Vec<CountryLines> = Vec::new();
        for country in table.country {
            if Country::parse(&country.code).is_none() {
                return Err(HelpLinesRefused::Country(country.code));
            }
            if countries.iter().any(|it| it.code == country.code) {
                return Err(HelpLinesRefused::Twice(country.code));
            }
            country.emergency.as_deref().map_or(Ok(()), check_number)?;
            for line in &country.lines {
                line.check()?;
            }
            countries.push(country);
        }
        Ok(Self { countries })
    }

    /// The lines of a country: its own, else those of its union, else an entry that says there are none.
    pub(crate) fn of(&self, country: Country) -> CountryLines {
        let code = country.as_str();
        let find = |code: &str| self.countries.iter().find(|it| it.code == code);
        let in_union = || EUROPEAN_UNION.split(' ').any(|it| it == code);
        let found = find(code).or_else(|| in_union().then(|| find("EU")).flatten());
        found.cloned().unwrap_or_else(|| CountryLines::none(code))
    }

    /// Codes and names of all countries in the table.
    pub(crate) fn countries(&self, language: Language) -> impl Iterator<Item = (&str, String)> {
        self.countries.iter().map(move |it| (it.code.as_str(), it.name(language)))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    country: Vec<CountryLines>,
}

/// The lines of one country.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CountryLines {
    code: String,
    /// Needed only for countries whose name the pages do not know.
    #[serde(default)]
    name: BTreeMap<String, String>,
    emergency: Option<String>,
    /// Whether the law protects whoever calls for help in an overdose, in most places.
    #[serde(default)]
    good_samaritan: bool,
    #[serde(default, rename = "line")]
    lines: Vec<Line>,
}

impl CountryLines {
    fn none(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            name: BTreeMap::new(),
            emergency: None,
            good_samaritan: false,
            lines: Vec::new(),
        }
    }

    pub(crate) fn code(&self) -> &str {
        &self.code
    }

    pub(crate) fn name(&self, language: Language) -> String {
        const NAMED: [&str; 7] = ["US", "CA", "GB", "IE", "AU", "NZ", "EU"];
        match self.name.get(language.tag()) {
            Some(name) => name.clone(),
            None if NAMED.contains(&self.code.as_str()) => {
                language.say(&format!("country-{}", self.code), &[])
            }
            None => self.code.clone(),
        }
    }

    pub(crate) fn emergency(&self) -> Option<&str> {
        self.emergency.as_deref()
    }

    pub(crate) fn good_samaritan(&self) -> bool {
        self.good_samaritan
    }

    pub(crate) fn lines(&self) -> &[Line] {
        &self.lines
    }

    pub(crate) fn lines_of_kind(&self, kind: Kind) -> Vec<&Line> {
        self.lines.iter().filter(|line| line.kind == kind).collect()
    }
}

/// What a line is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    Crisis,
    Drugs,
    Alone,
    Poison,
}

/// One line that answers.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Line {
    pub(crate) name: String,
    kind: Kind,
    #[serde(default)]
    call: Numbers,
    #[serde(default)]
    text: Numbers,
    #[serde(default)]
    tty: Numbers,
    about: About,
    checked_on: Option<toml::value::Datetime>,
}

/// One number, or several when sources do not agree.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum Numbers {
    One(String),
    Several(Vec<String>),
}

impl Default for Numbers {
    fn default() -> Self {
        Self::Several(Vec::new())
    }
}

impl Numbers {
    fn all(&self) -> &[String] {
        match self {
            Self::One(number) => std::slice::from_ref(number),
            Self::Several(numbers) => numbers,
        }
    }
}

/// A sentence or two about a line, in every language.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct About {
    en: String,
    es: String,
}

impl Line {
    pub(crate) fn about(&self, language: Language) -> &str {
        match language {
            Language::English => &self.about.en,
            Language::Spanish => &self.about.es,
        }
    }

    pub(crate) fn call(&self) -> &[String] {
        self.call.all()
    }

    pub(crate) fn text(&self) -> &[String] {
        self.text.all()
    }

    pub(crate) fn tty(&self) -> &[String] {
        self.tty.all()
    }

    /// The day it was checked, if that is recent enough to rely on.
    pub(crate) fn checked_lately(&self, today: Date) -> Option<Date> {
        let day = self.checked_day()?;
        let age = today.since((jiff::Unit::Day, day)).ok()?.get_days();
        (age <= CHECK_LASTS_DAYS).then_some(day)
    }

    fn checked_day(&self) -> Option<Date> {
        let day = self.checked_on?.date?;
        let (year, month, day) = (day.year, day.month, day.day);
        Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()
    }

    fn check(&self) -> Result<(), HelpLinesRefused> {
        let numbers = || self.call().iter().chain(self.text()).chain(self.tty());
        if numbers().next().is_none() {
            return Err(HelpLinesRefused::NoNumber(self.name.clone()));
        }
        if self.checked_on.is_some() && self.checked_day().is_none() {
            return Err(HelpLinesRefused::CheckedOn(self.name.clone()));
        }
        numbers().try_for_each(|number| check_number(number))
    }
}

fn check_number(number: &str) -> Result<(), HelpLinesRefused> {
    let digits = number.strip_prefix('+').unwrap_or(number);
    let sound = digits.chars().all(|it| it.is_ascii_digit() || " -()".contains(it))
        && digits.contains(|it: char| it.is_ascii_digit());
    if sound { Ok(()) } else { Err(HelpLinesRefused::Number(number.to_owned())) }
}

#[cfg(test)]
mod tests {
    use domain::organisation::Country;
    use jiff::civil::date;

    use super::{HelpLines, Kind};

    fn country(code: &str) -> Country {
        Country::parse(code).expect("it is a country")
    }

    fn refusal(text: &str) -> String {
        HelpLines::parse(text).expect_err("it is refused").to_string()
    }

    #[test]
    fn a_country_of_the_union_without_an_entry_gets_the_unions() {
        let lines = HelpLines::built_in().expect("it is sound");

        assert_eq!(lines.of(country("ES")).emergency(), Some("112"));
        assert_eq!(lines.of(country("IE")).lines().len(), 2);
    }

    #[test]
    fn a_country_without_lines_gets_none_rather_than_foreign_ones() {
        let lines = HelpLines::built_in().expect("it is sound");

        let japan = lines.of(country("JP"));

        assert!(japan.lines().is_empty());
        assert_eq!(japan.emergency(), None);
    }

    #[test]
    fn a_number_nobody_checked_for_a_year_is_not_called_checked() {
        let lines = HelpLines::built_in().expect("it is sound");
        let country = lines.of(country("US"));
        let safe_spot = country.lines_of_kind(Kind::Alone)[0];

        assert_eq!(safe_spot.checked_lately(date(2027, 11, 23)), Some(date(2026, 11, 23)));
        assert_eq!(safe_spot.checked_lately(date(2027, 11, 24)), None);
    }

    #[test]
    fn a_line_whose_sources_disagree_is_never_called_checked() {
        let lines = HelpLines::built_in().expect("it is sound");
        let country = lines.of(country("US"));
        let never_use_alone = country.lines_of_kind(Kind::Alone)[1];

        assert_eq!(never_use_alone.call().len(), 2);
        assert_eq!(never_use_alone.checked_lately(date(2026, 11, 23)), None);
    }

    #[test]
    fn a_table_with_a_slip_is_refused_with_the_reason() {
        let line = |rest: &str| {
            format!(
                "[[country]]\ncode = \"US\"\n[[country.line]]\nname = \"A\"\nkind = \"crisis\"\n\
                 about = {{ en = \"a\", es = \"b\" }}\n{rest}"
            )
        };

        assert!(refusal("[[country]]\ncode = \"XX\"").contains("not a country's code"));
        assert!(refusal(&line("")).contains("neither `call` nor `text`"));
        assert!(refusal(&line("call = \"javascript:1\"")).contains("not a number"));
        assert!(refusal(&line("call = \"1\"\nchecked_on = 10:00:00")).contains("not a day"));
        assert!(refusal(&line("call = \"1\"\ncolour = \"red\"")).contains("unknown field"));
    }
}

//! The numbers that people in danger call: a dated table that an organisation can replace.

mod written;

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use domain::{
    help_lines::{self, CountryLines, HelpLine, HelpPurpose, ShownLine},
    organisation::Country as CountryCode,
};
use serde::Deserialize;

use crate::language::Language;
use written::{Mistake, WrittenTable};

/// The name of the file in the data folder that takes the place of the built-in table.
pub const HELP_LINES_FILE: &str = "help-lines.toml";
/// More than this is a mistake, not a table of help lines.
const FILE_BYTES_MAX: u64 = 256 * 1024;
/// E.164 allows 15 digits; three are the shortest that anybody can call.
const DIGITS: std::ops::RangeInclusive<usize> = 3..=15;

const BUILT_IN: &str = include_str!("../../../../text/help-lines.toml");

/// All countries and their lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpLines {
    pub(crate) countries: Vec<Country>,
}

/// Why a table was not taken.
#[derive(Debug, thiserror::Error)]
pub enum HelpLinesRefused {
    /// The file is there, but cannot be read.
    #[error("{path}: {error}", path = path.display())]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// Something in it is wrong.
    #[error("{file}, line {line}: {reason}")]
    Wrong {
        /// Which file.
        file: String,
        /// The line, from 1.
        line: usize,
        /// What would be right.
        reason: String,
    },
}

impl HelpLines {
    /// The table that the program carries inside.
    pub fn built_in() -> Self {
        Self::parse("text/help-lines.toml", BUILT_IN).expect("a test reads the built-in table")
    }

    /// The table in the data folder where there is one, else the built-in one.
    pub fn load(data: &Path) -> Result<Self, HelpLinesRefused> {
        let path = data.join(HELP_LINES_FILE);
        let unreadable = |error| HelpLinesRefused::Unreadable { path: path.clone(), error };
        let bytes = match fs::metadata(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::built_in()),
            Err(error) => return Err(unreadable(error)),
            Ok(file) => file.len(),
        };
        let name = path.display().to_string();
        if bytes > FILE_BYTES_MAX {
            let reason = format!("the file is larger than {FILE_BYTES_MAX} bytes");
            return Err(HelpLinesRefused::Wrong { file: name, line: 1, reason });
        }
        Self::parse(&name, &fs::read_to_string(&path).map_err(unreadable)?)
    }

    /// Reads a table; `file` is what a refusal calls it.
    pub fn parse(file: &str, text: &str) -> Result<Self, HelpLinesRefused> {
        let wrong = |at: usize, reason: String| HelpLinesRefused::Wrong {
            file: file.to_owned(),
            line: line_of(text, at),
            reason,
        };
        let written: WrittenTable = toml::from_str(text).map_err(|error| {
            wrong(error.span().map_or(0, |span| span.start), error.message().to_owned())
        })?;
        written.check().map_err(|Mistake { at, reason }| wrong(at, reason))
    }

    /// The table as the interface tells it to the member app.
    pub fn told(&self) -> Arc<[CountryLines]> {
        let country = |it: &Country| CountryLines {
            code: it.code.clone(),
            covers: it.covers.clone(),
            emergency: it.emergency.shown.clone(),
            lines: it.lines.iter().map(Line::told).collect(),
        };
        self.countries.iter().map(country).collect()
    }

    /// The same with what administrators wrote down: where they have a line for a purpose, theirs stand in place of those
    /// that came with the program. Countries that have no entry of their own have no number for an ambulance here, and
    /// stay without.
    pub(crate) fn with(&self, kept: &[(CountryCode, Vec<HelpLine>)]) -> Self {
        let mut all = self.clone();
        for country in &mut all.countries {
            let own = kept.iter().find(|(code, _)| code.as_str() == country.code);
            let own = own.map_or(&[][..], |(_, lines)| lines);
            let own: Vec<Line> = own.iter().filter_map(Line::kept).collect();
            country.lines.retain(|it| own.iter().all(|kept| kept.purpose != it.purpose));
            country.lines.extend(own);
        }
        all
    }

    /// The entry that serves a country: its own, else the one that covers it.
    pub(crate) fn serving(&self, code: &str) -> Option<&Country> {
        let own = self.countries.iter().find(|country| country.code == code);
        own.or_else(|| self.countries.iter().find(|it| it.covers.iter().any(|it| it == code)))
    }
}

/// One country's numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Country {
    pub(crate) code: String,
    covers: Vec<String>,
    pub(crate) name: InBoth,
    pub(crate) emergency: Number,
    pub(crate) lines: Vec<Line>,
}

/// One line that somebody can call or text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) purpose: Purpose,
    pub(crate) name: InBoth,
    pub(crate) note: Option<InBoth>,
    pub(crate) call: Option<Number>,
    pub(crate) text: Option<Number>,
    pub(crate) tty: Option<Number>,
    /// None: nobody made sure.
    pub(crate) checked: Option<Date>,
}

impl Line {
    fn told(&self) -> ShownLine {
        let in_both = |it: &InBoth| help_lines::InBoth { en: it.en.clone(), es: it.es.clone() };
        let number = |it: &Option<Number>| it.as_ref().map(|it| it.shown.clone());
        ShownLine {
            purpose: match self.purpose {
                Purpose::WithYou => HelpPurpose::WithYou,
                Purpose::Crisis => HelpPurpose::Crisis,
                Purpose::Talk => HelpPurpose::Talk,
                Purpose::Poison => HelpPurpose::Poison,
            },
            name: in_both(&self.name),
            note: self.note.as_ref().map(in_both),
            call: number(&self.call),
            text: number(&self.text),
            tty: number(&self.tty),
            checked_on: self
                .checked
                .map(|it| format!("{:04}-{:02}-{:02}", it.year, it.month, it.day)),
            own: false,
        }
    }

    /// A line that an administrator wrote down; it has one name for all, and says the hours beneath it.
    fn kept(it: &HelpLine) -> Option<Self> {
        let in_both = |text: &str| InBoth { en: text.to_owned(), es: text.to_owned() };
        let note = [it.hours.trim().to_owned(), it.languages.join(", ")];
        let note = note.iter().filter(|it| !it.is_empty()).cloned().collect::<Vec<_>>().join(" · ");
        let (year, rest) = it.checked_on.split_once('-')?;
        let (month, day) = rest.split_once('-')?;
        Some(Self {
            purpose: match it.purpose {
                HelpPurpose::WithYou => Purpose::WithYou,
                HelpPurpose::Crisis => Purpose::Crisis,
                HelpPurpose::Talk => Purpose::Talk,
                HelpPurpose::Poison => Purpose::Poison,
            },
            name: in_both(&it.name),
            note: (!note.is_empty()).then(|| in_both(&note)),
            call: Some(Number::parse(&it.number)?),
            text: it.text.as_deref().and_then(Number::parse),
            tty: None,
            checked: Some(Date {
                year: year.parse().ok()?,
                month: month.parse().ok()?,
                day: day.parse().ok()?,
            }),
        })
    }
}

/// What a line is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Purpose {
    WithYou,
    Crisis,
    Talk,
    Poison,
}

/// A calendar day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Date {
    pub(crate) year: u16,
    pub(crate) month: u8,
    pub(crate) day: u8,
}

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct InBoth {
    en: String,
    es: String,
}

impl InBoth {
    pub(crate) fn in_language(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::Spanish => &self.es,
        }
    }
}

/// A telephone number that can be dialled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Number {
    /// As people read it.
    pub(crate) shown: String,
    /// Digits, after a plus where it was written with one.
    pub(crate) dialled: String,
}

impl Number {
    fn parse(written: &str) -> Option<Self> {
        let (plus, rest) = match written.strip_prefix('+') {
            Some(rest) => ("+", rest),
            None => ("", written),
        };
        if !rest.chars().all(|it| it.is_ascii_digit() || matches!(it, ' ' | '-' | '(' | ')')) {
            return None;
        }
        let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
        let dialled = format!("{plus}{digits}");
        DIGITS.contains(&digits.len()).then(|| Self { shown: written.to_owned(), dialled })
    }
}

fn line_of(text: &str, at: usize) -> usize {
    1 + text.get(..at).unwrap_or_default().matches('\n').count()
}

#[cfg(test)]
mod tests {
    use super::{HELP_LINES_FILE, HelpLines, Number};

    const ONE: &str = r#"[[country]]
code = "US"
name = { en = "United States", es = "Estados Unidos" }
emergency = "911"

[[country.line]]
purpose = "talk"
name = { en = "Somebody", es = "Alguien" }
call = "1-800-662-4357"
checked = 2026-11-23
"#;

    fn refusal(from: &str, to: &str) -> String {
        assert!(ONE.contains(from));
        let refused = HelpLines::parse("help-lines.toml", &ONE.replace(from, to));
        refused.expect_err("a wrong table").to_string()
    }

    #[test]
    fn the_built_in_table_can_be_read() {
        let table = HelpLines::built_in();

        let codes: Vec<_> = table.countries.iter().map(|country| country.code.as_str()).collect();

        assert_eq!(codes, ["US", "CA", "GB", "IE", "AU", "NZ", "EU"]);
    }

    #[test]
    fn a_country_without_numbers_of_its_own_gets_those_that_cover_it() {
        let table = HelpLines::built_in();

        let numbers = ["FR", "IE", "US", "BR"]
            .map(|code| table.serving(code).map(|country| country.emergency.shown.as_str()));

        assert_eq!(numbers, [Some("112"), Some("112"), Some("911"), None]);
        assert_eq!(table.serving("IE").expect("Ireland").code, "IE");
    }

    #[test]
    fn an_own_table_takes_the_place_of_the_built_in_one() {
        let data = tempfile::tempdir().expect("a folder");
        assert_eq!(HelpLines::load(data.path()).expect("none there"), HelpLines::built_in());

        std::fs::write(data.path().join(HELP_LINES_FILE), ONE).expect("written");
        let table = HelpLines::load(data.path()).expect("a right table");

        assert_eq!(table.countries.len(), 1);
        assert_eq!(table.countries[0].lines[0].name.en, "Somebody");
    }

    #[test]
    fn a_wrong_table_is_refused_with_line_and_reason() {
        for (from, to, line, reason) in [
            (r#""US""#, r#""Us""#, 2, "two capital letters"),
            (r#""911""#, r#""nine""#, 4, "3 to 15 digits"),
            (r#""911""#, r#""91""#, 4, "3 to 15 digits"),
            (r#""talk""#, r#""chat""#, 7, "unknown variant"),
            (r#", es = "Alguien""#, "", 8, "missing field `es`"),
            (r#"es = "Alguien""#, r#"es = " ""#, 8, "1 to 160 characters"),
            ("call = \"1-800-662-4357\"\n", "", 6, "a number to call or text"),
            ("2026-11-23", "2026-13-23", 10, ""),
            ("2026-11-23", "10:00:00", 10, "checked is a day"),
            ("emergency", "emergencia", 4, "unknown field"),
            ("code = ", "code ", 2, ""),
        ] {
            let said = refusal(from, to);

            let start = format!("help-lines.toml, line {line}: ");
            assert!(said.starts_with(&start), "{from} as {to}: {said}");
            assert!(said.contains(reason), "{from} as {to}: {said}");
        }
    }

    #[test]
    fn a_country_stands_in_the_table_once() {
        let twice = format!("{ONE}\n{ONE}");

        let refused = HelpLines::parse("it", &twice).expect_err("twice").to_string();

        assert_eq!(refused, "it, line 13: US stands in the table twice");
    }

    #[test]
    fn a_number_is_dialled_by_its_digits() {
        let dialled =
            ["1-800-662-4357", "+44 (0)20 1", "116 123", "12", "0900 SEX", "1,2,3", "++1234"]
                .map(|it| Number::parse(it).map(|number| number.dialled));

        let number = |it: &str| Some(it.to_owned());
        assert_eq!(
            dialled,
            [number("18006624357"), number("+440201"), number("116123"), None, None, None, None]
        );
    }
}

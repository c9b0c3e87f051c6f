//! The lines of one country as an administrator keeps them. They take the place of those that came with the program.

use crate::{duty::read_date, organisation::Country};

/// Lines of one country.
pub const HELP_LINES_PER_COUNTRY_MAX: usize = 24;
/// A name, or the hours.
const TEXT_CHARS_MAX: usize = 160;
/// E.164 allows 15 digits; three are the shortest that anybody can call.
const DIGITS: std::ops::RangeInclusive<usize> = 3..=15;
/// Languages of one line.
const LANGUAGES_MAX: usize = 12;

/// What a line is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HelpPurpose {
    /// Somebody who stays on the line while somebody is alone.
    WithYou,
    /// Somebody who is not safe.
    Crisis,
    /// Somebody to talk to.
    Talk,
    /// Poison control.
    Poison,
}

/// One line that somebody can call or text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpLine {
    /// What it is for.
    pub purpose: HelpPurpose,
    /// What it is called.
    pub name: String,
    /// The number to call, as people read it.
    pub number: String,
    /// The number to text, where there is one.
    pub text: Option<String>,
    /// The languages spoken there, such as `en`.
    pub languages: Vec<String>,
    /// When somebody answers, in words.
    pub hours: String,
    /// The day somebody made sure, as 2026-11-24.
    pub checked_on: String,
}

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InBoth {
    /// In English.
    pub en: String,
    /// In Spanish.
    pub es: String,
}

/// A line as people are shown it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownLine {
    /// What it is for.
    pub purpose: HelpPurpose,
    /// What it is called.
    pub name: InBoth,
    /// What else to know, such as the hours.
    pub note: Option<InBoth>,
    /// The number to call, as people read it.
    pub call: Option<String>,
    /// The number to text.
    pub text: Option<String>,
    /// The number for a teletypewriter.
    pub tty: Option<String>,
    /// The day somebody made sure, as 2026-11-24; none: nobody did.
    pub checked_on: Option<String>,
    /// Whether an administrator wrote it down; otherwise it came with the program.
    pub own: bool,
}

/// A country's lines as they came with the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountryLines {
    /// Two capital letters.
    pub code: String,
    /// Other countries that these serve.
    pub covers: Vec<String>,
    /// What sends an ambulance.
    pub emergency: String,
    /// In order.
    pub lines: Vec<ShownLine>,
}

/// What the people of one country are shown today.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShownLines {
    /// What sends an ambulance; none where nobody knows.
    pub emergency: Option<String>,
    /// In order.
    pub lines: Vec<ShownLine>,
}

impl ShownLines {
    /// For each purpose that one of `own` is for, those stand in place of what came with the program; the others stay.
    pub fn of(country: Country, table: &[CountryLines], own: &[HelpLine]) -> Self {
        let code = country.as_str();
        let shipped = table.iter().find(|it| it.code == code);
        let shipped =
            shipped.or_else(|| table.iter().find(|it| it.covers.iter().any(|it| it == code)));
        let stays = |it: &&ShownLine| own.iter().all(|kept| kept.purpose != it.purpose);
        let stay = shipped.into_iter().flat_map(|it| &it.lines).filter(stays).cloned();
        let lines = stay.chain(own.iter().map(ShownLine::own)).collect();
        Self { emergency: shipped.map(|it| it.emergency.clone()), lines }
    }
}

impl ShownLine {
    /// One that an administrator wrote down: it has one name for all, and says hours and languages beneath it.
    fn own(it: &HelpLine) -> Self {
        let in_both = |text: &str| InBoth { en: text.to_owned(), es: text.to_owned() };
        let note = [it.hours.trim().to_owned(), it.languages.join(", ")];
        let note = note.iter().filter(|it| !it.is_empty()).cloned().collect::<Vec<_>>().join(" · ");
        Self {
            purpose: it.purpose,
            name: in_both(&it.name),
            note: (!note.is_empty()).then(|| in_both(&note)),
            call: Some(it.number.clone()),
            text: it.text.clone(),
            tty: None,
            checked_on: Some(it.checked_on.clone()),
            own: true,
        }
    }
}

/// Checks the lines of one country.
pub fn check(country: &str, lines: &[HelpLine]) -> Result<Country, HelpLinesRefused> {
    let country = Country::parse(country).ok_or(HelpLinesRefused::Country)?;
    if lines.len() > HELP_LINES_PER_COUNTRY_MAX {
        return Err(HelpLinesRefused::TooMany);
    }
    let right = lines.iter().all(|it| {
        readable(&it.name, 1)
            && readable(&it.hours, 0)
            && is_number(&it.number)
            && it.text.as_deref().is_none_or(is_number)
            && it.languages.len() <= LANGUAGES_MAX
            && it.languages.iter().all(|it| language(it))
    });
    if !right {
        return Err(HelpLinesRefused::Line);
    }
    if lines.iter().any(|it| read_date(&it.checked_on).is_none()) {
        return Err(HelpLinesRefused::CheckedOn);
    }
    Ok(country)
}

fn readable(text: &str, min: usize) -> bool {
    let length = text.trim().chars().count();
    (min..=TEXT_CHARS_MAX).contains(&length) && !text.chars().any(char::is_control)
}

pub(crate) fn is_number(text: &str) -> bool {
    let rest = text.strip_prefix('+').unwrap_or(text);
    let plain = rest.chars().all(|it| it.is_ascii_digit() || matches!(it, ' ' | '-' | '(' | ')'));
    plain && DIGITS.contains(&rest.chars().filter(char::is_ascii_digit).count())
}

fn language(text: &str) -> bool {
    (2..=12).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_alphabetic() || it == b'-')
}

/// Why lines were not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HelpLinesRefused {
    /// There is no such country.
    #[error("the country has to be two capital letters, such as US")]
    Country,
    /// More than a page in a crisis can carry.
    #[error("at most 24 lines a country")]
    TooMany,
    /// A name or a number is not right.
    #[error("a line has a name and a number of 3 to 15 digits")]
    Line,
    /// Nobody says when it was checked.
    #[error("every line says on which day it was checked, such as 2026-11-24")]
    CheckedOn,
}

impl HelpLinesRefused {
    /// A stable word that clients match on and translate.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Country => "organisation_country",
            Self::TooMany => "too_many_help_lines",
            Self::Line => "help_line",
            Self::CheckedOn => "help_line_checked_on",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line() -> HelpLine {
        HelpLine {
            purpose: HelpPurpose::Talk,
            name: "Somebody".to_owned(),
            number: "1-800-662-4357".to_owned(),
            text: None,
            languages: vec!["en".to_owned()],
            hours: "always".to_owned(),
            checked_on: "2026-11-23".to_owned(),
        }
    }

    #[test]
    fn a_line_that_cannot_be_called_or_was_never_checked_is_refused() {
        let wrong = |change: fn(&mut HelpLine)| {
            let mut it = line();
            change(&mut it);
            check("US", &[it]).map(drop)
        };

        assert!(check("US", &[line()]).is_ok());
        assert_eq!(check("XX", &[]), Err(HelpLinesRefused::Country));
        assert_eq!(wrong(|it| it.number = "nine".to_owned()), Err(HelpLinesRefused::Line));
        assert_eq!(wrong(|it| it.name = " ".to_owned()), Err(HelpLinesRefused::Line));
        assert_eq!(
            wrong(|it| it.checked_on = "today".to_owned()),
            Err(HelpLinesRefused::CheckedOn)
        );
        assert_eq!(check("US", &vec![line(); 25]), Err(HelpLinesRefused::TooMany));
    }
}

//! The calendar of somebody's shifts (RFC 5545) under one neutral word: whoever sees the calendar learns times, and
//! nothing of what they are for.

use std::fmt::Write;

use uuid::Uuid;

use super::{Occurrence, ShiftRefused};
use crate::time::{DAY_MS, SECOND_MS, Timestamp};

/// What stands in the calendar unless somebody chose another word.
const TITLE_DEFAULT: &str = "Busy";
const TITLE_CHARS_MAX: usize = 40;
/// A line of a calendar, in bytes, before it is folded.
const LINE_BYTES_MAX: usize = 75;

/// The one word that stands at every time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedTitle(String);

impl FeedTitle {
    /// Checks a word; nothing at all becomes "Busy".
    pub fn new(text: &str) -> Result<Self, ShiftRefused> {
        let text = text.trim();
        if text.chars().count() > TITLE_CHARS_MAX || text.chars().any(char::is_control) {
            return Err(ShiftRefused::Title);
        }
        Ok(Self(if text.is_empty() { TITLE_DEFAULT } else { text }.to_owned()))
    }

    /// The word.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A calendar of times under one word, each with a number that stays the same; `made` is when it was asked for.
pub fn calendar(title: &FeedTitle, times: &[(Uuid, Occurrence)], made: Timestamp) -> String {
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Calendar//EN".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
        "METHOD:PUBLISH".to_owned(),
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H".to_owned(),
    ];
    for (number, time) in times {
        lines.extend([
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{number}-{}", time.date),
            format!("DTSTAMP:{}", moment(made)),
            format!("DTSTART:{}", moment(time.at)),
            format!("DTEND:{}", moment(time.ends())),
            format!("SUMMARY:{}", escaped(title.as_str())),
            "CLASS:PRIVATE".to_owned(),
            "END:VEVENT".to_owned(),
        ]);
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().fold(String::new(), |mut all, line| {
        fold(&mut all, line);
        all
    })
}

fn moment(at: Timestamp) -> String {
    let day = crate::Day::of(at).to_string().replace('-', "");
    let second = at.rem_euclid(DAY_MS) / SECOND_MS;
    format!("{day}T{:02}{:02}{:02}Z", second / 3600, second / 60 % 60, second % 60)
}

fn escaped(text: &str) -> String {
    text.chars().fold(String::new(), |mut escaped, letter| {
        if matches!(letter, '\\' | ';' | ',') {
            escaped.push('\\');
        }
        escaped.push(letter);
        escaped
    })
}

/// Lines end with CRLF and go on after a space (RFC 5545, 3.1).
fn fold(all: &mut String, line: &str) {
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LINE_BYTES_MAX {
            all.push_str("\r\n ");
            length = 1;
        }
        length += letter.len_utf8();
        // Writing into a string cannot fail.
        let _ = all.write_char(letter);
    }
    all.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_calendar_tells_times_and_one_neutral_word() {
        let times = super::super::ShiftTimes::new(
            "FREQ=DAILY;COUNT=1",
            "2026-11-24",
            "19:00",
            90,
            "Europe/Madrid",
        );
        let times = times.unwrap().between(1_700_000_000_000, 1_900_000_000_000);
        let title = FeedTitle::new("Tea, with; Kim").unwrap();

        let text = calendar(&title, &[(Uuid::nil(), times[0])], 1_772_366_400_000);

        assert!(text.contains("DTSTART:20261124T180000Z\r\nDTEND:20261124T193000Z\r\n"), "{text}");
        assert!(text.contains("DTSTAMP:20260301T120000Z\r\n"));
        assert!(text.contains("SUMMARY:Tea\\, with\\; Kim\r\n"));
        assert!(text.ends_with("END:VCALENDAR\r\n"));
    }

    #[test]
    fn no_word_becomes_busy_and_long_lines_are_folded() {
        assert_eq!(FeedTitle::new(" ").unwrap().as_str(), "Busy");
        assert_eq!(FeedTitle::new(&"x".repeat(41)), Err(ShiftRefused::Title));
        assert_eq!(FeedTitle::new("a\r\nATTACH:x"), Err(ShiftRefused::Title));
        let mut folded = String::new();

        fold(&mut folded, &"é".repeat(60));

        assert!(folded.split("\r\n").all(|line| line.len() <= LINE_BYTES_MAX), "{folded:?}");
        assert_eq!(folded.replace("\r\n ", "").trim_end(), "é".repeat(60));
    }
}

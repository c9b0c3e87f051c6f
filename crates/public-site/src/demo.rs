//! Who lives in the demo, as the demo's own program writes it down.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use serde::{Deserialize, Deserializer, de::Error};

/// The people of the demo.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Demo {
    /// In the order of their cards.
    pub people: Vec<Person>,
    /// Where somebody new can walk in: `/join/...`.
    #[serde(default)]
    pub join_link: Option<String>,
    /// A post as the server gives it out, byte for byte; the tour ends with it.
    #[serde(default, deserialize_with = "bytes")]
    pub stored: Option<Vec<u8>>,
}

impl Demo {
    /// Reads the JSON that the demo's program wrote: an object with `people`, or the people alone.
    /// The error says where it is wrong.
    pub fn parse(json: &str) -> Result<Self, serde_json::Error> {
        if json.trim_start().starts_with('[') {
            return Ok(Self { people: serde_json::from_str(json)?, join_link: None, stored: None });
        }
        serde_json::from_str(json)
    }
}

/// Somebody a visitor of the demo can be.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Person {
    /// Whose part they play.
    pub card: CardName,
    /// The name they go by.
    pub pseudonym: String,
    /// What they sign in with.
    pub handle: String,
    /// What they sign in with.
    pub passphrase: String,
    /// Where they stand, in one sentence.
    pub sentence_en: String,
    /// The same in Spanish.
    pub sentence_es: String,
}

/// The parts that people play.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardName {
    /// A member on day 4.
    DayFour,
    /// A member three days after a return to use, with 211 days kept.
    AfterReturn,
    /// That member's buddy.
    Buddy,
    /// A facilitator with two people waiting.
    Facilitator,
    /// A therapist.
    Therapist,
    /// The administrator.
    Administrator,
}

impl CardName {
    /// The name of its texts and its picture.
    pub const fn name(self) -> &'static str {
        match self {
            Self::DayFour => "day_four",
            Self::AfterReturn => "after_return",
            Self::Buddy => "buddy",
            Self::Facilitator => "facilitator",
            Self::Therapist => "therapist",
            Self::Administrator => "administrator",
        }
    }
}

fn bytes<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Vec<u8>>, D::Error> {
    let Some(text) = Option::<String>::deserialize(from)? else { return Ok(None) };
    BASE64_URL_SAFE_NO_PAD.decode(text).map(Some).map_err(D::Error::custom)
}

#[cfg(test)]
mod tests {
    use super::{CardName, Demo};

    const PERSON: &str = r#"{"card": "day_four", "pseudonym": "Wren", "handle": "wren", "passphrase": "a b c",
        "sentence_en": "Four days.", "sentence_es": "Cuatro días."}"#;

    #[test]
    fn the_demo_is_read_as_its_program_writes_it() {
        let whole =
            format!(r#"{{"people": [{PERSON}], "join_link": "/join/x#1", "stored": "AQEC"}}"#);

        let demo = Demo::parse(&whole).expect("it is right");

        assert_eq!(demo.people[0].card, CardName::DayFour);
        assert_eq!(demo.join_link.as_deref(), Some("/join/x#1"));
        assert_eq!(demo.stored, Some(vec![1, 1, 2]));
    }

    #[test]
    fn the_people_alone_are_a_demo_too() {
        let demo = Demo::parse(&format!("[{PERSON}]")).expect("it is right");

        assert_eq!((demo.people.len(), demo.join_link, demo.stored), (1, None, None));
    }

    #[test]
    fn a_wrong_demo_says_where() {
        let unknown = Demo::parse(&format!("[{}]", PERSON.replace("day_four", "pirate")))
            .expect_err("no such card");

        assert!(unknown.to_string().contains("line 1"), "{unknown}");
    }
}

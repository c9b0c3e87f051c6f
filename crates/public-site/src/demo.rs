//! Who lives in the demo, as the demo's own program writes it down.

use serde::Deserialize;

/// The people of the demo.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Demo {
    /// In the order of their cards.
    pub people: Vec<Person>,
    /// Where somebody new can walk in: `/join/...`.
    pub join_link: Option<String>,
    /// The post that the tour ends with.
    pub stored: Option<StoredPost>,
}

impl Demo {
    /// Reads the JSON that the demo's program wrote (`web/src/demo.md`); the error says where it is
    /// wrong.
    pub fn parse(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }
}

/// A post of a group, by the ids in the app's addresses (base64url).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoredPost {
    /// The group's space.
    pub space_id: String,
    /// The post.
    pub object_id: String,
}

/// Somebody a visitor of the demo can be.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
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

#[cfg(test)]
mod tests {
    use super::{CardName, Demo};

    const PERSON: &str = r#"{"card": "day_four", "pseudonym": "Wren", "handle": "wren", "passphrase": "a b c",
        "sentence_en": "Four days.", "sentence_es": "Cuatro días."}"#;

    #[test]
    fn the_demo_is_read_as_its_program_writes_it() {
        let demo = Demo::parse(&format!(
            r#"{{"people": [{PERSON}], "join_link": "/join/x#1", "stored": {{"space_id": "s", "object_id": "o"}}}}"#
        ))
        .expect("it is right");

        assert_eq!(demo.people[0].card, CardName::DayFour);
        assert_eq!(demo.join_link.as_deref(), Some("/join/x#1"));
        assert_eq!(demo.stored.map(|post| post.object_id).as_deref(), Some("o"));
    }

    #[test]
    fn a_wrong_demo_says_where() {
        let pirate = format!("{{\"people\": [{}]}}", PERSON.replace("day_four", "pirate"));

        let unknown = Demo::parse(&pirate).expect_err("no such card");

        assert!(unknown.to_string().contains("line 1"), "{unknown}");
    }
}

//! Who lives in the demo and what they say, as it stands in the files beside this one.

use serde::{Deserialize, Deserializer, de::Error};

/// Everybody and everything.
#[derive(Debug)]
pub(crate) struct Community {
    pub(crate) people: Vec<Person>,
    pub(crate) groups: Vec<Group>,
}

/// Somebody.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Person {
    /// What the files call them.
    pub(crate) name: String,
    /// What they call themselves.
    pub(crate) pseudonym: String,
    pub(crate) about: Option<String>,
    /// What is newer than so many minutes is unread for them.
    #[serde(default, deserialize_with = "some_minutes")]
    pub(crate) reads_until: Option<u64>,
    #[serde(flatten)]
    pub(crate) card: Option<Part>,
}

/// How a visitor of the demo becomes this person.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Part {
    pub(crate) card: String,
    pub(crate) handle: String,
    pub(crate) passphrase: String,
    pub(crate) sentence_en: String,
    pub(crate) sentence_es: String,
}

/// A group with its weeks.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Group {
    pub(crate) name: String,
    pub(crate) about: String,
    pub(crate) norms: String,
    pub(crate) join_words: Option<String>,
    pub(crate) history: History,
    pub(crate) founder: String,
    pub(crate) facilitators: Vec<String>,
    /// Whether the demo's page offers a link into it.
    #[serde(default)]
    pub(crate) door: bool,
    pub(crate) comes: Vec<Comes>,
    #[serde(default)]
    pub(crate) waits: Vec<Waits>,
    pub(crate) said: Vec<Said>,
}

/// Which earlier words newcomers may read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum History {
    None,
    All,
}

/// Some who come on the same day.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Comes {
    pub(crate) who: Vec<String>,
    #[serde(deserialize_with = "minutes")]
    pub(crate) ago: u64,
}

/// Somebody in the waiting room.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Waits {
    pub(crate) pseudonym: String,
    pub(crate) words: String,
}

/// A post with what it got.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Said {
    pub(crate) who: String,
    #[serde(deserialize_with = "minutes")]
    pub(crate) ago: u64,
    pub(crate) text: String,
    pub(crate) note: Option<String>,
    #[serde(default)]
    pub(crate) picture: bool,
    #[serde(default)]
    pub(crate) voice: bool,
    /// Whether the tour ends on this post.
    #[serde(default)]
    pub(crate) tour: bool,
    #[serde(default)]
    pub(crate) reply: Vec<Reply>,
    #[serde(default)]
    pub(crate) hear: Vec<String>,
    #[serde(default)]
    pub(crate) same: Vec<String>,
    #[serde(default)]
    pub(crate) strength: Vec<String>,
    #[serde(default)]
    pub(crate) thanks: Vec<String>,
}

/// An answer.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reply {
    pub(crate) who: String,
    /// How long after the post; else some time after the answer before.
    #[serde(default, deserialize_with = "some_minutes")]
    pub(crate) after: Option<u64>,
    pub(crate) text: String,
    #[serde(default)]
    pub(crate) hear: Vec<String>,
    #[serde(default)]
    pub(crate) same: Vec<String>,
    #[serde(default)]
    pub(crate) strength: Vec<String>,
    #[serde(default)]
    pub(crate) thanks: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct People {
    person: Vec<Person>,
}

/// Reads the files that this program carries inside.
pub(crate) fn read() -> Community {
    let people: People =
        toml::from_str(include_str!("community/people.toml")).expect("people.toml");
    let groups = [
        ("steady_ground.toml", include_str!("community/steady_ground.toml")),
        ("first_steps.toml", include_str!("community/first_steps.toml")),
        ("beside_you.toml", include_str!("community/beside_you.toml")),
    ];
    let groups = groups.map(|(file, text)| {
        toml::from_str(text).unwrap_or_else(|error| panic!("{file} is not right: {error}"))
    });
    Community { people: people.person, groups: groups.into() }
}

fn minutes<'de, D: Deserializer<'de>>(from: D) -> Result<u64, D::Error> {
    let text = String::deserialize(from)?;
    parse_minutes(&text).ok_or_else(|| D::Error::custom(format_args!("not a time: {text}")))
}

fn some_minutes<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u64>, D::Error> {
    minutes(from).map(Some)
}

/// "4d 3h", "2h 30m", "50m".
fn parse_minutes(text: &str) -> Option<u64> {
    text.split_whitespace()
        .map(|part| {
            let (number, unit) = part.split_at_checked(part.len().checked_sub(1)?)?;
            let number: u64 = number.parse().ok()?;
            let unit = match unit {
                "d" => 24 * 60,
                "h" => 60,
                "m" => 1,
                _ => return None,
            };
            Some(number * unit)
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn times_read_as_people_write_them() {
        assert_eq!(parse_minutes("4d 3h"), Some(4 * 1440 + 180));
        assert_eq!(parse_minutes("2h 30m"), Some(150));
        assert_eq!(parse_minutes("soon"), None);
    }

    #[test]
    fn everybody_who_says_something_is_somebody_and_in_the_group() {
        let community = read();
        let known: BTreeSet<&str> = community.people.iter().map(|it| it.name.as_str()).collect();

        for group in &community.groups {
            let comes = group.comes.iter().flat_map(|it| &it.who).map(String::as_str);
            let inside: BTreeSet<&str> = comes.chain([group.founder.as_str()]).collect();
            assert!(inside.is_subset(&known), "{}: {inside:?}", group.name);
            let mut speak: BTreeSet<&str> = group.facilitators.iter().map(String::as_str).collect();
            for said in &group.said {
                speak.insert(&said.who);
                speak.extend(said.reply.iter().map(|it| it.who.as_str()));
                speak.extend(
                    [&said.hear, &said.same, &said.strength, &said.thanks]
                        .into_iter()
                        .flatten()
                        .map(String::as_str),
                );
                for reply in &said.reply {
                    speak.extend(
                        [&reply.hear, &reply.same, &reply.strength, &reply.thanks]
                            .into_iter()
                            .flatten()
                            .map(String::as_str),
                    );
                }
            }
            assert!(speak.is_subset(&inside), "{}: {:?}", group.name, speak.difference(&inside));
        }
    }

    #[test]
    fn every_card_can_read_the_post_that_the_tour_ends_on() {
        let community = read();
        let group = community.groups.iter().find(|it| it.said.iter().any(|said| said.tour));
        let group = group.expect("the tour ends somewhere");
        let inside: Vec<&String> =
            group.comes.iter().flat_map(|it| &it.who).chain([&group.founder]).collect();

        let cards: Vec<&Person> = community.people.iter().filter(|it| it.card.is_some()).collect();

        assert_eq!(cards.len(), 6);
        assert!(cards.iter().all(|it| inside.contains(&&it.name)));
    }
}

//! Who lives in the demo and what they say, as it stands in the files beside this one.

use std::collections::BTreeSet;

use serde::{Deserialize, Deserializer, de::Error};
use vault::kinds::Reaction;

/// When the organisation was set up, before anything else, in minutes before now: 29 days.
pub(crate) const BEGINS_AGO: u64 = 29 * DAY;

const HOUR: u64 = 60;
const DAY: u64 = 24 * HOUR;

/// Who set the organisation up.
pub(crate) const ADMINISTRATOR: &str = "odette";
/// Who looks after it with her.
pub(crate) const SECOND_ADMINISTRATOR: &str = "imani";

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
    #[serde(deserialize_with = "minutes")]
    pub(crate) founded: u64,
    pub(crate) facilitators: Vec<String>,
    /// Whether the demo's page offers a link into it.
    #[serde(default)]
    pub(crate) door: bool,
    pub(crate) comes: Vec<Comes>,
    /// When a link hung on the notice board, for those who knock.
    #[serde(default, deserialize_with = "some_minutes")]
    pub(crate) notice: Option<u64>,
    #[serde(default)]
    pub(crate) waits: Vec<Waits>,
    pub(crate) said: Vec<Said>,
    /// What somebody worries about.
    #[serde(default)]
    pub(crate) worry: Vec<Worries>,
}

impl Community {
    /// Who looks after a group and does not look after the organisation.
    pub(crate) fn facilitators(&self) -> BTreeSet<&str> {
        let facilitators = self
            .groups
            .iter()
            .flat_map(|it| it.facilitators.iter().chain([&it.founder]).map(String::as_str));
        facilitators.filter(|it| *it != ADMINISTRATOR).collect()
    }
}

impl Group {
    /// All words that anybody said in it.
    #[cfg(test)]
    fn spoken(&self) -> impl Iterator<Item = &Spoken> {
        self.said.iter().flat_map(|it| {
            std::iter::once(&it.spoken).chain(it.reply.iter().map(|reply| &reply.spoken))
        })
    }
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
    #[serde(deserialize_with = "minutes")]
    pub(crate) ago: u64,
    pub(crate) words: String,
}

/// Somebody tells those who look after the group.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Worries {
    pub(crate) who: String,
    #[serde(deserialize_with = "minutes")]
    pub(crate) ago: u64,
    /// Whose words it is about, and how they begin.
    pub(crate) about: String,
    pub(crate) begins: String,
    pub(crate) reason: Reason,
    pub(crate) words: String,
    /// Care for a person, no complaint.
    #[serde(default)]
    pub(crate) cares: bool,
    /// Which facilitator takes it on, where one does.
    pub(crate) claim: Option<Claim>,
}

/// A facilitator takes a worry on, and notes something.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Claim {
    pub(crate) by: String,
    #[serde(deserialize_with = "minutes")]
    pub(crate) ago: u64,
    pub(crate) note: String,
}

/// What a worry of the demo is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Reason {
    HarmToSelf,
    Approach,
    Other,
}

/// Words of somebody, and who had a kind word for them.
#[derive(Debug, Deserialize)]
pub(crate) struct Spoken {
    pub(crate) who: String,
    pub(crate) text: String,
    #[serde(default)]
    hear: Vec<String>,
    #[serde(default)]
    same: Vec<String>,
    #[serde(default)]
    strength: Vec<String>,
    #[serde(default)]
    thanks: Vec<String>,
}

impl Spoken {
    /// Who reacted, and how.
    pub(crate) fn reactions(&self) -> impl Iterator<Item = (&str, Reaction)> {
        let words = [
            (&self.hear, Reaction::Hear),
            (&self.same, Reaction::Same),
            (&self.strength, Reaction::Strength),
            (&self.thanks, Reaction::Thanks),
        ];
        words.into_iter().flat_map(|(who, word)| who.iter().map(move |it| (it.as_str(), word)))
    }
}

/// A post with what it got.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Said {
    #[serde(flatten)]
    pub(crate) spoken: Spoken,
    #[serde(deserialize_with = "minutes")]
    pub(crate) ago: u64,
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
}

/// An answer.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reply {
    #[serde(flatten)]
    pub(crate) spoken: Spoken,
    /// How long after the post; else some time after the answer before.
    #[serde(default, deserialize_with = "some_minutes")]
    pub(crate) after: Option<u64>,
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
                "d" => DAY,
                "h" => HOUR,
                "m" => 1,
                _ => return None,
            };
            Some(number * unit)
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_as_people_write_them() {
        assert_eq!(parse_minutes("4d 3h"), Some(4 * DAY + 3 * HOUR));
        assert_eq!(parse_minutes("2h 30m"), Some(2 * HOUR + 30));
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
            for spoken in group.spoken() {
                speak.insert(&spoken.who);
                speak.extend(spoken.reactions().map(|(who, _)| who));
            }
            assert!(speak.is_subset(&inside), "{}: {:?}", group.name, speak.difference(&inside));
        }
    }

    #[test]
    fn nothing_happens_before_its_group_is_there() {
        for group in &read().groups {
            let founded = group.founded;
            let comes = group.comes.iter().map(|it| it.ago);

            assert!(founded < BEGINS_AGO, "{}", group.name);
            assert!(comes.chain(group.notice).all(|it| it < founded), "{}", group.name);
            let linked = |it: &Waits| Some(it.ago) < group.notice;
            assert!(group.waits.iter().all(linked), "{}: there is no link", group.name);
            assert!(group.said.iter().all(|it| it.ago < founded), "{}", group.name);
        }
    }

    #[test]
    fn a_worry_is_about_words_that_were_said_before_and_a_facilitator_takes_it_on() {
        let community = read();
        let group = community.groups.iter().find(|it| !it.worry.is_empty());
        let group = group.expect("somebody worries");

        for worry in &group.worry {
            let about = group
                .spoken()
                .find(|it| it.who == worry.about && it.text.starts_with(&worry.begins));
            assert!(about.is_some(), "{}", worry.begins);
            let claims = |it: &Claim| {
                it.ago < worry.ago
                    && (group.facilitators.contains(&it.by) || group.founder == it.by)
            };
            assert!(worry.claim.as_ref().is_none_or(claims), "{}", worry.begins);
        }
        let claimed = group.worry.iter().filter(|it| it.claim.is_some()).count();
        assert_eq!((claimed, group.worry.len()), (1, 2), "one in hand, one open");
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

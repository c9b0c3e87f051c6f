//! The situations of the training and the places in them. Nobody's choices are counted or kept:
//! where somebody stands is in the address alone.

/// A situation: questions, three answers to each, and a card at the end. Its words are the messages
/// `training-{name}-...`. Names give nothing away, because addresses stay in a browser's history.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Situation {
    pub(crate) name: &'static str,
    /// The answer to each question that helps most.
    best: &'static [Answer],
    /// The part of `/help-now` that belongs to it; empty: its beginning.
    pub(crate) help: &'static str,
}

/// One of the three answers to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    A,
    B,
    C,
}

use Answer::{A, B, C};

/// In the order in which they are shown.
pub(crate) const SITUATIONS: [Situation; 10] = [
    Situation { name: "heavy", best: &[B, C, A, B], help: "#unsafe" },
    Situation { name: "camera", best: &[C, A, B, C], help: "#wake" },
    Situation { name: "airtime", best: &[B, C, A], help: "" },
    Situation { name: "messages", best: &[B, C, B], help: "" },
    Situation { name: "advice", best: &[C, A, B], help: "" },
    Situation { name: "tears", best: &[C, A, B], help: "#unsafe" },
    Situation { name: "outside", best: &[B, C, A], help: "#unsafe" },
    Situation { name: "tired", best: &[B, A, C], help: "#craving" },
    Situation { name: "today", best: &[B, A, B], help: "#just-used" },
    Situation { name: "chat", best: &[B, C, A], help: "" },
];

impl Situation {
    /// How many questions it asks.
    pub(crate) fn questions(&self) -> usize {
        self.best.len()
    }

    /// The message `part` of this situation.
    pub(crate) fn text(&self, part: &str) -> String {
        format!("training-{}-{part}", self.name)
    }

    /// Its place in the list, from 1.
    pub(crate) fn number(&self) -> usize {
        1 + SITUATIONS.iter().take_while(|it| it.name != self.name).count()
    }

    /// The one that follows in the list.
    pub(crate) fn next(&self) -> Option<&'static Self> {
        SITUATIONS.get(self.number())
    }

    /// Whether `answer` is the one that helps most; questions count from 1.
    pub(crate) fn is_best(&self, question: usize, answer: Answer) -> bool {
        question.checked_sub(1).and_then(|at| self.best.get(at)) == Some(&answer)
    }
}

impl Answer {
    pub(crate) const ALL: [Self; 3] = [A, B, C];

    /// As it stands in addresses and in the names of texts.
    pub(crate) const fn letter(self) -> &'static str {
        match self {
            A => "a",
            B => "b",
            C => "c",
        }
    }

    /// As it is shown.
    pub(crate) fn shown(self) -> String {
        self.letter().to_uppercase()
    }
}

/// Somewhere in a situation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// At a question, from 1. The first one stands below the situation itself.
    Question(usize),
    /// At what follows from an answer.
    Answered(usize, Answer),
    /// At the end.
    Card,
}

impl Place {
    /// Reads an address: `/training/{name}`, then nothing, `/2`, `/2/b` or `/card`. Every place has
    /// exactly one address; what is not one gives nothing.
    pub(crate) fn at(path: &str) -> Option<(&'static Situation, Self)> {
        let mut parts = path.strip_prefix("/training/")?.split('/');
        let name = parts.next()?;
        let situation = SITUATIONS.iter().find(|it| it.name == name)?;
        let place = match (parts.next(), parts.next(), parts.next()) {
            (None, ..) => Self::Question(1),
            (Some("card"), None, _) => Self::Card,
            (Some(question), None, _) => {
                Self::Question(question_of(situation, question).filter(|it| *it > 1)?)
            }
            (Some(question), Some(letter), None) => Self::Answered(
                question_of(situation, question)?,
                Answer::ALL.into_iter().find(|it| it.letter() == letter)?,
            ),
            _ => return None,
        };
        Some((situation, place))
    }

    /// Its address.
    pub(crate) fn path(self, situation: &Situation) -> String {
        let name = situation.name;
        match self {
            Self::Question(1) => format!("/training/{name}"),
            Self::Question(question) => format!("/training/{name}/{question}"),
            Self::Answered(question, answer) => {
                format!("/training/{name}/{question}/{}", answer.letter())
            }
            Self::Card => format!("/training/{name}/card"),
        }
    }

    /// Where one goes from a question's answers.
    pub(crate) fn after(question: usize, situation: &Situation) -> Self {
        if question < situation.questions() { Self::Question(question + 1) } else { Self::Card }
    }
}

fn question_of(situation: &Situation, written: &str) -> Option<usize> {
    (1..=situation.questions()).find(|question| question.to_string() == written)
}

#[cfg(test)]
mod tests {
    use super::{Answer, Place, SITUATIONS};

    #[test]
    fn every_place_is_found_at_its_own_address() {
        for situation in &SITUATIONS {
            let questions = 1..=situation.questions();
            let answered = questions
                .clone()
                .flat_map(|question| Answer::ALL.map(|answer| Place::Answered(question, answer)));
            let places = questions.map(Place::Question).chain(answered).chain([Place::Card]);

            for place in places {
                assert_eq!(Place::at(&place.path(situation)), Some((situation, place)));
            }
        }
    }

    #[test]
    fn every_question_has_one_answer_that_helps_most_and_not_always_the_same() {
        for situation in &SITUATIONS {
            assert!((3..=4).contains(&situation.questions()), "{}", situation.name);
            let best = |question| Answer::ALL.map(|answer| situation.is_best(question, answer));
            let patterns: Vec<_> = (1..=situation.questions()).map(best).collect();

            assert!(patterns.iter().all(|it| it.iter().filter(|best| **best).count() == 1));
            assert!(patterns.iter().any(|it| *it != patterns[0]), "{}", situation.name);
            assert!(!situation.is_best(0, Answer::A));
        }
    }

    #[test]
    fn what_is_no_address_of_a_place_leads_nowhere() {
        for wrong in [
            "/training/",
            "/training/nobody",
            "/training/camera/",
            "/training/camera/0",
            "/training/camera/1",
            "/training/camera/02",
            "/training/camera/+2",
            "/training/camera/5",
            "/training/airtime/4",
            "/training/camera/1/",
            "/training/camera/1/d",
            "/training/camera/1/A",
            "/training/camera/1/ab",
            "/training/camera/5/a",
            "/training/camera/99999999999999999999/a",
            "/training/camera/1/a/b",
            "/training/camera/card/a",
            "/training/Camera",
            "/elsewhere/camera",
        ] {
            assert_eq!(Place::at(wrong), None, "{wrong}");
        }
    }
}

//! Which letters a log lets through (annex E).

use super::{Kind, Log, Role, Status};
use crate::{
    Minute, Refusal,
    letter::{LetterRecord, Purpose},
};

impl Log {
    /// Whether the server may take this letter now.
    pub fn check_letter(&self, letter: &LetterRecord) -> Result<(), Refusal> {
        if self.kind == Kind::Pair {
            return Err(Refusal::LetterPurpose);
        }
        let from = self.members.get(&letter.from).map(|it| it.status);
        let to = self.members.get(&letter.to).filter(|it| it.status == Status::Member);
        match (letter.purpose, from) {
            (Purpose::Key, Some(Status::Member)) => to.ok_or(Refusal::LetterTo)?,
            (Purpose::Introduction, Some(Status::Guest)) => {
                to.filter(|it| it.role == Role::Facilitator).ok_or(Refusal::LetterTo)?
            }
            (Purpose::TeamInvitation, Some(Status::Member))
                if self.is_facilitator(&letter.from) =>
            {
                to.filter(|it| it.role == Role::Facilitator).ok_or(Refusal::LetterTo)?
            }
            (Purpose::TeamWord, Some(Status::Member)) if self.is_facilitator(&letter.from) => {
                to.ok_or(Refusal::LetterTo)?
            }
            // Reports and requests come by their own ways: `check_report`, `check_request`.
            (_, Some(Status::Member | Status::Guest)) => return Err(Refusal::LetterPurpose),
            _ => return Err(Refusal::LetterFrom),
        };
        if self.seq_of(&letter.entry).is_none() {
            return Err(Refusal::LetterEntry);
        }
        Ok(())
    }

    /// Whether the server may take this request to talk now: in a group, from a present member to another. That they may
    /// be asked at all, the log cannot know.
    pub fn check_request(&self, letter: &LetterRecord) -> Result<(), Refusal> {
        if letter.purpose != Purpose::Request || self.kind != Kind::Group {
            return Err(Refusal::LetterPurpose);
        }
        if !self.is_member(&letter.from) {
            return Err(Refusal::LetterFrom);
        }
        if letter.to == letter.from || !self.is_member(&letter.to) {
            return Err(Refusal::LetterTo);
        }
        self.seq_of(&letter.entry).map(drop).ok_or(Refusal::LetterEntry)
    }

    /// Whether the server may take this letter of a report now, which `from` of this group wrote to
    /// one of its facilitators or, where the letter names this group as its origin, to a member of
    /// the organisation's safety team. Who was removed may write for another
    /// [`super::APPEAL_MINUTES_MAX`]; that it is an appeal, only its receiver sees.
    pub fn check_report(
        &self,
        letter: &LetterRecord,
        safety_team: Option<&Self>,
        now: Minute,
    ) -> Result<(), Refusal> {
        if letter.purpose != Purpose::Report || self.kind == Kind::Pair {
            return Err(Refusal::LetterPurpose);
        }
        let from = self.members.get(&letter.from).ok_or(Refusal::LetterFrom)?;
        if !from.may_report(now) {
            return Err(Refusal::LetterFrom);
        }
        let to_is_there = match letter.origin {
            None => letter.to != letter.from && self.is_facilitator(&letter.to),
            Some(origin) if origin == self.space => {
                safety_team.is_some_and(|it| it.is_member(&letter.to))
            }
            Some(_) => return Err(Refusal::WrongSpace),
        };
        if !to_is_there {
            return Err(Refusal::LetterTo);
        }
        self.seq_of(&letter.entry).map(drop).ok_or(Refusal::LetterEntry)
    }
}

//! Letters that look after a group: reports, the way into its team, and what the team says to one member (annex E).

use protocol::{
    Log, MemberId, Minute, ObjectId, Refusal, SpaceId,
    cbor::{self, Value},
    letter::{LetterRecord, Purpose},
    link::Link,
    log::Role,
    padding::{pad, unpad},
};

use super::{Space, log::read_entries};
use crate::{
    Chance, Fault, Untrusted,
    letter::{LetterHead, open_letter, write_letter},
    report::{Item, Report},
};

/// What was done that somebody is told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Nothing but these words.
    Talk,
    /// A post of theirs was hidden.
    HiddenPost,
    /// They are muted.
    Muted,
    /// They listen only, in meetings.
    ListenOnly,
    /// They are removed.
    Removed,
}

numbered!(Told { Talk = 1, HiddenPost = 2, Muted = 3, ListenOnly = 4, Removed = 5 });

/// What the facilitators say to one member. Nobody is shown which of them wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamWord {
    /// The words.
    pub text: String,
    /// What was done.
    pub told: Option<Told>,
    /// Until when.
    pub until: Option<Minute>,
    /// About what they wrote.
    pub object: Option<ObjectId>,
}

/// The log of a space that one is not in, from the pages a server gives; what does not hash to `id` is `wrong_space`.
pub fn replay(id: SpaceId, pages: Untrusted<&[impl AsRef<[u8]>]>) -> Result<Log, Fault> {
    let mut entries = Vec::new();
    for page in pages.0 {
        entries.extend(read_entries(Untrusted(page.as_ref()))?);
    }
    let create = entries.first().ok_or(Refusal::Malformed)?;
    if SpaceId::from(create.hash()) != id {
        return Err(Refusal::WrongSpace.into());
    }
    Ok(Log::replay(&entries)?)
}

impl TeamWord {
    /// `{1 text, 2 measure?, 3 until?, 4 object?}`.
    pub fn encode(&self) -> Vec<u8> {
        cbor::encode(&Value::map([
            (1, Some(Value::text(&self.text))),
            (2, self.told.map(|it| Value::Uint(it.number()))),
            (3, self.until.map(|it| Value::Uint(it.0))),
            (4, self.object.map(|it| Value::bytes(it.0))),
        ]))
    }

    /// Reads the one encoding.
    pub fn decode(bytes: &[u8]) -> Result<Self, Fault> {
        let mut fields = cbor::decode(bytes)?.into_fields()?;
        let told = fields.maybe(2).map(Value::into_uint).transpose()?;
        let word = Self {
            text: fields.text(1)?,
            told: told.map(Told::from_number).transpose()?,
            until: fields.maybe(3).map(Value::into_uint).transpose()?.map(Minute),
            object: fields.maybe(4).map(|it| it.into_fixed().map(ObjectId)).transpose()?,
        };
        fields.done()?;
        Ok(word)
    }
}

impl Space {
    /// The space of this group's team, as the signed settings name it.
    pub fn team(&self) -> Option<SpaceId> {
        self.current_settings()?.team
    }

    /// The space of the organisation's safety team, as the signed settings name it.
    pub fn safety_team(&self) -> Option<SpaceId> {
        self.current_settings()?.safety_team
    }

    /// The present facilitator who holds the role longest: whose device founds the team.
    pub fn longest_facilitator(&self) -> Option<MemberId> {
        let facilitators = self.log.members().filter(|it| it.role == Role::Facilitator);
        facilitators.min_by_key(|it| (it.role_since(), it.id)).map(|it| it.id)
    }

    /// What was opened at a number of the stream, as a report takes it along.
    pub fn item(&self, k: u64) -> Result<Item, Fault> {
        let item = self.place(k).and_then(super::Place::item).ok_or(Fault::NoKey)?;
        item.check(&self.log)?;
        Ok(item)
    }

    /// A report's letters to the facilitators here, except oneself and whom it is about.
    pub fn report_to_facilitators(
        &self,
        report: &Report,
        chance: &mut dyn Chance,
    ) -> Result<Vec<LetterRecord>, Fault> {
        let body = report.padded()?;
        self.log
            .members()
            .filter(|it| it.role == Role::Facilitator)
            .filter(|it| it.id != self.me() && Some(it.id) != report.about)
            .map(|it| self.letter(Purpose::Report, &it.id, &body, chance))
            .collect()
    }

    /// A report's letters to the organisation's safety team, whose log must be that of the space in the group's signed
    /// settings: no server can put itself there. `own` is who one is in that team, for who is in it: nobody writes to themselves.
    pub fn report_to_safety_team(
        &self,
        report: &Report,
        team: &Log,
        own: Option<MemberId>,
        chance: &mut dyn Chance,
    ) -> Result<Vec<LetterRecord>, Fault> {
        if self.safety_team() != Some(team.space()) {
            return Err(Fault::WrongSafetyTeam);
        }
        let body = report.padded()?;
        let entry = self.log.head().hash;
        let letters = team.members().filter(|it| Some(it.id) != own).map(|it| {
            let (purpose, from, to) = (Purpose::Report, self.me(), it.id);
            let head = LetterHead { purpose, space: self.id(), from, to, entry };
            let wire = write_letter(&head, &body, &self.own, &it.box_key, chance);
            LetterRecord { purpose, from, to, entry, wire, origin: Some(self.id()) }
        });
        Ok(letters.collect())
    }

    /// Opens a report to oneself in the safety team, this space. `group` is the replayed log of the group it comes from.
    pub fn read_report(
        &self,
        record: Untrusted<&LetterRecord>,
        group: &Log,
    ) -> Result<Report, Fault> {
        let record = record.0;
        if record.to != self.me() {
            return Err(Refusal::LetterTo.into());
        }
        if record.purpose != Purpose::Report {
            return Err(Refusal::LetterPurpose.into());
        }
        if record.origin != Some(group.space()) {
            return Err(Refusal::WrongSpace.into());
        }
        let from = group.person(&record.from).ok_or(Refusal::LetterFrom)?;
        let head = LetterHead::of(group.space(), record);
        let body = open_letter(&head, &record.wire, &self.own, &from.sign_key)?;
        read_report(group, record, &body)
    }

    /// A facilitator's letter to another with the way into the team.
    pub fn invite_to_team(
        &self,
        to: &MemberId,
        link: &Link,
        chance: &mut dyn Chance,
    ) -> Result<LetterRecord, Fault> {
        let body = cbor::encode(&Value::map([(1, Some(Value::text(link.address(""))))]));
        self.letter(Purpose::TeamInvitation, to, &pad(&body)?, chance)
    }

    /// What the facilitators say to one member, in a letter.
    pub fn say_to(
        &self,
        to: &MemberId,
        word: &TeamWord,
        chance: &mut dyn Chance,
    ) -> Result<LetterRecord, Fault> {
        self.letter(Purpose::TeamWord, to, &pad(&word.encode())?, chance)
    }
}

/// What the writer signed, held against the log of the group.
pub(super) fn read_report(log: &Log, record: &LetterRecord, body: &[u8]) -> Result<Report, Fault> {
    let seq = log.seq_of(&record.entry).ok_or(Refusal::LetterEntry)?;
    let read = unpad(body).map_err(Fault::from).and_then(Report::decode);
    let report = read.map_err(|_| Fault::ReportRefused)?;
    report.check(log, &record.from, seq)?;
    Ok(report)
}

pub(super) fn read_team_invitation(bytes: &[u8]) -> Result<Link, Fault> {
    let mut fields = cbor::decode(bytes)?.into_fields()?;
    let link = fields.text(1)?;
    fields.done()?;
    Link::parse(&link).map_err(|_| Fault::LinkBroken)
}

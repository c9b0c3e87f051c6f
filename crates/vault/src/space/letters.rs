//! Letters addressed to oneself, and those one writes (annex E).

use protocol::{
    MemberId, Refusal,
    cbor::{self, Value},
    letter::{KEYS_PER_LETTER_MAX, LetterRecord, Purpose},
    link::Link,
    log::{History, Kind, Role, Status},
    padding::{pad, unpad},
};

use super::{
    Space,
    hands::{TeamWord, read_report, read_team_invitation},
    pairs::TalkRequest,
};
use crate::{
    Chance, Fault, Key, Untrusted,
    epoch::{opens, read_keys, write_keys},
    letter::{LetterHead, open_letter, write_letter},
    report::Report,
};

/// What a guest writes to the facilitators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Introduction {
    /// How they want to be called.
    pub pseudonym: String,
    /// A few words.
    pub words: Option<String>,
}

/// A letter that passed every check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Letter {
    /// Keys of earlier epochs; the numbers of those that were new.
    Keys(Vec<u32>),
    /// A guest introduces themselves.
    Introduction(MemberId, Introduction),
    /// A member wants to talk. Shown only where [`Space::welcomes_request`] says so.
    Request(MemberId, TalkRequest),
    /// A worry that the log bears out.
    Report(MemberId, Box<Report>),
    /// A facilitator shows the way into a team; follow it only where [`Space::team`] names its space.
    TeamInvitation(MemberId, Link),
    /// The facilitators say something to oneself.
    TeamWord(TeamWord),
}

impl Introduction {
    /// `{1 pseudonym, 2 words?}`.
    pub fn encode(&self) -> Vec<u8> {
        cbor::encode(&Value::map([
            (1, Some(Value::text(&self.pseudonym))),
            (2, self.words.as_ref().map(Value::text)),
        ]))
    }

    /// Reads the one encoding.
    pub fn decode(bytes: &[u8]) -> Result<Self, Fault> {
        let mut fields = cbor::decode(bytes)?.into_fields()?;
        let introduction = Self { pseudonym: fields.text(1)?, words: fields.maybe_text(2)? };
        fields.done()?;
        Ok(introduction)
    }
}

impl Space {
    /// Opens a letter. Its writer must be who the log says, its entry one of this log, and keys
    /// must be those the log commits to, of epochs that share their history. Read the log first: a
    /// letter may name an entry that is newer than this device's.
    pub fn read_letter(&mut self, record: Untrusted<&LetterRecord>) -> Result<Letter, Fault> {
        self.going()?;
        let record = record.0;
        if record.to != self.me() {
            return Err(Refusal::LetterTo.into());
        }
        if self.log.kind() == Kind::Pair {
            return Err(Refusal::LetterPurpose.into());
        }
        if !self.knows_entry(&record.entry) {
            return Err(Refusal::LetterEntry.into());
        }
        let from = self.log.person(&record.from).ok_or(Refusal::LetterFrom)?;
        let was_member = from.first_epoch.is_some();
        let waits = from.status == Status::Guest;
        let may = match record.purpose {
            Purpose::Key => was_member,
            Purpose::Introduction => waits,
            Purpose::Request => {
                self.log.kind() == Kind::Group
                    && self.log.is_member(&record.from)
                    && record.from != self.me()
            }
            Purpose::Report => was_member && record.origin.is_none() && self.is_facilitator(),
            Purpose::TeamInvitation => {
                self.log.is_facilitator(&record.from) && self.is_facilitator()
            }
            Purpose::TeamWord => self.log.is_facilitator(&record.from),
        };
        if !may {
            return Err(Refusal::LetterFrom.into());
        }
        let head = LetterHead::of(self.id(), record);
        let body = open_letter(&head, &record.wire, &self.own, &from.sign_key)?;
        match record.purpose {
            Purpose::Key => self.take_keys(&body).map(Letter::Keys),
            Purpose::Introduction => {
                let introduction = Introduction::decode(unpad(&body)?)?;
                Ok(Letter::Introduction(record.from, introduction))
            }
            Purpose::Request => {
                let request = TalkRequest::decode(unpad(&body)?)?;
                Ok(Letter::Request(record.from, request))
            }
            Purpose::Report => {
                let report = read_report(&self.log, record, &body)?;
                Ok(Letter::Report(record.from, Box::new(report)))
            }
            Purpose::TeamInvitation => {
                let link = read_team_invitation(unpad(&body)?)?;
                Ok(Letter::TeamInvitation(record.from, link))
            }
            Purpose::TeamWord => TeamWord::decode(unpad(&body)?).map(Letter::TeamWord),
        }
    }

    /// Letters that give a member the keys of every epoch before theirs that shares its history.
    pub fn share_history(
        &self,
        with: &MemberId,
        chance: &mut dyn Chance,
    ) -> Result<Vec<LetterRecord>, Fault> {
        self.going()?;
        let member = self.log.member(with).ok_or(Refusal::NoSuchMember)?;
        let first = member.first_epoch.unwrap_or(u32::MAX);
        let shared: Vec<(u32, &Key)> = self
            .log
            .epochs()
            .iter()
            .filter(|it| it.n < first && it.history == History::All)
            .filter_map(|it| Some((it.n, self.keys.get(&it.n)?)))
            .collect();
        let letters = shared.chunks(KEYS_PER_LETTER_MAX).map(|keys| {
            let body = write_keys(keys.iter().copied());
            self.letter(Purpose::Key, with, &body, chance)
        });
        letters.collect()
    }

    /// A guest's letters to all facilitators.
    pub fn introduce(
        &self,
        it: &Introduction,
        chance: &mut dyn Chance,
    ) -> Result<Vec<LetterRecord>, Fault> {
        self.going()?;
        let body = pad(&it.encode())?;
        self.log
            .members()
            .filter(|it| it.role == Role::Facilitator)
            .map(|it| self.letter(Purpose::Introduction, &it.id, &body, chance))
            .collect()
    }

    pub(super) fn letter(
        &self,
        purpose: Purpose,
        to: &MemberId,
        body: &[u8],
        chance: &mut dyn Chance,
    ) -> Result<LetterRecord, Fault> {
        let receiver = self.log.member(to).ok_or(Refusal::LetterTo)?;
        let entry = self.log.head().hash;
        let head = LetterHead { purpose, space: self.id(), from: self.me(), to: *to, entry };
        let wire = write_letter(&head, body, &self.own, &receiver.box_key, chance);
        Ok(LetterRecord { purpose, from: self.me(), to: *to, entry, wire, origin: None })
    }

    fn take_keys(&mut self, body: &[u8]) -> Result<Vec<u32>, Fault> {
        let keys = read_keys(body)?;
        for (n, key) in &keys {
            let epoch = self.log.epoch_at(*n).ok_or(Refusal::EpochNumber)?;
            if epoch.history != History::All {
                return Err(Fault::HistoryNotShared);
            }
            if !opens(self.log.space(), epoch, key) {
                return Err(Fault::WrongCommit);
            }
        }
        let new: Vec<u32> =
            keys.iter().map(|(n, _)| *n).filter(|n| !self.keys.contains_key(n)).collect();
        self.keys.extend(keys);
        self.look_again();
        Ok(new)
    }
}

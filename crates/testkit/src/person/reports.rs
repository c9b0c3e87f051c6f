//! Reports somebody writes to those who look after a group.

use protocol::{
    Log, MemberId,
    cbor::{self, Value},
    letter::{LetterRecord, Purpose},
    log::{Member, Role},
};

use super::Person;
use crate::reply::Reply;

/// A report about to be sent.
pub struct NewReport {
    /// A random number.
    pub id: [u8; 16],
    /// Whom it is about.
    pub about: Option<MemberId>,
    /// 1 the facilitators, 2 the safety team.
    pub to: u64,
    /// Letters that are handed over at once.
    pub now: Vec<LetterRecord>,
    /// Letters that are kept back.
    pub later: Vec<LetterRecord>,
}

impl Person {
    /// A report to the group's facilitators, and kept back for the safety team where there is one.
    pub fn report(&self, about: Option<MemberId>, team: Option<&Log>, words: &str) -> NewReport {
        let log = &self.place().log;
        let reads = |it: &&Member| {
            it.role == Role::Facilitator && it.id != self.id() && Some(it.id) != about
        };
        let now = log.members().filter(reads).map(|it| self.report_to(it, false, words)).collect();
        let later = team.map(|it| self.letters_to_team(it, words)).unwrap_or_default();
        NewReport { id: self.draw(), about, to: 1, now, later }
    }

    /// A report to the organisation's safety team.
    pub fn report_to_team(&self, about: Option<MemberId>, team: &Log, words: &str) -> NewReport {
        let now = self.letters_to_team(team, words);
        NewReport { id: self.draw(), about, to: 2, now, later: Vec::new() }
    }

    fn letters_to_team(&self, team: &Log, words: &str) -> Vec<LetterRecord> {
        team.members().map(|it| self.report_to(it, true, words)).collect()
    }

    fn report_to(&self, reader: &Member, with_origin: bool, words: &str) -> LetterRecord {
        let letter = self.letter(Purpose::Report, reader.id, &reader.box_key, words.as_bytes());
        LetterRecord { origin: with_origin.then(|| self.space()), ..letter }
    }

    /// Sends a report.
    pub async fn send_report(&mut self, it: &NewReport) -> Reply {
        let path = self.path("/reports");
        self.device.post_octets(&path, it.encode()).await
    }

    /// What the person looks after, as JSON.
    pub async fn worries(&mut self) -> Vec<serde_json::Value> {
        let path = self.path("/worries");
        self.device.get(&path).await.json().as_array().expect("a list").clone()
    }
}

impl NewReport {
    /// As it travels.
    pub fn encode(&self) -> Vec<u8> {
        let letters =
            |it: &[LetterRecord]| Value::Array(it.iter().map(LetterRecord::to_value).collect());
        cbor::encode(&Value::map([
            (1, Some(Value::bytes(self.id))),
            (2, self.about.map(|it| Value::bytes(it.0))),
            (3, Some(Value::Uint(self.to))),
            (4, Some(letters(&self.now))),
            (5, Some(letters(&self.later))),
        ]))
    }

    /// Its number as JSON has it.
    pub fn number(&self) -> String {
        use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
        URL_SAFE_NO_PAD.encode(self.id)
    }
}

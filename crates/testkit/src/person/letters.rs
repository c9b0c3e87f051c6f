//! Letters somebody writes to one other, and those that wait for them.

use protocol::{
    BoxKey, MemberId,
    cbor::{self, Value},
    letter::{LetterRecord, Purpose},
    padding::pad,
};
use vault::letter::{LetterHead, write_letter};

use super::Person;
use crate::reply::Reply;

impl Person {
    /// A letter to a member, or to somebody else's key.
    pub fn letter(
        &self,
        purpose: Purpose,
        to: MemberId,
        key: &BoxKey,
        body: &[u8],
    ) -> LetterRecord {
        let place = self.place();
        let entry = place.log.head().hash;
        let head =
            LetterHead { purpose, space: place.log.space(), from: place.keys.id(), to, entry };
        let body = match purpose {
            Purpose::Key => body.to_vec(),
            _ => pad(body).expect("short words"),
        };
        let wire = write_letter(&head, &body, &place.keys, key, &mut self.chance());
        let wire = self.send_as(wire, 32 + 64, || body.clone());
        LetterRecord { purpose, from: head.from, to, entry, wire, origin: None }
    }

    /// Sends letters.
    pub async fn send_letters(&mut self, letters: &[LetterRecord]) -> Reply {
        let path = self.path("/letters");
        let body = Value::Array(letters.iter().map(LetterRecord::to_value).collect());
        self.device.post_octets(&path, cbor::encode(&body)).await
    }

    /// Letters that wait: number and record.
    pub async fn letters(&mut self) -> Vec<(u64, LetterRecord)> {
        let path = self.path("/letters");
        let letters = self.device.get(&path).await.cbor().into_array().expect("a list");
        let letters = letters.into_iter().map(|it| {
            let mut fields = it.into_fields().expect("a map");
            let id = fields.uint(1).expect("a number");
            let record = LetterRecord::from_value(fields.take(2).expect("a record"));
            (id, record.expect("a record"))
        });
        letters.collect()
    }
}

//! Requests to talk: letters that open, and letters that are refused.

use protocol::{
    EntryHash, MemberId,
    cbor::{self, Value as Cbor},
    letter::{LetterRecord, Purpose},
    padding::pad,
};
use serde_json::{Value, json};
use vault::{
    Fault, MemberKeys, Untrusted,
    letter::{LetterHead, write_letter},
    space::{Letter, Sentence, TalkRequest},
};

use crate::{
    epochs::{log_of, people},
    hex, refused,
    world::pairs::Talk,
};

pub(crate) fn vectors() -> Value {
    let mut talk = Talk::set("requests");
    let good = good(&mut talk);
    let hostile = hostile(&mut talk);
    json!({
        "about": "annex E, purpose 2. `letter` is a letter record to `to` in the group whose `log` this is; keys are derived from \
                  seed, nonce and member_id.",
        "log": log_of(&talk.server),
        "nonce": hex(talk.server.log.nonce()),
        "people": people(&[&talk.river, &talk.brook, &talk.stone]),
        "to": hex(talk.stone.space.me().0),
        "from": hex(talk.brook.space.me().0),
        "good": good,
        "hostile": hostile,
    })
}

fn letter(talk: &mut Talk, from: &MemberKeys, to: &MemberKeys, body: &[u8]) -> LetterRecord {
    let (purpose, entry) = (Purpose::Request, talk.server.log.head().hash);
    let space = talk.server.log.space();
    let head = LetterHead { purpose, space, from: from.id(), to: to.id(), entry };
    let wire = write_letter(&head, body, from, &to.box_key(), &mut talk.dice);
    LetterRecord { purpose, from: from.id(), to: to.id(), entry, wire, origin: None }
}

fn sent(talk: &mut Talk, body: &[u8]) -> LetterRecord {
    let (from, to) = (talk.brook.space.own().clone(), talk.stone.space.own().clone());
    letter(talk, &from, &to, body)
}

fn read(talk: &mut Talk, letter: &LetterRecord) -> Result<TalkRequest, Fault> {
    match talk.stone.space.read_letter(Untrusted(letter))? {
        Letter::Request(_, request) => Ok(request),
        other => panic!("{other:?}"),
    }
}

fn good(talk: &mut Talk) -> Vec<Value> {
    let sentences = [Sentence::First, Sentence::Second, Sentence::Third, Sentence::Fourth];
    let mut cases = Vec::new();
    for sentence in sentences {
        let request = TalkRequest { sentence, ..talk.request() };
        let letter = sent(talk, &pad(&request.encode()).unwrap());
        assert_eq!(read(talk, &letter), Ok(request.clone()));
        cases.push(json!({
            "name": format!("sentence {}", sentence.number()),
            "letter": hex(letter.encode()),
            "sentence": sentence.number(),
            "link": request.link.address(""),
            "pair": hex(request.link.space.0),
        }));
    }
    cases
}

fn hostile(talk: &mut Talk) -> Vec<Value> {
    let address = talk.link.address("");
    let body = |fields: Vec<(u64, Cbor)>| pad(&cbor::encode(&Cbor::Map(fields))).unwrap();
    let link = || (2, Cbor::text(&address));
    let honest = talk.request().encode();
    let mut cases = Vec::new();
    for (name, body, code) in [
        ("sentence 0", body(vec![(1, Cbor::Uint(0)), link()]), "malformed"),
        ("sentence 5", body(vec![(1, Cbor::Uint(5)), link()]), "malformed"),
        ("words of one's own", body(vec![(1, Cbor::text("Hello")), link()]), "malformed"),
        (
            "more words",
            body(vec![(1, Cbor::Uint(1)), link(), (3, Cbor::text("Hello"))]),
            "malformed",
        ),
        ("without a link", body(vec![(1, Cbor::Uint(1))]), "malformed"),
        (
            "with a link that is none",
            body(vec![(1, Cbor::Uint(1)), (2, Cbor::text("/join/x"))]),
            "link_broken",
        ),
        ("not padded", honest.clone(), "bad_padding"),
    ] {
        let letter = sent(talk, &body);
        let said = read(talk, &letter);
        cases.push(case(name, &letter, &refused(name, said, code)));
    }
    let padded = pad(&honest).unwrap();
    let honest = sent(talk, &padded);
    let (river, stone) = (talk.river.space.own().clone(), talk.stone.space.own().clone());
    let renamed = LetterRecord { from: honest.from, ..letter(talk, &river, &stone, &padded) };
    let elsewhere = LetterRecord { to: river.id(), ..letter(talk, &stone, &river, &padded) };
    let oneself = letter(talk, &stone, &stone, &padded);
    for (name, letter, code) in [
        ("under another's name", renamed, "cannot_open"),
        ("for somebody else", elsewhere, "letter_to"),
        ("from oneself", oneself, "letter_from"),
        (
            "from a stranger",
            LetterRecord { from: MemberId([7; 16]), ..honest.clone() },
            "letter_from",
        ),
        (
            "as a word from the facilitators",
            LetterRecord { purpose: Purpose::TeamWord, ..honest.clone() },
            "letter_from",
        ),
        (
            "at an unknown entry",
            LetterRecord { entry: EntryHash([1; 32]), ..honest },
            "letter_entry",
        ),
    ] {
        let said = read(talk, &letter);
        cases.push(case(name, &letter, &refused(name, said, code)));
    }
    cases
}

fn case(name: &str, letter: &LetterRecord, expect: &Value) -> Value {
    json!({ "name": name, "letter": hex(letter.encode()), "expect": expect })
}

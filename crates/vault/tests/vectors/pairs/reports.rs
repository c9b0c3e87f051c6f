//! Reports from a talk between two: borne out by the reported person's own proof, or refused whole.

use protocol::{
    Header, ObjectId, SpaceId,
    cbor::{self, Value as Cbor},
    letter::{LetterRecord, Purpose},
    padding::pad,
    pair::PairMember,
};
use serde_json::{Value, json};
use vault::{
    Fault, Untrusted,
    letter::{LetterHead, write_letter},
    report::{Item, Report, ReportReason, ReportedPair},
    space::Letter,
};

use crate::{
    epochs::{log_of, people},
    hex, refused,
    world::{NOW, pairs::Talk},
};

pub(crate) fn vectors() -> Value {
    let mut talk = Talk::set("reports from a pair");
    talk.opener.says("I can get you some.", &mut talk.pair, &mut talk.dice);
    talk.invited.says("No.", &mut talk.pair, &mut talk.dice);
    talk.invited.sync(&talk.pair);
    let report = report(&talk);
    let letter = sent(&mut talk, &pad(&report.encode()).unwrap());
    assert_eq!(read(&mut talk, &letter), Ok(report.clone()));
    let good = json!([{
        "name": "from a talk",
        "letter": hex(letter.encode()),
        "report": hex(report.encode()),
    }]);
    let hostile = hostile(&mut talk, &report);
    json!({
        "about": "annex E, purpose 4 with field 10. As in hands/reports.json: `to` is a facilitator of the group whose `log` this is.",
        "log": log_of(&talk.server),
        "nonce": hex(talk.server.log.nonce()),
        "people": people(&[&talk.river, &talk.brook, &talk.stone]),
        "to": hex(talk.river.space.me().0),
        "good": good,
        "hostile": hostile,
    })
}

/// What stone, who was asked, reports of brook.
fn report(talk: &Talk) -> Report {
    let of = talk.opener.space.me();
    let items =
        talk.invited.space.places().filter(|it| it.header.is_some_and(|it| it.author == of));
    let said: Vec<u64> = items.map(|it| it.k).collect();
    Report {
        report: ObjectId([6; 16]),
        group: talk.server.log.space(),
        reason: ReportReason::Sourcing,
        about: Some(talk.brook.space.me()),
        words: None,
        items: said.iter().rev().map(|k| talk.invited.space.item(*k).unwrap()).collect(),
        group_name: Some("Evening group".to_owned()),
        at: NOW,
        worry: false,
        pair: Some(talk.invited.space.reported_pair().unwrap()),
    }
}

/// From stone to the facilitator.
fn sent(talk: &mut Talk, body: &[u8]) -> LetterRecord {
    let (from, to) = (talk.stone.space.own().clone(), talk.river.space.own().clone());
    let (purpose, entry) = (Purpose::Report, talk.server.log.head().hash);
    let space = talk.server.log.space();
    let head = LetterHead { purpose, space, from: from.id(), to: to.id(), entry };
    let wire = write_letter(&head, body, &from, &to.box_key(), &mut talk.dice);
    LetterRecord { purpose, from: from.id(), to: to.id(), entry, wire, origin: None }
}

fn read(talk: &mut Talk, letter: &LetterRecord) -> Result<Report, Fault> {
    match talk.river.space.read_letter(Untrusted(letter))? {
        Letter::Report(_, report) => Ok(*report),
        other => panic!("{other:?}"),
    }
}

/// Items that brook never wrote in this pair.
fn forgeries(talk: &Talk, honest: &Item) -> Vec<(&'static str, Item)> {
    let header = Header::parse(&honest.header).unwrap();
    let (brook, stone) = (talk.opener.space.own(), talk.invited.space.own());
    let cbor = &honest.inside[64..];
    let signed = |change: &dyn Fn(&mut Header), by: &vault::MemberKeys| {
        let mut header = header;
        change(&mut header);
        let inside = [by.sign(&header.to_sign(cbor)).as_slice(), cbor].concat();
        Item { header: header.encode(), inside }
    };
    let own =
        talk.invited.space.places().find(|it| it.header.is_some_and(|it| it.author == stone.id()));
    let own = talk.invited.space.item(own.unwrap().k).unwrap();
    let in_group = talk.server.log.space();
    let mut bent = honest.clone();
    let last = bent.inside.len() - 1;
    bent.inside[last] ^= 1;
    vec![
        ("with other words than were signed", bent),
        ("signed by the reporter", signed(&|_| {}, stone)),
        ("of the reporter's own", own),
        ("of another pair", signed(&|it| it.space = SpaceId([9; 32]), brook)),
        ("of the group", signed(&|it| it.space = in_group, brook)),
        ("that is never stored", signed(&|it| it.revision = 0, brook)),
    ]
}

fn hostile(talk: &mut Talk, honest: &Report) -> Vec<Value> {
    let pair = honest.pair.unwrap();
    let stone = PairMember::of(&talk.pair.log, talk.invited.space.me()).unwrap();
    let by_stone = talk.stone.space.proof_for(&talk.invited.space).unwrap().signature;
    let mut bent = pair;
    bent.signature[40] ^= 1;
    let other_key = PairMember { sign_key: stone.sign_key, ..pair.of };
    let other_pair = PairMember { pair: SpaceId([9; 32]), ..pair.of };
    let with = |pair| Report { pair, ..honest.clone() };
    let mut reports = vec![
        ("a bent proof", with(Some(bent))),
        ("a proof of another key", with(Some(ReportedPair { of: other_key, ..pair }))),
        ("a proof of another pair", with(Some(ReportedPair { of: other_pair, ..pair }))),
        ("the reporter's own proof", with(Some(ReportedPair { of: stone, signature: by_stone }))),
        ("items of a pair without a proof", with(None)),
        ("about nobody", Report { about: None, ..honest.clone() }),
        ("about another", Report { about: Some(talk.river.space.me()), ..honest.clone() }),
        (
            "about oneself",
            Report {
                about: Some(talk.stone.space.me()),
                items: Vec::new(),
                pair: Some(ReportedPair { of: stone, signature: by_stone }),
                ..honest.clone()
            },
        ),
    ];
    for (name, item) in forgeries(talk, &honest.items[0]) {
        reports
            .push((name, Report { items: vec![honest.items[0].clone(), item], ..honest.clone() }));
    }
    let mut cases = Vec::new();
    for (name, report) in reports {
        cases.push(refused_report(talk, name, &pad(&report.encode()).unwrap()));
    }
    let Ok(Cbor::Map(mut fields)) = cbor::decode(&honest.encode()) else { unreachable!() };
    let Some((10, Cbor::Map(pair))) = fields.last_mut() else { unreachable!() };
    pair.pop();
    let unsigned = pad(&cbor::encode(&Cbor::Map(fields))).unwrap();
    cases.push(refused_report(talk, "a proof without signature", &unsigned));
    cases
}

fn refused_report(talk: &mut Talk, name: &str, body: &[u8]) -> Value {
    let letter = sent(talk, body);
    let said = read(talk, &letter);
    let expect = refused(name, said, "report_refused");
    json!({ "name": name, "letter": hex(letter.encode()), "expect": expect })
}

//! Sealed objects of the kinds that looking after a group is written in.

use std::collections::BTreeMap;

use protocol::{
    MemberId, Minute, ObjectId, SpaceId,
    cbor::{self, Value as Cbor},
};
use serde_json::{Value, json};
use vault::{
    kinds::{Act, ActKind, Content, Edition, Measure, Restraint, Settings},
    object::{Inside, Parent, header},
    report::{Item, Report, ReportReason},
};

use crate::objects::{Desk, opened, push_inside};

pub(crate) fn vectors() -> Value {
    let mut desk = Desk::new("objects of safe hands");
    json!({
        "about": "annex F: what looking after a group is written in. As in objects.json.",
        "good": good(&mut desk),
        "hostile": hostile(&mut desk),
    })
}

fn a_report(items: usize) -> Report {
    let item = Item { header: [1; 107], inside: vec![2; 80] };
    Report {
        report: ObjectId([3; 16]),
        group: SpaceId([4; 32]),
        reason: ReportReason::Approach,
        about: Some(MemberId([5; 16])),
        words: Some("He writes to me at night.".to_owned()),
        items: vec![item; items],
        group_name: Some("Evening group".to_owned()),
        at: Minute(29_000_000),
        worry: false,
        pair: None,
    }
}

fn good(desk: &mut Desk) -> Vec<Value> {
    let parent = Some(Parent { object: ObjectId([3; 16]), revision: 1 });
    let settings = Settings {
        name: "Evening group".to_owned(),
        norms: "We listen.".to_owned(),
        medication_welcome: true,
        about: None,
        picture: None,
        join_words: None,
        blind: [6; 16],
        team: Some(SpaceId([7; 32])),
        safety_team: Some(SpaceId([8; 32])),
        on_duty_only: Some(true),
        greeters: Vec::new(),
        edition: None,
    };
    let always = Settings { on_duty_only: Some(false), ..settings.clone() };
    let edition = Some(Edition { number: 3, since: Minute(29_000_000) });
    let third = Settings { edition, ..settings.clone() };
    let profile = Content::Profile {
        pseudonym: "River".to_owned(),
        listed: true,
        about: None,
        group_member: Some(MemberId([9; 16])),
        proof: None,
    };
    let measure = |restraint| {
        let member = MemberId([5; 16]);
        Content::Measure(Measure { member, restraint, until: Minute(29_000_060) })
    };
    let report = a_report(11);
    let least = Report {
        about: None,
        words: None,
        items: Vec::new(),
        group_name: None,
        worry: true,
        ..report.clone()
    };
    let claim = Act { report: report.report, kind: ActKind::Claim, words: None, until: None };
    let muted = Act {
        kind: ActKind::Muted,
        words: Some("Until tomorrow.".to_owned()),
        until: Some(Minute(29_001_440)),
        ..claim.clone()
    };
    let hand_over = |shift| Content::HandOver { text: "A quiet night.".to_owned(), shift };
    let cases: Vec<(&str, Content, Option<Parent>)> = vec![
        ("settings with teams", Content::Settings(settings), None),
        ("settings that say the wall is always open", Content::Settings(always), None),
        ("settings with the third edition of the norms", Content::Settings(third), None),
        ("a profile in a team", profile, None),
        ("muted", measure(Restraint::Muted), None),
        ("listen-only", measure(Restraint::ListenOnly), None),
        ("a report with all items", Content::Report(Box::new(report)), None),
        ("a worry in few words", Content::Report(Box::new(least)), None),
        ("a claim", Content::Act(claim), parent),
        ("an act with words and an end", Content::Act(muted), parent),
        ("a hand-over note", hand_over(None), None),
        ("a hand-over note of a shift", hand_over(Some([7; 16])), None),
    ];
    let cases = cases
        .into_iter()
        .map(|(name, content, parent)| (name, Inside { parent, ..desk.inside(content) }, 1))
        .collect();
    opened(desk, cases)
}

/// Bodies that are not their kind's.
fn hostile(desk: &mut Desk) -> Vec<Value> {
    let uint = Cbor::Uint;
    let id = || Cbor::bytes([1; 16]);
    let text = || Cbor::text("x");
    let report_with = |key: u64, value: Option<Cbor>| {
        let Ok(Cbor::Map(fields)) = cbor::decode(&a_report(1).encode()) else { unreachable!() };
        let mut fields: BTreeMap<u64, Cbor> = fields.into_iter().collect();
        fields.remove(&key);
        fields.extend(value.map(|it| (key, it)));
        Cbor::Map(fields.into_iter().collect())
    };
    let item = |header: usize, inside: usize| {
        Cbor::Array(vec![Cbor::bytes(vec![1; header]), Cbor::bytes(vec![2; inside])])
    };
    let items = |items: Vec<Cbor>| report_with(6, Some(Cbor::Array(items)));
    let short = || Cbor::bytes([1; 15]);
    let edition = |of: Vec<Cbor>| {
        Cbor::Map(vec![(1, text()), (2, text()), (3, uint(1)), (7, id()), (12, Cbor::Array(of))])
    };
    let bodies: Vec<(&str, u64, Cbor)> = vec![
        ("norms of edition 0", 2, edition(vec![uint(0), uint(29_000_000)])),
        ("an edition without a time", 2, edition(vec![uint(1)])),
        ("an unknown measure", 10, Cbor::Map(vec![(1, id()), (2, uint(3)), (3, uint(9))])),
        ("a measure without end", 10, Cbor::Map(vec![(1, id()), (2, uint(1))])),
        ("a reason that is none", 16, report_with(3, Some(uint(12)))),
        ("reason 0", 16, report_with(3, Some(uint(0)))),
        ("an empty list of items", 16, items(vec![])),
        ("twelve items", 16, items(vec![item(107, 80); 12])),
        ("a short header", 16, items(vec![item(106, 80)])),
        ("nothing but a signature", 16, items(vec![item(107, 64)])),
        ("neither worry nor complaint", 16, report_with(9, Some(uint(2)))),
        ("a report without a group", 16, report_with(2, None)),
        ("a report with a field too many", 16, report_with(10, Some(uint(1)))),
        ("an unknown act", 17, Cbor::Map(vec![(1, id()), (2, uint(15))])),
        ("act 0", 17, Cbor::Map(vec![(1, id()), (2, uint(0))])),
        ("a hand-over note without words", 18, Cbor::Map(vec![(2, id())])),
        ("a hand-over note of a short shift", 18, Cbor::Map(vec![(1, text()), (2, short())])),
        (
            "a profile of a short member",
            3,
            Cbor::Map(vec![(1, text()), (2, uint(1)), (4, short())]),
        ),
    ];
    let under = header(&desk.envelope, desk.author.id(), desk.dice.draw());
    let mut cases = Vec::new();
    for (name, kind, body) in bodies {
        let seen = Cbor::Array(vec![uint(4), Cbor::bytes([1; 32]), uint(9), Cbor::bytes([2; 32])]);
        let cbor = cbor::encode(&Cbor::map([
            (1, Some(uint(kind))),
            (2, Some(body)),
            (5, Some(seen)),
            (6, Some(uint(29_000_000))),
        ]));
        let signature = desk.author.sign(&under.to_sign(&cbor));
        let inside = [signature.as_slice(), &cbor].concat();
        push_inside(desk, name, &under, &inside, "malformed", &mut cases);
    }
    cases
}

//! Reports that a group's log bears out, and reports that are refused whole.

use protocol::{
    EntryHash, MemberId, SpaceId, cbor,
    cbor::Value as Cbor,
    letter::{LetterRecord, Purpose},
    padding::pad,
};
use serde_json::{Value, json};
use vault::{
    Fault, MemberKeys, Untrusted,
    letter::{LetterHead, write_letter},
    report::{Report, ReportReason},
    space::Letter,
};

use crate::{
    epochs::{log_of, people},
    hex, refused,
    world::hands::{Scene, a_safety_team, forgeries},
};

pub(crate) fn vectors() -> Value {
    let mut scene = Scene::set("reports");
    let good = good(&mut scene);
    let hostile = hostile(&mut scene);
    let safety_team = safety_team(&mut scene);
    json!({
        "about": "annex E, purpose 4. `letter` is a letter record to `to`, a facilitator of the group whose `log` this is; \
                  keys are derived from seed, nonce and member_id. In `safety_team`, `to` is a member of that team \
                  (with its own nonce and log), and the group is the same. `report` is the CBOR without padding.",
        "log": log_of(&scene.server),
        "nonce": hex(scene.server.log.nonce()),
        "people": people(&[&scene.river, &scene.brook, &scene.stone]),
        "to": hex(scene.river.space.me().0),
        "good": good,
        "hostile": hostile,
        "safety_team": safety_team,
    })
}

fn letter(
    scene: &mut Scene,
    from: &MemberKeys,
    to: &MemberKeys,
    origin: Option<SpaceId>,
    body: &[u8],
) -> LetterRecord {
    let (purpose, entry) = (Purpose::Report, scene.server.log.head().hash);
    let space = scene.server.log.space();
    let head = LetterHead { purpose, space, from: from.id(), to: to.id(), entry };
    let wire = write_letter(&head, body, from, &to.box_key(), &mut scene.dice);
    LetterRecord { purpose, from: from.id(), to: to.id(), entry, wire, origin }
}

/// What the reporter sends to the facilitator, with any body.
fn sent(scene: &mut Scene, body: &[u8]) -> LetterRecord {
    let (from, to) = (scene.brook.space.own().clone(), scene.river.space.own().clone());
    letter(scene, &from, &to, None, body)
}

fn read(scene: &mut Scene, letter: &LetterRecord) -> Result<Report, Fault> {
    match scene.river.space.read_letter(Untrusted(letter))? {
        Letter::Report(_, report) => Ok(*report),
        other => panic!("{other:?}"),
    }
}

fn padded(report: &Report) -> Vec<u8> {
    pad(&report.encode()).unwrap()
}

fn case(name: &str, letter: &LetterRecord, expect: &Value) -> Value {
    json!({ "name": name, "letter": hex(letter.encode()), "expect": expect })
}

fn good(scene: &mut Scene) -> Vec<Value> {
    let full = scene.report.clone();
    let least = Report {
        reason: ReportReason::HarmToSelf,
        about: None,
        words: None,
        items: Vec::new(),
        group_name: None,
        worry: true,
        ..full.clone()
    };
    let mut cases = Vec::new();
    for (name, report) in [("with two items", full), ("a worry in few words", least)] {
        let letter = sent(scene, &padded(&report));
        assert_eq!(read(scene, &letter), Ok(report.clone()), "{name}");
        let (letter, report) = (hex(letter.encode()), hex(report.encode()));
        cases.push(json!({ "name": name, "letter": letter, "report": report }));
    }
    cases
}

fn bodies(scene: &Scene) -> Vec<(String, Vec<u8>)> {
    let honest = &scene.report;
    let mut bodies = Vec::new();
    for (name, item) in forgeries(scene) {
        let first = Report { items: vec![item.clone()], ..honest.clone() };
        bodies.push((format!("an item {name}"), padded(&first)));
        let neighbour = Report { items: vec![honest.items[0].clone(), item], ..honest.clone() };
        bodies.push((format!("a neighbour {name}"), padded(&neighbour)));
    }
    let elsewhere = Report { group: SpaceId([9; 32]), ..honest.clone() };
    let stranger = Report { about: Some(MemberId([7; 16])), ..honest.clone() };
    let many = Report { items: vec![honest.items[0].clone(); 12], ..honest.clone() };
    let Ok(Cbor::Map(mut fields)) = cbor::decode(&honest.encode()) else { unreachable!() };
    fields[2].1 = Cbor::Uint(12);
    let no_reason = pad(&cbor::encode(&Cbor::Map(fields))).unwrap();
    bodies.extend([
        ("another group".to_owned(), padded(&elsewhere)),
        ("about a stranger".to_owned(), padded(&stranger)),
        ("twelve items".to_owned(), padded(&many)),
        ("a reason that is none".to_owned(), no_reason),
        ("not padded".to_owned(), honest.encode()),
        ("nothing".to_owned(), pad(b"").unwrap()),
    ]);
    bodies
}

fn hostile(scene: &mut Scene) -> Vec<Value> {
    let mut cases = Vec::new();
    for (name, body) in bodies(scene) {
        let letter = sent(scene, &body);
        let said = read(scene, &letter);
        cases.push(case(&name, &letter, &refused(&name, said, "report_refused")));
    }
    let body = padded(&scene.report);
    let honest = sent(scene, &body);
    let (stone, river) = (scene.stone.space.own().clone(), scene.river.space.own().clone());
    let renamed = LetterRecord { from: honest.from, ..letter(scene, &stone, &river, None, &body) };
    let head = LetterHead::of(scene.server.log.space(), &honest);
    let by_another = write_letter(&head, &body, &stone, &river.box_key(), &mut scene.dice);
    for (name, letter, code) in [
        ("under another's name", renamed, "cannot_open"),
        ("signed by another", LetterRecord { wire: by_another, ..honest.clone() }, "bad_signature"),
        (
            "from a stranger",
            LetterRecord { from: MemberId([7; 16]), ..honest.clone() },
            "letter_from",
        ),
        (
            "at an unknown entry",
            LetterRecord { entry: EntryHash([1; 32]), ..honest },
            "letter_entry",
        ),
    ] {
        let said = read(scene, &letter);
        cases.push(case(name, &letter, &refused(name, said, code)));
    }
    cases
}

fn safety_team(scene: &mut Scene) -> Value {
    let (team, server) = a_safety_team(&mut scene.dice);
    let group = scene.server.log.clone();
    let (brook, to) = (scene.brook.space.own().clone(), team.space.own().clone());
    let origin = Some(group.space());
    let body = padded(&scene.report);
    let good = letter(scene, &brook, &to, origin, &body);
    assert_eq!(team.space.read_report(Untrusted(&good), &group), Ok(scene.report.clone()));
    let (_, item) = forgeries(scene).remove(3);
    let body = padded(&Report { items: vec![item], ..scene.report.clone() });
    let forged = letter(scene, &brook, &to, origin, &body);
    let hostile = [
        ("an item signed by the reporter", forged, "report_refused"),
        (
            "from another group",
            LetterRecord { origin: Some(SpaceId([9; 32])), ..good.clone() },
            "wrong_space",
        ),
        ("from no group", LetterRecord { origin: None, ..good.clone() }, "wrong_space"),
    ]
    .map(|(name, letter, code)| {
        let said = team.space.read_report(Untrusted(&letter), &group);
        case(name, &letter, &refused(name, said, code))
    });
    json!({
        "log": log_of(&server),
        "nonce": hex(server.log.nonce()),
        "seed": hex(team.seed.expose()),
        "to": hex(team.space.me().0),
        "letter": hex(good.encode()),
        "report": hex(scene.report.encode()),
        "hostile": hostile,
    })
}

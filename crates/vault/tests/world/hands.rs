//! A group in which somebody writes what another reports, and every way of putting words in their mouth.

use protocol::{
    Header, MemberId, ObjectId, SpaceId,
    log::{History, Kind},
    object::HEADER_BYTES,
};
use vault::{
    Key, MemberKeys,
    kinds::Settings,
    report::{Item, Report, ReportReason},
    space::{Founding, found},
};

use super::{NOW, Person, Server, a_group, a_newcomer, dice::Dice, settings};

/// What stone wrote.
const WORDS: &[u8] = b"I can get you some. Write to me.";

pub struct Scene {
    pub dice: Dice,
    pub server: Server,
    /// The facilitator.
    pub river: Person,
    /// The reporter.
    pub brook: Person,
    /// Whom the report is about.
    pub stone: Person,
    /// Came after all was said.
    pub newest: Person,
    pub report: Report,
}

impl Scene {
    pub fn set(name: &str) -> Self {
        let mut dice = Dice::new(name);
        let (mut server, mut river) = a_group(History::None, &mut dice);
        let mut stone = a_newcomer(&mut river, &mut server, &mut dice);
        let mut brook = a_newcomer(&mut river, &mut server, &mut dice);
        let before = river.says("Welcome.", &mut server, &mut dice);
        let words = str::from_utf8(WORDS).unwrap();
        let shown = stone.says(words, &mut server, &mut dice);
        let newest = a_newcomer(&mut river, &mut server, &mut dice);
        for person in [&mut river, &mut brook, &mut stone] {
            person.sync(&server);
        }
        let report = Report {
            report: ObjectId([6; 16]),
            group: server.log.space(),
            reason: ReportReason::Sourcing,
            about: Some(stone.space.me()),
            words: Some("He asks everybody.".to_owned()),
            items: [shown, before].map(|k| brook.space.item(k).unwrap()).to_vec(),
            group_name: Some("Evening group".to_owned()),
            at: NOW,
            worry: false,
            pair: None,
        };
        Self { dice, server, river, brook, stone, newest, report }
    }

    /// What stone wrote, under a header of the server's making, signed by anybody.
    fn forged(&self, signer: &MemberKeys, change: &dyn Fn(&mut Header)) -> Item {
        let honest = &self.report.items[0];
        let mut header = Header::parse(&honest.header).unwrap();
        change(&mut header);
        signed(&header, signer, &honest.inside[64..])
    }
}

fn signed(header: &Header, signer: &MemberKeys, cbor: &[u8]) -> Item {
    let inside = [signer.sign(&header.to_sign(cbor)).as_slice(), cbor].concat();
    Item { header: header.encode(), inside }
}

/// Items that stone never wrote here, by name; the first ones need only a server and a reporter.
pub fn forgeries(scene: &Scene) -> Vec<(&'static str, Item)> {
    let honest = &scene.report.items[0];
    let header = Header::parse(&honest.header).unwrap();
    let (stone, brook) = (scene.stone.space.own(), scene.brook.space.own());
    let newest = scene.newest.space.own();
    let bent = |change: &dyn Fn(&mut [u8; HEADER_BYTES], &mut Vec<u8>)| {
        let mut item = honest.clone();
        change(&mut item.header, &mut item.inside);
        item
    };
    let at = honest.inside.windows(WORDS.len()).position(|it| it == WORDS).unwrap();
    let cbor = &honest.inside[64..];
    let long_form = [&[0xb8, cbor[0] & 0x1f][..], &cbor[1..]].concat();
    vec![
        ("with other words than were signed", bent(&|_, inside| inside[at] = b'U')),
        ("of another object", bent(&|header, _| header[38] ^= 1)),
        ("of another author", bent(&|header, _| header[58..74].copy_from_slice(&brook.id().0))),
        ("signed by the reporter", scene.forged(brook, &|_| {})),
        ("of another version", bent(&|header, _| header[0] = 2)),
        ("of another suite", bent(&|header, _| header[1] = 2)),
        ("with an unknown attention", bent(&|header, _| header[74] = 3)),
        ("with something after it", bent(&|_, inside| inside.push(0))),
        ("that is nothing but a signature", bent(&|_, inside| inside.truncate(64))),
        ("of another group", scene.forged(stone, &|it| it.space = SpaceId([9; 32]))),
        ("of an epoch that never was", scene.forged(stone, &|it| it.epoch = 99)),
        ("of epoch 0", scene.forged(stone, &|it| it.epoch = 0)),
        ("of an epoch before its author came", scene.forged(stone, &|it| it.epoch = 1)),
        ("by who came later", scene.forged(newest, &|it| it.author = newest.id())),
        ("by a stranger", scene.forged(stone, &|it| it.author = MemberId([7; 16]))),
        ("that is never stored", scene.forged(stone, &|it| it.revision = 0)),
        ("that is signed but no object", signed(&header, stone, &[0xa0])),
        ("that is signed but not canonical", signed(&header, stone, &long_form)),
    ]
}

/// A safety team of one.
pub fn a_safety_team(dice: &mut Dice) -> (Person, Server) {
    let seed = Key::random(dice);
    let name = Settings { norms: String::new(), ..settings("Safety") };
    let founding = Founding {
        kind: Kind::Team,
        history: History::All,
        open: false,
        steward: None,
        settings: Some(&name),
    };
    let founded = found(&seed, &founding, NOW, dice).unwrap();
    let server = Server::founded(&founded.transaction);
    (Person { seed, space: founded.space }, server)
}

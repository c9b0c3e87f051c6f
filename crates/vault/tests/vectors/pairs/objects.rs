//! Sealed objects that say who somebody in a pair is, and who greets newcomers.

use protocol::{
    MemberId, SpaceId,
    cbor::{self, Value as Cbor},
    object::Attention,
    pair::PairProof,
};
use serde_json::{Value, json};
use vault::{
    kinds::{Content, Settings},
    object::header,
};

use crate::objects::{Desk, opened, push_inside};

pub(crate) fn vectors() -> Value {
    let mut desk = Desk::new("objects of pairs");
    desk.envelope.attention = Attention::Silent;
    json!({
        "about": "annex F: profiles with a proof, settings with greeters. As in objects.json. No proof here holds: see proofs.json.",
        "good": good(&mut desk),
        "hostile": hostile(&mut desk),
    })
}

fn greeted(greeters: &[u8]) -> Settings {
    Settings {
        name: "Evening group".to_owned(),
        norms: "We listen.".to_owned(),
        medication_welcome: true,
        about: None,
        picture: None,
        join_words: None,
        blind: [6; 16],
        team: None,
        safety_team: None,
        on_duty_only: None,
        greeters: greeters.iter().map(|it| MemberId([*it; 16])).collect(),
        edition: None,
    }
}

fn good(desk: &mut Desk) -> Vec<Value> {
    let proof =
        PairProof { group: SpaceId([4; 32]), member: MemberId([5; 16]), signature: [6; 64] };
    let profile = Content::Profile {
        pseudonym: "River".to_owned(),
        listed: false,
        about: None,
        group_member: None,
        proof: Some(proof),
    };
    let cases = [
        ("a profile in a pair", profile),
        ("settings with a greeter", Content::Settings(greeted(&[3]))),
        ("settings with eight greeters", Content::Settings(greeted(&[1, 2, 3, 4, 5, 6, 7, 8]))),
    ];
    let cases = cases.into_iter().map(|(name, it)| (name, desk.inside(it), 1)).collect();
    opened(desk, cases)
}

/// Bodies that are not their kind's.
fn hostile(desk: &mut Desk) -> Vec<Value> {
    let proof = |fields: Vec<(u64, Cbor)>| {
        Cbor::Map(vec![(1, Cbor::text("x")), (2, Cbor::Uint(0)), (5, Cbor::Map(fields))])
    };
    let whole =
        || vec![(1, Cbor::bytes([4; 32])), (2, Cbor::bytes([5; 16])), (3, Cbor::bytes([6; 64]))];
    let settings = |greeters: &[u8]| {
        let Ok(Cbor::Map(mut fields)) = cbor::decode(&greeted(&[]).encode()) else {
            unreachable!()
        };
        let greeters = greeters.iter().map(|it| Cbor::bytes([*it; 16])).collect();
        fields.push((11, Cbor::Array(greeters)));
        Cbor::Map(fields)
    };
    let short =
        vec![(1, Cbor::bytes([4; 32])), (2, Cbor::bytes([5; 16])), (3, Cbor::bytes([6; 63]))];
    let bodies = [
        ("a proof without signature", 3, proof(whole()[..2].to_vec())),
        ("a proof with a short signature", 3, proof(short)),
        ("a proof with a field too many", 3, proof([whole(), vec![(4, Cbor::Uint(0))]].concat())),
        ("no greeters", 2, settings(&[])),
        ("nine greeters", 2, settings(&[1, 2, 3, 4, 5, 6, 7, 8, 9])),
        ("greeters out of order", 2, settings(&[2, 1])),
        ("a greeter twice", 2, settings(&[1, 1])),
    ];
    let under = header(&desk.envelope, desk.author.id(), desk.dice.draw());
    let mut cases = Vec::new();
    for (name, kind, body) in bodies {
        let seen = Cbor::Array(vec![
            Cbor::Uint(4),
            Cbor::bytes([1; 32]),
            Cbor::Uint(9),
            Cbor::bytes([2; 32]),
        ]);
        let cbor = cbor::encode(&Cbor::map([
            (1, Some(Cbor::Uint(kind))),
            (2, Some(body)),
            (5, Some(seen)),
            (6, Some(Cbor::Uint(29_000_000))),
        ]));
        let signature = desk.author.sign(&under.to_sign(&cbor));
        let inside = [signature.as_slice(), &cbor].concat();
        push_inside(desk, name, &under, &inside, "malformed", &mut cases);
    }
    cases
}

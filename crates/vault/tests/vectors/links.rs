//! Links as text, and the settings that they open.

use protocol::{EntryHash, InviteId, SpaceId, link::Link};
use serde_json::{Value, json};
use vault::{Fault, Key, Untrusted, kinds::Settings, link::LinkSecret};

use crate::{hex, refused, world::dice::Dice};

pub(crate) fn vectors() -> Value {
    let mut dice = Dice::new("links");
    let secret = Key::new(dice.draw());
    let link = Link {
        invite: InviteId(dice.draw()),
        secret: *secret.expose(),
        space: SpaceId(dice.draw()),
        entry: EntryHash(dice.draw()),
    };
    let address = link.address("https://holdfast.example");
    let path = link.address("");
    let good = [address.clone(), path.clone(), format!("  {address}\n")].map(|text| {
        assert_eq!(Link::parse(&text).as_ref(), Ok(&link));
        json!({
            "text": text,
            "invite_id": hex(link.invite.0),
            "secret": hex(link.secret),
            "space": hex(link.space.0),
            "entry_hash": hex(link.entry.0),
        })
    });
    let bad: Vec<Value> = [
        String::new(),
        "https://holdfast.example/join/".to_owned(),
        path.replace("#1.", "#2."),
        path.replace("#1.", "#"),
        path.replace('#', "?"),
        path.replace("/join/", "/join/A"),
        path.replace("/join/", "/"),
        format!("{path}A"),
        format!("{path}="),
        format!("{path}.A"),
        path[..path.len() - 1].to_owned(),
        format!("{}{path}", "x".repeat(2_048)),
    ]
    .into_iter()
    .map(|text| {
        let said = Link::parse(&text).map_err(|_| Fault::LinkBroken);
        let expect = refused(&text, said, "link_broken");
        json!({ "text": text, "expect": expect })
    })
    .collect();
    json!({
        "about": "section 4 and annex B, C: links, and settings sealed for their holders.",
        "good": good,
        "hostile": bad,
        "settings": settings(&link, &secret, &mut dice),
    })
}

fn settings(link: &Link, secret: &Key, dice: &mut Dice) -> Value {
    let settings = Settings {
        name: "Evening group".to_owned(),
        norms: "We listen. What is said here stays here.".to_owned(),
        medication_welcome: true,
        about: None,
        picture: None,
        join_words: Some("Bienvenida, bienvenido.".to_owned()),
        blind: dice.draw(),
        team: None,
        safety_team: None,
        on_duty_only: None,
        greeters: Vec::new(),
        edition: None,
    };
    let secret_keys = LinkSecret::new(secret);
    let sealed = secret_keys.seal_settings(&link.space, &link.invite, &settings, dice).unwrap();
    let opened = secret_keys.open_settings(&link.space, &link.invite, Untrusted(&sealed));
    assert_eq!(opened.as_ref(), Ok(&settings));
    let elsewhere = SpaceId(dice.draw());
    let said = secret_keys.open_settings(&elsewhere, &link.invite, Untrusted(&sealed));
    json!({
        "secret": hex(secret.expose()),
        "space": hex(link.space.0),
        "invite_id": hex(link.invite.0),
        "sealed": hex(&sealed),
        "cbor": hex(settings.encode()),
        "commit": hex(settings.commit()),
        "name": settings.name,
        "norms": settings.norms,
        "medication_welcome": settings.medication_welcome,
        "join_words": settings.join_words,
        "hostile": [{
            "name": "another space's",
            "space": hex(elsewhere.0),
            "expect": refused("another space's", said, "wrong_commit"),
        }],
    })
}

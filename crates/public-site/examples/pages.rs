//! The public pages alone on a loopback port, with believable data: `cargo run -p public-site
//! --example pages`. For looking at them; nothing behind them runs.

use std::{net::Ipv4Addr, sync::Arc};

use domain::organisation::Organisation;
use public_site::{
    Answer, CardName, Demo, HelpLines, Organisations, Person, Site, StoredPost, routes,
};
use tokio::net::TcpListener;

const PORT: u16 = 8811;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, PORT)).await?;
    axum::serve(listener, routes(site())).await
}

fn site() -> Site {
    let organisation = Organisation::new("River Street Recovery House", "US", 18).ok();
    let organisations: Organisations = Arc::new(move || -> Answer<_> {
        let organisation = organisation.clone();
        Box::pin(async move { organisation })
    });
    Site {
        help_lines: HelpLines::built_in(),
        kept_lines: Arc::new(|| -> Answer<_> { Box::pin(async { None }) }),
        organisations,
        source_url: None,
        demo: Some(demo()),
    }
}

fn demo() -> Demo {
    let people = [
        (
            CardName::DayFour,
            "Wren",
            "Found the group on Sunday and has not said much yet.",
            "Encontró el grupo el domingo y todavía no ha dicho mucho.",
        ),
        (
            CardName::AfterReturn,
            "Juniper",
            "Used three days ago, and came back the next morning.",
            "Consumió hace tres días y volvió a la mañana siguiente.",
        ),
        (
            CardName::Buddy,
            "Marlow",
            "Answers when Juniper writes, whatever the hour.",
            "Responde cuando Juniper escribe, a la hora que sea.",
        ),
        (
            CardName::Facilitator,
            "Ines",
            "Opens the door for the Tuesday group.",
            "Abre la puerta del grupo de los martes.",
        ),
        (
            CardName::Therapist,
            "Dr. Okafor",
            "Answers questions and writes for the group.",
            "Responde preguntas y escribe para el grupo.",
        ),
        (CardName::Administrator, "Sam", "Keeps the house running.", "Mantiene la casa en marcha."),
    ];
    let person = |(card, name, en, es): (CardName, &str, &str, &str)| Person {
        card,
        pseudonym: name.to_owned(),
        handle: name.to_lowercase(),
        passphrase: "five plain words for looking".to_owned(),
        sentence_en: en.to_owned(),
        sentence_es: es.to_owned(),
    };
    Demo {
        people: people.map(person).to_vec(),
        join_link: Some("/join/AAECAwQFBgc#1.look".to_owned()),
        stored: Some(StoredPost { space_id: "AAEC".to_owned(), object_id: "AwQF".to_owned() }),
    }
}

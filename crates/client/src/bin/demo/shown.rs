//! What the demo's page needs to know: who can be signed in as, and where the tour ends (`web/src/demo.md`).

use serde_json::{Value, json};

use crate::{community::Community, play::Played};

/// The file that the server's `--demo` reads.
pub(crate) fn shown(community: &Community, played: &Played) -> Value {
    let people: Vec<Value> = community
        .people
        .iter()
        .filter_map(|person| {
            let card = person.card.as_ref()?;
            Some(json!({
                "card": card.card,
                "pseudonym": person.pseudonym,
                "handle": card.handle,
                "passphrase": card.passphrase,
                "sentence_en": card.sentence_en,
                "sentence_es": card.sentence_es,
            }))
        })
        .collect();
    let stored = played.tour.map(
        |(space, object)| json!({ "space_id": space.to_string(), "object_id": object.to_string() }),
    );
    json!({ "people": people, "join_link": played.door, "stored": stored })
}

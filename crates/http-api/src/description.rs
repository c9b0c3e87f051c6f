//! The OpenAPI description: written from the routes themselves, committed as `docs/openapi.json`.
//!
//! `cargo run -p testkit --bin openapi` writes the file anew; a test says when it is not current.

use bytes::Bytes;
use serde_json::{Value, json};
use utoipa::{OpenApi, openapi};
use utoipa_axum::router::UtoipaMethodRouter;

use crate::{Api, access, cookies::SESSION_COOKIE, page, problem::ProblemBody};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Holdfast",
        version = "1",
        license(name = "AGPL-3.0-or-later", identifier = "AGPL-3.0-or-later"),
        description = "What a device asks of a Holdfast server.\n\n\
            JSON is application/json; what is sealed or signed travels as application/octet-stream: canonical CBOR \
            or the streams of docs/protocol.md. Ids and keys inside JSON and paths are base64url without padding. \
            Times are milliseconds since 1970.\n\n\
            A session is the cookie __Host-holdfast. Every request that changes something carries the header \
            x-holdfast: 1, and an Origin, where one is sent, is this server's own.\n\n\
            Every refusal is application/problem+json with a stable code: bad_request, signed_out, cross_site, \
            not_found, method_not_allowed, too_large, too_slow, unsupported_media_type, slow_down (with Retry-After), \
            and those named at each route."
    ),
    tags(
        (name = "organisation", description = "Who runs this server."),
        (name = "accounts", description = "Walking in, keeping the identity, leaving for good."),
        (name = "sessions", description = "Devices: signing in and out."),
        (name = "spaces", description = "A space is a set of members who share keys; its log is signed."),
        (name = "safety", description = "Who looks after people: reports, bars, blocks, the safety team."),
        (name = "requests", description = "Two people who want to talk: asking, and who may ask whom."),
        (name = "duty", description = "Who is there, who will be, and who may be there alone."),
        (name = "manage", description = "Looking after the organisation: codes and counts."),
        (name = "letters", description = "Keys and words from one member to another."),
        (name = "objects", description = "Everything that is written, sealed."),
        (name = "attachments", description = "Pictures and voice notes, sealed."),
        (name = "invites", description = "What the holder of a link may see."),
        (name = "live", description = "Hearing of everything as it happens."),
        (name = "whole", description = "The server itself."),
    ),
    components(schemas(ProblemBody)),
)]
struct Frame;

/// The description in the forms it is served in, made once.
pub(crate) struct Description {
    /// The OpenAPI document.
    pub(crate) json: Bytes,
    /// The same as a page.
    pub(crate) page: Bytes,
}

impl Description {
    pub(crate) fn new() -> Self {
        let value = description();
        let mut json = serde_json::to_vec_pretty(&value).expect("a description serialises");
        json.push(b'\n');
        Self { json: json.into(), page: page::render(&value).into() }
    }
}

/// The OpenAPI 3.1 document of this interface, with `x-holdfast: {who}` on every operation.
pub fn description() -> Value {
    let mut whole = Frame::openapi();
    for row in access::table() {
        let who = row.who.to_string();
        add(&mut whole, row.route, &who);
    }
    // By way of a sorted map: the same text every time.
    let mut description = serde_json::to_value(&whole).expect("a description serialises");
    say_who_needs_a_session(&mut description);
    description
}

/// Names the cookie, and the operations that ask for it.
fn say_who_needs_a_session(description: &mut Value) {
    description["components"]["securitySchemes"] =
        json!({ "session": { "type": "apiKey", "in": "cookie", "name": SESSION_COOKIE } });
    for row in access::table().iter().filter(|it| it.who.needs_session()) {
        let access = row.access();
        let method = access.method.as_str().to_ascii_lowercase();
        description["paths"][access.path][method]["security"] = json!([{ "session": [] }]);
    }
}

fn add(whole: &mut openapi::OpenApi, route: UtoipaMethodRouter<Api>, who: &str) {
    let (schemas, paths, _) = route;
    for (path, mut item) in paths.paths {
        let operations = [&mut item.get, &mut item.post, &mut item.put, &mut item.delete];
        for operation in operations.into_iter().flatten() {
            let extension = [("x-holdfast", json!({ "who": who }))];
            operation.extensions = Some(extension.into_iter().collect());
        }
        match whole.paths.paths.get_mut(&path) {
            Some(known) => known.merge_operations(item),
            None => drop(whole.paths.paths.insert(path, item)),
        }
    }
    whole.components.get_or_insert_default().schemas.extend(schemas);
}

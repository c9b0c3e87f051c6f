//! The built member app, carried inside the program. Everything private happens in it, nothing of it here.

use axum::{
    Router,
    extract::Path,
    response::{Html, IntoResponse, Redirect, Response},
    routing::get,
};
use http::{
    HeaderMap, HeaderName, HeaderValue, StatusCode,
    header::{
        ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
        ETAG, IF_NONE_MATCH, VARY,
    },
};
use rust_embed::{Embed, EmbeddedFile};

#[derive(Embed)]
#[folder = "../../web/dist"]
#[allow_missing = true]
struct Files;

/// The page of every address of the app.
const INDEX: &str = "index.html";

/// What the app's pages may do: only what comes from here, pictures and sound also from the device itself.
const PAGE_POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; \
     media-src 'self' blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; \
     base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
);

/// Workers obey the policy of their own answer. The vault alone compiles WebAssembly, for Argon2id.
const VAULT_POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
);

const VAULT_PREFIX: &str = "assets/vault-worker-";

const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");
const KEPT_FOR_GOOD: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const ASKED_EACH_TIME: HeaderValue = HeaderValue::from_static("no-cache");

const NOT_INSIDE: &str = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
    <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Holdfast</title></head>\
    <body><h1>The app is not inside this program</h1>\
    <p>It was built without the web client. With Node 20 or newer, build both and start it again:</p>\
    <pre>cargo xtask build</pre><p><a href=\"/help-now\">Help now</a> works all the same.</p></body></html>\n";

/// Whether this program was built with the web client inside.
pub(crate) fn is_inside() -> bool {
    Files::get(INDEX).is_some()
}

/// The app, and the links that lead into it.
pub(crate) fn router() -> Router {
    Router::new()
        .route("/app", get(|| async { Redirect::permanent("/app/") }))
        .route("/app/", get(index))
        .route("/app/{*path}", get(file))
        .route("/join", get(index))
        .route("/join/{*path}", get(index))
}

async fn index(headers: HeaderMap) -> Response {
    answer(INDEX, &headers).unwrap_or_else(not_inside)
}

async fn file(Path(path): Path<String>, headers: HeaderMap) -> Response {
    if let Some(found) = answer(&path, &headers) {
        return found;
    }
    // Addresses inside the app have no ending; a file that is gone must not be answered with a page.
    let is_file = path.rsplit('/').next().is_some_and(|name| name.contains('.'));
    if is_file { StatusCode::NOT_FOUND.into_response() } else { index(headers).await }
}

fn answer(path: &str, headers: &HeaderMap) -> Option<Response> {
    let plain = Files::get(path)?;
    let (file, encoding) = smallest(path, plain, headers);
    let tag = entity_tag(&file);
    let mut response = if headers.get(IF_NONE_MATCH) == Some(&tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        file.data.into_response()
    };
    let sent = response.headers_mut();
    sent.insert(ETAG, tag);
    sent.insert(CONTENT_TYPE, media_type(path));
    sent.insert(VARY, HeaderValue::from_static("accept-encoding"));
    sent.insert(ROBOTS, HeaderValue::from_static("noindex"));
    let lasting = if path.starts_with("assets/") { KEPT_FOR_GOOD } else { ASKED_EACH_TIME };
    sent.insert(CACHE_CONTROL, lasting);
    let policy = if path.starts_with(VAULT_PREFIX) { VAULT_POLICY } else { PAGE_POLICY };
    sent.insert(CONTENT_SECURITY_POLICY, policy);
    if let Some(encoding) = encoding {
        sent.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    Some(response)
}

/// The file as it was compressed when the client was built, where the browser takes that.
fn smallest(
    path: &str,
    plain: EmbeddedFile,
    headers: &HeaderMap,
) -> (EmbeddedFile, Option<&'static str>) {
    let accepted = headers.get(ACCEPT_ENCODING).and_then(|it| it.to_str().ok()).unwrap_or("");
    let takes = |encoding: &str| {
        accepted.split(',').any(|it| {
            let (name, quality) = it.split_once(";q=").unwrap_or((it, "1"));
            name.trim() == encoding && quality.trim().parse().is_ok_and(|it: f32| it > 0.0)
        })
    };
    for (encoding, ending) in [("br", "br"), ("gzip", "gz")] {
        if takes(encoding)
            && let Some(compressed) = Files::get(&format!("{path}.{ending}"))
        {
            return (compressed, Some(encoding));
        }
    }
    (plain, None)
}

fn entity_tag(file: &EmbeddedFile) -> HeaderValue {
    let mut tag = String::from("\"");
    for byte in &file.metadata.sha256_hash()[..16] {
        tag.push(char::from_digit(u32::from(byte >> 4), 16).unwrap_or('0'));
        tag.push(char::from_digit(u32::from(byte & 15), 16).unwrap_or('0'));
    }
    tag.push('"');
    HeaderValue::try_from(tag).unwrap_or(HeaderValue::from_static("\"\""))
}

fn media_type(path: &str) -> HeaderValue {
    let ending = path.rsplit('.').next().unwrap_or_default();
    HeaderValue::from_static(match ending {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "wasm" => "application/wasm",
        "txt" | "ftl" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    })
}

fn not_inside() -> Response {
    let headers = [(ROBOTS, "noindex"), (CACHE_CONTROL, "no-store")];
    (StatusCode::SERVICE_UNAVAILABLE, headers, Html(NOT_INSIDE)).into_response()
}

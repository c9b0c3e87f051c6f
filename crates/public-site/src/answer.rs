//! How a page or a file is answered: its type, how long it may be kept, and not again if unchanged.

use std::fmt::Write;

use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use sha2::{Digest, Sha256};

/// What a page may do: show our own style, pictures and small scripts, and keep the help page.
const PAGE_POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; worker-src 'self'; \
     base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
);

/// What the worker that keeps the help page may do: fetch from us.
const WORKER_POLICY: HeaderValue =
    HeaderValue::from_static("default-src 'none'; connect-src 'self'");

/// The media type of a script.
pub(crate) const JAVASCRIPT: &str = "text/javascript; charset=utf-8";

/// How long an answer may be kept, and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kept {
    /// A page: five minutes, and a week more while it is renewed or the server does not answer.
    Page,
    /// Something small whose address stays the same.
    ForADay,
    /// What has its content's hash in its name.
    ForGood,
    /// Asked for again every time.
    Asked,
    /// Never written down.
    Not,
}

impl Kept {
    const fn cache_control(self) -> &'static str {
        match self {
            Self::Page => {
                "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800"
            }
            Self::ForADay => "public, max-age=86400",
            Self::ForGood => "public, max-age=31536000, immutable",
            Self::Asked => "no-cache",
            Self::Not => "no-store",
        }
    }
}

/// Answers with `content`, or with "you have it already" (RFC 9110, 13.1.2).
pub(crate) fn content(
    content_type: &'static str,
    kept: Kept,
    asked: &HeaderMap,
    content: Vec<u8>,
) -> Response {
    let tag = format!("\"{}\"", tag(&content));
    let known = asked.get_all(header::IF_NONE_MATCH).iter().any(|it| names(it, &tag));
    let unchanged = known && kept != Kept::Not;
    let mut response = Response::new(if unchanged { Body::empty() } else { content.into() });
    if unchanged {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
    }
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept.cache_control()));
    if !unchanged {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    }
    if let Some(tag) = HeaderValue::from_str(&tag).ok().filter(|_| kept != Kept::Not) {
        headers.insert(header::ETAG, tag);
    }
    response
}

/// Answers with a page, which differs by the languages that a browser asks for.
pub(crate) fn page(status: StatusCode, kept: Kept, asked: &HeaderMap, page: String) -> Response {
    let mut response = content("text/html; charset=utf-8", kept, asked, page.into_bytes());
    if response.status() == StatusCode::OK {
        *response.status_mut() = status;
    }
    let languages = HeaderValue::from_static("accept-language");
    response.headers_mut().insert(header::VARY, languages);
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, PAGE_POLICY);
    response
}

/// Answers with a worker's script, which obeys the policy of its own answer.
pub(crate) fn worker(asked: &HeaderMap, script: String) -> Response {
    let mut response = content(JAVASCRIPT, Kept::Asked, asked, script.into_bytes());
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, WORKER_POLICY);
    response
}

/// 32 hexadecimal digits that change when the content does.
pub(crate) fn tag(content: &[u8]) -> String {
    Sha256::digest(content)[..16].iter().fold(String::new(), |mut tag, byte| {
        let _ = write!(tag, "{byte:02x}");
        tag
    })
}

/// Whether `If-None-Match` names our tag; a weak mark in front does not matter here.
fn names(asked: &HeaderValue, tag: &str) -> bool {
    let asked = asked.to_str().unwrap_or_default();
    asked.split(',').map(str::trim).any(|it| it == "*" || it.trim_start_matches("W/") == tag)
}

//! Style, script and icon of the pages, and the small worker that keeps "Help now" on the device.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    sync::LazyLock,
};

use axum::response::IntoResponse;
use http::{
    HeaderName, HeaderValue,
    header::{CACHE_CONTROL, CONTENT_TYPE},
};

/// One source of colours for these pages and the member app.
const TOKENS: &str = include_str!("../../../web/src/parts/tokens.css");
const SITE: &str = include_str!("../static/site.css");
const SCRIPT: &str = include_str!("../static/site.js");
const WORKER: &str = include_str!("../static/help-worker.js");
const ICON: &str = include_str!("../static/icon.svg");

/// Nothing but these pages may be listed; the app and invitations least of all.
const ROBOTS: &str = "User-agent: *\nDisallow: /app\nDisallow: /join\nDisallow: /api\n\
    Disallow: /demo\nDisallow: /away\n";

static STYLE: LazyLock<String> = LazyLock::new(|| without_comments(&format!("{TOKENS}{SITE}")));
static STYLE_PATH: LazyLock<String> = LazyLock::new(|| format!("/style-{}.css", mark(&*STYLE)));
static SCRIPT_PATH: LazyLock<String> = LazyLock::new(|| format!("/site-{}.js", mark(SCRIPT)));
static WORKER_FILLED: LazyLock<String> = LazyLock::new(|| {
    let version = mark((&*STYLE, WORKER, ICON));
    WORKER.replace("{style}", style_path()).replace("{version}", &version)
});

/// Where the style stands; the name changes with the content.
pub(crate) fn style_path() -> &'static str {
    &STYLE_PATH
}

/// Where the script stands; the name changes with the content.
pub(crate) fn script_path() -> &'static str {
    &SCRIPT_PATH
}

pub(crate) async fn style() -> impl IntoResponse {
    (kept_for_good("text/css; charset=utf-8"), STYLE.as_str())
}

pub(crate) async fn script() -> impl IntoResponse {
    (kept_for_good("text/javascript; charset=utf-8"), SCRIPT)
}

pub(crate) async fn help_worker() -> impl IntoResponse {
    (asked_each_time("text/javascript; charset=utf-8"), WORKER_FILLED.as_str())
}

pub(crate) async fn icon() -> impl IntoResponse {
    (asked_each_time("image/svg+xml"), ICON)
}

pub(crate) async fn robots() -> impl IntoResponse {
    (asked_each_time("text/plain; charset=utf-8"), ROBOTS)
}

type Headers = [(HeaderName, HeaderValue); 2];

fn kept_for_good(media_type: &'static str) -> Headers {
    let kept = HeaderValue::from_static("public, max-age=31536000, immutable");
    [(CONTENT_TYPE, HeaderValue::from_static(media_type)), (CACHE_CONTROL, kept)]
}

fn asked_each_time(media_type: &'static str) -> Headers {
    let fresh = HeaderValue::from_static("no-cache");
    [(CONTENT_TYPE, HeaderValue::from_static(media_type)), (CACHE_CONTROL, fresh)]
}

/// A short mark that changes with the content.
fn mark(content: impl Hash) -> String {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

fn without_comments(css: &str) -> String {
    let mut rest = css;
    let mut kept = String::with_capacity(css.len());
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

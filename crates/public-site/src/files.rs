//! The style, the small scripts and the pictures that the pages name: carried inside the program,
//! under names that change with their content.

use std::sync::LazyLock;

use axum::{
    extract::Path,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};

use crate::answer::{self, JAVASCRIPT, Kept};

const STYLE: &str =
    concat!(include_str!("../../../web/src/parts/tokens.css"), include_str!("../files/public.css"));
const LEAVE: &str = include_str!("../files/leave.js");
const KEEP: &str = include_str!("../files/keep.js");
const OFFLINE: &str = include_str!("../files/offline.js");

const SVG: &str = "image/svg+xml";
const PNG: &str = "image/png";

macro_rules! picture {
    ($name:literal) => {
        File::new($name, "svg", SVG, include_bytes!(concat!("../files/pictures/", $name, ".svg")))
    };
}

/// A file that never changes under its name.
struct File {
    name: &'static str,
    path: String,
    content_type: &'static str,
    content: Vec<u8>,
}

static FILES: LazyLock<Vec<File>> = LazyLock::new(|| {
    vec![
        File::new("site", "css", "text/css; charset=utf-8", without_comments(STYLE).as_bytes()),
        File::new("leave", "js", JAVASCRIPT, LEAVE.as_bytes()),
        File::new("keep", "js", JAVASCRIPT, KEEP.as_bytes()),
        File::new("icon", "svg", SVG, ICON),
        picture!("shore"),
        picture!("visitor"),
        picture!("walk_in"),
        picture!("day_four"),
        picture!("after_return"),
        picture!("buddy"),
        picture!("facilitator"),
        picture!("therapist"),
        picture!("administrator"),
    ]
});

const ICON: &[u8] = include_bytes!("../files/icon.svg");
const ICON_32: &[u8] = include_bytes!("../files/icon-32.png");
const ICON_180: &[u8] = include_bytes!("../files/icon-180.png");

impl File {
    fn new(name: &'static str, ending: &str, content_type: &'static str, content: &[u8]) -> Self {
        let path = format!("/public/{name}-{}.{ending}", &answer::tag(content)[..10]);
        Self { name, path, content_type, content: content.to_vec() }
    }
}

/// Where a file is served; every name that the templates use is one of ours.
pub(crate) fn path_of(name: &str) -> &'static str {
    let file = FILES.iter().find(|file| file.name == name);
    debug_assert!(file.is_some(), "no file {name}");
    file.map_or("", |file| file.path.as_str())
}

/// `GET /public/{file}`
pub(crate) async fn file(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let path = format!("/public/{name}");
    match FILES.iter().find(|file| file.path == path) {
        Some(it) => answer::content(it.content_type, Kept::ForGood, &headers, it.content.clone()),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// `GET /icon.svg`
pub(crate) async fn icon(headers: HeaderMap) -> Response {
    answer::content(SVG, Kept::ForADay, &headers, ICON.to_vec())
}

/// `GET /favicon.ico`, for browsers that ask without reading the page.
pub(crate) async fn small_icon(headers: HeaderMap) -> Response {
    answer::content(PNG, Kept::ForADay, &headers, ICON_32.to_vec())
}

/// `GET /apple-touch-icon.png`
pub(crate) async fn large_icon(headers: HeaderMap) -> Response {
    answer::content(PNG, Kept::ForADay, &headers, ICON_180.to_vec())
}

/// `GET /sw.js`: keeps the help page, and nothing else, for when there is no connection.
pub(crate) async fn offline(headers: HeaderMap) -> Response {
    let kept = ["site", "leave", "keep", "icon"].map(path_of).join("', '");
    let script = OFFLINE.replace("__FILES__", &kept);
    answer::worker(&headers, script)
}

/// `GET /robots.txt`
pub(crate) async fn robots(headers: HeaderMap) -> Response {
    const ROBOTS: &str = "User-agent: *\nDisallow: /app\nDisallow: /join\nDisallow: /demo\n";
    let robots = ROBOTS.as_bytes().to_vec();
    answer::content("text/plain; charset=utf-8", Kept::ForADay, &headers, robots)
}

/// The style without comments and without the ends of lines that mean nothing; none of ours has a comment inside a
/// value.
fn without_comments(style: &str) -> String {
    let mut lean = String::with_capacity(style.len());
    let mut rest = style;
    while let Some((before, comment)) = rest.split_once("/*") {
        lean.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    lean.push_str(rest);
    let mut joined = String::with_capacity(lean.len());
    for line in lean.lines().map(str::trim).filter(|line| !line.is_empty()) {
        joined.push_str(line);
        if !line.ends_with(['{', '}', ';', ',']) {
            joined.push('\n');
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn a_style_is_sent_without_its_comments() {
        let lean = without_comments("/* one */\na {\n  /* two\n lines */\n  color: red;\n}\n");

        assert_eq!(lean, "a {color: red;}");
    }
}

//! What every answer tells the browser: load nothing foreign, tell nobody, list nothing private.

use crate::{Program, header};

/// Pages of each kind, and what is not a page.
const EVERYWHERE: [&str; 9] =
    ["/", "/help-now", "/privacy", "/measures", "/app/", "/join/x", "/api", "/healthz", "/nowhere"];

#[tokio::test]
async fn the_browser_is_told_to_load_nothing_foreign() {
    let program = Program::start(&[]).await;

    for path in EVERYWHERE {
        let answer = program.get(path);
        let policy = header(&answer, "content-security-policy");

        assert!(policy.contains("default-src 'none'"), "{path}: {policy}");
        assert!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
        for weak in ["unsafe", "http", "*", "nonce", "sha256", "data: "] {
            let pictures_only = weak == "data: " && policy.contains("img-src 'self' blob: data:");
            assert!(pictures_only || !policy.contains(weak), "{path}: {weak} in {policy}");
        }
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("cross-origin-opener-policy", "same-origin"),
            ("x-frame-options", "DENY"),
        ] {
            assert_eq!(header(&answer, name), value, "{path}: {name}");
        }
        assert!(header(&answer, "permissions-policy").contains("geolocation=()"), "{path}");
    }
}

#[tokio::test]
async fn search_engines_never_list_the_app_or_a_link_into_a_group() {
    let program = Program::start(&[]).await;

    for path in ["/app/", "/app/groups/x", "/join/x"] {
        assert_eq!(header(&program.get(path), "x-robots-tag"), "noindex", "{path}");
    }
    let robots = program.get("/robots.txt");
    assert!(robots.contains("Disallow: /app") && robots.contains("Disallow: /join"), "{robots}");
}

#[tokio::test]
async fn the_app_is_there_or_the_page_says_how_to_build_it() {
    let program = Program::start(&[]).await;

    let page = program.get("/app/groups/x");

    if let Some((_, script)) = page.split_once("src=\"/app/assets/") {
        let script = format!("/app/assets/{}", script.split('"').next().unwrap_or_default());
        let file = program.get(&script);
        assert!(header(&file, "cache-control").contains("immutable"), "{file:.300}");
        assert_eq!(header(&page, "cache-control"), "no-cache");
        assert!(!header(&page, "etag").is_empty());
        assert!(program.get("/app/assets/gone.js").starts_with("HTTP/1.1 404"));
    } else {
        assert!(page.starts_with("HTTP/1.1 503") && page.contains("cargo xtask build"), "{page}");
    }
}

#[tokio::test]
async fn browsers_that_came_by_https_stay_with_it() {
    let proxy = ["--trusted-proxy", "127.0.0.1", "--origin", "https://a.org"];
    let behind_proxy = Program::start(&proxy).await;
    let at_home = Program::start(&[]).await;

    let sent =
        |program: &Program| header(&program.get("/"), "strict-transport-security").to_owned();

    assert!(sent(&behind_proxy).contains("max-age=63072000"));
    assert_eq!(sent(&at_home), "");
}

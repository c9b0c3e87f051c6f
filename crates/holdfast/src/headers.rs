//! Headers that every answer carries: nothing foreign is loaded, nobody is told where a reader came from.

use axum::{Router, extract::Request, middleware::Next, response::Response};
use http::{
    HeaderName, HeaderValue,
    header::{
        CONTENT_SECURITY_POLICY, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
        X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
    },
};

/// For whatever has no policy of its own.
const STRICTEST: HeaderValue =
    HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'");

/// Two years, as browsers' lists ask for.
const HTTPS_ONLY: HeaderValue = HeaderValue::from_static("max-age=63072000");

const ALWAYS: [(HeaderName, HeaderValue); 6] = [
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        HeaderValue::from_static("same-origin"),
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("same-origin"),
    ),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static(
            "camera=(self), microphone=(self), geolocation=(), browsing-topics=(), display-capture=(), \
             payment=(), usb=(), serial=(), hid=(), midi=()",
        ),
    ),
];

/// Puts the headers on every answer of `router`.
pub(crate) fn on(router: Router, https: bool) -> Router {
    router.layer(axum::middleware::from_fn(move |request: Request, next: Next| async move {
        let mut response = next.run(request).await;
        add(&mut response, https);
        response
    }))
}

fn add(response: &mut Response, https: bool) {
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.entry(name).or_insert(value);
    }
    headers.entry(CONTENT_SECURITY_POLICY).or_insert(STRICTEST);
    if https {
        headers.entry(STRICT_TRANSPORT_SECURITY).or_insert(HTTPS_ONLY);
    }
}

//! The two cookies: who is signed in, and which device signed in here before.

use app::accounts::Token;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use http::{HeaderMap, HeaderValue, header};

/// The session. `__Host-` binds it to this very origin and to HTTPS.
pub const SESSION_COOKIE: &str = "__Host-holdfast";
/// A device that signed in before has a slow-down counter of its own.
pub const DEVICE_COOKIE: &str = "__Host-holdfast-device";

/// A random mark of a browser, kept past signing out, so that a bar holds on the same device.
pub const MARK_COOKIE: &str = "__Host-device";

/// Browsers keep no cookie for longer than 400 days; the session itself may end sooner.
const SESSION_COOKIE_SECONDS: u32 = 400 * 24 * 60 * 60;

/// Reads the cookie `name`; one that is not a token counts as absent.
pub(crate) fn token(headers: &HeaderMap, name: &str) -> Option<Token> {
    let value = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(it, value)| (it == name).then_some(value))?;
    URL_SAFE_NO_PAD.decode(value).ok()?.try_into().ok().map(Token)
}

/// Sets a cookie to a token.
pub(crate) fn set(name: &str, token: &Token) -> HeaderValue {
    let value = URL_SAFE_NO_PAD.encode(token.0);
    let mut cookie = HeaderValue::try_from(format!(
        "{name}={value}; Path=/; HttpOnly; Secure; SameSite=Strict; Max-Age={SESSION_COOKIE_SECONDS}"
    ))
    .expect("base64url is a header value");
    cookie.set_sensitive(true);
    cookie
}

/// Takes the session cookie away.
pub(crate) fn forget_session() -> HeaderValue {
    HeaderValue::from_static(
        "__Host-holdfast=; Path=/; HttpOnly; Secure; SameSite=Strict; Max-Age=0",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_found_among_other_cookies_and_nonsense_is_nobody() {
        let sent = |line: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::COOKIE, line.parse().unwrap());
            token(&headers, SESSION_COOKIE).map(|it| it.0)
        };
        let seven = URL_SAFE_NO_PAD.encode([7; 32]);

        assert_eq!(sent(&format!("a=b; __Host-holdfast={seven}; c=d")), Some([7; 32]));
        assert_eq!(sent(&format!("__Host-holdfast-device={seven}")), None);
        assert_eq!(sent("__Host-holdfast=short"), None);
        assert_eq!(sent("__Host-holdfast"), None);
    }

    #[test]
    fn cookies_are_bound_to_this_origin_and_out_of_reach_of_scripts() {
        let cookie = set(SESSION_COOKIE, &Token([0; 32]));

        let cookie = cookie.to_str().unwrap();

        for word in ["Path=/", "HttpOnly", "Secure", "SameSite=Strict"] {
            assert!(cookie.contains(word), "{cookie}");
        }
        assert!(!cookie.contains("Domain"), "{cookie}");
    }
}

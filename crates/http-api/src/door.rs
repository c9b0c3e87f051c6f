//! What every request passes before its handler: same origin, pace, session. Built from the access table.

use std::net::{IpAddr, Ipv4Addr};

use app::accounts::Token;
use axum::{
    extract::{FromRequestParts, RawPathParams, Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::{SessionId, Timestamp};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header, request::Parts};
use protocol::SpaceId;

use crate::{
    Api,
    access::{Pace, Who},
    cookies::{self, SESSION_COOKIE},
    encoded::Encoded,
    limits::{Buckets, Neighbourhood, Rates},
    problem::{Answer, Problem},
    request::Takes,
};

/// A header that a form on somebody else's page cannot send.
pub const OWN_HEADER: HeaderName = HeaderName::from_static("x-holdfast");

/// The address a request came from, as the accept loop found it (behind a trusted proxy: as the proxy said).
/// Used for limits, in memory; never written anywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

/// Who is asking: handed out by the door alone, so a handler that takes one cannot run without a session.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Caller(pub(crate) app::accounts::Caller);

/// A right that the table asks for, checked by the door before the handler runs: [`app::rights`] has the kinds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Proof<T>(pub(crate) T);

/// What the table says about one route.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rules {
    pub(crate) who: Who,
    pub(crate) pace: Pace,
    pub(crate) takes: Takes,
}

/// The buckets of the whole interface.
pub(crate) struct Paces {
    accounts: Buckets<Neighbourhood>,
    sign_in: Buckets<Neighbourhood>,
    names: Buckets<Neighbourhood>,
    invites: Buckets<Neighbourhood>,
    reads: Buckets<SessionId>,
    writes: Buckets<SessionId>,
}

impl Paces {
    pub(crate) fn new(rates: &Rates) -> Self {
        Self {
            accounts: Buckets::new(rates.accounts),
            sign_in: Buckets::new(rates.sign_in),
            names: Buckets::new(rates.names),
            invites: Buckets::new(rates.invites),
            reads: Buckets::new(rates.reads),
            writes: Buckets::new(rates.writes),
        }
    }

    fn take_of_address(&self, pace: Pace, address: IpAddr, now: Timestamp) -> Answer<()> {
        let buckets = match pace {
            Pace::Free => return Ok(()),
            Pace::Accounts => &self.accounts,
            Pace::SignIn => &self.sign_in,
            Pace::Names => &self.names,
            Pace::Invites => &self.invites,
        };
        buckets.take(address.into(), now).map_err(Problem::slow_down)
    }

    fn take_of_session(&self, session: SessionId, method: &Method, now: Timestamp) -> Answer<()> {
        let buckets = if method.is_safe() { &self.reads } else { &self.writes };
        buckets.take(session, now).map_err(Problem::slow_down)
    }
}

/// Lets a request through to its handler, or answers with the reason why not.
pub(crate) async fn pass(
    State((api, rules)): State<(Api, Rules)>,
    mut request: Request,
    next: Next,
) -> Response {
    let checked = match check(&api, rules, &request) {
        Ok(token) => caller(&api, rules, token, request.method().clone()).await,
        Err(problem) => Err(problem),
    };
    match checked {
        Ok(caller) => {
            request.extensions_mut().insert(rules.takes);
            if let Some(caller) = caller {
                request.extensions_mut().insert(caller);
                request = match show_rights(&api, rules.who, &caller.0, request).await {
                    Ok(request) => request,
                    Err(problem) => return problem.into_response(),
                };
            }
            next.run(request).await
        }
        Err(problem) => problem.into_response(),
    }
}

/// What the request alone can tell; gives back the session's token where one is needed and sent.
fn check(api: &Api, rules: Rules, request: &Request) -> Answer<Option<Token>> {
    check_origin(request.method(), request.headers(), api.settings.origin.as_deref())?;
    let address = request.extensions().get::<ClientAddress>();
    let address = address.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |it| it.0);
    api.paces.take_of_address(rules.pace, address, api.app.now())?;
    let asked = rules.who.needs_session();
    Ok(cookies::token(request.headers(), SESSION_COOKIE).filter(|_| asked))
}

/// Who the token speaks for, within the pace of one session.
async fn caller(
    api: &Api,
    rules: Rules,
    token: Option<Token>,
    method: Method,
) -> Answer<Option<Caller>> {
    if !rules.who.needs_session() {
        return Ok(None);
    }
    let token = token.ok_or_else(Problem::signed_out)?;
    let session = app::accounts::session_of(&api.app, &token).await?;
    let caller = session.ok_or_else(Problem::signed_out)?;
    api.paces.take_of_session(caller.session_id(), &method, api.app.now())?;
    Ok(Some(Caller(caller)))
}

/// Checks the right that the table asks for, and hands its proof to the handler.
async fn show_rights(
    api: &Api,
    who: Who,
    caller: &app::accounts::Caller,
    request: Request,
) -> Answer<Request> {
    let (mut parts, body) = request.into_parts();
    match who {
        Who::Member => {
            let space_id = space_of(&mut parts).await?;
            let member = app::rights::member(&api.app, caller, space_id).await?;
            parts.extensions.insert(Proof(member));
        }
        Who::Facilitator => {
            let space_id = space_of(&mut parts).await?;
            let facilitator = app::rights::facilitator(&api.app, caller, space_id).await?;
            parts.extensions.insert(Proof(facilitator));
        }
        Who::Reporter => {
            let space_id = space_of(&mut parts).await?;
            let reporter = app::rights::reporter(&api.app, caller, space_id).await?;
            parts.extensions.insert(Proof(reporter));
        }
        Who::Hand => {
            let space_id = space_of(&mut parts).await?;
            let hand = app::rights::hand(&api.app, caller, space_id).await?;
            parts.extensions.insert(Proof(hand));
        }
        Who::SafetyTeam => {
            let member = app::rights::safety_team_member(&api.app, caller).await?;
            parts.extensions.insert(Proof(member));
        }
        Who::Administrator => {
            let administrator = app::rights::administrator(&api.app, caller).await?;
            parts.extensions.insert(Proof(administrator));
        }
        // What they ask for decides, so their use cases look.
        Who::Anybody
        | Who::SignedIn
        | Who::Signer
        | Who::Insider
        | Who::LogReader
        | Who::Reader
        | Who::Correspondent
        | Who::Sender
        | Who::Author => {}
    }
    Ok(Request::from_parts(parts, body))
}

/// The space that a request's path names.
async fn space_of(parts: &mut Parts) -> Answer<SpaceId> {
    let params = RawPathParams::from_request_parts(parts, &()).await;
    let params = params.map_err(|error| Problem::bad_request(error.body_text()))?;
    let text = params.iter().find_map(|(name, value)| (name == "space_id").then_some(value));
    let id = text.and_then(Encoded::<32>::parse);
    let id = id.ok_or_else(|| Problem::bad_request("this is not the id of a space"))?;
    Ok(SpaceId(id.0))
}

/// Refuses what another site made somebody's browser send.
///
/// Whatever changes something carries [`OWN_HEADER`]; and an `Origin`, where one is sent, is ours, also on the
/// WebSocket's GET. Without a configured origin, ours is the host that the request was sent to.
fn check_origin(method: &Method, headers: &HeaderMap, ours: Option<&str>) -> Answer<()> {
    let cross_site = |detail| Problem::new(StatusCode::FORBIDDEN, "cross_site", detail);
    if !method.is_safe() && headers.get(&OWN_HEADER) != Some(&HeaderValue::from_static("1")) {
        return Err(cross_site("requests that change something carry the header x-holdfast: 1"));
    }
    let Some(origin) = headers.get(header::ORIGIN) else { return Ok(()) };
    let origin = origin.to_str().unwrap_or("");
    let own = if let Some(ours) = ours {
        origin.eq_ignore_ascii_case(ours)
    } else {
        let host = headers.get(header::HOST).and_then(|it| it.to_str().ok());
        let origin = origin.split_once("://").map(|(_, host)| host);
        origin.zip(host).is_some_and(|(origin, host)| origin.eq_ignore_ascii_case(host))
    };
    if own { Ok(()) } else { Err(cross_site("this came from another site")) }
}

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parts.extensions.get::<Self>().copied().ok_or_else(Problem::signed_out)
    }
}

impl<T: Copy + Send + Sync + 'static, S: Send + Sync> FromRequestParts<S> for Proof<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let proof = parts.extensions.get::<Self>().copied();
        Ok(proof.expect("the table asks for the right that the handler takes"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(method: &Method, headers: &[(&'static str, &str)], ours: Option<&str>) -> bool {
        let headers = headers.iter().map(|(name, value)| {
            (HeaderName::from_static(name), HeaderValue::try_from(*value).unwrap())
        });
        check_origin(method, &headers.collect(), ours).is_ok()
    }

    #[test]
    fn a_form_on_another_page_cannot_change_anything() {
        assert!(!code(&Method::POST, &[("host", "a.org")], None));
        assert!(code(&Method::POST, &[("host", "a.org"), ("x-holdfast", "1")], None));
        assert!(code(&Method::GET, &[("host", "a.org")], None));
    }

    #[test]
    fn another_origin_is_refused_even_for_reading() {
        let from =
            |origin, ours| code(&Method::GET, &[("host", "a.org:8443"), ("origin", origin)], ours);

        assert!(from("https://a.org:8443", None));
        assert!(!from("https://a.org", None));
        assert!(!from("https://evil.org", None));
        assert!(!from("null", None));
        assert!(from("https://public.org", Some("https://public.org")));
        assert!(!from("https://a.org:8443", Some("https://public.org")));
        assert!(!from("http://public.org", Some("https://public.org")));
    }
}

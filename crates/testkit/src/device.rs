//! A device as the server sees it: requests with a cookie jar, an address, and the header that marks our own.

use std::{
    collections::BTreeMap,
    net::{IpAddr, Ipv4Addr},
    sync::{Arc, Mutex, PoisonError},
};

use axum::{Router, body::Body};
use bytes::Bytes;
use futures_util::TryStreamExt;
use http::{Method, Request, header};
use http_api::{ClientAddress, OWN_HEADER};
use http_body_util::BodyExt;
use tower::ServiceExt;

use crate::reply::Reply;

/// The host that devices think they talk to.
pub const HOST: &str = "holdfast.test";

/// A browser or another client, with its cookies.
#[derive(Debug, Clone)]
pub struct Device {
    router: Router,
    address: IpAddr,
    cookies: BTreeMap<String, String>,
    line: Line,
}

/// All bytes that ever went between devices and one server, as the server saw them.
#[derive(Debug, Clone, Default)]
pub struct Line(Arc<Mutex<Vec<u8>>>);

impl Line {
    /// Notes what went by.
    pub fn note(&self, bytes: &[u8]) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
    }

    /// Everything so far.
    pub fn overheard(&self) -> Vec<u8> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Device {
    pub(crate) fn new(router: Router, line: Line) -> Self {
        let address = IpAddr::V4(Ipv4Addr::LOCALHOST);
        Self { router, address, cookies: BTreeMap::new(), line }
    }

    pub(crate) fn reconnect(&mut self, router: Router) {
        self.router = router;
    }

    /// What this device and all others of its server send and get.
    pub fn line(&self) -> &Line {
        &self.line
    }

    /// The same device on another line.
    #[must_use]
    pub fn at(mut self, address: IpAddr) -> Self {
        self.address = address;
        self
    }

    /// The cookie of this name, if the device has it.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    /// Puts a cookie into the jar, or takes it out.
    pub fn set_cookie(&mut self, name: &str, value: Option<&str>) {
        match value {
            Some(value) => drop(self.cookies.insert(name.to_owned(), value.to_owned())),
            None => drop(self.cookies.remove(name)),
        }
    }

    /// All cookies in one header, as a browser sends them.
    pub fn cookie_header(&self) -> String {
        let pairs = self.cookies.iter().map(|(name, value)| format!("{name}={value}"));
        pairs.collect::<Vec<_>>().join("; ")
    }

    /// Reads.
    pub async fn get(&mut self, path: &str) -> Reply {
        self.send(self.request(Method::GET, path), Body::empty()).await
    }

    /// Sends JSON.
    pub async fn post(&mut self, path: &str, json: serde_json::Value) -> Reply {
        self.json(Method::POST, path, &json).await
    }

    /// Puts JSON.
    pub async fn put(&mut self, path: &str, json: serde_json::Value) -> Reply {
        self.json(Method::PUT, path, &json).await
    }

    /// Sends bytes.
    pub async fn post_octets(&mut self, path: &str, octets: impl Into<Bytes>) -> Reply {
        self.octets(Method::POST, path, octets.into()).await
    }

    /// Puts bytes.
    pub async fn put_octets(&mut self, path: &str, octets: impl Into<Bytes>) -> Reply {
        self.octets(Method::PUT, path, octets.into()).await
    }

    /// Sends nothing.
    pub async fn post_nothing(&mut self, path: &str) -> Reply {
        self.send(self.request(Method::POST, path), Body::empty()).await
    }

    /// Deletes.
    pub async fn delete(&mut self, path: &str) -> Reply {
        self.send(self.request(Method::DELETE, path), Body::empty()).await
    }

    async fn json(&mut self, method: Method, path: &str, json: &serde_json::Value) -> Reply {
        let request = self.request(method, path).header(header::CONTENT_TYPE, "application/json");
        self.send(request, Body::from(json.to_string())).await
    }

    async fn octets(&mut self, method: Method, path: &str, octets: Bytes) -> Reply {
        let request =
            self.request(method, path).header(header::CONTENT_TYPE, "application/octet-stream");
        self.send(request, Body::from(octets)).await
    }

    /// A request as this device makes it, to be changed by a test before it is sent.
    pub fn request(&self, method: Method, path: &str) -> http::request::Builder {
        let mut request = Request::builder().uri(path).header(header::HOST, HOST);
        if !method.is_safe() {
            request = request.header(OWN_HEADER, "1");
        }
        if !self.cookies.is_empty() {
            request = request.header(header::COOKIE, self.cookie_header());
        }
        request.method(method)
    }

    /// Sends a request and keeps the cookies of its answer.
    pub async fn send(&mut self, request: http::request::Builder, body: Body) -> Reply {
        let request = request.extension(ClientAddress(self.address));
        let request = request.body(body).expect("the test makes a whole request");
        let (parts, body) = request.into_parts();
        self.line.note(format!("{} {} {:?}", parts.method, parts.uri, parts.headers).as_bytes());
        let line = self.line.clone();
        let body = body.into_data_stream().inspect_ok(move |bytes| line.note(bytes));
        let request = Request::from_parts(parts, Body::from_stream(body));
        let response =
            self.router.clone().oneshot(request).await.unwrap_or_else(|never| match never {});
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            self.keep(cookie.to_str().expect("our cookies are ASCII"));
        }
        let body = body.collect().await.expect("the answer arrives whole").to_bytes();
        self.line.note(format!("{} {:?}", parts.status, parts.headers).as_bytes());
        self.line.note(&body);
        Reply { status: parts.status, headers: parts.headers, body }
    }

    fn keep(&mut self, cookie: &str) {
        let (pair, attributes) = cookie.split_once(';').unwrap_or((cookie, ""));
        let (name, value) = pair.split_once('=').expect("a cookie has a name and a value");
        let gone = attributes.split(';').any(|it| it.trim() == "Max-Age=0");
        self.set_cookie(name, (!gone).then_some(value));
    }
}

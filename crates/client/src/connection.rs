//! HTTP to one server: paths, cookies, the header that marks our own, and problems as faults.

use std::{collections::BTreeMap, net::IpAddr, time::Duration};

use bytes::Bytes;
use protocol::cbor::{self, Value};
use reqwest::{
    Method, Response,
    header::{CONTENT_TYPE, COOKIE, RETRY_AFTER, SET_COOKIE},
};
use serde::{Serialize, de::DeserializeOwned};

use crate::fault::{Fault, Problem};

/// A header that a form on somebody else's page cannot send.
const OWN_HEADER: &str = "x-holdfast";
/// Where the interface begins.
const BASE: &str = "/api/v1";
/// How long a device waits at most when it is asked to slow down, before it gives up.
const PATIENCE: Duration = Duration::from_secs(3);

/// One device's line to one server, with its cookies.
#[derive(Debug)]
pub struct Connection {
    http: reqwest::Client,
    origin: String,
    from: Option<IpAddr>,
    cookies: BTreeMap<String, String>,
}

/// A page of a stream.
#[derive(Debug)]
pub(crate) struct StreamPage {
    /// Records, as they came.
    pub(crate) records: Bytes,
    /// The newest number the server says there is.
    pub(crate) head: u64,
}

impl Connection {
    /// A line to `origin`, such as `http://localhost:8470`, from any address or from `from`.
    pub fn to(origin: &str, from: Option<IpAddr>) -> Result<Self, Fault> {
        let http = reqwest::Client::builder().no_proxy().local_address(from).build()?;
        let origin = origin.trim_end_matches('/').to_owned();
        Ok(Self { http, origin, from, cookies: BTreeMap::new() })
    }

    /// The server's address, as links and handles hold it.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The address this device calls from, where it was chosen.
    pub(crate) fn from(&self) -> Option<IpAddr> {
        self.from
    }

    /// All cookies in one header.
    pub fn cookie_header(&self) -> String {
        let pairs = self.cookies.iter().map(|(name, value)| format!("{name}={value}"));
        pairs.collect::<Vec<_>>().join("; ")
    }

    /// Forgets who is signed in.
    pub(crate) fn forget(&mut self) {
        self.cookies.clear();
    }

    pub(crate) async fn get_json<T: DeserializeOwned>(&mut self, path: &str) -> Result<T, Fault> {
        let body = self.send(Method::GET, path, Body::Nothing).await?;
        serde_json::from_slice(&body).map_err(|_| Fault::Unreadable)
    }

    pub(crate) async fn json<T: DeserializeOwned>(
        &mut self,
        method: Method,
        path: &str,
        body: &impl Serialize,
    ) -> Result<T, Fault> {
        let answer = self.tell(method, path, body).await?;
        serde_json::from_slice(&answer).map_err(|_| Fault::Unreadable)
    }

    /// Sends JSON and gives back the bare answer, which may be empty.
    pub(crate) async fn tell(
        &mut self,
        method: Method,
        path: &str,
        body: &impl Serialize,
    ) -> Result<Bytes, Fault> {
        let json = serde_json::to_vec(body).map_err(|_| Fault::Unreadable)?;
        self.send(method, path, Body::Json(json.into())).await
    }

    pub(crate) async fn get_cbor(&mut self, path: &str) -> Result<Value, Fault> {
        Ok(cbor::decode(&self.get(path).await?)?)
    }

    pub(crate) async fn get(&mut self, path: &str) -> Result<Bytes, Fault> {
        self.send(Method::GET, path, Body::Nothing).await
    }

    pub(crate) async fn post(&mut self, path: &str, octets: Bytes) -> Result<Bytes, Fault> {
        self.send(Method::POST, path, Body::Octets(octets)).await
    }

    pub(crate) async fn put(&mut self, path: &str, octets: Bytes) -> Result<Bytes, Fault> {
        self.send(Method::PUT, path, Body::Octets(octets)).await
    }

    pub(crate) async fn post_nothing(&mut self, path: &str) -> Result<Bytes, Fault> {
        self.send(Method::POST, path, Body::Nothing).await
    }

    pub(crate) async fn delete(&mut self, path: &str) -> Result<Bytes, Fault> {
        self.send(Method::DELETE, path, Body::Nothing).await
    }

    pub(crate) async fn get_stream(&mut self, path: &str) -> Result<StreamPage, Fault> {
        let response = self.respond(Method::GET, path, Body::Nothing).await?;
        let head = response.headers().get("x-holdfast-k").and_then(|it| it.to_str().ok());
        let head = head.and_then(|it| it.parse().ok()).ok_or(Fault::Unreadable)?;
        Ok(StreamPage { records: response.bytes().await?, head })
    }

    async fn send(&mut self, method: Method, path: &str, body: Body) -> Result<Bytes, Fault> {
        Ok(self.respond(method, path, body).await?.bytes().await?)
    }

    /// Sends, and once more after a short wait where the server asks for one.
    async fn respond(&mut self, method: Method, path: &str, body: Body) -> Result<Response, Fault> {
        let first = self.respond_once(method.clone(), path, body.clone()).await;
        match &first {
            Err(Fault::Refused(Problem { code, retry_after: Some(wait), .. }))
                if code == "slow_down" && *wait <= PATIENCE =>
            {
                tokio::time::sleep(*wait).await;
                self.respond_once(method, path, body).await
            }
            _ => first,
        }
    }

    async fn respond_once(
        &mut self,
        method: Method,
        path: &str,
        body: Body,
    ) -> Result<Response, Fault> {
        let address = format!("{}{BASE}{path}", self.origin);
        let mut request = self.http.request(method.clone(), address);
        if method != Method::GET {
            request = request.header(OWN_HEADER, "1");
        }
        if !self.cookies.is_empty() {
            request = request.header(COOKIE, self.cookie_header());
        }
        request = match body {
            Body::Nothing => request,
            Body::Json(it) => request.header(CONTENT_TYPE, "application/json").body(it),
            Body::Octets(it) => request.header(CONTENT_TYPE, "application/octet-stream").body(it),
        };
        let response = request.send().await?;
        self.keep_cookies(&response);
        if response.status().is_success() { Ok(response) } else { Err(problem(response).await?) }
    }

    fn keep_cookies(&mut self, response: &Response) {
        let lines = response.headers().get_all(SET_COOKIE).iter();
        for line in lines.filter_map(|it| it.to_str().ok()) {
            let (pair, attributes) = line.split_once(';').unwrap_or((line, ""));
            let Some((name, value)) = pair.split_once('=') else { continue };
            if attributes.split(';').any(|it| it.trim() == "Max-Age=0") {
                self.cookies.remove(name.trim());
            } else {
                self.cookies.insert(name.trim().to_owned(), value.trim().to_owned());
            }
        }
    }
}

#[derive(Clone)]
enum Body {
    Nothing,
    Json(Bytes),
    Octets(Bytes),
}

/// Reads a refusal.
async fn problem(response: Response) -> Result<Fault, Fault> {
    let wait = response.headers().get(RETRY_AFTER).and_then(|it| it.to_str().ok());
    let wait = wait.and_then(|it| it.parse().ok()).map(Duration::from_secs);
    let body = response.bytes().await?;
    let mut problem: Problem = serde_json::from_slice(&body).map_err(|_| Fault::Unreadable)?;
    problem.retry_after = wait;
    Ok(Fault::Refused(problem))
}

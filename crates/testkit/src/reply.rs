//! An answer of the server, in the forms that tests look at.

use bytes::Bytes;
use http::{HeaderMap, StatusCode, header};
use http_api::ProblemBody;
use protocol::cbor::{self, Value};

/// What came back.
#[derive(Debug, Clone)]
pub struct Reply {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body, whole.
    pub body: Bytes,
}

impl Reply {
    /// `"201"`, or the status and the code of a problem, such as `"409 log_moved"`. A refusal that is not a whole
    /// problem fails the test here.
    pub fn outcome(&self) -> String {
        let status = self.status.as_u16();
        if status < 400 {
            return status.to_string();
        }
        let problem = self.problem();
        assert_eq!(problem.status, status, "the body repeats the status");
        assert_eq!(problem.kind, "about:blank");
        assert!(!problem.title.is_empty() && !problem.detail.is_empty(), "{problem:?}");
        let stable = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '_';
        assert!(problem.code.chars().all(stable), "{problem:?}");
        format!("{status} {}", problem.code)
    }

    /// The body of a refusal.
    pub fn problem(&self) -> ProblemBody {
        assert_eq!(self.header(header::CONTENT_TYPE.as_str()), "application/problem+json");
        serde_json::from_slice(&self.body).expect("a problem is JSON of its own shape")
    }

    /// The body as JSON; a refusal fails the test.
    pub fn json(&self) -> serde_json::Value {
        assert!(self.status.is_success(), "{}", self.outcome());
        serde_json::from_slice(&self.body).expect("the body is JSON")
    }

    /// The body as canonical CBOR; a refusal fails the test.
    pub fn cbor(&self) -> Value {
        assert!(self.status.is_success(), "{}", self.outcome());
        cbor::decode(&self.body).expect("the body is canonical CBOR")
    }

    /// The body as bytes; a refusal fails the test.
    pub fn octets(&self) -> Bytes {
        assert!(self.status.is_success(), "{}", self.outcome());
        assert_eq!(self.header(header::CONTENT_TYPE.as_str()), "application/octet-stream");
        self.body.clone()
    }

    /// A header, empty when absent.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|it| it.to_str().ok()).unwrap_or("")
    }
}

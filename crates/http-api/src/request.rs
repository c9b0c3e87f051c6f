//! What a handler may ask a request for: a strict body, path and query. Anything else is a problem answer.

use std::{fmt::Display, time::Duration};

use axum::{
    body::Body,
    extract::{FromRequest, FromRequestParts, Request},
};
use bytes::Bytes;
use http::{HeaderMap, StatusCode, header, request::Parts};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{limits, problem::Problem};

/// What a route takes as its body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// No body; one that is sent is not read.
    Nothing,
    /// `application/json` of at most [`limits::JSON_BYTES_MAX`].
    Json,
    /// `application/octet-stream` of at most `bytes`, arriving within `time`.
    Binary {
        /// The most bytes.
        bytes: u64,
        /// The longest time.
        time: Duration,
    },
}

impl Takes {
    /// A log transaction or a batch of letters.
    pub(crate) const REPORT: Self =
        Self::Binary { bytes: limits::REPORT_BYTES_MAX, time: limits::BODY_TIME_MAX };
    /// A transaction, or letters.
    pub(crate) const TRANSACTION: Self =
        Self::Binary { bytes: limits::TRANSACTION_BYTES_MAX, time: limits::BODY_TIME_MAX };
    /// A batch of sealed objects.
    pub(crate) const OBJECTS: Self = Self::Binary {
        bytes: domain::limits::OBJECTS_BATCH_BYTES_MAX as u64,
        time: limits::BODY_TIME_MAX,
    };
    /// An attachment.
    pub(crate) const ATTACHMENT: Self = Self::Binary {
        bytes: domain::limits::ATTACHMENT_BYTES_MAX,
        time: limits::ATTACHMENT_TIME_MAX,
    };

    pub(crate) fn media_type(self) -> Option<&'static str> {
        match self {
            Self::Nothing => None,
            Self::Json => Some("application/json"),
            Self::Binary { .. } => Some("application/octet-stream"),
        }
    }

    pub(crate) fn bytes_max(self) -> u64 {
        match self {
            Self::Nothing => 0,
            Self::Json => limits::JSON_BYTES_MAX,
            Self::Binary { bytes, .. } => bytes,
        }
    }

    fn time_max(self) -> Duration {
        match self {
            Self::Nothing | Self::Json => limits::BODY_TIME_MAX,
            Self::Binary { time, .. } => time,
        }
    }
}

/// A JSON body without unknown fields, or a JSON answer.
#[derive(Debug)]
pub(crate) struct Json<T>(pub(crate) T);

/// A JSON body in which lists stand where they belong: as the value of a field, and never in place of a struct.
#[derive(Debug)]
pub(crate) struct ListedJson<T>(pub(crate) T);

/// A body of bytes as they came.
#[derive(Debug)]
pub(crate) struct Binary(pub(crate) Bytes);

/// A body of bytes that is passed on as it arrives.
#[derive(Debug)]
pub(crate) struct BodyStream(pub(crate) Body);

/// The named segments of the path.
#[derive(Debug)]
pub(crate) struct Path<T>(pub(crate) T);

/// The query without unknown fields.
#[derive(Debug)]
pub(crate) struct Query<T>(pub(crate) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        let body = read_body(request).await?;
        if holds_list(&body) {
            return Err(Problem::bad_request("this JSON is not as agreed: nothing here is a list"));
        }
        serde_json::from_slice(&body)
            .map(Self)
            .map_err(|error| Problem::bad_request(format!("this JSON is not as agreed: {error}")))
    }
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for ListedJson<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        let body = read_body(request).await?;
        let refused = |error: &dyn Display| {
            Problem::bad_request(format!("this JSON is not as agreed: {error}"))
        };
        let value: Value = serde_json::from_slice(&body).map_err(|error| refused(&error))?;
        if value.is_array() || holds_list_in_list(&value) {
            return Err(refused(&"a list stands where none belongs"));
        }
        // From the bytes once more: a value would have dropped a field that was sent twice.
        serde_json::from_slice(&body).map(Self).map_err(|error| refused(&error))
    }
}

impl<T: Serialize> axum::response::IntoResponse for Json<T> {
    fn into_response(self) -> axum::response::Response {
        axum::Json(self.0).into_response()
    }
}

impl<S: Send + Sync> FromRequest<S> for Binary {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        read_body(request).await.map(Self)
    }
}

impl<S: Send + Sync> FromRequest<S> for BodyStream {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        // How much comes is counted where it is stored.
        bounds(&request)?;
        Ok(Self(request.into_body()))
    }
}

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Path<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        axum::extract::Path::from_request_parts(parts, state)
            .await
            .map(|axum::extract::Path(it)| Self(it))
            .map_err(|error| Problem::bad_request(error.body_text()))
    }
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Query<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        axum::extract::Query::try_from_uri(&parts.uri)
            .map(|axum::extract::Query(it)| Self(it))
            .map_err(|error| Problem::bad_request(error.body_text()))
    }
}

/// The bounds that the access table put into the request; what its headers already break is refused at once.
fn bounds(request: &Request) -> Result<Takes, Problem> {
    let takes = *request.extensions().get::<Takes>().expect("every route stands in the table");
    check_media_type(request.headers(), takes)?;
    let max = takes.bytes_max();
    if content_length(request.headers()).is_some_and(|length| length > max) {
        return Err(Problem::too_large(max));
    }
    Ok(takes)
}

async fn read_body(request: Request) -> Result<Bytes, Problem> {
    let takes = bounds(&request)?;
    let max = takes.bytes_max();
    let reading = limited(request.into_body(), max).collect();
    match tokio::time::timeout(takes.time_max(), reading).await {
        Ok(Ok(body)) => Ok(body.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(Problem::too_large(max)),
        Ok(Err(_)) => Err(Problem::bad_request("the body ended before its time")),
        Err(_) => Err(Problem::too_slow()),
    }
}

fn limited(body: Body, max: u64) -> Limited<Body> {
    Limited::new(body, usize::try_from(max).unwrap_or(usize::MAX))
}

/// Whether JSON has a list anywhere. No request has one, and serde would take a list for a struct's fields in order.
fn holds_list(json: &[u8]) -> bool {
    let (mut inside_text, mut escaped) = (false, false);
    json.iter().any(|byte| {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if inside_text => escaped = true,
            b'"' => inside_text = !inside_text,
            _ => {}
        }
        *byte == b'[' && !inside_text
    })
}

/// Whether a list holds a list: serde would take the inner one for a struct's fields in order.
fn holds_list_in_list(value: &Value) -> bool {
    match value {
        Value::Array(values) => values.iter().any(|it| it.is_array() || holds_list_in_list(it)),
        Value::Object(fields) => fields.values().any(holds_list_in_list),
        _ => false,
    }
}

fn check_media_type(headers: &HeaderMap, takes: Takes) -> Result<(), Problem> {
    let expected = takes.media_type().expect("only routes that take a body read one");
    let sent = headers.get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or("");
    let sent = sent.split(';').next().unwrap_or("").trim();
    if sent.eq_ignore_ascii_case(expected) {
        return Ok(());
    }
    Err(Problem::new(
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        "unsupported_media_type",
        format!("the body must be {expected}"),
    ))
}

fn content_length(headers: &HeaderMap) -> Option<u64> {
    headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::holds_list;

    #[test]
    fn a_list_is_seen_and_a_bracket_inside_a_text_is_none() {
        let seen = ["[]", r#"{"a":[1]}"#, r#"{"a":"\"","b":[]}"#, r#"{"a":"\\","b":[]}"#];
        let none = [r#"{"a":"[1]"}"#, r#"{"a":"\"["}"#, r#"{"a[":1}"#, r#"{"a":"\\\"["}"#, ""];

        assert!(seen.iter().all(|it| holds_list(it.as_bytes())));
        assert!(!none.iter().any(|it| holds_list(it.as_bytes())));
    }
}

//! Every "no" of this server, as `application/problem+json`. Nothing here holds a member's data.

use std::{borrow::Cow, collections::BTreeMap, time::Duration};

use axum::{
    body::Body,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header};
use serde::{Deserialize, Serialize};
use utoipa::{
    IntoResponses, ToSchema,
    openapi::{Ref, RefOr, ResponseBuilder, content::ContentBuilder},
};

use crate::encoded::Encoded;

/// What a handler gives back: the answer, or the reason why not.
pub(crate) type Answer<T> = Result<T, Problem>;

/// A refusal or failure on its way to the caller (RFC 9457).
#[derive(Debug)]
pub struct Problem {
    status: StatusCode,
    code: Cow<'static, str>,
    detail: Cow<'static, str>,
    retry_after: Option<Duration>,
    limit_bytes: Option<u64>,
    refused: Vec<RefusedObject>,
}

/// Why the server said no (RFC 9457). Clients match on `code` and translate it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Problem)]
pub struct ProblemBody {
    /// Always `about:blank`: `code` says what happened.
    #[serde(rename = "type")]
    pub kind: String,
    /// The HTTP status in words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// A stable word in `snake_case`.
    pub code: String,
    /// The same in an English sentence, for developers.
    pub detail: String,
    /// On `quota_full`: how many bytes may be stored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit_bytes: Option<u64>,
    /// When all objects of a batch were refused: each one's reason, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub refused: Vec<RefusedObject>,
}

/// Why one object of a batch was refused.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RefusedObject {
    /// A stable word in `snake_case`.
    pub code: String,
    /// On `revision_taken`: SHA-256 of the bytes that stand there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stored: Option<Encoded<32>>,
}

impl Problem {
    /// A refusal with its stable `code`.
    pub fn new(
        status: StatusCode,
        code: impl Into<Cow<'static, str>>,
        detail: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self {
            status,
            code: code.into(),
            detail: detail.into(),
            retry_after: None,
            limit_bytes: None,
            refused: Vec::new(),
        }
    }

    /// 400: the request itself cannot be understood.
    pub fn bad_request(detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "bad_request", detail)
    }

    /// 401: no session, or one that has ended.
    pub fn signed_out() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "signed_out", "there is no session, or it has ended")
    }

    /// 404: nothing of that name here, or nothing that the caller may know of.
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found", "there is nothing here")
    }

    /// 413: more than `max` bytes.
    pub fn too_large(max: u64) -> Self {
        let detail = format!("at most {max} bytes are taken here");
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large", detail)
    }

    /// 408: the body did not arrive in time.
    pub fn too_slow() -> Self {
        Self::new(StatusCode::REQUEST_TIMEOUT, "too_slow", "the body did not arrive in time")
    }

    /// 429: too many of these lately; `after` is how long to wait.
    pub fn slow_down(after: Duration) -> Self {
        let mut problem = Self::new(
            StatusCode::TOO_MANY_REQUESTS,
            "slow_down",
            "too many of these in a short time; try again after the time in Retry-After",
        );
        problem.retry_after = Some(after);
        problem
    }

    /// 500: our own trouble. It is logged here, once, and the caller learns nothing of it.
    pub fn failed(failure: &dyn std::error::Error) -> Self {
        let mut causes = failure.to_string();
        let mut source = failure.source();
        while let Some(cause) = source {
            causes.push_str(": ");
            causes.push_str(&cause.to_string());
            source = cause.source();
        }
        tracing::error!(causes, "a request failed");
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal", "something broke on our side")
    }

    /// 503: the server lives, but cannot serve yet.
    pub fn not_ready(failure: &dyn std::error::Error) -> Self {
        let logged = Self::failed(failure);
        Self { status: StatusCode::SERVICE_UNAVAILABLE, code: "not_ready".into(), ..logged }
    }

    /// How many bytes may be stored, where that is the reason.
    pub(crate) fn with_limit(mut self, limit_bytes: Option<u64>) -> Self {
        self.limit_bytes = limit_bytes;
        self
    }

    /// None of a batch was stored: the first one's reason, and all of them in `refused`.
    pub(crate) fn all_refused(mut self, refused: Vec<RefusedObject>) -> Self {
        self.refused = refused;
        self
    }

    /// The HTTP status it will be answered with.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The stable word.
    pub fn code(&self) -> &str {
        &self.code
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let body = ProblemBody {
            kind: "about:blank".into(),
            title: self.status.canonical_reason().unwrap_or("Error").into(),
            status: self.status.as_u16(),
            code: self.code.into_owned(),
            detail: self.detail.into_owned(),
            limit_bytes: self.limit_bytes,
            refused: self.refused,
        };
        let body = serde_json::to_vec(&body).expect("strings and a number always serialise");
        let mut response = Response::new(Body::from(body));
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if let Some(after) = self.retry_after {
            let seconds = after.as_millis().div_ceil(1000).max(1);
            headers.insert(
                header::RETRY_AFTER,
                HeaderValue::try_from(seconds.to_string()).expect("digits are a header value"),
            );
        }
        response
    }
}

impl IntoResponses for Problem {
    fn responses() -> BTreeMap<String, RefOr<utoipa::openapi::Response>> {
        let schema = Ref::from_schema_name("Problem");
        let problem = ContentBuilder::new().schema(Some(schema)).build();
        [("4XX", "Refused; `code` says why."), ("5XX", "The server failed.")]
            .map(|(status, description)| {
                let response = ResponseBuilder::new()
                    .description(description)
                    .content("application/problem+json", problem.clone());
                (status.to_owned(), RefOr::T(response.build()))
            })
            .into()
    }
}

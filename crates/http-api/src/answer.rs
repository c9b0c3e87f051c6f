//! Answers that are bytes: canonical CBOR and streams, as `application/octet-stream`.

use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::{StatusCode, header};
use protocol::cbor::{self, Value};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        KnownFormat, RefOr, SchemaFormat,
        schema::{ObjectBuilder, Schema, SchemaType, Type},
    },
};

/// Bytes as they are.
pub(crate) struct Octets(pub(crate) Bytes);

/// Canonical CBOR.
pub(crate) struct Cbor(pub(crate) Value);

impl IntoResponse for Octets {
    fn into_response(self) -> Response {
        ([(header::CONTENT_TYPE, "application/octet-stream")], self.0).into_response()
    }
}

impl IntoResponse for Cbor {
    fn into_response(self) -> Response {
        Octets(cbor::encode(&self.0).into()).into_response()
    }
}

/// A CBOR answer with a status of its own.
pub(crate) fn with_status(status: StatusCode, value: Value) -> Response {
    (status, Cbor(value)).into_response()
}

impl PartialSchema for Octets {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(SchemaType::new(Type::String))
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Binary)))
            .description(Some("Bytes; the description says which."))
            .into()
    }
}

impl ToSchema for Octets {
    fn name() -> std::borrow::Cow<'static, str> {
        "Octets".into()
    }
}

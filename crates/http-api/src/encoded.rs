//! Bytes inside JSON and paths: base64url without padding, one spelling for each value.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        RefOr,
        schema::{ObjectBuilder, Schema, SchemaType, Type},
    },
};

/// Exactly `N` bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Encoded<const N: usize>(pub [u8; N]);

/// At most `MAX` bytes, at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct EncodedUpTo<const MAX: usize>(pub Vec<u8>);

impl<const N: usize> Encoded<N> {
    /// Reads the one spelling of a value.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok().map(Self)
    }
}

impl<const N: usize> std::fmt::Display for Encoded<N> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&URL_SAFE_NO_PAD.encode(self.0))
    }
}

impl<const N: usize> Serialize for Encoded<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&URL_SAFE_NO_PAD.encode(self.0))
    }
}

impl<'de, const N: usize> Deserialize<'de> for Encoded<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        let bytes = URL_SAFE_NO_PAD.decode(text.as_bytes()).map_err(|_| {
            D::Error::custom(format_args!("{N} bytes as base64url without padding are expected"))
        })?;
        bytes.try_into().map(Self).map_err(|_| {
            D::Error::custom(format_args!("{N} bytes as base64url without padding are expected"))
        })
    }
}

impl<const MAX: usize> Serialize for EncodedUpTo<MAX> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&URL_SAFE_NO_PAD.encode(&self.0))
    }
}

impl<'de, const MAX: usize> Deserialize<'de> for EncodedUpTo<MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        let bytes = URL_SAFE_NO_PAD
            .decode(text.as_bytes())
            .map_err(|_| D::Error::custom("base64url without padding is expected"))?;
        if bytes.is_empty() || bytes.len() > MAX {
            return Err(D::Error::custom(format_args!("1 to {MAX} bytes are expected")));
        }
        Ok(Self(bytes))
    }
}

fn text_of(min: usize, max: usize, description: String) -> RefOr<Schema> {
    ObjectBuilder::new()
        .schema_type(SchemaType::new(Type::String))
        .description(Some(description))
        .pattern(Some("^[A-Za-z0-9_-]+$"))
        .min_length(Some((min * 4).div_ceil(3)))
        .max_length(Some((max * 4).div_ceil(3)))
        .into()
}

impl<const N: usize> PartialSchema for Encoded<N> {
    fn schema() -> RefOr<Schema> {
        text_of(N, N, format!("{N} bytes, base64url without padding"))
    }
}

impl<const N: usize> ToSchema for Encoded<N> {
    fn name() -> std::borrow::Cow<'static, str> {
        format!("Bytes{N}").into()
    }
}

impl<const MAX: usize> PartialSchema for EncodedUpTo<MAX> {
    fn schema() -> RefOr<Schema> {
        text_of(1, MAX, format!("1 to {MAX} bytes, base64url without padding"))
    }
}

impl<const MAX: usize> ToSchema for EncodedUpTo<MAX> {
    fn name() -> std::borrow::Cow<'static, str> {
        format!("BytesUpTo{MAX}").into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_has_one_spelling() {
        let parse = |text: &str| serde_json::from_str::<Encoded<2>>(text).ok();

        assert_eq!(parse(r#""_-8""#), Some(Encoded([0xff, 0xef])));
        assert_eq!(parse(r#""_-8=""#), None, "padding");
        assert_eq!(parse(r#""/+8""#), None, "the other alphabet");
        assert_eq!(parse(r#""_-9""#), None, "bits that are left over");
        assert_eq!(parse(r#""_-8A""#), None, "too long");
    }
}

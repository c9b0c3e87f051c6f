//! Sealed objects from the inside (section 2, annex F): signing and sealing one, opening and checking one.

use bytes::Bytes;
use protocol::{
    AttachmentId, Header, MemberId, Minute, ObjectId, Refusal, SignKey, SpaceId, Wire,
    cbor::{self, Value},
    object::{Attention, HEADER_CONTEXT_BYTES},
    padding::{pad, unpad},
    signature::verify,
};
use zeroize::Zeroizing;

use crate::{
    Chance, Fault, Key, MemberKeys,
    chance::draw,
    kinds::{Content, Seen},
    seal::{open, seal_with_salt},
};

/// Most attachments of one object.
pub const ATTACHMENTS_MAX: usize = 8;

/// What an object is about to be: its header without the salt.
#[derive(Debug, Clone, Copy)]
pub struct Envelope {
    /// The space.
    pub space: SpaceId,
    /// The epoch it is sealed in.
    pub epoch: u32,
    /// The object.
    pub object: ObjectId,
    /// From 1; 0 for what is never stored.
    pub revision: u32,
    /// How much it asks for attention.
    pub attention: Attention,
}

/// Where an object hangs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Parent {
    /// The object it answers.
    pub object: ObjectId,
    /// The revision that was read.
    pub revision: u32,
}

/// What an object says of one attachment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Where it is stored.
    pub id: AttachmentId,
    /// Opens it.
    pub key: Key,
    /// Bytes before padding.
    pub length: u64,
    /// Such as `image/jpeg`.
    pub media_type: String,
    /// A name to show.
    pub name: Option<String>,
}

/// What is inside an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inside {
    /// What it says.
    pub content: Content,
    /// Where it hangs.
    pub parent: Option<Parent>,
    /// Up to 8.
    pub attachments: Vec<Attachment>,
    /// What its author had seen.
    pub seen: Seen,
    /// When its author says to have written it.
    pub at: Minute,
}

/// Signs and seals an object.
pub fn seal_object(
    envelope: &Envelope,
    inside: &Inside,
    key: &Key,
    author: &MemberKeys,
    chance: &mut dyn Chance,
) -> Result<Wire, Fault> {
    let cbor = inside.encode();
    let header = header(envelope, author.id(), draw(chance));
    let signature = author.sign(&header.to_sign(&cbor));
    seal_inside(&header, &[signature.as_slice(), &cbor].concat(), key)
}

/// Seals any bytes under a header: what an honest device does last, and what the makers of hostile
/// vectors do with other bytes.
pub fn seal_inside(header: &Header, inside: &[u8], key: &Key) -> Result<Wire, Fault> {
    let plain = Zeroizing::new(pad(inside)?);
    let context = header.context();
    let sealed = seal_with_salt(key, label(header), &context, &plain, header.salt);
    let bytes = Bytes::from([context.as_slice(), &sealed].concat());
    Ok(Wire::parse(bytes)?)
}

/// Opens an object with its epoch's key, and checks that the holder of `author` wrote exactly
/// this under exactly this header.
pub fn open_object(wire: &Wire, key: &Key, author: &SignKey) -> Result<Inside, Fault> {
    open_signed(wire, key, author).map(|(inside, _)| inside)
}

/// The same with the author's signature, which a report takes along.
pub(crate) fn open_signed(
    wire: &Wire,
    key: &Key,
    author: &SignKey,
) -> Result<(Inside, [u8; 64]), Fault> {
    let header = wire.header();
    let (context, sealed) = wire.bytes().split_at(HEADER_CONTEXT_BYTES);
    let plain = open(key, label(header), context, sealed)?;
    let inside = unpad(&plain)?;
    let (signature, cbor) = inside.split_first_chunk::<64>().ok_or(Refusal::Malformed)?;
    verify(author, &header.to_sign(cbor), signature)?;
    Ok((Inside::decode(cbor)?, *signature))
}

/// The header of an envelope.
pub fn header(envelope: &Envelope, author: MemberId, salt: [u8; 32]) -> Header {
    let Envelope { space, epoch, object, revision, attention } = *envelope;
    Header { space, epoch, object, revision, author, attention, salt }
}

fn label(header: &Header) -> &'static str {
    if header.revision == 0 { "hf1/ephemeral" } else { "hf1/object" }
}

impl Inside {
    /// `{1 kind, 2 body, 3 parent?, 4 attachments?, 5 seen, 6 at}`.
    pub fn encode(&self) -> Vec<u8> {
        let attachments: Vec<Value> = self.attachments.iter().map(Attachment::to_value).collect();
        cbor::encode(&Value::map([
            (1, Some(Value::Uint(self.content.kind()))),
            (2, Some(self.content.to_value())),
            (3, self.parent.map(Parent::to_value)),
            (4, (!attachments.is_empty()).then_some(Value::Array(attachments))),
            (5, Some(self.seen.to_value())),
            (6, Some(Value::Uint(self.at.0))),
        ]))
    }

    /// Reads the one encoding.
    pub fn decode(bytes: &[u8]) -> Result<Self, Fault> {
        let mut fields = cbor::decode(bytes)?.into_fields()?;
        let kind = fields.uint(1)?;
        let inside = Self {
            content: Content::from_value(kind, fields.take(2)?)?,
            parent: fields.maybe(3).map(Parent::from_value).transpose()?,
            attachments: match fields.maybe(4) {
                Some(it) => Attachment::list(it)?,
                None => Vec::new(),
            },
            seen: Seen::from_value(fields.take(5)?)?,
            at: Minute(fields.uint(6)?),
        };
        fields.done()?;
        Ok(inside)
    }
}

impl Parent {
    fn to_value(self) -> Value {
        Value::Array(vec![Value::bytes(self.object.0), Value::Uint(self.revision.into())])
    }

    fn from_value(value: Value) -> Result<Self, Refusal> {
        let parts: [Value; 2] = value.into_array()?.try_into().map_err(|_| Refusal::Malformed)?;
        let [object, revision] = parts;
        Ok(Self {
            object: ObjectId(object.into_fixed()?),
            revision: revision.into_uint()?.try_into().map_err(|_| Refusal::Malformed)?,
        })
    }
}

impl Attachment {
    fn to_value(&self) -> Value {
        let mut parts = vec![
            Value::bytes(self.id.0),
            Value::bytes(self.key.expose()),
            Value::Uint(self.length),
            Value::text(&self.media_type),
        ];
        parts.extend(self.name.as_ref().map(Value::text));
        Value::Array(parts)
    }

    fn list(value: Value) -> Result<Vec<Self>, Refusal> {
        let items = value.into_array()?;
        if items.is_empty() || items.len() > ATTACHMENTS_MAX {
            return Err(Refusal::Malformed);
        }
        items.into_iter().map(Self::from_value).collect()
    }

    fn from_value(value: Value) -> Result<Self, Refusal> {
        let mut parts = value.into_array()?.into_iter();
        let mut next = || parts.next().ok_or(Refusal::Malformed);
        let attachment = Self {
            id: AttachmentId(next()?.into_fixed()?),
            key: Key::new(next()?.into_fixed()?),
            length: next()?.into_uint()?,
            media_type: next()?.into_text()?,
            name: parts.next().map(Value::into_text).transpose()?,
        };
        if parts.next().is_some() { Err(Refusal::Malformed) } else { Ok(attachment) }
    }
}

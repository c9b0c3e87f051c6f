//! What the server may know of HF1: ids, logs, headers, wraps, their encoding and verification.

pub mod ids;
mod refusal;

pub use ids::{AttachmentId, EntryHash, InviteId, MemberId, Minute, ObjectId, SpaceId};
pub use refusal::Refusal;

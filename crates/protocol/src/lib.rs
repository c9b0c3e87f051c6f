//! What the server may know of HF1: ids, logs, headers, wraps, their encoding and verification.
//!
//! Nothing here holds a secret, draws chance, reads a clock or waits. The law is
//! `docs/protocol.md`, whose sections and annex the comments name. The server and the
//! devices run this same code, so that both refuse the same things for the same reasons.

pub mod cbor;
pub mod hash;
pub mod ids;
pub mod keys;
pub mod letter;
pub mod link;
pub mod log;
pub mod object;
pub mod padding;
pub mod pair;
mod refusal;
pub mod signature;
pub mod stream;
pub mod transaction;

pub use ids::{AttachmentId, EntryHash, InviteId, MemberId, Minute, ObjectId, SpaceId};
pub use keys::{BoxKey, SignKey};
pub use log::{Entry, Log, SignedEntry};
pub use object::{Header, Wire};
pub use refusal::Refusal;
pub use transaction::Transaction;

/// The only version of the format there is.
pub const VERSION: u8 = 1;
/// The only suite of algorithms there is; there is no negotiation.
pub const SUITE: u8 = 1;

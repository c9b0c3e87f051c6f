//! Everything that is kept. The only crate that knows SQL; it has no way to open what members seal.

mod accounts;
mod attachments;
mod audit;
mod bars;
mod blocks;
mod database;
mod duty;
mod error;
mod letters;
mod manage;
mod memberships;
mod objects;
mod organisation;
mod reporters;
mod requests;
mod room;
mod sessions;
mod sign_in;
mod sign_offs;
mod spaces;
mod tables;
mod worries;
mod writer;

pub use accounts::{RemovedAccount, SignInRecord};
pub use attachments::AttachmentRow;
pub use bars::BarRow;
pub use database::{Claim, Database, OpenOptions, Work};
pub use duty::{GroupRow, ShiftRow, SwapRow};
pub use error::{Result, StorageError};
pub use letters::{LetterRow, NewLetter};
pub use manage::{AccountCounts, ProfessionalRow};
pub use memberships::{MembershipEnd, MembershipOfSpace, MembershipRow};
pub use objects::{KeptObject, ObjectRow};
pub use reporters::{AlertRow, Reported};
pub use requests::{RequestRow, RequestRules};
pub use room::Bytes as RoomBytes;
pub use sessions::{SessionRow, TokenRow};
pub use spaces::{EntryRow, SpaceRow};
pub use worries::{OpenWorries, WorryRow};
pub use writer::{
    Accepted, Announce, NewObject, ObjectsWriter, Outcome, WRITER_BATCH_BYTES_MAX,
    WRITER_BATCH_OBJECTS_MAX, WRITER_QUEUE_BYTES_MAX,
};

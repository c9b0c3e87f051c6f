//! Every limit of the server that is not one of the protocol's own, with its unit in its name.

/// A wrapped seed, as a device hands it over.
pub const WRAPPED_SEED_BYTES_MAX: usize = 4_096;
/// Sessions of one account at a time; the one unused for longest makes room.
pub const SESSIONS_PER_ACCOUNT_MAX: usize = 32;
/// Spaces of one account: groups, pairs and its vault.
pub const SPACES_PER_ACCOUNT_MAX: usize = 256;
/// Entries of a log in one answer.
pub const LOG_PAGE_LEN_MAX: usize = 256;
/// Objects in one answer.
pub const OBJECTS_PAGE_LEN_MAX: usize = 256;
/// Bytes of objects in one answer; one object is always let through.
pub const OBJECTS_PAGE_BYTES_MAX: usize = 4 * 1024 * 1024;
/// Bytes of objects sent in one request.
pub const OBJECTS_BATCH_BYTES_MAX: usize = 4 * 1024 * 1024;
/// Objects that a device is sent when it subscribes; if it lacks more, it is told to fetch them.
pub const LIVE_MISSING_LEN_MAX: usize = 256;
/// Bytes of objects that a device is sent when it subscribes.
pub const LIVE_MISSING_BYTES_MAX: usize = 1024 * 1024;
/// Letters sent in one request.
pub const LETTERS_BATCH_LEN_MAX: usize = 64;
/// Letters in one answer.
pub const LETTERS_PAGE_LEN_MAX: usize = 64;
/// Letters that may wait for one member of one space.
pub const LETTERS_WAITING_MAX: usize = 1_024;
/// An attachment as it is stored, sealed.
pub const ATTACHMENT_BYTES_MAX: u64 = 12 * 1024 * 1024;
/// Attachments of one member in one space.
pub const ATTACHMENTS_PER_MEMBER_MAX: u64 = 10_000;
/// The organisation's name.
pub const ORGANISATION_NAME_CHARS_MAX: usize = 120;

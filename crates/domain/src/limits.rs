//! Every limit of the server that is not one of the protocol's own, with its unit in its name.

/// A wrapped seed, as a device hands it over.
pub const WRAPPED_SEED_BYTES_MAX: usize = 4_096;
/// Sign-in names that are taken and that one account may choose in a day: each tells that somebody has it.
pub const TAKEN_NAMES_PER_DAY_MAX: u64 = 5;
/// Sessions of one account at a time; the one unused for longest makes room.
pub const SESSIONS_PER_ACCOUNT_MAX: usize = 32;
/// Spaces of one account: groups, teams and its vault; pairs have a limit of their own.
pub const SPACES_PER_ACCOUNT_MAX: usize = 256;
/// Pairs that one account is in at a time, those that wait for an answer too.
pub const PAIRS_PER_ACCOUNT_MAX: usize = 64;
/// Requests to talk of one account that are open at a time, in all its groups.
pub const REQUESTS_OPEN_MAX: u64 = 3;
/// Requests to talk that one account begins within [`REQUEST_WEEK_DAYS`].
pub const REQUESTS_PER_WEEK_MAX: u64 = 6;
/// The days that [`REQUESTS_PER_WEEK_MAX`] is counted over.
pub const REQUEST_WEEK_DAYS: i64 = 7;
/// How long a request to talk is open, in days; no answer is an answer.
pub const REQUEST_OPEN_DAYS: i64 = 14;
/// How long it takes until the same person may be asked again, in days, whatever became of it.
pub const REQUEST_AGAIN_DAYS: i64 = 90;
/// How long somebody is a newcomer whom only greeters and facilitators may ask, in days.
pub const NEWCOMER_DAYS: i64 = 30;
/// Greeters of one group.
pub const GREETERS_MAX: usize = 8;
/// The letter record of a request to talk; its words are one of four fixed sentences and a link.
pub const REQUEST_LETTER_BYTES_MAX: usize = 2_048;
/// Entries of a log: as many as a large group writes in years. Beyond it only leaving, removing, withdrawing and the
/// keys that follow are taken.
pub const LOG_ENTRIES_MAX: u64 = 20_000;
/// Entries of a log beyond which not even a key that somebody could not open is replaced: two who call each other's keys
/// broken could go on for ever.
pub const LOG_ENTRIES_WITH_REPAIRS_MAX: u64 = 25_000;
/// Links of one space that work at a time.
pub const INVITES_WORKING_MAX: usize = 200;
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
/// Introductions of one guest that may wait for one facilitator: what was said first, and a few better words.
pub const INTRODUCTIONS_WAITING_MAX: usize = 4;
/// Letters with keys from one member that may wait for another; each carries up to 64 keys, and they wait for all devices
/// of their receiver.
pub const KEY_LETTERS_WAITING_MAX: usize = 128;
/// An attachment as it is stored, sealed.
pub const ATTACHMENT_BYTES_MAX: u64 = 12 * 1024 * 1024;
/// Attachments of one member in one space.
pub const ATTACHMENTS_PER_MEMBER_MAX: u64 = 10_000;
/// The organisation's name.
pub const ORGANISATION_NAME_CHARS_MAX: usize = 120;
/// What an organisation says about reaching it.
pub const SUPPORT_WORDS_CHARS_MAX: usize = 500;
/// A mail address (RFC 5321, 4.5.3.1.3: a path has 256 octets with its brackets).
pub const SUPPORT_EMAIL_BYTES_MAX: usize = 254;

-- One text for SQLite and PostgreSQL: only BIGINT, BOOLEAN, TEXT, BYTEA and UUID.
-- Days count from 1970-01-01 (UTC), moments are milliseconds since then.
-- Every table and column opens with a privacy line that says what an operator could hand over; the
-- page on privacy is made from these lines.

-- privacy: One row: the organisation that runs this server.
CREATE TABLE organisation (
    -- privacy: Always 1.
    id                BIGINT  PRIMARY KEY,
    -- privacy: The organisation's public name.
    name              TEXT    NOT NULL,
    -- privacy: The organisation's country, public.
    country           TEXT    NOT NULL,
    -- privacy: How old members have to be, public.
    minimum_age       BIGINT  NOT NULL,
    -- privacy: Whether the organisation is set up, public.
    set_up            BOOLEAN NOT NULL,
    -- privacy: Hash of the one-time set-up token, while it has not been used.
    setup_token_hash  BYTEA,
    -- privacy: Which pepper file belongs to this database. Says nothing about anybody.
    pepper_id         BYTEA   NOT NULL
);

-- privacy: One row an account: a random number, no name, no address.
CREATE TABLE accounts (
    -- privacy: A random number.
    id             UUID    PRIMARY KEY,
    -- privacy: The day the account was made.
    created_day    BIGINT  NOT NULL,
    -- privacy: The last day the account was used.
    last_day       BIGINT  NOT NULL,
    -- privacy: Whether it has a passphrase, or lives on one device only.
    kept           BOOLEAN NOT NULL,
    -- privacy: Whether it may change the organisation's settings.
    administrator  BOOLEAN NOT NULL,
    -- privacy: A keyed hash of the sign-in name; without the pepper file it cannot be guessed.
    handle_key     BYTEA   UNIQUE
);

-- privacy: One row a secret of a kept account: what checks it, and the sealed seed.
CREATE TABLE credentials (
    -- privacy: Whose it is.
    account_id  UUID    NOT NULL REFERENCES accounts (id),
    -- privacy: 1 passphrase, 2 recovery code.
    credential  BIGINT  NOT NULL,
    -- privacy: Which pepper file it was made with.
    pepper_id   BYTEA   NOT NULL,
    -- privacy: A keyed hash of a key derived from the secret; without the pepper file it cannot be guessed against.
    verifier    BYTEA   NOT NULL,
    -- privacy: The account's seed, sealed on the device and once more here; the server cannot open it.
    wrapped     BYTEA   NOT NULL,
    PRIMARY KEY (account_id, credential)
);

-- privacy: One row a signed-in device. No address, no name of a device, no browser.
CREATE TABLE sessions (
    -- privacy: A random number.
    id             UUID    PRIMARY KEY,
    -- privacy: Whose it is.
    account_id     UUID    NOT NULL REFERENCES accounts (id),
    -- privacy: Hash of the session's token.
    token_hash     BYTEA   NOT NULL UNIQUE,
    -- privacy: Hash of the token before, good for ten minutes after a change.
    previous_hash  BYTEA   UNIQUE,
    -- privacy: Until when the token before is good; the only moment kept about a session, and only when a token changed.
    previous_until BIGINT  NOT NULL,
    -- privacy: Random bytes from which, with the pepper file, the device's share is made.
    share_salt     BYTEA   NOT NULL,
    -- privacy: The day it began.
    created_day    BIGINT  NOT NULL,
    -- privacy: The last day it was used.
    last_day       BIGINT  NOT NULL
);
CREATE INDEX sessions_by_account ON sessions (account_id);

-- privacy: One row a device that signed in before, so that a stranger's wrong guesses cannot lock it out.
CREATE TABLE trusted_devices (
    -- privacy: Hash of the device's token.
    token_hash  BYTEA   PRIMARY KEY,
    -- privacy: Whose it is.
    account_id  UUID    NOT NULL REFERENCES accounts (id),
    -- privacy: The last day it signed in.
    last_day    BIGINT  NOT NULL
);
CREATE INDEX trusted_devices_by_account ON trusted_devices (account_id);

-- privacy: One row a sign-in name with wrong tries today; emptied every day.
CREATE TABLE sign_in_tries (
    -- privacy: A keyed hash of the sign-in name or account tried.
    subject      BYTEA   NOT NULL,
    -- privacy: Hash of the trusted device's token; empty for all strangers together.
    device       BYTEA   NOT NULL,
    -- privacy: 1 passphrase, 2 recovery code, 3 fresh proof.
    guess        BIGINT  NOT NULL,
    -- privacy: Tries since the last right one.
    failures     BIGINT  NOT NULL,
    -- privacy: When the next try is listened to.
    next_try_at  BIGINT  NOT NULL,
    -- privacy: The day they were counted on.
    day          BIGINT  NOT NULL,
    PRIMARY KEY (subject, device, guess)
);
CREATE INDEX sign_in_tries_by_day ON sign_in_tries (day);

-- privacy: One row a counter of the server's own.
CREATE TABLE counters (
    -- privacy: What is counted.
    name   TEXT    PRIMARY KEY,
    -- privacy: How far it came.
    value  BIGINT  NOT NULL
);
INSERT INTO counters (name, value) VALUES ('spaces', 0);

-- privacy: One row a space (a vault, a group). Its name, norms and words are not here: they are sealed objects.
CREATE TABLE spaces (
    -- privacy: A short number in the other tables.
    number   BIGINT  PRIMARY KEY,
    -- privacy: The hash of its first log entry.
    id       BYTEA   NOT NULL UNIQUE,
    -- privacy: 1 vault, 2 pair, 3 group, 4 team.
    kind     BIGINT  NOT NULL,
    -- privacy: The number of its newest log entry.
    seq      BIGINT  NOT NULL,
    -- privacy: The hash of its newest log entry.
    head     BYTEA   NOT NULL,
    -- privacy: How many objects were ever sent to it.
    k        BIGINT  NOT NULL,
    -- privacy: A hash over all of them in order.
    chain    BYTEA   NOT NULL,
    -- privacy: How many times its key changed.
    epoch    BIGINT  NOT NULL,
    -- privacy: How many letters were ever sent in it.
    letters  BIGINT  NOT NULL,
    -- privacy: How many times anybody's rights in it changed.
    rights   BIGINT  NOT NULL
);

-- privacy: One row a signed entry of a space's log: who came, went, changed role, made a link; by random member numbers, to the minute.
CREATE TABLE log_entries (
    -- privacy: Which space.
    space       BIGINT  NOT NULL,
    -- privacy: Its place in the log.
    seq         BIGINT  NOT NULL,
    -- privacy: The signed bytes: member numbers, keys, roles, minutes, hashes and sealed settings. No names.
    entry       BYTEA   NOT NULL,
    -- privacy: Signatures over it.
    signatures  BYTEA   NOT NULL,
    PRIMARY KEY (space, seq)
);

-- privacy: One row a link into a space. The secret of the link never reaches the server.
CREATE TABLE invites (
    -- privacy: The part of the link that the server sees.
    invite_id  BYTEA   PRIMARY KEY,
    -- privacy: Which space.
    space      BIGINT  NOT NULL,
    -- privacy: Which log entry made it.
    seq        BIGINT  NOT NULL
);
CREATE INDEX invites_by_space ON invites (space);

-- privacy: One row a membership: which account is which member of which space.
CREATE TABLE memberships (
    -- privacy: Which space.
    space       BIGINT  NOT NULL,
    -- privacy: A random number, different in every space.
    member_id   BYTEA   NOT NULL,
    -- privacy: Which account that is.
    account_id  UUID    NOT NULL REFERENCES accounts (id),
    -- privacy: 1 in the waiting room, 2 member, 3 removed, 4 left.
    standing    BIGINT  NOT NULL,
    -- privacy: 1 member, 2 facilitator.
    role        BIGINT  NOT NULL,
    -- privacy: The log entry by which they came.
    since_seq   BIGINT  NOT NULL,
    PRIMARY KEY (space, member_id)
);
CREATE INDEX memberships_by_account ON memberships (account_id);

-- privacy: One row a change of a space's key.
CREATE TABLE epochs (
    -- privacy: Which space.
    space        BIGINT  NOT NULL,
    -- privacy: How many changes there were before, and one.
    n            BIGINT  NOT NULL,
    -- privacy: Hashes of the letters that carry the key.
    wrap_hashes  BYTEA   NOT NULL,
    PRIMARY KEY (space, n)
);

-- privacy: One row a sealed letter that carries a space's key to one member.
CREATE TABLE wraps (
    -- privacy: Which space.
    space      BIGINT  NOT NULL,
    -- privacy: Which change of the key.
    n          BIGINT  NOT NULL,
    -- privacy: To which member.
    member_id  BYTEA   NOT NULL,
    -- privacy: Sealed to that member's key.
    wrap       BYTEA   NOT NULL,
    PRIMARY KEY (space, n, member_id)
);

-- privacy: One row a sealed letter between two members, until it was handled.
CREATE TABLE letters (
    -- privacy: Which space.
    space        BIGINT  NOT NULL,
    -- privacy: Its number there.
    id           BIGINT  NOT NULL,
    -- privacy: Which member wrote it.
    from_member  BYTEA   NOT NULL,
    -- privacy: To which member.
    to_member    BYTEA   NOT NULL,
    -- privacy: Its purpose (1 key, 5 introduction), the log entry it leans on, and sealed bytes.
    record       BYTEA   NOT NULL,
    -- privacy: The day it was sent.
    sent_day     BIGINT  NOT NULL,
    PRIMARY KEY (space, id)
);
CREATE INDEX letters_by_receiver ON letters (space, to_member, id);
CREATE INDEX letters_by_day ON letters (sent_day);

-- privacy: One row a sealed object: a post, a reply, a reaction, a setting; they look alike.
CREATE TABLE objects (
    -- privacy: Which space.
    space         BIGINT  NOT NULL,
    -- privacy: Its place in the order of sending.
    k             BIGINT  NOT NULL,
    -- privacy: A random number, the same for all revisions.
    object_id     BYTEA   NOT NULL,
    -- privacy: How many times it was revised, and one.
    revision      BIGINT  NOT NULL,
    -- privacy: Which member sent it.
    author        BYTEA   NOT NULL,
    -- privacy: A hash of the sealed bytes.
    wire_hash     BYTEA   NOT NULL,
    -- privacy: A hash over everything sent up to here.
    chain         BYTEA   NOT NULL,
    -- privacy: The day it arrived.
    received_day  BIGINT  NOT NULL,
    -- privacy: The sealed bytes, with the padded size and how urgent it is; gone once deleted.
    wire          BYTEA,
    PRIMARY KEY (space, k)
);
CREATE UNIQUE INDEX objects_by_revision ON objects (space, object_id, revision);

-- privacy: One row a sealed file, such as a picture or a voice note.
CREATE TABLE attachments (
    -- privacy: Which space.
    space          BIGINT  NOT NULL,
    -- privacy: A random number.
    attachment_id  BYTEA   NOT NULL,
    -- privacy: Which member stored it.
    uploader       BYTEA   NOT NULL,
    -- privacy: The random name of the file that holds the sealed bytes.
    file           TEXT    NOT NULL,
    -- privacy: Its padded size in bytes.
    length         BIGINT  NOT NULL,
    -- privacy: A hash of the sealed bytes.
    content_hash   BYTEA   NOT NULL,
    -- privacy: The newest log entry when it was stored.
    seq            BIGINT  NOT NULL,
    -- privacy: The day it was stored.
    stored_day     BIGINT  NOT NULL,
    PRIMARY KEY (space, attachment_id)
);
CREATE UNIQUE INDEX attachments_by_file ON attachments (file);

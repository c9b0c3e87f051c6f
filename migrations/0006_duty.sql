-- Who is there, who will be, and who may be there alone.

-- privacy: One row a line of a rota: which member covers which times.
CREATE TABLE shifts (
    -- privacy: A random number.
    id         UUID    PRIMARY KEY,
    -- privacy: Which space.
    space      BIGINT  NOT NULL,
    -- privacy: Which member covers it.
    member_id  BYTEA   NOT NULL,
    -- privacy: How often, such as every Tuesday.
    rrule      TEXT    NOT NULL,
    -- privacy: The first day it may be on.
    starts_on  TEXT    NOT NULL,
    -- privacy: The local time it begins at.
    starts_at  TEXT    NOT NULL,
    -- privacy: How long it takes.
    minutes    BIGINT  NOT NULL,
    -- privacy: The time zone it is meant in: where whoever covers it lives, as wide as a country.
    zone       TEXT    NOT NULL
);
CREATE INDEX shifts_by_space ON shifts (space);
CREATE INDEX shifts_by_member ON shifts (member_id);

-- privacy: One row a date of a shift that somebody else is asked to cover, or covers; dropped when it is over.
CREATE TABLE shift_swaps (
    -- privacy: Which line of the rota.
    shift     UUID   NOT NULL REFERENCES shifts (id),
    -- privacy: On which local day.
    date      TEXT   NOT NULL,
    -- privacy: Which member took it; empty while nobody did.
    taken_by  BYTEA,
    PRIMARY KEY (shift, date)
);

-- privacy: One row a facilitator who said "I am here"; it ends by itself after 30 minutes.
CREATE TABLE here (
    -- privacy: Which space.
    space       BIGINT  NOT NULL,
    -- privacy: Which member.
    member_id   BYTEA   NOT NULL,
    -- privacy: Until when it holds.
    here_until  BIGINT  NOT NULL,
    PRIMARY KEY (space, member_id)
);
CREATE INDEX here_by_end ON here (here_until);

-- privacy: One row a secret calendar address that somebody made of their own shifts.
CREATE TABLE feeds (
    -- privacy: A random number.
    id           UUID   PRIMARY KEY,
    -- privacy: Whose it is.
    account_id   UUID   NOT NULL REFERENCES accounts (id),
    -- privacy: Hash of the secret in the address.
    secret_hash  BYTEA  NOT NULL UNIQUE,
    -- privacy: The one word that stands at every time in that calendar, as its owner chose it.
    title        TEXT   NOT NULL
);
CREATE INDEX feeds_by_account ON feeds (account_id);

-- privacy: One row a note that somebody saw another facilitate, or spoke for them.
CREATE TABLE sign_offs (
    -- privacy: About whom.
    account_id  UUID    NOT NULL REFERENCES accounts (id),
    -- privacy: 1 practice was seen, 2 signed off.
    kind        BIGINT  NOT NULL,
    -- privacy: A keyed hash of who noted it, so that two are two; without the pepper file it says nobody.
    signed_by   BYTEA   NOT NULL,
    -- privacy: On which day, the last time.
    day         BIGINT  NOT NULL,
    PRIMARY KEY (account_id, kind, signed_by)
);

-- privacy: Whether only those count as on duty who are signed off, public.
ALTER TABLE organisation ADD COLUMN sign_off_required BOOLEAN NOT NULL DEFAULT TRUE;

-- What looking after the organisation leaves behind.

-- privacy: One row a thing that an administrator or the clock did: codes and a word, no content. Nothing is ever taken out.
CREATE TABLE audit (
    -- privacy: Its place.
    seq        BIGINT  PRIMARY KEY,
    -- privacy: When it was done.
    at         BIGINT  NOT NULL,
    -- privacy: The code of the account that did it, or "clock"; nobody can go back from a code once the account is gone.
    who        TEXT    NOT NULL,
    -- privacy: What was done, as one fixed word.
    what       TEXT    NOT NULL,
    -- privacy: The code of the account or group it is about.
    about      TEXT,
    -- privacy: The hash of the line before, so that a changed line shows.
    prev       BYTEA   NOT NULL,
    -- privacy: The hash of this line.
    hash       BYTEA   NOT NULL
);
INSERT INTO counters (name, value) VALUES ('audit', 0);

-- privacy: One row a professional whose papers an administrator has seen.
CREATE TABLE professionals (
    -- privacy: Which account.
    account_id    UUID    PRIMARY KEY REFERENCES accounts (id),
    -- privacy: The day an administrator saw the papers.
    verified_day  BIGINT  NOT NULL,
    -- privacy: The last day it holds.
    expires_day   BIGINT  NOT NULL
);

-- privacy: One row a help line that an administrator wrote down, public.
CREATE TABLE help_lines (
    -- privacy: The country, public.
    country     TEXT    NOT NULL,
    -- privacy: Its place on the page.
    place       BIGINT  NOT NULL,
    -- privacy: Its name, public.
    name        TEXT    NOT NULL,
    -- privacy: The number to call, public.
    number      TEXT    NOT NULL,
    -- privacy: The number to text, public.
    text        TEXT,
    -- privacy: The languages spoken there, public.
    languages   TEXT    NOT NULL,
    -- privacy: When somebody answers, public.
    hours       TEXT    NOT NULL,
    -- privacy: The day somebody made sure, public.
    checked_on  TEXT    NOT NULL,
    PRIMARY KEY (country, place)
);

-- Safe hands: who looks after reports, and what the server has to know for it. What a report says is in sealed letters alone.

-- privacy: Which space is the organisation's safety team.
ALTER TABLE organisation ADD COLUMN safety_team BYTEA;
-- privacy: The public half of the organisation's steward key; the other half is on paper.
ALTER TABLE organisation ADD COLUMN steward_key BYTEA;

-- privacy: On which day it last sent a report; 0 for none.
ALTER TABLE accounts ADD COLUMN reports_day BIGINT NOT NULL DEFAULT 0;
-- privacy: How many reports it sent on that day.
ALTER TABLE accounts ADD COLUMN reports_sent BIGINT NOT NULL DEFAULT 0;
-- privacy: On which day it last blocked somebody; 0 for none.
ALTER TABLE accounts ADD COLUMN blocks_day BIGINT NOT NULL DEFAULT 0;
-- privacy: How many people it blocked on that day.
ALTER TABLE accounts ADD COLUMN blocks_made BIGINT NOT NULL DEFAULT 0;

-- privacy: A hash of a random mark that this browser keeps after signing out, so that a bar holds on the same device.
ALTER TABLE sessions ADD COLUMN device_mark BYTEA;

-- privacy: For a report to the safety team: the group it came from.
ALTER TABLE letters ADD COLUMN origin BIGINT;

-- privacy: One row a report or worry: that there is one, when it came and whether somebody took it. Not what it says, not who wrote it, not about whom. Closed ones go after 30 days.
CREATE TABLE worries (
    -- privacy: A random number.
    report_id     BYTEA   PRIMARY KEY,
    -- privacy: The group it came from.
    space         BIGINT  NOT NULL,
    -- privacy: 1 to the group's facilitators, 2 to the organisation's safety team.
    addressed     BIGINT  NOT NULL,
    -- privacy: Only where there is no safety team: the facilitator it is kept from, because it is about them.
    kept_from     BYTEA,
    -- privacy: The minute it came.
    made_at       BIGINT  NOT NULL,
    -- privacy: Since when nobody has it in hand.
    open_since    BIGINT  NOT NULL,
    -- privacy: When it was shown to everybody who looks after it once more, because nobody had taken it.
    second_at     BIGINT,
    -- privacy: When it was handed to the organisation.
    escalated_at  BIGINT,
    -- privacy: When somebody took it; not who.
    claimed_at    BIGINT,
    -- privacy: When it was closed.
    closed_at     BIGINT
);
CREATE INDEX worries_by_space ON worries (space);

-- privacy: One row a sealed copy of a report for one person of the safety team, kept back until nobody of the group takes it for an hour; gone when it is closed.
CREATE TABLE letters_kept_back (
    -- privacy: Which report.
    report_id    BYTEA   NOT NULL,
    -- privacy: The group it came from.
    space        BIGINT  NOT NULL,
    -- privacy: The safety team's space.
    team         BIGINT  NOT NULL,
    -- privacy: Which member of the group wrote it.
    from_member  BYTEA   NOT NULL,
    -- privacy: To which member of the safety team.
    to_member    BYTEA   NOT NULL,
    -- privacy: The sealed letter.
    record       BYTEA   NOT NULL,
    -- privacy: The day it was sent.
    sent_day     BIGINT  NOT NULL,
    PRIMARY KEY (report_id, to_member)
);

-- privacy: One row for each different person who reported somebody, as keyed hashes that cannot be turned back without the pepper file; gone after 90 days.
CREATE TABLE reporters (
    -- privacy: A keyed hash of the account that was reported.
    about     BYTEA   NOT NULL,
    -- privacy: A keyed hash of the account that reported.
    reporter  BYTEA   NOT NULL,
    -- privacy: A keyed hash of the group.
    place     BYTEA   NOT NULL,
    -- privacy: The last day it happened.
    day       BIGINT  NOT NULL,
    PRIMARY KEY (about, reporter, place)
);

-- privacy: One row an account that three different people reported within 90 days.
CREATE TABLE alerts (
    -- privacy: A random number.
    id        BYTEA   PRIMARY KEY,
    -- privacy: A keyed hash of the account.
    about     BYTEA   NOT NULL UNIQUE,
    -- privacy: When the third one reported.
    since     BIGINT  NOT NULL,
    -- privacy: 1 new, 2 looked at.
    state     BIGINT  NOT NULL
);

-- privacy: One row a bar: somebody who may not come back into a group, or into any.
CREATE TABLE bars (
    -- privacy: A random number.
    id          BYTEA    PRIMARY KEY,
    -- privacy: The group; empty for all groups of the organisation.
    space       BIGINT,
    -- privacy: Who it was in that group.
    member_id   BYTEA,
    -- privacy: A keyed hash of the account.
    about       BYTEA    NOT NULL,
    -- privacy: The link they came by.
    invite_id   BYTEA,
    -- privacy: Whether a second person confirmed it.
    confirmed   BOOLEAN  NOT NULL,
    -- privacy: A keyed hash of the account that proposed it, so that a second person confirms.
    proposer    BYTEA,
    -- privacy: The day it was proposed.
    day         BIGINT   NOT NULL
);
CREATE INDEX bars_by_space ON bars (space);
CREATE INDEX bars_by_about ON bars (about);

-- privacy: One row a browser that a barred person used, by the hash of its random mark.
CREATE TABLE bar_marks (
    -- privacy: Which bar.
    bar   BYTEA  NOT NULL,
    -- privacy: The hash of the mark.
    mark  BYTEA  NOT NULL,
    PRIMARY KEY (bar, mark)
);
CREATE INDEX bar_marks_by_mark ON bar_marks (mark);

-- privacy: One row for each person somebody blocked.
CREATE TABLE blocks (
    -- privacy: Who blocked.
    account_id  UUID   NOT NULL REFERENCES accounts (id),
    -- privacy: A keyed hash of the account that was blocked.
    blocked     BYTEA  NOT NULL,
    PRIMARY KEY (account_id, blocked)
);

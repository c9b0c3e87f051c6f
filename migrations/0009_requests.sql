-- Two people who want to talk: who asked whom, and who may be asked. What was said in a request is in a sealed letter alone.

-- privacy: Who may ask this member for a talk: 0 as usual, 1 also as a newcomer, 2 nobody.
ALTER TABLE memberships ADD COLUMN requests BIGINT NOT NULL DEFAULT 0;
-- privacy: Whether the facilitators named this member a greeter, who may ask newcomers.
ALTER TABLE memberships ADD COLUMN greets BOOLEAN NOT NULL DEFAULT FALSE;

-- privacy: One row a request to talk: who asked whom in which group, and when. Not with which sentence, and not whether the answer was no. Gone after 90 days.
CREATE TABLE requests (
    -- privacy: The space that was made for the two.
    pair       BYTEA   PRIMARY KEY,
    -- privacy: The group that both are in.
    space      BIGINT  NOT NULL,
    -- privacy: Who asked.
    asker      UUID    NOT NULL,
    -- privacy: Who was asked.
    asked      UUID    NOT NULL,
    -- privacy: Which member of the group was asked.
    to_member  BYTEA   NOT NULL,
    -- privacy: The number of its letter, while that waits; empty where it never does, because the one asked blocked the other.
    letter     BIGINT,
    -- privacy: The minute it was sent.
    asked_at   BIGINT  NOT NULL,
    -- privacy: 1 open, 2 the one who was asked came, 3 taken back.
    state      BIGINT  NOT NULL
);
CREATE INDEX requests_by_asker ON requests (asker);
CREATE INDEX requests_by_asked ON requests (asked);
CREATE INDEX requests_by_space ON requests (space);

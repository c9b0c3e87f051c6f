-- Where a membership ended, so that those who are gone are told of nothing later.

-- privacy: For those who are gone: the log entry that ended it.
ALTER TABLE memberships ADD COLUMN until_seq BIGINT;
-- privacy: For those who are gone: how many objects had been sent by then.
ALTER TABLE memberships ADD COLUMN until_k BIGINT;
-- privacy: For those who are gone: the last key they had.
ALTER TABLE memberships ADD COLUMN until_epoch BIGINT;

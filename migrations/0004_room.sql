-- How much is stored, counted with every write, so that nobody fills the disk alone.

-- privacy: How many bytes of objects, files and log entries it stored.
ALTER TABLE accounts ADD COLUMN stored BIGINT NOT NULL DEFAULT 0;
-- privacy: How many bytes of objects, files, log entries and key letters are stored in it.
ALTER TABLE spaces ADD COLUMN stored BIGINT NOT NULL DEFAULT 0;

UPDATE spaces SET stored =
    COALESCE((SELECT CAST(SUM(length(wire)) AS BIGINT) FROM objects
              WHERE objects.space = spaces.number), 0)
  + COALESCE((SELECT CAST(SUM(attachments.length) AS BIGINT) FROM attachments
              WHERE attachments.space = spaces.number), 0)
  + COALESCE((SELECT CAST(SUM(length(entry)) AS BIGINT) FROM log_entries
              WHERE log_entries.space = spaces.number), 0)
  + COALESCE((SELECT CAST(SUM(length(wrap)) AS BIGINT) FROM wraps
              WHERE wraps.space = spaces.number), 0);

UPDATE accounts SET stored =
    COALESCE((SELECT CAST(SUM(length(objects.wire)) AS BIGINT) FROM memberships
              JOIN objects ON objects.space = memberships.space
                          AND objects.author = memberships.member_id
              WHERE memberships.account_id = accounts.id), 0)
  + COALESCE((SELECT CAST(SUM(attachments.length) AS BIGINT) FROM memberships
              JOIN attachments ON attachments.space = memberships.space
                              AND attachments.uploader = memberships.member_id
              WHERE memberships.account_id = accounts.id), 0);

-- Safe hands: who looks after reports, and what the server has to know for it.

-- privacy: Which space is the organisation's safety team.
ALTER TABLE organisation ADD COLUMN safety_team BYTEA;
-- privacy: The public half of the organisation's steward key; the other half is on paper.
ALTER TABLE organisation ADD COLUMN steward_key BYTEA;

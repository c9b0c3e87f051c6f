-- How often an account chose a sign-in name that was taken: trying many would tell which exist.

-- privacy: On which day it last chose a sign-in name; 0 for none.
ALTER TABLE accounts ADD COLUMN names_day BIGINT NOT NULL DEFAULT 0;
-- privacy: How many sign-in names that were taken it chose on that day.
ALTER TABLE accounts ADD COLUMN names_taken BIGINT NOT NULL DEFAULT 0;

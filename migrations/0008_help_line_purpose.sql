-- What a help line that an administrator wrote down is for.

-- privacy: 1 stays with you, 2 crisis, 3 somebody to talk to, 4 poison; public.
ALTER TABLE help_lines ADD COLUMN purpose BIGINT NOT NULL DEFAULT 3;

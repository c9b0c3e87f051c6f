-- Where members reach the people who run the place when nobody of a team can be reached.

-- privacy: What the organisation says about that, in its own words, public.
ALTER TABLE organisation ADD COLUMN support_words TEXT;
-- privacy: A telephone number of the organisation, public.
ALTER TABLE organisation ADD COLUMN support_phone TEXT;
-- privacy: A mail address of the organisation, public.
ALTER TABLE organisation ADD COLUMN support_email TEXT;

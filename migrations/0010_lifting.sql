-- A bar that was a mistake is lifted the way it came about: one person proposes it, a second one agrees.

-- privacy: A keyed hash of the account that proposed to lift it, so that a second person confirms; empty where nobody did.
ALTER TABLE bars ADD COLUMN lift_proposer BYTEA;

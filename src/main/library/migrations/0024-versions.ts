// Revisions get a name, a reason and a measure of what changed; which candidate was the headline, as an append-only record.

export const versions = `
-- \`name\` NULL: not named. \`why\`: what came after a revision of kind 'before', or which revision one of kind 'restore' brought back.
ALTER TABLE revision ADD COLUMN name TEXT;
ALTER TABLE revision ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE revision ADD COLUMN why TEXT NOT NULL DEFAULT '';
-- 字 that came and went since the revision before; NULL where that was not measured.
ALTER TABLE revision ADD COLUMN inserted INTEGER;
ALTER TABLE revision ADD COLUMN deleted INTEGER;

CREATE TABLE headline_choice (
  id TEXT PRIMARY KEY,
  headline_id TEXT NOT NULL REFERENCES headline (id),
  candidate_id TEXT NOT NULL REFERENCES candidate (id),
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX headline_choice_headline ON headline_choice (headline_id, id);
CREATE INDEX headline_choice_candidate ON headline_choice (candidate_id);

CREATE TRIGGER headline_choice_is_final BEFORE UPDATE ON headline_choice BEGIN
  SELECT RAISE(ABORT, 'a choice of a headline never changes');
END;
CREATE TRIGGER headline_choice_stays BEFORE DELETE ON headline_choice
WHEN NOT EXISTS (SELECT 1 FROM headline_deleted d WHERE d.id = OLD.headline_id) BEGIN
  SELECT RAISE(ABORT, 'a choice of a headline is never deleted while its headline is there');
END;
`

// What platforms counted of headlines, as somebody brought it in from a file: shown beside the decision, and no more.

export const outcomes = `
-- The same bytes are recognised by their hash, until the import is taken back.
CREATE TABLE outcome_file (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256 BLOB NOT NULL UNIQUE,
  name TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

-- \`period\` and \`note\` as written in the file. A row never changes; it goes with its import or with its headline.
CREATE TABLE outcome (
  id TEXT PRIMARY KEY,
  file_key INTEGER NOT NULL REFERENCES outcome_file (key),
  line INTEGER NOT NULL,
  headline_id TEXT NOT NULL REFERENCES headline (id),
  candidate_id TEXT NOT NULL REFERENCES candidate (id),
  channel TEXT NOT NULL,
  impressions INTEGER NOT NULL,
  clicks INTEGER NOT NULL,
  period TEXT NOT NULL,
  note TEXT NOT NULL,
  CHECK (clicks >= 0 AND clicks <= impressions)
) STRICT;
CREATE INDEX outcome_headline ON outcome (headline_id, id);
CREATE INDEX outcome_candidate ON outcome (candidate_id, channel);
CREATE INDEX outcome_file_rows ON outcome (file_key);
CREATE TRIGGER outcome_is_final BEFORE UPDATE ON outcome BEGIN
  SELECT RAISE(ABORT, 'an outcome never changes');
END;
`

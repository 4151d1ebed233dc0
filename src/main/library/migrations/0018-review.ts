// Review in steps: the library's rule, and the record of what was done with each article. Entries never change; an undo
// is a further entry. They go only with all of their article, whose deletion is on record before.

export const review = `
-- As JSON (shared/review.ts); no row is the rule as shipped, which is off.
CREATE TABLE review_rule (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  rule TEXT NOT NULL
) STRICT;
-- Whom the rule names, so that nobody it names is removed.
CREATE TABLE review_signer (
  step TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  PRIMARY KEY (step, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_signer_person ON review_signer (person_id);

CREATE TABLE review_entry (
  id TEXT PRIMARY KEY,
  article_key INTEGER NOT NULL REFERENCES article (key),
  n INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('open', 'sign', 'return', 'override', 'withdraw')),
  step TEXT,
  step_name TEXT,
  step_kind TEXT,
  person_id TEXT REFERENCES person (id),
  by TEXT NOT NULL,
  role TEXT NOT NULL,
  note TEXT NOT NULL,
  -- JSON arrays.
  ticked TEXT NOT NULL,
  despite TEXT NOT NULL,
  headlines TEXT NOT NULL,
  -- The text that was read: its kept state, the hash of all that was written, the article's version then.
  revision_id TEXT NOT NULL REFERENCES revision (id),
  revision_hash BLOB NOT NULL,
  headlines_hash BLOB NOT NULL,
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  withdraws_id TEXT REFERENCES review_entry (id),
  UNIQUE (article_key, n),
  CHECK ((kind = 'withdraw') = (withdraws_id IS NOT NULL)),
  CHECK (kind NOT IN ('sign', 'return') OR (step IS NOT NULL AND person_id IS NOT NULL)),
  CHECK (kind NOT IN ('return', 'override') OR note <> '')
) STRICT;
CREATE INDEX review_entry_person ON review_entry (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX review_entry_revision ON review_entry (revision_id);
CREATE UNIQUE INDEX review_entry_withdraws ON review_entry (withdraws_id) WHERE withdraws_id IS NOT NULL;

CREATE TRIGGER review_entry_is_final BEFORE UPDATE ON review_entry BEGIN
  SELECT RAISE(ABORT, 'an entry of a review never changes');
END;
CREATE TRIGGER review_entry_stays BEFORE DELETE ON review_entry
WHEN NOT EXISTS (SELECT 1 FROM article_deleted d WHERE d.key = OLD.article_key) BEGIN
  SELECT RAISE(ABORT, 'an entry of a review is never deleted while its article is there');
END;
`

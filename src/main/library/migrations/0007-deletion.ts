// Acts that can be taken back after a restart; articles deleted for ever, of which only a line on record stays.
//
// A candidate or a decision still never changes, and goes only with all of its headline, whose deletion is on record
// before (docs/decisions/0010-deletion.md).

const gone = (table: 'candidate' | 'decision'): string =>
  `CREATE TRIGGER ${table}_stays BEFORE DELETE ON ${table}
WHEN NOT EXISTS (SELECT 1 FROM headline_deleted d WHERE d.id = OLD.headline_id) BEGIN
  SELECT RAISE(ABORT, 'a ${table} is never deleted while its headline is there');
END;`

export const deletion = `
-- What was done, the latest last; \`what\` is JSON (shared/act.ts). A number is never given again.
CREATE TABLE act (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  what TEXT NOT NULL,
  articles INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT;
-- The way back, as it was made step by step: compressed JSON, taken back from the last part to the first.
CREATE TABLE act_part (
  act_id INTEGER NOT NULL REFERENCES act (id),
  n INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  back BLOB NOT NULL,
  PRIMARY KEY (act_id, n)
) STRICT;
-- What it held could be reached by no window any more.
DROP TABLE tag_step;

-- No text, no name of the article: that it was, when and by whom it was deleted, and how much went with it.
CREATE TABLE article_deleted (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted_at INTEGER NOT NULL,
  by TEXT NOT NULL,
  revisions INTEGER NOT NULL,
  headlines INTEGER NOT NULL,
  candidates INTEGER NOT NULL,
  decisions INTEGER NOT NULL
) STRICT;
CREATE TABLE headline_deleted (
  id TEXT PRIMARY KEY,
  article_key INTEGER NOT NULL REFERENCES article_deleted (key)
) STRICT, WITHOUT ROWID;
CREATE INDEX headline_deleted_article ON headline_deleted (article_key);

-- Set when its bytes were deleted although other headlines of it stay; they then are empty, the hash a random one.
ALTER TABLE source ADD COLUMN deleted_at INTEGER;

DROP TRIGGER candidate_stays;
DROP TRIGGER decision_stays;
${gone('candidate')}
${gone('decision')}

-- What a deletion asks of every row that could point to what goes.
CREATE INDEX headline_same_as ON headline (same_as) WHERE same_as IS NOT NULL;
CREATE INDEX candidate_parent ON candidate (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX decision_candidate ON decision (candidate_id);
CREATE INDEX decision_supersedes ON decision (supersedes_id) WHERE supersedes_id IS NOT NULL;
`

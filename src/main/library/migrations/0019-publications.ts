// What left the house: a line a file, only ever added to. And what an approval is bound to: the wording's hash beside the
// revision that was read, and whether the article has moved on since.

// REPLACE deletes without asking the triggers of deletion.
const once = (table: string): string => `
CREATE TRIGGER ${table}_once BEFORE INSERT ON ${table}
WHEN EXISTS (SELECT 1 FROM ${table} WHERE id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'an entry of ${table} is never replaced');
END;`

const FIELDS = ['headline', 'author', 'organisation', 'editor', 'source', 'published_at']
const row = (which: 'OLD' | 'NEW'): string => FIELDS.map((column) => `${which}.${column}`).join(', ')

const moved = (articleKey: string): string => `
  UPDATE headline SET moved = 0
  WHERE article_key = ${articleKey} AND moved IS NOT 0 AND state IN ('approved', 'stale');`

export const publications = `
-- SHA-256 of the candidate's text; null in entries of earlier versions. \`channel\`: whose limits were asked.
-- \`override\`: why it was approved although the findings in \`open\` (JSON) were open.
ALTER TABLE decision ADD COLUMN candidate_hash BLOB;
ALTER TABLE decision ADD COLUMN channel TEXT;
ALTER TABLE decision ADD COLUMN override TEXT;
ALTER TABLE decision ADD COLUMN open TEXT;
${once('decision')}
${once('candidate')}
${once('channel_choice')}

-- Of an approved or stale headline: NULL as decided on, 0 its article has changed and is still to be compared, 1 the body
-- has changed but no fact, 2 facts have. May be set to 0 at any time (library/approvals.ts).
ALTER TABLE headline ADD COLUMN moved INTEGER;
CREATE INDEX headline_moved ON headline (key) WHERE moved = 0;
UPDATE headline SET moved = 0 WHERE state = 'approved' AND EXISTS (
  SELECT 1 FROM article a WHERE a.key = headline.article_key
    AND a.updated_at >= (SELECT MAX(d.at) FROM decision d WHERE d.headline_id = headline.id));

CREATE TRIGGER headline_moved_by_body AFTER UPDATE OF doc ON body WHEN OLD.sha256 <> NEW.sha256 BEGIN ${moved('NEW.article_key')}
END;
CREATE TRIGGER headline_moved_by_fields AFTER UPDATE OF ${FIELDS.join(', ')} ON article
WHEN (${row('OLD')}) IS NOT (${row('NEW')}) BEGIN ${moved('NEW.key')}
END;
CREATE TRIGGER headline_moved_by_article AFTER UPDATE OF article_key ON headline
WHEN NEW.state IN ('approved', 'stale') AND NEW.moved IS NOT 0 BEGIN
  UPDATE headline SET moved = 0 WHERE key = NEW.key;
END;

-- Written when the file is whole on disk. \`channel\`, \`candidate_id\`, \`decision_id\` may be null: no channel was named,
-- the headline was never a candidate, nobody had decided. \`headline\` is what was printed, \`file\` the name without its
-- folder, \`override\` why it left although the findings in \`open\` (JSON) were open.
CREATE TABLE publication (
  id TEXT PRIMARY KEY,
  article_key INTEGER NOT NULL REFERENCES article (key),
  headline_id TEXT NOT NULL REFERENCES headline (id),
  candidate_id TEXT REFERENCES candidate (id),
  decision_id TEXT REFERENCES decision (id),
  channel TEXT,
  headline TEXT NOT NULL,
  standing TEXT NOT NULL,
  format TEXT NOT NULL,
  file TEXT NOT NULL,
  sha256 BLOB NOT NULL,
  bytes INTEGER NOT NULL,
  revision_hash BLOB NOT NULL,
  override TEXT,
  open TEXT,
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX publication_headline ON publication (headline_id, id);
CREATE INDEX publication_article ON publication (article_key, id);
CREATE INDEX publication_channel ON publication (channel, id);
CREATE INDEX publication_candidate ON publication (candidate_id) WHERE candidate_id IS NOT NULL;
CREATE INDEX publication_decision ON publication (decision_id) WHERE decision_id IS NOT NULL;

CREATE TRIGGER publication_is_final BEFORE UPDATE ON publication BEGIN
  SELECT RAISE(ABORT, 'what was published never changes');
END;
CREATE TRIGGER publication_stays BEFORE DELETE ON publication
WHEN NOT EXISTS (SELECT 1 FROM headline_deleted d WHERE d.id = OLD.headline_id) BEGIN
  SELECT RAISE(ABORT, 'what was published is never deleted while its headline is there');
END;
${once('publication')}

-- How many files had left of an article that was deleted for ever.
ALTER TABLE article_deleted ADD COLUMN publications INTEGER NOT NULL DEFAULT 0;
`

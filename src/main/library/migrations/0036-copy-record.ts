// On record: fixes that were accepted, notes beside answers, reports attached to a review; per article the style, and what was counted.

export const copyRecord = `
ALTER TABLE copy_disposition ADD COLUMN note TEXT NOT NULL DEFAULT '';

CREATE TABLE copy_fix (
  key INTEGER PRIMARY KEY,
  article_key INTEGER NOT NULL REFERENCES article (key),
  fingerprint TEXT NOT NULL,
  rule TEXT NOT NULL,
  block INTEGER NOT NULL,
  was TEXT NOT NULL,
  made TEXT NOT NULL,
  -- How many of this fingerprint stood just before: more than the fix before left means that some were taken back.
  stood INTEGER NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX copy_fix_article ON copy_fix (article_key, key);
CREATE TRIGGER copy_fix_kept BEFORE UPDATE ON copy_fix BEGIN
  SELECT RAISE(ABORT, 'a fix that was accepted never changes');
END;
CREATE TRIGGER copy_fix_stays BEFORE DELETE ON copy_fix
WHEN NOT EXISTS (SELECT 1 FROM article_deleted d WHERE d.key = OLD.article_key) BEGIN
  SELECT RAISE(ABORT, 'a fix is never deleted while its article is there');
END;

-- A shipped profile or the id of an own one; an article without a row is read as the desk has it.
CREATE TABLE copy_style (
  article_key INTEGER PRIMARY KEY REFERENCES article (key),
  style TEXT NOT NULL
) STRICT;

CREATE TABLE copy_report (
  id TEXT PRIMARY KEY,
  article_key INTEGER NOT NULL REFERENCES article (key),
  -- JSON, and the SHA-256 of its UTF-8 bytes; of the text that was looked at.
  report TEXT NOT NULL,
  hash BLOB NOT NULL,
  revision_hash BLOB NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX copy_report_article ON copy_report (article_key, id);
CREATE TRIGGER copy_report_is_final BEFORE UPDATE ON copy_report BEGIN
  SELECT RAISE(ABORT, 'a report that is attached never changes');
END;
CREATE TRIGGER copy_report_stays BEFORE DELETE ON copy_report
WHEN NOT EXISTS (SELECT 1 FROM article_deleted d WHERE d.key = OLD.article_key) BEGIN
  SELECT RAISE(ABORT, 'a report that is attached stays while its article is there');
END;

-- A cache: what was found of weight at a version of the article, asked in a certain way. May be emptied at any time.
CREATE TABLE copy_count (
  article_key INTEGER PRIMARY KEY REFERENCES article (key),
  version INTEGER NOT NULL,
  asked TEXT NOT NULL,
  found TEXT NOT NULL
) STRICT;
`

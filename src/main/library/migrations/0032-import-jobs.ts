// Imports of many files, file by file, so that they go on where they stood; and the sketches by which copies are found.

export const importJobs = `
CREATE TABLE import_job (
  key INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  -- What was chosen: the folder, or the first of the files.
  name TEXT NOT NULL,
  state TEXT NOT NULL,
  options TEXT NOT NULL,
  begun_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;

CREATE TABLE import_item (
  job INTEGER NOT NULL REFERENCES import_job (key) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  -- 0: the file; from 1 on the articles in it, where it holds many.
  p INTEGER NOT NULL,
  name TEXT NOT NULL,
  -- Only as long as it is needed: until the file has come in.
  path TEXT,
  state TEXT NOT NULL,
  code TEXT,
  article_id TEXT,
  format TEXT,
  encoding TEXT,
  warnings TEXT NOT NULL DEFAULT '[]',
  PRIMARY KEY (job, n, p)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_item_state ON import_item (job, state, n, p);
CREATE INDEX import_item_article ON import_item (article_id) WHERE article_id IS NOT NULL;
-- A file's name may be a headline.
CREATE TRIGGER import_item_deleted AFTER DELETE ON article BEGIN
  UPDATE import_item SET name = '', path = NULL, article_id = NULL WHERE article_id = OLD.id;
END;

-- Derived from the body, made again when it is missed; empty of a body that says nothing.
CREATE TABLE body_sketch (
  article_key INTEGER PRIMARY KEY REFERENCES article (key) ON DELETE CASCADE,
  sketch BLOB NOT NULL
) STRICT;
CREATE TRIGGER body_sketch_stale AFTER UPDATE OF text ON body BEGIN
  DELETE FROM body_sketch WHERE article_key = OLD.article_key;
END;
-- Pairs of copies that somebody has looked at and left apart.
CREATE TABLE copies_apart (
  one INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;

-- What pages of a site look like, learned from what editors corrected; and what was known before, for taking that back.
CREATE TABLE site_profile (
  site TEXT PRIMARY KEY,
  profile TEXT NOT NULL,
  before TEXT,
  at INTEGER NOT NULL
) STRICT;
`

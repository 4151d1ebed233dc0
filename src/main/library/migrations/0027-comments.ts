// Comments on stretches of bodies, and answers to them. Deleted ones can be restored until their article is deleted for ever.

export const comments = `
CREATE TABLE comment (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_key INTEGER NOT NULL REFERENCES article (key),
  -- Of an answer: the comment.
  parent TEXT REFERENCES comment (id),
  text TEXT NOT NULL,
  -- NULL for an answer: it stands where its comment stands.
  anchor TEXT,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  edited_at INTEGER,
  resolved_by TEXT,
  resolved_at INTEGER,
  deleted_at INTEGER
) STRICT;
CREATE INDEX comment_article ON comment (article_key, key);
CREATE INDEX comment_parent ON comment (parent);
`

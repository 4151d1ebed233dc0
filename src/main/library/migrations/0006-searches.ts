// Saved searches in an order of one's own, and which articles were opened last.

export const searches = `
CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  question TEXT NOT NULL,
  place INTEGER NOT NULL,
  removed_at INTEGER,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE opened (
  article_key INTEGER PRIMARY KEY REFERENCES article (key) ON DELETE CASCADE,
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX opened_seq ON opened (seq);
`

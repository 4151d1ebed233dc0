// Suggestions: the text that holds while changes are suggestions, whose they are, and what became of them.

export const suggestions = `
CREATE TABLE suggestion_round (
  article_key INTEGER PRIMARY KEY REFERENCES article (key),
  round INTEGER NOT NULL,
  doc TEXT NOT NULL,
  sha256 BLOB NOT NULL,
  opened_by TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  -- The version of the article whose suggestions are in \`open\`, each with its author.
  seen INTEGER NOT NULL,
  open TEXT NOT NULL
) STRICT;

CREATE TABLE suggestion_settled (
  key INTEGER PRIMARY KEY,
  article_key INTEGER NOT NULL REFERENCES article (key),
  kind TEXT NOT NULL,
  removed TEXT NOT NULL,
  inserted TEXT NOT NULL,
  author TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('taken', 'left')),
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX suggestion_settled_article ON suggestion_settled (article_key, key);
`

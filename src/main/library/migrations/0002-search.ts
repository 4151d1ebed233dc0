// The full-text index, which can be made again from the articles at any time, and what it does not know yet.
//
// `search_index` holds tokens only (contentless, no positions): see core/search/tokens. `index_dirty` names the articles
// whose texts have changed since they were indexed; triggers keep it, so that nothing that writes need know of it.

/** Made here and made anew whenever the index is thrown away. */
export const CREATE_INDEX = `CREATE VIRTUAL TABLE search_index
  USING fts5(tokens, content='', contentless_delete=1, detail=none, tokenize='ascii')`

export const search = `
${CREATE_INDEX};

CREATE TABLE index_dirty (article_key INTEGER PRIMARY KEY) STRICT;

CREATE TABLE index_meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO index_dirty (article_key) SELECT key FROM article;

CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
  INSERT INTO index_dirty (article_key) VALUES (new.key) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER article_changed AFTER UPDATE OF headline, kicker, deck, author, organisation, editor, source ON article
WHEN (old.headline, old.kicker, old.deck, old.author, old.organisation, old.editor, old.source)
  IS NOT (new.headline, new.kicker, new.deck, new.author, new.organisation, new.editor, new.source)
BEGIN
  INSERT INTO index_dirty (article_key) VALUES (new.key) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN
  INSERT INTO index_dirty (article_key) VALUES (old.key) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER body_added AFTER INSERT ON body BEGIN
  INSERT INTO index_dirty (article_key) VALUES (new.article_key) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER body_changed AFTER UPDATE OF text ON body WHEN old.text IS NOT new.text BEGIN
  INSERT INTO index_dirty (article_key) VALUES (new.article_key) ON CONFLICT DO NOTHING;
END;
`

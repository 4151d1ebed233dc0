// Collections with an order made by hand, duplicates, links between articles.

const ALIVE = (key: string): string =>
  `EXISTS (SELECT 1 FROM article a WHERE a.key = ${key} AND a.trashed_at IS NULL)`

const counted = (row: 'OLD' | 'NEW', n: 1 | -1): string => `
  UPDATE count SET n = n + ${n} WHERE kind = 'collection' AND name = CAST(${row}.collection_key AS TEXT)
    AND ${ALIVE(`${row}.article_key`)};`

// The addresses in a body, wherever in it they stand. Most bodies have none, which costs one look for a word.
const LINKED = `
  INSERT OR IGNORE INTO article_link
    SELECT NEW.article_key, substr(j.value, ${'galley:article/'.length + 1}) FROM json_tree(NEW.doc) j
    WHERE j.key = 'href' AND j.value LIKE 'galley:article/%';`

export const collections = `
-- Deleted is a mark, so that an order made by hand can always be put back; the articles are never touched.
CREATE TABLE collection (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  fold TEXT NOT NULL,
  description TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE UNIQUE INDEX collection_name ON collection (fold) WHERE deleted_at IS NULL;

-- Positions have wide gaps, so that a move writes the moved rows alone; equal ones stand by key.
CREATE TABLE collection_article (
  collection_key INTEGER NOT NULL REFERENCES collection (key),
  article_key INTEGER NOT NULL REFERENCES article (key),
  position INTEGER NOT NULL,
  PRIMARY KEY (collection_key, article_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX collection_order ON collection_article (collection_key, position, article_key);
CREATE INDEX collection_of_article ON collection_article (article_key, collection_key);

CREATE TRIGGER count_collection_in AFTER INSERT ON collection BEGIN
  INSERT INTO count (kind, name, n) VALUES ('collection', CAST(NEW.key AS TEXT), 0);
END;
CREATE TRIGGER count_collection_out AFTER DELETE ON collection BEGIN
  DELETE FROM count WHERE kind = 'collection' AND name = CAST(OLD.key AS TEXT);
END;
CREATE TRIGGER count_collected_in AFTER INSERT ON collection_article BEGIN ${counted('NEW', 1)} END;
CREATE TRIGGER count_collected_out AFTER DELETE ON collection_article BEGIN ${counted('OLD', -1)} END;
CREATE TRIGGER count_collections_of_article AFTER UPDATE OF trashed_at ON article
WHEN (OLD.trashed_at IS NULL) <> (NEW.trashed_at IS NULL) BEGIN
  UPDATE count SET n = n + iif(NEW.trashed_at IS NULL, 1, -1)
  WHERE kind = 'collection'
    AND name IN (SELECT CAST(collection_key AS TEXT) FROM collection_article WHERE article_key = NEW.key);
END;

-- The article that this one repeats. Always a master itself: never a duplicate, so there are no chains.
ALTER TABLE article ADD COLUMN duplicate_of INTEGER REFERENCES article (key);
CREATE INDEX article_duplicate ON article (duplicate_of) WHERE duplicate_of IS NOT NULL;

-- Related without a word in the text; each pair once, the smaller key first.
CREATE TABLE article_related (
  one_key INTEGER NOT NULL REFERENCES article (key),
  other_key INTEGER NOT NULL REFERENCES article (key),
  PRIMARY KEY (one_key, other_key),
  CHECK (one_key < other_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_related_other ON article_related (other_key, one_key);

-- Who links to whom in the text; kept by trigger, whoever writes a body. \`to_id\` may name an article that is gone.
CREATE TABLE article_link (
  from_key INTEGER NOT NULL REFERENCES article (key),
  to_id TEXT NOT NULL,
  PRIMARY KEY (from_key, to_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_link_to ON article_link (to_id, from_key);
CREATE TRIGGER article_link_new AFTER INSERT ON body WHEN instr(NEW.doc, 'galley:article/') > 0 BEGIN ${LINKED} END;
CREATE TRIGGER article_link_changed AFTER UPDATE OF doc ON body
WHEN instr(NEW.doc, 'galley:article/') > 0 OR instr(OLD.doc, 'galley:article/') > 0 BEGIN
  DELETE FROM article_link WHERE from_key = NEW.article_key;
  ${LINKED}
END;

-- An article that goes for ever goes out of all of these first.
CREATE TRIGGER article_unbound BEFORE DELETE ON article BEGIN
  DELETE FROM collection_article WHERE article_key = OLD.key;
  UPDATE article SET duplicate_of = NULL WHERE duplicate_of = OLD.key;
  DELETE FROM article_related WHERE one_key = OLD.key OR other_key = OLD.key;
  DELETE FROM article_link WHERE from_key = OLD.key;
END;
`

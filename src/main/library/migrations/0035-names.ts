// The ledger of names and titles: people and their offices, what accepted articles say of them, and what was ruled of that.

const ACCEPTED = (article: string): string =>
  `(${article}.stage IN ('ready', 'published') OR EXISTS (SELECT 1 FROM publication p WHERE p.article_key = ${article}.key))`

export const names = `
-- \`spellings\`: a JSON array. The lower rank stands first; none: no order is kept.
CREATE TABLE name_person (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  spellings TEXT NOT NULL,
  rank INTEGER,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX name_person_name ON name_person (name);

-- Days are ISO as far as known, empty where open. The article may be gone: no reference, so that the office stays.
CREATE TABLE name_office (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  person_key INTEGER NOT NULL REFERENCES name_person (key) ON DELETE CASCADE,
  title TEXT NOT NULL CHECK (title <> ''),
  organisation TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('hand', 'table', 'article')),
  article_id TEXT
) STRICT;
CREATE INDEX name_office_person ON name_office (person_key, key);

-- What was said of pairs of name and office, and of two people: only added to, the latest counts.
CREATE TABLE name_ruling (
  key INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('pair', 'apart')),
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  organisation TEXT NOT NULL,
  verdict TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX name_ruling_of ON name_ruling (kind, name, title, organisation, key);
CREATE TRIGGER name_ruling_kept BEFORE UPDATE ON name_ruling BEGIN
  SELECT RAISE(ABORT, 'what was ruled of names is only added to');
END;

-- All below can be made anew: what accepted articles say, by pair.
CREATE TABLE name_pair (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  organisation TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('open', 'confirmed', 'rejected')),
  articles INTEGER NOT NULL DEFAULT 0,
  UNIQUE (name, title, organisation)
) STRICT;
CREATE INDEX name_pair_open ON name_pair (articles DESC, key) WHERE verdict = 'open';
CREATE TABLE name_sighting (
  pair_key INTEGER NOT NULL REFERENCES name_pair (key),
  article_key INTEGER NOT NULL REFERENCES article (key),
  day TEXT NOT NULL,
  sentence TEXT NOT NULL,
  PRIMARY KEY (pair_key, article_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_sighting_article ON name_sighting (article_key);
CREATE TRIGGER name_sighting_counts AFTER INSERT ON name_sighting BEGIN
  UPDATE name_pair SET articles = articles + 1 WHERE key = NEW.pair_key;
END;
-- A name that no article has any more leaves no text behind.
CREATE TRIGGER name_sighting_goes AFTER DELETE ON name_sighting BEGIN
  UPDATE name_pair SET articles = articles - 1 WHERE key = OLD.pair_key;
  DELETE FROM name_pair WHERE key = OLD.pair_key AND articles <= 0;
END;

-- Articles that were read, and those that are to be (again).
CREATE TABLE name_read (
  article_key INTEGER PRIMARY KEY REFERENCES article (key),
  form INTEGER NOT NULL
) STRICT;
CREATE TABLE name_due (
  article_key INTEGER PRIMARY KEY REFERENCES article (key)
) STRICT;
INSERT INTO name_due SELECT a.key FROM article a WHERE a.trashed_at IS NULL AND ${ACCEPTED('a')};
CREATE TRIGGER name_due_by_stage AFTER UPDATE OF stage, trashed_at ON article
WHEN (OLD.stage, OLD.trashed_at) IS NOT (NEW.stage, NEW.trashed_at)
  AND (NEW.stage IN ('ready', 'published') OR EXISTS (SELECT 1 FROM name_read r WHERE r.article_key = NEW.key)) BEGIN
  INSERT OR IGNORE INTO name_due (article_key) VALUES (NEW.key);
END;
CREATE TRIGGER name_due_by_arrival AFTER INSERT ON article WHEN NEW.stage IN ('ready', 'published') BEGIN
  INSERT OR IGNORE INTO name_due (article_key) VALUES (NEW.key);
END;
CREATE TRIGGER name_due_by_publication AFTER INSERT ON publication BEGIN
  INSERT OR IGNORE INTO name_due (article_key) VALUES (NEW.article_key);
END;
CREATE TRIGGER name_due_by_body AFTER UPDATE OF doc ON body
WHEN OLD.sha256 <> NEW.sha256 AND EXISTS (SELECT 1 FROM name_read r WHERE r.article_key = NEW.article_key) BEGIN
  INSERT OR IGNORE INTO name_due (article_key) VALUES (NEW.article_key);
END;
CREATE TRIGGER name_due_by_fields AFTER UPDATE OF headline, published_at ON article
WHEN (OLD.headline, OLD.published_at) IS NOT (NEW.headline, NEW.published_at)
  AND EXISTS (SELECT 1 FROM name_read r WHERE r.article_key = NEW.key) BEGIN
  INSERT OR IGNORE INTO name_due (article_key) VALUES (NEW.key);
END;
`

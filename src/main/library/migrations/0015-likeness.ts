// Headlines that are alike: the keys by which they are found, the pairs found by them, and what editors rule of pairs.
//
// The keys are made in JavaScript (core/checks/similar/signature): a trigger puts a headline on the list of those to be
// done whenever its wording changes, whoever wrote it, and upkeep does them. `keys` beside the texts says which rows of
// `headline_key` are its own, so that they go with it without an index of their own. All but the rulings can be made anew.

const waits = (headlines: string): string =>
  `INSERT INTO headline_unkeyed ${headlines} AND NOT EXISTS (SELECT 1 FROM headline_unkeyed u WHERE u.headline = h.key);`

export const likeness = `
CREATE TABLE headline_likeness (
  headline INTEGER PRIMARY KEY,
  clean TEXT NOT NULL,
  folded TEXT NOT NULL,
  pairs INTEGER NOT NULL,
  keys TEXT NOT NULL,
  paired INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX headline_unpaired ON headline_likeness (headline) WHERE paired = 0;
CREATE TABLE headline_key (
  key INTEGER NOT NULL,
  pairs INTEGER NOT NULL,
  headline INTEGER NOT NULL,
  PRIMARY KEY (key, pairs, headline)
) STRICT, WITHOUT ROWID;
CREATE TABLE headline_unkeyed (headline INTEGER PRIMARY KEY) STRICT;
INSERT INTO headline_unkeyed SELECT key FROM headline;

-- \`one\` < \`other\`.
CREATE TABLE headline_pair (
  one INTEGER NOT NULL,
  other INTEGER NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX headline_pair_other ON headline_pair (other, one);
-- Rises whenever a headline comes into sight or goes out of it.
CREATE TABLE headline_sight (one INTEGER PRIMARY KEY CHECK (one = 1), n INTEGER NOT NULL) STRICT;
INSERT INTO headline_sight VALUES (1, 0);

-- Ids, the smaller first.
CREATE TABLE headline_ruling (
  one TEXT NOT NULL REFERENCES headline (id),
  other TEXT NOT NULL REFERENCES headline (id),
  ruling TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX headline_ruling_other ON headline_ruling (other);

CREATE TRIGGER headline_unkeyed_in AFTER INSERT ON headline BEGIN
  ${waits('SELECT h.key FROM headline h WHERE h.key = NEW.key')}
END;
CREATE TRIGGER headline_unkeyed_moved AFTER UPDATE OF article_key, raw, current_candidate_id, same_as ON headline
WHEN (OLD.article_key, OLD.raw, OLD.current_candidate_id, OLD.same_as)
  IS NOT (NEW.article_key, NEW.raw, NEW.current_candidate_id, NEW.same_as) BEGIN
  ${waits('SELECT h.key FROM headline h WHERE h.key = NEW.key')}
END;
CREATE TRIGGER headline_unkeyed_of_article AFTER UPDATE OF headline ON article WHEN OLD.headline <> NEW.headline BEGIN
  ${waits('SELECT h.key FROM headline h WHERE h.article_key = NEW.key')}
END;
CREATE TRIGGER headline_sighted AFTER UPDATE OF shown ON headline WHEN OLD.shown <> NEW.shown BEGIN
  UPDATE headline_sight SET n = n + 1;
END;
CREATE TRIGGER headline_unlike BEFORE DELETE ON headline BEGIN
  DELETE FROM headline_key WHERE (key, pairs, headline) IN (
    SELECT k.value, l.pairs, l.headline FROM headline_likeness l, json_each(l.keys) k WHERE l.headline = OLD.key);
  DELETE FROM headline_likeness WHERE headline = OLD.key;
  DELETE FROM headline_pair WHERE one = OLD.key;
  DELETE FROM headline_pair WHERE other = OLD.key;
  DELETE FROM headline_unkeyed WHERE headline = OLD.key;
  UPDATE headline_sight SET n = n + 1;
END;
`

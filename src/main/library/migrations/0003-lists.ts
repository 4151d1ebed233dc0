// Lists of a hundred thousand: counts that triggers keep, an index for each order of each view.
//
// A view's number is one row of `count`, so that the sidebar costs the same at ten articles and at a hundred thousand.
// Each order of a list has an index of its own for all articles, for each stage and for the trash: a page begins
// anywhere by one look-up, and the row at any place is found without touching the articles before it.

const VIEW = (row: 'OLD' | 'NEW' | 'a'): string =>
  `CASE WHEN ${row}.trashed_at IS NOT NULL THEN 'trash' ELSE ${row}.stage END`

const add = (kind: string, name: string, n: number): string =>
  `INSERT INTO count (kind, name, n) VALUES ('${kind}', ${name}, ${n}) ON CONFLICT (kind, name) DO UPDATE SET n = n + ${n};`

const PENDING = (row: string): string => `${row}.state IN ('open', 'stale')`

// As the queue shows it: not of a trashed article, and not one that nobody has written yet.
const SHOWN = (row: 'OLD' | 'NEW'): string =>
  `(SELECT COALESCE(a.trashed_at IS NULL AND (${row}.raw <> '' OR a.headline <> ''), 0) FROM (SELECT 1)
    LEFT JOIN article a ON a.key = ${row}.article_key)`

const queue = (row: 'OLD' | 'NEW', sign: '+' | '-'): string => `
  UPDATE count SET n = n ${sign} ${SHOWN(row)} WHERE kind = 'queue' AND name = 'all';
  UPDATE count SET n = n ${sign} (${SHOWN(row)} AND ${PENDING(row)}) WHERE kind = 'queue' AND name = 'pending';`

const shownUnder = (row: 'OLD' | 'NEW'): string =>
  `(${row}.trashed_at IS NULL AND (h.raw <> '' OR ${row}.headline <> ''))`

const queueOfArticle = (name: string, condition: string): string => `
  UPDATE count SET n = n + (SELECT COALESCE(SUM((${shownUnder('NEW')} - ${shownUnder('OLD')}) * (${condition})), 0)
    FROM headline h WHERE h.article_key = NEW.key) WHERE kind = 'queue' AND name = '${name}';`

const tagCount = (row: 'OLD' | 'NEW', n: 1 | -1): string => `
  UPDATE count SET n = n + ${n} WHERE kind = 'tag' AND name = CAST(${row}.tag_key AS TEXT)
    AND EXISTS (SELECT 1 FROM article a WHERE a.key = ${row}.article_key AND a.trashed_at IS NULL);`

const SORTED = ['updated_at', 'headline', 'zishu', 'published_at'] as const

const sorts = SORTED.map(
  (column) => `
CREATE INDEX article_by_${column} ON article (shelf, ${column}, key);
CREATE INDEX article_stage_by_${column} ON article (shelf, stage, ${column}, key);`,
).join('')

export const lists = `
-- 0: alive, 1: in the trash. Kept by trigger; a generated column would keep no index covering.
ALTER TABLE article ADD COLUMN shelf INTEGER NOT NULL DEFAULT 0;
UPDATE article SET shelf = 1 WHERE trashed_at IS NOT NULL;
CREATE TRIGGER article_shelved AFTER UPDATE OF trashed_at ON article
WHEN (OLD.trashed_at IS NULL) <> (NEW.trashed_at IS NULL) BEGIN
  UPDATE article SET shelf = NEW.trashed_at IS NOT NULL WHERE key = NEW.key;
END;
DROP INDEX article_trashed;
DROP INDEX article_stage;
CREATE INDEX article_by_key ON article (shelf, key);
CREATE INDEX article_stage_by_key ON article (shelf, stage, key);
${sorts}

CREATE TABLE count (
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;
INSERT INTO count SELECT 'view', ${VIEW('a')} AS name, COUNT(*) FROM article a GROUP BY name;
INSERT INTO count SELECT 'tag', CAST(t.key AS TEXT), (SELECT COUNT(*) FROM article_tag x JOIN article a ON a.key = x.article_key
  WHERE x.tag_key = t.key AND a.trashed_at IS NULL) FROM tag t;
INSERT INTO count SELECT 'queue', 'all', COUNT(*) FROM headline h LEFT JOIN article a ON a.key = h.article_key
  WHERE a.trashed_at IS NULL AND (h.raw <> '' OR a.headline <> '');
INSERT INTO count SELECT 'queue', 'pending', COUNT(*) FROM headline h LEFT JOIN article a ON a.key = h.article_key
  WHERE a.trashed_at IS NULL AND (h.raw <> '' OR a.headline <> '') AND ${PENDING('h')};

CREATE TRIGGER count_article_in AFTER INSERT ON article BEGIN ${add('view', VIEW('NEW'), 1)} END;
CREATE TRIGGER count_article_out AFTER DELETE ON article BEGIN ${add('view', VIEW('OLD'), -1)} END;
CREATE TRIGGER count_article_moved AFTER UPDATE OF stage, trashed_at ON article
WHEN ${VIEW('OLD')} <> ${VIEW('NEW')} BEGIN
  ${add('view', VIEW('OLD'), -1)}
  ${add('view', VIEW('NEW'), 1)}
END;

CREATE TRIGGER count_tag_in AFTER INSERT ON tag BEGIN
  INSERT INTO count (kind, name, n) VALUES ('tag', CAST(NEW.key AS TEXT), 0);
END;
CREATE TRIGGER count_tag_out AFTER DELETE ON tag BEGIN
  DELETE FROM count WHERE kind = 'tag' AND name = CAST(OLD.key AS TEXT);
END;
CREATE TRIGGER count_article_tag_in AFTER INSERT ON article_tag BEGIN ${tagCount('NEW', 1)} END;
CREATE TRIGGER count_article_tag_out AFTER DELETE ON article_tag BEGIN ${tagCount('OLD', -1)} END;
CREATE TRIGGER count_article_tag_moved AFTER UPDATE ON article_tag BEGIN ${tagCount('OLD', -1)} ${tagCount('NEW', 1)} END;
CREATE TRIGGER count_tags_of_article AFTER UPDATE OF trashed_at ON article
WHEN (OLD.trashed_at IS NULL) <> (NEW.trashed_at IS NULL) BEGIN
  UPDATE count SET n = n + iif(NEW.trashed_at IS NULL, 1, -1)
  WHERE kind = 'tag' AND name IN (SELECT CAST(tag_key AS TEXT) FROM article_tag WHERE article_key = NEW.key);
END;

CREATE TRIGGER count_headline_in AFTER INSERT ON headline BEGIN ${queue('NEW', '+')} END;
CREATE TRIGGER count_headline_out AFTER DELETE ON headline BEGIN ${queue('OLD', '-')} END;
CREATE TRIGGER count_headline_moved AFTER UPDATE OF article_key, raw, state ON headline BEGIN
  ${queue('OLD', '-')} ${queue('NEW', '+')}
END;
CREATE TRIGGER count_headlines_of_article AFTER UPDATE OF trashed_at, headline ON article
WHEN (OLD.trashed_at IS NULL) <> (NEW.trashed_at IS NULL) OR (OLD.headline = '') <> (NEW.headline = '') BEGIN
  ${queueOfArticle('all', '1')}
  ${queueOfArticle('pending', PENDING('h'))}
END;
`

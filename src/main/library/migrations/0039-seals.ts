// Seals: hashes of what an editor wrote beside the bodies, so that a damaged headline or note is found like a damaged text.
//
// Bodies, revisions, pictures and files have hashes of their own. A seal is made in idle time of what `unsealed` names, and
// every change puts its row there again: between the two, and only then, damage goes unnoticed.

const FIELDS = ['headline', 'kicker', 'deck', 'author', 'organisation', 'editor', 'source', 'published_at']
const row = (of: string): string => FIELDS.map((field) => `${of}.${field}`).join(', ')
const again = (kind: string, key: string): string =>
  `INSERT OR IGNORE INTO unsealed (kind, key) SELECT '${kind}', ${key} WHERE ${key} IS NOT NULL;`
const ofHeadline = (id: string): string => again('headline', `(SELECT key FROM headline WHERE id = ${id})`)
const gone = (kind: string): string => `
  DELETE FROM seal WHERE kind = '${kind}' AND key = OLD.key;
  DELETE FROM unsealed WHERE kind = '${kind}' AND key = OLD.key;`

export const seals = `
CREATE TABLE seal (
  kind TEXT NOT NULL CHECK (kind IN ('article', 'headline')),
  key INTEGER NOT NULL,
  sha256 BLOB NOT NULL,
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE unsealed (
  kind TEXT NOT NULL CHECK (kind IN ('article', 'headline')),
  key INTEGER NOT NULL,
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
INSERT INTO unsealed (kind, key) SELECT 'article', key FROM article;
INSERT INTO unsealed (kind, key) SELECT 'headline', key FROM headline;

CREATE TRIGGER seal_article_in AFTER INSERT ON article BEGIN ${again('article', 'NEW.key')} END;
CREATE TRIGGER seal_article_moved AFTER UPDATE OF ${FIELDS.join(', ')} ON article
WHEN (${row('OLD')}) IS NOT (${row('NEW')}) BEGIN ${again('article', 'NEW.key')} END;
CREATE TRIGGER seal_article_out AFTER DELETE ON article BEGIN ${gone('article')} END;
CREATE TRIGGER seal_comment_in AFTER INSERT ON comment BEGIN ${again('article', 'NEW.article_key')} END;
CREATE TRIGGER seal_comment_moved AFTER UPDATE OF text ON comment BEGIN ${again('article', 'NEW.article_key')} END;
CREATE TRIGGER seal_comment_out AFTER DELETE ON comment BEGIN ${again('article', 'OLD.article_key')} END;

CREATE TRIGGER seal_headline_in AFTER INSERT ON headline BEGIN ${again('headline', 'NEW.key')} END;
CREATE TRIGGER seal_headline_moved AFTER UPDATE OF raw ON headline WHEN OLD.raw <> NEW.raw BEGIN
  ${again('headline', 'NEW.key')}
END;
CREATE TRIGGER seal_headline_out AFTER DELETE ON headline BEGIN ${gone('headline')} END;
CREATE TRIGGER seal_candidate_in AFTER INSERT ON candidate BEGIN ${ofHeadline('NEW.headline_id')} END;
CREATE TRIGGER seal_decision_in AFTER INSERT ON decision BEGIN ${ofHeadline('NEW.headline_id')} END;

-- How the library was left, and what was found when it was looked over last.
CREATE TABLE upkeep (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`

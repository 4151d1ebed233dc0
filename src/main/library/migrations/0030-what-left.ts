// Where what left went, whether an article still is as it left, and what was said when it was corrected.

const FIELDS = ['headline', 'kicker', 'deck', 'author', 'organisation', 'editor', 'source', 'published_at']
const row = (which: 'OLD' | 'NEW'): string => FIELDS.map((column) => `${which}.${column}`).join(', ')

export const whatLeft = `
-- \`folder\`: absolute, on the machine that wrote it; empty in entries of earlier versions. \`profile\`: its name when it was
-- used; empty without one. \`edition\`: the title of the file of several that it was in; null for a file of its own.
ALTER TABLE publication ADD COLUMN folder TEXT NOT NULL DEFAULT '';
ALTER TABLE publication ADD COLUMN profile TEXT NOT NULL DEFAULT '';
ALTER TABLE publication ADD COLUMN edition TEXT;

-- 0 never left, 1 is as it left, 2 has been changed since (library/publications.ts looks closely and may set 1 again).
ALTER TABLE article ADD COLUMN exported INTEGER NOT NULL DEFAULT 0;
CREATE INDEX article_exported ON article (exported, key) WHERE exported > 0;
UPDATE article SET exported = CASE
    WHEN updated_at > (SELECT MAX(p.at) FROM publication p WHERE p.article_key = article.key) THEN 2 ELSE 1 END
  WHERE key IN (SELECT article_key FROM publication);

CREATE TRIGGER exported_moved_by_body AFTER UPDATE OF doc ON body WHEN OLD.sha256 <> NEW.sha256 BEGIN
  UPDATE article SET exported = 2 WHERE key = NEW.article_key AND exported = 1;
END;
CREATE TRIGGER exported_moved_by_fields AFTER UPDATE OF ${FIELDS.join(', ')} ON article
WHEN NEW.exported = 1 AND (${row('OLD')}) IS NOT (${row('NEW')}) BEGIN
  UPDATE article SET exported = 2 WHERE key = NEW.key;
END;

-- What readers were told: from the revision that had left to the one that replaced it.
CREATE TABLE correction (
  id TEXT PRIMARY KEY,
  article_key INTEGER NOT NULL REFERENCES article (key),
  from_hash BLOB NOT NULL,
  to_hash BLOB NOT NULL,
  note TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX correction_article ON correction (article_key, id);
CREATE TRIGGER correction_is_final BEFORE UPDATE ON correction BEGIN
  SELECT RAISE(ABORT, 'what readers were told never changes');
END;
`

// What somebody said of what copyediting found: of one place in one article, or of words everywhere. Only added to.

export const copyedit = `
CREATE TABLE copy_disposition (
  key INTEGER PRIMARY KEY,
  article_key INTEGER NOT NULL REFERENCES article (key),
  fingerprint TEXT NOT NULL,
  rule TEXT NOT NULL,
  quote TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('verified', 'ignored', 'open')),
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX copy_disposition_article ON copy_disposition (article_key, fingerprint, key);
CREATE TRIGGER copy_disposition_kept BEFORE UPDATE ON copy_disposition BEGIN
  SELECT RAISE(ABORT, 'what was said of a finding is only added to');
END;

CREATE TABLE copy_mute (
  key INTEGER PRIMARY KEY,
  rule TEXT NOT NULL,
  quote TEXT NOT NULL,
  muted INTEGER NOT NULL CHECK (muted IN (0, 1)),
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX copy_mute_words ON copy_mute (rule, quote, key);
CREATE TRIGGER copy_mute_kept BEFORE UPDATE ON copy_mute BEGIN
  SELECT RAISE(ABORT, 'what was said of words is only added to');
END;
`

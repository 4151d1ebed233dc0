// Pictures by the SHA-256 of their bytes, in pieces; which bodies and which revisions show them.

export const media = `
CREATE TABLE media (
  key INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
  mime TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  added_at INTEGER NOT NULL
) STRICT;

-- Pieces without a row in media are what an addition that ended half-way or a deletion has left: they are swept.
CREATE TABLE media_piece (
  key INTEGER PRIMARY KEY,
  hash BLOB NOT NULL,
  n INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  UNIQUE (hash, n)
) STRICT;

-- A body may name a picture that is not here: no foreign key to media.
CREATE TABLE body_media (
  article_key INTEGER NOT NULL REFERENCES article (key),
  hash BLOB NOT NULL,
  PRIMARY KEY (article_key, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX body_media_hash ON body_media (hash);

CREATE TABLE revision_media (
  revision_id TEXT NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
  hash BLOB NOT NULL,
  PRIMARY KEY (revision_id, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX revision_media_hash ON revision_media (hash);
`

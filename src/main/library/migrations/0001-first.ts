// The first schema: sources, articles, bodies, revisions, headlines, candidates, decisions, tags, proposals, settings.
//
// Ids are ULIDs, unique everywhere and sortable by time; `key` is a row number of this file only, for joins and for
// indexes that want integers. `seq` orders changes, so a wrong clock is harmless. Revisions form a chain by hash,
// candidates and decisions are append-only, trash is a tombstone: a shared library on a server can replay all of it.

export const first = `
CREATE TABLE library (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What came in, byte for byte, kept for ever. The same bytes again are recognised by their hash.
CREATE TABLE source (
  id TEXT PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  encoding TEXT NOT NULL,
  bytes BLOB NOT NULL,
  imported_at INTEGER NOT NULL
) STRICT;

-- Narrow on purpose: a list never touches a body.
CREATE TABLE article (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  seq INTEGER NOT NULL,
  version INTEGER NOT NULL,
  headline TEXT NOT NULL,
  headline_proposed INTEGER NOT NULL,
  kicker TEXT NOT NULL,
  deck TEXT NOT NULL,
  author TEXT NOT NULL,
  organisation TEXT NOT NULL,
  editor TEXT NOT NULL,
  source TEXT NOT NULL,
  published_at TEXT NOT NULL,
  lang TEXT NOT NULL,
  stage TEXT NOT NULL,
  zishu INTEGER NOT NULL,
  zishu_without_marks INTEGER NOT NULL,
  characters INTEGER NOT NULL,
  paragraphs INTEGER NOT NULL,
  source_id TEXT REFERENCES source (id),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  trashed_at INTEGER
) STRICT;
CREATE INDEX article_stage ON article (stage, key) WHERE trashed_at IS NULL;
CREATE INDEX article_trashed ON article (key) WHERE trashed_at IS NOT NULL;
CREATE INDEX article_source ON article (source_id);

CREATE TABLE body (
  article_key INTEGER PRIMARY KEY REFERENCES article (key),
  doc TEXT NOT NULL,
  text TEXT NOT NULL,
  sha256 BLOB NOT NULL
) STRICT;

CREATE TABLE revision (
  id TEXT PRIMARY KEY,
  article_key INTEGER NOT NULL REFERENCES article (key),
  n INTEGER NOT NULL,
  hash BLOB NOT NULL,
  parent_hash BLOB,
  kind TEXT NOT NULL,
  codec TEXT NOT NULL,
  data BLOB NOT NULL,
  headline TEXT NOT NULL,
  zishu INTEGER NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  UNIQUE (article_key, n)
) STRICT;

CREATE TABLE headline (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  seq INTEGER NOT NULL,
  article_key INTEGER REFERENCES article (key),
  source_id TEXT REFERENCES source (id),
  role TEXT NOT NULL,
  channel TEXT,
  raw TEXT NOT NULL,
  flags TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  same_as TEXT REFERENCES headline (id),
  state TEXT NOT NULL,
  current_candidate_id TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (article_key, role, channel)
) STRICT;
CREATE INDEX headline_state ON headline (state, key);
CREATE INDEX headline_fingerprint ON headline (fingerprint);
CREATE INDEX headline_source ON headline (source_id);

CREATE TABLE segment (
  headline_id TEXT NOT NULL REFERENCES headline (id),
  n INTEGER NOT NULL,
  role TEXT NOT NULL,
  text TEXT NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (headline_id, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE candidate (
  id TEXT PRIMARY KEY,
  headline_id TEXT NOT NULL REFERENCES headline (id),
  n INTEGER NOT NULL,
  text TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  origin TEXT NOT NULL,
  parent_id TEXT REFERENCES candidate (id),
  by TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  UNIQUE (headline_id, n)
) STRICT;
CREATE INDEX candidate_fingerprint ON candidate (fingerprint);

CREATE TABLE decision (
  id TEXT PRIMARY KEY,
  headline_id TEXT NOT NULL REFERENCES headline (id),
  candidate_id TEXT NOT NULL REFERENCES candidate (id),
  revision_hash BLOB,
  verdict TEXT NOT NULL,
  reason TEXT,
  note TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  supersedes_id TEXT REFERENCES decision (id)
) STRICT;
CREATE INDEX decision_headline ON decision (headline_id, id);

CREATE TRIGGER candidate_is_final BEFORE UPDATE ON candidate BEGIN SELECT RAISE(ABORT, 'a candidate never changes'); END;
CREATE TRIGGER candidate_stays BEFORE DELETE ON candidate BEGIN SELECT RAISE(ABORT, 'a candidate is never deleted'); END;
CREATE TRIGGER decision_is_final BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'a decision never changes'); END;
CREATE TRIGGER decision_stays BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'a decision is never deleted'); END;

CREATE TABLE tag (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  fold TEXT NOT NULL UNIQUE,
  parent_id TEXT REFERENCES tag (id),
  colour TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE article_tag (
  tag_key INTEGER NOT NULL REFERENCES tag (key),
  article_key INTEGER NOT NULL REFERENCES article (key),
  PRIMARY KEY (tag_key, article_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_tag_article ON article_tag (article_key, tag_key);

CREATE TABLE proposal (
  id TEXT PRIMARY KEY,
  article_key INTEGER NOT NULL REFERENCES article (key),
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  before INTEGER NOT NULL,
  state TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX proposal_article ON proposal (article_key);
`

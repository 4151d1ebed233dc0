// The desk's own word lists: each whole as it is now, and of each version what leads back to the one before it.

export const wordLists = `
-- \`entries\` is JSON, in order: a list is read, checked and weighed by its check sum as a whole. \`checksum\` is the
-- SHA-256 of the list as it leaves. A list that is removed stays with its history and can be brought back.
CREATE TABLE word_list (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  owner TEXT NOT NULL,
  note TEXT NOT NULL,
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  version INTEGER NOT NULL,
  checksum BLOB NOT NULL,
  entries TEXT NOT NULL,
  size INTEGER NOT NULL,
  off INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT;

-- \`back\` makes the entries of the version before out of these; \`what\`: the file imported, the version brought back.
CREATE TABLE word_list_version (
  list_key INTEGER NOT NULL REFERENCES word_list (key),
  version INTEGER NOT NULL,
  act TEXT NOT NULL,
  what TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  added INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  removed INTEGER NOT NULL,
  size INTEGER NOT NULL,
  checksum BLOB NOT NULL,
  back TEXT NOT NULL,
  PRIMARY KEY (list_key, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER word_list_version_kept BEFORE UPDATE ON word_list_version BEGIN
  SELECT RAISE(ABORT, 'the history of a list is only added to');
END;
CREATE TRIGGER word_list_version_stays BEFORE DELETE ON word_list_version BEGIN
  SELECT RAISE(ABORT, 'the history of a list is only added to');
END;
`

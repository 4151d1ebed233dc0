// Tags grow: other names for a tag, the tree's index, and what it takes to put a step back.

export const tags = `
CREATE INDEX tag_parent ON tag (parent_id);

-- Another name that means the tag. No fold is both a tag's and an alias's, nor an alias of two: tags.ts sees to it.
CREATE TABLE tag_alias (
  fold TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  tag_key INTEGER NOT NULL REFERENCES tag (key)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_alias_tag ON tag_alias (tag_key);

-- Every name by which a tag is known, its own and its aliases.
CREATE VIEW tag_named (fold, tag_key) AS
  SELECT fold, key FROM tag UNION ALL SELECT fold, tag_key FROM tag_alias;

-- What takes a step back, as a JSON list to be done from its end. Taken back once, it is gone.
CREATE TABLE tag_step (
  id TEXT PRIMARY KEY,
  back TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`

// How each destination wants its files: profiles of export. Shipped ones are in the program; a row is an editor's own, or
// what an editor has made of a shipped one. Where the files go is a place of this machine and stands apart.

export const exportProfiles = `
CREATE TABLE export_profile (
  key TEXT PRIMARY KEY,
  -- JSON; null: as shipped, with a folder of one's own.
  profile TEXT,
  folder TEXT,
  place REAL,
  removed_at INTEGER,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`

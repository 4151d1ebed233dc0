// What editors have changed of the channels; the shipped ones are not here, so that an update can renew them.

export const channels = `
CREATE TABLE channel_edit (
  key TEXT PRIMARY KEY,
  edit TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`

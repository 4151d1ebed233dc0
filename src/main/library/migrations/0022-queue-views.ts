// Questions to the queue that are kept under a name, in an order of one's own, as saved searches are.

export const queueViews = `
CREATE TABLE queue_view (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  question TEXT NOT NULL,
  place INTEGER NOT NULL,
  removed_at INTEGER,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`

// People of the desk: declarations on one machine.

export const people = `
CREATE TABLE person (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  -- The name as names are compared (fold-name.ts).
  fold TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;
`

// What format a source came in, and where in its file it stood: one file may hold many articles, each kept with its own bytes.

export const formats = `
ALTER TABLE source ADD COLUMN format TEXT NOT NULL DEFAULT 'text';
ALTER TABLE source ADD COLUMN part TEXT NOT NULL DEFAULT '';
`

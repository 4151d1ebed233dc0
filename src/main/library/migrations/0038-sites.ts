// Sites: whether what was learned is used, and which pages taught it or were read by it.
export const sites = `
ALTER TABLE site_profile ADD COLUMN is_off INTEGER NOT NULL DEFAULT 0 CHECK (is_off IN (0, 1));

CREATE TABLE site_page (
  site TEXT NOT NULL,
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  -- ms; null where the page was not read by what was known, or taught nothing
  read_at INTEGER,
  taught_at INTEGER,
  PRIMARY KEY (site, source_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX site_page_source ON site_page (source_id);
`

// What came in is kept byte for byte as before, but may be compressed: `raw` as it came, `deflate` in less room.

export const sources = `ALTER TABLE source ADD COLUMN codec TEXT NOT NULL DEFAULT 'raw';`

// Headlines in the order of core/text/headline-order: a key in the article's row, made in JavaScript.
//
// A trigger takes the key away when the headline changes, and whoever lists by it makes what is missing: nothing that
// writes a headline need know of it. Null means: not made yet.

export const headlineOrder = `
ALTER TABLE article ADD COLUMN headline_order TEXT;
CREATE INDEX article_by_headline_order ON article (shelf, headline_order, key);
CREATE INDEX article_stage_by_headline_order ON article (shelf, stage, headline_order, key);
CREATE INDEX article_unordered ON article (key) WHERE headline_order IS NULL;

CREATE TRIGGER article_renamed AFTER UPDATE OF headline ON article WHEN OLD.headline <> NEW.headline BEGIN
  UPDATE article SET headline_order = NULL WHERE key = NEW.key;
END;
`

// Which step of review a headline's article waits for, as a cache the queue walks; which channels a headline is meant for.
//
// `due` is the id of the step, empty for none, null where it is to be found anew: it may be set to null at any time
// (library/queue-dues.ts finds it). An article that was never sent to review has an empty one without being looked at.

const FIELDS = [
  'stage',
  'headline',
  'kicker',
  'deck',
  'author',
  'organisation',
  'editor',
  'source',
  'published_at',
]
const row = (which: 'OLD' | 'NEW'): string => FIELDS.map((column) => `${which}.${column}`).join(', ')

const forget = (articleKey: string): string =>
  `UPDATE headline SET due = NULL WHERE article_key = ${articleKey} AND due IS NOT NULL;`
const reviewed = (articleKey: string): string =>
  `EXISTS (SELECT 1 FROM review_entry e WHERE e.article_key = ${articleKey})`

export const stepsAndChannels = `
ALTER TABLE headline ADD COLUMN due TEXT DEFAULT '';
-- Ids of the people whose signatures stand at other steps of the round, a blank between two.
ALTER TABLE headline ADD COLUMN due_held TEXT NOT NULL DEFAULT '';
UPDATE headline SET due = NULL WHERE article_key IN (SELECT article_key FROM review_entry);
CREATE INDEX headline_due ON headline (key, due, due_held) WHERE shown = 1 AND due <> '';
CREATE INDEX headline_due_unknown ON headline (key) WHERE due IS NULL AND shown = 1;

-- By which rule the steps were found; \`again_from\`: from this article on they are to be found again.
CREATE TABLE due_cache (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  rule TEXT NOT NULL,
  again_from INTEGER
) STRICT;
INSERT INTO due_cache VALUES (1, '', NULL);

CREATE TRIGGER headline_due_in AFTER INSERT ON headline WHEN ${reviewed('NEW.article_key')} BEGIN
  UPDATE headline SET due = NULL WHERE key = NEW.key;
END;
CREATE TRIGGER headline_due_moved AFTER UPDATE OF article_key ON headline
WHEN OLD.article_key IS NOT NEW.article_key BEGIN
  UPDATE headline SET due = iif(${reviewed('NEW.article_key')}, NULL, ''), due_held = '' WHERE key = NEW.key;
END;
CREATE TRIGGER headline_due_of_entry AFTER INSERT ON review_entry BEGIN ${forget('NEW.article_key')} END;
CREATE TRIGGER headline_due_of_entry_out AFTER DELETE ON review_entry BEGIN ${forget('OLD.article_key')} END;
CREATE TRIGGER headline_due_of_article AFTER UPDATE OF ${FIELDS.join(', ')} ON article
WHEN (${row('OLD')}) IS NOT (${row('NEW')}) AND ${reviewed('NEW.key')} BEGIN ${forget('NEW.key')} END;
CREATE TRIGGER headline_due_of_body AFTER UPDATE OF doc ON body
WHEN OLD.sha256 <> NEW.sha256 AND ${reviewed('NEW.article_key')} BEGIN ${forget('NEW.article_key')} END;
CREATE TRIGGER headline_due_of_choice AFTER INSERT ON channel_choice BEGIN
  UPDATE headline SET due = NULL WHERE id = NEW.headline_id AND due IS NOT NULL AND ${reviewed('headline.article_key')};
END;

-- Which channels a headline, and with it its article, is meant for. Keys of channels, also of such as are switched off.
CREATE TABLE headline_channel (
  headline_id TEXT NOT NULL REFERENCES headline (id),
  channel TEXT NOT NULL,
  PRIMARY KEY (headline_id, channel)
) STRICT, WITHOUT ROWID;
CREATE INDEX headline_channel_channel ON headline_channel (channel, headline_id);
-- Only the channels it is meant for count for its length, where it is meant for some.
CREATE TRIGGER headline_overlong_of_meant_in AFTER INSERT ON headline_channel BEGIN
  UPDATE headline SET overlong = NULL WHERE id = NEW.headline_id AND overlong IS NOT NULL;
END;
CREATE TRIGGER headline_overlong_of_meant_out AFTER DELETE ON headline_channel BEGIN
  UPDATE headline SET overlong = NULL WHERE id = OLD.headline_id AND overlong IS NOT NULL;
END;
`

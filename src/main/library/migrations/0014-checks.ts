// Checks of headlines: the article's kind, what a desk has set of the rules, what people have said of findings, and how
// many findings each headline has.
//
// `checked` is a cache: two decimal digits each for block, verify, warn and note (core/checks/counts.ts), null where it
// is not counted yet, -1 where it cannot be. Triggers take it away when anything it rests upon changes; it may be set to
// null at any time, and is counted again while nobody asks.
import { QUEUE_CONDITIONS as BEFORE, queueIndex as indexBefore } from './0009-queue'

/** Which headlines a filter of the queue shows; in words that its index has, or it would not be used. */
export const QUEUE_CONDITIONS = {
  ...BEFORE,
  findings: 'shown = 1 AND ifnull(checked, 0) >= 100',
} as const

type Filter = keyof typeof QUEUE_CONDITIONS

/** Of the filter's rows, lowest key first. */
export const queueIndex = (filter: Filter): string =>
  filter === 'findings' ? 'headline_queue_findings' : indexBefore(filter)

const FILTERS = Object.entries(QUEUE_CONDITIONS) as readonly [Filter, string][]

const columns = /\b(?:shown|state|decorated|flags|checked)\b/g
/** 1 or 0: whether the filter shows the row. */
const holds = (row: 'OLD' | 'NEW', condition: string): string =>
  `(${condition.replace(columns, (column) => `${row}.${column}`)})`

/** All numbers by one statement; a number that stays is not written. */
function counted(change: (condition: string) => string): string {
  const cases = FILTERS.map(([name, condition]) => `WHEN '${name}' THEN ${change(condition)}`).join('\n    ')
  const difference = `CASE name ${cases} ELSE 0 END`
  return `UPDATE count SET n = n + ${difference} WHERE kind = 'queue' AND ${difference} <> 0;`
}

/** The article's own headlines, and those that repeat them. */
const FORGET = (articleKey: string): string => `
  UPDATE headline SET checked = NULL WHERE article_key = ${articleKey} AND checked IS NOT NULL;
  UPDATE headline SET checked = NULL WHERE checked IS NOT NULL
    AND same_as IN (SELECT h.id FROM headline h WHERE h.article_key = ${articleKey});`

const TEXTS = 'headline, kind, kicker, deck, author, organisation, editor, source, published_at'
const both = (row: 'OLD' | 'NEW'): string =>
  TEXTS.split(', ')
    .map((column) => `${row}.${column}`)
    .join(', ')

export const checks = `
ALTER TABLE article ADD COLUMN kind TEXT NOT NULL DEFAULT 'news';
ALTER TABLE headline ADD COLUMN checked INTEGER;

-- A rule that is not here is on, with its own severity.
CREATE TABLE check_setting (
  rule TEXT PRIMARY KEY,
  enabled INTEGER,
  severity TEXT
) STRICT, WITHOUT ROWID;

-- Only ever added to; the last entry of a fingerprint counts, and 'withdrawn' takes back the one before.
CREATE TABLE finding_disposition (
  id TEXT PRIMARY KEY,
  headline_id TEXT NOT NULL REFERENCES headline (id),
  fingerprint TEXT NOT NULL,
  rule TEXT NOT NULL,
  kind TEXT NOT NULL,
  note TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  -- The body that was read; null without an article.
  revision_hash BLOB
) STRICT;
CREATE INDEX finding_disposition_headline ON finding_disposition (headline_id, id);
CREATE TRIGGER finding_disposition_same BEFORE UPDATE ON finding_disposition BEGIN
  SELECT RAISE(ABORT, 'what was said of a finding is never changed');
END;
CREATE TRIGGER finding_disposition_stays BEFORE DELETE ON finding_disposition
WHEN NOT EXISTS (SELECT 1 FROM headline_deleted d WHERE d.id = OLD.headline_id) BEGIN
  SELECT RAISE(ABORT, 'what was said of a finding is never deleted while its headline is there');
END;

-- Which rules the numbers were counted with; \`reset_from\`: from this key on they are still to be taken away.
CREATE TABLE check_cache (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  rules TEXT NOT NULL,
  reset_from INTEGER
) STRICT;
INSERT INTO check_cache VALUES (1, '', NULL);

CREATE INDEX headline_unchecked ON headline (key) WHERE checked IS NULL AND shown = 1;
CREATE INDEX headline_queue_findings ON headline (key) WHERE ${QUEUE_CONDITIONS.findings};
INSERT INTO count VALUES ('queue', 'findings', 0);

CREATE TRIGGER headline_checked_moved AFTER UPDATE OF current_candidate_id, article_key, raw, same_as ON headline
WHEN NEW.checked IS NOT NULL AND (OLD.current_candidate_id, OLD.article_key, OLD.raw, OLD.same_as)
  IS NOT (NEW.current_candidate_id, NEW.article_key, NEW.raw, NEW.same_as) BEGIN
  UPDATE headline SET checked = NULL WHERE key = NEW.key;
END;
CREATE TRIGGER headline_checked_of_article AFTER UPDATE OF ${TEXTS} ON article
WHEN (${both('OLD')}) IS NOT (${both('NEW')}) BEGIN ${FORGET('NEW.key')}
END;
CREATE TRIGGER headline_checked_of_body AFTER UPDATE OF doc ON body WHEN OLD.sha256 <> NEW.sha256 BEGIN ${FORGET('NEW.article_key')}
END;
CREATE TRIGGER headline_checked_of_disposition AFTER INSERT ON finding_disposition BEGIN
  UPDATE headline SET checked = NULL WHERE id = NEW.headline_id AND checked IS NOT NULL;
END;

DROP TRIGGER count_queue_moved;
DROP TRIGGER count_queue_out;
CREATE TRIGGER count_queue_moved AFTER UPDATE OF shown, decorated, state, flags, checked ON headline
WHEN (OLD.shown, OLD.decorated, OLD.state, OLD.flags, OLD.checked)
  IS NOT (NEW.shown, NEW.decorated, NEW.state, NEW.flags, NEW.checked) BEGIN
  ${counted((condition) => `${holds('NEW', condition)} - ${holds('OLD', condition)}`)}
END;
CREATE TRIGGER count_queue_out AFTER DELETE ON headline WHEN OLD.shown = 1 BEGIN
  ${counted((condition) => `- ${holds('OLD', condition)}`)}
END;
`

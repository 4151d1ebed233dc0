// The queue of a hundred thousand headlines: what each filter shows is counted by triggers and walked by an index.
//
// `shown` and `decorated` say in the headline's own row what its article and its segments say, so that each filter is a
// condition of one table: a partial index for each, and one trigger that keeps all the numbers.

const DECORATION = "('decoration', 'seo-repeat')"

/** Which headlines a filter of the queue shows; in words that its index has, or it would not be used. */
export const QUEUE_CONDITIONS = {
  all: 'shown = 1',
  pending: "shown = 1 AND state IN ('open', 'stale')",
  decorated: 'shown = 1 AND decorated = 1',
  approved: "shown = 1 AND state = 'approved'",
  returned: "shown = 1 AND state = 'returned'",
  deferred: "shown = 1 AND state = 'deferred'",
  broken: `shown = 1 AND (instr(flags, '"too-short"') OR instr(flags, '"incomplete-tail"') OR instr(flags, '"replacement-character"'))`,
  'half-width': `shown = 1 AND instr(flags, '"half-width-marks"')`,
} as const

type Filter = keyof typeof QUEUE_CONDITIONS

/** Of the filter's rows, lowest key first. */
export const queueIndex = (filter: Filter): string => `headline_queue_${filter.replace('-', '_')}`

/** As the queue shows it: not of a trashed article, and not one that nobody has written yet. */
const SHOWN = (raw: string, articleKey: string): string =>
  `(SELECT COALESCE(a.trashed_at IS NULL AND (${raw} <> '' OR a.headline <> ''), 0) FROM (SELECT 1)
    LEFT JOIN article a ON a.key = ${articleKey})`

const FILTERS = Object.entries(QUEUE_CONDITIONS) as readonly [Filter, string][]

const columns = /\b(?:shown|state|decorated|flags)\b/g
/** 1 or 0: whether the filter shows the row. */
const holds = (row: 'OLD' | 'NEW', condition: string): string =>
  `(${condition.replace(columns, (column) => `${row}.${column}`)})`

/** All numbers by one statement; a number that stays is not written. */
function counted(change: (condition: string) => string): string {
  const cases = FILTERS.map(([name, condition]) => `WHEN '${name}' THEN ${change(condition)}`).join('\n    ')
  const difference = `CASE name ${cases} ELSE 0 END`
  return `UPDATE count SET n = n + ${difference} WHERE kind = 'queue' AND ${difference} <> 0;`
}

export const queue = `
DROP TRIGGER count_headline_in;
DROP TRIGGER count_headline_out;
DROP TRIGGER count_headline_moved;
DROP TRIGGER count_headlines_of_article;

ALTER TABLE headline ADD COLUMN shown INTEGER NOT NULL DEFAULT 0;
ALTER TABLE headline ADD COLUMN decorated INTEGER NOT NULL DEFAULT 0;
UPDATE headline SET shown = ${SHOWN('raw', 'article_key')},
  decorated = EXISTS (SELECT 1 FROM segment g WHERE g.headline_id = headline.id AND g.role IN ${DECORATION});

${FILTERS.map(([name, condition]) => `CREATE INDEX ${queueIndex(name)} ON headline (key) WHERE ${condition};`).join('\n')}

DELETE FROM count WHERE kind = 'queue';
${FILTERS.map(([name, condition]) => `INSERT INTO count SELECT 'queue', '${name}', COUNT(*) FROM headline WHERE ${condition};`).join('\n')}

CREATE TRIGGER headline_shown_in AFTER INSERT ON headline BEGIN
  UPDATE headline SET shown = 1 WHERE key = NEW.key AND ${SHOWN('NEW.raw', 'NEW.article_key')};
END;
CREATE TRIGGER headline_shown_moved AFTER UPDATE OF article_key, raw ON headline
WHEN ${SHOWN('NEW.raw', 'NEW.article_key')} <> NEW.shown BEGIN
  UPDATE headline SET shown = 1 - shown WHERE key = NEW.key;
END;
CREATE TRIGGER headline_shown_of_article AFTER UPDATE OF trashed_at, headline ON article
WHEN (OLD.trashed_at IS NULL) <> (NEW.trashed_at IS NULL) OR (OLD.headline = '') <> (NEW.headline = '') BEGIN
  UPDATE headline SET shown = 1 - shown
  WHERE article_key = NEW.key AND shown <> (NEW.trashed_at IS NULL AND (raw <> '' OR NEW.headline <> ''));
END;
CREATE TRIGGER headline_decorated_in AFTER INSERT ON segment WHEN NEW.role IN ${DECORATION} BEGIN
  UPDATE headline SET decorated = 1 WHERE id = NEW.headline_id AND decorated = 0;
END;
CREATE TRIGGER headline_decorated_out AFTER DELETE ON segment WHEN OLD.role IN ${DECORATION} BEGIN
  UPDATE headline SET decorated = 0 WHERE id = OLD.headline_id
    AND NOT EXISTS (SELECT 1 FROM segment g WHERE g.headline_id = OLD.headline_id AND g.role IN ${DECORATION});
END;
CREATE TRIGGER headline_decorated_moved AFTER UPDATE OF role, headline_id ON segment BEGIN
  UPDATE headline SET decorated = EXISTS (SELECT 1 FROM segment g WHERE g.headline_id = headline.id AND g.role IN ${DECORATION})
  WHERE id IN (OLD.headline_id, NEW.headline_id);
END;

CREATE TRIGGER count_queue_moved AFTER UPDATE OF shown, decorated, state, flags ON headline
WHEN (OLD.shown, OLD.decorated, OLD.state, OLD.flags) IS NOT (NEW.shown, NEW.decorated, NEW.state, NEW.flags) BEGIN
  ${counted((condition) => `${holds('NEW', condition)} - ${holds('OLD', condition)}`)}
END;
CREATE TRIGGER count_queue_out AFTER DELETE ON headline WHEN OLD.shown = 1 BEGIN
  ${counted((condition) => `- ${holds('OLD', condition)}`)}
END;
`

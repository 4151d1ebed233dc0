// Work on the queue: whose a headline is, for how many channels it is too long, what it is like, whether its decoration is
// still on it.
//
// `overlong` and `alike` are caches that idle time fills (queue-flags.ts); `uncut` is kept by triggers.
import { QUEUE_CONDITIONS as BEFORE, queueIndex as indexBefore } from './0014-checks'

/** Bits of `alike`: what a pair that nobody has ruled is; the same four bits higher for what is ruled a series or a duplicate. */
export const ALIKE_BITS = { same: 1, template: 2, event: 4, contradiction: 8 } as const
export const RULED = 4

/** Which headlines a filter of the queue shows; in words that its index has, or it would not be used. */
export const QUEUE_CONDITIONS = {
  ...BEFORE,
  unassigned: "shown = 1 AND assignee IS NULL AND state IN ('open', 'stale')",
  uncut: 'shown = 1 AND uncut = 1',
  verify: 'shown = 1 AND ifnull(checked, 0) / 10000 % 100 > 0',
  long: 'shown = 1 AND ifnull(overlong, 0) > 0',
  similar: 'shown = 1 AND alike & 15 > 0',
  moved: "shown = 1 AND state = 'approved' AND ifnull(moved, 0) = 1",
} as const

type Filter = keyof typeof QUEUE_CONDITIONS
const isBefore = (filter: Filter): filter is keyof typeof BEFORE => Object.hasOwn(BEFORE, filter)

/** Of the filter's rows, lowest key first. */
export const queueIndex = (filter: Filter): string =>
  isBefore(filter) ? indexBefore(filter) : `headline_queue_${filter}`

const FILTERS = Object.entries(QUEUE_CONDITIONS) as readonly [Filter, string][]
const ADDED = FILTERS.filter(([name]) => !isBefore(name))

const COLUMNS = [
  'shown',
  'state',
  'decorated',
  'flags',
  'checked',
  'assignee',
  'uncut',
  'overlong',
  'alike',
  'moved',
]
const columns = new RegExp(`\\b(?:${COLUMNS.join('|')})\\b`, 'g')
/** 1 or 0: whether the filter shows the row. */
const holds = (row: 'OLD' | 'NEW', condition: string): string =>
  `(${condition.replace(columns, (column) => `${row}.${column}`)})`
const all = (row: 'OLD' | 'NEW'): string => COLUMNS.map((column) => `${row}.${column}`).join(', ')

/** All numbers by one statement; a number that stays is not written. */
function counted(change: (condition: string) => string): string {
  const cases = FILTERS.map(([name, condition]) => `WHEN '${name}' THEN ${change(condition)}`).join('\n    ')
  const difference = `CASE name ${cases} ELSE 0 END`
  return `UPDATE count SET n = n + ${difference} WHERE kind = 'queue' AND ${difference} <> 0;`
}

const UNCUT = (row: string): string =>
  `(${row}.decorated = 1 AND EXISTS (SELECT 1 FROM candidate c WHERE c.id = ${row}.current_candidate_id AND c.text = ${row}.raw))`
const reweigh = (headlines: string): string =>
  `INSERT INTO headline_unweighed SELECT h.key FROM headline h WHERE h.key IN (${headlines})
    AND NOT EXISTS (SELECT 1 FROM headline_unweighed u WHERE u.headline = h.key);`
const ruled = (row: 'OLD' | 'NEW'): string =>
  reweigh(`SELECT r.key FROM headline r WHERE r.id IN (${row}.one, ${row}.other)`)

export const queueWork = `
ALTER TABLE headline ADD COLUMN assignee INTEGER REFERENCES person (key);
ALTER TABLE headline ADD COLUMN uncut INTEGER NOT NULL DEFAULT 0;
-- For how many channels that are on it is too long; null where that is not known.
ALTER TABLE headline ADD COLUMN overlong INTEGER;
ALTER TABLE headline ADD COLUMN alike INTEGER NOT NULL DEFAULT 0;
UPDATE headline SET uncut = 1 WHERE ${UNCUT('headline')};

CREATE INDEX headline_assigned ON headline (assignee, key) WHERE assignee IS NOT NULL;
CREATE INDEX headline_unmeasured ON headline (key) WHERE overlong IS NULL AND shown = 1;
${ADDED.map(([name, condition]) => `CREATE INDEX ${queueIndex(name)} ON headline (key) WHERE ${condition};`).join('\n')}
${ADDED.map(([name, condition]) => `INSERT INTO count SELECT 'queue', '${name}', COUNT(*) FROM headline WHERE ${condition};`).join('\n')}

-- Which limits \`overlong\` was measured with; \`again_from\`: from this key on it is to be measured again.
CREATE TABLE length_cache (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  limits TEXT NOT NULL,
  again_from INTEGER
) STRICT;
INSERT INTO length_cache VALUES (1, '', NULL);
-- Headlines whose \`alike\` is to be made anew.
CREATE TABLE headline_unweighed (headline INTEGER PRIMARY KEY) STRICT;
INSERT INTO headline_unweighed SELECT one FROM headline_pair UNION SELECT other FROM headline_pair;

CREATE TRIGGER headline_uncut AFTER UPDATE OF current_candidate_id, decorated, raw ON headline
WHEN NEW.uncut <> ${UNCUT('NEW')} BEGIN
  UPDATE headline SET uncut = ${UNCUT('headline')} WHERE key = NEW.key;
END;

CREATE TRIGGER headline_overlong_moved AFTER UPDATE OF current_candidate_id, article_key, raw ON headline
WHEN NEW.overlong IS NOT NULL AND (OLD.current_candidate_id, OLD.article_key, OLD.raw)
  IS NOT (NEW.current_candidate_id, NEW.article_key, NEW.raw) BEGIN
  UPDATE headline SET overlong = NULL WHERE key = NEW.key;
END;
CREATE TRIGGER headline_overlong_of_article AFTER UPDATE OF headline ON article WHEN OLD.headline <> NEW.headline BEGIN
  UPDATE headline SET overlong = NULL WHERE article_key = NEW.key AND overlong IS NOT NULL;
END;
CREATE TRIGGER headline_overlong_of_choice AFTER INSERT ON channel_choice BEGIN
  UPDATE headline SET overlong = NULL WHERE id = NEW.headline_id AND overlong IS NOT NULL;
END;

CREATE TRIGGER headline_pair_in AFTER INSERT ON headline_pair BEGIN ${reweigh('NEW.one, NEW.other')} END;
CREATE TRIGGER headline_pair_out AFTER DELETE ON headline_pair BEGIN ${reweigh('OLD.one, OLD.other')} END;
CREATE TRIGGER headline_ruling_in AFTER INSERT ON headline_ruling BEGIN ${ruled('NEW')} END;
CREATE TRIGGER headline_ruling_moved AFTER UPDATE ON headline_ruling BEGIN ${ruled('NEW')} END;
CREATE TRIGGER headline_ruling_out AFTER DELETE ON headline_ruling BEGIN ${ruled('OLD')} END;
CREATE TRIGGER headline_unweighed_of_sight AFTER UPDATE OF shown ON headline WHEN OLD.shown <> NEW.shown BEGIN
  ${reweigh('SELECT p.other FROM headline_pair p WHERE p.one = NEW.key UNION ALL SELECT p.one FROM headline_pair p WHERE p.other = NEW.key')}
END;
CREATE TRIGGER headline_unweighed_out AFTER DELETE ON headline BEGIN
  DELETE FROM headline_unweighed WHERE headline = OLD.key;
END;

DROP TRIGGER count_queue_moved;
DROP TRIGGER count_queue_out;
CREATE TRIGGER count_queue_moved AFTER UPDATE OF ${COLUMNS.join(', ')} ON headline
WHEN (${all('OLD')}) IS NOT (${all('NEW')}) BEGIN
  ${counted((condition) => `${holds('NEW', condition)} - ${holds('OLD', condition)}`)}
END;
CREATE TRIGGER count_queue_out AFTER DELETE ON headline WHEN OLD.shown = 1 BEGIN
  ${counted((condition) => `- ${holds('OLD', condition)}`)}
END;
`

// Which candidate a row of a table means: by the wording, or by number where an article or a headline is named.
import type { Database } from 'better-sqlite3'
import { fold } from '#core/text/fold'
import type { Channel } from '#shared/channel'
import type { OutcomeFault, OutcomeRow, OutcomeTarget } from '#shared/outcome'
import type { TypedHeadlines } from './outcome-typed'

type Found = readonly OutcomeTarget[] | OutcomeFault

export interface OutcomeTargets {
  /** Key of the channel that is written so: by key, or by its name in either language. */
  readonly channel: (written: string) => string | undefined
  /** The candidates that may be meant, never none; else why there is none. What was typed and is meant is a candidate then. */
  readonly find: (row: OutcomeRow, channel: string, typed: TypedHeadlines) => Found
}

interface Row extends OutcomeTarget {
  /** Whether it left for the channel. */
  readonly left: number
}

const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s/g, '')
// `3` is a number; a headline that is nothing but digits is looked for as a wording first.
const NUMBER = /^\d{1,4}$/

/** `catchUp` has what was typed into the headline of this id be a candidate. */
export function outcomeTargetsOf(
  db: Database,
  channels: () => readonly Channel[],
  catchUp: (id: string) => void,
): OutcomeTargets {
  const select = `
    SELECT c.headline_id AS headlineId, c.id AS candidateId, c.n, c.text,
      COALESCE(NULLIF(a.headline, ''), (SELECT text FROM candidate WHERE id = h.current_candidate_id), h.raw) AS current,
      EXISTS (SELECT 1 FROM publication p WHERE p.candidate_id = c.id AND p.channel = @channel) AS "left"
    FROM candidate c JOIN headline h ON h.id = c.headline_id LEFT JOIN article a ON a.key = h.article_key`
  const byWording = db.prepare(`
    ${select} WHERE c.fingerprint = @fingerprint AND h.same_as IS NULL AND a.trashed_at IS NULL ORDER BY c.id LIMIT 50`)
  const ofHeadline = db.prepare(`${select} WHERE c.headline_id = @headlineId ORDER BY c.n`)
  const headlineOf = db
    .prepare(
      `SELECT id FROM headline WHERE id = @id UNION ALL
       SELECT h.id FROM headline h JOIN article a ON a.key = h.article_key
       WHERE a.id = @id AND h.role = 'main' AND h.channel IS NULL LIMIT 1`,
    )
    .pluck()

  const target = ({ left: _left, ...rest }: Row): OutcomeTarget => rest

  /** The very wording outweighs one that differs in marks, what left for the channel outweighs what did not. */
  function narrowed(rows: readonly Row[], text: string): readonly OutcomeTarget[] {
    let found = rows
    for (const better of [(row: Row) => row.text === text, (row: Row) => row.left === 1]) {
      const some = found.filter(better)
      if (some.length > 0) found = some
    }
    return found.map(target)
  }

  function find({ id, candidate }: OutcomeRow, channel: string, typed: TypedHeadlines): Found {
    const fingerprint = fold(candidate)
    if (id === '') {
      typed.keep(fingerprint)
      const rows = fingerprint === '' ? [] : (byWording.all({ fingerprint, channel }) as Row[])
      if (rows.length > 0) return narrowed(rows, candidate)
      return NUMBER.test(candidate) ? 'number-alone' : 'candidate-unknown'
    }
    const headlineId = headlineOf.get({ id }) as string | undefined
    if (headlineId === undefined) return 'id-unknown'
    catchUp(headlineId)
    const all = ofHeadline.all({ headlineId, channel }) as Row[]
    const worded = all.filter(({ text }) => text === candidate || fold(text) === fingerprint)
    if (worded.length > 0) return narrowed(worded, candidate)
    const numbered = NUMBER.test(candidate) ? all.filter(({ n }) => n === Number(candidate)) : []
    return numbered.length > 0 ? numbered.map(target) : 'candidate-unknown'
  }

  return {
    channel: (written) => {
      const wanted = plain(written)
      const list = channels()
      return (
        list.find(({ key }) => key === wanted) ??
        list.find(({ name }) => plain(name['zh-CN']) === wanted || plain(name.en) === wanted)
      )?.key
    },
    find,
  }
}

// What the queue's views rest upon and no trigger can tell: for how many channels a headline is too long, what it is like.
import type { Database } from 'better-sqlite3'
import type { Channel } from '#shared/channel'
import type { Ruling, SimilarKind } from '#shared/likeness'
import { ALIKE_BITS, RULED } from './migrations/0021-queue-work'
import { tooLongOf } from './too-long'

export interface QueueFlags {
  /** Does for about `ms` milliseconds what is missing, likeness only if `weighs`; false if nothing was. */
  readonly fill: (ms: number, weighs: boolean) => boolean
}

const BATCH = 50

interface Texts {
  readonly key: number
  readonly id: string
  readonly text: string
  readonly overlong: number | null
}

/** The limits that lengths are measured with, as one text. */
const limitsOf = (channels: readonly Channel[]): string =>
  JSON.stringify(
    channels.flatMap(({ key, enabled, limits }) =>
      enabled
        ? [
            [
              key,
              limits
                .filter(({ field }) => field === 'title')
                .map(({ max, unit, confidence }) => [max, unit, confidence]),
            ],
          ]
        : [],
    ),
  )

export function queueFlagsOf(db: Database, channels: () => readonly Channel[]): QueueFlags {
  const cache = db.prepare('SELECT limits, again_from AS againFrom FROM length_cache')
  const begin = db.prepare('UPDATE length_cache SET limits = ?, again_from = 0')
  const goOn = db.prepare('UPDATE length_cache SET again_from = ?')
  const TEXT = `SELECT h.key, h.id, COALESCE(a.headline, c.text, h.raw) AS text, h.overlong
    FROM headline h`
  const JOINED =
    'LEFT JOIN article a ON a.key = h.article_key LEFT JOIN candidate c ON c.id = h.current_candidate_id'
  const unmeasured = db.prepare(
    `${TEXT} INDEXED BY headline_unmeasured ${JOINED} WHERE h.overlong IS NULL AND h.shown = 1 ORDER BY h.key LIMIT ${BATCH}`,
  )
  const further = db.prepare(
    `${TEXT} INDEXED BY headline_queue_all ${JOINED} WHERE h.shown = 1 AND h.key >= ? ORDER BY h.key LIMIT ${BATCH}`,
  )
  const setLength = db.prepare('UPDATE headline SET overlong = ? WHERE key = ?')
  const tooLong = tooLongOf(db)

  const unweighed = db
    .prepare(`SELECT headline FROM headline_unweighed ORDER BY headline LIMIT ${BATCH}`)
    .pluck()
  const pairs = db.prepare(`
    SELECT p.kind, r.ruling FROM headline h
      JOIN (SELECT other AS key, kind FROM headline_pair WHERE one = @key
        UNION ALL SELECT one, kind FROM headline_pair WHERE other = @key) p
      JOIN headline o ON o.key = p.key AND o.shown = 1
      LEFT JOIN headline_ruling r ON r.one = MIN(h.id, o.id) AND r.other = MAX(h.id, o.id)
    WHERE h.key = @key AND o.same_as IS NOT h.id AND h.same_as IS NOT o.id`)
  const setAlike = db.prepare('UPDATE headline SET alike = @alike WHERE key = @key AND alike <> @alike')
  const weighed = db.prepare('DELETE FROM headline_unweighed WHERE headline = ?')

  /** Pairs that are ruled distinct are none. */
  function maskOf(key: number): number {
    let mask = 0
    for (const { kind, ruling } of pairs.all({ key }) as { kind: SimilarKind; ruling: Ruling | null }[]) {
      if (ruling === null) mask |= ALIKE_BITS[kind]
      if (ruling === 'series') mask |= ALIKE_BITS.template << RULED
      if (ruling === 'duplicate') mask |= ALIKE_BITS.same << RULED
    }
    return mask
  }
  function weigh(key: number): void {
    setAlike.run({ key, alike: maskOf(key) })
    weighed.run(key)
  }

  /** What comes next, and what to do with each of it; undefined if there is nothing left. */
  function next(on: readonly Channel[], weighs: boolean): { readonly run: () => boolean } | undefined {
    const keys = weighs ? (unweighed.all() as number[]) : []
    if (keys.length > 0) return { run: each(keys, weigh) }
    const measure = ({ key, id, text, overlong }: Texts): void => {
      const n = tooLong(id, text, on).length
      if (n !== overlong) setLength.run(n, key)
    }
    const missing = unmeasured.all() as Texts[]
    if (missing.length > 0) return { run: each(missing, measure) }
    const { againFrom } = cache.get() as { againFrom: number | null }
    if (againFrom === null) return undefined
    const old = further.all(againFrom) as Texts[]
    const from = old.at(-1)?.key
    const all = each(old, measure)
    return {
      run: () => {
        const done = all()
        if (done) goOn.run(from === undefined ? null : from + 1)
        return done
      },
    }
  }

  let until = 0
  /** False if the time was up before the last one; what was done is not done again. */
  const each =
    <Item>(items: readonly Item[], run: (item: Item) => void) =>
    (): boolean => {
      for (const item of items) {
        run(item)
        if (performance.now() >= until) return false
      }
      return true
    }
  const step = db.transaction((work: { readonly run: () => boolean }) => work.run())

  return {
    fill: (ms, weighs) => {
      until = performance.now() + ms
      const all = channels()
      const limits = limitsOf(all)
      // Edited by an editor, or renewed by an update of the program.
      if ((cache.get() as { limits: string }).limits !== limits) begin.run(limits)
      const on = all.filter(({ enabled }) => enabled)
      let worked = false
      do {
        const work = next(on, weighs)
        if (work === undefined) return worked
        worked = true
        step.immediate(work)
      } while (performance.now() < until)
      return true
    },
  }
}

// Which step of review the headlines of the queue wait for: a cache beside each, found anew in idle time or when asked.
import type { Database } from 'better-sqlite3'
import type { QueueWaiting } from '#shared/queue'
import type { ReviewRule } from '#shared/review'
import type { Changes } from './copying'
import { maySign, type Due } from './review-standing'
import { inSteps, type Work } from './search-work'

interface Parts {
  readonly rule: () => ReviewRule
  /** Null if the article waits for none. */
  readonly due: (articleKey: number) => Due | null
  readonly idly: Changes['idly']
}

export interface QueueDues {
  /** Finds for about `ms` milliseconds what is not known; false if nothing was to be found. */
  readonly fill: (ms: number) => boolean
  /** Until all is known. */
  readonly settled: () => Promise<void>
  /** Null where the rule is off. `me`: id of who sits here. */
  readonly counts: (me: string | undefined) => QueueWaiting | null
  /** The step that a headline waits for, by its name; empty for none. */
  readonly nameOf: (stepId: string | null) => string
  /** The condition under which a person may sign what a headline waits for, with its values. */
  readonly mine: (me: string | undefined) => { readonly sql: string; readonly values: Values }
  /** Whether the headline waits for a step that `to` may sign and is nobody's who could sign it as well. */
  readonly isFree: (key: number, to: { readonly id: string; readonly key: number }) => boolean
}

type Values = Readonly<Record<string, string | number>>

const BATCH = 20
/** What an answer may be kept waiting for, in ms. */
const BRIEF = 10

/** All that the step an article waits for depends on besides its record and text. */
const asText = ({ on, afterEdit, steps }: ReviewRule): string =>
  JSON.stringify([on, afterEdit, steps.map(({ id }) => id)])

export function queueDuesOf(db: Database, { rule, due, idly }: Parts): QueueDues {
  const cache = db.prepare('SELECT rule, again_from AS againFrom FROM due_cache')
  const begin = db.prepare('UPDATE due_cache SET rule = ?, again_from = 0')
  const goOn = db.prepare('UPDATE due_cache SET again_from = ?')
  const reviewed = db
    .prepare(
      `SELECT DISTINCT article_key FROM review_entry WHERE article_key >= ? ORDER BY article_key LIMIT ${BATCH}`,
    )
    .pluck()
  const unknown = db.prepare(
    `SELECT key, article_key AS articleKey FROM headline INDEXED BY headline_due_unknown
     WHERE due IS NULL AND shown = 1 ORDER BY key LIMIT ${BATCH}`,
  )
  const setOf = db.prepare('UPDATE headline SET due = @due, due_held = @held WHERE key = @key')
  const setAll = db.prepare(
    `UPDATE headline SET due = @due, due_held = @held
     WHERE article_key = @articleKey AND (due, due_held) IS NOT (@due, @held)`,
  )
  const byStep = db
    .prepare(
      "SELECT due, COUNT(*) FROM headline INDEXED BY headline_due WHERE shown = 1 AND due <> '' GROUP BY due",
    )
    .raw()
  const one = db.prepare(
    `SELECT h.due, h.due_held AS held, h.assignee, p.id AS assigneeId
     FROM headline h LEFT JOIN person p ON p.key = h.assignee WHERE h.key = ?`,
  )

  const found = (articleKey: number | null): { readonly due: string; readonly held: string } => {
    const is = articleKey === null ? null : due(articleKey)
    return { due: is?.step ?? '', held: is?.held.join(' ') ?? '' }
  }
  /** False once there is nothing left to do. */
  function some(isOver: () => boolean): boolean {
    const missing = unknown.all() as { readonly key: number; readonly articleKey: number | null }[]
    for (const { key, articleKey } of missing) {
      setOf.run({ key, ...found(articleKey) })
      if (isOver()) return true
    }
    if (missing.length > 0) return true
    const { againFrom } = cache.get() as { againFrom: number | null }
    if (againFrom === null) return false
    const keys = reviewed.all(againFrom) as number[]
    for (const articleKey of keys) {
      setAll.run({ articleKey, ...found(articleKey) })
      goOn.run(articleKey + 1)
      if (isOver()) return true
    }
    if (keys.length === 0) goOn.run(null)
    return true
  }
  const many = db.transaction((until: number): void => {
    const isOver = (): boolean => performance.now() >= until
    while (some(isOver) && !isOver());
  })
  function fill(ms: number): boolean {
    const until = performance.now() + ms
    const now = asText(rule())
    const known = cache.get() as { rule: string; againFrom: number | null }
    if (known.rule !== now) idly(() => begin.run(now))
    // Nothing is written, and no lock taken, where all is known.
    else if (known.againFrom === null && unknown.get() === undefined) return false
    idly(() => many.immediate(until))
    return true
  }
  function* settling(): Work<void> {
    while (fill(BRIEF)) yield
  }

  const mine: QueueDues['mine'] = (me) => {
    const { steps, apart } = rule()
    const signed = steps.filter(({ who }) => me !== undefined && (who.length === 0 || who.includes(me)))
    return {
      sql: `due IN (SELECT value FROM json_each(@signed))${apart ? ' AND instr(due_held, @signer) = 0' : ''}`,
      values: {
        signed: JSON.stringify(signed.map(({ id }) => id)),
        ...(apart ? { signer: me ?? '-' } : {}),
      },
    }
  }

  return {
    fill,
    settled: () => inSteps(settling()),
    mine,
    counts: (me) => {
      const { on, steps } = rule()
      if (!on) return null
      fill(BRIEF)
      const waiting = new Map(byStep.all() as [string, number][])
      const { sql, values } = mine(me)
      const signable = db
        .prepare(
          `SELECT COUNT(*) FROM headline INDEXED BY headline_due WHERE shown = 1 AND due <> '' AND ${sql}`,
        )
        .pluck()
      return {
        steps: steps.map(({ id, name }) => ({ id, name, count: waiting.get(id) ?? 0 })),
        mine: signable.get(values) as number,
      }
    },
    nameOf: (id) => (rule().on ? (rule().steps.find((step) => step.id === id)?.name ?? '') : ''),
    isFree: (key, to) => {
      const row = one.get(key) as
        | { due: string | null; held: string; assignee: number | null; assigneeId: string | null }
        | undefined
      if (row === undefined || row.due === null || row.due === '' || row.assignee === to.key) return false
      const waits: Due = { step: row.due, held: row.held.split(' ') }
      const isOthers = row.assigneeId !== null && maySign(rule(), waits, row.assigneeId)
      return maySign(rule(), waits, to.id) && !isOthers
    },
  }
}

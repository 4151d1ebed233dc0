// The headlines that a question to the queue finds, as keys in its order: what only narrows by a view is walked by an index,
// anything else is read once in short steps and kept until something changes.
import type { Database } from 'better-sqlite3'
import { MY_STEPS, QUEUE_VIEWS, type QueueQuestion, type QueueView } from '#shared/queue'
import { QUEUE_CONDITIONS, queueIndex, ALIKE_BITS } from './migrations/0021-queue-work'
import type { QueueDues } from './queue-dues'
import { inSteps, type Work } from './search-work'

export interface QueueKeys {
  readonly total: (question: QueueQuestion) => Promise<number>
  /** From row number `at` on, or those after the headline `after`, at most `limit`. */
  readonly page: (
    question: QueueQuestion,
    from: { readonly at: number } | { readonly after: number },
    limit: number,
  ) => Promise<readonly number[]>
  readonly all: (question: QueueQuestion) => Promise<readonly number[]>
  /** Null if the question does not find it. */
  readonly placeOf: (question: QueueQuestion, key: number) => Promise<number | null>
  readonly neighbour: (question: QueueQuestion, key: number, step: 1 | -1) => Promise<number | null>
  readonly counts: () => Readonly<Record<QueueView, number>>
}

/** So many keys are gone through at a time: some milliseconds. */
const PIECE = 2000
/** So many lists are kept. */
const KEPT = 8

const MINE = "shown = 1 AND assignee = @me AND state IN ('open', 'stale')"
/** Views whose number no trigger keeps. */
const UNCOUNTED = {
  mine: { condition: MINE, index: 'headline_assigned' },
  due: { condition: "shown = 1 AND due <> ''", index: 'headline_due' },
} as const
type Uncounted = keyof typeof UNCOUNTED
const isStored = (view: QueueView): view is Exclude<QueueView, Uncounted> => !Object.hasOwn(UNCOUNTED, view)
const conditionOf = (view: QueueView): string =>
  isStored(view) ? QUEUE_CONDITIONS[view] : UNCOUNTED[view].condition
const indexOf = (view: QueueView): string => (isStored(view) ? queueIndex(view) : UNCOUNTED[view].index)
/** What it finds rests upon the cache of steps. */
const asksStep = ({ filter, due }: QueueQuestion): boolean => filter === 'due' || due !== null

interface Kept {
  readonly turn: number
  readonly keys: readonly number[]
}

/** `me`: the key of the person who sits here, `myId` the id; undefined if that is none of the people. */
export function queueKeysOf(
  db: Database,
  me: () => number | undefined,
  myId: () => string | undefined,
  dues: Pick<QueueDues, 'settled' | 'mine'>,
): QueueKeys {
  const numbers = db.prepare("SELECT name, n FROM count WHERE kind = 'queue'").raw()
  const turn = db.prepare('SELECT total_changes()').pluck()
  const personKey = db.prepare('SELECT key FROM person WHERE id = ?').pluck()
  const weight = db.prepare('SELECT ifnull(checked, 0) FROM headline WHERE key = ?').pluck()
  const prepare = (
    sql: (view: QueueView) => string,
  ): ReadonlyMap<QueueView, ReturnType<Database['prepare']>> =>
    new Map(QUEUE_VIEWS.map((view) => [view, db.prepare(sql(view)).pluck()]))
  const from = (view: QueueView): string =>
    `FROM headline INDEXED BY ${indexOf(view)} WHERE ${conditionOf(view)}`
  const pageAfter = prepare((view) => `SELECT key ${from(view)} AND key > @key ORDER BY key LIMIT @limit`)
  const pageAt = prepare((view) => `SELECT key ${from(view)} ORDER BY key LIMIT @limit OFFSET @at`)
  const before = prepare((view) => `SELECT key ${from(view)} AND key < @key ORDER BY key DESC LIMIT 1`)
  const countBefore = prepare((view) => `SELECT COUNT(*) ${from(view)} AND key < @key`)
  const holds = prepare(
    (view) => `SELECT EXISTS (SELECT 1 FROM headline WHERE ${conditionOf(view)} AND key = @key)`,
  )
  const uncounted = {
    mine: db.prepare(`SELECT COUNT(*) ${from('mine')}`).pluck(),
    due: db.prepare(`SELECT COUNT(*) ${from('due')}`).pluck(),
  }
  const bindings = (view: QueueView): Readonly<Record<string, unknown>> =>
    view === 'mine' ? { me: me() ?? -1 } : {}

  const ask = <Answer>(
    statements: ReadonlyMap<QueueView, ReturnType<Database['prepare']>>,
    view: QueueView,
    values: Readonly<Record<string, unknown>>,
    all: boolean,
  ): Answer => {
    const statement = statements.get(view)
    const bound = { ...values, ...bindings(view) }
    return (all ? statement?.all(bound) : statement?.get(bound)) as Answer
  }

  const isPlain = ({ text, assignee, kind, due, order }: QueueQuestion): boolean =>
    text.trim() === '' && assignee === null && kind === null && due === null && order === 'came'

  /** Null: nobody's; undefined: anybody's; -1: of somebody who is not there. */
  function assigneeOf({ assignee }: QueueQuestion): number | null | undefined {
    if (assignee === null) return undefined
    if (assignee === 'nobody') return null
    if (assignee === 'me') return me() ?? -1
    return (personKey.get(assignee) as number | undefined) ?? -1
  }

  function* read(question: QueueQuestion): Work<readonly number[]> {
    const { filter, kind, due, order } = question
    const text = question.text.trim()
    const assignee = assigneeOf(question)
    const signable = due === MY_STEPS ? dues.mine(myId()) : null
    const where = [
      ...(signable !== null ? [signable.sql] : due === null ? [] : ['due = @due']),
      ...(assignee === undefined ? [] : ['assignee IS @assignee']),
      ...(kind === null ? [] : [`alike & ${ALIKE_BITS[kind]} > 0`]),
    ]
    const piece = db
      .prepare(
        text === ''
          ? `SELECT key, ifnull(checked, 0) AS weight ${from(filter)} AND key > @from AND key <= @to
              ${where.map((one) => `AND ${one}`).join(' ')} ORDER BY key`
          : `SELECT h.key, ifnull(h.checked, 0) AS weight FROM
              (SELECT * ${from(filter)} AND key > @from AND key <= @to ${where.map((one) => `AND ${one}`).join(' ')}) h
              LEFT JOIN article a ON a.key = h.article_key LEFT JOIN candidate c ON c.id = h.current_candidate_id
              LEFT JOIN source s ON s.id = h.source_id
            WHERE COALESCE(a.headline, c.text, h.raw) LIKE @like ESCAPE '\\' OR s.name LIKE @like ESCAPE '\\' ORDER BY h.key`,
      )
      .raw()
    const values = {
      ...bindings(filter),
      ...(signable?.values ?? (due === null ? {} : { due })),
      ...(assignee === undefined ? {} : { assignee }),
      ...(text === '' ? {} : { like: `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%` }),
    }
    const found: [key: number, weight: number][] = []
    for (let last = 0; ;) {
      // The index says where the piece ends: however few it finds, it takes no longer.
      const keys = ask<readonly number[]>(pageAfter, filter, { key: last, limit: PIECE }, true)
      const to = keys.at(-1)
      if (to === undefined) break
      for (const row of piece.all({ ...values, from: last, to }) as [number, number][]) found.push(row)
      last = to
      yield
    }
    if (order === 'worst') found.sort(([a, heavy], [b, heavier]) => heavier - heavy || a - b)
    if (order === 'latest') found.reverse()
    return found.map(([key]) => key)
  }

  const kept = new Map<string, Kept>()
  async function listOf(question: QueueQuestion): Promise<readonly number[]> {
    if (asksStep(question)) await dues.settled()
    const name = JSON.stringify([
      question.filter,
      question.text.trim(),
      question.assignee,
      question.kind,
      question.due,
      question.order,
      me(),
    ])
    const now = turn.get() as number
    const known = kept.get(name)
    if (known?.turn === now) return known.keys
    const keys = await inSteps(read(question))
    kept.delete(name)
    kept.set(name, { turn: now, keys })
    for (const old of kept.keys()) if (kept.size > KEPT) kept.delete(old)
    return keys
  }
  /** Where a key stands in a list, or would stand. */
  function placeIn(keys: readonly number[], key: number, { order }: QueueQuestion): number {
    const at = keys.indexOf(key)
    if (at >= 0) return at
    const mineWeighs = (weight.get(key) as number | undefined) ?? 0
    const isBehind = (other: number): boolean => {
      if (order === 'came') return other > key
      if (order === 'latest') return other < key
      const weighs = (weight.get(other) as number | undefined) ?? 0
      return weighs < mineWeighs || (weighs === mineWeighs && other > key)
    }
    const first = keys.findIndex(isBehind)
    return first < 0 ? keys.length : first
  }

  function counts(): Readonly<Record<QueueView, number>> {
    const found = new Map(numbers.all() as [string, number][])
    const count = (view: QueueView): number =>
      isStored(view) ? (found.get(view) ?? 0) : (uncounted[view].get(bindings(view)) as number)
    return Object.fromEntries(QUEUE_VIEWS.map((view) => [view, count(view)])) as Record<QueueView, number>
  }

  return {
    counts,
    total: async (question) => {
      if (!isPlain(question)) return (await listOf(question)).length
      if (asksStep(question)) await dues.settled()
      return counts()[question.filter]
    },
    page: async (question, start, limit) => {
      const { filter } = question
      if (asksStep(question)) await dues.settled()
      if (isPlain(question))
        return 'at' in start
          ? ask(pageAt, filter, { at: start.at, limit }, true)
          : ask(pageAfter, filter, { key: start.after, limit }, true)
      const keys = await listOf(question)
      const begin =
        'at' in start ? start.at : placeIn(keys, start.after, question) + Number(keys.includes(start.after))
      return keys.slice(begin, begin + limit)
    },
    all: async (question) => listOf(question),
    placeOf: async (question, key) => {
      const { filter } = question
      if (asksStep(question)) await dues.settled()
      if (isPlain(question))
        return ask<number>(holds, filter, { key }, false) === 1
          ? ask<number>(countBefore, filter, { key }, false)
          : null
      const at = (await listOf(question)).indexOf(key)
      return at < 0 ? null : at
    },
    neighbour: async (question, key, step) => {
      const { filter } = question
      if (asksStep(question)) await dues.settled()
      if (isPlain(question))
        return (
          (step === 1
            ? ask<readonly number[]>(pageAfter, filter, { key, limit: 1 }, true)[0]
            : ask<number | undefined>(before, filter, { key }, false)) ?? null
        )
      const keys = await listOf(question)
      const at = placeIn(keys, key, question)
      return keys[step === 1 ? at + Number(keys[at] === key) : at - 1] ?? null
    },
  }
}

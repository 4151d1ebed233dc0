// The queue: pages and places of a question, whose a headline is, and taking the next one.
import type { Database } from 'better-sqlite3'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { Channel } from '#shared/channel'
import { MY_STEPS, type QueueQuestion } from '#shared/queue'
import type { Acts } from './acts'
import { foldName } from '#core/text/fold-name'
import type { Headlines } from './headlines'
import type { QueueDues } from './queue-dues'
import { queueKeysOf } from './queue-keys'
import { queueRowsOf } from './queue-rows'
import { inSteps, type Work } from './search-work'

type Verbs = 'queue' | 'queuePlace' | 'neighbour' | 'assign' | 'takeNext' | 'takeStep'
type Input<Verb extends Verbs> = Parameters<Answers['headlines'][Verb]>[0]
type Selection = Input<'assign'>['selection']

export interface Queue {
  readonly answers: Pick<Answers['headlines'], Verbs>
  /** Keys of the headlines; those that are not there are left out. */
  readonly select: (selection: Selection) => Promise<readonly number[]>
  readonly inside: {
    /** Ids of the articles whose headlines these are, each once, in the order of the headlines. */
    articlesOf(input: { selection: Selection }): Promise<readonly string[]>
  }
}

interface Parts {
  readonly acts: Acts
  readonly headlines: Pick<Headlines, 'recordByKey' | 'toRow'>
  readonly channels: () => readonly Channel[]
  readonly nextSeq: () => number
  /** The name of who sits here. */
  readonly person: () => string
  readonly dues: QueueDues
}

/** Keys as the steps between them, whose each was, and what all of them were made. */
interface Back {
  readonly keys: readonly number[]
  readonly was: readonly (number | null)[]
  readonly made: number | null
}

const FEW = 20
/** So many are looked at before others get in between. */
const PIECE = 500

export function queueOf(db: Database, parts: Parts): Queue {
  const { acts, headlines, channels, nextSeq, person: here, dues } = parts
  const whoIsHere = db.prepare('SELECT key, id FROM person WHERE fold = ?')
  const sitting = (): { readonly key: number; readonly id: string } | undefined =>
    whoIsHere.get(foldName(here())) as { key: number; id: string } | undefined
  const me = (): number | undefined => sitting()?.key
  const myId = (): string | undefined => sitting()?.id
  const keys = queueKeysOf(db, me, myId, dues)
  const rows = queueRowsOf(db, headlines, channels, dues.nameOf)
  const keyOf = db.prepare('SELECT key FROM headline WHERE id = ?').pluck()
  const articleOf = db
    .prepare(
      'SELECT a.id FROM headline h JOIN article a ON a.key = h.article_key WHERE h.key = ? AND a.trashed_at IS NULL',
    )
    .pluck()
  const idOf = db.prepare('SELECT id FROM headline WHERE key = ?').pluck()
  const person = db.prepare('SELECT key, name FROM person WHERE id = ?')
  const nameOf = db.prepare('SELECT name FROM person WHERE key = ?').pluck()
  const assigneeOf = db.prepare('SELECT assignee FROM headline WHERE key = ?').pluck()
  const waits = db
    .prepare("SELECT assignee IS NULL AND state IN ('open', 'stale') FROM headline WHERE key = ?")
    .pluck()
  const setAssignee = db.prepare(
    'UPDATE headline SET assignee = @to, seq = @seq WHERE key = @key AND assignee IS @was',
  )

  function keyFor(id: string): number {
    const key = keyOf.get(id) as number | undefined
    if (key === undefined) throw new GalleyError('not-found', `no headline ${id}`)
    return key
  }
  /** Answers whether it was that. */
  const give = (key: number, was: number | null, to: number | null): boolean =>
    setAssignee.run({ key, was, to, seq: nextSeq() }).changes > 0

  acts.reverts('assignees', (given) => {
    const { keys: steps, was, made } = given as Back
    let key = 0
    let changed = 0
    for (const [at, step] of steps.entries()) {
      key += step
      const before = was[at] ?? null
      // Somebody who was removed since is nobody; what somebody has assigned since stays.
      const there = before === null || nameOf.get(before) !== undefined
      if (give(key, made, there ? before : null)) changed++
    }
    return changed
  })

  const select: Queue['select'] = async (selection) => {
    if (selection.kind === 'ids')
      return selection.ids.flatMap((id) => (keyOf.get(id) as number | undefined) ?? [])
    const except = new Set(selection.except.map((id) => keyOf.get(id) as number | undefined))
    return (await keys.all(selection.question)).filter((key) => !except.has(key))
  }

  /** A few of them, the oldest first. */
  const firstOf = (found: readonly number[], is: (key: number) => boolean): Promise<readonly number[]> =>
    inSteps(looking(found, is))
  function* looking(found: readonly number[], is: (key: number) => boolean): Work<readonly number[]> {
    const first: number[] = []
    for (const [at, key] of found.entries()) {
      if (is(key)) first.push(key)
      if (first.length === FEW) break
      if (at % PIECE === PIECE - 1) yield
    }
    return first
  }

  /** The first of them that is still free, from whoever had it. */
  const takeFirst = db.transaction(
    (found: readonly number[], to: number, isFree: (key: number) => boolean): number | null => {
      for (const key of found) {
        if (!isFree(key)) continue
        const was = assigneeOf.get(key) as number | null
        if (!give(key, was, to)) continue
        const back: Back = { keys: [key], was: [was], made: to }
        acts.keep({ kind: 'assigned', to: nameOf.get(to) as string }, 1, back)
        return key
      }
      return null
    },
  )
  const isWaiting = (key: number): boolean => waits.get(key) === 1
  const isNobodys = (key: number): boolean => assigneeOf.get(key) === null

  return {
    select,
    inside: {
      articlesOf: async ({ selection }) => {
        const found = await select(selection)
        return [...new Set(found.flatMap((key) => (articleOf.get(key) as string | undefined) ?? []))]
      },
    },
    answers: {
      queue: async ({ limit, after, at, ...question }: Input<'queue'>) => {
        const from = after === null ? { at } : { after: Number(after) }
        if (after !== null && !Number.isSafeInteger(Number(after)))
          throw new GalleyError('invalid-input', 'not a cursor of this queue')
        const found = await keys.page(question, from, limit + 1)
        const shown = found.slice(0, limit)
        const total = await keys.total(question)
        const waiting = dues.counts(myId())
        const counts = keys.counts()
        return {
          rows: rows(shown),
          next: found.length > limit ? String(shown.at(-1)) : null,
          total,
          counts,
          waiting,
        }
      },
      queuePlace: async ({ id, ...question }) => {
        const at = await keys.placeOf(question, keyFor(id))
        return at === null ? null : { at }
      },
      neighbour: async ({ id, step, ...question }) => {
        const key = await keys.neighbour(question, keyFor(id), step)
        return { id: key === null ? null : (idOf.get(key) as string) }
      },
      assign: ({ selection, person: id }) => {
        const to = id === null ? null : (person.get(id) as { key: number; name: string } | undefined)
        if (to === undefined) throw new GalleyError('not-found', `no person ${id}`)
        const made = to?.key ?? null
        let done: [key: number, was: number | null][] = []
        return acts.run({
          work: 'assign',
          items: () => select(selection),
          what: () => ({ kind: 'assigned', to: to?.name ?? '' }),
          begin: () => {
            done = []
          },
          run: (key) => {
            const was = assigneeOf.get(key) as number | null | undefined
            if (was !== undefined && was !== made && give(key, was, made)) done.push([key, was])
          },
          back: () => {
            if (done.length === 0) return undefined
            const back: Back = {
              keys: done.map(([key], n) => key - (done[n - 1]?.[0] ?? 0)),
              was: done.map(([, was]) => was),
              made,
            }
            return { articles: done.length, changes: back }
          },
        })
      },
      takeNext: async (asked) => {
        const to = me()
        if (to === undefined) throw new GalleyError('nobody-here', 'nobody sits here')
        // What is mine already is no next one: those of the same view that are nobody's.
        const filter = asked.filter === 'mine' ? 'pending' : asked.filter
        const question: QueueQuestion = { ...asked, filter, assignee: 'nobody', order: 'came' }
        const key = takeFirst.immediate(await firstOf(await keys.all(question), isWaiting), to, isNobodys)
        return { id: key === null ? null : (idOf.get(key) as string) }
      },
      takeStep: async (asked) => {
        const to = sitting()
        if (to === undefined) throw new GalleyError('nobody-here', 'nobody sits here')
        if (dues.counts(to.id) === null) throw new GalleyError('review-off', 'no rule of review')
        const due = asked.filter === 'due' && asked.due !== null ? asked.due : MY_STEPS
        const question: QueueQuestion = { ...asked, filter: 'due', due, assignee: null, order: 'came' }
        const isFree = (key: number): boolean => dues.isFree(key, to)
        const found = await firstOf(await keys.all(question), isFree)
        const key = takeFirst.immediate(found, to.key, isFree)
        return { id: key === null ? null : (idOf.get(key) as string) }
      },
    },
  }
}

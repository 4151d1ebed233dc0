// Acts on any number of articles: done in steps, each with its way back on the journal; taken back in steps.
import type { Database } from 'better-sqlite3'
import { setImmediate } from 'node:timers/promises'
import type { ActDone, ActWhat, Progress } from '#shared/act'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import { journalOf } from './journal'
import { stepsOf, type Steps } from './steps'

/** Which nouns know the way back of a part. */
type Owner =
  | 'revisions'
  | 'replacing'
  | 'rows'
  | 'tags'
  | 'collections'
  | 'links'
  | 'headlines'
  | 'rulings'
  | 'assignees'
  | 'meant'
  | 'reviews'
  | 'outcomes'
  | 'names'
  | 'suggestions'
  | 'placing'
  | 'wordLists'
  | 'settings'
/** Takes one part back, in the transaction that is open; answers how many articles changed. */
type Revert = (back: unknown) => number

interface Work<Item> {
  readonly work: Progress['work']
  /** Asked when nothing else runs. */
  readonly items: () => Promise<readonly Item[]>
  /** Asked once something has changed. */
  readonly what: () => ActWhat
  /** Opens each step. */
  readonly begin?: () => void
  readonly run: (item: Item) => void
  /** What takes back all that ran since it was asked last; undefined if nothing changed. */
  readonly back: () => { readonly articles: number; readonly changes: unknown } | undefined
}

export interface Acts {
  readonly answers: Answers['acts']
  readonly steps: Steps
  /** All or nothing, unless somebody stops it; then what was done by then. */
  readonly run: <Item>(work: Work<Item>) => Promise<ActDone>
  /** Keeps an act that was done in the transaction that is open. */
  readonly keep: (what: ActWhat, articles: number, back: unknown) => number
  /** Adds to the act `id` what is done in the transaction that is open, if it is the latest; answers whether it is. */
  readonly extend: (id: number, back: unknown) => boolean
  readonly reverts: (owner: Owner, revert: Revert) => void
}

function ownerOf({ kind }: ActWhat): Owner {
  switch (kind) {
    case 'stage':
    case 'trash':
    case 'restore':
      return 'rows'
    case 'collected':
    case 'uncollected':
    case 'collection-ordered':
    case 'collection-made':
    case 'collection-described':
    case 'collection-deleted':
    case 'collection-restored':
    case 'collection-renamed':
      return 'collections'
    case 'duplicates':
    case 'not-duplicates':
    case 'related':
    case 'unrelated':
      return 'links'
    case 'revision-restored':
      return 'revisions'
    case 'suggestions-taken':
    case 'suggestions-left':
      return 'suggestions'
    case 'piece-put-back':
    case 'piece-taken-out':
    case 'piece-field':
      return 'placing'
    case 'cleaned':
      return 'headlines'
    case 'review-opened':
    case 'review-signed':
    case 'review-returned':
      return 'reviews'
    case 'outcomes':
      return 'outcomes'
    case 'word-list-imported':
      return 'wordLists'
    case 'settings-taken':
      return 'settings'
    case 'names':
      return 'names'
    case 'headlines-ruled':
      return 'rulings'
    case 'assigned':
      return 'assignees'
    case 'meant':
      return 'meant'
    case 'replaced':
      return 'replacing'
    default:
      return 'tags'
  }
}

export function actsOf(db: Database): Acts {
  const journal = journalOf(db)
  const steps = stepsOf(db)
  const owners = new Map<Owner, Revert>()
  const forget = db.transaction((act: number) => journal.drop(act))

  /** One part a step, the last first; a part that is taken back is gone, so that a crash between two does no harm. */
  async function takeBack(id: number, stoppable: boolean): Promise<number> {
    const act = journal.get(id)
    const revert = owners.get(ownerOf(act.what))
    if (!revert) throw new GalleyError('internal', `nobody takes back ${act.what.kind}`)
    let changed = 0
    let done = 0
    const step = db.transaction((): boolean => {
      const part = journal.lastPart(id)
      if (part === undefined) {
        journal.drop(id)
        return false
      }
      changed += revert(part.back)
      done += part.articles
      journal.dropPart(id, part.n)
      return true
    })
    steps.say({ work: 'undo', done: 0, of: act.articles })
    while (!(stoppable && steps.cancelled()) && step.immediate()) {
      steps.say({ work: 'undo', done, of: act.articles })
      await setImmediate()
    }
    return changed
  }

  async function run<Item>({ work, items, what, begin, run: each, back }: Work<Item>): Promise<ActDone> {
    let id: number | null = null
    let changed = 0
    try {
      await steps.through(work, await items(), each, {
        ...(begin && { begin }),
        end: () => {
          const part = back()
          if (part === undefined) return
          id ??= journal.begin(what())
          journal.add(id, part.articles, part.changes)
          changed += part.articles
        },
      })
    } catch (error) {
      // Should that fail too, what was done stands on the journal.
      if (id !== null) await takeBack(id, false).catch(() => undefined)
      throw error
    }
    return { id, changed, cancelled: steps.cancelled() }
  }

  return {
    steps,
    run: (work) => steps.alone(() => run(work)),
    keep: (what, articles, back) => {
      const id = journal.begin(what)
      journal.add(id, articles, back)
      return id
    },
    extend: (id, back) => {
      const isLatest = journal.latest()?.id === id
      if (isLatest) journal.add(id, 0, back)
      return isLatest
    },
    reverts: (owner, revert) => void owners.set(owner, revert),
    answers: {
      latest: () => journal.latest(),
      undo: ({ id }) =>
        steps.alone(async () => {
          try {
            return { changed: await takeBack(id, true), cancelled: steps.cancelled() }
          } catch (error) {
            // What stands in the way for good must not stand in the way of the acts before it.
            if (error instanceof GalleyError && error.code === 'too-late') forget.immediate(id)
            throw error
          }
        }),
      progress: () => steps.progress(),
      cancel: () => ({ cancelled: steps.cancel() }),
    },
  }
}

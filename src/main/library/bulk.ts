// Acts on many articles at once: in short steps, so that other calls get in between, with one way back for all of them.
import { setImmediate } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import type { Stage } from '#shared/article'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { Wanted } from './list-plan'

type BulkInput = Parameters<Answers['articles']['bulk']>[0]
type BulkAnswers = Pick<Answers['articles'], 'bulk' | 'bulkProgress' | 'cancelBulk' | 'undoBulk'>

interface Parts {
  readonly keys: (wanted: Wanted) => readonly number[]
  readonly nextSeq: () => number
}

/** A row as it was, and as it was made. */
interface Before {
  readonly key: number
  readonly stage: Stage
  readonly trashedAt: number | null
  readonly updatedAt: number
  readonly made: { readonly stage: Stage; readonly trashedAt: number | null; readonly updatedAt: number }
}

/** Longest step in ms; an autosave waits for no more than one. */
const STEP = 40
/** So many acts can be taken back, the latest first; they are forgotten when the library closes. */
const KEPT = 50

export function bulkOf(db: Database, { keys, nextSeq }: Parts): BulkAnswers {
  const keyOf = db.prepare('SELECT key FROM article WHERE id = ?').pluck()
  const rowOf = db.prepare(
    'SELECT stage, trashed_at AS trashedAt, updated_at AS updatedAt FROM article WHERE key = ?',
  )
  const set = db.prepare(
    'UPDATE article SET stage = @stage, trashed_at = @trashedAt, updated_at = @updatedAt, seq = @seq WHERE key = @key',
  )
  // What somebody has changed since stays as they left it.
  const putBack = db.prepare(`
    UPDATE article SET stage = @stage, trashed_at = @trashedAt, seq = @seq,
      updated_at = CASE WHEN updated_at = @madeUpdatedAt THEN @updatedAt ELSE updated_at END
    WHERE key = @key AND stage = @madeStage AND trashed_at IS @madeTrashedAt`)

  const done = new Map<number, readonly Before[]>()
  let last = 0
  let progress: { done: number; of: number } | null = null
  let cancelled = false
  let turn: Promise<unknown> = Promise.resolve()

  function keysOf(selection: BulkInput['selection']): readonly number[] {
    const key = (id: string): number => {
      const found = keyOf.get(id) as number | undefined
      if (found === undefined) throw new GalleyError('not-found', `no article ${id}`)
      return found
    }
    if (selection.kind === 'ids') return selection.ids.map(key)
    const except = new Set(selection.except.map((id) => keyOf.get(id) as number | undefined))
    return keys(selection).filter((one) => !except.has(one))
  }

  /** Runs over all of `items` in transactions of at most `STEP` ms; stops between two of them if cancelled. */
  async function inSteps<Item>(items: readonly Item[], run: (item: Item) => void): Promise<void> {
    let at = 0
    const step = db.transaction(() => {
      const begun = performance.now()
      while (at < items.length && performance.now() - begun < STEP) run(items[at++] as Item)
    })
    progress = { done: 0, of: items.length }
    try {
      while (at < items.length && !cancelled) {
        const from = at
        try {
          step.immediate()
        } catch (error) {
          at = from
          throw error
        }
        progress = { done: at, of: items.length }
        await setImmediate()
      }
    } finally {
      progress = null
    }
  }

  /** One at a time, in the order asked. */
  async function alone<Answer>(run: () => Promise<Answer>): Promise<Answer> {
    const before = turn
    let release = (): void => {}
    turn = new Promise<void>((resolve) => {
      release = resolve
    })
    await before
    cancelled = false
    try {
      return await run()
    } finally {
      release()
    }
  }

  function make(key: number, act: BulkInput['act']): Before | undefined {
    const row = rowOf.get(key) as Omit<Before, 'key' | 'made'> | undefined
    if (!row) return undefined
    const now = Date.now()
    const trashed = row.trashedAt !== null
    if (act.kind === 'stage' ? trashed || row.stage === act.stage : trashed === (act.kind === 'trash'))
      return undefined
    const made = {
      stage: act.kind === 'stage' ? act.stage : row.stage,
      trashedAt: act.kind === 'trash' ? now : null,
      updatedAt: act.kind === 'stage' ? now : row.updatedAt,
    }
    set.run({ key, ...made, seq: nextSeq() })
    return { key, ...row, made }
  }

  async function revert(rows: readonly Before[]): Promise<number> {
    let changed = 0
    await inSteps(rows, ({ key, stage, trashedAt, updatedAt, made }) => {
      changed += putBack.run({
        key,
        stage,
        trashedAt,
        updatedAt,
        seq: nextSeq(),
        madeUpdatedAt: made.updatedAt,
        madeStage: made.stage,
        madeTrashedAt: made.trashedAt,
      }).changes
    })
    return changed
  }

  return {
    bulk: ({ selection, act }) =>
      alone(async () => {
        const rows: Before[] = []
        const chosen = keysOf(selection)
        try {
          await inSteps(chosen, (key) => {
            const before = make(key, act)
            if (before) rows.push(before)
          })
        } catch (error) {
          // All or nothing, unless somebody has chosen to stop.
          await revert(rows)
          throw error
        }
        const id = ++last
        done.set(id, rows)
        for (const old of done.keys()) if (old <= id - KEPT) done.delete(old)
        return { id, changed: rows.length, cancelled }
      }),
    bulkProgress: () => progress,
    cancelBulk: () => {
      cancelled = progress !== null
      return { cancelled }
    },
    undoBulk: ({ id }) =>
      alone(async () => {
        const rows = done.get(id)
        if (!rows) throw new GalleyError('not-found', `no act ${id} to take back`)
        done.delete(id)
        return { changed: await revert(rows) }
      }),
  }
}

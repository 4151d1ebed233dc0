// Stage, trash and back, for any number of articles: what each was stands in the journal, packed in columns.
import type { Database } from 'better-sqlite3'
import { STAGES, type Stage } from '#shared/article'
import type { Answers } from '#shared/contract'
import type { Acts } from './acts'
import type { Select } from './selection'
import type { StageGate } from './stage-gate'

interface Parts {
  readonly acts: Acts
  readonly select: Select
  readonly nextSeq: () => number
  readonly stages: StageGate
}

interface State {
  readonly stage: Stage
  readonly trashedAt: number | null
  readonly updatedAt: number
}
interface Before extends State {
  readonly key: number
}

/** Rows as they were, column by column, keys as the steps between them; and what all of them were made. */
interface Back {
  readonly keys: readonly number[]
  /** Places in `STAGES`. */
  readonly stages: readonly number[]
  readonly trashedAt: readonly (number | null)[]
  readonly updatedAt: readonly number[]
  readonly made: {
    readonly stage: Stage | null
    readonly trashedAt: number | null
    readonly updatedAt: number | null
  }
  /** Entries of reviews that were made of it. */
  readonly entries?: readonly string[]
}

function pack(rows: readonly Before[], made: Back['made'], entries: readonly string[]): Back {
  return {
    ...(entries.length === 0 ? {} : { entries }),
    keys: rows.map(({ key }, at) => key - (rows[at - 1]?.key ?? 0)),
    stages: rows.map((row) => STAGES.indexOf(row.stage)),
    trashedAt: rows.map((row) => row.trashedAt),
    updatedAt: rows.map((row) => row.updatedAt),
    made,
  }
}

export function bulkOf(
  db: Database,
  { acts, select, nextSeq, stages }: Parts,
): Pick<Answers['articles'], 'bulk'> {
  const rowOf = db.prepare(
    'SELECT key, stage, trashed_at AS trashedAt, updated_at AS updatedAt FROM article WHERE key = ?',
  )
  const set = db.prepare(
    'UPDATE article SET stage = @stage, trashed_at = @trashedAt, updated_at = @updatedAt, seq = @seq WHERE key = @key',
  )
  // What somebody has changed since stays as they left it.
  const putBack = db.prepare(`
    UPDATE article SET stage = @stage, trashed_at = @trashedAt, seq = @seq,
      updated_at = CASE WHEN updated_at = @madeUpdatedAt THEN @updatedAt ELSE updated_at END
    WHERE key = @key AND stage = @madeStage AND trashed_at IS @madeTrashedAt`)

  acts.reverts('rows', (given) => {
    const back = given as Back
    stages.withdraw(back.entries ?? [])
    let key = 0
    let changed = 0
    for (const [at, step] of back.keys.entries()) {
      key += step
      const stage = STAGES[back.stages[at] ?? -1]
      const updatedAt = back.updatedAt[at] ?? 0
      changed += putBack.run({
        key,
        stage,
        trashedAt: back.trashedAt[at] ?? null,
        updatedAt,
        seq: nextSeq(),
        madeStage: back.made.stage ?? stage,
        madeTrashedAt: back.made.trashedAt,
        madeUpdatedAt: back.made.updatedAt ?? updatedAt,
      }).changes
    }
    return changed
  })

  return {
    bulk: ({ selection, act }) => {
      const now = Date.now()
      const made: Back['made'] = {
        stage: act.kind === 'stage' ? act.stage : null,
        trashedAt: act.kind === 'trash' ? now : null,
        updatedAt: act.kind === 'stage' ? now : null,
      }
      let rows: Before[] = []
      let entries: string[] = []
      return acts.run({
        work: act.kind,
        items: () => select(selection),
        what: () => (act.kind === 'stage' ? { kind: act.kind, stage: act.stage } : act),
        begin: () => {
          rows = []
          entries = []
        },
        run: (key) => {
          const row = rowOf.get(key) as Before | undefined
          if (!row) return
          const trashed = row.trashedAt !== null
          if (act.kind === 'stage' ? trashed || row.stage === act.stage : trashed === (act.kind === 'trash'))
            return
          const { stage, trashedAt, updatedAt } = made
          const entry = act.kind === 'stage' ? stages.entering(key, act.stage, act.despite ?? null) : null
          if (entry !== null) entries.push(entry)
          set.run({
            key,
            stage: stage ?? row.stage,
            trashedAt,
            updatedAt: updatedAt ?? row.updatedAt,
            seq: nextSeq(),
          })
          rows.push(row)
        },
        back: () =>
          rows.length === 0 ? undefined : { articles: rows.length, changes: pack(rows, made, entries) },
      })
    },
  }
}

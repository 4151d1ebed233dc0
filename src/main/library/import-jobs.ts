// Imports of many files: which files, how far, what became of each. What has come in is marked in the transaction that stores it.
import type { Database } from 'better-sqlite3'
import type { ErrorCode } from '#shared/error'
import type { ImportedFile, ImportItem, ImportJob, ItemFilter, JobKind, JobState } from '#shared/importing'
import { immediate } from './immediate'

/** Names one file or part of a job. */
export interface ItemKey {
  readonly job: number
  readonly n: number
  readonly p: number
}

export interface JobOptions {
  readonly encoding: string
  readonly as: 'auto' | 'page' | 'article' | 'headlines'
  readonly tags: readonly string[]
  /** Folders that were chosen: pictures beside a file of theirs are read from within them. */
  readonly roots?: readonly string[]
}

interface Given {
  readonly name: string
  /** Null for a file that was dropped: nobody knows where it lies. */
  readonly path: string | null
}

/** A file whose turn it is. */
export interface Waiting extends Given {
  readonly n: number
}

type Counted = Omit<ImportJob, 'rate' | 'remaining' | 'trouble'>

interface JobRow {
  readonly key: number
  readonly kind: JobKind
  readonly name: string
  readonly state: JobState
  readonly options: string
  readonly begun_at: number
  readonly ended_at: number | null
}

/** Ended jobs beyond so many are forgotten. */
const MOST_KEPT = 20

export function importJobsOf(db: Database) {
  const insertJob = db.prepare(
    "INSERT INTO import_job (kind, name, state, options, begun_at) VALUES (?, ?, 'running', ?, ?) RETURNING key",
  )
  const jobOf = db.prepare('SELECT * FROM import_job WHERE key = ?')
  const latest = db.prepare('SELECT * FROM import_job ORDER BY key DESC')
  const setState = db.prepare('UPDATE import_job SET state = @state, ended_at = @ended WHERE key = @job')
  const interrupt = db.prepare(
    "UPDATE import_job SET state = 'interrupted' WHERE state = 'running' AND kind <> 'watch'",
  )
  const endWatch = db.prepare(
    "UPDATE import_job SET state = 'done', ended_at = ? WHERE state = 'running' AND kind = 'watch'",
  )
  const drop = db.prepare('DELETE FROM import_job WHERE key = ?')
  const old = db
    .prepare(
      `SELECT key FROM import_job WHERE state IN ('done', 'cancelled') ORDER BY key DESC LIMIT -1 OFFSET ${MOST_KEPT}`,
    )
    .pluck()
  const lastItem = db.prepare('SELECT MAX(n) FROM import_item WHERE job = ?').pluck()
  const insertItem = db.prepare(
    "INSERT INTO import_item (job, n, p, name, path, state) VALUES (?, ?, 0, ?, ?, 'waiting')",
  )
  const waiting = db.prepare(
    "SELECT n, name, path FROM import_item WHERE job = ? AND state = 'waiting' ORDER BY n LIMIT ?",
  )
  // What this job has brought in stays so, though reading the file again finds it here already.
  const settleItem = db.prepare(`
    INSERT INTO import_item (job, n, p, name, state, code, article_id, format, encoding, warnings)
    VALUES (@job, @n, @p, @name, @state, @code, @articleId, @format, @encoding, @warnings)
    ON CONFLICT (job, n, p) DO UPDATE SET state = @state, code = @code, article_id = @articleId, format = @format,
      encoding = @encoding, warnings = @warnings, path = IIF(@state = 'failed', path, NULL)
    WHERE state <> 'imported'`)
  const counts = db.prepare(`
    SELECT SUM(p = 0) AS total, SUM(p = 0 AND state <> 'waiting') AS done, SUM(state = 'imported') AS imported,
      SUM(state = 'duplicate') AS duplicate, SUM(state = 'failed') AS failed,
      SUM(state = 'failed' AND p = 0 AND path IS NOT NULL) AS retriable
    FROM import_item WHERE job = ?`)
  const again = db.prepare(
    "UPDATE import_item SET state = 'waiting', code = NULL WHERE job = ? AND state = 'failed' AND p = 0 AND path IS NOT NULL",
  )
  // Ended without anything to try again: nobody needs to know where it lay.
  const forgetRoots = db.prepare(
    "UPDATE import_job SET options = json_remove(options, '$.roots') WHERE key = ? AND NOT EXISTS (SELECT 1 FROM import_item WHERE job = key AND path IS NOT NULL)",
  )
  const leave = db.prepare("DELETE FROM import_item WHERE job = ? AND path = ? AND state = 'waiting'")
  const forgetPaths = db.prepare('UPDATE import_item SET path = NULL WHERE job = ?')
  const ROWS = `
    SELECT i.n || '.' || i.p AS id, i.n, i.p, i.name, i.state, i.code, i.article_id AS articleId, COALESCE(a.headline, '') AS headline,
      i.format, i.encoding, i.warnings
    FROM import_item i LEFT JOIN article a ON a.id = i.article_id`
  const page = db.prepare(`${ROWS} WHERE i.job = ? ORDER BY i.n, i.p LIMIT ? OFFSET ?`)
  const pageOf = db.prepare(`${ROWS} WHERE i.job = ? AND i.state = ? ORDER BY i.n, i.p LIMIT ? OFFSET ?`)
  const pageFor = db.prepare(
    `${ROWS} WHERE i.job = ? AND i.state = 'failed' AND i.code = ? ORDER BY i.n, i.p LIMIT ? OFFSET ?`,
  )
  const reasons = db.prepare(
    "SELECT code, COUNT(*) AS count FROM import_item WHERE job = ? AND state = 'failed' GROUP BY code ORDER BY 2 DESC, 1",
  )
  const allFor = db
    .prepare("SELECT COUNT(*) FROM import_item WHERE job = ? AND state = 'failed' AND code = ?")
    .pluck()
  const all = db.prepare('SELECT COUNT(*) FROM import_item WHERE job = ?').pluck()
  const allOf = db.prepare('SELECT COUNT(*) FROM import_item WHERE job = ? AND state = ?').pluck()

  function counted(row: JobRow): Counted {
    const sums = counts.get(row.key) as Record<string, number | null>
    return {
      key: row.key,
      kind: row.kind,
      name: row.name,
      state: row.state,
      begunAt: row.begun_at,
      endedAt: row.ended_at,
      of: sums['total'] ?? 0,
      done: sums['done'] ?? 0,
      imported: sums['imported'] ?? 0,
      duplicate: sums['duplicate'] ?? 0,
      failed: sums['failed'] ?? 0,
      retriable: (sums['retriable'] ?? 0) > 0,
    }
  }

  /** In the transaction that is open. */
  function settle({ job, n, p }: ItemKey, file: ImportedFile | 'holds', name?: string): void {
    const holds = file === 'holds'
    settleItem.run({
      job,
      n,
      p,
      name: name ?? (holds ? '' : file.file),
      state: holds ? 'holds' : file.status,
      code: holds ? null : file.code,
      articleId: holds ? null : file.articleId,
      format: holds ? null : file.format,
      encoding: holds ? null : file.encoding,
      warnings: JSON.stringify(holds ? [] : file.warnings),
    })
  }

  const setting = db.prepare("SELECT value FROM setting WHERE key = 'watch-folder'").pluck()
  const putSetting = db.prepare(
    "INSERT INTO setting (key, value) VALUES ('watch-folder', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  )

  return {
    settle,
    answers: {
      /** Chosen in a dialog of the system; no page ever names it. */
      watched: (): { readonly folder: string | null } => {
        const stored = setting.get() as string | undefined
        return { folder: stored === undefined ? null : (JSON.parse(stored) as string | null) }
      },
      watch: immediate(db, ({ folder }: { folder: string | null }) => {
        putSetting.run(JSON.stringify(folder))
        return { done: true }
      }),
      begin: immediate(
        db,
        ({ kind, name, options }: { kind: JobKind; name: string; options: JobOptions }): { job: number } => {
          for (const key of old.all() as number[]) drop.run(key)
          const { key } = insertJob.get(kind, name, JSON.stringify(options), Date.now()) as { key: number }
          return { job: key }
        },
      ),
      reasons: ({ job }: { job: number }) =>
        reasons.all(job) as readonly { readonly code: ErrorCode; readonly count: number }[],
      /** In portions, so that no call is long. */
      append: immediate(db, ({ job, items }: { job: number; items: readonly Given[] }): { n: number } => {
        let n = (lastItem.get(job) as number | null) ?? 0
        for (const { name, path } of items) insertItem.run(job, ++n, name, path)
        return { n }
      }),
      next: ({ job, limit }: { job: number; limit: number }): readonly Waiting[] =>
        waiting.all(job, limit) as Waiting[],
      settle: immediate(db, ({ item, file }: { item: ItemKey; file: ImportedFile | 'holds' }) => {
        settle(item, file)
        return { done: true }
      }),
      setState: immediate(db, ({ job, state }: { job: number; state: JobState }) => {
        const ended = state === 'done' || state === 'cancelled'
        setState.run({ job, state, ended: ended ? Date.now() : null })
        if (state === 'cancelled') forgetPaths.run(job)
        if (ended) forgetRoots.run(job)
        return { done: true }
      }),
      /** Pictures that came in with the article that shows them. */
      leave: immediate(db, ({ job, paths }: { job: number; paths: readonly string[] }) => ({
        left: paths.reduce((sum, path) => sum + leave.run(job, path).changes, 0),
      })),
      /** What ran when Galley ended, by whatever end, waits to be asked about. */
      wake: immediate(db, () => {
        endWatch.run(Date.now())
        return { interrupted: interrupt.run().changes }
      }),
      retry: immediate(db, ({ job }: { job: number }) => ({ waiting: again.run(job).changes })),
      forget: immediate(db, ({ job }: { job: number }) => ({ done: drop.run(job).changes > 0 })),
      jobs: (): readonly Counted[] => (latest.all() as JobRow[]).map(counted),
      job: ({ job }: { job: number }): (Counted & { readonly options: JobOptions }) | null => {
        const row = jobOf.get(job) as JobRow | undefined
        return row ? { ...counted(row), options: JSON.parse(row.options) as JobOptions } : null
      },
      items: (asked: {
        job: number
        filter: ItemFilter
        code?: ErrorCode | null
        from: number
        limit: number
      }): { readonly total: number; readonly rows: readonly ImportItem[] } => {
        const { job, filter, code = null, from, limit } = asked
        const rows = (
          filter === 'failed' && code !== null
            ? pageFor.all(job, code, limit, from)
            : filter === 'all'
              ? page.all(job, limit, from)
              : pageOf.all(job, filter, limit, from)
        ) as (Omit<ImportItem, 'warnings' | 'code'> & { warnings: string; code: string | null })[]
        return {
          total: (filter === 'failed' && code !== null
            ? allFor.get(job, code)
            : filter === 'all'
              ? all.get(job)
              : allOf.get(job, filter)) as number,
          rows: rows.map((row) => ({
            ...row,
            code: row.code as ErrorCode | null,
            warnings: JSON.parse(row.warnings) as ImportItem['warnings'],
          })),
        }
      },
    },
  }
}

export type ImportJobs = ReturnType<typeof importJobsOf>

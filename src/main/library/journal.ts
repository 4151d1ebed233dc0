// The journal of acts: the latest fifty with their way back, in the library, so that they outlast the program.
import type { Database } from 'better-sqlite3'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Act, ActWhat } from '#shared/act'
import { GalleyError } from '#shared/error'

/** So many acts can be taken back, the latest first. */
const KEPT = 50

export interface Part {
  readonly n: number
  readonly articles: number
  /** Whatever was given to `add`. */
  readonly back: unknown
}

/** Callers open the transactions. */
export interface Journal {
  /** Answers the act's number. */
  readonly begin: (what: ActWhat) => number
  /** A step of the act: how many articles it changed, and as JSON what takes it back. */
  readonly add: (act: number, articles: number, back: unknown) => void
  /** Refuses with `too-late` if it has been taken back already or is too old. */
  readonly get: (act: number) => Act
  readonly latest: () => Act | null
  readonly lastPart: (act: number) => Part | undefined
  readonly dropPart: (act: number, n: number) => void
  readonly drop: (act: number) => void
}

interface Row {
  readonly id: number
  readonly what: string
  readonly articles: number
  readonly at: number
}
const toAct = (row: Row): Act => ({ ...row, what: JSON.parse(row.what) as ActWhat })

export function journalOf(db: Database): Journal {
  const insert = db.prepare('INSERT INTO act (what, articles, at) VALUES (?, 0, ?)')
  const count = db.prepare('UPDATE act SET articles = articles + ? WHERE id = ?')
  const insertPart = db.prepare(
    'INSERT INTO act_part (act_id, n, articles, back) VALUES (@act, (SELECT COALESCE(MAX(n), 0) + 1 FROM act_part WHERE act_id = @act), @articles, @back)',
  )
  const one = db.prepare('SELECT id, what, articles, at FROM act WHERE id = ?')
  const last = db.prepare('SELECT id, what, articles, at FROM act ORDER BY id DESC LIMIT 1')
  const lastPart = db.prepare(
    'SELECT n, articles, back FROM act_part WHERE act_id = ? ORDER BY n DESC LIMIT 1',
  )
  const dropPart = db.prepare('DELETE FROM act_part WHERE act_id = ? AND n = ?')
  const dropParts = db.prepare('DELETE FROM act_part WHERE act_id = ?')
  const drop = db.prepare('DELETE FROM act WHERE id = ?')
  const tooOld = db.prepare('SELECT id FROM act ORDER BY id DESC LIMIT -1 OFFSET ?').pluck()

  function forget(act: number): void {
    dropParts.run(act)
    drop.run(act)
  }

  return {
    begin: (what) => {
      const id = Number(insert.run(JSON.stringify(what), Date.now()).lastInsertRowid)
      for (const old of tooOld.all(KEPT) as number[]) forget(old)
      return id
    },
    add: (act, articles, back) => {
      // A long act may have been crowded out of the journal by fifty short ones.
      if (count.run(articles, act).changes > 0)
        insertPart.run({ act, articles, back: deflateRawSync(JSON.stringify(back), { level: 3 }) })
    },
    get: (act) => {
      const row = one.get(act) as Row | undefined
      if (!row) throw new GalleyError('too-late', 'taken back already, or too long ago')
      return toAct(row)
    },
    latest: () => {
      const row = last.get() as Row | undefined
      return row ? toAct(row) : null
    },
    lastPart: (act) => {
      const row = lastPart.get(act) as { n: number; articles: number; back: Buffer } | undefined
      return row && { ...row, back: JSON.parse(inflateRawSync(row.back).toString('utf8')) as unknown }
    },
    dropPart: (act, n) => void dropPart.run(act, n),
    drop: forget,
  }
}

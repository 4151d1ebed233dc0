// Rows into a new library, each as it was: parents first, what names something that is gone lets go of it or stays behind.
import type { Database, Statement } from 'better-sqlite3'
import type { Fields } from './ruin'
import type { Table } from './tables'

/** Caches of a row that triggers and idle time fill anew. */
const FILLED_ANEW: Readonly<Record<string, readonly string[]>> = {
  headline: ['shown', 'decorated', 'checked', 'uncut', 'overlong', 'alike', 'due', 'due_held'],
}

export interface Bringer {
  /** `there`: one of that key has been taken before; `left`: it names what is gone, or is not allowed. */
  readonly take: (table: Table, fields: Fields) => 'in' | 'there' | 'left'
  /** Rows of `table` that wait for another one of it; those that wait in vain let go of it. Answers how many came in. */
  readonly settle: (table: Table) => number
  /** Rows that stayed behind, by table. */
  readonly left: ReadonlyMap<string, number>
}

export function bringerOf(db: Database): Bringer {
  const left = new Map<string, number>()
  const waiting = new Map<string, Fields[]>()
  const inserts = new Map<string, Statement>()
  const asks = new Map<string, Statement>()

  function prepared(of: Map<string, Statement>, sql: string): Statement {
    const before = of.get(sql)
    if (before) return before
    const made = db.prepare(sql)
    of.set(sql, made)
    return made
  }
  const isThere = (table: string, key: string, value: unknown): boolean =>
    prepared(asks, `SELECT 1 FROM "${table}" WHERE "${key}" = ?`).get(value) !== undefined

  function leave(table: Table): 'left' {
    left.set(table.name, (left.get(table.name) ?? 0) + 1)
    return 'left'
  }
  function insert(table: Table, fields: Fields): 'in' | 'there' | 'left' {
    const names = table.columns
      .map(({ name }) => name)
      .filter((name) => !(FILLED_ANEW[table.name] ?? []).includes(name))
    const sql = `INSERT INTO "${table.name}" (${names.map((name) => `"${name}"`).join(', ')})
      VALUES (${names.map((name) => `@${name}`).join(', ')})`
    try {
      prepared(inserts, sql).run(fields)
      return 'in'
    } catch (error) {
      const { code } = error as { code?: string }
      // A disk that is full is no matter of the row.
      if (code === undefined || !/^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG)/.test(code)) throw error
      return /PRIMARYKEY|UNIQUE|ROWID|TRIGGER/.test(code) ? 'there' : leave(table)
    }
  }
  /** Without what it names and is gone; undefined if it cannot be without. */
  function standing(table: Table, fields: Fields): Fields | 'waits' | undefined {
    const now: Record<string, unknown> = { ...fields }
    for (const { column, table: parent, key } of table.parents) {
      const value = now[column]
      if (value === null || value === undefined || isThere(parent, key, value)) continue
      if (parent === table.name) return 'waits'
      if (table.columns.find(({ name }) => name === column)?.notNull === true) return undefined
      now[column] = null
    }
    return now
  }

  return {
    left,
    take: (table, fields) => {
      const now = standing(table, fields)
      if (now === undefined) return leave(table)
      if (now !== 'waits') return insert(table, now)
      waiting.set(table.name, [...(waiting.get(table.name) ?? []), fields])
      return 'in'
    },
    settle: (table) => {
      let rows = waiting.get(table.name) ?? []
      waiting.delete(table.name)
      let came = 0
      for (let moved = true; moved && rows.length > 0;) {
        const still: Fields[] = []
        for (const fields of rows) {
          const now = standing(table, fields)
          if (now === 'waits') still.push(fields)
          else if (now === undefined) leave(table)
          else if (insert(table, now) === 'in') came++
        }
        moved = still.length < rows.length
        rows = still
      }
      const own = table.parents.filter((parent) => parent.table === table.name).map(({ column }) => column)
      for (const fields of rows) {
        const now = standing(table, { ...fields, ...Object.fromEntries(own.map((column) => [column, null])) })
        if (now === undefined || now === 'waits') leave(table)
        else if (insert(table, now) === 'in') came++
      }
      return came
    },
  }
}

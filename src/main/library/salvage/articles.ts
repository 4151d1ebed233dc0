// The rows of articles: those that are there, those that only a backup still has, and those that only their text speaks of.
import type { Database } from 'better-sqlite3'
import { newId } from '../ids'
import type { Bringer } from './bring'
import type { Fields, Ruin } from './ruin'
import type { Table } from './tables'

interface Parts {
  readonly ruin: Pick<Ruin, 'rows' | 'records' | 'isBroken' | 'tables'>
  readonly older: Ruin | undefined
  readonly bringer: Bringer
  readonly table: Table
  readonly tableOf: (name: string) => Table
}

export interface Articles {
  readonly fromBackup: ReadonlySet<number>
  /** When the backup's row of an article was last changed, by key; also of those that the ruined file has. */
  readonly changedInBackup: ReadonlyMap<number, number>
  /** Made anew: only their texts were found. */
  readonly made: ReadonlySet<number>
  /** Headlines of those of which neither row nor text is left; asked when all is brought over. */
  readonly lost: () => readonly string[]
}

export function bringArticles(db: Database, { ruin, older, bringer, table, tableOf }: Parts): Articles {
  const isThere = db.prepare('SELECT 1 FROM article WHERE key = ?').pluck()
  const has = (key: number): boolean => isThere.get(key) !== undefined
  const deleted = new Set<unknown>()
  const deletions = ruin.tables.tables.find(({ name }) => name === 'article_deleted')
  if (deletions) for (const { fields } of ruin.rows(deletions)) deleted.add(fields['key'])

  let partial = false
  for (const { fields, whole } of ruin.rows(table))
    if (whole) bringer.take(table, fields)
    else partial = true
  bringer.settle(table)

  const fromBackup = new Set<number>()
  const changedInBackup = new Map<number, number>()
  if (older !== undefined) {
    const missed = partial || ruin.isBroken('article')
    for (const { fields, whole } of older.rows(table)) {
      const key = fields['key'] as number
      if (!whole || deleted.has(key)) continue
      changedInBackup.set(key, fields['updated_at'] as number)
      if (missed && !has(key) && bringer.take(table, fields) === 'in') fromBackup.add(key)
    }
    bringer.settle(table)
  }

  const ids = new Map<number, string>()
  for (const [id, key] of ruin.records(ruin.tables.articleIds))
    if (typeof id === 'string' && typeof key === 'number') ids.set(key, id)
  const made = new Set<number>()
  for (const { key, row } of spokenOf()) {
    if (!Number.isSafeInteger(key) || key < 1 || deleted.has(key) || has(key)) continue
    if (bringer.take(table, row) === 'in') made.add(key)
  }

  function* spokenOf(): Generator<{ readonly key: number; readonly row: Fields }> {
    for (const [name, column] of [
      ['body', 'article_key'],
      ['revision', 'article_key'],
    ] as const)
      for (const { fields } of ruin.rows(tableOf(name))) {
        const key = fields[column] as number
        if (made.has(key)) continue
        yield { key, row: blank(key) }
      }
  }
  /** Its columns are those of the table; what is not known is empty. */
  function blank(key: number): Fields {
    const now = Date.now()
    const known: Fields = {
      key,
      id: ids.get(key) ?? newId(),
      stage: 'draft',
      version: 1,
      created_at: now,
      updated_at: now,
    }
    return Object.fromEntries(
      table.columns.map(({ name, type, notNull }, at) => [
        name,
        known[name] ?? table.defaults[at] ?? (notNull ? (type === 'INTEGER' ? 0 : '') : null),
      ]),
    )
  }

  return {
    fromBackup,
    changedInBackup,
    made,
    lost: () => {
      const titles = new Map<number, string>()
      for (const key of ids.keys()) if (!deleted.has(key) && !has(key)) titles.set(key, '')
      const candidate = db.prepare('SELECT text FROM candidate WHERE id = ?').pluck()
      for (const { fields } of ruin.rows(tableOf('headline'))) {
        const key = fields['article_key']
        if (typeof key !== 'number' || deleted.has(key) || has(key)) continue
        const text = (candidate.get(fields['current_candidate_id']) as string | undefined) ?? fields['raw']
        titles.set(key, typeof text === 'string' ? text : '')
      }
      return [...titles.values()]
    },
  }
}

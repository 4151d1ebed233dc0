// Collections: named sets of articles in an order made by hand. A deleted one keeps everything and can be restored.
import type { Database } from 'better-sqlite3'
import type { Answers } from '#shared/contract'
import type { Collection, DeletedCollection } from '#shared/collection'
import { GalleyError } from '#shared/error'
import { foldName } from './fold-name'
import { newId } from './ids'
import { immediate } from './immediate'

type Input<Verb extends keyof Answers['collections']> = Parameters<Answers['collections'][Verb]>[0]

interface Row {
  readonly key: number
  readonly id: string
  readonly name: string
  readonly fold: string
  readonly description: string
  readonly deleted_at: number | null
}

const SHOWN = 'c.id, c.name, c.description, COALESCE(n.n, 0) AS count'
const COUNTED = "collection c LEFT JOIN count n ON n.kind = 'collection' AND n.name = CAST(c.key AS TEXT)"

export function collections(db: Database): Answers['collections'] {
  const live = db.prepare(`SELECT ${SHOWN} FROM ${COUNTED} WHERE c.deleted_at IS NULL ORDER BY c.fold`)
  const deleted = db.prepare(
    `SELECT ${SHOWN}, c.deleted_at AS deletedAt FROM ${COUNTED} WHERE c.deleted_at IS NOT NULL ORDER BY c.deleted_at DESC, c.key DESC`,
  )
  const byId = db.prepare('SELECT * FROM collection WHERE id = ?')
  const byFold = db.prepare('SELECT * FROM collection WHERE fold = ? AND deleted_at IS NULL')
  const insert = db.prepare(
    'INSERT INTO collection (id, name, fold, description, created_at) VALUES (@id, @name, @fold, @description, @now)',
  )
  const update = db.prepare(
    'UPDATE collection SET name = @name, fold = @fold, description = @description, deleted_at = @deleted_at WHERE key = @key',
  )

  function get(id: string): Row {
    const row = byId.get(id) as Row | undefined
    if (!row) throw new GalleyError('not-found', `no collection ${id}`)
    return row
  }
  function claim(fold: string, id: string): void {
    const other = byFold.get(fold) as Row | undefined
    if (other && other.id !== id)
      throw new GalleyError('name-taken', 'another collection has that name', other.name)
  }
  function set(row: Row, fields: Partial<Row>): { readonly done: boolean } {
    const next = { ...row, ...fields }
    if (next.deleted_at === null) claim(next.fold, row.id)
    return { done: update.run(next).changes > 0 }
  }

  return {
    list: () => live.all() as Collection[],
    deleted: () => deleted.all() as DeletedCollection[],
    create: immediate(db, ({ name, description }: Input<'create'>) => {
      const id = newId()
      const fold = foldName(name)
      claim(fold, id)
      insert.run({ id, name, fold, description, now: Date.now() })
      return { id }
    }),
    change: immediate(db, ({ id, name, description }: Input<'change'>) => {
      const row = get(id)
      return set(row, {
        ...(name === undefined ? {} : { name, fold: foldName(name) }),
        ...(description === undefined ? {} : { description }),
      })
    }),
    delete: immediate(db, ({ id }: Input<'delete'>) => set(get(id), { deleted_at: Date.now() })),
    restore: immediate(db, ({ id }: Input<'restore'>) => set(get(id), { deleted_at: null })),
  }
}

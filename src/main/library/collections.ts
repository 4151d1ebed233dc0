// Collections: named sets of articles in an order made by hand. A deleted one keeps everything and can be restored.
import type { Database } from 'better-sqlite3'
import type { ActWhat } from '#shared/act'
import type { Answers } from '#shared/contract'
import type { Collection, DeletedCollection } from '#shared/collection'
import { GalleyError } from '#shared/error'
import type { Acts } from './acts'
import { collectionPlaces, type Placed } from './collection-places'
import { foldName } from '#core/text/fold-name'
import { newId } from './ids'
import { immediate } from './immediate'
import type { Select } from './selection'

type Input<Verb extends keyof Answers['collections']> = Parameters<Answers['collections'][Verb]>[0]

interface Row {
  readonly key: number
  readonly id: string
  readonly name: string
  readonly fold: string
  readonly description: string
  readonly deleted_at: number | null
}
type Fields = Partial<Pick<Row, 'name' | 'fold' | 'description' | 'deleted_at'>>

/** What takes a change back. */
type Back =
  | { readonly do: 'take'; readonly id: string; readonly keys: readonly number[] }
  | { readonly do: 'put' | 'place'; readonly id: string; readonly rows: readonly Placed[] }
  | { readonly do: 'set'; readonly id: string; readonly fields: Fields }
  | { readonly do: 'drop'; readonly id: string }

interface Parts {
  readonly acts: Acts
  readonly select: Select
}

/** Moves of the same articles that follow each other so soon are one act. In ms. */
const HELD = 2000

const SHOWN = 'c.id, c.name, c.description, COALESCE(n.n, 0) AS count'
const COUNTED = "collection c LEFT JOIN count n ON n.kind = 'collection' AND n.name = CAST(c.key AS TEXT)"

export function collections(db: Database, { acts, select }: Parts): Answers['collections'] {
  const places = collectionPlaces(db)
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
  const drop = db.prepare(
    'DELETE FROM collection WHERE key = @key AND NOT EXISTS (SELECT 1 FROM collection_article WHERE collection_key = @key)',
  )
  // An article that is gone for ever does not come back.
  const put = db.prepare(
    'INSERT OR IGNORE INTO collection_article SELECT ?, key, ? FROM article WHERE key = ?',
  )
  const take = db.prepare(
    'DELETE FROM collection_article WHERE collection_key = ? AND article_key = ? RETURNING position',
  )
  const place = db.prepare(
    'UPDATE collection_article SET position = ? WHERE collection_key = ? AND article_key = ?',
  )
  const articleKey = db.prepare('SELECT key FROM article WHERE id = ?').pluck()
  const held = db.prepare(
    'SELECT c.id, COUNT(*) AS articles FROM collection_article m JOIN collection c ON c.key = m.collection_key WHERE c.deleted_at IS NULL AND m.article_key IN (SELECT value FROM json_each(?)) GROUP BY c.key',
  )

  let last: { readonly same: string; readonly at: number; readonly act: number } | undefined

  function get(id: string): Row {
    const row = byId.get(id) as Row | undefined
    if (!row) throw new GalleyError('not-found', `no collection ${id}`)
    return row
  }
  /** One that is not deleted. */
  function shown(id: string): Row {
    const row = get(id)
    if (row.deleted_at !== null) throw new GalleyError('not-found', `the collection ${id} is deleted`)
    return row
  }
  function keyOf(id: string): number {
    const key = articleKey.get(id) as number | undefined
    if (key === undefined) throw new GalleyError('not-found', `no article ${id}`)
    return key
  }
  function claim(fold: string, id: string): void {
    const other = byFold.get(fold) as Row | undefined
    if (other && other.id !== id)
      throw new GalleyError('collection-taken', 'another collection has that name', other.name)
  }
  /** Answers the fields as they were; undefined if nothing changed. */
  function set(row: Row, fields: Fields): Fields | undefined {
    const next = { ...row, ...fields }
    const names = (Object.keys(fields) as (keyof Fields)[]).filter((name) => row[name] !== next[name])
    if (names.length === 0) return undefined
    if (next.deleted_at === null) claim(next.fold, row.id)
    update.run(next)
    return Object.fromEntries(names.map((name) => [name, row[name]]))
  }
  function keepSet(row: Row, fields: Fields, what: ActWhat): { readonly done: boolean } {
    const was = set(row, fields)
    const back: Back | undefined = was && { do: 'set', id: row.id, fields: was }
    if (back) acts.keep(what, 0, back)
    return { done: back !== undefined }
  }

  function revert(back: Back): number {
    const row = byId.get(back.id) as Row | undefined
    if (!row) throw new GalleyError('too-late', 'the collection is gone')
    switch (back.do) {
      case 'take':
        return back.keys.filter((key) => take.get(row.key, key) !== undefined).length
      case 'put':
        return back.rows.filter(([key, position]) => put.run(row.key, position, key).changes > 0).length
      case 'place':
        return back.rows.filter(([key, position]) => place.run(position, row.key, key).changes > 0).length
      case 'set':
        set(row, back.fields)
        return 0
      case 'drop':
        // With something in it by now it is no mere slip any more, and can be restored.
        if (drop.run({ key: row.key }).changes === 0) set(row, { deleted_at: Date.now() })
        return 0
    }
  }
  acts.reverts('collections', (back) => revert(back as Back))

  return {
    list: () => live.all() as Collection[],
    deleted: () => deleted.all() as DeletedCollection[],
    create: immediate(db, ({ name, description }: Input<'create'>) => {
      const id = newId()
      const fold = foldName(name)
      claim(fold, id)
      insert.run({ id, name, fold, description, now: Date.now() })
      const back: Back = { do: 'drop', id }
      acts.keep({ kind: 'collection-made', name }, 0, back)
      return { id }
    }),
    change: immediate(db, ({ id, name, description }: Input<'change'>) => {
      const row = get(id)
      const renamed = name !== undefined && name !== row.name
      return keepSet(
        row,
        {
          ...(name === undefined ? {} : { name, fold: foldName(name) }),
          ...(description === undefined ? {} : { description }),
        },
        renamed
          ? { kind: 'collection-renamed', name: row.name, to: name }
          : { kind: 'collection-described', name: row.name },
      )
    }),
    delete: immediate(db, ({ id }: Input<'delete'>) => {
      const row = shown(id)
      return keepSet(row, { deleted_at: Date.now() }, { kind: 'collection-deleted', name: row.name })
    }),
    restore: immediate(db, ({ id }: Input<'restore'>) => {
      const row = get(id)
      return keepSet(row, { deleted_at: null }, { kind: 'collection-restored', name: row.name })
    }),
    add: ({ id, selection, sort, descending }) => {
      const { key: collection, name } = shown(id)
      let end = 0
      let keys: number[] = []
      return acts.run({
        work: 'collect',
        items: () => select(selection, { sort, descending }),
        what: () => ({ kind: 'collected', name }),
        begin: () => {
          keys = []
          end = places.end(collection)
        },
        run: (key) => {
          if (put.run(collection, end, key).changes === 0) return
          keys.push(key)
          end = places.after(end)
        },
        back: () => {
          const changes: Back = { do: 'take', id, keys }
          return keys.length === 0 ? undefined : { articles: keys.length, changes }
        },
      })
    },
    remove: ({ id, selection }) => {
      const { key: collection, name } = shown(id)
      let rows: Placed[] = []
      return acts.run({
        work: 'uncollect',
        items: () => select(selection),
        what: () => ({ kind: 'uncollected', name }),
        begin: () => {
          rows = []
        },
        run: (key) => {
          const gone = take.get(collection, key) as { position: number } | undefined
          if (gone) rows.push([key, gone.position])
        },
        back: () => {
          const changes: Back = { do: 'put', id, rows }
          return rows.length === 0 ? undefined : { articles: rows.length, changes }
        },
      })
    },
    holding: async ({ selection }) => {
      const keys = await select(selection)
      return {
        of: keys.length,
        collections: held.all(JSON.stringify(keys)) as { id: string; articles: number }[],
      }
    },
    move: immediate(db, ({ id, articleIds, beside, side }: Input<'move'>) => {
      const { key: collection, name } = shown(id)
      const moved = articleIds.map(keyOf)
      const rows = places.move(collection, moved, keyOf(beside), side)
      if (rows.length === 0) return { changed: 0 }
      const back: Back = { do: 'place', id, rows }
      const same = JSON.stringify([id, moved])
      const now = Date.now()
      // Held down, a key that moves is one act, taken back by one.
      if (last?.same !== same || now - last.at > HELD || !acts.extend(last.act, back))
        last = { same, at: now, act: acts.keep({ kind: 'collection-ordered', name }, moved.length, back) }
      else last = { ...last, at: now }
      return { changed: moved.length }
    }),
  }
}

// Every change of tags goes through here, so that each has its way back and one undo restores exactly.
import type { Database } from 'better-sqlite3'
import { GalleyError } from '#shared/error'

export interface TagRow {
  readonly key: number
  readonly id: string
  readonly name: string
  readonly fold: string
  readonly parent_id: string | null
  readonly colour: string
  readonly created_at: number
}

type Fields = Partial<Pick<TagRow, 'name' | 'fold' | 'parent_id' | 'colour'>>

// Tags by their id, since a row number may be given again; articles by their key, which keeps a step small.
export type Change =
  | { readonly do: 'hang' | 'take'; readonly tag: string; readonly articles: readonly number[] }
  | { readonly do: 'make'; readonly row: TagRow }
  | { readonly do: 'drop'; readonly tag: string }
  | { readonly do: 'set'; readonly tag: string; readonly fields: Fields }
  | { readonly do: 'alias'; readonly tag: string; readonly fold: string; readonly name: string }
  | { readonly do: 'unalias'; readonly fold: string }

export interface TagLedger {
  /** Answers the keys of the articles that gained or lost a tag. */
  readonly apply: (change: Change) => readonly number[]
  /** Runs what calls `apply`; `back` is its way back, to be done from its end, empty if nothing changed. */
  readonly record: <Answer>(run: () => Answer) => {
    readonly answer: Answer
    readonly back: readonly Change[]
  }
  /**
   * Takes back what `record` answered; answers how many articles gained or lost a tag. Refused with `too-late` or
   * `name-taken` if what happened since stands in the way: the transaction must then not be committed.
   */
  readonly revert: (back: readonly Change[]) => number
}

/** `changed` is told the keys of the articles whose tags look different. Callers open the transaction. */
export function tagLedger(db: Database, changed: (articleKey: number) => void): TagLedger {
  const byId = db.prepare('SELECT * FROM tag WHERE id = ?')
  const insert = db.prepare(
    'INSERT INTO tag (id, name, fold, parent_id, colour, created_at) VALUES (@id, @name, @fold, @parent_id, @colour, @created_at)',
  )
  const drop = db.prepare('DELETE FROM tag WHERE key = ?')
  const inUse = db
    .prepare(
      'SELECT EXISTS (SELECT 1 FROM article_tag WHERE tag_key = @key) OR EXISTS (SELECT 1 FROM tag_alias WHERE tag_key = @key) OR EXISTS (SELECT 1 FROM tag WHERE parent_id = @id)',
    )
    .pluck()
  const update = db.prepare(
    'UPDATE tag SET name = @name, fold = @fold, parent_id = @parent_id, colour = @colour WHERE key = @key',
  )
  const hang = db.prepare('INSERT OR IGNORE INTO article_tag SELECT ?, key FROM article WHERE key = ?')
  const take = db.prepare('DELETE FROM article_tag WHERE tag_key = ? AND article_key = ?')
  const carriers = db.prepare('SELECT article_key FROM article_tag WHERE tag_key = ?').pluck()
  const isNamed = db
    .prepare('SELECT t.id FROM tag_named n JOIN tag t ON t.key = n.tag_key WHERE n.fold = ?')
    .pluck()
  const insertAlias = db.prepare('INSERT INTO tag_alias (fold, name, tag_key) VALUES (?, ?, ?)')
  const dropAlias = db.prepare(
    'DELETE FROM tag_alias WHERE fold = ? RETURNING name, (SELECT id FROM tag WHERE key = tag_key) AS tag',
  )
  const above = db
    .prepare(
      'WITH RECURSIVE up (id) AS (SELECT ? UNION SELECT t.parent_id FROM up u JOIN tag t ON t.id = u.id WHERE t.parent_id IS NOT NULL) SELECT id FROM up',
    )
    .pluck()
  // Open only while the way back is kept; imports hang tags without one.
  let back: Change[] | undefined

  function row(id: string): TagRow {
    const found = byId.get(id) as TagRow | undefined
    if (!found) throw new GalleyError('not-found', `no tag ${id}`)
    return found
  }
  function claim(fold: string, id: string): void {
    const other = isNamed.get(fold) as string | undefined
    if (other !== undefined && other !== id)
      throw new GalleyError('name-taken', 'another tag has that name', row(other).name)
  }

  function turn(change: Change & { do: 'hang' | 'take' }): readonly number[] {
    const { key } = row(change.tag)
    const statement = change.do === 'hang' ? hang : take
    const articles = change.articles.filter((article) => statement.run(key, article).changes > 0)
    for (const article of articles) changed(article)
    if (articles.length > 0)
      back?.push({ do: change.do === 'hang' ? 'take' : 'hang', tag: change.tag, articles })
    return articles
  }

  function set(id: string, fields: Fields): void {
    const before = row(id)
    if (fields.fold !== undefined) claim(fields.fold, id)
    if (fields.parent_id != null && (above.all(fields.parent_id) as string[]).includes(id))
      throw new GalleyError('tag-cycle', 'a tag cannot lie below itself', before.name)
    update.run({ ...before, ...fields })
    const was = Object.fromEntries(Object.keys(fields).map((name) => [name, before[name as keyof Fields]]))
    back?.push({ do: 'set', tag: id, fields: was })
    if (fields.name !== undefined || fields.colour !== undefined)
      for (const article of carriers.all(before.key) as number[]) changed(article)
  }

  function apply(change: Change): readonly number[] {
    switch (change.do) {
      case 'hang':
      case 'take':
        return turn({ ...change, do: change.do })
      case 'make':
        claim(change.row.fold, change.row.id)
        insert.run(change.row)
        back?.push({ do: 'drop', tag: change.row.id })
        return []
      case 'drop': {
        const made = row(change.tag)
        drop.run(made.key)
        back?.push({ do: 'make', row: made })
        return []
      }
      case 'set':
        set(change.tag, change.fields)
        return []
      case 'alias': {
        // Its own name needs no alias, and an alias stands once.
        if (isNamed.get(change.fold) === change.tag) return []
        claim(change.fold, change.tag)
        insertAlias.run(change.fold, change.name, row(change.tag).key)
        back?.push({ do: 'unalias', fold: change.fold })
        return []
      }
      case 'unalias': {
        const gone = dropAlias.get(change.fold) as { name: string; tag: string } | undefined
        if (!gone) return []
        back?.push({ do: 'alias', ...gone, fold: change.fold })
        return []
      }
    }
  }

  function record<Answer>(run: () => Answer): { readonly answer: Answer; readonly back: readonly Change[] } {
    const kept: Change[] = []
    back = kept
    try {
      return { answer: run(), back: kept }
    } finally {
      back = undefined
    }
  }

  function revert(changes: readonly Change[]): number {
    const touched = new Set<number>()
    for (const change of changes.toReversed()) {
      // A tag made by the step stays if something else has come to use it.
      if (change.do === 'drop') {
        const made = byId.get(change.tag) as TagRow | undefined
        if (!made || inUse.get({ key: made.key, id: made.id }) === 1) continue
      }
      try {
        for (const article of apply(change)) touched.add(article)
      } catch (error) {
        const code = (error as { code?: unknown }).code
        if (code === 'not-found' || code === 'tag-cycle' || String(code).startsWith('SQLITE_CONSTRAINT'))
          throw new GalleyError('too-late', 'what came after stands in the way')
        throw error
      }
    }
    return touched.size
  }

  return { apply, record, revert }
}

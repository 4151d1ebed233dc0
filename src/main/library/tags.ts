// Tags: the library's vocabulary, and which articles carry which.
import type { Database } from 'better-sqlite3'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { Tag } from '#shared/tag'
import { foldName } from './fold-name'
import { newId } from './ids'
import { immediate } from './immediate'

interface TagRow {
  key: number
  id: string
  name: string
  parent_id: string | null
  colour: Tag['colour']
  count: number
}

const COLUMNS = `t.key, t.id, t.name, t.parent_id, t.colour,
  (SELECT COUNT(*) FROM article_tag x JOIN article a ON a.key = x.article_key WHERE x.tag_key = t.key AND a.trashed_at IS NULL) AS count`

const toTag = ({ id, name, parent_id, colour, count }: TagRow): Tag => ({
  id,
  name,
  parentId: parent_id,
  colour,
  count,
})

/** `changed` is told the keys of the articles whose tags changed. */
export function tags(
  db: Database,
  changed: (articleKey: number) => void,
): Answers['tags'] & {
  readonly hang: (articleKey: number, name: string) => Tag
} {
  const all = db.prepare(`SELECT ${COLUMNS} FROM tag t ORDER BY t.fold`)
  const byId = db.prepare(`SELECT ${COLUMNS} FROM tag t WHERE t.id = ?`)
  const byFold = db.prepare(`SELECT ${COLUMNS} FROM tag t WHERE t.fold = ?`)
  const insert = db.prepare(
    "INSERT INTO tag (id, name, fold, parent_id, colour, created_at) VALUES (?, ?, ?, NULL, 'none', ?)",
  )
  const hangOne = db.prepare('INSERT OR IGNORE INTO article_tag (tag_key, article_key) VALUES (?, ?)')
  const takeOne = db.prepare('DELETE FROM article_tag WHERE tag_key = ? AND article_key = ?')
  const articleKey = db.prepare('SELECT key FROM article WHERE id = ?').pluck()
  const carriers = db.prepare('SELECT article_key FROM article_tag WHERE tag_key = ?').pluck()
  const setName = db.prepare('UPDATE tag SET name = ?, fold = ? WHERE key = ?')
  const setColour = db.prepare('UPDATE tag SET colour = ? WHERE key = ?')

  function get(id: string): TagRow {
    const row = byId.get(id) as TagRow | undefined
    if (!row) throw new GalleyError('not-found', `no tag ${id}`)
    return row
  }
  function keyOf(id: string): number {
    const key = articleKey.get(id) as number | undefined
    if (key === undefined) throw new GalleyError('not-found', `no article ${id}`)
    return key
  }
  function hang(key: number, name: string): Tag {
    const fold = foldName(name)
    const row = () => byFold.get(fold) as TagRow | undefined
    if (!row()) insert.run(newId(), name.trim(), fold, Date.now())
    const tag = row() as TagRow
    if (hangOne.run(tag.key, key).changes > 0) changed(key)
    return toTag(row() as TagRow)
  }

  return {
    hang,
    list: () => (all.all() as TagRow[]).map(toTag),
    add: immediate(db, ({ articleIds, name }: { articleIds: readonly string[]; name: string }) => {
      let tag: Tag | undefined
      for (const id of articleIds) tag = hang(keyOf(id), name)
      if (!tag) throw new GalleyError('invalid-input', 'no article')
      return tag
    }),
    remove: immediate(db, ({ articleIds, tagId }: { articleIds: readonly string[]; tagId: string }) => {
      const tag = get(tagId)
      let count = 0
      for (const id of articleIds) {
        const key = keyOf(id)
        if (takeOne.run(tag.key, key).changes === 0) continue
        changed(key)
        count++
      }
      return { changed: count }
    }),
    rename: immediate(db, ({ id, name }: { id: string; name: string }) => {
      const tag = get(id)
      const other = byFold.get(foldName(name)) as TagRow | undefined
      if (other && other.id !== id)
        throw new GalleyError('name-taken', 'another tag has that name', other.name)
      setName.run(name, foldName(name), tag.key)
      for (const key of carriers.all(tag.key) as number[]) changed(key)
      return toTag(get(id))
    }),
    setColour: immediate(db, ({ id, colour }: { id: string; colour: Tag['colour'] }) => {
      setColour.run(colour, get(id).key)
      return toTag(get(id))
    }),
  }
}

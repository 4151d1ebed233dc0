// Tags: the library's vocabulary, and which articles carry which.
import type { Database } from 'better-sqlite3'
import { readings } from '#core/tags/readings'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { Tag, TagEdited, TagStep } from '#shared/tag'
import { foldName } from './fold-name'
import { newId } from './ids'
import { immediate } from './immediate'
import { tagLedger, type TagRow } from './tag-ledger'
import { tagSuggestions } from './tag-suggestions'
import { tagTree } from './tag-tree'

type Input<Verb extends keyof Answers['tags']> = Parameters<Answers['tags'][Verb]>[0]

/** `changed` is told the keys of the articles whose tags changed. */
export function tags(
  db: Database,
  changed: (articleKey: number) => void,
): Answers['tags'] & {
  /** Hangs the tag of that name or alias, made if there is none. Within the transaction that is open. */
  readonly hang: (articleKey: number, name: string) => TagRow
} {
  const ledger = tagLedger(db, changed)
  const tree = tagTree(db)
  const all = db.prepare('SELECT * FROM tag ORDER BY fold')
  const byId = db.prepare('SELECT * FROM tag WHERE id = ?')
  const byName = db.prepare('SELECT t.* FROM tag_named n JOIN tag t ON t.key = n.tag_key WHERE n.fold = ?')
  const allAliases = db.prepare('SELECT tag_key AS key, name FROM tag_alias ORDER BY fold')
  const aliasesOf = db.prepare('SELECT fold, name FROM tag_alias WHERE tag_key = ?')
  const children = db.prepare('SELECT id FROM tag WHERE parent_id = ?').pluck()
  const articleKey = db.prepare('SELECT key FROM article WHERE id = ?').pluck()
  const carriers = db.prepare('SELECT article_key FROM article_tag WHERE tag_key = ?').pluck()
  const liveCarriers = db
    .prepare(
      'SELECT COUNT(*) FROM article_tag x JOIN article a ON a.key = x.article_key WHERE x.tag_key = ? AND a.trashed_at IS NULL',
    )
    .pluck()
  const liveBoth = db
    .prepare(
      'SELECT COUNT(*) FROM article_tag x JOIN article_tag y ON y.article_key = x.article_key JOIN article a ON a.key = x.article_key WHERE x.tag_key = ? AND y.tag_key = ? AND a.trashed_at IS NULL',
    )
    .pluck()

  const carriedBy = db.prepare(
    'SELECT t.id, COUNT(*) AS articles FROM article_tag x JOIN tag t ON t.key = x.tag_key JOIN article a ON a.key = x.article_key WHERE a.id IN (SELECT value FROM json_each(?)) GROUP BY x.tag_key',
  )

  function get(id: string): TagRow {
    const row = byId.get(id) as TagRow | undefined
    if (!row) throw new GalleyError('not-found', `no tag ${id}`)
    return row
  }
  const live = (row: TagRow): number => liveCarriers.get(row.key) as number
  function keyOf(id: string): number {
    const key = articleKey.get(id) as number | undefined
    if (key === undefined) throw new GalleyError('not-found', `no article ${id}`)
    return key
  }

  function list(): Tag[] {
    const own = tree.ownCounts()
    const branches = tree.branchCounts()
    const aliases = Map.groupBy(allAliases.all() as { key: number; name: string }[], (alias) => alias.key)
    return (all.all() as TagRow[]).map(({ key, id, name, parent_id, colour }) => {
      const others = (aliases.get(key) ?? []).map((alias) => alias.name)
      return {
        id,
        name,
        parentId: parent_id,
        colour: colour as Tag['colour'],
        count: branches.get(key) ?? own.get(key) ?? 0,
        own: own.get(key) ?? 0,
        aliases: others,
        readings: [name, ...others].map(readings),
      }
    })
  }

  function named(name: string): TagRow {
    const fold = foldName(name)
    const known = byName.get(fold) as TagRow | undefined
    if (known) return known
    const id = newId()
    const row = { id, name: name.trim(), fold, parent_id: null, colour: 'none', created_at: Date.now() }
    ledger.apply({ do: 'make', row: { ...row, key: 0 } })
    return get(id)
  }
  function hang(key: number, name: string): TagRow {
    const tag = named(name)
    ledger.apply({ do: 'hang', tag: tag.id, articles: [key] })
    return tag
  }

  /** A change of one tag, kept as a step. */
  function stepOn<Wanted extends { readonly id: string }>(
    run: (tag: TagRow, input: Wanted) => void,
  ): (input: Wanted) => TagStep {
    return immediate(db, (input: Wanted) => {
      const tag = get(input.id)
      const articles = live(tag)
      const { step } = ledger.keep(() => run(tag, input))
      return { step, articles }
    })
  }

  /** Everything that hangs on the tag goes: its articles' marks, its aliases, itself; tags below it go to `parent`. */
  function dissolve(tag: TagRow, parent: string | null): void {
    ledger.apply({ do: 'take', tag: tag.id, articles: carriers.all(tag.key) as number[] })
    for (const alias of aliasesOf.all(tag.key) as { fold: string }[])
      ledger.apply({ do: 'unalias', fold: alias.fold })
    for (const child of children.all(tag.id) as string[])
      ledger.apply({ do: 'set', tag: child, fields: { parent_id: parent } })
    ledger.apply({ do: 'drop', tag: tag.id })
  }

  return {
    hang,
    list,
    add: immediate(db, ({ articleIds, name }: Input<'add'>) => {
      let tag: TagRow | undefined
      for (const id of articleIds) tag = hang(keyOf(id), name)
      if (!tag) throw new GalleyError('invalid-input', 'no article')
      return { id: tag.id, name: tag.name }
    }),
    remove: immediate(db, ({ articleIds, tagId }: Input<'remove'>) => ({
      changed: ledger.apply({ do: 'take', tag: get(tagId).id, articles: articleIds.map(keyOf) }).length,
    })),
    carried: ({ articleIds }) =>
      carriedBy.all(JSON.stringify(articleIds)) as { id: string; articles: number }[],
    edit: immediate(db, ({ articleIds, add, remove }: Input<'edit'>): TagEdited => {
      const articles = articleIds.map(keyOf)
      const touched = new Set<number>()
      const { answer, step } = ledger.keep(() => {
        const added = add.map(named)
        for (const tag of added)
          for (const key of ledger.apply({ do: 'hang', tag: tag.id, articles })) touched.add(key)
        for (const id of remove)
          for (const key of ledger.apply({ do: 'take', tag: get(id).id, articles })) touched.add(key)
        return added.map((tag) => tag.name)
      })
      return { step, changed: touched.size, added: answer }
    }),
    rename: stepOn((tag, { name }: Input<'rename'>) => {
      if (name === tag.name) return
      const fold = foldName(name)
      // A name that was its own alias so far is an alias no more.
      if ((byName.get(fold) as TagRow | undefined)?.id === tag.id) ledger.apply({ do: 'unalias', fold })
      ledger.apply({ do: 'set', tag: tag.id, fields: { name, fold } })
    }),
    setColour: stepOn((tag, { colour }: Input<'setColour'>) => {
      if (colour !== tag.colour) ledger.apply({ do: 'set', tag: tag.id, fields: { colour } })
    }),
    move: stepOn((tag, { parentId }: Input<'move'>) => {
      if (parentId !== null) get(parentId)
      if (parentId !== tag.parent_id)
        ledger.apply({ do: 'set', tag: tag.id, fields: { parent_id: parentId } })
    }),
    addAlias: stepOn((tag, { name }: Input<'addAlias'>) => {
      ledger.apply({ do: 'alias', tag: tag.id, fold: foldName(name), name })
    }),
    removeAlias: stepOn((tag, { name }: Input<'removeAlias'>) => {
      const fold = foldName(name)
      if ((byName.get(fold) as TagRow | undefined)?.id === tag.id) ledger.apply({ do: 'unalias', fold })
    }),
    previewMerge: ({ id, into }: Input<'previewMerge'>) => {
      const tag = get(id)
      return { articles: live(tag), both: liveBoth.get(tag.key, get(into).key) as number }
    },
    merge: stepOn((tag, { into }: Input<'merge'>) => {
      if (into === tag.id) throw new GalleyError('tag-cycle', 'a tag cannot be merged into itself', tag.name)
      get(into)
      // First out of its own branch, if it lies there, so that no cycle arises when the branch follows it.
      if (tree.isBelow(into, tag.id))
        ledger.apply({ do: 'set', tag: into, fields: { parent_id: tag.parent_id } })
      const articles = carriers.all(tag.key) as number[]
      const names = [...(aliasesOf.all(tag.key) as { fold: string; name: string }[]), tag]
      dissolve(tag, into)
      for (const { fold, name } of names) ledger.apply({ do: 'alias', tag: into, fold, name })
      ledger.apply({ do: 'hang', tag: into, articles })
    }),
    delete: stepOn((tag) => dissolve(tag, tag.parent_id)),
    undo: immediate(db, ({ step }: Input<'undo'>) => {
      ledger.undo(step)
      return { done: true }
    }),
    suggest: tagSuggestions(db),
  }
}

// Tags: the library's vocabulary, and which articles carry which.
import type { Database } from 'better-sqlite3'
import { readings } from '#core/tags/readings'
import type { ActWhat } from '#shared/act'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { Tag, TagStep } from '#shared/tag'
import type { Acts } from './acts'
import { foldName } from '#core/text/fold-name'
import { newId } from './ids'
import { immediate } from './immediate'
import type { Select } from './selection'
import { packed, tagEdits } from './tag-edits'
import { tagLedger, type TagRow } from './tag-ledger'
import { tagSuggestions } from './tag-suggestions'
import { tagTree } from './tag-tree'

type Input<Verb extends keyof Answers['tags']> = Parameters<Answers['tags'][Verb]>[0]

interface Parts {
  readonly acts: Acts
  readonly select: Select
  /** Told the keys of the articles whose tags changed. */
  readonly changed: (articleKey: number) => void
}

export function tags(
  db: Database,
  { acts, select, changed }: Parts,
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

  // A name is always read alike, and the list is asked for at every change.
  const known = new Map<string, string>()
  function read(name: string): string {
    let reading = known.get(name)
    if (reading === undefined) {
      if (known.size > 20_000) known.clear()
      reading = readings(name)
      known.set(name, reading)
    }
    return reading
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
        readings: [name, ...others].map(read),
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

  /** A change of one tag, kept as an act that `said` names, given the tag as it was. */
  function stepOn<Wanted extends { readonly id: string }>(
    run: (tag: TagRow, input: Wanted) => void,
    said: (tag: TagRow, input: Wanted) => ActWhat,
  ): (input: Wanted) => TagStep {
    return immediate(db, (input: Wanted) => {
      const tag = get(input.id)
      const articles = live(tag)
      const what = said(tag, input)
      const { back } = ledger.record(() => run(tag, input))
      return { step: back.length === 0 ? null : acts.keep(what, articles, packed(back)), articles }
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
    ...tagEdits(db, { acts, select, ledger, named, get }),
    rename: stepOn(
      (tag, { name }: Input<'rename'>) => {
        if (name === tag.name) return
        const fold = foldName(name)
        // A name that was its own alias so far is an alias no more.
        if ((byName.get(fold) as TagRow | undefined)?.id === tag.id) ledger.apply({ do: 'unalias', fold })
        ledger.apply({ do: 'set', tag: tag.id, fields: { name, fold } })
      },
      (tag, { name }) => ({ kind: 'tag-renamed', name: tag.name, to: name }),
    ),
    setColour: stepOn(
      (tag, { colour }: Input<'setColour'>) => {
        if (colour !== tag.colour) ledger.apply({ do: 'set', tag: tag.id, fields: { colour } })
      },
      (tag, { colour }) => ({ kind: 'tag-coloured', name: tag.name, colour }),
    ),
    move: stepOn(
      (tag, { parentId }: Input<'move'>) => {
        if (parentId !== null) get(parentId)
        if (parentId !== tag.parent_id)
          ledger.apply({ do: 'set', tag: tag.id, fields: { parent_id: parentId } })
      },
      (tag, { parentId }) => ({
        kind: 'tag-moved',
        name: tag.name,
        to: parentId === null ? null : get(parentId).name,
      }),
    ),
    addAlias: stepOn(
      (tag, { name }: Input<'addAlias'>) => {
        ledger.apply({ do: 'alias', tag: tag.id, fold: foldName(name), name })
      },
      (tag, { name }) => ({ kind: 'alias-added', name: tag.name, alias: name }),
    ),
    removeAlias: stepOn(
      (tag, { name }: Input<'removeAlias'>) => {
        const fold = foldName(name)
        if ((byName.get(fold) as TagRow | undefined)?.id === tag.id) ledger.apply({ do: 'unalias', fold })
      },
      (tag, { name }) => ({ kind: 'alias-removed', name: tag.name, alias: name }),
    ),
    previewMerge: ({ id, into }: Input<'previewMerge'>) => {
      const tag = get(id)
      return { articles: live(tag), both: liveBoth.get(tag.key, get(into).key) as number }
    },
    merge: stepOn(
      (tag, { into }: Input<'merge'>) => {
        if (into === tag.id)
          throw new GalleyError('tag-cycle', 'a tag cannot be merged into itself', tag.name)
        get(into)
        // First out of its own branch, if it lies there, so that no cycle arises when the branch follows it.
        if (tree.isBelow(into, tag.id))
          ledger.apply({ do: 'set', tag: into, fields: { parent_id: tag.parent_id } })
        const articles = carriers.all(tag.key) as number[]
        const names = [...(aliasesOf.all(tag.key) as { fold: string; name: string }[]), tag]
        dissolve(tag, into)
        for (const { fold, name } of names) ledger.apply({ do: 'alias', tag: into, fold, name })
        ledger.apply({ do: 'hang', tag: into, articles })
      },
      (tag, { into }) => ({ kind: 'tag-merged', name: tag.name, into: get(into).name }),
    ),
    delete: stepOn(
      (tag) => dissolve(tag, tag.parent_id),
      (tag) => ({ kind: 'tag-deleted', name: tag.name }),
    ),
    suggest: tagSuggestions(db),
  }
}

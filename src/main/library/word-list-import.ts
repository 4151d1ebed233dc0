// Bringing a table into a word list: planned beside the lists in force, shown, stored whole as one act that can be taken back.
import type { Database } from 'better-sqlite3'
import { isSafePattern } from '#core/checks/safe-pattern'
import { mappingOf } from '#core/word-lists/columns'
import { entryKey } from '#core/word-lists/entry'
import { planList, type ListPlan } from '#core/word-lists/plan'
import { readList, type ListRead } from '#core/word-lists/read'
import { GalleyError } from '#shared/error'
import {
  PREVIEWED,
  type EntryRow,
  type ListChoice,
  type ListConflict,
  type ListMapping,
  type ListPreview,
  type ListTable,
  type RefusedRow,
} from '#shared/list-import'
import type { ListEntry, ListSummary, WordList } from '#shared/word-list'
import type { Acts } from './acts'
import { inSteps } from './in-steps'
import type { ListPatterns } from './word-list-patterns'
import { readyToWrite, type WordListStore } from './word-lists'

/** A table as it was chosen. */
export interface ListFile {
  readonly name: string
  readonly sha256: string
  readonly table: ListTable
}

export interface WordListImport {
  readonly preview: (file: ListFile, choice: ListChoice) => Promise<ListPreview>
  readonly store: (
    file: ListFile,
    choice: ListChoice,
    make: Pick<ListSummary, 'name' | 'owner' | 'note'> | null,
  ) => Promise<{ readonly act: number; readonly changed: number; readonly list: ListSummary }>
  /** Entries that would come in, as a list of their own. */
  readonly coming: (file: ListFile, choice: ListChoice) => Promise<WordList>
}

/** What takes an import back: to which version, or away; refused if somebody has changed the list since. */
interface Back {
  readonly lists: readonly {
    readonly id: string
    /** The version that the import made. */
    readonly made: number
    /** The one before; null: there was none. */
    readonly before: number | null
  }[]
}

/** Beyond so many slow ones the rest is refused unread: nobody waits for minutes. */
const MOST_SLOW = 5
const SHOWN_CONFLICTS = 500
const FIRST_ROWS = 6

interface Planned extends ListPlan {
  readonly mapping: ListMapping
  readonly refused: readonly RefusedRow[]
}

export function wordListImport(
  db: Database,
  {
    store,
    patterns,
    acts,
  }: { readonly store: WordListStore; readonly patterns: ListPatterns; readonly acts: Acts },
): WordListImport {
  /** Patterns that few texts make endless are found by trying. */
  async function withoutEndless({ rows, refused }: ListRead): Promise<ListRead> {
    const bad: RefusedRow[] = []
    let slow = 0
    for (const { line, entry } of rows) {
      if (entry.match !== 'regex' || isSafePattern(entry.term)) continue
      const fits = slow < MOST_SLOW && (await patterns.survives(entry.term))
      if (fits) continue
      slow++
      bad.push({ line, fault: 'regex-endless', text: entry.term })
    }
    if (bad.length === 0) return { rows, refused }
    const lines = new Set(bad.map(({ line }) => line))
    return {
      rows: rows.filter(({ line }) => !lines.has(line)),
      refused: [...refused, ...bad].toSorted((one, other) => one.line - other.line),
    }
  }

  async function plan({ table }: ListFile, choice: ListChoice): Promise<Planned> {
    const mapping = choice.mapping ?? mappingOf(table.rows[0]?.cells ?? [])
    const { rows, refused } = await withoutEndless(await inSteps(readList(table, mapping)))
    const own = choice.into === null ? null : store.get(choice.into)
    const into = own === null ? null : { id: own.id, name: own.name, entries: store.entries(own.id) }
    const others = store.inForce().filter(({ id }) => id !== choice.into)
    return { mapping, refused, ...(await inSteps(planList({ rows, into, others, choice }))) }
  }

  function previewOf({ name, sha256, table }: ListFile, planned: Planned): ListPreview {
    const { rows, conflicts, refused, left, removed, mapping } = planned
    const count = (kind: EntryRow['kind']): number => rows.filter((row) => row.kind === kind).length
    const some = (kind: EntryRow['kind']): readonly EntryRow[] =>
      rows.filter((row) => row.kind === kind).slice(0, PREVIEWED)
    const isOpen = ({ answer }: ListConflict): boolean => answer === null
    return {
      name,
      sha256,
      encoding: table.encoding,
      sheets: table.sheets,
      sheet: table.sheet,
      mapping,
      first: table.rows.slice(0, FIRST_ROWS).map(({ cells }) => cells),
      counts: {
        new: count('new'),
        changed: count('changed'),
        same: count('same'),
        refused: refused.length,
        left,
        removed,
        conflicts: conflicts.length,
        open: conflicts.filter(isOpen).length,
      },
      rows: [...some('changed'), ...some('new'), ...some('same')],
      refused: refused.slice(0, PREVIEWED),
      conflicts: [...conflicts.filter(isOpen), ...conflicts.filter((one) => !isOpen(one))].slice(
        0,
        SHOWN_CONFLICTS,
      ),
      bodyOnly: rows.filter(({ entry }) => entry.match === 'regex' && !isSafePattern(entry.term)).length,
    }
  }

  acts.reverts('wordLists', (given) => {
    const { lists } = given as Back
    for (const { id, made } of lists)
      if (store.get(id).version !== made) throw new GalleyError('too-late', `list ${id} was changed since`)
    for (const { id, before } of lists)
      if (before === null) store.remove(id, true)
      else store.write(id, store.at(id, before), { act: 'undone', what: String(before) })
    return lists.length
  })

  const keep = db.transaction(
    (file: ListFile, choice: ListChoice, make: Parameters<WordListImport['store']>[2], planned: Planned) => {
      const back: Back['lists'][number][] = []
      const why = { act: 'imported', what: file.name } as const
      let list: ListSummary
      if (choice.into === null) {
        list = store.make(
          { name: make?.name ?? file.name, owner: make?.owner ?? '', note: make?.note ?? '', enabled: true },
          planned.entries,
          why,
        )
        back.push({ id: list.id, made: list.version, before: null })
      } else {
        const before = store.get(choice.into).version
        list = store.write(choice.into, planned.entries, why)
        if (list.version !== before) back.push({ id: list.id, made: list.version, before })
      }
      for (const [id, keys] of planned.off) {
        if (id === choice.into) continue
        const before = store.get(id).version
        const entries = store
          .entries(id)
          .map((entry): ListEntry => (keys.has(entryKey(entry)) ? { ...entry, on: false } : entry))
        const { version } = store.write(id, entries, { act: 'conflict', what: list.name })
        if (version !== before) back.push({ id, made: version, before })
      }
      const changed = planned.rows.filter(({ kind }) => kind !== 'same').length
      const act = acts.keep({ kind: 'word-list-imported', name: list.name }, changed, {
        lists: back,
      } satisfies Back)
      return { act, changed, list }
    },
  )

  return {
    preview: async (file, choice) => previewOf(file, await plan(file, choice)),
    store: async (file, choice, make) => {
      const stood = store.stamp('')
      const planned = await plan(file, choice)
      await inSteps(readyToWrite(planned.entries))
      // Planning pauses: what was planned beside must still stand.
      if (store.stamp('') !== stood)
        throw new GalleyError('list-changed', 'lists changed while it was planned')
      return keep.immediate(file, choice, make, planned)
    },
    coming: async (file, choice) => {
      const { rows } = await plan(file, choice)
      return {
        id: 'coming',
        name: file.name,
        entries: rows.filter(({ kind }) => kind !== 'same').map(({ entry }) => entry),
      }
    },
  }
}

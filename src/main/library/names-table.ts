// The ledger of names from a table: planned first, then taken as one act.
import { planNames, readNames, type ListedPerson } from '#core/names/table'
import type { ActDone } from '#shared/act'
import {
  NAMES_PLANNED,
  type LedgerPerson,
  type LedgerOffice,
  type NamePair,
  type NamesPlan,
  type PlannedName,
} from '#shared/names'
import type { Table } from '#shared/outcome'
import type { Acts } from './acts'
import { newId } from './ids'
import type { PairVerdict } from './name-pairs'
import type { NameRows, StoredPerson } from './name-rows'

/** A table that somebody has chosen. */
export interface NamesFile {
  readonly name: string
  /** In hex. */
  readonly sha256: string
  readonly table: Table
}

export interface NamesTable {
  planNames(file: NamesFile): NamesPlan
  takeNames(file: NamesFile): Promise<ActDone>
}

/** What takes an act back: people as they were, null for those who were not there; what was ruled of pairs before. */
export interface NamesBack {
  readonly people: readonly { readonly id: string; readonly before: StoredPerson | null }[]
  readonly pairs: readonly (NamePair & { readonly verdict: PairVerdict })[]
}

/** Offices are the same if they are called so, there, and begun then. */
export const officeKey = (one: Pick<LedgerOffice, 'title' | 'organisation' | 'from'>): string =>
  `${one.title}\u0001${one.organisation}\u0001${one.from}`

export function namesTable(acts: Acts, rows: NameRows): NamesTable {
  function planned(
    file: NamesFile,
  ): ReturnType<typeof planNames> & { readonly missing: NamesPlan['missing'] } {
    const read = readNames(file.table.rows)
    return { ...planNames(read.rows, rows.people()), missing: read.missing }
  }
  function stored(before: LedgerPerson | null, after: ListedPerson): StoredPerson {
    const known = new Map((before?.offices ?? []).map((one) => [officeKey(one), one]))
    return {
      ...after,
      id: after.id === '' ? newId() : after.id,
      offices: after.offices.map((one) => {
        const was = known.get(officeKey(one))
        return {
          ...one,
          id: was?.id ?? '',
          source: was?.source ?? 'table',
          articleId: was?.articleId ?? null,
        }
      }),
    }
  }
  return {
    planNames: (file) => {
      const { planned: all, missing } = planned(file)
      const counts = { new: 0, changed: 0, same: 0, refused: 0 }
      const shown: PlannedName[] = []
      for (const row of all) if (counts[row.kind]++ < NAMES_PLANNED) shown.push(row)
      const { name, sha256, table } = file
      return { name, sha256, encoding: table.encoding, missing, counts, rows: shown }
    },
    takeNames: async (file) => {
      let before: NamesBack['people'][number][] = []
      return acts.run({
        work: 'names',
        items: () => Promise.resolve(planned(file).people),
        what: () => ({ kind: 'names', change: 'imported', name: file.name }),
        begin: () => {
          before = []
        },
        run: (one) => {
          const next = stored(one.before, one.after)
          before.push({ id: next.id, before: one.before })
          rows.put(next)
        },
        back: () =>
          before.length === 0
            ? undefined
            : { articles: before.length, changes: { people: before, pairs: [] } satisfies NamesBack },
      })
    },
  }
}

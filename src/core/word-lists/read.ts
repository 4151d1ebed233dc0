// The rows of a table → entries with the line each stands on, and the rows that cannot be one, with the cause.
import type { ListColumn, ListMapping, ListTable, RefusedRow } from '#shared/list-import'
import { MOST_ENTRIES, MOST_PATTERNS, type ListEntry } from '#shared/word-list'
import { entryKey, entryOf, sameEntry } from './entry'

export interface ReadRow {
  readonly line: number
  readonly entry: ListEntry
}

export interface ListRead {
  readonly rows: readonly ReadRow[]
  readonly refused: readonly RefusedRow[]
}

/** Between two of these others may run. */
const STEP = 200

const shown = (cells: readonly string[]): string =>
  cells
    .map((cell) => cell.replace(/\s+/g, ' ').trim())
    .filter((cell) => cell !== '')
    .join(' · ')
    .slice(0, 200)

/**
 * In the order of the file; pauses now and then. The same entry said again is refused as `repeated`; the same term with
 * something else to say is left to whoever asks. Never throws.
 */
export function* readList(
  { rows }: Pick<ListTable, 'rows'>,
  { head, columns }: ListMapping,
): Generator<void, ListRead> {
  const place = new Map<ListColumn, number>()
  for (const [at, column] of columns.entries())
    if (column !== null && !place.has(column)) place.set(column, at)
  const taken: ReadRow[] = []
  const refused: RefusedRow[] = []
  const seen = new Map<string, ListEntry[]>()
  let patterns = 0
  for (const [at, { line, cells }] of rows.entries()) {
    if (at % STEP === STEP - 1) yield
    if (head && at === 0) continue
    const entry = entryOf((column) => cells[place.get(column) ?? -1] ?? '')
    const refuse = (fault: RefusedRow['fault']): void =>
      void refused.push({ line, fault, text: shown(cells) })
    if (typeof entry === 'string') {
      refuse(entry)
      continue
    }
    const key = entryKey(entry)
    const before = seen.get(key) ?? []
    if (before.some((other) => sameEntry(other, entry))) refuse('repeated')
    else if (taken.length >= MOST_ENTRIES) refuse('too-many')
    else if (entry.match === 'regex' && ++patterns > MOST_PATTERNS) refuse('too-many-patterns')
    else {
      seen.set(key, [...before, entry])
      taken.push({ line, entry })
    }
  }
  return { rows: taken, refused }
}

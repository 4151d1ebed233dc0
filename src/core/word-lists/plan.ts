// What importing rows into a list would do beside the lists that are there: new, changed, same; what contradicts; the outcome.
import type {
  ConflictAnswer,
  ConflictKind,
  ConflictSide,
  EntryRow,
  ListChoice,
  ListConflict,
} from '#shared/list-import'
import type { ListEntry, WordList } from '#shared/word-list'
import { entryKey, sameEntry } from './entry'
import type { ReadRow } from './read'

/** Entries of other lists, and of the own one, that are to be switched off: by list, their keys. */
export type SwitchedOff = ReadonlyMap<string, ReadonlySet<string>>

export interface ListPlan {
  /** The list as it would be. */
  readonly entries: readonly ListEntry[]
  readonly off: SwitchedOff
  readonly rows: readonly EntryRow[]
  readonly conflicts: readonly ListConflict[]
  /** Rows left out by an answer to a conflict. */
  readonly left: number
  /** Entries that go because the file does not have them. */
  readonly removed: number
}

interface Given {
  readonly rows: readonly ReadRow[]
  /** The list that takes them in; null: a new one. */
  readonly into: WordList | null
  /** The others that are asked. */
  readonly others: readonly WordList[]
  readonly choice: Pick<ListChoice, 'replace' | 'answers' | 'rest'>
}

const STEP = 500

type Row = Extract<ConflictSide, { kind: 'row' }>
const rowSide = ({ line, entry: { term, suggestion } }: ReadRow): Row => ({
  kind: 'row',
  line,
  term,
  suggestion,
})

const entrySide = (list: WordList, at: number, { term, suggestion }: ListEntry): ConflictSide => ({
  kind: 'entry',
  listId: list.id,
  list: list.name,
  number: at + 1,
  term,
  suggestion,
})

/** What a text is looked up by as a term: patterns aside, words in small letters. */
const textKey = (text: string): string => text.toLowerCase()
const stands = ({ match, term }: ListEntry, text: string): boolean =>
  match === 'literal' ? term === text : match === 'word' && term.toLowerCase() === text.toLowerCase()

interface Held {
  readonly entry: ListEntry
  readonly side: ConflictSide
}

/** All that stands or would stand, by the text of its term. */
function* heldBy({ rows, into, others }: Given): Generator<void, ReadonlyMap<string, readonly Held[]>> {
  const held = new Map<string, Held[]>()
  const add = (entry: ListEntry, side: ConflictSide): void => {
    if (entry.match === 'regex' || !entry.on) return
    const key = textKey(entry.term)
    const same = held.get(key)
    if (same) same.push({ entry, side })
    else held.set(key, [{ entry, side }])
  }
  let n = 0
  const fresh = new Set<string>()
  for (const row of rows) {
    fresh.add(entryKey(row.entry))
    add(row.entry, rowSide(row))
    if (++n % STEP === 0) yield
  }
  for (const list of into === null ? others : [into, ...others])
    for (const [at, entry] of list.entries.entries()) {
      // What the file changes is no party any more.
      if (list !== into || !fresh.has(entryKey(entry))) add(entry, entrySide(list, at, entry))
      if (++n % STEP === 0) yield
    }
  return held
}

type Found = Omit<ListConflict, 'answer'>

const idOf = (kind: ConflictKind, { line }: Row, other: ConflictSide): string =>
  `${kind} ${line} ${other.kind === 'row' ? other.line : `${other.listId} ${other.number}`}`

function* conflictsOf(given: Given): Generator<void, readonly Found[]> {
  const held = yield* heldBy(given)
  const found: Found[] = []
  const first = new Map<string, ReadRow>()
  const add = (kind: ConflictKind, row: Row, other: ConflictSide): void =>
    void found.push({ id: idOf(kind, row, other), kind, row, other })
  for (const [n, row] of given.rows.entries()) {
    if (n % STEP === STEP - 1) yield
    const { entry, line } = row
    const side = rowSide(row)
    const before = first.get(entryKey(entry))
    if (before === undefined) first.set(entryKey(entry), row)
    else add('twice', side, rowSide(before))
    if (entry.match === 'regex' || !entry.on) continue
    for (const { entry: other, side: where } of held.get(textKey(entry.term)) ?? [])
      if (
        where.kind === 'entry' &&
        where.listId !== given.into?.id &&
        stands(other, entry.term) &&
        other.suggestion !== entry.suggestion
      )
        add('elsewhere', side, where)
    if (entry.suggestion === '') continue
    for (const { entry: other, side: where } of held.get(textKey(entry.suggestion)) ?? []) {
      if (!stands(other, entry.suggestion) || other.suggestion === entry.suggestion) continue
      if (where.kind === 'row' && where.line === line) continue
      const isCircle = other.suggestion !== '' && stands(entry, other.suggestion)
      // Of two rows that go in a circle one says it.
      if (isCircle && where.kind === 'row' && where.line < line) continue
      add(isCircle ? 'circle' : 'chain', side, where)
    }
  }
  return found
}

const answered = ({ kind }: Found, answer: ConflictAnswer | null | undefined): ConflictAnswer | null =>
  // One list has a term once.
  answer === undefined || answer === null || (kind === 'twice' && answer === 'both') ? null : answer

interface Settled {
  readonly left: ReadonlySet<number>
  readonly off: ReadonlyMap<string, Set<string>>
}

function settle(conflicts: readonly ListConflict[], lists: ReadonlyMap<string, WordList>): Settled {
  const left = new Set<number>()
  const off = new Map<string, Set<string>>()
  const drop = (side: ConflictSide): void => {
    if (side.kind === 'row') left.add(side.line)
    else {
      const entry = lists.get(side.listId)?.entries[side.number - 1]
      if (entry === undefined) return
      const keys = off.get(side.listId) ?? new Set()
      off.set(side.listId, keys.add(entryKey(entry)))
    }
  }
  for (const { row, other, answer } of conflicts) {
    // What is open does not come in: asked again, it can.
    if (answer === null || answer === 'mine' || answer === 'out') drop(row)
    if (answer === 'file' || answer === 'out') drop(other)
  }
  return { left, off }
}

/** Pure; pauses now and then. The same rows, lists and answers give the same plan. */
export function* planList(given: Given): Generator<void, ListPlan> {
  const { rows, into, others, choice } = given
  const said = new Map(choice.answers.map(({ id, answer }) => [id, answer]))
  const conflicts = (yield* conflictsOf(given)).map((one): ListConflict => ({
    ...one,
    answer: answered(one, said.get(one.id)) ?? answered(one, choice.rest),
  }))
  const lists = new Map((into === null ? others : [into, ...others]).map((list) => [list.id, list]))
  const { left, off } = settle(conflicts, lists)
  let n = 0
  const coming = new Map<string, ReadRow>()
  const named = new Set<string>()
  for (const row of rows) {
    const key = entryKey(row.entry)
    named.add(key)
    if (!left.has(row.line)) coming.set(key, row)
    if (++n % STEP === 0) yield
  }
  const before = new Map<string, ListEntry>()
  const entries: ListEntry[] = []
  const ownOff = off.get(into?.id ?? '')
  let removed = 0
  for (const entry of into?.entries ?? []) {
    const key = entryKey(entry)
    before.set(key, entry)
    const row = coming.get(key)
    // One that says the same is the very same, so that the list knows it again.
    if (row !== undefined) entries.push(sameEntry(entry, row.entry) ? entry : row.entry)
    else if (choice.replace && !named.has(key)) removed++
    else entries.push(ownOff?.has(key) === true && entry.on ? { ...entry, on: false } : entry)
    if (++n % STEP === 0) yield
  }
  const told: EntryRow[] = []
  for (const [key, { line, entry }] of coming) {
    const was = before.get(key) ?? null
    const kind = was === null ? 'new' : sameEntry(was, entry) ? 'same' : 'changed'
    told.push({ kind, line, entry, before: was })
    if (kind === 'new') entries.push(entry)
    if (++n % STEP === 0) yield
  }
  return { entries, off, rows: told, conflicts, left: left.size, removed }
}

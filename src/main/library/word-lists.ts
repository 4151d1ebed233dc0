// Word lists in the library: each whole, every change a version with its way back; those in force are held ready.
import type { Database } from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { difference, putBack, type Back } from '#core/word-lists/back'
import { csvRows, CSV_HEAD } from '#core/word-lists/canonical'
import { GalleyError } from '#shared/error'
import {
  MOST_ENTRIES,
  MOST_PATTERNS,
  type ListAct,
  type ListEntry,
  type ListSummary,
  type ListVersion,
  type WordList,
} from '#shared/word-list'
import { newId } from './ids'

interface Row {
  readonly key: number
  readonly id: string
  readonly name: string
  readonly owner: string
  readonly note: string
  readonly enabled: 0 | 1
  readonly version: number
  readonly checksum: Buffer
  readonly size: number
  readonly off: number
  readonly createdAt: number
  readonly changedAt: number
}

/** What a version is of. */
interface Why {
  readonly act: ListAct
  readonly what?: string
}

interface Force {
  readonly stamp: string
  readonly lists: readonly WordList[]
  /** Whether an entry holds for a time only. */
  readonly isDated: boolean
}

export interface WordListStore {
  readonly all: () => readonly ListSummary[]
  /** Refused with `not-found`. */
  readonly get: (id: string) => ListSummary
  readonly entries: (id: string) => readonly ListEntry[]
  /** Those that are asked; the very same array until something changes. */
  readonly inForce: () => readonly WordList[]
  /** Moves with what `inForce` says, and with the day where an entry holds for a time only. */
  readonly stamp: (today: string) => string
  /** Within the transaction that is open. */
  readonly make: (
    named: Pick<ListSummary, 'name' | 'owner' | 'note' | 'enabled'>,
    entries: readonly ListEntry[],
    why: Why,
  ) => ListSummary
  /** A further version, if it says something else. Refused with `list-too-long`. Within the transaction that is open. */
  readonly write: (id: string, entries: readonly ListEntry[], why: Why) => ListSummary
  readonly describe: (id: string, named: Pick<ListSummary, 'name' | 'owner' | 'note'>) => ListSummary
  readonly enable: (id: string, on: boolean) => ListSummary
  readonly remove: (id: string, removed: boolean) => void
  readonly history: (id: string) => readonly ListVersion[]
  /** What a version held. Refused with `not-found`, and with `library-damaged` if its check sum does not match. */
  readonly at: (id: string, version: number) => readonly ListEntry[]
}

const SHOWN = `key, id, name, owner, note, enabled, version, checksum, size, off, created_at AS createdAt, changed_at AS changedAt`

const texts = new WeakMap<ListEntry, string>()

/** As it is stored, made once for an entry. */
function storedEntry(entry: ListEntry): string {
  const known = texts.get(entry)
  if (known !== undefined) return known
  const text = JSON.stringify(entry)
  texts.set(entry, text)
  return text
}

interface Ready {
  readonly checksum: Buffer
  /** As they are stored: UTF-8, so that writing them converts nothing more. */
  readonly text: Buffer
}

/** By list, until it is written. */
const ready = new WeakMap<readonly ListEntry[], Ready>()
/** So many entries at a time. */
const SOME = 500

/** Makes a long list ready to be written, a bit at a time, so that writing this very array takes but a moment. */
export function* readyToWrite(entries: readonly ListEntry[]): Generator<void, Ready> {
  const known = ready.get(entries)
  if (known !== undefined) return known
  const sum = createHash('sha256').update(CSV_HEAD)
  const texts: Buffer[] = []
  for (let from = 0; from < entries.length; from += SOME) {
    const some = entries.slice(from, from + SOME)
    sum.update(csvRows(some))
    texts.push(Buffer.from(`${from === 0 ? '[' : ','}${some.map(storedEntry).join()}`))
    yield
  }
  texts.push(Buffer.from(texts.length === 0 ? '[]' : ']'))
  const made = { checksum: sum.digest(), text: Buffer.concat(texts) }
  ready.set(entries, made)
  return made
}

function readyAtOnce(entries: readonly ListEntry[]): Ready {
  const work = readyToWrite(entries)
  for (;;) {
    const { done, value } = work.next()
    if (done === true) {
      ready.delete(entries)
      return value
    }
  }
}

const sumOf = (entries: readonly ListEntry[]): Buffer =>
  createHash('sha256').update(CSV_HEAD).update(csvRows(entries)).digest()

const shown = ({
  id,
  name,
  owner,
  note,
  version,
  size,
  off,
  createdAt,
  changedAt,
  ...row
}: Row): ListSummary => ({
  id,
  name,
  owner,
  note,
  enabled: row.enabled === 1,
  version,
  checksum: row.checksum.toString('hex'),
  size,
  off,
  createdAt,
  changedAt,
})

export function wordListStore(db: Database, person: () => string): WordListStore {
  const all = db.prepare(`SELECT ${SHOWN} FROM word_list WHERE removed_at IS NULL ORDER BY key`)
  const byId = db.prepare(`SELECT ${SHOWN} FROM word_list WHERE id = ?`)
  const text = db.prepare('SELECT entries FROM word_list WHERE key = ?').pluck()
  const insert = db.prepare(`
    INSERT INTO word_list (id, name, owner, note, enabled, version, checksum, entries, size, off, created_at, changed_at)
    VALUES (@id, @name, @owner, @note, @enabled, 1, @checksum, CAST(@entries AS TEXT), @size, @off, @now, @now)`)
  const put = db.prepare(`
    UPDATE word_list SET version = @version, checksum = @checksum, entries = CAST(@entries AS TEXT), size = @size, off = @off,
      changed_at = @now WHERE key = @key`)
  const addVersion = db.prepare(`
    INSERT INTO word_list_version (list_key, version, act, what, by, at, added, changed, removed, size, checksum, back)
    VALUES (@key, @version, @act, @what, @by, @now, @added, @changed, @removed, @size, @checksum, @back)`)
  const versions = db.prepare(`
    SELECT version, act, what, by, at, added, changed, removed, size, checksum FROM word_list_version
    WHERE list_key = ? ORDER BY version DESC`)
  const backs = db.prepare(
    'SELECT version, back FROM word_list_version WHERE list_key = ? AND version > ? ORDER BY version DESC',
  )
  const sum = db.prepare('SELECT checksum FROM word_list_version WHERE list_key = ? AND version = ?').pluck()
  const name = db.prepare('UPDATE word_list SET name = @name, owner = @owner, note = @note WHERE key = @key')
  const setEnabled = db.prepare('UPDATE word_list SET enabled = ? WHERE key = ?')
  const setRemoved = db.prepare('UPDATE word_list SET removed_at = ? WHERE key = ?')

  /** By list, what was read or written last; it stands if its check sum does. */
  const held = new Map<number, { readonly checksum: Buffer; readonly entries: readonly ListEntry[] }>()
  let force: Force | null = null

  function row(id: string): Row {
    const found = byId.get(id) as Row | undefined
    if (found === undefined) throw new GalleyError('not-found', `no word list ${id}`)
    return found
  }
  function entriesOf({ key, checksum }: Row): readonly ListEntry[] {
    const known = held.get(key)
    if (known?.checksum.equals(checksum) === true) return known.entries
    const entries = JSON.parse(text.get(key) as string) as readonly ListEntry[]
    held.set(key, { checksum, entries })
    return entries
  }
  function sized(entries: readonly ListEntry[]) {
    const patterns = entries.filter(({ match }) => match === 'regex').length
    if (entries.length > MOST_ENTRIES || patterns > MOST_PATTERNS)
      throw new GalleyError('list-too-long', `${entries.length} entries, ${patterns} patterns`)
    const { checksum, text: stored } = readyAtOnce(entries)
    return {
      checksum,
      entries: stored,
      size: entries.length,
      off: entries.filter(({ on }) => !on).length,
      now: Date.now(),
    }
  }
  function keepVersion(
    version: { readonly key: number; readonly version: number; readonly act: string; readonly what: string },
    said: ReturnType<typeof sized>,
    { added, changed, removed, back }: ReturnType<typeof difference>,
    entries: readonly ListEntry[],
  ): void {
    held.set(version.key, { checksum: said.checksum, entries })
    addVersion.run({
      ...said,
      ...version,
      by: person(),
      added,
      changed,
      removed,
      back: JSON.stringify(back),
    })
  }
  const stampOf = (rows: readonly Row[]): string =>
    rows.map(({ id, version, name: said }) => `${id} ${version} ${said}`).join('\n')
  function inForce(): Force {
    const rows = (all.all() as Row[]).filter(({ enabled }) => enabled === 1)
    const stamp = stampOf(rows)
    if (force?.stamp === stamp) return force
    const lists = rows.map((one) => ({ id: one.id, name: one.name, entries: entriesOf(one) }))
    const isDated = lists.some(({ entries }) => entries.some((one) => one.validFrom + one.validTo !== ''))
    force = { stamp, lists, isDated }
    return force
  }

  return {
    all: () => (all.all() as Row[]).map(shown),
    get: (id) => shown(row(id)),
    entries: (id) => entriesOf(row(id)),
    inForce: () => inForce().lists,
    stamp: (today) => {
      const { stamp, isDated } = inForce()
      return isDated ? `${stamp} ${today}` : stamp
    },
    make: ({ enabled, ...named }, entries, { act, what = '' }) => {
      const id = newId()
      const said = sized(entries)
      const key = Number(insert.run({ ...named, ...said, id, enabled: enabled ? 1 : 0 }).lastInsertRowid)
      keepVersion({ key, version: 1, act, what }, said, difference([], entries), entries)
      return shown(row(id))
    },
    write: (id, entries, { act, what = '' }) => {
      const before = row(id)
      const said = sized(entries)
      // The same entries are no version, and need no comparison.
      if (said.checksum.equals(before.checksum)) return shown(before)
      const version = before.version + 1
      const apart = difference(entriesOf(before), entries)
      put.run({ ...said, key: before.key, version })
      keepVersion({ key: before.key, version, act, what }, said, apart, entries)
      return shown(row(id))
    },
    describe: (id, named) => {
      name.run({ ...named, key: row(id).key })
      return shown(row(id))
    },
    enable: (id, on) => {
      setEnabled.run(on ? 1 : 0, row(id).key)
      return shown(row(id))
    },
    remove: (id, removed) => void setRemoved.run(removed ? Date.now() : null, row(id).key),
    history: (id) =>
      (versions.all(row(id).key) as (Omit<ListVersion, 'checksum'> & { checksum: Buffer })[]).map((one) => ({
        ...one,
        checksum: one.checksum.toString('hex'),
      })),
    at: (id, version) => {
      const now = row(id)
      const wanted = sum.get(now.key, version) as Buffer | undefined
      if (wanted === undefined) throw new GalleyError('not-found', `no version ${version}`)
      let entries = entriesOf(now)
      for (const { back } of backs.iterate(now.key, version) as Iterable<{ back: string }>)
        entries = putBack(entries, JSON.parse(back) as Back)
      if (!sumOf(entries).equals(wanted))
        throw new GalleyError('library-damaged', `list ${id} version ${version}`)
      return entries
    },
  }
}

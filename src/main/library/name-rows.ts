// The ledger's rows: people with their offices read whole and kept until something changes, written one by one.
import type { Database } from 'better-sqlite3'
import { nameBook, type NameBook } from '#core/names/book'
import { GalleyError } from '#shared/error'
import type { LedgerOffice, LedgerPerson } from '#shared/names'
import { newId } from './ids'

/** As it is stored: the headline of the article belongs to the article. */
export type StoredPerson = Omit<LedgerPerson, 'offices'> & {
  readonly offices: readonly Omit<LedgerOffice, 'headline'>[]
}

export interface NameRows {
  /** Those with a place in the order first, then as they were added. */
  readonly people: () => readonly LedgerPerson[]
  readonly book: () => NameBook
  /** Refused with `not-found`. */
  readonly get: (id: string) => LedgerPerson
  readonly find: (id: string) => LedgerPerson | undefined
  /** Writes a person whole, as new or in place of the one of that id. */
  readonly put: (person: StoredPerson) => void
  readonly remove: (id: string) => void
  readonly rank: (id: string, rank: number | null) => void
}

interface PersonRow {
  readonly key: number
  readonly id: string
  readonly name: string
  readonly spellings: string
  readonly rank: number | null
  readonly note: string
}
interface OfficeRow extends LedgerOffice {
  readonly person: number
}

/** `onChange` is told before anybody can read what has changed. */
export function nameRowsOf(db: Database, onChange: () => void): NameRows {
  const people = db.prepare(
    'SELECT key, id, name, spellings, rank, note FROM name_person ORDER BY rank IS NULL, rank, key',
  )
  const offices = db.prepare(`
    SELECT o.person_key AS person, o.id, o.title, o.organisation, o.valid_from AS "from", o.valid_to AS "to", o.source,
      a.id AS articleId, COALESCE(a.headline, '') AS headline
    FROM name_office o LEFT JOIN article a ON a.id = o.article_id ORDER BY o.valid_from, o.key`)
  const putPerson = db.prepare(`
    INSERT INTO name_person (id, name, spellings, rank, note) VALUES (@id, @name, @spellings, @rank, @note)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, spellings = excluded.spellings, rank = excluded.rank, note = excluded.note
    RETURNING key`)
  const dropOffices = db.prepare('DELETE FROM name_office WHERE person_key = ?')
  const putOffice = db.prepare(`
    INSERT INTO name_office (id, person_key, title, organisation, valid_from, valid_to, source, article_id)
    VALUES (@id, @person, @title, @organisation, @from, @to, @source, @articleId)`)
  const drop = db.prepare('DELETE FROM name_person WHERE id = ?')
  const setRank = db.prepare('UPDATE name_person SET rank = ? WHERE id = ?')
  let kept:
    | { readonly people: readonly LedgerPerson[]; readonly byId: ReadonlyMap<string, LedgerPerson> }
    | undefined
  let book: NameBook | undefined

  function changed(): void {
    kept = undefined
    book = undefined
    onChange()
  }
  function read(): NonNullable<typeof kept> {
    if (kept !== undefined) return kept
    const held = new Map<number, LedgerOffice[]>()
    for (const { person, ...office } of offices.all() as OfficeRow[]) {
      const list = held.get(person)
      if (list) list.push(office)
      else held.set(person, [office])
    }
    const all = (people.all() as PersonRow[]).map(({ key, spellings, ...person }): LedgerPerson => ({
      ...person,
      spellings: JSON.parse(spellings) as string[],
      offices: held.get(key) ?? [],
    }))
    kept = { people: all, byId: new Map(all.map((one) => [one.id, one])) }
    return kept
  }
  return {
    people: () => read().people,
    book: () => (book ??= nameBook(read().people)),
    find: (id) => read().byId.get(id),
    get: (id) => {
      const found = read().byId.get(id)
      if (found === undefined) throw new GalleyError('not-found', `no name ${id}`)
      return found
    },
    put: ({ offices: held, spellings, id, name, rank, note }) => {
      const { key } = putPerson.get({ id, name, rank, note, spellings: JSON.stringify(spellings) }) as {
        key: number
      }
      dropOffices.run(key)
      for (const { title, organisation, from, to, source, articleId, id: office } of held)
        putOffice.run({
          id: office === '' ? newId() : office,
          person: key,
          title,
          organisation,
          from,
          to,
          source,
          articleId,
        })
      changed()
    },
    remove: (id) => {
      drop.run(id)
      changed()
    },
    rank: (id, rank) => {
      setRank.run(rank, id)
      changed()
    },
  }
}

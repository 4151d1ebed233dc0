// Saved searches: kept in an order of one's own; what is removed can be put back where it was.
import type { Database } from 'better-sqlite3'
import * as v from 'valibot'
import { contract, type Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { SavedSearch } from '#shared/saved-search'
import { newId } from './ids'
import { immediate } from './immediate'

interface Row {
  readonly id: string
  readonly name: string
  readonly question: string
}

const Question = contract.searches.save.input.entries.question

export function savedSearches(db: Database): Answers['searches'] {
  const all = db.prepare(
    'SELECT id, name, question FROM saved_search WHERE removed_at IS NULL ORDER BY place',
  )
  const one = db.prepare('SELECT id, name, question FROM saved_search WHERE id = ? AND removed_at IS NULL')
  const insert = db.prepare(
    'INSERT INTO saved_search (id, name, question, place, created_at) SELECT ?, ?, ?, COALESCE(MAX(place), 0) + 1, ? FROM saved_search',
  )
  const update = db.prepare('UPDATE saved_search SET name = ?, question = ? WHERE id = ?')
  const setRemoved = db.prepare(
    'UPDATE saved_search SET removed_at = ? WHERE id = ? AND (removed_at IS NULL) <> (? IS NULL)',
  )
  const setPlace = db.prepare('UPDATE saved_search SET place = ? WHERE id = ?')

  /** A row that is damaged, or written by a later version, is left out rather than taken for another question. */
  function toSearch({ id, name, question }: Row): SavedSearch[] {
    let stored: unknown
    try {
      stored = JSON.parse(question)
    } catch {
      return []
    }
    const checked = v.safeParse(Question, stored)
    return checked.success ? [{ id, name, question: checked.output }] : []
  }

  function get(id: string): SavedSearch {
    const [search] = (one.all(id) as Row[]).flatMap(toSearch)
    if (!search) throw new GalleyError('not-found', `no saved search ${id}`)
    return search
  }

  const turn = (id: string, removedAt: number | null): { readonly done: boolean } => ({
    done: setRemoved.run(removedAt, id, removedAt).changes > 0,
  })

  return {
    list: () => (all.all() as Row[]).flatMap(toSearch),
    save: immediate(db, ({ name, question }) => {
      const id = newId()
      insert.run(id, name, JSON.stringify(question), Date.now())
      return get(id)
    }),
    change: immediate(db, ({ id, name, question }) => {
      const before = get(id)
      update.run(name ?? before.name, JSON.stringify(question ?? before.question), id)
      return get(id)
    }),
    remove: immediate(db, ({ id }) => turn(id, Date.now())),
    restore: immediate(db, ({ id }) => turn(id, null)),
    move: immediate(db, ({ id, before }) => {
      const ids = (all.all() as Row[]).map((row) => row.id)
      if (!ids.includes(id)) throw new GalleyError('not-found', `no saved search ${id}`)
      const others = ids.filter((other) => other !== id)
      const at = before === null ? others.length : others.indexOf(before)
      if (at < 0) return { done: false }
      others.toSpliced(at, 0, id).forEach((other, place) => setPlace.run(place, other))
      return { done: true }
    }),
  }
}

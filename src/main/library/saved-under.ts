// Questions kept under a name, in an order of one's own: saved searches, views of the queue. What is removed can be put back
// where it was.
import type { Database } from 'better-sqlite3'
import * as v from 'valibot'
import { GalleyError } from '#shared/error'
import { newId } from './ids'
import { immediate } from './immediate'

interface Row {
  readonly id: string
  readonly name: string
  readonly question: string
}

interface Saved<Question> {
  readonly id: string
  readonly name: string
  readonly question: Question
}

interface SavedUnder<Question> {
  readonly list: () => readonly Saved<Question>[]
  readonly save: (input: { readonly name: string; readonly question: Question }) => Saved<Question>
  readonly change: (input: {
    readonly id: string
    readonly name?: string | undefined
    readonly question?: Question | undefined
  }) => Saved<Question>
  readonly remove: (input: { readonly id: string }) => { readonly done: boolean }
  readonly restore: (input: { readonly id: string }) => { readonly done: boolean }
  readonly move: (input: { readonly id: string; readonly before: string | null }) => {
    readonly done: boolean
  }
}

/** `checked` is what a question must be. */
export function savedUnder<Question>(
  db: Database,
  table: 'saved_search' | 'queue_view',
  checked: v.GenericSchema<unknown, Question>,
): SavedUnder<Question> {
  type Input<Verb extends keyof SavedUnder<Question>> = Parameters<SavedUnder<Question>[Verb]>[0]
  const all = db.prepare(`SELECT id, name, question FROM ${table} WHERE removed_at IS NULL ORDER BY place`)
  const one = db.prepare(`SELECT id, name, question FROM ${table} WHERE id = ? AND removed_at IS NULL`)
  const insert = db.prepare(
    `INSERT INTO ${table} (id, name, question, place, created_at) SELECT ?, ?, ?, COALESCE(MAX(place), 0) + 1, ? FROM ${table}`,
  )
  const update = db.prepare(`UPDATE ${table} SET name = ?, question = ? WHERE id = ?`)
  const setRemoved = db.prepare(
    `UPDATE ${table} SET removed_at = ? WHERE id = ? AND (removed_at IS NULL) <> (? IS NULL)`,
  )
  const setPlace = db.prepare(`UPDATE ${table} SET place = ? WHERE id = ?`)

  /** A row that is damaged, or written by a later version, is left out rather than taken for another question. */
  function toSearch({ id, name, question }: Row): Saved<Question>[] {
    let stored: unknown
    try {
      stored = JSON.parse(question)
    } catch {
      return []
    }
    const read = v.safeParse(checked, stored)
    return read.success ? [{ id, name, question: read.output }] : []
  }

  function get(id: string): Saved<Question> {
    const [search] = (one.all(id) as Row[]).flatMap(toSearch)
    if (!search) throw new GalleyError('not-found', `nothing saved under ${id}`)
    return search
  }

  const turn = (id: string, removedAt: number | null): { readonly done: boolean } => ({
    done: setRemoved.run(removedAt, id, removedAt).changes > 0,
  })

  return {
    list: () => (all.all() as Row[]).flatMap(toSearch),
    save: immediate(db, ({ name, question }: Input<'save'>) => {
      const id = newId()
      insert.run(id, name, JSON.stringify(question), Date.now())
      return get(id)
    }),
    change: immediate(db, ({ id, name, question }: Input<'change'>) => {
      const before = get(id)
      update.run(name ?? before.name, JSON.stringify(question ?? before.question), id)
      return get(id)
    }),
    remove: immediate(db, ({ id }: Input<'remove'>) => turn(id, Date.now())),
    restore: immediate(db, ({ id }: Input<'restore'>) => turn(id, null)),
    move: immediate(db, ({ id, before }: Input<'move'>) => {
      const ids = (all.all() as Row[]).map((row) => row.id)
      if (!ids.includes(id)) throw new GalleyError('not-found', `nothing saved under ${id}`)
      const others = ids.filter((other) => other !== id)
      const at = before === null ? others.length : others.indexOf(before)
      if (at < 0) return { done: false }
      others.toSpliced(at, 0, id).forEach((other, place) => setPlace.run(place, other))
      return { done: true }
    }),
  }
}

// Which articles a selection means: named ones, or all that a question finds but for some.
import type { Database } from 'better-sqlite3'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { ListOrder, Wanted } from './list-plan'

export type Selected = Parameters<Answers['articles']['bulk']>[0]['selection']

/**
 * Keys of the articles meant, each once: as they are named, or as the question finds them in this order, else lowest
 * first. Refused with `not-found` if a named one is not there.
 */
export type Select = (selection: Selected, order?: ListOrder) => Promise<readonly number[]>

/** `keys` answers those that a question finds. */
export function selectionOf(
  db: Database,
  keys: (wanted: Wanted, order?: ListOrder) => readonly number[] | Promise<readonly number[]>,
): Select {
  const keyOf = db.prepare('SELECT key FROM article WHERE id = ?').pluck()
  return async (selection, order) => {
    if (selection.kind === 'query') {
      const except = new Set(selection.except.map((id) => keyOf.get(id) as number | undefined))
      return (await keys(selection, order)).filter((one) => !except.has(one))
    }
    return [...new Set(selection.ids)].map((id) => {
      const found = keyOf.get(id) as number | undefined
      if (found === undefined) throw new GalleyError('not-found', `no article ${id}`)
      return found
    })
  }
}

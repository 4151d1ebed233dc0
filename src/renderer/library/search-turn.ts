// What becomes of a list when something else is asked of it: a search begins, goes on, ends; each has its own order.
import type { Question } from '#shared/saved-search'

/** What a list is ordered by. */
export type Order = Pick<Question, 'sort' | 'descending'>

export const BY_RELEVANCE: Order = { sort: 'relevance', descending: true }

export const isSearch = ({ query }: Pick<Question, 'query'>): boolean => query.trim() !== ''

export interface Turn {
  readonly kind: 'none' | 'begins' | 'goes-on' | 'ends'
  readonly next: Question
  /** Something else is looked for, so that the list is read from its first row. */
  readonly anew: boolean
  /** Where the list is once the search ends, if it has been taken elsewhere meanwhile, e.g. to another view. */
  readonly elsewhere: Question | null
  /** The orders from here on: of searches, and of lists without one. */
  readonly search: Order
  readonly usual: Order
}

const orderOf = ({ sort, descending }: Order): Order => ({ sort, descending })

/**
 * `search` and `usual` are the orders last chosen within searches and without. A search begins with `search` unless the
 * change names an order, e.g. of a saved search; a chosen order stays for the next search. The order of a collection is
 * left with it, and relevance with the search.
 */
export function turned(was: Question, change: Partial<Question>, search: Order, usual: Order): Turn {
  const asked = { ...was, ...change }
  const is = isSearch(asked)
  const named = change.sort !== undefined
  const own = is ? search : usual
  // What one had in a search is no order for a list without one, nor the other way round.
  const carried = named || isSearch(was) === is ? orderOf(asked) : own
  const fits =
    (carried.sort !== 'collection' || asked.collection !== null) && (carried.sort !== 'relevance' || is)
  const order = fits ? carried : own
  const next: Question = { ...asked, ...order, query: is ? asked.query : '' }
  const moved = change.view !== undefined || change.tag !== undefined || change.collection !== undefined
  const chosen = named && order.sort !== 'collection'
  return {
    kind: isSearch(was) ? (is ? 'goes-on' : 'ends') : is ? 'begins' : 'none',
    next,
    anew: next.query !== was.query,
    elsewhere: moved && (change.query === undefined || !is) ? { ...next, ...usual, query: '' } : null,
    search: chosen && is && isSearch(was) && change.query === undefined ? order : search,
    usual: chosen && !is && order.sort !== 'relevance' ? order : usual,
  }
}

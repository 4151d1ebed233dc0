// Ranked hits as main itself asks for them: with their snippets, and the fields they stand in.
import type { Articles } from './articles'
import type { Found, Search } from './search'

export interface SearchPage extends Pick<Found, 'next' | 'total' | 'totalIsExact'> {
  readonly rows: readonly {
    readonly id: string
    readonly headline: string
    readonly snippet: readonly (readonly [text: string, isMatch: boolean])[]
    /** Where the hits stand: headline, kicker, deck, body. */
    readonly fields: readonly string[]
  }[]
}

interface Asked {
  readonly query: string
  readonly limit: number
  readonly after: string | null
}

export function foundPages(
  search: Search,
  { recordByKey }: Pick<Articles, 'recordByKey'>,
  foldHan: () => boolean,
): (asked: Asked) => SearchPage {
  return ({ query, limit, after }) => {
    const view = { sql: 'a.trashed_at IS NULL', values: [] }
    const simplify = foldHan()
    const { keys, ...rest } = search.find({ query, view, tagId: null, limit, after, simplify })
    const rows = keys.map((key) => {
      const { id, headline } = recordByKey(key)
      const fields = [...new Set(search.hits(key, query, simplify).map((hit) => hit.field))]
      return { id, headline, snippet: search.snippet(key, query, simplify), fields }
    })
    return { rows, ...rest }
  }
}

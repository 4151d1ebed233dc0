// Articles of the library by words of their headlines, or their pinyin; those opened last while nothing is typed.
import type { ArticleRow } from '#shared/article'
import { bridge } from './bridge'
import { useLive } from './live'
import { queryOf } from './quick-query'

const MOST = 50
const NONE: readonly ArticleRow[] = []
const NO_IDS: readonly string[] = []

const found = async (query: string): Promise<readonly ArticleRow[]> =>
  (await bridge.articles.list({ view: 'all', query, sort: 'relevance', limit: MOST })).rows

/** Those opened last, and after them those changed last. */
async function recent(): Promise<readonly ArticleRow[]> {
  const [opened, changed] = await Promise.all([
    bridge.articles.recent({ limit: MOST + 1 }),
    bridge.articles.list({ view: 'all', sort: 'changed', limit: MOST + 1 }),
  ])
  return [...new Map([...opened, ...changed.rows].map((row) => [row.id, row])).values()]
}

/**
 * Ids of `except` are never among them, those of `exceptAtFirst` only where nothing is typed. `isCurrent`: the rows answer
 * what is typed now.
 */
export function useFoundArticles(
  typed: string,
  except: readonly string[],
  exceptAtFirst: readonly string[] = NO_IDS,
): { readonly rows: readonly ArticleRow[]; readonly isCurrent: boolean } {
  const query = queryOf(typed)
  const { value = NONE, current } = useLive(`found ${query}`, ['articles'], () =>
    query === '' ? recent() : found(query),
  )
  const left = query === '' ? [...except, ...exceptAtFirst] : except
  return { rows: value.filter((row) => !left.includes(row.id)).slice(0, MOST), isCurrent: current }
}

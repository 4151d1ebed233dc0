// Our search by class of query: result screens of 20 rows with marked snippets, lists, recall and precision.
import { CLASSES, type Doc, type Query, type QueryClass } from '../corpus/queries.ts'
import type { LibraryAnswers, Product } from './product.ts'

const BEST_OF = 5
/** So many rows are paged through to compare with brute force; of a longer result the rest is taken from its count. */
const MOST_ROWS = 10_000

export interface Searched {
  readonly kind: QueryClass
  /** In ms, the best of five each: 20 rows with snippets and marks; a list's first 100 rows, best or latest first. */
  readonly screens: readonly number[]
  readonly ranked: readonly number[]
  readonly sorted: readonly number[]
  /** The three slowest screens, in ms, and how many articles each is to find. */
  readonly slowest: readonly { readonly text: string; readonly took: number; readonly hits: number }[]
  readonly recall: number
  readonly precision: number
}

/** What is found and what should be: counts over several queries. */
export class Tally {
  found = 0
  right = 0
  wanted = 0
  add(found: number, right: number, wanted: number): void {
    this.found += found
    this.right += right
    this.wanted += wanted
  }
  get recall(): number {
    return this.wanted === 0 ? 1 : this.right / this.wanted
  }
  get precision(): number {
    return this.found === 0 ? 1 : this.right / this.found
  }
}

/** The library answers the same question from memory while nothing changes: so something does. */
function changer(library: LibraryAnswers, id: string): () => unknown {
  let stage: 'draft' | 'review' = 'draft'
  return () =>
    library.articles.setStage({ ids: [id], stage: (stage = stage === 'draft' ? 'review' : 'draft') })
}

async function bestOf(change: () => unknown, run: () => unknown): Promise<number> {
  let best = Infinity
  for (let n = 0; n < BEST_OF; n++) {
    await change()
    const begun = performance.now()
    await run()
    best = Math.min(best, performance.now() - begun)
  }
  return best
}

/** Ids in pages of 500, as a list shows them, up to `MOST_ROWS`; how many there are if there are more. */
async function foundBy(
  using: Product,
  library: LibraryAnswers,
  query: string,
): Promise<{ readonly ids: readonly string[]; readonly more: boolean }> {
  const ids: string[] = []
  let after: string | null = null
  do {
    const page = await library.articles.list(using.list({ view: 'all', query, limit: 500, after }))
    ids.push(...page.rows.map((row) => row.id))
    after = page.next
  } while (after !== null && ids.length < MOST_ROWS)
  return { ids, more: after !== null }
}

/** `truth`: ids per query, by brute force. */
export async function searching(
  using: Product,
  library: LibraryAnswers,
  docs: readonly Doc[],
  queries: Readonly<Record<QueryClass, readonly Query[]>>,
  truth: ReadonlyMap<Query, ReadonlySet<string>>,
): Promise<readonly Searched[]> {
  const change = changer(library, docs[0]?.id ?? '')
  const searched: Searched[] = []
  for (const kind of CLASSES) {
    const [screens, ranked, sorted]: [number[], number[], number[]] = [[], [], []]
    const slowest: { text: string; took: number; hits: number }[] = []
    const tally = new Tally()
    for (const query of queries[kind]) {
      const { text } = query
      const asked = using.list({ view: 'all', query: text })
      const screen = await bestOf(change, () =>
        library.inside.search({ query: text, limit: 20, after: null }),
      )
      screens.push(screen)
      ranked.push(await bestOf(change, () => library.articles.list({ ...asked, sort: 'relevance' })))
      sorted.push(await bestOf(change, () => library.articles.list(asked)))
      const wanted = truth.get(query) ?? new Set()
      slowest.push({ text, took: screen, hits: wanted.size })
      const { ids, more } = await foundBy(using, library, text)
      const right = ids.filter((id) => wanted.has(id)).length
      if (more) tally.add(ids.length, right, ids.length)
      else tally.add(ids.length, right, wanted.size)
    }
    searched.push({
      kind,
      screens,
      ranked,
      sorted,
      slowest: slowest.toSorted((a, b) => b.took - a.took).slice(0, 3),
      recall: tally.recall,
      precision: tally.precision,
    })
  }
  return searched
}

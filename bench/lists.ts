// Lists of 10,000 and of 100,000 articles in the same run: the first page, the middle, the end, counts, opening one.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import type * as libraryModule from '../src/main/library/library.ts'
import { WHOLE_QUEUE } from '../src/shared/queue.ts'
import { fill } from '../e2e/fill.ts'

const SIZES = [10_000, 100_000] as const
const TIMES = 60

type Sort = NonNullable<Parameters<libraryModule.LibraryAnswers['articles']['list']>[0]['sort']>
interface Timing {
  readonly p50: number
  readonly p95: number
}

/** In ms. */
async function timed(run: (n: number) => unknown): Promise<Timing> {
  const took: number[] = []
  for (let n = 0; n < TIMES; n++) {
    const begun = performance.now()
    await run(n)
    took.push(performance.now() - begun)
  }
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  return { p50: at(0.5), p95: at(0.95) }
}

async function measure(
  openLibraryAnswers: typeof libraryModule.openLibraryAnswers,
  count: number,
): Promise<ReadonlyMap<string, Timing>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'galley-bench-'))
  const path = join(dataDir, 'library', 'galley.db')
  try {
    openLibraryAnswers(path, { create: true }).inside.close({})
    fill(dataDir, count)
    const { articles, headlines, inside } = openLibraryAnswers(path, { create: false })
    const all = { view: 'all', query: '', tag: null, collection: null, descending: true } as const
    const page = async (sort: Sort, at: number): Promise<readonly { readonly id: string }[]> => {
      const place = await articles.place({ ...all, sort, at, id: null })
      return (await articles.list({ ...all, sort, limit: 100, after: place?.after ?? null })).rows
    }
    const figures = new Map<string, Timing>()
    const name = async (what: string, run: (n: number) => unknown): Promise<void> => {
      figures.set(what, await timed(run))
    }
    for (const sort of ['added', 'headline'] as const) {
      await name(`${sort}: first page`, () => articles.list({ ...all, sort, limit: 100, after: null }))
      await name(`${sort}: a page in the middle`, (n) => page(sort, count / 2 + n))
      await name(`${sort}: the last page`, () => page(sort, count - 100))
    }
    const [middle] = await page('added', count / 2)
    const id = middle?.id ?? ''
    await name('where an article stands', () => articles.place({ ...all, sort: 'added', at: 0, id }))
    await name('counts', () => articles.counts({}))
    for (const filter of ['pending', 'decorated'] as const)
      await name(`queue, ${filter}: a page, counts`, () =>
        headlines.queue({ ...WHOLE_QUEUE, filter, limit: 200, after: null, at: 0 }),
      )
    await name('open an article', () => articles.get({ id }))
    inside.close({})
    return figures
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

export async function lists(): Promise<void> {
  const { module } = await runnerImport<typeof libraryModule>(
    join(import.meta.dirname, '../src/main/library/library.ts'),
  )
  console.log(`\nlists of ${SIZES.join(' and ')} articles, asked of the library itself; ms p50 / p95`)
  const [few, many] = [
    await measure(module.openLibraryAnswers, SIZES[0]),
    await measure(module.openLibraryAnswers, SIZES[1]),
  ]
  const print = ({ p50, p95 }: Timing): string => `${p50.toFixed(2)} / ${p95.toFixed(2)}`.padEnd(16)
  for (const [what, small] of few) {
    const large = many.get(what)
    if (large)
      console.log(what.padEnd(32), print(small), print(large), `x ${(large.p50 / small.p50).toFixed(1)}`)
  }
}

// The headline queue at 10 and at 10,000: pages, places, narrowing, orders, counts, taking one, giving away and cleaning all.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import type * as splitModule from '../src/core/headline/split.ts'
import type * as libraryModule from '../src/main/library/library.ts'
import { EMPTY_PAGE } from '../src/shared/page.ts'
import { WHOLE_QUEUE, type QueueQuestion } from '../src/shared/queue.ts'
import { madeHeadlines } from './corpus/headlines.ts'
import { expectAtMost, ms, table, timing } from './report.ts'

const SIZES = [10, 10_000] as const
const TIMES = 40
/** Headlines of a page that comes in. */
const PAGE = 500
const LIMIT = 100

type Library = libraryModule.LibraryAnswers

/** Longest time for which nothing else could be asked while `run` was going on, in ms; and how long it took. */
async function held(run: () => unknown): Promise<{ readonly took: number; readonly longest: number }> {
  const begun = performance.now()
  let [last, longest, going] = [begun, 0, true]
  const watch = (): void => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (going) setImmediate(watch)
  }
  setImmediate(watch)
  await run()
  going = false
  const end = performance.now()
  return { took: end - begun, longest: Math.max(longest, end - last) }
}

function take(library: Library, split: typeof splitModule.splitHeadline, count: number): void {
  const texts = Array.from(madeHeadlines(count))
  for (let from = 0; from < count; from += PAGE) {
    const bytes = Buffer.from(texts.slice(from, from + PAGE).join('\n'))
    const page = { ...EMPTY_PAGE, headlines: texts.slice(from, from + PAGE).map((text) => split(text)) }
    library.imports.store({
      draft: {
        name: `${from}.txt`,
        kind: 'headlines',
        encoding: 'utf-8',
        bytes,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        page,
        warnings: [],
      },
      tags: [],
    })
  }
}

async function measure(
  library: Library,
  count: number,
): Promise<ReadonlyMap<string, { readonly p50: number; readonly p95: number }>> {
  const { headlines, acts, decorations, people, settings } = library
  const figures = new Map<string, { p50: number; p95: number }>()
  async function times(name: string, run: (n: number) => unknown): Promise<void> {
    const all: number[] = []
    for (let n = 0; n < TIMES; n++) {
      const from = performance.now()
      await run(n)
      all.push(performance.now() - from)
    }
    figures.set(name, timing(all))
  }
  async function once(name: string, run: () => unknown): Promise<void> {
    const { took, longest } = await held(run)
    figures.set(name, { p50: took, p95: longest })
  }
  const ask = (change: Partial<QueueQuestion>, at = 0) =>
    headlines.queue({ ...WHOLE_QUEUE, ...change, at, after: null, limit: LIMIT })
  const { id: me } = await people.add({ name: '周宁', role: '', active: true })
  await settings.change({ person: '周宁' })
  // What idle time does: lengths, checks, likeness of all.
  await once('idle: lengths, checks', () => {
    for (let again: number | null = 0; again !== null && again < 100;)
      ({ again } = library.inside.rest({ ms: 20 }))
  })

  await times('a page, the numbers of all views', () => ask({ filter: 'pending' }))
  await times('a page in the middle', (n) => ask({}, Math.max(0, Math.floor(count / 2) - n)))
  await times('the last page', () => ask({}, Math.max(0, count - LIMIT)))
  const middle = (await ask({}, Math.floor(count / 2))).rows[0]?.id ?? ''
  await times('where a headline stands', () => headlines.queuePlace({ ...WHOLE_QUEUE, id: middle }))
  await times('the next one of the view', () => headlines.neighbour({ ...WHOLE_QUEUE, id: middle, step: 1 }))
  const narrowed = { text: '第1', order: 'worst' } as const
  await times('narrowed by a word, heaviest first, anew', (n) => ask({ ...narrowed, text: `第${n % 10}` }))
  await ask(narrowed)
  await times('the same, a page further', () => ask(narrowed, LIMIT))
  await times('take next, decide', async () => {
    const { id } = await headlines.takeNext(WHOLE_QUEUE)
    if (id === null) return
    const { currentCandidateId: candidateId } = await headlines.get({ id })
    await headlines.decide({ id, candidateId, verdict: 'defer', reason: null, note: '' })
  })
  const all = { kind: 'question' as const, question: WHOLE_QUEUE, except: [] }
  await once('all given to somebody', () => headlines.assign({ selection: all, person: me }))
  await once('and that taken back', async () => acts.undo({ id: (await acts.latest({}))?.id ?? 0 }))
  await once('what cleaning all would change', () =>
    decorations.cleanable({ selection: all, least: 0.6, what: 'cut' }),
  )
  return figures
}

export async function queue(): Promise<void> {
  const imported = async <T>(path: string): Promise<T> =>
    (await runnerImport<T>(join(import.meta.dirname, path))).module
  const { openLibraryAnswers } = await imported<typeof libraryModule>('../src/main/library/library.ts')
  const { splitHeadline } = await imported<typeof splitModule>('../src/core/headline/split.ts')
  const bySize: Awaited<ReturnType<typeof measure>>[] = []
  for (const size of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'))
    try {
      const library = openLibraryAnswers(join(folder, 'galley.db'), { create: true })
      take(library, splitHeadline, size)
      bySize.push(await measure(library, size))
      library.inside.close({})
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  }
  const [ten, many] = bySize
  if (ten === undefined || many === undefined) return
  table(
    'The queue, ms: p50 and p95; of what is done to all: how long, and for how long at most nothing else could be asked',
    ['', ...SIZES.flatMap((size) => [size.toLocaleString('en'), ''])],
    [...ten.keys()].map((name) => [
      name,
      ...bySize.flatMap((figures) => {
        const { p50 = NaN, p95 = NaN } = figures.get(name) ?? {}
        return [ms(p50), ms(p95)]
      }),
    ]),
  )
  const of = (figures: typeof ten, name: string): number => figures.get(name)?.p50 ?? NaN
  for (const name of ['a page, the numbers of all views', 'a page in the middle', 'the last page'])
    expectAtMost(
      `the queue, ${name}: a row among 10,000 / among 10`,
      of(many, name) / LIMIT / (of(ten, 'a page, the numbers of all views') / SIZES[0]),
      2,
      20,
    )
}

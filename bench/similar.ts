// Headlines like one, among 10,000 and 100,000: by the keys, beside comparing with each of them in the same run.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import type * as bigramsModule from '../src/core/checks/similar/bigrams.ts'
import type * as libraryModule from '../src/main/library/library.ts'
import { fillHeadlines } from './corpus/headlines.ts'
import { expectAtMost, ms, table, timing } from './report.ts'

const SIZES = [10_000, 100_000] as const
const TIMES = 200
const BRUTE_TIMES = 5

export async function similar(): Promise<void> {
  const imported = async <T>(path: string): Promise<T> =>
    (await runnerImport<T>(join(import.meta.dirname, path))).module
  const { openLibraryAnswers } = await imported<typeof libraryModule>('../src/main/library/library.ts')
  const { ALIKE, comparable, likeness, pairsOf } = await imported<typeof bigramsModule>(
    '../src/core/checks/similar/bigrams.ts',
  )
  const rows: string[][] = []
  for (const size of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'))
    const path = join(folder, 'galley.db')
    try {
      openLibraryAnswers(path, { create: true }).inside.close({})
      const texts = fillHeadlines(path, size)
      const { headlines, inside } = openLibraryAnswers(path, { create: false })
      const begun = performance.now()
      const stepTimes: number[] = []
      let keyed = 0
      for (let left = 1; left > 0;) {
        const from = performance.now()
        left = inside.compare({ ms: 20 }).left
        stepTimes.push(performance.now() - from)
        if (keyed === 0 && (await headlines.similar({ text: 'a' })).left === 0)
          keyed = performance.now() - begun
      }
      const compared = performance.now() - begun
      const asked = Array.from({ length: TIMES }, (_, n) => texts[(n * 7919) % texts.length] ?? '')
      const times: number[] = []
      for (const text of asked) {
        const from = performance.now()
        await headlines.similar({ text })
        times.push(performance.now() - from)
      }
      const found = timing(times)
      const all = texts.map((text) => comparable(text))
      const brute = timing(
        asked.slice(0, BRUTE_TIMES).map((text) => {
          const from = performance.now()
          const own = pairsOf(comparable(text).folded)
          all.filter(({ folded }) => likeness(own, pairsOf(folded)).jaccard >= ALIKE)
          return performance.now() - from
        }),
      )
      const opening = performance.now()
      const page = await headlines.clusters({ filter: 'open', limit: 100, after: null })
      const first = performance.now() - opening
      const again = performance.now()
      await headlines.clusters({ filter: 'open', limit: 100, after: page.next })
      rows.push([
        size.toLocaleString('en'),
        ms(found.p50),
        ms(found.p95),
        ms(brute.p50),
        ms(brute.p95),
        `${Math.round(keyed / 1000)} s`,
        `${Math.round(compared / 1000)} s`,
        ms(timing(stepTimes).p99),
        ms(timing(stepTimes).longest),
        page.counts.open.toLocaleString('en'),
        ms(first),
        ms(performance.now() - again),
      ])
      inside.close({})
      if (size === SIZES.at(-1))
        expectAtMost(
          'similar headlines of 100,000, p95 beside comparing with each',
          found.p95 / brute.p50,
          1 / 10,
          1 / 5,
        )
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  table(
    'Headlines like one, in ms',
    [
      'headlines',
      'p50',
      'p95',
      'with each p50',
      'with each p95',
      'keys',
      'all compared',
      'steps p99',
      'longest',
      'clusters',
      'first page',
      'second',
    ],
    rows,
  )
}

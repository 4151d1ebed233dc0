// Headlines a second: taken apart, taken apart with words of the desk's own, and checked, alone and against a body.
import { join } from 'node:path'
import { runnerImport } from 'vite'
import type * as inputModule from '../src/core/checks/headline-input.ts'
import type * as splitModule from '../src/core/headline/split.ts'
import type * as togetherModule from '../src/core/headline/together.ts'
import type { Lexicon } from '../src/shared/decoration.ts'
import type * as documentModule from '../src/shared/document.ts'
import { lexiconOf } from './corpus/lexicon.ts'
import { madeHeadlines } from './corpus/headlines.ts'
import { randomOf } from './corpus/random.ts'
import { speechOf } from './corpus/sentences.ts'
import { cpuSeconds, table, timing } from './report.ts'

const COUNT = 10_000
const SEED = 77
/** Paragraphs of the body that headlines are compared with, and sentences in each: some 1,500 characters. */
const PARAGRAPHS = 6
const SENTENCES = 10

export async function headlines(): Promise<void> {
  const imported = async <T>(path: string): Promise<T> =>
    (await runnerImport<T>(join(import.meta.dirname, path))).module
  const { splitHeadline } = await imported<typeof splitModule>('../src/core/headline/split.ts')
  const { taught } = await imported<typeof togetherModule>('../src/core/headline/together.ts')
  const { checkedHeadline, NOTHING_AROUND } = await imported<typeof inputModule>(
    '../src/core/checks/headline-input.ts',
  )
  const { documentOf } = await imported<typeof documentModule>('../src/shared/document.ts')
  const texts = Array.from(madeHeadlines(COUNT))
  const random = randomOf(SEED)
  const speech = speechOf(lexiconOf(random), random)
  const paragraphs = Array.from({ length: PARAGRAPHS }, () => {
    speech.begin()
    return Array.from({ length: SENTENCES }, () => `${speech.words(12)}。`).join('')
  })
  const words: Lexicon = Array.from({ length: 1000 }, (_, n) => ({
    token: `某站${n}号`,
    state: 'confirmed',
    edges: ['tail'],
    confidence: 0.95,
  }))
  const article = {
    author: '',
    organisation: '',
    editor: '',
    source: '',
    publishedAt: '2031-03-12',
    kind: 'news' as const,
    kicker: '',
    deck: '',
    body: documentOf(paragraphs),
  }
  const works = [
    ['clean', (text: string) => splitHeadline(text)],
    ['clean, 1,000 words of the desk', (text: string) => splitHeadline(text, words)],
    ['check, without a body', (text: string) => checkedHeadline(text, NOTHING_AROUND, {}, [])],
    [
      `check against a body of ${paragraphs.join('').length.toLocaleString('en')} characters`,
      (text: string) => checkedHeadline(text, { ...NOTHING_AROUND, article }, {}, []),
    ],
  ] as const
  const rows = works.map(([name, work]) => {
    for (const text of texts.slice(0, 500)) work(text)
    const times: number[] = []
    const before = cpuSeconds()
    for (const text of texts) {
      const from = performance.now()
      work(text)
      times.push((performance.now() - from) * 1000)
    }
    const { p50, p95, p99 } = timing(times)
    const perSecond = Math.round(texts.length / (cpuSeconds() - before))
    return [name, perSecond.toLocaleString('en'), p50.toFixed(0), p95.toFixed(0), p99.toFixed(0)]
  })
  const from = performance.now()
  taught([], texts)
  rows.push([
    'learning from all of them at once',
    Math.round(texts.length / ((performance.now() - from) / 1000)).toLocaleString('en'),
    '',
    '',
    '',
  ])
  table(
    `${COUNT.toLocaleString('en')} made-up headlines, times in µs`,
    ['', 'headlines a second of CPU', 'p50', 'p95', 'p99'],
    rows,
  )
}

// Copyediting: MB a second beside AutoCorrect and zhlint over the same text in one run, and what each would change in it.
// The two are no dependencies: they are put into a folder of their own for the run, where they can be had.
import { join } from 'node:path'
import { runnerImport } from 'vite'
import type * as copyeditModule from '../src/core/copyedit/copyedit.ts'
import type * as fixModule from '../src/core/copyedit/fix.ts'
import type * as casesModule from '../src/core/copyedit/fixtures/cases.ts'
import type * as profilesModule from '../src/core/copyedit/profiles.ts'
import type { CopyBlock } from '../src/shared/copyedit.ts'
import { madeArticles } from './corpus/articles.ts'
import { randomOf } from './corpus/random.ts'
import { changesIn } from './lint/changes.ts'
import { peersIn, type LintPeer } from './lint/peers.ts'
import { rawPages, samplePage } from './lint/pages.ts'
import { best, ms, table, timing, took } from './report.ts'

const SEED = 91
/** UTF-16 units of the text that is timed; a slow peer gets the first part of it. */
const UNITS = 1_000_000
const FEW = 100_000
/** Keys that change a paragraph of a long article. */
const KEYS = 200
const LONG = [50_000, 200_000] as const

/** Made-up articles, a comma in eight half-width, as pages that were normalised on their way have them. */
function textOf(units: number): string {
  const random = randomOf(SEED)
  let text = ''
  for (const { paragraphs } of madeArticles(2000)) {
    for (const paragraph of paragraphs)
      text += `${paragraph.replaceAll('，', (comma) => (random.next() < 0.125 ? ',' : comma))}\n`
    if (text.length >= units) break
  }
  return text
}

const number = (n: number): string => n.toLocaleString('en')
const perSecond = (text: string, time: number): string =>
  (Buffer.byteLength(text) / 1e6 / (time / 1000)).toFixed(2)

export async function lint(): Promise<void> {
  const imported = async <T>(path: string): Promise<T> =>
    (await runnerImport<T>(join(import.meta.dirname, path))).module
  const { copyedit, copyeditor } = await imported<typeof copyeditModule>('../src/core/copyedit/copyedit.ts')
  const { fixAll } = await imported<typeof fixModule>('../src/core/copyedit/fix.ts')
  const { COPY_PROFILE } = await imported<typeof profilesModule>('../src/core/copyedit/profiles.ts')
  const cases = await imported<typeof casesModule>('../src/core/copyedit/fixtures/cases.ts')
  const blocksOf = (text: string): readonly CopyBlock[] =>
    text.split('\n').map((line) => ({ kind: 'paragraph', text: line, opaque: [] }))
  const ours: LintPeer = {
    name: 'Galley, newspaper',
    most: UNITS,
    whole: (text) => copyedit(blocksOf(text), COPY_PROFILE.news),
    find: (text) => copyedit(blocksOf(text), COPY_PROFILE.news).length,
    mend: (text) =>
      fixAll(blocksOf(text), COPY_PROFILE.news)
        .map((block) => block.text)
        .join('\n'),
  }
  const peers = await peersIn(FEW)
  const all = [ours, ...peers]

  const text = textOf(UNITS)
  table(
    'Copyedit: MB of UTF-8 a second, the same text looked over whole',
    ['', 'units', 'ms', 'MB/s'],
    all.map(({ name, most, whole }) => {
      const some = text.slice(0, most)
      whole(some.slice(0, 20_000))
      const time = best(3, () => whole(some))
      return [name, number(some.length), ms(time), perSecond(some, time)]
    }),
  )

  table(
    'Copyedit: ms after a key in one paragraph of a long article (the others look it over whole)',
    ['units', 'paragraphs', 'p50', 'p95', 'longest', ...peers.map(({ name }) => `${name}, whole`)],
    LONG.map((units) => {
      const long = text.slice(0, units)
      const blocks = blocksOf(long)
      const editor = copyeditor(COPY_PROFILE.news)
      editor.check(blocks)
      let now = blocks
      const times = Array.from({ length: KEYS }, (_, n) => {
        const at = (n * 37) % now.length
        const block = { kind: 'paragraph', text: `${now[at]?.text ?? ''}字`, opaque: [] } as const
        now = now.with(at, block)
        return took(() => editor.check(now))
      })
      const { p50, p95, longest } = timing(times)
      return [
        number(units),
        number(blocks.length),
        ms(p50),
        ms(p95),
        ms(longest),
        ...peers.map(({ most, whole }) => {
          const some = long.slice(0, most)
          return `${ms((took(() => whole(some)) * long.length) / some.length)}${some.length < long.length ? ' *' : ''}`
        }),
      ]
    }),
  )
  if (peers.some(({ most }) => most < Math.max(...LONG))) console.log('\n\\* reckoned from a part of it')

  const pages = [['the sample page', samplePage()] as const, ...rawPages()]
  for (const [name, page] of pages) {
    const characters = page.replaceAll(/\s/gu, '').length
    const per = (n: number): string => ((n * 1000) / characters).toFixed(1)
    table(
      `Copyedit: ${name}, ${number(characters)} characters: per 1,000 of them`,
      ['', 'findings', 'changes it would make', 'of these only blanks'],
      all.map(({ name: who, find, mend }) => {
        const changes = changesIn(page, mend(page))
        return [who, per(find(page)), per(changes.all), per(changes.blanks)]
      }),
    )
  }

  // Our own slips and traps: what each rule of ours was made to. It says what the others are not made for, no more.
  const slips = cases.SLIPS_NEWS.filter(([, , fixed]) => fixed !== null)
  table(
    'Copyedit: our own cases, by which our rules were made',
    ['', `slips mended as expected, of ${slips.length}`, `sound lines changed, of ${cases.SOUND_ZH.length}`],
    all.map(({ name, mend }) => [
      name,
      slips.filter(([, slip, fixed]) => mend(slip) === fixed).length,
      cases.SOUND_ZH.filter((line) => mend(line) !== line).length,
    ]),
  )
}

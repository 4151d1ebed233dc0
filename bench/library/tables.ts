// The figures of a run as tables, and its targets as ratios.
import { cpus } from 'node:os'
import { expectAtLeast, expectAtMost, mb, ms, share, table, timing, type Timing } from '../report.ts'
import { REAL, statisticsOf, type TextStatistics } from '../corpus/statistics.ts'
import type { Doc } from '../corpus/queries.ts'
import type { PeerFigures } from '../peers/peer.ts'
import type { Built } from './build.ts'
import type { Deep, Kept } from './docs.ts'
import type { Fresh } from './fresh.ts'
import { pathCells, type PathRow, type Saving } from './paths.ts'
import type { Searched } from './searching.ts'
import type { Threads } from './threads.ts'

export interface Figures {
  readonly built: Built
  readonly docs: readonly Doc[]
  readonly sizes: Readonly<Record<string, number>>
  readonly deep: Deep
  readonly fresh: readonly Fresh[]
  readonly paths: readonly PathRow[]
  readonly quick: readonly PathRow[]
  readonly searched: readonly Searched[]
  readonly saved: Saving
  readonly kept: Kept | null
  readonly stalls: Threads | null
  readonly peers: readonly PeerFigures[]
}

/** SQLite's page cache as the library sets it. */
const CACHE = 64 * 1024 * 1024
const cells = ({ p50, p95, longest }: Timing): string[] => [ms(p50), ms(p95), ms(longest)]
const perSecond = (count: number, milliseconds: number): string =>
  Math.round((count / milliseconds) * 1000).toLocaleString('en')
const percent = (part: number): string => `${(part * 100).toFixed(1)} %`

function printTexts(docs: readonly Doc[]): void {
  function first(characters: number): readonly string[] {
    let left = characters
    const some: string[] = []
    for (const { text } of docs) {
      if (left <= 0) break
      some.push(text.slice(0, left))
      left -= text.length
    }
    return some
  }
  const made = statisticsOf(first(REAL.characters))
  const { characters, distinctPairs } = statisticsOf(first(1_000_000))
  const rows: readonly (readonly [string, keyof TextStatistics, (n: number) => string])[] = [
    ['characters', 'characters', (n) => n.toLocaleString('en')],
    ['Han', 'han', percent],
    ['Latin letters and digits', 'latinAndDigits', percent],
    ['marks', 'marks', percent],
    ['distinct Han characters', 'distinctHan', (n) => n.toLocaleString('en')],
    ['distinct pairs', 'distinctPairs', (n) => n.toLocaleString('en')],
    ['pairs that stand once', 'oncePairs', percent],
    ['bits a character', 'entropy', (n) => n.toFixed(2)],
    ['bits a pair', 'pairEntropy', (n) => n.toFixed(2)],
    ['zlib, compressed / plain', 'deflated', (n) => n.toFixed(3)],
    ['distinct tokens a character', 'tokens', (n) => n.toFixed(3)],
  ]
  table(
    'The made-up text beside real text',
    ['', 'real', 'made up', 'ratio'],
    rows.map(([name, key, show]) => [
      name,
      show(REAL[key]),
      show(made[key]),
      (made[key] / REAL[key]).toFixed(2),
    ]),
  )
  const pairs = (distinctPairs / characters) * 1e6
  console.log(
    `\nThe made-up text has ${Math.round(pairs).toLocaleString('en')} distinct pairs a million characters.`,
  )
}

function printTaking({ built, sizes, docs }: Figures): void {
  const { articles, reading, storing, indexing, textBytes, stores, steps, indexCpu } = built
  const characters = docs.reduce((sum, { text }) => sum + text.length, 0)
  table(
    `Taking in ${articles.toLocaleString('en')} articles: ${mb(textBytes)}, ${Math.round(characters / docs.length).toLocaleString('en')} characters each`,
    ['', 'articles a second', 'ms p50', 'p95', 'longest'],
    [
      ['reading the pages (intake)', perSecond(articles, reading), '', '', ''],
      ['storing, each durable', perSecond(articles, storing), ...cells(timing(stores))],
      ['indexing, a step of at most 20', perSecond(articles, indexing), ...cells(timing(steps))],
      ['all three', perSecond(articles, reading + storing + indexing), '', '', ''],
    ],
  )
  console.log(`\nIndexing takes ${((indexCpu * 1000) / articles).toFixed(2)} ms of CPU an article.`)
  table(
    'Size',
    ['', 'bytes', '/ text'],
    Object.entries(sizes)
      .filter(([, bytes]) => bytes > textBytes / 100)
      .map(([name, bytes]) => [name, mb(bytes), (bytes / textBytes).toFixed(2)]),
  )
}

function printPaths({ fresh, paths, quick, deep, saved, stalls }: Figures): void {
  const first = fresh[0]
  const middle = fresh.toSorted((a, b) => a.all - b.all)[Math.floor(fresh.length / 2)]
  if (first && middle)
    table(
      'A fresh process, files in the system’s cache; ms, MB',
      ['', 'open', 'first page', 'counts', 'together', 'memory before', 'with list', 'after all searches'],
      [['first', first] as const, ['median of 5', middle] as const].map(([name, one]) => [
        name,
        ...[one.open, one.page, one.counts, one.all].map(ms),
        ...[one.before, one.listed, one.searched].map((bytes) => (bytes / 1e6).toFixed(0)),
      ]),
    )
  table('Lists, ms', ['', 'p50', 'p95', 'longest'], [
    ...paths.map(pathCells),
    ['a page at 99 %, bare rows by OFFSET, best of 9', ms(deep.byOffset), '', ''],
    ['a page at 99 %, bare rows by cursor, best of 9', ms(deep.byCursor), '', ''],
    ...quick.map(pathCells),
  ]) // prettier-ignore
  table('Saving, ms', ['', 'p50', 'p95', 'longest'], [
    ['save of a small edit, durable', ...cells(saved.save)],
    ['one 4 KB write with fdatasync', ...cells(saved.sync)],
    ...(stalls ? [['save while an import runs, asked of the thread', ...cells(stalls.saves)]] : []),
  ]) // prettier-ignore
  if (stalls)
    table('Stalls, ms', ['', 'p50', 'p95', 'longest'], [
      ['library thread: a small question during import, search, save', ...cells(stalls.waits)],
      ['library thread: the same while the index catches up', ...cells(stalls.waitsIndexing)],
      ['main thread, nothing going on', '', '', ms(stalls.idle)],
      ['main thread beside the library thread', '', '', ms(stalls.beside)],
      ['main thread doing the same work itself', '', '', ms(stalls.inMain)],
    ]) // prettier-ignore
}

function printSearch({ built, sizes, searched, peers }: Figures): void {
  table(
    'Search, ms: a screen of 20 with snippets and marks; a list’s first 100 rows, best or latest first. Best of 5 a query',
    [
      'class',
      'queries',
      'screen p50',
      'p95',
      'p99',
      'best first p50',
      'p95',
      'latest first p50',
      'p95',
      'recall',
      'precision',
    ],
    searched.map(({ kind, screens, ranked, sorted, recall, precision }) => {
      const [screen, best, latest] = [timing(screens), timing(ranked), timing(sorted)]
      return [
        kind, screens.length, ms(screen.p50), ms(screen.p95), ms(screen.p99), ms(best.p50), ms(best.p95),
        ms(latest.p50), ms(latest.p95),
        recall.toFixed(4), precision.toFixed(4),
      ] // prettier-ignore
    }),
  )
  table(
    'The slowest screens of a class, ms, and how many articles they find',
    ['class', 'first', 'second', 'third'],
    searched.map(({ kind, slowest }) => [
      kind,
      ...slowest.map(({ text, took, hits }) => `${text}: ${ms(took)}, ${hits.toLocaleString('en')}`),
    ]),
  )
  const screens = timing(searched.flatMap(({ screens: some }) => some))
  const short = timing(searched.filter(isShort).flatMap(({ screens: some }) => some))
  table(
    'Ways to search, same articles and queries; theirs: all ids, no snippets; ours: a screen with snippets',
    ['', 'articles', 'CPU ms an article', 'kept / text', '1, 2 signs p50', 'p95', 'all p50', 'p95', 'recall', 'precision', 'p50: ours / it'],
    [
      [
        'Galley', built.articles.toLocaleString('en'), ((built.indexCpu * 1000) / built.articles).toFixed(2),
        ((sizes['search index'] ?? 0) / built.textBytes).toFixed(2), ms(short.p50), ms(short.p95), ms(screens.p50),
        ms(screens.p95), worst(searched, 'recall').toFixed(4), worst(searched, 'precision').toFixed(4), '',
      ],
      ...peers.map((peer) => [
        peer.name, peer.articles.toLocaleString('en'), peer.making.toFixed(2), peer.size.toFixed(2), ms(peer.short.p50),
        ms(peer.short.p95), ms(peer.all.p50), ms(peer.all.p95), peer.recall.toFixed(4), peer.precision.toFixed(4),
        share(screens.p50 / peer.all.p50),
      ]),
    ],
  ) // prettier-ignore
}

/** Of the class in which it is worst. */
const worst = (searched: readonly Searched[], key: 'recall' | 'precision'): number =>
  Math.min(...searched.map((one) => one[key]))
const isShort = ({ kind }: Searched): boolean => kind === 'common' || kind === 'one' || kind === 'two'

export function print(figures: Figures): void {
  const { model = 'unknown' } = cpus()[0] ?? {}
  console.log(
    `\n## A library of ${figures.docs.length.toLocaleString('en')} articles\n\n${cpus().length} cores (${model}), Node ${process.versions.node}`,
  )
  printTexts(figures.docs)
  printTaking(figures)
  printPaths(figures)
  printSearch(figures)
}

/** Targets as ratios within the run; the limits are what the run fails on. */
export function judgeAll({
  built,
  sizes,
  fresh,
  paths,
  deep,
  searched,
  saved,
  kept,
  stalls,
  peers,
}: Figures): void {
  const peer = (name: string): PeerFigures | undefined => peers.find((one) => one.name.startsWith(name))
  const screens = timing(searched.flatMap(({ screens: some }) => some))
  expectAtLeast('recall of the worst class', worst(searched, 'recall'), 1, 1)
  expectAtLeast('precision of the worst class', worst(searched, 'precision'), 1, 1)
  const like = peer('LIKE')
  if (like) {
    expectAtMost('screen p50 / LIKE p50', screens.p50 / like.all.p50, 1 / 800, 1 / 3)
    expectAtMost('screen p95 / LIKE p50', screens.p95 / like.all.p50, 1 / 200, 1)
    // A single import's middle and the index's CPU: what else the machine did in the minutes of either is no matter then.
    const taken = (built.reading + built.indexCpu * 1000) / built.articles + timing(built.stores).p50
    expectAtLeast('articles a second: import with index / bare rows', like.making / taken, 1 / 16, 1 / 1000)
  }
  const rg = peer('ripgrep')
  if (rg) expectAtMost('screen p95 / ripgrep p50', screens.p95 / rg.all.p50, 1 / 20, 1)
  expectAtMost('index / text', (sizes['search index'] ?? 0) / built.textBytes, 0.4, 0.9)
  expectAtMost('library / text', (sizes['whole file'] ?? 0) / built.textBytes, 1.6, 7)
  const trigram = peer('FTS5 trigram')
  if (trigram)
    expectAtMost(
      'CPU of indexing / trigram’s',
      (built.indexCpu * 1000) / built.articles / trigram.making,
      1 / 3,
      2,
    )
  const grown = Math.max(...fresh.map(({ searched: after, before }) => after - before))
  expectAtMost('memory of all searches / (page cache + 100 MB)', grown / (CACHE + 100e6), 1, 1.5)
  const page = (what: string): number => paths.find((row) => row.what.startsWith(what))?.timing.p50 ?? NaN
  expectAtMost('page at 99 % / first page', page('page at 99') / page('page at 0'), 1.2, 3)
  expectAtLeast(
    'OFFSET / cursor at 99 %',
    deep.byOffset / deep.byCursor,
    built.articles < 100_000 ? 5 : 50,
    1,
  )
  expectAtMost('save p50 / fdatasync p50', saved.save.p50 / saved.sync.p50, 2.5, 20)
  expectAtMost('save p95 / fdatasync p95', saved.save.p95 / saved.sync.p95, 3, 20)
  if (kept) expectAtMost('revision of a small edit / body', kept.revision / kept.body, 1 / 100, 1)
  if (stalls) {
    expectAtMost('save during import p50 / fdatasync p50', stalls.saves.p50 / saved.sync.p50, 2.5, 200)
    expectAtMost('main thread’s longest stall: beside / itself', stalls.beside / stalls.inMain, 1 / 25, 1)
  }
}

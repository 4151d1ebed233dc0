// What an editor's ordinary steps take in a large library: lists, filters, counts, quick open, opening, saving.
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Doc } from '../corpus/queries.ts'
import { ms, timing, type Timing } from '../report.ts'
import type { LibraryAnswers, Product } from './product.ts'

const TIMES = 40

async function times(count: number, run: (n: number) => unknown): Promise<Timing> {
  const took: number[] = []
  for (let n = 0; n < count; n++) {
    const begun = performance.now()
    await run(n)
    took.push(performance.now() - begun)
  }
  return timing(took)
}

export interface PathRow {
  readonly what: string
  readonly timing: Timing
}

/** Pages of 100 rows, each found by where the page before it ended. */
export async function listPaths(
  using: Product,
  library: LibraryAnswers,
  docs: readonly Doc[],
): Promise<readonly PathRow[]> {
  const { articles, tags } = library
  const rows: PathRow[] = []
  const add = async (what: string, run: (n: number) => unknown): Promise<void> => {
    await run(0)
    rows.push({ what, timing: await times(TIMES, run) })
  }
  for (const part of [0, 0.5, 0.99]) {
    const at = Math.floor((docs.length - 100) * part)
    const place = await articles.place(using.place({ view: 'all', at }))
    const page = using.list({ view: 'all', after: place?.after ?? null })
    await add(`page at ${part * 100} %, by cursor`, () => articles.list(page))
  }
  const first = using.list({ view: 'all' })
  const middle = using.place({ view: 'all', at: Math.floor(docs.length / 2) })
  await add('jump to the middle by scroll bar', async (n) => {
    const place = await articles.place({ ...middle, at: middle.at + n })
    return articles.list({ ...first, after: place?.after ?? null })
  })
  const changed = using.list({ view: 'all', sort: 'changed' })
  await add('latest changed first', () => articles.list(changed))
  await add('one stage, with its count', () => articles.list({ ...changed, view: 'review' }))
  const used = (await tags.list({})).toSorted((a, b) => b.own - a.own)
  for (const [name, tag] of [['commonest', used[0]], ['a middling', used[50]]] as const)
    if (tag) {
      await add(`${name} tag (${tag.own}), with count`, () => articles.list({ ...changed, tag: tag.id }))
      await add(`${name} tag in one stage, with count`, () =>
        articles.list({ ...changed, view: 'draft', tag: tag.id }))
    } // prettier-ignore
  await add('counts of all views', () => articles.counts({}))
  await add('all tags with their counts', () => tags.list({}))
  await add('open an article', (n) => articles.get({ id: docs[(n * 7919) % docs.length]?.id ?? '' }))
  return rows
}

/** As the renderer's quick open asks: every word somewhere in the headline. */
const quickQuery = (typed: string): string =>
  typed
    .split(/[\s"“”]/)
    .filter((word) => word !== '')
    .map((word) => `headline:"${word}"`)
    .join(' ')

/** Typing headlines character by character; each key press is one question. By how much is typed. */
export async function quickOpen(
  using: Product,
  library: LibraryAnswers,
  docs: readonly Doc[],
): Promise<readonly PathRow[]> {
  const byLength = new Map<string, number[]>()
  for (let n = 0; n < 24; n++) {
    const headline = docs[(n * 104_729) % docs.length]?.headline ?? ''
    for (let length = 1; length <= Math.min(12, headline.length); length++) {
      const query = quickQuery(headline.slice(0, length))
      const asked = using.list({ view: 'all', query, sort: 'changed', limit: 50 })
      const begun = performance.now()
      await library.articles.list(asked)
      const name = length <= 2 ? `${length}` : length <= 4 ? '3, 4' : '5 to 12'
      byLength.set(name, [...(byLength.get(name) ?? []), performance.now() - begun])
    }
  }
  const all = [...byLength.values()].flat()
  return [...byLength, ['all', all] as const].map(([what, took]) => ({
    what: `quick open, ${what} typed`,
    timing: timing(took),
  }))
}

export interface Saving {
  readonly save: Timing
  readonly sync: Timing
}

/** Saves of small edits, each beside one 4 KB write with fdatasync in the same folder. */
export async function saving(library: LibraryAnswers, docs: readonly Doc[], folder: string): Promise<Saving> {
  const beside = join(folder, 'sync')
  const file = openSync(beside, 'w')
  const block = Buffer.alloc(4096, 7)
  const [save, sync]: [number[], number[]] = [[], []]
  try {
    writeSync(file, Buffer.alloc(4096 * 64))
    for (let n = 0; n < 240; n++) {
      const id = docs[((n % 40) * 7919) % docs.length]?.id ?? ''
      const { version, body } = await library.articles.get({ id })
      const added = {
        type: 'paragraph' as const,
        content: [{ type: 'text' as const, text: `又记第${n}次。` }],
      }
      const edited = { ...body, content: [...body.content, added] }
      const begun = performance.now()
      await library.articles.save({ id, base: version, body: edited })
      const saved = performance.now()
      writeSync(file, block, 0, 4096, (n % 64) * 4096)
      fdatasyncSync(file)
      sync.push(performance.now() - saved)
      save.push(saved - begun)
      // Keeps a revision of it, whose size is asked of the file later.
      if (n < 40) library.inside.forExport({ channel: null, id })
    }
  } finally {
    closeSync(file)
    rmSync(beside)
  }
  return { save: timing(save), sync: timing(sync) }
}

export const pathCells = ({ what, timing: { p50, p95, longest } }: PathRow): readonly string[] => [
  what,
  ms(p50),
  ms(p95),
  ms(longest),
]

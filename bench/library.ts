// A library of any size, made and measured: taking in, size, first list, lists, search, saving, stalls; peers beside it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foldedDoc, queriesOf, type Doc, type Query } from './corpus/queries.ts'
import { build, type Built } from './library/build.ts'
import { deepPages, docsOf, sizesOf, smallRevisions } from './library/docs.ts'
import { inFreshProcess, type Fresh } from './library/fresh.ts'
import { listPaths, quickOpen, saving } from './library/paths.ts'
import { product, type Product } from './library/product.ts'
import { searching } from './library/searching.ts'
import { threadsInFreshProcess } from './library/threads.ts'
import { compare } from './peers/compare.ts'
import { judgeAll, print } from './library/tables.ts'

const SMALLEST_JUDGED = 10_000

const progress = (said: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${said}`)
}

/** What was measured when the library was made; kept beside it, for a library that is measured again. */
async function make(using: Product, path: string, count: number, folder: string): Promise<Built> {
  const library = using.openLibraryAnswers(path, { create: true })
  const built = await build(using, library, count, progress)
  library.inside.close({})
  writeFileSync(join(folder, 'built.json'), JSON.stringify(built))
  return built
}

function remembered(folder: string, count: number): Built | undefined {
  try {
    const built = JSON.parse(readFileSync(join(folder, 'built.json'), 'utf8')) as Built
    return built.articles === count ? built : undefined
  } catch {
    return undefined
  }
}

/** Ids of what each query must find: every text looked at. */
function truthOf(docs: readonly Doc[], queries: readonly Query[]): ReadonlyMap<Query, ReadonlySet<string>> {
  const truth = new Map(queries.map((query) => [query, new Set<string>()]))
  for (const doc of docs) {
    const folded = foldedDoc(doc)
    for (const [query, ids] of truth) if (query.finds(folded)) ids.add(doc.id)
  }
  return truth
}

/**
 * Prints all figures for so many articles. `keep`: a folder in which the library stays, so that a further run need not
 * make it again; threads add some hundred articles to it.
 */
export async function library(count: number, keep: string | null): Promise<void> {
  const folder = keep === null ? mkdtempSync(join(tmpdir(), 'galley-bench-')) : join(keep, String(count))
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'galley.db')
  try {
    const using = await product()
    const built = remembered(folder, count) ?? (await make(using, path, count, folder))
    const docs = docsOf(path)
    const sizes = sizesOf(path)
    const deep = deepPages(path)
    const queries = queriesOf(docs)
    const all = Object.values(queries).flat()
    progress('brute force')
    const truth = truthOf(docs, all)
    const texts = join(folder, 'queries.json')
    writeFileSync(texts, JSON.stringify(all.map(({ text }) => text)))
    const fresh: Fresh[] = []
    for (let n = 0; n < 5; n++) fresh.push(inFreshProcess(path, texts))
    progress('lists')
    const open = using.openLibraryAnswers(path, { create: false })
    const paths = await listPaths(using, open, docs)
    const quick = await quickOpen(using, open, docs)
    progress('search')
    const searched = await searching(using, open, docs, queries, truth)
    progress('saving')
    const saved = await saving(open, docs, folder)
    open.inside.close({})
    progress('threads')
    const kept = smallRevisions(path)
    const stalls = threadsInFreshProcess(path, texts)
    const peers = compare(folder, docs, queries, truth, progress)
    progress('')
    const figures = { built, docs, sizes, deep, fresh, paths, quick, searched, saved, kept, stalls, peers }
    print(figures)
    // Ratios to what reads everything mean nothing in a small library.
    if (count >= SMALLEST_JUDGED) judgeAll(figures)
  } finally {
    if (keep === null) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

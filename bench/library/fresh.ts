// A process of its own that opens a library as the app does at its start: how long to the first list, how much memory.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { product } from './product.ts'

export interface Fresh {
  /** In ms: opening with the check of its version, the first page, the counts; all three together. */
  readonly open: number
  readonly page: number
  readonly counts: number
  readonly all: number
  /** Bytes of the process before the library was opened, with its first list, and after all searches. */
  readonly before: number
  readonly listed: number
  readonly searched: number
}

/** `queries`: a JSON file with texts to search for once each. */
export function inFreshProcess(path: string, queries: string): Fresh {
  const { stdout, stderr, status } = spawnSync(process.execPath, [import.meta.filename, path, queries], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Fresh
}

async function main(path: string, queries: string): Promise<Fresh> {
  const { openLibraryAnswers, list } = await product()
  const firstPage = list({ view: 'all' })
  const before = process.memoryUsage().rss
  const begun = performance.now()
  const library = openLibraryAnswers(path, { create: false })
  const opened = performance.now()
  await library.articles.list(firstPage)
  const listed = performance.now()
  await library.articles.counts({})
  const counted = performance.now()
  const withList = process.memoryUsage().rss
  for (const query of JSON.parse(readFileSync(queries, 'utf8')) as string[])
    library.inside.search({ query, limit: 20, after: null })
  const searched = process.memoryUsage().rss
  library.inside.close({})
  return {
    open: opened - begun,
    page: listed - opened,
    counts: counted - listed,
    all: counted - begun,
    before,
    listed: withList,
    searched,
  }
}

if (import.meta.main) console.log(JSON.stringify(await main(process.argv[2] ?? '', process.argv[3] ?? '')))

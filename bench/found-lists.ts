// Lists over a query in a library of many made-up articles: the first page in each order, while how long nothing else got in.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { runnerImport } from 'vite'
import type * as corpusModule from '../src/main/library/search-corpus.ts'
import type * as libraryModule from '../src/main/library/library.ts'
import type * as migrateModule from '../src/main/library/migrate.ts'

const QUERIES = [
  '水库',
  '的',
  '通过验收',
  '人工智能',
  '记者 看到',
  '旧厂房接受采访',
  'ubuntu',
  '-水库',
  'pinyin:sk',
]
const SORTS = ['relevance', 'added', 'changed', 'headline', 'zishu'] as const
const TIMES = 3

const cpu = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Runs beside: between two of its turns nothing else got in. In ms of this thread's own time; other work is none of ours. */
function watch(): { readonly stop: () => Promise<number> } {
  let stopped = false
  let longest = 0
  const turns = (async () => {
    while (!stopped) {
      const before = cpu()
      await setImmediate()
      longest = Math.max(longest, cpu() - before)
    }
  })()
  return {
    stop: async () => {
      stopped = true
      await turns
      return longest
    },
  }
}

/** `COUNT=50000 node bench/run.ts found`: ms, p50 and p95 over queries, the library changed before each. */
export async function foundLists(): Promise<void> {
  const count = Number(process.env['COUNT'] ?? 20_000)
  const load = async <Module>(path: string): Promise<Module> =>
    (await runnerImport<Module>(join(import.meta.dirname, '../src/main/library', path))).module
  const { migrate } = await load<typeof migrateModule>('migrate.ts')
  const { libraryOf } = await load<typeof libraryModule>('library.ts')
  const corpus = await load<typeof corpusModule>('search-corpus.ts')
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-found-'))
  const path = join(folder, 'found.galley')
  const db = new Database(path)
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = NORMAL')
    db.pragma('cache_size = -65536')
    migrate(db)
    corpus.storeArticles(db, corpus.makeArticles(count, 5, 12))
    const { articles, inside } = libraryOf(db, path)
    while (inside.catchUp({ ms: 50 }).left > 0);
    const forget = db.prepare('UPDATE article SET headline = headline || ? WHERE key = 1')
    const restore = db.prepare("UPDATE article SET headline = '甲' WHERE key = 1")
    console.log(`\nlists over a query, ${count} articles; first page of 100, ms`)
    console.log('order'.padEnd(12), 'p50'.padStart(8), 'p95'.padStart(8), 'longest block'.padStart(14))
    for (const sort of SORTS) {
      const took: number[] = []
      let blocked = 0
      for (const query of QUERIES) {
        const times: number[] = []
        for (let n = 0; n < TIMES; n++) {
          // As after a save: what was known of other articles may be used.
          forget.run('乙')
          restore.run()
          const watched = watch()
          const begun = cpu()
          await articles.list({
            view: 'all',
            query,
            tag: null,
            collection: null,
            sort,
            descending: true,
            limit: 100,
            after: null,
          })
          times.push(cpu() - begun)
          blocked = Math.max(blocked, await watched.stop())
        }
        // The first one knows nothing yet.
        took.push(times[0] ?? 0)
      }
      const sorted = took.toSorted((a, b) => a - b)
      const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1)
      console.log(sort.padEnd(12), at(0.5).padStart(8), at(0.95).padStart(8), blocked.toFixed(0).padStart(14))
    }
  } finally {
    db.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

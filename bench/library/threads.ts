// The app's own library thread, as built: how long it keeps anybody waiting, and what the main thread feels of it.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate, setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Opening, Question, Reply } from '../../src/main/library/thread.ts'
import { madeArticles } from '../corpus/articles.ts'
import { timing, type Timing } from '../report.ts'
import { draftOf } from './build.ts'
import { product, type LibraryAnswers } from './product.ts'

const THREAD = join(import.meta.dirname, '../../out/main/library-thread.js')
const IMPORTS = 300

type Ask = (noun: string, verb: string, input: unknown) => Promise<unknown>

async function startThread(
  path: string,
): Promise<{ readonly ask: Ask; readonly stop: () => Promise<unknown> }> {
  const worker = new Worker(THREAD)
  worker.postMessage({ path, options: { create: false } } satisfies Opening)
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>()
  let last = 0
  await new Promise<void>((resolve, reject) => {
    worker.on('error', reject)
    worker.on('message', (reply: Reply) => {
      if (reply.kind === 'open') return reply.fault ? reject(new Error(reply.fault.message)) : resolve()
      if (reply.kind !== 'answer') return undefined
      const asked = waiting.get(reply.id)
      waiting.delete(reply.id)
      if (reply.envelope.ok) asked?.done(reply.envelope.value)
      else asked?.failed(new Error(reply.envelope.fault.message))
      return undefined
    })
  })
  const ask: Ask = (noun, verb, input) =>
    new Promise((done, failed) => {
      waiting.set(++last, { done, failed })
      worker.postMessage({ id: last, noun, verb, input } satisfies Question)
    })
  return { ask, stop: () => ask('inside', 'close', {}).then(() => worker.terminate()) }
}

/** In ms: the longest time this thread's timers were late while `run` went on. */
async function longestStall(run: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  // The first tick only starts the clock.
  await pause(20)
  delay.reset()
  await run()
  await pause(5)
  delay.disable()
  return delay.max / 1e6
}

export interface Threads {
  /** In ms: the main thread's longest stall while nothing happens, beside the thread, and doing the same work itself. */
  readonly idle: number
  readonly beside: number
  readonly inMain: number
  /** In ms: a small question, asked every 10 ms while the thread imports, searches and indexes. */
  readonly waits: Timing
  readonly waitsIndexing: Timing
  /** In ms: saves of an article while an import runs. */
  readonly saves: Timing
}

/** Asks a small question every 10 ms until `until` is settled; ms of each answer. */
async function waitsWhile(ask: Ask, until: Promise<unknown>): Promise<Timing> {
  let over = false
  const end = until.finally(() => (over = true))
  const took: number[] = []
  while (!over) {
    const begun = performance.now()
    await ask('settings', 'get', {})
    took.push(performance.now() - begun)
    await pause(10)
  }
  await end
  return timing(took)
}

/**
 * In a process of its own, whose memory is as small as the app's. Null if the app is not built. `queries`: a JSON file
 * of texts. Adds a few hundred articles to the library.
 */
export function threadsInFreshProcess(path: string, queries: string): Threads | null {
  if (!existsSync(THREAD)) return null
  const { stdout, stderr, status } = spawnSync(process.execPath, [import.meta.filename, path, queries], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Threads
}

async function measure(path: string, queries: readonly string[]): Promise<Threads> {
  const using = await product()
  const drafts = [...madeArticles(IMPORTS * 2, 5)].map((made) => ({
    draft: draftOf(using, made),
    tags: made.tags,
  }))
  const idle = await longestStall(() => pause(2000))
  const { ask, stop } = await startThread(path)
  const { rows } = (await ask('articles', 'list', using.list({ view: 'all', limit: 500 }))) as Awaited<
    ReturnType<LibraryAnswers['articles']['list']>
  >
  const saves: number[] = []
  async function save(n: number): Promise<void> {
    const id = rows[(n * 7) % rows.length]?.id ?? ''
    const { version } = (await ask('articles', 'get', { id })) as { readonly version: number }
    const begun = performance.now()
    await ask('articles', 'save', { id, base: version, deck: `又改了第${n}次` })
    saves.push(performance.now() - begun)
  }
  let waits: Timing | undefined
  const beside = await longestStall(async () => {
    const importing = (async () => {
      for (const [n, input] of drafts.slice(0, IMPORTS).entries()) {
        await ask('imports', 'store', input)
        if (n % 5 === 0)
          await ask('inside', 'search', { query: queries[n % queries.length], limit: 20, after: null })
      }
    })()
    const saving = (async () => {
      for (let n = 0; n < 60; n++) {
        await save(n)
        await pause(15)
      }
    })()
    waits = await waitsWhile(ask, Promise.all([importing, saving]))
  })
  await pause(100)
  const waitsIndexing = await waitsWhile(ask, pause(3000))
  await stop()

  const library = using.openLibraryAnswers(path, { create: false })
  const inMain = await longestStall(async () => {
    for (const [n, input] of drafts.slice(IMPORTS).entries()) {
      library.imports.store(input)
      await setImmediate()
      if (n % 5 === 0)
        library.inside.search({ query: queries[n % queries.length] ?? '', limit: 20, after: null })
      await setImmediate()
    }
    while (library.inside.catchUp({ ms: 20 }).left > 0) await setImmediate()
  })
  library.inside.close({})
  if (!waits) throw new Error('nothing was asked')
  return { idle, beside, inMain, waits, waitsIndexing, saves: timing(saves) }
}

if (import.meta.main) {
  const queries = JSON.parse(readFileSync(process.argv[3] ?? '', 'utf8')) as string[]
  console.log(JSON.stringify(await measure(process.argv[2] ?? '', queries)))
}

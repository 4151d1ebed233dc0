// The app's own library thread, as built: how long it keeps anybody waiting, and what the main thread feels of it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Question, Reply } from '../../src/main/library/thread.ts'
import { madeArticles } from '../corpus/articles.ts'
import type { Doc } from '../corpus/queries.ts'
import { timing, type Timing } from '../report.ts'
import { draftOf, indexAll } from './build.ts'
import type { LibraryAnswers, Product } from './product.ts'

const THREAD = join(import.meta.dirname, '../../out/main/library-thread.js')
const IMPORTS = 300

type Ask = (noun: string, verb: string, input: unknown) => Promise<unknown>

async function startThread(path: string): Promise<{ readonly ask: Ask; readonly stop: () => Promise<unknown> }> {
  const worker = new Worker(THREAD, { workerData: { path, options: { create: false } } })
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>()
  let last = 0
  await new Promise<void>((resolve, reject) => {
    worker.on('error', reject)
    worker.on('message', (reply: Reply) => {
      if (reply.kind === 'open') return reply.fault ? reject(new Error(reply.fault.message)) : resolve()
      const asked = waiting.get(reply.id)
      waiting.delete(reply.id)
      if (reply.envelope.ok) asked?.done(reply.envelope.value)
      else asked?.failed(new Error(reply.envelope.fault.message))
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
  await run()
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

/** Null if the app is not built. Adds a few hundred articles to the library. */
export async function threads(
  product: Product,
  path: string,
  docs: readonly Doc[],
  queries: readonly string[],
): Promise<Threads | null> {
  if (!existsSync(THREAD)) return null
  const drafts = [...madeArticles(IMPORTS * 2, 5)].map((made) => ({
    draft: draftOf(product, made),
    tags: made.tags,
  }))
  const idle = await longestStall(() => pause(2000))
  const { ask, stop } = await startThread(path)
  const saves: number[] = []
  async function save(n: number): Promise<void> {
    const id = docs[(n * 31) % docs.length]?.id ?? ''
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

  const library: LibraryAnswers = product.openLibraryAnswers(path, { create: false })
  const inMain = await longestStall(async () => {
    for (const input of drafts.slice(IMPORTS)) library.imports.store(input)
    for (const query of queries.slice(0, 60)) library.inside.search({ query, limit: 20, after: null })
    indexAll(library)
    await pause(10)
  })
  library.inside.close({})
  if (!waits) throw new Error('nothing was asked')
  return { idle, beside, inMain, waits, waitsIndexing, saves: timing(saves) }
}

// An app under measurement: started until its first row stands there, what its processes have worked, what it holds.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { runsOn } from '../../e2e/which-host.ts'

export const ROOT = join(import.meta.dirname, '../..')
if (runsOn === 'chromium') process.env['ELECTRON_OVERRIDE_DIST_PATH'] = join(ROOT, 'e2e/host')

/** Keeps every worker of main where `held` finds it: Node has no list of them. */
const KEEP_WORKERS = `
  const threads = require('node:worker_threads')
  const { Worker } = threads
  const workers = (globalThis.measuredWorkers = [])
  threads.Worker = class extends Worker {
    constructor(file, ...rest) {
      super(file, ...rest)
      workers.push({ file: String(file), worker: this })
    }
  }
  require('node:module').syncBuiltinESMExports()`
const keeping = join(mkdtempSync(join(tmpdir(), 'galley-keep-')), 'workers.cjs')
writeFileSync(keeping, KEEP_WORKERS)
process.on('exit', () => rmSync(dirname(keeping), { recursive: true, force: true }))

export interface Running {
  readonly app: ElectronApplication
  readonly page: Page
}

export interface Started extends Running {
  /** In ms, until the first row of a list can be seen. */
  readonly took: number
  /** In seconds, of all its processes until then; undefined where the system does not say. */
  readonly cpu: number | undefined
}

export async function start(folder: string, dataDir: string): Promise<Started> {
  const begun = performance.now()
  const app = await _electron.launch({
    cwd: ROOT,
    args: ['-r', keeping, folder],
    env: {
      ...(process.env as Record<string, string>),
      GALLEY_USER_DATA: dataDir,
      GALLEY_LANG: 'en',
    },
  })
  const page = await app.firstWindow()
  await page.locator('[role="grid"] [role="row"]').first().waitFor()
  const took = performance.now() - begun
  return { app, page, took, cpu: cpuSeconds(app.process().pid) }
}

interface Process {
  readonly parent: number
  /** In seconds; of children that have ended, too. */
  readonly cpu: number
}

/** Of Linux; empty elsewhere. */
function processes(): ReadonlyMap<number, Process> {
  const found = new Map<number, Process>()
  try {
    for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0)
        found.set(Number(name), { parent: Number(fields[1]), cpu: ticks / 100 })
      } catch {
        // It has ended meanwhile.
      }
    }
  } catch {
    // No such folder here.
  }
  return found
}

function cpuSeconds(pid: number | undefined): number | undefined {
  const all = processes()
  if (pid === undefined || !all.has(pid)) return undefined
  const within = (at: number): boolean => {
    const one = all.get(at)
    return one !== undefined && (at === pid || within(one.parent))
  }
  return [...all].reduce((sum, [at, { cpu }]) => (within(at) ? sum + cpu : sum), 0)
}

/** Bytes that are in use after everything unused was thrown away, and what a page holds besides. */
export interface Held {
  readonly main: number
  /** Undefined if no such thread was seen. */
  readonly library: number | undefined
  readonly page: number
  readonly nodes: number
  readonly listeners: number
  /** Of the main process with all its threads, SQLite's memory too. */
  readonly resident: number
}

interface Seen {
  readonly file: string
  readonly worker: {
    getHeapSnapshot: () => Promise<{ destroy: () => void }>
    getHeapStatistics: () => Promise<{ used_heap_size: number }>
  }
}

export async function held({ app, page }: Running): Promise<Held> {
  const main = await app.evaluate(async () => {
    const v8 = process.getBuiltinModule('node:v8')
    const vm = process.getBuiltinModule('node:vm')
    v8.setFlagsFromString('--expose-gc')
    const gc = vm.runInNewContext('gc') as () => void
    gc()
    const seen = (globalThis as { measuredWorkers?: readonly Seen[] }).measuredWorkers ?? []
    const library = seen.find(({ file }) => file.includes('library-thread'))?.worker
    // To take a picture of a heap throws away first whatever nothing holds.
    if (library) (await library.getHeapSnapshot()).destroy()
    const inLibrary = library ? (await library.getHeapStatistics()).used_heap_size : undefined
    gc()
    const { heapUsed, rss } = process.memoryUsage()
    return { main: heapUsed, library: inLibrary, resident: rss }
  })
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('HeapProfiler.enable')
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('Performance.enable')
  const { metrics } = await cdp.send('Performance.getMetrics')
  await cdp.detach()
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? 0
  return {
    ...main,
    page: metric('JSHeapUsedSize'),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
  }
}

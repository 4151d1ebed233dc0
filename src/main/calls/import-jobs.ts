// Imports of many files: one file after the other, with pause, stop and going on after a quit; how fast is said here.
import { dirname, sep } from 'node:path'
import { paceOf, type Pace } from '#core/intake/pace'
import type { Noun } from '#shared/calls/call'
import type { Lexicon } from '#shared/decoration'
import { GalleyError, toFault, type ErrorCode } from '#shared/error'
import type { ImportedFile, ImportJob, JobKind } from '#shared/importing'
import type { JobOptions, Waiting } from '../library/import-jobs'
import { picturesBeside } from '../files/beside'
import { failedFile, importFile, STOPS, type ImportParts } from './import-file'
import { fromPath } from './import-items'

interface Run {
  readonly pace: Pace
  /** Pictures that came in with the articles that show them, by their paths. */
  readonly taken: Set<string>
  stop: 'paused' | 'cancelled' | null
}

export interface Begin {
  readonly kind: JobKind
  readonly name: string
  readonly options: JobOptions
  readonly files: readonly { readonly name: string; readonly path: string | null }[]
}

type Profiles = ReturnType<ImportParts['library']['imports']['profiles']>
type Each = (file: ImportedFile) => void

export interface ImportJobs {
  /** Begins at once, or when the one before is through. */
  readonly begin: (asked: Begin, each?: Each) => Promise<{ readonly job: number }>
  /** A file whose bytes are here and whose place nobody knows. */
  /** Null bytes: too many of them. `failed`: nothing of it came in. */
  readonly feed: (
    job: number,
    name: string,
    bytes: Uint8Array | null,
    options: JobOptions,
  ) => Promise<{ readonly failed: boolean }>
  readonly goOn: (job: number, each?: Each) => Promise<void>
  readonly stop: (job: number, how: 'paused' | 'cancelled') => Promise<void>
  readonly jobs: () => Promise<readonly ImportJob[]>
  /** When all that has been begun is through, or stopped. */
  readonly settled: () => Promise<unknown>
}

/** The chosen folder that it lies in, the outermost; else its own. */
const rootOf = (path: string, { roots = [] }: JobOptions): string =>
  roots.find((root) => path.startsWith(root.endsWith(sep) ? root : root + sep)) ?? dirname(path)

/** So many rows are written in one call. */
const PORTION = 500
const AHEAD = 50
/** How old what is known of words on headlines and of sites may be. In ms. */
const LEARNED = 2000
/** How often the window hears of it: of the job itself, and of articles in lists. In ms. */
const OFTEN = 250
const SELDOM = 1500

export function importJobsOf(
  parts: ImportParts,
  announce: (nouns: readonly Noun[]) => void = () => {},
  now: () => number = () => performance.now(),
): ImportJobs {
  const { library } = parts
  const runs = new Map<number, Run>()
  const troubles = new Map<number, ErrorCode>()
  let turn: Promise<unknown> = Promise.resolve()
  let known:
    | { readonly at: number; readonly words: Promise<Lexicon>; readonly profiles: Profiles }
    | undefined
  let saidJob = -Infinity
  let saidLists = -Infinity

  function say(force = false): void {
    const at = now()
    if (!force && at - saidJob < OFTEN) return
    saidJob = at
    const lists = force || at - saidLists >= SELDOM
    if (lists) saidLists = at
    announce(lists ? ['imports', 'articles', 'headlines', 'tags'] : ['imports'])
  }
  function learned(): NonNullable<typeof known> {
    if (known === undefined || now() - known.at > LEARNED)
      known = { at: now(), words: library.inside.lexicon({}), profiles: library.imports.profiles({}) }
    return known
  }
  const among = {
    lexicon: (): Promise<Lexicon> => learned().words,
    profiles: (): Profiles => learned().profiles,
  }

  async function one(
    job: number,
    { n, name, path }: Waiting,
    bytes: Promise<Uint8Array>,
    options: JobOptions,
    each: Each,
  ): Promise<void> {
    let last: ImportedFile | undefined
    let many = 0
    const taken: string[] = []
    const beside =
      path === null ? undefined : picturesBeside(path, rootOf(path, options), (shown) => taken.push(shown))
    try {
      const own = { job, n, ...among }
      for await (const file of importFile(parts, name, await bytes, options, own, beside)) {
        last = file
        if (file.file !== name) many++
        each(file)
        if (many > 0) say()
      }
    } catch (error) {
      const { code } = toFault(error)
      if (STOPS.has(code)) throw error
      last = failedFile(name, code)
      many = 0
      each(last)
    }
    last ??= failedFile(name, 'file-empty')
    // What the article shows has come in with it.
    if (taken.length > 0 && last.status === 'imported') {
      await library.imports.leave({ job, paths: taken })
      for (const shown of taken) runs.get(job)?.taken.add(shown)
    }
    // What was stored was marked in the same transaction.
    if (many === 0 && last.status === 'imported') return
    await library.imports.settle({ item: { job, n, p: 0 }, file: many > 0 ? 'holds' : last })
  }

  async function through(job: number, run: Run, options: JobOptions, each: Each): Promise<void> {
    let { done } = (await library.imports.job({ job })) ?? { done: 0 }
    for (;;) {
      const batch = await library.imports.next({ job, limit: AHEAD })
      if (batch.length === 0) return
      const open = (item: Waiting | undefined): Promise<Uint8Array> | undefined => {
        if (item === undefined) return undefined
        const { path } = item
        const bytes =
          path === null
            ? Promise.reject(new GalleyError('file-gone', 'dropped and not read', item.name))
            : fromPath(path, item.name).bytes()
        // Its turn comes later; until then nobody hears that it failed.
        bytes.catch(() => {})
        return bytes
      }
      let ahead = open(batch[0])
      for (const [at, item] of batch.entries()) {
        if (run.stop !== null) return
        if (item.path !== null && run.taken.has(item.path)) {
          ahead = open(batch[at + 1])
          continue
        }
        const bytes = ahead ?? Promise.resolve(new Uint8Array())
        ahead = open(batch[at + 1])
        await one(job, item, bytes, options, each)
        run.pace.told(++done, now())
        say()
      }
    }
  }

  async function work(job: number, each: Each): Promise<void> {
    const known = await library.imports.job({ job })
    if (known === null) return
    const run: Run = { pace: paceOf(now(), known.done), taken: new Set(), stop: null }
    runs.set(job, run)
    troubles.delete(job)
    try {
      await library.imports.setState({ job, state: 'running' })
      say(true)
      await through(job, run, known.options, each)
      await library.imports.setState({ job, state: run.stop ?? 'done' })
    } catch (error) {
      const { code } = toFault(error)
      // Whoever starts Galley again is asked.
      if (code === 'library-closed') return
      troubles.set(job, code)
      await library.imports.setState({ job, state: 'paused' }).catch(() => {})
    } finally {
      runs.delete(job)
      say(true)
    }
  }

  const goOn = (job: number, each: Each = () => {}): Promise<void> => {
    const mine = turn.then(() => work(job, each))
    turn = mine.catch(() => {})
    return mine
  }

  return {
    goOn,
    begin: async ({ kind, name, options, files }, each) => {
      const { job } = await library.imports.begin({ kind, name, options })
      for (let at = 0; at < files.length; at += PORTION)
        await library.imports.append({ job, items: files.slice(at, at + PORTION) })
      if (kind !== 'dropped' && kind !== 'watch') void goOn(job, each)
      return { job }
    },
    feed: async (job, name, bytes, options) => {
      const { n } = await library.imports.append({ job, items: [{ name, path: null }] })
      let failed = true
      const given =
        bytes === null
          ? Promise.reject(new GalleyError('file-too-large', 'not read', name))
          : Promise.resolve(bytes)
      await one(job, { n, name, path: null }, given, options, ({ status }) => {
        failed &&= status === 'failed'
      })
      say()
      return { failed }
    },
    stop: async (job, how) => {
      const run = runs.get(job)
      if (run) run.stop = how
      else await library.imports.setState({ job, state: how })
    },
    jobs: async () => {
      const at = now()
      return (await library.imports.jobs({})).map((job) => {
        const run = runs.get(job.key)
        return {
          ...job,
          rate: run?.pace.rate() ?? null,
          remaining: run?.pace.remaining(job.of - job.done, at) ?? null,
          trouble: troubles.get(job.key) ?? null,
        }
      })
    },
    settled: () => turn,
  }
}

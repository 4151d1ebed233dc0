// The log: a file a day beside the library's folder, small, gone after two weeks. The only place where the program writes one.
import { appendFileSync } from 'node:fs'
import { appendFile, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isFailure, lineOf, type Entry } from './entry'

/** Bytes of one day, and days that are kept. */
const LARGEST = 256_000
const DAYS = 14
/** Failures that a diagnosis names. */
const LATEST = 20

export interface Log {
  readonly folder: string
  /** Never throws and never makes anybody wait: on a full disk there is no log. */
  readonly write: (entry: Entry) => void
  /** As `write`, but done when it returns: for a process that is about to die. */
  readonly writeNow: (entry: Entry) => void
  /** Resolves when all lines so far are written, or could not be. */
  readonly written: () => Promise<void>
}

/** `galley-2026-11-23.log` */
const NAME = /^galley-\d{4}-\d\d-\d\d\.log$/
const nameOf = (at: number): string => `galley-${new Date(at).toISOString().slice(0, 10)}.log`

/** Names of the days there are, oldest first. */
async function daysIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(() => [])).filter((name) => NAME.test(name)).toSorted()
}

/** `now` in ms since 1970. */
export function logIn(folder: string, now: () => number = Date.now): Log {
  /** Nothing is touched before there is something to write: a second start may leave without a trace. */
  let last: Promise<void> | undefined

  async function prepare(): Promise<void> {
    await mkdir(folder, { recursive: true })
    const days = await daysIn(folder)
    await Promise.all(days.slice(0, Math.max(0, days.length - DAYS)).map((name) => rm(join(folder, name))))
  }
  async function append(line: string, at: number): Promise<void> {
    const file = join(folder, nameOf(at))
    const { size } = await stat(file).catch(() => ({ size: 0 }))
    if (size + line.length < LARGEST) await appendFile(file, `${line}\n`)
  }
  return {
    folder,
    write: (entry) => {
      const at = now()
      const line = lineOf(at, entry)
      last = (last ?? prepare()).catch(() => {}).then(() => append(line, at))
      // Whoever waits for it is told nothing either.
      last.catch(() => {})
    },
    writeNow: (entry) => {
      const at = now()
      try {
        appendFileSync(join(folder, nameOf(at)), `${lineOf(at, entry)}\n`)
      } catch {
        // Nothing can be done about it any more.
      }
    },
    written: async () => last?.catch(() => {}),
  }
}

/** The latest lines about what failed, latest first; whatever is no such line is not among them. */
export async function latestFailures(folder: string): Promise<readonly string[]> {
  const days = (await daysIn(folder)).slice(-DAYS)
  const found: string[] = []
  for (const name of days.toReversed()) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => '')
    found.push(...text.split('\n').filter(isFailure).toReversed())
    if (found.length >= LATEST) break
  }
  return found.slice(0, LATEST)
}

// A process that writes, imports or brings a library up to date, to be killed; for kills.test.ts and power-cut.test.ts.
import { existsSync, readdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { documentOf } from '#shared/document'
import { writeWhole } from '../files/write'
import type { Intake } from '../intake/client'
import { piecesOf } from '../intake/pieces'
import type { Library } from '../library/client'
import { openLibraryAnswers, type LibraryAnswers } from '../library/library'
import { importJobsOf } from './import-jobs'

/** `ready`: it begins; `saved id version n`, `exported name n`: acknowledged; `done`: all of it. */
const say = (...words: readonly (string | number)[]): void => void writeSync(1, `${words.join(' ')}\n`)

/** Text number `n`, of which every length is another. */
export const textOf = (n: number): string => `第${n}次保存的正文。`.repeat(1 + (n % 97))
/** So many saves go into one article, and after so many a file leaves. */
export const SAVES = 40
const EXPORTS = 3

async function write(path: string, exports: string): Promise<void> {
  const library = openLibraryAnswers(path, { create: true })
  say('ready')
  for (let n = 1; ; n++) {
    const { id, version } =
      n % SAVES === 1
        ? await library.articles.create({ headline: `第${n}次` })
        : await library.articles.get({ id: last })
    last = id
    const saved = await library.articles.save({ id, base: version, body: documentOf([textOf(n)]) })
    say('saved', id, saved.version, n)
    if (n % EXPORTS !== 0) continue
    const name = n % 2 === 0 ? 'latest.txt' : `${n}.txt`
    await writeWhole(join(exports, name), textOf(n))
    say('exported', name, n)
  }
}
let last = ''

/** The library as main sees it: its answers as promises. */
const asLibrary = (answers: LibraryAnswers): Library =>
  new Proxy({} as Library, {
    get: (_, noun) =>
      new Proxy(
        {},
        {
          get: (__, verb) => async (input: unknown) => {
            const verbs = answers[noun as keyof LibraryAnswers] as Record<string, (input: unknown) => unknown>
            return verbs[String(verb)]?.(input)
          },
        },
      ),
  })

const intake: Intake = {
  async *read(name, bytes, options) {
    yield* piecesOf(name, bytes, options)
  },
  table: () => Promise.reject(new Error('no tables here')),
  listTable: () => Promise.reject(new Error('no lists here')),
  learn: () => Promise.reject(new Error('nothing to learn here')),
  origin: () => Promise.reject(new Error('nothing to look up here')),
  stop: () => {},
}

/** Begins the import of a folder, or goes on with the one that was broken off. */
async function takeIn(path: string, folder: string): Promise<void> {
  const library = openLibraryAnswers(path, { create: true })
  const jobs = importJobsOf({ library: asLibrary(library), intake })
  library.imports.wake({})
  const [before] = await jobs.jobs()
  say('ready')
  if (before !== undefined) await jobs.goOn(before.key)
  else {
    const files = readdirSync(folder).map((name) => ({ name, path: join(folder, name) }))
    const options = { encoding: 'auto', as: 'auto', tags: ['批'] } as const
    await jobs.begin({ kind: 'folder', name: '批', options, files })
    await jobs.settled()
  }
  say('done')
}

function bringUp(path: string, backups: string): void {
  say('ready')
  openLibraryAnswers(path, { create: false, backups })
  say('done')
}

async function run(kind: string, path: string, folder: string): Promise<void> {
  if (kind === 'write') await write(path, folder)
  else if (kind === 'import') await takeIn(path, folder)
  else bringUp(path, folder)
  // Waits to be killed.
  setInterval(() => {}, 1000)
}

const [, , kind, path, folder] = process.argv
if (kind !== undefined && path !== undefined && folder !== undefined && existsSync(folder))
  void run(kind, path, folder)

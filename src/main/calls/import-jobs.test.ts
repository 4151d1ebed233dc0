// Imports of many files: none twice, none lost, wherever it is broken off; a bad one is named and keeps nobody back.
import { strToU8, zipSync } from 'fflate'
import { mkdtempSync, writeFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { GalleyError } from '#shared/error'
import { freshFile } from '../library/fresh-library'
import type { Intake } from '../intake/client'
import { piecesOf } from '../intake/pieces'
import { asPromises } from '../library/fixtures/as-promises'
import type { Library } from '../library/client'
import { openLibraryAnswers, type LibraryAnswers } from '../library/library'
import { importJobsOf, type ImportJobs } from './import-jobs'

const OPTIONS = { encoding: 'auto', as: 'auto', tags: ['批'] } as const
const FILES = 12

/** Reads in this process; `before` is told the name of each file, and may never come back. */
const intakeWith = (before: (name: string) => Promise<void> | void): Intake => ({
  async *read(name, bytes, options) {
    await before(name)
    yield* piecesOf(name, bytes, options)
  },
  table: () => Promise.reject(new Error('no tables here')),
  listTable: () => Promise.reject(new Error('no lists here')),
  learn: () => Promise.reject(new Error('nothing to learn here')),
  origin: () => Promise.reject(new Error('nobody looks back here')),
  stop: () => {},
})

const text = (n: number): string =>
  `第${n}号通告：北河湿地第${n}次普查\n\n这是第${n}号通告的正文，写明普查的时间、地点与办法，共${n * 7}字。\n`

describe('an import of many files', () => {
  let folder: string
  let kept: string
  let library: Library
  let answers: LibraryAnswers
  const files = () =>
    Array.from({ length: FILES }, (_, at) => ({ name: `${at + 1}.txt`, path: join(folder, `${at + 1}.txt`) }))
  const begin = (jobs: ImportJobs) =>
    jobs.begin({ kind: 'folder', name: '通告', options: OPTIONS, files: files() })
  const articles = async (): Promise<number> => (await library.articles.counts({})).views.all
  const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1))

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'galley-jobs-'))
    for (let n = 1; n <= FILES; n++) writeFileSync(join(folder, `${n}.txt`), text(n))
    kept = mkdtempSync(join(tmpdir(), 'galley-library-'))
    answers = openLibraryAnswers(freshFile(join(kept, 'library.galley')), { create: false })
    library = asPromises(answers)
  })
  afterEach(() => {
    answers.inside.close({})
    for (const made of [folder, kept]) rmSync(made, { recursive: true })
  })

  it('brings all in, with its tags, and forgets where they lay', async () => {
    const jobs = importJobsOf({ library, intake: intakeWith(() => {}) })
    const { job } = await begin(jobs)
    await jobs.settled()
    expect(await jobs.jobs()).toMatchObject([
      { key: job, state: 'done', of: FILES, done: FILES, imported: FILES, failed: 0, retriable: false },
    ])
    expect(await articles()).toBe(FILES)
    expect((await library.tags.list({}))[0]).toMatchObject({ name: '批' })
    expect(await library.imports.next({ job, limit: 50 })).toEqual([])
  })

  it.each([1, 2, 7, 12])(
    'P41 whose reader dies at file %i has all the others, and says which it was; tried again it comes in',
    async (k) => {
      let dies = true
      const jobs = importJobsOf({
        library,
        intake: intakeWith((name) => {
          if (dies && name === `${k}.txt`) throw new GalleyError('intake-failed', 'the process ended')
        }),
      })
      const { job } = await begin(jobs)
      await jobs.settled()
      const failed = await library.imports.items({ job, filter: 'failed', from: 0, limit: 10 })
      expect(failed.rows).toMatchObject([{ name: `${k}.txt`, code: 'intake-failed', n: k }])
      expect(await articles()).toBe(FILES - 1)
      dies = false
      expect(await library.imports.retry({ job })).toEqual({ waiting: 1 })
      await jobs.goOn(job)
      expect(await articles()).toBe(FILES)
      expect(await jobs.jobs()).toMatchObject([{ imported: FILES, failed: 0, state: 'done' }])
    },
  )

  it.each([1, 2, 7, 12])(
    'that ends with Galley at file %i has those before it, and goes on with the next start',
    async (k) => {
      let reached = false
      const first = importJobsOf({
        library,
        intake: intakeWith((name) => {
          if (name !== `${k}.txt`) return undefined
          reached = true
          // As a process that is killed: nothing comes after.
          return new Promise(() => {})
        }),
      })
      const { job } = await begin(first)
      while (!reached) await tick()
      expect(await articles()).toBe(k - 1)

      expect(await library.imports.wake({})).toEqual({ interrupted: 1 })
      const second = importJobsOf({ library, intake: intakeWith(() => {}) })
      expect(await second.jobs()).toMatchObject([{ key: job, state: 'interrupted', done: k - 1, of: FILES }])
      await second.goOn(job)
      expect(await articles()).toBe(FILES)
      expect(await second.jobs()).toMatchObject([{ state: 'done', imported: FILES, duplicate: 0 }])
    },
  )

  it('can be paused and goes on, and stopped for good', async () => {
    let jobs: ImportJobs | undefined
    let job = 0
    let stop: 'paused' | 'cancelled' | null = 'paused'
    jobs = importJobsOf({
      library,
      intake: intakeWith(async (name) => {
        if (stop !== null && name === '5.txt') await jobs?.stop(job, stop)
      }),
    })
    ;({ job } = await begin(jobs))
    await jobs.settled()
    expect(await jobs.jobs()).toMatchObject([{ state: 'paused', done: 5, imported: 5 }])
    stop = null
    await jobs.goOn(job)
    expect(await jobs.jobs()).toMatchObject([{ state: 'done', imported: FILES }])

    rmSync(folder, { recursive: true })
    folder = mkdtempSync(join(tmpdir(), 'galley-jobs-'))
    for (let n = 1; n <= FILES; n++) writeFileSync(join(folder, `${n}.txt`), text(n + 100))
    stop = 'cancelled'
    ;({ job } = await begin(jobs))
    await jobs.settled()
    expect((await jobs.jobs())[0]).toMatchObject({ state: 'cancelled', imported: 5, retriable: false })
  })

  it('lists the articles of an archive below it, and a broken-off archive is not taken twice', async () => {
    const zip = join(folder, '包.zip')
    writeFileSync(
      zip,
      zipSync({ '一.txt': strToU8(text(31)), '空.txt': new Uint8Array(), '二.txt': strToU8(text(32)) }),
    )
    const jobs = importJobsOf({ library, intake: intakeWith(() => {}) })
    const { job } = await jobs.begin({
      kind: 'files',
      name: '包.zip',
      options: OPTIONS,
      files: [{ name: '包.zip', path: zip }],
    })
    await jobs.settled()
    const { rows } = await library.imports.items({ job, filter: 'all', from: 0, limit: 10 })
    expect(rows.map(({ p, name, state, code }) => [p, name, state, code])).toEqual([
      [0, '包.zip', 'holds', null],
      [1, '包.zip › 一.txt', 'imported', null],
      [2, '包.zip › 空.txt', 'failed', 'file-empty'],
      [3, '包.zip › 二.txt', 'imported', null],
    ])
    // Read again from the start, as after a kill: what this job has brought in stays its own.
    await library.imports.settle({ item: { job, n: 1, p: 1 }, file: HERE_ALREADY })
    expect((await library.imports.items({ job, filter: 'imported', from: 0, limit: 10 })).total).toBe(2)
  })

  it('tells of the copies that it has brought in, one more with every later import', async () => {
    const body = Array.from(
      { length: 12 },
      (_, n) => `第${n}段说的是第${n * 7}站的结果，记录鸟类${n * 13}种。`,
    ).join('\n')
    const jobs = importJobsOf({ library, intake: intakeWith(() => {}) })
    const bring = async (name: string, headline: string): Promise<number> => {
      const { job } = await jobs.begin({ kind: 'dropped', name, options: OPTIONS, files: [] })
      await jobs.feed(job, name, strToU8(`${headline}\n\n${body}\n`), OPTIONS)
      return job
    }
    const [first] = [await bring('一.txt', '北河湿地普查有了结果'), await begin(jobs)]
    await jobs.settled()
    expect((await library.copies.list({ job: first })).total).toBe(0)
    const later = await bring('二.txt', '湿地普查结果今天公布')
    expect((await library.copies.list({ job: later })).clusters).toMatchObject([{ headlines: 2 }])
  })

  it('stops at a full disk without blaming a file, and can go on', async () => {
    const full = new Proxy(library, {
      get: (target, noun) =>
        noun === 'imports'
          ? new Proxy(target.imports, {
              get: (imports, verb) =>
                verb === 'store' && isFull
                  ? () => Promise.reject(new GalleyError('disk-full', 'no room'))
                  : imports[verb as keyof typeof imports],
            })
          : target[noun as keyof Library],
    })
    let isFull = true
    const jobs = importJobsOf({ library: full, intake: intakeWith(() => {}) })
    const { job } = await begin(jobs)
    await jobs.settled()
    expect(await jobs.jobs()).toMatchObject([{ state: 'paused', trouble: 'disk-full', failed: 0, done: 0 }])
    isFull = false
    await jobs.goOn(job)
    expect(await jobs.jobs()).toMatchObject([{ state: 'done', trouble: null, imported: FILES }])
  })

  it('takes dropped files as they come, and a list of any length is read page by page', async () => {
    const jobs = importJobsOf({ library, intake: intakeWith(() => {}) })
    const { job } = await jobs.begin({ kind: 'dropped', name: '拖入', options: OPTIONS, files: [] })
    for (let n = 1; n <= 5; n++) await jobs.feed(job, `${n}.txt`, strToU8(text(n)), OPTIONS)
    await jobs.feed(job, '空.txt', new Uint8Array(), OPTIONS)
    const page = await library.imports.items({ job, filter: 'all', from: 3, limit: 2 })
    expect(page.total).toBe(6)
    expect(page.rows.map(({ name }) => name)).toEqual(['4.txt', '5.txt'])
    expect(page.rows[0]?.headline).toContain('第4号通告')
    expect(await jobs.jobs()).toMatchObject([{ failed: 1, retriable: false, imported: 5 }])
  })
})

const HERE_ALREADY = {
  file: '包.zip › 一.txt',
  status: 'duplicate',
  kind: null,
  format: null,
  encoding: null,
  articleId: null,
  headline: '',
  headlines: 0,
  cleaned: 0,
  setApart: [],
  warnings: [],
  code: null,
} as const

// Backups of a real library: consistent while it is written to, looked over, whole or absent whatever fails, brought back.
import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { documentOf } from '#shared/document'
import { freshFile } from '../library/fresh-library'
import { faulty, FAULTS } from '../files/faulty'
import { checkCopy } from '../library/copy-check'
import { libraryOf, type LibraryAnswers } from '../library/library'
import { openLibrary } from '../library/open'
import { backupsOf, type BackupParts, type Backups } from './backups'

const AT_LEAST_EACH = 30 * 60_000

let folder: string
let db: ReturnType<typeof openLibrary>
let library: LibraryAnswers
let clock: number

const place = (): string => join(folder, 'backups')
const check = (file: string): Promise<ReturnType<typeof checkCopy>> => Promise.resolve(checkCopy(file))

const kept = (parts: Partial<BackupParts> = {}): Backups =>
  backupsOf({
    library: {
      id: async () => library.inside.id({}),
      changes: async () => library.inside.changes({}),
      copy: (file) => library.inside.copy({ file }),
    },
    place,
    check,
    each: () => AT_LEAST_EACH,
    room: () => 2e9,
    now: () => clock,
    changed: () => {},
    ...parts,
  })

async function write(headline: string, text: string): Promise<string> {
  const { id, version } = await library.articles.create({ headline })
  await library.articles.save({ id, base: version, body: documentOf([text]) })
  return id
}
const files = async (): Promise<readonly string[]> =>
  (await fs.readdir(place(), { recursive: true })).filter((name) => name.includes('galley-'))

beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'galley-backups-'))
  clock = Date.UTC(2026, 10, 23, 9)
  db = openLibrary(freshFile(join(folder, 'library', 'galley.db')), { create: false })
  library = libraryOf(db, join(folder, 'library', 'galley.db'))
})

describe('making one', () => {
  it('P25 is whole and sound while the library is written to', async () => {
    for (let n = 0; n < 40; n++) await write(`稿件${n}`, `正文${n}`.repeat(2000))
    const backups = kept()
    const making = backups.make('asked')
    for (let n = 0; n < 20; n++) {
      await write(`其间${n}`, `其间的正文${n}`.repeat(500))
      await new Promise((later) => setImmediate(later))
    }
    const made = await making
    expect(made).toMatchObject({ n: 1, reason: 'asked' })
    expect(made.articles).toBeGreaterThanOrEqual(40)
    const { sound, articles } = await backups.check(made.name)
    expect({ sound, articles }).toEqual({ sound: true, articles: made.articles })
    expect(await files()).toHaveLength(1)
  })

  it('P25 only when something was changed, and at least each half hour', async () => {
    const backups = kept()
    await write('一', '正文')
    await backups.tick()
    expect(await files()).toHaveLength(1)
    clock += AT_LEAST_EACH * 3
    await backups.tick()
    expect(await files()).toHaveLength(1)
    expect(await backups.place()).toMatchObject({ behind: false })
    await write('二', '正文')
    expect(await backups.place()).toMatchObject({ behind: true })
    clock -= AT_LEAST_EACH * 3
    clock += AT_LEAST_EACH - 1
    await backups.tick()
    expect(await files()).toHaveLength(1)
    clock += 1
    await backups.tick()
    expect(await files()).toHaveLength(2)
    // What idle time has made anew is no change.
    while (library.inside.rest({ ms: 20 }).again !== null);
    clock += AT_LEAST_EACH
    await backups.tick()
    expect(await files()).toHaveLength(2)
  })

  it('P7 a clock set back by years does not put the next one off', async () => {
    const backups = kept()
    await write('一', '正文')
    await backups.tick()
    await write('二', '正文')
    clock -= 10 * 365 * 86_400_000
    await backups.tick()
    expect((await backups.place()).backups.map(({ n }) => n)).toEqual([2, 1])
  })

  it('an earlier run’s changes are seen by the library’s own count', async () => {
    const first = await write('一', '正文')
    await kept().make('asked')
    const path = join(folder, 'library', 'galley.db')
    library.inside.close({})
    db = openLibrary(path, { create: false })
    library = libraryOf(db, path)
    expect(await kept().place()).toMatchObject({ behind: false })
    // Looking at an article is no change.
    await library.articles.opened({ id: first })
    expect(await kept().place()).toMatchObject({ behind: false })
    await write('二', '正文')
    expect(await kept().place()).toMatchObject({ behind: true })
  })

  it.each(FAULTS)('P25 whatever call fails (%s), what has the name of a backup is one', async (fault) => {
    await write('一', '正文')
    const clean = faulty(Number.POSITIVE_INFINITY, 'once')
    await kept({ port: clean.port }).make('asked')
    const steps = clean.calls()
    expect(steps).toBeGreaterThan(8)
    for (let at = 1; at <= steps; at++) {
      const before = (await files()).filter((name) => name.endsWith('.db'))
      await kept({ port: faulty(at, fault).port })
        .make('asked')
        .catch(() => {})
      for (const name of before) expect(await files()).toContain(name)
      for (const name of (await files()).filter((one) => one.endsWith('.db')))
        expect(checkCopy(join(place(), name)).sound).toBe(true)
    }
    // The next one works and takes away what a death has left.
    clock += 1000
    await kept().make('asked')
    expect((await files()).filter((name) => !name.endsWith('.db'))).toEqual([])
  })

  it('one that does not pass its check is not taken, and that is said', async () => {
    await write('一', '正文')
    const backups = kept({
      check: () => Promise.resolve({ sound: false, articles: 1, damaged: ['article: 一'] }),
    })
    await expect(backups.make('asked')).rejects.toMatchObject({ code: 'backup-damaged' })
    expect(await files()).toEqual([])
    expect(await backups.place()).toMatchObject({ failed: 'backup-damaged', busy: false })
  })

  it('a place that is a file is said by its name, and nothing else is harmed', async () => {
    await fs.writeFile(place(), 'a file')
    await expect(kept().make('asked')).rejects.toMatchObject({ code: 'write-failed' })
    await expect(kept().beforeAct()).resolves.toBeUndefined()
    expect(await fs.readFile(place(), 'utf8')).toBe('a file')
  })

  it('no name leads out of the shelf', async () => {
    await write('一', '正文')
    const backups = kept()
    await backups.make('asked')
    for (const name of ['../../library/galley.db', '', 'galley.db', '..'])
      await expect(backups.fileOf(name)).rejects.toMatchObject({ code: 'not-found' })
  })
})

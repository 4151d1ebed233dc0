// The lock on a library: whatever is done beside it, no other process gets in, and it is told so at once.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentOf } from '#shared/document'
import { syncedPlace } from '../files/synced-place'
import { ballastOf } from './ballast'
import { checkCopy, healthOf } from './copy-check'
import { libraryOf, type LibraryAnswers } from './library'
import { openLibrary } from './open'

const folder = mkdtempSync(join(tmpdir(), 'galley-lock-'))
const path = join(folder, 'galley.db')
let library: LibraryAnswers
let id: string

/** Another process tries to write; what it is told. */
const probe = (): string =>
  execFileSync(
    process.execPath,
    [
      '-e',
      `const db = new (require('better-sqlite3'))(${JSON.stringify(path)}, { timeout: 250 })
       try { db.exec("INSERT INTO setting (key, value) VALUES ('stranger', '1')"); console.log('came in') }
       catch (error) { console.log(error.code) }`,
    ],
    { encoding: 'utf8' },
  ).trim()

beforeAll(async () => {
  library = libraryOf(openLibrary(path, { create: true }), path)
  const made = await library.articles.create({ headline: '锁着的稿件' })
  id = made.id
  await library.articles.save({ id, base: made.version, body: documentOf(['正文']) })
})
afterAll(() => void library.inside.close({}))

describe('no other process gets in', () => {
  const copy = join(folder, 'copy.db')
  const acts: readonly (readonly [string, () => unknown])[] = [
    ['nothing', () => null],
    ['a backup and its check', async () => [await library.inside.copy({ file: copy }), checkCopy(copy)]],
    ['a look over everything', () => library.library.lookOver({})],
    ['a look at where it lies', () => [syncedPlace(path), statSync(path)]],
    ['the room that is kept', () => [ballastOf(path).fill(), ballastOf(path).release()]],
    ['bringing an article back', () => library.inside.mend({ id, backup: copy })],
    ['a copy that another process makes', () => execFileSync('cp', [path, join(folder, 'cp.db')])],
  ]
  it.each(acts)('after %s', async (_, act) => {
    await act()
    expect(probe()).toBe('SQLITE_BUSY')
  })

  it('whoever comes is told that it is in use, and nothing is lost', async () => {
    const other = (): unknown => openLibrary(path, { create: false, known: null })
    expect(other).toThrow(expect.objectContaining({ code: 'library-busy' }))
    const kept = join(folder, 'kept.db')
    await library.inside.copy({ file: kept })
    copyFileSync(kept, join(folder, 'seen.db'))
    expect(healthOf(join(folder, 'seen.db'))).toMatchObject({ sound: true, articles: 1 })
  })
})

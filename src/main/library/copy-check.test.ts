// A copy looked over: every text, picture and file by its hash; and the copy made before an update.
import Sqlite from 'better-sqlite3'
import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { PICTURES } from '#core/media/fixtures/pictures'
import { documentOf } from '#shared/document'
import { freshFile } from './fresh-library'
import { checkCopy } from './copy-check'
import { libraryOf, type LibraryAnswers } from './library'
import { migrate } from './migrate'
import { MIGRATIONS } from './migrations/index'
import { openLibrary } from './open'

let folder: string
let library: LibraryAnswers

const place = (): string => join(folder, 'backups')

async function write(headline: string, text: string): Promise<string> {
  const { id, version } = await library.articles.create({ headline })
  await library.articles.save({ id, base: version, body: documentOf([text]) })
  return id
}
const files = async (): Promise<readonly string[]> =>
  (await fs.readdir(place(), { recursive: true })).filter((name) => name.includes('galley-'))

beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'galley-copies-'))
  const path = join(folder, 'library', 'galley.db')
  library = libraryOf(openLibrary(freshFile(path), { create: false }), path)
})

describe('looking a copy over', () => {
  /** One byte of every place where `text` stands in the file becomes another. */
  async function flip(file: string, bytes: Buffer): Promise<number> {
    const all = await fs.readFile(file)
    let flipped = 0
    for (let at = all.indexOf(bytes); at >= 0; at = all.indexOf(bytes, at + 1)) {
      all[at + bytes.length - 1] = (all[at + bytes.length - 1] ?? 0) ^ 1
      flipped++
    }
    await fs.writeFile(file, all)
    return flipped
  }

  it('P17 every text and picture that is not as it was is named', async () => {
    await write('被改的稿件', '独一无二的正文'.repeat(20))
    await write('完好的稿件', '另外的正文')
    const [picture] = Object.values(PICTURES)
    await library.media.add({ bytes: new Uint8Array(picture ?? []) })
    const copy = join(folder, 'copy.db')
    await library.inside.copy({ file: copy })
    expect(checkCopy(copy)).toEqual({ sound: true, articles: 2, damaged: [] })
    expect(await flip(copy, Buffer.from('独一无二的正文'))).toBeGreaterThan(0)
    const found = checkCopy(copy)
    expect(found.sound).toBe(false)
    expect(found.damaged).toContain('article: 被改的稿件')
    expect(found.damaged.join()).not.toContain('完好的稿件')
  })

  it('a revision, a picture and a file that came in', async () => {
    const id = await write('稿件', '正文一')
    expect(library.revisions.list({ id })).not.toEqual([])
    const [picture] = Object.values(PICTURES)
    await library.media.add({ bytes: new Uint8Array(picture ?? []) })
    const copy = join(folder, 'copy.db')
    await library.inside.copy({ file: copy })
    const raw = new Sqlite(copy)
    raw.pragma('foreign_keys = OFF')
    raw.exec(`
      UPDATE revision SET data = zeroblob(length(data)) WHERE rowid = (SELECT MIN(rowid) FROM revision);
      UPDATE media_piece SET bytes = zeroblob(length(bytes));
      INSERT INTO source (id, sha256, name, kind, encoding, bytes, codec, imported_at)
        VALUES ('s', zeroblob(32), '来稿.txt', 'article', 'utf-8', x'0102', 'raw', 0)`)
    raw.close()
    const { damaged } = checkCopy(copy)
    expect(damaged.some((one) => one.startsWith('revision'))).toBe(true)
    expect(damaged.some((one) => one.startsWith('picture'))).toBe(true)
    expect(damaged).toContain('file: 来稿.txt')
  })

  it.each([
    ['a text file', Buffer.from('not a library')],
    ['an empty file', Buffer.alloc(0)],
  ])('%s is not sound, and nothing is thrown', async (_, bytes) => {
    const file = join(folder, 'x.db')
    await fs.writeFile(file, bytes)
    expect(checkCopy(file).sound).toBe(false)
    expect(checkCopy(join(folder, 'none.db')).sound).toBe(false)
  })
})

describe('before an update', () => {
  /** A library as a program with one migration fewer left it. */
  function older(path: string): void {
    const old = new Sqlite(path)
    migrate(old, MIGRATIONS.slice(0, -1))
    old.close()
  }

  it('the library is backed up as it is, then brought up to date', async () => {
    const path = join(folder, 'older.db')
    older(path)
    openLibrary(path, { create: false, backups: place() }).close()
    const [name] = await files()
    expect(name).toContain('-update-')
    const copy = new Sqlite(join(place(), name ?? ''), { readonly: true })
    expect(copy.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length - 1)
    copy.close()
    expect(checkCopy(join(place(), name ?? '')).sound).toBe(true)
    // Up to date: none is made.
    openLibrary(path, { create: false, backups: place() }).close()
    expect(await files()).toHaveLength(1)
  })

  it('without a backup there is no update', async () => {
    const path = join(folder, 'older.db')
    older(path)
    await fs.writeFile(place(), 'a file')
    expect(() => openLibrary(path, { create: false, backups: place() })).toThrow(
      expect.objectContaining({ code: 'write-failed' }),
    )
    const now = new Sqlite(path, { readonly: true })
    expect(now.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length - 1)
    now.close()
  })
})

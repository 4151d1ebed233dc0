// Pictures in the library: each kept once and whole, as long as a body or a revision shows them, and no longer.
import type Database from 'better-sqlite3'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { PICTURES } from '#core/media/fixtures/pictures'
import { documentOf, type Block, type Document } from '#shared/document'
import { libraryOf, type LibraryAnswers } from './library'
import { openLibrary } from './open'

let folder: string
let path: string
let db: Database.Database
let library: LibraryAnswers

function open(create: boolean): void {
  db = openLibrary(path, { create })
  library = libraryOf(db, path)
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-media-'))
  path = join(folder, 'galley.db')
  open(true)
})
function reopen(): void {
  library.inside.close({})
  open(false)
}

const rest = (): void => {
  while (library.inside.rest({ ms: 20 }).again !== null);
}
const count = (table: string): number => db.prepare(`SELECT COUNT(*) FROM ${table}`).pluck().get() as number
const fails = (code: string): Error => expect.objectContaining({ code }) as Error
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A GIF unlike any other, of about this many bytes. */
function gif(size: number): Uint8Array<ArrayBuffer> {
  const head = Buffer.from('474946383961030002000000002c00000000030002000002', 'hex')
  const blocks = Array.from({ length: Math.ceil(size / 256) }, () =>
    Buffer.concat([Buffer.from([255]), randomBytes(255)]),
  )
  return new Uint8Array(Buffer.concat([head, ...blocks, Buffer.from([0, 0x3b])]))
}

const figure = (media: string): Block => ({
  type: 'figure',
  attrs: { media, alt: '', width: 3, height: 2, address: '' },
  content: [{ type: 'caption' }, { type: 'credit' }],
})
const showing = (...hashes: string[]): Document => ({
  type: 'doc',
  content: [{ type: 'paragraph' }, ...hashes.map(figure)],
})
async function write(id: string, body: Document): Promise<void> {
  const { version } = await library.articles.get({ id })
  await library.articles.save({ id, base: version, body })
}
async function articleShowing(...hashes: string[]): Promise<string> {
  const { id } = await library.articles.create({ headline: '枣园' })
  await write(id, showing(...hashes))
  return id
}
async function deleteForEver(id: string): Promise<void> {
  await library.articles.trash({ ids: [id] })
  await library.articles.delete({ selection: { kind: 'ids', ids: [id] }, confirmed: 1 })
}

describe('a picture', () => {
  it('is taken in once, whoever brings it, and given back as it is kept', async () => {
    const bytes = gif(1_300_000)
    const picture = await library.media.add({ bytes })
    expect(picture).toEqual({ hash: sha(bytes), mime: 'image/gif', width: 3, height: 2 })
    expect(await Promise.all([library.media.add({ bytes }), library.media.add({ bytes })])).toEqual([
      picture,
      picture,
    ])
    expect([count('media'), count('media_piece')]).toEqual([1, 3])
    const back = library.inside.picture({ hash: picture.hash })
    expect(back?.mime).toBe('image/gif')
    expect(sha(back?.bytes ?? new Uint8Array())).toBe(picture.hash)
    expect(library.inside.picture({ hash: 'ab'.repeat(32) })).toBeNull()
  })

  it('is refused with what is wrong, and nothing of it is left', async () => {
    const cases = [
      [Buffer.from('<svg onload="alert(1)"/>'), 'picture-unknown'],
      [PICTURES['image/png'].subarray(0, 60), 'picture-damaged'],
      [gif(30 * 1024 * 1024 + 1), 'picture-too-large'],
    ] as const
    for (const [bytes, code] of cases)
      await expect(library.media.add({ bytes: new Uint8Array(bytes) })).rejects.toEqual(fails(code))
    expect([count('media'), count('media_piece')]).toEqual([0, 0])
  })

  it('that is damaged on the disk is never shown as if it were sound, and mended when it comes in again', async () => {
    const bytes = gif(1_300_000)
    const { hash } = await library.media.add({ bytes })
    db.prepare('UPDATE media_piece SET bytes = zeroblob(length(bytes)) WHERE n = 0').run()
    expect(() => library.inside.picture({ hash })).toThrow(fails('library-damaged'))
    db.prepare('DELETE FROM media_piece WHERE n = 1').run()
    expect(() => library.inside.picture({ hash })).toThrow(fails('library-damaged'))
    await library.media.add({ bytes })
    expect(sha(library.inside.picture({ hash })?.bytes ?? new Uint8Array())).toBe(hash)
  })

  it('that came in half-way is not there, and what is left of it is swept at the next start', async () => {
    const { hash } = await library.media.add({ bytes: gif(1_300_000) })
    // As a kill before the last transaction leaves it.
    db.prepare('DELETE FROM media').run()
    reopen()
    expect(library.inside.picture({ hash })).toBeNull()
    rest()
    expect(count('media_piece')).toBe(0)
  })
})

describe('a picture is kept', () => {
  it('while it is in the window but in no text yet, until the next start', async () => {
    const { hash } = await library.media.add({ bytes: gif(1000) })
    rest()
    expect(library.inside.picture({ hash })).not.toBeNull()
    reopen()
    rest()
    expect(library.inside.picture({ hash })).toBeNull()
    expect(count('media_piece')).toBe(0)
  })

  it('when it was left over but has come in again since the start', async () => {
    const bytes = gif(1000)
    await library.media.add({ bytes })
    reopen()
    const { hash } = await library.media.add({ bytes })
    rest()
    expect(library.inside.picture({ hash })).not.toBeNull()
  })

  it('as long as a body shows it', async () => {
    const { hash } = await library.media.add({ bytes: gif(1000) })
    const id = await articleShowing(hash)
    reopen()
    rest()
    expect(library.inside.picture({ hash })).not.toBeNull()
    // No revision has it: the article was made less than ten minutes ago.
    expect(count('revision_media')).toBe(0)
    await write(id, documentOf(['文']))
    rest()
    expect(library.inside.picture({ hash })).not.toBeNull()
    reopen()
    rest()
    expect(library.inside.picture({ hash })).toBeNull()
  })

  it('as long as a revision shows it, though no text does any more', async () => {
    const { hash } = await library.media.add({ bytes: gif(1000) })
    const id = await articleShowing(hash)
    library.inside.forExport({ id, channel: null })
    expect(count('revision_media')).toBe(1)
    await write(id, documentOf(['文']))
    reopen()
    rest()
    expect(library.inside.picture({ hash })).not.toBeNull()
  })

  it('until the last article that shows it is deleted for ever; then at once, and not in the file either', async () => {
    const secret = Buffer.from('水库开闸现场照')
    const bytes = gif(1_300_000)
    // Within a block of data.
    bytes.set(secret, 24 + 256 * 2000 + 1)
    const { hash } = await library.media.add({ bytes })
    const [one, two] = [await articleShowing(hash), await articleShowing(hash)]
    library.inside.forExport({ id: one, channel: null })
    await deleteForEver(one)
    expect(library.inside.picture({ hash })).not.toBeNull()
    await deleteForEver(two)
    expect(library.inside.picture({ hash })).toBeNull()
    rest()
    expect([count('media_piece'), count('body_media'), count('revision_media')]).toEqual([0, 0, 0])
    for (const file of readdirSync(folder))
      expect(readFileSync(join(folder, file)).includes(secret)).toBe(false)
  })
})

it('saving, adding and deleting in any order keeps exactly what is shown', async () => {
  const hashes: string[] = []
  for (let n = 0; n < 6; n++) hashes.push((await library.media.add({ bytes: gif(500) })).hash)
  const articles = [await articleShowing(), await articleShowing(), await articleShowing()]
  let seed = 7
  const next = (n: number): number => (seed = (seed * 48_271) % 2_147_483_647) % n
  for (let turn = 0; turn < 60; turn++) {
    const id = articles[next(3)] ?? ''
    if (next(5) === 0) library.inside.forExport({ id, channel: null })
    else await write(id, showing(...hashes.filter(() => next(3) === 0)))
  }
  await deleteForEver(articles[0] ?? '')
  reopen()
  rest()
  const shown = new Set<string>()
  for (const id of articles.slice(1)) {
    const { body, revisions } = await library.articles.get({ id })
    const bodies = Array.from(
      { length: revisions },
      (_, at) => library.inside.atRevision({ id, n: at + 1 }).body,
    )
    for (const text of [body, ...bodies])
      for (const block of text.content) if (block.type === 'figure') shown.add(block.attrs.media ?? '')
  }
  for (const hash of hashes) expect(library.inside.picture({ hash }) !== null).toBe(shown.has(hash))
})

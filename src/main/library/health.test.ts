// Damage is found by hashes: every flipped byte of a text is named, a sound library never is.
import Database from 'better-sqlite3'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { documentOf } from '#shared/document'
import { healthOf } from './copy-check'
import { healthWatchOf } from './health-watch'
import { libraryOf, type LibraryAnswers } from './library'
import { migrate } from './migrate'
import { sealsOf } from './seals'
import { makeArticles, seeded } from './search-corpus'

const LONG = process.env['LONG'] === '1'
const EACH = LONG ? 250 : 50
const file = join(mkdtempSync(join(tmpdir(), 'galley-health-')), 'galley.db')

function empty(): [Database.Database, LibraryAnswers] {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  db.pragma('secure_delete = ON')
  migrate(db)
  return [db, libraryOf(db, ':memory:')]
}
async function fill(library: LibraryAnswers, seed: number, count: number): Promise<void> {
  for (const one of makeArticles(count, seed)) {
    const { id, version } = await library.articles.create({ headline: one.headline })
    const { deck, author, body } = one
    await library.articles.save({ id, base: version, body: documentOf(body.split('\n')), deck, author })
    const { headlineId } = await library.articles.get({ id })
    await library.headlines.addCandidate({ id: headlineId, text: `${one.headline}（二稿）`, parentId: null })
    const anchor = { at: 0, from: 0, to: 2, quote: body.slice(0, 2), before: '', after: '' }
    await library.comments.add({ id, anchor, text: `批注：${one.kicker}再核一遍` })
  }
}
const flip = (bytes: Buffer, at: number, bit: number): void => {
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
}
const seal = (db: Database.Database): void => {
  while (sealsOf(db)?.fill(1000) === true);
}

/** All that an editor has written and can read, as it stands in a file; null where it cannot be read. */
const READ = [
  'SELECT key, doc FROM body ORDER BY key',
  'SELECT key, headline, kicker, deck, author, organisation, editor, source, published_at FROM article ORDER BY key',
  'SELECT rowid, hash, codec, data FROM revision ORDER BY rowid',
  'SELECT key, raw FROM headline ORDER BY key',
  'SELECT rowid, text, note FROM candidate ORDER BY rowid',
  'SELECT key, text FROM comment ORDER BY key',
]
function readAll(bytes: Buffer): readonly (string | null)[] {
  try {
    const db = new Database(bytes)
    const all = READ.map((sql) => {
      try {
        return JSON.stringify(
          db.prepare(sql.replace('SELECT key, doc', 'SELECT article_key AS key, doc')).all(),
        )
      } catch {
        return null
      }
    })
    db.close()
    return all
  } catch {
    return READ.map(() => null)
  }
}

let whole: Buffer
let truth: readonly (string | null)[]

beforeAll(async () => {
  const [db, library] = empty()
  await fill(library, 3, 60)
  seal(db)
  whole = db.serialize()
  truth = readAll(whole)
  library.inside.close({})
})

describe('damage', () => {
  const random = seeded(17)
  const somewhere = (): number => Math.floor(random() * whole.length)
  /** Where something is written: no page of zeros, no schema. */
  const inText = (): number => {
    for (;;) {
      const at = somewhere()
      if ((whole[at] ?? 0) >= 0x80) return at
    }
  }
  it.each([
    ['a flipped bit in a text', (bytes: Buffer): void => flip(bytes, inText(), Math.floor(random() * 7))],
    ['a flipped bit anywhere', (bytes: Buffer): void => flip(bytes, somewhere(), Math.floor(random() * 8))],
    [
      'a sector of zeros',
      (bytes: Buffer): void => {
        const at = Math.floor(somewhere() / 512) * 512
        bytes.fill(0, at, at + 512)
      },
    ],
  ])('%s: whatever reads differently is reported', (_, spoil) => {
    const unseen: string[] = []
    for (let n = 0; n < EACH; n++) {
      const bytes = Buffer.from(whole)
      spoil(bytes)
      writeFileSync(file, bytes)
      const health = healthOf(file)
      const now = readAll(bytes)
      const differs = READ.filter((__, at) => now[at] !== truth[at])
      if (differs.length > 0 && health.sound) unseen.push(...differs)
    }
    expect(unseen).toEqual([])
  })

  it('P17 is named by the headline of its article', () => {
    const db = new Database(whole)
    const one = db
      .prepare(
        'SELECT a.headline, b.text FROM article a JOIN body b ON b.article_key = a.key WHERE length(b.text) > 60 LIMIT 1',
      )
      .get() as { headline: string; text: string }
    const comment = db
      .prepare(
        'SELECT c.text, a.headline FROM comment c JOIN article a ON a.key = c.article_key WHERE c.key = 30',
      )
      .get() as { headline: string; text: string }
    db.close()
    const bytes = Buffer.from(whole)
    const doc = bytes.indexOf(`"text":"${one.text.split('\n')[0]}`)
    flip(bytes, doc + 10, 0)
    writeFileSync(file, bytes)
    expect(healthOf(file).damage).toContainEqual(
      expect.objectContaining({ kind: 'text', title: one.headline }),
    )
    const again = Buffer.from(whole)
    flip(again, again.indexOf(comment.text) + 11, 0)
    writeFileSync(file, again)
    expect(healthOf(file).damage.map(({ kind }) => kind)).toContain('fields')
  })
})

describe('a sound library', () => {
  it.each(Array.from({ length: LONG ? 50 : 8 }, (_, n) => n))('raises no alarm (%i)', async (seed) => {
    const [db, library] = empty()
    await fill(library, seed, 6)
    const random = seeded(seed)
    const ids = db.prepare('SELECT id FROM article').pluck().all() as string[]
    // What is changed after it was sealed is sealed again; what is not sealed yet is not judged.
    for (let n = 0; n < 12; n++) {
      if (random() < 0.5) seal(db)
      const id = ids[Math.floor(random() * ids.length)] ?? ''
      const { version } = await library.articles.get({ id })
      await library.articles.save({ id, base: version, headline: `改题${n}` })
    }
    writeFileSync(file, db.serialize())
    expect(healthOf(file)).toMatchObject({ sound: true, damage: [] })
    library.inside.close({})
  })
})

describe('when it is looked over', () => {
  const WEEK = 7 * 86_400_000
  let now = 1_000_000_000_000
  const watch = (db: Database.Database) => healthWatchOf(db, undefined, () => now)
  const isDue = (db: Database.Database): boolean => watch(db).step(0).again !== null

  it('after it was not left in order, once a week, and when the clock has jumped', async () => {
    const [db, library] = empty()
    await fill(library, 1, 3)
    await watch(db).look()
    // It was not left: the next start looks.
    expect(isDue(db)).toBe(true)
    const inOrder = watch(db)
    await inOrder.look()
    inOrder.leave()
    const calm = watch(db)
    expect(calm.step(0).again).toBeNull()
    calm.leave()
    for (const jump of [8 * 86_400_000, -9 * 86_400_000, 3_650 * 86_400_000]) {
      now += jump
      const due = watch(db)
      expect(due.step(0).again).not.toBeNull()
      await due.look()
      due.leave()
    }
    now += WEEK - 1
    expect(isDue(db)).toBe(false)
  })

  it('what was found is there after a restart', async () => {
    const [db, library] = empty()
    await fill(library, 1, 3)
    db.prepare("UPDATE body SET doc = replace(doc, 'paragraph', 'paragraqh') WHERE article_key = 2").run()
    const found = await watch(db).look()
    expect(found.damage).toMatchObject([{ kind: 'text' }])
    expect(watch(db).state()).toMatchObject({ looking: null, at: now, health: { sound: false } })
  })
})

describe('a damaged article', () => {
  it('comes back from its latest sound revision or from a backup; what was damaged is answered', async () => {
    const [db, library] = empty()
    await fill(library, 1, 3)
    const { id, key } = db.prepare('SELECT id, key FROM article WHERE key = 2').get() as {
      id: string
      key: number
    }
    seal(db)
    const backup = join(mkdtempSync(join(tmpdir(), 'galley-mend-')), 'backup.db')
    writeFileSync(backup, db.serialize())
    const { body: before } = await library.articles.get({ id })
    const spoil = (): void =>
      void db.prepare("UPDATE body SET doc = replace(doc, '。', '、') WHERE article_key = ?").run(key)
    for (const from of [null, backup]) {
      spoil()
      expect(() => library.articles.get({ id })).toThrow(expect.objectContaining({ code: 'library-damaged' }))
      expect(library.inside.mend({ id, backup: from })).toMatchObject({ doubtful: { type: 'doc' } })
      expect((await library.articles.get({ id })).body).toEqual(before)
      seal(db)
      expect((await library.library.lookOver({})).damage).toEqual([])
    }
    db.prepare('DELETE FROM revision_media').run()
    db.prepare('DELETE FROM revision WHERE article_key = ?').run(key)
    spoil()
    expect(() => library.inside.mend({ id, backup: null })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
  })
})

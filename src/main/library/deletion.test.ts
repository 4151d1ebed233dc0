// Deleting for ever: no text is left in any table nor in the bytes of the file, others keep theirs, a kill leaves articles whole or gone.
import type Database from 'better-sqlite3'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { documentOf } from '#shared/document'
import type { SplitHeadline } from '#shared/headline'
import { EMPTY_PAGE } from '#shared/page'
import { WHOLE_QUEUE } from '#shared/queue'
import { freshFile } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'
import { openLibrary } from './open'

let folder: string
let db: Database.Database
let library: LibraryAnswers

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-deletion-'))
  db = openLibrary(freshFile(join(folder, 'galley.db')), { create: false })
  library = libraryOf(db, join(folder, 'galley.db'))
})

const trash = {
  kind: 'query',
  view: 'trash',
  query: '',
  tag: null,
  collection: null,
  except: [] as string[],
} as const
const these = (...ids: string[]) => ({ kind: 'ids', ids }) as const
const rest = (): void => {
  while (library.inside.rest({ ms: 20 }).again !== null);
}
const count = (table: string): number => db.prepare(`SELECT COUNT(*) FROM ${table}`).pluck().get() as number
const fails = (code: string): Error => expect.objectContaining({ code }) as Error

const SECRET = '绝密段落：水库将于明晨开闸放水'
const split = (raw: string): SplitHeadline => ({
  raw,
  segments: [{ role: 'headline', text: raw, rule: '', confidence: 1 }],
  clean: raw,
  normalised: raw,
  confidence: 1,
  flags: [],
})

/** A page with a headline of its own, which it repeats, and one of another story. */
function importPage(own: string, paragraphs: readonly string[]): string {
  const bytes = Buffer.from([own, ...paragraphs, '别家的标题'].join('\n'))
  const file = library.imports.store({
    draft: {
      name: 'page.txt',
      kind: 'page',
      encoding: 'utf-8',
      bytes,
      sha256: db.prepare('SELECT hex(randomblob(32))').pluck().get() as string,
      page: {
        ...EMPTY_PAGE,
        headline: split(own),
        author: `${own}作者`,
        body: [...paragraphs],
        furniture: [{ kind: 'picture-note', text: `${own}图注`, before: 0 }],
        headlines: [split(own), split('别家的标题')],
      },
      warnings: [],
    },
    tags: ['水利'],
  })
  return file.articleId ?? ''
}

/** Every text and blob of every table, revisions unpacked. */
function everything(): string {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]
  return tables
    .filter((name) => !name.startsWith('search_index'))
    .flatMap((name) => db.prepare(`SELECT * FROM "${name}"`).all() as Record<string, unknown>[])
    .flatMap((row) => Object.values(row))
    .map((value) => (Buffer.isBuffer(value) ? value.toString('utf8') : String(value)))
    .join('\n')
}
const terms = (): readonly string[] => {
  db.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING fts5vocab('main', 'search_index', 'row')")
  return db.prepare('SELECT term FROM temp.terms ORDER BY term').pluck().all() as string[]
}
const raw = (): Buffer => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))

describe('an article deleted for ever', () => {
  it('leaves no text in any table, in the index, nor in the bytes of the file', async () => {
    const kept = importPage('留下的标题', ['留下的段落。'])
    rest()
    const before = terms()
    const id = importPage(
      '绝密标题',
      Array.from({ length: 40 }, (_, n) => `${SECRET}第${n}段`),
    )
    const { headlineId } = await library.articles.get({ id })
    await library.headlines.addCandidate({ id: headlineId, text: '绝密备选', parentId: null })
    const full = await library.headlines.get({ id: headlineId })
    void library.headlines.decide({
      id: headlineId,
      candidateId: full.currentCandidateId,
      verdict: 'approve',
      reason: null,
      note: '绝密批语',
    })
    for (let n = 0; n < 3; n++) {
      const { version } = await library.articles.get({ id })
      void library.articles.save({
        id,
        base: version,
        body: documentOf([`${SECRET}改${n}`, 'x'.repeat(9000)]),
      })
      library.inside.forExport({ channel: null, id })
    }
    const revision = db
      .prepare(
        'SELECT data FROM revision JOIN article a ON a.key = article_key WHERE a.id = ? ORDER BY n DESC',
      )
      .pluck()
      .get(id) as Buffer
    await library.articles.bulk({ selection: these(id), act: { kind: 'trash' } })
    rest()
    db.pragma('wal_checkpoint(TRUNCATE)')
    // Else the looks below would prove nothing.
    expect(everything().includes(SECRET)).toBe(true)
    expect(raw().includes(SECRET)).toBe(true)
    expect(raw().includes(revision.subarray(0, 40))).toBe(true)
    expect(terms()).not.toEqual(before)

    expect(await library.articles.delete({ selection: trash, confirmed: 1 })).toEqual({
      changed: 1,
      cancelled: false,
    })
    rest()
    expect(everything().includes('绝密')).toBe(false)
    for (const text of ['绝密', SECRET]) expect(raw().includes(text)).toBe(false)
    expect(raw().includes(revision.subarray(0, 40))).toBe(false)
    expect(terms()).toEqual(before)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('foreign_key_check')).toEqual([])

    expect((await library.articles.get({ id: kept })).headline).toBe('留下的标题')
    expect(
      db.prepare('SELECT id, revisions, headlines, candidates, decisions FROM article_deleted').all(),
    ).toEqual([{ id, revisions: expect.any(Number) as number, headlines: 2, candidates: 3, decisions: 1 }])
    // The other headline of its page waits on, the bytes it came in are gone.
    const queue = await library.headlines.queue({
      ...WHOLE_QUEUE,
      filter: 'all',
      limit: 50,
      after: null,
      at: 0,
    })
    expect(queue.rows.map((row) => row.raw)).toEqual(['留下的标题', '留下的标题', '别家的标题', '别家的标题'])
    expect(db.prepare('SELECT length(bytes) FROM source WHERE deleted_at IS NOT NULL').pluck().all()).toEqual(
      [0],
    )
  })

  it('takes its original along if nothing else came of it, and the same bytes can come in again', async () => {
    const sha256 = 'ab'.repeat(32)
    const draft = {
      name: 'a.txt',
      kind: 'article' as const,
      encoding: 'utf-8',
      bytes: Buffer.from('文'),
      sha256,
      page: { ...EMPTY_PAGE, headline: split('题'), body: ['文'] },
      warnings: [],
    }
    const { articleId } = library.imports.store({ draft, tags: [] })
    void library.articles.trash({ ids: [articleId ?? ''] })
    await library.articles.delete({ selection: trash, confirmed: 1 })
    expect(count('source')).toBe(0)
    expect(library.imports.store({ draft, tags: [] }).status).toBe('imported')
  })

  it('P5 was in the trash, and as many were confirmed', async () => {
    const one = (await library.articles.create({ headline: '甲' })).id
    const two = (await library.articles.create({ headline: '乙' })).id
    void library.articles.trash({ ids: [one] })
    await expect(library.articles.delete({ selection: these(two), confirmed: 1 })).rejects.toThrow(
      fails('count-differs'),
    )
    await expect(library.articles.delete({ selection: trash, confirmed: 2 })).rejects.toThrow(
      fails('count-differs'),
    )
    expect(count('article')).toBe(2)
    expect(await library.articles.delete({ selection: these(one, two), confirmed: 1 })).toMatchObject({
      changed: 1,
    })
    await expect((async () => library.articles.get({ id: one }))()).rejects.toThrow(fails('not-found'))
    expect(await library.articles.counts({})).toMatchObject({
      views: { all: 1, trash: 0 },
      queue: { all: 1 },
    })
  })

  it('is a stranger to the acts before it, and its row number is never given again', async () => {
    const id = (await library.articles.create({ headline: '甲' })).id
    const edit = await library.tags.edit({ selection: these(id), add: ['水利'], remove: [] })
    const away = await library.articles.bulk({ selection: these(id), act: { kind: 'trash' } })
    await library.articles.delete({ selection: these(id), confirmed: 1 })
    const next = (await library.articles.create({ headline: '乙' })).id
    expect(await library.acts.undo({ id: away.id ?? 0 })).toMatchObject({ changed: 0 })
    expect(await library.acts.undo({ id: edit.step ?? 0 })).toMatchObject({ changed: 0 })
    expect((await library.articles.get({ id: next })).trashed).toBe(false)
  })

  it('takes along what tables of later versions hang on it', async () => {
    db.exec(`
      CREATE TABLE remark (id TEXT PRIMARY KEY, revision_id TEXT REFERENCES revision (id), text TEXT);
      CREATE TABLE answer (candidate_id TEXT REFERENCES candidate (id), text TEXT);
      CREATE TABLE finding (headline_id TEXT REFERENCES headline (id), text TEXT);
      CREATE TABLE picture (article_key INTEGER REFERENCES article (key), text TEXT)`)
    library = libraryOf(db, join(folder, 'galley.db'))
    const id = importPage('甲', ['文'])
    const other = importPage('乙', ['文'])
    db.exec(`
      INSERT INTO remark SELECT id, id, '评' FROM revision;
      INSERT INTO answer SELECT id, '答' FROM candidate;
      INSERT INTO finding SELECT id, '见' FROM headline;
      INSERT INTO picture SELECT key, '图' FROM article`)
    const of = () => ['remark', 'answer', 'finding', 'picture'].map(count)
    expect(of()).toEqual([2, 6, 6, 2])
    void library.articles.trash({ ids: [id] })
    await library.articles.delete({ selection: trash, confirmed: 1 })
    // The other headline of its page keeps what is its own.
    expect(of()).toEqual([1, 4, 4, 1])
    expect((await library.articles.get({ id: other })).headline).toBe('乙')
  })

  it('alone may lose its candidates and decisions: triggers guard all others', async () => {
    const id = importPage('甲', ['文'])
    for (const table of ['candidate', 'decision']) {
      const { headlineId } = await library.articles.get({ id })
      const { currentCandidateId } = await library.headlines.get({ id: headlineId })
      void library.headlines.decide({
        id: headlineId,
        candidateId: currentCandidateId,
        verdict: 'defer',
        reason: null,
        note: '',
      })
      expect(() => db.exec(`DELETE FROM ${table}`)).toThrow('never deleted')
      expect(() => db.exec(`UPDATE ${table} SET by = 'x'`)).toThrow('never changes')
    }
  })
})

describe('a trash of many', () => {
  it('is emptied in steps, can be stopped, and keeps the counts right', async () => {
    for (let n = 0; n < 400; n++) importPage(`第${n}条`, [`正文${n}`])
    void library.articles.create({ headline: '活着' })
    const all = { ...trash, view: 'inbox' } as const
    await library.articles.bulk({ selection: all, act: { kind: 'trash' } })
    const running = library.articles.delete({ selection: trash, confirmed: 400 })
    await setImmediate()
    await setImmediate()
    expect(await library.acts.progress({})).toMatchObject({ work: 'delete', of: 400 })
    void library.acts.cancel({})
    const first = await running
    expect(first.cancelled).toBe(true)
    expect(first.changed).toBeGreaterThan(0)
    expect(first.changed).toBeLessThan(400)
    const left = 400 - first.changed
    expect(await library.articles.counts({})).toMatchObject({ views: { all: 1, trash: left } })
    expect(await library.articles.delete({ selection: trash, confirmed: left })).toMatchObject({
      changed: left,
    })
    expect(await library.articles.counts({})).toMatchObject({ views: { all: 1, trash: 0 } })
    expect([count('article'), count('body'), count('revision'), count('article_tag')]).toEqual([1, 1, 1, 0])
    expect([count('article_deleted'), count('candidate')]).toEqual([400, 400])
    expect((await library.tags.list({}))[0]?.count).toBe(0)
  })

  it('killed in the middle, holds each article whole or not at all', async () => {
    for (let n = 0; n < 200; n++) importPage(`第${n}条`, [`正文${n}`])
    await library.articles.bulk({ selection: { ...trash, view: 'inbox' }, act: { kind: 'trash' } })
    const running = library.articles.delete({ selection: trash, confirmed: 200 })
    while (count('article_deleted') === 0) await setImmediate()
    // What the disk holds when the power goes now.
    const copy = mkdtempSync(join(tmpdir(), 'galley-killed-'))
    for (const name of ['galley.db', 'galley.db-wal'])
      if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(copy, name))
    void library.acts.cancel({})
    await running
    const after = openLibrary(join(copy, 'galley.db'), { create: false })
    const number = (sql: string): number => after.prepare(sql).pluck().get() as number
    const gone = number('SELECT COUNT(*) FROM article_deleted')
    expect(gone).toBeGreaterThan(0)
    expect(gone).toBeLessThan(200)
    expect(number('SELECT COUNT(*) FROM article')).toBe(200 - gone)
    for (const table of ['body', 'revision', 'article_tag', 'proposal'])
      expect([table, number(`SELECT COUNT(*) FROM ${table}`)]).toEqual([table, 200 - gone])
    expect(number('SELECT COUNT(*) FROM headline WHERE article_key IS NOT NULL')).toBe(200 - gone)
    expect(number('SELECT COUNT(*) FROM source WHERE deleted_at IS NOT NULL')).toBe(gone)
    expect(after.pragma('foreign_key_check')).toEqual([])
    expect(after.pragma('integrity_check', { simple: true })).toBe('ok')
  })
})

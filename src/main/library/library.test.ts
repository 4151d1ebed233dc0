// The library as main asks it: import, save, tag, review, trash, and what can never be changed.
import type Database from 'better-sqlite3'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { documentOf, plainText } from '#shared/document'
import type { SplitHeadline } from '#shared/headline'
import { EMPTY_PAGE, type Page } from '#shared/page'
import { WHOLE_QUEUE } from '#shared/queue'
import { freshLibrary } from './fresh-library'
import type { Draft } from './imports'
import { libraryOf, type LibraryAnswers } from './library'

const split = (raw: string, clean = raw, confidence = 1): SplitHeadline => ({
  raw,
  segments:
    raw === clean
      ? [{ role: 'headline', text: raw, rule: '', confidence: 1 }]
      : [
          { role: 'headline', text: clean, rule: '', confidence: 1 },
          { role: 'decoration', text: raw.slice(clean.length), rule: 'suffix', confidence },
        ],
  clean,
  normalised: clean,
  confidence,
  flags: [],
})

const page = (given: Partial<Page>): Page => ({ ...EMPTY_PAGE, ...given })

let bytes = 0
const draft = (found: Page, kind: Draft['kind'] = 'page'): Draft => ({
  name: 'page.txt',
  kind,
  encoding: 'utf-8',
  bytes: Uint8Array.of(++bytes),
  sha256: bytes.toString(16).padStart(64, '0'),
  page: found,
  warnings: [],
})

const DECORATED = split('水库今日开闸|天天快讯', '水库今日开闸', 0.98)

let db: Database.Database
let library: LibraryAnswers

beforeEach(() => {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
})

const importPage = () =>
  library.imports.store({
    draft: draft(
      page({
        headline: DECORATED,
        author: '李青',
        body: ['第一段。', '第二段。'],
        furniture: [{ kind: 'picture-note', text: '【资料图】', before: 0 }],
        keywords: ['水利'],
        headlines: [DECORATED, split('另一条标题在这里')],
        ownHeadlineAt: [0],
      }),
    ),
    tags: [],
  })
const article = async (id: string | null) => library.articles.get({ id: id ?? '' })
const queue = () => library.headlines.queue({ ...WHOLE_QUEUE, filter: 'all', limit: 100, after: null, at: 0 })

describe('import', () => {
  it('makes one article, puts the other headlines into the queue, and knows its own among them', async () => {
    const file = importPage()
    expect(file).toMatchObject({
      status: 'imported',
      headline: '水库今日开闸',
      headlines: 2,
      cleaned: 2,
      setApart: ['【资料图】'],
    })
    const made = await article(file.articleId)
    expect(plainText(made.body)).toBe('第一段。\n第二段。')
    const { rows, counts } = await queue()
    expect(rows.map((row) => row.state)).toEqual(['open', 'linked', 'open'])
    expect(rows[1]?.sameAsId).toBe(made.headlineId)
    expect(counts).toMatchObject({ all: 3, pending: 2, decorated: 2 })
  })

  it('proposes a sure cleaning, keeps the raw, and puts it back by choosing it', async () => {
    const file = importPage()
    const made = await article(file.articleId)
    const headline = await library.headlines.get({ id: made.headlineId })
    expect(headline.raw).toBe('水库今日开闸|天天快讯')
    expect(headline.candidates.map((one) => [one.n, one.text, one.origin])).toEqual([
      [1, '水库今日开闸|天天快讯', 'import'],
      [2, '水库今日开闸', 'cleaner'],
    ])
    const [raw] = headline.candidates
    await library.headlines.choose({ id: headline.id, candidateId: raw?.id ?? '' })
    expect((await article(file.articleId)).headline).toBe('水库今日开闸|天天快讯')
  })

  it('does not tick an unsure cleaning beforehand', async () => {
    const unsure = split('水库今日开闸 热点', '水库今日开闸', 0.7)
    const file = library.imports.store({ draft: draft(page({ headline: unsure, body: ['文。'] })), tags: [] })
    expect((await article(file.articleId)).headline).toBe('水库今日开闸 热点')
  })

  it('recognises the same bytes', () => {
    const same = draft(page({ headline: DECORATED, body: ['文。'] }))
    const first = library.imports.store({ draft: same, tags: [] })
    const second = library.imports.store({ draft: same, tags: [] })
    expect(second).toMatchObject({ status: 'duplicate', articleId: first.articleId })
    expect(library.imports.recognise({ name: 'x', sha256: same.sha256 })?.status).toBe('duplicate')
  })

  it('leaves nothing behind when it fails half-way', () => {
    const bad = draft(
      page({
        headline: DECORATED,
        body: ['文。'],
        furniture: [{ kind: 'credit', text: null as never, before: 0 }],
      }),
    )
    expect(() => library.imports.store({ draft: bad, tags: [] })).toThrow('NOT NULL')
    expect(
      db.prepare('SELECT (SELECT COUNT(*) FROM source) + (SELECT COUNT(*) FROM article)').pluck().get(),
    ).toBe(0)
  })

  it('puts a piece set apart back where it stood, and takes it out again', async () => {
    const id = importPage().articleId ?? ''
    const proposal = (await article(id)).proposals.find((one) => one.kind === 'picture-note')
    const back = await library.articles.settleProposal({
      id,
      proposalId: proposal?.id ?? '',
      state: 'put-back',
    })
    expect(plainText(back.body)).toBe('【资料图】\n第一段。\n第二段。')
    const out = await library.articles.settleProposal({ id, proposalId: proposal?.id ?? '', state: 'open' })
    expect(plainText(out.body)).toBe('第一段。\n第二段。')
  })

  it('hangs a keyword as a tag only when it is accepted', async () => {
    const id = importPage().articleId ?? ''
    const proposal = (await article(id)).proposals.find((one) => one.kind === 'tag')
    expect((await article(id)).tags).toEqual([])
    const after = await library.articles.settleProposal({
      id,
      proposalId: proposal?.id ?? '',
      state: 'accepted',
    })
    expect(after.tags.map((tag) => tag.name)).toEqual(['水利'])
  })

  it('gives the raw text back as it came', async () => {
    const text = '原文\r\n一行'
    const file = library.imports.store({
      draft: { ...draft(page({ headline: DECORATED, body: ['文。'] })), bytes: Buffer.from(text) },
      tags: [],
    })
    expect(await library.articles.raw({ id: file.articleId ?? '' })).toMatchObject({ text, name: 'page.txt' })
    // As libraries had it before it was compressed.
    db.prepare("UPDATE source SET codec = 'raw', bytes = ?").run(Buffer.from(text))
    expect(await library.articles.raw({ id: file.articleId ?? '' })).toMatchObject({ text, name: 'page.txt' })
  })
})

describe('save', () => {
  it('counts and answers the new version', async () => {
    const made = await library.articles.create({ headline: '新稿' })
    const saved = await library.articles.save({
      id: made.id,
      base: made.version,
      body: documentOf(['水库今日开闸。', 'Hello world']),
    })
    expect(saved.version).toBe(made.version + 1)
    expect(await article(made.id)).toMatchObject({ zishu: 9, paragraphs: 2, version: saved.version })
  })

  it('refuses to go backwards and keeps both texts', async () => {
    const made = await library.articles.create({ headline: '新稿' })
    await library.articles.save({ id: made.id, base: 1, body: documentOf(['甲']) })
    expect(() => library.articles.save({ id: made.id, base: 1, body: documentOf(['乙']) })).toThrow(
      expect.objectContaining({ code: 'conflict' }) as Error,
    )
    expect(plainText((await article(made.id)).body)).toBe('甲')
    const kept = await library.revisions.list({ id: made.id })
    const conflict = kept.find((one) => one.kind === 'conflict')
    const lost = library.inside.atRevision({ id: made.id, n: conflict?.n ?? 0 })
    expect(plainText(lost.body)).toBe('乙')
  })

  it('chains revisions by hash', async () => {
    const made = await library.articles.create({ headline: '新稿' })
    const long = Array.from({ length: 5 }, (_, n) => '字'.repeat(201 * (n + 1)))
    for (const [n, text] of long.entries())
      await library.articles.save({ id: made.id, base: n + 1, body: documentOf([text]) })
    const kept = await library.revisions.list({ id: made.id })
    expect(kept.length).toBe(6)
    kept.forEach((one, at) => expect(one.parentHash).toBe(kept[at + 1]?.hash ?? null))
  })

  it('notices a damaged body', async () => {
    const made = await library.articles.create({ headline: '新稿' })
    db.prepare("UPDATE body SET doc = replace(doc, 'paragraph', 'paragraqh')").run()
    expect(() => library.articles.get({ id: made.id })).toThrow(
      expect.objectContaining({ code: 'library-damaged' }) as Error,
    )
  })
})

describe('headlines', () => {
  const start = async () => {
    const file = importPage()
    const { headlineId, id } = await article(file.articleId)
    return { id, headlineId, headline: await library.headlines.get({ id: headlineId }) }
  }

  it('puts every decision on the record, and an undo beside it', async () => {
    const { id, headlineId, headline } = await start()
    const clean = headline.candidates[1]?.id ?? ''
    const approved = await library.headlines.decide({
      id: headlineId,
      candidateId: clean,
      verdict: 'approve',
      reason: null,
      note: '',
    })
    expect(approved.state).toBe('approved')
    const returned = await library.headlines.decide({
      id: headlineId,
      candidateId: clean,
      verdict: 'return',
      reason: 'exaggerated',
      note: '太满',
    })
    expect(returned).toMatchObject({ state: 'returned' })
    const undone = await library.headlines.undo({ id: headlineId })
    expect(undone.state).toBe('approved')
    expect(undone.decisions.map((one) => one.verdict)).toEqual(['approve', 'return', 'withdraw'])
    expect(undone.decisions[2]?.supersedesId).toBe(undone.decisions[1]?.id)
    expect(await library.headlines.undo({ id: headlineId })).toMatchObject({ state: 'open' })
    expect(() => library.headlines.undo({ id: headlineId })).toThrow('no decision')
    expect((await article(id)).headline).toBe('水库今日开闸')
  })

  it('binds an approval to the revision that was read', async () => {
    const { id, headlineId, headline } = await start()
    const { decisions } = await library.headlines.decide({
      id: headlineId,
      candidateId: headline.currentCandidateId,
      verdict: 'approve',
      reason: null,
      note: '',
    })
    const [latest] = await library.revisions.list({ id })
    expect(decisions[0]?.revisionHash).toBe(latest?.hash)
  })

  it('makes a child of an edit and goes stale when an approved headline is retyped', async () => {
    const { id, headlineId, headline } = await start()
    const clean = headline.candidates[1]?.id ?? ''
    const added = await library.headlines.addCandidate({
      id: headlineId,
      text: '水库开闸放水',
      parentId: clean,
    })
    expect(added.candidates.at(-1)).toMatchObject({ n: 3, parentId: clean, origin: 'editor' })
    expect((await article(id)).headline).toBe('水库开闸放水')
    await library.headlines.decide({
      id: headlineId,
      candidateId: added.currentCandidateId,
      verdict: 'approve',
      reason: null,
      note: '',
    })
    const { version } = await article(id)
    await library.articles.save({ id, base: version, headline: '水库开闸放水了' })
    const after = await library.headlines.get({ id: headlineId })
    expect(after).toMatchObject({ state: 'stale', current: '水库开闸放水了' })
    expect(after.candidates.at(-1)).toMatchObject({ n: 4, text: '水库开闸放水了' })
  })

  it('never changes or deletes a candidate or a decision', async () => {
    const { headlineId, headline } = await start()
    await library.headlines.decide({
      id: headlineId,
      candidateId: headline.currentCandidateId,
      verdict: 'defer',
      reason: null,
      note: '',
    })
    for (const sql of [
      "UPDATE candidate SET text = 'x'",
      'DELETE FROM candidate',
      "UPDATE decision SET verdict = 'approve'",
      'DELETE FROM decision',
    ])
      expect(() => db.exec(sql)).toThrow(/never/)
  })

  it('starts an article from a headline, once', async () => {
    importPage()
    const { rows } = await queue()
    const made = await library.headlines.startArticle({ id: rows[2]?.id ?? '' })
    expect(made).toMatchObject({ headline: '另一条标题在这里', stage: 'draft', headlineId: rows[2]?.id })
    expect((await library.headlines.startArticle({ id: rows[2]?.id ?? '' })).id).toBe(made.id)
  })
})

describe('lists', () => {
  it('pages without gaps or repeats, whatever the page size', async () => {
    for (let n = 0; n < 23; n++) await library.articles.create({ headline: `第${n}篇` })
    for (const limit of [1, 7, 23, 50]) {
      const seen: string[] = []
      let after: string | null = null
      do {
        const listed: Awaited<ReturnType<typeof library.articles.list>> = await library.articles.list({
          view: 'all',
          query: '',
          tag: null,
          collection: null,
          sort: 'added',
          descending: true,
          limit,
          after,
        })
        expect(listed.total).toBe(23)
        seen.push(...listed.rows.map((row) => row.id))
        after = listed.next
      } while (after !== null)
      expect(new Set(seen).size).toBe(23)
      expect(seen.length).toBe(23)
    }
  })

  it('filters by words, fields, tags, stage and trash, and counts the same', async () => {
    const first = importPage().articleId ?? ''
    const other = await library.articles.create({ headline: '百分之 100% 与 _下划线_' })
    await library.tags.add({ articleIds: [first], name: '水利 工程' })
    const found = async (query: string, view: 'all' | 'trash' | 'inbox' | 'draft' = 'all') =>
      (
        await library.articles.list({
          view,
          query,
          tag: null,
          collection: null,
          limit: 10,
          sort: 'added',
          descending: true,
          after: null,
        })
      ).rows.map((row) => row.id)
    expect(await found('开闸')).toEqual([first])
    expect(await found('第二段')).toEqual([first])
    expect(await found('author:李青')).toEqual([first])
    expect(await found('tag:"水利 工程"')).toEqual([first])
    expect(await found('tag:ＳＨＵＩ')).toEqual([])
    expect(await found('stage:草稿')).toEqual([other.id])
    expect(await found('100%')).toEqual([other.id])
    expect(await found('10_%')).toEqual([])
    await library.articles.trash({ ids: [other.id] })
    expect(await found('', 'trash')).toEqual([other.id])
    expect((await library.articles.counts({})).views).toMatchObject({ all: 1, inbox: 1, draft: 0, trash: 1 })
    await library.articles.restore({ ids: [other.id] })
    expect((await library.articles.counts({})).views).toMatchObject({ all: 2, draft: 1, trash: 0 })
  })

  it('answers any text as a query', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\s"“”*%_():：tagsethor\\-]{0,40}$/)),
        async (query) => {
          expect(
            await library.articles.list({
              view: 'all',
              query,
              tag: null,
              collection: null,
              limit: 1,
              sort: 'added',
              descending: true,
              after: null,
            }),
          ).toHaveProperty('total')
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('tags', () => {
  it('knows one tag under all widths and cases', async () => {
    const { id } = await library.articles.create({ headline: '稿' })
    const first = await library.tags.add({ articleIds: [id], name: 'AI模型' })
    const second = await library.tags.add({ articleIds: [id], name: 'ＡＩ模型 ' })
    expect(second.id).toBe(first.id)
    expect((await library.tags.list({})).map((tag) => [tag.name, tag.count])).toEqual([['AI模型', 1]])
    await library.tags.remove({ articleIds: [id], tagId: first.id })
    expect((await article(id)).tags).toEqual([])
  })

  it('refuses to rename onto another tag', async () => {
    const { id } = await library.articles.create({ headline: '稿' })
    const one = await library.tags.add({ articleIds: [id], name: '甲' })
    await library.tags.add({ articleIds: [id], name: '乙' })
    expect(() => library.tags.rename({ id: one.id, name: '乙' })).toThrow(
      expect.objectContaining({ code: 'name-taken' }) as Error,
    )
  })
})

describe('settings', () => {
  it('keeps panes one by one and survives a damaged row', async () => {
    await library.settings.change({ panes: { list: 320 } })
    await library.settings.change({ panes: { inspector: 300 }, theme: 'dark' })
    expect(await library.settings.get({})).toMatchObject({
      panes: { list: 320, inspector: 300 },
      theme: 'dark',
    })
    db.prepare("UPDATE setting SET value = '\"mauve\"' WHERE key = 'theme'").run()
    expect(await library.settings.get({})).toMatchObject({ theme: 'system' })
  })
})

// Replacing across the library: what is found, what is ticked, what is left alone, and exactly back.
import type Database from 'better-sqlite3'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { matcherOf } from '#core/find/matcher'
import { replaced } from '#core/find/texts'
import { documentOf, type Document } from '#shared/document'
import type { Find } from '#shared/find'
import { REPLACE_FIELDS, type ReplacePlan } from '#shared/replacing'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'
import { textsIn } from './replace-plan'

let db: Database.Database
let library: LibraryAnswers

beforeEach(() => {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
})

interface Texts {
  readonly headline?: string
  readonly kicker?: string
  readonly deck?: string
  readonly body?: Document
}

async function make({ headline = '', ...rest }: Texts): Promise<string> {
  const { id, version } = await library.articles.create({ headline })
  await library.articles.save({ id, base: version, ...rest })
  return id
}
const text = (given: string): Document => documentOf(given.split('\n'))
const get = async (id: string) => library.articles.get({ id })
const everything = {
  kind: 'query',
  view: 'all',
  query: '',
  tag: null,
  collection: null,
  except: [] as string[],
} as const
const FIND: Omit<Find, 'text'> = {
  regex: false,
  matchCase: false,
  wholeWord: false,
  foldWidth: true,
  foldHan: true,
}
type PlanInput = Parameters<LibraryAnswers['replacing']['plan']>[0]
const plan = async (wanted: string, into: string, given: Partial<PlanInput> = {}): Promise<ReplacePlan> =>
  library.replacing.plan({
    find: { ...FIND, text: wanted },
    replacement: into,
    selection: everything,
    fields: [...REPLACE_FIELDS],
    ...given,
  })
const replaceAll = async (found: ReplacePlan, except: readonly number[] = []) =>
  library.replacing.replace({ plan: found.id, whole: true, except: [...except] })
const undo = async (id: number | null) => library.acts.undo({ id: id ?? 0 })
const state = (): unknown =>
  db
    .prepare(
      `SELECT a.id, a.headline, a.headline_proposed, a.kicker, a.deck, a.zishu, a.stage, b.doc, b.text, h.state,
         COALESCE(c.text, a.headline) AS current
       FROM article a JOIN body b ON b.article_key = a.key JOIN headline h ON h.article_key = a.key
       LEFT JOIN candidate c ON c.id = h.current_candidate_id ORDER BY a.key`,
    )
    .all()

describe('a plan', () => {
  it('lists hits by article, the newest first, in reading order, with what stands around them', async () => {
    const first = await make({
      headline: '九原区开会',
      kicker: '九原区动态',
      deck: '在九原',
      body: text('包头市九原区。\n又是九原区'),
    })
    await make({ headline: '别处', body: text('青山区') })
    const last = await make({ body: text('去九原区') })
    const found = await plan('九原区', '青山区')
    expect(found).toMatchObject({ hits: 5, approved: [], isCapped: false, cancelled: false, unreadable: 0 })
    expect(found.groups).toEqual([
      { articleId: last, headline: '', hits: 1 },
      { articleId: first, headline: '九原区开会', hits: 4 },
    ])
    const rows = await library.replacing.rows({ plan: found.id, from: 1, limit: 3 })
    expect(rows).toEqual([
      { n: 1, field: 'kicker', before: '', hit: '九原区', insert: '青山区', after: '动态', isStale: false },
      { n: 2, field: 'headline', before: '', hit: '九原区', insert: '青山区', after: '开会', isStale: false },
      { n: 3, field: 'body', before: '包头市', hit: '九原区', insert: '青山区', after: '。', isStale: false },
    ])
    expect(await library.replacing.rows({ plan: found.id, from: 99, limit: 3 })).toEqual([])
    const body = await plan('九原区', '青山区', { fields: ['body'] })
    expect(body.hits).toBe(3)
  })

  it('leaves the trash out, and keeps to a stage, a tag, a search, a selection', async () => {
    const ids = await Promise.all(
      ['甲', '乙', '丙', '丁'].map((one) => make({ headline: one, body: text('党建') })),
    )
    const [a = '', b = '', c = '', d = ''] = ids
    await library.articles.trash({ ids: [d] })
    await library.articles.setStage({ ids: [b], stage: 'review' })
    await library.tags.add({ articleIds: [c], name: '组织' })
    const tag = (await library.tags.list({}))[0]?.id ?? ''
    const articles = async (selection: PlanInput['selection']): Promise<readonly string[]> =>
      (await plan('党建', '', { selection })).groups.map(({ articleId }) => articleId)
    expect(await articles(everything)).toEqual([c, b, a])
    expect(await articles({ ...everything, view: 'review' })).toEqual([b])
    expect(await articles({ ...everything, tag })).toEqual([c])
    expect(await articles({ ...everything, query: '甲 OR 丙' })).toEqual([c, a])
    expect(await articles({ ...everything, except: [b] })).toEqual([c, a])
    expect(await articles({ kind: 'ids', ids: [a, b] })).toEqual([b, a])
    expect(await articles({ ...everything, view: 'trash' })).toEqual([d])
  })

  it('of a plain text, narrowed by the index, is what a look at every article finds', async () => {
    const letters = 'aAＡ1 党黨建，,"“（(-。'.split('')
    const given = (min: number, max: number) =>
      fc.string({ unit: fc.constantFrom(...letters), minLength: min, maxLength: max })
    const random = fc.sample(fc.tuple(given(0, 8), given(0, 8), given(0, 30)), { numRuns: 120, seed: 7 })
    const made = new Map<string, readonly string[]>()
    for (const [n, [headline, deck, body]] of random.entries()) {
      const id = await make({ headline, deck, body: text(body) })
      made.set(id, textsIn({ kicker: '', headline, deck }, text(body)))
      // Some of them are in the index by now, some are not.
      if (n === 80) while (library.inside.catchUp({ ms: 50 }).left > 0);
    }
    const options = fc.record({
      matchCase: fc.boolean(),
      wholeWord: fc.boolean(),
      foldWidth: fc.boolean(),
      foldHan: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(given(1, 4), options, async (wanted, chosen) => {
        const find = { ...chosen, text: wanted, regex: false }
        const matcher = matcherOf(find, '')
        const found = await plan(wanted, '', { find })
        const hits = new Map(found.groups.map(({ articleId, hits: n }) => [articleId, n]))
        for (const [id, texts] of made)
          expect([id, hits.get(id) ?? 0]).toEqual([
            id,
            texts.reduce((sum, one) => sum + matcher.find(one, 1000).length, 0),
          ])
      }),
      { numRuns: 60, seed: 11 },
    )
  })

  it('leaves out what would stay as it is', async () => {
    await make({ headline: 'AI', body: text('ＡＩ和ai，AI') })
    const found = await plan('ai', 'AI')
    const rows = await library.replacing.rows({ plan: found.id, from: 0, limit: 9 })
    expect(rows.map(({ hit }) => hit)).toEqual(['ＡＩ', 'ai'])
  })

  it('is forgotten after two others, and refuses a pattern that is none before it reads anything', async () => {
    await make({ body: text('甲') })
    const first = await plan('甲', '乙')
    await plan('甲', '乙')
    await plan('甲', '乙')
    await expect(replaceAll(first)).rejects.toThrow('no plan')
    await expect(plan('(', '', { find: { ...FIND, text: '(', regex: true } })).rejects.toMatchObject({
      code: 'pattern-invalid',
    })
  })
})

describe('replacing', () => {
  it('changes what is ticked and nothing else, keeps a revision each, and is taken back exactly after a restart', async () => {
    const body: Document = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '抓好' },
            { type: 'text', text: '党建', marks: [{ type: 'strong' }] },
            { type: 'note', attrs: { text: '党建即党的建设' } },
            { type: 'text', text: '工作' },
          ],
        },
      ],
    }
    const rich = await make({ headline: '党建一', kicker: '党建', deck: '党建，党建', body })
    const plain = await make({ headline: '党建二', body: text('党建\n无\n党建') })
    await make({ headline: '无关' })
    const before = state()
    const found = await plan('党建', '组织')
    expect(found.hits).toBe(3 + 6)
    // The first hit in the body of the newer one stays, and so does the kicker of the other.
    const { id, changed, hits, skipped } = await replaceAll(found, [1, 3])
    expect({ changed, hits, skipped }).toEqual({ changed: 2, hits: 7, skipped: [] })
    expect(await get(plain)).toMatchObject({ headline: '组织二', body: text('党建\n无\n组织') })
    expect(await get(rich)).toMatchObject({ headline: '组织一', kicker: '党建', deck: '组织，组织' })
    expect((await get(rich)).body.content[0]).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: '抓好' },
        { type: 'text', text: '组织', marks: [{ type: 'strong' }] },
        { type: 'note', attrs: { text: '组织即党的建设' } },
        { type: 'text', text: '工作' },
      ],
    })
    const kept = await library.revisions.list({ id: rich })
    expect(kept[0]).toMatchObject({ kind: 'before', why: 'replace', headline: '党建一' })
    expect(library.inside.atRevision({ id: rich, n: kept[0]?.n ?? 0 })).toMatchObject({
      kicker: '党建',
      body,
    })
    expect(kept.filter(({ why }) => why === 'replace')).toHaveLength(1)

    library = libraryOf(db, ':memory:')
    expect(await library.acts.latest({})).toMatchObject({
      id,
      articles: 2,
      what: { kind: 'replaced', text: '党建', into: '组织' },
    })
    expect(await undo(id)).toEqual({ changed: 2, cancelled: false })
    expect(state()).toEqual(before)
  })

  it('replaces these alone if that is asked', async () => {
    const id = await make({ body: text('甲甲甲甲') })
    const found = await plan('甲', '乙')
    await library.replacing.replace({ plan: found.id, whole: false, except: [1, 3] })
    expect((await get(id)).body).toEqual(text('甲乙甲乙'))
  })

  it('leaves alone what has changed since it was looked at, and says so; what was being typed is kept beside it', async () => {
    const [a, b, c] = [
      await make({ body: text('甲') }),
      await make({ body: text('甲') }),
      await make({ body: text('甲') }),
    ]
    const found = await plan('甲', '乙')
    const typed = (await get(a)).version
    await library.articles.save({ id: a, base: typed, body: text('甲，又写了') })
    await library.articles.trash({ ids: [c] })
    await library.articles.delete({ selection: { kind: 'ids', ids: [c] }, confirmed: 1 })
    expect(
      (await library.replacing.rows({ plan: found.id, from: 0, limit: 9 })).map((row) => row.isStale),
    ).toEqual([true, false, true])
    const open = (await get(b)).version
    const done = await replaceAll(found)
    expect(done).toMatchObject({
      changed: 1,
      hits: 1,
      skipped: [
        { articleId: c, why: 'gone' },
        { articleId: a, why: 'changed' },
      ],
    })
    expect((await get(a)).body).toEqual(text('甲，又写了'))
    // An editor was typing in the other meanwhile.
    await expect(
      Promise.resolve().then(() => library.articles.save({ id: b, base: open, body: text('甲打字') })),
    ).rejects.toMatchObject({ code: 'conflict' })
    expect((await get(b)).body).toEqual(text('乙'))
    const kinds = (await library.revisions.list({ id: b })).map(({ n, kind }) => [n, kind] as const)
    const conflict = kinds.find(([, kind]) => kind === 'conflict')?.[0] ?? 0
    expect(library.inside.atRevision({ id: b, n: conflict }).body).toEqual(text('甲打字'))
  })

  it('takes back field by field what nobody has changed since', async () => {
    const id = await make({ kicker: '甲', deck: '甲', body: text('甲') })
    const { id: act } = await replaceAll(await plan('甲', '乙'))
    const { version } = await get(id)
    await library.articles.save({ id, base: version, body: text('乙，又写了') })
    expect(await undo(act)).toEqual({ changed: 1, cancelled: false })
    expect(await get(id)).toMatchObject({ kicker: '甲', deck: '甲', body: text('乙，又写了') })
  })

  it('leaves out what would become too long, whole', async () => {
    const long = await make({ headline: '甲'.repeat(400), body: text('甲') })
    const short = await make({ headline: '甲' })
    const done = await replaceAll(await plan('甲', '乙乙'))
    expect(done).toMatchObject({ changed: 1, hits: 1, skipped: [{ articleId: long, why: 'too-long' }] })
    expect(await get(long)).toMatchObject({ headline: '甲'.repeat(400), body: text('甲') })
    expect((await get(short)).headline).toBe('乙乙')
  })

  it('empties a headline or a paragraph, and puts no line end where none may be', async () => {
    const id = await make({ headline: '甲', deck: '甲', body: text('甲\n乙') })
    await replaceAll(await plan('甲', ''))
    expect(await get(id)).toMatchObject({ headline: '', deck: '', body: text('\n乙') })
  })
})

describe('headlines', () => {
  const approve = async (article: string) => {
    const { headlineId } = await get(article)
    const { currentCandidateId } = await library.headlines.get({ id: headlineId })
    await library.headlines.decide({
      id: headlineId,
      candidateId: currentCandidateId,
      verdict: 'approve',
      reason: null,
      note: '',
    })
    return library.headlines.get({ id: headlineId })
  }

  it('that are approved are named; replaced, a child candidate asks for approval, and undo brings the approval back', async () => {
    const id = await make({ headline: '党建引领', body: text('党建') })
    const approved = await approve(id)
    expect(approved.state).toBe('approved')
    const before = state()
    const found = await plan('党建', '组织')
    expect(found.approved).toEqual([0])
    const { id: act } = await replaceAll(found)
    const now = await library.headlines.get({ id: approved.id })
    expect(now).toMatchObject({ state: 'stale', current: '组织引领' })
    expect(now.candidates.find((one) => one.id === now.currentCandidateId)).toMatchObject({
      text: '组织引领',
      origin: 'editor',
      parentId: approved.currentCandidateId,
    })
    expect(now.candidates.some(({ text: one }) => one === '党建引领')).toBe(true)
    expect(now.decisions).toEqual(approved.decisions)
    await undo(act)
    expect(state()).toEqual(before)
    expect(await library.headlines.get({ id: approved.id })).toMatchObject({
      state: 'approved',
      current: '党建引领',
      decisions: approved.decisions,
    })
  })

  it('that were typed over first get what was typed as a candidate', async () => {
    const id = await make({ headline: '甲一' })
    const { headlineId, version } = await get(id)
    await library.articles.save({ id, base: version, headline: '甲二' })
    await replaceAll(await plan('甲', '乙'))
    const { candidates } = await library.headlines.get({ id: headlineId })
    expect(candidates.map((one) => one.text)).toEqual(expect.arrayContaining(['甲二', '乙二']))
  })
})

it('any replacing of any library is taken back exactly', async () => {
  const letters = '甲乙丙ab，'.split('')
  const given = (min: number, max: number) =>
    fc.string({ unit: fc.constantFrom(...letters), minLength: min, maxLength: max })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ headline: given(0, 6), kicker: given(0, 4), body: given(0, 20) }), {
        maxLength: 6,
      }),
      given(1, 2),
      given(0, 3),
      fc.func(fc.boolean()),
      async (articles, wanted, into, isTicked) => {
        db = freshLibrary()
        library = libraryOf(db, ':memory:')
        const ids: string[] = []
        for (const { body, ...rest } of articles) ids.push(await make({ ...rest, body: text(body) }))
        const before = state()
        const found = await plan(wanted, into)
        const except = Array.from({ length: found.hits }, (_, n) => n).filter((n) => isTicked(n))
        const { id } = await replaceAll(found, except)
        const matcher = matcherOf({ ...FIND, text: wanted }, into)
        let n = 0
        for (const [at, one] of [...articles.entries()].toReversed()) {
          const texts = textsIn({ deck: '', ...one }, text(one.body)).map((whole) =>
            replaced(
              whole,
              matcher.find(whole, 99).filter(() => !except.includes(n++)),
            ),
          )
          const now = await get(ids[at] ?? '')
          expect(textsIn(now, now.body)).toEqual(texts.filter((left, place) => place < 3 || left !== ''))
        }
        if (id !== null) await undo(id)
        expect(state()).toEqual(before)
      },
    ),
    { numRuns: 25 },
  )
})

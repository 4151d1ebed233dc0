// Decisions: append-only, bound to wording and body, held back by what is open, stale by the fact checks alone.
import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '#shared/article'
import { documentOf, type Document } from '#shared/document'
import type { HeadlineFull } from '#shared/headline'
import { WHOLE_QUEUE } from '#shared/queue'
import { wordingHash } from './decisions'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'
import { migrate } from './migrate'
import { publications } from './migrations/0019-publications'
import { MIGRATIONS } from './migrations/index'

const HEADLINE = '青河市城东水厂扩建开工，总投资2.4亿元'
const FIRST = '3月26日，青河市水务局通报，城东水厂扩建工程当天开工，总投资2.4亿元。'
const SECOND = '工程建成后，沿线居民的用水将更加稳定。'

let db: Database.Database
let library: LibraryAnswers
let id: string
let headlineId: string
let candidateId: string

beforeEach(async () => {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
  await library.settings.change({ person: '周宁' })
  const article = await library.articles.create({ headline: HEADLINE })
  ;({ id, headlineId } = article)
  await save({ body: documentOf([FIRST, SECOND]) })
  candidateId = (await get()).currentCandidateId
})

const article = async (): Promise<Article> => library.articles.get({ id })
const get = async (): Promise<HeadlineFull> => library.headlines.get({ id: headlineId })
async function save(change: { body?: Document; headline?: string; author?: string }): Promise<void> {
  await library.articles.save({ id, base: (await article()).version, ...change })
}
type More = Partial<Parameters<LibraryAnswers['headlines']['decide']>[0]>
const approve = async (more: More = {}): Promise<HeadlineFull> =>
  library.headlines.decide({
    id: headlineId,
    candidateId,
    verdict: 'approve',
    reason: null,
    note: '',
    ...more,
  })
const fails = (code: string): Error => expect.objectContaining({ code }) as Error
function rest(): void {
  for (let steps = 0; steps < 5000; steps++) if (library.inside.rest({ ms: 20 }).again === null) return
  throw new Error('there is no end of it')
}
/** As the queue has it, which asks nothing anew. */
const queued = async () =>
  (
    await library.headlines.queue({ ...WHOLE_QUEUE, filter: 'all', limit: 100, after: null, at: 0 })
  ).rows.find((row) => row.id === headlineId)

describe('an approval', () => {
  it('is bound to the wording and to the body that was read', async () => {
    const { decisions, state, bodyMoved } = await approve()
    const [latest] = await library.revisions.list({ id })
    expect(decisions).toMatchObject([
      {
        candidateId,
        candidateHash: wordingHash(HEADLINE).toString('hex'),
        revisionHash: latest?.hash,
        by: '周宁',
        override: null,
      },
    ])
    expect({ state, bodyMoved }).toEqual({ state: 'approved', bodyMoved: false })
  })

  it('goes stale when a number in the body is changed, and holds again when it is put back', async () => {
    await approve()
    await save({ body: documentOf([FIRST.replace('2.4亿', '2.6亿'), SECOND]) })
    expect(await get()).toMatchObject({ state: 'stale', bodyMoved: false })
    expect(library.inside.forExport({ id, channel: null }).leaving.standing).toBe('stale')
    await save({ body: documentOf([FIRST, SECOND]) })
    expect(await get()).toMatchObject({ state: 'approved', bodyMoved: false })
    // All of that is derived: the record has one entry.
    expect((await get()).decisions).toHaveLength(1)
  })

  it('stays when a paragraph without bearing is changed, with a mark', async () => {
    await approve()
    await save({ body: documentOf([FIRST, '工程建成后，居民用水会更稳定，停水也会更少。']) })
    expect(await get()).toMatchObject({ state: 'approved', bodyMoved: true })
    expect(library.inside.forExport({ id, channel: null }).leaving.standing).toBe('approved')
    // Approved anew, it is bound to the new body.
    expect(await approve()).toMatchObject({ state: 'approved', bodyMoved: false })
  })

  it('is reopened by fact checks only: not by other rules, nor by what is gone', async () => {
    await approve()
    // No fact of the headline is touched, but everything else the checks could say of it may be switched.
    await library.checks.change({ rule: 'half-width', setting: { enabled: false } })
    await save({ body: documentOf([FIRST, SECOND, '另有一段，与标题无关。']), author: '赵明远' })
    expect(await get()).toMatchObject({ state: 'approved', bodyMoved: true })
    // With the rule off that compares numbers, a changed number reopens nothing.
    await library.checks.change({ rule: 'number', setting: { enabled: false } })
    await save({ body: documentOf([FIRST.replace('2.4亿', '2.6亿'), SECOND]) })
    expect(await get()).toMatchObject({ state: 'approved', bodyMoved: true })
  })

  it('goes stale when there is nothing left to compare with', async () => {
    await approve()
    await save({ body: documentOf([]) })
    expect((await get()).state).toBe('stale')
  })

  it('of a headline without a body is looked at once there is one', async () => {
    const bare = await library.articles.create({ headline: HEADLINE })
    const { currentCandidateId } = await library.headlines.get({ id: bare.headlineId })
    await library.headlines.decide({
      id: bare.headlineId,
      candidateId: currentCandidateId,
      verdict: 'approve',
      reason: null,
      note: '',
    })
    expect(await library.headlines.get({ id: bare.headlineId })).toMatchObject({
      state: 'approved',
      bodyMoved: false,
    })
    const { version } = await library.articles.get({ id: bare.id })
    await library.articles.save({ id: bare.id, base: version, body: documentOf([FIRST]) })
    expect(await library.headlines.get({ id: bare.headlineId })).toMatchObject({
      state: 'approved',
      bodyMoved: true,
    })
    await library.articles.save({ id: bare.id, base: version + 1, body: documentOf(['总投资2.6亿元。']) })
    expect((await library.headlines.get({ id: bare.headlineId })).state).toBe('stale')
  })

  it('is found stale while nobody asks, and before an export of many', async () => {
    await approve()
    await save({ body: documentOf([FIRST.replace('2.4亿', '2.6亿'), SECOND]) })
    expect((await queued())?.state).toBe('approved')
    rest()
    expect((await queued())?.state).toBe('stale')
    await save({ body: documentOf([FIRST, SECOND]) })
    const all = { kind: 'query', view: 'all', query: '', tag: null, collection: null, except: [] } as const
    const before = await library.inside.exportBefore({ selection: { ...all, except: [] }, channel: null })
    expect(before.standing).toEqual({ approved: 1, open: 0, returned: 0, deferred: 0, stale: 0 })
    await save({ headline: '青河市城东水厂扩建开工' })
    const typed = await library.inside.exportBefore({ selection: { ...all, except: [] }, channel: null })
    expect(typed.standing).toMatchObject({ approved: 0, stale: 1 })
  })

  it('of a wording that was tampered with holds no longer', async () => {
    await approve()
    db.exec("DROP TRIGGER candidate_is_final; UPDATE candidate SET text = '别的'")
    db.prepare("UPDATE article SET headline = '别的'").run()
    expect((await get()).state).toBe('stale')
  })

  it('of a channel’s own wording is held against the body, too', async () => {
    const own = (
      await library.headlines.addCandidate({ id: headlineId, text: '城东水厂投资2.4亿', parentId: null })
    ).currentCandidateId
    await approve({ candidateId: own })
    await approve()
    await library.headlines.chooseFor({ id: headlineId, channel: 'push', candidateId: own })
    const standing = () => library.inside.forExport({ id, channel: 'push' }).leaving.standing
    expect(standing()).toBe('approved')
    await save({ body: documentOf([FIRST.replace('2.4亿', '2.6亿'), SECOND]) })
    expect(standing()).toBe('stale')
  })
})

describe('approving', () => {
  const open = async (text: string): Promise<string> =>
    (await library.headlines.addCandidate({ id: headlineId, text, parentId: candidateId })).currentCandidateId

  it('is refused while something is to be verified, and changes nothing', async () => {
    const wrong = await open('城东水厂扩建开工，总投资24亿元')
    const before = await get()
    await expect(async () => approve({ candidateId: wrong })).rejects.toThrow(fails('held-back'))
    expect(await get()).toEqual(before)
    // Sent back or put off it may be.
    expect((await approve({ candidateId: wrong, verdict: 'return', reason: 'not-in-body' })).state).toBe(
      'returned',
    )
  })

  it('is let through by a reason, which stands on record with what was open', async () => {
    const wrong = await open('城东水厂扩建开工，总投资24亿元')
    const { decisions, state } = await approve({ candidateId: wrong, override: '已致电水务局' })
    expect(state).toBe('approved')
    expect(decisions.at(-1)?.override).toMatchObject({
      reason: '已致电水务局',
      open: [{ rule: 'number', severity: 'verify', message: 'number-differs', args: { other: '2.4亿元' } }],
    })
  })

  it('is let through once it was answered', async () => {
    const wrong = await open('城东水厂扩建开工，总投资24亿元')
    const { open: found } = await library.checks.of({ headlineId, text: null, channel: null })
    for (const { fingerprint, rule, severity } of found)
      if (severity === 'verify')
        await library.checks.dispose({ headlineId, fingerprint, rule, kind: 'verified', note: '' })
    expect(await approve({ candidateId: wrong })).toMatchObject({
      state: 'approved',
      decisions: [{ override: null }],
    })
  })

  it('for a channel asks for its limits, too', async () => {
    const long = await open(`${HEADLINE}，计划明年年底前完工并向城东片区供水`)
    await expect(async () => approve({ candidateId: long, channel: 'toutiao' })).rejects.toThrow(
      fails('held-back'),
    )
    await expect(async () => approve({ candidateId: long, channel: 'nowhere' })).rejects.toThrow(
      fails('not-found'),
    )
    const { decisions } = await approve({ candidateId: long, channel: 'wechat-editor' })
    expect(decisions.at(-1)?.channel).toBe('wechat-editor')
  })
})

describe('the record', () => {
  it('is neither changed, deleted nor replaced', async () => {
    await approve()
    await library.headlines.undo({ id: headlineId })
    const before = db.prepare('SELECT * FROM decision ORDER BY id').all()
    for (const sql of [
      "UPDATE decision SET verdict = 'return'",
      'DELETE FROM decision',
      'INSERT OR REPLACE INTO decision SELECT * FROM decision',
      "UPDATE candidate SET text = 'x'",
      'INSERT OR REPLACE INTO candidate SELECT * FROM candidate',
    ])
      expect(() => db.exec(sql)).toThrow(/never/)
    expect(db.prepare('SELECT * FROM decision ORDER BY id').all()).toEqual(before)
  })

  it('takes an undo as a further entry that supersedes', async () => {
    const [first] = (await approve()).decisions
    const { decisions, state } = await library.headlines.undo({ id: headlineId })
    expect(state).toBe('open')
    expect(decisions).toHaveLength(2)
    expect(decisions[0]).toEqual(first)
    expect(decisions[1]).toMatchObject({ verdict: 'withdraw', supersedesId: first?.id, by: '周宁' })
  })
})

describe('a library of before', () => {
  it('keeps its approvals, and looks again at those whose article was written to since', async () => {
    const before = MIGRATIONS.indexOf(publications)
    const old = new Database(':memory:')
    migrate(old, MIGRATIONS.slice(0, before))
    const doc = JSON.stringify(documentOf(['总投资2.6亿元。']))
    const insert = (key: number, updatedAt: number): void =>
      void old.exec(`
        INSERT INTO article (key, id, seq, version, headline, headline_proposed, kicker, deck, author, organisation, editor,
          source, published_at, lang, stage, zishu, zishu_without_marks, characters, paragraphs, created_at, updated_at)
        VALUES (${key}, 'a${key}', 1, 1, '总投资2.4亿元', 0, '', '', '', '', '', '', '', 'zh-CN', 'draft', 1, 1, 1, 1, 1, ${updatedAt});
        INSERT INTO body VALUES (${key}, '${doc}', '总投资2.6亿元。', x'${createHash('sha256').update(doc).digest('hex')}');
        INSERT INTO headline (key, id, seq, article_key, role, raw, flags, fingerprint, state, current_candidate_id, created_at, updated_at)
        VALUES (${key}, 'h${key}', 1, ${key}, 'main', '', '[]', '', 'approved', 'c${key}', 1, 1);
        INSERT INTO candidate VALUES ('c${key}', 'h${key}', 1, '总投资2.4亿元', '', 'editor', NULL, '', '', 1);
        INSERT INTO decision VALUES ('d${key}', 'h${key}', 'c${key}', NULL, 'approve', NULL, '', '', 500, NULL)`)
    insert(1, 400)
    insert(2, 600)
    migrate(old)
    const opened = libraryOf(old, ':memory:')
    const state = async (id: string): Promise<string> => (await opened.headlines.get({ id })).state
    expect([await state('h1'), await state('h2')]).toEqual(['approved', 'stale'])
    expect((await opened.headlines.get({ id: 'h1' })).decisions).toMatchObject([
      { candidateHash: null, override: null },
    ])
  })
})

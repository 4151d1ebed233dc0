// Words on headlines in a library: learned in idle steps, unlearned by deletion, decided for good, used by what comes in.
import Database from 'better-sqlite3'
import { WHOLE_QUEUE } from '#shared/queue'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { readBytes } from '../intake/read'
import { freshLibrary } from './fresh-library'
import { libraryOf, openLibraryAnswers, type LibraryAnswers } from './library'

const SUBJECTS = [
  '水库今日开闸放水',
  '新校区秋季迎来首批学生',
  '老街修缮工程进入尾声',
  '渔船返航满载带鱼',
  '图书馆延长夜间开放',
  '高铁站增开三条线路',
  '农户试种彩色小麦',
  '足球联赛周末开踢',
  '博物馆展出青铜酒器',
] as const
const SITE = '晨间小站'
const decorated = (site: string): readonly string[] => SUBJECTS.map((subject) => `${subject}|${site}`)

let db: Database.Database
let library: LibraryAnswers

/** Until the library has nothing more to do unasked; answers what it announced. */
function rest(of: LibraryAnswers = library): readonly string[] {
  const changed: string[] = []
  for (let turn = 0; turn < 2000; turn++) {
    const rested = of.inside.rest({ ms: 20 })
    changed.push(...rested.changed)
    // A pause after a walk is a pause, not work.
    if (rested.again === null || rested.again > 20) return changed
  }
  throw new Error('there is no end of it')
}
async function settle(of: LibraryAnswers = library): Promise<void> {
  await of.inside.learn({})
}
/** Five lines of one file teach each other; here the library is to teach, so four a file. */
function bring(lines: readonly string[], name: string, of: LibraryAnswers = library): void {
  if (lines.length > 4) bring(lines.slice(0, -4), name, of)
  bringFile(lines.slice(-4), name, of)
}
function bringFile(lines: readonly string[], name: string, of: LibraryAnswers): void {
  const bytes = Buffer.from(lines.map((line) => `- ${line}`).join('\n'), 'utf8')
  const { kind, encoding, page, warnings } = readBytes(name, bytes, {
    encoding: 'utf-8',
    as: 'headlines',
    lexicon: of.inside.lexicon({}),
  })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  of.imports.store({ draft: { name, kind, encoding, bytes, sha256, page, warnings }, tags: [] })
}
const rows = async (of: LibraryAnswers = library) =>
  (await of.headlines.queue({ ...WHOLE_QUEUE, filter: 'all', limit: 500, after: null, at: 0 })).rows
const tokenOf = async (token: string, of: LibraryAnswers = library) =>
  (await of.decorations.list({ state: null })).tokens.find((one) => one.token === token)
const all = { kind: 'question' as const, question: WHOLE_QUEUE, except: [] }

beforeEach(() => {
  db = freshLibrary()
  library = libraryOf(db, '')
})

describe('learning', () => {
  it('happens unasked after an import, and says so once', async () => {
    bring(decorated(SITE), 'one.txt')
    expect((await library.decorations.list({ state: null })).current).toBe(false)
    expect(rest()).toContain('decorations')
    expect(rest()).not.toContain('decorations')
    const { tokens, current } = await library.decorations.list({ state: 'learned' })
    expect(current).toBe(true)
    expect(tokens).toMatchObject([{ token: SITE, headlines: SUBJECTS.length, edges: ['tail'], sources: 1 }])
    expect(tokens[0]?.examples).toHaveLength(4)
  })

  it('is used by what comes in next', async () => {
    bring(decorated(SITE), 'one.txt')
    expect((await rows())[0]?.current).toBe(`${SUBJECTS[0]}|${SITE}`)
    await settle()
    bring([`夜市重新开张迎客|${SITE}`], 'two.txt')
    const last = (await rows()).at(-1)
    expect(last?.raw).toBe(`夜市重新开张迎客|${SITE}`)
    expect(last?.current).toBe('夜市重新开张迎客')
    expect(last?.state).toBe('open')
  })

  it('forgets what is deleted or in the trash, and keeps no line of it', async () => {
    for (const raw of decorated(SITE)) {
      bring([raw], `${raw}.txt`)
      const row = (await rows()).at(-1)
      await library.headlines.startArticle({ id: row?.id ?? '' })
    }
    await settle()
    expect(await tokenOf(SITE)).toBeDefined()
    const articles = (
      await library.articles.list({
        view: 'all',
        query: '',
        tag: null,
        collection: null,
        sort: 'added',
        descending: true,
        limit: 100,
        after: null,
      })
    ).rows
    await library.articles.trash({ ids: articles.map(({ id }) => id) })
    await settle()
    expect(await tokenOf(SITE)).toBeUndefined()
    await library.articles.restore({ ids: articles.map(({ id }) => id) })
    await settle()
    expect(await tokenOf(SITE)).toBeDefined()
    const [one] = articles
    await library.articles.trash({ ids: [one?.id ?? ''] })
    await library.articles.delete({ selection: { kind: 'ids', ids: [one?.id ?? ''] }, confirmed: 1 })
    // At once, before anything is learned anew.
    expect((await tokenOf(SITE))?.examples).toEqual([])
    await settle()
    expect((await tokenOf(SITE))?.headlines).toBe(SUBJECTS.length - 1)
  })

  it('trusts a word that editors approve without, and doubts one that they put back', async () => {
    bring(decorated(SITE), 'one.txt')
    await settle()
    const plan = await library.decorations.cleanable({ selection: all, least: 0.6, what: 'cut' })
    await library.decorations.clean({
      lines: plan.lines.map(({ id, clean }) => ({ id, clean })),
      what: 'cut',
    })
    for (const { id } of (await rows()).slice(0, 3)) {
      const { currentCandidateId } = await library.headlines.get({ id })
      await library.headlines.decide({
        id,
        candidateId: currentCandidateId,
        verdict: 'approve',
        reason: null,
        note: '',
      })
    }
    await settle()
    expect(await tokenOf(SITE)).toMatchObject({ confirmed: 3, refused: 0, confidence: 0.93 })
    for (const { id } of (await rows()).slice(3, 9)) {
      const { candidates } = await library.headlines.get({ id })
      await library.headlines.choose({ id, candidateId: candidates[0]?.id ?? '' })
    }
    await settle()
    expect(await tokenOf(SITE)).toMatchObject({ confirmed: 3, refused: 6, confidence: 0.5 })
  })
})

describe('decisions', () => {
  it('stand above what was learned, survive a restart and never change', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'galley-words-'))
    const path = join(folder, 'library.galley')
    try {
      const first = openLibraryAnswers(path, { create: true })
      bring(decorated(SITE), 'one.txt', first)
      await settle(first)
      expect(await first.decorations.decide({ token: SITE, verdict: 'keep' })).toEqual({ before: 'forget' })
      expect(await first.decorations.decide({ token: '手加的词', verdict: 'confirm' })).toEqual({
        before: 'forget',
      })
      first.inside.close({})
      const second = openLibraryAnswers(path, { create: false })
      expect(await tokenOf(SITE, second)).toMatchObject({
        state: 'kept',
        headlines: SUBJECTS.length,
        confidence: 0,
      })
      expect(await tokenOf('手加的词', second)).toMatchObject({
        state: 'confirmed',
        headlines: 0,
        confidence: 0.95,
      })
      bring([`夜市重新开张迎客|${SITE}`, '手加的词｜夜市重新开张迎客'], 'two.txt', second)
      expect((await rows(second)).slice(-2).map(({ current }) => current)).toEqual([
        `夜市重新开张迎客|${SITE}`,
        '夜市重新开张迎客',
      ])
      expect(await second.decorations.decide({ token: SITE, verdict: 'forget' })).toEqual({ before: 'keep' })
      expect(await tokenOf(SITE, second)).toMatchObject({ state: 'learned' })
      await second.decorations.decide({ token: '手加的词', verdict: 'forget' })
      expect(await tokenOf('手加的词', second)).toBeUndefined()
      second.inside.close({})
      const raw = new Database(path)
      expect(
        raw.prepare('SELECT verdict FROM decoration_decision WHERE token = ? ORDER BY n').pluck().all(SITE),
      ).toEqual(['keep', 'forget'])
      expect(() => raw.prepare('DELETE FROM decoration_decision').run()).toThrow(/never deleted/)
      expect(() => raw.prepare("UPDATE decoration_decision SET verdict = 'keep'").run()).toThrow(
        /never changes/,
      )
      raw.close()
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('the dry run', () => {
  it('names the headlines that are then cleaned in that way', async () => {
    bring([...decorated('本地说法'), '本地说法为何流行起来', ...SUBJECTS], 'one.txt')
    const decision = { token: '本地说法', verdict: 'confirm' } as const
    const foretold = await library.decorations.dryRun(decision)
    expect(foretold).toMatchObject({ total: SUBJECTS.length, cancelled: false })
    expect((await library.decorations.list({ state: 'confirmed' })).tokens).toEqual([])
    await library.decorations.decide(decision)
    const { lines } = await library.decorations.cleanable({ selection: all, least: 0.6, what: 'cut' })
    expect(lines.map(({ clean }) => clean)).toEqual(foretold.changes.map(({ cleanAfter }) => cleanAfter))
    expect(lines.every(({ ticked }) => ticked)).toBe(true)
    expect(await library.decorations.dryRun(decision)).toMatchObject({ total: 0 })
  })
})

describe('cleaning many', () => {
  it('proposes, approves nothing, leaves the raw line, and is taken back by one act', async () => {
    bring(decorated(SITE), 'one.txt')
    await settle()
    const before = await rows()
    const { lines } = await library.decorations.cleanable({ selection: all, least: 0.9, what: 'cut' })
    expect(lines).toHaveLength(SUBJECTS.length)
    const chosen = lines.slice(0, 5).map(({ id, clean }) => ({ id, clean }))
    const done = await library.decorations.clean({ lines: chosen, what: 'cut' })
    expect(done).toMatchObject({ changed: 5, cancelled: false })
    const after = await rows()
    expect(after.map(({ raw }) => raw)).toEqual(before.map(({ raw }) => raw))
    expect(after.map(({ current }) => current)).toEqual([
      ...SUBJECTS.slice(0, 5),
      ...decorated(SITE).slice(5),
    ])
    expect(after.every(({ state }) => state === 'open')).toBe(true)
    expect(
      (await library.headlines.get({ id: after[0]?.id ?? '' })).candidates.map(({ origin }) => origin),
    ).toEqual(['import', 'cleaner'])
    expect(after[0]?.segments.find(({ role }) => role === 'decoration')?.confidence).toBe(0.9)
    expect(await library.acts.latest({})).toMatchObject({ what: { kind: 'cleaned' }, articles: 5 })
    await library.acts.undo({ id: done.id ?? 0 })
    expect((await rows()).map(({ current, segments, flags }) => [current, segments, flags])).toEqual(
      before.map(({ current, segments, flags }) => [current, segments, flags]),
    )
  })

  it('leaves alone what an editor wrote or decided, and what would be cleaned otherwise than shown', async () => {
    bring(decorated(SITE), 'one.txt')
    await settle()
    const [written, decidedOn, other, undone] = await rows()
    await library.headlines.addCandidate({ id: written?.id ?? '', text: '我写的标题', parentId: null })
    const { currentCandidateId } = await library.headlines.get({ id: decidedOn?.id ?? '' })
    await library.headlines.decide({
      id: decidedOn?.id ?? '',
      candidateId: currentCandidateId,
      verdict: 'approve',
      reason: null,
      note: '',
    })
    const { lines } = await library.decorations.cleanable({ selection: all, least: 0.6, what: 'cut' })
    expect(lines.map(({ id }) => id)).not.toContain(written?.id)
    expect(lines.map(({ id }) => id)).not.toContain(decidedOn?.id)
    const done = await library.decorations.clean({
      lines: [
        { id: written?.id ?? '', clean: SUBJECTS[0] },
        { id: decidedOn?.id ?? '', clean: SUBJECTS[1] },
        { id: other?.id ?? '', clean: '从没给编辑看过' },
        { id: undone?.id ?? '', clean: SUBJECTS[3] },
      ],
      what: 'cut',
    })
    expect(done.changed).toBe(1)
    // Chosen again by an editor since: the way back leaves it.
    await library.headlines.addCandidate({ id: undone?.id ?? '', text: '改过的标题', parentId: null })
    expect(await library.acts.undo({ id: done.id ?? 0 })).toMatchObject({ changed: 0 })
    expect((await library.headlines.get({ id: undone?.id ?? '' })).current).toBe('改过的标题')
  })

  it('shows a cut that an editor took back, but does not tick it', async () => {
    bring([`${SUBJECTS[0]}|${SITE}`], 'one.txt')
    await library.decorations.decide({ token: SITE, verdict: 'confirm' })
    bring([`${SUBJECTS[1]}|${SITE}`], 'two.txt')
    const [fresh, cut] = await rows()
    expect(cut?.current).toBe(SUBJECTS[1])
    const { candidates } = await library.headlines.get({ id: cut?.id ?? '' })
    await library.headlines.choose({ id: cut?.id ?? '', candidateId: candidates[0]?.id ?? '' })
    const { lines } = await library.decorations.cleanable({ selection: all, least: 0.6, what: 'cut' })
    expect(lines.map(({ id, ticked }) => [id, ticked])).toEqual([
      [fresh?.id, true],
      [cut?.id, false],
    ])
  })
})

// Exporting any selection: one after the other, stopped half-way, a folder that goes away, an article that is not there.
import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { PICTURES } from '#core/media/fixtures/pictures'
import type { Block } from '#shared/document'
import { beforeEach, describe, expect, it } from 'vitest'
import { countIn } from '#core/text/units'
import { splitHeadline } from '#core/headline/split'
import { NONE_WARNED } from '#shared/exporting'
import { freshFile } from '../library/fresh-library'
import type { Library } from '../library/client'
import { openLibraryAnswers } from '../library/library'
import { exportInto } from './export-files'
import { exporting, type ExportDialogs } from './exporting'

let library: Library
let folder: string
let ids: string[]
const shown: string[] = []

beforeEach(async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'galley-export-library-')), 'galley.db')
  // The thread in between only makes promises of the answers.
  library = openLibraryAnswers(freshFile(path), { create: false }) as unknown as Library
  folder = await mkdtemp(join(tmpdir(), 'galley-export-'))
  ids = []
  for (let n = 0; n < 60; n++)
    ids.push((await library.articles.create({ headline: n % 2 === 0 ? '同名' : `第${n}条` })).id)
})

const dialogs = (): ExportDialogs => ({
  chooseFolder: () => Promise.resolve(folder),
  chooseSaveFile: (suggested) => Promise.resolve(join(folder, suggested)),
  showInFolder: (file) => void shown.push(file),
  language: () => 'zh-CN',
  printPdf: (html) => Promise.resolve(Buffer.from(`%PDF of ${html.length}`)),
})
const all = {
  kind: 'query',
  view: 'all',
  query: '',
  tag: null,
  collection: null,
  except: [] as string[],
} as const

describe('an export of a selection', () => {
  it('writes each article that the question finds under a name of its own, and says what they lack', async () => {
    const { answers, progress } = exporting(library, dialogs())
    expect(await answers.before({ selection: all, channel: null })).toEqual({
      of: 60,
      warned: { ...NONE_WARNED, 'headline-not-approved': 60, 'no-author': 60, 'no-source': 60 },
      standing: { approved: 0, open: 60, returned: 0, deferred: 0, stale: 0 },
      held: [],
      heldCount: 0,
    })
    const report = await answers.choose({
      selection: { ...all, except: ids.slice(0, 10) },
      format: 'text',
      channel: null,
      as: 'article',
    })
    expect(report).toMatchObject({ count: 50, of: 50, stopped: null, warned: { 'no-author': 50 } })
    const names = await readdir(folder)
    expect(names.toSorted()).toEqual(report?.files.map(({ file }) => basename(file)).toSorted())
    expect(names.filter((name) => name.startsWith('同名'))).toHaveLength(25)
    expect(progress()).toBeNull()
    // Only what was reported may be shown.
    expect(await answers.reveal({ file: join(folder, '别的.txt') })).toEqual({ shown: false })
    expect(await answers.reveal({ file: report?.files[0]?.file ?? '' })).toEqual({ shown: true })
    expect(shown).toEqual([report?.files[0]?.file])
  })

  it('stopped half-way, leaves the folder and the ledger as they were', async () => {
    const { answers, progress, cancel } = exporting(library, dialogs())
    expect(cancel()).toBe(false)
    const running = answers.choose({ selection: all, format: 'markdown', channel: null, as: 'article' })
    await expect.poll(() => progress()?.done ?? 0, { interval: 1 }).toBeGreaterThan(2)
    expect(progress()).toMatchObject({ work: 'export', of: 60 })
    expect(cancel()).toBe(true)
    const report = await running
    expect(report).toMatchObject({ stopped: { kind: 'cancelled' }, count: 0, articles: 0, of: 60, files: [] })
    expect(await readdir(folder)).toEqual([])
    expect(await library.publications.of({ articleId: ids[0] ?? '' })).toEqual([])
  })

  it('names the file at which a folder failed', async () => {
    const { answers, progress } = exporting(library, dialogs())
    const running = answers.choose({ selection: all, format: 'html', channel: null, as: 'article' })
    await expect.poll(() => progress()?.done ?? 0, { interval: 1 }).toBeGreaterThan(2)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    const report = await running
    expect(report?.stopped).toMatchObject({ kind: 'failed', code: 'write-failed' })
    expect(report?.stopped).toHaveProperty('file', expect.stringContaining(folder))
    expect(report?.count).toBe(0)
    expect(await library.publications.of({ articleId: ids[0] ?? '' })).toEqual([])
  })

  it('is told before: pictures without words, decks and authors too long for the channel', async () => {
    const [id = ''] = ids
    const { hash } = await library.media.add({ bytes: PICTURES['image/png'] })
    const { version } = await library.articles.get({ id })
    const figure = (alt: string): Block => ({
      type: 'figure',
      attrs: { media: hash, alt, width: 3, height: 2, address: '' },
      content: [{ type: 'caption' }, { type: 'credit' }],
    })
    const said = { deck: '提'.repeat(200), author: '作者'.repeat(20) }
    const written = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: '写着"alt":""' }] }
    await library.articles.save({
      id,
      base: version,
      ...said,
      body: { type: 'doc', content: [figure('枣园'), written] },
    })
    const { answers } = exporting(library, dialogs())
    const selection = { kind: 'ids' as const, ids: [id] }
    const warned = async (channel: string | null) => (await answers.before({ selection, channel })).warned
    expect(await warned('wechat-api')).toMatchObject({
      'alt-missing': 0,
      'deck-too-long': 1,
      'author-too-long': 1,
    })
    expect(await warned(null)).toMatchObject({ 'deck-too-long': 0, 'author-too-long': 0 })
    const now = (await library.articles.get({ id })).version
    await library.articles.save({
      id,
      base: now,
      body: { type: 'doc', content: [figure('枣园'), figure('')] },
    })
    expect(await warned(null)).toMatchObject({ 'alt-missing': 1, 'picture-missing': 0 })
  })

  it('leaves the folder as it was if a named article is not there', async () => {
    const named = [...ids.slice(0, 3), '01JZZZZZZZZZZZZZZZZZZZZZZZ']
    const missing = expect.objectContaining({ code: 'not-found' }) as Error
    const { answers } = exporting(library, dialogs())
    await expect(
      answers.choose({
        selection: { kind: 'ids', ids: named },
        format: 'html',
        channel: null,
        as: 'article',
      }),
    ).rejects.toThrow(missing)
    await expect(exportInto(library, named, { folder }, { format: 'html' })).rejects.toThrow(missing)
    expect(await readdir(folder)).toEqual([])
  })

  it('of one article asks for a file', async () => {
    const { answers } = exporting(library, dialogs())
    const report = await answers.choose({
      selection: { kind: 'ids', ids: ids.slice(1, 2) },
      format: 'text',
      channel: null,
      as: 'article',
    })
    expect(report?.files.map(({ file }) => file)).toEqual([join(folder, '第1条.txt')])
  })

  it('says of an article for WeChat that it is too long with its markup, and of no other file', async () => {
    const { answers } = exporting(library, dialogs())
    const [id = ''] = ids
    const { version } = await library.articles.get({ id })
    const text = '长'.repeat(19_800)
    const content = [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }]
    await library.articles.save({ id, base: version, body: { type: 'doc', content } })
    const selection = { kind: 'ids' as const, ids: ids.slice(0, 2) }
    const of = (format: 'wechat' | 'html') =>
      answers.choose({ selection, format, channel: null, as: 'article' })
    expect(await of('wechat')).toMatchObject({ count: 2, warned: { 'wechat-too-long': 1 } })
    expect(await of('html')).toMatchObject({ count: 2, warned: { 'wechat-too-long': 0 } })
  })
})

describe('an export to a channel', () => {
  // The seed page's headline 16 with its aggregator cut off: 52 characters.
  const LONG = readFileSync(join(import.meta.dirname, '../../../resources/sample/九原区.txt'), 'utf8')
    .split('\n')
    .map((raw) => splitHeadline(raw).normalised)
    .find((text) => countIn('cp', text) === 52)

  async function ofLong(): Promise<string> {
    if (LONG === undefined) throw new Error('the sample has no headline of 52 characters')
    return (await library.articles.create({ headline: LONG })).id
  }
  const attempt = async (id: string, channel: string, override?: string) =>
    exporting(library, dialogs()).answers.choose({
      selection: { kind: 'ids', ids: [id] },
      format: 'text',
      channel,
      as: 'article',
      override,
    })
  const overLimit = expect.objectContaining({ code: 'over-limit' }) as Error

  it('is blocked where the place refuses the length, in its own unit, and allowed where not', async () => {
    const id = await ofLong()
    await expect(attempt(id, 'toutiao')).rejects.toThrow(overLimit)
    await expect(attempt(id, 'wechat-api')).rejects.toThrow(overLimit)
    await expect(attempt(id, 'xiaohongshu')).rejects.toThrow(overLimit)
    expect(await readdir(folder)).toEqual([])
    expect(await attempt(id, 'wechat-editor')).toMatchObject({ count: 1, held: [] })
    const { answers } = exporting(library, dialogs())
    expect(await answers.preview({ id, format: 'text', channel: 'wechat-api' })).toMatchObject({
      headline: LONG,
      open: [{ rule: 'length', message: 'too-long', args: { count: '52', limit: '32' } }],
    })
    // Too short is refused as too long is.
    const short = (await library.articles.create({ headline: '嗯' })).id
    await expect(attempt(short, 'toutiao')).rejects.toThrow(overLimit)
  })

  it('leaves with a reason, which the ledger keeps with what was open', async () => {
    const id = await ofLong()
    expect(await attempt(id, 'toutiao', '编辑已与平台确认')).toMatchObject({ count: 1 })
    expect(await library.publications.of({ articleId: id })).toMatchObject([
      { channel: 'toutiao', override: { reason: '编辑已与平台确认', open: [{ rule: 'length' }] } },
    ])
    // A reason where none is needed is none.
    await attempt(id, 'wechat-editor', '多余')
    expect((await library.publications.of({ articleId: id })).at(-1)?.override).toBeNull()
  })

  it('takes the wording that the channel was given', async () => {
    const id = await ofLong()
    const { headlineId } = await library.articles.get({ id })
    const full = await library.headlines.get({ id: headlineId })
    const short = await library.headlines.addCandidate({
      id: headlineId,
      text: '今日头条用的短标题',
      parentId: null,
    })
    await library.headlines.chooseFor({
      id: headlineId,
      channel: 'toutiao',
      candidateId: short.currentCandidateId,
    })
    await library.headlines.choose({ id: headlineId, candidateId: full.currentCandidateId })
    expect(await attempt(id, 'toutiao')).toMatchObject({
      count: 1,
      files: [{ headline: '今日头条用的短标题' }],
    })
    await expect(attempt(id, 'wechat-api')).rejects.toThrow(overLimit)
  })

  it('is let through by what was said of the finding on the bench', async () => {
    const id = await ofLong()
    const { headlineId } = await library.articles.get({ id })
    await library.headlines.get({ id: headlineId })
    const { open } = await library.checks.of({ headlineId, text: null, channel: 'toutiao' })
    const length = open.find(({ rule }) => rule === 'length')
    await library.checks.dispose({
      headlineId,
      fingerprint: length?.fingerprint ?? '',
      rule: 'length',
      kind: 'ignored',
      note: '平台已放宽',
    })
    expect(await attempt(id, 'toutiao')).toMatchObject({ count: 1 })
  })

  it('of several writes the others and names what was kept back', async () => {
    const id = await ofLong()
    const { answers } = exporting(library, dialogs())
    const before = await answers.before({ selection: all, channel: 'toutiao' })
    expect(before).toMatchObject({ of: 61, heldCount: 1, held: [{ id, headline: LONG }] })
    expect(await answers.before({ selection: all, channel: 'wechat-editor' })).toMatchObject({ heldCount: 0 })
    const report = await answers.choose({ selection: all, format: 'text', channel: 'toutiao', as: 'article' })
    expect(report).toMatchObject({ of: 61, count: 60, stopped: null, heldCount: 1, held: [{ id }] })
    expect(await readdir(folder)).toHaveLength(60)
    const rest = await answers.choose({
      selection: all,
      format: 'text',
      channel: 'toutiao',
      as: 'article',
      override: '已确认',
    })
    expect(rest).toMatchObject({ count: 61, heldCount: 0 })
  })

  it('counts how the wordings stand that would leave', async () => {
    const decide = async (id: string, verdict: 'approve' | 'return'): Promise<void> => {
      const { headlineId } = await library.articles.get({ id })
      const { currentCandidateId } = await library.headlines.get({ id: headlineId })
      await library.headlines.decide({
        id: headlineId,
        candidateId: currentCandidateId,
        verdict,
        reason: null,
        note: '',
        override: '试',
      })
    }
    for (const id of ids.slice(0, 3)) await decide(id, 'approve')
    for (const id of ids.slice(3, 5)) await decide(id, 'return')
    const [first = ''] = ids
    await library.articles.save({
      id: first,
      base: (await library.articles.get({ id: first })).version,
      headline: '改过',
    })
    const { answers } = exporting(library, dialogs())
    const { standing } = await answers.before({ selection: all, channel: null })
    expect(standing).toEqual({ approved: 2, open: 55, returned: 2, deferred: 0, stale: 1 })
    // Of a channel with a wording of its own that nobody has decided on.
    const { headlineId } = await library.articles.get({ id: ids[1] ?? '' })
    const own = await library.headlines.addCandidate({ id: headlineId, text: '推送用', parentId: null })
    await library.headlines.chooseFor({
      id: headlineId,
      channel: 'push',
      candidateId: own.currentCandidateId,
    })
    await library.headlines.choose({ id: headlineId, candidateId: own.candidates[0]?.id ?? '' })
    const count = async (channel: string | null) =>
      (await answers.before({ selection: all, channel })).standing.approved
    expect([await count(null), await count('push')]).toEqual([2, 1])
  })
})

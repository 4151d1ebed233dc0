// The ledger of what left: one line a file that is whole on disk, never changed, gone only with its article.
import type Database from 'better-sqlite3'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { documentOf } from '#shared/document'
import { exportInto, exportTo } from '../calls/export-files'
import type { Library } from './client'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

let db: Database.Database
let library: LibraryAnswers
let client: Library
let folder: string
let id: string
let headlineId: string
let main: string
let short: string

beforeEach(async () => {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
  // The thread in between only makes promises of the answers.
  client = library as unknown as Library
  folder = await mkdtemp(join(tmpdir(), 'galley-ledger-'))
  await library.settings.change({ person: '宋岚' })
  const article = await library.articles.create({ headline: '水库今日九时开闸，下游三镇已转移' })
  ;({ id, headlineId } = article)
  await library.articles.save({ id, base: 1, body: documentOf(['水库今日九时开闸，下游三镇已转移。']) })
  main = (await library.headlines.get({ id: headlineId })).currentCandidateId
  short = (await library.headlines.addCandidate({ id: headlineId, text: '水库开闸', parentId: main }))
    .currentCandidateId
  await library.headlines.choose({ id: headlineId, candidateId: main })
  await library.headlines.chooseFor({ id: headlineId, channel: 'push', candidateId: short })
})

const ledger = async () => library.publications.of({ headlineId })
const decide = async (candidateId: string) =>
  library.headlines.decide({ id: headlineId, candidateId, verdict: 'approve', reason: null, note: '' })

describe('a line', () => {
  it('says what left: article, channel, wording, decision, revision, file, when and who', async () => {
    const { decisions } = await decide(short)
    await library.headlines.choose({ id: headlineId, candidateId: main })
    const file = await exportTo(client, id, join(folder, '推送.txt'), { format: 'text', channel: 'push' })
    const [revision] = await library.revisions.list({ id })
    const written = await readFile(file.file)
    expect(await ledger()).toEqual([
      {
        id: expect.stringMatching(/^[0-9A-Z]{26}$/),
        articleId: id,
        headlineId,
        candidateId: short,
        decisionId: decisions.at(-1)?.id,
        channel: 'push',
        headline: '水库开闸',
        standing: 'approved',
        format: 'text',
        file: '推送.txt',
        folder,
        profile: '',
        edition: null,
        sha256: createHash('sha256').update(written).digest('hex'),
        bytes: written.byteLength,
        revisionHash: revision?.hash,
        override: null,
        by: '宋岚',
        at: expect.closeTo(Date.now(), -5),
      },
    ])
    expect(await library.publications.of({ articleId: id })).toEqual(await ledger())
  })

  it('names no decision where nobody has decided', async () => {
    await exportTo(client, id, join(folder, 'a.txt'), { format: 'text' })
    expect(await ledger()).toMatchObject([
      { candidateId: main, decisionId: null, channel: null, standing: 'open' },
    ])
  })

  it('is there for each file, in the order in which they left', async () => {
    for (const format of ['html', 'markdown', 'text'] as const)
      await exportInto(client, [id], { folder }, { format, channel: 'push' })
    await exportInto(client, [id], { folder }, { format: 'text', channel: 'push' })
    expect((await ledger()).map(({ format }) => format)).toEqual(['html', 'markdown', 'text', 'text'])
    expect(new Set((await ledger()).map(({ file }) => file)).size).toBe(4)
  })

  it('is not written for a file that was not', async () => {
    await rm(folder, { recursive: true })
    await expect(exportTo(client, id, join(folder, 'a.txt'), { format: 'text' })).rejects.toThrow(
      expect.objectContaining({ code: 'write-failed' }) as Error,
    )
    expect(await ledger()).toEqual([])
  })
})

describe('the ledger', () => {
  it('is neither changed, deleted nor replaced while its headline is there', async () => {
    await exportTo(client, id, join(folder, 'a.txt'), { format: 'text' })
    for (const sql of [
      "UPDATE publication SET channel = 'push'",
      'DELETE FROM publication',
      'INSERT OR REPLACE INTO publication SELECT * FROM publication',
    ])
      expect(() => db.exec(sql)).toThrow(/never/)
  })

  it('goes with an article that is deleted for ever; how many files had left stays on record', async () => {
    await decide(main)
    for (let n = 0; n < 2; n++)
      await exportInto(client, [id], { folder }, { format: 'text', channel: 'push' })
    await exportTo(client, id, join(folder, 'a.txt'), { format: 'text' })
    await library.articles.trash({ ids: [id] })
    await library.articles.delete({ selection: { kind: 'ids', ids: [id] }, confirmed: 1 })
    expect(db.prepare('SELECT COUNT(*) FROM publication').pluck().get()).toBe(0)
    expect(db.prepare('SELECT publications FROM article_deleted WHERE id = ?').pluck().get(id)).toBe(3)
  })
})

type TextFormat = 'html' | 'markdown' | 'text'

describe('every format', () => {
  // Where the wording stands in a file of that format; a file may name it in several places.
  const PLACES: Readonly<Record<TextFormat, readonly ((wording: string) => string)[]>> = {
    html: [
      (wording) => `<title>${wording}</title>`,
      (wording) => `<h1>${wording}</h1>`,
      (wording) => `property="og:title" content="${wording}"`,
      (wording) => `"headline": "${wording}"`,
    ],
    markdown: [(wording) => `title: ${wording}\n`],
    text: [(wording) => `${wording}\n`],
  }
  for (const format of ['html', 'markdown', 'text'] as const)
    it(`${format} prints the channel's wording in each of its places, and the other nowhere`, async () => {
      for (const [channel, wording, other] of [
        ['push', '水库开闸', '水库今日九时开闸，下游三镇已转移\n'],
        ['mail', '水库今日九时开闸，下游三镇已转移', '水库开闸'],
        [null, '水库今日九时开闸，下游三镇已转移', '水库开闸'],
      ] as const) {
        const file = await exportTo(client, id, join(folder, `${format}-${channel}`), { format, channel })
        const text = await readFile(file.file, 'utf8')
        for (const place of PLACES[format]) expect(text).toContain(place(wording))
        expect(text).not.toContain(other)
      }
    })
})

// Export by profiles: several at once, names by pattern, fields, credit lines, a folder of its own, and replacing only its own.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { documentOf } from '#shared/document'
import type { ProfileSaid } from '#shared/profile'
import { freshFile } from '../library/fresh-library'
import type { Library } from '../library/client'
import { openLibraryAnswers } from '../library/library'
import { exporting, type ExportDialogs, type Exporting } from './exporting'

let library: Library
let folder: string
let ids: string[]
let asked: (string | undefined)[]
let desk: Exporting

const dialogs = (answer: () => string | null): ExportDialogs => ({
  chooseFolder: (what) => {
    asked.push(what)
    return Promise.resolve(answer())
  },
  chooseSaveFile: (suggested) => Promise.resolve(join(folder, suggested)),
  showInFolder: () => {},
  language: () => 'zh-CN',
  printPdf: (html) => Promise.resolve(Buffer.from(`%PDF of ${html.length}`)),
})

beforeEach(async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'galley-run-library-')), 'galley.db')
  // The thread in between only makes promises of the answers.
  library = openLibraryAnswers(freshFile(path), { create: false }) as unknown as Library
  folder = await mkdtemp(join(tmpdir(), 'galley-run-'))
  ids = []
  asked = []
  desk = exporting(
    library,
    dialogs(() => folder),
  )
  for (const headline of ['水库今日开闸', '春耕']) {
    const { id, version } = await library.articles.create({ headline })
    await library.articles.save({
      id,
      base: version,
      author: '闫方舟',
      editor: '宋璟',
      publishedAt: '2023-03-27T10:42:00+08:00',
      body: documentOf([`${headline}。`]),
    })
    ids.push(id)
  }
})

const SAID: ProfileSaid = {
  name: { 'zh-CN': '内网', en: 'Intranet' },
  format: 'text',
  channel: null,
  as: 'article',
  naming: '{日期} {标题}',
}
const profile = async (with_: Partial<ProfileSaid> = {}): Promise<string> =>
  (await library.profiles.save({ key: null, profile: { ...SAID, ...with_ } })).key
const selection = (...which: string[]) => ({ kind: 'ids' as const, ids: which })
const run = async (which: readonly string[], profiles: string[], override?: string) =>
  desk.answers.run({ selection: selection(...which), profiles, title: undefined, override })

describe('an export by profiles', () => {
  it('writes for each, asks where only what has no folder, and says whose files they are', async () => {
    const other = join(folder, '存档')
    await mkdir(other)
    const text = await profile({ creditLine: '[作者：{作者}][　来源：{来源}]', without: ['publishedAt'] })
    const markdown = await profile({
      name: { 'zh-CN': '存档', en: 'Archive' },
      format: 'markdown',
      naming: '{n} {标题}',
    })
    await library.inside.setFolder({ key: markdown, folder: other })
    const reports = await run(ids, [text, markdown])
    expect(
      reports.map(({ profile: name, count, folder: where, stopped }) => [
        name?.['zh-CN'],
        count,
        where,
        stopped,
      ]),
    ).toEqual([
      ['内网', 2, folder, null],
      ['存档', 2, other, null],
    ])
    expect(asked).toEqual(['内网'])
    expect((await readdir(folder)).toSorted()).toEqual([
      '2023-03-27 春耕.txt',
      '2023-03-27 水库今日开闸.txt',
      '存档',
    ])
    expect((await readdir(other)).toSorted()).toEqual(['1 水库今日开闸.md', '2 春耕.md'])
    expect(await readFile(join(folder, '2023-03-27 春耕.txt'), 'utf8')).toBe(
      '春耕\n\n作者：闫方舟\n\n春耕。\n',
    )
    const [, second] = await library.publications.of({ articleId: ids[1] ?? '' })
    expect(second).toMatchObject({ profile: markdown, folder: other, file: '2 春耕.md', edition: null })
  })

  it('replaces what it wrote itself, and never what somebody has changed', async () => {
    const key = await profile()
    await library.inside.setFolder({ key, folder })
    const file = join(folder, '2023-03-27 春耕.txt')
    const id = ids[1] ?? ''
    await run([id], [key])
    await library.articles.save({
      id,
      base: (await library.articles.get({ id })).version,
      body: documentOf(['夏收。']),
    })
    await run([id], [key])
    expect(await readFile(file, 'utf8')).toContain('夏收')
    expect(await readdir(folder)).toEqual(['2023-03-27 春耕.txt'])
    await writeFile(file, 'mine')
    await run([id], [key])
    expect(await readFile(file, 'utf8')).toBe('mine')
    expect((await readdir(folder)).toSorted()).toEqual(['2023-03-27 春耕 (2).txt', '2023-03-27 春耕.txt'])
  })

  it('goes on with the next when one fails, and leaves nothing of that one', async () => {
    const gone = await profile()
    await library.inside.setFolder({ key: gone, folder: join(folder, '拔掉的盘') })
    const there = await profile({ naming: '{标题}' })
    await library.inside.setFolder({ key: there, folder })
    const reports = await run(ids, [gone, there])
    expect(reports.map(({ stopped }) => stopped)).toEqual([
      { kind: 'failed', code: 'folder-missing', file: join(folder, '拔掉的盘') },
      null,
    ])
    expect((await readdir(folder)).toSorted()).toEqual(['春耕.txt', '水库今日开闸.txt'])
  })

  it('leaves out a profile whose folder nobody chose', async () => {
    desk = exporting(
      library,
      dialogs(() => null),
    )
    expect(await run(ids, [await profile()])).toEqual([])
    expect(await readdir(folder)).toEqual([])
  })

  it('gives the same bytes for the same articles', async () => {
    const key = await profile({ format: 'html' })
    await library.inside.setFolder({ key, folder })
    const hashes = async () => (await run(ids, [key]))[0]?.files.map(({ sha256 }) => sha256)
    const first = await hashes()
    await rm(folder, { recursive: true })
    await mkdir(folder)
    expect(await hashes()).toEqual(first)
  })
})

describe('what has left', () => {
  it('is as it left until something is changed, and again when that is taken back', async () => {
    const id = ids[0] ?? ''
    const key = await profile()
    await library.inside.setFolder({ key, folder })
    const row = async () =>
      (
        await library.articles.list({
          view: 'all',
          query: '',
          tag: null,
          collection: null,
          sort: 'added',
          descending: false,
          limit: 10,
          after: null,
        })
      ).rows[0]?.left
    const save = async (text: string): Promise<void> => {
      await library.articles.save({
        id,
        base: (await library.articles.get({ id })).version,
        body: documentOf([text]),
      })
    }
    expect(await row()).toBeNull()
    await run([id], [key])
    expect(await row()).toBe('as-is')
    await save('改了。')
    expect(await row()).toBe('changed')
    expect((await library.publications.departures({ articleId: id })).left).toMatchObject([
      { n: 2, current: false, latest: true },
    ])
    await save('水库今日开闸。')
    // Told closely only when somebody looks.
    expect((await library.publications.departures({ articleId: id })).left).toMatchObject([{ current: true }])
    expect(await row()).toBe('as-is')
    await save('改了。')
    await run([id], [key])
    const { left } = await library.publications.departures({ articleId: id })
    expect(left).toMatchObject([
      { current: false, latest: false },
      { current: true, latest: true },
    ])
    expect(await row()).toBe('as-is')
  })

  it('is found: by having left, by its channel, by having changed since', async () => {
    const found = async (query: string) =>
      (await library.inside.search({ query, limit: 10, after: null })).rows.map(({ id }) => id)
    const [one = '', other = ''] = ids
    const key = await profile({ channel: 'push' })
    await library.inside.setFolder({ key, folder })
    expect(await found('is:exported')).toEqual([])
    await run([one], [key])
    expect(await found('is:exported')).toEqual([one])
    expect(await found('渠道:推送')).toEqual([one])
    expect(await found('channel:push')).toEqual([one])
    expect(await found('channel:网站')).toEqual([])
    expect(await found('-is:exported')).toEqual([other])
    expect(await found('是:导出后有改')).toEqual([])
    const { version } = await library.articles.get({ id: one })
    await library.articles.save({ id: one, base: version, headline: '水库明日开闸' })
    expect(await found('is:changed')).toEqual([one])
  })

  it('is corrected on record: from the revision that left to the one of now', async () => {
    const id = ids[0] ?? ''
    const key = await profile()
    await library.inside.setFolder({ key, folder })
    await run([id], [key])
    const [left] = (await library.publications.departures({ articleId: id })).left
    const fromHash = left?.revisionHash ?? ''
    await library.articles.save({
      id,
      base: (await library.articles.get({ id })).version,
      headline: '水库明日开闸',
    })
    const said = await library.publications.correct({ articleId: id, fromHash, note: '“今日”应为“明日”。' })
    expect(said).toMatchObject({ fromHash, note: '“今日”应为“明日”。' })
    const { corrections, nowN } = await library.publications.departures({ articleId: id })
    expect(corrections).toEqual([said])
    expect(nowN).toBe(3)
    await expect(
      (async () => library.publications.correct({ articleId: id, fromHash: '00'.repeat(32), note: 'x' }))(),
    ).rejects.toMatchObject({ code: 'not-found' })
  })
})

// What is open in copyedit before an export: counted once for each version and style, honest where the dictionary is silent.
import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { documentOf } from '#shared/document'
import { reviewSheetHtml } from '#core/review/sheet-html'
import { freshFile } from '../library/fresh-library'
import type { Library } from '../library/client'
import { openLibraryAnswers } from '../library/library'
import type { Spelling } from '../spelling/spelling'
import { firstOpen, openBefore } from './copy-before'
import { exporting } from './exporting'
import { reportOf } from './copyediting'
import { sheetOf } from './review-sheets'

let library: Library
let ids: string[]
let read: string[]

const dictionary: Spelling = {
  misspelt: (words) =>
    Promise.resolve(words.filter((word) => word === 'wrod').map((word) => ({ word, suggestions: ['word'] }))),
  stop: () => {},
}
const silent: Spelling = { misspelt: () => Promise.reject(new Error('gone')), stop: () => {} }

beforeEach(async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'galley-copy-before-')), 'galley.db')
  // The thread in between only makes promises of the answers.
  const answers = openLibraryAnswers(freshFile(path), { create: false }) as unknown as Library
  read = []
  library = {
    ...answers,
    articles: {
      ...answers.articles,
      get: (input) => {
        read.push(input.id)
        return answers.articles.get(input)
      },
    },
  }
  ids = []
  for (const [n, text] of ['他说,好。', '没有毛病。', '既使下雨,也去。', 'One wrod here.'].entries()) {
    const { id, version } = await library.articles.create({ headline: `第${n + 1}篇` })
    await library.articles.save({ id, base: version, body: documentOf([text]) })
    ids.push(id)
  }
})
const all = () => ({ selection: { kind: 'ids' as const, ids }, from: 0 })

it('counts each once, and from memory after that; an answer to a finding counts at once', async () => {
  const first = await openBefore(library, dictionary, all())
  expect(first).toMatchObject({ of: 4, next: null, openCount: 3, verify: 0, warn: 4, unspelt: 0 })
  expect(first.open.map(({ headline, warn }) => [headline, warn])).toEqual([
    ['第1篇', 1],
    ['第3篇', 2],
    ['第4篇', 1],
  ])
  expect(read).toEqual(ids)
  read.length = 0
  expect(await openBefore(library, dictionary, all())).toEqual(first)
  expect(read).toEqual([])

  await library.copyedit.mute({ rule: 'spelling', quote: 'wrod', muted: true })
  expect(await openBefore(library, dictionary, all())).toMatchObject({ openCount: 2, warn: 3 })
  expect(read).toEqual([])
})

it('a changed text and another style are counted anew, alone', async () => {
  await openBefore(library, dictionary, all())
  read.length = 0
  const [one = '', two = ''] = ids
  const { version } = await library.articles.get({ id: two })
  read.length = 0
  await library.articles.save({ id: two, base: version, body: documentOf(['他又说,好。']) })
  await library.settings.change({
    copyProfiles: [
      { id: 'o', name: '甲', base: 'news', on: [], off: [], severities: { 'half-width-mark': 'verify' } },
    ],
  })
  await library.copyedit.setStyle({ id: one, style: 'o' })
  expect(await openBefore(library, dictionary, all())).toMatchObject({ openCount: 4, verify: 1, warn: 4 })
  expect(read).toEqual([one, two])
})

it('a word list is asked, and counts are made anew for it', async () => {
  await openBefore(library, dictionary, all())
  const list = await library.wordLists.make({ name: '用词', owner: '', note: '' })
  await library.wordLists.put({
    id: list.id,
    version: list.version,
    number: null,
    entry: {
      term: '毛病',
      match: 'literal',
      suggestion: '问题',
      reason: '',
      source: '',
      severity: 'warn',
      exceptions: [],
      advertisingOnly: false,
      scope: 'both',
      channels: [],
      validFrom: '',
      validTo: '',
      on: true,
    },
  })
  read.length = 0
  expect(await openBefore(library, dictionary, all())).toMatchObject({ openCount: 4, warn: 5 })
  expect(read).toEqual(ids)
})

it('what the dictionary has not seen is said, and asked again the next time', async () => {
  const first = await openBefore(library, silent, all())
  expect(first).toMatchObject({ openCount: 2, unspelt: 1 })
  read.length = 0
  expect(await openBefore(library, dictionary, all())).toMatchObject({ openCount: 3, unspelt: 0 })
  expect(read).toEqual(ids.slice(3))
})

it('the report that is attached stands on the review sheet, whole, and says when the text has moved on', async () => {
  const [id = ''] = ids
  await library.settings.change({ person: '赵明远' })
  await library.copyedit.fixed({
    id,
    fixes: [{ fingerprint: 'x', rule: 'half-width-mark', block: 0, was: ',', made: '，', stood: 1 }],
  })
  const report = await reportOf(library, dictionary, id)
  expect(report).toMatchObject({ by: '赵明远', weight: 0.1, spelling: 'none' })
  const { hash } = await library.inside.attachReport({ report })
  const before = reviewSheetHtml(await sheetOf(library, id, 'zh-CN'))
  expect(before).toContain(hash)
  expect(before).toContain('查的就是现稿')
  expect(before).toContain('校对报告：差错率估算')
  expect(before).toContain('赵明远')
  const { version } = await library.articles.get({ id })
  await library.articles.save({ id, base: version, deck: '改了' })
  const after = reviewSheetHtml(await sheetOf(library, id, 'en'))
  expect(after).toContain('the text was changed since')
  expect(after).toContain('(estimate; above')
})

it('a profile that asks for it holds back what is not copyedited, names the first, and lets the rest go', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-copy-clean-'))
  const desk = exporting(
    library,
    {
      chooseFolder: () => Promise.resolve(folder),
      chooseSaveFile: () => Promise.resolve(null),
      showInFolder: () => {},
      language: () => 'zh-CN',
      printPdf: () => Promise.resolve(Buffer.from('')),
    },
    (some) => firstOpen(library, dictionary, some),
  )
  const { key } = await library.profiles.save({
    key: null,
    profile: {
      name: { 'zh-CN': '净稿', en: 'Clean' },
      format: 'text',
      channel: null,
      as: 'article',
      naming: '{标题}',
      copyClean: true,
    },
  })
  const [, clean = ''] = ids
  const run = (some: readonly string[]) =>
    desk.answers.run({
      selection: { kind: 'ids', ids: [...some] },
      profiles: [key],
      title: undefined,
      override: undefined,
    })
  expect(await run(ids)).toMatchObject([
    { count: 0, stopped: { kind: 'failed', code: 'copyedit-open', file: '第1篇' } },
  ])
  expect(await readdir(folder)).toEqual([])
  expect(await run([clean])).toMatchObject([{ count: 1, stopped: null }])
})

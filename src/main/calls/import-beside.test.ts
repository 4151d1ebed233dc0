// Pictures beside the files of a folder come in with the articles that show them, and are no files of their own.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { figuresOf } from '#shared/document'
import { freshFile } from '../library/fresh-library'
import type { Intake } from '../intake/client'
import { asPromises } from '../library/fixtures/as-promises'
import { readHere } from '../intake/fixtures/read-here'
import type { Library } from '../library/client'
import { openLibraryAnswers, type LibraryAnswers } from '../library/library'
import { filesBelow } from '../files/walk'
import { importAll } from './importing'
import { fromPath } from './import-items'
import { importJobsOf } from './import-jobs'

/** Four pixels a side. */
const GIF = Buffer.from('47494638396104000400f00000cc33330000002c0000000004000400000204848f0905003b', 'hex')
const OPTIONS = { encoding: 'auto', as: 'auto', tags: [] } as const
const TEXT = '<p>今年的普查从三月开始，共记录鸟类一百二十种，比去年多出九种，各站都很高兴。</p>'

let place: string
let folder: string
let answers: LibraryAnswers
const library = (): Library => asPromises(answers)
const make = (name: string, content: string | Buffer): void => {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
const intake = { read: readHere } as unknown as Intake

/** Headline and, of each figure, whether it has its picture. */
async function shown(id: string | null): Promise<readonly unknown[]> {
  const { headline, body } = await library().articles.get({ id: id ?? '' })
  return [headline, ...figuresOf(body.content).map(({ attrs }) => attrs.media !== null)]
}

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'galley-beside-'))
  folder = join(place, '稿件')
  make('文/一.md', '# 第一篇\n\n![红](../图/a%20b.gif)\n图说\n\n正文。\n\n![外](../../外.gif)\n')
  make(
    '二.html',
    `<title>第二篇</title><h1>第二篇</h1>${TEXT.repeat(4)}<img src="./二_files/c.gif" alt="绿">`,
  )
  make('二_files/c.gif', GIF)
  make('图/a b.gif', GIF)
  make('图/闲.gif', GIF)
  writeFileSync(join(place, '外.gif'), GIF)
  answers = openLibraryAnswers(freshFile(join(place, 'library.galley')), { create: false })
})
afterEach(() => {
  answers.inside.close({})
  rmSync(place, { recursive: true })
})

it('as a job of a folder: shown pictures are left out of it, others are said to be no article', async () => {
  const jobs = importJobsOf({ library: library(), intake })
  const options = { ...OPTIONS, roots: [folder] }
  const { job } = await jobs.begin({
    kind: 'folder',
    name: '稿件',
    options,
    files: await filesBelow(folder),
  })
  await jobs.settled()
  const { rows } = await library().imports.items({ job, filter: 'all', from: 0, limit: 20 })
  expect(rows.map(({ name, state, code }) => [name, state, code])).toEqual([
    ['二.html', 'imported', null],
    ['文/一.md', 'imported', null],
    ['图/闲.gif', 'failed', 'picture-alone'],
  ])
  expect(await shown(rows[0]?.articleId ?? null)).toEqual(['第二篇', true])
  expect(await shown(rows[1]?.articleId ?? null)).toEqual(['第一篇', true, false])
  expect(await jobs.jobs()).toMatchObject([{ of: 3, done: 3, imported: 2, failed: 1, state: 'done' }])
})

it('broken off and gone on with, none of them is a file of its own either', async () => {
  let reached = false
  const files = await filesBelow(folder)
  const options = { ...OPTIONS, roots: [folder] }
  const dying = {
    read: (...given: Parameters<Intake['read']>) => {
      if (!given[0].endsWith('.gif')) return readHere(...given)
      reached = true
      return { [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => {}) }) }
    },
  } as unknown as Intake
  const first = importJobsOf({ library: library(), intake: dying })
  const { job } = await first.begin({ kind: 'folder', name: '稿件', options, files })
  while (!reached) await new Promise((resolve) => setTimeout(resolve, 1))
  await library().imports.wake({})
  const second = importJobsOf({ library: library(), intake })
  await second.goOn(job)
  const { rows } = await library().imports.items({ job, filter: 'all', from: 0, limit: 20 })
  expect(rows.map(({ name, state }) => [name, state])).toEqual([
    ['二.html', 'imported'],
    ['文/一.md', 'imported'],
    ['图/闲.gif', 'failed'],
  ])
})

it('of files chosen by themselves, what lies in their own folder or below', async () => {
  const items = ['二.html', '文/一.md'].map((name) => fromPath(join(folder, name), name))
  const { files } = await importAll({ library: library(), intake }, items, OPTIONS)
  expect(await shown(files[0]?.articleId ?? null)).toEqual(['第二篇', true])
  expect(await shown(files[1]?.articleId ?? null)).toEqual(['第一篇', false, false])
})

it('of bytes alone, none', async () => {
  const item = { name: '二.html', bytes: fromPath(join(folder, '二.html')).bytes }
  const { files } = await importAll({ library: library(), intake }, [item], OPTIONS)
  expect(await shown(files[0]?.articleId ?? null)).toEqual(['第二篇', false])
})

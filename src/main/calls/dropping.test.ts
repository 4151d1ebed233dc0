// What was dropped, by where it lies: folders as jobs that can go on, a few files at once, nothing without a place.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Noun } from '#shared/calls/call'
import { droppingOf } from './dropping'
import type { ImportParts } from './import-file'
import type { Begin } from './import-jobs'

let folder: string
let begun: Begin[]
let told: Noun[]
let opened: string[]
const make = (...names: readonly string[]): readonly string[] =>
  names.map((name) => {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, name)
    return path
  })
const drop = (given: unknown): ReturnType<ReturnType<typeof droppingOf>> =>
  droppingOf(
    {
      // Files that nobody can read need no library.
      parts: {} as ImportParts,
      jobs: {
        begin: (asked) => {
          begun.push(asked)
          return Promise.resolve({ job: 7 })
        },
      },
    },
    (nouns) => told.push(...nouns),
    { isDraggedOut: (path) => path.includes('own'), openLibrary: (path) => opened.push(path) },
  )(given)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-dropping-'))
  begun = []
  told = []
  opened = []
})
afterEach(() => rmSync(folder, { recursive: true }))

it('what was dragged out of the program itself does not come in again; among others it does', async () => {
  const own = make('own/甲.docx', 'own/乙.docx')
  expect(await drop(own)).toMatchObject({ ok: false, fault: { code: 'dragged-back' } })
  expect([begun, told]).toEqual([[], []])
  expect(await drop([join(folder, 'own'), make('别处/丙.txt')[0]])).toMatchObject({ ok: true })
})

it('a folder is a job that knows where each file lies', async () => {
  const [a, b] = make('稿件/一.txt', '稿件/下/二.txt', '稿件/.DS_Store')
  const root = join(folder, '稿件')
  expect(await drop([root])).toEqual({ ok: true, value: { job: 7 } })
  expect(begun).toEqual([
    {
      kind: 'folder',
      name: '稿件',
      options: { encoding: 'auto', as: 'auto', tags: [], roots: [root] },
      files: [
        { name: '一.txt', path: a },
        { name: '下/二.txt', path: b },
      ],
    },
  ])
  expect(told).toContain('imports')
})

it('several folders and files are one, each by its own name', async () => {
  make('甲/一.txt', '乙/一.txt')
  const [loose] = make('散.txt')
  await drop([join(folder, '甲'), join(folder, '乙'), loose])
  expect(begun[0]?.files.map(({ name }) => name)).toEqual(['散.txt', '甲/一.txt', '乙/一.txt'])
  expect(begun[0]?.options.roots).toEqual([join(folder, '甲'), join(folder, '乙')])
})

it('many files are a job, a few are taken in at once with a line for each', async () => {
  const many = make(...Array.from({ length: 21 }, (_, n) => `${n}.txt`))
  expect(await drop(many)).toEqual({ ok: true, value: { job: 7 } })
  expect(begun[0]).toMatchObject({ kind: 'files', name: '0.txt' })
  expect(await drop([join(folder, 'none.txt')])).toMatchObject({
    ok: true,
    value: { files: [{ file: 'none.txt', code: 'file-unreadable' }] },
  })
})

it('what has no place is told apart, so that its bytes are given', async () => {
  const [path] = make('一.txt')
  for (const places of [[''], [path, ''], ['一.txt'], ['../一.txt'], [`${path}\0`]])
    expect(await drop(places)).toEqual({ ok: true, value: null })
  expect(begun).toEqual([])
  expect(told).toEqual([])
})

it('an empty folder, and what is no list of places, is refused', async () => {
  mkdirSync(join(folder, '空'))
  expect(await drop([join(folder, '空')])).toMatchObject({ ok: false, fault: { code: 'folder-empty' } })
  for (const given of [undefined, null, '/a', [], [1], [null], { length: 1 }, ['a'.repeat(40_000)]])
    expect(await drop(given)).toMatchObject({ ok: false, fault: { code: 'invalid-input' } })
})

it('a library is opened and never read as copy, the rest comes in', async () => {
  const [library = '', file = ''] = make('社会版.galley', '一.txt')
  expect(await drop([library])).toMatchObject({ ok: true, value: { files: [] } })
  expect(opened).toEqual([library])
  expect(await drop([library, file])).toMatchObject({ ok: true, value: { files: [{ file: '一.txt' }] } })
  expect(opened).toEqual([library, library])
  await drop(['relative.galley'])
  expect(opened).toHaveLength(2)
})

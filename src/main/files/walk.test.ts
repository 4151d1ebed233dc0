// Which files of a folder an editor means.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { filesBelow } from './walk'

let folder: string
const make = (...names: readonly string[]): void => {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), 'x')
  }
}
const found = async (): Promise<readonly string[]> => (await filesBelow(folder)).map(({ name }) => name)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-walk-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('takes what lies in it and below, in the order of names, and no litter', async () => {
  make(
    'b.txt',
    'a/二.txt',
    'a/一.txt',
    '.DS_Store',
    'a/.git/x',
    '~$稿.docx',
    '__MACOSX/b.txt',
    'Thumbs.db',
    '库.galley',
    '库.galley-wal',
  )
  expect(await found()).toEqual(['a/一.txt', 'a/二.txt', 'b.txt'])
})
it('leaves out what a browser keeps beside a saved page, and nothing else of that name', async () => {
  make('页.html', '页_files/a.js', '页_files/a.png', '图_files/一.txt')
  expect(await found()).toEqual(['图_files/一.txt', '页.html'])
})
it('takes of a library written out as open files each article once', async () => {
  make(
    'galley-library.json',
    'articles/一.galley.json',
    'trash/二.galley.json',
    'pages/一.html',
    'pages/pictures/a.png',
  )
  expect(await found()).toEqual(['articles/一.galley.json'])
})
it('refuses a folder that is not there', async () => {
  await expect(filesBelow(join(folder, 'gone'))).rejects.toThrow('ENOENT')
})

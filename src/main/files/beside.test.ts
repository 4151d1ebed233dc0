// Which pictures beside a document are read, and which ways out of the chosen folder are closed.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { picturesBeside } from './beside'

/** Four pixels a side. */
const GIF = new Uint8Array(
  Buffer.from('47494638396104000400f00000cc33330000002c0000000004000400000204848f0905003b', 'hex'),
)
let place: string
let root: string
const make = (path: string, bytes: Uint8Array | string = GIF): string => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
  return path
}

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'galley-beside-'))
  root = join(place, '稿件')
  make(join(root, '文', '一.md'), '# 一')
})
afterEach(() => rmSync(place, { recursive: true }))

const found = async (...references: readonly string[]): Promise<readonly string[]> => [
  ...(await picturesBeside(join(root, '文', '一.md'), root)(references)).keys(),
]

it('reads what lies within the chosen folder, by any way to write it', async () => {
  make(join(root, '图', 'a b.gif'))
  make(join(root, '文', '一_files', 'c.gif'))
  make(join(root, '文', '100%.gif'))
  const all = [
    '../图/a b.gif',
    '../图/a%20b.gif',
    './一_files/c.gif?v=2#x',
    '100%.gif',
    '../图/../图/a b.gif',
  ]
  expect(await found(...all)).toEqual(all)
})

it('tells whom it concerns which were taken', async () => {
  const path = make(join(root, '图', 'a.gif'))
  const taken: string[] = []
  const read = picturesBeside(join(root, '文', '一.md'), root, (own) => taken.push(own))
  expect(await read(['../图/a.gif', '../图/b.gif'])).toEqual(new Map([['../图/a.gif', GIF]]))
  expect(taken).toEqual([path])
})

it('reads nothing outside, whatever leads there', async () => {
  make(join(place, 'secret.gif'))
  symlinkSync(join(place, 'secret.gif'), join(root, '文', 'link.gif'))
  mkdirSync(join(place, '外'))
  make(join(place, '外', 'b.gif'))
  symlinkSync(join(place, '外'), join(root, '文', '里'))
  symlinkSync('/dev/zero', join(root, '文', 'zero.gif'))
  const ways = [
    '../../secret.gif',
    '../图/../../secret.gif',
    '..%2f..%2fsecret.gif',
    join(place, 'secret.gif'),
    `file://${join(place, 'secret.gif')}`,
    '\\\\server\\share\\a.gif',
    '//server/share/a.gif',
    'C:\\a.gif',
    'C:/a.gif',
    'https://example.org/a.gif',
    'data:image/gif;base64,AAAA.gif',
    'link.gif',
    '里/b.gif',
    'zero.gif',
    'a.gif\0.gif',
  ]
  expect(await found(...ways)).toEqual([])
})

it('reads a link that stays within', async () => {
  make(join(root, '图', 'a.gif'))
  symlinkSync(join(root, '图', 'a.gif'), join(root, '文', 'link.gif'))
  expect(await found('link.gif')).toEqual(['link.gif'])
})

it('reads no file that is no picture, whatever its name, and no folder', async () => {
  make(join(root, '文', 'passwd.png'), 'root:x:0:0:root:/root:/bin/bash\n')
  make(join(root, '文', 'empty.png'), '')
  make(join(root, '文', 'a.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  mkdirSync(join(root, '文', 'folder.png'))
  expect(await found('passwd.png', 'empty.png', 'a.svg', 'folder.png', 'none.png', '一.md')).toEqual([])
})

it('of a file that was chosen by itself reads what lies in its own folder and below', async () => {
  make(join(root, '文', '图', 'a.gif'))
  make(join(root, 'b.gif'))
  const path = join(root, '文', '一.md')
  const own = picturesBeside(path, dirname(path))
  expect([...(await own(['图/a.gif', '../b.gif'])).keys()]).toEqual(['图/a.gif'])
})

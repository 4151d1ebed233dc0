// What is kept of the windows comes back; what somebody else wrote there does not.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keptIn } from './kept'

const A = '01J9ZS3Q4T5V6W7X8Y9ZABCDEF'
const ONE = { articleId: A, place: null }
const PLACE = { x: -1200, y: 25, width: 1280, height: 800, maximized: true }
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-kept-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('the last that was written is read again, at most eight', async () => {
  const kept = keptIn(folder)
  expect(await kept.read()).toEqual([])
  kept.write([ONE])
  kept.write([ONE, { articleId: null, place: PLACE }])
  await kept.written()
  expect(await keptIn(folder).read()).toEqual([ONE, { articleId: null, place: PLACE }])
  kept.write(Array.from({ length: 20 }, () => ONE))
  await kept.written()
  expect(await kept.read()).toHaveLength(8)
})

it('a file of before, with articles alone, is read as well', async () => {
  await writeFile(join(folder, 'windows.json'), JSON.stringify([A, null]))
  expect(await keptIn(folder).read()).toEqual([ONE, { articleId: null, place: null }])
})

const placed = (place: object): string => JSON.stringify([{ articleId: A, place }])
it.each([
  '',
  '{',
  '{"a":1}',
  '["../../etc/passwd"]',
  `["${A}", 3]`,
  'null',
  placed({ x: 1, y: 1, width: 5 }),
  placed({ ...PLACE, x: 1e9 }),
  placed({ ...PLACE, x: 0.5 }),
  placed({ ...PLACE, more: 1 }),
])('%j brings nothing back', async (text) => {
  await writeFile(join(folder, 'windows.json'), text)
  expect(await keptIn(folder).read()).toEqual([])
})

it('a folder that is gone stops nobody', async () => {
  const kept = keptIn(join(folder, 'gone'))
  kept.write([ONE])
  await kept.written()
  expect(await kept.read()).toEqual([])
})

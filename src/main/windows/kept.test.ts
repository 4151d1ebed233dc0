// What is kept of the windows comes back; what somebody else wrote there does not.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keptIn } from './kept'

const A = '01J9ZS3Q4T5V6W7X8Y9ZABCDEF'
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-kept-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('the last that was written is read again, at most eight', async () => {
  const kept = keptIn(folder)
  expect(await kept.read()).toEqual([])
  kept.write([A])
  kept.write([A, null])
  await kept.written()
  expect(await keptIn(folder).read()).toEqual([A, null])
  kept.write(Array.from({ length: 20 }, () => A))
  await kept.written()
  expect(await kept.read()).toHaveLength(8)
})

it.each(['', '{', '{"a":1}', '["../../etc/passwd"]', `["${A}", 3]`, 'null'])(
  '%j brings nothing back',
  async (text) => {
    await writeFile(join(folder, 'windows.json'), text)
    expect(await keptIn(folder).read()).toEqual([])
  },
)

it('a folder that is gone stops nobody', async () => {
  const kept = keptIn(join(folder, 'gone'))
  kept.write([A])
  await kept.written()
  expect(await kept.read()).toEqual([])
})

// The open library's file is read by nobody else in this process: under no name of its, and again once it is let go.
import { mkdtempSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fromPath } from '../calls/import-items'
import { holdFile, isHeld } from './held'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-held-'))
  path = join(folder, 'galley.db')
  writeFileSync(path, 'x')
})
afterEach(() => rmSync(folder, { recursive: true }))

const refusal = expect.objectContaining({ code: 'file-is-library' })

describe('a file that is held', () => {
  it('is not read, by a link neither', async () => {
    const letGo = holdFile(path)
    const link = join(folder, '稿件.txt')
    symlinkSync(path, link)
    await expect(fromPath(path).bytes()).rejects.toEqual(refusal)
    await expect(fromPath(link).bytes()).rejects.toEqual(refusal)
    letGo()
    expect(Buffer.from(await fromPath(path).bytes()).toString()).toBe('x')
  })

  it('is what lies there now, not what lay there before', () => {
    const letGo = holdFile(path)
    const before = statSync(path)
    renameSync(path, join(folder, 'aside.db'))
    writeFileSync(path, 'y')
    expect(isHeld(statSync(path))).toBe(true)
    expect(isHeld(before)).toBe(false)
    rmSync(path)
    expect(isHeld(before)).toBe(false)
    letGo()
  })
})

it('no library is taken in for copy, open or not', async () => {
  const other = join(folder, '社会版.galley')
  writeFileSync(other, 'x')
  await expect(fromPath(other).bytes()).rejects.toEqual(refusal)
})

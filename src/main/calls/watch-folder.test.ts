// The watched folder: whole files come in once and are moved, bad ones apart; what is still being written waits.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { GalleyError } from '#shared/error'
import type { Library } from '../library/client'
import { DONE, FAILED, watchFolderOf, type Watch } from './watch-folder'

describe('the watched folder', () => {
  let folder: string
  let fed: { readonly name: string; readonly size: number | null }[]
  let watch: Watch
  let watched: string | null
  let fault: GalleyError | null

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'galley-watch-'))
    fed = []
    watched = folder
    fault = null
    const library = {
      imports: {
        watched: () => Promise.resolve({ folder: watched }),
        watch: ({ folder: given }: { folder: string | null }) => {
          watched = given
          return Promise.resolve({ done: true })
        },
      },
    } as unknown as Library
    watch = watchFolderOf(library, {
      begin: () => Promise.resolve({ job: 1 }),
      feed: (_job, name, bytes) => {
        if (fault) return Promise.reject(fault)
        fed.push({ name, size: bytes?.length ?? null })
        return Promise.resolve({ failed: name.startsWith('坏') })
      },
    })
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('takes a file once it has stayed the same, and moves it', async () => {
    writeFileSync(join(folder, '一.txt'), '甲')
    expect(await watch.look()).toBe(0)
    writeFileSync(join(folder, '一.txt'), '甲乙丙')
    expect(await watch.look()).toBe(0)
    expect(await watch.look()).toBe(1)
    expect(fed).toEqual([{ name: '一.txt', size: 9 }])
    expect(readFileSync(join(folder, DONE, '一.txt'), 'utf8')).toBe('甲乙丙')
    expect(existsSync(join(folder, '一.txt'))).toBe(false)
    expect(await watch.look()).toBe(0)
  })

  it('sets apart what failed, and overwrites nothing that was moved before', async () => {
    for (let n = 1; n <= 2; n++) {
      writeFileSync(join(folder, '坏.bin'), `${n}`)
      writeFileSync(join(folder, '好.txt'), `${n}`)
      await watch.look()
      expect(await watch.look()).toBe(2)
    }
    expect(readdirSync(join(folder, FAILED)).toSorted()).toEqual(['坏 (2).bin', '坏.bin'])
    expect(readdirSync(join(folder, DONE)).toSorted()).toEqual(['好 (2).txt', '好.txt'])
    expect(readFileSync(join(folder, DONE, '好.txt'), 'utf8')).toBe('1')
  })

  it('leaves hidden files, folders and, for a while, empty files where they are', async () => {
    writeFileSync(join(folder, '.DS_Store'), 'x')
    writeFileSync(join(folder, '~$稿.docx'), 'x')
    writeFileSync(join(folder, '空.txt'), '')
    for (let n = 0; n < 4; n++) expect(await watch.look()).toBe(0)
    expect(fed).toEqual([])
  })

  it('keeps a file where it is when the disk is full, and takes it later', async () => {
    writeFileSync(join(folder, '一.txt'), '甲')
    fault = new GalleyError('disk-full', 'no room')
    await watch.look()
    expect(await watch.look()).toBe(0)
    expect(existsSync(join(folder, '一.txt'))).toBe(true)
    fault = null
    expect(await watch.look()).toBe(1)
  })

  it('waits for a folder that is gone, and looks at none when it is switched off', async () => {
    rmSync(folder, { recursive: true })
    expect(await watch.look()).toBe(0)
    expect(await watch.now()).toEqual({ folder, isThere: false })
    await watch.set(null)
    expect(await watch.now()).toEqual({ folder: null, isThere: true })
    expect(await watch.look()).toBe(0)
  })
})

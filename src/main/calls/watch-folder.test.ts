// The watched folder: whole files come in once and are moved, bad ones apart; what is still being written waits.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
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
  let locked: Set<string>

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
    locked = new Set()
    const port = {
      begin: () => Promise.resolve({ job: 1 }),
      feed: (_job: number, name: string, bytes: Uint8Array | null) => {
        if (fault) return Promise.reject(fault)
        fed.push({ name, size: bytes?.length ?? null })
        return Promise.resolve({ failed: name.startsWith('坏') })
      },
    } satisfies Parameters<typeof watchFolderOf>[1]
    watch = watchFolderOf(
      library,
      port,
      () => {},
      (path) => (locked.has(basename(path)) ? Promise.reject(new Error('EBUSY')) : readFile(path)),
    )
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

  it('says what it waits for, and takes a file that was locked as soon as it opens', async () => {
    writeFileSync(join(folder, '一.docx'), '甲')
    locked.add('一.docx')
    await watch.look()
    expect((await watch.now()).held).toEqual([{ name: '一.docx', why: 'writing' }])
    expect(await watch.look()).toBe(0)
    expect(await watch.look()).toBe(0)
    expect((await watch.now()).held).toEqual([{ name: '一.docx', why: 'locked' }])
    locked.clear()
    expect(await watch.look()).toBe(1)
    expect((await watch.now()).held).toEqual([])
    expect(fed).toHaveLength(1)
  })

  it('takes once what it cannot move, says so, and moves it as soon as it can', async () => {
    writeFileSync(join(folder, DONE), 'a file where the folder should be')
    writeFileSync(join(folder, '一.txt'), '甲')
    await watch.look()
    // The file in the way is one that was put there, too.
    const own = (): unknown[] => fed.filter(({ name }) => name === '一.txt')
    for (let n = 0; n < 3; n++) await watch.look()
    expect(own()).toHaveLength(1)
    expect((await watch.now()).held).toContainEqual({ name: '一.txt', why: 'unmoved' })
    rmSync(join(folder, DONE))
    await watch.look()
    expect(readdirSync(join(folder, DONE))).toContain('一.txt')
    expect(own()).toHaveLength(1)
    expect((await watch.now()).held).toEqual([])
  })

  it('waits for a folder that is gone, and looks at none when it is switched off', async () => {
    rmSync(folder, { recursive: true })
    expect(await watch.look()).toBe(0)
    expect(await watch.now()).toEqual({ folder, isThere: false, held: [] })
    await watch.set(null)
    expect(await watch.now()).toEqual({ folder: null, isThere: true, held: [] })
    expect(await watch.look()).toBe(0)
  })
})

// The list as it is kept and asked: no place crosses the wire to be named, and it outlives the program.
import { linkSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keptState } from '../files/app-state'
import { isSameFile, libraryListAnswers, libraryListOf, type LibraryList } from './list'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-list-'))
  file = join(folder, 'galley.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

const own = (): string => join(folder, 'own.db')
async function listOf(current?: string, at = 5): Promise<LibraryList> {
  return libraryListOf(
    await keptState(file),
    own(),
    () => current,
    () => at,
  )
}

describe('the list of libraries', () => {
  it('says which is open and which is not there, and begins with it next time', async () => {
    const [one, gone] = [join(folder, '一.galley'), join(folder, '二.galley')]
    writeFileSync(one, '')
    const list = await listOf(one)
    await list.opened(gone, gone, true)
    await list.opened(one, one, true)
    const again = await listOf(one)
    expect(again.last()).toBe(one)
    expect(again.listed()).toMatchObject([
      { name: '一', place: one, current: true, missing: false },
      { name: '二', place: gone, current: false, missing: true },
    ])
  })

  it('does not begin next time with what only this start was told to open', async () => {
    const list = await listOf()
    await list.opened(own(), own(), true)
    await list.opened('/other.db', '/other.db', false)
    expect((await listOf()).last()).toBe(own())
  })

  it('is called as it was asked for, where a synced one was taken home', async () => {
    const list = await listOf()
    await list.opened(join(folder, 'galley-2.db'), '/Dropbox/社会版.galley', true)
    expect(list.listed()[0]?.name).toBe('社会版')
  })

  it('is asked by keys, of which none leads elsewhere', async () => {
    const list = await listOf()
    await list.opened(own(), own(), true)
    const went: string[] = []
    const answers = libraryListAnswers(list, {
      to: (path) => went.push(path),
      create: () => {},
      choose: () => Promise.resolve(null),
      chooseNew: () => Promise.resolve(null),
      reveal: (path) => went.push(`shown ${path}`),
      current: own,
      changed: () => went.push('changed'),
      sample: () => Promise.resolve(),
      removeSample: () => Promise.resolve(false),
    })
    const key = list.listed()[0]?.key ?? ''
    await answers.open({ key })
    await answers.rename({ key, name: '我的库' })
    await answers.pin({ key, pinned: true })
    await answers.reveal({})
    expect(went).toEqual([own(), 'changed', 'changed', `shown ${own()}`])
    expect((await listOf()).listed()[0]).toMatchObject({ name: '我的库', pinned: true })
    expect(() => answers.open({ key: '0123456789abcdef' })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
    await answers.forget({ key })
    expect((await listOf()).listed()).toEqual([])
    expect(await answers.choose({})).toEqual({ begun: false })
  })

  it('knows a file by another name of its', () => {
    const path = join(folder, 'a.galley')
    writeFileSync(path, '')
    symlinkSync(path, join(folder, 'link.galley'))
    linkSync(path, join(folder, 'hard.galley'))
    expect(isSameFile(path, join(folder, 'link.galley'))).toBe(true)
    expect(isSameFile(path, join(folder, 'hard.galley'))).toBe(true)
    expect(isSameFile(path, file)).toBe(false)
  })
})

describe('what the app keeps beside any library', () => {
  it('stays though one part of it is not to be read', async () => {
    writeFileSync(
      file,
      JSON.stringify({ backups: '/b', last: 7, recent: [{ path: 1 }], libraries: { '/a': 'x' } }),
    )
    expect((await keptState(file)).now()).toEqual({ backups: '/b', libraries: { '/a': 'x' } })
  })

  it('is written in the order in which it was changed', async () => {
    const kept = await keptState(file)
    await Promise.all([
      kept.change({ backups: '/1' }),
      kept.change({ last: '/l' }),
      kept.change({ backups: '/2' }),
    ])
    expect((await keptState(file)).now()).toEqual({ backups: '/2', last: '/l' })
  })
})

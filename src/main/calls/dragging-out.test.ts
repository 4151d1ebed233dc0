// What is handed to the system when articles are dragged out: files that are there, made as the last export was.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { MOST_DRAGGED } from '#shared/exporting'
import { draggedOut, type DraggedOut } from '../files/dragged-out'
import type { Library } from '../library/client'
import { openLibraryAnswers } from '../library/library'
import { draggingOut } from './dragging-out'

let library: Library
let data: string
let place: DraggedOut
let dragged: (readonly string[])[]
let steps: number
let openIn: string | null
const drags = () =>
  draggingOut(
    library,
    {
      dragFolder: place.folder,
      startDrag: (files) => void dragged.push(files),
      language: () => 'zh-CN',
    },
    {
      working: (_of, run) => run(),
      watch: {
        press: (html) => Promise.resolve(Buffer.from(`%PDF ${html.length}`)),
        step: () => void steps++,
      },
      openIn: () => Promise.resolve(openIn),
    },
  )
const make = async (count: number): Promise<string[]> => {
  const ids: string[] = []
  for (let n = 1; n <= count; n++) ids.push((await library.articles.create({ headline: `第${n}条` })).id)
  return ids
}
const these = (ids: readonly string[]) => ({ selection: { kind: 'ids' as const, ids: [...ids] } })

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'galley-drag-'))
  library = openLibraryAnswers(join(data, 'galley.db'), { create: true }) as unknown as Library
  place = draggedOut(data)
  ;[dragged, steps, openIn] = [[], 0, null]
})

describe('a drag out of the list', () => {
  it('makes Word files where nothing was exported by a profile, and hands them over once they are there', async () => {
    const ids = await make(2)
    const { dragOut, dragNow } = drags()
    const { drag, ...done } = await dragOut(these(ids))
    expect([done, steps, dragged]).toEqual([{ articles: 2, held: 0 }, 2, []])
    expect(await dragNow({ drag })).toEqual({ started: true })
    expect(dragged[0]?.map((file) => basename(file))).toEqual(['第1条.docx', '第2条.docx'])
    expect(dragged[0]?.every((file) => existsSync(file) && statSync(file).size > 1000)).toBe(true)
    // Whoever let go too soon begins once more.
    expect(await dragNow({ drag })).toEqual({ started: true })
    expect(await dragNow({ drag: 99 })).toEqual({ started: false })
  })

  it('has a line of each on the ledger', async () => {
    const [id = ''] = await make(1)
    await drags().dragOut(these([id]))
    expect(await library.publications.of({ articleId: id })).toMatchObject([
      { format: 'docx', file: '第1条.docx', headline: '第1条' },
    ])
  })

  it('makes what the profile of the last export makes, but not in its folder', async () => {
    const ids = await make(2)
    const profiles = await library.profiles.list({})
    const text = profiles.find(({ format, as }) => format === 'text' && as === 'article')
    expect(text).toBeDefined()
    await library.settings.change({ exportProfiles: [text?.key ?? ''] })
    const { drag } = await drags().dragOut(these(ids))
    await drags().dragNow({ drag })
    expect(readdirSync(join(data, 'dragged-out'))).toHaveLength(1)
    const [file = ''] = readdirSync(join(data, 'dragged-out'))
    expect(readdirSync(join(data, 'dragged-out', file)).every((name) => name.endsWith('.txt'))).toBe(true)
  })

  it('of a profile that wants copyediting done is refused while something is open', async () => {
    const ids = await make(1)
    const [profile] = (await library.profiles.list({})).filter(({ as }) => as === 'article')
    expect(profile).toBeDefined()
    const { key, shipped: _shipped, edited: _edited, folder: _folder, ...said } = profile!
    await library.profiles.save({ key, profile: { ...said, copyClean: true } as never })
    await library.settings.change({ exportProfiles: [key] })
    openIn = '第1条'
    await expect(drags().dragOut(these(ids))).rejects.toMatchObject({
      code: 'copyedit-open',
      subject: '第1条',
    })
  })

  it(`of more than ${MOST_DRAGGED} is refused, and nothing is written`, async () => {
    const ids = await make(MOST_DRAGGED + 1)
    await expect(drags().dragOut(these(ids))).rejects.toMatchObject({ code: 'too-many-dragged' })
    expect(existsSync(join(data, 'dragged-out'))).toBe(false)
  })
})

describe('the folder of what is dragged', () => {
  it('is a new one each time, for this user alone, known as our own, and gone after the next start', async () => {
    const [one, two] = [await place.folder(), await place.folder()]
    expect(one).not.toBe(two)
    // Windows has no such bits: there it lies in the user's own data.
    expect(process.platform === 'win32' ? 0 : statSync(one).mode & 0o077).toBe(0)
    expect(place.holds(join(one, '稿.docx'))).toBe(true)
    expect([place.holds(join(data, '稿.docx')), place.holds(`${dirname(one)}-other/x`)]).toEqual([
      false,
      false,
    ])
    await place.clear()
    expect(existsSync(dirname(one))).toBe(false)
    await rm(data, { recursive: true, force: true })
    await expect(place.clear()).resolves.toBeUndefined()
  })
})

// What is handed to the system when articles are dragged out: files that are there, made as the last export was.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { MOST_DRAGGED } from '#shared/exporting'
import { freshFile } from '../library/fresh-library'
import { draggedOut, type DraggedOut } from '../files/dragged-out'
import type { Library } from '../library/client'
import { openLibraryAnswers } from '../library/library'
import { draggingOut } from './dragging-out'

let library: Library
let data: string
let place: DraggedOut
let dragged: (readonly string[])[]
let copied: (readonly string[])[]
let refuses: boolean
let steps: number
let openIn: string | null
const drags = () =>
  draggingOut(
    library,
    {
      dragFolder: place.folder,
      startDrag: (files) => void dragged.push(files),
      copyFiles: (files) => {
        if (refuses) return Promise.reject(new Error('no clipboard'))
        copied.push(files)
        return Promise.resolve()
      },
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
const these = (ids: readonly string[]) => ({
  of: { kind: 'articles' as const, selection: { kind: 'ids' as const, ids: [...ids] } },
})

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'galley-drag-'))
  library = openLibraryAnswers(freshFile(join(data, 'galley.db')), { create: false }) as unknown as Library
  place = draggedOut(data)
  ;[dragged, copied, refuses, steps, openIn] = [[], [], false, 0, null]
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

describe('files on the clipboard', () => {
  it('are those of a drag, once they are there', async () => {
    const ids = await make(2)
    const { dragOut, copyFiles } = drags()
    const { drag } = await dragOut(these(ids))
    expect(await copyFiles({ drag })).toEqual({ copied: true })
    expect([copied.map((files) => files.map((file) => basename(file))), dragged]).toEqual([
      [['第1条.docx', '第2条.docx']],
      [],
    ])
    expect(await copyFiles({ drag: 99 })).toEqual({ copied: false })
  })

  it('that the system does not take are told of', async () => {
    const { dragOut, copyFiles } = drags()
    const { drag } = await dragOut(these(await make(1)))
    refuses = true
    await expect(copyFiles({ drag })).rejects.toMatchObject({ code: 'files-not-copied' })
  })
})

it('of headlines it is their articles, each once; those without one have no file', async () => {
  const [first = '', second = ''] = await make(2)
  const headlines = await Promise.all(
    [first, second].map(async (id) => (await library.articles.get({ id })).headlineId),
  )
  await library.articles.trash({ ids: [second] })
  const ofThese = (...ids: string[]) => ({
    of: { kind: 'headlines' as const, selection: { kind: 'ids' as const, ids } },
  })
  const { drag, articles } = await drags().dragOut(ofThese(...headlines, headlines[0] ?? ''))
  expect([drag, articles]).toEqual([1, 1])
  await expect(drags().dragOut(ofThese(headlines[1] ?? ''))).rejects.toMatchObject({
    code: 'nothing-to-export',
  })
})

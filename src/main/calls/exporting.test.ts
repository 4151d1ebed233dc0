// Exporting any selection: one after the other, stopped half-way, a folder that goes away, an article that is not there.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Library } from '../library/client'
import { openLibraryAnswers } from '../library/library'
import { exportInto } from './export-files'
import { exporting, type ExportDialogs } from './exporting'

let library: Library
let folder: string
let ids: string[]
const shown: string[] = []

beforeEach(async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'galley-export-library-')), 'galley.db')
  // The thread in between only makes promises of the answers.
  library = openLibraryAnswers(path, { create: true }) as unknown as Library
  folder = await mkdtemp(join(tmpdir(), 'galley-export-'))
  ids = []
  for (let n = 0; n < 60; n++)
    ids.push((await library.articles.create({ headline: n % 2 === 0 ? '同名' : `第${n}条` })).id)
})

const dialogs = (): ExportDialogs => ({
  chooseFolder: () => Promise.resolve(folder),
  chooseSaveFile: (suggested) => Promise.resolve(join(folder, suggested)),
  showInFolder: (file) => void shown.push(file),
})
const all = {
  kind: 'query',
  view: 'all',
  query: '',
  tag: null,
  collection: null,
  except: [] as string[],
} as const

describe('an export of a selection', () => {
  it('writes each article that the question finds under a name of its own, and says what they lack', async () => {
    const { answers, progress } = exporting(library, dialogs())
    expect(await answers.before({ selection: all })).toEqual({
      of: 60,
      warned: { 'headline-not-approved': 60, 'no-author': 60, 'no-source': 60 },
    })
    const report = await answers.choose({
      selection: { ...all, except: ids.slice(0, 10) },
      format: 'text',
      channel: null,
    })
    expect(report).toMatchObject({ count: 50, of: 50, stopped: null, warned: { 'no-author': 50 } })
    const names = await readdir(folder)
    expect(names.toSorted()).toEqual(report?.files.map(({ file }) => basename(file)).toSorted())
    expect(names.filter((name) => name.startsWith('同名'))).toHaveLength(25)
    expect(progress()).toBeNull()
    // Only what was reported may be shown.
    expect(await answers.reveal({ file: join(folder, '别的.txt') })).toEqual({ shown: false })
    expect(await answers.reveal({ file: report?.files[0]?.file ?? '' })).toEqual({ shown: true })
    expect(shown).toEqual([report?.files[0]?.file])
  })

  it('stopped half-way, lists what was written, all of it whole', async () => {
    const { answers, progress, cancel } = exporting(library, dialogs())
    expect(cancel()).toBe(false)
    const running = answers.choose({ selection: all, format: 'markdown', channel: null })
    await expect.poll(() => progress()?.done ?? 0, { interval: 1 }).toBeGreaterThan(2)
    expect(progress()).toMatchObject({ work: 'export', of: 60 })
    expect(cancel()).toBe(true)
    const report = await running
    expect(report?.stopped).toEqual({ kind: 'cancelled' })
    expect(report?.count).toBeGreaterThan(2)
    expect(report?.count).toBeLessThan(60)
    expect((await readdir(folder)).toSorted()).toEqual(
      report?.files.map(({ file }) => basename(file)).toSorted(),
    )
  })

  it('names the file at which a folder failed', async () => {
    const { answers, progress } = exporting(library, dialogs())
    const running = answers.choose({ selection: all, format: 'html', channel: null })
    await expect.poll(() => progress()?.done ?? 0, { interval: 1 }).toBeGreaterThan(2)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    const report = await running
    expect(report?.stopped).toMatchObject({ kind: 'failed', code: 'write-failed' })
    expect(report?.stopped).toHaveProperty('file', expect.stringContaining(folder))
    expect(report?.count).toBeLessThan(60)
  })

  it('leaves the folder as it was if a named article is not there', async () => {
    const named = [...ids.slice(0, 3), '01JZZZZZZZZZZZZZZZZZZZZZZZ']
    const missing = expect.objectContaining({ code: 'not-found' }) as Error
    const { answers } = exporting(library, dialogs())
    await expect(
      answers.choose({ selection: { kind: 'ids', ids: named }, format: 'html', channel: null }),
    ).rejects.toThrow(missing)
    await expect(exportInto(library, named, 'html', folder)).rejects.toThrow(missing)
    expect(await readdir(folder)).toEqual([])
  })

  it('of one article asks for a file', async () => {
    const { answers } = exporting(library, dialogs())
    const report = await answers.choose({
      selection: { kind: 'ids', ids: ids.slice(1, 2) },
      format: 'text',
      channel: null,
    })
    expect(report?.files.map(({ file }) => file)).toEqual([join(folder, '第1条.txt')])
  })
})

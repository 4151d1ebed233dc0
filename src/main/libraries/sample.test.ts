// The sample library's place: made once, whole or not at all; whether anybody has written in it; gone with all beside it.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Library } from '../library/client'
import { asPromises } from '../library/fixtures/as-promises'
import { openLibraryAnswers } from '../library/library'
import { sampleLibraryOf, type SampleLibrary } from './sample'

let place: string
let made: number
let fails: boolean
const start = (path: string, create: boolean): Promise<Library> =>
  Promise.resolve(asPromises(openLibraryAnswers(path, { create })))
const sampleIn = (): SampleLibrary =>
  sampleLibraryOf({
    folder: join(place, 'sample'),
    start,
    fill: async (library) => {
      made++
      await library.articles.create({ headline: '样例' })
      if (fails) throw new Error('no room')
    },
  })

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'galley-sample-'))
  made = 0
  fails = false
})
afterEach(() => rmSync(place, { recursive: true }))

describe('the sample library', () => {
  it('is made once, however often it is asked for', async () => {
    const sample = sampleIn()
    expect(await sample.find()).toBeUndefined()
    expect(await sample.isThere()).toBe(false)
    const [one, other] = await Promise.all([sample.make('样例库'), sample.make('样例库')])
    expect(one).toBe(other)
    expect(await sample.make('样例库')).toBe(one)
    expect(made).toBe(1)
    expect(await sampleIn().find()).toBe(one)
    expect([await sample.isThere(), await sampleIn().isThere()]).toEqual([true, true])
    expect(sample.isOne(one)).toBe(true)
    expect(sample.isOne(join(place, 'sample-of-mine', 'a.galley'))).toBe(false)
  })

  it('is not there at all where it could not be made whole', async () => {
    fails = true
    await expect(sampleIn().make('样例库')).rejects.toThrow('no room')
    expect(existsSync(join(place, 'sample'))).toBe(false)
  })

  it('is made anew over what a kill has left', async () => {
    const left = join(place, 'sample', 'abc')
    mkdirSync(left, { recursive: true })
    writeFileSync(join(left, '样例库.galley.making'), 'half')
    const path = await sampleIn().make('样例库')
    expect(readdirSync(join(place, 'sample'))).toHaveLength(1)
    expect(existsSync(path)).toBe(true)
  })

  it('knows whether anybody has written in it, open or not; idle work and looking are no writing', async () => {
    const sample = sampleIn()
    const path = await sample.make('样例库')
    expect(await sample.isUntouched(path, undefined)).toBe(true)
    const library = await start(path, false)
    const { rows } = await library.articles.list({
      view: 'all',
      query: '',
      tag: null,
      collection: null,
      sort: 'added',
      descending: true,
      limit: 10,
      after: null,
    })
    await library.articles.opened({ id: rows[0]?.id ?? '' })
    for (let n = 0; n < 40; n++) await library.inside.rest({ ms: 20 })
    expect(await sample.isUntouched(path, library)).toBe(true)
    await library.articles.create({ headline: '我的' })
    expect(await sample.isUntouched(path, library)).toBe(false)
    await library.inside.close({})
    expect(await sample.isUntouched(path, undefined)).toBe(false)
    writeFileSync(path, 'ruined')
    expect(await sample.isUntouched(path, undefined)).toBe(false)
    await sample.remove()
    expect(await sample.find()).toBeUndefined()
  })
})

// Profiles of export: the shipped ones, an editor's own, their order, what is taken away and put back.
import type Database from 'better-sqlite3'
import { beforeEach, expect, it } from 'vitest'
import { SHIPPED_PROFILES } from '#core/publish/shipped-profiles'
import { isHolding, picturesOf, shapeOf } from '#shared/formats'
import type { ProfileSaid } from '#shared/profile'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

let db: Database.Database
let library: LibraryAnswers
beforeEach(() => {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
})

const SHIPPED = SHIPPED_PROFILES.map(({ key }) => key)
const list = async () => library.profiles.list({})
const keys = async () => (await list()).map(({ key }) => key)
const OWN: ProfileSaid = {
  name: { 'zh-CN': '市委内网', en: 'Intranet' },
  format: 'text',
  options: { 'line-end': 'crlf' },
  channel: null,
  creditLine: '[作者：{作者}]',
  without: ['tags'],
  as: 'article',
  naming: '{日期} {标题}',
}

it('are shipped: one of each kind, each of a format that can do it', async () => {
  expect(await keys()).toEqual(SHIPPED)
  const channels = (await library.channels.list({})).map(({ key }) => key)
  for (const profile of await list()) {
    expect(isHolding(profile.format, profile.as)).toBe(true)
    expect([null, ...channels]).toContain(profile.channel)
    for (const [name, value] of Object.entries(profile.options ?? {}))
      expect(shapeOf(profile.format).options[name]).toContain(value)
    expect([undefined, picturesOf(profile.format, profile.pictures)]).toContain(profile.pictures)
    expect(profile).toMatchObject({ shipped: true, edited: false, folder: null })
  }
})

it('of one’s own stand at the end, are changed, moved, taken away and put back', async () => {
  const { key } = await library.profiles.save({ key: null, profile: OWN })
  expect(await keys()).toEqual([...SHIPPED, key])
  expect((await list()).at(-1)).toEqual({ ...OWN, key, folder: null, shipped: false, edited: false })
  await library.profiles.save({ key, profile: { ...OWN, naming: '{标题}' } })
  expect((await list()).at(-1)).toMatchObject({ naming: '{标题}' })
  expect(await library.profiles.move({ key, before: SHIPPED[1] ?? '' })).toEqual({ done: true })
  expect(await keys()).toEqual([SHIPPED[0], key, ...SHIPPED.slice(1)])
  expect(await library.profiles.remove({ key })).toEqual({ done: true })
  expect(await library.profiles.remove({ key })).toEqual({ done: false })
  expect(await keys()).toEqual(SHIPPED)
  await library.profiles.restore({ key })
  expect(await keys()).toEqual([SHIPPED[0], key, ...SHIPPED.slice(1)])
  expect(() => library.profiles.remove({ key: 'nobody' })).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  )
})

it('that are shipped can be changed, put back as they came, taken away', async () => {
  const [first = ''] = SHIPPED
  const shipped = (await list())[0]
  await library.profiles.save({ key: first, profile: OWN })
  expect((await list())[0]).toMatchObject({ ...OWN, shipped: true, edited: true })
  library.inside.setFolder({ key: first, folder: '/导出/网站' })
  expect(await library.profiles.reset({ key: first })).toEqual({ before: OWN })
  expect(await library.profiles.reset({ key: first })).toEqual({ before: null })
  expect((await list())[0]).toEqual({ ...shipped, folder: '/导出/网站' })
  expect(await library.profiles.forgetFolder({ key: first })).toEqual({ done: true })
  expect((await list())[0]).toEqual(shipped)
  await library.profiles.remove({ key: first })
  expect(await keys()).toEqual(SHIPPED.slice(1))
})

it('that are damaged, or of a later version, are as none', async () => {
  const { key } = await library.profiles.save({ key: null, profile: OWN })
  await library.profiles.save({ key: SHIPPED[0] ?? '', profile: OWN })
  for (const damaged of ['{"name":', '{"format":"papyrus"}']) {
    db.prepare('UPDATE export_profile SET profile = ?').run(damaged)
    expect(await keys()).toEqual(SHIPPED)
    expect((await list())[0]).toMatchObject({ edited: false })
    expect(() => library.inside.profile({ key })).toThrow(expect.objectContaining({ code: 'not-found' }))
  }
})

// Settings out of a file: from a furnished library into an empty one, as one act, taken back but for what has changed since.
import type Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { settingsFromFile, settingsToFile } from '#core/settings/settings-file'
import type { DeskItem } from '#shared/desk-file'
import { DEFAULT_HOUSE_STYLE } from '#shared/house-style'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

interface Opened {
  readonly library: LibraryAnswers
  readonly db: Database.Database
}
function open(): Opened {
  const db = freshLibrary()
  return { library: libraryOf(db, ':memory:'), db }
}
const items = ({ library }: Opened): readonly DeskItem[] => library.inside.deskItems({})
const take = ({ library }: Opened, some: readonly DeskItem[]): number | null =>
  library.inside.takeDesk({ file: '设置.json', items: some }).act

let from: Opened
let empty: Opened

beforeEach(async () => {
  from = open()
  empty = open()
  const { library } = from
  await library.settings.change({
    foldHan: false,
    person: '宋璟',
    houseStyle: { ...DEFAULT_HOUSE_STYLE, clauseBlank: 'full' },
    copyProfiles: [{ id: 'p1', name: '本报', base: 'news', on: [], off: [], severities: {} }],
  })
  await library.checks.change({ rule: 'decoration', setting: { enabled: false } })
  await library.channels.edit({ key: 'website', edit: { enabled: false, place: 55 } })
  await library.channels.edit({ key: 'own-2', edit: { name: { 'zh-CN': '内刊', en: 'Journal' } } })
  await library.channels.edit({ key: 'own-1', edit: { name: { 'zh-CN': '内网', en: 'Intranet' } } })
  const [wire] = (await library.profiles.list({})).filter(({ key }) => key === 'wire')
  if (wire === undefined) throw new Error('no wire')
  const { key: _key, folder: _folder, shipped: _shipped, edited: _edited, ...said } = wire
  await library.profiles.save({ key: 'wire', profile: { ...said, naming: '{日期}' } })
  const own = await library.profiles.save({ key: null, profile: said })
  library.inside.setFolder({ key: own.key, folder: '/somewhere' })
  const gone = await library.profiles.save({ key: null, profile: said })
  await library.profiles.remove({ key: gone.key })
  await library.profiles.remove({ key: 'mail' })
  await library.people.add({ name: '李四', role: '', active: false, id: undefined })
  const { id } = await library.people.add({ name: '宋璟', role: '责任编辑', active: true, id: undefined })
  const rule = await library.reviews.rule({ words: 'zh-CN' })
  await library.reviews.setRule({
    rule: { ...rule, on: true, steps: rule.steps.map((step, n) => ({ ...step, who: n === 0 ? [id] : [] })) },
  })
})

describe('settings out of a file', () => {
  it('make of an empty library what the other one is', () => {
    const text = settingsToFile(items(from))
    expect(text).not.toContain('/somewhere')
    const said = settingsFromFile(text, '设置.json')
    expect(said.unknown).toEqual([])
    const act = take(empty, said.items)
    expect(act).not.toBeNull()
    expect(settingsToFile(items(empty))).toBe(text)
    // People have ids of their own there, and the rule names those.
    expect(
      empty.db
        .prepare('SELECT p.name FROM review_signer s JOIN person p ON p.id = s.person_id')
        .pluck()
        .all(),
    ).toEqual(['宋璟'])
    expect(empty.library.settings.get({})).toMatchObject({ person: '' })
    // Once more is nothing.
    expect(take(empty, said.items)).toBeNull()
  })

  it('are one act on the journal, taken back whole', async () => {
    const before = items(empty)
    const act = take(empty, items(from))
    expect(await empty.library.acts.latest({})).toMatchObject({
      id: act,
      what: { kind: 'settings-taken', name: '设置.json' },
    })
    await empty.library.acts.undo({ id: act ?? 0 })
    expect(items(empty)).toEqual(before)
    expect(empty.db.prepare('SELECT COUNT(*) FROM review_rule').pluck().get()).toBe(0)
    expect(empty.db.prepare('SELECT COUNT(*) FROM export_profile').pluck().get()).toBe(0)
    expect(await empty.library.acts.latest({})).toBeNull()
  })

  it('taken back, what was changed again since stays, and whoever is needed', async () => {
    const act = take(empty, items(from))
    await empty.library.channels.edit({ key: 'website', edit: { enabled: true } })
    const rule = await empty.library.reviews.rule({ words: 'zh-CN' })
    await empty.library.reviews.setRule({ rule: { ...rule, apart: !rule.apart } })
    await empty.library.acts.undo({ id: act ?? 0 })
    const left = items(empty).filter(({ part }) => part !== 'settings')
    expect(left).toEqual([
      { part: 'channels', key: 'website', value: { enabled: true } },
      { part: 'people', key: '宋璟', value: { role: '责任编辑', active: true } },
      expect.objectContaining({ part: 'reviewRule' }),
    ])
  })

  it('change what is there under the same name, and leave what they say nothing of', async () => {
    await empty.library.people.add({ name: '王五', role: '', active: true, id: undefined })
    const { id } = await empty.library.people.add({
      name: ' 宋 璟 ',
      role: '主编',
      active: true,
      id: undefined,
    })
    await empty.library.settings.change({
      copyProfiles: [{ id: 'p2', name: '副刊', base: 'web', on: [], off: [], severities: {} }],
    })
    const act = take(empty, items(from))
    const people = await empty.library.people.list({})
    expect(people.map(({ name }) => name)).toEqual(['王五', ' 宋 璟 ', '李四'])
    expect(people.find((one) => one.id === id)).toMatchObject({ role: '责任编辑' })
    expect((await empty.library.settings.get({})).copyProfiles.map(({ id: own }) => own)).toEqual([
      'p2',
      'p1',
    ])
    await empty.library.acts.undo({ id: act ?? 0 })
    expect((await empty.library.people.list({})).map(({ name, role }) => [name, role])).toEqual([
      ['王五', ''],
      [' 宋 璟 ', '主编'],
    ])
    expect((await empty.library.settings.get({})).copyProfiles.map(({ id: own }) => own)).toEqual(['p2'])
  })

  it('a rule alone brings along whom it names: a step of somebody never becomes anybody’s', async () => {
    take(
      empty,
      items(from).filter(({ part }) => part === 'reviewRule'),
    )
    expect(await empty.library.people.list({})).toMatchObject([{ name: '宋璟', active: true }])
    const { steps } = await empty.library.reviews.rule({ words: 'zh-CN' })
    expect(steps[0]?.who).toHaveLength(1)
  })

  it('come in whole or not at all', () => {
    const before = items(empty)
    empty.db.exec("CREATE TRIGGER full BEFORE INSERT ON review_rule BEGIN SELECT RAISE(ABORT, 'full'); END")
    expect(() => take(empty, items(from))).toThrow('full')
    expect(items(empty)).toEqual(before)
  })
})

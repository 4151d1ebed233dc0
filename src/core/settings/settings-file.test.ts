// Settings as a file: written and read back equal, unknown names told, bad values and foreign files refused by name.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHECK_IDS, SEVERITIES } from '#shared/check'
import type { DeskItem } from '#shared/desk-file'
import { changeTo, settingAt } from '#shared/preferences'
import { DEFAULT_SETTINGS, type Settings } from '#shared/settings'
import { foldName } from '../text/fold-name'
import { settingItems, settingsFromFile, settingsToFile } from './settings-file'

const file = (settings: unknown, more: object = {}): string =>
  JSON.stringify({ format: 'galley-settings', version: 1, settings, ...more })
const refusal = (text: string): unknown => {
  try {
    return settingsFromFile(text, 'a.json')
  } catch (error) {
    const { code, subject } = error as { code: string; subject?: string }
    return [code, subject]
  }
}

const MINE: Settings = {
  ...DEFAULT_SETTINGS,
  language: 'en',
  theme: 'dark',
  motion: 'reduced',
  person: '宋璟',
  textView: { ...DEFAULT_SETTINGS.textView, zoom: 125, face: 'kai', measure: 48 },
  copyProfiles: [{ id: 'p1', name: '本报', base: 'news', on: [], off: [], severities: {} }],
  copyStyle: { zh: 'web', en: 'chicago', off: ['double-space'].slice(1) as never, own: 'p1' },
  panes: { list: 300 },
  backupEach: 10,
}

const valuesOf = (items: readonly DeskItem[]): Record<string, unknown> =>
  Object.fromEntries(items.flatMap(({ part, key, value }) => (part === 'settings' ? [[key, value]] : [])))

/** One of each part and more, as a desk has them. */
const OTHERS: readonly DeskItem[] = [
  { part: 'checks', key: 'decoration', value: { enabled: false } },
  { part: 'checks', key: 'too-short', value: { severity: 'block' } },
  { part: 'channels', key: 'website', value: { enabled: false, place: 35 } },
  {
    part: 'channels',
    key: 'own-1',
    value: {
      name: { 'zh-CN': '内网', en: 'Intranet' },
      limits: {
        'title-cp': {
          field: 'title',
          min: null,
          max: 24,
          visible: null,
          unit: 'cp',
          hard: true,
          sourceNote: { 'zh-CN': '本单位', en: 'House' },
          checkedOn: '',
          confidence: 'H',
        },
        gone: null,
      },
    },
  },
  { part: 'exportProfiles', key: 'wire', value: { profile: null, place: 5, removed: true } },
  { part: 'keys', key: 'file.export', value: [] },
  { part: 'keys', key: 'file.new', value: ['CmdOrCtrl+E'] },
  { part: 'people', key: '宋璟', value: { role: '责任编辑', active: true } },
  { part: 'people', key: '7', value: { role: '', active: false } },
  {
    part: 'reviewRule',
    key: 'rule',
    value: {
      on: true,
      apart: true,
      afterEdit: 'restart',
      steps: [{ id: 'first', name: '初审', kind: 'review', who: ['宋璟'], checks: ['导向'] }],
    },
  },
]

describe('settings as a file', () => {
  it('read back as they were, but for who sits here and how the window stands', () => {
    const text = settingsToFile(settingItems(MINE))
    const { items, unknown } = settingsFromFile(`\ufeff${text}`, 'a.json')
    expect(unknown).toEqual([])
    expect(items.filter(({ part }) => part === 'copyProfiles').map(({ value }) => value)).toEqual(
      MINE.copyProfiles,
    )
    const { person, panes, ...rest } = MINE
    expect({ ...DEFAULT_SETTINGS, ...changeTo(DEFAULT_SETTINGS, valuesOf(items)) }).toEqual({
      ...rest,
      copyProfiles: [],
      person: '',
      panes: {},
    })
    expect(text).not.toContain(person)
    expect(text).not.toContain(JSON.stringify(panes))
  })

  it('with all the other parts of a desk, in their order; the same desk gives the same bytes', () => {
    const all = [...settingItems(MINE), ...OTHERS]
    const text = settingsToFile(all)
    const read = settingsFromFile(text, 'a.json')
    expect(read).toEqual({ items: all, unknown: [] })
    expect(settingsToFile(read.items)).toBe(text)
  })

  it('as the first version wrote it is still read', () => {
    const { items } = settingsFromFile(
      file({ theme: 'dark', copyProfiles: MINE.copyProfiles }, { version: 1 }),
      'a.json',
    )
    expect(items).toEqual([
      { part: 'settings', key: 'theme', value: 'dark' },
      { part: 'copyProfiles', key: 'p1', value: MINE.copyProfiles[0] },
    ])
  })

  it('sections and rules of checks that are not known are told, the rest is read', () => {
    const { items, unknown } = settingsFromFile(
      file({}, { later: {}, checks: { 'no-such-rule': {}, decoration: { enabled: false } } }),
      'a.json',
    )
    expect(items).toEqual([{ part: 'checks', key: 'decoration', value: { enabled: false } }])
    expect(unknown).toEqual(['later', 'checks: no-such-rule'])
  })

  it('a few are enough, and the others are left as they are', () => {
    const { items } = settingsFromFile(file({ theme: 'light', 'textView.line': 160 }), 'a.json')
    const values = valuesOf(items)
    expect(values).toEqual({ theme: 'light', 'textView.line': 160 })
    const change = changeTo(MINE, values)
    expect(change).toEqual({ theme: 'light', textView: { ...MINE.textView, line: 160 } })
  })

  it('names that are not known are told, also those that mean something to JavaScript', () => {
    const text = `{"format":"galley-settings","version":1,"settings":{"later":1,"__proto__":{"a":1},"person":"x","panes":{},"theme":"dark","textView.colour":"red","constructor":2}}`
    const { items, unknown } = settingsFromFile(text, 'a.json')
    expect(valuesOf(items)).toEqual({ theme: 'dark' })
    expect(unknown).toEqual(['later', '__proto__', 'person', 'panes', 'textView.colour', 'constructor'])
  })

  it.each([
    [file({ theme: 'mauve' }), 'a.json: theme'],
    [file({ theme: 'dark', 'textView.zoom': 1e9 }), 'a.json: textView.zoom'],
    [file({ 'textView.zoom': '125' }), 'a.json: textView.zoom'],
    [file({ backupEach: 0.5 }), 'a.json: backupEach'],
    [file({ copyProfiles: [{ id: '../x' }] }), 'a.json: copyProfiles'],
    [file({ smartQuotes: null }), 'a.json: smartQuotes'],
    [file({}, { format: 'galley-copy-profile' }), 'a.json'],
    [file({}, { channels: { 'Not A Key': {} } }), 'a.json: channels: Not A Key'],
    [file({}, { channels: { website: { colour: 'red' } } }), 'a.json: channels: website'],
    [file({}, { channels: [] }), 'a.json: channels'],
    [file({}, { checks: { decoration: { severity: 'mild' } } }), 'a.json: checks: decoration'],
    [file({}, { keys: { 'file.new': ['a', 'b', 'c'] } }), 'a.json: keys: file.new'],
    [file({}, { people: {} }), 'a.json: people'],
    [file({}, { people: [{ role: '编辑' }] }), 'a.json: people'],
    [file({}, { people: [{ name: ' ' }] }), 'a.json: people:  '],
    [file({}, { people: [{ name: 'Li Na' }, { name: 'ｌｉ ｎａ' }] }), 'a.json: people: ｌｉ ｎａ'],
    [file({}, { reviewRule: { on: true, apart: true, afterEdit: 'next', steps: [] } }), 'a.json: reviewRule'],
    [file([]), 'a.json'],
    [file({}, { version: '1' }), 'a.json'],
    ['', 'a.json'],
    ['{', 'a.json'],
    ['null', 'a.json'],
    ['[]', 'a.json'],
  ])('refuses %s', (text, subject) => {
    expect(refusal(text)).toEqual(['settings-unreadable', subject])
  })

  it('what a later version has written is refused as that', () => {
    expect(refusal(file({ theme: 'dark' }, { version: 3 }))).toEqual(['settings-newer', 'a.json'])
  })

  it('whatever a desk has is read back as it was, in its order', () => {
    const name = fc.string({
      minLength: 1,
      maxLength: 12,
      unit: fc.constantFrom('宋', '璟', '李', 'A', 'b', '0', '9', '·', ' '),
    })
    const one = fc.oneof(
      fc
        .record({ key: fc.stringMatching(/^[a-z0-9-]{1,8}$/), enabled: fc.boolean(), place: fc.integer() })
        .map(({ key, ...value }): DeskItem => ({ part: 'channels', key, value })),
      fc
        .record({ key: fc.constantFrom(...CHECK_IDS), severity: fc.constantFrom(...SEVERITIES) })
        .map(({ key, ...value }): DeskItem => ({ part: 'checks', key, value })),
      fc
        .record({ key: fc.string({ minLength: 1, maxLength: 9 }), value: fc.array(name, { maxLength: 2 }) })
        .map(({ key, value }): DeskItem => ({ part: 'keys', key, value })),
      fc
        .record({
          key: name.map((said) => said.trim() || '甲'),
          role: fc.constantFrom('', '编辑'),
          active: fc.boolean(),
        })
        .map(({ key, ...value }): DeskItem => ({ part: 'people', key, value })),
    )
    const desk = fc.uniqueArray(one, {
      selector: ({ part, key }) => `${part} ${foldName(key)} ${part === 'people' ? '' : key}`,
    })
    fc.assert(
      fc.property(desk, (items) => {
        const read = settingsFromFile(settingsToFile(items), 'a.json')
        const sorted = (all: readonly DeskItem[]) =>
          all.map((item) => JSON.stringify([item.part, item.key, item.value])).toSorted()
        expect(read.unknown).toEqual([])
        expect(sorted(read.items)).toEqual(sorted(items))
        const people = (all: readonly DeskItem[]) => all.filter(({ part }) => part === 'people')
        expect(people(read.items)).toEqual(people(items))
        // Written again it is the same file.
        expect(settingsToFile(read.items)).toBe(settingsToFile(items))
      }),
    )
  })

  it('any text is read or refused, and what is read can be set', () => {
    const any = fc.oneof(
      fc.string(),
      fc.json(),
      fc.dictionary(fc.string(), fc.jsonValue()).map((one) => file(one)),
      fc
        .record({ theme: fc.jsonValue(), 'textView.zoom': fc.jsonValue(), houseStyle: fc.jsonValue() })
        .map((one) => file(one)),
      fc
        .record({ channels: fc.jsonValue(), people: fc.jsonValue(), reviewRule: fc.jsonValue() })
        .map((one) => file({}, one)),
      fc
        .record({ theme: fc.constantFrom('dark', 'light'), 'textView.zoom': fc.integer() })
        .map((one) => file(one)),
    )
    fc.assert(
      fc.property(any, (text) => {
        const found = refusal(text)
        const code: unknown = Array.isArray(found) ? found[0] : 'read'
        expect(['settings-unreadable', 'settings-newer', 'read']).toContain(code)
        const { items = [] } = found as { items?: readonly DeskItem[] }
        const values = valuesOf(items)
        const then = { ...DEFAULT_SETTINGS, ...changeTo(DEFAULT_SETTINGS, values) } as Settings
        for (const [name, value] of Object.entries(values)) expect(settingAt(then, name)).toEqual(value)
      }),
    )
  })
})

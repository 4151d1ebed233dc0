// Settings as a file: written and read back equal, unknown names told, bad values and foreign files refused by name.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeTo, settingAt } from '#shared/preferences'
import { DEFAULT_SETTINGS, type Settings } from '#shared/settings'
import { settingsFromFile, settingsToFile } from './settings-file'

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

describe('settings as a file', () => {
  it('read back as they were, but for who sits here and how the window stands', () => {
    const { values, unknown } = settingsFromFile(`\ufeff${settingsToFile(MINE)}`, 'a.json')
    expect(unknown).toEqual([])
    const { person, panes, ...rest } = MINE
    expect({ ...DEFAULT_SETTINGS, ...changeTo(DEFAULT_SETTINGS, values) }).toEqual({
      ...rest,
      person: '',
      panes: {},
    })
    expect(settingsToFile(MINE)).not.toContain(person)
    expect(settingsToFile(MINE)).not.toContain(JSON.stringify(panes))
  })

  it('a few are enough, and the others are left as they are', () => {
    const { values } = settingsFromFile(file({ theme: 'light', 'textView.line': 160 }), 'a.json')
    expect(values).toEqual({ theme: 'light', 'textView.line': 160 })
    const change = changeTo(MINE, values)
    expect(change).toEqual({ theme: 'light', textView: { ...MINE.textView, line: 160 } })
  })

  it('names that are not known are told, also those that mean something to JavaScript', () => {
    const text = `{"format":"galley-settings","version":1,"settings":{"later":1,"__proto__":{"a":1},"person":"x","panes":{},"theme":"dark","textView.colour":"red","constructor":2}}`
    const { values, unknown } = settingsFromFile(text, 'a.json')
    expect(values).toEqual({ theme: 'dark' })
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
    expect(refusal(file({ theme: 'dark' }, { version: 2 }))).toEqual(['settings-newer', 'a.json'])
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
        .record({ theme: fc.constantFrom('dark', 'light'), 'textView.zoom': fc.integer() })
        .map((one) => file(one)),
    )
    fc.assert(
      fc.property(any, (text) => {
        const found = refusal(text)
        const code: unknown = Array.isArray(found) ? found[0] : 'read'
        expect(['settings-unreadable', 'settings-newer', 'read']).toContain(code)
        const { values = {} } = found as { values?: Record<string, unknown> }
        const then = { ...DEFAULT_SETTINGS, ...changeTo(DEFAULT_SETTINGS, values) } as Settings
        for (const [name, value] of Object.entries(values)) expect(settingAt(then, name)).toEqual(value)
      }),
    )
  })
})

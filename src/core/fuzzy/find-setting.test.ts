// What is typed into the settings, what must then stand first, what must not be found, and which letters are marked.
import { describe, expect, it } from 'vitest'
import { PREFERENCES, type PreferenceId } from '#shared/preferences'
import { preferenceTexts } from '#shared/texts/preferences'
import { settingsTexts } from '#shared/texts/settings'
import { readingsOf } from '../text/pinyin'
import { findSetting, type FoundSetting } from './find-setting'

type Tongue = 'zh-CN' | 'en'

function found(typed: string, language: Tongue = 'zh-CN'): readonly [PreferenceId, FoundSetting][] {
  const said = (id: PreferenceId, section: (typeof PREFERENCES)[number]['section'], tongue: Tongue) => ({
    ...preferenceTexts[tongue][id],
    section: settingsTexts[tongue].sections[section],
  })
  return PREFERENCES.flatMap(({ id, section }) => {
    const other = language === 'en' ? 'zh-CN' : 'en'
    const one = findSetting(typed, said(id, section, language), said(id, section, other), readingsOf)
    return one === undefined ? [] : [[id, one] as [PreferenceId, FoundSetting]]
  }).toSorted(([, a], [, b]) => a.rank - b.rank)
}

describe('what is typed into the settings', () => {
  it.each([
    ['行高', 'textView.line'],
    ['hanggao', 'textView.line'],
    ['hg', 'textView.line'],
    ['line height', 'textView.line'],
    ['备份位置', 'backupPlace'],
    ['wdxm', 'person'],
    ['dark', 'theme'],
    ['fanjian', 'foldHan'],
    ['三审三校', 'reviewRule'],
    ['公众号', 'copyStyle.zh'],
    ['引号', 'smartQuotes'],
    ['xlsx', 'wordLists'],
  ] as const)('%s → %s', (typed, first) => {
    expect(found(typed)[0]?.[0]).toBe(first)
  })

  it.each([
    ['typewriter', 'textView.typewriter'],
    ['backups', 'backups'],
    ['network', 'offline'],
    ['字体', 'textView.face'],
    ['dzj', 'textView.typewriter'],
    ['synced folder', 'backupPlace'],
    ['newspaper', 'copyStyle.zh'],
  ] as const)('in English: %s → %s', (typed, first) => {
    expect(found(typed, 'en')[0]?.[0]).toBe(first)
  })

  it('each is found by its own name, in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const)
      for (const { id } of PREFERENCES) {
        const { name } = preferenceTexts[language][id]
        const [first] = found(name, language)
        expect(first && preferenceTexts[language][first[0]].name).toBe(name)
      }
  })

  it('a section’s name finds all that is in it', () => {
    const ids = found('备份').map(([id]) => id)
    const inIt = PREFERENCES.filter(({ section }) => section === 'backups').map(({ id }) => id)
    expect(inIt.length).toBeGreaterThan(3)
    expect(ids).toEqual(expect.arrayContaining(inIt))
  })

  it('nothing is found by chance or by nothing', () => {
    for (const typed of ['', ' ', '，', 'qqq', 'qz', 'xylophone', '量子']) expect(found(typed)).toEqual([])
  })

  it('marks what was met, in the name and in the explanation', () => {
    const marked = (typed: string, id: PreferenceId): readonly string[] => {
      const one = found(typed).find(([other]) => other === id)?.[1]
      const { name, says } = preferenceTexts['zh-CN'][id]
      return [
        ...(one?.name ?? []).map(([from, to]) => name.slice(from, to)),
        ...(one?.says ?? []).map(([from, to]) => says.slice(from, to)),
      ]
    }
    expect(marked('hanggao', 'textView.line')).toEqual(['行高'])
    expect(marked('繁简', 'foldHan')).toEqual(['繁简'])
    expect(marked('黨建', 'foldHan')).toEqual(['黨建'])
    expect(marked('tongbu wenjianjia', 'backupPlace')).toEqual(['同步文件夹'])
  })
})

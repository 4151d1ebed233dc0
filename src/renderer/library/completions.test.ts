// What the search field offers: operators and values of both languages, and which of them it would not understand.
import { describe, expect, test } from 'vitest'
import {
  filterValue,
  FILTERS,
  HAS,
  IS,
  operatorOf,
  SOUND_OPERATORS,
  TEXT_OPERATORS,
} from '#core/search/words'
import { channelsWith } from '#core/headline/channel-edits'
import { DEFAULT_CHANNELS } from '#core/headline/default-channels'
import { LANGUAGES } from '#shared/settings'
import type { Tag } from '#shared/tag'
import { searchTexts } from '#shared/texts/search'
import { doubtOf, offersAt, termsOf, type Known } from './completions'

const tag = (name: string, count: number, aliases: readonly string[] = []): Tag => ({
  id: name,
  name,
  parentId: null,
  colour: 'none',
  count,
  own: count,
  aliases,
  readings: [],
})
const CHANNELS = channelsWith(DEFAULT_CHANNELS, new Map())
const KNOWN: Known = {
  language: 'zh-CN',
  tags: [tag('党建', 3, ['党的建设']), tag('财经', 9), tag('New York', 1)],
  channels: CHANNELS,
  names: { author: ['闫方舟'], editor: [], source: [], organisation: [] },
  today: '2026-11-23',
}
/** What the query becomes by the offer at the caret `|`. */
function after(query: string, n = 0): string | null {
  const caret = query.indexOf('|')
  const text = query.replace('|', '')
  const offers = offersAt(text, caret, KNOWN)
  const offer = offers?.list[n]
  return offers && offer ? text.slice(0, offers.from) + offer.text + text.slice(offers.to) : null
}
const shown = (query: string): readonly string[] =>
  offersAt(query, query.length, KNOWN)?.list.map((one) => one.shown) ?? []

test('what is written in the texts is what the query language understands', () => {
  for (const language of LANGUAGES) {
    const { operators, has, is, lang, examples } = searchTexts[language]
    for (const name of [...TEXT_OPERATORS, ...SOUND_OPERATORS, ...FILTERS]) {
      expect(operatorOf(operators[name])).toBe(name)
      expect(termsOf(examples[name])).toMatchObject([{ operator: name }])
      const known = examples[name].slice(examples[name].indexOf(':') + 1)
      expect(doubtOf(examples[name], { tags: [tag(known, 1)], channels: CHANNELS })).toBeNull()
    }
    for (const one of HAS) expect(filterValue('has', has[one])).toBe(one)
    for (const one of IS) expect(filterValue('is', is[one])).toBe(one)
    for (const one of ['zh', 'en'] as const) expect(filterValue('lang', lang[one])).toBe(one)
  }
})

describe('names of operators', () => {
  test('from one Han character or two letters on, in the language typed', () => {
    expect(shown('标')).toEqual(['标签:', '标题:'])
    expect(shown('t')).toEqual([])
    expect(shown('ta')).toEqual(['tag:'])
    expect(shown('OR')).toEqual(['organisation:'])
    expect(shown('没有这个词')).toEqual([])
  })
  test('stand in place of the piece at the caret, whatever is around it', () => {
    expect(after('党建 -标|')).toBe('党建 -标签:')
    expect(after('(标|题 OR 书记)')).toBe('(标签: OR 书记)')
    expect(after('党| 标')).toBeNull()
    expect(after('"标|"')).toBeNull()
  })
})

describe('values', () => {
  test('tags by name, alias and initials; those most used first; quoted where they have blanks', () => {
    expect(shown('标签:')).toEqual(['财经', '党建', 'New York'])
    expect(shown('tag:dj')).toEqual(['党建'])
    expect(shown('标签：党的')).toEqual(['党建'])
    expect(after('标签:new|')).toBe('标签:"New York" ')
    expect(after('tag:"New Y| 书记')).toBe('tag:"New York" ')
  })
  test('in the language that the operator is typed in', () => {
    expect(after('阶段:dr|')).toBe('阶段:草稿 ')
    expect(after('stage:草|')).toBe('stage:draft ')
    expect(shown('是:')).toEqual(['待定', '导入', '有标签', '无标签', '重复', '已导出', '导出后有改'])
    expect(shown('author:')).toEqual(['闫方舟'])
  })
  test('days from this one', () => {
    expect(shown('after:')).toEqual(['2026-11-23', '2026-11', '2026'])
    expect(shown('晚于:今')).toEqual(['2026-11-23', '2026'])
  })
  test('none once a value is typed out', () => {
    expect(shown('阶段:草稿')).toEqual([])
    expect(shown('作者:闫方舟')).toEqual([])
  })
})

describe('doubts', () => {
  const doubt = (query: string) => doubtOf(query, KNOWN)
  test('a value that its operator does not know, a tag that is not there', () => {
    expect(doubt('阶段:明天 党建')).toEqual({ kind: 'value', name: '阶段', value: '明天' })
    expect(doubt('after:2023-13')).toEqual({ kind: 'value', name: 'after', value: '2023-13' })
    expect(doubt('党建 -tag:体育')).toEqual({ kind: 'tag', value: '体育' })
  })
  test('none where all is understood, or still being typed', () => {
    for (const query of [
      '标签:党的建设',
      '(tag:党建)',
      'tag:"new york"',
      '阶段:',
      '作者:谁也不是',
      '12:30',
      '',
    ])
      expect(doubt(query)).toBeNull()
  })
})

test('a tag spelled as a whole is one that is there', () => {
  const spelled = { ...tag('党建', 1), readings: ['dang jian'] }
  expect(doubtOf('tag:dj', { tags: [spelled], channels: CHANNELS })).toBeNull()
  expect(doubtOf('tag:dangj', { tags: [spelled], channels: CHANNELS })).toBeNull()
  expect(doubtOf('tag:dan', { tags: [spelled], channels: CHANNELS })).toEqual({ kind: 'tag', value: 'dan' })
})

test('channels by name in either language, by their beginning, and none that is not there', () => {
  expect(shown('拟发:公众号')).toEqual(['微信公众号（后台）', '微信公众号（接口）'])
  expect(after('for:wechat|')).toBe('for:"WeChat account (editor)" ')
  for (const query of ['for:wechat', '拟发:微信公众号（接口）', 'for:"WeChat account (API)"'])
    expect(doubtOf(query, KNOWN)).toBeNull()
  expect(doubtOf('for:号外', KNOWN)).toEqual({ kind: 'channel', value: '号外' })
})

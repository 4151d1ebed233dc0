// Type-ahead: every way in which a person may type a tag, and some in which nobody means it.
import { describe, expect, it } from 'vitest'
import { findTag, spellsName } from './find'
import { readings } from './readings'

const tag = (name: string, ...aliases: string[]) => ({
  name,
  aliases,
  readings: [name, ...aliases].map(readings),
})
const rank = (typed: string, name: string): number | undefined => findTag(typed, tag(name))?.rank

describe('readings', () => {
  it('has none where nothing is Han', () => expect(readings('Reform 2026')).toBe(''))
  it.each([
    ['长江', 'zhang jiang|chang jiang'],
    ['绿化', 'lv|lu hua'],
    ['AI模型', 'a i mo xing'],
  ])('%s', (name, expected) => {
    const found = readings(name)
    for (const unit of expected.replaceAll('|', ' ').split(' ')) expect(found).toContain(unit)
  })
})

describe('findTag', () => {
  it.each([
    '乡村振兴',
    '乡村',
    'xiangcunzhenxing',
    'xiang cun',
    'xczx',
    'xc',
    'xiangczx',
    "xiang'cun",
    'xcz',
    'xcunzh',
  ])('finds 乡村振兴 by %s from its beginning', (typed) =>
    expect(rank(typed, '乡村振兴')).toBeLessThanOrEqual(2),
  )
  it.each([
    ['chang', '长江'],
    ['zhangj', '长江'],
    ['yinyue', '音乐'],
    ['yinle', '音乐'],
    ['lvhua', '绿化'],
    ['lühua', '绿化'],
    ['yh', '银行'],
    ['yinhang', '银行'],
    ['yinxing', '银行'],
    ['aimo', 'AI模型'],
    ['ＡＩ', 'AI模型'],
    ['zhs', '中华社'],
    ['zhonghs', '中华社'],
  ])('finds by any reading: %s → %s', (typed, name) => expect(rank(typed, name)).toBeDefined())
  it.each([
    ['zx', '乡村振兴', 4],
    ['振兴', '乡村振兴', 3],
    ['乡村振兴', '乡村振兴', 0],
  ])('%s stands within %s: rank %i', (typed, name, expected) => expect(rank(typed, name)).toBe(expected))
  it.each([
    ['xzx', '乡村振兴'],
    ['xiangzun', '乡村振兴'],
    ['form', 'Art'],
    ['。', '党建'],
    ['a'.repeat(60), '乡村振兴'],
  ])('does not find: %s → %s', (typed, name) => expect(rank(typed, name)).toBeUndefined())
  it('finds all alike while nothing is typed', () => expect(rank('  ', '党建')).toBe(0))

  it('finds by another name, after all its own name could give, and says which', () => {
    const found = tag('乡村振兴', '乡建', '新农村')
    expect(findTag('乡建', found)).toEqual({ rank: 5, alias: '乡建' })
    expect(findTag('xinnc', found)).toEqual({ rank: 7, alias: '新农村' })
    expect(findTag('乡', found)).toEqual({ rank: 1, alias: null })
  })

  it('stays quick where every letter may begin a reading', () => {
    const long = tag('阿'.repeat(60))
    expect(findTag(`${'ae'.repeat(29)}x`, long)).toBeUndefined()
  }, 500)
})

it.each([
  ['dj', '党建', true],
  ['dangj', '党建', true],
  ['DangJian', '党建', true],
  ['dan', '党建', false],
  ['d', '党建', false],
  ['djyl', '党建', false],
  ['cq', '重庆', true],
  ['zhq', '重庆', true],
  ['aimx', 'AI模型', true],
  ['党建', '党建', false],
  ['ai', 'AI', false],
])('%s spells the whole of %s: %s', (typed, name, expected) =>
  expect(spellsName(typed, readings(name))).toBe(expected),
)

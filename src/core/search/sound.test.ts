// Pinyin against the plainest way: every run of characters, every reading, every piece.
import { polyphonic } from 'pinyin-pro'
import { expect, test } from 'vitest'
import { compile, holds, NO_TEXT } from './query'
import { mayBeSound, soundOf, waysOf } from './sound'
import { spelledIn } from './spelling'
import { SYLLABLES } from './syllables'

const spelled = (text: string, typed: string): string[] => {
  const sound = soundOf(typed)
  return sound ? spelledIn(text, sound).map(([start, end]) => text.slice(start, end)) : ['no pinyin']
}

test.each([
  ['包头市九原区委', 'jiuyuanqu', ['九原区']],
  ['包头市九原区委', 'jyq', ['九原区']],
  ['包头市九原区委', 'jyuanq', ['九原区']],
  ['包头市九原区委', 'jiuyq', ['九原区']],
  ['包头市九原区委', 'jiuyuanq', ['九原区']],
  ['包头市九原区委', 'jiuyuanquw', ['九原区委']],
  ['包头市九原区委', 'jiuyuanquwa', []],
  ['九、原区', 'jyq', []],
  ['九原 区', 'jyq', []],
  ['九原A区', 'jyq', []],
  ['重庆长江', 'chongqing', ['重庆']],
  ['重庆长江', 'zhongqing', ['重庆']],
  ['重庆长江', 'cq', ['重庆']],
  ['重庆长江', 'zhq', ['重庆']],
  ['重庆长江', 'changjiang', ['长江']],
  ['重庆長江', 'zhangj', ['長江']],
  ['银行与行长', 'yinhang', ['银行']],
  ['銀行与行长', 'yinxing', ['銀行']],
  ['银行与行长', 'hangzh', ['行长']],
  ['西安先安', 'xian', ['西安', '先']],
  ['西安先安', "xi'an", ['西安']],
  ['西安先安', 'xi an', ['西安']],
  ['西安先安', "xian'", ['西安', '先']],
  ['西安先安', "xian'a", ['先安']],
  ['女生绿', 'nv', ['女']],
  ['女生绿', 'nü', ['女']],
  ['女生绿', 'lü', ['绿']],
  ['女生绿', 'lǜ', ['绿']],
  ['女生绿', 'LU:', ['绿']],
  ['战略', 'zhanlue', ['战略']],
  ['战略', 'zhanlve', ['战略']],
  ['中国中国', 'zg', ['中国', '中国']],
  ['中中中', 'zz', ['中中']],
  ['𠮷野家', 'yj', ['野家']],
  ['方案反感', 'fangan', ['方案', '反感']],
  ['方案反感', 'ｆａｎｇａｎ', ['方案', '反感']],
  ['abc', 'abc', []],
  ['九', '九', ['no pinyin']],
  ['九', 'j9', ['no pinyin']],
  ['九', 'uu', ['no pinyin']],
  ['九', '', ['no pinyin']],
])('%s by %s: %j', (text, typed, expected) => expect(spelled(text, typed)).toEqual(expected))

test('every reading is one of the syllables', () => {
  const missing = new Set<string>()
  for (let unit = 0x3400; unit < 0xa000; unit++)
    for (const reading of polyphonic(String.fromCharCode(unit), {
      toneType: 'none',
      type: 'array',
      v: true,
    })[0] ?? [])
      if (/^[a-z]{1,6}$/.test(reading) && !SYLLABLES.has(reading)) missing.add(reading)
  expect([...missing]).toEqual([])
})

test('what a way begins with begins each spelling, however long the word', () => {
  const ways = (typed: string) => {
    const sound = soundOf(typed)
    return sound ? waysOf(sound) : []
  }
  expect(ways('jyq').map((way) => way.map(({ letters }) => letters).join(' '))).toEqual(['j y q'])
  expect(
    ways('xian')
      .map((way) => way.map(({ letters }) => letters).join(' '))
      .toSorted(),
  ).toEqual(['xi a n', 'xi an', 'xia n', 'xian'])
  expect(ways('an'.repeat(30)).length).toBeLessThanOrEqual(40)
  expect(ways('an'.repeat(30)).length).toBeGreaterThan(0)
  expect(ways('an'.repeat(31))).toEqual([])
})

test.each([
  ['women', true],
  ['jyq', true],
  ['JYQ', true],
  ['station', true],
  ['input', false],
  ['thing', false],
  ['j', false],
  ["xi'an", false],
  ['A股', false],
  ['k12', false],
])('whether the bare word %s may be meant by its sound: %j', (word, expected) =>
  expect(mayBeSound(word)).toBe(expected),
)

test('only words named so are looked for by their sound, and none that is denied', () => {
  const speech = { spelledIn, words: new Set(['jyq']) }
  const found = (query: string, headline: string): boolean =>
    holds(compile(query, { simplify: true }, speech).condition, { ...NO_TEXT, headline }, [])
  expect(found('jyq', '九原区')).toBe(true)
  expect(found('九原 jyq', '九原区')).toBe(true)
  expect(found('-jyq', '九原区')).toBe(true)
  expect(found('"jyq"', '九原区')).toBe(false)
  expect(found('标题:jyq', '九原区')).toBe(false)
  expect(found('jy', '九原区')).toBe(false)
  expect(found('-pinyin:jy', '九原区')).toBe(false)
  expect(found('name:jy name:"原区"', '九原区')).toBe(true)
  expect(found('name:"jiu yuan"', '九原区')).toBe(true)
  expect(found('题名:AI', '用AI写')).toBe(true)
})

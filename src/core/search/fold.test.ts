// Folding keeps every offset; tokens and traditional characters.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classTable, fold, foldTable, variantsOf } from './fold'
import { TRADITIONAL_TO_SIMPLIFIED } from './simplified'

const both = { simplify: true }
const plain = { simplify: false }

test.each([
  ['ＬＩＮＵＸ　５Ｇ', 'linux 5g'],
  ['黨建引領鄉村振興', '党建引领乡村振兴'],
  ['後來剪短頭髮，於是', '后来剪短头发,于是'],
  ['馬克・吐温——“哥倫布”', '马克·吐温--"哥伦布"'],
  ['ΣΊΣΥΦΟΣ σίσυφος', 'σίσυφοσ σίσυφοσ'],
  ['⽔库 ①', '水库 1'],
  ['½ ㎡ … ß İ', '½ ㎡ … ß İ'],
  ['乾隆 著名 徵羽 慰藉', '乾隆 著名 徵羽 慰藉'],
  ['𠮷\ud800x\udc00', '𠮷\ufffdx\ufffd'],
])('%j → %j', (from, to) => {
  expect(fold(from, both)).toBe(to)
})

test('traditional characters stay if that is wished', () => {
  expect(fold('黨建ＡＩ', plain)).toBe('黨建ai')
})

test('as long as before, and folded once for all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      for (const folding of [both, plain]) {
        const once = fold(text, folding)
        expect(once.length).toBe(text.length)
        expect(fold(once, folding)).toBe(once)
      }
    }),
  )
})

test('every unit is among the variants of what it folds to', () => {
  for (const folding of [both, plain])
    expect(
      [...foldTable(folding).keys()].filter(
        (unit) => !variantsOf(foldTable(folding)[unit] ?? 0, folding).includes(unit),
      ),
    ).toEqual([])
})

test('the table is pairwise, without repetition and without chains, Han only', () => {
  const units = TRADITIONAL_TO_SIMPLIFIED.split('')
  const from = units.filter((_, at) => at % 2 === 0)
  const to = units.filter((_, at) => at % 2 === 1)
  expect(from.length).toBe(to.length)
  expect(from.length).toBeGreaterThan(2800)
  expect(new Set(from).size).toBe(from.length)
  expect(to.filter((unit) => from.includes(unit))).toEqual([])
  expect(units.filter((unit) => !/\p{Script=Han}/u.test(unit))).toEqual([])
})

test('Han, kana and hangul stand by themselves, letters and digits make words, the rest separates', () => {
  const kinds = (text: string): number[] => Array.from(text, (unit) => classTable()[unit.charCodeAt(0)] ?? -1)
  expect(kinds('党〇々アーあ한ㄅ')).toEqual([2, 2, 2, 2, 2, 2, 2, 2])
  expect(kinds('a0яéก')).toEqual([1, 1, 1, 1, 1])
  expect(kinds(' ,，_·・-\n\u0000\ue000\ufffd')).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
})

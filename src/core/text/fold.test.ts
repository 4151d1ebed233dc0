// Folding: what is the same headline and what is not.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold'

test.each([
  ['国家智慧教育读书平台上线,鼓励学校', '国家智慧教育读书平台上线，鼓励 学校'],
  ['“村ＢＡ”总决赛', '“村BA”总决赛！'],
  ['AI大模型', 'ai 大模型…'],
  ['1,234人', '1234人'],
  ['3:0', '3：0'],
  ['你好\u200b世界', '你好世界'],
  ['Straße  News', 'straße news'],
])('%j and %j are the same', (a, b) => {
  expect(fold(a)).toBe(fold(b))
})

test.each([
  ['2.1亿', '21亿'],
  ['比分3:0', '比分30'],
  ['C#', 'C'],
  ['C++', 'C'],
  ['*ST海伦', 'ST海伦'],
  ['2021-2022', '20212022'],
  ['增长-5%', '增长5%'],
  ['上涨5%', '上涨5'],
])('%j and %j differ', (a, b) => {
  expect(fold(a)).not.toBe(fold(b))
})

test('folding twice changes nothing more', () => {
  const parts = fc.array(
    fc.constantFrom('1', '2', '.', ':', '-', '“', ' ', '#', 'c', '*', 'ST', '%', '，', '﹣', '~', '/', 'İ'),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        parts.map((list) => list.join('')),
      ),
      (text) => {
        const once = fold(text)
        expect(fold(once)).toBe(once)
      },
    ),
    { numRuns: 2000 },
  )
})

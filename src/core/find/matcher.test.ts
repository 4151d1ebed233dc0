// Finding against a scanner that tries every place; folding, words, whole characters, patterns, replacements.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Find, Found } from '#shared/find'
import { fold } from '../search/fold'
import { folded, foldingOf } from './folding'
import { matcherOf } from './matcher'
import { replaced } from './texts'

const FIND: Find = {
  text: '',
  regex: false,
  matchCase: false,
  wholeWord: false,
  foldWidth: true,
  foldHan: false,
}
const MOST = 10_000
const places = (text: string, find: Partial<Find>): string[] =>
  matcherOf({ ...FIND, ...find }, '')
    .find(text, MOST)
    .map(({ from, to }) => text.slice(from, to))
const put = (text: string, find: Partial<Find>, replacement: string): string =>
  replaced(text, matcherOf({ ...FIND, ...find }, replacement).find(text, MOST))

/** Characters of which texts are made that have traps in them: width, case, traditional, pairs, combining marks. */
const LETTERS = 'aA ａＡbB 党黨建，,（(。é e\u0301 👨\u200d👩\u200d👧 𠮷ß㈠ ｶﾞ が-_1１'.split('')
const text = (max: number) => fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: max })
const options = fc.record({
  matchCase: fc.boolean(),
  wholeWord: fc.boolean(),
  foldWidth: fc.boolean(),
  foldHan: fc.boolean(),
})

/** Every place from the left, the text cut up anew at each: slow and plain. */
function scanned(given: string, find: Find): (readonly [number, number])[] {
  const same = (a: string, b: string): boolean => {
    const table = foldingOf({ ...find, regex: false })
    return folded(a, table) === folded(b, table)
  }
  const starts = (granularity: 'grapheme' | 'word'): Set<number> =>
    new Set([
      ...Array.from(new Intl.Segmenter('zh', { granularity }).segment(given), (piece) => piece.index),
      given.length,
    ])
  const whole = starts('grapheme')
  const words = starts('word')
  const isHan = (one: string): boolean => /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]$/u.test(one)
  const isWord = (one: string): boolean => /^[\p{L}\p{N}\p{M}_]$/u.test(one)
  const between = (at: number): boolean => {
    const left = Array.from(given.slice(0, at)).at(-1) ?? ''
    const right = Array.from(given.slice(at))[0] ?? ''
    if (!isWord(left) || !isWord(right) || isHan(left) !== isHan(right)) return true
    return isHan(left) && words.has(at)
  }
  const found: (readonly [number, number])[] = []
  for (let at = 0; at < given.length;) {
    const end = at + find.text.length
    const fits =
      find.text !== '' &&
      end <= given.length &&
      same(given.slice(at, end), find.text) &&
      whole.has(at) &&
      whole.has(end) &&
      (!find.wholeWord || (between(at) && between(end)))
    if (fits) found.push([at, end])
    at = fits ? end : at + 1
  }
  return found
}

describe('a plain text', () => {
  it('is found where a scanner of every place finds it', () => {
    fc.assert(
      fc.property(text(40), text(3), options, (given, wanted, chosen) => {
        const find: Find = { text: wanted, regex: false, ...chosen }
        const found = matcherOf(find, '').find(given, MOST)
        expect(found.map(({ from, to }) => [from, to])).toEqual(scanned(given, find))
      }),
      { numRuns: 2000 },
    )
  })

  it('leaves all outside the hits as it was, whatever is put in', () => {
    fc.assert(
      fc.property(text(40), text(2), text(4), options, (given, wanted, insert, chosen) => {
        const found = matcherOf({ text: wanted, regex: false, ...chosen }, insert).find(given, MOST)
        const after = replaced(given, found)
        let [at, now] = [0, 0]
        for (const { from, to } of found) {
          expect(after.slice(now, now + from - at)).toBe(given.slice(at, from))
          now += from - at
          expect(after.slice(now, now + insert.length)).toBe(insert)
          now += insert.length
          at = to
        }
        expect(after.slice(now)).toBe(given.slice(at))
      }),
    )
  })

  it.each([
    ['Galley galley GALLEY', { text: 'galley' }, ['Galley', 'galley', 'GALLEY']],
    ['Galley galley', { text: 'galley', matchCase: true }, ['galley']],
    ['ＡＩ和AI', { text: 'ai' }, ['ＡＩ', 'AI']],
    ['ＡＩ和AI', { text: 'AI', foldWidth: false }, ['AI']],
    ['（一）(一)', { text: '(一)' }, ['（一）', '(一)']],
    ['抓好黨建，党建', { text: '党建', foldHan: true }, ['黨建', '党建']],
    ['抓好黨建，党建', { text: '党建' }, ['党建']],
    ['哈哈哈哈哈', { text: '哈哈' }, ['哈哈', '哈哈']],
    ['cafe\u0301 cafe', { text: 'cafe' }, ['cafe']],
    ['一家👨‍👩‍👧和👨', { text: '👨' }, ['👨']],
    ['$1 (a+) [x]', { text: '(a+)' }, ['(a+)']],
    ['', { text: 'a' }, []],
    ['abc', { text: '' }, []],
  ] as const)('%j: %j', (given, find, expected) => {
    expect(places(given, find)).toEqual(expected)
  })

  it.each([
    // 大学生 is one word of the dictionary, 学生 is none in it.
    ['大学生和学生', '学生', ['学生']],
    ['cat concat cat_1 cat. Cat', 'cat', ['cat', 'cat', 'Cat']],
    ['AI时代的AIGC', 'ai', ['AI']],
    ['第5G网 5G', '5G', ['5G', '5G']],
    ['naïve naïvely', 'naïve', ['naïve']],
  ] as const)('as whole words in %j: %j', (given, wanted, expected) => {
    expect(places(given, { text: wanted, wholeWord: true })).toEqual(expected)
  })

  it('never takes more than it is told to', () => {
    expect(matcherOf({ ...FIND, text: 'a' }, '').find('a'.repeat(50), 7)).toHaveLength(7)
  })

  it('is put in as it is written', () => {
    expect(put('价 5 元', { text: '5' }, '$1\\n$&')).toBe('价 $1\\n$& 元')
  })
})

describe('folding', () => {
  it('joins nothing that the search tells apart, so that the search may narrow a plain text', () => {
    for (const foldWidth of [true, false])
      for (const foldHan of [true, false])
        for (const matchCase of [true, false]) {
          const table = foldingOf({ regex: false, foldWidth, foldHan, matchCase })
          const apart: string[] = []
          for (let unit = 0; unit < 65_536; unit++) {
            const one = String.fromCharCode(unit)
            const to = folded(one, table)
            if (fold(to, { simplify: true }) !== fold(one, { simplify: true })) apart.push(one)
            if (folded(to, table) !== to) apart.push(one)
          }
          expect(apart).toEqual([])
        }
  })

  it('keeps the length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), options, (given, chosen) => {
        expect(folded(given, foldingOf({ regex: false, ...chosen })).length).toBe(given.length)
      }),
    )
  })
})

describe('a pattern', () => {
  it('finds and replaces as JavaScript does where nothing is folded and nothing is cut', () => {
    const pattern = fc.constantFrom(
      'a',
      'a|b',
      '[ab]+',
      '(a)(b)?',
      'x*',
      '^',
      '$',
      '(?<n>b)',
      '\\w',
      '.',
      'a*?',
    )
    const template = fc.constantFrom('', 'z', '$1', '[$&]', '$$', '$2$1', '$<n>', '$9', '$12')
    const ascii = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '\n'), maxLength: 30 })
    fc.assert(
      fc.property(ascii, pattern, template, (given, source, into) => {
        const expected = given.replaceAll(new RegExp(source, 'gmu'), into)
        const ours = put(given, { text: source, regex: true, matchCase: true, foldWidth: false }, into)
        expect(ours).toBe(expected)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['电话（010）', '（(\\d+)）', '[$1]', '电话[010]'],
    ['电话（０１０）', '\\((\\d+)\\)', '[$1]', '电话[０１０]'],
    ['２０２３年3月', '(\\d{4})年(\\d)月', '$1-0$2', '２０２３-03'],
    ['Ａ级和b级', '[a-b]级', '甲级', '甲级和甲级'],
    ['Ｂ级', '[Ａ-Ｃ]级', '级', '级'],
    ['作者：张三\n作者:李四', '^作者\\：', '文／', '文／张三\n文／李四'],
    ['一二三', '二', '\\n', '一\n三'],
    ['一二三', '(?<中>二)', '<$<中>>', '一<二>三'],
    ['甲 甲 乙', '(.) \\1', '$1', '甲 乙'],
    ['𠮷野家', '.', '口', '口口口'],
    ['e\u0301e', 'e', 'E', 'e\u0301E'],
    ['一\uff08二', '\\uff08', '(', '一(二'],
    ['一（二', '\\u{28}', '【', '一【二'],
    ['a\\b', '\\\\', '/', 'a/b'],
  ])('%j: /%s/ → %j', (given, source, into, expected) => {
    expect(put(given, { text: source, regex: true }, into)).toBe(expected)
  })

  it('tells traditional from simplified or not, in letters, but not in ranges', () => {
    expect(places('黨建 党建', { text: '黨.', regex: true, foldHan: true })).toEqual(['黨建', '党建'])
    expect(places('黨建 党建', { text: '黨.', regex: true })).toEqual(['黨建'])
    expect(places('黨a', { text: '[一-龥]', regex: true, foldHan: true })).toEqual(['黨'])
  })

  it('may find nothing between two characters, and each such place once', () => {
    const found: readonly Found[] = matcherOf({ ...FIND, text: '^', regex: true }, '　　').find(
      '一\n二',
      MOST,
    )
    expect(found.map(({ from, to }) => [from, to])).toEqual([
      [0, 0],
      [2, 2],
    ])
    expect(put('一👨‍👩‍👧二', { text: '', regex: true }, '-')).toBe('一👨‍👩‍👧二')
    expect(put('一👨‍👩‍👧', { text: '(?:)', regex: true }, '-')).toBe('-一-👨‍👩‍👧-')
    expect(places('一二', { text: '(?:)', regex: true, wholeWord: true })).toEqual([])
  })

  it('that is none is refused', () => {
    expect(() => matcherOf({ ...FIND, text: '(', regex: true }, '')).toThrow('group-open at 0')
  })
})

// Two wordings: the two laws on any pair of texts, no grapheme cut, and marks where a reader would set them.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { graphemesOf } from '../text/graphemes'
import { comparedText, type Piece } from './inline'

/** `我[-们-]{+也+}去`. */
const marked = (before: string, after: string): string =>
  comparedText(before, after)
    .map(({ kind, text }) => ({ same: text, deleted: `[-${text}-]`, inserted: `{+${text}+}` })[kind])
    .join('')

const joined = (pieces: readonly Piece[], without: Piece['kind']): string =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

describe('reads well', () => {
  test.each([
    [
      '厦门户籍单身人士可购第二套住房',
      '厦门户籍单身人士可以购买第二套住房',
      '厦门户籍单身人士[-可购-]{+可以购买+}第二套住房',
    ],
    ['他买了一本好书', '他买了一本好的书', '他买了一本好{+的+}书'],
    ['全年增长30%左右', '全年增长35%左右', '全年增长[-30-]{+35+}%左右'],
    ['增产1,302吨', '增产1,320吨', '增产[-1,302-]{+1,320+}吨'],
    ['他说，明天来。', '他说，他笑着，明天来。', '他说，{+他笑着，+}明天来。'],
    ['第一段。第二段。', '第一段。新的一段。第二段。', '第一段。{+新的一段。+}第二段。'],
    ['The cat sat down.', 'The cats sat down.', 'The [-cat-]{+cats+} sat down.'],
    ['We organise it well', 'We organize it well', 'We [-organise-]{+organize+} it well'],
    ['今天，下雨了', '明天，下雪了', '[-今天-]{+明天+}，[-下雨-]{+下雪+}了'],
    ['家人👨‍👩‍👧来了', '家人👨‍👩‍👦来了', '家人[-👨‍👩‍👧-]{+👨‍👩‍👦+}来了'],
    ['看𠮷野家', '看𠮸野家', '看[-𠮷-]{+𠮸+}野家'],
    ['菜就运得出去了。', '菜就卖得出去了。', '菜就[-运-]{+卖+}得出去了。'],
    ['甲\n乙', '甲乙', '甲[-\n-]乙'],
  ])('%s → %s', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected)
  })

  it('equal texts are one piece, empty ones none', () => {
    expect(comparedText('一样', '一样')).toEqual([{ kind: 'same', text: '一样', before: 0, after: 0 }])
    expect(comparedText('', '')).toEqual([])
    expect(marked('', '新')).toBe('{+新+}')
    expect(marked('旧', '')).toBe('[-旧-]')
  })
})

describe('laws', () => {
  const words = fc
    .array(
      fc.constantFrom('世界', '全球', '，', '。', ' ', 'cat', '30', '👨‍👩‍👧', '👨', '\n', 'e\u0301', '的', '𠮷'),
    )
    .map((list) => list.join(''))
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), words)
  // An edit of a text, so that much is the same.
  const edited = fc
    .tuple(words, words, words, words)
    .map(([a, b, c, d]): [string, string] => [a + b + c, a + d + c])
  const pair = fc.oneof(fc.tuple(text, text), edited)

  it('either side is read off the pieces, each where it says it is', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const pieces = comparedText(before, after)
        expect(joined(pieces, 'inserted')).toBe(before)
        expect(joined(pieces, 'deleted')).toBe(after)
        const told = pieces.every(
          ({ kind, text, before: b, after: a }) =>
            text !== '' &&
            (kind === 'inserted' || before.startsWith(text, b)) &&
            (kind === 'deleted' || after.startsWith(text, a)),
        )
        expect(told).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('no piece begins or ends within a grapheme of its own text', () => {
    const edges = (text: string): ReadonlySet<number> => {
      let at = 0
      return new Set([0, ...graphemesOf(text).map((grapheme) => (at += grapheme.length))])
    }
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const [inBefore, inAfter] = [edges(before), edges(after)]
        const whole = comparedText(before, after).every(
          ({ kind, text, before: b, after: a }) =>
            (kind === 'inserted' || (inBefore.has(b) && inBefore.has(b + text.length))) &&
            (kind === 'deleted' || (inAfter.has(a) && inAfter.has(a + text.length))),
        )
        expect(whole).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('two long texts that have nothing in common are told by words', () => {
    const long = (step: number): string =>
      Array.from({ length: 9000 }, (_, n) => String.fromCodePoint(0x4e00 + ((n * step) % 20_000))).join('')
    const pieces = comparedText(long(7919), long(104_729))
    expect(joined(pieces, 'inserted')).toBe(long(7919))
    expect(joined(pieces, 'deleted')).toBe(long(104_729))
  })
})

// 字数 and its sisters: known values, the sum law, and speed on a long text.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMeasures, measure, NO_MEASURES, zishu } from './measure'

describe('字数', () => {
  test.each([
    ['', 0],
    ['你好，世界！', 6],
    ['你好,世界!', 6],
    ['包头市九原区', 6],
    ['……', 2],
    ['他说……', 4],
    ['——', 2],
    ['“村BA”总决赛', 7],
    ['提升了30%—40%左右', 8],
    ['2.1亿迎大胡子归来', 8],
    ['使用 Adobe Photoshop 打开图片', 8],
    ['使用Adobe Photoshop打开图片', 8],
    ['state-of-the-art design', 2],
    ['It’s “fine”, he said…', 4],
    ['don’t', 1],
    ['把don’t译成中文', 6],
    ['https://example.org/a?b=1', 1],
    ['12:30 开会', 3],
    ['こんにちは', 5],
    ['ｶﾀｶﾅ', 4],
    ['한국 뉴스', 2],
    ['𠮷野家', 3],
    ['好　好', 2],
    ['👨‍👩‍👧好', 2],
    ['🇨🇳🇫🇷', 2],
    ['一二\n三四', 4],
    ['《仙剑奇侠传·镜花水月》', 12],
  ])('%j is %d', (text, expected) => {
    expect(zishu(text)).toBe(expected)
  })

  test('without marks only letters, digits and Han are left', () => {
    expect(measure('“村BA”总决赛，开始！').zishuWithoutMarks).toBe(7)
    expect(measure('你好,世界!').zishuWithoutMarks).toBe(4)
    expect(measure('①②③').zishuWithoutMarks).toBe(3)
  })

  test('making marks full-width does not change the count', () => {
    expect(zishu('上线,鼓励:开课;好!')).toBe(zishu('上线，鼓励：开课；好！'))
  })
})

describe('the other measures', () => {
  test('characters are graphemes with blanks, without line ends', () => {
    expect(measure('a b\r\n你好').characters).toBe(5)
    expect(measure('e\u0301👨‍👩‍👧').characters).toBe(2)
  })

  test('words are those of languages that part them by blanks', () => {
    expect(measure('The price rose 2.1% — again').words).toBe(5)
    expect(measure('厦门 AI 大会').words).toBe(1)
  })

  test.each([
    ['好。不好？！好', 3],
    ['Mr. Li rose 2.1 points. He left.', 2],
    ['“好。”他说。', 2],
    ['标题没有句号', 1],
    ['……', 0],
    ['The U.S. economy grew.', 1],
  ])('%j has %d sentences', (text, expected) => {
    expect(measure(text).sentences).toBe(expected)
  })

  test('an empty line is no paragraph', () => {
    expect(measure('一\n\n　\n二').paragraphs).toBe(2)
    expect(measure('')).toEqual(NO_MEASURES)
  })
})

const pieces = fc.array(
  fc.constantFrom(
    '好',
    '“',
    '”',
    '…',
    'a',
    'B2',
    ' ',
    '　',
    ',',
    '，',
    '.',
    '!',
    '𠮷',
    '👍',
    '\u200d',
    'é',
    '한',
    '1',
    '’',
  ),
)

describe('laws', () => {
  test('measures of lines add up to the measure of the text', () => {
    fc.assert(
      fc.property(pieces, pieces, (left, right) => {
        const [a, b] = [left.join(''), right.join('')]
        expect(measure(`${a}\n${b}`)).toEqual(addMeasures(measure(a), measure(b)))
      }),
    )
  })

  test('any text can be measured, and marks never count more than all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const found = measure(text)
        expect(found.zishuWithoutMarks).toBeLessThanOrEqual(found.zishu)
        expect(found.zishu).toBeLessThanOrEqual(Array.from(text).length)
      }),
    )
  })
})

test('ten times the text takes about ten times as long, not a hundred', () => {
  const sentence = '紧盯“质量和实效”焦距,以精益求精的工匠精神推进2023年“书记项目”。ABC 党建……\n'
  const best = (times: number): number => {
    const text = sentence.repeat(times)
    return Math.min(
      ...Array.from({ length: 15 }, () => {
        const start = Date.now()
        for (let n = 0; n < 10; n++) measure(text)
        return Date.now() - start
      }),
    )
  }
  best(120)
  expect(best(1200) / Math.max(1, best(120))).toBeLessThan(60)
})

// Word-wise steps over Han, Latin, digits, marks, emoji and all of them mixed; no step ever stands still or splits a character.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordAt, wordStop } from './words'

/** The pieces between the stops, e.g. `['今天', '下雨']`. */
function walked(text: string, marks = false): string[] {
  const pieces: string[] = []
  for (let at = 0; at < text.length;) {
    const next = wordStop(text, at, 1, marks)
    pieces.push(text.slice(at, next))
    at = next
  }
  return pieces
}
function walkedBack(text: string, marks = false): string[] {
  const pieces: string[] = []
  for (let at = text.length; at > 0;) {
    const next = wordStop(text, at, -1, marks)
    pieces.unshift(text.slice(next, at))
    at = next
  }
  return pieces
}

describe('word-wise steps', () => {
  it.each([
    ['今天下雨', ['今天', '下雨']],
    ['今天下雨。明天，', ['今天', '下雨', '。明天', '，']],
    ['The editor’s desk', ['The', ' editor’s', ' desk']],
    ['花￥5买', ['花', '￥', '5', '买']],
    ['增长5.6%，共1,302字', ['增长', '5.6', '%，共', '1,302', '字']],
    ['用iPhone拍', ['用', 'iPhone', '拍']],
    ['他说：“好！”', ['他', '说', '：“好', '！”']],
    ['　　包头', ['　　包头']],
    ['好👨‍👩‍👧🇨🇳的', ['好', '👨‍👩‍👧', '🇨🇳', '的']],
    ['图\ufffc注', ['图', '\ufffc', '注']],
  ])('forwards through %s', (text, pieces) => {
    expect(walked(text)).toEqual(pieces)
  })

  it.each([
    ['今天下雨。', ['今天', '下雨。']],
    ['The editor’s desk ', ['The ', 'editor’s ', 'desk ']],
    ['他说：“好！”', ['他', '说：“', '好！”']],
  ])('backwards through %s', (text, pieces) => {
    expect(walkedBack(text)).toEqual(pieces)
  })

  it('deletes marks by themselves', () => {
    expect(walkedBack('今天下雨。”', true)).toEqual(['今天', '下雨', '。”'])
    expect(walked('。”今天 ok, so', true)).toEqual(['。”', '今天', ' ok', ',', ' so'])
  })

  it('goes on from the midst of a word, and stays at the ends', () => {
    expect(wordStop('editor desk', 3, 1)).toBe(6)
    expect(wordStop('editor desk', 3, -1)).toBe(0)
    expect(wordStop('', 0, 1)).toBe(0)
    expect(wordStop('今天', 0, -1)).toBe(0)
    expect(wordStop('今天', 2, 1)).toBe(2)
  })

  it('always gets on, never splits a character, and comes to the same ends in any text', () => {
    const line = fc.string({
      unit: fc.constantFrom(
        '今',
        '天',
        '下',
        'a',
        'B',
        '7',
        '.',
        ' ',
        '　',
        '。',
        '“',
        '👨‍👩‍👧',
        'é',
        '\n',
        '\ufffc',
      ),
      maxLength: 30,
    })
    fc.assert(
      fc.property(line, fc.boolean(), (text, marks) => {
        expect(walked(text, marks).join('')).toBe(text)
        expect(walkedBack(text, marks).join('')).toBe(text)
        for (const piece of walked(text, marks)) expect(piece).not.toMatch(/^[\udc00-\udfff\u200d]/)
      }),
    )
  })
})

describe('the word at a place', () => {
  it.each([
    ['今天下雨。', 1, '今天'],
    ['今天下雨。', 2, '下雨'],
    ['好。”他', 1, '。”'],
    ['a  b', 2, '  '],
    ['it’s on', 1, 'it’s'],
    ['用👨‍👩‍👧拍', 4, '👨‍👩‍👧'],
  ])('of %s at %i is %s', (text, at, word) => {
    const span = wordAt(text, at)
    expect(span && text.slice(span.from, span.to)).toBe(word)
  })

  it('is none behind the line', () => {
    expect(wordAt('今天', 2)).toBeNull()
  })
})

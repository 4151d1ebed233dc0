// Anchors of comments: found where they were, where they went, and between what stood around them; not invented.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf } from '#shared/document'
import { anchorOf, placeOf, textsOf } from './anchor'

const TEXTS = ['村里的路修好了，大家都说好。', '蔬菜运输量提升了三成，大家都说好。', '第三段与别处都不同。']
const of = (words: string, at: number) => {
  const from = (TEXTS[at] ?? '').indexOf(words)
  return anchorOf(TEXTS, { at, from, to: from + words.length })
}
const words = (texts: readonly string[], anchor: ReturnType<typeof of>): string | null => {
  const place = placeOf(texts, anchor)
  return place === null ? null : `${place.at} ${texts[place.at]?.slice(place.from, place.to)}`
}

describe('the place of a comment', () => {
  it('is where it was', () => {
    expect(words(TEXTS, of('大家', 1))).toBe('1 大家')
    expect(textsOf(documentOf(TEXTS))).toEqual(TEXTS)
  })

  it('moves with its words, and keeps to the same ones among equal ones', () => {
    const later = ['新的一段。', ...TEXTS.map((text) => `昨日，${text}`)]
    expect(words(later, of('大家', 0))).toBe('1 大家')
    expect(words(later, of('大家', 1))).toBe('2 大家')
    expect(words([TEXTS[2] ?? '', TEXTS[1] ?? '', TEXTS[0] ?? ''], of('村里的路', 0))).toBe('2 村里的路')
  })

  it('stays between what stood around when its words were changed', () => {
    const later = TEXTS.with(1, '蔬菜运输量提升了将近四成，大家都说好。')
    expect(words(later, of('三成', 1))).toBe('1 将近四成')
  })

  it('is gone with its words and what stood around them', () => {
    expect(words([TEXTS[0] ?? '', TEXTS[2] ?? ''], of('三成', 1))).toBeNull()
    expect(words([''], of('大家', 0))).toBeNull()
    expect(words(['好好好'], of('好', 0))).toBeNull()
  })

  it('any stretch of any text is found in the same text, and lies within it in any other', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 })
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.array(text, { maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (one, other, block, start, size) => {
          const at = block % one.length
          const length = one[at]?.length ?? 0
          const from = start % (length + 1)
          const to = Math.min(length, from + (size % 12))
          const anchor = anchorOf(one, { at, from, to })
          expect(placeOf(one, anchor)).toEqual({ at, from, to })
          const place = placeOf(other, anchor)
          if (place === null) return
          expect(place.from).toBeLessThanOrEqual(place.to)
          expect(place.to).toBeLessThanOrEqual(other[place.at]?.length ?? -1)
        },
      ),
    )
  })
})

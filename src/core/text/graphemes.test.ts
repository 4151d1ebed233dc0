// The quick count and the quick cut are the segmenter's, whatever the text.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countGraphemes, graphemesOf } from './graphemes'

// Letters, combining marks, joiners, flags, prepended signs, Thai, jamo, Devanagari, lone surrogates.
const TRICKY =
  'a|好|，|“|\u0301|\u3099|か|\u200d|👨|👧|\ufe0f|🏽|🇨|🇳|\u0600|𠮷|ก|\u0e33|한|\u1100|\u1161|〰|\r|\n|\ud83d|\u302a|3|\u20e3|क|\u094d|ष'
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
const segments = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

const tricky = fc.array(fc.constantFrom(...TRICKY.split('|')), { maxLength: 40 })

test('quick count equals the segmenter on tricky sequences', () => {
  fc.assert(
    fc.property(tricky, (parts) => {
      const text = parts.join('')
      expect(countGraphemes(text)).toBe(segments(text).length)
      expect(graphemesOf(text)).toEqual(segments(text))
    }),
    { numRuns: 3000 },
  )
})

test('quick count equals the segmenter on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(countGraphemes(text)).toBe(segments(text).length)
      expect(graphemesOf(text)).toEqual(segments(text))
    }),
  )
})

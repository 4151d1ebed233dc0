// The texts of any document, and the document with others in them: nothing else of it changes.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { matcherOf } from './matcher'
import { replaced, textsOf, withReplaced, type AnyNode } from './texts'

const t = (text: string, ...marks: readonly string[]): AnyNode =>
  marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks: marks.map((type) => ({ type })) }
const p = (...content: readonly AnyNode[]): AnyNode =>
  content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }
const doc = (...content: readonly AnyNode[]): AnyNode => ({ type: 'doc', content })
const BREAK: AnyNode = { type: 'hard_break' }

const put = (given: AnyNode, text: string, into: string, regex = false): AnyNode => {
  const find = { text, regex, matchCase: false, wholeWord: false, foldWidth: true, foldHan: false }
  const matcher = matcherOf(find, into)
  return withReplaced(given, new Map(textsOf(given).map((one, n) => [n, matcher.find(one, 1000)])))
}

it('finds over marks and breaks, and gives what it puts in the look of the first character', () => {
  const given = doc(p(t('抓好'), t('党', 'strong'), t('建工作')))
  expect(textsOf(given)).toEqual(['抓好党建工作'])
  expect(put(given, '党建', '组织')).toEqual(doc(p(t('抓好'), t('组织', 'strong'), t('工作'))))
  expect(put(doc(p(t('一'), BREAK, t('二'))), '一\\n二', '三', true)).toEqual(doc(p(t('三'))))
  expect(put(doc(p(t('一。二'))), '。', '。\\n', true)).toEqual(doc(p(t('一。'), BREAK, t('二'))))
})

it('puts nothing into a link that only stands beside it', () => {
  const link = t('九原区', 'link')
  expect(put(doc(p(link)), '$', '。', true)).toEqual(doc(p(link, t('。'))))
})

const note = (text: string): AnyNode => ({ type: 'note', attrs: { text } })

it('knows no node by name: tables, captions and whatever comes are gone through', () => {
  const given = doc({
    type: 'table',
    content: [
      {
        type: 'row',
        content: [
          { type: 'cell', content: [p(t('甲乙'))] },
          { type: 'cell', content: [p()] },
        ],
      },
    ],
  })
  expect(textsOf(given)).toEqual(['甲乙'])
  expect(textsOf(put(given, '甲', '丙'))).toEqual(['丙乙'])
})

it('finds over a note, which stays; its own text comes after its line', () => {
  const given = doc(p(t('改'), note('改革办甲'), t('革'), note('乙'), t('。')))
  expect(textsOf(given)).toEqual(['改革。', '改革办甲', '乙'])
  expect(put(given, '改革', '开放')).toEqual(doc(p(t('开放'), note('开放办甲'), note('乙'), t('。'))))
  expect(put(given, '。', '！')).toEqual(doc(p(t('改'), note('改革办甲'), t('革'), note('乙'), t('！'))))
  expect(put(given, '乙', '丙\\n丁', true)).toEqual(
    doc(p(t('改'), note('改革办甲'), t('革'), note('丙 丁'), t('。'))),
  )
  expect(textsOf(doc(p(note('独'))))).toEqual(['独'])
})

it('leaves a paragraph without content where all of it was taken out, and code its lines', () => {
  expect(put(doc(p(t('甲'))), '甲', '')).toEqual(doc(p()))
  expect(put(doc({ type: 'code_block', content: [t('a;b')] }), ';', '\\n', true)).toEqual(
    doc({ type: 'code_block', content: [t('a\nb')] }),
  )
})

it('changes the texts as text by itself would change, and is the same document where nothing is found', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '甲', '乙'), minLength: 1, maxLength: 5 })
  const inline = fc.oneof(
    letters.map((text) => t(text)),
    letters.map((text) => t(text, 'strong')),
    letters.map((text) => t(text, 'em', 'strong')),
    fc.constant(BREAK),
    fc.constant({ type: 'picture' }),
    letters.map(note),
  )
  const block = fc.array(inline, { maxLength: 5 }).map((content) => p(...content))
  const quote = fc
    .array(block, { minLength: 1, maxLength: 3 })
    .map((content) => ({ type: 'blockquote', content }))
  const documents = fc.array(fc.oneof(block, quote), { minLength: 1, maxLength: 4 }).map((all) => doc(...all))
  fc.assert(
    fc.property(documents, letters, fc.constantFrom('', '丙', '丙丁'), (given, wanted, into) => {
      const find = {
        text: wanted,
        regex: false,
        matchCase: false,
        wholeWord: false,
        foldWidth: true,
        foldHan: false,
      }
      const matcher = matcherOf(find, into)
      const before = textsOf(given)
      const after = put(given, wanted, into)
      const expected = before
        .map((text) => replaced(text, matcher.find(text, 1000)))
        .filter((text) => text !== '')
      expect(textsOf(after)).toEqual(expected)
      expect(after === given).toBe(before.every((text) => matcher.find(text, 1).length === 0))
    }),
  )
})

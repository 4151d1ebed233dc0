// Replacing in the body: the same text as the library would make, marks and notes kept, one step back; steps taken back together.
import fc from 'fast-check'
import { history, undo } from 'prosemirror-history'
import { EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { matcherOf } from '#core/find/matcher'
import { textsOf, withReplaced } from '#core/find/texts'
import type { Block, Document, Inline, Mark } from '#shared/document'
import { findFinder, textsInBody, within } from './find-finder'
import { replaceInBody } from './find-replace'
import { together } from './replaced-together'
import { documentFrom, nodeOf } from './schema'

const FIND = { regex: false, matchCase: false, wholeWord: false, foldWidth: true, foldHan: false }
const stateOf = (document: Document): EditorState =>
  EditorState.create({ doc: nodeOf(document), plugins: [history()] })
const matcher = (text: string, into: string, regex = false) => matcherOf({ ...FIND, text, regex }, into)

function put(document: Document, text: string, into: string, regex = false): Document {
  const state = stateOf(document)
  const finder = findFinder((one) => matcher(text, into, regex).find(one, 1000))
  return documentFrom(state.apply(replaceInBody(state, finder.inBody(state.doc))).doc)
}

const t = (text: string, ...marks: readonly ('strong' | 'em')[]): Inline =>
  marks.length === 0
    ? { type: 'text', text }
    : { type: 'text', text, marks: marks.map((type): Mark => ({ type })) }
const note = (text: string): Inline => ({ type: 'note', attrs: { text } })
const p = (...content: Inline[]): Block =>
  content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }
const doc = (...content: Block[]): Document => ({ type: 'doc', content })

describe('replacing in the body', () => {
  it('does what replacing across the library does', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '甲', '乙'), minLength: 1, maxLength: 4 })
    const inline = fc.oneof(
      letters.map((text) => t(text)),
      letters.map((text) => t(text, 'strong')),
      letters.map(note),
      fc.constant<Inline>({ type: 'hard_break' }),
    )
    const block = fc.array(inline, { maxLength: 5 }).map((content) => p(...content))
    const code = letters.map((text): Block => ({ type: 'code_block', content: [{ type: 'text', text }] }))
    const quote = fc
      .array(block, { minLength: 1, maxLength: 3 })
      .map((content): Block => ({ type: 'blockquote', content }))
    const figure = fc.tuple(letters, letters).map(([caption, credit]): Block => ({
      type: 'figure',
      attrs: { media: null, alt: '', width: 0, height: 0, address: '' },
      content: [
        { type: 'caption', content: [t(caption)] },
        { type: 'credit', content: [t(credit)] },
      ],
    }))
    const table = fc
      .array(fc.array(block, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
      .map((cells): Block => ({
        type: 'table',
        content: [
          {
            type: 'table_row',
            content: cells.map((content) => ({
              type: 'table_cell',
              attrs: { colspan: 1, rowspan: 1 },
              content: content as Extract<Block, { type: 'paragraph' }>[],
            })),
          },
        ],
      }))
    const documents = fc
      .array(fc.oneof(block, block, quote, code, figure, table), { minLength: 1, maxLength: 4 })
      .map((all) => doc(...all))
    const wanted = fc.constantFrom('a', '甲', '甲乙', 'ba', '乙')
    fc.assert(
      fc.property(documents, wanted, fc.constantFrom('', '丙', '丙丁', '甲甲'), (given, text, into) => {
        // As the editor writes it: neighbours of the same look are one.
        const tidy = documentFrom(nodeOf(given))
        const texts = textsOf(tidy)
        expect(textsInBody(nodeOf(tidy)).filter((one) => one !== '')).toEqual(texts)
        const byLibrary = withReplaced(
          tidy,
          new Map(texts.map((one, n) => [n, matcher(text, into).find(one, 1000)])),
        )
        expect(put(tidy, text, into)).toEqual(documentFrom(nodeOf(byLibrary)))
      }),
      { numRuns: 500 },
    )
  })

  it('puts in line breaks, and several in one note', () => {
    expect(put(doc(p(t('一。二', 'strong'))), '。', '。\\n', true)).toEqual(
      doc(p(t('一。', 'strong'), { type: 'hard_break' }, t('二', 'strong'))),
    )
    expect(put(doc(p(t('一'), note('甲，甲'))), '甲', '乙\\n', true)).toEqual(
      doc(p(t('一'), note('乙 ，乙 '))),
    )
    expect(put(doc(p(t('一二'))), '$', '。', true)).toEqual(doc(p(t('一二。'))))
  })

  it('writes a block with very many anew, marks and notes kept, the caret where it was in the text', () => {
    const content = Array.from({ length: 40 }, (_, n) =>
      n % 4 === 0 ? note('甲') : t('甲乙', ...(n % 2 ? ['em' as const] : [])),
    )
    const given = doc(p(...content), p(t('甲')))
    const texts = textsOf(given)
    const byLibrary = withReplaced(
      given,
      new Map(texts.map((one, n) => [n, matcher('甲', '丙丙').find(one, 99)])),
    )
    expect(put(given, '甲', '丙丙')).toEqual(documentFrom(nodeOf(byLibrary)))
    const state = stateOf(doc(p(t('甲乙'.repeat(20)))))
    const at = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 12, 14)))
    const all = findFinder((one) => matcher('甲', '丙丙').find(one, 99)).inBody(at.doc)
    const { selection, doc: after } = at.apply(replaceInBody(at, all))
    expect(after.textBetween(0, selection.from)).toBe(at.doc.textBetween(0, 12).replaceAll('甲', '丙丙'))
    expect(after.textBetween(0, selection.to)).toBe(at.doc.textBetween(0, 14).replaceAll('甲', '丙丙'))
  })

  it('is one step back, and keeps to a span', () => {
    const state = stateOf(doc(p(t('甲甲')), p(t('甲'))))
    const finder = findFinder((one) => matcher('甲', '乙').find(one, 1000))
    const all = finder.inBody(state.doc)
    expect(within(all, { from: 2, to: 6 }).map(({ from }) => from)).toEqual([2, 5])
    let now = state.apply(replaceInBody(state, all))
    expect(now.doc.textContent).toBe('乙乙乙')
    undo(now, (tr) => {
      now = now.apply(tr)
    })
    expect(now.doc.eq(state.doc)).toBe(true)
  })
})

it('steps are taken back and done again together, the latest first, and only while all stands as they left it', () => {
  const steps = together<string>((a, b) => a === b)
  steps.did({ before: '甲', after: '乙' })
  steps.did({ before: '乙', after: '丙' })
  expect(steps.undo('丙，又写了')).toBeNull()
  expect(steps.undo('丙')).toEqual({ before: '乙', after: '丙' })
  expect(steps.redo('丙')).toBeNull()
  expect(steps.undo('乙')).toEqual({ before: '甲', after: '乙' })
  expect(steps.redo('甲')).toEqual({ before: '甲', after: '乙' })
  steps.did({ before: '乙', after: '丁' })
  expect(steps.redo('丁')).toBeNull()
})

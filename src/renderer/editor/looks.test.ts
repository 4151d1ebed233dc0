// The marks of indented blocks after any edits are those that a look at the whole document would set.
import fc from 'fast-check'
import { EditorState, TextSelection } from 'prosemirror-state'
import type { DecorationSet } from 'prosemirror-view'
import { expect, it } from 'vitest'
import { documentOf } from '#shared/document'
import { looks } from './looks'
import { nodeOf, schema } from './schema'

const marked = (state: EditorState): [from: number, to: number][] => {
  const [plugin] = state.plugins
  const set = plugin?.getState(state) as DecorationSet
  return set.find().map(({ from, to }): [number, number] => [from, to])
}
const wanted = (state: EditorState): [from: number, to: number][] => {
  const found: [number, number][] = []
  state.doc.forEach((node, at) => {
    if (node.textContent.startsWith('\u3000') && node.isTextblock) found.push([at, at + node.nodeSize])
  })
  return found
}
const byPlace = (spans: [number, number][]): [number, number][] => spans.toSorted((a, b) => a[0] - b[0])

const edit = fc.tuple(
  fc.constantFrom('type', 'indent', 'delete', 'split', 'replace', 'quote'),
  fc.nat(1000),
  fc.nat(60),
)

it('holds for typing, deleting, splitting, joining and putting in', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('\u3000\u3000甲乙', '丙', '', '\u3000丁'), { minLength: 1, maxLength: 6 }),
      fc.array(edit, { maxLength: 25 }),
      (texts, edits) => {
        let state = EditorState.create({ doc: nodeOf(documentOf(texts)), plugins: [looks('')] })
        for (const [what, where, length] of edits) {
          const { doc, tr } = state
          const inText = (at: number): boolean => doc.resolve(at).parent.isTextblock
          const a = TextSelection.near(doc.resolve(where % doc.content.size)).from
          const b = TextSelection.near(doc.resolve(Math.min(doc.content.size, a + length)), -1).from
          const [from, to] = [Math.min(a, b), Math.max(a, b)]
          if (!inText(from) || !inText(to)) continue
          if (what === 'type') tr.insertText('字', from)
          else if (what === 'indent') tr.insertText('\u3000', doc.resolve(from).start())
          else if (what === 'delete') tr.delete(from, to)
          else if (what === 'split') tr.split(from)
          else if (what === 'quote')
            tr.insert(doc.resolve(from).before(1), schema.nodes.horizontal_rule.create())
          else tr.replaceWith(0, doc.content.size, doc.slice(0, doc.content.size, false).content)
          state = state.apply(tr)
          expect(byPlace(marked(state))).toEqual(wanted(state))
        }
      },
    ),
    { numRuns: 300 },
  )
})

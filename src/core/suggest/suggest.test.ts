// Suggestions put together again: all of them is the text proposed, none of them the text that holds, one leaves the others.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf, plainText, type Document } from '#shared/document'
import { compareArticles, type Comparable } from '../compare/compare'
import type { AnyNode } from '../compare/flat'
import { publishables } from '../publish/fixtures/articles'
import { suggestedIn, type Suggested } from './changes'
import { merged } from './merged'

const WITH: Omit<Comparable, 'body'> = {
  headline: '',
  kicker: '',
  deck: '',
  author: '',
  organisation: '',
  editor: '',
  source: '',
  publishedAt: '',
}
const between = (before: Document, after: Document): Suggested =>
  suggestedIn(compareArticles({ ...WITH, body: before }, { ...WITH, body: after }).rows)
const texts = (...before: string[]): Document => documentOf(before)

/** Neighbouring texts in one style as one, empty lists of marks left out. */
function tidy(node: AnyNode): AnyNode {
  const { marks = [], content = [], ...rest } = node
  const inner: AnyNode[] = []
  for (const one of content.map(tidy)) {
    const last = inner.at(-1)
    const same = JSON.stringify(last?.marks ?? []) === JSON.stringify(one.marks ?? [])
    if (last?.text !== undefined && one.text !== undefined && same)
      inner[inner.length - 1] = { ...last, text: last.text + one.text }
    else inner.push(one)
  }
  return {
    ...rest,
    ...(marks.length > 0 ? { marks } : {}),
    ...(inner.length > 0 ? { content: inner } : {}),
  }
}
const bodies = publishables.map(({ body }) => body)
const all = (): boolean => true
const none = (): boolean => false

describe('suggestions', () => {
  it('are words within a paragraph, taken or left one by one', () => {
    const before = texts('村民们对路面赞不绝口，路修好了。', '第二段原样。')
    const after = texts('村民们对新路交口称赞，路早修好了。', '第二段原样。')
    const suggested = between(before, after)
    expect(suggested.changes.map(({ kind, removed, inserted }) => [kind, removed, inserted])).toEqual([
      ['words', '路面赞不绝口', '新路交口称赞'],
      ['words', '', '早'],
    ])
    expect(plainText(merged(suggested, (_, n) => n === 1))).toBe(
      '村民们对路面赞不绝口，路早修好了。\n第二段原样。',
    )
    expect(plainText(merged(suggested, (_, n) => n === 0))).toBe(
      '村民们对新路交口称赞，路修好了。\n第二段原样。',
    )
  })

  it('paragraphs come and go whole', () => {
    const before = texts('一段讲春耕备耕的事情。', '二段讲修路。', '三段讲收成怎么样。')
    const after = texts('一段讲春耕备耕的事情。', '三段讲收成怎么样。', '新来的一段，与别处都不同。')
    const suggested = between(before, after)
    expect(suggested.changes.every(({ kind }) => kind === 'block')).toBe(true)
    expect(merged(suggested, none)).toEqual(before)
    expect(merged(suggested, all)).toEqual(after)
  })

  it('a paragraph in another place is one suggestion', () => {
    const P = [
      '走进打圪坝村，春耕备耕正当时。',
      '户户都配备垃圾桶，家家都通了水。',
      '去年的收成比前年高出两成左右。',
    ]
    const before = texts(...P)
    const after = texts(P[1] ?? '', P[2] ?? '', P[0] ?? '')
    const suggested = between(before, after)
    expect(suggested.changes.map(({ kind }) => kind)).toEqual(['move'])
    expect(suggested.changes[0]).toMatchObject({
      removed: P[0],
      inserted: P[0],
      before: { at: 0 },
      after: { at: 2 },
    })
    expect(merged(suggested, none)).toEqual(before)
    expect(merged(suggested, all)).toEqual(after)
  })

  it('another style of the same words is one, beside words that changed', () => {
    const bold = (text: string, tail: string): Document => ({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text, marks: [{ type: 'strong' }] },
            { type: 'text', text: tail },
          ],
        },
      ],
    })
    const before = texts('三县同时作业，人工增雨展开。')
    const after = bold('三县', '同时作业，人工增雨结束。')
    const suggested = between(before, after)
    expect(suggested.changes.map(({ kind, removed, inserted }) => [kind, removed, inserted])).toEqual([
      ['style', '三县', '三县'],
      ['words', '展开', '结束'],
    ])
    expect(merged(suggested, (_, n) => n === 0)).toEqual(bold('三县', '同时作业，人工增雨展开。'))
  })

  it('none, all and one at a time, for any two bodies', () => {
    fc.assert(
      fc.property(bodies, bodies, fc.nat(20), (one, other, pick) => {
        // What is left of a body when another is laid over it is mostly like it.
        const mixed: Document = {
          type: 'doc',
          content: [...one.content.slice(1), ...other.content.slice(0, 2)],
        }
        for (const [before, after] of [
          [one, other],
          [one, mixed],
        ] as const) {
          if (after.content.length === 0) continue
          const suggested = between(before, after)
          expect(tidy(merged(suggested, none) as AnyNode)).toEqual(tidy(before as AnyNode))
          expect(tidy(merged(suggested, all) as AnyNode)).toEqual(tidy(after as AnyNode))
          if (suggested.changes.length === 0) continue
          const n = pick % suggested.changes.length
          const taken = merged(suggested, (_, at) => at === n)
          const left = merged(suggested, (_, at) => at !== n)
          // Either way the rest can still be taken, and ends where all of them end.
          expect(tidy(merged(between(taken, after), all) as AnyNode)).toEqual(tidy(after as AnyNode))
          expect(tidy(merged(between(before, left), none) as AnyNode)).toEqual(tidy(before as AnyNode))
        }
      }),
      { numRuns: 120 },
    )
  })
})

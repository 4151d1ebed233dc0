// Stops, folds, and what takes one change back: applied to the text after, every change in turn leads to the text before.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareArticles, type Comparable, type Comparison } from '#core/compare/compare'
import { documentOf, plainText, type Block } from '#shared/document'
import { editsOf, otherPlace, shownOf, stopsOf } from './stops'

const state = (paragraphs: readonly string[], headline = '题'): Comparable => ({
  headline,
  kicker: '',
  deck: '',
  author: '',
  organisation: '',
  editor: '',
  source: '',
  publishedAt: '',
  body: documentOf(paragraphs),
})
const P = Array.from(
  { length: 10 },
  (_, n) => `第${n}号村${n * 37}，春耕备耕正当时，村民们对${n * 101}号路面赞不绝口。`,
)
const compare = (before: readonly string[], after: readonly string[]): Comparison =>
  compareArticles(state(before), state(after))

/** As the library applies them. */
function applied(before: readonly string[], after: readonly string[], n: number): readonly string[] {
  const [past, present] = [documentOf(before).content, documentOf(after).content]
  const content: Block[] = []
  let reached = 0
  for (const { at, remove, from, to } of editsOf(compare(before, after).rows, n)) {
    content.push(...present.slice(reached, at), ...past.slice(from, to))
    reached = at + remove
  }
  return plainText({ type: 'doc', content: [...content, ...present.slice(reached)] }).split('\n')
}

describe('folds', () => {
  it('what is far from a change, with one row of it beside each', () => {
    const after = P.with(5, `${P[5]}又一句。`)
    const kinds = (open: Parameters<typeof shownOf>[1]): string =>
      shownOf(compare(P, after).rows, open)
        .map((one) => (one.kind === 'fold' ? `${one.from}…${one.to}` : one.n))
        .join(' ')
    expect(kinds(new Set())).toBe('0…4 4 5 6 7…10')
    expect(kinds(new Set([7]))).toBe('0…4 4 5 6 7 8 9')
    expect(kinds('all')).toBe('0 1 2 3 4 5 6 7 8 9')
  })
})

describe('stops', () => {
  it('fields first, a move once', () => {
    const after = [P[4], ...P.slice(0, 4), ...P.slice(5, 9), '新来的一段话。'] as string[]
    const comparison = compareArticles(state(P), { ...state(after), headline: '新题' })
    expect(stopsOf(comparison)).toEqual([
      { kind: 'field', name: 'headline' },
      { kind: 'row', row: 0 },
      { kind: 'row', row: 10 },
      { kind: 'row', row: 11 },
    ])
    expect(otherPlace(comparison.rows, 0)).toBe(5)
    expect(otherPlace(comparison.rows, 5)).toBe(0)
    expect(otherPlace(comparison.rows, 1)).toBeNull()
  })
})

describe('taking back', () => {
  it.each([
    ['changed', P.with(3, `${P[3]}又一句。`)],
    ['added', P.toSpliced(3, 0, '新来的一段话。')],
    ['removed', P.toSpliced(3, 1)],
    ['split', P.toSpliced(3, 1, P[3]?.slice(0, 12) ?? '', P[3]?.slice(12) ?? '')],
    ['moved up', [P[4], ...P.slice(0, 4), ...P.slice(5)] as string[]],
    ['moved down', [...P.slice(1, 7), P[0], ...P.slice(7)] as string[]],
  ])('a paragraph that was %s', (_, after) => {
    const { rows } = compare(P, after)
    const [stop] = stopsOf(compare(P, after))
    expect(applied(P, after, stop?.kind === 'row' ? stop.row : -1)).toEqual(P)
    const left = rows.findIndex(({ kind }) => kind === 'left')
    expect(left < 0 ? P : applied(P, after, left)).toEqual(P)
  })

  it('one change after the other leads back, whatever was done', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(P),
        fc.array(fc.constantFrom(...P, '短', ''), { maxLength: 4 }),
        (some, others) => {
          const wanted = documentOf(P)
          let now: readonly string[] = [...some, ...others]
          for (let turn = 0; turn < 40; turn++) {
            const [stop] = stopsOf(compare(P, now))
            if (stop?.kind !== 'row') break
            now = applied(P, now, stop.row)
          }
          expect(documentOf(now)).toEqual(wanted)
        },
      ),
    )
  })
})

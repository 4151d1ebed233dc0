// Suggestions: from the text and from what similar articles carry, each with its reason.
import { describe, expect, it } from 'vitest'
import { suggest, type SuggestInput, type Vocabulary } from './suggest'

const tag = (id: string, name: string, parentId: string | null = null, ...aliases: string[]): Vocabulary => ({
  id,
  name,
  parentId,
  aliases,
})
const asked = (given: Partial<SuggestInput>) =>
  suggest({ text: '', tags: [], carried: [], together: [], similar: 0, ...given })

describe('suggest', () => {
  it('counts names and aliases in the text, the most frequent first', () => {
    const tags = [tag('a', '党建'), tag('b', '乡村振兴', null, '乡建'), tag('c', '水利')]
    expect(asked({ text: '乡建与乡村振兴，乡建。党建。', tags })).toEqual([
      { id: 'b', name: '乡村振兴', reason: { kind: 'text', word: '乡村振兴', times: 3 } },
      { id: 'a', name: '党建', reason: { kind: 'text', word: '党建', times: 1 } },
    ])
  })

  it('gives a place in the text to the longest name', () => {
    const tags = [tag('a', '乡村'), tag('b', '乡村振兴')]
    expect(asked({ text: '乡村振兴、乡村', tags }).map((one) => [one.name, one.reason])).toEqual([
      ['乡村振兴', { kind: 'text', word: '乡村振兴', times: 1 }],
      ['乡村', { kind: 'text', word: '乡村', times: 1 }],
    ])
  })

  it('takes whole Latin words only, whatever their case or width, and no single characters', () => {
    const tags = [tag('a', 'Art'), tag('b', 'AI'), tag('c', '水')]
    expect(asked({ text: 'A party. ＡＩ模型，水。', tags }).map((one) => one.name)).toEqual(['AI'])
  })

  it('offers what similar articles share, after what stands in the text', () => {
    const tags = [tag('a', '甲类'), tag('b', '乙类'), tag('c', '丙类'), tag('d', '丁类')]
    const together = [
      { id: 'b', articles: 12 },
      { id: 'c', articles: 2 },
      { id: 'd', articles: 4 },
    ]
    expect(asked({ text: '丙类', tags, carried: ['a'], together, similar: 20 })).toEqual([
      { id: 'c', name: '丙类', reason: { kind: 'text', word: '丙类', times: 1 } },
      { id: 'b', name: '乙类', reason: { kind: 'together', articles: 12 } },
    ])
  })

  it('never offers what is carried already, nor what lies above it', () => {
    const tags = [tag('top', '农业'), tag('mid', '农村', 'top'), tag('leaf', '村史', 'mid')]
    expect(asked({ text: '农业、农村、村史', tags, carried: ['leaf'] })).toEqual([])
  })

  it('does not lose its way in a tree that is damaged', () => {
    const tags = [tag('a', '农业', 'b'), tag('b', '农村', 'a')]
    expect(asked({ text: '农业', tags, carried: ['b'] })).toEqual([])
  })
})

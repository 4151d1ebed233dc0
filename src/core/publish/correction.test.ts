// Drafts of corrections: each thing that differs once, with the clause around it.
import { describe, expect, it } from 'vitest'
import { documentOf } from '#shared/document'
import { compareArticles, type Comparable } from '../compare/compare'
import { correctionNote } from './correction'

const of = (
  headline: string,
  paragraphs: readonly string[],
  with_: Partial<Comparable> = {},
): Comparable => ({
  headline,
  kicker: '',
  deck: '',
  author: '闫方舟',
  organisation: '',
  editor: '',
  source: '',
  publishedAt: '',
  body: documentOf(paragraphs),
  ...with_,
})
const PARAGRAPHS = [
  '水库今日九时开闸，下游三镇已转移。',
  '共转移群众1302人，无人伤亡。',
  '记者从市水务局获悉。',
]
const BEFORE = of('水库今日开闸', PARAGRAPHS)
const note = (after: Comparable, lang = 'zh-CN'): string =>
  correctionNote(BEFORE.headline, lang, compareArticles(BEFORE, after))

describe('the draft of a correction', () => {
  it('quotes what was said and what should be, with its clause', () => {
    const after = of('水库明日开闸', [
      '水库明日九时开闸，下游三镇已转移。',
      '共转移群众1320人，无人伤亡。',
      '记者从市水务局获悉。',
    ])
    expect(note(after)).toBe(
      [
        '更正：《水库今日开闸》一文有误，更正如下。',
        '标题“水库今日开闸”应为“水库明日开闸”。',
        '第1段“水库今日九时开闸”应为“水库明日九时开闸”。',
        '第2段“共转移群众1302人”应为“共转移群众1320人”。',
        '特此更正。',
      ].join('\n'),
    )
  })

  it('says what should not be there and what is missing', () => {
    const after = of('水库今日开闸', [PARAGRAPHS[0] ?? '', PARAGRAPHS[2] ?? '', '市长到场。'], {
      source: '清江日报',
    })
    expect(note(after)).toBe(
      [
        '更正：《水库今日开闸》一文有误，更正如下。',
        '来源应为“清江日报”。',
        '应删去“共转移群众1302人，无人伤亡。”一段。',
        '应有“市长到场。”一段。',
        '特此更正。',
      ].join('\n'),
    )
  })

  it('is in the language of the article', () => {
    const after = of('水库今日开闸', PARAGRAPHS, { author: '' })
    expect(note(after, 'en')).toBe(
      'Correction: “水库今日开闸” was wrong as first published.\nThe author “闫方舟” should not be there.',
    )
  })

  it('is empty where nothing was said otherwise', () => {
    expect(note(BEFORE)).toBe('')
    expect(note(of('水库今日开闸', [PARAGRAPHS[2] ?? '', PARAGRAPHS[0] ?? '', PARAGRAPHS[1] ?? '']))).toBe('')
  })
})

// Likeness of headlines: kinds, thresholds, and that the index misses none.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkHeadline } from '../check'
import { input } from '../fixtures/input'
import { ALIKE, comparable, likeness, pairsOf } from './bigrams'
import { prepared, similar } from './kinds'
import { rangeOf, shortlist, signatureOf } from './signature'

const kindOf = (one: string, other: string): string | null =>
  similar(prepared(comparable(one)), prepared(comparable(other)))?.kind ?? null

describe('kinds', () => {
  for (const [one, other, kind] of [
    ['城东水厂扩建工程开工', '城东水厂扩建工程开工', 'same'],
    ['城东水厂扩建工程开工', '世界今热点:城东水厂扩建工程开工|全球快消息', 'same'],
    ['水厂扩建，居民受益', '水厂扩建 居民受益！', 'same'],
    ['Water plant opens in Elm City', 'WATER PLANT OPENS IN ELM CITY', 'same'],
    ['4月14日水情通报', '9月1日水情通报', 'template'],
    ['城东水厂日供水12万吨', '城东水厂日供水15万吨', 'template'],
    ['2023年青河大学招生章程', '2023年柳湾大学招生章程', 'template'],
    ['水情周报（第3期）', '水情周报（第14期）', 'template'],
    ['城东水厂扩建工程今日开工建设', '城东水厂扩建工程昨日正式开工', 'event'],
    ['青河集团接近收购柳湾水务', '青河集团收购柳湾水务失败', 'contradiction'],
    ['青河水厂停水三天', '青河水厂否认停水三天', 'contradiction'],
    ['Acme to buy Elm Water', 'Acme to not buy Elm Water', 'contradiction'],
    ['城东水厂扩建工程开工', '火星探测器传回首批照片', null],
    ['', '城东水厂', null],
    ['！！！', '？？？', null],
  ] as const)
    it(`${one} / ${other}`, () => expect(kindOf(one, other)).toBe(kind))

  it('are the same whichever is asked about', () => {
    const text = fc.array(fc.constantFrom('水', '厂', '不', '3', '4', '月', '日', '大学', '开工', 'a'), {
      maxLength: 14,
    })
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(kindOf(one.join(''), other.join(''))).toBe(kindOf(other.join(''), one.join('')))
      }),
    )
  })
})

describe('signature', () => {
  it('misses no headline that is alike', () => {
    const chars = Array.from('城东水厂扩建工程今日开工居民受益年底通12月AB')
    const text = fc.array(fc.constantFrom(...chars), { minLength: 1, maxLength: 24 })
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(fc.nat(23), fc.constantFrom(...chars)), { maxLength: 6 }),
        (one, edits) => {
          const other = [...one]
          for (const [at, char] of edits) other[at % other.length] = char
          const [a, b] = [one.join(''), other.join('')]
          const alike =
            likeness(pairsOf(comparable(a).folded), pairsOf(comparable(b).folded)).jaccard >= ALIKE
          const [first, second] = [signatureOf(comparable(a)), signatureOf(comparable(b))]
          const { least, most } = rangeOf(first)
          const rows = second.keys
            .filter((key) => first.keys.includes(key))
            .map(() => ({ id: 'b', pairs: second.pairs }))
          const found = second.pairs >= least && second.pairs <= most && shortlist(first, rows).includes('b')
          expect([alike, found]).not.toEqual([true, false])
        },
      ),
      { numRuns: 2000 },
    )
  })
  it('leaves out what shares a key by chance', () => {
    const asked = signatureOf(comparable('城东水厂扩建工程今日开工建设居民受益'))
    const once = [{ id: 'a', pairs: asked.pairs }]
    expect(shortlist(asked, once)).toEqual([])
    expect(
      shortlist(
        asked,
        asked.keys.flatMap(() => once),
      ),
    ).toEqual(['a'])
  })
  it('is made of any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const { keys, pairs } = signatureOf(comparable(text))
        expect(keys.length).toBeLessThanOrEqual(pairs)
        expect(keys.every((key) => Number.isInteger(key) && key >= 0 && key < 2 ** 32)).toBe(true)
      }),
    )
  })
  it('is the same everywhere and always, since keys are stored', () => {
    expect(signatureOf(comparable('水厂开工'))).toEqual({ keys: [1214471310, 3589490719], pairs: 3 })
    expect(signatureOf(comparable(''))).toEqual({ keys: [], pairs: 0 })
  })
})

describe('the check', () => {
  const others = [
    { id: 'a', text: '城东水厂扩建工程开工', relation: 'headline' },
    { id: 'b', text: '城东水厂扩建工程昨日开工', relation: 'candidate' },
    { id: 'c', text: '火星探测器传回首批照片', relation: 'headline' },
  ] as const
  it('names the other headline and lets candidates be alike', () => {
    const { findings } = checkHeadline(input('城东水厂扩建工程开工了', { others }))
    expect(findings).toMatchObject([
      {
        rule: 'similar',
        message: 'similar-event',
        severity: 'note',
        evidence: [{ kind: 'headline', id: 'a' }],
      },
    ])
  })
  it('warns of the same', () => {
    const { findings } = checkHeadline(input('城东水厂扩建工程昨日开工', { others: others.slice(1) }))
    expect(findings).toMatchObject([{ message: 'similar-same', severity: 'warn', evidence: [{ id: 'b' }] }])
  })
})

// Learning: what becomes a word of the library, how surely, what the desk's decisions do to it, and what takes it back.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DecorationObservation, DecorationToken, Lexicon } from '#shared/decoration'
import { isSureCut } from '#shared/headline'
import { CLAUSES } from './fixtures/ordinary-clauses'
import { SAMPLE_HEADLINES } from './fixtures/sample-headlines'
import { learn } from './learn'
import { splitHeadline } from './split'

/** Headlines that have nothing in common. */
const UNRELATED = [
  '市图书馆新馆下月开门迎客',
  '六旬老人骑行三千里探望战友',
  '暴雨预警升级 多所学校停课',
  '国产大型邮轮完成首次试航',
  '梨园新秀挑大梁，老戏新唱满堂彩',
  '养老金又涨了！这次涨多少？',
  '江豚重现城区江段',
  '女排逆转强敌闯进决赛',
] as const

type Verdict = DecorationObservation['verdict']

const observe = (
  raw: string,
  verdict: Verdict = 'none',
  source = 'a.txt',
  lexicon: Lexicon = [],
): DecorationObservation => ({
  raw,
  segments: splitHeadline(raw, lexicon).segments,
  source,
  verdict,
})
const hung = (tail: string, count: number, verdict: Verdict = 'none'): readonly DecorationObservation[] =>
  UNRELATED.slice(0, count).map((headline) => observe(headline + tail, verdict))
const find = (tokens: readonly DecorationToken[], token: string): DecorationToken | undefined =>
  tokens.find((one) => one.token === token)

describe('what is learned', () => {
  const learned = learn(hung('|拾光集', 5))

  test('a word behind bars of five unrelated headlines', () => {
    expect(find(learned, '拾光集')).toEqual({
      token: '拾光集',
      state: 'learned',
      edges: ['tail'],
      confidence: 0.9,
      headlines: 5,
      unrelated: 5,
      containing: 5,
      strong: 1,
      sources: 1,
      confirmed: 0,
      refused: 0,
      examples: UNRELATED.slice(0, 4).map((headline) => `${headline}|拾光集`),
    })
  })

  test('it makes a proposal sure, and cuts behind a dash, which the grammar alone does not', () => {
    const raw = '县城书店为何开到半夜|拾光集'
    expect(splitHeadline(raw)).toMatchObject({ clean: '县城书店为何开到半夜', confidence: 0.7 })
    expect(isSureCut(splitHeadline(raw, learned))).toBe(true)
    expect(splitHeadline('县城书店为何开到半夜-拾光集').confidence).toBe(1)
    expect(splitHeadline('县城书店为何开到半夜-拾光集', learned).clean).toBe('县城书店为何开到半夜')
  })

  test('after a blank it is only proposed, at the head it is not cut', () => {
    expect(splitHeadline('县城书店为何开到半夜 拾光集', learned).confidence).toBe(0.7)
    expect(splitHeadline('拾光集|县城书店为何开到半夜', learned).confidence).toBe(1)
  })

  test.each([
    ['four headlines', hung('|拾光集', 4)],
    [
      'the same headline again and again',
      Array.from({ length: 9 }, () => observe('江豚重现城区江段|拾光集')),
    ],
    [
      'a series of one template',
      Array.from({ length: 30 }, (_, i) => observe(`县气象台${i}日发布高温预报请注意防暑|拾光集`)),
    ],
    [
      'a word that stands inside headlines too',
      [...hung('|拾光集', 5), observe('一家叫拾光集的书店关门了'), observe('为什么大家都爱拾光集？')],
    ],
    ['tags that say what kind of piece it is', hung('|组图', 8)],
    ['parts of a series', hung('_第三集', 8)],
  ])('nothing from %s', (_, observations) => {
    expect(learn(observations).filter(({ state }) => state === 'learned')).toEqual([])
  })

  test('a word inside one of six headlines is still at an edge mostly', () => {
    const token = find(learn([...hung('|拾光集', 5), observe('一家叫拾光集的书店关门了')]), '拾光集')
    expect(token).toMatchObject({ state: 'learned', headlines: 5, containing: 6 })
  })

  test('columns are listed with their reasons, and cut by nobody', () => {
    for (const mark of ['｜', '|', '：']) {
      const tokens = learn(UNRELATED.map((headline) => observe(`半岛夜话${mark}${headline}`)))
      expect(find(tokens, '半岛夜话')).toMatchObject({ state: 'learned', edges: ['head'], confidence: 0.5 })
      expect(splitHeadline(`半岛夜话${mark}县城书店为何开到半夜`, tokens).confidence).toBe(1)
    }
  })

  test('what ends clauses after blanks is listed, not cut', () => {
    const tokens = learn(hung(' 专家这样建议', 8))
    expect(find(tokens, '专家这样建议')).toMatchObject({ strong: 0, confidence: 0.5 })
    expect(splitHeadline('县城书店为何开到半夜 专家这样建议', tokens).confidence).toBe(1)
  })

  test('English names, and both layers of a chain', () => {
    const english = [
      'City opens tram line',
      'Frost kills the vines',
      'Mayor quits over leak',
      'New frog found',
      'Bakers strike again',
    ]
    const tokens = learn(english.map((headline) => observe(`${headline} - quiet corner`)))
    expect(find(tokens, 'quiet corner')).toMatchObject({ state: 'learned', confidence: 0.9 })
    const chain = learn(hung('_南墙根_云麓小站', 6))
    expect(chain.map(({ token }) => token).toSorted()).toEqual(['云麓小站', '南墙根'])
  })

  test('ordinary headlines teach nothing that would be cut', () => {
    const tokens = learn(CLAUSES.map((line) => observe(line)))
    expect(tokens.filter(({ confidence, state }) => state === 'learned' && confidence >= 0.6)).toEqual([])
  })

  test('the sample page shows built-in words, the repeated headline counts once', () => {
    const tokens = learn(SAMPLE_HEADLINES.map(({ raw }) => observe(raw)))
    expect(find(tokens, '世界快消息')).toMatchObject({ state: 'built-in', headlines: 1, confidence: 1 })
    expect(tokens.every(({ state }) => state === 'built-in')).toBe(true)
  })
})

describe('what editors do', () => {
  test('taking cuts makes a word surer, refusing them unsure, refusing most unlearns it', () => {
    const confidenceOf = (verdicts: readonly Verdict[]): number | undefined =>
      find(learn(verdicts.map((verdict, i) => observe(`${UNRELATED[i]}|拾光集`, verdict))), '拾光集')
        ?.confidence
    const none: readonly Verdict[] = ['none', 'none', 'none', 'none']
    expect(confidenceOf([...none, 'confirmed'])).toBe(0.93)
    expect(confidenceOf([...none, 'confirmed', 'undone'])).toBe(0.65)
    expect(confidenceOf([...none, 'kept'])).toBe(0.5)
    expect(confidenceOf([...none, 'undone', 'undone', 'confirmed'])).toBe(0.5)
  })

  test('an unlearned word is not cut, though the grammar would propose it', () => {
    const tokens = learn(hung('|拾光集', 6, 'kept'))
    expect(splitHeadline('县城书店为何开到半夜|拾光集', tokens).confidence).toBe(1)
  })

  test('a cut that was taken lets a column be proposed', () => {
    const said: Lexicon = [{ token: '半岛夜话', state: 'confirmed', edges: [], confidence: 0.95 }]
    const tokens = learn(
      UNRELATED.map((headline) => observe(`半岛夜话｜${headline}`, 'confirmed', 'a', said)),
    )
    expect(find(tokens, '半岛夜话')).toMatchObject({ state: 'learned', confidence: 0.7, confirmed: 8 })
  })

  test('a built-in word that is refused is first only proposed, then left alone', () => {
    const twice = learn(hung('|世界快消息', 2, 'undone'))
    expect(find(twice, '世界快消息')).toMatchObject({ state: 'built-in', confidence: 0.7, refused: 2 })
    expect(splitHeadline('县城书店为何开到半夜|世界快消息', twice)).toMatchObject({ confidence: 0.7 })
    const often = learn(hung('|世界快消息', 5, 'kept'))
    expect(splitHeadline('县城书店为何开到半夜|世界快消息', often).confidence).toBe(1)
    expect(splitHeadline('县城书店为何开到半夜|全球观速讯', often).confidence).toBe(0.98)
  })
})

describe('what the desk decides', () => {
  const raw = '县城书店为何开到半夜|拾光集'

  test('wins over evidence and grammar, at both ends, beside any separator', () => {
    const kept = learn(hung('|拾光集', 8), [{ token: '拾光集', verdict: 'keep' }])
    expect(find(kept, '拾光集')).toMatchObject({ state: 'kept', confidence: 0, headlines: 8 })
    expect(splitHeadline(raw, kept).confidence).toBe(1)
    const confirmed = learn(hung('|拾光集', 8, 'kept'), [{ token: '拾光集', verdict: 'confirm' }])
    for (const line of [raw, '拾光集：县城书店为何开到半夜', '县城书店为何开到半夜 拾光集'])
      expect(splitHeadline(line, confirmed)).toMatchObject({
        clean: '县城书店为何开到半夜',
        confidence: 0.95,
      })
    const builtIn = learn([], [{ token: '世界快消息', verdict: 'keep' }])
    expect(splitHeadline('县城书店为何开到半夜|世界快消息', builtIn).confidence).toBe(1)
    const site = learn([], [{ token: '财经', verdict: 'keep' }])
    expect(splitHeadline('县城书店为何开到半夜_财经_云麓新闻网', site).clean).toBe(
      '县城书店为何开到半夜_财经',
    )
  })

  test('survives the library: the last word counts, forgetting returns to the evidence', () => {
    const confirm = { token: '拾光集', verdict: 'confirm' } as const
    const keep = { token: '拾光集', verdict: 'keep' } as const
    const forget = { token: '拾光集', verdict: 'forget' } as const
    expect(find(learn([], [confirm]), '拾光集')).toMatchObject({ state: 'confirmed', headlines: 0 })
    expect(find(learn([], [confirm, keep]), '拾光集')).toMatchObject({ state: 'kept' })
    expect(learn([], [confirm, forget])).toEqual([])
    expect(find(learn(hung('|拾光集', 5), [keep, forget]), '拾光集')).toMatchObject({ state: 'learned' })
  })

  test('what leaves the library is unlearned', () => {
    const all = hung('|拾光集', 5)
    expect(learn(all)).toHaveLength(1)
    expect(learn(all.slice(1))).toEqual([])
  })
})

test('a lexicon is plain data', () => {
  const tokens = learn(hung('|拾光集', 6), [{ token: '南墙根', verdict: 'keep' }])
  const copy = JSON.parse(JSON.stringify(tokens)) as Lexicon
  const raw = '县城书店为何开到半夜|拾光集'
  expect(copy).toEqual(tokens)
  expect(splitHeadline(raw, copy)).toEqual(splitHeadline(raw, tokens))
})

test('with any lexicon the segments joined are the raw line, and splitting twice is splitting once', () => {
  const token = fc.constantFrom(
    '拾光集',
    '世界快消息',
    '财经',
    '云麓新闻网',
    '某某',
    'News',
    '地铁',
    'a',
    '|',
    ' ',
  )
  const entry = fc.record({
    token,
    state: fc.constantFrom('built-in', 'learned', 'confirmed', 'kept'),
    edges: fc.subarray(['head', 'tail'] as const),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  const line = fc
    .array(
      fc.oneof(
        token,
        fc.constantFrom('地铁新线今天开通', '|', '_', '-', ' - ', ' ', '：', '!', '【', '】', '>'),
      ),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(line, fc.array(entry, { maxLength: 6 }), (raw, lexicon) => {
      const { segments, clean } = splitHeadline(raw, lexicon)
      expect(segments.map(({ text }) => text).join('')).toBe(raw)
      expect(splitHeadline(clean, lexicon).clean).toBe(clean)
    }),
    { numRuns: 2000 },
  )
})

test('a long series of one template is learned in time', () => {
  const series = Array.from({ length: 2000 }, (_, i) =>
    observe(`县气象台第${i}号高温预报请注意防暑降温|拾光集`),
  )
  const start = Date.now()
  learn(series)
  expect(Date.now() - start).toBeLessThan(30_000)
})

// Splitting raw headlines: the sample page, traps, unknown decorations, and the laws that hold for any text.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countIn } from '../text/units'
import { SAMPLE_HEADLINES } from './fixtures/sample-headlines'
import { DECORATED, UNTOUCHED } from './fixtures/traps'
import { splitHeadline } from './split'

describe('the sample page', () => {
  test.each(SAMPLE_HEADLINES)('$raw', ({ raw, segments, normalised, counts, flags = [] }) => {
    const split = splitHeadline(raw)
    const clean = segments.find(([role]) => role === 'headline')?.[1]
    expect(split.segments.map(({ role, text }) => [role, text])).toEqual(segments)
    expect(split.clean).toBe(clean)
    expect(split.normalised).toBe(normalised ?? clean)
    expect([countIn('cp', split.normalised), countIn('w1', split.normalised)]).toEqual(counts)
    expect(split.flags.filter((flag) => flag !== 'half-width-marks')).toEqual(flags)
    expect(split.flags.includes('half-width-marks')).toBe(normalised !== undefined)
    expect(split.confidence < 1).toBe(split.clean !== raw)
  })
})

test.each(UNTOUCHED)('nothing is cut from %j', (line) => {
  const split = splitHeadline(line)
  expect(split.clean).toBe(line)
  expect(split.confidence).toBe(1)
})

test.each(DECORATED)('%j', (raw, clean) => {
  expect(splitHeadline(raw).clean).toBe(clean)
})

describe('the desk’s own lists', () => {
  test('a kept word is not cut at either end', () => {
    const lexicon = [{ token: '世界快消息', state: 'kept', edges: [], confidence: 0 }] as const
    expect(splitHeadline('世界快消息:地铁新线今天开通', lexicon).confidence).toBe(1)
    expect(splitHeadline('地铁新线今天开通|世界快消息', lexicon).confidence).toBe(1)
  })

  test('a confirmed word is cut before any separator', () => {
    const lexicon = [{ token: '小城一线', state: 'confirmed', edges: [], confidence: 0.95 }] as const
    for (const raw of [
      '地铁新线今天开通|小城一线',
      '地铁新线今天开通 小城一线',
      '小城一线：地铁新线今天开通',
    ])
      expect(splitHeadline(raw, lexicon).clean).toBe('地铁新线今天开通')
    expect(splitHeadline('地铁新线今天开通|小城一线').confidence).toBe(1)
  })
})

describe('outer blanks', () => {
  test('are segments of their own', () => {
    const { segments } = splitHeadline('\u3000地铁新线今天开通 | 世界快消息 ')
    expect(segments.map(({ role, text }) => [role, text])).toEqual([
      ['space', '\u3000'],
      ['headline', '地铁新线今天开通'],
      ['separator', ' | '],
      ['decoration', '世界快消息'],
      ['space', ' '],
    ])
  })

  test('alone leave nothing', () => {
    expect(splitHeadline('')).toMatchObject({ segments: [], clean: '', confidence: 1 })
    expect(splitHeadline(' \t').segments).toHaveLength(1)
  })
})

const PARTS =
  '世界|全球|环球|天天|今日|快|热|微|消息|资讯|讯|热点|焦点|播报|全球快消息|新浪网|财经|地铁新线|今天开通了|云麓日报|某某在线|第2页|原标题：|[转载]|The Xyz Times|News|--|>|·|The Paper|example.com|\\|'.split(
    '|',
  )
const noise = fc.array(
  fc.constantFrom(...PARTS, ...' 　_-—:：!！?？…|｜丨【】()[]“”,，.好a1𠮷😀\u200b\ufeff\ud83d\n'.split('')),
  { maxLength: 24 },
)
const anyLine = fc.oneof(
  fc.string({ unit: 'binary' }),
  noise.map((parts) => parts.join('')),
)

describe('laws', () => {
  test('the segments joined are the raw line, none is empty, at most one is the headline', () => {
    fc.assert(
      fc.property(anyLine, (raw) => {
        const { segments, clean } = splitHeadline(raw)
        expect(segments.map(({ text }) => text).join('')).toBe(raw)
        expect(segments.some(({ text }) => text === '')).toBe(false)
        const headlines = segments.filter(({ role }) => role === 'headline')
        expect(headlines.map(({ text }) => text)).toEqual(clean === '' ? [] : [clean])
      }),
      { numRuns: 5000 },
    )
  })

  test('splitting a clean headline cuts nothing', () => {
    fc.assert(
      fc.property(anyLine, (raw) => {
        const { clean } = splitHeadline(raw)
        expect(splitHeadline(clean)).toMatchObject({ clean, confidence: 1 })
      }),
      { numRuns: 5000 },
    )
  })

  test('normalising keeps every blank and every letter, and twice is once', () => {
    fc.assert(
      fc.property(anyLine, (raw) => {
        const { clean, normalised } = splitHeadline(raw)
        expect(splitHeadline(normalised).normalised).toBe(splitHeadline(normalised).clean)
        const letters = /[^\p{L}\p{N}\s]/gu
        expect(normalised.replaceAll(letters, '')).toBe(clean.replaceAll(letters, ''))
      }),
      { numRuns: 5000 },
    )
  })
})

describe('speed', () => {
  test.each([
    ' ',
    '\u3000',
    '|_',
    '|',
    '世界',
    '世界 ',
    '…',
    '((',
    '）',
    'a,',
    'a.',
    '世界动态:',
    '_世界快讯',
    '【',
    '>',
    '·',
    'a-b',
    '某网_',
    'News ',
    '网',
    '"',
    '-',
  ])('100 kB of %j is no trap', (unit) => {
    const line = unit.repeat(Math.ceil(100_000 / unit.length))
    splitHeadline(line)
    const start = Date.now()
    splitHeadline(line)
    expect(Date.now() - start).toBeLessThan(20_000) // some 100 ms; a regex that backtracks takes minutes
  })
})

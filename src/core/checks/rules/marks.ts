// Ellipses, marks at the end, and the marks of a list.
import type { Span, TextEdit } from '#shared/check'
import { normaliseEdits } from '../normalise-edits'
import { settled } from '../edits'
import { spansOf, ZH, type Context, type Raw, type Rule } from '../rule'

// `………` or more: neither six dots nor twelve.
const ODD_DOTS = /(?<!…)(?:…{3}|…{5,40})(?!…)/gu

function dotEdits(text: string): readonly TextEdit[] {
  const odd = spansOf(text, ODD_DOTS).map((span) => ({ ...span, text: '……' }))
  const few = normaliseEdits(text)
    .filter(({ kind }) => kind === 'dots')
    .map(({ start, end, text: put }) => ({ start, end, text: put }))
  return [...odd, ...few].toSorted((one, other) => one.start - other.start)
}

function ellipsis({ headline }: Context): Raw[] {
  const edits = dotEdits(headline)
  if (edits.length === 0) return []
  return [
    {
      message: 'ellipsis',
      spans: edits.map(({ start, end }) => ({ start, end })),
      args: { word: headline.slice(edits[0]?.start, edits[0]?.end) },
      fixes: settled(headline, dotEdits),
    },
  ]
}

function endEdits(text: string): readonly TextEdit[] {
  const match = /(?<![。，、；：])[。，、；：,;]$/u.exec(text)
  if (match === null) return []
  // `我来了。你呢。`: a line of sentences ends as one.
  if (match[0] === '。' && text.slice(0, -1).includes('。')) return []
  return [{ start: match.index, end: text.length, text: '' }]
}

function endMark({ headline }: Context): Raw[] {
  const edits = endEdits(headline)
  return edits.length === 0
    ? []
    : [
        {
          message: 'end-mark',
          spans: edits.map(({ start, end }) => ({ start, end })),
          args: { word: headline.slice(-1) },
          fixes: settled(headline, endEdits),
        },
      ]
}

// `“a”、“b”` `《甲》、《乙》`: nothing but 、 between them. `《甲》（下）、《乙》` keeps it.
const BETWEEN = /(?<=[”》])、(?=[“《])/gu

function markBetweenQuotes({ headline }: Context): Raw[] {
  const spans = spansOf(headline, BETWEEN)
  return spans.length === 0
    ? []
    : [
        {
          message: 'mark-between-quotes',
          spans,
          args: { word: '、' },
          fixes: [{ edits: spans.map((span) => ({ ...span, text: '' })) }],
        },
      ]
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })

const isOneWord = (text: string): boolean => Array.from(words.segment(text)).length === 1

// `卢森堡，安道尔……` `香蕉,苹果等`: two names of one word each, then more announced. A clause is several words.
const SHORT_LIST = /(?<=^|[\s，。：；！？,:;!?])(\p{sc=Han}{2,4})([，,])(\p{sc=Han}{2,4})(?=…|等)/gu

function listComma({ headline }: Context): Raw[] {
  const spans: Span[] = []
  for (const { index, 1: one = '', 3: other = '' } of headline.matchAll(SHORT_LIST)) {
    if (!isOneWord(one) || !isOneWord(other)) continue
    spans.push({ start: index + one.length, end: index + one.length + 1 })
  }
  return spans.length === 0
    ? []
    : [
        {
          message: 'list-comma',
          spans,
          args: { word: '，', other: '、' },
          fixes: [{ edits: spans.map((span) => ({ ...span, text: '、' })) }],
        },
      ]
}

export const MARK_RULES: readonly Rule[] = [
  { id: 'ellipsis', version: 1, family: 'marks', severity: 'note', languages: ZH, run: ellipsis },
  { id: 'end-mark', version: 1, family: 'marks', severity: 'warn', languages: ZH, run: endMark },
  {
    id: 'mark-between-quotes',
    version: 1,
    family: 'marks',
    severity: 'note',
    languages: ZH,
    run: markBetweenQuotes,
  },
  { id: 'list-comma', version: 1, family: 'marks', severity: 'note', languages: ZH, run: listComma },
]

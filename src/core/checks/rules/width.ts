// Half-width marks beside Han, both widths in one line, and full-width letters and digits.
import type { TextEdit } from '#shared/check'
import { normaliseEdits } from '../normalise-edits'
import { settled } from '../edits'
import { spansOf, ZH, type Context, type Raw, type Rule } from '../rule'

const FULL_WIDTH_MARK = /[，：；！？（）]/u

const markEdits = (text: string): readonly TextEdit[] =>
  normaliseEdits(text)
    .filter(({ kind }) => kind === 'mark')
    .map(({ start, end, text: put }) => ({ start, end, text: put }))

function widthOf({ headline, normaliseEdits: edits }: Context, mixed: boolean): Raw[] {
  const half = edits().filter(({ kind }) => kind === 'mark')
  if (half.length === 0 || FULL_WIDTH_MARK.test(headline) !== mixed) return []
  return [
    {
      message: mixed ? 'mixed-width' : 'half-width',
      // `(图)`: many desks print the tag's brackets half-width.
      severity: half.every(({ text }) => text === '（' || text === '）') ? 'note' : 'warn',
      spans: half.map(({ start, end }) => ({ start, end })),
      args: {
        word: half.map(({ start, end }) => headline.slice(start, end)).join(' '),
        other: half.map(({ text }) => text).join(' '),
      },
      fixes: settled(headline, markEdits),
    },
  ]
}

// `２０２３` `ＢＯＳＳ`; the full-width blank and marks are no letters.
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]{1,40}/gu

const narrow = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))

function fullWidthLetters({ headline }: Context): Raw[] {
  const spans = spansOf(headline, FULL_WIDTH)
  if (spans.length === 0) return []
  const edits = spans.map((span) => ({ ...span, text: narrow(headline.slice(span.start, span.end)) }))
  return [
    {
      message: 'full-width-letters',
      spans,
      args: {
        word: spans.map(({ start, end }) => headline.slice(start, end)).join(' '),
        other: edits.map(({ text }) => text).join(' '),
      },
      fixes: [{ edits }],
    },
  ]
}

export const WIDTH_RULES: readonly Rule[] = [
  {
    id: 'half-width',
    version: 1,
    family: 'marks',
    severity: 'warn',
    languages: ZH,
    run: (context) => widthOf(context, false),
  },
  {
    id: 'mixed-width',
    version: 1,
    family: 'marks',
    severity: 'warn',
    languages: ZH,
    run: (context) => widthOf(context, true),
  },
  {
    id: 'full-width-letters',
    version: 1,
    family: 'marks',
    severity: 'warn',
    languages: ['zh', 'en'],
    run: fullWidthLetters,
  },
]

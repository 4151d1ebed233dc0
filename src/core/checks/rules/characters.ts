// Characters nobody sees or nobody typed: zero-width, bidi marks, U+FFFD, radicals in place of characters.
import type { Span } from '#shared/check'
import { entityEdits, RADICAL, unseen } from '../characters'
import { settled } from '../edits'
import { BOTH, spansOf, type Context, type Raw, type Rule } from '../rule'

const codeOf = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

function invisible({ headline }: Context): Raw[] {
  const edits = unseen(headline)
  if (edits.length === 0) return []
  const codes = new Set(edits.map(({ start, end }) => codeOf(headline.slice(start, end))))
  return [
    {
      message: 'invisible',
      spans: edits.map(({ start, end }) => ({ start, end })),
      args: { word: Array.from(codes).join(' '), count: String(edits.length) },
      fixes: settled(headline, unseen),
    },
  ]
}

const found = (
  message: Raw['message'],
  spans: readonly Span[],
  text: string,
  rest: Partial<Raw> = {},
): Raw[] =>
  spans.length === 0
    ? []
    : [
        {
          message,
          spans,
          args: { word: spans.map(({ start, end }) => text.slice(start, end)).join(' ') },
          ...rest,
        },
      ]

function brokenCharacter({ headline }: Context): Raw[] {
  const radicals = spansOf(headline, RADICAL)
  const edits = radicals
    .map((span) => ({ ...span, text: headline.slice(span.start, span.end).normalize('NFKC') }))
    .filter(({ start, end, text }) => text !== headline.slice(start, end))
  const entities = entityEdits(headline)
  const lone = spansOf(headline, /\p{Surrogate}/gu)
  return [
    ...found('broken-character', spansOf(headline, /\ufffd/gu), headline),
    ...found('lone-surrogate', lone, headline, { args: { count: String(lone.length) } }),
    ...found('radical', radicals, headline, {
      args: {
        word: radicals.map(({ start, end }) => codeOf(headline.slice(start, end))).join(' '),
        other: edits.map(({ text }) => text).join(' '),
      },
      fixes: edits.length > 0 ? [{ edits }] : [],
    }),
    ...found(
      'entity',
      entities.map(({ start, end }) => ({ start, end })),
      headline,
      {
        severity: 'warn',
        args: {
          word: entities.map(({ start, end }) => headline.slice(start, end)).join(' '),
          other: entities.map(({ text }) => text).join(' '),
        },
        fixes: settled(headline, entityEdits),
      },
    ),
    ...found('private-character', spansOf(headline, /[\ue000-\uf8ff]/gu), headline, { severity: 'warn' }),
  ]
}

export const CHARACTER_RULES: readonly Rule[] = [
  { id: 'invisible', version: 1, family: 'characters', severity: 'block', languages: BOTH, run: invisible },
  {
    id: 'broken-character',
    version: 1,
    family: 'characters',
    severity: 'block',
    languages: BOTH,
    run: brokenCharacter,
  },
]

// Characters nobody sees or nobody typed: zero-width, bidi marks, U+FFFD, radicals in place of characters.
import type { Span, TextEdit } from '#shared/check'
import { settled } from '../edits'
import { BOTH, spansOf, type Context, type Raw, type Rule } from '../rule'

// Zero-width, soft hyphen, BOM, bidi controls, C0 controls except tab and line ends.
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu
/** A joiner is needed inside an emoji family and stray anywhere else. */
const STRAY_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/gu

const unseen = (text: string): readonly TextEdit[] =>
  [...spansOf(text, INVISIBLE), ...spansOf(text, STRAY_JOINER)]
    .toSorted((one, other) => one.start - other.start)
    .map((span) => ({ ...span, text: '' }))

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

// Kangxi radicals and compatibility ideographs, which fonts and search treat as other characters: ⽣ for 生, 﨩.
const RADICAL = /[\u2e80-\u2fd5\uf900-\ufad9]/gu

// What a page's source writes for a mark: `&amp;` `&nbsp;` `&#8226;` `&#x2022;`. `AT&T;` is none.
const ENTITY =
  /&(?:#(\d{2,6})|#x([\da-f]{2,5})|(amp|nbsp|quot|apos|lt|gt|middot|bull|hellip|mdash|ndash|ldquo|rdquo|lsquo|rsquo));/giu
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', nbsp: ' ', quot: '"', apos: '’', lt: '<', gt: '>', middot: '·', bull: '•',
  hellip: '…', mdash: '—', ndash: '–', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’',
} // prettier-ignore

function entityEdits(text: string): readonly TextEdit[] {
  return Array.from(text.matchAll(ENTITY), ({ 0: all, 1: decimal, 2: hex, 3: name, index }) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    const isChar = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    const put =
      name === undefined ? (isChar ? String.fromCodePoint(code) : '') : (ENTITIES[name.toLowerCase()] ?? '')
    return { start: index, end: index + all.length, text: put }
  })
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

// Blanks: none inside a clause between Han and Latin (or one, as the desk likes), one between clauses, none outside.
import type { TextEdit } from '#shared/check'
import { settled } from '../edits'
import { BOTH, spansOf, ZH, type Context, type Raw, type Rule } from '../rule'

// `您的 YouTube 观看`: a Latin word or number with a blank on both sides and Han beyond. A blank on one side only may
// part two clauses (`卡车建模 PS5版公布`) and is never touched.
const AROUND = /(?<=\p{sc=Han})( )([A-Za-z0-9][A-Za-z0-9.+&'’%-]{0,30})( )(?=\p{sc=Han})/gu
// What parts two things by itself: `甲 VS 乙`, `甲 X 乙`, `甲 PK 乙`.
const PARTS = /^(?:vs\.?|pk|x|feat\.?|and|or)$/i

function tight(text: string): readonly TextEdit[] {
  return Array.from(text.matchAll(AROUND)).flatMap(({ index, 2: word = '' }): TextEdit[] =>
    PARTS.test(word)
      ? []
      : [
          { start: index, end: index + 1, text: '' },
          { start: index + 1 + word.length, end: index + 2 + word.length, text: '' },
        ],
  )
}

// `用YouTube看` → `用 YouTube 看`. Digits stand close to their unit: `43项` `2023年` `5月`.
const TOUCHING = /(?<=\p{sc=Han})(?=[A-Za-z]{2})|(?<=[A-Za-z]{2})(?=\p{sc=Han})/gu

const loose = (text: string): readonly TextEdit[] =>
  Array.from(text.matchAll(TOUCHING), ({ index }) => ({ start: index, end: index, text: ' ' }))

function hanLatinBlank({ headline, style }: Context): Raw[] {
  if (style.hanLatinBlank === 'either') return []
  const find = style.hanLatinBlank === 'none' ? tight : loose
  const edits = find(headline)
  if (edits.length === 0) return []
  const spans = edits.map(({ start, end }) =>
    start < end ? { start, end } : { start: Math.max(0, start - 1), end: start + 1 },
  )
  return [
    {
      message: 'han-latin-blank',
      spans,
      args: { limit: style.hanLatinBlank },
      fixes: settled(headline, find),
    },
  ]
}

// U+0020, U+3000 and their rarer kin; line ends are another matter (several lines of a print order).
const DOUBLED = /[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]{2,80}/gu
// NBSP, tab, thin blanks: never meant in a headline.
const SPECIAL = /[\t\u00a0\u2000-\u200a\u202f\u205f]/gu
const OUTER =
  /^[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]{1,80}|[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]{1,80}$/gu

// `书记项目” 打造新高地`: Han or a closing mark before, Han or an opening mark behind.
const BETWEEN_CLAUSES = /(?<=[\p{sc=Han}”’」』》）！？…]) (?=[\p{sc=Han}“‘「『《（])/gu

const outer = (text: string): readonly TextEdit[] =>
  spansOf(text, OUTER).map((span) => ({ ...span, text: '' }))

function raw(
  message: 'blank-doubled' | 'blank-special' | 'blank-outer',
  text: string,
  find: (text: string) => readonly TextEdit[],
): Raw[] {
  const edits = find(text)
  if (edits.length === 0) return []
  return [{ message, spans: edits.map(({ start, end }) => ({ start, end })), fixes: settled(text, find) }]
}

function blanks({ headline, style, lang }: Context): Raw[] {
  const one = lang === 'zh' && style.clauseBlank === 'full' ? '\u3000' : ' '
  const inner = (text: string, span: { start: number; end: number }): boolean =>
    span.start > 0 && span.end < text.length
  const doubled = (text: string): readonly TextEdit[] =>
    spansOf(text, DOUBLED)
      .filter((span) => inner(text, span))
      .map((span) => ({ ...span, text: one }))
  const other =
    lang === 'zh' && style.clauseBlank === 'half'
      ? /\u3000/gu
      : lang === 'zh' && style.clauseBlank === 'full'
        ? BETWEEN_CLAUSES
        : null
  const special = (text: string): readonly TextEdit[] => {
    const twice = spansOf(text, DOUBLED)
    return [...spansOf(text, SPECIAL), ...(other === null ? [] : spansOf(text, other))]
      .filter(
        (span) =>
          inner(text, span) && !twice.some(({ start, end }) => start <= span.start && span.end <= end),
      )
      .toSorted((a, b) => a.start - b.start)
      .map((span) => ({ ...span, text: one }))
  }
  return [
    ...raw('blank-doubled', headline, doubled),
    ...raw('blank-special', headline, special),
    ...(headline.trim() === '' ? [] : raw('blank-outer', headline, outer)),
  ]
}

export const BLANK_RULES: readonly Rule[] = [
  { id: 'han-latin-blank', version: 1, family: 'marks', severity: 'note', languages: ZH, run: hanLatinBlank },
  { id: 'blanks', version: 2, family: 'marks', severity: 'note', languages: BOTH, run: blanks },
]

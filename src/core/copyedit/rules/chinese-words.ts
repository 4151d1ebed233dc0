// Words of Chinese text: set twice, mistaken for each other, 的 for 地, sentences too long, blanks beside letters.
import { confusedEnglish, confusedHan } from '../../checks/confused'
import { doubledHan } from '../../checks/doubled'
import { matchesOf, remembered, replacing, touches, type Context, type Raw, type Rule } from '../rule'

function doubled({ text, opaque }: Context): Raw[] {
  return doubledHan(text)
    .filter((span) => !touches(span, opaque))
    .map((span) => replacing(span, ''))
}

/** Two rules read it. */
const confused = remembered(({ text }) => confusedHan(text))

const isDe = ({ word, right }: { readonly word: string; readonly right: string }): boolean =>
  word === '的' && right === '地'

/** `有力的化解了` → 地: an adverb, 的, a verb and 了. Without 了 the second may be a noun: `有效的解决方案`. */
function de(context: Context): Raw[] {
  const { opaque } = context
  return confused(context)
    .filter(isDe)
    .map(({ start }) => replacing({ start, end: start + 1 }, '地'))
    .filter(({ span }) => !touches(span, opaque))
}

function confusable(context: Context): Raw[] {
  const { text, opaque } = context
  return [...confused(context).filter((hit) => !isDe(hit)), ...confusedEnglish(text)]
    .map(({ start, word, right }) => replacing({ start, end: start + word.length }, right))
    .filter(({ span }) => !touches(span, opaque))
    .toSorted((one, other) => one.span.start - other.span.start)
}

const SENTENCE = /[^。！？!?\n]{1,5000}[。！？!?\n]?/gu

/** Only pointed at: which clause goes is the writer's matter. Lists with 、 and ； are counted like anything else. */
function longSentence({ text, profile, block }: Context): Raw[] {
  if (block.kind !== 'paragraph') return []
  return Array.from(text.matchAll(SENTENCE)).flatMap(({ index, 0: sentence }) => {
    if (sentence.length <= profile.longSentence) return []
    const length = Array.from(sentence).length
    return length > profile.longSentence
      ? [{ span: { start: index, end: index + sentence.length }, other: String(length) }]
      : []
  })
}

/** A blank between two clauses stands between Han and Han, or after a mark, and is never touched. */
const AROUND = /(?<=\p{sc=Han})[ \u00a0]{1,4}(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])[ \u00a0]{1,4}(?=\p{sc=Han})/gu
const BESIDE_LETTERS = /(?<=\p{sc=Han})(?=[A-Za-z]{2})|(?<=[A-Za-z]{2})(?=\p{sc=Han})/gu
const BESIDE_DIGITS = /(?<=\p{sc=Han})(?=\d)|(?<=[\d%])(?=\p{sc=Han})/gu

function hanLatin(context: Context): Raw[] {
  const { hanLatin: wanted } = context.profile
  if (wanted === 'leave') return []
  if (wanted === 'none') return matchesOf(context, AROUND).map((one) => replacing(one, ''))
  return [...matchesOf(context, BESIDE_LETTERS), ...matchesOf(context, BESIDE_DIGITS)]
    .toSorted((one, other) => one.start - other.start)
    .map(({ start }) => ({
      span: { start: Math.max(0, start - 1), end: Math.min(context.text.length, start + 1) },
      other: ' ',
      fix: [{ start, end: start, text: ' ' }],
    }))
}

const zh = { languages: ['zh'] } as const
export const CHINESE_WORDS: readonly Rule[] = [
  { ...zh, id: 'doubled-word', version: 1, family: 'words', severity: 'note', batch: false, run: doubled },
  { ...zh, id: 'de', version: 1, family: 'words', severity: 'warn', batch: false, run: de },
  { ...zh, id: 'confusable', version: 1, family: 'words', severity: 'warn', batch: false, run: confusable },
  {
    ...zh,
    id: 'long-sentence',
    version: 1,
    family: 'words',
    severity: 'note',
    batch: false,
    run: longSentence,
  },
  {
    ...zh,
    id: 'han-latin-blank',
    version: 1,
    family: 'blanks',
    severity: 'note',
    batch: true,
    run: hanLatin,
  },
]

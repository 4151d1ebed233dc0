// English headlines: quotation marks, the final period, numerals, weak forms, and where lines break.
import type { Span, TextEdit } from '#shared/check'
import { BOTH, EN, spansOf, type Context, type Raw, type Rule } from '../rule'

const DOUBLE = /[“”"]/gu
const SINGLE = /(?<!\p{L})[‘']|[’'](?!\p{L})/gu
// AP heads: 5" and nested quotation keep theirs.
const NESTED = /[‘’']/u

function quotes({ headline, style }: Context): Raw[] {
  if (style.englishQuotes !== 'single') return []
  const spans = spansOf(headline, DOUBLE).filter(({ start }) => !/\d/.test(headline.charAt(start - 1)))
  if (spans.length === 0 || spans.length % 2 === 1) return []
  const within = headline.slice(spans[0]?.start, spans.at(-1)?.end)
  const edits = spans.map((span, i): TextEdit => ({ ...span, text: i % 2 === 0 ? '‘' : '’' }))
  const nested = NESTED.test(within) && SINGLE.test(within)
  SINGLE.lastIndex = 0
  return [{ message: 'double-quotes', spans, fixes: nested ? [] : [{ edits }] }]
}

// `U.S.` `Inc.` `a.m.` `St.` `No.` keep theirs; an ellipsis is no period.
const PERIOD = /(?<![.…])\.$/
const ABBREVIATION =
  /(?:\b\p{L}|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|St|Ave|Blvd|Rd|etc|vs|No|Dr|Mr|Mrs|Ms|Gov|Sen|Rep|Gen|Bros|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Calif|Mass|Fla|Tex|Pa|Conn|Va|Md))\.$/u

function period({ headline }: Context): Raw[] {
  const text = headline.trimEnd()
  if (!PERIOD.test(text) || ABBREVIATION.test(text) || /[.!?]\s/u.test(text.slice(0, -1))) return []
  const span: Span = { start: text.length - 1, end: text.length }
  return [
    {
      message: 'final-period',
      spans: [span],
      args: { word: '.' },
      fixes: [{ edits: [{ ...span, text: '' }] }],
    },
  ]
}

const NUMERALS: ReadonlyMap<string, string> = new Map(
  'two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, i) => [word, String(i + 2)] as const),
)
// AP heads take numerals: `three dead` → `3 dead`. `Big Ten`, `Two-time`, `Seven Sisters` and other names keep their word.
const SPELT =
  /(?<![\p{L}’'-]|\b(?:Big|Fab|Final|Elite|Top|The|Magnificent|Ocean’s|at|or)\s)(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= (?:people|men|women|children|students|officers|soldiers|workers|teens|killed|dead|injured|hurt|arrested|charged|missing|years?|months|weeks|days|hours|minutes|million|billion|percent|cases|deaths|states|cities|countries|companies|games|points|goals)\b)/giu

function numerals({ headline, style }: Context): Raw[] {
  if (style.englishQuotes !== 'single') return []
  return spansOf(headline, SPELT).map((span) => {
    const word = headline.slice(span.start, span.end)
    const put = NUMERALS.get(word.toLowerCase()) ?? word
    return {
      message: 'spelt-number',
      spans: [span],
      args: { word, other: put },
      fixes: [{ edits: [{ ...span, text: put }] }],
    }
  })
}

const PASSIVE =
  /\b(?:is|are|was|were|be|been|being) (?:\p{L}{2,14}ed|made|taken|given|held|hit|shot|found|told|sent|paid|seen|led|won|beaten|written|driven|built|bought|sold|caught|struck|torn|thrown|known|shown|chosen|stolen) by\b/giu
const NOMINAL = /\b(?:the|a|an) \p{L}{3,14}(?:tion|sion|ment|ance|ence) of\b/giu
const WEAK_OPENING = /^(?:There (?:is|are|was|were)|It(?:['’]s| is| was)) /i
const MOST_WORDS = 16

function weak({ headline }: Context): Raw[] {
  const found: Raw[] = []
  for (const [message, pattern] of [
    ['passive', PASSIVE],
    ['nominal', NOMINAL],
  ] as const) {
    const spans = spansOf(headline, pattern)
    if (spans.length > 0)
      found.push({ message, spans, args: { word: headline.slice(spans[0]?.start, spans[0]?.end) } })
  }
  const opening = WEAK_OPENING.exec(headline)?.[0]
  if (opening !== undefined)
    found.push({
      message: 'weak-opening',
      spans: [{ start: 0, end: opening.length - 1 }],
      args: { word: opening.trim() },
    })
  const count = headline.trim().split(/\s+/).length
  if (count > MOST_WORDS)
    found.push({
      message: 'many-words',
      spans: [{ start: 0, end: headline.length }],
      args: { count: String(count), limit: String(MOST_WORDS) },
    })
  return found
}

const HANGS =
  /\b(?:a|an|the|of|to|in|on|at|by|for|with|from|and|or|but|as|its|his|her|their|who|that|is|are|was)$/i
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Several lines of a print order: no line ends in a preposition or article, cuts a word or is one character alone. */
function badBreak({ headline, lang }: Context): Raw[] {
  if (!headline.includes('\n')) return []
  const found: Span[] = []
  const lines = headline.split('\n')
  const joined = lines.join('')
  const bounds = new Set(lang === 'zh' ? Array.from(words.segment(joined), ({ index }) => index) : [])
  let at = 0
  let inJoined = 0
  lines.forEach((line, i) => {
    const last = i === lines.length - 1
    inJoined += line.length
    const hanging = lang === 'en' && !last ? HANGS.exec(line.trimEnd())?.[0] : undefined
    const cuts = lang === 'zh' && !last && /\p{sc=Han}$/u.test(line) && !bounds.has(inJoined)
    if (hanging !== undefined)
      found.push({ start: at + line.trimEnd().length - hanging.length, end: at + line.trimEnd().length })
    else if (cuts) found.push({ start: at + line.length - 1, end: at + line.length })
    else if (lang === 'zh' && Array.from(line.trim()).length === 1)
      found.push({ start: at, end: at + line.length })
    at += line.length + 1
  })
  return found.map((span) => ({
    message: 'bad-break',
    spans: [span],
    args: { word: headline.slice(span.start, span.end) },
  }))
}

export const ENGLISH_RULES: readonly Rule[] = [
  {
    id: 'english-marks',
    version: 1,
    family: 'english',
    severity: 'note',
    languages: EN,
    run: (context) => [...quotes(context), ...period(context), ...numerals(context)],
  },
  { id: 'weak-english', version: 1, family: 'english', severity: 'note', languages: EN, run: weak },
  { id: 'bad-break', version: 1, family: 'english', severity: 'note', languages: BOTH, run: badBreak },
]

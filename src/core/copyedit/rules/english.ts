// English text: doubled words, quotes, the serial comma, numbers, per cent, blanks, dashes. AP and Chicago differ by profile.
import { confusedEnglish } from '../../checks/confused'
import { doubledEnglish } from '../../checks/doubled'
import { matchesOf, replacing, touches, type Context, type Raw, type Rule } from '../rule'

const doubled = ({ text, opaque }: Context): Raw[] =>
  doubledEnglish(text)
    .filter((span) => !touches(span, opaque))
    .map((span) => replacing(span, ''))

/** `"word"` → `“word”`, `don't` → `don’t`. `6'2"`, `5"` and `'90s` after a digit or before one keep theirs or get ’. */
function quotes(context: Context): Raw[] {
  const { text } = context
  const found: Raw[] = []
  for (const { start, end } of matchesOf(
    context,
    /(?<=\p{L})'(?=\p{L})|(?<=\p{L}s)'(?=\s)|(?<=^|\s)'(?=\d0s)/gmu,
  ))
    found.push(replacing({ start, end }, '’'))
  const marks = matchesOf(context, /"/g).filter(
    ({ start }) => !/\d$/.test(text.slice(0, start)) || openBefore(text, start),
  )
  if (marks.length % 2 === 1) {
    const last = marks.at(-1)
    if (last) found.push({ span: { start: last.start, end: last.end }, severity: 'verify' })
    return found
  }
  for (let at = 0; at + 1 < marks.length; at += 2) {
    const [open, close] = [marks[at], marks[at + 1]]
    if (open === undefined || close === undefined) continue
    found.push({
      span: { start: open.start, end: close.end },
      other: '“”',
      fix: [
        { start: open.start, end: open.end, text: '“' },
        { start: close.start, end: close.end, text: '”' },
      ],
    })
  }
  return found.toSorted((one, other) => one.span.start - other.span.start)
}

const openBefore = (text: string, at: number): boolean => (text.slice(0, at).split('"').length - 1) % 2 === 1

/** `red, white and blue` and `red, white, and blue`: three single words in a row. AP leaves the comma out, Chicago sets it. */
const WITH_COMMA = /(?<=\b[a-z]{2,20}, [a-z]{2,20})(, )(?=(?:and|or) [a-z]{2,20}\b(?! [a-z]+(?:ed|ing)\b))/gu
const WITHOUT_COMMA = /(?<=\b[a-z]{2,20}, [a-z]{2,20})( )(?=(?:and|or) [a-z]{2,20}[.,;:!?)])/gu

const serialComma = (context: Context): Raw[] =>
  context.profile.english === 'ap'
    ? matchesOf(context, WITH_COMMA).map((one) => replacing(one, ' '))
    : matchesOf(context, WITHOUT_COMMA).map((one) => replacing(one, ', '))

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
/** AP and Chicago spell one to nine out; not ages, measures, money, dates, scores, and not where a digit or unit is beside. */
const SINGLE =
  /(?<=\b(?:the|of|with|about|only|for|all|these|those|some|least|than|have|has|had) )([1-9])(?= (?:people|men|women|children|members|countries|companies|states|cities|other|others|things|ways|reasons|times|days|weeks|months|cases|schools|groups|officials|students|players|games)\b)/gu

const numbers = (context: Context): Raw[] =>
  matchesOf(context, SINGLE).map((one) => replacing(one, WORDS[Number(one.match[1]) - 1] ?? one.match[0]))

/** AP since 2019: `5%`; Chicago in running text: `5 percent`. */
const PERCENT = /(?<=\d) ?(?:percent|per cent)\b/gu
const SIGN = /(?<=\d)%(?![\w%])/gu

const percent = (context: Context): Raw[] =>
  context.profile.english === 'ap'
    ? matchesOf(context, PERCENT).map((one) => replacing(one, '%'))
    : matchesOf(context, SIGN).map((one) => replacing(one, ' percent'))

/** Two blanks between words or after a full stop. A line of verse or a table in plain text has more of them. */
function blanks(context: Context): Raw[] {
  const inside = matchesOf(context, /(?<=[^\s]) {2,4}(?=[^\s])/gu)
  return inside.length > 12 ? [] : inside.map((one) => replacing(one, ' '))
}

const confusable = ({ text, opaque }: Context): Raw[] =>
  confusedEnglish(text)
    .map(({ start, word, right }) => replacing({ start, end: start + word.length }, right))
    .filter(({ span }) => !touches(span, opaque))
    .toSorted((one, other) => one.span.start - other.span.start)

/** `--` → an em dash: with blanks in AP, closed up in Chicago. `2019-2020` → an en dash in Chicago alone. */
function dashes(context: Context): Raw[] {
  const ap = context.profile.english === 'ap'
  const put = ap ? ' — ' : '—'
  const found = matchesOf(context, /(?<=[\p{L}\d”’.,!?)]) ?--(?!-) ?(?=[\p{L}\d“‘(])/gu).map((one) =>
    replacing(one, put),
  )
  const wrong = ap
    ? matchesOf(context, /(?<=\p{L})—(?=\p{L})/gu).map((one) => replacing(one, put))
    : matchesOf(context, /(?<=[\p{L},]) — (?=\p{L})/gu).map((one) => replacing(one, put))
  return [...found, ...wrong].toSorted((one, other) => one.span.start - other.span.start)
}

const en = { languages: ['en'], family: 'english' } as const
export const ENGLISH_RULES: readonly Rule[] = [
  { ...en, id: 'en-doubled', version: 1, severity: 'warn', batch: false, run: doubled },
  { ...en, id: 'en-quotes', version: 1, severity: 'note', batch: true, run: quotes },
  { ...en, id: 'en-serial-comma', version: 1, severity: 'note', batch: false, run: serialComma },
  { ...en, id: 'en-number', version: 1, severity: 'note', batch: false, run: numbers },
  { ...en, id: 'en-percent', version: 1, severity: 'note', batch: true, run: percent },
  { ...en, id: 'en-blank', version: 1, severity: 'note', batch: true, run: blanks },
  { ...en, id: 'en-confusable', version: 1, severity: 'warn', batch: false, run: confusable },
  { ...en, id: 'en-dash', version: 1, severity: 'note', batch: true, run: dashes },
]

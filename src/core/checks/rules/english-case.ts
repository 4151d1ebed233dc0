// English capitals: a line of capitals, and the case style the desk has chosen.
import type { CheckFix, TextEdit } from '#shared/check'
import { EN, whole, type Context, type Raw, type Rule } from '../rule'

const WORD = /\p{Script=Latin}[\p{Script=Latin}’']{0,40}/gu

// Chicago and the Times agree on these; longer prepositions differ and are left as they stand.
const MINOR = new Set(
  'a an the and but or nor for of to in on at by as if vs via per from with into over upon off up out down about'.split(
    ' ',
  ),
)

interface Word {
  readonly text: string
  readonly start: number
  readonly first: boolean
  readonly last: boolean
}

function wordsOf(headline: string): Word[] {
  const found = Array.from(headline.matchAll(WORD), ({ 0: text, index }) => ({ text, start: index }))
  return found.map(({ text, start }, i) => ({
    text,
    start,
    first: i === 0 || /[:.!?—–“"‘]\s*["“‘']?$/u.test(headline.slice(Math.max(0, start - 4), start)),
    last: i === found.length - 1,
  }))
}

/**
 * How the body writes a word where no sentence begins: lower case, capitalised or all capitals. `null` where it does
 * not write it, or both ways.
 */
function formInBody(word: string, blocks: readonly string[]): string | null {
  const forms = new Set<string>()
  const wanted = word.toLowerCase().replace(/[’']s$/u, '')
  for (const block of blocks) {
    const plain = block.toLowerCase()
    if (plain.length !== block.length) continue
    for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + wanted.length)) {
      const end = at + wanted.length
      const joined = /\p{L}/u.test(plain.charAt(at - 1)) || /\p{L}/u.test(plain.charAt(end))
      const opens = /(?:^|[.!?:“"‘—\n]\s*)$/u.test(block.slice(Math.max(0, at - 3), at))
      if (!joined && !opens) forms.add(block.slice(at, end))
    }
  }
  const [form] = forms
  return forms.size === 1 && form !== undefined ? form : null
}

const edit = ({ start }: Word, text: string, length = text.length): TextEdit => ({
  start,
  end: start + length,
  text,
})

/** The line written as the body writes its words; null where the body does not know one of them. */
function fromBody(words: readonly Word[], blocks: readonly string[] | null): readonly TextEdit[] | null {
  if (blocks === null) return null
  const edits: TextEdit[] = []
  for (const word of words) {
    const small = word.text.toLowerCase()
    const form =
      MINOR.has(small) || /^(?:is|are|was|be|its|it)$/.test(small) ? small : formInBody(word.text, blocks)
    if (form === null) return null
    const put = word.first ? form.charAt(0).toUpperCase() + form.slice(1) : form
    if (put !== word.text.slice(0, put.length)) edits.push(edit(word, put))
  }
  return edits
}

function allCaps({ headline, blocks }: Context): Raw[] {
  const letters = headline.match(/\p{Script=Latin}/gu) ?? []
  const capitals = headline.match(/\p{Lu}/gu) ?? []
  // Acronyms and tickers alone are no shouting: there must be two words of capitals of four letters and more.
  const loud = headline.match(/(?<!\p{L})\p{Lu}{4,}(?!\p{L})/gu) ?? []
  if (letters.length < 12 || capitals.length <= letters.length * 0.6 || loud.length < 2) return []
  const edits = fromBody(wordsOf(headline), blocks)
  const fixes: CheckFix[] = edits === null || edits.length === 0 ? [] : [{ edits }]
  return [{ message: 'all-caps', spans: [whole(headline)], fixes }]
}

const isCapitalised = (word: string): boolean => /^\p{Lu}[\p{Ll}’']/u.test(word)

function sentenceCase(context: Context): Raw[] {
  const words = wordsOf(context.headline)
  const inner = words.filter(({ text, first }) => !first && text.length > 3 && !MINOR.has(text.toLowerCase()))
  const raised = inner.filter(({ text }) => isCapitalised(text))
  // Some capitals are names. A line of four and more long words nearly all of which are raised is in title case.
  if (inner.length < 4 || raised.length < inner.length * 0.8) return []
  const edits = fromBody(words, context.blocks)
  return [
    {
      message: 'english-case',
      spans: raised.map(({ text, start }) => ({ start, end: start + text.length })),
      args: { limit: 'sentence' },
      fixes: edits === null || edits.length === 0 ? [] : [{ edits }],
    },
  ]
}

function titleCase({ headline }: Context): Raw[] {
  const words = wordsOf(headline)
  const edits = words.flatMap((word): TextEdit[] => {
    const { text, first, last, start } = word
    const isSmall = text === text.toLowerCase()
    // The second half of `e-mail`, of `www.example`, of `don’t` is no word of its own.
    if (!isSmall || /[\p{L}\p{N}@.’'-]$/u.test(headline.slice(Math.max(0, start - 1), start))) return []
    if (!first && !last && MINOR.has(text)) return []
    const capital = text.charAt(0).toUpperCase() // ɳ has none everywhere
    return capital.length === 1 && capital !== text.charAt(0) ? [edit(word, capital, 1)] : []
  })
  return edits.length === 0
    ? []
    : [
        {
          message: 'english-case',
          spans: edits.map(({ start, end }) => ({ start, end })),
          args: { limit: 'title' },
          fixes: [{ edits }],
        },
      ]
}

function englishCase(context: Context): Raw[] {
  switch (context.style.englishCase) {
    case 'either':
      return []
    case 'sentence':
      return sentenceCase(context)
    case 'title':
      return titleCase(context)
  }
}

export const ENGLISH_CASE_RULES: readonly Rule[] = [
  { id: 'all-caps', version: 1, family: 'english', severity: 'warn', languages: EN, run: allCaps },
  { id: 'english-case', version: 1, family: 'english', severity: 'note', languages: EN, run: englishCase },
]

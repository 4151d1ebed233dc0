// The query language: any text at all → an expression. Blank is and, OR, -, "phrases", parentheses, operators.
import { mayBeSound, soundOf, type Sound } from './sound'
import {
  filterValue,
  isFilter,
  isSoundOperator,
  operatorOf,
  type Filter,
  type SoundOperator,
  type TextOperator,
} from './words'

export interface TextTerm {
  readonly kind: 'text'
  /** `any`: wherever a plain term looks. */
  readonly field: 'any' | TextOperator
  readonly text: string
  readonly quoted: boolean
}
/** What the headline holds by its sound. */
export interface SoundTerm {
  readonly kind: 'sound'
  readonly sound: Sound
}
export interface FilterTerm {
  readonly kind: 'filter'
  readonly filter: Filter
  /** In the form of `filterValue`. */
  readonly value: string
}
/** An `all` of nothing holds for every article. */
export type Expression =
  | { readonly kind: 'all'; readonly of: readonly Expression[] }
  | { readonly kind: 'any'; readonly of: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | TextTerm
  | SoundTerm
  | FilterTerm

const MOST_TERMS = 32
const LONGEST_TERM = 200
const LONGEST_QUERY = 10_000
const DEEPEST = 8

const BLANK = /\s/
const QUOTE = /["“”„＂]/
// `标签：党建`, `tag:党建`; the names themselves are looked up in a table.
const OPERATOR = /([a-z]{2,12}|\p{Script=Han}{1,4})[:：]/iuy

/** Never fails. Over 32 terms, 200 characters a term and 10,000 characters nothing more is looked at. */
export function parse(query: string): Expression {
  const source = query.slice(0, LONGEST_QUERY).toWellFormed().normalize('NFC')
  let at = 0
  let terms = 0
  let groups = 0

  const peek = (): string => source.charAt(at)
  const skipBlanks = (): void => {
    while (at < source.length && BLANK.test(peek())) at++
  }
  const isWord = (word: string): boolean =>
    source.startsWith(word, at) &&
    /^(?:$|[\s()"“（）])/.test(source.slice(at + word.length, at + word.length + 1))

  /** An unclosed quote runs to the end. */
  function phrase(): string {
    const from = ++at
    while (at < source.length && !QUOTE.test(peek())) at++
    return source.slice(from, at++)
  }

  /** To the next blank or quote, or to the parenthesis that closes a group; `(002594)` inside a word belongs to it. */
  function bare(): string {
    const from = at
    let open = 0
    for (; at < source.length && !BLANK.test(peek()) && !QUOTE.test(peek()); at++) {
      if (/[(（]/.test(peek())) open++
      if (/[)）]/.test(peek()) && open-- === 0 && groups > 0) break
      if (open < 0) open = 0
    }
    return source.slice(from, at)
  }

  function text(field: TextTerm['field'], given: string, quoted: boolean): Expression | undefined {
    const wanted = given.slice(0, LONGEST_TERM).toWellFormed().trim()
    return wanted === '' ? undefined : { kind: 'text', field, text: wanted, quoted }
  }

  /** What is no value of `pinyin:` is looked for as it stands; `name:` looks for the very letters besides. */
  function bySound(operator: SoundOperator, given: string, whole: string): Expression | undefined {
    const wanted = given.slice(0, LONGEST_TERM)
    const sound = soundOf(wanted)
    if (operator === 'pinyin')
      return sound ? { kind: 'sound', sound } : wanted.trim() === '' ? undefined : text('any', whole, false)
    const held = text('headline', wanted, true)
    return held && sound ? { kind: 'any', of: [held, { kind: 'sound', sound }] } : held
  }

  function term(): Expression | undefined {
    const from = at
    OPERATOR.lastIndex = at
    const operator = operatorOf(OPERATOR.exec(source)?.[1] ?? '')
    if (operator !== undefined) at = OPERATOR.lastIndex
    const quoted = QUOTE.test(peek())
    const given = quoted ? phrase() : bare()
    if (operator === undefined) return text('any', given, quoted)
    const whole = source.slice(from, at).replace(new RegExp(QUOTE, 'g'), '')
    if (isSoundOperator(operator)) return bySound(operator, given, whole)
    if (!isFilter(operator)) return text(operator, given, quoted)
    const wanted = given.slice(0, LONGEST_TERM).trim()
    if (wanted === '') return undefined
    const value = filterValue(operator, wanted)
    // What is no value of the operator is looked for as it stands.
    return value === undefined ? text('any', whole, false) : { kind: 'filter', filter: operator, value }
  }

  function one(depth: number): Expression | undefined {
    if (/[-－]/.test(peek()) && /[^\s]/.test(source.charAt(at + 1)) && depth < DEEPEST) {
      at++
      const denied = one(depth + 1)
      return denied && { kind: 'not', of: denied }
    }
    if (/[(（]/.test(peek()) && depth < DEEPEST) {
      at++
      groups++
      const inside = sequence(depth + 1, true)
      groups--
      return inside
    }
    terms++
    const start = at
    const found = term()
    if (at === start) at++
    return found
  }

  function sequence(depth: number, group: boolean): Expression | undefined {
    const found: Expression[] = []
    let either = false
    for (skipBlanks(); at < source.length && terms < MOST_TERMS; skipBlanks()) {
      if (group && /[)）]/.test(peek())) {
        at++
        break
      }
      if (found.length > 0 && isWord('OR')) {
        at += 2
        either = true
        continue
      }
      const next = one(depth)
      if (!next) continue
      const last = either ? found.pop() : undefined
      if (!last) found.push(next)
      else found.push({ kind: 'any', of: last.kind === 'any' ? [...last.of, next] : [last, next] })
      either = false
    }
    return found.length > 1 ? { kind: 'all', of: found } : found[0]
  }

  return sequence(0, false) ?? { kind: 'all', of: [] }
}

/** The bare words, wanted and not denied, that may be typed for their sound. */
export function bareWords(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'all':
    case 'any':
      return expression.of.flatMap(bareWords)
    case 'text':
      return expression.field === 'any' && !expression.quoted && mayBeSound(expression.text)
        ? [expression.text]
        : []
    case 'not':
    case 'sound':
    case 'filter':
      return []
  }
}

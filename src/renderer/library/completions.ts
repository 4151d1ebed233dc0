// What the search field offers while an operator is typed, and which operators it would not understand. No React here.
import {
  filterValue,
  FILTERS,
  HAS,
  IS,
  isFilter,
  operatorOf,
  SOUND_OPERATORS,
  TEXT_OPERATORS,
} from '#core/search/words'
import { spellsName } from '#core/tags/find'
import { channelsNamed } from '#core/headline/channels-named'
import { fold } from '#core/text/fold'
import { STAGES } from '#shared/article'
import type { Channel } from '#shared/channel'
import type { Language } from '#shared/settings'
import type { Tag } from '#shared/tag'
import { libraryTexts } from '#shared/texts/library'
import { searchTexts } from '#shared/texts/search'
import { findRank } from '../ui/initials'

type Operator = (typeof OPERATORS)[number]
/** Those most used first. */
const OPERATORS = [
  'tag',
  'stage',
  ...TEXT_OPERATORS,
  ...SOUND_OPERATORS,
  ...FILTERS.filter((name) => name !== 'tag' && name !== 'stage'),
] as const

/** A piece of the query between blanks; from and to in UTF-16 units. */
export interface Term {
  readonly from: number
  readonly to: number
  readonly operator: Operator | undefined
  /** As it was typed, e.g. `标签`. */
  readonly name: string
  /** What follows the colon, or the whole piece; without quotes. */
  readonly value: string
  readonly valueFrom: number
}

// As in the query language: `标签：党建`, `tag:党建`.
const NAMED = /([a-z]{2,12}|\p{Script=Han}{1,4})[:：]/iuy
const QUOTES = '"“”„＂'

/** The pieces of a query, without the `-` and `(` before them: `-(标签:党建 ai)` → `标签:党建`, `ai)`. */
export function termsOf(query: string): readonly Term[] {
  const terms: Term[] = []
  let at = 0
  while (at < query.length) {
    if (/[\s(（)）\-－]/.test(query.charAt(at))) {
      at++
      continue
    }
    const from = at
    NAMED.lastIndex = at
    const name = NAMED.exec(query)?.[1] ?? ''
    const operator = operatorOf(name)
    const valueFrom = operator === undefined ? from : NAMED.lastIndex
    at = valueFrom
    let quoted = false
    for (; at < query.length && (quoted || !/\s/.test(query.charAt(at))); at++)
      if (QUOTES.includes(query.charAt(at))) quoted = !quoted
    const value = query.slice(valueFrom, at).replace(new RegExp(`[${QUOTES}]`, 'g'), '')
    terms.push({ from, to: at, operator, name: operator === undefined ? '' : name, value, valueFrom })
  }
  return terms
}

export interface Offer {
  /** Stands in place of what is between `from` and `to` of the query. */
  readonly text: string
  /** What is listed. */
  readonly shown: string
  readonly hint: string
}

export interface Offers {
  readonly from: number
  readonly to: number
  readonly list: readonly Offer[]
}

export interface Known {
  readonly language: Language
  readonly tags: readonly Tag[]
  readonly channels: readonly Channel[]
  /** Names in these fields of the rows at hand. */
  readonly names: Readonly<Record<'author' | 'editor' | 'source' | 'organisation', readonly string[]>>
  /** `2026-11-23` */
  readonly today: string
}

const MOST = 8
const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** Null if there is nothing to offer for the piece that the caret stands at. */
export function offersAt(query: string, caret: number, known: Known): Offers | null {
  const term = termsOf(query).find(({ from, to }) => from < caret && caret <= to)
  if (term === undefined || caret < term.valueFrom) return null
  const typed = query.slice(term.valueFrom, caret).replace(new RegExp(`[${QUOTES}]`, 'g'), '')
  const list =
    term.operator === undefined ? named(query.slice(term.from, caret), known) : valued(term, typed, known)
  return list.length === 0 ? null : { from: term.from, to: term.to, list: list.slice(0, MOST) }
}

/** Operators whose name begins so, in either language: from one Han character or two letters on. */
function named(typed: string, { language }: Known): readonly Offer[] {
  const wanted = typed.toLowerCase()
  if (wanted.length < (isHan(wanted) ? 1 : 2)) return []
  const own = searchTexts[isHan(wanted) ? 'zh-CN' : 'en'].operators
  return OPERATORS.filter((one) => own[one].startsWith(wanted)).map((one) => ({
    text: `${own[one]}:`,
    shown: `${own[one]}:`,
    hint: searchTexts[language].asks[one],
  }))
}

interface Value {
  readonly value: string
  readonly also?: readonly string[]
  readonly hint?: string
}

function valued({ name, operator }: Term, typed: string, known: Known): readonly Offer[] {
  if (operator === undefined) return []
  const found = valuesOf(operator, isHan(name) ? 'zh-CN' : 'en', known)
    .flatMap((one) => {
      const rank = findRank(typed, one.value, one.also)
      return rank === undefined ? [] : [{ ...one, rank }]
    })
    .toSorted((a, b) => a.rank - b.rank)
  // Who has typed it out needs no offer.
  if (found.length === 1 && found[0]?.value === typed) return []
  return found.map(({ value, hint = '' }) => ({
    text: `${name}:${/[\s()（）]/.test(value) ? `"${value}"` : value} `,
    shown: value,
    hint,
  }))
}

/** `as`: the language the operator is typed in, so that its values are too. */
function valuesOf(
  operator: Operator,
  as: Language,
  { language, tags, channels, names, today }: Known,
): readonly Value[] {
  const words = searchTexts[as]
  const other = searchTexts[as === 'en' ? 'zh-CN' : 'en']
  switch (operator) {
    case 'tag':
      return tags
        .toSorted((a, b) => b.count - a.count)
        .map(({ name, aliases, count }) => ({
          value: name,
          also: aliases,
          hint: count.toLocaleString(language),
        }))
    case 'stage':
      return STAGES.map((stage) => {
        const printed = libraryTexts['zh-CN'].stages[stage]
        return as === 'en' ? { value: stage, also: [printed] } : { value: printed, also: [stage] }
      })
    case 'has':
      return HAS.map((one) => ({ value: words.has[one], also: [other.has[one]] }))
    case 'is':
      return IS.map((one) => ({ value: words.is[one], also: [other.is[one]] }))
    case 'channel':
    case 'for':
      return channels
        .filter(({ enabled }) => enabled)
        .map(({ key, name }) => ({ value: name[as], also: [key, name[as === 'en' ? 'zh-CN' : 'en']] }))
    case 'lang':
      return (['zh', 'en'] as const).map((one) => ({ value: words.lang[one], also: [other.lang[one]] }))
    case 'after':
    case 'before': {
      const { today: day, thisMonth, thisYear } = searchTexts[language]
      return [
        { value: today, also: [day], hint: day },
        { value: today.slice(0, 7), also: [thisMonth], hint: thisMonth },
        { value: today.slice(0, 4), also: [thisYear], hint: thisYear },
      ]
    }
    case 'headline':
    case 'pinyin':
    case 'name':
      return []
    default:
      return names[operator].map((value) => ({ value }))
  }
}

export type Doubt =
  | { readonly kind: 'value'; readonly name: string; readonly value: string }
  | { readonly kind: 'tag' | 'channel'; readonly value: string }

/** The first operator whose value means nothing: `阶段:明天`, a tag or channel that is not there. Null if all is understood. */
export function doubtOf(query: string, { tags, channels }: Pick<Known, 'tags' | 'channels'>): Doubt | null {
  const names = (): Set<string> => new Set(tags.flatMap((tag) => [tag.name, ...tag.aliases]).map(foldName))
  for (const { operator, name, value: given } of termsOf(query)) {
    const value = given.replace(/[)）]{1,99}$/, '').trim()
    if (operator === undefined || !isFilter(operator) || value === '') continue
    const spelled = (): boolean => tags.some((tag) => tag.readings.some((one) => spellsName(value, one)))
    if (operator === 'tag' && !names().has(foldName(value)) && !spelled()) return { kind: 'tag', value }
    if ((operator === 'for' || operator === 'channel') && channelsNamed(value, channels).length === 0)
      return { kind: 'channel', value }
    if (filterValue(operator, value) === undefined) return { kind: 'value', name, value }
  }
  return null
}

// As the library compares tags: a name of nothing but marks is compared as it is.
const foldName = (name: string): string => fold(name) || name.normalize('NFC')

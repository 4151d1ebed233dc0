// Reads a token by the grammar of decorations: which scope, how many modifiers, which noun.
import {
  COLUMN_NOUNS,
  MODIFIERS,
  NEWS_WORDS,
  ODD_NOUNS,
  ODD_SCOPES,
  PHRASE_SCOPES,
  PLAIN_NOUNS,
  PLAIN_SCOPES,
} from './decorations'

export interface Reading {
  /** `odd` is used by aggregators alone, `phrase` makes everyday phrases (最新消息), `plain` is between. */
  readonly scope: 'none' | 'odd' | 'plain' | 'phrase'
  /** Number of one-character modifiers; 最新 and 热点 make everyday phrases and do not count. */
  readonly modifiers: number
  /** `odd` no newspaper prints, `column` names real columns or is a predicate, `plain` is between. */
  readonly noun: 'odd' | 'plain' | 'column'
  readonly text: string
  readonly scopeText: string
  readonly nounText: string
}

/** Longest token the grammar reads, in UTF-16 units; the words of the grammar have none outside the basic plane. */
export const LONGEST_TOKEN = 9

const MOST_MODIFIERS = 3
const NOUNS: ReadonlyMap<string, Reading['noun']> = new Map([
  ...COLUMN_NOUNS.map((noun) => [noun, 'column'] as const),
  ...PLAIN_NOUNS.map((noun) => [noun, 'plain'] as const),
  ...ODD_NOUNS.map((noun) => [noun, 'odd'] as const),
])
const SCOPES: ReadonlyMap<string, Reading['scope']> = new Map([
  ...PLAIN_SCOPES.map((scope) => [scope, 'plain'] as const),
  ...PHRASE_SCOPES.map((scope) => [scope, 'phrase'] as const),
  ...ODD_SCOPES.map((scope) => [scope, 'odd'] as const),
])

interface Tail {
  readonly modifiers: number
  readonly noun: Reading['noun']
  readonly nounText: string
}

/** The reading with the fewest modifiers: 热·头条 is the noun 热头条. */
function readTail(text: string, modifiersLeft: number): Tail | null {
  const noun = NOUNS.get(text)
  if (noun !== undefined) return { modifiers: 0, noun, nounText: text }
  if (modifiersLeft === 0) return null
  let best: Tail | null = null
  for (const modifier of MODIFIERS) {
    if (!text.startsWith(modifier)) continue
    const tail = readTail(text.slice(modifier.length), modifiersLeft - 1)
    if (tail === null) continue
    const modifiers = tail.modifiers + (modifier.length === 1 ? 1 : 0)
    if (best === null || modifiers < best.modifiers) best = { ...tail, modifiers }
  }
  return best
}

/** How the grammar reads a whole token, e.g. 全球观速讯; null if it does not. A scope is preferred to none. */
export function readToken(token: string): Reading | null {
  if (token.length < 2 || token.length > LONGEST_TOKEN) return null
  for (const [scopeText, scope] of SCOPES) {
    if (!token.startsWith(scopeText)) continue
    const tail = readTail(token.slice(scopeText.length), MOST_MODIFIERS)
    if (tail !== null) return { text: token, scope, scopeText, ...tail }
  }
  const tail = readTail(token, MOST_MODIFIERS)
  return tail === null || tail.nounText.length < 2
    ? null
    : { text: token, scope: 'none', scopeText: '', ...tail }
}

const NEWS = new Set([
  ...NEWS_WORDS,
  ...SCOPES.keys(),
  ...NOUNS.keys(),
  ...MODIFIERS.filter((m) => m.length > 1),
])
const MODIFIER_CHARS = new Set(MODIFIERS.filter((modifier) => modifier.length === 1))

/** The last word of a token that is made of words of news pages from `at` on, with one modifier at most; or null. */
function readNews(token: string, at: number, parts: number, modifiersLeft: number): string | null {
  for (let end = Math.min(token.length, at + 4); end > at + 1; end--) {
    const word = token.slice(at, end)
    if (!NEWS.has(word)) continue
    if (end === token.length) {
      if (parts > 0) return word
      continue
    }
    const last = readNews(token, end, parts + 1, modifiersLeft)
    if (last !== null) return last
  }
  const isModifier = modifiersLeft > 0 && at + 1 < token.length && MODIFIER_CHARS.has(token.charAt(at))
  return isModifier ? readNews(token, at + 1, parts, modifiersLeft - 1) : null
}

/**
 * Whether a token of four characters or more is nothing but words of news pages in any order: `label` if it ends in a
 * noun that only labels end in (前沿资讯, 要闻速递), `kind` if it may say what kind of piece this is (深度解读).
 */
export function readNewsWords(token: string): 'label' | 'kind' | null {
  if (token.length < 4 || token.length > LONGEST_TOKEN) return null
  const last = readNews(token, 0, 0, 1)
  if (last === null) return null
  const noun = NOUNS.get(last)
  return noun === 'plain' || noun === 'odd' ? 'label' : 'kind'
}

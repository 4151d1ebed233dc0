// A headline that says itself twice for search engines: `胡萝卜的功效与作用和禁忌_胡萝卜的功效与作用`.
import { LEAST } from './slots'

const LONGEST_REPEAT = 80
const SHORTEST_REPEAT = 6

/** Small English words, which all headlines share. */
const SMALL =
  /^(?:a|an|the|of|to|and|or|for|with|in|on|at|by|from|that|is|are|was|be|as|it|its|not|but|no|new|how|why|what)$/

/** Pairs of neighbouring characters; of a text without Han its words, since all English shares its pairs of letters. */
function bigrams(text: string): Set<string> {
  if (!/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(text)) {
    const all: readonly string[] = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    const telling = all.filter((word) => !SMALL.test(word))
    return new Set(telling.length > 1 ? telling : all)
  }
  const chars = Array.from(text.toLowerCase()).filter((char) => /[\p{L}\p{N}]/u.test(char))
  const found = new Set<string>()
  for (let i = 1; i < chars.length; i++) found.add(`${chars[i - 1]}${chars[i]}`)
  return found
}

/** Share of the smaller text's pairs of characters (or words, without Han) that the other has, 0…1. */
export function containment(a: string, b: string): number {
  const first = bigrams(a)
  const second = bigrams(b)
  const [small, large] = first.size < second.size ? [first, second] : [second, first]
  if (small.size === 0) return 0
  let shared = 0
  for (const pair of small) if (large.has(pair)) shared++
  return shared / small.size
}

/**
 * 0…0.95: how surely `right` repeats `left`. Half of the pairs must be shared. A bar needs a right side that is no
 * longer than the left, since `2023北京两会|北京两会今天开幕` is a column and its headline; a dash nearly all pairs,
 * since `纯爱手游-纯爱物语` is a name.
 */
export function repeatConfidence(left: string, right: string, separator: string): number {
  if (left.length > LONGEST_REPEAT || right.length > LONGEST_REPEAT || /[:：]/.test(right)) return 0
  const isUnderscore = separator === '_'
  const isDash = /^-{1,2}$/.test(separator)
  if (!isUnderscore && !isDash && !/^[|｜丨]$/.test(separator)) return 0
  const [leftLength, rightLength] = [Array.from(left).length, Array.from(right).length]
  if (leftLength < SHORTEST_REPEAT) return 0
  if (isUnderscore && rightLength >= 3 && rightLength < SHORTEST_REPEAT) return left.includes(right) ? 0.7 : 0
  if (rightLength < SHORTEST_REPEAT || rightLength > leftLength * (isUnderscore ? 1.6 : 1)) return 0
  const shared = containment(left, right)
  if (isDash) return shared < 0.9 || !/\p{sc=Han}/u.test(right) ? 0 : 0.8
  return shared < 0.5 ? 0 : Math.min(0.95, Math.max(LEAST, shared))
}

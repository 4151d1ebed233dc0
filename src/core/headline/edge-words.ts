// The words at the edges of a raw headline, beside a separator: what the library may learn from.
import type { Edge } from '#shared/decoration'
import { BRACKETS, HEAD_SLOTS, isBlankUnit, skipBlanks, skipBlanksBack, tailGaps } from './marks'
import { KIND_WORDS, PRESS_NOUNS } from './press-words'
import { isForeignName, isKind } from './unknown'

export interface EdgeWord {
  readonly token: string
  readonly edge: Edge
  /** Beside `_`, a bar or a dash; a blank, a colon, brackets and long dashes part clauses and columns too. */
  readonly isStrong: boolean
}

const LAYERS = 2
const LONGEST_HAN = 12
const LONGEST_LATIN = 40
const LEAST_LEFT = 4

const HAN = /\p{sc=Han}/u
const PRESS = new Set(PRESS_NOUNS)
/** Behind a dash in English stands who said it, too: `… - Okafor`, `… - Marta Lindqvist on prices`. */
const maySpeak = (token: string): boolean =>
  /^\p{Lu}\p{Ll}+(?: |$)/u.test(token) && !PRESS.has(token.split(' ').at(-1) ?? '')

/** Names have letters, digits and few marks: `晨间小站`, `10%公司`, `The Xyz Times`; clauses have commas and quotes. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} +%&·.'’-]{1,39}$/u

/** Whether a word may be the name of a site or a label; columns and kinds of article are none. */
export function isName(token: string): boolean {
  if (token.length > LONGEST_LATIN || !NAME.test(token) || isKind(token) || KIND_WORDS.has(token))
    return false
  if (!/\p{L}/u.test(token)) return false
  return !/\p{sc=Han}/u.test(token) || (token.length <= LONGEST_HAN && !token.includes(' '))
}

function headWord(raw: string, start: number, end: number): EdgeWord | null {
  const close = BRACKETS.get(raw.charAt(start))
  let at = close === undefined ? start : start + 1
  while (
    at < end &&
    at - start <= LONGEST_HAN &&
    (close === undefined ? !HEAD_SLOTS.has(raw.charAt(at)) : raw.charAt(at) !== close)
  )
    at++
  const mark = raw.charAt(at)
  if (at >= end || (close === undefined ? !HEAD_SLOTS.has(mark) : mark !== close)) return null
  const token = raw.slice(close === undefined ? start : start + 1, skipBlanksBack(raw, at, start))
  if (end - at <= LEAST_LEFT || !isName(token)) return null
  const slot = HEAD_SLOTS.get(mark)
  return { token, edge: 'head', isStrong: close === undefined && (slot === 'bar' || slot === 'dash') }
}

/** The words at the head (one) and at the tail (two at most), the outer first, none twice. */
export function edgeWords(raw: string): readonly EdgeWord[] {
  const start = skipBlanks(raw, 0, raw.length)
  const last = skipBlanksBack(raw, raw.length, start)
  const found: EdgeWord[] = []
  const add = (word: EdgeWord): void => {
    if (!found.some(({ token }) => token === word.token)) found.push(word)
  }
  let end = last
  for (let layer = 0; layer < LAYERS; layer++) {
    const gap = tailGaps(raw, start, end).at(-1)
    // What is longer than all before it is the headline behind a column.
    if (gap === undefined || gap.from - start < Math.max(LEAST_LEFT, end - gap.to)) break
    const token = raw.slice(gap.to, end)
    const isJoined =
      gap.slot === 'dash' && (HAN.test(token) ? gap.isGlued && isForeignName(token) : maySpeak(token))
    const isStrong = (gap.slot === 'under' || gap.slot === 'bar' || gap.slot === 'dash') && !isJoined
    if (isName(token)) add({ token, edge: 'tail', isStrong })
    end = gap.from
  }
  if (found.length === 0) {
    let at = last
    while (at > start && last - at <= LONGEST_HAN && !isBlankUnit(raw.charCodeAt(at - 1))) at--
    const token = raw.slice(at, last)
    if (at - start > LEAST_LEFT && isBlankUnit(raw.charCodeAt(at - 1)) && isName(token))
      add({ token, edge: 'tail', isStrong: false })
  }
  const head = headWord(raw, start, last)
  if (head !== null) add(head)
  return found
}

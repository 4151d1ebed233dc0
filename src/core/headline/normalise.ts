// Half-width marks beside Han made full-width, as GB/T 15834-2011 prints them; blanks are never touched.

const HAN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3005\u3007]/u
const LATIN = /[\p{L}\p{N}]/u
/** Full-width marks after which or before which a mark is full-width too, e.g. `？!` → `？！`. */
const FULL_MARK = /[，。、；：？！）》」』】〉〕—…（《「『【〈〔]/u
const QUOTE = /["'“”‘’]/
const CLOSING_QUOTE = /["'”’]/

const FULL: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['!', '！'],
  ['?', '？'],
])

/** A stretch no mark is changed in: `https://example.org/?a=1,2`, `www.example.org`, `name@example.org`. */
const ADDRESS = /(?:https?:\/\/|www\.)[\x21-\x7e]{1,300}|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,63}/gi

const isDigit = (char: string): boolean => char >= '0' && char <= '9'

type Side = 'han' | 'latin' | 'none'

function sideOf(char: string): Side {
  if (HAN.test(char) || FULL_MARK.test(char)) return 'han'
  return LATIN.test(char) || char === '%' ? 'latin' : 'none'
}

/** How far a word glued to a mark is followed to see whether Han stands before it: `选择iPhone!`. */
const FARTHEST = 40

/** What stands before `at`: Han, also through quotes, brackets and one Latin word glued to Han. */
function sideBefore(chars: readonly string[], at: number): Side {
  let i = at - 1
  while (i >= 0 && at - i < FARTHEST && /["'“”‘’()）》」』】]/.test(chars[i] ?? '')) i--
  const isOutside = i < at - 1
  const side = sideOf(chars[i] ?? '')
  if (side !== 'latin') return side
  while (i >= 0 && at - i < FARTHEST && /[\p{Lu}\p{Ll}0-9.%+&$*#'’-]/u.test(chars[i] ?? '')) i--
  // “iPhone”! stands outside the quotation, the comma of “Yes, we can!” inside it.
  if (isOutside) while (i >= 0 && at - i < FARTHEST && /["'“‘《「『【（(]/.test(chars[i] ?? '')) i--
  else if (/["'“‘]/.test(chars[i] ?? '')) return 'latin'
  return sideOf(chars[i] ?? '') === 'han' ? 'han' : 'latin'
}

function sideAfter(chars: readonly string[], at: number): Side {
  let i = at + 1
  while (i < chars.length && i - at < FARTHEST && QUOTE.test(chars[i] ?? '')) i++
  return sideOf(chars[i] ?? '')
}

/** `F1:` `A5:` are names of races and formats that keep their colon. */
function isShortCode(chars: readonly string[], at: number): boolean {
  const [letter = '', digit = '', before = ''] = [chars[at - 2], chars[at - 1], chars[at - 3]]
  return /^[A-Z]$/.test(letter) && isDigit(digit) && !LATIN.test(before)
}

function isMarkToWiden(chars: readonly string[], at: number): boolean {
  const before = chars[at - 1] ?? ''
  const after = chars[at + 1] ?? ''
  if (isDigit(before) && isDigit(after)) return false // 1,234 12:30 3:0
  if (chars[at] === ':' && isShortCode(chars, at)) return false
  // “Hello, world!”他说: the mark belongs to the English sentence inside the quotation.
  if (sideOf(before) === 'latin' && CLOSING_QUOTE.test(after) && sideBefore(chars, at) !== 'han') return false
  if (sideOf(before) === 'han') return true
  if (sideAfter(chars, at) === 'han' && !/[A-Za-z]/.test(after))
    return sideOf(before) !== 'none' || QUOTE.test(before)
  // Only a mark at the end, before a blank or before another mark is judged by a Latin word: not the comma in `A,B`.
  return sideBefore(chars, at) === 'han' && sideOf(after) !== 'latin'
}

function widenMarks(chars: string[], isProtected: (at: number) => boolean): void {
  for (let i = 0; i < chars.length; i++) {
    const full = FULL.get(chars[i] ?? '')
    if (full !== undefined && !isProtected(i) && isMarkToWiden(chars, i)) chars[i] = full
  }
}

function isPairToWiden(chars: readonly string[], open: number, close: number): boolean {
  if (chars[open] === '（' || chars[close] === '）') return true
  let hasLatin = false
  for (let i = open + 1; i < close; i++) {
    if (HAN.test(chars[i] ?? '')) return true
    if (/\p{L}/u.test(chars[i] ?? '')) hasLatin = true
  }
  if (hasLatin || close === open + 1) return false // spurs是什么意思(spurs)
  return sideBefore(chars, open) === 'han' || sideOf(chars[close + 1] ?? '') === 'han'
}

/** Brackets become full-width by pairs, when Han stands inside or only digits inside and Han beside. */
function widenBrackets(chars: string[], isProtected: (at: number) => boolean): void {
  const opened: number[] = []
  const pairs: (readonly [number, number])[] = []
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i]
    if ((char === '(' || char === '（') && !isProtected(i)) opened.push(i)
    else if ((char === ')' || char === '）') && !isProtected(i)) {
      const open = opened.pop()
      if (open !== undefined) pairs.push([open, i])
    }
  }
  for (const [open, close] of pairs) {
    if (close - open > 100 || !isPairToWiden(chars, open, close)) continue
    chars[open] = '（'
    chars[close] = '）'
  }
}

/** `…` `...` `。。。` beside Han are `……`; `--` beside Han is `——`. A single — between numbers or places is legal. */
function widenDots(text: string): string {
  return text
    .replace(/(?<![.。…])(?:…|\.{3,12}|。{2,12})(?![.。…])/gu, (run, at: number) =>
      isBesideHan(text, at, run) ? '……' : run,
    )
    .replace(/(?<!-)--(?!-)/g, (run, at: number, whole: string) => (isBesideHan(whole, at, run) ? '——' : run))
}

function isBesideHan(text: string, at: number, run: string): boolean {
  const before = Array.from(text.slice(Math.max(0, at - 3), at).replace(/["'“”‘’]+$/, '')).at(-1) ?? ''
  const after =
    Array.from(text.slice(at + run.length, at + run.length + 3).replace(/^["'“”‘’]+/, ''))[0] ?? ''
  return sideOf(before) === 'han' || sideOf(after) === 'han'
}

function widenOnce(text: string): string {
  const dotted = widenDots(text)
  const chars = Array.from(dotted)
  const spans = Array.from(dotted.matchAll(ADDRESS), (match) => {
    const from = Array.from(dotted.slice(0, match.index)).length
    return [from, from + match[0].length] as const
  })
  const isProtected = (at: number): boolean => spans.some(([from, to]) => at >= from && at < to)
  widenMarks(chars, isProtected)
  widenBrackets(chars, isProtected)
  return chars.join('')
}

/**
 * A headline with `, : ; ! ?`, brackets, dots and double dashes full-width where they stand beside Han.
 * Untouched: `1,234` `12:30` `3:0` `2.1亿`, addresses, English sentences, `(spurs)`, every blank, quotes.
 * Doing it twice changes nothing more.
 */
export function normaliseHeadline(text: string): string {
  if (!HAN.test(text)) return text
  let current = text
  for (let round = 0; round < 6; round++) {
    const next = widenOnce(current)
    if (next === current) return current
    current = next
  }
  return current
}

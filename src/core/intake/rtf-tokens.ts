// RTF as it lies in the file: groups, control words and bytes, handed over one after the other (RTF 1.9.1).
import { GalleyError } from '#shared/error'

export interface RtfHandler {
  readonly open: () => void
  readonly close: () => void
  /** `value` is null where none stands. A control symbol is a word of one character that is no letter. */
  readonly word: (name: string, value: number | null) => void
  /** Bytes that stand as they are, from `from` to before `to`; without line ends. */
  readonly text: (from: number, to: number) => void
  /** `\'d6`: one byte. */
  readonly byte: (value: number) => void
  /** What `\bin` holds. */
  readonly data: (from: number, to: number) => void
}

export interface Ended {
  /** False if the file stops before its outermost group does, or `\bin` says more than there is. */
  readonly isWhole: boolean
}

/** Word itself nests some thirty; shapes in tables in shapes a few more. */
const MOST_LEVELS = 1000
/** A text of five million characters of which every tenth is formatted has fewer. */
const MOST_WORDS = 4_000_000
/** Longest name and number that are looked at; the specification says 32 and 10. */
const LONGEST_WORD = 40

const [OPEN, CLOSE, BACKSLASH, CR, LF, QUOTE, BLANK, MINUS] = [0x7b, 0x7d, 0x5c, 13, 10, 0x27, 0x20, 0x2d]

const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39

/** 0 to 15; -1 for what is no digit. */
export function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1
  if (isDigit(byte)) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

/**
 * Refuses with `markup-refused` what nests or says more than any program writes. What follows the outermost group is
 * passed over, as every reader does. Loops, and never calls itself: depth costs no stack.
 */
export function readTokens(bytes: Uint8Array, handler: RtfHandler): Ended {
  const { length } = bytes
  let level = 0
  let words = 0
  let isWhole = true
  let at = 0

  /** Behind the backslash. */
  function control(): void {
    if (++words > MOST_WORDS) throw new GalleyError('markup-refused', 'too many control words')
    const first = bytes[at]
    if (first === undefined) {
      isWhole = false
      return
    }
    if (!isLetter(first)) {
      at++
      if (first !== QUOTE) {
        handler.word(String.fromCharCode(first), null)
        return
      }
      const [high, low] = [hexDigit(bytes[at]), hexDigit(bytes[at + 1])]
      if (high < 0 || low < 0) return
      at += 2
      handler.byte(high * 16 + low)
      return
    }
    const from = at
    let name = ''
    for (; at < length && isLetter(bytes[at]!); at++)
      if (at - from < LONGEST_WORD) name += String.fromCharCode(bytes[at]!)
    const isNegative = bytes[at] === MINUS && isDigit(bytes[at + 1] ?? 0)
    if (isNegative) at++
    let value: number | null = null
    for (let digits = 0; at < length && isDigit(bytes[at]!); at++, digits++)
      if (digits < 10) value = (value ?? 0) * 10 + bytes[at]! - 0x30
    if (value !== null && isNegative) value = -value
    if (bytes[at] === BLANK) at++
    if (name !== 'bin') {
      handler.word(name, value)
      return
    }
    const wanted = Math.max(0, value ?? 0)
    const to = Math.min(length, at + wanted)
    if (to - at < wanted) isWhole = false
    handler.data(at, to)
    at = to
  }

  while (at < length) {
    const byte = bytes[at]!
    if (byte === OPEN) {
      at++
      if (++level > MOST_LEVELS) throw new GalleyError('markup-refused', `more than ${MOST_LEVELS} levels`)
      handler.open()
    } else if (byte === CLOSE) {
      at++
      if (level === 0) break
      handler.close()
      if (--level === 0) break
    } else if (byte === BACKSLASH) {
      at++
      control()
    } else if (byte === CR || byte === LF) at++
    else {
      const from = at
      while (at < length) {
        const next = bytes[at]!
        if (next === OPEN || next === CLOSE || next === BACKSLASH || next === CR || next === LF) break
        at++
      }
      handler.text(from, at)
    }
  }
  for (; level > 0; level--) {
    isWhole = false
    handler.close()
  }
  return { isWhole }
}

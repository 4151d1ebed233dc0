// The reading of an RTF file: which state holds at each place, bytes decoded by its font, words given to whom they concern.
import { decodePage, arePairs, isPaired, isUtf8, unfinished } from './rtf-charsets'
import type { RtfTables } from './rtf-header'
import { pageOf } from './rtf-header'
import { looked, type Place, type State } from './rtf-state'
import { readTokens } from './rtf-tokens'

/** What a group is read for that begins with a word; `begin` may change what holds in it. */
export type Begin = (state: State) => State

export interface MachineParts {
  readonly tables: RtfTables
  readonly first: State
  /** By word. */
  readonly destinations: ReadonlyMap<string, Begin>
  /** Words that end or put something, and neither look like something nor begin a group. */
  readonly acts: ReadonlyMap<string, (value: number | null, state: State) => void>
  /** What a group has said for the one around it. */
  readonly carried: (state: State) => State
}

/** Nothing in it is read. */
export const SKIPPED: Place = {}

const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  zwj: '\u200d',
  zwnj: '\u200c',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
  '~': '\u00a0',
  _: '\u2011',
  '-': '\u00ad',
  '\\': '\\',
  '{': '{',
  '}': '}',
  '\t': '\t',
}

/** Says whether the file was whole. Refuses with what `readTokens` and the places refuse with. */
export function runMachine(bytes: Uint8Array, parts: MachineParts): { readonly isWhole: boolean } {
  const { tables, destinations } = parts
  const stack: State[] = []
  let state = parts.first
  let filePage = 1252
  let isStarred = false
  /** Characters still to be passed over behind `\u`. */
  let skipping = 0
  let high = ''
  /** Bytes that wait for the end of what can be decoded together, and the font they stand in. */
  let waiting: number[] = []
  let waitingFont = -1
  let rawPage: number | null | undefined

  const say = (text: string): void => {
    if (text !== '') state.place.text?.(text, state)
  }

  function decoded(list: readonly number[], font: number): string {
    const page = pageOf(tables, font)
    const own = Uint8Array.from(list)
    if (page === 'signs') return Array.from(list, (byte) => String.fromCharCode(0xf000 + byte)).join('')
    if (page === 1252 && isPaired(filePage) && arePairs(list, filePage)) return decodePage(own, filePage)
    return decodePage(own, page ?? filePage)
  }
  /** Of a character of several bytes, all but the last may have come. */
  function flush(isEnd: boolean): void {
    if (waiting.length === 0) return
    const page = pageOf(tables, waitingFont)
    const left = isEnd || page === 'signs' ? 0 : unfinished(waiting, page ?? filePage)
    const now = left === 0 ? waiting : waiting.slice(0, -left)
    waiting = left === 0 ? [] : waiting.slice(-left)
    if (now.length > 0) say(decoded(now, waitingFont))
  }
  function push(byte: number): void {
    const { font } = state.chars
    if (waiting.length > 0 && font !== waitingFont) {
      // A character that another font began is ended in that one.
      const isOpen = unfinished(waiting, Number(pageOf(tables, waitingFont) ?? filePage)) > 0
      if (isOpen) {
        waiting.push(byte)
        flush(false)
        return
      }
      flush(true)
    }
    waitingFont = font
    waiting.push(byte)
    if (waiting.length > 65_536) flush(false)
  }
  /** Of a pair whose second half never came. */
  function surrogate(): void {
    if (high !== '') say('\ufffd')
    high = ''
  }

  function text(from: number, to: number): void {
    isStarred = false
    if (state.place.data !== undefined) {
      state.place.data(bytes.subarray(from, to), true)
      return
    }
    let at = from
    for (; at < to && skipping > 0; at++) skipping--
    if (at === to || state.place.text === undefined) return
    surrogate()
    const run = bytes.subarray(at, to)
    if (run.some((byte) => byte >= 0x80)) {
      rawPage ??= isUtf8(bytes) ? 65001 : null
      if (rawPage !== null) {
        flush(true)
        say(decodePage(run, rawPage))
        return
      }
      for (const byte of run) push(byte)
    } else if (waiting.length > 0) for (const byte of run) push(byte)
    else if (pageOf(tables, state.chars.font) === 'signs') say(decoded([...run], state.chars.font))
    else for (let n = 0; n < run.length; n += 8192) say(String.fromCharCode(...run.subarray(n, n + 8192)))
  }

  function unicode(value: number): void {
    const code = value < 0 ? value + 65_536 : value
    skipping = state.skip
    if (code >= 0xd800 && code < 0xdc00) {
      surrogate()
      high = String.fromCharCode(code)
    } else if (code >= 0xdc00 && code < 0xe000) {
      say(high === '' ? '\ufffd' : high + String.fromCharCode(code))
      high = ''
    } else {
      surrogate()
      if (code >= 0 && code <= 0x10ffff) say(String.fromCodePoint(code))
    }
  }

  function word(name: string, value: number | null): void {
    const wasStarred = isStarred
    isStarred = false
    if (state.place === SKIPPED) return
    const sign = Object.hasOwn(SIGNS, name) ? SIGNS[name] : undefined
    if (sign !== undefined) {
      if (skipping > 0) {
        skipping--
        return
      }
      // The second byte of a character may be any of these three: 功 is A5 5C in Big5.
      if (waiting.length > 0 && sign.length === 1 && '\\{}'.includes(sign)) {
        push(sign.charCodeAt(0))
        return
      }
      flush(false)
      surrogate()
      say(sign)
      return
    }
    if (name === '*') {
      isStarred = true
      return
    }
    flush(false)
    if (name === 'u') {
      flush(true)
      unicode(value ?? 0)
      return
    }
    if (name === 'uc') state = { ...state, skip: Math.min(100, Math.max(0, value ?? 1)) }
    else if (name === 'ansicpg' && value !== null && value > 0) filePage = value
    else if (name === 'mac') filePage = 10000
    else if (name === 'pc') filePage = 437
    else if (name === 'pca') filePage = 850
    else if (state.place.word?.(name, value, state)) return
    else begun(name, value, wasStarred)
  }

  function begun(name: string, value: number | null, wasStarred: boolean): void {
    const begin = destinations.get(name)
    if (begin !== undefined) {
      flush(true)
      state = begin(state)
      return
    }
    const next = looked(state, name, value)
    const act = next === null ? parts.acts.get(name) : undefined
    if (next !== null) state = next
    else if (act !== undefined) {
      flush(true)
      surrogate()
      act(value, state)
    }
    // Whoever does not know it shall pass over the group.
    else if (wasStarred) state = { ...state, place: SKIPPED }
  }

  return readTokens(bytes, {
    open: () => {
      isStarred = false
      skipping = 0
      flush(false)
      stack.push(state)
      const inner = state.place.inner
      if (inner !== undefined) state = { ...state, place: inner() }
    },
    close: () => {
      skipping = 0
      isStarred = false
      const before = stack.pop()
      if (before === undefined) return
      const isOver = before.place !== state.place
      if (isOver) {
        flush(true)
        surrogate()
      } else flush(false)
      const { place } = state
      const ended = state
      state = before
      if (isOver) place.end?.(ended)
      state = parts.carried(state)
    },
    word,
    text,
    byte: (value) => {
      isStarred = false
      if (skipping > 0) {
        skipping--
        return
      }
      if (state.place.text === undefined) return
      surrogate()
      push(value)
    },
    data: (from, to) => {
      isStarred = false
      if (skipping > 0) skipping--
      else state.place.data?.(bytes.subarray(from, to), false)
    },
  })
}
